// Boxes to tick, and what stands beside them. Input: the elements of a file's components, with what their texts speak of. Output:
// one entry per box. Invariant: only the texts of an element that holds no other box are its own.
import { wordsOf } from "../../classify/words.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import { attributeOf, tagOf } from "./collectingForms.js";

export interface Box {
  box: number;
  /** Words of all that stands around it alone. */
  text: string;
  /** Words of itself, or of the element that it stands in. */
  label: string;
}

export function boxesIn(ctx: FlowContext, file: number): Box[] {
  const { nodes } = factsOf(ctx.p, file);
  const elements = [...nodes.kind.keys()].filter((node) => nodes.kind[node] === NodeKind.element);
  const boxes = elements.filter((element) => isBox(ctx, file, element));
  if (boxes.length === 0) return [];
  const parents = new Map(elements.flatMap((one) => childrenOf(ctx, file, one).map((inner) => [inner, one])));
  const outer = new Map(elements.map((element) => [element, new Set(aroundOf(parents, element))]));
  const holds = (one: number, inner: number) =>
    (nodes.start[one]! <= nodes.start[inner]! && nodes.end[inner]! <= nodes.end[one]!) || outer.get(inner)!.has(one);
  const around = (box: number) =>
    elements
      .filter(
        (one) => holds(one, box) && !boxes.some((other) => other !== box && !holds(box, other) && holds(one, other)),
      )
      .map((one) => ({ one, depth: outer.get(one)!.size, size: nodes.end[one]! - nodes.start[one]! }))
      .sort((a, b) => a.depth - b.depth || b.size - a.size)
      .map(({ one }) => one);
  return boxes.map((box): Box => {
    const alone = around(box);
    const parent = parents.get(box);
    const label = [box, ...(parent !== undefined && alone.includes(parent) ? [parent] : [])];
    return {
      box,
      text: alone[0] === undefined ? "" : textsIn(ctx, file, alone[0]),
      label: label.map((one) => textsIn(ctx, file, one)).find((text) => text !== "") ?? "",
    };
  });
}

/** Elements around one, from it on outwards. */
function aroundOf(parents: ReadonlyMap<number, number>, element: number): number[] {
  const found: number[] = [];
  for (let at = parents.get(element); at !== undefined && found.length < MAX_AROUND; at = parents.get(at))
    found.push(at);
  return found;
}
const MAX_AROUND = 60;

/** Elements among what an element shows. */
function childrenOf(ctx: FlowContext, file: number, element: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: number[] = [];
  const visit = (node: number, depth: number) => {
    const at = node < 0 ? NONE : strip(ctx.p, file, node);
    if (at < 0 || depth > MAX_DEPTH) return;
    if (nodes.kind[at] === NodeKind.element) found.push(at);
    if (nodes.kind[at] === NodeKind.array || nodes.kind[at] === NodeKind.join)
      for (const one of listOf(ctx.p, file, at)) visit(one, depth + 1);
  };
  for (const shown of shownBy(ctx, file, element)) visit(shown, 0);
  return found;
}

function shownBy(ctx: FlowContext, file: number, element: number): number[] {
  const pairs = listOf(ctx.p, file, element);
  return [...pairs].filter(
    (_, i) => i % 2 === 1 && pairs[i - 1]! >= 0 && SHOWN.test(stringAt(ctx.p, file, pairs[i - 1]!)),
  );
}

const BOX = /check ?box|switch/;

/** `checked={agreed}`, `v-model="agreed"`, `bind:checked={agreed}`: the variable or member that says whether it is ticked. */
export function tickedBy(ctx: FlowContext, file: number, box: number): string {
  const value = attributeOf(ctx, file, box, TICKED);
  if (value === undefined) return "";
  // `value` of a reference is what it holds.
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  const isHeld = nodes.kind[at] === NodeKind.load && nameOf(ctx.p, file, at) === "value";
  return nameOf(ctx.p, file, isHeld ? nodes.a[at]! : value);
}
const TICKED = /^(checked|isChecked|isSelected|modelValue|ngModel|bind:checked|bind:group|value)$/;

function isBox(ctx: FlowContext, file: number, element: number): boolean {
  const type = attributeOf(ctx, file, element, /^type$/);
  const tag = wordsOf(tagOf(ctx, file, element));
  return BOX.test(tag) ? !/group/.test(tag) : type !== undefined && literalText(ctx.p, file, type) === "checkbox";
}

/** All that is said within, in one line. */
function textsIn(ctx: FlowContext, file: number, element: number): string {
  const found: string[] = [];
  const visit = (node: number, depth: number) => {
    const { nodes } = factsOf(ctx.p, file);
    const at = node < 0 ? NONE : strip(ctx.p, file, node);
    if (at < 0 || depth > MAX_DEPTH) return;
    if (nodes.kind[at] === NodeKind.literal) found.push(wordsOf(literalText(ctx.p, file, at) ?? ""));
    if (nodes.kind[at] === NodeKind.array || nodes.kind[at] === NodeKind.join)
      for (const one of listOf(ctx.p, file, at)) visit(one, depth + 1);
    if (nodes.kind[at] !== NodeKind.element) return;
    for (const shown of shownBy(ctx, file, at)) visit(shown, depth + 1);
  };
  visit(element, 0);
  return found.join(" ");
}
const SHOWN = /^(children|label|title|text)$/;
const MAX_DEPTH = 12;
