// Objects that are put together again from a choice of their members:
// `Object.fromEntries(Object.entries(x).filter(([key]) => SHOWN.has(key)))`. Input: the list of pairs. Output: the origins of
// the object that the pairs are of, without the members that are left out. Invariant: as for `replacers.ts`, what is not
// understood keeps everything.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { MemberChoice, Origin } from "../origin.js";
import { EMPTY_PATH, excludedBy } from "../paths.js";
import { constantList } from "./constantLists.js";
import { origins } from "./origins.js";
import { type Asked, choiceBy, choiceOfFunction, chosen, isPassedOn, leavesOut, testIn } from "./replacers.js";

const MAX_STEPS = 6;

/** Undefined: the pairs are not those of one object, or all of them are there. */
export function chosenPairs(ctx: FlowContext, file: number, list: number, path: number): readonly Origin[] | undefined {
  const pairs = pairsBehind(ctx, file, list);
  if (!pairs) return undefined;
  const head = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  const isLeft = head !== undefined && !excludedBy(head) && pairs.choices.some((choice) => leavesOut(choice, [head]));
  return isLeft ? [] : pairs.choices.reduce<readonly Origin[]>(chosen, origins(ctx, file, pairs.of, path));
}

/** The object whose pairs these are, and what is chosen of them. */
export function pairsBehind(
  ctx: FlowContext,
  file: number,
  list: number,
): { of: number; choices: readonly MemberChoice[] } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const choices: MemberChoice[] = [];
  let at = strip(ctx.p, file, list);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    at = onlyValue(ctx.p, file, at);
    const [given, ...more] = nodes.kind[at] === NodeKind.call ? listOf(ctx.p, file, at) : [];
    if (given === undefined || more.length > 0) return undefined;
    const taken = takenByName(ctx, file, at, given);
    if (taken) return { of: taken.of, choices: [...choices, taken.choice] };
    if (makesPairs(ctx, file, at)) return choices.length === 0 ? undefined : { of: given, choices };
    const choice = choiceAt(ctx, file, at, given);
    if (!choice) return undefined;
    choices.push({ ...choice, outer: true });
    at = strip(ctx.p, file, nodes.a[strip(ctx.p, file, nodes.a[at]!)]!);
  }
  return undefined;
}

/**
 * `Object.fromEntries(await request.formData())`, `Object.fromEntries(form.entries())`: members are called what the form calls
 * them. The form.
 */
export function formBehind(ctx: FlowContext, file: number, list: number, depth = 0): number | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, list);
  const held = entityOf(ctx.p, file, at);
  if (held?.k === "inst" && FORMS.test(held.type)) return at;
  if (held?.k === "typed" && held.type.k === "named" && FORMS.test(held.type.name)) return at;
  if (nodes.kind[at] === NodeKind.local && depth < 3) {
    const versions = bindings[nodes.a[at]!]?.versions ?? [];
    return versions.length === 1 ? formBehind(ctx, file, versions[0]!, depth + 1) : undefined;
  }
  const called = (node: number) => (nodes.b[node]! < 0 ? "" : stringAt(ctx.p, file, nodes.b[node]!));
  if (nodes.kind[at] === NodeKind.load) return called(at) === "searchParams" ? at : undefined;
  const callee = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load) return undefined;
  if (called(callee) === "entries") return formBehind(ctx, file, nodes.a[callee]!, depth + 1);
  return called(callee) === "formData" ? at : undefined;
}

const FORMS = /^(FormData|URLSearchParams)$/;

/** `SHOWN.map((key) => [key, claim[key]])`: the object, and the names that are read of it. */
function takenByName(
  ctx: FlowContext,
  file: number,
  call: number,
  given: number,
): { of: number; choice: MemberChoice } | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return undefined;
  if (stringAt(ctx.p, file, nodes.b[callee]!) !== "map") return undefined;
  const entity = entityOf(ctx.p, file, given);
  if (entity?.k !== "function" || entity.file !== file) return undefined;
  const { returns } = callables[entity.callable]!;
  const pair = returns.length === 1 ? strip(ctx.p, file, returns[0]!) : -1;
  const [key, value, ...more] = pair >= 0 && nodes.kind[pair] === NodeKind.array ? listOf(ctx.p, file, pair) : [];
  if (key === undefined || value === undefined || more.length > 0) return undefined;
  const name = strip(ctx.p, file, key);
  const isName = nodes.kind[name] === NodeKind.param && nodes.a[name] === entity.callable && nodes.b[name] === 0;
  const of = isName ? memberOf(ctx, file, value) : undefined;
  const names = of === undefined ? [] : constantList(ctx, file, unfiltered(ctx, file, nodes.a[callee]!));
  return of === undefined || names.length === 0 ? undefined : { of, choice: { only: true, names, outer: true } };
}

/** `claim[key]`, `claim[key] ?? null`: what the member is read of. */
function memberOf(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load) return nodes.b[at] === ANY_KEY ? nodes.a[at] : undefined;
  if (nodes.kind[at] !== NodeKind.join) return undefined;
  return [...listOf(ctx.p, file, at)].map((one) => memberOf(ctx, file, one)).find((of) => of !== undefined);
}

/** `SHOWN.filter((key) => key in claim)`: the list. */
function unfiltered(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const callee = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
  const isFilter =
    callee >= 0 &&
    nodes.kind[callee] === NodeKind.load &&
    nodes.b[callee]! >= 0 &&
    stringAt(ctx.p, file, nodes.b[callee]!) === "filter";
  return isFilter ? nodes.a[callee]! : at;
}

function makesPairs(ctx: FlowContext, file: number, call: number): boolean {
  const callee = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  return matchesOf(ctx.p, callee).some(({ row }) => row.kind === "propagator" && row.pairs === "made");
}

/** What one step of the chain leaves out. */
function choiceAt(ctx: FlowContext, file: number, call: number, given: number): MemberChoice | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const entity = nodes.kind[callee] === NodeKind.load ? entityOf(ctx.p, file, given) : undefined;
  if (entity?.k !== "function") return undefined;
  const { file: at, callable } = entity;
  const asked = askedByPair(ctx, at, callable);
  const { returns } = factsOf(ctx.p, at).callables[callable]!;
  switch (stringAt(ctx.p, file, nodes.b[callee]!)) {
    case "filter": {
      if (returns.length !== 1) return undefined;
      const inside = factsOf(ctx.p, at).nodes;
      const test = testIn(ctx, at, asked, inside.start[returns[0]!]!, inside.end[returns[0]!]!);
      return choiceBy(test, true, false);
    }
    case "map":
      return choiceOfFunction(
        ctx,
        at,
        callable,
        asked,
        returns.map((value) => secondOf(ctx, at, value)),
      );
    case "flatMap":
      return choiceOfFunction(ctx, at, callable, asked);
    default:
      return undefined;
  }
}

/** `([key, value]) => …` */
function askedByPair(ctx: FlowContext, file: number, callable: number): Asked {
  const { nodes } = factsOf(ctx.p, file);
  const isPart = (node: number, part: string) => {
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0 || stringAt(ctx.p, file, nodes.b[at]!) !== part)
      return false;
    const pair = strip(ctx.p, file, nodes.a[at]!);
    return nodes.kind[pair] === NodeKind.param && nodes.a[pair] === callable && nodes.b[pair] === 0;
  };
  const keeps = (node: number): boolean => {
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] === NodeKind.array) return [...listOf(ctx.p, file, at)].some(keeps);
    return isPassedOn(ctx, file, at, (one) => isPart(one, "1"));
  };
  return { isKey: (node) => isPart(node, "0"), keeps };
}

/** The value of `[key, value]`. */
function secondOf(ctx: FlowContext, file: number, node: number): number {
  const at = strip(ctx.p, file, node);
  const isPair = factsOf(ctx.p, file).nodes.kind[at] === NodeKind.array;
  return isPair ? (listOf(ctx.p, file, at)[1] ?? node) : node;
}
