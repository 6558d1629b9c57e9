// Steps of workflow tables → answers: those without a control that steps of other tables of the project have. Where none has
// it, the engine that runs the table may ask.
import { dataHash } from "../../facts/textHash.js";
import type { ApprovalTerms } from "../../flow/controls/approvals.js";
import { type Transition, transitionsIn } from "../../flow/controls/transitions.js";
import { everywhere } from "../../flow/questions.js";
import type { Body } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { obligationAt } from "../evidence/obligationAt.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest } from "../requests/requests.js";

/** `asks`: a guard is the control. */
export function transitionAnswers(
  { ctx, effects }: FlowIndex,
  request: ObligationRequest,
  name: string,
  terms: ApprovalTerms,
  asks: (guard: Body) => boolean,
): ObligationAnswer[] {
  const found = everywhere(ctx, `steps of tables ${name} ${dataHash(terms)}`, (file) =>
    transitionsIn(effects, terms, file).map((one): Transition & { file: number; done: boolean } => ({
      ...one,
      file,
      done: one.guards.some(asks),
    })),
  );
  if (!found.some(({ done }) => done)) return [];
  return found.map(({ file, start, end, table, subject, state, done }): ObligationAnswer => {
    const step = { file, callable: 0, block: 0, call: -1 };
    return {
      ...obligationAt(ctx, request, { step, start, end, route: table }),
      status: done ? "done" : "missing",
      by: state,
      subject,
      mechanism: true,
      form: `${table}|${state}`,
    };
  });
}
