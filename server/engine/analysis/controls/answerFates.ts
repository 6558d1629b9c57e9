// What becomes of the answer of a question. Input: a call that asks. Output: "dropped" (nothing reads it), "told" (a log is all
// that does), "promise" (a condition asks the promise, which is never a "no"), "used". Invariant: whatever is not understood
// uses it.
import { type FileFacts, NodeFlag, NodeKind } from "../../facts/types.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { isLogCall, onlyTelling } from "../../flow/ways/onlyTold.js";
import { nodeUses } from "../../link/nodeUses.js";
import { callableAt, factsOf, type Program, stringAt } from "../../link/program.js";

export type Fate = "dropped" | "told" | "promise" | "used";

/** `waits`: it is known to give a promise. */
export function fateOf(e: EffectContext, file: number, call: number, waits: boolean): Fate {
  const { p } = e.ctx;
  const { nodes, callables, records } = factsOf(p, file);
  const callable = callableAt(p, file, nodes.start[call]!);
  const { by, returned, kept } = nodeUses(p, file);
  const conditions = conditionsOf(p, file);
  if (records.some(({ fields }) => fields.some(({ init }) => init === call))) return "used";
  if (waits && isAskedUnawaited(p, file, call, conditions)) return "promise";
  const values = new Set<number>();
  for (const open = [call]; open.length > 0; ) {
    const value = open.pop()!;
    if (values.has(value)) continue;
    if (values.size >= MAX_VALUES || returned.has(value) || kept.has(value)) return "used";
    values.add(value);
    const users = [...(by.get(value) ?? []), ...around(p, file, callable, value)];
    for (const user of users) {
      if (nodes.kind[user] === NodeKind.call && !isLogCall(e, file, user)) return "used";
      if (CARRIES.has(nodes.kind[user]!) && !isNegation(p, file, user) && !isAsked(p, file, user, conditions))
        return "used";
      open.push(user);
    }
  }
  if (callables.some(({ params }) => params.some((param) => values.has(param.default)))) return "used";
  const about = [...conditions].filter((condition) => values.has(condition));
  if (about.length === 0) return "dropped";
  const telling = onlyTelling(e, { file, callable });
  return about.every((condition) => telling.has(condition)) ? "told" : "used";
}
const MAX_VALUES = 40;
/** What is made of it goes on. */
const CARRIES: ReadonlySet<number> = new Set([
  NodeKind.object,
  NodeKind.array,
  NodeKind.update,
  NodeKind.element,
  NodeKind.spread,
  NodeKind.clean,
]);

function conditionsOf(p: Program, file: number): Set<number> {
  return new Set(factsOf(p, file).callables.flatMap(({ blocks }) => blocks.map(({ condition }) => condition)));
}

function isNegation(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  return nodes.kind[node] === NodeKind.clean && nodes.a[node]! >= 0 && stringAt(p, file, nodes.a[node]!) === "!";
}

function isAsked(p: Program, file: number, node: number, conditions: ReadonlySet<number>): boolean {
  return factsOf(p, file).nodes.kind[node] === NodeKind.clean && conditions.has(node);
}

/** Expressions of the same function that the value stands in; not all of them say that they take it. */
function around(p: Program, file: number, callable: number, value: number): number[] {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  const holders = holdersOf(p, file);
  const found: number[] = [];
  for (let i = startingUpTo(nodes.start, holders, nodes.start[value]!) - 1; i >= 0; i--) {
    const node = holders[i]!;
    if (nodes.start[node]! < start) break;
    if (node !== value && nodes.end[node]! >= nodes.end[value]! && nodes.end[node]! <= end) found.push(node);
  }
  return found;
}

const known = new WeakMap<FileFacts, readonly number[]>();

/** Expressions that something stands in, by where they begin: many questions of a file ask for them. */
function holdersOf(p: Program, file: number): readonly number[] {
  const facts = factsOf(p, file);
  const old = known.get(facts);
  if (old) return old;
  const { kind, flags, start } = facts.nodes;
  const found: number[] = [];
  for (let node = 0; node < kind.length; node++) {
    const isPart = kind[node] === NodeKind.join && (flags[node]! & NodeFlag.expression) !== 0;
    if (HOLDS.has(kind[node]!) || isPart) found.push(node);
  }
  found.sort((a, b) => start[a]! - start[b]!);
  known.set(facts, found);
  return found;
}

/** How many of them begin at the place or before it. */
function startingUpTo(starts: ArrayLike<number>, holders: readonly number[], place: number): number {
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[holders[middle]!]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
const HOLDS: ReadonlySet<number> = new Set([
  NodeKind.call,
  NodeKind.object,
  NodeKind.array,
  NodeKind.text,
  NodeKind.clean,
  NodeKind.update,
  NodeKind.spread,
  NodeKind.element,
]);

/** `if (compare(a, b))`, `const same = compare(a, b); if (!same)`: nobody has waited for it on the way. */
function isAskedUnawaited(p: Program, file: number, call: number, conditions: ReadonlySet<number>): boolean {
  const { nodes } = factsOf(p, file);
  const { by, compared } = nodeUses(p, file);
  let isReached = false;
  const seen = new Set<number>();
  for (const open = [call]; open.length > 0 && seen.size < MAX_VALUES; ) {
    const value = open.pop()!;
    if (seen.has(value)) continue;
    seen.add(value);
    if (conditions.has(value)) isReached = true;
    const negations = (compared.get(value) ?? []).filter((node) => isNegation(p, file, node));
    for (const user of [...(by.get(value) ?? []), ...negations]) {
      // Somebody waits for it, or hands it on to be waited for.
      if (!HANDS_ON.has(nodes.kind[user]!) && !isNegation(p, file, user)) return false;
      open.push(user);
    }
  }
  return isReached;
}
const HANDS_ON: ReadonlySet<number> = new Set([NodeKind.named, NodeKind.typed, NodeKind.local]);
