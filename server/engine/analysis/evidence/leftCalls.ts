// Calls whose failure nobody hears of: their errors are caught and dropped, or nobody waits for them. Input: a call. Output: yes
// or no.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { entityOf } from "../../link/entities.js";
import { nodeUses } from "../../link/nodeUses.js";
import { callableAt, factsOf, listOf, strip } from "../../link/program.js";
import { emptyFunction } from "./hazards.js";

/** `.catch(() => {})`, or the body of a `try` whose `catch` does nothing. */
export function isSwallowed(ctx: FlowContext, file: number, call: number): boolean {
  const { callables, nodes } = factsOf(ctx.p, file);
  const start = nodes.start[call]!;
  const around = callables[callableAt(ctx.p, file, start)]!;
  const isWaited = !isFloating(ctx, file, call);
  if (isWaited && around.swallowed?.some((range) => range.start <= start && start < range.end)) return true;
  return swallowingCatch(ctx, file, call) !== undefined;
}

/** The call of `catch` on the result, with a function that does nothing. */
export function swallowingCatch(ctx: FlowContext, file: number, call: number): number | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  return callables[callableAt(p, file, nodes.start[call]!)]!.calls.find((other) => {
    const callee = strip(p, file, nodes.a[other]!);
    if (nodes.kind[callee] !== NodeKind.load || calleeName(ctx, file, callee) !== "catch") return false;
    const given = listOf(p, file, other)[0];
    return strip(p, file, nodes.a[callee]!) === call && given !== undefined && doesNothing(ctx, file, given);
  });
}

function doesNothing(ctx: FlowContext, file: number, node: number): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k === "function") return emptyFunction(ctx, entity.file, entity.callable) !== undefined;
  return calleeName(ctx, file, node) === "noop";
}

/** An asynchronous function of the project that nobody waits for. */
export function isFloating(ctx: FlowContext, file: number, call: number): boolean {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = entityOf(p, file, nodes.a[call]!);
  if (callee?.k !== "function" || !factsOf(p, callee.file).callables[callee.callable]!.async) return false;
  const { by, compared, returned, kept } = nodeUses(p, file);
  if ((by.get(call)?.length ?? 0) > 0 || returned.has(call) || kept.has(call)) return false;
  // `void audit(…)` says that it is meant so.
  return !compared.has(call);
}
