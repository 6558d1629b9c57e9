// What a call does that others depend on: writes an audit record, asks for consent, refuses who may not. By model rows, by
// what the function's name says, by what it writes, and by what the functions behind it do. A function of the project that
// is named for an effect and calls nothing has none; one that only returns a function has it where that function runs.
// Input: calls and callables. Output: yes or no, memoised per callable. Invariant: recursion ends at MAX_DEPTH.
import { tokenise } from "../classify/tokens.js";
import { LiteralKind, NodeFlag, NodeKind } from "../facts/types.js";
import { declaredAs } from "../link/declared.js";
import type { Around, Body } from "../link/endpoints.js";
import { type Entity, entityOf, matchesOf } from "../link/entities.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import { functionMeans, receiverMeans } from "../models/index.js";
import type { EffectRow } from "../models/types.js";
import { type Callers, callableKey } from "./callers.js";
import type { FlowContext } from "./context.js";
import { isAround, isEnd, withLoops } from "./controlPaths.js";
import type { SinkUse } from "./sinks.js";

export type Effect = EffectRow["effect"];

export interface EffectContext {
  ctx: FlowContext;
  callers: Callers;
  /** Uses of a call that write to a store. */
  writes(file: number, call: number): readonly SinkUse[] | undefined;
  /** Questions under way that were asked again, and limits that were reached, so far; how many are under way, work left. */
  met: { open: number; limit: number; underWay: number; work: number };
  /** The function of the project that a call calls. */
  behind(file: number, call: number): Body | undefined;
}

const MAX_DEPTH = 6;
/** Callables that one question may look into; knots of mutual recursion would take millions. */
const MAX_WORK = 5_000;

export function createEffects(
  ctx: FlowContext,
  callers: Callers,
  usesIn: (file: number) => readonly SinkUse[],
): EffectContext {
  return {
    ctx,
    callers,
    writes(file, call) {
      const found = usesIn(file).filter((use) => use.call === call && use.sink === "store");
      return found.length > 0 ? found : undefined;
    },
    met: { open: 0, limit: 0, underWay: 0, work: MAX_WORK },
    behind(file, call) {
      const callee = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
      return callee?.k === "function" ? { file: callee.file, callable: callee.callable } : undefined;
    },
  };
}

/**
 * Answers a question about a callable once. A "no" that leaned on a question under way is not kept; one that met the depth
 * limit holds for the same depth and below.
 */
export function remembered(e: EffectContext, key: string, depth: number, ask: () => boolean): boolean {
  const known = e.ctx.effects.get(key);
  if (typeof known === "boolean") return known;
  if (known !== undefined && depth >= known) {
    if (known < 0) e.met.open++;
    else e.met.limit++;
    return false;
  }
  if (e.met.underWay === 0) e.met.work = MAX_WORK;
  if (e.met.work-- <= 0) {
    e.met.limit++;
    return false;
  }
  e.ctx.effects.set(key, UNDER_WAY);
  const { open, limit } = e.met;
  e.met.underWay++;
  const found = ask();
  e.met.underWay--;
  if (found) e.ctx.effects.set(key, true);
  else if (e.met.open > open && e.met.underWay > 0) e.ctx.effects.delete(key);
  else e.ctx.effects.set(key, e.met.limit > limit ? depth : false);
  return found;
}
const UNDER_WAY = -1;

/** The call itself, or what it calls, has the effect at least on some way. */
export function callHas(e: EffectContext, file: number, call: number, effect: Effect, depth = 0): boolean {
  if (isItself(e, file, call, effect) || interceptorsIn(e, file, call, effect, depth)) return true;
  const behind = e.behind(file, call);
  if (behind === undefined || isFactory(e, behind)) return false;
  if (depth >= MAX_DEPTH) e.met.limit++;
  return depth < MAX_DEPTH && bodyHas(e, behind, effect, depth + 1);
}

/** The call has the effect whenever it comes back: by itself, in a callback, or on every way of the function behind it. */
export function callAlwaysHas(e: EffectContext, file: number, call: number, effect: Effect, depth = 0): boolean {
  if (isItself(e, file, call, effect)) return true;
  if (depth >= MAX_DEPTH) {
    e.met.limit++;
    return false;
  }
  const { nodes } = factsOf(e.ctx.p, file);
  if (nameOf(e.ctx.p, file, nodes.a[call]!) !== "catch") {
    for (const arg of listOf(e.ctx.p, file, call)) {
      const at = strip(e.ctx.p, file, arg);
      if (nodes.kind[at] !== NodeKind.function) continue;
      if (bodyAlwaysHas(e, { file, callable: nodes.a[at]! }, effect, depth + 1)) return true;
    }
  }
  const behind = e.behind(file, call);
  return behind !== undefined && bodyAlwaysHas(e, behind, effect, depth + 1);
}

/** On every way to an end that gives something back. */
function bodyAlwaysHas(e: EffectContext, body: Body, effect: Effect, depth: number): boolean {
  if (!bodyHas(e, body, effect, depth)) return false;
  return remembered(e, `always ${effect}:${callableKey(body.file, body.callable)}`, depth, () => {
    const fact = factsOf(e.ctx.p, body.file).callables[body.callable]!;
    const done = blocksThat(e, body, effect, depth);
    const giving = fact.returnBlocks.filter((_, i) => !isNothing(e, body.file, fact.returns[i]!));
    const ends = giving.length > 0 ? giving : fact.blocks.map((_, block) => block).filter((b) => isEnd(fact, b));
    return ends.every((end) => isAround(fact, end, done));
  });
}

/** Blocks of a callable in which the effect certainly happens. */
export function blocksThat(e: EffectContext, body: Body, effect: Effect, depth = 0): Set<number> {
  const fact = factsOf(e.ctx.p, body.file).callables[body.callable]!;
  const done = new Set<number>();
  fact.calls.forEach((call, i) => {
    if (callAlwaysHas(e, body.file, call, effect, depth)) done.add(fact.callBlocks[i]!);
  });
  return withLoops(fact, done);
}

/** `null`, `undefined`, `false`, `[]`: what a function gives back when there was nothing to give. */
function isNothing(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.array) return listOf(e.ctx.p, file, at).length === 0;
  if (nodes.kind[at] !== NodeKind.literal) return false;
  const kind = nodes.a[at];
  return (
    kind === LiteralKind.null ||
    kind === LiteralKind.undefined ||
    (kind === LiteralKind.boolean && stringAt(e.ctx.p, file, nodes.b[at]!) === "false")
  );
}

/** Only gives functions back: what they do is done where they run. */
function isFactory(e: EffectContext, body: Body): boolean {
  const facts = factsOf(e.ctx.p, body.file);
  const fact = facts.callables[body.callable]!;
  if (fact.returns.length === 0) return false;
  return fact.returns.every((value) => facts.nodes.kind[strip(e.ctx.p, body.file, value)] === NodeKind.function);
}

/** By model rows, by name, by the table it writes to. */
export function isItself(e: EffectContext, file: number, call: number, effect: Effect): boolean {
  const { p } = e.ctx;
  const callee = entityOf(p, file, factsOf(p, file).nodes.a[call]!);
  if (matchesOf(p, callee).some(({ row }) => row.kind === "effect" && row.effect === effect)) return true;
  const behind = e.behind(file, call);
  if (behind && isDeclared(e, behind, effect)) return true;
  if (named(e, file, call, effect)) return !behind || (!isFactory(e, behind) && doesSomething(e, behind));
  return effect === "audit" && writesAudit(e, file, call);
}

/** Some call in the callable, in the functions written in it, or in those that they call. */
export function bodyHas(e: EffectContext, body: Body, effect: Effect, depth = 0): boolean {
  return remembered(e, `${effect}:${callableKey(body.file, body.callable)}`, depth, () =>
    withNested(e, body).some((callable) =>
      factsOf(e.ctx.p, body.file).callables[callable]!.calls.some((call) => callHas(e, body.file, call, effect, depth)),
    ),
  );
}

/** A middleware, wrapper, interceptor or decorator that is there, and does it. */
export function aroundHas(e: EffectContext, around: Around, effect: Effect): boolean {
  if (around.bodies.some((body) => isDeclared(e, body, effect) || bodyHas(e, body, effect))) return true;
  if (!isMeant(e, around, effect)) return false;
  // A decorator of the project only marks; one of a package is believed.
  if (around.kind === "decorator") return around.package !== "";
  return around.bodies.length === 0 || around.bodies.some((body) => doesSomething(e, body));
}

/** Its name says that it is there for the effect. */
export function isMeant(e: EffectContext, around: Around, effect: Effect): boolean {
  return functionMeans(e.ctx.p.models, around.name, effect) || WORDS[effect]?.test(around.name) === true;
}

/** The callable and every function written inside it. */
export function withNested(e: EffectContext, body: Body): number[] {
  const { callables } = factsOf(e.ctx.p, body.file);
  let nested = e.ctx.p.tables.nested[body.file];
  if (!nested) {
    const lists: number[][] = [];
    callables.forEach((fact, index) => {
      if (fact.parent < 0) return;
      lists[fact.parent] ??= [];
      lists[fact.parent]!.push(index);
    });
    nested = lists;
    e.ctx.p.tables.nested[body.file] = nested;
  }
  const found = [body.callable];
  for (let i = 0; i < found.length; i++) found.push(...(nested[found[i]!] ?? []));
  return found;
}

/** The configuration says it. */
function isDeclared(e: EffectContext, body: Body, effect: Effect): boolean {
  return declaredAs(e.ctx.p, body.file, body.callable, "effect")?.meaning.effect === effect;
}

/** Calls something beside going on to what it wraps. */
function doesSomething(e: EffectContext, body: Body): boolean {
  const facts = factsOf(e.ctx.p, body.file);
  return withNested(e, body).some((callable) => {
    const fact = facts.callables[callable]!;
    if (fact.throws.length > 0) return true;
    return fact.calls.some((call) => !GOES_ON.has(nameOf(e.ctx.p, body.file, facts.nodes.a[call]!)));
  });
}
const GOES_ON = new Set(["next", "handle", "SetMetadata"]);

const WORDS: Partial<Record<Effect, RegExp>> = { audit: /audit|审计|審計/i, consent: /consent|同意/i };

/** Words behind the name of what a service is about. */
export const SERVICE =
  /(service|svc|repository|repo|client|manager|helper|writer|facade|provider|api|store|dao|model)s?$/i;

function named(e: EffectContext, file: number, call: number, effect: Effect): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (nodes.flags[call]! & NodeFlag.new) return false;
  const calleeNode = strip(p, file, nodes.a[call]!);
  const name = nameOf(p, file, nodes.a[call]!);
  if (functionMeans(p.models, name, effect)) return true;
  if (nodes.kind[calleeNode] !== NodeKind.load) return false;
  const receiver = nameOf(p, file, nodes.a[calleeNode]!);
  return receiverMeans(p.models, receiver.replace(SERVICE, ""), name, effect);
}

export const AUDIT_RECORD =
  /audit|access_?log|activity_?log|operation_?log|oper_?log|audit_?trail|审计|操作日志|访问日志/i;

/** Writes a row to what is named like an audit table, by the receiver, the entity or the table. */
function writesAudit(e: EffectContext, file: number, call: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (INSERT.test(textOf(e, file, listOf(p, file, call)[0]))) return true;
  const uses = e.writes(file, call);
  if (!uses) return false;
  if (uses.some((use) => AUDIT_RECORD.test(use.spelled))) return true;
  let at = call;
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.call; hops++) {
    for (const arg of listOf(p, file, at)) {
      if (AUDIT_RECORD.test(nameOf(p, file, arg)) || AUDIT_RECORD.test(recordName(entityOf(p, file, arg)))) return true;
      // `knex("audit_log").insert(…)`
      if (at !== call && /^[\w.]{1,40}$/.test(textOf(e, file, arg)) && AUDIT_RECORD.test(textOf(e, file, arg)))
        return true;
    }
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return false;
    const receiver = entityOf(p, file, nodes.a[callee]!);
    if (receiver?.k === "inst" && receiver.args.some((t) => t?.k === "record" && AUDIT_RECORD.test(t.record.name)))
      return true;
    if (AUDIT_RECORD.test(recordName(receiver))) return true;
    at = strip(p, file, nodes.a[callee]!);
  }
  return false;
}

const INSERT = new RegExp(`^\\s*insert\\s+into\\s+["\`\\w.]*(?:${AUDIT_RECORD.source})`, "i");

function textOf(e: EffectContext, file: number, node: number | undefined): string {
  if (node === undefined) return "";
  const { nodes } = factsOf(e.ctx.p, file);
  let at = strip(e.ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.text) at = strip(e.ctx.p, file, listOf(e.ctx.p, file, at)[0] ?? at);
  return nodes.kind[at] === NodeKind.literal ? stringAt(e.ctx.p, file, nodes.b[at]!) : "";
}

export function recordName(entity: Entity | undefined): string {
  if (entity?.k === "typed" && entity.type.k === "record") return entity.type.record.name;
  if (entity?.k === "inst" && entity.self) return entity.self.name;
  return entity?.k === "schema" ? entity.record.name : "";
}

/** `UseInterceptors(AuditInterceptor)` inside a decorator of the project. */
function interceptorsIn(e: EffectContext, file: number, call: number, effect: Effect, depth: number): boolean {
  const { p } = e.ctx;
  if (depth >= MAX_DEPTH) return false;
  for (const arg of listOf(p, file, call)) {
    const entity = entityOf(p, file, arg);
    if (entity?.k !== "class") continue;
    const facts = factsOf(p, entity.file);
    const method = facts.records[entity.record]!.methods.find((m) => facts.callables[m]!.name === "intercept");
    if (method !== undefined && bodyHas(e, { file: entity.file, callable: method }, effect, depth + 1)) return true;
  }
  return false;
}

/** Tokens of every name in an expression: variables, members, functions called, keys of objects. */
export function namesIn(e: EffectContext, file: number, node: number): string[][] {
  const found: string[][] = [];
  const seen = new Set<number>();
  const visit = (at: number, depth: number): void => {
    if (at < 0 || depth > 12 || seen.has(at) || seen.size > 80) return;
    seen.add(at);
    const { p } = e.ctx;
    const { nodes } = factsOf(p, file);
    const name = nodes.kind[at] === NodeKind.literal ? "" : nameOf(p, file, at);
    if (name !== "") found.push(tokenise(name));
    switch (nodes.kind[at]) {
      case NodeKind.named:
      case NodeKind.await:
      case NodeKind.typed:
      case NodeKind.load:
      case NodeKind.spread:
        return visit(nodes.a[at]!, depth + 1);
      case NodeKind.call:
        visit(nodes.a[at]!, depth + 1);
        for (const arg of listOf(p, file, at)) visit(arg, depth + 1);
        return;
      case NodeKind.clean:
      case NodeKind.join:
      case NodeKind.array:
        for (const item of listOf(p, file, at)) visit(item, depth + 1);
        return;
      case NodeKind.object: {
        const pairs = listOf(p, file, at);
        for (let i = 0; i + 1 < pairs.length; i += 2) {
          if (pairs[i]! >= 0) found.push(tokenise(stringAt(p, file, pairs[i]!)));
          visit(pairs[i + 1]!, depth + 1);
        }
        return;
      }
      default:
        return;
    }
  };
  visit(node, 0);
  return found;
}
