// The terms on which a project accepts suppressions, and how dates are measured.
import type { Location, Severity } from "../diagnostics/finding.js";

/** An entry of the configuration's `suppressions.entries`. */
export interface SuppressionEntry {
  /** The entry in the configuration file. */
  at: Location;
  rule: string;
  /** True when the entry is for this file, data types and place. */
  matches(finding: { file: string; dataTypes: readonly string[]; keyPath: string; fingerprint: string }): boolean;
  reason: string;
  owner?: string;
  until?: string;
}

export interface SuppressionTerms {
  /** YYYY-MM-DD: a suppression holds through the day it names. */
  today: string;
  /** Every rule id there is, also of rules that do not run. */
  knownRules: ReadonlySet<string>;
  /** False: comments silence nothing. */
  inline: boolean;
  /** Unused ones are told only when all of the project is analysed: otherwise nobody knows. */
  judgeUnused: boolean;
  /** Least length of a reason; a Chinese character counts three. */
  minReasonLength: number;
  /** Most days ahead for `until`. */
  maxDays: number | undefined;
  requireUntilFor: readonly Severity[];
  requireByFor: readonly Severity[];
  entries: readonly SuppressionEntry[];
}

/** Days from `today` to `date`, both YYYY-MM-DD; negative when it is past. */
export function daysUntil(today: string, date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
