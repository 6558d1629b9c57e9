// What rules ask about controls that comparable functions have and others lack, and what they are told.
import type { Location } from "../../diagnostics/finding.js";
import type { ControlTerms } from "../../flow/controls/siblingActs.js";

/**
 * Functions that do the same to the same record as others in their folder, and lack a control that those have. Answers are
 * UnlikeAnswer, one per function and control, where at least one has it.
 */
export interface UnlikeRequest {
  kind: "unlike";
  controls: readonly ControlTerms[];
  /** Functions by the names around them: nobody decides anything there. */
  automatic: string;
}

export interface UnlikeAnswer {
  kind: "unlike";
  request: UnlikeRequest;
  /** The act. */
  at: Location;
  place: string;
  what: string;
  /** "prisma.policy.create()" */
  act: string;
  has: boolean;
  /** One that has the control. */
  sibling: string;
  done: number;
  total: number;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
