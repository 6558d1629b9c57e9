// Records as the rest of the engine sees them: a class, interface, type, Prisma model, SQL table or a schema built
// by a call (zod, drizzle, mongoose …) with its fields, those of its bases included. Built on demand, memoised.
import type { NameContext } from "../classify/types.js";
import {
  ANY_KEY,
  type AnnotationFact,
  type CommentFact,
  type FieldFact,
  LiteralKind,
  NodeKind,
  type RecordFact,
  type RecordKind,
  SPREAD_KEY,
} from "../facts/types.js";
import type { SchemaRow } from "../models/storeRows.js";
import { factsOf, kindOf, listOf, type Program, stringAt, strip } from "./program.js";
import { type RType, resolveType, unwrap } from "./types.js";

export interface LinkedField {
  name: string;
  file: number;
  /** Range of the name. */
  start: number;
  end: number;
  comment?: CommentFact;
  annotations: AnnotationFact[];
  /** Type as written in `file`, or NONE; schemas have `value` instead. */
  type: number;
  /** Initialiser (classes) or field builder (schemas), or NONE. */
  value: number;
  static: boolean;
  accessor: boolean;
  /** Language type as written (SQL, Prisma), for people. */
  owner: LinkedRecord;
}

export interface LinkedRecord {
  /** Unique in the program. */
  key: string;
  name: string;
  file: number;
  kind: RecordKind | "schema" | "form";
  fields: Map<string, LinkedField>;
  /** True: no declaration of it is seen, so it may have more fields. */
  partial?: true;
  /** Declared classes and interfaces. */
  fact?: { file: number; record: number };
  /** `pkg`: whose call it is. */
  schema?: { file: number; node: number; row: SchemaRow; pkg: string };
  /** Instance type of a package that each row is. */
  rows?: { pkg: string; type: string };
}

const MAX_BASES = 12;

export function recordOf(p: Program, file: number, record: number): LinkedRecord {
  const key = `${file}:r${record}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const fact = factsOf(p, file).records[record]!;
  const plain = fact.extends.length === 0 ? plainRecords(p, file) : undefined;
  const same = plain?.get(record);
  if (same) return same;
  const linked: LinkedRecord = {
    key,
    name: fact.name,
    file,
    kind: fact.kind,
    fields: new Map(),
    fact: { file, record },
  };
  if (plain) plain.set(record, linked);
  else p.memo.records.set(key, linked);
  addFields(p, linked, file, fact, 0);
  return linked;
}

function plainRecords({ tables }: Program, file: number): Map<number, LinkedRecord> {
  let known = tables.plainRecords[file];
  if (!known) {
    known = new Map();
    tables.plainRecords[file] = known;
  }
  return known;
}

function addFields(p: Program, linked: LinkedRecord, file: number, fact: RecordFact, depth: number): void {
  // Own fields first, so that they win over inherited ones.
  for (const field of fact.fields) {
    if (!linked.fields.has(field.name)) linked.fields.set(field.name, linkField(linked, file, field, fact));
  }
  if (depth >= MAX_BASES) return;
  for (const base of fact.extends) {
    const type = unwrap(resolveType(p, file, base));
    if (type?.k !== "record") continue;
    for (const [name, field] of type.record.fields) {
      if (linked.fields.has(name) || !keeps(type, name)) continue;
      linked.fields.set(name, field);
    }
  }
}

function keeps(type: RType & { k: "record" }, name: string): boolean {
  return !(type.only && !type.only.has(name)) && !type.except?.has(name);
}

function linkField(owner: LinkedRecord, file: number, field: FieldFact, record: RecordFact): LinkedField {
  return {
    name: field.name,
    file,
    start: field.nameStart,
    end: field.nameEnd,
    comment: commentOf(record, field),
    annotations: field.annotations,
    type: field.type,
    value: field.init,
    static: field.static,
    accessor: field.accessor === true,
    owner,
  };
}

/** `@pii none -- why` above a type is said of all its fields, but for those that say something else themselves. */
function commentOf({ comment }: RecordFact, field: FieldFact): CommentFact | undefined {
  const said = comment?.pii?.dataType === "none" && !field.comment?.pii ? comment.pii : undefined;
  return said ? { words: [], ...field.comment, pii: said } : field.comment;
}

/** Shape of an object literal: what is kept in a state or form that starts as it. */
export function objectRecord(
  p: Program,
  object: { file: number; node: number },
  kind: "object" | "form" = "object",
): LinkedRecord {
  const key = `${object.file}:${kind[0]}${object.node}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const linked: LinkedRecord = { key, name: "", file: object.file, kind, fields: new Map() };
  p.memo.records.set(key, linked);
  addObjectFields(p, linked, object.file, object.node, 0);
  return linked;
}

/** A record of which only the names of some columns are seen, as keys of an object: what stands there says nothing of types. */
export function namedRecord(p: Program, object: { file: number; node: number }, name: string): LinkedRecord {
  const key = `${object.file}:c${object.node}:${name}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const linked: LinkedRecord = { key, name, file: object.file, kind: "type", fields: new Map(), partial: true };
  p.memo.records.set(key, linked);
  addObjectFields(p, linked, object.file, object.node, 0);
  return linked;
}

/** What is said of the properties of an object literal, or of the column that a call names. */
export function notesAt(p: Program, file: number, node: number): RecordFact | undefined {
  const { records, nodes } = factsOf(p, file);
  return records.find((r) => r.kind === "object" && r.start === nodes.start[node] && r.end === nodes.end[node]);
}

/** Fields of an object literal, with the comments beside its properties. */
export function addObjectFields(p: Program, linked: LinkedRecord, file: number, node: number, depth: number): void {
  const at = strip(p, file, node);
  if (depth > 4 || kindOf(p, file, at) !== NodeKind.object) return;
  const facts = factsOf(p, file);
  const pairs = listOf(p, file, at);
  const commented = notesAt(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const key = pairs[i]!;
    const value = pairs[i + 1]!;
    if (key === SPREAD_KEY) {
      addObjectFields(p, linked, file, value, depth + 1);
      continue;
    }
    if (key === ANY_KEY) continue;
    const name = stringAt(p, file, key);
    const note = commented?.fields.find((f) => f.name === name);
    // The key of a property stands before its value; its exact range is known when a comment made a field fact.
    const valueStart = facts.nodes.start[strip(p, file, value)] ?? 0;
    linked.fields.set(name, {
      name,
      file,
      start: note ? note.nameStart : valueStart,
      end: note ? note.nameEnd : (facts.nodes.end[strip(p, file, value)] ?? valueStart),
      comment: note?.comment,
      annotations: [],
      type: -1,
      value,
      static: false,
      accessor: false,
      owner: linked,
    });
  }
}

/** Named record of a file (class, interface, type, enum), by the name it is declared with. */
export function recordNamed(p: Program, file: number, name: string): number {
  const facts = factsOf(p, file);
  let index = p.tables.recordsByName[file];
  if (!index) {
    index = new Map();
    facts.records.forEach((record, i) => {
      if (record.name && record.kind !== "object" && !index!.has(record.name)) index!.set(record.name, i);
    });
    p.tables.recordsByName[file] = index;
  }
  return index.get(name) ?? -1;
}

/** Coarse type of a field, for the classifier. */
export function coarseType(p: Program, field: LinkedField): NonNullable<NameContext["type"]> {
  if (field.type < 0) {
    if (field.value < 0) return "unknown";
    if (field.owner.kind === "schema") return builderType(p, field.file, field.value);
    if (field.owner.kind === "form") return literalType(p, field.file, startValue(p, field.file, field.value));
    return field.owner.kind === "object" ? literalType(p, field.file, field.value) : "unknown";
  }
  return coarse(p, resolveType(p, field.file, field.type), 0);
}

/** `["", Validators.required]`: what a field of a form starts with. */
function startValue(p: Program, file: number, value: number): number {
  const at = strip(p, file, value);
  return kindOf(p, file, at) === NodeKind.array ? (listOf(p, file, at)[0] ?? at) : at;
}

/** Type word of a schema builder: `varchar("x")`, `z.string()`, `{ type: String }`, `DataTypes.TEXT`. */
function literalType(p: Program, file: number, value: number): ReturnType<typeof coarseType> {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, value);
  if (nodes.kind[at] === NodeKind.object || nodes.kind[at] === NodeKind.array) return "object";
  if (nodes.kind[at] === NodeKind.function) return "function";
  if (nodes.kind[at] !== NodeKind.literal) return "unknown";
  return LITERAL_TYPES[nodes.a[at]!] ?? "unknown";
}

const LITERAL_TYPES: Record<number, ReturnType<typeof coarseType>> = {
  [LiteralKind.string]: "string",
  [LiteralKind.number]: "number",
  [LiteralKind.boolean]: "boolean",
};

export function builderType(p: Program, file: number, value: number): ReturnType<typeof coarseType> {
  const facts = factsOf(p, file);
  const names: string[] = [];
  let at = strip(p, file, value);
  for (let hops = 0; hops < 16; hops++) {
    const kind = facts.nodes.kind[at];
    if (kind === NodeKind.call) at = strip(p, file, facts.nodes.a[at]!);
    else if (kind === NodeKind.load) {
      names.push(stringAt(p, file, facts.nodes.b[at]!));
      at = strip(p, file, facts.nodes.a[at]!);
    } else break;
  }
  const kind = facts.nodes.kind[at];
  if (kind === NodeKind.global) names.push(stringAt(p, file, facts.nodes.a[at]!));
  else if (kind === NodeKind.import) names.push(facts.imports[facts.nodes.a[at]!]?.imported ?? "");
  else if (kind === NodeKind.local) names.push(facts.bindings[facts.nodes.a[at]!]?.name ?? "");
  else if (kind === NodeKind.object) {
    const pairs = listOf(p, file, at);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
      if (key === "enum") return "enum";
      if (key === "type") names.push(typeName(p, file, pairs[i + 1]!));
    }
  }
  for (const name of names) for (const [pattern, type] of BUILDERS) if (pattern.test(name)) return type;
  return "unknown";
}

function typeName(p: Program, file: number, node: number): string {
  const facts = factsOf(p, file);
  const at = strip(p, file, node);
  if (facts.nodes.kind[at] === NodeKind.global) return stringAt(p, file, facts.nodes.a[at]!);
  return facts.nodes.kind[at] === NodeKind.load || facts.nodes.kind[at] === NodeKind.literal
    ? stringAt(p, file, facts.nodes.b[at]!)
    : "";
}

const BUILDERS: readonly [RegExp, ReturnType<typeof coarseType>][] = [
  [/^(bool|boolean|checkbox|tinyint)$/i, "boolean"],
  [/^(pgEnum|mysqlEnum|enum|nativeEnum|enumType|literal|picklist)$|Enum$/i, "enum"],
  [/^(json|jsonb|mixed|jsonType)$/i, "json"],
  [/^(date|datetime|time|timestamp|timestamptz|dateonly|iso\.date)$/i, "date"],
  [
    /^(int|integer|smallint|bigint|serial|bigserial|smallserial|numeric|decimal|real|double|doublePrecision|float|number|mediumint)$/i,
    "number",
  ],
  [/^(text|varchar|char|string|citext|uuid|cuid|email|url|mediumtext|longtext|tinytext|bpchar)$/i, "string"],
  [/^(bytea|blob|binary|varbinary|buffer)$/i, "bytes"],
];

function coarse(p: Program, type: RType | undefined, depth: number): ReturnType<typeof coarseType> {
  if (!type || depth > 6) return "unknown";
  switch (type.k) {
    case "prim":
      return type.name === "string" || type.name === "number" || type.name === "boolean"
        ? type.name
        : type.name === "bigint"
          ? "number"
          : "unknown";
    case "literal":
      return "enum";
    case "func":
      return "function";
    case "list": {
      const one = coarse(p, type.of, depth + 1);
      return one === "number" ? "numbers" : one;
    }
    case "map":
      return coarse(p, type.of, depth + 1);
    case "record":
      return type.record.kind === "enum" || type.record.kind === "prisma-enum" ? "enum" : "object";
    case "named":
      return NAMED[type.name] ?? "unknown";
    case "inst":
      return type.pkg === "global" ? (NAMED[type.type] ?? "object") : "object";
    case "union": {
      const kinds = new Set(
        type.members
          .filter((m) => !(m.k === "prim" && (m.name === "null" || m.name === "undefined")))
          .map((m) => coarse(p, m, depth + 1)),
      );
      if (kinds.size === 1) return [...kinds][0]!;
      return kinds.has("string") ? "string" : "unknown";
    }
    default:
      return "unknown";
  }
}

/** Types of the language and of schemas that are single values. */
export const NAMED: Readonly<Record<string, ReturnType<typeof coarseType>>> = {
  Date: "date",
  Json: "json",
  Bytes: "bytes",
  Buffer: "bytes",
  Uint8Array: "bytes",
  ArrayBuffer: "bytes",
  Blob: "bytes",
  File: "bytes",
  Decimal: "number",
  DateTime: "date",
};
