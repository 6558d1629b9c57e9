// Members of entities: of modules, packages, instances, classes, objects and types, bases included.
import { NodeKind, SPREAD_KEY } from "../facts/types.js";
import { lookupInstance } from "../models/index.js";
import { type Entity, entityOf, entityOfExport, MAX_DEPTH, ofType } from "./entities.js";
import { exportValue } from "./exports.js";
import { filledMember } from "./filledExports.js";
import { factsOf, listOf, type Program, stringAt } from "./program.js";
import { type LinkedRecord, recordOf } from "./records.js";
import { heldType, memberType, type RType, resolveType, unwrap } from "./types.js";

export function elementEntity(entity: Entity | undefined): Entity | undefined {
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
      return objectMember(p, base.file, base.node, key, depth) ?? setLater(p, base, key, depth);
    case "schema":
      return schemaMember(p, base.record, key);
    case "function":
      return undefined;
  }
}

/** `db.Client = …` of what a module hands out as a whole. */
function setLater(
  p: Program,
  { file, node }: Entity & { k: "object" },
  key: string,
  depth: number,
): Entity | undefined {
  if (depth > MAX_DEPTH || !factsOf(p, file).exports.some(({ name }) => name === "=")) return undefined;
  const value = filledMember(p, file, node, key);
  return value ? entityOfExport(p, value, depth + 1) : undefined;
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
    const member = classMember(p, file, record, key, false, depth, one.args);
    if (member) return member;
  }
  const held = ofType(memberType(p, one, key));
  if (held || one?.k !== "record" || !one.record.rows || one.record.fields.has(key)) return held;
  const { pkg, type: rows } = one.record.rows;
  return instanceMember(p, { k: "inst", pkg, type: rows, path: [], args: [], self: one.record }, key);
}

/** Method, accessor or field of a class or interface, bases included. `args`: what its type parameters stand for. */
function classMember(
  p: Program,
  file: number,
  record: number,
  key: string,
  isStatic: boolean,
  depth: number,
  args: readonly (RType | undefined)[] = [],
): Entity | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const facts = factsOf(p, file);
  const fact = facts.records[record]!;
  const env = args.length > 0 ? new Map(fact.typeParams.map((name, i) => [name, args[i]] as const)) : undefined;
  for (const method of fact.methods) {
    const callable = facts.callables[method];
    if (callable?.name !== key || callable.static !== isStatic) continue;
    if (callable.kind === "method") return { k: "function", file, callable: method };
    if (callable.kind === "getter") return ofType(resolveType(p, file, callable.returnType));
  }
  const field = fact.fields.find((f) => f.name === key && f.static === isStatic);
  if (field) {
    const value = field.init >= 0 ? entityOf(p, file, field.init, depth) : undefined;
    const declared = field.type >= 0 ? ofType(resolveType(p, file, field.type, env)) : undefined;
    const found = value && value.k !== "pkg" ? value : (declared ?? value);
    // The call that made it knows more than the declared name of its type.
    const made = found?.k === "inst" && !found.origin ? storedMember(p, file, fact.methods, key, depth) : undefined;
    if (made?.k === "inst" && made.origin)
      return made.args.length > 0 || found?.k !== "inst" ? made : { ...made, args: found.args };
    if (found && !(found.k === "typed" && found.type.k === "prim")) return found;
    return storedMember(p, file, fact.methods, key, depth) ?? found;
  }
  const stored = storedMember(p, file, fact.methods, key, depth);
  if (stored) return stored;
  for (const base of fact.extends) {
    const type = unwrap(resolveType(p, file, base, env));
    if (type?.k === "inst") {
      const self = recordOf(p, file, record);
      return instanceMember(p, { k: "inst", pkg: type.pkg, type: type.type, path: [], args: type.args, self }, key);
    }
    if (type?.k !== "record" || !type.record.fact) continue;
    const member = classMember(p, type.record.fact.file, type.record.fact.record, key, isStatic, depth + 1, type.args);
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
