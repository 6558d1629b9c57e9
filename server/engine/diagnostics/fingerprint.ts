// Identity of a finding that survives moved lines, renamed files and formatting: SHA-256 over what it is about, never
// over a position, a path or a value. Of equal findings in one file, the second and later have their number behind it
// ("…-2"): a person can name each, while baselines count them, as no number survives that one of them is mended.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export interface FingerprintParts {
  ruleId: string;
  /** Sorted data type ids. */
  dataTypes: readonly string[];
  /** Enclosing symbols, "" at top level. */
  symbol: string;
  /** Canonical form of source and sink. */
  form: string;
}

/** 64 hex digits. */
export function fingerprintOf(parts: FingerprintParts): string {
  const text = ["1", parts.ruleId, parts.dataTypes.join(","), parts.symbol, parts.form].join("\u0000");
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Of the n-th equal finding of a file; the first has none. */
export function numberedFingerprint(fingerprint: string, n: number): string {
  return n === 1 ? fingerprint : `${fingerprint}-${n}`;
}

/** What equal findings have in common. */
export function unnumbered(fingerprint: string): string {
  const dash = fingerprint.indexOf("-");
  return dash < 0 ? fingerprint : fingerprint.slice(0, dash);
}

/** The number behind it; "" for the first. */
function numberOf(fingerprint: string): string {
  return fingerprint.slice(unnumbered(fingerprint).length);
}

/** Whether an id, the first digits of a fingerprint with its number, names this one. */
export function isNamedBy(fingerprint: string, id: string): boolean {
  return fingerprint.startsWith(unnumbered(id)) && numberOf(fingerprint) === numberOf(id);
}

/** Its first digits, enough for people; with the number. */
export function shortFingerprint(fingerprint: string): string {
  return unnumbered(fingerprint).slice(0, SHORT) + numberOf(fingerprint);
}

const SHORT = 8;
