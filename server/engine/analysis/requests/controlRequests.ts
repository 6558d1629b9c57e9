// What rules ask about controls whose answer is lost, and what they are told.
import type { Location, TraceStep } from "../../diagnostics/finding.js";

/** Words by which questions are known: regular expressions on words, parted by blanks. */
export interface QuestionTerms {
  /** Names of functions that ask something, whatever it is about. */
  asks: string;
  /** Names of functions, with what they are called on, that speak of a control. */
  about: string;
  /** Names of functions that do something, whatever they give back. */
  orders: string;
  /** Names of functions that throw when the answer is no. */
  demands: string;
  /** Members of a result that say yes or no, and texts that do. */
  members: string;
  texts: string;
}

export type WeightyAct = "payout" | "sign-in" | "export" | "disclosure" | "change" | "passage" | "answer";

/** Something that should not happen where the answer is no, by its name. */
export interface ActTerms {
  /** One of these, by the name of the function, or by that and what it is called on. */
  acts: readonly { what: WeightyAct; method?: string; spelled?: string }[];
  /** What is called on these is nothing of the kind: answers to requests, events, logs. */
  notOn: string;
  /** What is only noted by the way: attempts, metrics. */
  aside: string;
}

/**
 * Questions before something that hangs on them, and whether anybody looks at the answer. Answers are IgnoredAnswer, one per
 * question.
 */
export interface IgnoredRequest extends QuestionTerms, ActTerms {
  kind: "ignored";
}

export interface IgnoredAnswer {
  kind: "ignored";
  request: IgnoredRequest;
  /** The question. */
  at: Location;
  /** "screening.sanctions()" */
  check: string;
  /**
   * "dropped": what it gives goes nowhere; "told": to a log only; "promise": a promise is asked, which is always a yes;
   * "handed": the function that is handed the answer does not look at it; "swallowed": it throws, and nobody hears of it;
   * "unawaited": it throws, and nobody waits for it; "asked": somebody looks at it.
   */
  way: "asked" | "dropped" | "told" | "promise" | "handed" | "swallowed" | "unawaited";
  /** What goes on, "gateway.payout()", and where, when another function does it. */
  act: { what: WeightyAct; by: string; place: string };
  /** The question is a statement of its own, waited for, gives a promise as far as is known, and a truth value. */
  mend: { isStatement: boolean; isWaited: boolean; waits: boolean; isTruth: boolean };
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
