// What answers about places in a function have in common, for obligations that are judged one by one. Each says what it adds:
// status, subject, form.
import type { TraceStep } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import type { Step } from "../../flow/ways/climbing.js";
import { factsOf, type Program, symbolPath } from "../../link/program.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest } from "../requests/requests.js";

export interface ObligedPlace {
  step: Step;
  start: number;
  end: number;
  /** The handler that leads there, "" where none does. */
  route: string;
  /** On the way from there, innermost first. */
  steps?: readonly Step[];
  /** Where its symbol is asked for, if it is another than `start`. */
  symbolAt?: number;
}

export type ObligationBase = Omit<ObligationAnswer, "status" | "subject" | "form">;

/** Of a place without data, siblings and mechanism. */
export function obligationAt(
  { p }: FlowContext,
  request: ObligationRequest,
  { step, start, end, route, steps, symbolAt = start }: ObligedPlace,
): ObligationBase {
  const file = p.files[step.file]!;
  const symbol = symbolPath(p, step.file, symbolAt);
  return {
    kind: "obligation",
    request,
    at: { file: file.path, start, end },
    // Code of a file itself, and nameless functions in it, are where the file is.
    place: route || symbol.replaceAll(">", ".") || file.path,
    data: [],
    many: false,
    by: "",
    exempt: false,
    siblings: { done: 0, total: 0 },
    mechanism: false,
    trace: steps ? wayOf(p, steps) : [],
    pathClass: file.pathClass,
    symbol,
  };
}

/** From the handler in; `steps` lead out. */
export function wayOf(p: Program, steps: readonly Step[]): TraceStep[] {
  return steps.map((step, i) => traceStep(p, step, i === 0)).reverse();
}

/** The call that leads on, in each function from the handler to the lookup. */
function traceStep(p: Program, { file, callable, call }: Step, isLast: boolean): TraceStep {
  const { nodes, callables } = factsOf(p, file);
  const { name, start, end } = callables[callable]!;
  const at = call < 0 ? { start, end: Math.min(end, start + 1) } : { start: nodes.start[call]!, end: nodes.end[call]! };
  return { role: isLast ? "sink" : "passed", file: p.files[file]!.path, ...at, label: name || "(function)" };
}
