// Approvals that nobody is asked about conflicts of interest at, beside others of the same file that ask: a claim is settled by
// whoever may approve it, and most ways to it look at the register. Input: the callables of a file, and the words that count.
// Output: one entry per function that a way begins in. Invariant: where no approval of the file asks, none is told about.
import { matches } from "../../classify/words.js";
import { factsOf } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { type Way, waysOut } from "../ways/waysOut.js";
import { type ApprovalTerms, statesSet } from "./approvals.js";
import { type Asked, type AssignmentTerms, askedOn } from "./assignments.js";

export interface ApprovalConflictTerms extends AssignmentTerms {
  approvals: ApprovalTerms;
  /** Whoever is party to a case without having begun it. */
  insured: string;
}

export interface ApprovalTaken {
  /** Of the function that the way begins in. */
  step: Step;
  start: number;
  end: number;
  subject: string;
  state: string;
  /** "POST /claims/:id/approve", or "". */
  route: string;
  steps: Step[];
  asked: Asked;
}

export function approvalsTaken(
  e: EffectContext,
  handlers: Handlers,
  { approvals, insured, ...rest }: ApprovalConflictTerms,
  file: number,
): ApprovalTaken[] {
  // Who began it is compared with who approves for another reason.
  const terms = { ...rest, parties: insured };
  const ways = statesSet(e, handlers, approvals, file).flatMap(({ step, start, end, subject, state }) =>
    waysOut(e, handlers, step).map((way) => ({ way, subject, state, ...placeOf(e, way, { start, end }) })),
  );
  if (ways.length < 2) return [];
  const found = new Map<string, ApprovalTaken>();
  for (const { way, ...place } of ways) {
    const { steps, endpoint, words } = way;
    if (endpoint?.verb === "GET" || matches(terms.automatic, words)) continue;
    const key = callableKey(place.step.file, place.step.callable);
    const route = endpoint ? `${endpoint.verb} ${endpoint.route}` : "";
    if (!found.has(key)) found.set(key, { ...place, route, steps, asked: askedOn(e, terms, way) });
  }
  const all = [...found.values()];
  return all.some(({ asked }) => asked === "named") ? all : [];
}

/** The write itself, or the function that leads there. */
function placeOf(e: EffectContext, { steps }: Way, own: { start: number; end: number }) {
  const step = steps.at(-1)!;
  if (steps.length === 1) return { step, ...own };
  const { nodes, callables } = factsOf(e.ctx.p, step.file);
  const { name, nameStart, nameEnd } = callables[step.callable]!;
  const isNamed = name !== "" || step.call < 0;
  return {
    step,
    start: isNamed ? nameStart : nodes.start[step.call]!,
    end: isNamed ? nameEnd : nodes.end[step.call]!,
  };
}
