// What a document of a collection holds that nothing declares: the members of what the program writes to it. Members that are
// made by a function named after hiding them are left out: what is read back is hidden then.
import { INSERT } from "../facts/collections.js";
import { NodeKind } from "../facts/types.js";
import { objectBehind } from "./callEntities.js";
import { entityOf } from "./entities.js";
import { factsOf, listOf, literalText, onlyValue, type Program, stringAt, strip, writtenTo } from "./program.js";
import { addObjectFields, type LinkedRecord } from "./records.js";
import { recordOfColumns, statementAt } from "./sqlRows.js";
import type { RType } from "./types.js";

const HIDES = /crypt|cipher|seal|hash|hmac|digest|mask|redact|tokeni|anonymi|pseudonymi|protect/i;
const MAX_HOPS = 12;

/** Type of a document; undefined where nothing is known to be written to the collection. */
export function documentOf(p: Program, collection: string): RType | undefined {
  const written = collection === "" ? undefined : writtenTo(p, collection);
  if (!written) return undefined;
  const columns = insertedColumns(p, written);
  if (columns) return columns;
  const object = objectBehind(p, written.file, written.node, 0);
  if (object) {
    const record = documentRecord(p, object, collection);
    return record.fields.size > 0 ? { k: "record", record } : undefined;
  }
  const entity = entityOf(p, written.file, written.node);
  const type = entity?.k === "typed" ? entity.type : undefined;
  return type?.k === "list" ? type.of : type?.k === "record" ? type : undefined;
}

/** Constant text of an argument, or of a member of its object, also of one that a command is made with. */
export function collectionName(
  p: Program,
  file: number,
  call: number,
  index: number,
  member: string | undefined,
): string {
  const given = listOf(p, file, call)[index];
  if (given === undefined) return "";
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, given);
  if (member !== undefined) {
    if (nodes.kind[at] === NodeKind.call) return collectionName(p, file, at, 0, member);
    const object = objectBehind(p, file, at, 0);
    const pairs = object ? [...listOf(p, object.file, object.node)] : [];
    const i = pairs.findIndex((key, n) => n % 2 === 0 && key >= 0 && stringAt(p, object!.file, key) === member);
    return i < 0 ? "" : textBehind(p, object!.file, pairs[i + 1]!);
  }
  return textBehind(p, file, at);
}

function textBehind(p: Program, file: number, node: number): string {
  return literalText(p, file, onlyValue(p, file, node)) ?? "";
}

/** Columns of `INSERT INTO t (a, b)`. */
function insertedColumns(p: Program, at: { file: number; node: number }): RType | undefined {
  const text = statementAt(p, at.file, at.node);
  const [, table, list] = (text === undefined ? null : INSERT.exec(text)) ?? [];
  if (!table || !list) return undefined;
  const columns = list.split(",").map((name) => name.replace(/["`\s]/g, ""));
  const named = columns.map((column) => ({ key: column, column }));
  const record = recordOfColumns(p, at, `${at.file}:i${at.node}`, { table, columns: named, all: false });
  return record && { k: "record", record };
}

function documentRecord(p: Program, object: { file: number; node: number }, name: string): LinkedRecord {
  const key = `${object.file}:d${object.node}:${name}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const record: LinkedRecord = { key, name, file: object.file, kind: "type", fields: new Map(), partial: true };
  p.memo.records.set(key, record);
  addObjectFields(p, record, object.file, object.node, 0);
  for (const [field, { file, value }] of record.fields) if (isHidden(p, file, value)) record.fields.delete(field);
  return record;
}

/** `encrypt(x)`, `createHash("sha256").update(x).digest()`, `sealed.text` of `const sealed = await kms.encrypt(x)` */
function isHidden(p: Program, file: number, value: number, hops = 0): boolean {
  if (value < 0 || hops > MAX_HOPS) return false;
  const { nodes, bindings, imports } = factsOf(p, file);
  const at = strip(p, file, value);
  const [a, b] = [nodes.a[at]!, nodes.b[at]!];
  switch (nodes.kind[at]) {
    case NodeKind.call:
      return isHidden(p, file, a, hops + 1);
    case NodeKind.load:
      return HIDES.test(stringAt(p, file, b)) || isHidden(p, file, a, hops + 1);
    case NodeKind.global:
      return HIDES.test(stringAt(p, file, a));
    case NodeKind.import:
      return HIDES.test(imports[a]?.local ?? "");
    case NodeKind.local: {
      const { name = "", versions = [] } = bindings[a] ?? {};
      return HIDES.test(name) || (versions.length === 1 && isHidden(p, file, versions[0]!, hops + 1));
    }
    default:
      return false;
  }
}
