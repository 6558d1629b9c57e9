// Audit records that say who did what, and no more: all their members are seen, and none of them holds a reason, who agreed,
// or what was there before. Input: a call that writes such a record. Output: yes, where that much is certain. Invariant: what
// is not seen (a record from elsewhere, members that are spread, texts with something put in) may say all.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { isFactory } from "../sinks/ownEffects.js";
import { type EffectContext, isItself } from "../ways/effects.js";

const MAX_DEPTH = 3;
/** Members that hold what was there and what came, or whatever somebody writes down. */
const TELLS =
  /(^| )(before|after|old|new|previous|prior|original|from|to|values?|diff|changes|snapshot|details?|data|payload|meta|metadata|context|params|body|extra|message|description|summary|text|info|content|note|notes|xiang ?qing|nei ?rong)( |$)|[内內]容|[详詳]情|[旧舊新]值|[说說]明/;

/** `words`: of members that say why, or who agreed. */
export function isPlainAudit(e: EffectContext, words: string, file: number, call: number, depth = 0): boolean {
  const { p } = e.ctx;
  if (isItself(e, file, call, "audit")) {
    const args = [...listOf(p, file, call)];
    const objects = args.flatMap((arg) => recordGiven(e, file, arg) ?? []);
    if (objects.length > 0)
      return (
        args.every((arg) => recordGiven(e, file, arg) !== undefined || saysNothing(e, file, arg)) &&
        objects.some((one) => isPlain(e, words, one.file, one.node, 0))
      );
    if (!e.behind(file, call) && args.length >= ENOUGH) return args.every((arg) => saysWhatOnly(e, file, arg));
  }
  const behind = e.behind(file, call);
  if (!behind || depth >= MAX_DEPTH || isFactory(p, behind)) return false;
  const written = auditsIn(e, behind);
  return written.length > 0 && written.every((one) => isPlainAudit(e, words, behind.file, one, depth + 1));
}

/** Calls in a body that are audit records by themselves. */
export function auditsIn(e: EffectContext, body: Body): number[] {
  const { callables } = factsOf(e.ctx.p, body.file);
  return withNested(e.ctx.p, body).flatMap((one) =>
    callables[one]!.calls.filter((call) => isItself(e, body.file, call, "audit")),
  );
}

type Place = { file: number; node: number };

/** An object, the first of a list of them, or what a function of the project makes. */
function recordGiven(e: EffectContext, file: number, arg: number): Place | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, arg);
  if (nodes.kind[at] === NodeKind.array) {
    const [first] = listOf(p, file, at);
    return first === undefined ? undefined : objectBehind(p, file, first, 0);
  }
  const made = nodes.kind[at] === NodeKind.call ? e.behind(file, at) : undefined;
  const returns = made ? factsOf(p, made.file).callables[made.callable]!.returns : [];
  return made && returns.length === 1 ? objectBehind(p, made.file, returns[0]!, 0) : objectBehind(p, file, at, 0);
}

/** A table, a transaction, who acts, which record: beside the record of it. */
function saysNothing({ ctx: { p } }: EffectContext, file: number, arg: number): boolean {
  const { nodes } = factsOf(p, file);
  const kind = nodes.kind[strip(p, file, arg)];
  const isFixed = kind === NodeKind.literal || kind === NodeKind.class || kind === NodeKind.import;
  return isFixed || BESIDE.test(wordsOf(nameOf(p, file, arg)));
}
/** `trail.change(staff.id, "policy", id, ["premium"])`: who, what, which, and the names of what was changed. */
function saysWhatOnly(e: EffectContext, file: number, arg: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, arg);
  if (nodes.kind[at] === NodeKind.array)
    return [...listOf(p, file, at)].every((item) => nodes.kind[strip(p, file, item)] === NodeKind.literal);
  if (nodes.kind[at] === NodeKind.call) return nameOf(p, file, nodes.a[at]!) === "keys";
  return nodes.kind[at] !== NodeKind.object && saysNothing(e, file, at);
}
/** Who, what and which. */
const ENOUGH = 3;

const BESIDE = /^(t|tx|trx|transaction|manager|em|session|client|conn(ection)?|(.* )?(user|actor|staff|operator|id))$/;

function isPlain(e: EffectContext, words: string, file: number, object: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const pairs = listOf(p, file, object);
  if (pairs.length === 0 || (depth === 0 && pairs.length < 4 && !holdsOne(e, file, object))) return false;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0) return false;
    const value = strip(p, file, pairs[i + 1]!);
    const key = wordsOf(stringAt(p, file, pairs[i]!));
    const inner = objectBehind(p, file, value, 0);
    if (inner) {
      if (depth >= MAX_DEPTH || !isPlain(e, words, inner.file, inner.node, depth + 1)) return false;
      continue;
    }
    if (matches(words, key) || nodes.kind[value] === NodeKind.text) return false;
    if (TELLS.test(key) && nodes.kind[value] !== NodeKind.literal) return false;
  }
  return true;
}

/** `create({ data: {…} })` */
function holdsOne(e: EffectContext, file: number, object: number): boolean {
  const pairs = listOf(e.ctx.p, file, object);
  return pairs.length === 2 && objectBehind(e.ctx.p, file, pairs[1]!, 0) !== undefined;
}
