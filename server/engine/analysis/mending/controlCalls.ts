// Calls that do what a finding misses, written again where it is missing: `await this.audit.record({ action: "read", id })`.
// Each argument is what the other function gives, taken from where this one has it; a text that names what is done is made
// of this function's name. Input: a file, or a call and a place. Output: calls that stand for themselves; a statement.
import { tokenise } from "../../classify/tokens.js";
import type { FixChange } from "../../diagnostics/fix.js";
import { NONE, NodeKind, type Range } from "../../facts/types.js";
import { isRead } from "../../flow/endpoints/accessed.js";
import { refuses } from "../../flow/endpoints/gatekeepers.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { AUDIT_RECORD, type Effect } from "../../flow/sinks/ownEffects.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { callableKey } from "../../flow/walk/callers.js";
import { isBefore, isEnd } from "../../flow/walk/controlPaths.js";
import { callAlwaysHas, type EffectContext, isItself } from "../../flow/ways/effects.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { nodeUses } from "../../link/nodeUses.js";
import { type Body, callableAt, factsOf, type Program } from "../../link/program.js";
import { writtenAgain } from "../../link/writing/rewriting.js";
import { sameGiven } from "../../link/writing/sameGiven.js";
import { sameLocal } from "../../link/writing/sameLocals.js";
import { functionMeans } from "../../models/index.js";
import type { Control } from "../requests/answerParts.js";
import { agreedOf, type ControlContext, firstOf } from "./controls.js";
import { spokenText } from "./spokenTexts.js";

export interface ControlCall extends Body {
  call: number;
}

/** Where the statement is to stand. */
export interface StatementPlace extends Body {
  at: Range;
  where: "before" | "after" | "start";
}

/** A statement like those that do it elsewhere. `siblings`: functions that are known to do it, by file. */
export function statementControl(
  c: ControlContext,
  effect: Effect,
  places: readonly StatementPlace[],
  siblings: ReadonlyMap<number, readonly number[]>,
  counts: (call: ControlCall) => boolean = () => true,
): Control | undefined {
  const { ctx } = c.effects;
  const [to] = places;
  if (!to) return undefined;
  const found = [...siblings].flatMap(([file, callables]) =>
    callables.flatMap((callable) => siblingCalls(c.effects, { file, callable }, effect)),
  );
  // Who may come in is told by those that are known to ask.
  const own = effect === "authorization" ? [] : (lookUp<ControlCall[]>(ctx, tableOf(effect), 0) ?? []);
  const all = new Map([...found, ...own].map((call) => [`${call.file}:${call.call}`, call]));
  const make = (call: ControlCall) => statementAt(c, effect, call, places);
  const candidates = [...all.values()].filter(counts);
  if (effect === "audit") return firstOf(c, candidates, to, make);
  return agreedOf(c, candidates, to, effect === "consent" ? "all" : "most", make);
}

/** Finds what all files call for an effect, for `statementControl`. */
export function putControlCalls(e: EffectContext, effect: "audit" | "consent"): void {
  const { ctx } = e;
  const found = everywhere(ctx, tableOf(effect), (file) => namedCalls(e, file, effect));
  putDown(ctx, tableOf(effect), 0, found);
}

function tableOf(effect: Effect): string {
  return `calls for ${effect}`;
}

/** Calls of a file that have the effect by themselves. */
function namedCalls(e: EffectContext, file: number, effect: Effect): ControlCall[] {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass === "test") return [];
  return rowCallsOf(e.ctx, file).effects.flatMap((one) => {
    if (one.effect !== effect) return [];
    const callable = callableAt(p, file, facts.nodes.start[one.call]!);
    return isControl(e, { file, callable, call: one.call }, effect) ? [{ file, callable, call: one.call }] : [];
  });
}

/** Calls of a function that do nothing else, found by what is behind them, too. */
function siblingCalls(e: EffectContext, { file, callable }: Body, effect: Effect): ControlCall[] {
  const { calls } = factsOf(e.ctx.p, file).callables[callable]!;
  return calls
    .map((call) => ({ file, callable, call }))
    .filter((one) => does(e, file, one.call, effect) && isControl(e, one, effect));
}

/** Stands for itself, on every way to some end of its function, which is no such control itself. */
function isControl({ ctx: { p } }: EffectContext, { file, callable, call }: ControlCall, effect: Effect): boolean {
  const facts = factsOf(p, file);
  const fact = facts.callables[callable]!;
  const block = fact.callBlocks[fact.calls.indexOf(call)];
  const owner = facts.records[fact.owner]?.name ?? "";
  if (callable === 0 || block === undefined || functionMeans(p.models, fact.name, effect)) return false;
  if (AUDIT_RECORD.test(owner) || !standsAlone(p, file, call)) return false;
  const alone = new Set([block]);
  return fact.blocks.some((_, end) => isEnd(fact, end) && (end === block || isBefore(fact, end, alone, false)));
}

const REFUSES = /^(require|ensure|assert|enforce|authenticate|authori[sz]e|verify|check|guard|protect)/i;

function does(e: EffectContext, file: number, call: number, effect: Effect): boolean {
  const { p } = e.ctx;
  const name = nameOf(p, file, factsOf(p, file).nodes.a[call]!);
  const behind = e.behind(file, call);
  if (effect === "authorization")
    return REFUSES.test(name) && (behind ? refuses(e, behind) : isItself(e, file, call, effect));
  if (isItself(e, file, call, effect)) return true;
  return (
    effect === "audit" && behind !== undefined && callAlwaysHas(e, file, call, effect) && onlyRecords(e, behind, 0)
  );
}

/** Writes nothing to a store but the record. */
function onlyRecords(e: EffectContext, body: Body, depth: number): boolean {
  if (depth > 3) return false;
  const { callables } = factsOf(e.ctx.p, body.file);
  return withNested(e.ctx.p, body).every((callable) =>
    callables[callable]!.calls.every((call) => {
      if (isItself(e, body.file, call, "audit")) return true;
      const behind = e.behind(body.file, call);
      return e.writes(body.file, call) === undefined && (behind === undefined || onlyRecords(e, behind, depth + 1));
    }),
  );
}

/** Nobody asks what comes of it. */
function standsAlone(p: Program, file: number, call: number): boolean {
  const { by, returned, kept } = nodeUses(p, file);
  const { nodes } = factsOf(p, file);
  const users = by.get(call) ?? [];
  const free = (node: number) => !returned.has(node) && !kept.has(node);
  return free(call) && users.every((user) => nodes.kind[user] === NodeKind.await && free(user) && !by.has(user));
}

function statementAt(
  c: ControlContext,
  effect: Effect,
  from: ControlCall,
  places: readonly StatementPlace[],
): Control | undefined {
  const { ctx, callers } = c.effects;
  const { p } = ctx;
  const [to] = places;
  const { nodes } = factsOf(p, from.file);
  const fact = factsOf(p, to!.file).callables[to!.callable]!;
  if (from.file === to!.file && from.callable === to!.callable) return undefined;
  const key = callableKey(to!.file, to!.callable);
  const waits = (nodeUses(p, from.file).by.get(from.call) ?? []).length > 0;
  const isHandler = c.handlers.of(key) !== undefined && (callers.get(key) ?? []).length === 0;
  if (waits && !fact.async && (!isHandler || fact.generator || !mayWait(p, to!.file, fact.returnType)))
    return undefined;
  const aligned = isAligned(c, from, to!);
  const alike = isAlike(c, from, to!);
  const locals = new Set<string>();
  const isSure = (file: number, call: number) => does(c.effects, file, call, "authorization");
  const written = writtenAgain(
    p,
    {
      from,
      to: to!,
      given: sameGiven(p, from, to!, aligned),
      local(node) {
        const found = sameLocal(p, from, node, to!, isSure);
        if (found) locals.add(found.name);
        return found?.code;
      },
      text: (text, member, node) =>
        effect !== "authorization" ? spokenText(c, from, to!, alike, { text, key: member, node }) : undefined,
    },
    from.call,
  );
  if (!written) return undefined;
  const { imports } = written;
  const statement = { code: `${waits ? "await " : ""}${written.code}`, imports, locals: [...locals] };
  const callee =
    /^(?:new )?(?:this\.)?([\w$.?]+)\(/.exec(written.code)?.[1] ?? nameOf(p, from.file, nodes.a[from.call]!);
  const async = waits && !fact.async;
  const changes = places.map(({ at, where }): FixChange => ({ kind: "insert-statement", at, where, statement, async }));
  return { name: `${callee}()`, changes };
}

/** Nothing is said of what it returns, or a promise. */
function mayWait(p: Program, file: number, returnType: number): boolean {
  if (returnType === NONE) return true;
  const type = factsOf(p, file).types[returnType]!;
  return type.k === "ref" && type.name === "Promise";
}

/** Handlers of one framework that are given the same things in the same places; "known": behind the same checks, too. */
export function isAligned({ effects: { ctx }, handlers }: ControlContext, from: Body, to: Body): boolean | "known" {
  const [one, other] = [from, to].map((b) => handlers.of(callableKey(b.file, b.callable))?.[0]);
  const decorated = [from, to].some((b) =>
    factsOf(ctx.p, b.file).callables[b.callable]!.params.some((param) => param.annotations.length > 0),
  );
  if (!one || one.framework !== other?.framework || decorated) return false;
  const before = (endpoint: Endpoint) => endpoint.around.map(({ name, bodies }) => JSON.stringify([name, bodies]));
  const there = new Set(before(other));
  return before(one).every((around) => there.has(around)) ? "known" : true;
}

/** Both look something up, or both change something by the same verb. */
function isAlike({ effects: { ctx }, handlers }: ControlContext, from: Body, to: Body): boolean {
  const [one, other] = [from, to].map((b) => {
    const endpoint = handlers.of(callableKey(b.file, b.callable))?.[0];
    const words = tokenise(`${factsOf(ctx.p, b.file).callables[b.callable]!.name} ${endpoint?.route ?? ""}`);
    return endpoint && { verb: endpoint.verb, read: isRead(endpoint.verb, words) };
  });
  if (!one || !other) return false;
  return one.read ? other.read : !other.read && one.verb === other.verb && one.verb !== "CALL";
}
