import * as Sentry from "@sentry/node";

Sentry.init({ dsn: process.env.OFFICE_DSN });

// The filter of the other application is none of this one.
export function failed(error: Error, claim: { diagnosis: string }) {
  Sentry.captureException(error, { extra: { diagnosis: claim.diagnosis } }); // want pii-to-third-party
}
