// Records that are handed to a function which stores them, and which of their members the caller gives: those that it spells
// out (`patch(id, { mobile })`), or sets on a record that it looked up before (`customer.status = …; save(customer)`).
// Input: a parameter that is stored. Output: one entry per call that hands something in. Invariant: what cannot be told is "all".
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { callableKey } from "../walk/callers.js";
import { origins } from "../walk/origins.js";
import type { EffectContext } from "../ways/effects.js";

export interface Handing {
  file: number;
  call: number;
  members: ReadonlySet<string> | "all";
}

export interface Parameter {
  file: number;
  callable: number;
  parameter: number;
}

const MAX_HOPS = 4;
const MAX_CALLERS = 40;

export function handings(e: EffectContext, of: Parameter, hops = 0): Handing[] {
  const sites = (e.callers.get(callableKey(of.file, of.callable)) ?? []).slice(0, MAX_CALLERS);
  return sites.flatMap(({ file, call }): Handing[] => {
    const given = listOf(e.ctx.p, file, call)[of.parameter];
    if (given === undefined || e.ctx.p.files[file]!.pathClass === "test") return [];
    const { nodes } = factsOf(e.ctx.p, file);
    const at = strip(e.ctx.p, file, given);
    if (nodes.kind[at] === NodeKind.param && hops < MAX_HOPS) {
      const further = handings(e, { file, callable: nodes.a[at]!, parameter: nodes.b[at]! }, hops + 1);
      if (further.length > 0) return further;
    }
    return [{ file, call, members: givenMembers(e.ctx, file, given, 0) }];
  });
}

function givenMembers(ctx: FlowContext, file: number, node: number, depth: number): Handing["members"] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > 12) return "all";
  switch (nodes.kind[at]) {
    case NodeKind.join:
      return together([...listOf(p, file, at)].map((one) => givenMembers(ctx, file, one, depth + 1)));
    case NodeKind.update: {
      const [key, value] = listOf(p, file, at);
      const before = givenMembers(ctx, file, nodes.a[at]!, depth + 1);
      if (key === undefined || value === undefined || key < 0) return "all";
      return together([before, isGivenValue(ctx, file, value) ? new Set([stringAt(p, file, key)]) : new Set()]);
    }
    case NodeKind.call:
      return isFetching(ctx, file, at) ? new Set() : "all";
    default: {
      const object = objectBehind(p, file, node, 0);
      return object ? spelledMembers(ctx, object.file, object.node, depth) : "all";
    }
  }
}

function spelledMembers(ctx: FlowContext, file: number, object: number, depth: number): Handing["members"] {
  const pairs = [...listOf(ctx.p, file, object)];
  const members = pairs.flatMap((key, i): Handing["members"][] => {
    if (i % 2 !== 0) return [];
    const value = pairs[i + 1]!;
    if (key < 0) return [givenMembers(ctx, file, value, depth + 1)];
    return isGivenValue(ctx, file, value) ? [new Set([stringAt(ctx.p, file, key)])] : [];
  });
  return together(members);
}

function together(lists: readonly Handing["members"][]): Handing["members"] {
  const found = new Set<string>();
  for (const list of lists) {
    if (list === "all") return "all";
    for (const name of list) found.add(name);
  }
  return found;
}

/** Neither a constant nor something that was looked up. */
export function isGivenValue(ctx: FlowContext, file: number, node: number): boolean {
  if (factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, node)] === NodeKind.literal) return false;
  refill(ctx);
  const from = origins(ctx, file, node, EMPTY_PATH);
  return from.length === 0 || !from.every((origin) => isFetched(ctx, origin));
}

/** Read from where it was kept, here or elsewhere: copied, and changed by nobody. */
export function isFetched(ctx: FlowContext, o: Origin): boolean {
  const isCall = factsOf(ctx.p, o.file).nodes.kind[o.node] === NodeKind.call;
  return o.kind === "value" && isCall && isFetching(ctx, o.file, o.node);
}

function isFetching({ p }: FlowContext, file: number, call: number): boolean {
  const name = nameOf(p, file, factsOf(p, file).nodes.a[call]!);
  return FETCHES.test(name) && !SENT.test(name);
}
const FETCHES =
  /^(get[A-Z]|find|fetch|load|list|search|query|select|lookup|by[A-Z]|send|lean|exec|execute|first|one|all|axios|request)/;
/** `getBody()`, `request.json()` */
const SENT = /body|input|json|form|params|payload|args|values|getQuery/i;
