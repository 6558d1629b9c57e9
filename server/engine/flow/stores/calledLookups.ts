// Lookups and changes of one record by functions that nobody here can look into: `ctx.policies.insuredPersons({ id })`,
// `claims.one({ where: { id } })`, `dal.recordAddress(patientId, address)`. Whoever is handed nothing of the caller cannot ask
// whose it is, unless it knows him anyhow: such a call counts beside another of the same object that is handed something of him.
// Input: a file. Output: one entry per call. Invariant: what a row of a model, a chain of a builder or a function of the project
// stands for is none of them.
import { NodeKind } from "../../facts/types.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { presumedRow } from "../../link/presumed.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import type { FlowContext } from "../context.js";
import { HOW_MUCH, isAskedOf, keyName, nameSet } from "../sinks/askedOf.js";
import { rowCallsOf } from "../sinks/rowCalls.js";
import { spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";
import { type ConditionPart, collect, type Lookup } from "./lookups.js";

export interface CalledLookup extends Lookup {
  /** The object whose member is called, in its file. */
  beside: string;
}

export function calledLookups(ctx: FlowContext, file: number): CalledLookup[] {
  const { callables, language } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  const known = new Set(rowCallsOf(ctx, file).lookups);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => (known.has(call) ? [] : (lookupAt(ctx, file, call) ?? []))),
  );
}

function lookupAt(ctx: FlowContext, file: number, call: number): CalledLookup | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const changed = changeWhere(ctx, file, call);
  const isChange = changed !== undefined || nameSet(ctx, file, call) !== "";
  if (!isChange && !isAskedOf(ctx, file, call)) return undefined;
  const holder = strip(ctx.p, file, nodes.a[callee]!);
  const table = calleeName(ctx, file, holder);
  if (table === "" || nodes.kind[holder] === NodeKind.call || !isUnseen(ctx, file, callee)) return undefined;
  return {
    file,
    call,
    act: changed?.act ?? (isChange ? "change" : "read"),
    record: presumedRow(ctx.p, file, call, table) ?? bare(file, call, table),
    many: false,
    spelled: spell(ctx, file, callee),
    condition: changed ? changed.condition : conditionOf(ctx, file, call),
    beside: `${file} ${spell(ctx, file, holder)}`,
  };
}

/** `db.claim.update({ where: { id }, data: { note } })`: what it changes is said by the one part of what it is given. */
function changeWhere(ctx: FlowContext, file: number, call: number): Pick<Lookup, "act" | "condition"> | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const act = CHANGES.exec(calleeName(ctx, file, nodes.a[call]!))?.[1];
  const [given, ...others] = listOf(ctx.p, file, call);
  if (act === undefined || given === undefined || others.length > 0) return undefined;
  const where = property(ctx, file, strip(ctx.p, file, given), "where");
  if (where === undefined) return undefined;
  const parts: ConditionPart[] = [];
  const condition = collect(ctx, file, where, "id", parts, 0) ? parts : undefined;
  return { act: act === "delete" ? "delete" : "change", condition };
}
const CHANGES = /^(update|delete)(OrThrow)?$/;

/** No code, declaration or row says what is called. */
export function isUnseen({ p }: FlowContext, file: number, callee: number): boolean {
  const entity = entityOf(p, file, callee);
  if (entity === undefined) return true;
  return (entity.k === "inst" || entity.k === "pkg") && matchesOf(p, entity).length === 0;
}

function bare(file: number, call: number, name: string): LinkedRecord {
  return { key: `${file}:u${call}`, name, file, kind: "type", fields: new Map(), partial: true };
}

/** Says what comes with it, or in which order. */
const HOW = /^(include|orderBy|order|sort)$/;

/** All that it is handed may say whose it must be. */
function conditionOf(ctx: FlowContext, file: number, call: number): ConditionPart[] | undefined {
  const parts: ConditionPart[] = [];
  for (const arg of listOf(ctx.p, file, call)) {
    const object = objectBehind(ctx.p, file, arg, 0);
    if (!object) {
      if (factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, arg)] === NodeKind.literal) continue;
      parts.push({ key: keyName(ctx, file, arg) || "id", file, node: arg });
      continue;
    }
    const pairs = listOf(ctx.p, object.file, object.node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0) return undefined;
      const key = stringAt(ctx.p, object.file, pairs[i]!);
      const isCondition = !HOW_MUCH.test(key) && !HOW.test(key);
      if (isCondition && !collect(ctx, object.file, pairs[i + 1]!, key, parts, 1)) return undefined;
    }
  }
  return parts;
}
