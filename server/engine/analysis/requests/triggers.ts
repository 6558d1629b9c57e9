// What obligations are about: the things that happen, and by which words they are known.
import type { Tier } from "../../classify/types.js";
import type { AmountTerms } from "../../flow/controls/amountApprovals.js";
import type { ApprovalTerms } from "../../flow/controls/approvals.js";
import type { DecisionTerms } from "../../flow/controls/automatedDecisions.js";
import type { ApprovalConflictTerms } from "../../flow/controls/conflictsAtApprovals.js";
import type { DisclosureTerms } from "../../flow/controls/disclosures.js";
import type { OverrideTerms } from "../../flow/controls/overrides.js";
import type { PayeeChangeTerms } from "../../flow/controls/payeeChanges.js";
import type { ExportTerms } from "../../flow/endpoints/exports.js";
import type { OwnershipTerms } from "../../flow/endpoints/ownership.js";
import type { PurposeTerms } from "../../flow/endpoints/purposes.js";
import type { StepUpTerms } from "../../flow/endpoints/stepUps.js";
import type { GuardianTerms } from "./terms.js";

/**
 * Something that must have happened when another thing happens. Answers are ObligationAnswer, one per place.
 *   "access": an endpoint hands out personal data; asked for: "audit" around it.
 *   "change": an endpoint writes personal data to a store; asked for: "audit" around it.
 *   "disclosure": personal data goes to a recipient for marketing, profiling or sharing; asked for: "consent" before it.
 *   "export": an endpoint gives out many persons' data as a file or download; asked for: controls around it.
 *   "lookup": an endpoint looks a personal record up by what the caller gives; asked for: something that ties it to him.
 *   "approval": a claim, payment or the like becomes approved; asked for: "second-person" before it.
 *   "limit": an amount is approved or paid; asked for: a limit of the one who approves, here or on the way.
 *   "read": a function outside endpoints gives back records of persons that it reads; asked for: an audit record.
 *   "payee": who is paid, or how a customer is told, is changed; asked for: something that shows that he wants it.
 *   "assignment": somebody is given a case; asked for: a question for a conflict of interest.
 *   "step-up": an operation for which being signed in is not enough; asked for: a proof that goes beyond that.
 *   "purpose": an endpoint that is about persons reads something; asked for: a reason that whoever calls it states.
 *   "decision": a score or a model decides about a person; asked for: a person who has a part in it, or reasons.
 *   "guardian": an endpoint takes up a child, or a person of any age; asked for: a guardian's consent, or the age.
 *   "override": what is worked out or decided is set by hand; asked for: a reason, somebody who agreed, or a record of it.
 */
export type ObligationRequest = { kind: "obligation" } & (
  | AccessTrigger
  | ReadTrigger
  | ChangeTrigger
  | DisclosureTrigger
  | ApprovalTrigger
  | ExportTrigger
  | LimitTrigger
  | LookupTrigger
  | PayeeTrigger
  | OverrideTrigger
  | AssignmentTrigger
  | StepUpTrigger
  | PurposeTrigger
  | DecisionTrigger
  | GuardianTrigger
);

export interface AccessTrigger {
  trigger: "access";
  /** Least tier of a single record; lists count from tier 2 if they tell persons by more than one thing. */
  minTier: Tier;
  /** Words of paths, handlers, classes and guards, in lower case, that say that staff call it. */
  staff: readonly string[];
}

export interface ReadTrigger {
  trigger: "read";
  /** Least tier of what is read. */
  minTier: Tier;
  /** Regular expression on the words of a record's name: it is somebody's, whatever can be seen of it. */
  persons: string;
}

export interface ChangeTrigger {
  trigger: "change";
  minTier: Tier;
  /** Regular expression on the words of a record's name: it is somebody's, whatever can be seen of it. */
  persons: string;
}

export interface DisclosureTrigger extends DisclosureTerms {
  trigger: "disclosure";
  /** Regular expression on functions and decorators that make a page or an application. */
  roots: string;
}

export interface ExportTrigger extends ExportTerms {
  trigger: "export";
}

export interface LookupTrigger extends OwnershipTerms {
  trigger: "lookup";
  /** Least tier of a record; those of tier 2 count if they tell more than one thing. */
  minTier: Tier;
}

export interface LimitTrigger extends AmountTerms {
  trigger: "limit";
}

export interface PayeeTrigger extends PayeeChangeTerms {
  trigger: "payee";
}

export interface ApprovalTrigger extends ApprovalTerms {
  trigger: "approval";
}

export interface AssignmentTrigger extends ApprovalConflictTerms {
  trigger: "assignment";
  /** As of OverrideTrigger. */
  trade: string;
}

export interface DecisionTrigger extends DecisionTerms {
  trigger: "decision";
  /** As of OverrideTrigger. */
  trade: string;
  /** Regular expression on words of routes and handlers by which somebody objects to a decision. */
  appeals: string;
}

export interface OverrideTrigger extends OverrideTerms {
  trigger: "override";
  /** Regular expression on words of names, parted by blanks: the project is about insurance. */
  trade: string;
}

export interface PurposeTrigger extends PurposeTerms {
  trigger: "purpose";
}

export interface GuardianTrigger extends GuardianTerms {
  trigger: "guardian";
}

export interface StepUpTrigger extends StepUpTerms {
  trigger: "step-up";
  /** Regular expression on words of routes and handlers, parted by blanks, where people sign in. */
  signsIn: string;
  /** Functions called that compare a password, and modules that let people in by one. */
  compares: string;
  passwords: string;
  /** Names anywhere in the project, and modules, that speak of another way in or a second factor. */
  otherWays: string;
  otherModules: string;
}
