// A value taken out of what holds it: argument, property, element, statement; in a text a word says that something was there.
// Input: the chain of nodes down to the value. Output: edits; undefined where what is left would mean something else or nothing
// (a branch, a call without arguments, an empty object).
import type { Range } from "../facts/types.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { removed, type TextEdit } from "./edits.js";
import { isText } from "./tree.js";

/** Functions that only spell their argument: what is taken out is their call. */
const SPELLERS = /^(JSON\.stringify|String|encodeURIComponent|inspect|util\.inspect)$/;
const BLOCKS = new Set(["Program", "BlockStatement", "StaticBlock", "SwitchCase"]);

/** Where in the chain the value stands with all that only spells it. */
function spelledAt(text: string, chain: readonly EsNode[]): number {
  let i = chain.length - 1;
  for (; i > 0; i--) {
    const parent = chain[i - 1]!;
    const spelled =
      parent.type === "CallExpression" &&
      parent.arguments[0] === chain[i] &&
      SPELLERS.test(text.slice(parent.callee.start, parent.callee.end));
    if (
      !spelled &&
      !/^(TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|ChainExpression|AwaitExpression)$/.test(parent.type)
    )
      break;
  }
  return i;
}

/** A value between other words of a text gives way to a word. */
export function placeText(text: string, chain: readonly EsNode[], word: string): TextEdit[] | undefined {
  const i = spelledAt(text, chain);
  const node = chain[i]!;
  const parent = chain[i - 1];
  if (parent?.type === "TemplateLiteral" && chain[i - 2]?.type !== "TaggedTemplateExpression") {
    const hole = holeOf(text, parent, node);
    return hole && [{ ...hole, text: word }];
  }
  return parent?.type === "BinaryExpression" && parent.operator === "+"
    ? placeOperand(text, chain.slice(0, i + 1), word)
    : undefined;
}

/** `"for " + value + ", "` becomes `"for [value], "`: the texts beside it take the word in. */
function placeOperand(text: string, chain: readonly EsNode[], word: string): TextEdit[] | undefined {
  const node = chain[chain.length - 1]!;
  const sum = chain[chain.length - 2]!;
  const above = chain[chain.length - 3];
  const isRight = sum.right === node;
  const before = isRight ? lastOperand(sum.left) : undefined;
  const after = !isRight
    ? sum.right
    : above?.type === "BinaryExpression" && above.operator === "+" && above.left === sum
      ? above.right
      : undefined;
  const left = before && isText(before) && PLUS.test(text.slice(before.end, node.start)) ? before : undefined;
  const right = after && isText(after) && PLUS.test(text.slice(node.end, after.start)) ? after : undefined;
  const quote = (literal: EsNode) => text[literal.start]!;
  if (left && right && quote(left) === quote(right)) return [{ start: left.end - 1, end: right.start + 1, text: word }];
  if (left) return [{ start: left.end - 1, end: node.end, text: word + quote(left) }];
  if (right) return [{ start: node.start, end: right.start + 1, text: quote(right) + word }];
  return undefined;
}
const PLUS = /^\s*\+\s*$/;

function lastOperand(n: EsNode): EsNode {
  return n.type === "BinaryExpression" && n.operator === "+" ? n.right : n;
}

/** `/customers/${value}`, and what follows begins with a slash, a question mark or nothing. */
export function isSegment(text: string, chain: readonly EsNode[]): boolean {
  const i = spelledAt(text, chain);
  const parent = chain[i - 1];
  const hole = parent?.type === "TemplateLiteral" ? holeOf(text, parent, chain[i]!) : undefined;
  return hole !== undefined && text[hole.start - 1] === "/" && /^[/?#`]/.test(text.slice(hole.end));
}

/** With the marks around it. */
function holeOf(text: string, template: EsNode, node: EsNode): { start: number; end: number } | undefined {
  const start = text.lastIndexOf("${", node.start);
  const end = text.indexOf("}", node.end) + 1;
  return start < template.start || end === 0 ? undefined : { start, end };
}

/** What stands for a value that is gone from a text. */
const GONE = "[redacted]";

/** What is taken out by the same plan, and whether what is emptied by it goes along. */
export interface Removal {
  gone: readonly Range[];
  emptied: "goes" | "stays";
}

export function removeValue(text: string, chain: readonly EsNode[], removal: Removal): TextEdit[] | undefined {
  const i = spelledAt(text, chain);
  const node = chain[i]!;
  const parent = chain[i - 1];
  if (!parent) return undefined;
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return removeArgument(text, node, parent, chain.slice(0, i - 1), removal);
    case "Property":
      return parent.value === node ? removeMember(text, chain.slice(0, i), removal) : undefined;
    case "ObjectExpression":
    case "ArrayExpression":
    case "SpreadElement":
      return removeMember(text, parent.type === "SpreadElement" ? chain.slice(0, i) : chain.slice(0, i + 1), removal);
    case "TemplateLiteral":
      return parent.quasis.some((part: EsNode) => /[\p{L}\p{N}]/u.test(part.value.raw)) || parent.expressions.length > 1
        ? placeText(text, chain, GONE)
        : removeValue(text, chain.slice(0, i), removal);
    case "BinaryExpression":
      return placeText(text, chain, GONE);
    default:
      return undefined;
  }
}

/** Of an object or a list; the last node of the chain is a property, an element or a spread. */
function removeMember(text: string, chain: readonly EsNode[], removal: Removal): TextEdit[] | undefined {
  const item = chain[chain.length - 1]!;
  const holder = chain[chain.length - 2]!;
  const isEmptied = isGone(holder, removal);
  if (!isEmptied) return removeFrom(text, holder, item);
  return removal.emptied === "goes" ? removeValue(text, chain.slice(0, -1), removal) : undefined;
}

function isGone(n: EsNode, removal: Removal): boolean {
  if (removal.gone.some(({ start, end }) => start === n.start && end === n.end)) return true;
  if (n.type === "Property") return isGone(n.value, removal);
  if (n.type === "SpreadElement") return isGone(n.argument, removal);
  const items: (EsNode | null)[] =
    n.type === "ObjectExpression" ? n.properties : n.type === "ArrayExpression" ? n.elements : [];
  return items.length > 0 && items.every((item) => item != null && isGone(item, removal));
}

function removeArgument(
  text: string,
  node: EsNode,
  call: EsNode,
  above: readonly EsNode[],
  removal: Removal,
): TextEdit[] | undefined {
  const statement = above[above.length - 1];
  const block = above[above.length - 2];
  // What is called with nothing does nothing, or fails: its value is wanted.
  if (call.arguments.every((argument: EsNode) => argument === node || isGone(argument, removal)))
    return statement?.type === "ExpressionStatement" && block && BLOCKS.has(block.type)
      ? [removed(text, statement.start, statement.end)]
      : undefined;
  const edit = itemEdit(text, call.arguments, node);
  return edit && [edit, ...placeInFormat(text, call.arguments, node)];
}

/** `"quote for %s"` in front of it says where it was printed. */
function placeInFormat(text: string, args: readonly EsNode[], node: EsNode): TextEdit[] {
  const format = args.find(isText);
  const i = format ? args.indexOf(node) - args.indexOf(format) - 1 : -1;
  const place = i < 0 ? undefined : [...text.slice(format!.start, format!.end).matchAll(PLACES)].filter(isPlace)[i];
  if (!place) return [];
  const start = format!.start + place.index;
  return [{ start, end: start + place[0].length, text: GONE }];
}
const PLACES = /%[sdifjoO%]/g;

function isPlace([mark]: RegExpMatchArray): boolean {
  return mark !== "%%";
}

/** A property of an object or an element of a list; an object of a spread has none of its own. */
export function removeFrom(text: string, holder: EsNode, item: EsNode): TextEdit[] | undefined {
  const items: EsNode[] | undefined =
    holder.type === "ObjectExpression"
      ? holder.properties
      : holder.type === "ArrayExpression"
        ? holder.elements
        : holder.type === "CallExpression" || holder.type === "NewExpression"
          ? holder.arguments
          : undefined;
  const edit = items && itemEdit(text, items, item);
  return edit && [edit];
}

/** One of a list with commas. On a line of its own it goes with the line. */
function itemEdit(text: string, items: readonly EsNode[], item: EsNode): TextEdit | undefined {
  const at = items.indexOf(item);
  if (at < 0 || items.some((i) => i == null)) return undefined;
  const comma = /^\s*,/.exec(text.slice(item.end))?.[0].length ?? 0;
  const own = removed(text, item.start, item.end + comma);
  if (own.start < item.start) return own;
  const next = items[at + 1];
  const before = items[at - 1];
  // What stands behind the last comma stays: it may be a comment.
  if (before) return { start: before.end, end: item.end, text: "" };
  if (next) return { start: item.start, end: next.start, text: "" };
  const open = /\s*$/.exec(text.slice(0, item.start))![0].length;
  const close = /^\s*,?\s*(?=[}\])])/.exec(text.slice(item.end))?.[0].length ?? 0;
  return { start: item.start - open, end: item.end + close, text: "" };
}
