// Comparisons that turn somebody away: `if (code === "000000") return false;`. Input: a comparison. Output: whether the way of
// the equal ones leads, without a further question, to a no.
import { type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { refuses } from "../evidence/headers.js";

const MOST_BLOCKS = 6;

export function equalIsRefused(ctx: FlowContext, file: number, comparison: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callable = callables[callableAt(ctx.p, file, nodes.start[comparison]!)]!;
  const way = stringAt(ctx.p, file, nodes.a[comparison]!)[0] === "=" ? 0 : 1;
  const block = callable.blocks.find(({ condition: c }) => c >= 0 && strip(ctx.p, file, c) === comparison);
  const onward = block?.next[way];
  return onward !== undefined && endsInNo(ctx, file, callable, onward);
}

/** Without a further question, from a block on. */
export function endsInNo(ctx: FlowContext, file: number, callable: CallableFact, from: number): boolean {
  let at = from;
  for (let hops = 0; hops < MOST_BLOCKS; hops++) {
    const { exit, next, condition } = callable.blocks[at]!;
    const calls = callable.calls.filter((_, i) => callable.callBlocks[i] === at);
    if (exit === "throw" || calls.some((call) => refuses(ctx, file, call) || saysNo(ctx, file, call))) return true;
    if (exit === "return") {
      const value = callable.returns.find((_, i) => callable.returnBlocks[i] === at);
      return value !== undefined && isNo(ctx, file, value);
    }
    if (condition >= 0 || next.length !== 1) return false;
    at = next[0]!;
  }
  return false;
}

/** `done(null, false)`, `reject(…)` */
function saysNo(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const name = nameOf(ctx.p, file, nodes.a[call]!);
  const [, second] = listOf(ctx.p, file, call);
  return name === "reject" || (CALLBACK.test(name) && second !== undefined && isNo(ctx, file, second));
}
/** What the function was given to say whom it lets in. */
export const CALLBACK = /^(done|cb|callback|verified)$/;

/** `false`, `null`, `undefined` */
export function isNo(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.global) return stringAt(ctx.p, file, nodes.a[at]!) === "undefined";
  if (nodes.kind[at] !== NodeKind.literal) return false;
  if (nodes.a[at] === LiteralKind.undefined || nodes.a[at] === LiteralKind.null) return true;
  return nodes.a[at] === LiteralKind.boolean && stringAt(ctx.p, file, nodes.b[at]!) === "false";
}
