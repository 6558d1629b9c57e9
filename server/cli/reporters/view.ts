// What every reporter is given, and how positions and names are spelled for people.
import stringWidth from "string-width";
import type { Language } from "../../../rules/index.js";
import { type CoverageNote, type Finding, maskLine, neutralise, type SuppressedFinding } from "../../engine/api.js";
import type { AnalysisRun } from "../analyse.js";
import type { Say } from "../locales.js";

export interface Report {
  run: AnalysisRun;
  /** What is shown, in order and in the output language; `run.result` has everything. */
  findings: readonly Finding[];
  /** Findings that are less sure, or milder, than what is shown. */
  hidden: { unsure: number; mild: number };
  /** Shown, too, with --include-suppressed; never counted. */
  suppressed: readonly SuppressedFinding[];
  say: Say;
  language: Language;
  paint(style: Style, text: string): string;
  snippets: boolean;
  maxFindings: number;
  failOn: string;
  /** Findings at or above `failOn`. */
  failing: number;
  /** Those of them that --severity hides. */
  failingHidden: number;
  /** No summary. */
  quiet: boolean;
  verbose: boolean;
  requireComplete: boolean;
  runInfo: boolean;
  version: string;
}

export type Style = "bold" | "dim" | "red" | "magenta" | "yellow" | "cyan" | "green" | "underline";

export function positionOf(run: AnalysisRun, file: string, offset: number): { line: number; column: number } {
  return run.source(file)?.lines.position(offset) ?? { line: 1, column: 1 };
}

export function shortId(finding: Finding): string {
  return finding.fingerprint.slice(0, 8);
}

/** File names come from the analysed repository: nothing in them may steer a terminal. */
export function safe(text: string): string {
  return neutralise(text).replace(/[\n\r]/g, " ");
}

/** The words of a suppression, without values that somebody may have put there. */
export function shownReason(r: Report, reason: string): string {
  return safe(maskLine(reason, r.run.values, { kind: "data" }).text);
}

/** Notes that mean something was not, or not wholly, analysed. */
export function gaps(notes: readonly CoverageNote[]): CoverageNote[] {
  return notes.filter((n) => n.kind === "partial" || n.kind === "limit" || n.kind === "unreadable");
}

/** Fills up to a width on screen, where Chinese characters take two columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
