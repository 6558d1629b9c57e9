// Expressions → value nodes, in evaluation order, with the assignments and calls they make.
import { gateString, literalFact } from "../../facts/textGate.js";
import { ANY_KEY, LiteralKind, NodeFlag, NodeKind, NONE, SPREAD_KEY } from "../../facts/types.js";
import { assign, branch, type Extraction, here, lookup, MAX_NESTING, mergeBranches, read } from "./context.js";
import { classRecord, functionValue } from "./declarations.js";
import type { EsNode } from "./esNode.js";
import { commentedObject } from "./comments.js";
import { assignTarget } from "./patterns.js";
import { typeOf } from "./typeNodes.js";

/** The value node of an expression; `hint` is the name the value will be known by. */
export function value(x: Extraction, n: EsNode | null | undefined, hint = ""): number {
  if (n == null) return NONE;
  if (x.depth >= MAX_NESTING) {
    x.tooDeep = true;
    return x.b.node(NodeKind.unknown, n.start, n.end);
  }
  x.depth++;
  const at = visit(x, n, hint);
  x.depth--;
  return at;
}

/** Like `value`; a plain variable gets a node at the place of its use, which its version (where it was assigned) lacks. */
export function usedValue(x: Extraction, n: EsNode, hint = ""): number {
  const at = value(x, n, hint);
  if (n.type !== "Identifier" || at === NONE || x.b.nodeStart(at) === n.start) return at;
  const kind = x.b.nodeKind(at);
  if (kind === NodeKind.function || kind === NodeKind.class || kind === NodeKind.literal || kind === NodeKind.import) return at;
  return x.b.node(NodeKind.named, n.start, n.end, at, x.b.string(n.name), NodeFlag.use);
}

function visit(x: Extraction, n: EsNode, hint: string): number {
  const b = x.b;
  switch (n.type) {
    case "Identifier":
      return n.name === "undefined" ? literal(x, n, LiteralKind.undefined) : read(x, n.name, n);
    case "Literal":
      return literalValue(x, n, hint);
    case "TemplateLiteral":
      return template(x, n, hint);
    case "ThisExpression":
      return b.node(NodeKind.this, n.start, n.end, x.thisCallable);
    case "Super":
      return b.node(NodeKind.this, n.start, n.end, x.thisCallable);
    case "MemberExpression":
      return member(x, n);
    case "ChainExpression":
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSInstantiationExpression":
      return value(x, n.expression, hint);
    case "CallExpression":
      return call(x, n, 0);
    case "NewExpression":
      return call(x, n, NodeFlag.new);
    case "ImportExpression":
      return importCall(x, n);
    case "TaggedTemplateExpression":
      return tagged(x, n);
    case "ObjectExpression":
      return object(x, n);
    case "ArrayExpression":
      return b.listNode(NodeKind.array, n.start, n.end, NONE, n.elements.filter((e: EsNode | null) => e != null).map((e: EsNode) => usedValue(x, e)));
    case "SpreadElement":
      return b.node(NodeKind.spread, n.start, n.end, usedValue(x, n.argument));
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return functionValue(x, n, hint);
    case "ClassExpression":
      return b.node(NodeKind.class, n.start, n.end, classRecord(x, n, hint));
    case "AwaitExpression":
      return b.node(NodeKind.await, n.start, n.end, value(x, n.argument));
    case "YieldExpression": {
      const given = value(x, n.argument);
      if (given !== NONE) here(x).returns.push(given);
      return b.node(NodeKind.unknown, n.start, n.end);
    }
    case "AssignmentExpression":
      return assignment(x, n);
    case "UpdateExpression":
      value(x, n.argument);
      return clean(x, n);
    case "UnaryExpression":
      if (n.operator === "delete" && n.argument?.type === "MemberExpression") return deleteMember(x, n);
      value(x, n.argument);
      return clean(x, n);
    case "BinaryExpression":
      return binary(x, n);
    case "LogicalExpression":
      return logical(x, n);
    case "ConditionalExpression":
      return conditional(x, n);
    case "SequenceExpression": {
      let last = NONE;
      for (const e of n.expressions) last = value(x, e);
      return last;
    }
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
      return typed(x, n, hint);
    case "JSXElement":
    case "JSXFragment":
      return jsx(x, n);
    case "JSXExpressionContainer":
    case "JSXSpreadChild":
      return n.expression?.type === "JSXEmptyExpression" ? NONE : value(x, n.expression);
    case "JSXText":
      return literal(x, n, LiteralKind.string);
    default:
      return b.node(NodeKind.unknown, n.start, n.end);
  }
}

export function clean(x: Extraction, n: EsNode): number {
  return x.b.node(NodeKind.clean, n.start, n.end);
}

function literal(x: Extraction, n: EsNode, kind: number, text = NONE, flags = 0): number {
  return x.b.node(NodeKind.literal, n.start, n.end, kind, text, flags);
}

function literalValue(x: Extraction, n: EsNode, hint: string): number {
  if (typeof n.value === "string") return stringLiteral(x, n, n.value, hint);
  if (n.regex != null) return literal(x, n, LiteralKind.regexp);
  if (n.bigint != null) return literal(x, n, LiteralKind.bigint);
  if (n.value === null) return literal(x, n, LiteralKind.null);
  return literal(x, n, typeof n.value === "boolean" ? LiteralKind.boolean : LiteralKind.number, typeof n.value === "boolean" ? x.b.string(String(n.value)) : NONE);
}

function stringLiteral(x: Extraction, n: EsNode, text: string, hint: string): number {
  const gate = gateString(text, hint, x.input.values);
  const at = literal(x, n, LiteralKind.string, gate.keep === undefined ? NONE : x.b.string(gate.keep), gate.url ? NodeFlag.url : 0);
  const fact = literalFact(text, n.start, n.end, at, hint, x.input.values);
  if (fact) x.b.facts.literals.push(fact);
  return at;
}

function template(x: Extraction, n: EsNode, hint: string): number {
  const parts: number[] = [];
  n.quasis.forEach((quasi: EsNode, i: number) => {
    const cooked: string = quasi.value?.cooked ?? "";
    if (cooked !== "") parts.push(stringLiteral(x, quasi, cooked, n.expressions.length === 0 ? hint : ""));
    const inner = n.expressions[i];
    if (inner != null) parts.push(usedValue(x, inner));
  });
  if (n.expressions.length === 0) return parts[0] ?? literal(x, n, LiteralKind.string, x.b.string(""));
  return x.b.listNode(NodeKind.text, n.start, n.end, NONE, parts);
}

/** The constant name of a property key or member, or undefined when it is computed. */
export function keyName(x: Extraction, key: EsNode, computed: boolean): string | undefined {
  if (!computed) {
    if (key.type === "Identifier") return key.name;
    if (key.type === "PrivateIdentifier") return `#${key.name}`;
  }
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")) return String(key.value);
  if (key.type === "TemplateLiteral" && key.expressions.length === 0) return key.quasis[0]?.value?.cooked ?? undefined;
  if (computed && key.type === "Identifier") {
    const binding = lookup(x, key.name);
    const version = binding === NONE ? NONE : x.current[binding]!;
    if (version !== NONE && x.b.nodeKind(version) === NodeKind.literal && x.b.nodeB(version) >= 0) {
      return x.b.facts.strings[x.b.nodeB(version)];
    }
  }
  return undefined;
}

export function load(x: Extraction, base: number, key: string | undefined, start: number, end: number, flags = 0): number {
  return x.b.node(NodeKind.load, start, end, base, key === undefined ? ANY_KEY : x.b.string(key), flags);
}

function member(x: Extraction, n: EsNode): number {
  const base = value(x, n.object);
  const key = keyName(x, n.property, n.computed === true);
  if (n.computed === true && key === undefined) value(x, n.property);
  return load(x, base, key, n.start, n.end, n.optional === true ? NodeFlag.optional : 0);
}

/** Methods that change their receiver, and the position of what goes in. */
const MUTATORS: Record<string, number> = { push: 0, unshift: 0, add: 0, append: 1, set: 1 };

function call(x: Extraction, n: EsNode, flags: number): number {
  const required = requireSpecifier(x, n);
  if (required !== undefined) return importNode(x, required, "*", "require", n);
  const callee = value(x, n.callee);
  const args: number[] = n.arguments.map((arg: EsNode) => usedValue(x, arg));
  const at = x.b.listNode(NodeKind.call, n.start, n.end, callee, args, flags | (n.optional === true ? NodeFlag.optional : 0));
  const fact = here(x);
  fact.calls.push(at);
  fact.callBlocks.push(x.block);
  mutate(x, n, args);
  return at;
}

function requireSpecifier(x: Extraction, n: EsNode): string | undefined {
  if (n.callee.type !== "Identifier" || n.callee.name !== "require" || n.arguments.length !== 1) return undefined;
  const first = n.arguments[0];
  if (first.type !== "Literal" || typeof first.value !== "string" || lookup(x, "require") !== NONE) return undefined;
  return first.value;
}

/** `list.push(v)`, `map.set(k, v)`, `Object.assign(x, y)`: a new version of the variable that is changed. */
function mutate(x: Extraction, n: EsNode, args: number[]): void {
  const callee = n.callee;
  if (callee.type !== "MemberExpression" || callee.computed === true) return;
  const name: string = callee.property.name;
  if (callee.object.type === "Identifier" && callee.object.name === "Object" && name === "assign") {
    const target = n.arguments[0];
    if (target?.type !== "Identifier" || args.length < 2) return;
    const binding = lookup(x, target.name);
    if (binding === NONE || x.importNodes.has(binding)) return;
    const pairs = args.flatMap((arg) => [SPREAD_KEY, arg]);
    assign(x, binding, x.b.listNode(NodeKind.object, n.start, n.end, NONE, pairs));
    return;
  }
  const position = MUTATORS[name];
  if (position === undefined || callee.object.type !== "Identifier") return;
  const binding = lookup(x, callee.object.name);
  const added = args[position];
  if (binding === NONE || added === undefined || x.importNodes.has(binding)) return;
  if (position === 1 && args.length !== 2) return;
  const key = position === 1 ? keyName(x, n.arguments[0], true) : undefined;
  const base = read(x, callee.object.name, callee.object);
  assign(x, binding, x.b.listNode(NodeKind.update, n.start, n.end, base, [key === undefined ? ANY_KEY : x.b.string(key), added]));
}

export function importNode(x: Extraction, specifier: string, imported: string, kind: "es" | "require" | "dynamic", n: EsNode, local = ""): number {
  const index = x.b.facts.imports.push({ specifier, imported, local, kind, typeOnly: false, start: n.start, end: n.end }) - 1;
  return x.b.node(NodeKind.import, n.start, n.end, index);
}

function importCall(x: Extraction, n: EsNode): number {
  if (n.source?.type === "Literal" && typeof n.source.value === "string") return importNode(x, n.source.value, "*", "dynamic", n);
  value(x, n.source);
  return x.b.node(NodeKind.unknown, n.start, n.end);
}

function tagged(x: Extraction, n: EsNode): number {
  const tag = value(x, n.tag);
  const literals = n.quasi.quasis.map((quasi: EsNode) => stringLiteral(x, quasi, quasi.value?.cooked ?? "", ""));
  const text = x.b.listNode(NodeKind.text, n.quasi.start, n.quasi.end, NONE, literals);
  const args = [text, ...n.quasi.expressions.map((e: EsNode) => usedValue(x, e))];
  const at = x.b.listNode(NodeKind.call, n.start, n.end, tag, args, NodeFlag.tagged);
  here(x).calls.push(at);
  here(x).callBlocks.push(x.block);
  return at;
}

function object(x: Extraction, n: EsNode): number {
  const pairs: number[] = [];
  const values: { property: EsNode; name: string; value: number }[] = [];
  for (const property of n.properties) {
    if (property.type === "SpreadElement" || property.type === "ExperimentalSpreadProperty") {
      pairs.push(SPREAD_KEY, value(x, property.argument));
      continue;
    }
    const name = keyName(x, property.key, property.computed === true);
    if (name === undefined) value(x, property.key);
    const inner = usedValue(x, property.value, name ?? "");
    pairs.push(name === undefined ? ANY_KEY : x.b.string(name), inner);
    if (name !== undefined) values.push({ property, name, value: inner });
  }
  commentedObject(x, n, values);
  return x.b.listNode(NodeKind.object, n.start, n.end, NONE, pairs);
}

function assignment(x: Extraction, n: EsNode): number {
  const target: EsNode = n.left;
  const hint = target.type === "Identifier" ? target.name : target.type === "MemberExpression" ? (keyName(x, target.property, target.computed) ?? "") : "";
  const right = value(x, n.right, hint);
  let given = right;
  if (n.operator !== "=") {
    const old = value(x, target);
    if (n.operator === "+=") given = x.b.listNode(NodeKind.text, n.start, n.end, NONE, [old, right]);
    else if (n.operator === "??=" || n.operator === "||=" || n.operator === "&&=") {
      given = x.b.listNode(NodeKind.join, n.start, n.end, NONE, [old, right], NodeFlag.expression);
    } else given = clean(x, n);
  }
  assignTarget(x, target, given, n);
  return given;
}

function deleteMember(x: Extraction, n: EsNode): number {
  const gone = clean(x, n);
  assignTarget(x, n.argument, gone, n);
  return gone;
}

function binary(x: Extraction, n: EsNode): number {
  if (n.operator !== "+") {
    if (n.left.type !== "PrivateIdentifier") value(x, n.left);
    value(x, n.right);
    return clean(x, n);
  }
  // A long concatenation is one text: walk the left spine with a loop, not with the stack.
  const parts: EsNode[] = [n.right];
  let left: EsNode = n.left;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  return x.b.listNode(NodeKind.text, n.start, n.end, NONE, parts.reverse().map((part) => usedValue(x, part)));
}

function logical(x: Extraction, n: EsNode): number {
  const left = value(x, n.left);
  let right = NONE;
  const taken = branch(x, () => {
    right = value(x, n.right);
  });
  mergeBranches(x, [taken, { changes: new Map(), dead: false }], n);
  // `test && value`: a test that is a comparison adds nothing.
  const inputs = n.operator === "&&" ? [right] : [left, right];
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, inputs, NodeFlag.expression);
}

function conditional(x: Extraction, n: EsNode): number {
  value(x, n.test);
  let yes = NONE;
  let no = NONE;
  const first = branch(x, () => {
    yes = value(x, n.consequent);
  });
  const second = branch(x, () => {
    no = value(x, n.alternate);
  });
  mergeBranches(x, [first, second], n);
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, [yes, no], NodeFlag.expression);
}

function typed(x: Extraction, n: EsNode, hint: string): number {
  const inner = value(x, n.expression, hint);
  const type = n.typeAnnotation;
  if (type == null || (type.type === "TSTypeReference" && type.typeName?.name === "const")) return inner;
  return x.b.node(NodeKind.typed, n.start, n.end, inner, typeOf(x, type));
}

function jsx(x: Extraction, n: EsNode): number {
  const opening = n.openingElement;
  const tag = opening ? jsxTag(x, opening.name) : NONE;
  const pairs: number[] = [];
  for (const attribute of opening?.attributes ?? []) {
    if (attribute.type === "JSXSpreadAttribute") {
      pairs.push(SPREAD_KEY, value(x, attribute.argument));
      continue;
    }
    const name: string = attribute.name.type === "JSXNamespacedName" ? attribute.name.name.name : attribute.name.name;
    const given = attribute.value == null ? clean(x, attribute) : value(x, attribute.value, name);
    if (given !== NONE) pairs.push(x.b.string(name), given);
  }
  for (const child of n.children ?? []) {
    if (child.type === "JSXText") continue;
    const given = value(x, child);
    if (given !== NONE) pairs.push(x.b.string("children"), given);
  }
  return x.b.listNode(NodeKind.element, n.start, n.end, tag, pairs);
}

function jsxTag(x: Extraction, name: EsNode): number {
  if (name.type === "JSXMemberExpression") return load(x, jsxTag(x, name.object), name.property.name, name.start, name.end);
  if (name.type === "JSXIdentifier" && /^[A-Z_$]/.test(name.name)) return read(x, name.name, name);
  const text = name.type === "JSXIdentifier" ? name.name : "";
  return literal(x, name, LiteralKind.string, text ? x.b.string(text) : NONE);
}
