// JSX → `element` nodes: the tag, attributes as pairs, children under the key "children"; of texts
// only what they say of notices and consents.
import { LiteralKind, NONE, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { type Extraction, read } from "./context.js";
import type { EsNode } from "./esNode.js";
import { load, value } from "./expressions.js";
import { literal } from "./literals.js";
import { speaks, spokenWords } from "./spokenWords.js";

export function jsx(x: Extraction, n: EsNode): number {
  const opening = n.openingElement;
  const tag = opening ? jsxTag(x, opening.name) : NONE;
  const pairs: number[] = [];
  for (const attribute of opening?.attributes ?? []) {
    if (attribute.type === "JSXSpreadAttribute") {
      pairs.push(SPREAD_KEY, value(x, attribute.argument));
      continue;
    }
    const name: string = attribute.name.type === "JSXNamespacedName" ? attribute.name.name.name : attribute.name.name;
    const given = attribute.value == null ? ticked(x, attribute) : value(x, attribute.value, name);
    if (given !== NONE) pairs.push(x.b.string(name), given);
  }
  const children: EsNode[] = n.children ?? [];
  const isSpoken = children.some((child) => child.type === "JSXText" && speaks(child.value));
  for (const child of children) {
    const words = child.type === "JSXText" ? spokenWords(child.value, isSpoken) : "";
    if (child.type === "JSXText" && words === "") continue;
    const given = words === "" ? value(x, child) : literal(x, child, LiteralKind.string, x.b.string(words));
    if (given !== NONE) pairs.push(x.b.string("children"), given);
  }
  return x.b.listNode(NodeKind.element, n.start, n.end, tag, pairs);
}

function jsxTag(x: Extraction, name: EsNode): number {
  if (name.type === "JSXMemberExpression")
    return load(x, jsxTag(x, name.object), name.property.name, name.start, name.end);
  if (name.type === "JSXIdentifier" && /^[A-Z_$]/.test(name.name)) return read(x, name.name, name);
  const text = name.type === "JSXIdentifier" ? name.name : "";
  return literal(x, name, LiteralKind.string, text ? x.b.string(text) : NONE);
}

/** `<input disabled />`: an attribute without a value is true. */
function ticked(x: Extraction, attribute: EsNode): number {
  return literal(x, attribute, LiteralKind.boolean, x.b.string("true"));
}
