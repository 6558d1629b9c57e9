// What a call gives, by model rows, by what the function behind it returns, by what it is told to hold; and the literals behind
// names and calls.
import { LiteralKind, NONE, NodeFlag, NodeKind } from "../facts/types.js";
import { instanceTypeOf, lookup, lookupInstance, type Match } from "../models/index.js";
import type { ReturnsRow } from "../models/types.js";
import { collectionName, documentOf } from "./documents.js";
import { bindingEntity, type Entity, entityOf, ofType } from "./entities.js";
import { importName } from "./exports.js";
import { prismaModel } from "./knownTypes.js";
import { presumedRow } from "./presumed.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";
import { type LinkedRecord, namedRecord, objectRecord, recordOf } from "./records.js";
import { schemaOfCall } from "./schemas.js";
import { sqlRow } from "./sqlRows.js";
import { isUnseen, ofTypeArgument, type RType, resolveType, unwrap } from "./types.js";

/** Rows that apply to a call of this entity. */
export function matchesOf(p: Program, callee: Entity | undefined): Match[] {
  if (callee?.k === "pkg") return lookup(p.models, callee.pkg, callee.path);
  if (callee?.k === "inst") return lookupInstance(p.models, callee.pkg, callee.type, callee.path);
  return [];
}

export function callEntity(p: Program, file: number, node: number, depth: number): Entity | undefined {
  const facts = factsOf(p, file);
  const callee = entityOf(p, file, facts.nodes.a[node]!, depth);
  const isNew = (facts.nodes.flags[node]! & NodeFlag.new) !== 0;
  if (!callee)
    return (
      keptSchema(p, file, node, depth) ?? higherOrder(p, file, node, undefined, depth) ?? calledWithTable(p, file, node)
    );
  if (callee.k === "class") {
    return isNew ? { k: "typed", type: { k: "record", record: recordOf(p, callee.file, callee.record) } } : undefined;
  }
  if (callee.k === "function") return resultEntity(p, callee.file, callee.callable, depth);
  if (callee.k === "typed") {
    const fn = unwrap(callee.type);
    return fn?.k === "func" ? ofType(fn.result) : undefined;
  }
  if (callee.k !== "pkg" && callee.k !== "inst") return undefined;
  for (const match of matchesOf(p, callee)) {
    const made = madeBy(p, file, node, callee, match, depth);
    if (made) return made;
  }
  const held = isNew ? collectionType(p, file, node, callee) : undefined;
  if (held) return { k: "typed", type: held };
  if (isNew && callee.k === "pkg") {
    const type = callee.path[callee.path.length - 1] ?? "";
    return { k: "inst", pkg: callee.pkg, type, path: [], args: [], origin: { file, node } };
  }
  return higherOrder(p, file, node, callee, depth);
}

/** `new Map<string, Claim>()`, `new Set<Claim>()`: what it says it will hold. */
export function collectionType(p: Program, file: number, call: number, callee: Entity | undefined): RType | undefined {
  if (callee?.k !== "pkg" || callee.pkg !== "global" || callee.path.length !== 1) return undefined;
  const given = factsOf(p, file).callTypes.find((c) => c.call === call)?.types ?? [];
  const isMap = /^(Weak)?Map$/.test(callee.path[0]!);
  if (!isMap && !/^(Weak)?(Set|Array)$/.test(callee.path[0]!)) return undefined;
  const held = given[isMap ? 1 : 0];
  const of = held === undefined ? undefined : resolveType(p, file, held);
  return of && { k: isMap ? "map" : "list", of };
}

/** `this.db("claims")`: what a query builder is called that came from nowhere that can be seen. */
function calledWithTable(p: Program, file: number, call: number): Entity | undefined {
  const facts = factsOf(p, file);
  const { nodes } = facts;
  const args = listOf(p, file, call);
  const table = args.length === 1 ? strip(p, file, args[0]!) : NONE;
  if (table < 0 || nodes.kind[table] !== NodeKind.literal || nodes.a[table] !== LiteralKind.string) return undefined;
  if (!/^[a-z_][\w.]*( as \w+)?$/i.test(stringAt(p, file, nodes.b[table]!))) return undefined;
  const callee = strip(p, file, nodes.a[call]!);
  const [a, b] = [nodes.a[callee]!, nodes.b[callee]!];
  const kind = nodes.kind[callee];
  const name =
    kind === NodeKind.load
      ? stringAt(p, file, b)
      : kind === NodeKind.param
        ? facts.callables[a]?.params[b]?.name
        : kind === NodeKind.local
          ? facts.bindings[a]?.name
          : kind === NodeKind.import
            ? facts.imports[a]?.local
            : undefined;
  const made = p.models.called.get(name ?? "");
  return made && { k: "inst", pkg: made.pkg, type: made.type, path: [], args: [] };
}

/** `useRef<Socket>()` has the type at its member "current": what a row says of a member of a result. */
export function heldByResult(p: Program, file: number, base: number, key: string, depth: number): Entity | undefined {
  const at = strip(p, file, base);
  const { nodes, bindings } = factsOf(p, file);
  const versions = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
  const call = [at, ...versions.map((v) => strip(p, file, v))].find((n) => nodes.kind[n] === NodeKind.call);
  if (call === undefined) return undefined;
  const callee = entityOf(p, file, nodes.a[call]!, depth);
  if (callee?.k !== "pkg") return undefined;
  for (const { row, captures } of matchesOf(p, callee)) {
    if (row.kind !== "returns" || row.at !== key) continue;
    const type = returnedType(p, file, call, callee, row.type, captures, depth);
    if (type) return ofType(type);
  }
  return undefined;
}

function madeBy(
  p: Program,
  file: number,
  node: number,
  callee: Entity & { k: "pkg" | "inst" },
  match: Match,
  depth: number,
): Entity | undefined {
  const row = match.row;
  if (row.kind === "instance") {
    if (match.site !== "call") return undefined;
    const origin = callee.k === "inst" && callee.origin ? callee.origin : { file, node };
    const args = (row.args ?? []).map(
      (spec) =>
        returnedType(p, file, node, callee, spec, match.captures, depth) ??
        (spec.startsWith("argType") ? unseenShape(p, file, node) : undefined),
    );
    return { k: "inst", pkg: callee.pkg, type: row.type, path: [], args, origin };
  }
  if (row.kind === "schema") {
    const record = schemaOfCall(p, file, node, row, callee);
    return record && { k: "schema", record };
  }
  if (row.kind !== "returns") return undefined;
  if (row.at !== undefined || !hasType(p, file, node, row)) return undefined;
  if (row.type === "this") {
    if (callee.k === "inst") return { ...callee, path: [] };
    return undefined;
  }
  const type = returnedType(p, file, node, callee, row.type, match.captures, depth);
  return type ? ofType(type) : undefined;
}

/** The result has the type that the row says: nothing is asked of the call that makes it another. */
export function hasType(p: Program, file: number, node: number, { bare, computedBy }: ReturnsRow): boolean {
  const [first] = listOf(p, file, node);
  if (bare && first !== undefined) return false;
  if (computedBy === undefined || first === undefined) return true;
  const list = strip(p, file, first);
  if (factsOf(p, file).nodes.kind[list] !== NodeKind.array) return true;
  return ![...listOf(p, file, list)].some((item) => {
    const object = strip(p, file, item);
    if (factsOf(p, file).nodes.kind[object] !== NodeKind.object) return false;
    return [...listOf(p, file, object)].some(
      (key, i) => i % 2 === 0 && key >= 0 && computedBy.includes(stringAt(p, file, key)),
    );
  });
}

/** Instead of "model:": of a call that changes rows, what it writes tells more than what it asks back. */
const WRITTEN = "written:";

/** The same, where what matters is what is written. */
export function asWritten(spec: string): string {
  return spec.replace(/^model:/, WRITTEN);
}

/** Result type of a call that a `returns` row describes. */
export function returnedType(
  p: Program,
  file: number,
  node: number,
  callee: Entity,
  spec: string,
  captures: string[],
  depth = 0,
): RType | undefined {
  const isList = spec.endsWith("[]");
  const name = isList ? spec.slice(0, -2) : spec;
  let type: RType | undefined;
  if (name.startsWith("callType")) {
    const given = factsOf(p, file).callTypes.find((c) => c.call === node)?.types[Number(name.slice(8))];
    type = given === undefined ? undefined : resolveType(p, file, given);
  } else if (name.startsWith("sqlRow")) {
    // What the call declares of its rows is exact.
    type = declaredRow(p, file, node);
    const text = type ? undefined : listOf(p, file, node)[Number(name.slice(6))];
    if (text !== undefined) type = sqlRow(p, file, text, node);
  } else if (name.startsWith("collection")) {
    const [index, member] = name.slice(10).split(".");
    type = declaredRow(p, file, node) ?? documentOf(p, collectionName(p, file, node, Number(index), member));
  } else if (name.startsWith("typeArg")) type = callee.k === "inst" ? ofTypeArgument(p, callee.args, name) : undefined;
  else if (name.startsWith("model:") || name.startsWith(WRITTEN)) {
    const isWritten = name.startsWith(WRITTEN);
    const key = captured(name.slice(name.indexOf(":") + 1), captures);
    const model = key.charAt(0).toUpperCase() + key.slice(1);
    type = prismaModel(p, key) ?? prismaModel(p, model) ?? chosenColumns(p, file, node, model, isWritten);
  } else if (name.startsWith("argShape") || name.startsWith("argForm")) {
    const arg = listOf(p, file, node)[Number(name.at(-1))];
    const object = arg === undefined ? undefined : objectBehind(p, file, arg, 0);
    const kind = name.startsWith("argForm") ? "form" : "object";
    type = object && { k: "record", record: objectRecord(p, object, kind) };
  } else if (name.startsWith("argType")) {
    type = shapeOfArgument(p, file, node, Number(name.slice(7)), depth);
  } else if (name.startsWith("chainArg")) {
    for (let call: number | undefined = node; call !== undefined && !type; call = earlierCall(p, file, call)) {
      type = shapeOfArgument(p, file, call, Number(name.slice(8)), depth);
    }
  } else if (name.startsWith("schema:")) {
    const record = schemaBound(p, captured(name.slice(7), captures));
    type = record && { k: "record", record };
  } else if (name === "self") {
    type = callee.k === "inst" && callee.self ? { k: "record", record: callee.self } : undefined;
  } else if (name === "this" && callee.k === "inst") {
    const of = callee.origin ? entityOf(p, callee.origin.file, callee.origin.node, depth) : undefined;
    if (of?.k === "schema") type = { k: "record", record: of.record };
  }
  if (OF_STORE.test(name) && isUnseen(p.models, type)) type = presumed(p, file, node, callee, name, type) ?? type;
  return type && isList ? { k: "list", of: type } : type;
}
const OF_STORE = /^(typeArg0|argType0|chainArg0|self)$/;

/** Of a call that looks up or fetches what nothing here declares. */
function presumed(
  p: Program,
  file: number,
  call: number,
  callee: Entity,
  spec: string,
  type: RType | undefined,
): RType | undefined {
  if (callee.k !== "inst") return undefined;
  const method = callee.path[callee.path.length - 1] ?? "";
  if (!p.models.lookupNames.has(method) && !p.models.fetchNames.has(method)) return undefined;
  const named = type ?? (spec.includes("Arg0") && spec !== "typeArg0" ? undefined : callee.args[0]);
  const name = named ? nameOfType(named) : nameOfArgument(p, file, call);
  const record = presumedRow(p, file, call, name.replace(/[-_.]?(model|entity|repository|schema)$/i, ""));
  const rows = p.models.rowTypes.get(`${callee.pkg}#${callee.type}`);
  if (record && rows !== undefined) record.rows = { pkg: callee.pkg, type: rows };
  return record && { k: "record", record };
}

function nameOfType(type: RType): string {
  return type.k === "inst" ? type.type : type.k === "named" ? type.name : "";
}

/** `.from(claims)`, `db.update(claims)`: the first of a chain that is given what is imported. */
function nameOfArgument(p: Program, file: number, from: number): string {
  const { nodes, imports } = factsOf(p, file);
  for (let call: number | undefined = from; call !== undefined; call = earlierCall(p, file, call)) {
    const [arg] = listOf(p, file, call);
    const at = arg === undefined ? NONE : strip(p, file, arg);
    if (at >= 0 && nodes.kind[at] === NodeKind.import) return importName(imports[nodes.a[at]!]!);
  }
  return "";
}

/** Where no schema declares the model: the columns that the call chooses, or those that it writes. */
function chosenColumns(p: Program, file: number, call: number, model: string, isWritten: boolean): RType | undefined {
  const [first] = listOf(p, file, call);
  const options = first === undefined ? undefined : objectBehind(p, file, first, 0);
  if (!options) return undefined;
  const pairs = [...listOf(p, options.file, options.node)];
  for (const option of isWritten ? ["data", "create", "select"] : ["select", "data", "create"]) {
    const at = pairs.findIndex((key, i) => i % 2 === 0 && key >= 0 && stringAt(p, options.file, key) === option);
    const object = at < 0 ? undefined : objectBehind(p, options.file, pairs[at + 1]!, 0);
    if (object) return { k: "record", record: namedRecord(p, object, model) };
  }
  return undefined;
}

/** `query<Row>(…)`, `$queryRaw<Row[]>` */
function declaredRow(p: Program, file: number, node: number): RType | undefined {
  const given = factsOf(p, file).callTypes.find((c) => c.call === node)?.types[0];
  const type = given === undefined ? undefined : unwrap(resolveType(p, file, given));
  return type?.k === "list" ? type.of : type?.k === "record" ? type : undefined;
}

function captured(text: string, captures: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, i) => captures[Number(i) - 1] ?? "");
}

/** Shape that argument `position` stands for: a table, a schema, or a class. */
function shapeOfArgument(p: Program, file: number, node: number, position: number, depth: number): RType | undefined {
  const arg = listOf(p, file, node)[position];
  const entity = arg === undefined ? undefined : entityOf(p, file, arg, depth);
  if (entity?.k === "schema") return { k: "record", record: entity.record };
  if (entity?.k === "class") return { k: "record", record: recordOf(p, entity.file, entity.record) };
  // A reference to something of a type.
  if (entity?.k === "inst" && entity.args[0]) return entity.args[0];
  const exported = entity?.k === "pkg" ? instanceTypeOf(p.models, entity.pkg, entity.path) : undefined;
  return entity?.k === "pkg" && exported ? { k: "inst", pkg: entity.pkg, type: exported, args: [] } : undefined;
}

/** `getRepository(AuditEvent)` of a class that is not there. */
function unseenShape(p: Program, file: number, node: number): RType | undefined {
  const name = nameOfArgument(p, file, node);
  return /^[A-Z]/.test(name) ? { k: "named", name } : undefined;
}

/** The call before this one in a builder chain. */
function earlierCall(p: Program, file: number, call: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const base = strip(p, file, nodes.a[callee]!);
  return nodes.kind[base] === NodeKind.call ? base : undefined;
}

/** Table or schema that a module-level variable of this name holds, anywhere in the program. */
function schemaBound(p: Program, name: string): LinkedRecord | undefined {
  for (const file of p.filesBinding(name)) {
    const binding = factsOf(p, file).bindings.findIndex((b) => b.name === name && b.callable === 0);
    const entity = bindingEntity(p, file, binding, 0);
    if (entity?.k === "schema") return entity.record;
  }
  return undefined;
}

/** `z.object({…}).strict()` is the schema still. */
function keptSchema(p: Program, file: number, node: number, depth: number): Entity | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[node]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const schema = entityOf(p, file, nodes.a[callee]!, depth);
  return schema?.k === "schema" && schema.record.schema?.row.keeps?.includes(stringAt(p, file, nodes.b[callee]!))
    ? schema
    : undefined;
}

/** The object literal that a value is, through names, imports and single-return functions such as `(z) => ({…})`. */
export function objectBehind(
  p: Program,
  file: number,
  node: number,
  depth: number,
): { file: number; node: number } | undefined {
  if (depth > 8) return undefined;
  const entity = entityOf(p, file, node);
  if (entity?.k === "object") return { file: entity.file, node: entity.node };
  if (entity?.k === "function") {
    const callable = factsOf(p, entity.file).callables[entity.callable]!;
    const only = callable.returns.length === 1 ? callable.returns[0] : undefined;
    return only === undefined ? undefined : objectBehind(p, entity.file, only, depth + 1);
  }
  return undefined;
}

export function resultEntity(p: Program, file: number, callable: number, depth: number): Entity | undefined {
  const fact = factsOf(p, file).callables[callable]!;
  const declared = fact.returnType === NONE ? undefined : ofType(resolveType(p, file, fact.returnType));
  if (declared && !(declared.k === "typed" && declared.type.k === "prim")) {
    // A declared package type says less than the factory call that is returned, and an interface of functions alone less than
    // the object that has them.
    if (declared.k !== "inst" && !isOfFunctions(p, declared)) return declared;
  }
  for (const value of fact.returns) {
    const entity = entityOf(p, file, value, depth);
    if (entity) return entity;
  }
  return declared;
}

/** `interface Logger { info(text: string): void }` */
function isOfFunctions(p: Program, entity: Entity): boolean {
  const type = entity.k === "typed" ? entity.type : undefined;
  if (type?.k !== "record" || type.record.kind === "class" || type.record.fields.size === 0) return false;
  return [...type.record.fields.values()].every(
    (field) => field.type >= 0 && resolveType(p, field.file, field.type)?.k === "func",
  );
}

/**
 * `cache(fn)`, `asyncHandler(fn)`, `useCallback(fn)`: an unmodelled package function that is given one function is
 * taken to hand that function on.
 */
function higherOrder(
  p: Program,
  file: number,
  node: number,
  callee: Entity | undefined,
  depth: number,
): Entity | undefined {
  if (callee && callee.k !== "pkg") return undefined;
  for (const arg of listOf(p, file, node)) {
    const entity =
      factsOf(p, file).nodes.kind[strip(p, file, arg)] === NodeKind.function
        ? entityOf(p, file, arg, depth)
        : undefined;
    if (entity?.k === "function") return entity;
  }
  return undefined;
}
