// What rules ask about acts that are wrong by themselves, whatever control stands beside them, and what they are told.
import type { Location } from "../../diagnostics/finding.js";
import type { ConfidedTerms } from "../../flow/controls/confidedReports.js";
import type { SalesTerms } from "../../flow/controls/salesActs.js";

/** Reports made in confidence that reach the wrong person, or acts in a sale that nobody may do. Answers are MisconductAnswer. */
export interface MisconductRequest {
  kind: "misconduct";
  reports?: ConfidedTerms;
  sales?: SalesTerms;
  /** Only in projects that some name says are about this. */
  trade?: string;
}

export interface MisconductAnswer {
  kind: "misconduct";
  request: MisconductRequest;
  at: Location;
  place: string;
  /**
   * "tipped": whom a suspicion is about is told of it; "shown": on a page of his; "traced": who reported is kept with the report;
   * "logged"; "accused": whom a report is about is told who made it. "rebate": commission goes to a customer; "proxy": a customer's
   * signature is made by somebody else; "backdated": the caller says when it was signed.
   */
  what: "tipped" | "shown" | "traced" | "logged" | "accused" | "rebate" | "proxy" | "backdated";
  /** "sms.send()" */
  act: string;
  /** What is told, kept, paid or set: names. */
  about: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
