// What goes on after a place: money that goes out, somebody who is let in, data that leaves or is changed. Input: a place. Output:
// the weightiest of what can still happen from there, in the same function, in what it calls, or after the calls that lead to it.
import { matches, wordsOf } from "../../classify/words.js";
import { type CallableFact, NodeKind } from "../../facts/types.js";
import { type SinkUse, spell } from "../../flow/sinks/sinks.js";
import { calleeName } from "../../flow/walk/calls.js";
import { reaches } from "../../flow/walk/controlPaths.js";
import { outside, type Step, stepAt } from "../../flow/ways/climbing.js";
import { type EffectContext, isItself } from "../../flow/ways/effects.js";
import { isLogCall } from "../../flow/ways/onlyTold.js";
import { reached } from "../../flow/ways/reached.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, strip } from "../../link/program.js";
import { isNext } from "../evidence/headers.js";
import type { ActTerms, WeightyAct } from "../requests/controlRequests.js";

export interface Act {
  what: WeightyAct;
  /** As code spells it. */
  by: string;
  file: number;
  call: number;
}

/** Weightiest first. */
const ORDER: readonly WeightyAct[] = ["payout", "sign-in", "export", "passage", "disclosure", "change"];
const LEAVES = new Set(["http", "third-party", "message"]);

export interface ActContext {
  e: EffectContext;
  usesIn(file: number): readonly SinkUse[];
  terms: ActTerms;
}

/** After a call, `after` on where its statement ends: here, else, unless `onlyHere`, behind the calls that lead here. */
export function actAfter(
  c: ActContext,
  file: number,
  call: number,
  after: number,
  onlyHere: boolean,
): { act: Act; steps: Step[] } | undefined {
  const own = stepAt(c.e.ctx, file, call);
  const here = weightiest(laterCalls(c, own, after).flatMap((later) => actsOf(c, file, later)));
  if (here || onlyHere) return here && { act: here, steps: [own] };
  for (const outer of outside(c.e.ctx, c.e.callers, own)) {
    if (outer.call < 0 || c.e.ctx.p.files[outer.file]!.pathClass === "test") continue;
    const { nodes } = factsOf(c.e.ctx.p, outer.file);
    const later = laterCalls(c, outer, nodes.end[outer.call]!);
    const act = weightiest(later.flatMap((one) => actsOf(c, outer.file, one)));
    if (act) return { act, steps: [own, outer] };
  }
  return undefined;
}

/** Anywhere in a function. */
export function actWithin(c: ActContext, body: Body): Act | undefined {
  const { callables } = factsOf(c.e.ctx.p, body.file);
  const calls = withNested(c.e.ctx.p, body).flatMap((one) => callables[one]!.calls);
  return weightiest(calls.flatMap((call) => actsOf(c, body.file, call)));
}

function weightiest(acts: readonly Act[]): Act | undefined {
  return [...acts].sort((one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what))[0];
}

/** Calls that may run after the place, those of functions that are written there too. */
function laterCalls({ e }: ActContext, { file, callable, block }: Step, after: number): number[] {
  const { p } = e.ctx;
  const { callables, nodes } = factsOf(p, file);
  const fact = callables[callable]!;
  const isLater = laterBlocks(fact, block);
  return withNested(p, { file, callable }).flatMap((one) => {
    const { calls, callBlocks, start } = callables[one]!;
    if (one !== callable) {
      const around = fact.calls.findIndex((call) => nodes.start[call]! <= start && nodes.end[call]! > start);
      const at = around < 0 ? block : fact.callBlocks[around]!;
      return start >= after && (at === block || isLater(at)) ? calls : [];
    }
    return calls.filter((call, i) =>
      callBlocks[i] === block ? nodes.start[call]! >= after || isLater(block) : isLater(callBlocks[i]!),
    );
  });
}

function laterBlocks(fact: CallableFact, from: number): (block: number) => boolean {
  const next = fact.blocks[from]?.next ?? [];
  return (block) => reaches(fact, next, (one) => one === block, NOTHING);
}
const NOTHING: ReadonlySet<number> = new Set();

/** What a call does, by itself or by the functions behind it. */
function actsOf(c: ActContext, file: number, call: number): Act[] {
  const own = actOf(c, file, call);
  if (own) return [own];
  const { p } = c.e.ctx;
  const behind = c.e.behind(file, call);
  const isAside = matches(c.terms.aside, wordsOf(calleeName(c.e.ctx, file, factsOf(p, file).nodes.a[call]!)));
  if (!behind || isAside) return [];
  const isOwn = (inner: Body) => inner.file === behind.file && inner.callable === behind.callable;
  for (const inner of reached(c.e, behind)) {
    for (const deeper of factsOf(p, inner.file).callables[inner.callable]!.calls) {
      const act = actOf(c, inner.file, deeper);
      // What lies deeper is changed by the way.
      if (act && (act.what !== "change" || isOwn(inner))) return [{ ...act, by: spelled(c, file, call), file, call }];
    }
  }
  return [];
}

function spelled({ e }: ActContext, file: number, call: number): string {
  return `${spell(e.ctx, file, strip(e.ctx.p, file, factsOf(e.ctx.p, file).nodes.a[call]!))}()`;
}

function actOf(c: ActContext, file: number, call: number): Act | undefined {
  const { e, terms } = c;
  const { nodes } = factsOf(e.ctx.p, file);
  if (isLogCall(e, file, call) || isItself(e, file, call, "audit")) return undefined;
  const by = spelled(c, file, call);
  const act = (what: WeightyAct): Act => ({ what, by, file, call });
  if (isNext(e.ctx, file, call)) return act("passage");
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  const on =
    nodes.kind[callee] === NodeKind.load ? wordsOf(spell(e.ctx, file, strip(e.ctx.p, file, nodes.a[callee]!))) : "";
  if (matches(terms.notOn, on)) return undefined;
  const method = wordsOf(calleeName(e.ctx, file, callee));
  const words = wordsOf(spell(e.ctx, file, callee));
  for (const one of terms.acts)
    if ((one.method && matches(one.method, method)) || (one.spelled && matches(one.spelled, words)))
      return act(one.what);
  if (matches(terms.aside, words)) return undefined;
  if (c.usesIn(file).some((use) => use.call === call && LEAVES.has(use.sink))) return act("disclosure");
  return e.writes(file, call) === undefined ? undefined : act("change");
}
