// Calls that look stored records up by a condition, or change or delete those it finds. Input: a file, and the "lookup" rows
// of the models. Output: one entry per call whose record is known, with the values of its condition.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { asWritten, matchesOf, objectBehind, returnedType } from "../../link/callEntities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { unseenRecord } from "../../link/stores/unseen.js";
import { elementOf, type RType, unwrap } from "../../link/types.js";
import { parsePort } from "../../models/index.js";
import type { LookupRow } from "../../models/storeRows.js";
import type { FlowContext } from "../context.js";
import { lookupOn, rowCallsOf } from "../sinks/rowCalls.js";
import { spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";

export interface Lookup {
  file: number;
  call: number;
  act: "read" | "change" | "delete";
  record: LinkedRecord;
  /** More than one record. */
  many: boolean;
  /** "prisma.claim.findUnique" */
  spelled: string;
  /** Values of the condition, with the keys that they are compared with; undefined when it cannot be read. */
  condition: ConditionPart[] | undefined;
  /** Where members are read of what it gives. */
  reads?: readonly number[];
  /** It counts only beside another one with the same, which is tied to the caller. */
  beside?: string;
}

export interface ConditionPart {
  /** Innermost key, "id" for a bare value. */
  key: string;
  file: number;
  node: number;
}

const MAX_NESTING = 5;
const MAX_CHAIN = 12;

export function lookupsIn(ctx: FlowContext, file: number): Lookup[] {
  return rowCallsOf(ctx, file).lookups.flatMap((call) => lookupAt(ctx, file, call) ?? []);
}

function lookupAt(ctx: FlowContext, file: number, call: number): Lookup | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const entity = lookupOn(p, file, call);
  if (!entity) return undefined;
  for (const { row, captures } of matchesOf(p, entity)) {
    if (row.kind !== "lookup") continue;
    const type = unwrap(
      returnedType(p, file, call, entity, row.act === "change" ? asWritten(row.record) : row.record, captures),
    );
    const found = type?.k === "list" ? unwrap(elementOf(type)) : type;
    const one = found ?? unseenModel(p, file, row.record, captures);
    if (one?.k !== "record") continue;
    const act = row.act === "chain" ? chainAct(ctx, file, call) : row.act;
    // A reading of which no condition is known tells nothing.
    if (act === "read" && row.by.length === 0) continue;
    return {
      file,
      call,
      act,
      record: one.record,
      many: type?.k === "list",
      spelled: spell(ctx, file, callee),
      condition: conditionOf(ctx, file, call, row),
    };
  }
  return undefined;
}

/** `prisma.claim.findUnique({ where })` of a model that nothing declares: its name is known. */
function unseenModel(p: Program, file: number, spec: string, captures: readonly string[]): RType | undefined {
  const key = spec.startsWith("model:") ? (captures[Number(spec.slice("model:$".length)) - 1] ?? "") : "";
  return key === ""
    ? undefined
    : { k: "record", record: unseenRecord(p, file, key.charAt(0).toUpperCase() + key.slice(1)) };
}

/** `db.update(t).set(…).where(…)` changes, `db.delete(t).where(…)` deletes. */
function chainAct(ctx: FlowContext, file: number, call: number): Lookup["act"] {
  const { nodes } = factsOf(ctx.p, file);
  for (let at = call, hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const name = calleeName(ctx, file, nodes.a[at]!);
    if (name === "update" || name === "updateTable") return "change";
    if (name === "delete" || name === "softDelete" || name === "deleteFrom") return "delete";
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return "read";
}

function conditionOf(ctx: FlowContext, file: number, call: number, row: LookupRow): ConditionPart[] | undefined {
  const parts: ConditionPart[] = [];
  for (const text of row.by) {
    const port = parsePort(text);
    if (port?.base.kind !== "arg") continue;
    const arg = listOf(ctx.p, file, call)[port.base.index];
    if (arg === undefined) continue;
    let at: { file: number; node: number } | undefined = { file, node: arg };
    for (const key of port.path) {
      const object: { file: number; node: number } | undefined = objectBehind(ctx.p, at.file, at.node, 0);
      if (!object) return undefined;
      const found: number | undefined = property(ctx, object.file, object.node, key);
      at = found === undefined ? undefined : { file: object.file, node: found };
      if (!at) break;
    }
    if (at && !collect(ctx, at.file, at.node, "id", parts, 0)) return undefined;
  }
  return parts;
}

/** False when something in it cannot be read. */
export function collect(
  ctx: FlowContext,
  file: number,
  node: number,
  key: string,
  parts: ConditionPart[],
  depth: number,
): boolean {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.array)
    return [...listOf(p, file, at)].every((item) => collect(ctx, file, item, key, parts, depth + 1));
  const built = depth > MAX_NESTING ? undefined : builtCondition(ctx, file, at, parts, depth);
  if (built !== undefined) return built;
  const object = depth > MAX_NESTING ? undefined : objectBehind(p, file, node, 0);
  if (!object) {
    parts.push({ key, file, node });
    return true;
  }
  const pairs = listOf(p, object.file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    // `{ branchId: { [Op.in]: scope } }` compares the column that it stands under.
    const isOperator = pairs[i] === ANY_KEY && depth > 0;
    if (pairs[i]! < 0 && !isOperator) return false;
    const name = isOperator ? key : stringAt(p, object.file, pairs[i]!);
    const inner = OPERATORS.has(name) ? key : name;
    if (!collect(ctx, object.file, pairs[i + 1]!, inner, parts, depth + 1)) return false;
  }
  return true;
}
const EQUAL = /^(eq|equals?|inArray|arrayContains)$/;
const JOINS = /^(and|or)$/;
/** Comparisons that single nothing out. */
const LOOSE = /^(ne|not|gt|gte|lt|lte|between|isNull|isNotNull|like|ilike|notInArray|exists|notExists)$/;

/** `eq(claims.id, id)`, `and(…)`, `(claim, { eq }) => eq(claim.id, id)`; undefined: no condition that is built by calls. */
function builtCondition(
  ctx: FlowContext,
  file: number,
  at: number,
  parts: ConditionPart[],
  depth: number,
): boolean | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  if (nodes.kind[at] === NodeKind.function) {
    const { returns } = callables[nodes.a[at]!]!;
    return returns.length === 1 && collect(ctx, file, returns[0]!, "id", parts, depth + 1);
  }
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  const name = calleeName(ctx, file, nodes.a[at]!);
  const args = [...listOf(p, file, at)];
  if (JOINS.test(name)) return args.every((arg) => collect(ctx, file, arg, "id", parts, depth + 1));
  const [column, value] = args;
  if (column === undefined || !(EQUAL.test(name) || LOOSE.test(name))) return undefined;
  if (LOOSE.test(name)) return true;
  const key = calleeName(ctx, file, column);
  return value !== undefined && collect(ctx, file, value, key || "id", parts, depth + 1);
}

/** Keys that say how to compare, or how to join conditions. */
const OPERATORS = new Set([
  "equals",
  "in",
  "is",
  "some",
  "every",
  "AND",
  "OR",
  "$eq",
  "$in",
  "$and",
  "$or",
  "_eq",
  "_in",
]);
