import { hasAgreed, hasMarketingConsent } from "./consents";
import type { Customer, Partners } from "./types";

export async function feed(partners: Partners, customer: Customer) {
  if (!hasAgreed(customer)) return;
  await partners.share(customer); // want consent-not-separate "sharing with others"
}
export async function feedSeparately(partners: Partners, customer: Customer) {
  if (!hasMarketingConsent(customer)) return;
  await partners.share(customer);
}
export async function abroad(overseas: Partners, customer: Customer) {
  if (customer.privacyAccepted) await overseas.share(customer); // want consent-not-separate "a transfer abroad"
}
export async function feedAll(partners: Partners, customers: Customer[]) {
  for (const customer of customers.filter((c) => c.agreed)) await partners.share(customer); // want? consent-not-separate
}
export async function given(partners: Partners, customer: Customer, agreed: boolean) {
  if (agreed) await partners.share(customer);
}
export async function withTerms(partners: Partners, customer: Customer, agreedToTerms: boolean) {
  if (agreedToTerms) await partners.share(customer); // want consent-not-separate "agreedToTerms"
}
export async function none(partners: Partners) {
  if (await partners.list()) await partners.submit();
}
