// What a call writes by a statement or a chain: `pool.query("INSERT INTO claims (iban) VALUES ($1)", [iban])`,
// `knex("claims").insert({…})`. Input: the call of a store. Output: the table, its columns and which of the values go into
// them. Invariant: a value that rows are only searched by is none of those.
import { NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { collectionName } from "../../link/documents.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { readChange } from "../../link/sqlChanges.js";
import { statementAt } from "../../link/sqlRows.js";
import { isDeclaredTable } from "../../link/stores/declaredTables.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import type { SinkArgument } from "./sinks.js";
import { statementOf } from "./statementChanges.js";

/** "none": nothing is written. */
export type Target = "declared" | "undeclared" | "none";

export interface Written {
  /** "" where nothing is written. */
  table: string;
  columns: string[];
}

/** Undefined where neither a statement nor a table can be read. */
export function writtenBy(
  ctx: FlowContext,
  file: number,
  call: number,
  given: SinkArgument[],
): (Written & { arguments: SinkArgument[] }) | undefined {
  const text = textOf(ctx, file, call);
  if (text === undefined) {
    const table = tableOfChain(ctx, file, call);
    return table === undefined ? undefined : { table, columns: [], arguments: given };
  }
  const read = readWrite(text);
  if (!read) return READS.test(text) ? { table: "", columns: [], arguments: given } : undefined;
  const slots = slotsIn(read.values);
  return {
    table: read.table,
    columns: read.columns,
    arguments: given.flatMap((argument) => filled(ctx, file, call, argument, slots)),
  };
}

export function targetOf(ctx: FlowContext, { table, columns }: Written): Target {
  if (table === "") return "none";
  return isDeclaredTable(ctx.p, table, columns) ? "declared" : "undeclared";
}

// --- the statement ---

function textOf(ctx: FlowContext, file: number, call: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const [first] = listOf(ctx.p, file, call);
  if ((nodes.flags[call]! & NodeFlag.tagged) !== 0 && first !== undefined) {
    const parts = [...listOf(ctx.p, file, first)].map((part) => constantText(ctx, file, part) ?? "");
    return parts.join(" ? ");
  }
  const own = statementOf(ctx, file, call) ?? (first === undefined ? undefined : constantText(ctx, file, first));
  if (own !== undefined && STATEMENT.test(own)) return own;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  // `const insert = db.prepare("INSERT …"); insert.run(…)`
  const receiver = onlyValue(ctx.p, file, nodes.a[callee]!);
  const isPrepared = nodes.kind[receiver] === NodeKind.call && calleeName(ctx, file, nodes.a[receiver]!) === "prepare";
  const prepared = isPrepared ? listOf(ctx.p, file, receiver)[0] : undefined;
  if (prepared !== undefined) return statementAt(ctx.p, file, prepared) ?? constantText(ctx, file, prepared);
  return calleeName(ctx, file, callee) === "input" ? laterStatement(ctx, file, call) : undefined;
}

/** `request.input("iban", iban).query("INSERT …")`: parameters come before the statement. */
function laterStatement(ctx: FlowContext, file: number, call: number): string | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const rootOf = (node: number): number => {
    const at = onlyValue(ctx.p, file, node);
    const callee = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
    const isInput = callee >= 0 && nodes.kind[callee] === NodeKind.load && calleeName(ctx, file, callee) === "input";
    return isInput ? rootOf(nodes.a[callee]!) : at;
  };
  const root = rootOf(call);
  for (const { calls } of callables)
    for (const other of calls) {
      const callee = strip(ctx.p, file, nodes.a[other]!);
      if (nodes.kind[callee] !== NodeKind.load || !/^(query|batch)$/.test(calleeName(ctx, file, callee))) continue;
      const [text] = listOf(ctx.p, file, other);
      if (text !== undefined && rootOf(nodes.a[callee]!) === root)
        return statementAt(ctx.p, file, text) ?? constantText(ctx, file, text);
    }
  return undefined;
}

const STATEMENT = /^\s*(with|select|insert|replace|merge|update|delete|upsert|create|match|call)\b/i;
/** Nothing is written by it. */
const READS = /^\s*(select|delete)\s/i;
/** What else begins a row: `INSERT OR REPLACE INTO`, `REPLACE INTO`. */
const BEGINS = /^\s*(?:insert\s+(?:ignore|or\s+\w+)|replace|upsert)\s+into\b/i;
const SET = /\bset\b(.*?)(?:\bwhere\b|\breturning\b|$)/is;
/** Clauses of a graph's language; those that write. */
const CLAUSES =
  /\b(optional match|match|where|create|merge|on create set|on match set|set|return|with|delete|unwind)\b/i;
const GRAPH = /^\s*(match|merge|create)\s*\(/i;

function readWrite(text: string): { table: string; columns: string[]; values: string } | undefined {
  const change = readChange(text.replace(BEGINS, "insert into"));
  if (change && change.kind !== "delete")
    return { ...change, values: change.kind === "update" ? (SET.exec(text)?.[1] ?? "") : text };
  if (!GRAPH.test(text)) return undefined;
  const parts = text.split(CLAUSES);
  const written = parts.filter((_, i) => /^(create|merge|.*set)$/i.test(parts[i - 1] ?? "")).join(" ");
  const label = /:\s*([\p{L}_]\w*)/u.exec(written)?.[1];
  return written === "" ? undefined : { table: `:${label ?? ""}`, columns: [], values: written };
}

function plain(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).replace(/["`[\]\s]/g, "");
}

// --- its values ---

interface Slots {
  /** "?" in order. */
  count: number;
  numbers: ReadonlySet<number>;
  names: ReadonlySet<string>;
}

function slotsIn(values: string): Slots {
  return {
    count: values.match(/\?/g)?.length ?? 0,
    numbers: new Set([...values.matchAll(/\$\s?(\d+)/g)].map((m) => Number(m[1]))),
    names: new Set([...values.matchAll(/(?<!:)[:@$]\s?([\p{L}_][\p{L}\p{N}_]*)/gu)].map((m) => m[1]!)),
  };
}

/** Of a list or an object that is written out, the parts that go into columns; of anything else all. */
function filled(ctx: FlowContext, file: number, call: number, argument: SinkArgument, slots: Slots): SinkArgument[] {
  const { nodes } = factsOf(ctx.p, file);
  if ((nodes.flags[call]! & NodeFlag.tagged) !== 0) {
    const position = [...listOf(ctx.p, file, call)].indexOf(argument.node);
    return position <= slots.count ? [argument] : [];
  }
  if (slots.names.size > 0 && calleeName(ctx, file, nodes.a[call]!) === "input")
    return isNamed(ctx, file, listOf(ctx.p, file, call)[0], slots) ? [argument] : [];
  let at = strip(ctx.p, file, argument.node);
  for (const key of argument.path) {
    const object = objectBehind(ctx.p, file, at, 0);
    const inner = object?.file === file ? property(ctx, file, object.node, key) : undefined;
    if (inner === undefined) return [argument];
    at = strip(ctx.p, file, inner);
  }
  const parts = [...listOf(ctx.p, file, at)];
  const part = (node: number): SinkArgument => ({ node, path: [], structured: false, port: argument.port });
  if (nodes.kind[at] === NodeKind.array && parts.every((node) => nodes.kind[node] !== NodeKind.spread)) {
    if (slots.numbers.size > 0) return parts.filter((_, i) => slots.numbers.has(i + 1)).map(part);
    return slots.count > 0 ? parts.slice(0, slots.count).map(part) : [argument];
  }
  if (nodes.kind[at] !== NodeKind.object || slots.names.size === 0) return [argument];
  const kept: SinkArgument[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    if (parts[i] === SPREAD_KEY) return [argument];
    if (parts[i]! >= 0 && slots.names.has(stringAt(ctx.p, file, parts[i]!))) kept.push(part(parts[i + 1]!));
  }
  return kept;
}

function isNamed(ctx: FlowContext, file: number, node: number | undefined, slots: Slots): boolean {
  const name = node === undefined ? undefined : constantText(ctx, file, node);
  return name === undefined || slots.names.has(name);
}

// --- the chain ---

const STARTS = /^(from|into|table|insertInto|updateTable|replaceInto|knex|db|trx|tx|database)$/;
const MAX_CHAIN = 12;

/** `knex("claims").insert(…)`, `db.insertInto("claims").values(…)`, `Claim.query().insert(…)`. */
function tableOfChain(ctx: FlowContext, file: number, call: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = call;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (at !== call && STARTS.test(calleeName(ctx, file, callee))) {
      const name = collectionName(ctx.p, file, at, 0, undefined);
      if (name !== "") return plain(name);
    }
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    if (calleeName(ctx, file, callee) === "query" && at !== call) return tableOfModel(ctx, file, nodes.a[callee]!);
    at = onlyValue(ctx.p, file, nodes.a[callee]!);
    if (nodes.kind[at] !== NodeKind.call) return undefined;
  }
  return undefined;
}

/** `static tableName = "claims"`, `static get tableName() { return "claims"; }` */
function tableOfModel(ctx: FlowContext, file: number, node: number): string | undefined {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "class") return undefined;
  const facts = factsOf(ctx.p, entity.file);
  const record = facts.records[entity.record]!;
  const field = record.fields.find(({ name, static: isStatic }) => isStatic && name === "tableName");
  const getter = record.methods.map((m) => facts.callables[m]!).find((c) => c.static && c.name === "tableName");
  const value = field?.init ?? getter?.returns[0];
  return value === undefined || value < 0 ? undefined : constantText(ctx, entity.file, value);
}
