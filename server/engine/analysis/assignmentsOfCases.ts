// Cases that are given to somebody without a question for a conflict of interest → answers: one per function that does.
import { assignmentsIn } from "../flow/assignments.js";
import { approvalsTaken } from "../flow/conflictsAtApprovals.js";
import { everywhere } from "../flow/questions.js";
import { factsOf, symbolPath } from "../link/program.js";
import type { ObligationAnswer } from "./answers.js";
import type { FlowIndex } from "./flowAnswers.js";
import { wayOf } from "./lookupAnswers.js";
import type { AssignmentTrigger, ObligationRequest } from "./requests.js";
import { speaksOf } from "./speaksOf.js";

export function assignmentsOfCases(
  index: FlowIndex,
  request: ObligationRequest,
  terms: AssignmentTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  if (!speaksOf(index, terms.trade)) return [];
  const found = everywhere(ctx, `assigned ${JSON.stringify(request)}`, (file) =>
    assignmentsIn(effects, handlers, terms, file),
  );
  const mechanism = found.some(({ asked }) => asked === "named") || speaksOf(index, terms.conflicts);
  return found.map(({ step, start, end, member, endpoint, steps, isOwn, asked }): ObligationAnswer => {
    const file = ctx.p.files[step.file]!;
    const symbol = symbolPath(ctx.p, step.file, start);
    const place = endpoint ? `${endpoint.verb} ${endpoint.route}` : symbol.replaceAll(">", ".");
    return {
      kind: "obligation",
      request,
      at: { file: file.path, start, end },
      place,
      data: [],
      many: false,
      status: asked === "" ? "missing" : "done",
      by: "",
      // Whether it is there for this, nobody knows: others are not measured by it.
      exempt: asked === "compared",
      siblings: { done: 0, total: 0 },
      mechanism,
      subject: member,
      takesOver: isOwn,
      trace: wayOf(ctx.p, steps),
      pathClass: file.pathClass,
      symbol,
      form: `${member}|${endpoint?.route ?? place}`,
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
  const found = everywhere(ctx, `approved beside ${JSON.stringify(request)}`, (file) =>
    approvalsTaken(effects, handlers, terms, file),
  );
  return found.map(({ step, start, end, subject, state, route, steps, asked }): ObligationAnswer => {
    const file = ctx.p.files[step.file]!;
    const symbol = symbolPath(
      ctx.p,
      step.file,
      step.call < 0 ? start : factsOf(ctx.p, step.file).nodes.start[step.call]!,
    );
    return {
      kind: "obligation",
      request,
      at: { file: file.path, start, end },
      place: route || symbol.replaceAll(">", "."),
      data: [],
      many: false,
      status: asked === "" ? "missing" : "done",
      by: state,
      exempt: asked === "compared",
      siblings: { done: 0, total: 0 },
      mechanism: true,
      subject,
      approves: true,
      trace: wayOf(ctx.p, steps),
      pathClass: file.pathClass,
      symbol,
      form: `${subject}|${state}`,
    };
  });
}
