import * as Sentry from "@sentry/node";
import posthog from "posthog-js";
import { createHmac } from "node:crypto";

interface Customer {
  id: string;
  email: string;
  idCardNo: string;
  diagnosis: string;
  plan: string;
}

const pseudonym = (id: string) => createHmac("sha256", process.env.KEY as string).update(id).digest("hex");

export function vendors(c: Customer) {
  Sentry.setUser({ id: c.id, email: pseudonym(c.email) }); // want pii-to-third-party "Sentry"
  Sentry.setContext("customer", { idCard: pseudonym(c.idCardNo) }); // want pii-to-third-party
  posthog.identify(c.id, { email: pseudonym(c.email) }); // want pii-to-third-party
  posthog.capture("quote", { diagnosis: pseudonym(c.diagnosis) }); // want pii-to-third-party
}

export function silent(c: Customer) {
  Sentry.setUser({ id: c.id });
  posthog.identify(pseudonym(c.email));
  posthog.capture("quote", { plan: c.plan, hasDiagnosis: c.diagnosis !== "" });
}
