// Cases that are given to somebody without a question for a conflict of interest → answers: one per function that does.
import { dataHash } from "../../facts/textHash.js";
import { assignmentsIn } from "../../flow/controls/assignments.js";
import { approvalsTaken } from "../../flow/controls/conflictsAtApprovals.js";
import { partyHandlers } from "../../flow/controls/partyHandlers.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { obligationAt } from "../evidence/obligationAt.js";
import { speaksOf } from "../evidence/speaksOf.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { AssignmentTrigger, ObligationRequest } from "../requests/requests.js";

export function assignmentsOfCases(
  index: FlowIndex,
  request: ObligationRequest,
  terms: AssignmentTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  const own = toParties(index, request, terms);
  if (!speaksOf(index, terms.trade)) return own;
  const found = everywhere(ctx, `cases assigned ${dataHash(request)}`, (file) =>
    assignmentsIn(effects, handlers, terms, file),
  );
  const mechanism = found.some(({ asked }) => asked === "named") || speaksOf(index, terms.conflicts);
  const places = new Set(own.map(({ at }) => `${at.file} ${at.start}`));
  const others = found.map((assignment): ObligationAnswer => {
    const { member, endpoint, isOwn, asked } = assignment;
    const route = endpoint ? `${endpoint.verb} ${endpoint.route}` : "";
    const base = obligationAt(ctx, request, { ...assignment, route });
    return {
      ...base,
      status: asked === "" ? "missing" : "done",
      // Whether it is there for this, nobody knows: others are not measured by it.
      exempt: asked === "compared",
      mechanism,
      subject: member,
      takesOver: isOwn,
      form: `${member}|${endpoint?.route ?? base.place}`,
    };
  });
  return [...own, ...others.filter(({ at }) => !places.has(`${at.file} ${at.start}`))];
}

/** Whoever handles complaints, whatever the trade: not the one they are about. */
function toParties(index: FlowIndex, request: ObligationRequest, terms: AssignmentTrigger): ObligationAnswer[] {
  const { ctx, effects } = index;
  const found = everywhere(ctx, `cases given to parties ${dataHash(request)}`, (file) =>
    partyHandlers(effects, terms, file),
  );
  return found.map((given): ObligationAnswer => {
    const { step, start, member, party } = given;
    const symbolAt = step.call < 0 ? start : factsOf(ctx.p, step.file).nodes.start[step.call]!;
    return {
      ...obligationAt(ctx, request, { ...given, route: "", symbolAt }),
      status: "missing",
      by: party,
      // Others are not measured by it.
      exempt: true,
      subject: member,
      toParty: true,
      form: `${member}|${party}`,
    };
  });
}

/** Approvals beside others that ask: one per function that leads to one. */
export function conflictsAtApprovals(
  index: FlowIndex,
  request: ObligationRequest,
  terms: AssignmentTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  if (!speaksOf(index, terms.trade)) return [];
  const found = everywhere(ctx, `approved beside ${dataHash(request)}`, (file) =>
    approvalsTaken(effects, handlers, terms, file),
  );
  return found.map((approval): ObligationAnswer => {
    const { step, start, subject, state, asked } = approval;
    const symbolAt = step.call < 0 ? start : factsOf(ctx.p, step.file).nodes.start[step.call]!;
    return {
      ...obligationAt(ctx, request, { ...approval, symbolAt }),
      status: asked === "" ? "missing" : "done",
      by: state,
      exempt: asked === "compared",
      mechanism: true,
      subject,
      approves: true,
      form: `${subject}|${state}`,
    };
  });
}
