// Scores, results of models and of sets of rules in an expression. Names tell: of the variable, of its members, of the
// functions that gave it. Input: a condition or a value, and the words that count. Output: the first such part. Invariant:
// a question whether there is any at all is none; bounded.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { Condition } from "../ways/decidedValues.js";
import type { EffectContext } from "../ways/effects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface MeasureTerms {
  /** Numbers that rate a person or a case. */
  scores: string;
  /** What a model or a set of rules gives, be it a number, a word or a yes. */
  models: string;
  /** Scores of something else: how sure a text was read, how alike two names are. */
  otherScores: string;
}

export interface Measure {
  file: number;
  node: number;
  /** As code spells it. */
  name: string;
  isModel: boolean;
}

const MAX_DEPTH = 8;
const NUMBERS = /^(parse|parseFloat|parseInt|Number|round|min|max|floor|ceil|toFixed|safeParse)$/;
const NOTHING_KINDS: ReadonlySet<number> = new Set([LiteralKind.null, LiteralKind.undefined]);

export function measureIn(e: EffectContext, terms: MeasureTerms, condition: Condition): Measure | undefined {
  return look(e, terms, condition.file, condition.node, condition.isSwitch, 0);
}

function look(
  e: EffectContext,
  terms: MeasureTerms,
  file: number,
  node: number,
  isCompared: boolean,
  depth: number,
): Measure | undefined {
  if (depth > MAX_DEPTH || node < 0) return undefined;
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const names = namesOf(e, file, node);
  const words = names.map(wordsOf);
  if (words.some((one) => matches(terms.otherScores, one))) return undefined;
  const model = words.findIndex((one) => matches(terms.models, one));
  const score = words.findIndex((one) => matches(terms.scores, one));
  if (model >= 0) return { file, node, name: names[score >= 0 ? score : model]!, isModel: true };
  if (score >= 0 && isCompared) return { file, node, name: names[score]!, isModel: false };
  switch (nodes.kind[at]) {
    case NodeKind.clean: {
      const operands = nodes.a[at]! < 0 ? [] : [...listOf(p, file, at)];
      if (operands.some((one) => isNothing(e, file, one))) return undefined;
      const compares = operands.length > 1 && stringAt(p, file, nodes.a[at]!) !== "in";
      return first(operands, (one) => look(e, terms, file, one, isCompared || compares, depth + 1));
    }
    case NodeKind.join:
      return first([...listOf(p, file, at)], (one) => look(e, terms, file, one, isCompared, depth + 1));
    case NodeKind.call: {
      const behind = e.behind(file, at);
      const returns = behind ? factsOf(p, behind.file).callables[behind.callable]!.returns : [];
      return first(returns, (one) => look(e, terms, behind!.file, one, isCompared, depth + 2));
    }
    default:
      return undefined;
  }
}

function first(nodes: readonly number[], ask: (node: number) => Measure | undefined): Measure | undefined {
  for (const node of nodes) {
    const found = ask(node);
    if (found) return found;
  }
  return undefined;
}

function isNothing(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal && NOTHING_KINDS.has(nodes.a[at]!);
}

/** From the outermost member inwards: members, variables, the functions that gave them, and what they are called on. */
function namesOf(e: EffectContext, file: number, node: number): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const found: string[] = [];
  const visit = (at: number, depth: number): void => {
    if (at < 0 || depth > 16) return;
    const name = nameOf(p, file, at);
    if (name !== "") found.push(name);
    switch (nodes.kind[at]) {
      case NodeKind.named:
      case NodeKind.await:
      case NodeKind.typed:
      case NodeKind.load:
        return visit(nodes.a[at]!, depth + 1);
      case NodeKind.call:
        visit(nodes.a[at]!, depth + 1);
        found.push(...packageOf(e, file, nodes.a[at]!));
        if (NUMBERS.test(name)) for (const arg of listOf(p, file, at)) visit(arg, depth + 1);
        return;
      case NodeKind.join:
        // `answer ?? "{}"` inside of a call; alternatives are looked at one by one elsewhere.
        if (depth > 0) for (const input of listOf(p, file, at)) visit(input, depth + 1);
        return;
      default:
        return;
    }
  };
  visit(node, 0);
  return found;
}

/** `engine.run(…)` of "json-rules-engine", `session.run(…)` of "onnxruntime-node": what it comes from says what it is. */
function packageOf({ ctx: { p } }: EffectContext, file: number, callee: number): string[] {
  const entity = entityOf(p, file, callee);
  return (entity?.k === "inst" || entity?.k === "pkg") && entity.pkg !== "global" ? [entity.pkg] : [];
}
