// Must something have happened before a place can be reached? In its own callable (a call that does it, a condition about it
// from which one way does not lead here), else in every place that the callable runs from. Input: a place and what counts.
// Output: yes or no. Invariant: bounded by depth; a cycle of callers adds no way of its own.
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { calledBy, nodeUses } from "../../link/nodeUses.js";
import { type Body, factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import { deciding, isBefore } from "../walk/controlPaths.js";
import { outside, type Step, stepAt } from "./climbing.js";
import type { EffectContext } from "./effects.js";

export interface Wanted {
  /** The call settles it by itself: it comes back only if all is well, or it asks only for what is allowed. */
  settles(file: number, call: number): boolean;
  /** A condition about it. */
  decides(file: number, condition: number): boolean;
  /** The callable says it of itself: by a decorator, a comment, or what is wrapped around it. */
  declares(body: Body): boolean;
}

const MAX_DEPTH = 6;

/** Something that counts lies on every way to the call, here or in all that lead here. */
export function certainlyBefore(e: EffectContext, wanted: Wanted, step: Step, call: number): boolean {
  return isCertain(e, wanted, step, call, new Set(), 0);
}

function isCertain(
  e: EffectContext,
  wanted: Wanted,
  step: Step,
  call: number,
  seen: ReadonlySet<string>,
  depth: number,
): boolean {
  if (isSeenTo(e, wanted, step, call, seen, depth)) return true;
  if (depth >= MAX_DEPTH) return false;
  const key = callableKey(step.file, step.callable);
  const now = new Set(seen).add(key);
  const outer = outside(e.ctx, e.callers, step).filter((o) => !now.has(callableKey(o.file, o.callable)));
  if (outer.length === 0) return false;
  return outer.every((o) => isCertain(e, wanted, o, o.call, now, depth + 1));
}

/**
 * Where it is missing: here, or, where some that lead here see to it and others do not, at the calls of those that do not.
 * Empty where nothing is missing.
 */
export function missingBefore(e: EffectContext, wanted: Wanted, step: Step, call: number): Step[] {
  return missingFrom(e, wanted, step, call, new Set(), 0);
}

function missingFrom(
  e: EffectContext,
  wanted: Wanted,
  step: Step,
  call: number,
  seen: ReadonlySet<string>,
  depth: number,
): Step[] {
  if (isSeenTo(e, wanted, step, call, seen, depth)) return [];
  if (depth >= MAX_DEPTH) return [step];
  const now = new Set(seen).add(callableKey(step.file, step.callable));
  const outer = outside(e.ctx, e.callers, step).filter(
    ({ file, callable }) => !now.has(callableKey(file, callable)) && e.ctx.p.files[file]!.pathClass !== "test",
  );
  if (outer.length === 0) return [step];
  const missing = outer.map((o) => missingFrom(e, wanted, o, o.call, now, depth + 1));
  const isSplit = missing.some((steps, i) => steps.length === 0 || steps[0] !== outer[i]);
  return isSplit ? missing.flat() : [step];
}

function isSeenTo(
  e: EffectContext,
  wanted: Wanted,
  step: Step,
  call: number,
  seen: ReadonlySet<string>,
  depth: number,
): boolean {
  return wanted.declares(step) || happensHere(e, wanted, step, call) || isRunAfter(e, wanted, step, seen, depth);
}

/** `secondPerson(load, async (loan) => …)`: a function of the project that sees to it before it runs what it is given. */
function isRunAfter(e: EffectContext, wanted: Wanted, step: Step, seen: ReadonlySet<string>, depth: number): boolean {
  const { p } = e.ctx;
  const site = callbackSiteOf(p, step.file, step.callable);
  const runner = site && depth < MAX_DEPTH ? e.behind(site.file, site.call) : undefined;
  if (!site || !runner || seen.has(callableKey(runner.file, runner.callable))) return false;
  const { nodes, callables } = factsOf(p, runner.file);
  const isGiven = (node: number) => {
    const at = onlyValue(p, runner.file, node);
    return nodes.kind[at] === NodeKind.param && nodes.a[at] === runner.callable && nodes.b[at] === site.argument;
  };
  const runs = withNested(p, runner).flatMap((inner) =>
    callables[inner]!.calls.filter((call) => isGiven(nodes.a[call]!)).map((call) => stepAt(e.ctx, runner.file, call)),
  );
  return runs.length > 0 && runs.every((run) => happensHere(e, wanted, run, run.call));
}

function happensHere(e: EffectContext, wanted: Wanted, step: Step, call: number): boolean {
  const facts = factsOf(e.ctx.p, step.file);
  const fact = facts.callables[step.callable]!;
  const done = new Set<number>();
  let inside = false;
  fact.calls.forEach((other, i) => {
    if (other === call || !wanted.settles(step.file, other) || isLeftBehind(e, step.file, other)) return;
    done.add(fact.callBlocks[i]!);
    if (fact.callBlocks[i] === step.block && isEarlier(e, step.file, other, call)) inside = true;
  });
  const closed = closedBlocks(e, step);
  const decides = (condition: number) => wanted.decides(step.file, condition);
  for (const block of deciding(fact, step.block, decides, closed)) done.add(block);
  return isBefore(fact, step.block, new Set([...done, ...closed]), inside);
}

/** Blocks in which a call throws: `ctx.throw(403)`, `notFound()` of next/navigation. */
function closedBlocks(e: EffectContext, step: Step): Set<number> {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, step.file);
  const { calls, callBlocks } = callables[step.callable]!;
  const closed = new Set<number>();
  calls.forEach((call, i) => {
    if (callBlocks[i] === step.block) return;
    const callee = strip(p, step.file, nodes.a[call]!);
    const isThrow = nodes.kind[callee] === NodeKind.load && nameOf(p, step.file, callee) === "throw";
    const entity = isThrow ? undefined : entityOf(p, step.file, callee);
    const leaves = entity?.k === "pkg" && entity.pkg === "next/navigation" && LEAVES.has(entity.path.join("."));
    if (isThrow || leaves) closed.add(callBlocks[i]!);
  });
  return closed;
}
const LEAVES = new Set(["notFound", "redirect", "permanentRedirect", "forbidden", "unauthorized"]);

/**
 * `check(id);` of an asynchronous function that nobody waits for, `check(id).catch(warn)`: the code goes on whatever comes of
 * it.
 */
function isLeftBehind(e: EffectContext, file: number, call: number): boolean {
  const { p } = e.ctx;
  const behind = e.behind(file, call);
  if (!behind || !factsOf(p, behind.file).callables[behind.callable]!.async) return false;
  const { nodes, callables } = factsOf(p, file);
  const { by, returned, kept } = nodeUses(p, file);
  const users = by.get(call) ?? [];
  const isCaught = users.some((user) => {
    const then = nodes.kind[user] === NodeKind.load ? calledBy(p, file, user) : undefined;
    if (then === undefined || nameOf(p, file, user) !== "catch") return false;
    const handler = strip(p, file, listOf(p, file, then)[0] ?? then);
    return nodes.kind[handler] === NodeKind.function && callables[nodes.a[handler]!]!.throws.length === 0;
  });
  if (isCaught) return true;
  if (users.length > 0 || returned.has(call) || kept.has(call)) return false;
  return !nodes.kind.some((kind, node) => kind === NodeKind.clean && listOf(p, file, node).includes(call));
}

/** Earlier in the text, or what the call is made on: `customers.filter(agreed).forEach(send)`. */
function isEarlier(e: EffectContext, file: number, other: number, call: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  if (call < 0) return true;
  return nodes.end[other]! <= nodes.start[call]! || nodes.start[other] === nodes.start[call];
}

/** What inline callbacks of a call give back, and the tests that it hangs on: of `agreed && !withdrawn` a value is the last part only. */
export function callbackAnswers(e: EffectContext, file: number, call: number): number[] {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  return [...listOf(e.ctx.p, file, call)].flatMap((arg) => {
    const at = strip(e.ctx.p, file, arg);
    if (nodes.kind[at] !== NodeKind.function) return [];
    const { start, returns } = callables[nodes.a[at]!]!;
    const read: number[] = [];
    // What stands in a function has been noted just before it.
    for (let node = at - 1; node >= 0 && nodes.start[node]! >= start; node--)
      if (nodes.kind[node] === NodeKind.load) read.push(node);
    return [...returns, ...read];
  });
}
