// Columns that a query builder's chain asks for by texts: `repo.createQueryBuilder("m").select("m.id").addSelect("count(*)", "n")`.
// Input: a call whose result is typed as whole records. Output: that type, cut to the columns, under the names that they are
// given; undefined where the chain asks for whole records, or where some of it is not constant. Invariant: what is worked out
// of columns (counts, sums, cut dates) is none of them.
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { type Column, readColumn } from "../../link/sqlRows.js";
import { type RType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "./calls.js";
import { constantText } from "./constantText.js";
import { constantNames } from "./modelled.js";

const MAX_CHAIN = 20;
/** Joins whose records are part of the result, and those that are only where a column of them is asked for. */
const JOINS = /^(left|inner)Join(AndSelect|AndMapOne|AndMapMany)?$/;

interface Asked extends Column {
  /** Name of the record in the statement: "m" of "m.id". */
  of: string;
  isRenamed: boolean;
}

export function cutToColumns(ctx: FlowContext, file: number, node: number, type: RType): RType | undefined {
  const one = unwrap(type);
  if (one?.k === "list") {
    const of = one.of && cutToColumns(ctx, file, node, one.of);
    return of && { k: "list", of };
  }
  if (one?.k !== "record") return undefined;
  const asked = askedFor(ctx, file, node, one.record);
  if (!asked) return undefined;
  if (!asked.some(({ isRenamed }) => isRenamed))
    return { ...one, only: new Set(asked.flatMap(({ key, column }) => [key, column])) };
  return { k: "record", record: renamed(ctx, file, node, one.record, asked) };
}

/** Undefined: not all columns are told, or whole records are asked for. */
function askedFor(ctx: FlowContext, file: number, node: number, { fields }: LinkedRecord): Asked[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const found: Asked[] = [];
  const joined: { relation: string; alias: string; isWhole: boolean }[] = [];
  let isAsked = false;
  for (const call of callsBefore(ctx, file, node)) {
    const name = calleeName(ctx, file, nodes.a[call]!);
    const args = [...listOf(ctx.p, file, call)];
    if (JOINS.test(name)) {
      const [path, alias] = args.map((arg) => constantText(ctx, file, arg) ?? "");
      joined.push({ relation: (path ?? "").split(".").at(-1)!, alias: alias ?? "", isWhole: name.includes("And") });
    } else if (/^(add)?select$/i.test(name) && args.length > 0) {
      const columns = columnsOf(ctx, file, args, fields);
      if (!columns) return undefined;
      isAsked = true;
      found.push(...columns);
    }
  }
  if (!isAsked) return undefined;
  const parts = joined.filter(
    ({ alias, isWhole }) => isWhole || found.some(({ of, column }) => of === alias && !/^id$/i.test(column)),
  );
  const ofJoined = new Set(joined.map(({ alias }) => alias));
  return [
    ...found.filter(({ of }) => !ofJoined.has(of)),
    ...parts.map(({ relation }) => ({ key: relation, column: relation, of: "", isRenamed: false })),
  ];
}

/** Earlier calls of the chain, also of one that a variable holds. */
function callsBefore(ctx: FlowContext, file: number, node: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: number[] = [];
  for (let at = node; found.length < MAX_CHAIN; ) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = onlyValue(ctx.p, file, nodes.a[callee]!);
    if (nodes.kind[at] !== NodeKind.call) break;
    found.push(at);
  }
  return found;
}

/** `select("m.id")`, `select(["m.id", "m.name"])`, `select("m.id", "id")`, `select("count(*)", "n")` */
function columnsOf(
  ctx: FlowContext,
  file: number,
  args: readonly number[],
  fields: ReadonlyMap<string, LinkedField>,
): Asked[] | undefined {
  const first = constantText(ctx, file, args[0]!);
  const alias = first !== undefined && args.length === 2 ? constantText(ctx, file, args[1]!) : undefined;
  if (first !== undefined && alias !== undefined && !fields.has(alias)) {
    const column = columnIn(first, fields);
    return column === "unknown" ? undefined : column.map((one) => ({ ...one, key: alias, isRenamed: true }));
  }
  const found: Asked[] = [];
  for (const arg of args) {
    const texts = constantNames(ctx, file, arg);
    if (texts.length === 0) return undefined;
    for (const text of texts) {
      const column = columnIn(text, fields);
      if (column === "unknown") return undefined;
      found.push(...column);
    }
  }
  return found;
}

function columnIn(text: string, fields: ReadonlyMap<string, LinkedField>): Asked[] | "unknown" {
  const plain = text.trim().replace(/^distinct(?=[\s(])(?!\s+on\b)\s*/i, "");
  const inner = /^\(([\w."`]+)\)$/.exec(plain)?.[1] ?? plain;
  if (inner.includes("(")) return [];
  if (!/^[\w."`]+(\s+as\s+["`]?\w+["`]?)?$/i.test(inner)) return "unknown";
  const column = readColumn(inner);
  if (!column) return "unknown";
  const [of, dot] = /^["`]?(\w+)["`]?(\.)?/.exec(inner)?.slice(1) ?? [];
  // `select("m")`: all of it.
  if (dot === undefined && !fields.has(column.column)) return "unknown";
  return [{ ...column, of: dot === undefined ? "" : of!, isRenamed: column.key !== column.column }];
}

/** Rows as they come, under the names that the statement gives. */
function renamed(
  ctx: FlowContext,
  file: number,
  node: number,
  record: LinkedRecord,
  asked: readonly Asked[],
): LinkedRecord {
  const key = `${file}:b${node}`;
  const known = ctx.p.memo.records.get(key);
  if (known) return known;
  const fields = new Map<string, LinkedField>();
  for (const { key: name, column } of asked) {
    const field = record.fields.get(column);
    if (field) fields.set(name, field);
  }
  const rows: LinkedRecord = { key, name: record.name, file, kind: "type", fields };
  ctx.p.memo.records.set(key, rows);
  return rows;
}
