// What rules ask about keys that lie beside what they open, and what they are told.
import type { Location } from "../../diagnostics/finding.js";

/**
 * Records that keep something sealed and, in clear, a key for it. Answers are KeyBesideAnswer, one per record or statement. Regular
 * expressions on words of names of columns, in lower case and parted by blanks.
 */
export interface KeyBesideRequest {
  kind: "keyBeside";
  /** It is a key; it is sealed; it says that the key is sealed under another one. */
  keys: string;
  sealed: string;
  wrapped: string;
}

export interface KeyBesideAnswer {
  kind: "keyBeside";
  request: KeyBesideRequest;
  /** The field of the key, or the call that is given the statement. */
  at: Location;
  record: string;
  field: string;
  /** The field that it opens. */
  sealed: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
