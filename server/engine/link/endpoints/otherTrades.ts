// What stands before a handler and cannot be looked into. Input: what runs around it. Output: whether somebody may be turned away.
import { wordsOf } from "../../classify/words.js";
import type { Around, Protection } from "./endpoints.js";

/** A middleware that nobody here can look into may well check, unless its name says that it is there for something else. */
export function behindHidden(around: readonly Around[]): Protection {
  const hidden = around.find(
    (a) => a.kind === "middleware" && a.bodies.length === 0 && a.package === "" && !a.after && !isOfOtherTrade(a),
  );
  return hidden ? { status: "unknown", by: hidden.name } : { status: "none", by: "" };
}

/** `audit.read("claim")`, `requestLogger`, `perIpLimiter` */
function isOfOtherTrade({ name, of }: Around): boolean {
  const words = wordsOf(`${of ?? ""}_${name}`);
  return OTHER_TRADES.test(words) && !MAY_CHECK.test(words);
}
const OTHER_TRADES =
  /(^| )(audit|auditor|audited|log|logs|logger|logging|trace|tracing|tracer|metrics?|limit|limiter|throttle|throttler|slow down|cors|helmet|compress|compression|no (store|cache)|upload|multer|body parser|urlencoded|locale|i18n|request id|correlation id|timing)( |$)/;
const MAY_CHECK =
  /(^| )(\w*auth\w*|access|permissions?|permit|roles?|guards?|check|checked|verify|require|allow|can|session|token|logged|log in|protect\w*|scope|acl|user|staff|admin|owner)( |$)/;
