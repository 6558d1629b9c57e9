// Personal data that endpoints write to a store, and whether the change is recorded: around the write on its way from the
// handler, by what is wrapped around the handler, or by a subscriber or extension of the store that is registered.
// Input: the store sinks of the program, and the calls that change records by themselves. Output: one entry per endpoint that writes personal data.
import { tokenise } from "../classify/tokens.js";
import type { Tier } from "../classify/types.js";
import type { FindingData } from "../diagnostics/finding.js";
import { LiteralKind, NodeKind } from "../facts/types.js";
import type { Endpoint } from "../link/endpoints.js";
import { entityOf } from "../link/entities.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, kindOf, listOf, stringAt, strip } from "../link/program.js";
import type { Done } from "./accessed.js";
import type { Arrival, ArrivalSite } from "./arrivals.js";
import { callableKey } from "./callers.js";
import { isAround } from "./controlPaths.js";
import { aroundHas, blocksThat, bodyHas, type EffectContext, isItself } from "./effects.js";
import { climb, type Step } from "./handedOut.js";
import type { Handlers } from "./handlerTable.js";
import { question } from "./questions.js";
import { constantText } from "./sinks.js";

export interface Change extends Done {
  endpoint: Endpoint;
  data: FindingData[];
  /** The write as code spells it. */
  spelled: string;
}

const SURE = 0.5;
const VERY_SURE = 0.75;

/** A call that by itself changes records (deletes them, runs a statement), and the data that it changes. */
export interface ChangingCall {
  call: number;
  spelled: string;
  data: FindingData[];
}

/** `writes`: files with store sinks, and what arrives at them; `calls`: other calls of a file that change records. */
export function changes(
  e: EffectContext,
  writes: { files: readonly number[]; arrivals(file: number): readonly ArrivalSite[] },
  calls: (file: number) => readonly ChangingCall[],
  handlers: Handlers,
  minTier: Tier,
): Change[] {
  const isWatching = question(e.ctx, "watches stores", (file) => watchesStores(e, file));
  const watched = e.ctx.p.files.some(({ index }) => isWatching(index));
  const found = new Map<string, Change>();
  const direct = question(e.ctx, `changed directly ${minTier}`, (file) =>
    calls(file).flatMap(({ call, spelled, data }) =>
      data.length > 0 && !isItself(e, file, call, "audit")
        ? changesBy(e, handlers, { file, call, spelled }, () => [...data])
        : [],
    ),
  );
  const changed = question(e.ctx, `changes ${minTier}`, (file) =>
    writes.arrivals(file).flatMap((site) => changesAt(e, handlers, site)),
  );
  const all = [...e.ctx.p.files.flatMap(({ index }) => direct(index)), ...writes.files.flatMap(changed)];
  for (const change of all)
    add(found, { ...change, data: [...change.data], ...(watched ? { status: "done", by: "" } : {}) });
  return [...found.values()];
}

function changesAt(e: EffectContext, handlers: Handlers, site: ArrivalSite): Change[] {
  const { use } = site;
  if (dataOf(site.arrivals).length === 0 || isItself(e, use.file, use.call, "audit")) return [];
  return changesBy(e, handlers, { file: site.file, call: site.call, spelled: use.spelled }, (steps) =>
    dataOf(site.arrivals.filter((a) => !isSpelledOut(e, a, steps))),
  );
}

/** `dataOn`: what is changed by a way that leads to the call. */
function changesBy(
  e: EffectContext,
  handlers: Handlers,
  { file, call, spelled }: Omit<ChangingCall, "data"> & { file: number },
  dataOn: (steps: readonly Step[]) => FindingData[],
): Change[] {
  return climb(e.ctx, e.callers, handlers, file, call).flatMap((steps) => {
    const data = dataOn(steps);
    if (data.length === 0) return [];
    const last = steps[steps.length - 1]!;
    const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
    return endpoints.map((endpoint) => ({ endpoint, data, spelled, ...doneOn(e, endpoint, steps) }));
  });
}

/** The way leads through a call that spells the object out: what arrives by it is seen there, not in the type. */
function isSpelledOut(e: EffectContext, { origin }: Arrival, [first, next]: readonly Step[]): boolean {
  if (origin.kind !== "param" || !next || next.call < 0) return false;
  if (origin.file !== first!.file || origin.callable !== first!.callable) return false;
  const given = listOf(e.ctx.p, next.file, next.call)[origin.parameter];
  return given !== undefined && kindOf(e.ctx.p, next.file, strip(e.ctx.p, next.file, given)) === NodeKind.object;
}

/**
 * Declared data, and what only its name tells where that is sensitive and sure. Names of clerks are written everywhere:
 * `changedBy` and its like tell who acted.
 */
function dataOf(arrivals: readonly Arrival[]): FindingData[] {
  return arrivals
    .filter((a) => ![...a.keys, ...a.item.keys, ...a.origin.keys].some((key) => tokenise(key).includes("by")))
    .map((a) => a.item)
    .filter(
      ({ declared, classification: c }) => c.confidence >= (declared ? SURE : VERY_SURE) && (declared || c.tier > 2),
    )
    .map((item) => ({ ...item.classification, label: item.label }));
}

/** Several writes of an endpoint are one entry; one that is not recorded decides. */
function add(found: Map<string, Change>, change: Change): void {
  const key = `${change.endpoint.file}:${change.endpoint.callable}:${change.endpoint.route}`;
  const known = found.get(key);
  if (!known) {
    found.set(key, change);
    return;
  }
  known.data.push(...change.data);
  if (known.status !== "done" || change.status === "done") return;
  known.status = change.status;
  known.spelled = change.spelled;
}

function doneOn(e: EffectContext, endpoint: Endpoint, steps: readonly Step[]): Done {
  const wrapped = endpoint.around.find((around) => aroundHas(e, around, "audit"));
  if (wrapped) return { status: "done", by: wrapped.name };
  const recorded = steps.some((step) => {
    const fact = factsOf(e.ctx.p, step.file).callables[step.callable]!;
    return isAround(fact, step.block, blocksThat(e, step, "audit"));
  });
  if (recorded) return { status: "done", by: "" };
  return { status: bodyHas(e, endpoint, "audit") ? "partial" : "missing", by: "" };
}

const HOOKS = /^(after|before)(insert|update|remove|softremove|query|save|create|delete)$/i;
const REGISTRATIONS = new Set(["$extends", "$use", "plugin", "post", "pre", "addHook", "subscribe"]);

/** A subscriber, extension or hook of the store that records changes, and that something registers. */
function watchesStores(e: EffectContext, file: number): boolean {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass === "test" || facts.language !== "typescript") return false;
  const subscriber = facts.records.some((record, index) => {
    const hooks = record.methods.filter((m) => HOOKS.test(facts.callables[m]!.name));
    return hooks.some((callable) => bodyHas(e, { file, callable }, "audit")) && isRegistered(e, file, index);
  });
  if (subscriber) return true;
  return facts.callables.some((fact) =>
    fact.calls.some((call) => {
      const name = nameOf(p, file, facts.nodes.a[call]!);
      if (!REGISTRATIONS.has(name) || (/^(pre|post)$/.test(name) && !isHook(e, file, call))) return false;
      return [...listOf(p, file, call)].some((arg) => functionsIn(e, file, arg).some((b) => bodyHas(e, b, "audit")));
    }),
  );
}

/** `schema.post("save", …)`, and no `app.post("/claims", …)`. */
function isHook(e: EffectContext, file: number, call: number): boolean {
  const { p } = e.ctx;
  const first = listOf(p, file, call)[0];
  if (first === undefined) return false;
  const at = strip(p, file, first);
  const { kind, a } = factsOf(p, file).nodes;
  if (kind[at] === NodeKind.array || (kind[at] === NodeKind.literal && a[at] === LiteralKind.regexp)) return true;
  return /^\w+$/.test(constantText(e.ctx, file, first) ?? "");
}

/** In a `subscribers: [...]` list, or in one that names files. */
function isRegistered(e: EffectContext, file: number, record: number): boolean {
  const { p } = e.ctx;
  return p.files.some(({ index, facts }) => {
    if (facts.language !== "typescript" || !facts.strings.includes("subscribers")) return false;
    for (let node = 0; node < facts.nodes.kind.length; node++) {
      if (facts.nodes.kind[node] !== NodeKind.object) continue;
      const pairs = listOf(p, index, node);
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        if (pairs[i]! < 0 || stringAt(p, index, pairs[i]!) !== "subscribers") continue;
        const list = strip(p, index, pairs[i + 1]!);
        if (facts.nodes.kind[list] !== NodeKind.array) continue;
        for (const item of listOf(p, index, list)) {
          const entity = entityOf(p, index, item);
          if (entity?.k === "class" && entity.file === file && entity.record === record) return true;
          const kind = facts.nodes.kind[strip(p, index, item)];
          if (kind === NodeKind.literal || kind === NodeKind.text) return true;
        }
      }
    }
    return false;
  });
}

/** A function that is given, or those in an object that is given. */
function functionsIn(e: EffectContext, file: number, node: number, depth = 0): { file: number; callable: number }[] {
  const { p } = e.ctx;
  const entity = entityOf(p, file, node);
  if (entity?.k === "function") return [{ file: entity.file, callable: entity.callable }];
  if (entity?.k !== "object" || depth > 4) return [];
  const pairs = listOf(p, entity.file, entity.node);
  const found: { file: number; callable: number }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) found.push(...functionsIn(e, entity.file, pairs[i + 1]!, depth + 1));
  return found;
}
