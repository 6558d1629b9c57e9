// Personal data that functions write which nothing of the project calls: what they are handed comes from elsewhere. Input: the store
// sinks of the program. Output: changes like those of endpoints, without an address. Invariant: none that a handler leads to.
import type { Tier } from "../../classify/types.js";
import { NONE } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf } from "../../link/program.js";
import { question } from "../questions.js";
import type { ArrivalSite } from "../sinks/arrivals.js";
import { SERVICE } from "../sinks/ownEffects.js";
import { KEEPER } from "../sinks/sinks.js";
import { subjectOf } from "../stores/subjects.js";
import { writeActAt } from "../stores/writeActs.js";
import { callableKey } from "../walk/callers.js";
import { climb, type Step, stepAt } from "../ways/climbing.js";
import { type EffectContext, isItself } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { rootsOf } from "../ways/waysOut.js";
import { type Change, dataOf, onlyAsks } from "./changes.js";

export function uncalledChanges(
  e: EffectContext,
  writes: { sink: string; files: readonly number[]; arrivals(file: number): readonly ArrivalSite[] },
  handlers: Handlers,
  minTier: Tier,
): Change[] {
  const asked = question(e.ctx, `changes uncalled ${writes.sink} ${minTier}`, (file) =>
    writes.arrivals(file).flatMap((site) => uncalledAt(e, handlers, site)),
  );
  const found = new Map<string, Change>();
  for (const change of writes.files.flatMap(asked)) {
    const key = callableKey(change.endpoint.file, change.endpoint.callable);
    const known = found.get(key);
    if (known) known.data.push(...change.data);
    else found.set(key, { ...change, data: [...change.data] });
  }
  return [...found.values()];
}

function uncalledAt(e: EffectContext, handlers: Handlers, site: ArrivalSite): Change[] {
  const { use, file, call } = site;
  if (onlyAsks(e, site) || isItself(e, use.file, use.call, "audit")) return [];
  const data = dataOf(e, use, site.arrivals);
  if (data.length === 0 || climb(e.ctx, e.callers, handlers, file, call).length > 0) return [];
  const act = writeActAt(e.ctx, use.file, use.call, use.spelled);
  const stored = subjectOf(e, use.file, use.call) || (use.sink === KEEPER ? keeperOf(use.spelled) : "");
  const write = { file, call, subject: subjectOf(e, file, call), stored };
  return rootsOf(e, stepAt(e.ctx, file, call)).flatMap((steps): Change[] => {
    const last = steps.at(-1)!;
    if (!takesIn(e, last)) return [];
    const endpoint = addressless(last);
    return [{ endpoint, data, spelled: use.spelled, act, write, steps, status: "missing", by: "" }];
  });
}

/** "this.childRepo.save": what it keeps. */
function keeperOf(spelled: string): string {
  return (spelled.split(".").at(-2) ?? "").replace(SERVICE, "");
}

/** It is handed something, and has a name by which others call it. */
function takesIn({ ctx: { p } }: EffectContext, { file, callable }: Step): boolean {
  const { name, params, parent } = factsOf(p, file).callables[callable]!;
  return parent <= 0 && name !== "" && params.length > 0 && p.files[file]!.pathClass === "source";
}

function addressless({ file, callable }: Step): Endpoint {
  const protection = { status: "unknown" as const, by: "" };
  return { file, callable, record: NONE, framework: "", verb: "", route: "", protection, around: [] };
}
