import * as Sentry from "@sentry/node";

const SHOWN = ["claimNo", "step"];
const DROPPED = new Set(["email"]);

Sentry.init({
  dsn: process.env.PORTAL_DSN,
  beforeSend(event) {
    event.extra = Object.fromEntries(Object.entries(event.extra ?? {}).filter(([key]) => SHOWN.includes(key)));
    event.tags = Object.fromEntries(Object.entries(event.tags ?? {}).filter(([key]) => !DROPPED.has(key)));
    delete event.contexts;
    return event;
  },
});
