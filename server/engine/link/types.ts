// Declared types across files: what a type as written denotes, with the generics of the common shapes. No inference
// beyond declarations here; values are the business of entities.ts and the flow engine.
import { NONE, NodeKind, type TypeFact } from "../facts/types.js";
import { LIMITS } from "../limits.js";
import { isModelled, lookupInstance, type Models } from "../models/index.js";
import { entityOf, entityOfExport, entityType } from "./entities.js";
import { importValue } from "./exports.js";
import { ofGlobal, ofPackage } from "./knownTypes.js";
import { itemSchema } from "./listedSchemas.js";
import { factsOf, kindOf, type Program, strip } from "./program.js";
import { type LinkedField, type LinkedRecord, NAMED, objectRecord, recordOf } from "./records.js";
import { shared } from "./shared.js";
import { resolveTypeName } from "./typeNames.js";

export type RType =
  | {
      k: "record";
      record: LinkedRecord;
      only?: ReadonlySet<string>;
      except?: ReadonlySet<string>;
      loads?: ReadonlyMap<string, Limits>;
      args?: (RType | undefined)[];
    }
  /** An instance of a package's type. */
  | { k: "inst"; pkg: string; type: string; args: (RType | undefined)[] }
  | { k: "list" | "map"; of: RType | undefined }
  | { k: "union"; members: RType[] }
  | { k: "func"; result: RType | undefined }
  | { k: "prim"; name: string }
  | { k: "literal"; text: string | undefined }
  /** A name that nothing in the project declares (Date, Json, Buffer …). */
  | { k: "named"; name: string };

/** What a query asks for of a row: some members, or all but some, and relations that it loads with it, each with limits of its own. */
export interface Limits {
  only?: ReadonlySet<string>;
  except?: ReadonlySet<string>;
  loads?: ReadonlyMap<string, Limits>;
}

export function limitTo(type: RType, limits: Limits): RType {
  const one = unwrap(type);
  if (one?.k === "list") return one.of ? { k: "list", of: limitTo(one.of, limits) } : one;
  return one?.k === "record" ? { ...one, ...limits } : type;
}

type Env = ReadonlyMap<string, RType | undefined>;
const NO_ENV: Env = new Map();
const { depth: MAX_DEPTH, nesting: MAX_NESTING, work: MAX_WORK } = LIMITS.types;

/** Types may lean on values and values on types, in circles, too: the way through both is counted, not only `depth`. */
export function resolveType(p: Program, file: number, type: number, env: Env = NO_ENV, depth = 0): RType | undefined {
  if (type === NONE) return undefined;
  const fact = factsOf(p, file).types[type];
  if (!fact) return undefined;
  const { typeWork } = p;
  // Asked from outside of types: the same every time.
  if (typeWork.nesting === 0 && env === NO_ENV && depth === 0) return remembered(p, file, type, fact);
  if (typeWork.nesting === 0) typeWork.left = MAX_WORK;
  if (depth > MAX_DEPTH || typeWork.nesting >= MAX_NESTING || typeWork.left <= 0) {
    typeWork.cut++;
    return undefined;
  }
  typeWork.left--;
  typeWork.nesting++;
  const resolved = resolveFact(p, file, type, fact, env, depth);
  typeWork.nesting--;
  return resolved;
}

function remembered(p: Program, file: number, type: number, fact: TypeFact): RType | undefined {
  let known = p.types[file];
  if (!known) {
    known = new Map();
    p.types[file] = known;
  }
  return shared(p, known, type, () => {
    p.typeWork.left = MAX_WORK - 1;
    p.typeWork.nesting = 1;
    return resolveFact(p, file, type, fact, NO_ENV, 0);
  });
}

function resolveFact(
  p: Program,
  file: number,
  type: number,
  fact: TypeFact,
  env: Env,
  depth: number,
): RType | undefined {
  const next = (t: number) => resolveType(p, file, t, env, depth + 1);
  switch (fact.k) {
    case "prim":
      return { k: "prim", name: fact.name };
    case "literal":
      return { k: "literal", text: fact.text };
    case "array":
      return { k: "list", of: next(fact.element) };
    case "tuple":
      return { k: "list", of: join(fact.members.map(next)) };
    case "union":
      return join(fact.members.map(next));
    case "intersection":
      return merge(p, file, type, fact.members.map(next));
    case "object":
      return { k: "record", record: recordOf(p, file, fact.record) };
    case "func":
      return { k: "func", result: next(fact.result) };
    case "param":
      return env.get(fact.name);
    case "typeof":
      return typeOfName(p, file, fact.name, depth);
    case "indexed":
      return indexed(p, next(fact.object), factsOf(p, file).types[fact.key]);
    case "ref":
      return resolveRef(p, file, fact, env, depth);
    default:
      return undefined;
  }
}

function join(types: (RType | undefined)[]): RType | undefined {
  const members = types.filter((t): t is RType => t !== undefined && !(t.k === "prim" && EMPTY_TYPES.has(t.name)));
  if (members.length === 0) return undefined;
  return members.length === 1 ? members[0] : { k: "union", members };
}
const EMPTY_TYPES = new Set(["null", "undefined", "void", "never"]);

/** Intersection: one record with the fields of all members. */
function merge(p: Program, file: number, type: number, types: (RType | undefined)[]): RType | undefined {
  const records = types.map(unwrap).filter((t) => t?.k === "record") as (RType & { k: "record" })[];
  if (records.length === 0) return types.find((t) => t !== undefined);
  if (records.length === 1) return records[0];
  const key = `${file}:t${type}`;
  let linked = p.memo.records.get(key);
  if (!linked) {
    linked = {
      key,
      name: records.find((r) => r.record.name)?.record.name ?? "",
      file,
      kind: "type",
      fields: new Map(),
    };
    p.memo.records.set(key, linked);
    for (const member of records) {
      for (const [name, field] of fieldsOf(member)) if (!linked.fields.has(name)) linked.fields.set(name, field);
    }
  }
  return { k: "record", record: linked };
}

function resolveRef(
  p: Program,
  file: number,
  fact: TypeFact & { k: "ref" },
  env: Env,
  depth: number,
): RType | undefined {
  const args = fact.args ?? [];
  const arg = (i: number) => (args[i] === undefined ? undefined : resolveType(p, file, args[i], env, depth + 1));
  const last = fact.name.slice(fact.name.lastIndexOf(".") + 1);
  const declared = resolveTypeName(p, file, fact.name);
  if (declared?.kind === "record")
    return ofRecord(
      p,
      declared,
      args.map((_, i) => arg(i)),
      depth,
    );
  if (declared?.kind === "package")
    return ofPackage(p, declared, last, arg, args.length, () => keysOf(p, file, args[1]));
  if (declared) {
    const entity = entityOfExport(p, declared);
    const type = entity && entityType(p, entity);
    if (type) return type;
  }
  if (/^Prisma(Client|Service)$/.test(last))
    return { k: "inst", pkg: "@prisma/client", type: "PrismaClient", args: [] };
  return ofGlobal(last, fact.name, arg, () => keysOf(p, file, args[1]));
}

function ofRecord(
  p: Program,
  at: { file: number; record: number },
  args: (RType | undefined)[],
  depth: number,
): RType | undefined {
  const fact = factsOf(p, at.file).records[at.record]!;
  if (fact.alias !== NONE) {
    const env = new Map(fact.typeParams.map((name, i) => [name, args[i]] as const));
    // `type Json = string | Json[]` has an end for whoever reads it: inside itself it is looked at once more.
    const { aliases } = p.typeWork;
    const key = at.file * 2 ** 20 + at.record;
    const open = aliases.get(key) ?? 0;
    if (open > 1) return undefined;
    aliases.set(key, open + 1);
    const resolved = resolveType(p, at.file, fact.alias, env, depth + 1);
    aliases.set(key, open);
    return resolved;
  }
  return { k: "record", record: recordOf(p, at.file, at.record), args };
}

function keysOf(p: Program, file: number, type: number | undefined): ReadonlySet<string> | undefined {
  const fact = type === undefined ? undefined : factsOf(p, file).types[type];
  if (!fact) return undefined;
  if (fact.k === "literal") return fact.text === undefined ? undefined : new Set([fact.text]);
  if (fact.k !== "union") return undefined;
  const keys = new Set<string>();
  for (const member of fact.members) {
    const one = factsOf(p, file).types[member];
    if (one?.k === "literal" && one.text !== undefined) keys.add(one.text);
  }
  return keys;
}

function indexed(p: Program, object: RType | undefined, key: TypeFact | undefined): RType | undefined {
  if (!object || !key) return undefined;
  if (key.k === "literal" && key.text !== undefined) return memberType(p, object, key.text);
  if (key.k === "prim") return elementOf(object);
  return undefined;
}

function typeOfName(p: Program, file: number, name: string, depth: number): RType | undefined {
  const [head, ...rest] = name.split(".");
  const facts = factsOf(p, file);
  if (rest[0] === "$inferSelect" || rest[0] === "$inferInsert") rest.shift();
  const binding = facts.bindings.findIndex((b) => b.name === head && b.callable === 0);
  let entity = binding >= 0 ? entityOfExport(p, { kind: "binding", file, binding }) : undefined;
  if (!entity) {
    const imported = facts.imports.findIndex((i) => i.local === head);
    const value = imported >= 0 ? importValue(p, file, imported) : null;
    entity = value ? entityOfExport(p, value) : undefined;
  }
  if (!entity || depth > MAX_DEPTH) return undefined;
  if (entity.k === "function") {
    const callable = factsOf(p, entity.file).callables[entity.callable]!;
    return { k: "func", result: resolveType(p, entity.file, callable.returnType) };
  }
  let type = entityType(p, entity);
  for (const key of rest) type = memberType(p, type, key);
  return type;
}

/** Through nullable unions of one, and lists are kept. */
export function unwrap(type: RType | undefined): RType | undefined {
  if (type?.k !== "union") return type;
  return (
    type.members.find((m) => m.k === "record") ??
    type.members.find((m) => m.k === "list" || m.k === "inst") ??
    type.members[0]
  );
}

/** Nothing, or a name whose declaration is not there; a type of a package that rows describe is known. */
export function isUnseen(models: Models, type: RType | undefined): boolean {
  const one = unwrap(type);
  if (one?.k === "list") return isUnseen(models, one.of);
  if (one?.k !== "inst") return one === undefined || one.k === "named";
  if (one.pkg !== "global") return !isModelled(models, one.pkg);
  return one.args.length === 0 && !BUILT_IN.has(one.type) && NAMED[one.type] === undefined;
}
const BUILT_IN = new Set(
  "Request Response Headers FormData URL URLSearchParams Error Event Element Node Document Window RegExp Object Function".split(
    " ",
  ),
);

export function elementOf(type: RType | undefined): RType | undefined {
  const one = unwrap(type);
  return one?.k === "list" || one?.k === "map" ? one.of : undefined;
}

/** Fields that a record type really has, its Pick or Omit applied. */
export function* fieldsOf(type: RType & { k: "record" }): Iterable<[string, LinkedField]> {
  for (const entry of type.record.fields) {
    if (type.only && !type.only.has(entry[0])) continue;
    if (type.except?.has(entry[0])) continue;
    yield entry;
  }
}

/** Type of a member; "*" is an element. Undefined when the type does not say. */
export function memberType(p: Program, type: RType | undefined, key: string): RType | undefined {
  const one = unwrap(type);
  const limits = one?.k === "record" ? one.loads?.get(key) : undefined;
  const found = one && memberOf(p, one, key);
  return found && limits ? limitTo(found, limits) : found;
}

function memberOf(p: Program, one: RType, key: string): RType | undefined {
  if (one.k === "list") return key === "*" || /^\d+$/.test(key) ? one.of : undefined;
  if (one.k === "map") return one.of;
  if (one.k === "inst") return heldType(p, one, key);
  if (one.k !== "record") return undefined;
  const field = one.record.fields.get(key);
  if (!field) return undefined;
  if (field.type >= 0) return resolveType(p, field.file, field.type);
  if (one.record.schema && field.value >= 0) {
    const entity = entityOf(p, field.file, field.value);
    if (entity) return entityType(p, entity);
    const item = itemSchema(p, field.file, field.value);
    return item && { k: "list", of: entityType(p, item) };
  }
  // An object literal inside an object literal.
  if (
    one.record.kind === "object" &&
    field.value >= 0 &&
    kindOf(p, field.file, strip(p, field.file, field.value)) === NodeKind.object
  )
    return { k: "record", record: objectRecord(p, { file: field.file, node: strip(p, field.file, field.value) }) };
  // A form inside a form.
  if (one.record.kind === "form") {
    const entity = entityOf(p, field.file, field.value);
    return entity?.k === "inst" ? entity.args[0] : undefined;
  }
  return undefined;
}

/** Type of an instance's member that a row takes from the instance's type arguments. */
export function heldType(p: Program, inst: RType & { k: "inst" }, key: string): RType | undefined {
  for (const { row } of lookupInstance(p.models, inst.pkg, inst.type, [key])) {
    if (row.kind === "member") return ofTypeArgument(p, inst.args, row.type);
  }
  return undefined;
}

/** "typeArg2", "typeArg0.Body" */
export function ofTypeArgument(p: Program, args: readonly (RType | undefined)[], spec: string): RType | undefined {
  const [head, member] = spec.split(".");
  const type = args[Number(head!.slice("typeArg".length))];
  return member === undefined ? type : memberType(p, type, member);
}
