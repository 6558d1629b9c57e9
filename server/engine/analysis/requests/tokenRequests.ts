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

/** Words by which those are known who work for the organisation, and who no longer do. */
export interface LeaverTerms {
  /** Tables of their accounts. */
  accounts: string;
  /** Columns that say whether somebody is still there, and what they say when he is not. */
  states: string;
  left: string;
  /** What speaks of whether an account is open, and of what lets its owner in. */
  open: string;
  letsIn: string;
}

/** What lets somebody in: tokens that are signed, codes that are kept, accounts of those who have left. Answers are TokenAnswer, one per place. */
export interface TokenRequest extends TokenTerms, CodeTerms, LeaverTerms {
  kind: "token";
}

export interface TokenAnswer {
  kind: "token";
  request: TokenRequest;
  at: Location;
  /**
   * "signed": a token; "old": a check takes tokens whose time is over; "column": a record keeps a code and no time; "lookup": a
   * code is looked up, and its time is not asked; "cached": a code or a session in a cache; "inactive": a sign-in that asks
   * for no state of the account; "left": somebody's work is ended, and what lets him in is not.
   */
  what: "signed" | "old" | "column" | "lookup" | "cached" | "inactive" | "left";
  status: "ends" | "long" | "endless";
  /** "jwt.sign()", "PasswordReset.token" */
  by: string;
  /** long: as the code spells it, in days. lookup: the column that says when. inactive, left: the function that does it. */
  detail: string;
  /** Where an option can be put, or taken out: behind the arguments of the call, or into this object. */
  room?: Range & { kind: "call" | "object" | "option"; option: string };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
