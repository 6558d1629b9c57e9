// Rows that a query gives back, by the columns it names: the text of a SELECT given to a call, or the constant columns of a
// query builder's chain. Input: a call that no model row describes. Output: an end with a record of those columns; undefined
// where the columns are not constant. Invariant: computed columns (counts, cut or masked texts) are none of them.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, plainTable, stringAt, strip } from "../../link/program.js";
import { recordOfMembers } from "../../link/rowMembers.js";
import { type Column, readColumn, readSelect, recordOfColumns, tableFields } from "../../link/sqlRows.js";
import { type RType, resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH, isAny } from "../paths.js";
import { columnsQuery, type Query } from "./askedColumns.js";
import { calleeName } from "./calls.js";
import { constantText } from "./constantText.js";
import { constantNames, property } from "./modelled.js";
import { opaque } from "./origins.js";

/** Calls that are given the text of a statement. */
export const QUERY_CALLS =
  /^(query|execute|exec|all|get|any|many|manyOrNone|one|oneOrNone|raw|rawQuery|unsafe|runQuery|fetchAll|fetchOne|\$queryRawUnsafe)$/i;
const SINGLE = /^(get|one|oneOrNone|fetchOne|first)$/;
const MAX_CHAIN = 16;

export function queriedRows(ctx: FlowContext, file: number, node: number, path: number): Origin[] | undefined {
  const query =
    textQuery(ctx, file, node) ??
    builtQuery(ctx, file, node) ??
    attributesQuery(ctx, file, node) ??
    columnsQuery(ctx, file, node);
  // What is declared of whole rows says more than what is seen to be written to the table.
  const declared = !query || query.all ? rowsOfType(ctx, file, node, path) : undefined;
  return declared ?? rowsOfColumns(ctx, file, node, path, query) ?? rowsOfType(ctx, file, node, path);
}

function rowsOfColumns(
  ctx: FlowContext,
  file: number,
  node: number,
  path: number,
  query: Query | undefined,
): Origin[] | undefined {
  const known = query && recordOfColumns(ctx.p, { file, node }, `${file}:q${node}`, query);
  const record = known ?? (query && recordOfMembers(ctx.p, file, node, query));
  if (!query || !record) return undefined;
  const row: RType = { k: "record", record };
  const rows: RType = { k: "list", of: row };
  let rest = path;
  let indices = 0;
  // Drivers wrap their rows: `{ rows }`, `{ data }`, `{ Item }`, `[rows, fields]`.
  while (rest !== EMPTY_PATH && /^(rows|recordset|data|Items?|\d+)$/.test(ctx.paths.head[rest]!)) {
    if (record.fields.has(ctx.paths.head[rest]!)) break;
    if (/^\d/.test(ctx.paths.head[rest]!)) indices++;
    rest = ctx.paths.tail[rest]!;
  }
  const each = rest !== EMPTY_PATH && isAny(ctx.paths.head[rest]!);
  return [opaque(file, node, rest, !each && (query.one || indices > 0) ? row : rows, "")];
}

/** `pool.query("SELECT a, b FROM t")`, `db.prepare("SELECT …").all()`. */
function textQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = nodes.a[node]!;
  const name = calleeName(ctx, file, callee);
  // A template of a tag is a statement, whatever the tag is called: sql`SELECT …`.
  const isTemplate = (nodes.flags[node]! & NodeFlag.tagged) !== 0;
  if (!QUERY_CALLS.test(name) && !isTemplate) return undefined;
  const first = listOf(ctx.p, file, node)[0];
  const text = first === undefined ? undefined : statementText(ctx, file, first);
  const own = text === undefined ? undefined : selectIn(text, SINGLE.test(name));
  if (own) return own;
  const at = strip(ctx.p, file, callee);
  if (nodes.kind[at] !== NodeKind.load) return undefined;
  const before = strip(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[before] !== NodeKind.call || calleeName(ctx, file, nodes.a[before]!) !== "prepare") return undefined;
  const prepared = listOf(ctx.p, file, before)[0];
  const statement = prepared === undefined ? undefined : constantText(ctx, file, prepared);
  return statement === undefined ? undefined : selectIn(statement, SINGLE.test(name));
}

/**
 * `const run = (text, values) => pool.query(text, values)`, called with the text of a SELECT: the rows of that one. `end`: what
 * comes out of the query inside; `given`: the argument for a parameter.
 */
export function rowsOfGiven(
  ctx: FlowContext,
  { file: inner, node: query, path }: Origin,
  call: { file: number; node: number },
  callable: number,
): Origin[] | undefined {
  const { nodes } = factsOf(ctx.p, inner);
  if (nodes.kind[query] !== NodeKind.call) return undefined;
  const name = calleeName(ctx, inner, nodes.a[query]!);
  const first = QUERY_CALLS.test(name) ? listOf(ctx.p, inner, query)[0] : undefined;
  const at = first === undefined ? -1 : strip(ctx.p, inner, first);
  if (at < 0 || nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable) return undefined;
  const given = listOf(ctx.p, call.file, call.node)[nodes.b[at]!];
  const text = given === undefined ? undefined : constantText(ctx, call.file, given);
  const select = text === undefined ? undefined : selectIn(text, SINGLE.test(name));
  return select && rowsOfColumns(ctx, call.file, call.node, path, select);
}

/** Also of what the driver reads step by step: `new QueryStream("SELECT …")`, `copyTo("COPY … TO STDOUT")`. */
function statementText(ctx: FlowContext, file: number, node: number): string | undefined {
  const at = strip(ctx.p, file, node);
  const inner = factsOf(ctx.p, file).nodes.kind[at] === NodeKind.call ? listOf(ctx.p, file, at)[0] : at;
  return inner === undefined ? undefined : constantText(ctx, file, inner);
}

/** `knex("t").select("a", "b").where(…)`, `db.from("t").select(…)`. */
export function builtQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const columns: string[] = [];
  const renamed: Column[] = [];
  let table = "";
  let one = false;
  let all = false;
  // A table that is declared in code has a type of its own.
  let isSpelled = false;
  // All that is asked for leaves the rows as they are.
  let whole = true;
  let at = node;
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const name = calleeName(ctx, file, nodes.a[at]!);
    const given = [...listOf(ctx.p, file, at)].flatMap((arg) => constantNames(ctx, file, arg));
    if (nodes.kind[callee] !== NodeKind.load || (given.length === 1 && isBuilder(ctx, file, callee))) {
      if (given.length === 1 && table === "") {
        table = given[0]!;
        // `pgTable("t", { … })` declares it.
        isSpelled = at !== node;
      }
      break;
    }
    if (/^(insert|update|upsert|del|delete|count|sum|avg|max|min|pluck|countDistinct)$/.test(name)) return undefined;
    // What is made of the rows here is told by the function that makes it.
    if (OF_LISTS.test(name) && isFunction(ctx, file, listOf(ctx.p, file, at)[0])) return undefined;
    whole &&= CHAINED.test(name);
    if (/^(first|executeTakeFirst(OrThrow)?)$/.test(name)) one = true;
    if (/^(select|column|columns|first)$/.test(name)) {
      for (const arg of listOf(ctx.p, file, at)) {
        const columnsIn = renamedIn(ctx, file, arg);
        if (!columnsIn) return undefined;
        renamed.push(...columnsIn);
      }
      // `select("id, hkid")` names several.
      const named = given.flatMap((text) => (text.includes("(") ? [text] : text.split(",").map((part) => part.trim())));
      columns.push(...named);
      all ||= named.includes("*");
    } else if (/^(from|into|table|selectFrom)$/.test(name) && given.length === 1) {
      table = given[0]!;
      isSpelled = constantText(ctx, file, listOf(ctx.p, file, at)[0]!) === table;
    } else if (/^(single|maybeSingle)$/.test(name)) one = true;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  // `knex("t as a")`
  const name = plainTable(table.split(/\s/)[0]!);
  if (table === "") return undefined;
  const isNamed = columns.length > 0 || renamed.length > 0;
  if (!isNamed && (!whole || !isSpelled || !tableFields(ctx.p, name))) return undefined;
  const read = columns.flatMap((text) => readColumn(text) ?? []);
  return { table: name, columns: [...read, ...renamed], all: all || !isNamed, one };
}

const OF_LISTS = /^(map|flatMap|filter|find|findLast|forEach|some|every|reduce|reduceRight|then)$/;

function isFunction(ctx: FlowContext, file: number, node: number | undefined): boolean {
  return node !== undefined && factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, node)] === NodeKind.function;
}

/** `ctx.db("claims")`, `({ knex }) => knex("claims")`: a builder that is a member of something else. */
export function isBuilder(ctx: FlowContext, file: number, callee: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (!BUILDERS.test(nameOf(ctx.p, file, callee))) return false;
  const at = strip(ctx.p, file, callee);
  return nodes.kind[at] !== NodeKind.load || nodes.kind[strip(ctx.p, file, nodes.a[at]!)] !== NodeKind.call;
}
const BUILDERS = /^(knex|db|trx|tx|database)$/i;

/** `select({ name: "t.full_name" })`; undefined where some of it is no name of a column. */
function renamedIn(ctx: FlowContext, file: number, node: number): Column[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = listOf(ctx.p, file, at);
  const found: Column[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const text = pairs[i]! < 0 ? undefined : constantText(ctx, file, pairs[i + 1]!);
    const column = text === undefined ? undefined : readColumn(text)?.column;
    if (column === undefined) return undefined;
    found.push({ key: stringAt(ctx.p, file, pairs[i]!), column });
  }
  return found;
}

/** `Member.findAll({ attributes: ["id"] })`, `db.member.findMany({ select: { id: true } })` where the model is not known. */
function attributesQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const name = calleeName(ctx, file, nodes.a[node]!);
  if (nodes.kind[callee] !== NodeKind.load || !/^find(All|One|ByPk|Many|First|Unique)(OrThrow)?$/.test(name))
    return undefined;
  for (const arg of listOf(ctx.p, file, node)) {
    const object = strip(ctx.p, file, arg);
    if (nodes.kind[object] !== NodeKind.object) continue;
    const attributes = property(ctx, file, object, "attributes");
    const select = property(ctx, file, object, "select");
    const columns = attributes === undefined ? keysOf(ctx, file, select) : constantNames(ctx, file, attributes);
    const table = calleeName(ctx, file, nodes.a[callee]!);
    if (columns.length > 0 && table !== "") {
      const named = columns.map((column) => ({ key: column, column }));
      return { table, columns: named, all: false, one: !/^find(All|Many)$/.test(name) };
    }
  }
  return undefined;
}

/** `knex<ClaimRow>("claims").where(…).first()`: the rows have the type that the table was asked for with. */
function rowsOfType(ctx: FlowContext, file: number, node: number, path: number): Origin[] | undefined {
  const { nodes, callTypes } = factsOf(ctx.p, file);
  let one = false;
  let whole = false;
  let at = node;
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const given = callTypes.find((c) => c.call === at)?.types;
    if (given && at !== node) {
      const type = given.length === 1 ? resolveType(ctx.p, file, given[0]!) : undefined;
      const first = listOf(ctx.p, file, at)[0];
      const isTable = first !== undefined && constantText(ctx, file, first) !== undefined;
      if (!isTable || unwrap(type)?.k !== "record") return undefined;
      return [opaque(file, node, path, one ? type : { k: "list", of: type }, "")];
    }
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    const name = calleeName(ctx, file, callee);
    // What is changed is given back only where the statement asks for it, and what is counted never.
    if (/^(insert|update|del|delete)$/.test(name) ? !whole : !CHAINED.test(name)) return undefined;
    whole ||= name === "returning";
    one ||= name === "first";
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return undefined;
}
const CHAINED =
  /^(first|select|returning|(and|or)?[wW]here\w*|orderBy\w*|limit|offset|distinct|(left|inner|right)?[jJ]oin|forUpdate|forShare|transacting|from|withSchema)$/;

function keysOf(ctx: FlowContext, file: number, node: number | undefined): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = node === undefined ? -1 : strip(ctx.p, file, node);
  if (at < 0 || nodes.kind[at] !== NodeKind.object) return [];
  const pairs = listOf(ctx.p, file, at);
  return [...pairs].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(ctx.p, file, key)] : []));
}

function selectIn(text: string, single: boolean): Query | undefined {
  const select = readSelect(text);
  return select && { ...select, one: single || /\blimit\s+1\b/i.test(text) };
}
