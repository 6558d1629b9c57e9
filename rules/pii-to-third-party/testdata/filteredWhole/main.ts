import * as Sentry from "@sentry/react";

Sentry.init({
  dsn: "https://public@errors.example.com/1",
  beforeSend: (event) => {
    event.user = { id: event.user?.id };
    return event;
  },
});

export function signedIn(insured: { id: string; email: string; mobile: string }) {
  Sentry.setUser({ id: insured.id, email: insured.email });
  Sentry.setUser({ id: insured.mobile }); // want pii-to-third-party
}
