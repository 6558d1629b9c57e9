// Requests about questions whose answer is lost → answers: one per question, with what goes on after it. Only where something of
// weight follows, and where the same question is not asked in earnest beside it.
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { spell } from "../../flow/sinks/sinks.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { climb } from "../../flow/ways/climbing.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { entityOf } from "../../link/entities.js";
import { withNested } from "../../link/nested.js";
import { type NodeUses, nodeUses } from "../../link/nodeUses.js";
import { callableAt, factsOf, listOf, onlyValue, strip, symbolPath } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isFloating, swallowingCatch } from "../evidence/leftCalls.js";
import { wayOf } from "../evidence/obligationAt.js";
import type { IgnoredAnswer, IgnoredRequest } from "../requests/controlRequests.js";
import { fateOf } from "./answerFates.js";
import { type Question, questionAt } from "./questions.js";
import { type ActContext, actAfter, actWithin } from "./weightyActs.js";

/** `open`: handlers that lead to the question, where only what they answer may hang on it. */
type Found = Omit<IgnoredAnswer, "act" | "request"> & { act?: IgnoredAnswer["act"]; open: readonly string[] };

type Lost = Pick<IgnoredAnswer, "way"> & {
  /** Where what hangs on it begins. */
  after: number;
  /** The function that is handed the answer. */
  within?: { file: number; callable: number };
};

export function ignoredAnswers(index: FlowIndex, request: IgnoredRequest): IgnoredAnswer[] {
  const found = everywhere(index.ctx, `answers ignored ${dataHash(request)}`, (file) =>
    ignoredIn(index, request, file),
  );
  if (found.length === 0) return [];
  const { p } = index.ctx;
  const handed = new Map(
    found.some(({ act }) => act === undefined)
      ? index.handed(2).map(({ endpoint }) => [callableKey(endpoint.file, endpoint.callable), endpoint] as const)
      : [],
  );
  return found.flatMap(({ act, open, ...rest }): IgnoredAnswer[] => {
    if (act) return [{ ...rest, act, request }];
    const endpoint = open.flatMap((key) => handed.get(key) ?? [])[0];
    if (!endpoint || p.files[endpoint.file] === undefined) return [];
    const by = `${endpoint.verb} ${endpoint.route}`;
    return [{ ...rest, act: { what: "answer", by, place: "" }, request }];
  });
}

function ignoredIn(index: FlowIndex, request: IgnoredRequest, file: number): Found[] {
  const { ctx, effects: e } = index;
  const { facts, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  const c: ActContext = { e, usesIn: index.usesIn, terms: request };
  return facts.callables.flatMap(({ calls, kind }) =>
    calls.flatMap((call): Found[] => {
      if (kind === "module") return [];
      const question = questionAt(e, request, file, call);
      if (!question) return [];
      const lost = lostAnswer(e, file, call, question);
      if (lost && isAskedBeside(e, request, file, call)) return [];
      return [foundAt(index, c, file, call, question, lost ?? { way: "asked", after: facts.nodes.end[call]! })];
    }),
  );
}

function foundAt(
  index: FlowIndex,
  c: ActContext,
  file: number,
  call: number,
  { waits, isTruth }: Question,
  lost: Lost,
): Found {
  const { p } = index.ctx;
  const { path, pathClass, facts } = p.files[file]!;
  const { nodes } = facts;
  const check = `${spell(index.ctx, file, strip(p, file, nodes.a[call]!))}()`;
  const within = lost.within && actWithin(c, lost.within);
  const isAsked = lost.way === "asked";
  const later = within ? { act: within, steps: [] } : actAfter(c, file, call, lost.after, isAsked);
  const symbol = symbolPath(p, file, nodes.start[call]!);
  const place = later && later.steps.length > 1 ? symbolPath(p, later.act.file, nodeStart(index, later.act)) : "";
  const at = { file: path, start: nodes.start[call]!, end: nodes.end[call]! };
  return {
    kind: "ignored",
    at,
    check,
    way: lost.way,
    ...(later ? { act: { what: later.act.what, by: later.act.by, place: place.replaceAll(">", ".") } } : {}),
    open: later || isAsked ? [] : handlersOf(index, file, call),
    mend: { isStatement: isStatement(index, file, call), isWaited: isAwaited(index, file, call), waits, isTruth },
    trace: later ? wayOf(p, later.steps) : [],
    pathClass,
    symbol,
    form: `${lost.way}|${check}`,
  };
}

function nodeStart({ ctx }: FlowIndex, { file, call }: { file: number; call: number }): number {
  return factsOf(ctx.p, file).nodes.start[call]!;
}

/** It, or waiting for it, is all that the statement does. */
function isStatement({ ctx }: FlowIndex, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const { by } = nodeUses(ctx.p, file);
  return (by.get(call) ?? []).every((user) => nodes.kind[user] === NodeKind.await && !by.has(user));
}

function isAwaited({ ctx }: FlowIndex, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return (nodeUses(ctx.p, file).by.get(call) ?? []).some((user) => nodes.kind[user] === NodeKind.await);
}

function handlersOf({ ctx, callers, handlers }: FlowIndex, file: number, call: number): string[] {
  return climb(ctx, callers, handlers, file, call).map((steps) => {
    const last = steps.at(-1)!;
    return callableKey(last.file, last.callable);
  });
}

/** How its answer is lost; undefined where it is not. */
function lostAnswer(e: EffectContext, file: number, call: number, question: Question): Lost | undefined {
  const { nodes } = factsOf(e.ctx.p, file);
  const after = nodes.end[call]!;
  if (question.how === "hand") return handedUnread(e, file, call, question.hands ?? []);
  if (question.how === "throw") return lostThrow(e, file, call);
  const fate = fateOf(e, file, call, question.waits);
  return fate === "used" || (fate === "dropped" && isAskedInGiven(e, file, call)) ? undefined : { way: fate, after };
}

/** `rules.checkLimit(claim, errors); if (errors.length > 0) throw …`: its answer is what it fills. */
function isAskedInGiven({ ctx: { p } }: EffectContext, file: number, call: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const given = [...listOf(p, file, call)].flatMap((arg) => {
    const list = onlyValue(p, file, arg);
    return nodes.kind[list] === NodeKind.array ? [arg, list] : [];
  });
  if (given.length === 0) return false;
  const { by, compared, returned } = nodeUses(p, file);
  const conditions = new Set(callables.flatMap(({ blocks }) => blocks.map(({ condition }) => condition)));
  return leadsTo(given, by, compared, (value) => conditions.has(value) || returned.has(value));
}

/** The function takes the answer, or an error, and asks neither. */
function handedUnread(e: EffectContext, file: number, call: number, ports: readonly string[]): Lost | undefined {
  const { p } = e.ctx;
  const base = parsePort(ports[0]!)?.base;
  const given = base?.kind === "callback" ? listOf(p, file, call)[base.arg] : undefined;
  const handler = given === undefined ? undefined : entityOf(p, file, given);
  if (handler?.k !== "function") return undefined;
  const { by, compared, params } = nodeUses(p, handler.file);
  const { nodes, callables } = factsOf(p, handler.file);
  const conditions = callables.flatMap(({ blocks }) => blocks.map(({ condition }) => condition));
  const isAsked = ports.some((port) => {
    const { base: of } = parsePort(port)!;
    if (of.kind !== "callback" || of.arg !== (base?.kind === "callback" ? base.arg : -1)) return false;
    const starts = params.get(`${handler.callable}:${of.param}`) ?? [];
    return isInCondition(starts, conditions, by, nodes.kind, compared);
  });
  const body = { file: handler.file, callable: handler.callable };
  return isAsked ? undefined : { way: "handed", after: factsOf(p, file).nodes.end[call]!, within: body };
}

/** It, or something made of it, decides, or is handed to whoever may ask. */
function isInCondition(
  starts: readonly number[],
  conditions: readonly number[],
  by: NodeUses["by"],
  kinds: Uint8Array,
  compared: NodeUses["compared"],
): boolean {
  const isHandedOn = (value: number) => kinds[value] === NodeKind.call && !starts.includes(value);
  return leadsTo(starts, by, compared, (value) => conditions.includes(value) || isHandedOn(value));
}

function leadsTo(
  starts: readonly number[],
  by: NodeUses["by"],
  compared: NodeUses["compared"],
  isEnd: (value: number) => boolean,
): boolean {
  const seen = new Set<number>();
  for (const open = [...starts]; open.length > 0 && seen.size < MAX_VALUES; ) {
    const value = open.pop()!;
    if (seen.has(value)) continue;
    seen.add(value);
    if (isEnd(value)) return true;
    open.push(...(by.get(value) ?? []), ...(compared.get(value) ?? []));
  }
  return false;
}
const MAX_VALUES = 60;

/** A check that throws, inside of a `try` whose `catch` does nothing, with such a `catch` of its own, or that nobody waits for. */
function lostThrow(e: EffectContext, file: number, call: number): Lost | undefined {
  const { ctx } = e;
  const { nodes, callables, bindings } = factsOf(ctx.p, file);
  const start = nodes.start[call]!;
  const fact = callables[callableAt(ctx.p, file, start)]!;
  if (isFloating(ctx, file, call) && fateOf(e, file, call, false) === "dropped")
    return { way: "unawaited", after: nodes.end[call]! };
  const caught = swallowingCatch(ctx, file, call);
  if (caught !== undefined)
    return fateOf(e, file, caught, false) === "dropped" ? { way: "swallowed", after: nodes.end[caught]! } : undefined;
  const tried = fact.swallowed?.find((range) => range.start <= start && start < range.end);
  if (!tried || fateOf(e, file, call, false) !== "dropped") return undefined;
  const isInside = (node: number) => nodes.start[node]! >= tried.start && nodes.end[node]! <= tried.end;
  // What is only done where it did not throw, and asked afterwards, is the answer.
  const isKept = bindings.some(({ versions }) => versions.length > 1 && versions.some(isInside));
  const leaves = fact.blocks.some(({ exit }, block) => exit !== undefined && isBlockInside(fact, block, isInside));
  return isKept ||
    leaves ||
    fact.returns.some(isInside) ||
    fact.stores.some(({ start: at }) => at >= tried.start && at < tried.end)
    ? undefined
    : { way: "swallowed", after: tried.end };
}

function isBlockInside(
  { calls, callBlocks }: { calls: readonly number[]; callBlocks: readonly number[] },
  block: number,
  isInside: (node: number) => boolean,
): boolean {
  return calls.some((call, i) => callBlocks[i] === block && isInside(call));
}

/** The same function asks the same once more, and does what the answer says. */
function isAskedBeside(e: EffectContext, request: IgnoredRequest, file: number, call: number): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const name = calleeName(e.ctx, file, nodes.a[call]!);
  const around = withNested(p, { file, callable: callableAt(p, file, nodes.start[call]!) });
  return around.some((one) =>
    callables[one]!.calls.some((other) => {
      if (other === call || calleeName(e.ctx, file, nodes.a[other]!) !== name) return false;
      const question = questionAt(e, request, file, other);
      return question !== undefined && lostAnswer(e, file, other, question) === undefined;
    }),
  );
}
