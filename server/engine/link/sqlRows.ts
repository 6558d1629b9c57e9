// What a query gives back: the columns that the text of a SELECT names, under the keys that the row has. Columns that are
// computed are left out: what a function makes of a value is not known. `*` stands for a table that the program declares.
import { type SqlToken, sqlTokens } from "../facts/sqlTokens.js";
import { NodeKind } from "../facts/types.js";
import { objectBehind } from "./callEntities.js";
import { documentOf } from "./documents.js";
import { entityOf } from "./entities.js";
import { factsOf, listOf, literalText, migrationOf, type Program, stringAt, strip, tableNamed } from "./program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "./records.js";
import { recordOfMembers } from "./rowMembers.js";
import type { RType } from "./types.js";

export interface Column {
  /** Under which the row holds it. */
  key: string;
  column: string;
}

/** Row type of the statement that an argument of a call holds: a text, a template, or an object with `sql` or `text`. */
export function sqlRow(p: Program, file: number, node: number, call: number): RType | undefined {
  const text = statementAt(p, file, node);
  if (text === undefined) return undefined;
  const key = `${file}:q${strip(p, file, node)}`;
  const asked = `${key}@${call}`;
  const known = p.memo.records.get(asked);
  if (known !== undefined) return known ? { k: "record", record: known } : undefined;
  const query = readSelect(text);
  const record = query && (recordOfColumns(p, { file, node }, key, query) ?? recordOfMembers(p, file, call, query));
  p.memo.records.set(asked, record ?? null);
  return record && { k: "record", record };
}

/** Text of a statement: constant, a template with "?" for what is put in, or `sql` or `text` of an object. */
export function statementAt(p: Program, file: number, node: number): string | undefined {
  const at = strip(p, file, node);
  const { nodes, bindings } = factsOf(p, file);
  const kind = nodes.kind[at];
  if (kind === NodeKind.literal) return literalText(p, file, at);
  if (kind === NodeKind.text) {
    const parts = [...listOf(p, file, at)].map((part) => {
      const inner = strip(p, file, part);
      return nodes.kind[inner] === NodeKind.literal ? statementAt(p, file, inner) : "?";
    });
    return parts[0] === undefined ? undefined : parts.map((part) => part ?? "?").join(" ");
  }
  if (kind === NodeKind.local) {
    const versions = bindings[nodes.a[at]!]?.versions ?? [];
    return versions.length === 1 ? statementAt(p, file, versions[0]!) : undefined;
  }
  const object = kind === NodeKind.object ? objectBehind(p, file, at, 0) : undefined;
  if (!object) return undefined;
  const pairs = listOf(p, object.file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && /^(?:sql|text)$/.test(stringAt(p, object.file, pairs[i]!)))
      return statementAt(p, object.file, pairs[i + 1]!);
  return undefined;
}

/** The row of a query as a record, made once for `key`; undefined when no column is known. `at` is where its fields are shown. */
export function recordOfColumns(
  p: Program,
  at: { file: number; node: number },
  key: string,
  { table, columns, all }: Select,
): LinkedRecord | undefined {
  const known = p.memo.records.get(key);
  if (known) return known;
  const { nodes } = factsOf(p, at.file);
  const record: LinkedRecord = { key, name: table, file: at.file, kind: "type", fields: new Map() };
  if (all) for (const [name, field] of tableFields(p, table) ?? []) record.fields.set(name, field);
  for (const { key: name, column } of columns) {
    const field: LinkedField = {
      name: column,
      file: at.file,
      start: nodes.start[at.node]!,
      end: nodes.end[at.node]!,
      annotations: [],
      type: -1,
      value: -1,
      static: false,
      accessor: false,
      owner: record,
    };
    record.fields.set(name, field);
  }
  if (record.fields.size === 0) return undefined;
  p.memo.records.set(key, record);
  return record;
}

/** Columns of a table that SQL files or migrations create; of one that nothing declares, those that are written to it. */
export function tableFields(p: Program, table: string): ReadonlyMap<string, LinkedField> | undefined {
  const declared = tableNamed(p, table);
  if (declared) return recordOf(p, declared.file, declared.record).fields;
  const created = migrationOf(p, table);
  const entity = created && entityOf(p, created.file, created.call);
  if (entity?.k === "schema") return entity.record.fields;
  const document = documentOf(p, table);
  return document?.k === "record" ? document.record.fields : undefined;
}

export interface Select {
  table: string;
  columns: Column[];
  /** With all columns of the table. */
  all: boolean;
}

/** Columns and first table of a SELECT; undefined for other statements. A union has the columns of its first part. */
export function readSelect(text: string): Select | undefined {
  const all = [...sqlTokens(text)].filter((t) => t.kind !== "comment");
  if (isWord(all[0], "copy")) return readCopy(all);
  return selectOf(all);
}

/** `COPY (SELECT a FROM t) TO STDOUT`, `COPY t (a, b) TO STDOUT`, `COPY t TO STDOUT`; one FROM elsewhere reads nothing. */
function readCopy(tokens: readonly SqlToken[]): Select | undefined {
  if (!tokens.some((t) => isWord(t, "to"))) return undefined;
  if (tokens[1]?.text === "(") return selectOf(tokens.slice(2));
  const to = tokens.findIndex((t) => isWord(t, "to"));
  const open = tokens.findIndex((t) => t.text === "(");
  const table = tokens[(open > 0 && open < to ? open : to) - 1];
  if (!isName(table)) return undefined;
  if (open < 0 || open > to) return { columns: [], all: true, table: table!.text };
  const columns = tokens
    .slice(open + 1, to)
    .filter(isName)
    .map(({ text }) => ({ key: text, column: text }));
  return { columns, all: false, table: table!.text };
}

function selectOf(tokens: readonly SqlToken[]): Select | undefined {
  if (!isWord(tokens[0], "select")) return undefined;
  const items: SqlToken[][] = [[]];
  let depth = 0;
  let at = 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "punct" && token.text === "(") depth++;
    if (token.kind === "punct" && token.text === ")") depth--;
    if (depth === 0 && isWord(token, "from")) break;
    if (depth === 0 && token.kind === "punct" && token.text === ",") items.push([]);
    else if (!(items.length === 1 && items[0]!.length === 0 && isWord(token, "distinct")))
      items[items.length - 1]!.push(token);
  }
  if (at >= tokens.length) return undefined;
  let table = tokens[at + 1];
  // schema.table
  while (tokens[at + 2]?.text === "." && tokens[at + 3]) {
    at += 2;
    table = tokens[at + 1];
  }
  if (!isName(table)) return undefined;
  const columns = items.flatMap((item) => columnOf(item) ?? []);
  return { columns, all: items.some((item) => item[item.length - 1]?.text === "*"), table: table!.text };
}

/** A column as a query builder is told it: `"t.a as b"`. */
export function readColumn(text: string): Column | undefined {
  return columnOf([...sqlTokens(text)]);
}

/** `a`, `t.a`, `t.a AS "b"`, `t.a b` */
function columnOf(item: readonly SqlToken[]): Column | undefined {
  let end = 0;
  if (!isName(item[0])) return undefined;
  while (item[end + 1]?.text === "." && isName(item[end + 2])) end += 2;
  const column = item[end]!.text;
  const rest = item.slice(end + 1);
  if (rest.length === 0) return { key: column, column };
  const alias = isWord(rest[0], "as") ? rest[1] : rest[0];
  return isName(alias) && rest.length === (isWord(rest[0], "as") ? 2 : 1) ? { key: alias!.text, column } : undefined;
}

function isName(token: SqlToken | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}
