// Columns of a table that the database lets no row have the same value in: by a constraint or a trigger of a script, by
// `@Check("…")` of an entity, by a statement that code runs. Input: the files of the program. Output: pairs of names, by table.
import { apartIn } from "../../facts/apartColumns.js";
import { sqlTokens } from "../../facts/sqlTokens.js";
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, literalText } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { plainSubject } from "./storeHooks.js";

interface Part {
  /** Table, or a function that triggers run. */
  name: string;
  pairs: readonly (readonly string[])[];
  /** Of a trigger: the function that it runs. */
  runs?: string;
  isFunction?: true;
}

const TABLE = "columns kept apart";

/** To be asked before any question that looks it up. */
export function findApart(ctx: FlowContext): void {
  const parts = everywhere(ctx, TABLE, (file) => partsIn(ctx, file));
  const functions = new Map(parts.flatMap(({ name, pairs, isFunction }) => (isFunction ? [[plain(name), pairs]] : [])));
  const found = new Map<string, (readonly string[])[]>();
  for (const { name, pairs, runs, isFunction } of parts) {
    if (isFunction) continue;
    const all = runs === undefined ? pairs : (functions.get(plain(runs)) ?? []);
    if (all.length > 0) found.set(plain(name), [...(found.get(plain(name)) ?? []), ...all]);
  }
  putAll(ctx, TABLE, found);
}

export function columnsApart(ctx: FlowContext, table: string): readonly (readonly string[])[] {
  return table === "" ? [] : (lookUp<readonly (readonly string[])[]>(ctx, TABLE, plain(table)) ?? []);
}

/** `created_by` and `createdBy` are one. */
export function plainColumn(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function plain(table: string): string {
  return plainSubject(table.replaceAll(/["`[\]]/g, ""));
}

function partsIn({ p }: FlowContext, file: number): Part[] {
  const { language, records } = factsOf(p, file);
  if (language === "sql") return records.flatMap((record) => scriptPart(record) ?? []);
  return language === "typescript" ? [...checksIn(p, file), ...statementsIn(p, file)] : [];
}

function scriptPart({ kind, name, annotations }: ReturnType<typeof factsOf>["records"][number]): Part | undefined {
  if (kind !== "sql-act") return undefined;
  const pairs = annotations.filter((a) => /^apart/.test(a.name)).map(({ args }) => args ?? []);
  if (pairs.length > 0) return annotations[0]!.name === "apart" ? { name, pairs } : { name, pairs, isFunction: true };
  const runs = annotations.find((a) => a.name === "runs")?.args?.[0];
  return runs === undefined ? undefined : { name, pairs, runs };
}

/** `@Entity("payout") @Check('"approvedBy" <> "createdBy"')` */
function checksIn(p: FlowContext["p"], file: number): Part[] {
  const { nodes, records } = factsOf(p, file);
  return records.flatMap(({ name, annotations }): Part[] => {
    const textsOf = (node: number) =>
      nodes.kind[node] === NodeKind.call
        ? [...listOf(p, file, node)].map((arg) => literalText(p, file, arg) ?? "")
        : [];
    const checks = annotations.filter((a) => a.name === "Check" && a.node >= 0).flatMap(({ node }) => textsOf(node));
    const pairs = checks.flatMap((text) => apartIn([...sqlTokens(text)], false));
    if (pairs.length === 0) return [];
    const table = annotations.filter((a) => a.name === "Entity" && a.node >= 0).flatMap(({ node }) => textsOf(node))[0];
    return [name, ...(table ? [table] : [])].map((one) => ({ name: one, pairs }));
  });
}

/** `queryRunner.query("ALTER TABLE payout ADD CONSTRAINT … CHECK (approved_by <> created_by)")` */
function statementsIn(p: FlowContext["p"], file: number): Part[] {
  const { strings, nodes } = factsOf(p, file);
  if (!strings.some((text) => STATEMENT.test(text))) return [];
  const found: Part[] = [];
  nodes.kind.forEach((kind, node) => {
    const text = kind === NodeKind.literal ? (literalText(p, file, node) ?? "") : "";
    const table = STATEMENT.exec(text)?.[1];
    const pairs = table === undefined ? [] : apartIn([...sqlTokens(text)], false);
    if (table !== undefined && pairs.length > 0) found.push({ name: table, pairs });
  });
  return found;
}
const STATEMENT =
  /^\s*(?:alter|create)\s+table\s+(?:if\s+(?:not\s+)?exists\s+|only\s+)*((?:["`\w]+\.)?["`\w]+)[\s\S]*\bcheck\s*\(/i;
