// Calls: what is called and with what, modules that are loaded by one, and variables that a call changes.
import { ANY_KEY, NONE, NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { commentedColumn } from "./comments.js";
import { assign, type Extraction, here, lookup, read } from "./context.js";
import { asDirectCall } from "./directCalls.js";
import type { EsNode } from "./esNode.js";
import { keyName, usedValue, value } from "./expressions.js";
import { calledName, nameValues } from "./labelledValues.js";
import { candidates, stringLiteral } from "./literals.js";
import { secretsOfCall } from "./secretPlaces.js";
import { typeOf } from "./typeNodes.js";

/** Methods that change their receiver, and the position of what goes in. */
const MUTATORS: Record<string, number> = { push: 0, unshift: 0, add: 0, append: 1, set: 1 };

export function call(x: Extraction, written: EsNode, flags: number, hint = ""): number {
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
export function plainText(n: EsNode | null | undefined): string | undefined {
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

function importNode(
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

export function importCall(x: Extraction, n: EsNode): number {
  const specifier = plainText(n.source);
  if (specifier !== undefined) return importNode(x, specifier, "*", "dynamic", n);
  value(x, n.source);
  return x.b.node(NodeKind.unknown, n.start, n.end);
}

export function tagged(x: Extraction, n: EsNode): number {
  const tag = value(x, n.tag);
  const literals = n.quasi.quasis.map((quasi: EsNode) => stringLiteral(x, quasi, quasi.value?.cooked ?? "", ""));
  const text = x.b.listNode(NodeKind.text, n.quasi.start, n.quasi.end, NONE, literals);
  const args = [text, ...n.quasi.expressions.map((e: EsNode) => usedValue(x, e))];
  const at = x.b.listNode(NodeKind.call, n.start, n.end, tag, args, NodeFlag.tagged);
  here(x).calls.push(at);
  here(x).callBlocks.push(x.block);
  return at;
}
