import posthog from "posthog-js";

export interface Visitor {
  id: string;
  email: string;
}

/** Both callers ask first. */
export function remember(visitor: Visitor) {
  posthog.identify(visitor.id, { email: visitor.email });
}

/** One caller does not ask. */
export function recall(visitor: Visitor) {
  posthog.identify(visitor.id, { email: visitor.email }); // want consent-not-checked
}
