import * as Sentry from "@sentry/node";
import { Notifier } from "@airbrake/browser";

const notifier = new Notifier({ projectId: 1, projectKey: window.key });

notifier.addFilter((notice) => {
  delete notice.params.password;
  return notice;
});
notifier.addFilter((notice) => {
  notice.context.user = { id: notice.context.user.id };
  return notice;
});

/** @param {{ id: string, email: string, passportNumber: string, password: string, policyId: string, policyNo: string }} driver */
export function failed(error, driver) {
  notifier.notify({ error, params: { password: driver.password } });
  notifier.notify({ error, context: { user: { id: driver.id, email: driver.email } } });
  notifier.notify({ error, params: { passportNumber: driver.passportNumber } }); // want pii-to-third-party "Passport"
  notifier.notify({ error, session: { email: driver.email } }); // want pii-to-third-party "E-mail address"
  notifier.notify({ error, params: { id: driver.id } });
  Sentry.setTag("policy", driver.policyId);
  Sentry.setTag("policy", driver.policyNo); // want pii-to-third-party "policy number"
}
