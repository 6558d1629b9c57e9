// What a call does that others depend on: writes an audit record, asks for consent, refuses who may not. By itself
// (ownEffects.ts), or by what the functions behind it do. A function of the project that only returns a function has the
// effect where that function runs.
// Input: calls and callables. Output: yes or no, memoised per callable. Invariant: recursion ends at MAX_DEPTH.
import { tokenise } from "../../classify/tokens.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { Around } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { functionMeans, receiverMeanings } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { doesSomething, type Effect, isDeclared, isFactory, recordName } from "../sinks/ownEffects.js";
import { rowCallsOf } from "../sinks/rowCalls.js";
import type { SinkUse } from "../sinks/sinks.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { isAround, isEnd, withLoops } from "../walk/controlPaths.js";
import { emptyWays, rowsBehind } from "./emptyWays.js";
import { listenersTo, putListeners } from "./listeners.js";

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
  putListeners(ctx);
  return {
    ctx,
    callers,
    writes(file, call) {
      const uses = usesIn(file);
      if (!uses.some((use) => use.call === call && use.sink === "store")) return undefined;
      return uses.filter((use) => use.call === call && use.sink === "store");
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
  if (depth < MAX_DEPTH && listenersTo(e.ctx, file, call).some((body) => bodyHas(e, body, effect, depth + 1)))
    return true;
  const behind = e.behind(file, call);
  if (behind === undefined || isFactory(e.ctx.p, behind)) return false;
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
  if (listenersTo(e.ctx, file, call).some((body) => bodyAlwaysHas(e, body, effect, depth + 1))) return true;
  const behind = e.behind(file, call);
  return behind !== undefined && bodyAlwaysHas(e, behind, effect, depth + 1);
}

/** On every way to an end that gives something back. */
function bodyAlwaysHas(e: EffectContext, body: Body, effect: Effect, depth: number): boolean {
  if (!bodyHas(e, body, effect, depth)) return false;
  return remembered(e, `always ${effect}:${callableKey(body.file, body.callable)}`, depth, () => {
    const fact = factsOf(e.ctx.p, body.file).callables[body.callable]!;
    const done = blocksThat(e, body, effect, depth);
    const giving = fact.returns.flatMap((value, i) =>
      isNothing(e, body.file, value) ? [] : [{ value, end: fact.returnBlocks[i]! }],
    );
    if (giving.length > 0)
      return giving.every(({ value, end }) => {
        // `if (row) await record(row); return row;`: where there is no row, nothing is given.
        return isAround(fact, end, done) || isAround(fact, end, withEmpty(e, body, done, [value]));
      });
    return fact.blocks.every((_, block) => !isEnd(fact, block) || isAround(fact, block, done));
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

/** With the ways on which what is given, or handed out, is empty. */
export function withEmpty(
  e: EffectContext,
  { file, callable }: Body,
  done: ReadonlySet<number>,
  given: readonly number[],
): Set<number> {
  if (done.size === 0) return new Set();
  const { p } = e.ctx;
  const isOfProject = (call: number) => e.behind(file, call) !== undefined;
  const made = given.map((value) => rowsBehind(p, file, value, isOfProject));
  const isMeant = (node: number) => made.length > 0 && made.every((rows) => rows.has(node));
  return new Set([...done, ...emptyWays(p, file, callable, isMeant)]);
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

/** By model rows, by name, by the table it writes to. */
export function isItself(e: EffectContext, file: number, call: number, effect: Effect): boolean {
  return rowCallsOf(e.ctx, file).effects.some((own) => own.call === call && own.effect === effect);
}

/** Some call in the callable, in the functions written in it, or in those that they call. */
export function bodyHas(e: EffectContext, body: Body, effect: Effect, depth = 0): boolean {
  return remembered(e, `${effect}:${callableKey(body.file, body.callable)}`, depth, () =>
    withNested(e.ctx.p, body).some((callable) =>
      factsOf(e.ctx.p, body.file).callables[callable]!.calls.some((call) => callHas(e, body.file, call, effect, depth)),
    ),
  );
}

/** A middleware, wrapper, interceptor or decorator that is there, and does it. */
export function aroundHas(e: EffectContext, around: Around, effect: Effect): boolean {
  if (around.effects?.includes(effect)) return true;
  if (around.bodies.some((body) => isDeclared(e.ctx.p, body, effect) || bodyHas(e, body, effect))) return true;
  if (!isMeant(e, around, effect)) return false;
  // A decorator of the project only marks; one of a package is believed.
  if (around.kind === "decorator") return around.package !== "";
  return around.bodies.length === 0 || around.bodies.some((body) => doesSomething(e.ctx.p, body));
}

/** Its name says that it is there for the effect. */
export function isMeant(e: EffectContext, { name, of }: Around, effect: Effect): boolean {
  const { models } = e.ctx.p;
  if (isNamedFor(e, name, effect)) return true;
  return of !== undefined && receiverMeanings(models, of, name).some(({ meaning }) => meaning === effect);
}

/** The name alone says it. */
export function isNamedFor({ ctx }: EffectContext, name: string, effect: Effect): boolean {
  return functionMeans(ctx.p.models, name, effect) || WORDS[effect]?.test(name) === true;
}

const WORDS: Partial<Record<Effect, RegExp>> = {
  audit: /audit|shenji|liuhen|审计|審計|留痕/i,
  consent: /consent|同意/i,
};

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

function keyAt(e: EffectContext, file: number, node: number): (readonly string[])[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? [tokenise(stringAt(e.ctx.p, file, nodes.b[at]!))] : [];
}

/**
 * Tokens of every name in an expression: variables, members, functions called, keys of objects. `typed`: and of the types of
 * variables.
 */
export function namesIn(e: EffectContext, file: number, node: number, typed = false): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const seen = new Set<number>();
  const visit = (at: number, depth: number): void => {
    if (at < 0 || depth > 12 || seen.has(at) || seen.size > 80) return;
    seen.add(at);
    const { p } = e.ctx;
    const { nodes } = factsOf(p, file);
    const name = nodes.kind[at] === NodeKind.literal ? "" : nameOf(p, file, at);
    if (name !== "") found.push(tokenise(name));
    if (typed && (nodes.kind[at] === NodeKind.param || nodes.kind[at] === NodeKind.local))
      found.push(tokenise(recordName(entityOf(p, file, at))));
    // `const u = ctx.state.user`: a letter or two say nothing, so what it stands for does.
    const behind = nodes.kind[at] === NodeKind.local && name.length <= 2 ? onlyValue(p, file, at) : at;
    if (behind !== at && nodes.kind[behind] === NodeKind.load) found.push(tokenise(nameOf(p, file, behind)));
    switch (nodes.kind[at]) {
      case NodeKind.load:
        // What was sent is nobody's who is known: `ctx.request.body.staffId` says nothing of the context.
        if (SENT.test(name) && REQUEST.test(nameOf(p, file, nodes.a[at]!))) return;
        return visit(nodes.a[at]!, depth + 1);
      case NodeKind.named:
      case NodeKind.await:
      case NodeKind.typed:
      case NodeKind.spread:
        return visit(nodes.a[at]!, depth + 1);
      case NodeKind.call:
        visit(nodes.a[at]!, depth + 1);
        for (const arg of listOf(p, file, at)) visit(arg, depth + 1);
        // `context.get("user")` is a member.
        if (name === "get") for (const arg of listOf(p, file, at)) found.push(...keyAt(e, file, arg));
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
const SENT = /^(body|params|query|headers|payload)$/;
const REQUEST = /^(ctx|context|c|req|request)$/;
