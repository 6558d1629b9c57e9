import * as Sentry from "@sentry/nextjs";

Sentry.init({ dsn: process.env.NEXT_PUBLIC_DSN, tracesSampleRate: 0.1 });

// The client of the browser sends it as it is.
export function signedIn(insured: { id: string; email: string }) {
  Sentry.setUser({ id: insured.id, email: insured.email }); // want pii-to-third-party
}
