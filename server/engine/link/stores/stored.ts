// Stored records of the program: ORM entities by their class decorators, Prisma models, SQL tables, tables and
// collections built by schema calls, each with the fields that are really kept. Input: the program. Output: one entry
// per record. A table of a SQL file or of a migration that a record of the program describes is left to that record.
import { type AnnotationFact, NodeKind } from "../../facts/types.js";
import type { EntityRow, SchemaRow } from "../../models/storeRows.js";
import { matchesOf } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, modelNamed, type Program, stringAt, strip } from "../program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "../records.js";
import { nestedRecords } from "../schemas.js";
import { baseRecord, baseTable } from "./baseEntities.js";
import { isColumnOf, namedEntity } from "./namedEntities.js";
import { droppedLater } from "./sqlDrops.js";

export interface StoredRecord {
  record: LinkedRecord;
  /** "typeorm", "prisma", "sql" … */
  store: string;
  /** What makes it stored, in words: "@Entity()", "pgTable()", "CREATE TABLE", "model". */
  storedBy: string;
  fields: LinkedField[];
  row: EntityRow | SchemaRow | undefined;
}

/** The file declares some. */
export function storesRecords(p: Program, file: number): boolean {
  const { language, records } = factsOf(p, file);
  if (language === "prisma" || language === "sql") return records.length > 0;
  return language === "typescript" && (entityRecords(p, file).length > 0 || schemaRecords(p, file).length > 0);
}

/** The record that a file of the program's own code keeps in a table of this name. */
export function storedAs(p: Program, file: number, table: string): LinkedRecord | undefined {
  if (factsOf(p, file).language !== "typescript") return undefined;
  const name = plainName(table);
  return [...entityRecords(p, file), ...schemaRecords(p, file)].find((s) => tableNames(p, s).includes(name))?.record;
}

/** `files`: those that declare some, in order. */
export function storedRecords(p: Program, files: readonly number[] = p.files.map((f) => f.index)): StoredRecord[] {
  const found: StoredRecord[] = [];
  for (const file of files) {
    const facts = factsOf(p, file);
    if (facts.language === "prisma") found.push(...prismaRecords(p, file));
    else if (facts.language === "typescript") {
      found.push(...entityRecords(p, file));
      found.push(...schemaRecords(p, file));
    }
  }
  const declared = found.filter((s) => !isMigration(s));
  const names = new Set(declared.filter(saysColumns).flatMap((s) => tableNames(p, s)));
  const columns = new Map<string, StoredRecord>();
  const isDropped = droppedLater(p, files);
  const steps = files
    .flatMap((file) => (factsOf(p, file).language === "sql" ? sqlRecords(p, file) : []))
    .map(({ record, fields, ...more }) => ({
      ...more,
      record,
      fields: fields.filter(({ start, name }) => !isDropped(record.file, start, record.name, name)),
    }));
  for (const table of [...found.filter(isMigration), ...steps]) {
    if (!names.has(plainName(table.record.name))) mergeTable(columns, table);
  }
  return [...declared, ...new Set(columns.values())].filter((s) => s.fields.length > 0);
}

/**
 * Tells which fields only say which other record they belong to: `patientId` beside `patient`, or where records of patients are
 * stored, too. What identifies the row there is no data of its own here.
 */
export function linksTo(p: Program, records: readonly StoredRecord[]): (stored: StoredRecord, name: string) => boolean {
  const names = new Set(records.flatMap((stored) => tableNames(p, stored)));
  return ({ record }, name) => {
    const of = plainName(/^(.+?)_?id$/i.exec(name)?.[1] ?? "");
    if (of === "" || of === plainName(record.name)) return false;
    return names.has(of) || [...record.fields.keys()].some((other) => plainName(other) === of);
  };
}

function isMigration({ row }: StoredRecord): boolean {
  return row?.kind === "schema" && row.migration === true;
}

/** A class that leaves its columns to the migrations says nothing of them. */
function saysColumns({ fields }: StoredRecord): boolean {
  return fields.some(({ name }) => !/^(id|uuid|(created|updated|deleted)_?(at|on|date))$/i.test(name));
}

/** Later migrations repeat a table: the first declaration of a column is the one shown. */
function mergeTable(columns: Map<string, StoredRecord>, table: StoredRecord): void {
  const name = plainName(table.record.name);
  table.fields = table.fields.filter((field) => {
    const key = `${name}.${plainName(field.name)}`;
    if (columns.has(key)) return false;
    columns.set(key, table);
    return true;
  });
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9\u3400-\u9fff]/g, "")
    .replace(/s$/, "");
}

function prismaRecords(p: Program, file: number): StoredRecord[] {
  const row = p.models.rows.find((r): r is EntityRow => r.kind === "entity" && r.store === "prisma");
  return factsOf(p, file).records.flatMap((fact, index) => {
    if (fact.kind !== "prisma-model") return [];
    const record = recordOf(p, file, index);
    const fields = [...record.fields.values()].filter((f) => !isRelation(p, f));
    return [{ record, store: "prisma", storedBy: "model", fields, row }];
  });
}

function isRelation(p: Program, field: LinkedField): boolean {
  return field.annotations.some((a) => a.name === "relation") || relationType(p, field);
}

function relationType(p: Program, field: LinkedField): boolean {
  const types = factsOf(p, field.file).types;
  let fact = types[field.type];
  while (fact && (fact.k === "array" || fact.k === "union"))
    fact = types[fact.k === "array" ? fact.element : (fact.members[0] ?? -1)];
  return fact?.k === "ref" && modelNamed(p, fact.name) !== undefined;
}

function sqlRecords(p: Program, file: number): StoredRecord[] {
  return factsOf(p, file).records.flatMap((fact, index) => {
    if (fact.kind !== "sql-table") return [];
    const record = recordOf(p, file, index);
    return [{ record, store: "sql", storedBy: "CREATE TABLE", fields: [...record.fields.values()], row: undefined }];
  });
}

function entityRecords(p: Program, file: number): StoredRecord[] {
  return factsOf(p, file).records.flatMap((fact, index) => {
    if (fact.kind !== "class") return [];
    for (const annotation of fact.annotations) {
      const row = entityRow(p, file, annotation);
      if (!row) continue;
      const record = recordOf(p, file, index);
      return [
        { record, store: row.store, storedBy: `@${annotation.name}`, fields: keptFields(p, record, row, 0), row },
      ];
    }
    for (const annotation of fact.annotations) {
      const named = namedEntity(p, file, annotation);
      if (!named) continue;
      const { row } = named;
      const record = recordOf(p, file, index);
      const fields = keptFields(p, record, row, 0).filter((field) => isColumnOf(p, field, named));
      if (row.keyed && !fields.some((f) => f.annotations.some(({ name }) => row.keyed!.includes(name)))) return [];
      return [{ record, store: row.store, storedBy: `@${annotation.name}`, fields, row }];
    }
    const base = baseRecord(p, file, index);
    return base ? [{ ...base, store: base.row.store, storedBy: `extends ${base.row.bases![0]}` }] : [];
  });
}

function entityRow(p: Program, file: number, annotation: AnnotationFact): EntityRow | undefined {
  if (annotation.node < 0) return undefined;
  const nodes = factsOf(p, file).nodes;
  const callee = nodes.kind[annotation.node] === NodeKind.call ? nodes.a[annotation.node]! : annotation.node;
  for (const { row } of matchesOf(p, entityOf(p, file, callee))) if (row.kind === "entity") return row;
  return undefined;
}

/** Fields that are kept, those of embedded classes included: `@Column(() => BankDetails) bank`. */
function keptFields(p: Program, record: LinkedRecord, row: EntityRow, depth: number): LinkedField[] {
  return [...record.fields.values()].flatMap((field) => {
    const inner = depth < 4 ? embeddedClass(p, field, row) : undefined;
    if (inner) return keptFields(p, inner, row, depth + 1);
    return isKept(p, field, row) ? [field] : [];
  });
}

function embeddedClass(p: Program, field: LinkedField, row: EntityRow): LinkedRecord | undefined {
  for (const { name, node } of field.annotations) {
    if (node < 0 || !row.fieldDecorators.includes(name)) continue;
    const first =
      factsOf(p, field.file).nodes.kind[node] === NodeKind.call ? listOf(p, field.file, node)[0] : undefined;
    const given = first === undefined ? undefined : entityOf(p, field.file, first);
    if (given?.k !== "function") continue;
    const { returns } = factsOf(p, given.file).callables[given.callable]!;
    const made = returns.length === 1 ? entityOf(p, given.file, returns[0]!) : undefined;
    if (made?.k === "class") return recordOf(p, made.file, made.record);
  }
  return undefined;
}

function isKept(p: Program, field: LinkedField, row: EntityRow): boolean {
  if (field.static || field.accessor) return false;
  const names = decoratorsOf(p, field, row).map((a) => a.name);
  if (names.some((n) => row.transientDecorators?.includes(n))) return false;
  const types = row.transientTypes ?? [];
  if (types.length > 0 && field.annotations.some(({ node }) => isGivenType(p, field.file, node, types))) return false;
  if (row.transientOptions?.some((option) => field.annotations.some((a) => isOff(p, field.file, a.node, option))))
    return false;
  return row.fieldDecorators.length === 0 || names.some((n) => row.fieldDecorators.includes(n));
}

export interface Decorator {
  name: string;
  file: number;
  /** The call of the decorator, or the decorator itself where it is not called. */
  node: number;
}

/**
 * Decorators of a field; for one of the project those that it makes: `const Text = () => Column({ … })`,
 * `const Sealed = () => applyDecorators(Column({ … }), …)`.
 */
export function decoratorsOf(p: Program, field: LinkedField, row: EntityRow): Decorator[] {
  return field.annotations.flatMap(({ name, node }) => {
    const own = { name, file: field.file, node };
    if (node < 0 || row.fieldDecorators.includes(name)) return [own];
    const { nodes } = factsOf(p, field.file);
    if (nodes.kind[node] !== NodeKind.call) return [own];
    const helper = entityOf(p, field.file, nodes.a[node]!);
    return helper?.k === "function" ? [own, ...madeBy(p, helper)] : [own];
  });
}

function madeBy(p: Program, { file, callable }: { file: number; callable: number }): Decorator[] {
  const { nodes, callables } = factsOf(p, file);
  const made = callables[callable]!.returns.map((node) => strip(p, file, node));
  return made.flatMap((node) => {
    if (nodes.kind[node] !== NodeKind.call) return [];
    const parts = decoratorName(p, file, node) === "applyDecorators" ? [...listOf(p, file, node)] : [node];
    return parts
      .map((part) => strip(p, file, part))
      .filter((part) => nodes.kind[part] === NodeKind.call)
      .map((part) => ({ name: decoratorName(p, file, part), file, node: part }));
  });
}

function decoratorName(p: Program, file: number, call: number): string {
  const entity = entityOf(p, file, factsOf(p, file).nodes.a[call]!);
  return entity?.k === "pkg" ? (entity.path.at(-1) ?? "") : "";
}

/** `@Property({ persist: false })` */
function isOff(p: Program, file: number, node: number, option: string): boolean {
  const { nodes } = factsOf(p, file);
  if (node < 0 || nodes.kind[node] !== NodeKind.call) return false;
  return [...listOf(p, file, node)].some((arg) => {
    const object = strip(p, file, arg);
    if (nodes.kind[object] !== NodeKind.object) return false;
    const pairs = listOf(p, file, object);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0 || stringAt(p, file, pairs[i]!) !== option) continue;
      const value = strip(p, file, pairs[i + 1]!);
      return nodes.kind[value] === NodeKind.literal && stringAt(p, file, nodes.b[value]!) === "false";
    }
    return false;
  });
}

/** `@Column(DataType.VIRTUAL)` */
function isGivenType(p: Program, file: number, decorator: number, types: readonly string[]): boolean {
  const isCall = decorator >= 0 && factsOf(p, file).nodes.kind[decorator] === NodeKind.call;
  return isCall && [...listOf(p, file, decorator)].some((arg) => isOfType(p, file, arg, types));
}

/** `DataTypes.VIRTUAL`, `DataTypes.VIRTUAL(DataTypes.STRING)`, `{ type: DataTypes.VIRTUAL }` */
function isOfType(p: Program, file: number, node: number, types: readonly string[]): boolean {
  if (node < 0 || types.length === 0) return false;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  switch (nodes.kind[at]) {
    case NodeKind.load:
      return types.includes(stringAt(p, file, nodes.b[at]!));
    case NodeKind.call:
      return isOfType(p, file, nodes.a[at]!, types);
    case NodeKind.object: {
      const pairs = [...listOf(p, file, at)];
      const type = pairs.findIndex((key, i) => i % 2 === 0 && key >= 0 && stringAt(p, file, key) === "type");
      return type >= 0 && isOfType(p, file, pairs[type + 1]!, types);
    }
    default:
      return false;
  }
}

function schemaRecords(p: Program, file: number): StoredRecord[] {
  const found: StoredRecord[] = [];
  const facts = factsOf(p, file);
  const seen = new Set<string>();
  for (const callable of facts.callables) {
    for (const call of callable.calls) {
      const rows = matchesOf(p, entityOf(p, file, facts.nodes.a[call]!));
      if (!rows.some(({ row }) => row.kind === "schema" && row.stored)) continue;
      const entity = entityOf(p, file, call);
      if (entity?.k !== "schema" || !entity.record.schema?.row.stored || seen.has(entity.record.key)) continue;
      if (entity.record.schema.file !== file || entity.record.schema.node !== call) continue;
      seen.add(entity.record.key);
      const { record } = entity;
      const { row } = entity.record.schema;
      const callee = strip(p, file, facts.nodes.a[call]!);
      const name = facts.nodes.kind[callee] === NodeKind.load ? stringAt(p, file, facts.nodes.b[callee]!) : "";
      for (const part of [record, ...nestedRecords(p, record)]) {
        const types = row.transientTypes ?? [];
        const fields = [...part.fields.values()].filter((field) => !isOfType(p, field.file, field.value, types));
        found.push({
          record: part,
          store: row.store ?? "database",
          storedBy: name ? `${name}()` : "schema",
          fields,
          row,
        });
      }
    }
  }
  return found;
}

/** Names under which SQL may declare the same table. */
function tableNames(p: Program, stored: StoredRecord): string[] {
  const names = [plainName(stored.record.name)];
  if (stored.row?.kind === "entity" && stored.record.fact)
    names.push(plainName(baseTable(p, stored.record.fact, stored.row)));
  const fact = stored.record.fact && factsOf(p, stored.record.fact.file).records[stored.record.fact.record];
  for (const annotation of fact?.annotations ?? []) {
    for (const text of annotation.args ?? []) names.push(plainName(text));
    if (annotation.node >= 0) {
      for (const arg of listOf(p, stored.record.file, annotation.node)) {
        const literal = strip(p, stored.record.file, arg);
        const nodes = factsOf(p, stored.record.file).nodes;
        if (nodes.kind[literal] === NodeKind.literal)
          names.push(plainName(stringAt(p, stored.record.file, nodes.b[literal]!)));
      }
    }
  }
  return names.filter((n) => n !== "");
}
