import { recall, remember, type Visitor } from "./tracking";

export function start(visitor: Visitor, hasConsent: boolean) {
  if (!hasConsent) return;
  remember(visitor);
  recall(visitor);
}

export function resume(visitor: Visitor, consent?: { given: boolean }) {
  if (consent?.given) remember(visitor);
  recall(visitor);
}
