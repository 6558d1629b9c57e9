// What a value node denotes, as far as names, imports and declarations tell: a package's member, an instance of a
// package's type, a project function, class, object or schema. Used to decide which function a call calls. It never
// follows data (that is the flow engine); on a cycle or an unknown it answers undefined.
import { ANY_KEY, type BindingFact, LiteralKind, NONE, NodeFlag, NodeKind, SPREAD_KEY } from "../facts/types.js";
import { isModelled, lookup, lookupInstance, type Match, parsePort } from "../models/index.js";
import { callbackSiteOf } from "./callbacks.js";
import { exportValue, importValue } from "./exports.js";
import { type ExportValue, factsOf, hasModels, listOf, type Program, stringAt, strip } from "./program.js";
import { type LinkedRecord, objectRecord, recordOf } from "./records.js";
import { schemaOfCall } from "./schemas.js";
import { sqlRow } from "./sqlRows.js";
import { heldType, memberType, ofTypeArgument, prismaModel, type RType, resolveType, unwrap } from "./types.js";

export type Entity =
  /** Member `path` of package `pkg` ("global" for what no import brings). */
  | { k: "pkg"; pkg: string; path: string[] }
  /**
   * Member `path` of an instance of `pkg`'s `type`; `origin` is the call that made it, if one was seen, `self` the
   * project class that inherits the member.
   */
  | {
      k: "inst";
      pkg: string;
      type: string;
      path: string[];
      args: (RType | undefined)[];
      origin?: { file: number; node: number };
      self?: LinkedRecord;
    }
  | { k: "function"; file: number; callable: number }
  | { k: "class"; file: number; record: number }
  /** A value whose type is known (an instance of a project class, a DTO, a list of them …). */
  | { k: "typed"; type: RType }
  | { k: "module"; file: number }
  /** An object literal. */
  | { k: "object"; file: number; node: number }
  /** A schema or table built by a call. */
  | { k: "schema"; record: LinkedRecord };

const MAX_DEPTH = 60;

export function entityOf(p: Program, file: number, node: number, depth = 0): Entity | undefined {
  let memo = p.memo.entities[file];
  if (!memo) {
    memo = new Map();
    p.memo.entities[file] = memo;
  }
  const known = memo.get(node);
  if (known !== undefined) return known ?? undefined;
  if (depth > MAX_DEPTH) return undefined;
  memo.set(node, null); // a cycle ends here
  const entity = compute(p, file, node, depth + 1);
  memo.set(node, entity ?? null);
  return entity;
}

function compute(p: Program, file: number, node: number, depth: number): Entity | undefined {
  const facts = factsOf(p, file);
  const a = facts.nodes.a[node]!;
  const b = facts.nodes.b[node]!;
  switch (facts.nodes.kind[node]) {
    case NodeKind.import: {
      const value = importValue(p, file, a);
      return value
        ? entityOfExport(p, value, depth)
        : generated(p, facts.imports[a]!.imported, facts.imports[a]!.local);
    }
    case NodeKind.global:
      return { k: "pkg", pkg: "global", path: [stringAt(p, file, a)] };
    case NodeKind.local:
      return bindingEntity(p, file, a, depth);
    case NodeKind.named:
    case NodeKind.spread:
      return entityOf(p, file, a, depth);
    case NodeKind.await:
      return entityOf(p, file, a, depth);
    case NodeKind.typed: {
      const declared = ofType(resolveType(p, file, b));
      const value = entityOf(p, file, a, depth);
      // A package instance seen being made knows more (its options) than the declared name of its type.
      return value && value.k !== "pkg" ? value : (declared ?? value);
    }
    case NodeKind.function:
      return { k: "function", file, callable: a };
    case NodeKind.class:
      return { k: "class", file, record: a };
    case NodeKind.object:
      return { k: "object", file, node };
    case NodeKind.update:
      return entityOf(p, file, a, depth);
    case NodeKind.this:
      return thisEntity(p, file, a);
    case NodeKind.param:
      return paramEntity(p, file, a, b, depth);
    case NodeKind.join:
      for (const input of listOf(p, file, node)) {
        const entity = entityOf(p, file, input, depth);
        if (entity) return entity;
      }
      return undefined;
    case NodeKind.load: {
      const held = b === ANY_KEY ? undefined : heldByResult(p, file, a, stringAt(p, file, b), depth);
      if (held) return held;
      return b === ANY_KEY
        ? elementEntity(entityOf(p, file, a, depth))
        : memberEntity(p, entityOf(p, file, a, depth), stringAt(p, file, b), depth);
    }
    case NodeKind.call:
      return callEntity(p, file, node, depth);
    default:
      return undefined;
  }
}

/** The client that is generated from the project's own schema is seldom kept beside the code that imports it. */
function generated(p: Program, imported: string, local: string): Entity | undefined {
  if ((imported !== "PrismaClient" && local !== "prisma") || !hasModels(p)) return undefined;
  if (imported === "PrismaClient") return { k: "pkg", pkg: "@prisma/client", path: [imported] };
  return { k: "inst", pkg: "@prisma/client", type: "PrismaClient", path: [], args: [] };
}

export function entityOfExport(p: Program, value: ExportValue, depth = 0): Entity | undefined {
  switch (value.kind) {
    case "node":
      return entityOf(p, value.file, value.node, depth);
    case "binding":
      return bindingEntity(p, value.file, value.binding, depth);
    case "record":
      return factsOf(p, value.file).records[value.record]?.kind === "class"
        ? { k: "class", file: value.file, record: value.record }
        : undefined;
    case "module":
      return { k: "module", file: value.file };
    case "package":
      return { k: "pkg", pkg: value.name, path: value.path };
  }
}

/** Type of the value that an entity is, if that is known. A class stands for its instances only when constructed. */
export function entityType(_p: Program, entity: Entity): RType | undefined {
  if (entity.k === "typed") return entity.type;
  if (entity.k === "schema") return { k: "record", record: entity.record };
  if (entity.k === "inst" && entity.path.length === 0) {
    return { k: "inst", pkg: entity.pkg, type: entity.type, args: entity.args };
  }
  return undefined;
}

function bindingEntity(p: Program, file: number, binding: number, depth: number): Entity | undefined {
  const fact = factsOf(p, file).bindings[binding];
  if (!fact) return undefined;
  const ambient = ambientGlobal(p, file, fact);
  if (ambient) return ambient;
  for (const version of fact.versions) {
    const entity = entityOf(p, file, version, depth);
    if (entity) return entity;
  }
  if (fact.type !== NONE) return ofType(resolveType(p, file, fact.type));
  return undefined;
}

/** `declare const dataLayer: object[]`, `declare function fbq(…): void`: the global of that name that rows describe. */
function ambientGlobal(p: Program, file: number, fact: BindingFact): Entity | undefined {
  if (fact.callable !== 0 || !p.models.globals.has(fact.name)) return undefined;
  const { nodes, callables } = factsOf(p, file);
  const written = fact.versions.some((version) => {
    // `dataLayer.push(…)` makes a new version of it.
    if (nodes.kind[version] === NodeKind.update) return false;
    const callable = nodes.kind[version] === NodeKind.function ? callables[nodes.a[version]!] : undefined;
    return !callable || callable.calls.length > 0 || callable.returns.length > 0 || callable.stores.length > 0;
  });
  const declared = written || fact.type === NONE ? undefined : ofType(resolveType(p, file, fact.type));
  const known = declared?.k === "inst" && isModelled(p.models, declared.pkg);
  return written || known ? undefined : { k: "pkg", pkg: "global", path: [fact.name] };
}

export function ofType(type: RType | undefined): Entity | undefined {
  if (!type) return undefined;
  const one = unwrap(type);
  if (one?.k === "inst") return { k: "inst", pkg: one.pkg, type: one.type, path: [], args: one.args };
  return { k: "typed", type };
}

function thisEntity(p: Program, file: number, callable: number): Entity | undefined {
  const owner = callable < 0 ? NONE : (factsOf(p, file).callables[callable]?.owner ?? NONE);
  return owner < 0 ? undefined : { k: "typed", type: { k: "record", record: recordOf(p, file, owner) } };
}

function paramEntity(p: Program, file: number, callable: number, position: number, depth: number): Entity | undefined {
  const param = factsOf(p, file).callables[callable]?.params[position];
  if (!param) return undefined;
  if (param.type !== NONE) {
    const type = resolveType(p, file, param.type);
    return ofType(param.rest ? (type?.k === "list" ? type.of : type) : type);
  }
  if (param.default !== NONE) return entityOf(p, file, param.default, depth);
  return (
    callbackParameter(p, file, callable, position, depth) ??
    declaredParameter(p, file, callable, position) ??
    namedParameter(p, param.name)
  );
}

/** `(sequelize, DataTypes) => …`: what a package hands to functions that its conventions name so. */
function namedParameter(p: Program, name: string): Entity | undefined {
  const held = p.models.parameters.get(name);
  return held && { k: "inst", pkg: held.pkg, type: held.type, path: [], args: [] };
}

/** What a parameter of an inline callback is, by the rows of the call that it is given to. */
function callbackParameter(
  p: Program,
  file: number,
  callable: number,
  position: number,
  depth: number,
): Entity | undefined {
  const site = callbackSiteOf(p, file, callable);
  if (!site) return undefined;
  const callee = entityOf(p, file, factsOf(p, file).nodes.a[site.call]!, depth);
  for (const { row } of matchesOf(p, callee)) {
    if (row.kind !== "callback" || (callee?.k !== "pkg" && callee?.k !== "inst")) continue;
    const fits = row.ports
      .map(parsePort)
      .some(
        (port) => port?.base.kind === "callback" && port.base.arg === site.argument && port.base.param === position,
      );
    if (!fits) continue;
    const origin = callee.k === "inst" ? callee.origin : undefined;
    const args = (row.args ?? []).map((spec) => returnedType(p, file, site.call, callee, spec, []));
    return { k: "inst", pkg: callee.pkg, type: row.type, path: [], args, origin };
  }
  return undefined;
}

/** `const routes: FastifyPluginAsync = async (app) => …`: by the type of the variable that holds the function. */
function declaredParameter(p: Program, file: number, callable: number, position: number): Entity | undefined {
  const facts = factsOf(p, file);
  const { kind, name } = facts.callables[callable]!;
  if (name === "" || (kind !== "arrow" && kind !== "function")) return undefined;
  const holder = facts.bindings.find((b) => b.type !== NONE && b.name === name && holds(p, file, b.versions, callable));
  const type = holder && unwrap(resolveType(p, file, holder.type));
  if (type?.k !== "inst") return undefined;
  for (const { row } of lookupInstance(p.models, type.pkg, type.type, [])) {
    if (row.kind !== "callback") continue;
    const fits = row.ports
      .map(parsePort)
      .some((port) => port?.base.kind === "callback" && port.base.param === position);
    if (fits) return { k: "inst", pkg: type.pkg, type: row.type, path: [], args: [] };
  }
  return undefined;
}

function holds(p: Program, file: number, versions: readonly number[], callable: number): boolean {
  const { nodes } = factsOf(p, file);
  return versions.some((version) => {
    const at = strip(p, file, version);
    return nodes.kind[at] === NodeKind.function && nodes.a[at] === callable;
  });
}

function elementEntity(entity: Entity | undefined): Entity | undefined {
  if (entity?.k !== "typed") return undefined;
  const list = unwrap(entity.type);
  return list?.k === "list" || list?.k === "map" ? ofType(list.of) : undefined;
}

export function memberEntity(p: Program, base: Entity | undefined, key: string, depth: number): Entity | undefined {
  if (!base) return undefined;
  switch (base.k) {
    case "module": {
      const value = exportValue(p, base.file, key);
      return value ? entityOfExport(p, value, depth) : undefined;
    }
    case "pkg":
      return { k: "pkg", pkg: base.pkg, path: [...base.path, key] };
    case "inst":
      return instanceMember(p, base, key);
    case "class":
      return classMember(p, base.file, base.record, key, true, depth);
    case "typed":
      return typedMember(p, base.type, key, depth);
    case "object":
      return objectMember(p, base.file, base.node, key, depth);
    case "schema":
      return schemaMember(p, base.record, key);
    case "function":
      return undefined;
  }
}

/** `Customer.findAll()` of `const Customer = sequelize.define("customer", {…})`: a member of what the call gives. */
function schemaMember(p: Program, record: LinkedRecord, key: string): Entity | undefined {
  const { schema } = record;
  const type = schema?.row.instance;
  if (!schema || type === undefined) return undefined;
  const origin = { file: schema.file, node: schema.node };
  return instanceMember(p, { k: "inst", pkg: schema.pkg, type, path: [], args: [], origin, self: record }, key);
}

function instanceMember(p: Program, base: Entity & { k: "inst" }, key: string): Entity {
  const path = [...base.path, key];
  const type = base.path.length === 0 ? heldType(p, { ...base, k: "inst" }, key) : undefined;
  if (type) return { k: "typed", type };
  const held = lookupInstance(p.models, base.pkg, base.type, path).find(
    (m) => m.row.kind === "instance" && m.site === "member",
  );
  if (held?.row.kind === "instance") {
    return { k: "inst", pkg: base.pkg, type: held.row.type, path: [], args: [], origin: base.origin };
  }
  return { ...base, path };
}

/** An object may be spread into itself, or many times over: each is looked through once for a key. */
function objectMember(p: Program, file: number, node: number, key: string, depth: number): Entity | undefined {
  const outer = p.memo.objectWalk;
  const walk = outer ?? new Map<string, Entity | undefined>();
  const id = `${file} ${node} ${key}`;
  if (walk.has(id)) return walk.get(id);
  walk.set(id, undefined);
  p.memo.objectWalk = walk;
  const found = memberOfObject(p, file, node, key, depth);
  p.memo.objectWalk = outer;
  walk.set(id, found);
  return found;
}

function memberOfObject(p: Program, file: number, node: number, key: string, depth: number): Entity | undefined {
  const pairs = listOf(p, file, node);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i] === SPREAD_KEY) {
      const member = memberEntity(p, entityOf(p, file, pairs[i + 1]!, depth), key, depth);
      if (member) return member;
    } else if (pairs[i]! >= 0 && stringAt(p, file, pairs[i]!) === key) {
      return entityOf(p, file, pairs[i + 1]!, depth);
    }
  }
  return undefined;
}

function typedMember(p: Program, type: RType, key: string, depth: number): Entity | undefined {
  const one = unwrap(type);
  if (one?.k === "record" && one.record.fact) {
    const { file, record } = one.record.fact;
    const member = classMember(p, file, record, key, false, depth);
    if (member) return member;
  }
  return ofType(memberType(p, one, key));
}

/** Method, accessor or field of a class or interface, bases included. */
function classMember(
  p: Program,
  file: number,
  record: number,
  key: string,
  isStatic: boolean,
  depth: number,
): Entity | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const facts = factsOf(p, file);
  const fact = facts.records[record]!;
  for (const method of fact.methods) {
    const callable = facts.callables[method];
    if (callable?.name !== key || callable.static !== isStatic) continue;
    if (callable.kind === "method") return { k: "function", file, callable: method };
    if (callable.kind === "getter") return ofType(resolveType(p, file, callable.returnType));
  }
  const field = fact.fields.find((f) => f.name === key && f.static === isStatic);
  if (field) {
    const value = field.init >= 0 ? entityOf(p, file, field.init, depth) : undefined;
    const declared = field.type >= 0 ? ofType(resolveType(p, file, field.type)) : undefined;
    const found = value && value.k !== "pkg" ? value : (declared ?? value);
    // The call that made it knows more than the declared name of its type.
    const made = found?.k === "inst" && !found.origin ? storedMember(p, file, fact.methods, key, depth) : undefined;
    if (made?.k === "inst" && made.origin) return made;
    if (found && !(found.k === "typed" && found.type.k === "prim")) return found;
    return storedMember(p, file, fact.methods, key, depth) ?? found;
  }
  const stored = storedMember(p, file, fact.methods, key, depth);
  if (stored) return stored;
  for (const base of fact.extends) {
    const type = unwrap(resolveType(p, file, base));
    if (type?.k === "inst") {
      const self = recordOf(p, file, record);
      return instanceMember(p, { k: "inst", pkg: type.pkg, type: type.type, path: [], args: type.args, self }, key);
    }
    if (type?.k !== "record" || !type.record.fact) continue;
    const member = classMember(p, type.record.fact.file, type.record.fact.record, key, isStatic, depth + 1);
    if (member) return member.k === "inst" && member.self ? { ...member, self: recordOf(p, file, record) } : member;
  }
  return undefined;
}

/** `this.key = value` in a constructor or method. */
function storedMember(p: Program, file: number, methods: number[], key: string, depth: number): Entity | undefined {
  const facts = factsOf(p, file);
  for (const method of methods) {
    const callable = facts.callables[method];
    if (!callable) continue;
    for (const store of callable.stores) {
      if (facts.nodes.kind[store.object] !== NodeKind.this || stringAt(p, file, store.key) !== key) continue;
      const entity = entityOf(p, file, store.value, depth);
      if (entity) return entity;
    }
  }
  return undefined;
}

/** Rows that apply to a call of this entity. */
export function matchesOf(p: Program, callee: Entity | undefined): Match[] {
  if (callee?.k === "pkg") return lookup(p.models, callee.pkg, callee.path);
  if (callee?.k === "inst") return lookupInstance(p.models, callee.pkg, callee.type, callee.path);
  return [];
}

function callEntity(p: Program, file: number, node: number, depth: number): Entity | undefined {
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
          : undefined;
  const made = p.models.called.get(name ?? "");
  return made && { k: "inst", pkg: made.pkg, type: made.type, path: [], args: [] };
}

/** `useRef<Socket>()` has the type at its member "current": what a row says of a member of a result. */
function heldByResult(p: Program, file: number, base: number, key: string, depth: number): Entity | undefined {
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
    const args = (row.args ?? []).map((spec) => returnedType(p, file, node, callee, spec, match.captures, depth));
    return { k: "inst", pkg: callee.pkg, type: row.type, path: [], args, origin };
  }
  if (row.kind === "schema") {
    const record = schemaOfCall(p, file, node, row, callee);
    return record && { k: "schema", record };
  }
  if (row.kind !== "returns") return undefined;
  if (row.at !== undefined) return undefined;
  if (row.type === "this") {
    if (callee.k === "inst") return { ...callee, path: [] };
    return undefined;
  }
  const type = returnedType(p, file, node, callee, row.type, match.captures, depth);
  return type ? ofType(type) : undefined;
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
    if (text !== undefined) type = sqlRow(p, file, text);
  } else if (name.startsWith("typeArg")) type = callee.k === "inst" ? ofTypeArgument(p, callee.args, name) : undefined;
  else if (name.startsWith("model:")) {
    const key = captured(name.slice(6), captures);
    type = prismaModel(p, key) ?? prismaModel(p, key.charAt(0).toUpperCase() + key.slice(1));
  } else if (name.startsWith("argShape")) {
    const arg = listOf(p, file, node)[Number(name.slice(8))];
    const object = arg === undefined ? undefined : objectBehind(p, file, arg, 0);
    type = object && { k: "record", record: objectRecord(p, object) };
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
  return type && isList ? { k: "list", of: type } : type;
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
  return entity?.k === "class" ? { k: "record", record: recordOf(p, entity.file, entity.record) } : undefined;
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

function resultEntity(p: Program, file: number, callable: number, depth: number): Entity | undefined {
  const fact = factsOf(p, file).callables[callable]!;
  const declared = fact.returnType === NONE ? undefined : ofType(resolveType(p, file, fact.returnType));
  if (declared && !(declared.k === "typed" && declared.type.k === "prim")) {
    // A declared package type says less than the factory call that is returned.
    if (declared.k !== "inst") return declared;
  }
  for (const value of fact.returns) {
    const entity = entityOf(p, file, value, depth);
    if (entity) return entity;
  }
  return declared;
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
