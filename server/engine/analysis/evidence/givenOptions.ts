// Values that calls are given at a port: through variables and files, objects that are spread into others or put together by
// `Object.assign`. The last word counts.
import { compiled } from "../../classify/words.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { expressionForm } from "../../flow/walk/form.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, onlyValue, stringAt } from "../../link/program.js";
import { type Port, parsePort } from "../../models/index.js";

export interface Place {
  file: number;
  node: number;
}

/** Value at a port of a call, through variables and files. */
export function valueAt(ctx: FlowContext, file: number, call: number, port: Port): Place | undefined {
  const node = port.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  let at: Place | undefined = node === undefined ? undefined : { file, node };
  for (const key of port.path) at = at && optionAt(ctx, at, key, 0);
  return at;
}

/** An option of an object, also of what is spread into it or put together by `Object.assign`; the last word counts. */
function optionAt(ctx: FlowContext, { file, node }: Place, key: string, depth: number): Place | undefined {
  if (depth > MAX_PARTS) return undefined;
  const object = objectBehind(ctx.p, file, node, 0);
  if (!object) return lastWord(ctx, file, assignedParts(ctx, file, node), key, depth);
  const own = property(ctx, object.file, object.node, key);
  if (own !== undefined) return { file: object.file, node: own };
  const pairs = [...listOf(ctx.p, object.file, object.node)];
  return lastWord(
    ctx,
    object.file,
    pairs.filter((_, i) => i % 2 === 1 && pairs[i - 1] === SPREAD_KEY),
    key,
    depth,
  );
}
const MAX_PARTS = 4;

function lastWord(
  ctx: FlowContext,
  file: number,
  parts: readonly number[],
  key: string,
  depth: number,
): Place | undefined {
  for (const node of [...parts].reverse()) {
    // `...(debug && { log: ["query"] })`: whoever decides that knows.
    if (factsOf(ctx.p, file).nodes.kind[onlyValue(ctx.p, file, node)] === NodeKind.join) continue;
    const found = optionAt(ctx, { file, node }, key, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** a, b, c of `Object.assign(a, b, c)`. */
function assignedParts(ctx: FlowContext, file: number, node: number): readonly number[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const isAssigned = nodes.kind[at] === NodeKind.call && expressionForm(ctx, file, nodes.a[at]!) === "Object.assign";
  return isAssigned ? [...listOf(ctx.p, file, at)] : [];
}

/** Does the object at a port have a member that is called so? */
export function hasMember(
  ctx: FlowContext,
  file: number,
  call: number,
  { port, matches }: { port: string; matches: string },
): boolean {
  const at = valueAt(ctx, file, call, parsePort(port)!);
  return at !== undefined && membersOf(ctx, at, 0).some((name) => compiled(matches, "i").test(name));
}

function membersOf(ctx: FlowContext, { file, node }: Place, depth: number): string[] {
  if (depth > MAX_PARTS) return [];
  const object = objectBehind(ctx.p, file, node, 0);
  if (!object) return assignedParts(ctx, file, node).flatMap((part) => membersOf(ctx, { file, node: part }, depth + 1));
  const pairs = [...listOf(ctx.p, object.file, object.node)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1) return [];
    if (key === SPREAD_KEY) return membersOf(ctx, { file: object.file, node: pairs[i + 1]! }, depth + 1);
    return key < 0 ? [] : [stringAt(ctx.p, object.file, key)];
  });
}

/** The option is not there, and everything that could hold it can be seen. */
export function isAbsent(ctx: FlowContext, file: number, call: number, port: Port): boolean {
  if (port.base.kind !== "arg") return false;
  const { nodes } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)];
  if (args.some((arg) => nodes.kind[arg] === NodeKind.spread)) return false;
  let at: Place | undefined = { file, node: args[port.base.index] ?? -1 };
  if (at.node < 0) return true;
  for (const key of port.path) {
    const object: Place | undefined = objectBehind(ctx.p, at.file, at.node, 0);
    if (!object || hasSpread(ctx, object)) return false;
    const member: number | undefined = property(ctx, object.file, object.node, key);
    if (member === undefined) return true;
    at = { file: object.file, node: member };
  }
  return false;
}

function hasSpread(ctx: FlowContext, { file, node }: Place): boolean {
  const pairs = listOf(ctx.p, file, node);
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === SPREAD_KEY) return true;
  return false;
}
