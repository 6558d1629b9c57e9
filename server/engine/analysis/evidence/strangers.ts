// Doors that are held open for strangers: calls are counted there before anything is done, and nobody is signed in. Input: an
// endpoint. Output: yes or no. Invariant: what counts all calls of a program says nothing of one of them.
import { wordsOf } from "../../classify/words.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import type { FlowIndex } from "./flowIndex.js";

/** Calls of it, and not of others beside it, are counted: whoever counts there expects people whom he does not know. */
export function isHeldForStrangers({ handlers }: Pick<FlowIndex, "handlers">, { file, around }: Endpoint): boolean {
  const counts = around.filter(({ name, after }) => !after && COUNTS.test(wordsOf(name)));
  return counts.some(({ name }) =>
    handlers.in(file).some(({ endpoints }) => endpoints.some((other) => !other.around.some((a) => a.name === name))),
  );
}
const COUNTS =
  /\b(throttle\w*|rate ?limit\w*|limiter|slow ?down|captcha|recaptcha|hcaptcha|turnstile|xian ?liu)\b|限流/;
