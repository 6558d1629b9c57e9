// Columns that a call asks for of code that is not there: by an option, in a list beside the key (`holders.one(id, ["iban"])`), in
// the projection of a command. Input: a call. Output: the columns; undefined where it names none. Invariant: what does something
// with what it is given asks for nothing.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import { readColumn, type Select } from "../../link/sqlRows.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "./calls.js";
import { constantText } from "./constantText.js";
import { DOES, isKey } from "./keyNames.js";
import { constantNames, property } from "./modelled.js";

export interface Query extends Select {
  /** It gives one row. */
  one: boolean;
}

export function columnsQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  return optionQuery(ctx, file, node) ?? listedQuery(ctx, file, node) ?? commandQuery(ctx, file, node);
}

/** `claims.latest({ columns: ["ref", "diagnosis"], limit: 20 })`, `loadClaim(id, { columns: ["ref"] })` */
function optionQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const name = calleeName(ctx, file, nodes.a[node]!);
  if (!READS_ROWS.test(name)) return undefined;
  for (const arg of listOf(ctx.p, file, node)) {
    const object = strip(ctx.p, file, arg);
    if (nodes.kind[object] !== NodeKind.object) continue;
    const columns = ASKED_BY.flatMap((option) => {
      const named = property(ctx, file, object, option);
      return named === undefined ? [] : [...constantNames(ctx, file, named)];
    });
    if (columns.length > 0) return queryOf(ctx, file, node, columns);
  }
  return undefined;
}
/** Columns, and other records that come with the row: `{ include: ["medicalReports"] }`. */
const ASKED_BY = ["columns", "attributes", "include", "relations"];
const READS_ROWS =
  /^(get|find|fetch|load|list|search|query|select|read|lookup|by|one|first|all|many|any|latest|recent|newest|last|page)(?![a-z])/;
const MANY = /^(list|search|query|select|all|many|latest|recent|newest|page)(?![a-z])|All$|Many$|[a-rt-z]s$/;

/** `trips.of(driverId, { latitude: true, startedAt: true }, 50)`, `holders.contact(id, ["name", "iban"])`: the key goes first. */
function listedQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const [key, ...others] = listOf(ctx.p, file, node);
  if (nodes.kind[callee] !== NodeKind.load || key === undefined || others.length === 0) return undefined;
  if (DOES.test(calleeName(ctx, file, callee)) || !isKey(nameOf(ctx.p, file, key))) return undefined;
  const columns = others.map((arg) => namesIn(ctx, file, arg)).find((names) => names.length > 0);
  return columns && queryOf(ctx, file, node, columns);
}

/** Names that are written there, and nothing else. */
function namesIn({ p }: FlowContext, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const items = [...listOf(p, file, at)];
  const textOf = (item: number) => literalText(p, file, item) ?? "";
  if (nodes.kind[at] === NodeKind.array) {
    const texts = items.map(textOf);
    return texts.every((text) => /^[a-z_]\w*$/i.test(text)) ? texts : [];
  }
  if (nodes.kind[at] !== NodeKind.object) return [];
  const isChosen = items.every((item, i) => (i % 2 === 0 ? item >= 0 : isTrue(stringOf(p, file, item))));
  return isChosen ? items.flatMap((item, i) => (i % 2 === 0 ? [stringAt(p, file, item)] : [])) : [];
}

function stringOf(p: FlowContext["p"], file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.literal && nodes.b[at]! >= 0 ? stringAt(p, file, nodes.b[at]!) : "";
}

function isTrue(text: string): boolean {
  return text === "true" || text === "1";
}

/** `client.send(new GetCommand({ TableName, Key, ProjectionExpression: "name, iban" }))` */
function commandQuery(ctx: FlowContext, file: number, node: number): Query | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (calleeName(ctx, file, nodes.a[node]!) !== "send") return undefined;
  const [command] = listOf(ctx.p, file, node);
  const at = command === undefined ? -1 : strip(ctx.p, file, command);
  if (at < 0 || nodes.kind[at] !== NodeKind.call) return undefined;
  const name = calleeName(ctx, file, nodes.a[at]!);
  if (!/^(Get|Query|Scan)(Item)?Command$/.test(name)) return undefined;
  const [options] = listOf(ctx.p, file, at);
  if (options === undefined) return undefined;
  const textOf = (key: string) => {
    const value = property(ctx, file, strip(ctx.p, file, options), key);
    return (value === undefined ? undefined : constantText(ctx, file, value)) ?? "";
  };
  const columns = textOf("ProjectionExpression")
    .split(",")
    .flatMap((part) => readColumn(part.trim())?.column ?? []);
  if (columns.length === 0) return undefined;
  const named = columns.map((column) => ({ key: column, column }));
  return { table: textOf("TableName"), columns: named, all: false, one: name.startsWith("Get") };
}

function queryOf(ctx: FlowContext, file: number, node: number, columns: readonly string[]): Query {
  const { nodes } = factsOf(ctx.p, file);
  const name = calleeName(ctx, file, nodes.a[node]!);
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const table = nodes.kind[callee] === NodeKind.load ? calleeName(ctx, file, nodes.a[callee]!) : name;
  return { table, columns: columns.map((column) => ({ key: column, column })), all: false, one: !MANY.test(name) };
}
