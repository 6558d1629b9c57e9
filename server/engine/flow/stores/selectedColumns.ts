// Columns of rows that nothing declares, as far as code spells them: `db("stay").select("name", "idCardNo")`, and those that
// `rows.map((row) => ({ name: row.name }))` keeps as they are. Input: a value. Output: the table, and the columns. Invariant:
// what is worked out of columns (sums, groups, what functions make of them) is none of them.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { constantNames } from "../walk/modelled.js";
import { membersGiven } from "./writtenMembers.js";

export interface SelectedColumns {
  /** As the chain is told it, or "". */
  table: string;
  columns: string[];
}

const MAX_CHAIN = 12;
const WORKED_OUT = /^(groupBy|count|countDistinct|sum|avg|min|max|having|havingRaw|distinctOn|pivot)$/;

export function selectedColumns(ctx: FlowContext, file: number, node: number): SelectedColumns | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let at = onlyValue(p, file, node);
  let kept: string[] | undefined;
  const columns: string[] = [];
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    const name = nameOf(p, file, callee);
    const args = [...listOf(p, file, at)];
    if (WORKED_OUT.test(name)) return undefined;
    if (name === "map" && kept === undefined) kept = keptMembers(ctx, file, at);
    else if (/^(select|columns?)$/.test(name)) columns.push(...args.flatMap((arg) => constantNames(ctx, file, arg)));
    // `this.core("stay")`, `client.from("stay")`: where the chain begins.
    const isFirst = nodes.kind[callee] !== NodeKind.load || isHeld(ctx, file, callee) || /^(from|table)$/.test(name);
    if (isFirst && columns.length > 0) return told(constantNames(ctx, file, args[0] ?? at)[0] ?? "", columns, kept);
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = onlyValue(p, file, nodes.a[callee]!);
  }
  return columns.length > 0 || kept ? told("", columns, kept) : undefined;
}

function isHeld({ p }: FlowContext, file: number, callee: number): boolean {
  const { nodes } = factsOf(p, file);
  return nodes.kind[strip(p, file, nodes.a[callee]!)] === NodeKind.this;
}

function told(table: string, columns: readonly string[], kept: readonly string[] | undefined) {
  const plain = columns
    .flatMap((text) => text.split(/\s*,\s*/))
    .map((column) => column.replace(/^.*\./, "").replace(/\s+as\s+.*$/i, ""));
  const asked = plain.filter((column) => /^\w+$/.test(column));
  const all = kept === undefined ? asked : asked.length === 0 ? kept : kept.filter((name) => asked.includes(name));
  return all.length > 0 ? { table, columns: [...all] } : undefined;
}

/** Members that the callback hands on as they are. */
function keptMembers(ctx: FlowContext, file: number, call: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  return membersGiven(ctx, file, call).flatMap(({ value }) => {
    const at = strip(ctx.p, file, value);
    return nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 ? [stringAt(ctx.p, file, nodes.b[at]!)] : [];
  });
}
