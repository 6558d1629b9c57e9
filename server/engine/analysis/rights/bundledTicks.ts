// Boxes to tick that stand for several consents at once. Input: the elements of a file's components, with what the texts beside
// them speak of. Output: one entry per box. Invariant: only the texts of an element that holds no other box are its own.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { TickTerms } from "../requests/terms.js";
import { attributeOf, enteredBy, tagOf } from "./collectingForms.js";

export interface Tick {
  start: number;
  end: number;
  /** As it is called, or "". */
  name: string;
  /** What the text speaks of. */
  text: string;
}

const BOX = /check ?box|switch/;
const MIN = 2;

export function bundledTicks(ctx: FlowContext, terms: TickTerms, file: number): Tick[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const spelled = new RegExp(terms.spelled, "i");
  const agrees = strings.some((text) => spelled.test(text) && matches(terms.agrees, wordsOf(text)));
  const count = (text: string) => terms.single.filter((one) => matches(one, text)).length;
  if (!agrees || count(strings.map(wordsOf).join(" ")) < MIN) return [];
  const elements = [...nodes.kind.keys()].filter((node) => nodes.kind[node] === NodeKind.element);
  const boxes = elements.filter((element) => isBox(ctx, file, element));
  const holds = (outer: number, inner: number) =>
    nodes.start[outer]! <= nodes.start[inner]! && nodes.end[inner]! <= nodes.end[outer]!;
  return boxes.flatMap((box): Tick[] => {
    const around = elements
      .filter(
        (one) => holds(one, box) && !boxes.some((other) => other !== box && !holds(box, other) && holds(one, other)),
      )
      .sort((a, b) => nodes.end[b]! - nodes.start[b]! - (nodes.end[a]! - nodes.start[a]!))[0];
    const text = around === undefined ? "" : textsIn(ctx, file, around);
    const found = count(text);
    const isBundle = found > MIN || (found === MIN && matches(terms.terms, text));
    if (!isBundle || !matches(terms.agrees, text)) return [];
    const name = enteredBy(ctx, file, box, tagOf(ctx, file, box))?.name ?? "";
    return [{ start: nodes.start[box]!, end: nodes.end[box]!, name, text }];
  });
}

function isBox(ctx: FlowContext, file: number, element: number): boolean {
  const type = attributeOf(ctx, file, element, /^type$/);
  const tag = wordsOf(tagOf(ctx, file, element));
  return BOX.test(tag) ? !/group/.test(tag) : type !== undefined && literalAt(ctx, file, type) === "checkbox";
}

/** All that is said within, in one line. */
function textsIn(ctx: FlowContext, file: number, element: number): string {
  const found: string[] = [];
  const visit = (node: number, depth: number) => {
    const { nodes } = factsOf(ctx.p, file);
    const at = node < 0 ? NONE : strip(ctx.p, file, node);
    if (at < 0 || depth > MAX_DEPTH) return;
    if (nodes.kind[at] === NodeKind.literal) found.push(wordsOf(literalAt(ctx, file, at)));
    if (nodes.kind[at] === NodeKind.array || nodes.kind[at] === NodeKind.join)
      for (const one of listOf(ctx.p, file, at)) visit(one, depth + 1);
    if (nodes.kind[at] !== NodeKind.element) return;
    const pairs = listOf(ctx.p, file, at);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && SHOWN.test(stringAt(ctx.p, file, pairs[i]!))) visit(pairs[i + 1]!, depth + 1);
  };
  visit(element, 0);
  return found.join(" ");
}
const SHOWN = /^(children|label|title|text)$/;
const MAX_DEPTH = 12;

function literalAt(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? stringAt(ctx.p, file, nodes.b[at]!) : "";
}
