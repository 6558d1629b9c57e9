import { keptKey } from "../../facts/textGate.js";
import { ANY_KEY, LiteralKind, NONE, NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { call, importCall, tagged } from "./calls.js";
import { commentedObject } from "./comments.js";
import { type Extraction, lookup, MAX_NESTING, read } from "./context.js";
import { classRecord, functionValue, placeName, returned } from "./declarations.js";
import type { EsNode } from "./esNode.js";
import { jsx } from "./jsx.js";
import { lastName, literal, literalValue, numberLiteral, stringLiteral } from "./literals.js";
import { productOf } from "./numbers.js";
import { binary, compared, conditional, logical } from "./operators.js";
import { assignTarget } from "./patterns.js";
import { secretsOfAddress, secretsOfEntry, secretsOfMap } from "./secretPlaces.js";
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
  if (kind === NodeKind.function || kind === NodeKind.class || kind === NodeKind.literal || kind === NodeKind.import)
    return at;
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
      return call(x, n, 0, hint);
    case "NewExpression":
      return call(x, n, NodeFlag.new);
    case "ImportExpression":
      return importCall(x, n);
    case "TaggedTemplateExpression":
      return tagged(x, n);
    case "ObjectExpression":
      return object(x, n, hint);
    case "ArrayExpression":
      return b.listNode(
        NodeKind.array,
        n.start,
        n.end,
        NONE,
        n.elements.map((e: EsNode | null) => (e == null ? clean(x, n) : usedValue(x, e, hint))),
      );
    case "SpreadElement":
      return b.node(NodeKind.spread, n.start, n.end, usedValue(x, n.argument));
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return functionValue(x, n, hint);
    case "ClassExpression":
      return b.node(NodeKind.class, n.start, n.end, classRecord(x, n, hint));
    case "AwaitExpression":
      return b.node(NodeKind.await, n.start, n.end, value(x, n.argument, hint));
    case "YieldExpression": {
      const given = value(x, n.argument);
      // What a generator hands over one by one is an element of its result.
      if (given !== NONE) returned(x, n.delegate ? given : b.listNode(NodeKind.array, n.start, n.end, NONE, [given]));
      return b.node(NodeKind.unknown, n.start, n.end);
    }
    case "AssignmentExpression":
      return assignment(x, n);
    case "UpdateExpression":
      value(x, n.argument);
      return clean(x, n);
    case "UnaryExpression":
      if (n.operator === "delete" && n.argument?.type === "MemberExpression") return deleteMember(x, n);
      if (n.operator === "-" && isSmall(n.argument))
        return literal(x, n, LiteralKind.number, x.b.string(`-${n.argument.value}`));
      return compared(x, n, n.operator, [value(x, n.argument)]);
    case "BinaryExpression": {
      const product = productOf(n);
      return product === undefined ? binary(x, n, hint) : numberLiteral(x, n, product, hint);
    }
    case "LogicalExpression":
      return logical(x, n, hint);
    case "ConditionalExpression":
      return conditional(x, n, hint);
    case "SequenceExpression": {
      let last = NONE;
      for (const e of n.expressions) last = value(x, e, hint);
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

function template(x: Extraction, n: EsNode, hint: string): number {
  const parts: number[] = [];
  n.quasis.forEach((quasi: EsNode, i: number) => {
    const cooked: string = quasi.value?.cooked ?? "";
    if (cooked !== "") parts.push(stringLiteral(x, quasi, cooked, hint));
    const inner = n.expressions[i];
    if (inner == null) return;
    secretsOfAddress(x, cooked, inner, n.quasis[i + 1]?.value?.cooked);
    parts.push(usedValue(x, inner));
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
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number"))
    return keptKey(String(key.value), x.input);
  if (key.type === "TemplateLiteral" && key.expressions.length === 0)
    return keptKey(key.quasis[0]?.value?.cooked ?? "", x.input);
  if (computed && key.type === "Identifier") {
    const binding = lookup(x, key.name);
    const version = binding === NONE ? NONE : x.current[binding]!;
    if (version !== NONE && x.b.nodeKind(version) === NodeKind.literal && x.b.nodeB(version) >= 0) {
      return x.b.facts.strings[x.b.nodeB(version)];
    }
  }
  return undefined;
}

export function load(
  x: Extraction,
  base: number,
  key: string | undefined,
  start: number,
  end: number,
  flags = 0,
): number {
  return x.b.node(NodeKind.load, start, end, base, key === undefined ? ANY_KEY : x.b.string(key), flags);
}

function member(x: Extraction, n: EsNode): number {
  const base = value(x, n.object);
  const key = keyName(x, n.property, n.computed === true);
  if (n.computed === true && key === undefined) usedValue(x, n.property);
  return load(x, base, key, n.start, n.end, n.optional === true ? NodeFlag.optional : 0);
}

function object(x: Extraction, n: EsNode, hint: string): number {
  const pairs: number[] = [];
  const values: { property: EsNode; name: string; value: number }[] = [];
  const outer = x.beside;
  x.beside = () => n.properties.map((p: EsNode) => String(p.key?.name ?? p.key?.value ?? ""));
  for (const property of n.properties) {
    if (property.type === "SpreadElement" || property.type === "ExperimentalSpreadProperty") {
      pairs.push(SPREAD_KEY, value(x, property.argument));
      continue;
    }
    const name = keyName(x, property.key, property.computed === true);
    if (name === undefined) value(x, property.key);
    let inner = usedValue(x, property.value, name ?? "");
    if (name !== undefined) secretsOfEntry(x, name, property.value);
    if (name !== undefined) placeName(x, inner, property.key);
    if (property.kind === "set") continue;
    // Reading a getter calls it.
    if (property.kind === "get") inner = x.b.listNode(NodeKind.call, property.start, property.end, inner, []);
    pairs.push(name === undefined ? ANY_KEY : x.b.string(name), inner);
    if (name !== undefined) values.push({ property, name, value: inner });
  }
  x.beside = outer;
  if (hint !== "") secretsOfMap(x, hint, n);
  commentedObject(x, n, values);
  return x.b.listNode(NodeKind.object, n.start, n.end, NONE, pairs);
}

/** `app.keys = […]`: what Koa and those on top of it sign cookies with. */
function isSigningKeys(target: EsNode): boolean {
  return (
    target.type === "MemberExpression" &&
    lastName(target) === "keys" &&
    /^(app|config|koa)$/.test(lastName(target.object))
  );
}

function assignment(x: Extraction, n: EsNode): number {
  const target: EsNode = n.left;
  const hint =
    target.type === "Identifier"
      ? target.name
      : target.type === "MemberExpression"
        ? (keyName(x, target.property, target.computed) ?? "")
        : "";
  // What a member is given is told where it is given; a variable has versions for that.
  const read = target.type === "MemberExpression" && n.operator === "=" ? usedValue : value;
  const right = read(x, n.right, isSigningKeys(target) ? "cookieKey" : hint);
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

function isSmall(n: EsNode | null | undefined): boolean {
  return n?.type === "Literal" && typeof n.value === "number" && /^[1-9]$/.test(String(n.value));
}

function typed(x: Extraction, n: EsNode, hint: string): number {
  const inner = value(x, n.expression, hint);
  const type = n.typeAnnotation;
  if (type == null || (type.type === "TSTypeReference" && type.typeName?.name === "const")) return inner;
  return x.b.node(NodeKind.typed, n.start, n.end, inner, typeOf(x, type));
}
