// Codes and passwords that are looked for in a list written into the code: `REVIEW_CODES.includes(typed)`. Input: a call.
// Output: what is asked, and the list; undefined where it is no such list, or being on it is no way in.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { valueBehind } from "../evidence/valuesBehind.js";
import type { ComparisonAnswer } from "../requests/answers.js";
import { passing } from "./constantGates.js";

export interface Listed {
  asked: number;
  list: number;
  against: ComparisonAnswer["against"] & { kind: "constant" };
}

/** Lists are longer where somebody is kept out: weak passwords, codes that were used. */
const MOST_ITEMS = 12;

export function listedAt(ctx: FlowContext, file: number, call: number): Listed | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [asked, second] = listOf(ctx.p, file, call);
  if (nodes.kind[callee] !== NodeKind.load || asked === undefined || second !== undefined) return undefined;
  if (nodes.b[callee]! < 0 || !/^(includes|has)$/.test(stringAt(ctx.p, file, nodes.b[callee]!))) return undefined;
  const list = nodes.a[callee]!;
  const texts = writtenIn(ctx, file, list);
  if (texts.length === 0 || texts.length > MOST_ITEMS || !opens(ctx, file, call)) return undefined;
  return {
    asked,
    list,
    against: {
      kind: "constant",
      length: Math.min(...texts.map(({ length }) => length)),
      isWord: texts.some(({ text }) => /^[A-Za-z][A-Za-z_ -]*$/.test(text)),
      isDigits: texts.every(({ text }) => /^\d+$/.test(text)),
      isFiller: texts.every(({ text }) => /^[^\p{L}\p{N}]+$/u.test(text)),
      among: nameOf(ctx.p, file, list),
    },
  };
}

interface Written {
  text: string;
  length: number;
}

/** Texts of a list or a set; none where one of them is no text. */
function writtenIn(ctx: FlowContext, file: number, node: number): Written[] {
  let place = valueBehind(ctx, { file, node });
  let { nodes } = factsOf(ctx.p, place.file);
  if (nodes.kind[place.node] === NodeKind.call) {
    const [items] = listOf(ctx.p, place.file, place.node);
    if (items === undefined || nameOf(ctx.p, place.file, nodes.a[place.node]!) !== "Set") return [];
    place = valueBehind(ctx, { file: place.file, node: items });
    ({ nodes } = factsOf(ctx.p, place.file));
  }
  if (nodes.kind[place.node] !== NodeKind.array) return [];
  const items = [...listOf(ctx.p, place.file, place.node)].map((item) => strip(ctx.p, place.file, item));
  if (items.some((at) => nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.string)) return [];
  return items.map((at) => ({
    text: nodes.b[at]! < 0 ? "" : stringAt(ctx.p, place.file, nodes.b[at]!),
    length: nodes.end[at]! - nodes.start[at]! - 2,
  }));
}

/** Whoever is on it is told yes: `if (LIST.includes(x)) return true`, `return LIST.includes(x) || …`. */
function opens(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callable = callables[callableAt(ctx.p, file, nodes.start[call]!)]!;
  const isIn = (node: number) => {
    const at = nodes.kind[node] === NodeKind.join ? node : strip(ctx.p, file, node);
    return nodes.kind[at] === NodeKind.join && [...listOf(ctx.p, file, at)].some((n) => strip(ctx.p, file, n) === call);
  };
  if (callable.returns.some(isIn)) return true;
  return callable.blocks.some(({ condition: c, next }) => {
    if (c < 0 || next[0] === undefined || !(strip(ctx.p, file, c) === call || isIn(c))) return false;
    return passing(ctx, file, callable, next[0]) === "yes";
  });
}
