// Personal data that endpoints hand out, and the places where they do: values returned by handlers, and values given to a
// response anywhere on the way from a handler to the call that sends it. Input: endpoints and the response sinks of the
// program. Output: per endpoint the data and the ways to it. What the caller sent himself is not handed out.
import type { Tier } from "../classify/types.js";
import type { FindingData } from "../diagnostics/finding.js";
import { NONE, NodeKind } from "../facts/types.js";
import { callbackSiteOf } from "../link/callbacks.js";
import { type Body, type Endpoint, endpointsOf } from "../link/endpoints.js";
import { callableAt, factsOf, strip } from "../link/program.js";
import { resolveType, unwrap } from "../link/types.js";
import { arrivalsAt } from "./arrivals.js";
import { type Callers, callableKey } from "./callers.js";
import { type FlowContext, refill } from "./context.js";
import { type Origin, Transform } from "./origin.js";
import { attachType, origins } from "./origins.js";
import { EMPTY_PATH } from "./paths.js";
import { type Personal, personalOf } from "./personal.js";
import type { SinkUse } from "./sinks.js";

export interface HandedOut {
  endpoint: Endpoint;
  /** Most sensitive first. */
  data: FindingData[];
  /** What it hands out masked. */
  masked: FindingData[];
  /** More than one record at once. */
  many: boolean;
  places: Place[];
}

/** Where data leaves, and the calls that lead there from the handler: innermost first, the last in the handler. */
export interface Place {
  steps: Step[];
}

export interface Step extends Body {
  block: number;
  /** The call that leads on from here, or NONE. */
  call: number;
}

const SURE = 0.5;
const CLEAN =
  Transform.masked | Transform.encrypted | Transform.tokenised | Transform.aggregated | Transform["keyed-hash"];
const MAX_CLIMB = 6;
const MAX_CALLERS = 40;

export function handedOut(
  ctx: FlowContext,
  callers: Callers,
  responses: readonly SinkUse[],
  minTier: Tier,
): HandedOut[] {
  const found = new Map<string, HandedOut[]>();
  for (const endpoint of endpointsOf(ctx.p)) {
    const key = callableKey(endpoint.file, endpoint.callable);
    const out: HandedOut = { endpoint, data: [], masked: [], many: false, places: [] };
    const known = found.get(key);
    if (known) known.push(out);
    else found.set(key, [out]);
    fromReturns(ctx, out, minTier);
  }
  for (const use of responses) fromResponse(ctx, callers, use, found, minTier);
  const all = [...found.values()].flat().filter((out) => out.data.length + out.masked.length > 0);
  for (const out of all) out.data = unique(out.data);
  return all;
}

function fromReturns(ctx: FlowContext, out: HandedOut, minTier: Tier): void {
  const { file, callable } = out.endpoint;
  const fact = factsOf(ctx.p, file).callables[callable]!;
  const declared = fact.returnType === NONE ? undefined : resolveType(ctx.p, file, fact.returnType);
  fact.returns.forEach((value, i) => {
    refill(ctx);
    const list = attachType(origins(ctx, file, value, EMPTY_PATH), declared, EMPTY_PATH);
    const data = list.flatMap((o) => dataOf(ctx, o, out, minTier));
    if (data.length === 0) return;
    out.data.push(...data);
    out.places.push({ steps: [{ file, callable, block: fact.returnBlocks[i]!, call: NONE }] });
  });
}

function dataOf(ctx: FlowContext, o: Origin, out: HandedOut, minTier: Tier): FindingData[] {
  if (o.kind === "param") return [];
  if ((o.transforms & Transform.masked) !== 0) out.masked.push(...sure(personalOf(ctx, o, minTier)));
  if ((o.transforms & CLEAN) !== 0) return [];
  return take(ctx, out, o, personalOf(ctx, o, minTier));
}

function take(ctx: FlowContext, out: HandedOut, o: Origin, items: readonly Personal[]): FindingData[] {
  const data = sure(items);
  if (data.length > 0 && isMany(ctx, o)) out.many = true;
  return data;
}

function sure(items: readonly Personal[]): FindingData[] {
  return items
    .filter((item) => item.declared && item.classification.confidence >= SURE)
    .map((item) => ({ ...item.classification, label: item.label }));
}

/** A list, not one of its elements. */
function isMany(ctx: FlowContext, o: Origin): boolean {
  const first = o.path === EMPTY_PATH ? "*" : ctx.paths.head[o.path]!;
  return unwrap(o.type)?.k === "list" && !/^\d+$/.test(first);
}

function fromResponse(
  ctx: FlowContext,
  callers: Callers,
  use: SinkUse,
  found: ReadonlyMap<string, HandedOut[]>,
  minTier: Tier,
): void {
  if (use.arguments.length === 0) return;
  for (const site of arrivalsAt(ctx, callers, use, minTier)) {
    const given = site.arrivals.filter((a) => a.origin.kind !== "param");
    const kept = given.filter((a) => (a.origin.transforms & CLEAN) === 0);
    const masked = given.filter((a) => (a.origin.transforms & Transform.masked) !== 0);
    if (kept.length + masked.length === 0) continue;
    for (const steps of climb(ctx, callers, found, site.file, site.call)) {
      const last = steps[steps.length - 1]!;
      for (const out of found.get(callableKey(last.file, last.callable)) ?? []) {
        out.masked.push(...sure(masked.map((a) => a.item)));
        const data = kept.flatMap((a) => take(ctx, out, a.origin, [a.item]));
        if (data.length === 0) continue;
        out.data.push(...data);
        out.places.push({ steps });
      }
    }
  }
}

/** Ways from a call outwards, through the functions it is written in and those that call them, to handlers. */
export function climb(
  ctx: FlowContext,
  callers: Callers,
  handlers: ReadonlyMap<string, unknown>,
  file: number,
  call: number,
): Step[][] {
  const start = stepAt(ctx, file, call);
  let open: Step[][] = [[start]];
  const seen = new Set([callableKey(start.file, start.callable)]);
  const arrived: Step[][] = [];
  for (let depth = 0; depth < MAX_CLIMB && open.length > 0; depth++) {
    const next: Step[][] = [];
    for (const steps of open) {
      const last = steps[steps.length - 1]!;
      if (handlers.has(callableKey(last.file, last.callable))) {
        arrived.push(steps);
        continue;
      }
      for (const outer of outside(ctx, callers, last)) {
        const key = callableKey(outer.file, outer.callable);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push([...steps, outer]);
      }
    }
    open = next;
  }
  return arrived;
}

/** Where a callable runs from: the function it is written in, at the call it is given to, or its callers. */
export function outside(ctx: FlowContext, callers: Callers, body: Body): Step[] {
  const facts = factsOf(ctx.p, body.file);
  const fact = facts.callables[body.callable]!;
  const found = (callers.get(callableKey(body.file, body.callable)) ?? [])
    .slice(0, MAX_CALLERS)
    .map((site) => stepAt(ctx, site.file, site.call));
  const given = callbackSiteOf(ctx.p, body.file, body.callable);
  if (given) found.unshift(stepAt(ctx, given.file, given.call));
  else if (fact.parent > 0 && found.length === 0 && isMember(ctx, body))
    found.push({ file: body.file, callable: fact.parent, block: 0, call: NONE });
  return found;
}

/** Written as a member of an object, such as the options of a wrapper: runs when that decides. */
function isMember(ctx: FlowContext, body: Body): boolean {
  const { nodes } = factsOf(ctx.p, body.file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || nodes.b[node]! < 0) continue;
    const length = nodes.extra[nodes.b[node]!]!;
    for (let i = 2; i <= length; i += 2) {
      const at = strip(ctx.p, body.file, nodes.extra[nodes.b[node]! + i]!);
      if (nodes.kind[at] === NodeKind.function && nodes.a[at] === body.callable) return true;
    }
  }
  return false;
}

export function stepAt(ctx: FlowContext, file: number, call: number): Step {
  const facts = factsOf(ctx.p, file);
  const callable = callableAt(ctx.p, file, facts.nodes.start[call]!);
  return { file, callable, block: blockOf(ctx, file, callable, call), call };
}

function blockOf(ctx: FlowContext, file: number, callable: number, call: number): number {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  const at = fact.calls.indexOf(call);
  return at < 0 ? 0 : fact.callBlocks[at]!;
}

function unique(list: readonly FindingData[]): FindingData[] {
  const byKey = new Map(list.map((d) => [`${d.dataType} ${d.label}`, d]));
  return [...byKey.values()].sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}
