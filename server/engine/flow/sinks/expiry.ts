// Does a write to a cache or a store end by itself? By the name of the method, an argument or option that says when, or a call for the
// same key beside it.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import type { SinkUse } from "./sinks.js";

const METHOD = /^p?set(ex|nx_?ex)$/i;
const HASH = /^hm?set(nx)?$/i;
const OPTION = /^(ex|px|exat|pxat|ttl|expire(s|d|dIn|sIn)?|expiration|maxAge)$/i;
const BESIDE = /^p?expire(at)?$/i;

export function expires(ctx: FlowContext, use: SinkUse): boolean {
  const { nodes, callables } = factsOf(ctx.p, use.file);
  if (METHOD.test(calleeName(ctx, use.file, nodes.a[use.call]!))) return true;
  // Members of a hash are followed by no time.
  const [, , ...more] = HASH.test(calleeName(ctx, use.file, nodes.a[use.call]!))
    ? []
    : listOf(ctx.p, use.file, use.call);
  // What is not written out may say it.
  if (more.some((arg) => mayEnd(ctx, use.file, arg))) return true;
  const around = callables[callableAt(ctx.p, use.file, nodes.start[use.call]!)]!;
  return around.calls.some((call) => BESIDE.test(calleeName(ctx, use.file, nodes.a[call]!)));
}

/** Does a record that is stored say when it ends? A member that is not written out here may. */
export function saysWhenItEnds(ctx: FlowContext, use: SinkUse): boolean {
  return [...listOf(ctx.p, use.file, use.call)].some((arg) => saysEnd(ctx, use.file, arg, 0));
}

const END = /expir|ttl|valid_?(to|til|until)|(dead|time)_?(line|out)|retain/i;

function saysEnd(ctx: FlowContext, file: number, node: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal) return false;
  if (nodes.kind[at] !== NodeKind.object || depth > 3) return depth === 0;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! < 0 || END.test(stringAt(ctx.p, file, pairs[i]!)) || saysEnd(ctx, file, pairs[i + 1]!, depth + 1))
      return true;
  return false;
}

function mayEnd(ctx: FlowContext, file: number, arg: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, arg);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string)
    return OPTION.test(stringAt(ctx.p, file, nodes.b[at]!));
  if (nodes.kind[at] !== NodeKind.object) return true;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i < pairs.length; i += 2)
    if (pairs[i]! < 0 || OPTION.test(stringAt(ctx.p, file, pairs[i]!))) return true;
  return false;
}
