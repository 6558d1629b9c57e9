import { isCredentialName, keptKey } from "../../facts/textGate.js";
import { ANY_KEY, LiteralKind, NONE, NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { commentedColumn, commentedObject } from "./comments.js";
import {
  type Arrival,
  assign,
  branch,
  type Extraction,
  here,
  link,
  lookup,
  MAX_NESTING,
  mergeBranches,
  newBlock,
  read,
} from "./context.js";
import { classRecord, functionValue, placeName, returned } from "./declarations.js";
import { asDirectCall } from "./directCalls.js";
import { emptyWhere, withEmpty } from "./emptiness.js";
import type { EsNode } from "./esNode.js";
import { jsx } from "./jsx.js";
import { calledName, nameValues } from "./labelledValues.js";
import {
  candidates,
  lastName,
  literal,
  literalValue,
  nameOfOperand,
  numberLiteral,
  stringLiteral,
} from "./literals.js";
import { productOf } from "./numbers.js";
import { assignTarget } from "./patterns.js";
import { secretsOfAddress, secretsOfCall, secretsOfEntry, secretsOfMap, secretsOfParts } from "./secretPlaces.js";
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

/** Carries no data of its operands, but conditions ask what was compared. */
function compared(x: Extraction, n: EsNode, operator: string, operands: readonly number[]): number {
  const list = operands.filter((operand) => operand !== NONE);
  return x.b.listNode(NodeKind.clean, n.start, n.end, x.b.string(operator), list);
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
  if (n.computed === true && key === undefined) value(x, n.property);
  return load(x, base, key, n.start, n.end, n.optional === true ? NodeFlag.optional : 0);
}

/** Methods that change their receiver, and the position of what goes in. */
const MUTATORS: Record<string, number> = { push: 0, unshift: 0, add: 0, append: 1, set: 1 };

function call(x: Extraction, written: EsNode, flags: number, hint = ""): number {
  const n = (flags & NodeFlag.new) === 0 ? asDirectCall(written) : written;
  const required = requireSpecifier(x, n);
  if (required !== undefined) return importNode(x, required, "*", "require", n);
  const callee = value(x, n.callee);
  const known = x.b.facts.literals.length;
  const args: number[] = n.arguments.map((arg: EsNode) =>
    usedValue(x, arg, arg.value === 0 ? (calledName(n) ?? "") : ""),
  );
  if (x.b.facts.literals.length > known) nameValues(x, n, known);
  const at = x.b.listNode(
    NodeKind.call,
    n.start,
    n.end,
    callee,
    args,
    flags | (n.optional === true ? NodeFlag.optional : 0),
  );
  const fact = here(x);
  fact.calls.push(at);
  fact.callBlocks.push(x.block);
  const types = n.typeArguments ?? n.typeParameters;
  if (types?.params?.length > 0) {
    x.b.facts.callTypes.push({ call: at, types: types.params.map((t: EsNode) => typeOf(x, t)) });
  }
  candidates(x, n, at);
  commentedColumn(x, n);
  if (hint !== "" || n.arguments.length === 2) secretsOfCall(x, n, hint);
  mutate(x, n, args);
  return at;
}

function requireSpecifier(x: Extraction, n: EsNode): string | undefined {
  if (n.callee.type !== "Identifier" || n.callee.name !== "require" || n.arguments.length !== 1) return undefined;
  return lookup(x, "require") === NONE || isCreated(x) ? plainText(n.arguments[0]) : undefined;
}

/** `const require = createRequire(import.meta.url)`: what modules of the newer kind load older ones with. */
function isCreated(x: Extraction): boolean {
  const maker = x.importLocals.get("createRequire");
  return maker !== undefined && /^(node:)?module$/.test(x.b.facts.imports[maker]!.specifier);
}

/** Text of a string or of a template without substitutions. */
function plainText(n: EsNode | null | undefined): string | undefined {
  if (n?.type === "Literal" && typeof n.value === "string") return n.value;
  if (n?.type === "TemplateLiteral" && n.expressions.length === 0) return n.quasis[0]?.value?.cooked ?? undefined;
  return undefined;
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
  assign(
    x,
    binding,
    x.b.listNode(NodeKind.update, n.start, n.end, base, [key === undefined ? ANY_KEY : x.b.string(key), added]),
  );
}

export function importNode(
  x: Extraction,
  specifier: string,
  imported: string,
  kind: "es" | "require" | "dynamic",
  n: EsNode,
  local = "",
): number {
  const index =
    x.b.facts.imports.push({ specifier, imported, local, kind, typeOnly: false, start: n.start, end: n.end }) - 1;
  return x.b.node(NodeKind.import, n.start, n.end, index);
}

function importCall(x: Extraction, n: EsNode): number {
  const specifier = plainText(n.source);
  if (specifier !== undefined) return importNode(x, specifier, "*", "dynamic", n);
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

const EQUALITY = new Set(["==", "===", "!=", "!=="]);

function binary(x: Extraction, n: EsNode, hint: string): number {
  if (n.operator !== "+") {
    // The left spine of `a * b * c …` is walked with a loop, not with the stack.
    const spine: EsNode[] = [];
    let first = n;
    for (; first.type === "BinaryExpression" && first.operator !== "+"; first = first.left) spine.push(first);
    const equality = spine.length === 1 && EQUALITY.has(n.operator);
    const operands: number[] = [];
    if (first.type !== "PrivateIdentifier") operands.push(usedValue(x, first, equality ? nameOfOperand(n.right) : ""));
    for (const part of spine.reverse()) operands.push(usedValue(x, part.right, equality ? nameOfOperand(n.left) : ""));
    return compared(x, n, n.operator, operands);
  }
  const parts: EsNode[] = [n.right];
  let left: EsNode = n.left;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  parts.reverse();
  parts.forEach((part, i) => {
    if (i > 0) secretsOfAddress(x, plainText(parts[i - 1]!), part, plainText(parts[i + 1]));
  });
  const { secrets } = x.b.facts;
  const known = secrets.length;
  const list = parts.map((part) => usedValue(x, part, hint));
  const whole = secretsOfParts(x, n, parts.map(plainText), hint);
  if (whole.length > 0) secrets.splice(known, secrets.length, ...whole);
  return x.b.listNode(NodeKind.text, n.start, n.end, NONE, list);
}

/** Evaluates what may not run in a block of its own; without a call in it the block is not kept. */
function arm(x: Extraction, run: () => void): { start: number; end: number } | undefined {
  const fact = here(x);
  const outer = x.block;
  const calls = fact.calls.length;
  const stores = fact.stores.length;
  const start = newBlock(x);
  x.block = start;
  run();
  const end = x.block;
  x.block = outer;
  if (fact.calls.length > calls || fact.stores.length > stores || fact.blocks.length > start + 1) return { start, end };
  fact.blocks.length = start;
  return undefined;
}

function logical(x: Extraction, n: EsNode, hint: string): number {
  // The left spine of `a || b || c …` is walked with a loop, not with the stack.
  const spine: EsNode[] = [n];
  while (spine[spine.length - 1]!.left.type === "LogicalExpression") spine.push(spine[spine.length - 1]!.left);
  let left = value(x, spine[spine.length - 1]!.left, hint);
  for (const part of spine.reverse()) left = logicalStep(x, part, left, hint);
  return left;
}

function logicalStep(x: Extraction, n: EsNode, left: number, hint: string): number {
  let right = NONE;
  let taken: Arrival = { changes: new Map(), dead: false };
  const setting = n.operator === "&&" ? undefined : settingName(n.left);
  const block = arm(x, () => {
    taken = branch(x, () => {
      const outer = x.fallback;
      x.fallback = setting !== undefined;
      right = value(x, n.right, setting === undefined || isCredentialName(hint) ? hint : setting);
      x.fallback = outer;
    });
  });
  if (block) {
    const from = x.block;
    x.block = newBlock(x);
    if (n.operator !== "??") here(x).blocks[from]!.condition = left;
    const order = n.operator === "&&" ? [block.start, x.block] : [x.block, block.start];
    for (const to of order) link(x, from, to);
    link(x, block.end, x.block);
  }
  mergeBranches(x, [taken, { changes: new Map(), dead: false }], n);
  // `test && value`: a test that is a comparison adds nothing.
  const inputs = n.operator === "&&" ? [right] : [left, right];
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, inputs, NodeFlag.expression);
}

/** `process.env.X`, `env.X`, `config.get("X")`: the setting that a fallback stands in for. */
function settingName(n: EsNode): string | undefined {
  if (n.type === "MemberExpression" && /^(env|config|settings|import\.meta\.env)$/i.test(lastName(n.object)))
    return lastName(n);
  if (n.type === "CallExpression" && /^(get|getOrThrow|getenv)$/.test(lastName(n.callee))) {
    const first = n.arguments[0];
    return first?.type === "Literal" && typeof first.value === "string" ? first.value : undefined;
  }
  return n.type === "ChainExpression" || n.type === "TSNonNullExpression" || n.type === "TSAsExpression"
    ? settingName(n.expression)
    : undefined;
}

function conditional(x: Extraction, n: EsNode, hint: string): number {
  const condition = value(x, n.test);
  const from = x.block;
  const inputs: number[] = [];
  const take = (part: EsNode, outcome: boolean) => {
    let taken: Arrival = { changes: new Map(), dead: false };
    const block = arm(x, () => {
      withEmpty(x, emptyWhere(n.test, outcome), n.test, () => {
        taken = branch(x, () => inputs.push(value(x, part, hint)));
      });
    });
    return { block, taken };
  };
  const yes = take(n.consequent, true);
  const no = take(n.alternate, false);
  if (yes.block || no.block) {
    const after = newBlock(x);
    here(x).blocks[from]!.condition = condition;
    for (const { block } of [yes, no]) {
      link(x, from, block?.start ?? after);
      if (block) link(x, block.end, after);
    }
    x.block = after;
  }
  mergeBranches(x, [yes.taken, no.taken], n);
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, inputs, NodeFlag.expression);
}

function typed(x: Extraction, n: EsNode, hint: string): number {
  const inner = value(x, n.expression, hint);
  const type = n.typeAnnotation;
  if (type == null || (type.type === "TSTypeReference" && type.typeName?.name === "const")) return inner;
  return x.b.node(NodeKind.typed, n.start, n.end, inner, typeOf(x, type));
}
