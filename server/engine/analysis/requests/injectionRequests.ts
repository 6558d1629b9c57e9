// What rules ask for about texts that callers send into statements, and what they are told.
import type { Confidence, FindingData, Location, TraceStep } from "../../diagnostics/finding.js";
import type { CheckTerms } from "../../flow/endpoints/wholeBodies.js";
import type { StatementRow } from "../../models/storeRows.js";

/**
 * Statements about records of persons, and what callers of endpoints send into their texts. Answers are InjectionAnswer, one
 * per statement. Regular expressions are on words parted by blanks.
 */
export interface InjectionRequest extends CheckTerms {
  kind: "injection";
  /** Tables and columns by which somebody logs in, and tables in which somebody approves: they count without personal data. */
  logins: string;
  approvals: string;
}

export interface InjectionAnswer {
  kind: "injection";
  request: InjectionRequest;
  /** What is put into the text. */
  at: Location;
  /** "bound": nothing that is sent gets there. "checked": something on the way looks at it. */
  status: "open" | "checked" | "bound";
  reads: StatementRow["reads"];
  /** "value": it stands for one. "name": where a column, a direction or a piece of the statement stands. "whole": all of it is sent. */
  position: "value" | "name" | "whole";
  /** The handler: "GET /claims", or the function, and what it is sent, as code spells it: "req.query.sort". */
  place: string;
  sent: string;
  /** The call as code spells it, and how a value is handed to it beside the text; "" where that is not known. */
  call: string;
  binds: string;
  /** Name of the record that the statement is about, and what it holds, most sensitive first. */
  record: string;
  data: FindingData[];
  /** Somebody logs in, or approves, by it. */
  decides?: "login" | "approval";
  /** The handler is seen; else a function that nobody in the project calls. */
  isSeen: boolean;
  /** Nobody is asked who he is. */
  isOpen: boolean;
  /** The text stands in the call and is all that it is given: what would stand for a value in it. */
  fills?: StatementRow["fills"];
  trace: TraceStep[];
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
