// Amounts that are approved or paid, and gifts that are given or taken, without a limit of the one who decides → answers: one
// per function.
import { dataHash } from "../../facts/textHash.js";
import { type AmountApproval, amountApprovals } from "../../flow/controls/amountApprovals.js";
import { giftsPassed, termsOfGifts } from "../../flow/controls/gifts.js";
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
  const steps = transitionAnswers(index, request, asked, terms.approvals, (guard) =>
    isLimited({ e: effects, speaks }, [guard]),
  );
  return [
    ...answersOf(index, request, found, (isPayment) => (isPayment ? "paid" : "approved")),
    ...steps.map((one): ObligationAnswer => ({ ...one, amount: { kind: "payout", act: "approved" } })),
  ];
}

/** Their limits are others than those of who settles claims. */
export function giftAnswers(index: FlowIndex, request: ObligationRequest, trigger: LimitTrigger): ObligationAnswer[] {
  const { ctx, effects, handlers, usesIn } = index;
  const asked = dataHash(request);
  const terms = termsOfGifts(trigger);
  const speaks = question(ctx, `limits of gifts ${asked}`, (file) => limitsIn(effects, terms, file));
  const found = everywhere(ctx, `gifts passed ${asked}`, (file) =>
    giftsPassed({ e: effects, usesIn, speaks }, handlers, terms, file),
  );
  return answersOf(index, request, found, () => "gift");
}

type Act = NonNullable<ObligationAnswer["amount"]>["act"];

function answersOf(
  index: FlowIndex,
  request: ObligationRequest,
  found: readonly AmountApproval[],
  actOf: (isPayment: boolean) => Act,
): ObligationAnswer[] {
  const keys = new Set(found.map(({ step }) => keyOf(step)));
  // Who approves and pays does one thing: it is told where it begins.
  const outermost = found.filter(({ steps }) => !steps.slice(1).some((step) => keys.has(keyOf(step))));
  const mechanism = found.some(({ done }) => done);
  return outermost.map((one) => answerOf(index, request, one, actOf(one.isPayment), mechanism));
}

function keyOf({ file, callable }: Body): string {
  return callableKey(file, callable);
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: ObligationRequest,
  { step, start, end, act, isFavour, route, steps, done, bySecond }: AmountApproval,
  kind: Act,
  mechanism: boolean,
): ObligationAnswer {
  const file = p.files[step.file]!;
  const symbol = symbolOf(p, step, start);
  // Where no code speaks of limits, a second person who looks at each is the control that was chosen; others are not measured by it.
  const isLookedAt = bySecond && !mechanism;
  return {
    kind: "obligation",
    request,
    at: { file: file.path, start, end },
    place: route || symbolOf(p, steps.at(-1)!, start).replaceAll(">", "."),
    data: [],
    many: false,
    status: done || isLookedAt ? "done" : "missing",
    by: act,
    exempt: isLookedAt,
    siblings: { done: 0, total: 0 },
    mechanism,
    subject: act,
    amount: { kind: isFavour ? "favour" : "payout", act: kind },
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
