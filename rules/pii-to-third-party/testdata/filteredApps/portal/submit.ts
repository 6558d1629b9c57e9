import * as Sentry from "@sentry/node";

export function failed(error: Error, claim: { claimNo: string; diagnosis: string; email: string }) {
  Sentry.captureException(error, { extra: { claimNo: claim.claimNo, diagnosis: claim.diagnosis } });
  Sentry.setExtras({ diagnosis: claim.diagnosis });
  Sentry.captureException(error, { tags: { email: claim.email } });
  Sentry.setContext("claim", { diagnosis: claim.diagnosis });
  Sentry.captureException(error, { tags: { mail: claim.email } }); // want pii-to-third-party "E-mail address"
  Sentry.captureMessage(`no file for ${claim.email}`); // want pii-to-third-party "E-mail address"
}
