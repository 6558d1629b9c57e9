// Which expression inside an argument brings data, where the way of the data tells. Input: an argument of a call and what arrives
// there. Output: the range of the expression, else of the whole argument.
import type { Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import type { Step } from "../../flow/origin.js";
import type { Arrival, ArrivalSite } from "../../flow/sinks/arrivals.js";
import { factsOf } from "../../link/program.js";

/** For one way through one argument. */
export function narrowest(ctx: FlowContext, site: Pick<ArrivalSite, "file">, node: number, arrival: Arrival): Range {
  const nodes = factsOf(ctx.p, site.file).nodes;
  const outer = { start: nodes.start[node]!, end: nodes.end[node]! };
  return innerRange(ctx, arrival, site.file, outer) ?? outer;
}

export function innerRange(ctx: FlowContext, arrival: Arrival, file: number, outer: Range): Range | undefined {
  return innerStep(arrival.origin.trace, file, outer) ?? originRange(ctx, arrival, file, outer);
}

function innerStep(trace: readonly Step[], file: number, outer: { start: number; end: number }): Step | undefined {
  // The widest expression on the way that lies inside the argument.
  return trace
    .filter((s) => s.file === file && s.start >= outer.start && s.end <= outer.end && s.role !== "passed")
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function originRange(
  ctx: FlowContext,
  arrival: Arrival,
  file: number,
  outer: { start: number; end: number },
): { start: number; end: number } | undefined {
  if (arrival.origin.file !== file) return undefined;
  const nodes = factsOf(ctx.p, file).nodes;
  const start = nodes.start[arrival.origin.node]!;
  const end = nodes.end[arrival.origin.node]!;
  return start >= outer.start && end <= outer.end ? { start, end } : undefined;
}
