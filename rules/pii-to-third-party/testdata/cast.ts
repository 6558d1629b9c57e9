import * as Sentry from "@sentry/node";
import appsFlyer from "react-native-appsflyer";

interface Visitor {
  plan: string;
  email: string;
}

// What a page loads by a script tag, called through a window that is called something else.
export function seen(visitor: Visitor) {
  (window as any).dataLayer.push({ event: "quote", plan: visitor.plan });
  (window as any).dataLayer.push({ event: "quote", mail: visitor.email }); // want pii-to-third-party "Google Tag Manager"
  (globalThis as unknown as { gtag(...given: unknown[]): void }).gtag("event", "quote", { mail: visitor.email }); // want pii-to-third-party "Google Analytics"
  (window as { _hmt?: unknown[] })._hmt?.push(["_trackEvent", "quote", visitor.email]); // want pii-to-third-party "Baidu Tongji"
  Sentry.metrics.count("quotes", 1, { attributes: { plan: visitor.plan } });
  Sentry.metrics.count("quotes", 1, { attributes: { mail: visitor.email } }); // want pii-to-third-party "Sentry"
  appsFlyer.logEvent("quote", { plan: visitor.plan });
  appsFlyer.logEvent("quote", { mail: visitor.email }); // want pii-to-third-party "E-mail address"
}
