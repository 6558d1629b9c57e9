// Who acts, where an audit function takes it from the context of the request: `const ctx = als.getStore()`, `actorId: ctx?.userId`.
// Input: a file with calls of such functions. Output: those made outside of any `als.run(…)`, where the context is empty. Invariant:
// only beside others in the same file that are made inside of one; what others call, or a request leads to, may have a context.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import type { Handlers } from "../../flow/ways/handlerTable.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, strip } from "../../link/program.js";

export function callsWithoutContext(
  { ctx, callers }: EffectContext,
  handlers: Handlers,
  file: number,
  calls: readonly number[],
): ReadonlySet<number> {
  const { nodes } = factsOf(ctx.p, file);
  const asking = calls.filter((call) => takesFromContext(ctx, file, call));
  if (asking.length < 2) return NONE;
  const placed = asking.map((call) => {
    const within = around(ctx, file, callableAt(ctx.p, file, nodes.start[call]!));
    const isInside = within.some((callable) => runsInContext(ctx, file, callable));
    const mayBe = within.some((callable) => {
      const key = callableKey(file, callable);
      return (callers.get(key)?.length ?? 0) > 0 || handlers.of(key) !== undefined || isNamed(ctx, file, callable);
    });
    return { call, isInside, mayBe };
  });
  if (!placed.some(({ isInside }) => isInside)) return NONE;
  return new Set(placed.filter(({ isInside, mayBe }) => !isInside && !mayBe).map(({ call }) => call));
}
const NONE: ReadonlySet<number> = new Set();

/** The function behind it asks what is stored for the request, and is handed nobody who acts. */
function takesFromContext({ p }: FlowContext, file: number, call: number): boolean {
  const behind = entityOf(p, file, factsOf(p, file).nodes.a[call]!);
  if (behind?.k !== "function") return false;
  const { nodes, callables } = factsOf(p, behind.file);
  const { calls, params } = callables[behind.callable]!;
  if (params.some(({ name }) => WHO.test(name))) return false;
  return calls.some((inner) => nameOf(p, behind.file, nodes.a[inner]!) === "getStore");
}
const WHO = /actor|user|staff|operator|agent|(^|_)by$/i;

/** Innermost first. */
function around({ p }: FlowContext, file: number, callable: number): number[] {
  const { callables } = factsOf(p, file);
  const found: number[] = [];
  for (let at = callable; at > 0; at = callables[at]!.parent) found.push(at);
  return found;
}

/** `als.run(store, async () => …)`: given as what is run. */
function runsInContext({ p }: FlowContext, file: number, callable: number): boolean {
  const site = callbackSiteOf(p, file, callable);
  const callee = site ? strip(p, file, factsOf(p, file).nodes.a[site.call]!) : -1;
  if (!site || callee < 0 || factsOf(p, file).nodes.kind[callee] !== NodeKind.load) return false;
  return nameOf(p, file, callee) === "run" && site.argument === listOf(p, file, site.call).length - 1;
}

/** Others may call it from anywhere. */
function isNamed({ p }: FlowContext, file: number, callable: number): boolean {
  return factsOf(p, file).callables[callable]!.name !== "";
}
