// Does an object have a member? Input: a value and the names that lead to the member. Output: "yes", with the value where it is
// seen, "no", or "unknown", through variables, files, spread objects, parameters and declared types. Invariant: bounded by depth and steps.
import { LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { EMPTY_PATH } from "../../flow/paths.js";
import { callableKey, callersAt } from "../../flow/walk/callers.js";
import { argumentsFor } from "../../flow/walk/calls.js";
import { expressionForm } from "../../flow/walk/form.js";
import { entityOf, entityType } from "../../link/entities.js";
import { importedNode } from "../../link/exports.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import type { Place } from "./givenOptions.js";

export type MemberState = { state: "yes"; at: Place | undefined } | { state: "no" | "unknown" };

const NO: MemberState = { state: "no" };
const UNKNOWN: MemberState = { state: "unknown" };
const MAX_DEPTH = 6;
const MAX_CALLERS = 20;
/** Of one question: callers of callers would be followed a million times. */
const MOST_STEPS = 500;

interface Budget {
  left: number;
}

export function memberState(ctx: FlowContext, place: Place | undefined, path: readonly string[]): MemberState {
  const budget = { left: MOST_STEPS };
  let at = place;
  for (const [i, key] of path.entries()) {
    if (!at) return i === 0 ? NO : UNKNOWN;
    const found = memberOf(ctx, at, key, 0, budget);
    if (found.state !== "yes") return found;
    at = found.at;
  }
  return { state: "yes", at };
}

function memberOf(ctx: FlowContext, { file, node }: Place, key: string, depth: number, budget: Budget): MemberState {
  if (depth > MAX_DEPTH || budget.left-- <= 0) return UNKNOWN;
  const { p } = ctx;
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  const next = (one: number) => memberOf(ctx, { file, node: one }, key, depth + 1, budget);
  switch (nodes.kind[at]) {
    case NodeKind.object:
      return ofObject(ctx, { file, node: at }, key, depth, budget);
    case NodeKind.update: {
      const [name, value] = listOf(p, file, at);
      if (name === undefined || name < 0) return UNKNOWN;
      return stringAt(p, file, name) === key ? { state: "yes", at: { file, node: value! } } : next(nodes.a[at]!);
    }
    case NodeKind.join:
      return anyOf([...listOf(p, file, at)].map(next));
    case NodeKind.local:
      return anyOf((bindings[nodes.a[at]!]?.versions ?? []).map(next));
    case NodeKind.literal:
      return nodes.a[at] === LiteralKind.undefined || nodes.a[at] === LiteralKind.null ? NO : UNKNOWN;
    case NodeKind.global:
      return stringAt(p, file, nodes.a[at]!) === "undefined" ? NO : UNKNOWN;
    case NodeKind.import: {
      const value = importedNode(p, file, nodes.a[at]!);
      return value ? memberOf(ctx, value, key, depth + 1, budget) : UNKNOWN;
    }
    case NodeKind.call:
      if (expressionForm(ctx, file, nodes.a[at]!) !== "Object.assign") return ofType(ctx, file, at, key);
      return anyOf([...listOf(p, file, at)].map(next));
    case NodeKind.param:
      return ofParameter(ctx, { file, node: at }, key, depth, budget);
    default:
      return ofType(ctx, file, at, key);
  }
}

function ofObject(ctx: FlowContext, { file, node }: Place, key: string, depth: number, budget: Budget): MemberState {
  const pairs = [...listOf(ctx.p, file, node)];
  const spreads: number[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! >= 0 && stringAt(ctx.p, file, pairs[i]!) === key)
      return { state: "yes", at: { file, node: pairs[i + 1]! } };
    if (pairs[i] === SPREAD_KEY) spreads.push(pairs[i + 1]!);
    else if (pairs[i]! < 0) return UNKNOWN;
  }
  return anyOf(spreads.map((spread) => memberOf(ctx, { file, node: spread }, key, depth + 1, budget)));
}

/** One of them is enough, of parts as of ways: who sets it on some way has thought of the others. */
function anyOf(states: readonly MemberState[]): MemberState {
  return states.find(({ state }) => state === "yes") ?? states.find(({ state }) => state === "unknown") ?? NO;
}

/** What all that call the function hand in; where nobody does, its declared type. */
function ofParameter(ctx: FlowContext, { file, node }: Place, key: string, depth: number, budget: Budget): MemberState {
  const { nodes, callables } = factsOf(ctx.p, file);
  const [callable, position] = [nodes.a[node]!, nodes.b[node]!];
  const param = callables[callable]?.params[position];
  const sites = callersAt(ctx, callableKey(file, callable)).filter(
    (site) => ctx.p.files[site.file]!.pathClass !== "test",
  );
  if (!param || sites.length > MAX_CALLERS) return UNKNOWN;
  if (sites.length === 0) return ofType(ctx, file, node, key);
  return anyOf(
    sites.map((site) => {
      const [given] = argumentsFor(ctx, site.file, site.call, file, callable, position, EMPTY_PATH);
      if (given) return memberOf(ctx, given, key, depth + 1, budget);
      return param.default < 0 ? NO : memberOf(ctx, { file, node: param.default }, key, depth + 1, budget);
    }),
  );
}

/** A record of the project that has no such member. */
function ofType(ctx: FlowContext, file: number, node: number, key: string): MemberState {
  const entity = entityOf(ctx.p, file, node);
  const type = entity && unwrap(entityType(ctx.p, entity));
  if (type?.k !== "record" || type.record.fields.size === 0) return UNKNOWN;
  return type.record.fields.has(key) ? { state: "yes", at: undefined } : NO;
}
