// Records that a library keeps of a class because of what the class extends: Objection's `Model`. Input: a class of the
// project. Output: the row of the library and the fields that are kept: those of the schema that a static member gives,
// or else the members of the class. Invariant: a class whose hooks seal what is written is left out, for nothing says
// which of its fields.
import { NodeKind } from "../../facts/types.js";
import type { EntityRow } from "../../models/storeRows.js";
import { objectBehind } from "../callEntities.js";
import { nameOf } from "../names.js";
import { factsOf, type Program, stringAt, strip } from "../program.js";
import { addObjectFields, type LinkedField, type LinkedRecord, recordOf } from "../records.js";
import { memberOf } from "../schemas.js";
import { resolveType, unwrap } from "../types.js";

interface ClassAt {
  file: number;
  record: number;
}

const MAX_BASES = 6;
const SEALS = /crypt|cipher|seal|tokeni[sz]/i;

export function baseRecord(
  p: Program,
  file: number,
  index: number,
): { record: LinkedRecord; row: EntityRow; fields: LinkedField[] } | undefined {
  const classes: ClassAt[] = [];
  const row = rowOf(p, { file, record: index }, classes);
  if (!row || !classes.some((at) => staticOf(p, at, row.named!) !== undefined)) return undefined;
  if (classes.some((at) => sealsIn(p, at, row.hooks ?? []))) return undefined;
  const record = recordOf(p, file, index);
  const schema = schemaOf(p, { file, record: index }, row.shape ?? []);
  if (!schema) return { record, row, fields: [...record.fields.values()].filter((f) => !f.static && !f.accessor) };
  const key = `${file}:b${index}`;
  let linked = p.memo.records.get(key);
  if (!linked) {
    linked = { ...record, key, kind: "schema", fields: new Map() };
    p.memo.records.set(key, linked);
    addObjectFields(p, linked, schema.file, schema.node, 0);
  }
  return { record: linked, row, fields: [...linked.fields.values()] };
}

/** The class and those of the project that it extends, where it keeps records of such a library. */
export function modelClasses(p: Program, file: number, index: number): readonly ClassAt[] | undefined {
  return modelOf(p, file, index)?.classes;
}

/** No schema says what it keeps: members of the class are types, and whatever columns the table has can be written. */
export function isOnlyTyped(p: Program, { file, record }: ClassAt): boolean {
  const model = modelOf(p, file, record);
  const [schema] = model?.row.shape ?? [];
  return schema !== undefined && model!.classes.every((at) => staticOf(p, at, schema) === undefined);
}

function modelOf(p: Program, file: number, index: number): { classes: readonly ClassAt[]; row: EntityRow } | undefined {
  const classes: ClassAt[] = [];
  const row = rowOf(p, { file, record: index }, classes);
  return row && classes.some((at) => staticOf(p, at, row.named!) !== undefined) ? { classes, row } : undefined;
}

/** Name of the table that a static member gives: `static tableName = "claims"`. */
export function baseTable(p: Program, at: ClassAt, { named }: EntityRow): string {
  const node = named === undefined ? undefined : staticOf(p, at, named);
  if (node === undefined || node < 0) return "";
  const text = strip(p, at.file, node);
  const { nodes } = factsOf(p, at.file);
  return nodes.kind[text] === NodeKind.literal && nodes.b[text]! >= 0 ? stringAt(p, at.file, nodes.b[text]!) : "";
}

/** Row of the library's class that is extended, through classes of the project, which are put into `classes`. */
function rowOf(p: Program, at: ClassAt, classes: ClassAt[]): EntityRow | undefined {
  classes.push(at);
  if (classes.length > MAX_BASES) return undefined;
  for (const base of factsOf(p, at.file).records[at.record]!.extends) {
    const type = unwrap(resolveType(p, at.file, base));
    if (type?.k === "inst") {
      const row = p.models.rows.find(
        (r): r is EntityRow => r.kind === "entity" && r.store === type.pkg && r.bases?.includes(type.type) === true,
      );
      if (row) return row;
    }
    if (type?.k === "record" && type.record.fact) return rowOf(p, type.record.fact, classes);
  }
  return undefined;
}

/** What a static member holds, or its getter gives; -1: it is there, and what it holds is not seen. */
function staticOf(p: Program, at: ClassAt, name: string): number | undefined {
  const { records, callables } = factsOf(p, at.file);
  const { fields, methods } = records[at.record]!;
  const field = fields.find((f) => f.static && f.name === name);
  if (field && field.init >= 0) return field.init;
  const getter = methods.find((m) => callables[m]!.kind === "getter" && callables[m]!.name === name);
  return getter === undefined ? field && -1 : (callables[getter]!.returns[0] ?? -1);
}

function schemaOf(p: Program, at: ClassAt, [name, ...path]: readonly string[]): ClassNode | undefined {
  const node = name === undefined ? undefined : staticOf(p, at, name);
  let found: ClassNode | undefined = node === undefined || node < 0 ? undefined : { file: at.file, node };
  for (const key of path) found = found && memberOf(p, found, key);
  return found && objectBehind(p, found.file, found.node, 0);
}

interface ClassNode {
  file: number;
  node: number;
}

function sealsIn(p: Program, { file, record }: ClassAt, hooks: readonly string[]): boolean {
  const { records, callables, nodes } = factsOf(p, file);
  return records[record]!.methods.some(
    (m) =>
      hooks.includes(callables[m]!.name) &&
      callables.some(
        (c, i) =>
          (i === m || (c.start >= callables[m]!.start && c.end <= callables[m]!.end)) &&
          c.calls.some((call) => {
            const callee = strip(p, file, nodes.a[call]!);
            return nodes.kind[callee] !== NodeKind.literal && SEALS.test(nameOf(p, file, callee));
          }),
      ),
  );
}
