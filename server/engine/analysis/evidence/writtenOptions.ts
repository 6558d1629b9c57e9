// What a member of an object of options certainly is: through variables, files, spreads, changed members, branches that agree,
// and functions that give such an object. Input: a node and a path of names. Output: a constant, nothing, or "not to be seen".
import { LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { exportValue, importValue } from "../../link/exports.js";
import { type ExportValue, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { constants } from "./hazards.js";

export type Written =
  | { state: "absent" }
  | { state: "unknown" }
  | { state: "constant"; value: string; file: number; node: number };

const ABSENT: Written = { state: "absent" };
const UNKNOWN: Written = { state: "unknown" };
const MAX_DEPTH = 24;

export function writtenOption(
  ctx: FlowContext,
  file: number,
  node: number,
  path: readonly string[],
  depth = 0,
): Written {
  if (depth > MAX_DEPTH) return UNKNOWN;
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const [a, b] = [nodes.a[at]!, nodes.b[at]!];
  const further = (next: number, names: readonly string[]) => writtenOption(ctx, file, next, names, depth + 1);
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      if (a === LiteralKind.null || a === LiteralKind.undefined) return ABSENT;
      return path.length === 0 ? constantAt(ctx, file, at) : UNKNOWN;
    case NodeKind.object:
      return path.length === 0 ? UNKNOWN : inObject(ctx, file, at, path, depth);
    case NodeKind.update: {
      const [key, value] = listOf(ctx.p, file, at);
      if (path.length === 0 || key === undefined || key < 0) return UNKNOWN;
      return stringAt(ctx.p, file, key) === path[0] ? further(value!, path.slice(1)) : further(a, path);
    }
    case NodeKind.join: {
      const chosen = path.length === 0 ? constantAt(ctx, file, at) : UNKNOWN;
      return chosen.state === "constant" ? chosen : agreed([...listOf(ctx.p, file, at)].map((n) => further(n, path)));
    }
    case NodeKind.local:
      return agreed((bindings[a]?.versions ?? []).map((version) => further(version, path)));
    case NodeKind.import:
      return ofExport(ctx, importValue(ctx.p, file, a), path, depth);
    case NodeKind.load:
      if (b < 0) return UNKNOWN;
      return ofOwnField(ctx, file, at, path, depth) ?? further(a, [stringAt(ctx.p, file, b), ...path]);
    case NodeKind.call:
      return ofCall(ctx, file, at, path, depth);
    default:
      return UNKNOWN;
  }
}

function ofExport(ctx: FlowContext, value: ExportValue | null, path: readonly string[], depth: number): Written {
  if (value?.kind === "node") return writtenOption(ctx, value.file, value.node, path, depth + 1);
  if (value?.kind === "module" && path.length > 0)
    return ofExport(ctx, exportValue(ctx.p, value.file, path[0]!), path.slice(1), depth + 1);
  if (value?.kind !== "binding") return UNKNOWN;
  const versions = factsOf(ctx.p, value.file).bindings[value.binding]?.versions ?? [];
  return agreed(versions.map((version) => writtenOption(ctx, value.file, version, path, depth + 1)));
}

function constantAt(ctx: FlowContext, file: number, node: number): Written {
  const [value] = constants(ctx, file, node);
  return value === undefined ? UNKNOWN : { state: "constant", value, file, node };
}

/** The last one that says something counts. */
function inObject(ctx: FlowContext, file: number, object: number, path: readonly string[], depth: number): Written {
  const pairs = listOf(ctx.p, file, object);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    const key = pairs[i]!;
    if (key >= 0 && stringAt(ctx.p, file, key) === path[0])
      return writtenOption(ctx, file, pairs[i + 1]!, path.slice(1), depth + 1);
    if (key >= 0) continue;
    const spread = key === SPREAD_KEY ? writtenOption(ctx, file, pairs[i + 1]!, path, depth + 1) : UNKNOWN;
    if (spread.state !== "absent") return spread;
  }
  return ABSENT;
}

function agreed(all: readonly Written[]): Written {
  const [first, ...others] = all;
  if (!first) return UNKNOWN;
  const isSame = (one: Written) =>
    one.state === first.state && (one.state !== "constant" || first.state !== "constant" || one.value === first.value);
  return others.every(isSame) ? first : UNKNOWN;
}

/** `this.options` of a class that sets it where it is declared. */
function ofOwnField(
  ctx: FlowContext,
  file: number,
  load: number,
  path: readonly string[],
  depth: number,
): Written | undefined {
  const { nodes, callables, records } = factsOf(ctx.p, file);
  const base = strip(ctx.p, file, nodes.a[load]!);
  if (nodes.kind[base] !== NodeKind.this) return undefined;
  const owner = callables[nodes.a[base]!]?.owner ?? -1;
  const name = stringAt(ctx.p, file, nodes.b[load]!);
  const field = records[owner]?.fields.find((f) => f.name === name);
  const isStored = callables.some(({ stores }) =>
    stores.some(({ key }) => key >= 0 && stringAt(ctx.p, file, key) === name),
  );
  return !field || field.init < 0 || isStored ? UNKNOWN : writtenOption(ctx, file, field.init, path, depth + 1);
}

/** A function of the project, if all that it returns agrees; `Object.assign({}, a, b)`; `Object.freeze(a)`. */
function ofCall(ctx: FlowContext, file: number, call: number, path: readonly string[], depth: number): Written {
  const { nodes } = factsOf(ctx.p, file);
  const callee: Entity | undefined = entityOf(ctx.p, file, nodes.a[call]!);
  if (callee?.k === "function") {
    const { returns } = factsOf(ctx.p, callee.file).callables[callee.callable]!;
    return agreed(returns.map((value) => writtenOption(ctx, callee.file, value, path, depth + 1)));
  }
  if (callee?.k !== "pkg" || callee.pkg !== "global" || callee.path[0] !== "Object" || path.length === 0)
    return UNKNOWN;
  const args = [...listOf(ctx.p, file, call)];
  if (callee.path[1] === "freeze") return writtenOption(ctx, file, args[0]!, path, depth + 1);
  if (callee.path[1] !== "assign") return UNKNOWN;
  for (const arg of args.reverse()) {
    const one = writtenOption(ctx, file, arg, path, depth + 1);
    if (one.state !== "absent") return one;
  }
  return ABSENT;
}
