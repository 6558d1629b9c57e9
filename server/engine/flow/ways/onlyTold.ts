// Questions whose answer is only told: `if (await register.hasConflict(a, b)) console.warn("conflict")`. The code goes on
// whatever the answer is. Input: a function. Output: its conditions that decide nothing but whether something is logged, and
// whether the result of a call goes nowhere else. Invariant: what throws, returns, stores, sets or calls anything else decides.
import { wordsOf } from "../../classify/words.js";
import { type CallableFact, NodeKind } from "../../facts/types.js";
import { nodeUses } from "../../link/nodeUses.js";
import { type Body, factsOf, listOf, type Program, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { type EffectContext, isItself } from "./effects.js";

const LOG =
  /(^| )(console|log|logs|logger|logging|rizhi|日志|日誌)( (log|info|warn|warning|error|debug|trace|notice|write))?$/;

/** By its name: `console.warn`, `this.logger.error`. A trail of who did what is another matter. */
export function isLogCall(e: EffectContext, file: number, call: number): boolean {
  const { ctx } = e;
  const spelled = spell(ctx, file, strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!));
  return LOG.test(wordsOf(spelled)) && !isItself(e, file, call, "audit");
}

/** Each condition looks at all blocks behind it. */
const MAX_BLOCKS = 200;

/** Conditions of a function, as nodes. */
export function onlyTelling(e: EffectContext, { file, callable }: Body): Set<number> {
  const fact = factsOf(e.ctx.p, file).callables[callable]!;
  const found = new Set<number>();
  const deciding = new Set<number>();
  // Most functions log nothing.
  if (fact.blocks.length > MAX_BLOCKS || !fact.calls.some((call) => isLogCall(e, file, call))) return found;
  fact.blocks.forEach(({ condition, next }) => {
    const [one, other] = next;
    if (condition < 0 || next.length !== 2 || one === undefined || other === undefined) return;
    const [ways, others] = [blocksFrom(fact, one), blocksFrom(fact, other)];
    const between = [...ways, ...others].filter((at) => !ways.has(at) || !others.has(at));
    if (between.length === 0) return;
    (tellsOnly(e, file, fact, condition, new Set(between)) ? found : deciding).add(condition);
  });
  // A variable is one node wherever it is asked: `if (hit) log.warn("hit"); if (hit) throw …`
  for (const condition of deciding) found.delete(condition);
  return found;
}

function blocksFrom(fact: CallableFact, from: number): Set<number> {
  const seen = new Set<number>();
  for (const open = [from]; open.length > 0; ) {
    const block = open.pop()!;
    if (seen.has(block)) continue;
    seen.add(block);
    open.push(...fact.blocks[block]!.next);
  }
  return seen;
}

function tellsOnly(
  e: EffectContext,
  file: number,
  { blocks, stores, calls, callBlocks }: CallableFact,
  condition: number,
  between: ReadonlySet<number>,
): boolean {
  if ([...between].some((block) => blocks[block]!.exit !== undefined)) return false;
  if (stores.some(({ block }) => between.has(block))) return false;
  const inside = calls.filter((_, i) => between.has(callBlocks[i]!));
  if (inside.length === 0 || !inside.every((call) => isLogCall(e, file, call))) return false;
  // `if (related) { log.warn("related"); needsReview = true; }`: where the ways meet, the variable is one of several.
  const { nodes } = factsOf(e.ctx.p, file);
  const until = Math.max(...inside.map((call) => nodes.end[call]!));
  return !nodes.kind.some(
    (kind, node) =>
      kind === NodeKind.join && nodes.start[node]! <= nodes.start[condition]! && nodes.end[node]! >= until,
  );
}

/** All that is done with what the call gives back is to ask it in such conditions, or to log it. */
export function isOnlyAsked(e: EffectContext, { file }: Body, call: number, telling: ReadonlySet<number>): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { by, returned, kept } = nodeUses(p, file);
  const values = new Set<number>();
  for (const open = [call]; open.length > 0 && values.size < MAX_VALUES; ) {
    const value = open.pop()!;
    if (values.has(value)) continue;
    values.add(value);
    if (returned.has(value) || kept.has(value)) return false;
    const users = [...(by.get(value) ?? []), ...comparedIn(p, file, value)];
    for (const user of users) {
      if (nodes.kind[user] === NodeKind.call && !isLogCall(e, file, user)) return false;
      open.push(user);
    }
  }
  const asked = callables.flatMap(({ blocks }) => blocks.map(({ condition }) => condition));
  const about = asked.filter((condition) => values.has(condition));
  return about.length > 0 && about.every((condition) => telling.has(condition));
}
const MAX_VALUES = 40;

/** Comparisons and negations that have it as a part: they carry no data of it, so nothing else notes that they use it. */
function comparedIn(p: Program, file: number, value: number): number[] {
  const { nodes } = factsOf(p, file);
  const found: number[] = [];
  for (let node = value + 1; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.clean && listOf(p, file, node).includes(value)) found.push(node);
  return found;
}
