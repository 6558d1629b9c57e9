// A value taken out of what holds it: argument, property, element, part of a text, statement. Input: the chain of nodes
// down to the value. Output: edits; undefined where what is left would mean something else (a branch, an operand).
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
  if (parent?.type !== "BinaryExpression" || parent.operator !== "+") return undefined;
  const beside: EsNode = parent.left === node ? parent.right : parent.left;
  const literal = beside.type === "BinaryExpression" && beside.operator === "+" ? beside.right : beside;
  if (!isText(literal)) return undefined;
  const quote = text[literal.start]!;
  return [{ start: node.start, end: node.end, text: quote + word + quote }];
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

export function removeValue(text: string, chain: readonly EsNode[]): TextEdit[] | undefined {
  const i = spelledAt(text, chain);
  const node = chain[i]!;
  const parent = chain[i - 1];
  if (!parent) return undefined;
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return removeArgument(text, node, parent, chain.slice(0, i - 1));
    case "Property":
      return parent.value === node ? removeFrom(text, chain[i - 2]!, parent) : undefined;
    case "ObjectExpression":
    case "ArrayExpression":
      return removeFrom(text, parent, node);
    case "SpreadElement":
      return removeFrom(text, chain[i - 2]!, parent);
    case "TemplateLiteral":
      return removePart(text, parent, node);
    case "BinaryExpression":
      return parent.operator === "+" ? removeOperand(parent, node) : undefined;
    default:
      return undefined;
  }
}

function removeArgument(text: string, node: EsNode, call: EsNode, above: readonly EsNode[]): TextEdit[] | undefined {
  const statement = above[above.length - 1];
  const block = above[above.length - 2];
  if (call.arguments.length === 1 && statement?.type === "ExpressionStatement")
    return block && BLOCKS.has(block.type) ? [removed(text, statement.start, statement.end)] : undefined;
  // `Object.values()` would fail: its value is wanted.
  if (
    call.arguments.length === 1 &&
    /^(Call|New|Member|Binary|Array)Expression$|^Property$|^Spread/.test(statement!.type)
  )
    return undefined;
  const edit = itemEdit(text, call.arguments, node);
  return edit && [edit];
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

/** `registered ${name}` without the name. */
function removePart(text: string, template: EsNode, node: EsNode): TextEdit[] | undefined {
  const i: number = template.expressions.indexOf(node);
  const before: EsNode | undefined = template.quasis[i];
  const after: EsNode | undefined = template.quasis[i + 1];
  if (!before || !after) return undefined;
  const hole = holeOf(text, template, node);
  if (!hole) return undefined;
  const { start, end } = hole;
  const last = i === template.expressions.length - 1 && after.value.raw === "";
  const blank = last ? /[ \t]*$/.exec(text.slice(template.start, start))![0].length : 0;
  return [{ start: start - blank, end, text: "" }];
}

function removeOperand(sum: EsNode, node: EsNode): TextEdit[] {
  return sum.left === node
    ? [{ start: sum.start, end: sum.right.start, text: "" }]
    : [{ start: sum.left.end, end: sum.end, text: "" }];
}
