// Requests about audit records → answers: what a record that is written lacks, and calls that write one whose failure nobody
// hears of. What a wrapper or the record's type adds by itself is not known at the call: only the write itself is judged.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { type SinkUse, spell } from "../../flow/sinks/sinks.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { recordWritten } from "../../flow/stores/writes.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { callableAt, factsOf, listOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import { readChange } from "../../link/sqlChanges.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isFloating, isSwallowed } from "../evidence/leftCalls.js";
import type { AuditRecordAnswer } from "../requests/recordAnswers.js";
import type { AuditRecordRequest } from "../requests/requests.js";
import { callsWithoutContext } from "./actorContext.js";
import { type KeeperCall, keeperCalls, putAuditKeepers } from "./auditKeepers.js";
import { isSameForAll, putToldActors } from "./constantActors.js";
import { wholeRecordIn } from "./wholeRecords.js";

export function auditRecordAnswers(index: FlowIndex, request: AuditRecordRequest): readonly AuditRecordAnswer[] {
  const { ctx } = index;
  putAuditKeepers(index);
  // Who waits for it in one place can in another.
  const awaited = new Set(everywhere(ctx, "audit awaited", (file) => awaitedIn(ctx, file)));
  // Where the function itself lets nobody know, that is the place to mend.
  const silent = new Set(everywhere(ctx, "audit swallowed", (file) => swallowedIn(ctx, file)));
  const handed = everywhere(ctx, `audit records handed ${dataHash(request)}`, (file) => [
    ...handedIn(index, request, file),
    ...handedOn(index, request, file),
  ]);
  putDown(ctx, TOLD, "all", toldByMost(handed));
  putToldActors(ctx, request, (file) => auditCalls(ctx, file).map((call) => ({ call, to: calledAs(ctx, file, call) })));
  const found = everywhere(ctx, `audit records ${dataHash(request)}`, (file) => recordsIn(index, request, file));
  const floating = new Map<string, AuditRecordAnswer>();
  const answers = found.flatMap(({ waits, ...answer }): AuditRecordAnswer[] => {
    if (answer.fault !== "floating") return [answer];
    if (!awaited.has(waits) || silent.has(waits)) return [];
    const known = floating.get(waits);
    if (known) known.count += answer.count;
    else floating.set(waits, answer);
    return [];
  });
  return [...answers, ...floating.values()];
}

/** `waits`: which function is called, by its place. */
type Found = AuditRecordAnswer & { waits: string };

/** Calls that write a record, and those of functions of the project that do so with what they are handed. */
function auditCalls(ctx: FlowContext, file: number): number[] {
  const own = rowCallsOf(ctx, file).effects.flatMap(({ call, effect }) => (effect === "audit" ? [call] : []));
  const handing = keeperCalls(ctx, file).map(({ call }) => call);
  return [...own, ...handing.filter((call) => !own.includes(call))];
}

function awaitedIn(ctx: FlowContext, file: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  return auditCalls(ctx, file).flatMap((call) =>
    (nodeUses(ctx.p, file).by.get(call) ?? []).some((user) => nodes.kind[user] === NodeKind.await)
      ? [calledAs(ctx, file, call)]
      : [],
  );
}

function swallowedIn(ctx: FlowContext, file: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  return auditCalls(ctx, file)
    .filter((call) => isSwallowed(ctx, file, call))
    .map((call) => callableKey(file, callableAt(ctx.p, file, nodes.start[call]!)));
}

/** The function behind a call; "" where none is seen. */
function calledAs(ctx: FlowContext, file: number, call: number): string {
  const callee = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  return callee?.k === "function" ? callableKey(callee.file, callee.callable) : "";
}

function recordsIn(index: FlowIndex, request: AuditRecordRequest, file: number): Found[] {
  const { ctx, effects } = index;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  const { nodes } = facts;
  const byFault = new Map<string, Found>();
  const unlike = unlikeOthers(index, request, file);
  const kept = new Map(keeperCalls(ctx, file).map((one) => [one.call, one]));
  const calls = auditCalls(ctx, file);
  const withoutContext = callsWithoutContext(effects, index.handlers, file, calls);
  for (const call of calls) {
    const by = spell(ctx, file, strip(ctx.p, file, nodes.a[call]!));
    const faults: AuditRecordAnswer["fault"][] = [];
    if (isSwallowed(ctx, file, call)) faults.push("swallowed");
    else if (isFloating(ctx, file, call)) faults.push("floating");
    const writes = effects.writes(file, call);
    const handed = kept.get(call);
    const alone = handed && missingHanded(ctx, request, file, handed);
    if (withoutContext.has(call)) faults.push("no-actor");
    else faults.push(...(alone ?? unlike.get(call) ?? missingIn(ctx, request, file, call, writes ?? [])));
    if (isSameForAll(ctx, request, file, call, calledAs(ctx, file, call))) faults.push("same-actor");
    if (holdsBody(ctx, file, call)) faults.push("whole-body");
    if (wholeRecordIn(ctx, request, file, call)) faults.push("whole-record");
    for (const fault of faults.length > 0 ? faults : (["complete"] as const)) {
      const key = `${fault} ${by}`;
      const known = byFault.get(key);
      if (known && fault !== "complete") known.count++;
      if (known) continue;
      const symbol = symbolPath(ctx.p, file, nodes.start[call]!);
      const at = { file: path, start: nodes.start[call]!, end: nodes.end[call]! };
      const waits = calledAs(ctx, file, call);
      const form = `${fault}|${by}`;
      byFault.set(key, { kind: "auditRecord", request, at, fault, by, count: 1, pathClass, symbol, form, waits });
    }
  }
  return [...byFault.values()];
}

function missingIn(
  ctx: FlowContext,
  request: AuditRecordRequest,
  file: number,
  call: number,
  writes: readonly SinkUse[],
): Missing[] {
  // What changes a record that is there is another matter.
  if (CHANGES.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[call]!))) return [];
  const seen =
    ofStatement(ctx, file, call) ?? writes.map((use) => ofWrite(ctx, request, use)).find((s) => s !== undefined);
  return seen ? lacking(ctx, request, file, call, seen) : [];
}

/** What is handed to a function that only adds what can be seen; undefined where not all of it is spelled out. */
function missingHanded(
  ctx: FlowContext,
  request: AuditRecordRequest,
  file: number,
  { call, record, adds }: KeeperCall,
): Missing[] | undefined {
  const at = objectBehind(ctx.p, file, record, 0);
  const seen = at && keysIn(ctx, request, at);
  return seen && lacking(ctx, request, file, call, { ...seen, keys: [...seen.keys, ...adds] });
}

const CHANGES = /^(update|replace|patch|findOneAnd|findByIdAnd)/;

/** `AuditLog.create({ …, body: req.body })`, `audit({ …, sent: JSON.stringify(req.payload) })`, `{ sent: await c.req.json() }` */
function holdsBody(ctx: FlowContext, file: number, call: number): boolean {
  const { p } = ctx;
  if (!factsOf(p, file).strings.some((text) => BODY.test(text) || READS_BODY.test(text))) return false;
  const isBody = (node: number): boolean => {
    const { nodes } = factsOf(p, file);
    const at = strip(p, file, node);
    if (nodes.kind[at] === NodeKind.call) {
      const [first] = listOf(p, file, at);
      const name = calleeName(ctx, file, nodes.a[at]!);
      if (READS_BODY.test(name)) return isRequest(strip(p, file, nodes.a[at]!));
      return name === "stringify" && first !== undefined && isBody(first);
    }
    if (nodes.kind[at] === NodeKind.object)
      return [...listOf(p, file, at)].some((value, i) => i % 2 === 1 && isBody(value));
    return BODY.test(nameOf(p, file, at)) && isRequest(at);
  };
  /** A member of the request. */
  const isRequest = (at: number) => {
    const { nodes } = factsOf(p, file);
    return nodes.kind[at] === NodeKind.load && SENT.test(nameOf(p, file, nodes.a[at]!));
  };
  return [...listOf(p, file, call)].some(isBody);
}
const SENT = /^(req|request)$/;
const BODY = /^(body|payload|rawBody)$/;
const READS_BODY = /^(json|formData|parseBody)$/;

type Missing = "no-actor" | "no-subject";

function lacking(
  ctx: FlowContext,
  request: AuditRecordRequest,
  file: number,
  call: number,
  { keys, general }: Seen,
): Missing[] {
  const { p } = ctx;
  const start = factsOf(p, file).nodes.start[call]!;
  const words = keys.map(wordsOf);
  const [who, about, unattended] = [request.who, request.about, request.unattended].map((text) => compiled(text));
  const names = wordsOf(`${symbolPath(p, file, start)} ${p.files[file]!.path}`);
  const missing: Missing[] = [];
  if (!words.some((word) => who!.test(word)) && !unattended!.test(names)) missing.push("no-actor");
  if (!words.some((word) => about!.test(word) && !who!.test(word)) && !general) missing.push("no-subject");
  return missing;
}

/** A record that is handed to a service that is not seen. */
interface Handed {
  call: number;
  /** The service and its function, as code spells them. */
  to: string;
  missing: Missing[];
}

function handedIn(index: FlowIndex, request: AuditRecordRequest, file: number): Handed[] {
  const { ctx } = index;
  if (ctx.p.files[file]!.pathClass === "test") return [];
  return index.usesIn(file).flatMap((use) => {
    const seen = use.sink === "audit" ? ofWrite(ctx, request, use) : undefined;
    const to = use.spelled.split(".").slice(-2).join(".");
    return seen ? [{ call: use.call, to, missing: lacking(ctx, request, file, use.call, seen) }] : [];
  });
}

/** The same, handed to a function of the project that keeps what it is handed. */
function handedOn(index: FlowIndex, request: AuditRecordRequest, file: number): Handed[] {
  const { ctx } = index;
  if (ctx.p.files[file]!.pathClass === "test") return [];
  return auditCalls(ctx, file).flatMap((call) => {
    const to = calledAs(ctx, file, call);
    const [record, ...more] = listOf(ctx.p, file, call);
    const at = to === "" || record === undefined || more.length > 0 ? undefined : objectBehind(ctx.p, file, record, 0);
    const seen = at && keysIn(ctx, request, at, 1);
    return seen ? [{ call, to, missing: lacking(ctx, request, file, call, seen) }] : [];
  });
}

const TOLD = "audit records told all";

/** Services to which most records say who and about whom, and enough of them to show that it does not add it by itself. */
function toldByMost(handed: readonly Handed[]): string[] {
  const services = [...new Set(handed.map(({ to }) => to))].sort();
  return services.filter((to) => {
    const same = handed.filter((other) => other.to === to);
    const full = same.filter(({ missing }) => missing.length === 0).length;
    return full >= ENOUGH && full * 2 > same.length;
  });
}
const ENOUGH = 2;

/** Of records handed to a service that is not seen: what one lacks that most say. */
function unlikeOthers(index: FlowIndex, request: AuditRecordRequest, file: number): Map<number, Missing[]> {
  const told = lookUp<string[]>(index.ctx, TOLD, "all") ?? [];
  // What it is about may be told in another way to a function of the project; who acted has to come from somewhere.
  const own = handedOn(index, request, file).filter(({ to, missing }) => told.includes(to) && missing.length > 0);
  return new Map([
    ...own.map(({ call, missing }) => [call, missing.filter((one) => one === "no-actor")] as const),
    ...handedIn(index, request, file).map(({ call, to, missing }) => [call, told.includes(to) ? missing : []] as const),
  ]);
}

interface Seen {
  keys: string[];
  /** The action is about nothing in particular. */
  general: boolean;
}

/** What is a text is read by nobody for who acted. */
function isText(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.literal || kind === NodeKind.text) return true;
  return kind === NodeKind.call && calleeName(ctx, file, nodes.a[at]!) === "stringify";
}

/** `INSERT INTO audit_log (action, detail) VALUES (…)` */
function ofStatement(ctx: FlowContext, file: number, call: number): Seen | undefined {
  const text = statementRun(ctx, file, call);
  const change = text === undefined ? undefined : readChange(text);
  return change?.kind === "insert" && change.columns.length > 1 ? { keys: change.columns, general: false } : undefined;
}

/** The object that is written, where all of it is seen, and what the record has beside. */
function ofWrite(ctx: FlowContext, request: AuditRecordRequest, use: SinkUse): Seen | undefined {
  const { p } = ctx;
  const [argument] = use.arguments;
  let at = argument && objectBehind(p, use.file, argument.node, 0);
  for (const key of argument?.path ?? []) {
    const value: number | undefined = at && property(ctx, at.file, at.node, key);
    at = at && value !== undefined ? objectBehind(p, at.file, value, 0) : undefined;
  }
  const seen = at && keysIn(ctx, request, at);
  // What its type has and the code does not set is filled by itself, or may stay empty.
  return seen && { ...seen, keys: [...seen.keys, ...(recordWritten(ctx, use)?.fields.keys() ?? [])] };
}

/** Names in an object and in those inside of it; undefined where not all of them are seen. */
function keysIn(
  ctx: FlowContext,
  request: AuditRecordRequest,
  at: { file: number; node: number },
  enough = 2,
): Seen | undefined {
  const { p } = ctx;
  const holders = compiled(request.holders);
  const keys: string[] = [];
  let general = false;
  const collect = (file: number, object: number, depth: number): boolean => {
    const pairs = listOf(p, file, object);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0) return false;
      const key = stringAt(p, file, pairs[i]!);
      const inner = objectBehind(p, file, pairs[i + 1]!, 0);
      if (inner && depth < 3 && !collect(inner.file, inner.node, depth + 1)) return false;
      if (!inner && holders.test(wordsOf(key)) && !isText(ctx, file, pairs[i + 1]!)) return false;
      keys.push(key);
      const text = literalText(p, file, pairs[i + 1]!);
      if (text !== undefined) general ||= compiled(request.general).test(wordsOf(text));
    }
    return true;
  };
  return collect(at.file, at.node, 0) && keys.length >= enough ? { keys, general } : undefined;
}
