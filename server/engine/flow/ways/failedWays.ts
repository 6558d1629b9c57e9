// Ways of a function on which a call has failed or changed nothing, and says so: `const { data, error } = await insert(…);
// if (error) return …`, `const row = await update(…); if (!row) return …`, `try { await remove(…) } catch { return … }`.
// Input: a function, and a call in it. Output: the first blocks of such ways. Invariant: only what is read of the result of that
// very call, or of the chain that goes on from it.
import { type CallableFact, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import { emptyWays, onlyBy } from "./emptyWays.js";

const ERROR = /^(error|err)$/;
const MAX_CHAIN = 12;
/** What these give is another value than what the call has given. */
const OTHERWISE = /^(then|finally)$/;

export function failedWays(p: Program, file: number, callable: number, call: number): Set<number> {
  const found = emptyWays(p, file, callable, (node) => isResult(p, file, node, call));
  const fact = factsOf(p, file).callables[callable]!;
  const edges = new Map<number, number>();
  for (const { condition, next } of fact.blocks) {
    if (condition < 0 || next.length < 2) continue;
    const refused = negated(p, file, condition);
    const way = next[refused === undefined ? 0 : 1]!;
    if (way !== next[refused === undefined ? 1 : 0] && isErrorOf(p, file, refused ?? condition, call))
      edges.set(way, (edges.get(way) ?? 0) + 1);
  }
  for (const way of onlyBy(fact, edges)) found.add(way);
  return found;
}

/**
 * The callable as it goes on where the call in `block` has come back: nobody catches what it has thrown, nor anything where
 * nothing more is called.
 */
export function afterSuccess(p: Program, file: number, fact: CallableFact, call: number, block: number): CallableFact {
  const handlers = handlersOf(fact);
  if (handlers.size === 0) return fact;
  const { nodes } = factsOf(p, file);
  const mayThrow = new Set<number>();
  fact.calls.forEach((other, i) => {
    const isLater = fact.callBlocks[i] !== block || nodes.start[other]! > nodes.end[call]!;
    if (isLater) mayThrow.add(fact.callBlocks[i]!);
  });
  const blocks = fact.blocks.map((one, at) => {
    const certain = one.condition >= 0 ? 2 : 0;
    if (mayThrow.has(at) || one.exit === "throw" || one.next.length < Math.max(2, certain + 1)) return one;
    return { ...one, next: one.next.filter((way, i) => i < certain || !handlers.has(way)) };
  });
  return { ...fact, blocks };
}

/** First blocks of what catches: they are made just before what is tried, and reached from before it. */
function handlersOf({ blocks }: CallableFact): Set<number> {
  const found = new Set<number>();
  for (const { condition, next } of blocks) {
    const [tried, caught] = next;
    if (condition < 0 && next.length === 2 && caught! < tried! && tried! - caught! <= 2) found.add(caught!);
  }
  return found;
}

/** `error` of `!error` */
function negated(p: Program, file: number, node: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isNot = nodes.kind[at] === NodeKind.clean && nodes.a[at]! >= 0 && stringAt(p, file, nodes.a[at]!) === "!";
  return isNot ? listOf(p, file, at)[0] : undefined;
}

function isErrorOf(p: Program, file: number, node: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0 || !ERROR.test(stringAt(p, file, nodes.b[at]!)))
    return false;
  return isResult(p, file, onlyValue(p, file, nodes.a[at]!), call);
}

/** What the call gives, or a chain that goes on from it: `insert(…).select("id").single()`. */
function isResult(p: Program, file: number, node: number, call: number): boolean {
  if (node < 0) return false;
  const { nodes } = factsOf(p, file);
  let made = node;
  for (let hops = 0; hops < MAX_CHAIN && made !== call; hops++) {
    const callee = nodes.kind[made] === NodeKind.call ? strip(p, file, nodes.a[made]!) : -1;
    if (callee < 0 || nodes.kind[callee] !== NodeKind.load || OTHERWISE.test(nameOf(p, file, callee))) return false;
    made = strip(p, file, nodes.a[callee]!);
  }
  return made === call;
}
