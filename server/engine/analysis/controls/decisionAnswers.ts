// Decisions that a score or a model makes alone → answers: one per function that sets them. Where only some cases go to a
// person, whether that is enough is not known: exempt. A way to object to decisions, anywhere in the project, stands for all.
import { matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { decisionsIn } from "../../flow/controls/automatedDecisions.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { obligationAt } from "../evidence/obligationAt.js";
import { speaksOf } from "../evidence/speaksOf.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { DecisionTrigger, ObligationRequest } from "../requests/requests.js";

export function decisionAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: DecisionTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  if (!speaksOf(index, terms.trade)) return [];
  const key = dataHash(request);
  const found = everywhere(ctx, `decided ${key}`, (file) => decisionsIn(effects, handlers, terms, file));
  if (found.length === 0) return [];
  const appeal = appealTo(index, terms);
  return found.map((decision): ObligationAnswer => {
    const { member, what, state, measure, human } = decision;
    return {
      ...obligationAt(ctx, request, decision),
      status: human === "done" || appeal !== "" ? "done" : "missing",
      by: measure,
      exempt: human === "open",
      mechanism: appeal !== "",
      subject: member,
      decision: { what, state },
      form: `${member}|${state}|${what}`,
    };
  });
}

/** An endpoint by which somebody asks for a person to decide, or "". */
function appealTo({ ctx, handlers }: FlowIndex, { appeals }: DecisionTrigger): string {
  const found = everywhere(ctx, `appeals ${appeals}`, (file) =>
    handlers.in(file).flatMap(({ callable, endpoints }) => {
      const names = [factsOf(ctx.p, file).callables[callable]!.name, ...endpoints.map(({ route }) => route)];
      return names.filter((name) => matches(appeals, wordsOf(name)));
    }),
  );
  return found[0] ?? "";
}
