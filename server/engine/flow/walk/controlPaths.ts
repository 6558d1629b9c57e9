// Ways through one callable's basic blocks: is there a way to a place, or on from it to the end, that passes nothing of a
// kind? Input: a callable's facts. Exits by `throw` are no ends: what fails has handed nothing on.
import type { CallableFact } from "../../facts/types.js";

/** True when `to` can be reached from one of `from` without entering a block of `avoid`. */
export function reaches(
  fact: CallableFact,
  from: readonly number[],
  to: (block: number) => boolean,
  avoid: ReadonlySet<number>,
): boolean {
  const seen = new Set<number>();
  const open = from.filter((block) => !avoid.has(block));
  while (open.length > 0) {
    const block = open.pop()!;
    if (seen.has(block)) continue;
    seen.add(block);
    if (to(block)) return true;
    for (const next of fact.blocks[block]?.next ?? []) if (!avoid.has(next)) open.push(next);
  }
  return false;
}

/** Leaves the callable other than by throwing. */
export function isEnd(fact: CallableFact, block: number): boolean {
  const { exit, next } = fact.blocks[block]!;
  return exit === "return" || (exit === undefined && next.length === 0);
}

/** With the heads of loops that do it in every round: where no round runs, there was nothing to do it for. */
export function withLoops(fact: CallableFact, done: ReadonlySet<number>): Set<number> {
  const all = new Set(done);
  if (done.size === 0) return all;
  fact.blocks.forEach(({ next }, head) => {
    if (next.length < 2 || all.has(head)) return;
    const isHead = (block: number) => block === head;
    if (next.some((way) => reaches(fact, [way], isHead, NOTHING) && !reaches(fact, [way], isHead, done))) all.add(head);
  });
  return all;
}
const NOTHING: ReadonlySet<number> = new Set();

/**
 * Blocks whose condition fits and decides about the target: from one of its two ways the target is not reached. `closed`:
 * blocks that no way leads out of.
 */
export function deciding(
  fact: CallableFact,
  target: number,
  fits: (condition: number) => boolean,
  closed: ReadonlySet<number> = NOTHING,
): Set<number> {
  const found = new Set<number>();
  fact.blocks.forEach(({ condition, next }, block) => {
    if (condition < 0 || block === target || next.length < 2 || !fits(condition)) return;
    const self = new Set([...closed, block]);
    if (next.slice(0, 2).some((way) => way !== target && !reaches(fact, [way], (b) => b === target, self)))
      found.add(block);
  });
  return found;
}

/** Something of `done` lies on every way from the entry to the target (its own block counts if `inside`). */
export function isBefore(fact: CallableFact, target: number, done: ReadonlySet<number>, inside: boolean): boolean {
  if (inside) return true;
  const others = new Set([...done].filter((block) => block !== target));
  return !reaches(fact, [0], (block) => block === target, others);
}

/** Something of `done` lies on every way through the target to an end. */
export function isAround(fact: CallableFact, target: number, done: ReadonlySet<number>): boolean {
  if (done.has(target) || isBefore(fact, target, done, false)) return true;
  if (isEnd(fact, target)) return false;
  return !reaches(fact, fact.blocks[target]!.next, (block) => isEnd(fact, block), done);
}
