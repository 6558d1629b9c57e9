// What is worked out or decided and then set by hand → answers: one per function that sets it. Where nothing works it out and
// no name says that it is set by hand, it may be an entry like any other: exempt.
import { dataHash } from "../../facts/textHash.js";
import { computedIn } from "../../flow/controls/overrideCalculators.js";
import { overridesIn } from "../../flow/controls/overrides.js";
import { storeWatchers } from "../../flow/endpoints/changes.js";
import { everywhere } from "../../flow/questions.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { obligationAt } from "../evidence/obligationAt.js";
import { speaksOf } from "../evidence/speaksOf.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest, OverrideTrigger } from "../requests/requests.js";

export function overrideAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: OverrideTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  if (!speaksOf(index, terms.trade)) return [];
  const key = dataHash(request);
  const found = everywhere(ctx, `overrides ${key}`, (file) => overridesIn(effects, handlers, terms, file));
  if (found.length === 0) return [];
  const calculators = new Map<string, string>();
  for (const { what, by } of everywhere(ctx, `worked out ${key}`, (file) => computedIn(effects, terms, file)))
    if (!calculators.has(what)) calculators.set(what, by);
  const isWatched = storeWatchers(effects).all;
  return found.map((override): ObligationAnswer => {
    const { members, what, isForced, isForm, isReached, isAudited } = override;
    const calculator = calculators.get(what) ?? "";
    const needs = terms.fields.find((field) => field.what === what)!.needs;
    const subject = members.join(", ");
    return {
      ...obligationAt(ctx, request, override),
      status: override.done || isWatched ? "done" : "missing",
      exempt: !isForced && (needs === "by-hand" || (needs === "calculator" && calculator === "")),
      mechanism: found.some((other) => other.done),
      subject,
      override: { what, calculator, byHand: isForced, form: isForm, reached: isReached, audited: isAudited },
      form: `${subject}|${what}`,
    };
  });
}
