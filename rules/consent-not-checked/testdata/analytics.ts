import mixpanel from "mixpanel-browser";
import posthog from "posthog-js";

interface Customer {
  id: string;
  email: string;
  diagnosis: string;
  marketingConsent: boolean;
}

export function identify(customer: Customer) {
  posthog.identify(customer.id, { email: customer.email }); // want consent-not-checked "PostHog receives E-mail address"
}

export function track(customer: Customer) {
  mixpanel.track("quote", { diagnosis: customer.diagnosis }); // want consent-not-checked "Mixpanel"
}

/** Asked, and whatever the answer, it goes on. */
export function identifyAnyway(customer: Customer) {
  if (!customer.marketingConsent) console.info("no consent");
  posthog.identify(customer.id, { email: customer.email }); // want consent-not-checked
}

export function identifyOnOneWay(customer: Customer, fresh: boolean) {
  if (fresh) {
    if (!customer.marketingConsent) return;
  }
  posthog.identify(customer.id, { email: customer.email }); // want consent-not-checked
}

/** A price says nothing of a person. */
export function priced(baofei: number, sumInsured: number) {
  mixpanel.track("quote", { baofei, sumInsured });
}

export function identifyWithConsent(customer: Customer) {
  if (!customer.marketingConsent) return;
  posthog.identify(customer.id, { email: customer.email });
}

export function identifyInside(customer: Customer) {
  if (customer.marketingConsent) posthog.identify(customer.id, { email: customer.email });
}

export function identifyIfShort(customer: Customer) {
  customer.marketingConsent && posthog.identify(customer.id, { email: customer.email });
}

export function identifyCookies(customer: Customer, cookieConsent: { analytics: boolean } | null) {
  if (cookieConsent === null || !cookieConsent.analytics) return;
  posthog.identify(customer.id, { email: customer.email });
}

export function identifyOptedIn(customers: Customer[]) {
  customers.filter((c) => c.marketingConsent).forEach((c) => posthog.identify(c.id, { email: c.email }));
}

/** Nothing personal leaves. */
export function count(customer: Customer) {
  posthog.capture("seen", { known: customer.email.length > 0 });
}

/**
 * The insured asked for this report by contract.
 * @lawfulBasis contract
 */
export function identifyByContract(customer: Customer) {
  posthog.identify(customer.id, { email: customer.email });
}
