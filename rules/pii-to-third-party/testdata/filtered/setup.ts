import * as Sentry from "@sentry/node";

function withoutContact(event: Sentry.ErrorEvent) {
  if (event.user) {
    delete event.user.email;
    event.user.username = "[removed]";
  }
  delete event.extra;
  return event;
}

Sentry.init({ dsn: process.env.DSN, beforeSend: withoutContact });
