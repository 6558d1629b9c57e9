// Personal data that endpoints write to a store, and whether the change is recorded: around the write on its way from the
// handler, by what is wrapped around the handler, or by a subscriber or extension of the store that is registered.
// Input: the store sinks of the program, and the calls that change records by themselves. Output: one entry per endpoint that writes personal data.
import { tokenise } from "../../classify/tokens.js";
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, kindOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { statementAt } from "../../link/sqlRows.js";
import type { FlowContext } from "../context.js";
import { everywhere, question } from "../questions.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import type { SinkUse } from "../sinks/sinks.js";
import { classHooks } from "../stores/classHooks.js";
import { asksForRow, EXTENDS, extensionHooks, listenedTo } from "../stores/modelHooks.js";
import { membersSet } from "../stores/savedRecords.js";
import {
  hooksAt,
  isHookName,
  isNative,
  onSchemas,
  type Plugged,
  pluggedAt,
  runsHook,
  type StoreHook,
} from "../stores/storeHooks.js";
import { subjectOf } from "../stores/subjects.js";
import { isSubscribed, putSubscribers } from "../stores/subscribers.js";
import { triggerHooks } from "../stores/triggers.js";
import { type WriteAct, writeActAt } from "../stores/writeActs.js";
import { recordWritten } from "../stores/writes.js";
import type { WrittenMember } from "../stores/writtenMembers.js";
import { callableKey } from "../walk/callers.js";
import { isAround } from "../walk/controlPaths.js";
import { classifyField } from "../walk/personal.js";
import { climb, type Step } from "../ways/climbing.js";
import { aroundHas, blocksThat, bodyHas, type EffectContext, isItself } from "../ways/effects.js";
import { afterSuccess, failedWays } from "../ways/failedWays.js";
import type { Handlers } from "../ways/handlerTable.js";
import { type Done, fillsRecord } from "./accessed.js";
import { lacksMark } from "./marks.js";

export interface Change extends Done {
  endpoint: Endpoint;
  data: FindingData[];
  /** The write as code spells it, and what it does. */
  spelled: string;
  act: WriteAct;
  /** `stored`: what the row is called where it is kept, which may be in a function that is called. */
  write: { file: number; call: number; subject: string; stored: string };
  /** From the write out to the handler. */
  steps: Step[];
}

/** A call that by itself changes records (deletes them, runs a statement), and the data that it changes. */
export interface ChangingCall {
  call: number;
  spelled: string;
  act: WriteAct;
  data: FindingData[];
  /** All that it sets, where no store is known. */
  members?: readonly WrittenMember[];
}

/**
 * `writes`: files with store sinks, and what arrives at them; `calls`: other calls of a file that change records. `byName`: what
 * comes to a store is called like data of persons, and that is enough, whatever its tier.
 */
export function changes(
  e: EffectContext,
  writes: { files: readonly number[]; arrivals(file: number): readonly ArrivalSite[] },
  calls: (file: number) => readonly ChangingCall[],
  handlers: Handlers,
  minTier: Tier,
  byName = false,
): Change[] {
  const how = byName ? "by name " : "";
  const direct = everywhere(e.ctx, `changed directly ${how}${minTier}`, (file) =>
    calls(file).flatMap(({ call, spelled, act, data }) =>
      data.length > 0 && !isItself(e, file, call, "audit")
        ? changesBy(e, handlers, { file, call, spelled, act }, () => [...data])
        : [],
    ),
  );
  const changed = question(e.ctx, `changes ${how}${minTier}`, (file) =>
    writes.arrivals(file).flatMap((site) => changesAt(e, handlers, site, byName ? minTier : undefined)),
  );
  // One of each endpoint; what watches the store records it, too.
  const all = [...direct, ...writes.files.flatMap(changed)];
  const { all: watched, hooks } = storeWatchers(e);
  const found = new Map<string, Change>();
  for (const change of all) {
    const recorded = (watched && !isNative(e, change.write)) || runsHook(e, hooks, change.write);
    add(found, { ...change, data: [...change.data], ...(recorded ? { status: "done", by: "" } : {}) });
  }
  return [...found.values()];
}

/** What records the changes of stores by itself: all of them, or hooks for single events. */
export function storeWatchers(e: EffectContext): Watchers {
  putSubscribers(e.ctx);
  const found = everywhere(e.ctx, "watches stores", (file) => watchersIn(e, file));
  const plugged = found.flatMap((one) => one.plugged);
  const hooks = found.flatMap((one) => one.hooks);
  return {
    all: found.some(({ all }) => all),
    hooks: [...onSchemas(hooks, plugged), ...triggerHooks(e.ctx)],
    plugged,
  };
}

interface Watchers {
  all: boolean;
  hooks: readonly StoreHook[];
  plugged: readonly Plugged[];
}

function changesAt(e: EffectContext, handlers: Handlers, site: ArrivalSite, least: Tier = 3): Change[] {
  const { use } = site;
  if (
    onlyAsks(e, site) ||
    dataOf(e, use, site.arrivals, least).length === 0 ||
    isItself(e, use.file, use.call, "audit")
  )
    return [];
  const act = writeActAt(e.ctx, use.file, use.call, use.spelled);
  const place = { file: site.file, call: site.call, spelled: use.spelled, act };
  return changesBy(e, handlers, { ...place, stored: subjectOf(e, use.file, use.call) }, (steps) =>
    dataOf(
      e,
      use,
      site.arrivals.filter((a) => !isSpelledOut(e, a, steps)),
      least,
    ),
  );
}

/** `dataOn`: what is changed by a way that leads to the call. */
function changesBy(
  e: EffectContext,
  handlers: Handlers,
  { file, call, spelled, act, stored }: Omit<ChangingCall, "data"> & { file: number; stored?: string },
  dataOn: (steps: readonly Step[]) => FindingData[],
): Change[] {
  const ways = climb(e.ctx, e.callers, handlers, file, call);
  if (ways.length === 0) return [];
  const subject = subjectOf(e, file, call);
  const write = { file, call, subject, stored: stored ?? subject };
  return ways.flatMap((steps) => {
    const data = dataOn(steps);
    if (data.length === 0) return [];
    const last = steps[steps.length - 1]!;
    const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
    return endpoints.map((endpoint) => ({ endpoint, data, spelled, act, write, steps, ...doneOn(e, endpoint, steps) }));
  });
}

/** `query("SELECT … WHERE id_no = ?", [idNo])`: what is handed to it only looks something up. */
export function isQuestion(e: EffectContext, { file, call }: { file: number; call: number }): boolean {
  const first = listOf(e.ctx.p, file, call)[0];
  return first !== undefined && isQuestionAt(e, file, first);
}

function isQuestionAt(e: EffectContext, file: number, node: number): boolean {
  const text = statementAt(e.ctx.p, file, node);
  return text !== undefined && /^\s*(select|with|show|explain)\b/i.test(text) && !CHANGES.test(text);
}

/** `query("SELECT …", [email])` of a helper that runs what it is told: the call of it says which statement that is. */
export function onlyAsks(e: EffectContext, { use, file, call }: ArrivalSite): boolean {
  if (isQuestion(e, use)) return true;
  const { p } = e.ctx;
  const [text] = listOf(p, use.file, use.call);
  if (text === undefined || (file === use.file && call === use.call)) return false;
  const { nodes } = factsOf(p, use.file);
  const at = onlyValue(p, use.file, text);
  if (nodes.kind[at] !== NodeKind.param || nodes.b[at]! < 0) return false;
  const behind = e.behind(file, call);
  const given = listOf(p, file, call)[nodes.b[at]!];
  const isCalled = behind?.file === use.file && behind.callable === nodes.a[at];
  return isCalled && given !== undefined && isQuestionAt(e, file, given);
}
const CHANGES = /\b(insert\s+into|update|delete\s+from|merge\s+into)\b/i;

/** The way leads through a call that spells the object out: what arrives by it is seen there, not in the type. */
function isSpelledOut(e: EffectContext, { origin }: Arrival, [first, next]: readonly Step[]): boolean {
  if (origin.kind !== "param" || !next || next.call < 0) return false;
  if (origin.file !== first!.file || origin.callable !== first!.callable) return false;
  const given = listOf(e.ctx.p, next.file, next.call)[origin.parameter];
  return given !== undefined && kindOf(e.ctx.p, next.file, strip(e.ctx.p, next.file, given)) === NodeKind.object;
}

/**
 * Declared data, and what only its name tells where that is sensitive and sure. Names of clerks are written everywhere:
 * `changedBy` and its like tell who acted. `least`: tier of what only its name tells.
 */
export function dataOf(e: EffectContext, use: SinkUse, arrivals: readonly Arrival[], least: Tier = 3): FindingData[] {
  const { file } = use;
  const own = (a: Arrival) =>
    !namesActor(...a.keys, ...a.item.keys, ...a.origin.keys) &&
    !(a.item.classification.dataType.startsWith("contact.") && isBesideCode(e, use, a));
  return arrivals.filter(own).flatMap((a): FindingData[] => {
    const set = membersSet(e.ctx, file, a);
    if (set) return set.filter(({ name }) => !namesActor(name)).flatMap((field) => fieldData(e, field));
    const { declared, classification: c } = a.item;
    const isSure =
      c.confidence >= (declared || least < 3 ? MEDIUM_CONFIDENCE : HIGH_CONFIDENCE) && (declared || c.tier >= least);
    return isSure ? [{ ...c, label: a.item.label }] : [];
  });
}

/** `Sms.create({ phone, code })`: where a one-time code went is noted beside it, and nobody's file is changed. */
export function withCode(ctx: FlowContext, names: readonly string[], record: LinkedRecord | undefined): boolean {
  return names.some((name) => {
    const field = record?.fields.get(name);
    const c = field ? classifyField(ctx, field) : ctx.p.classifier.classify({ name, siblings: names });
    return c?.dataType === "credential.otp";
  });
}

function isBesideCode({ ctx }: EffectContext, use: SinkUse, { argument: { node } }: Arrival): boolean {
  const object = objectBehind(ctx.p, use.file, node, 0);
  const pairs = object ? [...listOf(ctx.p, object.file, object.node)] : [];
  const keys = pairs.flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(ctx.p, object!.file, key)] : []));
  return keys.length > 1 && withCode(ctx, keys, recordWritten(ctx, use));
}

/** `changedBy`: tells who acted, and not about whom. */
export function namesActor(...keys: readonly string[]): boolean {
  return keys.some((key) => tokenise(key).includes("by"));
}

/** What a declared field holds; nothing where it is none of persons. */
export function fieldData(e: EffectContext, field: LinkedField): FindingData[] {
  const c = classifyField(e.ctx, field);
  return c && c.confidence >= MEDIUM_CONFIDENCE && c.tier >= 2
    ? [{ ...c, label: `${field.owner.name}.${field.name}` }]
    : [];
}

/** Several writes of an endpoint are one entry; one that is not recorded decides. */
function add(found: Map<string, Change>, change: Change): void {
  const key = `${change.endpoint.file}:${change.endpoint.callable}:${change.endpoint.route}`;
  const known = found.get(key);
  if (!known) {
    found.set(key, change);
    return;
  }
  known.data.push(...change.data);
  if (known.status !== "done" || change.status === "done") return;
  known.status = change.status;
  known.spelled = change.spelled;
  known.act = change.act;
  known.steps = change.steps;
}

function doneOn(e: EffectContext, endpoint: Endpoint, steps: readonly Step[]): Done {
  const wrapped = endpoint.around.find(
    (around) => aroundHas(e, around, "audit") && !lacksMark(e, endpoint, around, "audit"),
  );
  if (wrapped) return { status: "done", by: wrapped.name };
  const recorded = steps.some((step) => {
    const fact = factsOf(e.ctx.p, step.file).callables[step.callable]!;
    const done = blocksThat(e, step, "audit");
    // Where the write has failed or found nothing there is nothing to record; without any record, nothing is asked of it.
    if (isAround(fact, step.block, done)) return true;
    if (done.size === 0) return false;
    for (const block of failedWays(e.ctx.p, step.file, step.callable, step.call)) done.add(block);
    return isAround(afterSuccess(e.ctx.p, step.file, fact, step.call, step.block), step.block, done);
  });
  if (recorded) return { status: "done", by: "" };
  if (!bodyHas(e, endpoint, "audit")) return { status: "missing", by: "" };
  return { status: fillsRecord(e, steps) ? "done" : "partial", by: "" };
}

const HOOKS = /^(after|before)(insert|update|remove|softremove|query|save|create|delete)$|^(on|before|after)flush$/i;
/** Told when a unit of work is written, and of nothing that goes past it. */
const FLUSHES = /flush$/i;
const QUERIES = /query$/i;
const REGISTRATIONS = new Set([EXTENDS, "$use", "plugin", "subscribe"]);

/** A subscriber, extension or hook of the store that records changes, and that something registers. */
function watchersIn(e: EffectContext, file: number): Watchers[] {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass === "test" || facts.language !== "typescript") return [];
  let all = false;
  const hooks: StoreHook[] = [];
  facts.records.forEach((record, index) => {
    const told = record.methods.filter((m) => HOOKS.test(facts.callables[m]!.name));
    if (!told.some((callable) => bodyHas(e, { file, callable }, "audit")) || !isSubscribed(e.ctx, file, index)) return;
    const subjects = listenedTo(e, file, index)?.map((name) => name.toLowerCase());
    const isFlushed = told.some((m) => FLUSHES.test(facts.callables[m]!.name));
    const event = isFlushed || asksForRow(e, file, told) ? "save" : "";
    // Of the text of a statement only what is told of queries hears.
    if (subjects === undefined && told.some((m) => QUERIES.test(facts.callables[m]!.name))) all = true;
    else hooks.push(...(subjects ?? [""]).map((subject) => ({ subject, event, plugin: "" })));
  });
  hooks.push(...classHooks(e, file));
  const plugged: Plugged[] = [];
  for (const { calls } of facts.callables) {
    for (const call of calls) {
      const name = nameOf(p, file, facts.nodes.a[call]!);
      if (isHookName(name)) hooks.push(...hooksAt(e, file, call));
      const one = name === "plugin" ? pluggedAt(e, file, call) : undefined;
      if (one) plugged.push(one);
      if (all || one || !REGISTRATIONS.has(name)) continue;
      const extended = name === EXTENDS ? extensionHooks(e, file, call) : undefined;
      if (extended) {
        hooks.push(...extended);
        continue;
      }
      all = [...listOf(p, file, call)].some((arg) => functionsIn(e, file, arg).some((b) => bodyHas(e, b, "audit")));
    }
  }
  return all || hooks.length + plugged.length > 0 ? [{ all, hooks, plugged }] : [];
}

/** A function that is given, or those in an object that is given. */
function functionsIn(e: EffectContext, file: number, node: number, depth = 0): { file: number; callable: number }[] {
  const { p } = e.ctx;
  const entity = entityOf(p, file, node);
  if (entity?.k === "function") return [{ file: entity.file, callable: entity.callable }];
  if (entity?.k !== "object" || depth > 4) return [];
  const pairs = listOf(p, entity.file, entity.node);
  const found: { file: number; callable: number }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) found.push(...functionsIn(e, entity.file, pairs[i + 1]!, depth + 1));
  return found;
}
