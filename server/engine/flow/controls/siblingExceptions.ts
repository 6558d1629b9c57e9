// Acts that look like those that a control guards, and that it is not for: what is not in force yet, what is taken back, a first
// value, whoever nobody has chosen. Input: a call that writes a row, with what it sets. Output: whether it is such an act.
// Invariant: it is what is written that says so; what a function is called says nothing here.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { type MemberWrite, memberWritesIn } from "../stores/memberWrites.js";
import { constantText } from "../walk/constantText.js";
import { isEnvironment } from "../walk/origins.js";
import type { EffectContext } from "../ways/effects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface ExceptionTerms {
  /** A row in such a state is none that the control is for, as `states` say by a constant. */
  states?: { member: string; to: string };
  /** Members that are numbers: below zero, something is taken back. */
  takenBack?: string;
  /** Only rows are changed whose member is empty, or that are in one of `drafts`: nothing was there before. */
  first?: { member: string; drafts: string };
  /** It names the row that it stands for, and takes what it sets from that one. */
  replaces?: string;
  /** Settings name whom it is given to. */
  bySettings?: true;
  /** Whose turn it is: the first one by an order, asked for without anything from outside. */
  inTurn?: true;
}

/** `member`: what the act sets, "" where any row counts. */
export function isException(
  e: EffectContext,
  terms: ExceptionTerms,
  act: { file: number; callable: number; call: number; member: string },
): boolean {
  const { file, call, member } = act;
  const writes = memberWritesIn(e, file, act.callable).filter(
    (one) => one.call === call && one.statement === undefined,
  );
  const { states, takenBack, first, replaces } = terms;
  const isSet = (words: string, holds: (write: MemberWrite) => boolean) =>
    writes.some((write) => matches(words, wordsOf(write.key)) && holds(write));
  if (states && isSet(states.member, ({ value }) => isConstant(e, file, value, states.to))) return true;
  if (takenBack !== undefined && isSet(takenBack, ({ value }) => isNegative(e, file, value))) return true;
  if (first && isFirst(e, file, call, member, first)) return true;
  const given = writes.filter(({ key }) => key === member).map(({ value }) => value);
  if (terms.bySettings && given.some((value) => isSetting(e, file, value))) return true;
  if (terms.inTurn && given.some((value) => isNextInTurn(e, file, value))) return true;
  if (replaces === undefined) return false;
  const olds = writes.filter(({ key }) => matches(replaces, wordsOf(key))).map(({ value }) => ownerOf(e, file, value));
  const kept = (member === "" ? writes : writes.filter(({ key }) => key === member)).filter(
    ({ key }) => !matches(replaces, wordsOf(key)),
  );
  return kept.some(({ value }) => olds.some((old) => old !== "" && old === ownerOf(e, file, value)));
}

function isConstant({ ctx }: EffectContext, file: number, value: number, words: string): boolean {
  return matches(words, wordsOf(constantText(ctx, file, strip(ctx.p, file, value)) ?? ""));
}

/** `-amount`, `amount * -1`, `-1 * amount` */
function isNegative({ ctx: { p } }: EffectContext, file: number, value: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, value);
  if (nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return isBelowZero(p, file, at);
  const operator = stringAt(p, file, nodes.a[at]!);
  const operands = [...listOf(p, file, at)];
  return (
    (operator === "-" && operands.length === 1) ||
    (operator === "*" && operands.filter((one) => isBelowZero(p, file, one)).length === 1)
  );
}

function isBelowZero(p: EffectContext["ctx"]["p"], file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isNumber = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.number && nodes.b[at]! >= 0;
  return isNumber && stringAt(p, file, nodes.b[at]!).startsWith("-");
}

/** `update({ where: { id, reserve: null }, data: { reserve } })` */
function isFirst(
  e: EffectContext,
  file: number,
  call: number,
  member: string,
  { member: state, drafts }: NonNullable<ExceptionTerms["first"]>,
): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, call)].some((arg) =>
    pairsOf(e, file, arg).some(
      ([key, rows]) =>
        key === "where" &&
        pairsOf(e, file, rows).some(([column, value]) => {
          const at = strip(p, file, value);
          const isEmpty = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.null;
          return (column === member && isEmpty) || (matches(state, wordsOf(column)) && isConstant(e, file, at, drafts));
        }),
    ),
  );
}

function pairsOf({ ctx: { p } }: EffectContext, file: number, node: number): [string, number][] {
  const at = onlyValue(p, file, node);
  if (factsOf(p, file).nodes.kind[at] !== NodeKind.object) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i): [string, number][] =>
    i % 2 === 0 && key >= 0 ? [[stringAt(p, file, key), pairs[i + 1]!]] : [],
  );
}

/** `process.env.HOUSE_BROKER_ID` */
function isSetting({ ctx }: EffectContext, file: number, value: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, value);
  return nodes.kind[at] === NodeKind.load && isEnvironment(ctx, file, strip(ctx.p, file, nodes.a[at]!));
}

/** `(await db.surveyor.findFirst({ where: { active: true }, orderBy: { openCases: "asc" } })).id` */
function isNextInTurn(e: EffectContext, file: number, value: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, value);
  if (nodes.kind[at] !== NodeKind.load) return false;
  const row = onlyValue(p, file, nodes.a[at]!);
  if (nodes.kind[row] !== NodeKind.call || !/^find(First|One)/.test(nameOf(p, file, nodes.a[row]!))) return false;
  const args = [...listOf(p, file, row)];
  const isOrdered = args.some((arg) => pairsOf(e, file, arg).some(([key]) => ORDERS.test(key)));
  return isOrdered && args.every((arg) => isFixed(e, file, arg, 0));
}
const ORDERS = /^(orderBy|order|sort)$/;

/** Nothing in it comes from outside. */
function isFixed(e: EffectContext, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.array)
    return depth < 4 && [...listOf(p, file, at)].every((one) => isFixed(e, file, one, depth + 1));
  if (kind !== NodeKind.object) return literalText(p, file, at) !== undefined || kind === NodeKind.literal;
  const pairs = [...listOf(p, file, at)];
  return depth < 4 && pairs.every((one, i) => (i % 2 === 0 ? one >= 0 : isFixed(e, file, one, depth + 1)));
}

/** "old" of `old.holderId` */
function ownerOf({ ctx }: EffectContext, file: number, value: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, value);
  return nodes.kind[at] === NodeKind.load ? spell(ctx, file, strip(ctx.p, file, nodes.a[at]!)) : "";
}
