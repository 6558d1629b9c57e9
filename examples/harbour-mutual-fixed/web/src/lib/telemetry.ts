import mixpanel from "mixpanel-browser";

mixpanel.init(import.meta.env.VITE_ANALYTICS_PROJECT, { track_pageview: false });

/** One step of a journey through the site. */
export function trackStep(step: string, details: Record<string, unknown> = {}): void {
  mixpanel.track(step, { ...details, site: "customer" });
}
