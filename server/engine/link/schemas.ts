// Records that a call declares: a schema or table whose fields stand in an object literal, in a list of objects, or in a
// callback that calls a column builder for each (`createTable("x", (t) => { t.string("y"); })`).
import { NodeKind } from "../facts/types.js";
import { parsePort } from "../models/index.js";
import type { SchemaRow } from "../models/storeRows.js";
import { objectBehind } from "./callEntities.js";
import { type Entity, entityOf } from "./entities.js";
import { factsOf, listOf, literalText, type Program, stringAt, strip } from "./program.js";
import { addObjectFields, builderType, type LinkedField, type LinkedRecord, notesAt } from "./records.js";

interface At {
  file: number;
  node: number;
}

/** Record of a schema call; the class it is called on names it where neither the call nor a variable does. */
export function schemaOfCall(
  p: Program,
  file: number,
  call: number,
  row: SchemaRow,
  callee: Entity & { k: "pkg" | "inst" },
): LinkedRecord | undefined {
  const key = `${file}:s${call}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const addFields = fieldsOf(p, file, call, row);
  if (!addFields) return undefined;
  const holder = callee.k === "inst" ? callee.self?.name : undefined;
  const name = nameOf(p, file, call, row) || holder || "";
  const record: LinkedRecord = {
    key,
    name,
    file,
    kind: "schema",
    fields: new Map(),
    schema: { file, node: call, row, pkg: callee.pkg },
  };
  const rows = row.instance === undefined ? undefined : p.models.rowTypes.get(`${callee.pkg}#${row.instance}`);
  if (rows !== undefined) record.rows = { pkg: callee.pkg, type: rows };
  p.memo.records.set(key, record);
  addFields(record);
  for (const method of row.grows ?? []) addLater(p, record, file, call, method);
  return record;
}

/** `schema.add({ taxId: String })` beside the schema's call: fields that it is given afterwards. */
function addLater(p: Program, record: LinkedRecord, file: number, call: number, method: string): void {
  const { nodes, callables, bindings, strings } = factsOf(p, file);
  if (!strings.includes(method)) return;
  const holders = new Set(bindings.filter((b) => b.versions.some((v) => strip(p, file, v) === call)));
  for (const { calls } of callables) {
    for (const later of calls) {
      const callee = strip(p, file, nodes.a[later]!);
      if (nodes.kind[callee] !== NodeKind.load || stringAt(p, file, nodes.b[callee]!) !== method) continue;
      let on = strip(p, file, nodes.a[callee]!);
      // What was added to before is a version of its own.
      while (nodes.kind[on] === NodeKind.update) on = strip(p, file, nodes.a[on]!);
      if (on !== call && !(nodes.kind[on] === NodeKind.local && holders.has(bindings[nodes.a[on]!]!))) continue;
      const given = listOf(p, file, later)[0];
      const object = given === undefined ? undefined : objectBehind(p, file, given, 0);
      if (object) addObjectFields(p, record, object.file, object.node, 0);
    }
  }
}

/**
 * `policyholder: { hkid: String }` in a schema whose row says `nested`: the records below it, each with the name of its
 * member. They belong to the schema call as the record does.
 */
export function nestedRecords(p: Program, record: LinkedRecord, depth = 0): LinkedRecord[] {
  if (!record.schema?.row.nested || depth > 4) return [];
  const found: LinkedRecord[] = [];
  for (const field of record.fields.values()) {
    const object = nestedObject(p, field);
    if (!object) continue;
    const key = `${record.key}.${field.name}`;
    let below = p.memo.records.get(key);
    if (!below) {
      const name = record.name ? `${record.name}.${field.name}` : field.name;
      below = { key, name, file: object.file, kind: "schema", fields: new Map(), schema: record.schema };
      p.memo.records.set(key, below);
      addObjectFields(p, below, object.file, object.node, 0);
    }
    found.push(below, ...nestedRecords(p, below, depth + 1));
  }
  return found;
}

/** The object of fields that a field holds, or a list of; undefined when it is a field itself. */
function nestedObject(p: Program, field: LinkedField): At | undefined {
  if (field.value < 0) return undefined;
  const { nodes } = factsOf(p, field.file);
  let at = strip(p, field.file, field.value);
  if (nodes.kind[at] === NodeKind.array) {
    const first = listOf(p, field.file, at)[0];
    if (first === undefined) return undefined;
    at = strip(p, field.file, first);
  }
  if (nodes.kind[at] !== NodeKind.object) return undefined;
  const type = memberOf(p, { file: field.file, node: at }, "type");
  if (!type) return { file: field.file, node: at };
  // `{ type: { … } }` and `{ type: [{ … }] }` hold fields, `{ type: String }` is one.
  const inner = factsOf(p, type.file).nodes;
  let node = strip(p, type.file, type.node);
  if (inner.kind[node] === NodeKind.array) node = strip(p, type.file, listOf(p, type.file, node)[0] ?? node);
  return inner.kind[node] === NodeKind.object ? { file: type.file, node } : undefined;
}

function fieldsOf(
  p: Program,
  file: number,
  call: number,
  row: SchemaRow,
): ((record: LinkedRecord) => void) | undefined {
  const port = parsePort(row.fields);
  const args = listOf(p, file, call);
  if (port?.base.kind === "callback") {
    const given = args[port.base.arg];
    const entity = given === undefined ? undefined : entityOf(p, file, given);
    const { param } = port.base;
    return entity?.k === "function" ? (record) => addColumns(p, record, entity, param) : undefined;
  }
  if (port?.base.kind !== "arg") return undefined;
  const at = below(p, file, args[port.base.index], port.path);
  if (!at) return undefined;
  const { fieldName } = row;
  if (fieldName !== undefined) return (record) => addListed(p, record, at, fieldName);
  const object = objectBehind(p, at.file, at.node, 0);
  return object && ((record) => addObjectFields(p, record, object.file, object.node, 0));
}

function below(p: Program, file: number, node: number | undefined, path: readonly string[]): At | undefined {
  let at: At | undefined = node === undefined ? undefined : { file, node };
  for (const key of path) at = at && memberOf(p, at, key);
  return at;
}

export function memberOf(p: Program, at: At, key: string): At | undefined {
  const object = objectBehind(p, at.file, at.node, 0);
  if (!object) return undefined;
  const pairs = listOf(p, object.file, strip(p, object.file, object.node));
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! >= 0 && stringAt(p, object.file, pairs[i]!) === key)
      return { file: object.file, node: pairs[i + 1]! };
  }
  return undefined;
}

/** `t.string("ssn").notNullable()` in the callback that is given `t`. A call that is no column builder adds nothing. */
function addColumns(p: Program, record: LinkedRecord, fn: { file: number; callable: number }, param: number): void {
  const { file } = fn;
  const { nodes, callables } = factsOf(p, file);
  for (const call of callables[fn.callable]!.calls) {
    const callee = strip(p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load) continue;
    const table = strip(p, file, nodes.a[callee]!);
    if (nodes.kind[table] !== NodeKind.param || nodes.a[table] !== fn.callable || nodes.b[table] !== param) continue;
    const first = listOf(p, file, call)[0];
    const name = first === undefined ? "" : (literalText(p, file, first) ?? "");
    if (!name || builderType(p, file, call) === "unknown") continue;
    const note = notesAt(p, file, call)?.fields[0]?.comment;
    addField(record, { name, file, comment: note }, first!, call, p);
  }
}

/** `[{ name: "ssn", type: "varchar" }]` */
function addListed(p: Program, record: LinkedRecord, list: At, fieldName: string): void {
  const at = strip(p, list.file, list.node);
  if (factsOf(p, list.file).nodes.kind[at] !== NodeKind.array) return;
  for (const item of listOf(p, list.file, at)) {
    const name = memberOf(p, { file: list.file, node: item }, fieldName);
    const text = name && (literalText(p, name.file, name.node) ?? "");
    const notes = notesAt(p, list.file, strip(p, list.file, item))?.fields;
    const comment = notes?.find((field) => field.name === fieldName)?.comment;
    if (name && text) addField(record, { name: text, file: name.file, comment }, name.node, item, p);
  }
}

function addField(
  record: LinkedRecord,
  said: Pick<LinkedField, "name" | "file" | "comment">,
  nameNode: number,
  value: number,
  p: Program,
): void {
  const { nodes } = factsOf(p, said.file);
  const at = strip(p, said.file, nameNode);
  record.fields.set(said.name, {
    ...said,
    start: nodes.start[at]!,
    end: nodes.end[at]!,
    annotations: [],
    type: -1,
    value,
    static: false,
    accessor: false,
    owner: record,
  });
}

/**
 * What the call is told to name it, the variable that holds it, what it is handed to with a name (`model("X", …)`), or the
 * variable that holds what becomes of it there (`const xSchema = withHooks(new Schema(…))`).
 */
function nameOf(p: Program, file: number, call: number, row: SchemaRow): string {
  const port = row.name === undefined ? undefined : parsePort(row.name);
  if (port?.base.kind === "arg") {
    const at = below(p, file, listOf(p, file, call)[port.base.index], port.path);
    const name = at && (literalText(p, at.file, at.node) ?? "");
    if (name) return name;
  }
  const holder = holderOf(p, file, call);
  if (holder) return holder;
  for (const callable of factsOf(p, file).callables) {
    for (const outer of callable.calls) {
      const args = listOf(p, file, outer);
      if (args.some((arg) => strip(p, file, arg) === call))
        return (args.length > 1 ? (literalText(p, file, args[0]!) ?? "") : "") || holderOf(p, file, outer);
    }
  }
  return "";
}

function holderOf(p: Program, file: number, node: number): string {
  const holder = factsOf(p, file).bindings.find((b) => b.versions.some((v) => strip(p, file, v) === node));
  return holder?.name ?? "";
}
