// One yes that stands for several consents at once: a box to tick whose text speaks of them, or one value that is kept as each of
// them. Input: a file. Output: one entry per box and per object. Invariant: only the texts of an element that holds no other box
// are its own; a value that is written there is no answer of anybody.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { expressionForm } from "../../flow/walk/form.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { TickTerms } from "../requests/terms.js";
import { boxesIn } from "./boxTexts.js";
import { enteredBy, tagOf } from "./collectingForms.js";

export interface Tick {
  start: number;
  end: number;
  /** As it is called, or "". */
  name: string;
  /** What the text speaks of. */
  text: string;
}

const MIN = 2;

/** `{ terms: accepted, marketing: accepted, crossBorder: accepted }` */
export function bundledAnswers(ctx: FlowContext, terms: TickTerms, file: number): Tick[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!terms.single.some((one) => strings.some((text) => text.length < MAX_NAME && matches(one, wordsOf(text)))))
    return [];
  const found: Tick[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    const keys = new Map<string, string[]>();
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const value = strip(ctx.p, file, pairs[i + 1]!);
      const isAnswer = pairs[i]! >= 0 && ANSWERS.has(nodes.kind[value]!);
      const name = isAnswer ? expressionForm(ctx, file, value) : "";
      if (isAnswer && matches(terms.answers, wordsOf(name.slice(name.lastIndexOf(".") + 1))))
        keys.set(name, [...(keys.get(name) ?? []), wordsOf(stringAt(ctx.p, file, pairs[i]!))]);
    }
    for (const [name, words] of keys) {
      const single = terms.single.filter((one) => words.some((word) => matches(one, word))).length;
      const isBundle = single > MIN || (single === MIN && words.some((word) => matches(terms.terms, word)));
      if (isBundle) found.push({ start: nodes.start[node]!, end: nodes.end[node]!, name, text: words.join(" ") });
    }
  }
  return found;
}
const MAX_NAME = 40;
const ANSWERS: ReadonlySet<number> = new Set([NodeKind.param, NodeKind.local, NodeKind.load]);

export function bundledTicks(ctx: FlowContext, terms: TickTerms, file: number): Tick[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const spelled = compiled(terms.spelled, "i");
  const agrees = strings.some((text) => spelled.test(text) && matches(terms.agrees, wordsOf(text)));
  const count = (text: string) => terms.single.filter((one) => matches(one, text)).length;
  if (!agrees || count(strings.map(wordsOf).join(" ")) < MIN) return [];
  return boxesIn(ctx, file).flatMap(({ box, text }): Tick[] => {
    const found = count(text);
    const isBundle = found > MIN || (found === MIN && matches(terms.terms, text));
    if (!isBundle || !matches(terms.agrees, text)) return [];
    const name = enteredBy(ctx, file, box, tagOf(ctx, file, box))?.name ?? "";
    return [{ start: nodes.start[box]!, end: nodes.end[box]!, name, text }];
  });
}
