import * as Sentry from "@sentry/node";

Sentry.init({
  dsn: process.env.ERRORS_DSN,
  beforeSend(event) {
    event.extra = {};
    delete event.tags;
    return event;
  },
});

export function failed(driver: { fullName: string; mobilePhone: string }, error: Error) {
  Sentry.withScope((scope) => {
    scope.setExtra("driver", driver.fullName);
    scope.setTag("phone", driver.mobilePhone);
    scope.setContext("driver", { phone: driver.mobilePhone }); // want pii-to-third-party "Mobile phone number"
    Sentry.captureException(error);
  });
}
