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
  if (way === 1 && isWantedOfAnswer(ctx, file, callable, comparison)) return true;
  return onward !== undefined && endsInNo(ctx, file, callable, onward);
}

/** `return code.length === 6 && code !== "000000"`: the answer is a no where they are equal, whatever else is asked. */
function isWantedOfAnswer({ p }: FlowContext, file: number, callable: CallableFact, comparison: number): boolean {
  const { nodes } = factsOf(p, file);
  if (SAYS_WRONG.test(callable.name)) return false;
  // Of `a && b` the value is `b`: what is tested before stands in its range, and is no part of it.
  const isBoth = (node: number) => nodes.kind[node] === NodeKind.join && listOf(p, file, node).length === 1;
  return callable.returns.some((value) => {
    const at = nodes.kind[value] === NodeKind.join ? value : strip(p, file, value);
    if (nodes.start[at]! > nodes.start[comparison]! || nodes.end[at]! < nodes.end[comparison]!) return false;
    for (let node = at; node >= 0 && nodes.start[node]! >= nodes.start[at]!; node--) {
      if (!isBoth(node)) continue;
      const isFirst = nodes.start[node] === nodes.start[comparison];
      if (isFirst || strip(p, file, listOf(p, file, node)[0]!) === comparison) return true;
    }
    return false;
  });
}
/** What such a function answers is a reason to refuse. */
const SAYS_WRONG = /invalid|wrong|mismatch|fail|bad|reject|denied|incorrect|unauthori|cuo|bu_?(dui|fu)|[错錯误誤]/i;

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
