// What answers about places in a function have in common, for obligations that are judged one by one. Each says what it adds:
// status, subject, form.
import type { FlowContext } from "../flow/context.js";
import type { Step } from "../flow/handedOut.js";
import { symbolPath } from "../link/program.js";
import type { ObligationAnswer } from "./answers.js";
import { wayOf } from "./lookupAnswers.js";
import type { ObligationRequest } from "./requests.js";

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
    place: route || symbol.replaceAll(">", "."),
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
