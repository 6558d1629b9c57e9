// What every reporter is given, and how positions and names are spelled for people.
import stringWidth from "string-width";
import type { Language } from "../../rules/index.js";
import {
  type CoverageNote,
  type Finding,
  type History,
  type Location,
  maskLine,
  neutralise,
  type OwnersOf,
  SEVERITIES,
  type Severity,
  type SuppressedFinding,
  shortFingerprint,
} from "../engine/api.js";
import type { Say } from "./locales.js";
import type { ReportRun } from "./run.js";

/** What findings of the text output stand under. */
export const GROUPINGS = ["file", "rule", "data-type", "owner"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Report {
  run: ReportRun;
  /** What is shown, in order and in the output language; `run.result` has everything. */
  findings: readonly Finding[];
  /** Findings that are less sure, or milder, than what is shown. */
  hidden: { unsure: number; mild: number };
  /** What the baseline knows, and how many of its entries nothing needs or nobody looked at in time. */
  baseline: { known: number; stale: number; overdue: number } | undefined;
  /** With --staged, --changed or --since: how many files are judged, and what was found in others. */
  scope?: { files: number; elsewhere: number } | undefined;
  /** Shown, too, with --include-suppressed; never counted. */
  suppressed: readonly SuppressedFinding[];
  say: Say;
  language: Language;
  paint(style: Style, text: string): string;
  snippets: boolean;
  /** By file if missing. */
  groupBy?: Grouping;
  /** Who answers for a file; for the grouping. */
  owners?: OwnersOf;
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
  version: string;
  /** Earlier runs, for their trend. */
  history?: History | undefined;
  /** In an editor: the address that opens a place there. Line and column from 1. */
  open?: ((file: string, line: number, column: number) => string) | undefined;
  /** Undefined when the output is to be the same for the same input. */
  startedAt: Date | undefined;
}

export type Style = "bold" | "dim" | "red" | "magenta" | "yellow" | "cyan" | "green" | "underline";

export function positionOf(run: ReportRun, file: string, offset: number): { line: number; column: number } {
  return run.source(file)?.lines.position(offset) ?? { line: 1, column: 1 };
}

export function shortId(finding: Finding): string {
  return shortFingerprint(finding.fingerprint);
}

export interface Range {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** At least one character wide. */
export function rangeOf(run: ReportRun, at: Location): Range {
  return {
    start: positionOf(run, at.file, at.start),
    end: positionOf(run, at.file, Math.max(at.end, at.start + 1)),
  };
}

/** Column in bytes of UTF-8, from 1; undefined when the text is gone and was not ASCII. */
export function byteColumn(run: ReportRun, file: string, offset: number): number | undefined {
  const source = run.source(file);
  if (source === undefined) return undefined;
  if (source.stored) return source.stored.byteColumn(offset);
  const { line, column } = source.lines.position(offset);
  return Buffer.byteLength(source.lines.line(line).slice(0, column - 1)) + 1;
}

/**
 * Names come from the analysed repository: nothing in them may steer a terminal, nor be taken for a command by what reads
 * the log of a build (a line that starts with "::", and "##[" anywhere).
 */
export function safe(text: string): string {
  return neutralise(text)
    .replace(/[\n\r]/g, " ")
    .replace(/^(\s*)::/, "$1\\u003a:")
    .replaceAll("##[", "#\\u0023[");
}

/** A path that opens from where the reader stands; for programs it stays relative to the root. "" is the whole project. */
export function shownPath(run: ReportRun, file: string): string {
  return safe(file === "" ? "" : (run.shown?.(file) ?? file));
}

/** What is wrong and what to do, as sentences. */
export function sentences(r: Report, f: Finding): string {
  const end = r.say("punctuation");
  return safe(`${f.message}${end}${capital(f.help)}${end}`).trimEnd();
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Worst first; equal ones stay in order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const f of findings) counts[f.severity]++;
  return counts;
}

/** "2 critical, 1 low", or "" without findings. */
export function countsInWords(r: Report): string {
  const counts = countBySeverity(r.findings);
  return [...SEVERITIES]
    .reverse()
    .filter((s) => counts[s] > 0)
    .map((s) => `${counts[s]} ${r.say(s)}`)
    .join(r.say("listSeparator"));
}

/** Gaps with a place to show them at: those of the whole project at its root. */
export function gapPlaces(r: Report): { file: string; kind: CoverageNote["kind"]; message: string }[] {
  return gaps(r.run.result.coverage.notes).map((n) => ({ ...n, file: n.file || "." }));
}

/** The words of a suppression, without values that somebody may have put there. */
export function shownReason(r: Report, reason: string): string {
  return safe(maskLine(reason, r.run.values, { kind: "data" }).text);
}

/** Notes that mean something was not, or not wholly, analysed. */
export function gaps(notes: readonly CoverageNote[]): CoverageNote[] {
  const kinds: CoverageNote["kind"][] = ["partial", "limit", "unreadable", "failed"];
  return notes.filter((n) => kinds.includes(n.kind));
}

/** What fits: all, or the worst ones, in the order of all; and how many of each severity are left out, the worst first. */
export function shownFindings({ findings, maxFindings, say }: Report): { shown: readonly Finding[]; left: string } {
  if (findings.length <= maxFindings) return { shown: findings, left: "" };
  const kept = new Set(worstFirst(findings).slice(0, maxFindings));
  const left = findings.filter((f) => !kept.has(f));
  const counts = [...SEVERITIES].reverse().flatMap((severity) => {
    const count = left.filter((f) => f.severity === severity).length;
    return count > 0 ? [`${count} ${say(severity)}`] : [];
  });
  return {
    shown: findings.filter((f) => kept.has(f)),
    left: say("tooMany", { count: left.length, severities: counts.join(say("listSeparator")) }),
  };
}

/** What is set aside as it lies in files that are not judged, or as the baseline knows it, and what asks for a look there. */
export function asideLines({ scope, baseline, say }: Report): string[] {
  const lines: string[] = [];
  if (scope) lines.push(scope.files === 0 ? say("noneChosen") : say("chosenFiles", scope));
  if (!baseline) return lines;
  const { known, stale, overdue } = baseline;
  lines.push(say("inBaseline", { count: known }));
  if (stale > 0) lines.push(say("baselineStale", { count: stale }));
  if (overdue > 0) lines.push(say("baselineOverdue", { count: overdue }));
  return lines;
}

/** Fills up to a width on screen, where Chinese characters take two columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
