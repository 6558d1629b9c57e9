// What goes round a map: `for (const [id, mail] of byId)`. Input: the place where one of its entries is taken, and what is read of
// it. Output: for the second member what was put in; the first is called as code calls it, for the keys are not kept.
// Invariant: only of maps that are seen to be made; an object with computed names is none.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { cons, EMPTY_PATH } from "../paths.js";
import { opaque, origins } from "./origins.js";

export function entryOrigins(
  ctx: FlowContext,
  file: number,
  node: number,
  map: number,
  path: number,
): readonly Origin[] | undefined {
  if (path === EMPTY_PATH) return undefined;
  const member = ctx.paths.head[path]!;
  if ((member !== "0" && member !== "1") || !isMade(ctx, file, map, 0)) return undefined;
  const rest = ctx.paths.tail[path]!;
  if (member === "0") return [opaque(file, node, rest, undefined, "")];
  const held = cons(ctx.paths, "*", rest);
  return held === undefined ? undefined : origins(ctx, file, map, held);
}

/** `new Map()`, whatever has been put into it since. */
function isMade(ctx: FlowContext, file: number, node: number, depth: number): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > MAX_HOPS) return false;
  const next = (inner: number | undefined) => inner !== undefined && isMade(ctx, file, inner, depth + 1);
  switch (nodes.kind[at]) {
    case NodeKind.local:
      return next(bindings[nodes.a[at]!]?.versions[0]);
    case NodeKind.join:
      return next(listOf(ctx.p, file, at)[0]);
    case NodeKind.update:
      return next(nodes.a[at]!);
    case NodeKind.call:
      return (nodes.flags[at]! & NodeFlag.new) !== 0 && nameOf(ctx.p, file, nodes.a[at]!) === "Map";
    default:
      return false;
  }
}
const MAX_HOPS = 8;
