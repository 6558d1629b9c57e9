// What runs when a function runs, as far as its calls can be followed. Input: a callable. Output: it, what is written in it, and
// what it calls, nearest first. Invariant: a bounded number of them.
import { withNested } from "../../link/nested.js";
import { type Body, factsOf } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import type { EffectContext } from "./effects.js";

const MAX_DEPTH = 4;
const MAX_BODIES = 40;

/** The callable, what is written in it, and what it calls. */
export function reached(e: EffectContext, body: Body): Body[] {
  const { p } = e.ctx;
  const found: (Body & { depth: number })[] = [];
  const seen = new Set<string>();
  const add = (one: Body, depth: number) => {
    for (const callable of withNested(p, one)) {
      const key = callableKey(one.file, callable);
      if (seen.has(key) || found.length >= MAX_BODIES) continue;
      seen.add(key);
      found.push({ file: one.file, callable, depth });
    }
  };
  add(body, 0);
  for (let i = 0; i < found.length; i++) {
    const { file, callable, depth } = found[i]!;
    if (depth >= MAX_DEPTH) continue;
    for (const call of factsOf(p, file).callables[callable]!.calls) {
      const behind = e.behind(file, call);
      if (behind) add(behind, depth + 1);
    }
  }
  return found;
}
