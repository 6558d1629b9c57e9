// Boxes to tick that stand for several consents at once. Input: the elements of a file's components, with what the texts beside
// them speak of. Output: one entry per box. Invariant: only the texts of an element that holds no other box are its own.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { FlowContext } from "../../flow/context.js";
import { factsOf } from "../../link/program.js";
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
