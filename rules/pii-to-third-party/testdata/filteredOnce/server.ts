import * as Sentry from "@sentry/nextjs";

Sentry.init({
  dsn: process.env.DSN,
  beforeSend(event) {
    event.user = { id: event.user?.id };
    return event;
  },
});
