// Amounts that are approved or paid without a limit of the one who approves → answers: one per function.
import { dataHash } from "../../facts/textHash.js";
import { type AmountApproval, amountApprovals } from "../../flow/controls/amountApprovals.js";
import { isLimited, limitsIn } from "../../flow/endpoints/limitEvidence.js";
import { everywhere, question } from "../../flow/questions.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { Step } from "../../flow/ways/climbing.js";
import { type Body, factsOf, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { LimitTrigger, ObligationRequest } from "../requests/requests.js";
import { transitionAnswers } from "./transitionAnswers.js";

export function limitAnswers(index: FlowIndex, request: ObligationRequest, terms: LimitTrigger): ObligationAnswer[] {
  const { ctx, effects, handlers, usesIn } = index;
  const asked = dataHash(request);
  const speaks = question(ctx, `limits ${asked}`, (file) => limitsIn(effects, terms, file));
  const found = everywhere(ctx, `amounts approved ${asked}`, (file) =>
    amountApprovals({ e: effects, usesIn, speaks }, handlers, terms, file),
  );
  const keys = new Set(found.map(({ step }) => keyOf(step)));
  // Who approves and pays does one thing: it is told where it begins.
  const outermost = found.filter(({ steps }) => !steps.slice(1).some((step) => keys.has(keyOf(step))));
  const steps = transitionAnswers(index, request, asked, terms.approvals, (guard) =>
    isLimited({ e: effects, speaks }, [guard]),
  );
  const mechanism = found.some(({ done }) => done);
  return [
    ...outermost.map((one) => answerOf(index, request, one, mechanism)),
    ...steps.map((one): ObligationAnswer => ({ ...one, amount: { kind: "payout", act: "approved" } })),
  ];
}

function keyOf({ file, callable }: Body): string {
  return callableKey(file, callable);
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: ObligationRequest,
  { step, start, end, act, isPayment, isFavour, route, steps, done }: AmountApproval,
  mechanism: boolean,
): ObligationAnswer {
  const file = p.files[step.file]!;
  const symbol = symbolOf(p, step, start);
  return {
    kind: "obligation",
    request,
    at: { file: file.path, start, end },
    place: route || symbolOf(p, steps.at(-1)!, start).replaceAll(">", "."),
    data: [],
    many: false,
    status: done ? "done" : "missing",
    by: act,
    exempt: false,
    siblings: { done: 0, total: 0 },
    mechanism,
    subject: act,
    amount: { kind: isFavour ? "favour" : "payout", act: isPayment ? "paid" : "approved" },
    trace: wayOf(p, steps),
    pathClass: file.pathClass,
    symbol,
    form: act,
  };
}

/** Of the function that the step is in. */
function symbolOf(p: FlowIndex["ctx"]["p"], { file, call }: Step, start: number): string {
  return symbolPath(p, file, call < 0 ? start : factsOf(p, file).nodes.start[call]!);
}
