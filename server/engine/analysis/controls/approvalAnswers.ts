// Approvals without a second person → answers: one per place where a state is set, and per step of a workflow table.
import { dataHash } from "../../facts/textHash.js";
import { approvalsIn } from "../../flow/controls/approvals.js";
import { asksForSecond } from "../../flow/controls/secondPerson.js";
import { everywhere } from "../../flow/questions.js";
import { findApart } from "../../flow/stores/apart.js";
import { factsOf } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { obligationAt } from "../evidence/obligationAt.js";
import { type Approving, approvalControls } from "../mending/approvalControls.js";
import { withControls } from "../mending/withControls.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ApprovalTrigger, ObligationRequest } from "../requests/requests.js";
import { transitionAnswers } from "./transitionAnswers.js";

export function approvalAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: ApprovalTrigger,
): ObligationAnswer[] {
  findApart(index.ctx);
  const found = everywhere(index.ctx, `approved ${dataHash(request)}`, (file) =>
    approvedIn(index, request, terms, file),
  );
  const withStatus = (status: ObligationAnswer["status"]) => found.filter(({ answer }) => answer.status === status);
  const done = withStatus("done").map(({ approving }) => approving);
  const missing = withStatus("missing").map(({ approving }) => approving);
  const answers = found.map(({ answer }) => ({ ...answer, mechanism: done.length > 0 }));
  return [
    ...withControls(answers, approvalControls(index, terms, missing, done)),
    ...stepsApproved(index, request, terms),
  ];
}

/** Steps of workflow tables. */
function stepsApproved(index: FlowIndex, request: ObligationRequest, terms: ApprovalTrigger): ObligationAnswer[] {
  const { effects, handlers } = index;
  return transitionAnswers(index, request, "second person", terms, (guard) =>
    asksForSecond(effects, handlers, terms, guard),
  );
}

function approvedIn(
  { ctx, effects, handlers }: FlowIndex,
  request: ObligationRequest,
  terms: ApprovalTrigger,
  of: number,
): { approving: Approving; answer: ObligationAnswer }[] {
  return approvalsIn(effects, handlers, terms, of).map(
    ({ step, start, end, subject, samePerson, state, route, done }) => {
      const { callable, call } = step;
      const { nodes } = factsOf(ctx.p, step.file);
      const at = call < 0 ? { start, end } : { start: nodes.start[call]!, end: nodes.end[call]! };
      const answer: ObligationAnswer = {
        ...obligationAt(ctx, request, { step, start, end, route, symbolAt: at.start }),
        status: done ? "done" : "missing",
        by: state,
        subject,
        ...(samePerson ? { samePerson } : {}),
        form: `${subject}|${state}`,
      };
      return { approving: { file: step.file, callable, call, ...at }, answer };
    },
  );
}
