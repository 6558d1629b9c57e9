// Identity of a finding that survives moved lines, renamed files and formatting: SHA-256 over what it is about, never
// over a position, a path or a value. Equal findings share a fingerprint and are matched by number.
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
