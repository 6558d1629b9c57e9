// Calls that look stored records up by a condition, or change or delete those it finds. Input: a file, and the "lookup" rows
// of the models. Output: one entry per call whose record is known, with the values of its condition.
import { NodeKind } from "../facts/types.js";
import { entityOf, matchesOf, objectBehind, returnedType } from "../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { LinkedRecord } from "../link/records.js";
import { elementOf, unwrap } from "../link/types.js";
import { parsePort } from "../models/index.js";
import type { LookupRow } from "../models/types.js";
import type { FlowContext } from "./context.js";
import { property } from "./modelled.js";
import { rowCallsOf } from "./rowCalls.js";
import { spell } from "./sinks.js";

export interface Lookup {
  file: number;
  call: number;
  row: LookupRow;
  record: LinkedRecord;
  /** More than one record. */
  many: boolean;
  /** "prisma.claim.findUnique" */
  spelled: string;
  /** Values of the condition, with the keys that they are compared with; undefined when it cannot be read. */
  condition: ConditionPart[] | undefined;
}

export interface ConditionPart {
  /** Innermost key, "id" for a bare value. */
  key: string;
  file: number;
  node: number;
}

const MAX_NESTING = 5;

export function lookupsIn(ctx: FlowContext, file: number): Lookup[] {
  return rowCallsOf(ctx, file).lookups.flatMap((call) => lookupAt(ctx, file, call) ?? []);
}

function lookupAt(ctx: FlowContext, file: number, call: number): Lookup | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const entity = entityOf(p, file, callee);
  if (!entity) return undefined;
  for (const { row, captures } of matchesOf(p, entity)) {
    if (row.kind !== "lookup") continue;
    const type = unwrap(returnedType(p, file, call, entity, row.record, captures));
    const one = type?.k === "list" ? unwrap(elementOf(type)) : type;
    if (one?.k !== "record") continue;
    return {
      file,
      call,
      row,
      record: one.record,
      many: type?.k === "list",
      spelled: spell(ctx, file, callee),
      condition: conditionOf(ctx, file, call, row),
    };
  }
  return undefined;
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
function collect(
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
  const object = depth > MAX_NESTING ? undefined : objectBehind(p, file, node, 0);
  if (!object) {
    parts.push({ key, file, node });
    return true;
  }
  const pairs = listOf(p, object.file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0) return false;
    const name = stringAt(p, object.file, pairs[i]!);
    const inner = OPERATORS.has(name) ? key : name;
    if (!collect(ctx, object.file, pairs[i + 1]!, inner, parts, depth + 1)) return false;
  }
  return true;
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
