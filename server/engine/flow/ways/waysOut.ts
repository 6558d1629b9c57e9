// Ways from a place outwards, with the names that people gave what lies on them: functions, their classes, the route.
// Input: a place. Output: one way for each handler that leads there; where none does, one for each function that nothing of
// the project calls. Invariant: bounded; the body of a file is the end of no way.
import { tokenise } from "../../classify/tokens.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import { climbFrom, isOffered, outside, type Step } from "./climbing.js";
import type { EffectContext } from "./effects.js";
import type { Handlers } from "./handlerTable.js";

export interface Way {
  /** Innermost first; the last is the handler, or a function without callers. */
  steps: Step[];
  endpoint?: Endpoint;
  /** In lower case, parted by blanks. */
  words: string;
}

const MAX_OUT = 6;
const MAX_WAYS = 20;

export function waysOut(e: EffectContext, handlers: Handlers, start: Step): Way[] {
  const ways = climbFrom(e.ctx, e.callers, handlers, start).flatMap((steps): Way[] => {
    const last = steps.at(-1)!;
    const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
    return endpoints.map((endpoint) => ({ steps, endpoint, words: wordsOn(e, steps, endpoint) }));
  });
  if (ways.length > 0) return ways;
  return rootsOf(e, start).map((steps) => ({ steps, words: wordsOn(e, steps) }));
}

/** To functions that nothing of the project calls; tests are none. */
export function rootsOf({ ctx, callers }: EffectContext, start: Step): Step[][] {
  const found: Step[][] = [];
  const seen = new Set<string>();
  let open: Step[][] = [[start]];
  for (let hops = 0; hops <= MAX_OUT && open.length > 0 && found.length < MAX_WAYS; hops++) {
    const next: Step[][] = [];
    for (const steps of open) {
      const last = steps.at(-1)!;
      const key = callableKey(last.file, last.callable);
      if (last.callable === 0 || seen.has(key)) continue;
      seen.add(key);
      const all = isOffered({ ctx, callers }, last) ? [] : outside(ctx, callers, last);
      const outer = all.filter(({ file }) => ctx.p.files[file]!.pathClass !== "test");
      if (outer.length === 0) found.push(steps);
      else next.push(...outer.map((step) => [...steps, step]));
    }
    open = next;
  }
  return found;
}

function wordsOn(e: EffectContext, steps: readonly Step[], endpoint?: Endpoint): string {
  const names = steps.flatMap(({ file, callable }) => {
    const { callables, records } = factsOf(e.ctx.p, file);
    const { name, owner } = callables[callable]!;
    // A function that gives an object with this one is like its class.
    const maker = owner < 0 && isOffered(e, { file, callable }) ? callables[callables[callable]!.parent]!.name : "";
    return [name, records[owner]?.name ?? maker];
  });
  return [...names, endpoint?.route ?? ""].flatMap(tokenise).join(" ");
}
