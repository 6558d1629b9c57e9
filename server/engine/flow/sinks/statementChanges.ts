// Calls that are given the text of a statement which changes records: `pool.query("UPDATE …")`, `db.prepare("…").run()`,
// $executeRaw with a template. Input: a file. Output: the call, the table, and the columns that it changes, as fields of the table where the
// program declares it. Invariant: a name that does not run statements is none of them.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, type Program, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { readChange, type SqlChange } from "../../link/sqlChanges.js";
import { statementAt } from "../../link/sqlRows.js";
import { fieldOfColumn, recordOfTable } from "../../link/stores/declaredTables.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { QUERY_CALLS } from "../walk/queried.js";
import { spell } from "./sinks.js";

export interface StatementChange extends SqlChange {
  call: number;
  spelled: string;
  /** The table, if the program declares it, and the fields of it that are changed: all, for a deletion. */
  record?: LinkedRecord;
  fields: LinkedField[];
}

const RUNS = /^(run|runAsync|executeSql|addSql|batch|\$executeRaw|\$executeRawUnsafe|\$queryRaw|sql)$/;

export function statementChanges(ctx: FlowContext, file: number): StatementChange[] {
  const { language, callables } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  return callables.flatMap((callable) => callable.calls.flatMap((call) => changeAt(ctx, file, call) ?? []));
}

function changeAt(ctx: FlowContext, file: number, call: number): StatementChange | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = nodes.a[call]!;
  const name = calleeName(ctx, file, callee);
  const isTemplate = (nodes.flags[call]! & NodeFlag.tagged) !== 0;
  if (!RUNS.test(name) && !QUERY_CALLS.test(name)) return undefined;
  // A template alone is a part of a statement, unless it runs; `Prisma.sql` never does.
  const isMember = nodes.kind[strip(p, file, callee)] === NodeKind.load;
  if (name === "sql" && (!isTemplate || isMember)) return undefined;
  const given = statementOf(ctx, file, call);
  const change = given === undefined ? undefined : readChange(given);
  if (!change) return undefined;
  const record = recordOfTable(p, change.table);
  const changed = (of: LinkedRecord) =>
    change.kind === "delete"
      ? [...of.fields.values()]
      : change.columns.flatMap((column) => fieldOfColumn(of, column) ?? []);
  const fields = record ? changed(record) : [];
  const spelled = spell(ctx, file, strip(p, file, callee));
  return { ...change, call, spelled, fields, ...(record ? { record } : {}) };
}

/** What a call that runs statements is told to run; undefined for other calls. */
export function statementRun(ctx: FlowContext, file: number, call: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const name = calleeName(ctx, file, nodes.a[call]!);
  const isMethod = nodes.kind[strip(ctx.p, file, nodes.a[call]!)] === NodeKind.load;
  const isTemplate = (nodes.flags[call]! & NodeFlag.tagged) !== 0;
  if ((!RUNS.test(name) && !QUERY_CALLS.test(name)) || (name === "sql" && !isTemplate && !isMethod)) return undefined;
  return statementOf(ctx, file, call);
}

/** Text of a template that a tag is given, with "?" for each value that is put in. */
function templateAt(p: Program, file: number, node: number): string | undefined {
  const at = strip(p, file, node);
  if (factsOf(p, file).nodes.kind[at] !== NodeKind.text) return statementAt(p, file, at);
  return [...listOf(p, file, at)].map((part) => statementAt(p, file, part) ?? "?").join(" ? ");
}

/** Text of the first argument, of the call that prepared it, or of the template that stands in its place. */
export function statementOf(ctx: FlowContext, file: number, call: number): string | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const first = listOf(p, file, call)[0];
  const isTemplate = (nodes.flags[call]! & NodeFlag.tagged) !== 0;
  const own = first === undefined ? undefined : isTemplate ? templateAt(p, file, first) : statementAt(p, file, first);
  if (own !== undefined) return own;
  const inner = first === undefined ? -1 : strip(p, file, first);
  if (inner >= 0 && nodes.kind[inner] === NodeKind.call && (nodes.flags[inner]! & NodeFlag.tagged) !== 0)
    return templateAt(p, file, listOf(p, file, inner)[0]!);
  const callee = strip(p, file, nodes.a[call]!);
  const before = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : -1;
  if (before < 0 || nodes.kind[before] !== NodeKind.call || calleeName(ctx, file, nodes.a[before]!) !== "prepare")
    return undefined;
  const prepared = listOf(p, file, before)[0];
  return prepared === undefined ? undefined : statementAt(p, file, prepared);
}
