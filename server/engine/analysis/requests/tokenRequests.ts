// What rules ask about what lets somebody in, and when it ends, and what they are told.
import type { Location } from "../../diagnostics/finding.js";
import type { Range } from "../../facts/types.js";

/** Words by which tokens are known: regular expressions on words, parted by blanks. */
export interface TokenTerms {
  /** Members of what a token says, and names of what makes or takes it, that tell of a person. */
  members: string;
  names: string;
  /** Words around it with which it is for something else: machines, partners, licences, forms. */
  others: string;
  /** Names of what is for later use, and may live long. */
  refresh: string;
  /** Names of functions that look at old tokens on purpose. */
  renews: string;
  /** Days from which a token of a person is as good as endless. */
  longest: number;
  /** Option of a check with which it takes tokens whose time is over. */
  oldOption: string;
}

export interface CodeTerms {
  /** Columns that keep what lets somebody in once: a password link, a code, an invitation. */
  codes: string;
  /** What each of them has in its name (flag "i"): others are not looked at. */
  mayBeCode: string;
  /** Members, columns and functions that speak of when something ends, or when it began. */
  ends: string;
  begins: string;
  /** Beginnings of keys of a cache under which such things, or sessions, are kept. */
  keys: string;
  /** Packages of caches that end nothing by themselves. */
  caches: readonly string[];
}

/** What lets somebody in: tokens that are signed, codes that are kept. Answers are TokenAnswer, one per place. */
export interface TokenRequest extends TokenTerms, CodeTerms {
  kind: "token";
}

export interface TokenAnswer {
  kind: "token";
  request: TokenRequest;
  at: Location;
  /**
   * "signed": a token; "old": a check takes tokens whose time is over; "column": a record keeps a code and no time; "lookup": a
   * code is looked up, and its time is not asked; "cached": a code or a session in a cache.
   */
  what: "signed" | "old" | "column" | "lookup" | "cached";
  status: "ends" | "long" | "endless";
  /** "jwt.sign()", "PasswordReset.token" */
  by: string;
  /** long: as the code spells it, in days. lookup: the column that says when. */
  detail: string;
  /** Where an option can be put, or taken out: behind the arguments of the call, or into this object. */
  room?: Range & { kind: "call" | "object" | "option"; option: string };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
