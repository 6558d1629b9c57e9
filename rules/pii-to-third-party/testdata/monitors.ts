import * as Sentry from "@sentry/react";
import posthog from "posthog-js";
import { datadogRum } from "@datadog/browser-rum";

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  sendDefaultPii: true, // want pii-to-third-party "sendDefaultPii: true"
  integrations: [
    Sentry.replayIntegration({ maskAllText: false, blockAllMedia: true }), // want pii-to-third-party "maskAllText: false"
    Sentry.replayIntegration({ maskAllText: true, maskAllInputs: true }),
  ],
});
Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: false });

posthog.init("key", { session_recording: { maskAllInputs: false } }); // want pii-to-third-party "maskAllInputs: false"
posthog.init("key", { session_recording: { maskAllInputs: true } });

datadogRum.init({ applicationId: "a", clientToken: "b", defaultPrivacyLevel: "allow" }); // want pii-to-third-party "defaultPrivacyLevel"
datadogRum.init({ applicationId: "a", clientToken: "b", defaultPrivacyLevel: "mask" });
