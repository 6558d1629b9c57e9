// Vendors that a script tag brings: no import says who they are.
interface Applicant {
  id: string;
  email: string;
  mobile: string;
  passportNo: string;
  plan: string;
}

export function loaded(a: Applicant) {
  newrelic.setCustomAttribute("mail", a.email); // want pii-to-third-party "New Relic"
  Bugsnag.setUser(a.id, a.email); // want pii-to-third-party "Bugsnag"
  Rollbar.configure({ payload: { person: { id: a.id } } }); // want pii-to-third-party "Rollbar"
  Honeybadger.setContext({ passport: a.passportNo }); // want pii-to-third-party "Honeybadger"
  window.DD_RUM.setUser({ id: a.id }); // want pii-to-third-party "Datadog"
  DD_LOGS.logger.info("quoted", { mobile: a.mobile }); // want pii-to-third-party "Datadog"
  appInsights.trackEvent({ name: "quote" }, { passport: a.passportNo }); // want pii-to-third-party "Azure"
  _paq.push(["setUserId", a.email]); // want pii-to-third-party "Matomo"
  ga("set", "userId", a.email); // want pii-to-third-party "Google Analytics"
  pendo.initialize({ visitor: { id: a.id } }); // want pii-to-third-party "Pendo"
  Beacon("identify", { email: a.email }); // want pii-to-third-party "Help Scout"
  zhuge.identify(a.id, { mobile: a.mobile }); // want pii-to-third-party "Zhuge"
}

export function silent(a: Applicant, branch: { track(event: string, what: unknown): void }) {
  newrelic.setCustomAttribute("plan", a.plan);
  Rollbar.configure({ environment: "prod", payload: { person: { id: a.id } } });
  _paq.push(["trackEvent", "quote", a.plan]);
  ga("send", "pageview");
  pendo.initialize({ visitor: { id: a.id } });
  // A thing of the project that is called like a vendor.
  branch.track("opened", a.email);
}
