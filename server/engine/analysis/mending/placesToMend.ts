// Where a flow is told: at the call that hands data in, or at the sink inside a function that tells by the way. The one place
// that decides it, and what such an answer says of the calls behind it.
import type { TraceStep } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import type { Arrival, ArrivalSite } from "../../flow/sinks/arrivals.js";
import type { SinkUse } from "../../flow/sinks/sinks.js";
import type { Tells } from "../../flow/sinks/tellers.js";
import { type Gathered, isGathered, toldOnce } from "../../flow/sinks/toldOnce.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { FlowAnswer, FlowCaller } from "../requests/answers.js";
import type { FlowRequest } from "../requests/requests.js";

export function placesToMend(
  index: FlowIndex,
  { once }: FlowRequest,
  sites: readonly ArrivalSite[],
): readonly ArrivalSite[] {
  if (!once || sites.every(({ hops }) => hops.length === 0)) return sites;
  const tells: Tells = (file, call) => index.usesIn(file).some((use) => use.call === call && isAmong(TELLING, use));
  return toldOnce(index.ctx, sites, (use) => isAmong(once, use), tells);
}

/** What is told by way of these is told to whoever looks after the program. */
const TELLING: readonly string[] = ["log", "error", "error-tracking", "apm"];

function isAmong(kinds: readonly string[], { sink, row }: SinkUse): boolean {
  return kinds.includes(sink) || kinds.includes(row?.recipientClass ?? "");
}

type PathClass = FlowAnswer["pathClass"];

const CLASSES: readonly PathClass[] = ["source", "sample", "test"];

/** Where programs and tests hand something in, what the tests do is no news; `own`: class of the place's file. */
export function ofGravestFiles(
  ctx: FlowContext,
  own: PathClass,
  arrivals: readonly Arrival[],
): { pathClass: PathClass; arrivals: readonly Arrival[] } {
  const classOf = (arrival: Arrival) => {
    const caller = isGathered(arrival) ? ctx.p.files[arrival.from.file]!.pathClass : "source";
    return CLASSES[Math.max(CLASSES.indexOf(own), CLASSES.indexOf(caller))]!;
  };
  const pathClass = CLASSES.find((c) => arrivals.some((a) => classOf(a) === c)) ?? own;
  return { pathClass, arrivals: arrivals.filter((a) => classOf(a) === pathClass) };
}

/** Those that hand something in; the gravest first, then in the order of files. */
export function callersBehind(
  ctx: FlowContext,
  arrivals: readonly Arrival[],
  traceOf: (arrival: Arrival) => TraceStep[],
): FlowCaller[] {
  const byCall = new Map<string, Gathered[]>();
  for (const arrival of [...arrivals].filter(isGathered).sort((a, b) => compare(ctx, a, b))) {
    const key = `${arrival.from.file}:${arrival.from.call}`;
    byCall.set(key, [...(byCall.get(key) ?? []), arrival]);
  }
  return [...byCall.values()].map((list) => {
    const { file, node } = list[0]!.from;
    const { start, end } = factsOf(ctx.p, file).nodes;
    const gravest = new Map<string, Gathered>();
    for (const arrival of list) {
      const key = `${arrival.item.classification.dataType} ${arrival.item.label}`;
      if (!gravest.has(key)) gravest.set(key, arrival);
    }
    return {
      at: { file: ctx.p.files[file]!.path, start: start[node]!, end: end[node]! },
      symbol: symbolPath(ctx.p, file, start[node]!),
      data: [...gravest.values()].map((arrival) => ({
        dataType: arrival.item.classification.dataType,
        label: arrival.item.label,
        trace: traceOf(arrival),
      })),
    };
  });
}

export function gravestOf(ctx: FlowContext, arrivals: readonly Arrival[]): Arrival | undefined {
  return [...arrivals].sort((a, b) => compare(ctx, a, b))[0];
}

function compare(ctx: FlowContext, a: Arrival, b: Arrival): number {
  const tiers = b.item.classification.tier - a.item.classification.tier;
  if (tiers !== 0 || !isGathered(a) || !isGathered(b)) return tiers;
  const [one, other] = [a.from, b.from];
  return one.file - other.file || startOf(ctx, one) - startOf(ctx, other);
}

function startOf(ctx: FlowContext, { file, node }: Gathered["from"]): number {
  return factsOf(ctx.p, file).nodes.start[node]!;
}

/** The parameter by which it gets to the place, put behind the call that hands it in. */
export function withParameter(ctx: FlowContext, arrival: Arrival, steps: TraceStep[]): TraceStep[] {
  if (!isGathered(arrival)) return steps;
  const { hop } = arrival.from;
  const { name, start, end } = parameterOf(ctx, hop);
  const left = arrival.passed!.hops.indexOf(hop);
  const passed = steps.flatMap((step, i) => (step.role === "passed" ? [i] : []))[left];
  if (passed === undefined) return steps;
  const step: TraceStep = {
    role: "assigned",
    file: ctx.p.files[hop.file]!.path,
    start,
    end,
    label: name || hop.member,
  };
  return step.label === "" ? steps : steps.toSpliced(passed + 1, 0, step);
}

function parameterOf(ctx: FlowContext, { file, callable, parameter }: Gathered["from"]["hop"]) {
  return factsOf(ctx.p, file).callables[callable]!.params[parameter]!;
}

/** How the function itself spells what it was given. */
export function nameInside(ctx: FlowContext, { from: { hop } }: Gathered): string {
  return [parameterOf(ctx, hop).name, hop.member].filter((part) => part !== "").join(".");
}
