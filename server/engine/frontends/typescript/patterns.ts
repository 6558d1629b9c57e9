// Where values go: declarations, destructuring, assignments to variables and members.
import { ANY_KEY, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { assign, type Extraction, here, lookup, read } from "./context.js";
import type { EsNode } from "./esNode.js";
import { keyName, load, value } from "./expressions.js";

/** Key of "the rest": all members but these. Understood by the flow engine's access paths. */
function restKey(names: readonly string[]): string {
  return `\u0000-${[...new Set(names)].sort().join(",")}`;
}

/** Names that a pattern binds; a member among the targets binds nothing. */
export function patternNames(n: EsNode | null, add: (name: string) => void): void {
  if (n == null) return;
  switch (n.type) {
    case "Identifier":
      add(n.name);
      return;
    case "ObjectPattern":
      for (const p of n.properties) patternNames(p.type === "RestElement" ? p.argument : p.value, add);
      return;
    case "ArrayPattern":
      for (const e of n.elements) patternNames(e, add);
      return;
    case "AssignmentPattern":
      patternNames(n.left, add);
      return;
    case "RestElement":
      patternNames(n.argument, add);
      return;
    default:
      return;
  }
}

/** Binds the names of a pattern to parts of `from`; `bind` says how a name takes its value. */
export function destructure(
  x: Extraction,
  pattern: EsNode,
  from: number,
  bind: (name: EsNode, value: number) => void,
): void {
  switch (pattern.type) {
    case "Identifier":
      bind(pattern, from);
      return;
    case "AssignmentPattern":
      destructure(x, pattern.left, withDefault(x, pattern, from), bind);
      return;
    case "ObjectPattern": {
      const taken: string[] = [];
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          destructure(x, property.argument, load(x, from, restKey(taken), property.start, property.end), bind);
          continue;
        }
        const name = keyName(x, property.key, property.computed === true);
        if (name !== undefined) taken.push(name);
        else value(x, property.key);
        destructure(x, property.value, load(x, from, name, property.start, property.end), bind);
      }
      return;
    }
    case "ArrayPattern":
      pattern.elements.forEach((element: EsNode | null, index: number) => {
        if (element == null) return;
        if (element.type === "RestElement") destructure(x, element.argument, from, bind);
        else destructure(x, element, load(x, from, String(index), element.start, element.end), bind);
      });
      return;
    case "RestElement":
      destructure(x, pattern.argument, from, bind);
      return;
    case "TSParameterProperty":
      destructure(x, pattern.parameter, from, bind);
      return;
    case "MemberExpression":
      assignTarget(x, pattern, from, pattern);
      return;
    default:
      return;
  }
}

function withDefault(x: Extraction, pattern: EsNode, from: number): number {
  const fallback = value(x, pattern.right, pattern.left.name ?? "");
  return x.b.listNode(NodeKind.join, pattern.start, pattern.end, NONE, [from, fallback], NodeFlag.expression);
}

/** A value under the name it is bound to; functions, classes and literals keep their own node. */
export function named(x: Extraction, name: EsNode, at: number): number {
  if (at === NONE) return at;
  const kind = x.b.nodeKind(at);
  if (kind === NodeKind.function || kind === NodeKind.class || kind === NodeKind.literal || kind === NodeKind.import)
    return at;
  return x.b.node(NodeKind.named, name.start, name.end, at, x.b.string(name.name));
}

/** `target = given`. */
export function assignTarget(x: Extraction, target: EsNode, given: number, at: EsNode): void {
  switch (target.type) {
    case "Identifier": {
      const binding = lookup(x, target.name);
      if (binding !== NONE && !x.importNodes.has(binding)) assign(x, binding, named(x, target, given));
      return;
    }
    case "MemberExpression":
      storeMember(x, target, given, at);
      return;
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ParenthesizedExpression":
      assignTarget(x, target.expression, given, at);
      return;
    default:
      destructure(x, target, given, (name, part) => assignTarget(x, name, part, at));
  }
}

function storeMember(x: Extraction, target: EsNode, given: number, at: EsNode): void {
  const object = value(x, target.object);
  const name = keyName(x, target.property, target.computed === true);
  const key = name === undefined ? ANY_KEY : x.b.string(name);
  here(x).stores.push({ object, key, value: given, block: x.block, start: at.start, end: at.end });
  // The variable at the root gets a new version with the member replaced, through any depth of members.
  const chain: { node: EsNode; key: number }[] = [];
  let root: EsNode = target;
  while (root.type === "MemberExpression") {
    const part = root === target ? name : keyName(x, root.property, root.computed === true);
    chain.push({ node: root, key: part === undefined ? ANY_KEY : x.b.string(part) });
    root = root.object;
    while (root.type === "TSNonNullExpression" || root.type === "ParenthesizedExpression") root = root.expression;
  }
  if (root.type !== "Identifier" || chain.length > 4) return;
  const binding = lookup(x, root.name);
  if (binding === NONE || x.importNodes.has(binding)) return;
  const bases: number[] = [read(x, root.name, root)];
  for (let i = chain.length - 1; i > 0; i--) {
    const step = chain[i]!;
    bases.push(x.b.node(NodeKind.load, step.node.start, step.node.end, bases[bases.length - 1]!, step.key));
  }
  let inner = given;
  for (let i = 0; i < chain.length; i++) {
    const base = bases[chain.length - 1 - i]!;
    inner = x.b.listNode(NodeKind.update, at.start, at.end, base, [chain[i]!.key, inner]);
  }
  assign(x, binding, inner);
}
