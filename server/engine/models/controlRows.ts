// Rows about controls of libraries: calls that answer a question and leave it to the caller what comes of it, and calls that
// make what lets somebody in.

/** A call that says yes or no. */
export interface VerdictRow {
  kind: "verdict";
  on: string[];
  /** What it gives is a promise: before anybody waits for it, it is no "no". */
  waits?: boolean;
  /** It gives nothing for a no: it throws. */
  throws?: boolean;
  /** Where it hands its answer to a function, instead of giving it: the parameters, best first; the answer is in any of them. */
  hands?: string[];
}

/** A call that signs a token. */
export interface TokenRow {
  kind: "token";
  on?: string[];
  /** The same where nothing is known of the receiver but what it is called: "jwt.sign", "reply.jwtSign". */
  spelled?: string[];
  /** What it says; with `made`, an argument of the call that made the object. */
  payload: string;
  made?: boolean;
  /** Options that say when it ends. */
  ends?: string[];
  /** Methods of the same object that do. */
  endedBy?: string[];
  /** Set-ups of this name may say it for all; where none is seen, nothing is known. */
  setUp?: string;
}

/** A call that sets up how tokens are signed. */
export interface TokenSetUpRow {
  kind: "tokenSetUp";
  on?: string[];
  /** It is given to any call of `register` or `use`, with its options behind it. */
  plugin?: string;
  setUp: string;
  /** Options that say when tokens end: "0.signOptions.expiresIn", of what a function at `made` gives: "useFactory". */
  ends: string[];
  made?: string[];
}
