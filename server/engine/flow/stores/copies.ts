// Calls that put members into stored records: those that write to a store, and those that copy into a record that the same
// function saves (`Object.assign(claim, given); await claim.save()`). Input: a file. Output: one entry per call whose record is
// known, with what is given.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { type Entity, entityOf, entityType } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { callableAt, factsOf, kindOf, listOf, strip, tableNamed } from "../../link/program.js";
import { type LinkedRecord, recordOf } from "../../link/records.js";
import { statementAt } from "../../link/sqlRows.js";
import { unseenRecord } from "../../link/stores/unseen.js";
import { type RType, unwrap } from "../../link/types.js";
import { refill } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { lookUp } from "../questions.js";
import { type SinkUse, spell } from "../sinks/sinks.js";
import { argumentsFor } from "../walk/calls.js";
import { constantList } from "../walk/constantLists.js";
import { keyCopies } from "../walk/copiedKeys.js";
import { property } from "../walk/modelled.js";
import { origins } from "../walk/origins.js";
import { isStored } from "../walk/personal.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import { subjectOf } from "./subjects.js";
import { type WriteAct, writeActAt } from "./writeActs.js";
import { recordWritten } from "./writes.js";

export interface Copy {
  call: number;
  spelled: string;
  act: WriteAct;
  record: LinkedRecord;
  /** The value that is given, and where its parts come from. */
  node: number;
  list: readonly Origin[];
  /** Members that are written at most, as an option says; "unknown": it names them in another place. */
  only?: ReadonlySet<string> | "unknown";
  /** Its members are copied one by one: going through their names is no check. */
  byKey?: boolean;
}

/**
 * The value as it is put together: what a function that only stores it is handed (`claims.save({ ...claim, ...body })`), or what
 * is given to the call itself.
 */
export function mergedAt(
  ctx: EffectContext["ctx"],
  { node }: Copy,
  steps: readonly Step[],
): { node: number; step: Step } {
  const [first] = steps as [Step, ...Step[]];
  let at = node;
  for (const [i, step] of steps.entries()) {
    const { nodes } = factsOf(ctx.p, step.file);
    const kept = strip(ctx.p, step.file, at);
    if (nodes.kind[kept] === NodeKind.object && i > 0) return { node: kept, step };
    const next = steps[i + 1];
    if (!next || nodes.kind[kept] !== NodeKind.param || nodes.a[kept] !== step.callable) break;
    const [given] = argumentsFor(ctx, next.file, next.call, step.file, step.callable, nodes.b[kept]!, EMPTY_PATH);
    if (given?.path !== EMPTY_PATH) break;
    at = given.node;
  }
  return { node, step: first };
}

/** Table of tables that migrations of the code make, by name: the call. */
export const MIGRATED = "migrated tables";

/** `uses`: of the file that write to a store, each with what is handed to its arguments. */
export function writesOf(e: EffectContext, file: number, use: SinkUse, handed: readonly (readonly Origin[])[]): Copy[] {
  const record = handed.some((list) => list.length > 0) ? recordOfUse(e, file, use) : undefined;
  if (!record) return [];
  const { call, spelled } = use;
  const act = writeActAt(e.ctx, file, call, spelled);
  const only = onlyWritten(e.ctx, file, call);
  return use.arguments.flatMap((argument, i) => {
    const node = memberAt(e, file, argument);
    return isListed(e, file, node)
      ? []
      : [{ call, spelled, act, record, node, list: handed[i]!, ...(only && { only }) }];
  });
}

/** `Claim.update(body, { where, fields: ["note"] })` */
function onlyWritten(ctx: EffectContext["ctx"], file: number, call: number): Copy["only"] {
  for (const option of listOf(ctx.p, file, call).slice(1)) {
    const at = strip(ctx.p, file, option);
    const named = kindOf(ctx.p, file, at) === NodeKind.object ? property(ctx, file, at, "fields") : undefined;
    if (named === undefined) continue;
    const texts = constantList(ctx, file, named);
    return texts.length > 0 ? new Set(texts) : "unknown";
  }
  return undefined;
}

/** `req.body` of `{ where, data: req.body }`, as far as it stands there. */
function memberAt({ ctx }: EffectContext, file: number, { node, path }: SinkUse["arguments"][number]): number {
  let at = node;
  for (const key of path) {
    const object = strip(ctx.p, file, at);
    const inner = kindOf(ctx.p, file, object) === NodeKind.object ? property(ctx, file, object, key) : undefined;
    if (inner === undefined) break;
    at = inner;
  }
  return at;
}

/** `[body.name, body.email]`: values for the places of a statement, one by one. */
function isListed({ ctx: { p } }: EffectContext, file: number, node: number): boolean {
  const { nodes, bindings } = factsOf(p, file);
  let at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.local) at = strip(p, file, bindings[nodes.a[at]!]?.versions[0] ?? at);
  while (nodes.kind[at] === NodeKind.update) at = strip(p, file, nodes.a[at]!);
  return nodes.kind[at] === NodeKind.array;
}

function recordOfUse(e: EffectContext, file: number, use: SinkUse): LinkedRecord | undefined {
  const first = listOf(e.ctx.p, file, use.call)[0];
  // What a statement is given are values for its places.
  if (first !== undefined && statementAt(e.ctx.p, file, first) !== undefined) return undefined;
  const written = recordWritten(e.ctx, use) ?? classNamed(e, file, use.call);
  if (written) return written;
  const name = subjectOf(e, file, use.call);
  const table = name === "" ? undefined : tableNamed(e.ctx.p, name);
  if (table) return recordOf(e.ctx.p, table.file, table.record);
  const made = lookUp<{ file: number; call: number }>(e.ctx, MIGRATED, name);
  const entity = made && entityOf(e.ctx.p, made.file, made.call);
  if (entity?.k === "schema") return entity.record;
  return name === "" ? undefined : unseenRecord(e.ctx.p, file, name);
}

/** `manager.update(Claim, …)`, `builder.update(Claim).set(…)`, `Claim.update(…)`: an entity, by its class. */
function classNamed({ ctx }: EffectContext, file: number, call: number): LinkedRecord | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let at = call;
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    for (const arg of listOf(p, file, at)) {
      const entity = entityOf(p, file, arg);
      const record = entity?.k === "class" ? recordOf(p, entity.file, entity.record) : undefined;
      if (record && isStored(ctx, record)) return record;
    }
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    const on = entityOf(p, file, nodes.a[callee]!);
    if (on?.k === "inst" && on.self && isStored(ctx, on.self)) return on.self;
    at = strip(p, file, nodes.a[callee]!);
  }
  return undefined;
}
const MAX_CHAIN = 8;

/** The record is the first argument of these, the receiver of those. */
const INTO_FIRST = /^(assign|merge|extend|defaults|defaultsDeep)$/;
const INTO_RECEIVER = /^(set|update|overwrite|fill|setAttributes|setDataValues|assign)$/;
const SAVES = /^(save|persist|persistAndFlush|flush|update|upsert|insert|put|saveAll)$/;

export function copiesIn(e: EffectContext, file: number): Copy[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const saves = (call: number) => SAVES.test(nameOf(p, file, nodes.a[call]!)) || e.writes(file, call) !== undefined;
  const byKey = keyCopies(e.ctx, file, saves).flatMap(({ call, spelled, into, value }): Copy[] => {
    const target = targetOf(e, file, into) ?? targetOfWrite(e, file, call);
    if (!target) return [];
    refill(e.ctx);
    const list = origins(e.ctx, file, value, EMPTY_PATH);
    return [{ call, spelled, ...target, node: value, list, byKey: true }];
  });
  const whole = callables.flatMap(({ calls }) =>
    calls.flatMap((call): Copy[] => {
      const callee = strip(p, file, nodes.a[call]!);
      if (nodes.kind[callee] !== NodeKind.load || e.writes(file, call) !== undefined) return [];
      const name = nameOf(p, file, callee);
      const args = [...listOf(p, file, call)];
      const isFirst = INTO_FIRST.test(name) && args.length > 1;
      // `row.update(body, { transaction })`
      const isReceiver = args.length === 1 || (args.length === 2 && isOptions(p, file, args[1]!));
      if (!isFirst && !(INTO_RECEIVER.test(name) && isReceiver)) return [];
      const into = isFirst ? args[0]! : nodes.a[callee]!;
      const given = (isFirst ? args.slice(1) : args.slice(0, 1)).filter((arg) => isWhole(e, file, arg));
      const target = given.length === 0 ? undefined : targetOf(e, file, into);
      if (!target || !(name === "update" || isSaved(e, file, call, into))) return [];
      const only = isFirst ? undefined : onlyWritten(e.ctx, file, call);
      return given.map((node) => {
        refill(e.ctx);
        const list = origins(e.ctx, file, node, EMPTY_PATH);
        return { call, spelled: spell(e.ctx, file, callee), ...target, node, list, ...(only && { only }) };
      });
    }),
  );
  return [...whole, ...byKey];
}

/** `Claim.updateOne({ _id }, { $set: changes })` */
function targetOfWrite(
  e: EffectContext,
  file: number,
  call: number,
): Pick<Copy, "spelled" | "record" | "act"> | undefined {
  const [use] = e.writes(file, call) ?? [];
  const record = use && recordOfUse(e, file, use);
  return record && { spelled: use.spelled, record, act: writeActAt(e.ctx, file, call, use.spelled) };
}

function isOptions(p: EffectContext["ctx"]["p"], file: number, node: number): boolean {
  return kindOf(p, file, strip(p, file, node)) === NodeKind.object;
}

/** Not spelled out, no text, no function: something with members of its own. */
function isWhole({ ctx: { p } }: EffectContext, file: number, node: number): boolean {
  const at = strip(p, file, node);
  const kind = kindOf(p, file, at);
  if (kind === NodeKind.object) return [...listOf(p, file, at)].some((key, i) => i % 2 === 0 && key < 0);
  return kind !== NodeKind.literal && kind !== NodeKind.function && kind !== NodeKind.text && kind !== NodeKind.clean;
}

function targetOf(e: EffectContext, file: number, node: number): Pick<Copy, "record" | "act"> | undefined {
  const { ctx } = e;
  const { p } = ctx;
  const entity = entityOf(p, file, node);
  const known = recordIn(entity && typeOf(p, entity));
  refill(ctx);
  const list = origins(ctx, file, node, EMPTY_PATH);
  const whole = list.filter((o) => o.path === EMPTY_PATH);
  const record =
    known ?? whole.map((o) => recordIn(o.type)).find(Boolean) ?? whole.map((o) => unseenRow(e, o)).find(Boolean);
  if (!record || !(isStored(ctx, record) || record.partial)) return undefined;
  return { record, act: isNew(p, file, node) ? "create" : "change" };
}

/** `await Customer.findOne(…)` of a model that is not there, `await claims.ownedBy(…)` of what saves as well: `claims.save(claim)`. */
function unseenRow(e: EffectContext, { kind, file, node }: Origin): LinkedRecord | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (kind !== "value" || nodes.kind[node] !== NodeKind.call) return undefined;
  const isFound = /^find/.test(nameOf(p, file, nodes.a[node]!));
  const name = isFound ? subjectOf(e, file, node) : storeName(e, file, node);
  return name === "" ? undefined : unseenRecord(p, file, name);
}

/** What a store is called of which nothing but its name is there, and that the function saves to as well. */
function storeName({ ctx: { p } }: EffectContext, file: number, call: number): string {
  const { nodes, callables } = factsOf(p, file);
  const receiverOf = (at: number) => {
    const callee = strip(p, file, nodes.a[at]!);
    return nodes.kind[callee] === NodeKind.load ? nameOf(p, file, nodes.a[callee]!) : "";
  };
  const name = receiverOf(call);
  const callee = entityOf(p, file, nodes.a[call]!);
  if (name === "" || callee?.k === "function" || callee?.k === "pkg" || callee?.k === "inst") return "";
  const { calls } = callables[callableAt(p, file, nodes.start[call]!)]!;
  const saves = calls.some((other) => SAVES.test(nameOf(p, file, nodes.a[other]!)) && receiverOf(other) === name);
  return saves ? name.replace(/(Repo|Repository|Store|Service|Dao|Model)s?$/, "") : "";
}

function typeOf(p: Parameters<typeof entityType>[0], entity: Entity): RType | undefined {
  return entity.k === "schema" ? undefined : entityType(p, entity);
}

function recordIn(type: RType | undefined): LinkedRecord | undefined {
  const one = unwrap(type);
  return one?.k === "record" ? one.record : undefined;
}

/** `const claim = new Claim()`, `repo.create()` */
function isNew(p: EffectContext["ctx"]["p"], file: number, node: number): boolean {
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  const versions = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [at];
  return versions
    .map((version) => strip(p, file, version))
    .some(
      (made) =>
        nodes.kind[made] === NodeKind.call &&
        ((nodes.flags[made]! & NodeFlag.new) !== 0 || /^(create|build)$/.test(nameOf(p, file, nodes.a[made]!))),
    );
}

/** The function goes on to save it. */
function isSaved({ ctx: { p } }: EffectContext, file: number, call: number, into: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const callable = callableAt(p, file, nodes.start[call]!);
  const name = nameOf(p, file, into);
  // What it was copied into is another version of the variable from there on, made by the call.
  const isIt = (node: number) => {
    const at = strip(p, file, node);
    const isMade = nodes.kind[at] === NodeKind.object && nodes.start[at] === nodes.start[call];
    return isMade || (name !== "" && nameOf(p, file, node) === name);
  };
  return withNested(p, { file, callable }).some((one) =>
    callables[one]!.calls.some((other) => {
      const callee = strip(p, file, nodes.a[other]!);
      const method = nameOf(p, file, callee);
      if (nodes.start[other]! < nodes.start[call]! || other === call || !SAVES.test(method)) return false;
      if (/flush/i.test(method)) return true;
      return (nodes.kind[callee] === NodeKind.load && isIt(nodes.a[callee]!)) || [...listOf(p, file, other)].some(isIt);
    }),
  );
}
