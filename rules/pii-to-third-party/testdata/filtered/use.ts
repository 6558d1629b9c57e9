import * as Sentry from "@sentry/node";

interface Insured {
  id: string;
  email: string;
  mobile: string;
  passportNo: string;
}

export function begin(insured: Insured) {
  Sentry.setUser({ id: insured.id, email: insured.email });
  Sentry.setUser({ id: insured.id, email: insured.email, phone: insured.mobile }); // want pii-to-third-party "^Mobile
  Sentry.setContext("insured", { email: insured.email }); // want pii-to-third-party
  Sentry.captureMessage(`no answer for ${insured.email}`); // want pii-to-third-party
}
