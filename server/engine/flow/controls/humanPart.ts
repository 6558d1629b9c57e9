// What makes a person part of a decision: a state in which somebody looks at the case, a task for him, reasons that are kept,
// a name of who decided, a reference to an assessment of the technique. Input: a way to the decision. Output: "done" where the
// decision itself is explained or handed on, "open" where only some cases are. Invariant: one sign is enough.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { memberWritesIn } from "../stores/memberWrites.js";
import { headerRead } from "../walk/headerReads.js";
import { constantAt } from "../ways/decidedValues.js";
import type { EffectContext } from "../ways/effects.js";
import type { Way } from "../ways/waysOut.js";
import { bodiesOn } from "./overrideRecords.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface HumanPartTerms {
  /** Members that say why. */
  reasons: string;
  /** Texts that say no more than that a machine decided. */
  machines: string;
  /** Members that say who decided. */
  deciders: string;
  /** States, functions, queues and events by which somebody looks at it. */
  reviews: string;
  /** Marks in comments and decorators that name an assessment. */
  assessments: string;
}

export function hasHumanPart(e: EffectContext, terms: HumanPartTerms, { steps }: Way): "none" | "open" | "done" {
  let isOpen = false;
  for (const { body, isHelper } of bodiesOn(e, steps)) {
    if (isAssessed(e, terms, body) || givesReasons(e, terms, body, isHelper) || handsOn(e, terms, body)) return "done";
    isOpen ||= speaksOfReview(e, terms, body, isHelper);
  }
  return isOpen ? "open" : "none";
}

/** `@dpia DPIA-2024-07` */
function isAssessed(e: EffectContext, terms: HumanPartTerms, { file, callable }: Body): boolean {
  const { callables, records } = factsOf(e.ctx.p, file);
  const { annotations, comment, owner } = callables[callable]!;
  const record = records[owner];
  const marks = [...(comment?.marks ?? []), ...(record?.comment?.marks ?? [])];
  const names = [...annotations, ...(record?.annotations ?? [])].map(({ name }) => name);
  return [...marks, ...names].some((name) => matches(terms.assessments, wordsOf(name)));
}

/**
 * A member of what is written or given back says why, or names a person who decided. Why somebody looks at a case, which a
 * helper reads from a header for the trail, is no reason of the decision.
 */
function givesReasons(e: EffectContext, terms: HumanPartTerms, body: Body, isHelper: boolean): boolean {
  return withNested(e.ctx.p, body).some((callable) =>
    memberWritesIn(e, body.file, callable).some(({ key, value }) => {
      const words = wordsOf(key);
      if (matches(terms.reasons, words)) return isReason(e, terms, body.file, value, isHelper);
      const { nodes } = factsOf(e.ctx.p, body.file);
      const isConstant = nodes.kind[strip(e.ctx.p, body.file, value)] === NodeKind.literal;
      return !isConstant && matches(terms.deciders, words);
    }),
  );
}

function isReason(e: EffectContext, terms: HumanPartTerms, file: number, value: number, isHelper: boolean): boolean {
  const isHeader = isHelper && headerRead(e.ctx, file, strip(e.ctx.p, file, value)) !== undefined;
  return !isHeader && !saysMachine(e, terms, file, value);
}

function handsOn(e: EffectContext, terms: HumanPartTerms, { file, callable }: Body): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  return withNested(p, { file, callable }).some((one) =>
    callables[one]!.calls.some((call) => {
      const names = [spell(e.ctx, file, strip(p, file, nodes.a[call]!))];
      for (const arg of listOf(p, file, call)) names.push(constantAt(e, file, arg));
      return names.some((name) => matches(terms.reviews, wordsOf(name)));
    }),
  );
}

/** Any constant, key or name in the function that speaks of somebody who looks at it. */
function speaksOfReview(e: EffectContext, terms: HumanPartTerms, { file, callable }: Body, isHelper: boolean): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const kind = nodes.kind[node];
    const words =
      kind === NodeKind.load && nodes.b[node]! >= 0
        ? wordsOf(stringAt(p, file, nodes.b[node]!))
        : kind === NodeKind.literal
          ? constantAt(e, file, node)
          : "";
    if (matches(terms.reviews, words) || (kind === NodeKind.object && hasReason(e, terms, file, node, isHelper)))
      return true;
  }
  return false;
}

/** What is given back, or printed, may say why. */
function hasReason(e: EffectContext, terms: HumanPartTerms, file: number, object: number, isHelper: boolean): boolean {
  const pairs = [...listOf(e.ctx.p, file, object)];
  return pairs.some(
    (key, i) =>
      i % 2 === 0 &&
      key >= 0 &&
      matches(terms.reasons, wordsOf(stringAt(e.ctx.p, file, key))) &&
      isReason(e, terms, file, pairs[i + 1]!, isHelper),
  );
}

/** `closeReason: "MODEL"` */
function saysMachine(e: EffectContext, { machines }: HumanPartTerms, file: number, value: number): boolean {
  return matches(machines, constantAt(e, file, strip(e.ctx.p, file, value)));
}
