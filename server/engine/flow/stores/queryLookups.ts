// Lookups that no row of a model tells of: the text of a statement with a condition, and chains of query builders that name
// their table. Input: a file. Output: one entry per statement or chain whose condition compares columns with values.
// Invariant: a condition with a part that cannot be read is undefined, and so are chains that something else is added to.
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nodeUses } from "../../link/nodeUses.js";
import { presumedRow } from "../../link/presumed.js";
import { factsOf, listOf, literalText, plainTable, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { readChange } from "../../link/sqlChanges.js";
import { readSelect, recordOfColumns, type Select, tableFields } from "../../link/sqlRows.js";
import { recordOfTable } from "../../link/stores/declaredTables.js";
import type { FlowContext } from "../context.js";
import { rowCallsOf } from "../sinks/rowCalls.js";
import { spell } from "../sinks/sinks.js";
import { statementRun } from "../sinks/statementChanges.js";
import { calleeName } from "../walk/calls.js";
import { isBuilder } from "../walk/queried.js";
import { type ConditionPart, collect, type Lookup } from "./lookups.js";

const STATEMENT = /^\s*(select|update|delete)\b[\s\S]*\bwhere\b/i;
/** Begin a condition, or are one. */
const ASKS = /^(where|eq|match|findById|findOne|deleteById|patchAndFetchById|updateAndFetchById)$/;

/** What keeps a loader for each record: `ctx.loaders.claim`, `claimLoader`. */
const LOADERS = /(^l|[a-z]L)oaders?$/;

export function queryLookups(ctx: FlowContext, file: number): Lookup[] {
  const { language, strings, callables } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  const byText = strings.some((text) => STATEMENT.test(text));
  const byChain = strings.some((text) => ASKS.test(text)) || strings.some((text) => LOADERS.test(text));
  if (!byText && !byChain) return [];
  const known = new Set(rowCallsOf(ctx, file).lookups);
  const chains = new Chains(ctx, file, known);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      if (known.has(call)) return [];
      return (byText ? statementAt(ctx, file, call) : undefined) ?? (byChain ? chains.at(call) : undefined) ?? [];
    }),
  );
}

/** Chains of builders that delete the rows of a condition: `knex("claims").where({ id }).del()`. */
export function builtDeletions(ctx: FlowContext, file: number): Lookup[] {
  const { language, strings, callables } = factsOf(ctx.p, file);
  if (language !== "typescript" || !strings.some((text) => DELETES.test(text))) return [];
  const chains = new Chains(ctx, file, new Set(rowCallsOf(ctx, file).lookups));
  return callables
    .flatMap(({ calls }) => calls.flatMap((call) => chains.at(call) ?? []))
    .filter(({ act }) => act === "delete");
}

/** `pool.query("SELECT … WHERE id = $1", [id])` */
function statementAt(ctx: FlowContext, file: number, call: number): Lookup | undefined {
  const text = statementRun(ctx, file, call);
  if (text === undefined || !STATEMENT.test(text)) return undefined;
  const select = readSelect(text);
  const change = select ? undefined : readChange(text);
  if (!select && change?.kind !== "update" && change?.kind !== "delete") return undefined;
  const table = plainTable((select ?? change!).table);
  const columns = select?.columns ?? change!.columns.map((column) => ({ key: column, column }));
  const all = select?.all === true || change?.kind === "delete";
  const record = recordFor(ctx, file, call, { table, columns, all });
  return {
    file,
    call,
    act: select ? "read" : change!.kind === "delete" ? "delete" : "change",
    record,
    many: false,
    spelled: spell(ctx, file, strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!)),
    condition: conditionOf(ctx, file, call, text),
  };
}

function recordFor({ p }: FlowContext, file: number, call: number, select: Select): LinkedRecord {
  const key = `${file}:k${call}`;
  const made = recordOfColumns(p, { file, node: call }, key, select);
  const record: LinkedRecord = made ?? { key, name: select.table, file, kind: "type", fields: new Map() };
  if (!tableFields(p, select.table)) record.partial = true;
  return record;
}

const ENDS = /^(group|order|limit|having|returning|offset|fetch|for|union)$/;

/**
 * Columns of the condition that equal a value, and of a SELECT those of its joins: they tie too. Of a long statement the facts
 * keep no constants either: it is read where as many columns are compared as there are values.
 */
function conditionOf(ctx: FlowContext, file: number, call: number, text: string): ConditionPart[] | undefined {
  const tokens = [...sqlTokens(text)].filter((t) => t.kind !== "comment");
  const values = valuesOf(ctx, file, call);
  if (!values || tokens.some(({ text: word }) => /^or$/i.test(word))) return undefined;
  const holes = tokens.flatMap((token, i) => (HOLE.test(token.text) ? [{ at: i, key: columnBefore(tokens, i) }] : []));
  const compared = holes.filter(({ key }) => key !== undefined);
  const given = holes.length === values.length ? holes : compared;
  if (given.length !== values.length) return undefined;
  const where = tokens.findIndex(({ text: word }) => /^where$/i.test(word));
  const ends = tokens.findIndex(({ text: word }, i) => i > where && ENDS.test(word.toLowerCase()));
  const isRead = /^select$/i.test(tokens[0]!.text);
  const parts: ConditionPart[] = [];
  for (const [i, { at, key }] of given.entries()) {
    if ((ends >= 0 && at > ends) || (at < where && !isRead)) continue;
    const numbered = /^\$(\d+)$/.exec(tokens[at]!.text);
    const node = values[numbered ? Number(numbered[1]) - 1 : i];
    if (key === undefined || node === undefined) return undefined;
    parts.push({ key, file, node });
  }
  return parts;
}
const HOLE = /^(\?|\$\d+)$/;

/** `t.id = ?`, `id = ANY(?)`, `id IN (?)`; undefined for all else that a value may be there for. */
function columnBefore(tokens: readonly SqlToken[], hole: number): string | undefined {
  let at = hole - 1;
  if (tokens[at]?.text === "(") at--;
  if (/^any$/i.test(tokens[at]?.text ?? "")) at--;
  if (!/^(=|in)$/i.test(tokens[at]?.text ?? "") || /^[<>!]$/.test(tokens[at - 1]?.text ?? "")) return undefined;
  const column = tokens[at - 1];
  return column?.kind === "word" || column?.kind === "name" ? column.text : undefined;
}

/** Values for the holes of a statement, in order. */
function valuesOf(ctx: FlowContext, file: number, call: number): number[] | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const [first, ...rest] = [...listOf(p, file, call)].map((arg) => strip(p, file, arg));
  if (first === undefined) return undefined;
  if ((nodes.flags[call]! & NodeFlag.tagged) !== 0) return rest;
  if (nodes.kind[first] === NodeKind.text) {
    const put = [...listOf(p, file, first)].filter((part) => nodes.kind[strip(p, file, part)] !== NodeKind.literal);
    return rest.length === 0 ? put : undefined;
  }
  const [given] = rest;
  if (given === undefined || nodes.kind[given] === NodeKind.function) return undefined;
  if (nodes.kind[given] === NodeKind.array) return [...listOf(p, file, given)];
  return nodes.kind[given] === NodeKind.object ? undefined : rest;
}

/** Name the table of a chain, by the act. */
const TABLES: Record<string, Lookup["act"]> = {
  selectFrom: "read",
  from: "read",
  deleteFrom: "delete",
  updateTable: "change",
  query: "read",
};
const DELETES = /^(del|delete|deleteById|deleteFrom)$/;
const CHANGES = /^(update|set|patch|patchAndFetchById|updateAndFetchById|updateTable)$/;
/** Say nothing of which rows are meant. */
const NEUTRAL =
  /^(select|selectAll|column|columns|first|returning|returningAll|limit|offset|range|orderBy|order|single|maybeSingle|execute|executeTakeFirst|executeTakeFirstOrThrow|throwIfNotFound|throwOnError|join|innerJoin|leftJoin|set|update|del|delete|patch|timeout|distinct|forUpdate|whereNot|whereNull|whereNotNull|is|not|neq|gt|gte|lt|lte|with(Graph)?(Fetched|Joined)|then|catch|csv|abortSignal|schema|withSchema)$/;
const MAX_CHAIN = 20;
const EQUAL = /^(=|==|===|in|eq|is)$/;

class Chains {
  constructor(
    private readonly ctx: FlowContext,
    private readonly file: number,
    private readonly known: ReadonlySet<number>,
  ) {}

  /** Of the chain that ends with this call. */
  at(call: number): Lookup | undefined {
    const { ctx, file } = this;
    const { nodes } = factsOf(ctx.p, file);
    const loaded = this.loadedBy(call);
    if (loaded) return loaded;
    if (this.goesOn(call)) return undefined;
    const names: string[] = [];
    const parts: ConditionPart[] = [];
    let readable = true;
    let asks = false;
    let at = call;
    for (let hops = 0; hops < MAX_CHAIN; hops++) {
      if (nodes.kind[at] !== NodeKind.call || this.known.has(at)) return undefined;
      const callee = strip(ctx.p, file, nodes.a[at]!);
      const name = calleeName(ctx, file, callee);
      const args = [...listOf(ctx.p, file, at)];
      const table = this.tableOf(callee, name, args);
      if (table !== undefined) {
        if (!asks) return undefined;
        const act = names.some((one) => DELETES.test(one))
          ? "delete"
          : names.some((one) => CHANGES.test(one))
            ? "change"
            : (TABLES[name] ?? "read");
        const record =
          (act === "delete" ? recordOfTable(ctx.p, table) : undefined) ??
          presumedRow(ctx.p, file, call, table) ??
          this.bare(call, table);
        // `knex("claims")` is spelled as it begins.
        return {
          file,
          call,
          act,
          record,
          many: false,
          spelled: spell(ctx, file, strip(ctx.p, file, nodes.a[call]!)),
          condition: readable ? parts : undefined,
        };
      }
      if (nodes.kind[callee] !== NodeKind.load) return undefined;
      names.push(name);
      const read = this.partsOf(name, args);
      if (read) {
        asks ||= read.length > 0;
        parts.push(...read);
      } else readable = false;
      at = this.before(strip(ctx.p, file, nodes.a[callee]!));
      if (at < 0) return undefined;
    }
    return undefined;
  }

  /** `loaders.claim.load(id)`: one record by its key, as a loader that collects such questions looks it up. */
  private loadedBy(call: number): Lookup | undefined {
    const { ctx, file } = this;
    const { nodes } = factsOf(ctx.p, file);
    const callee = nodes.kind[call] === NodeKind.call ? strip(ctx.p, file, nodes.a[call]!) : -1;
    const [key, ...more] = listOf(ctx.p, file, call);
    if (callee < 0 || nodes.kind[callee] !== NodeKind.load || key === undefined || more.length > 0) return undefined;
    if (calleeName(ctx, file, callee) !== "load") return undefined;
    const loader = strip(ctx.p, file, nodes.a[callee]!);
    const name = calleeName(ctx, file, loader);
    const holder = nodes.kind[loader] === NodeKind.load ? calleeName(ctx, file, nodes.a[loader]!) : "";
    if (!LOADERS.test(name) && !LOADERS.test(holder)) return undefined;
    const table = name.replace(/(ById|Loader)+$/, "");
    return {
      file,
      call,
      act: "read",
      record: presumedRow(ctx.p, file, call, table) ?? this.bare(call, table),
      many: false,
      spelled: spell(ctx, file, callee),
      condition: [{ key: "id", file, node: key }],
    };
  }

  /** `const mine = db.selectFrom("t").where(…)`, of which nothing else is made: builders may be added to in place. */
  private before(base: number): number {
    const { ctx, file } = this;
    const { nodes, bindings } = factsOf(ctx.p, file);
    const versions = nodes.kind[base] === NodeKind.local ? (bindings[nodes.a[base]!]?.versions ?? []) : [base];
    const at = versions.length === 1 ? strip(ctx.p, file, versions[0]!) : -1;
    return at >= 0 && this.membersOf(at).length < 2 ? at : -1;
  }

  /** Another call is made on what it gives. */
  private goesOn(call: number): boolean {
    const { ctx, file } = this;
    const { nodes } = factsOf(ctx.p, file);
    const { by } = nodeUses(ctx.p, file);
    return this.membersOf(call).some((load) =>
      (by.get(load) ?? []).some(
        (one) => nodes.kind[one] === NodeKind.call && strip(ctx.p, file, nodes.a[one]!) === load,
      ),
    );
  }

  /** Members that are read of what a call gives. */
  private membersOf(call: number): number[] {
    const { ctx, file } = this;
    const { nodes } = factsOf(ctx.p, file);
    const { by } = nodeUses(ctx.p, file);
    const found: number[] = [];
    const open = [call];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const user of by.get(at) ?? []) {
        if (seen.has(user)) continue;
        seen.add(user);
        if (nodes.kind[user] === NodeKind.local || nodes.kind[user] === NodeKind.named) open.push(user);
        if (nodes.kind[user] === NodeKind.load && nodes.b[user]! >= 0) found.push(user);
      }
    return found;
  }

  private tableOf(callee: number, name: string, args: readonly number[]): string | undefined {
    const { ctx, file } = this;
    const { nodes } = factsOf(ctx.p, file);
    const [first] = args;
    const text = first === undefined ? "" : this.literal(first);
    const isNamed = /^[a-z_\u3400-\u9fff][\w.\u3400-\u9fff]*( as \w+)?$/i.test(text);
    // `db.transaction((trx) => trx("claims").…)`, `ctx.db("claims")`
    if (args.length === 1 && isNamed && isBuilder(ctx, file, callee)) return plainTable(text.split(/\s/)[0]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    if (name === "query" && args.length === 0) {
      const model = calleeName(ctx, file, nodes.a[callee]!);
      return /^[A-Z]/.test(model) ? model : undefined;
    }
    return TABLES[name] && isNamed ? plainTable(text.split(/\s/)[0]!) : undefined;
  }

  private literal(node: number): string {
    return literalText(this.ctx.p, this.file, node) ?? "";
  }

  /** Undefined where it may mean any rows. */
  private partsOf(name: string, args: readonly number[]): ConditionPart[] | undefined {
    const { ctx, file } = this;
    if (NEUTRAL.test(name)) return [];
    const [first, second, third] = args;
    if (first === undefined) return undefined;
    if (/^(findById|deleteById|patchAndFetchById|updateAndFetchById)$/.test(name))
      return [{ key: "id", file, node: first }];
    if (!/^(where|andWhere|whereIn|andWhereIn|eq|in|match|findOne|filter)$/.test(name)) return undefined;
    const object = objectBehind(ctx.p, file, first, 0);
    const parts: ConditionPart[] = [];
    if (object) return collect(ctx, file, first, "id", parts, 0) ? parts : undefined;
    const key = this.literal(first).split(".").pop()!;
    if (key === "" || second === undefined) return undefined;
    if (third === undefined) return [{ key, file, node: second }];
    return EQUAL.test(this.literal(second)) ? [{ key, file, node: third }] : [];
  }

  private bare(call: number, table: string): LinkedRecord {
    const { file } = this;
    return { key: `${file}:k${call}`, name: table, file, kind: "type", fields: new Map(), partial: true };
  }
}
