// Ways from a call outwards, through the functions it is written in and those that call them, to handlers. Input: a call, and
// who calls what. Output: per handler that is reached the calls that lead there, innermost first.
import { NONE, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { type Body, callableAt, factsOf, stringAt, strip } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Callers, callableKey, calledAt } from "../walk/callers.js";
import { wantedAt, wantedBy } from "../walk/takenWays.js";
import type { Handlers } from "./handlerTable.js";

export interface Step extends Body {
  block: number;
  /** The call that leads on from here, or NONE. */
  call: number;
}
const MAX_CLIMB = 6;
const MAX_CALLERS = 40;

/** Ways from a call outwards, through the functions it is written in and those that call them, to handlers. */
export function climb(ctx: FlowContext, callers: Callers, handlers: Handlers, file: number, call: number): Step[][] {
  return climbFrom(ctx, callers, handlers, stepAt(ctx, file, call));
}

export function climbFrom(ctx: FlowContext, callers: Callers, handlers: Handlers, start: Step): Step[][] {
  let open = [{ steps: [start], wanted: wantedAt(ctx, start) }];
  const seen = new Set([callableKey(start.file, start.callable)]);
  const arrived = new Map<string, Step[]>();
  for (let depth = 0; depth < MAX_CLIMB && open.length > 0; depth++) {
    const next: typeof open = [];
    for (const { steps, wanted } of open) {
      const last = steps[steps.length - 1]!;
      const at = callableKey(last.file, last.callable);
      if (handlers.of(at) !== undefined) {
        if (!arrived.has(at)) arrived.set(at, steps);
        continue;
      }
      for (const outer of outside(ctx, callers, last)) {
        const key = callableKey(outer.file, outer.callable);
        const on = isCallOf(ctx, outer, last) ? wantedBy(ctx, wanted, outer) : [];
        if (on === undefined || seen.has(key)) continue;
        const all = [...on, ...wantedAt(ctx, outer)];
        // Another way to it may ask for less.
        const way = all.length === 0 ? key : `${key} ${JSON.stringify(all)}`;
        if (seen.has(way)) continue;
        seen.add(way);
        next.push({ steps: [...steps, outer], wanted: all });
      }
    }
    open = next;
  }
  return [...arrived.values()];
}

/** The step leads on by a call of the function, not by one that it is given to. */
function isCallOf(ctx: FlowContext, { file, call }: Step, body: Body): boolean {
  const callee = call === NONE ? undefined : calledAt(ctx.p, file, call);
  return callee?.file === body.file && callee.callable === body.callable;
}

/** Where a callable runs from: the function it is written in, at the call it is given to, or its callers. */
export function outside(ctx: FlowContext, callers: Callers, body: Body): Step[] {
  const facts = factsOf(ctx.p, body.file);
  const fact = facts.callables[body.callable]!;
  const found = (callers.get(callableKey(body.file, body.callable)) ?? [])
    .slice(0, MAX_CALLERS)
    .map((site) => stepAt(ctx, site.file, site.call));
  if (found.length === 0) found.push(...templateCalls(ctx, body));
  const given = callbackSiteOf(ctx.p, body.file, body.callable);
  if (given) found.unshift(stepAt(ctx, given.file, given.call));
  else if (fact.parent > 0 && found.length === 0 && isMember(ctx, body))
    found.push({ file: body.file, callable: fact.parent, block: 0, call: NONE });
  return found;
}

/** `this.assign(…)` in a method of the class that this one extends: which of them runs, the object decides. */
function templateCalls(ctx: FlowContext, { file, callable }: Body): Step[] {
  const { callables, records } = factsOf(ctx.p, file);
  const { kind, owner, name } = callables[callable]!;
  if (kind !== "method" || owner < 0) return [];
  return records[owner]!.extends.flatMap((base) => {
    const type = unwrap(resolveType(ctx.p, file, base));
    const of = type?.k === "record" ? type.record.fact : undefined;
    if (!of) return [];
    const { nodes, records: bases, callables: methods } = factsOf(ctx.p, of.file);
    return bases[of.record]!.methods.flatMap((method) =>
      methods[method]!.calls.flatMap((call): Step[] => {
        const callee = strip(ctx.p, of.file, nodes.a[call]!);
        const isOwn =
          nodes.kind[callee] === NodeKind.load && nodes.kind[strip(ctx.p, of.file, nodes.a[callee]!)] === NodeKind.this;
        return isOwn && stringAt(ctx.p, of.file, nodes.b[callee]!) === name ? [stepAt(ctx, of.file, call)] : [];
      }),
    );
  });
}

/** `return { assign() { … } }`: a member of what the function around gives, which runs when somebody calls it. */
export function isOffered({ ctx, callers }: { ctx: FlowContext; callers: Callers }, body: Body): boolean {
  const { callables } = factsOf(ctx.p, body.file);
  const { parent } = callables[body.callable]!;
  if (parent <= 0 || callers.get(callableKey(body.file, body.callable)) !== undefined) return false;
  const given = callables[parent]!.returns.map((value) => strip(ctx.p, body.file, value));
  return given.some((object) => holds(ctx, body, object));
}

/** Written as a member of an object, such as the options of a wrapper: runs when that decides. */
function isMember(ctx: FlowContext, body: Body): boolean {
  return factsOf(ctx.p, body.file).nodes.kind.some((_, node) => holds(ctx, body, node));
}

/** The object has the function as a member. */
function holds(ctx: FlowContext, body: Body, node: number): boolean {
  const { nodes } = factsOf(ctx.p, body.file);
  if (nodes.kind[node] !== NodeKind.object || nodes.b[node]! < 0) return false;
  const length = nodes.extra[nodes.b[node]!]!;
  for (let i = 2; i <= length; i += 2) {
    const at = strip(ctx.p, body.file, nodes.extra[nodes.b[node]! + i]!);
    if (nodes.kind[at] === NodeKind.function && nodes.a[at] === body.callable) return true;
  }
  return false;
}

export function stepAt(ctx: FlowContext, file: number, call: number): Step {
  const facts = factsOf(ctx.p, file);
  const callable = callableAt(ctx.p, file, facts.nodes.start[call]!);
  return { file, callable, block: blockOf(ctx, file, callable, call), call };
}

function blockOf(ctx: FlowContext, file: number, callable: number, call: number): number {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  const at = fact.calls.indexOf(call);
  return at < 0 ? 0 : fact.callBlocks[at]!;
}
