// One run in the history of a project: counts, and what changed since the line before. No code, no paths, no values.
// Lines are appended and merge by union: reading sorts them by date, takes equal ones once, and leaves aside what is no
// line, with its number. What a lost line said of changes is said anew by the next one that is added.
import { compareText } from "../analysis/findings.js";
import { SEVERITIES, type Severity } from "../diagnostics/finding.js";

/** Passed, failed, suppressed, unknown. */
export type Points = readonly [passed: number, failed: number, suppressed: number, unknown: number];
export const TIERS = [4, 3, 2, 1, 0] as const;
export type HistoryTier = `${(typeof TIERS)[number]}`;

export interface HistoryRule {
  findings: Partial<Record<Severity, number>>;
  /** Control points by tier; tiers without any left out. */
  points: Partial<Record<HistoryTier, Points>>;
}

/** A finding that is followed from line to line. */
export interface TrackedFinding {
  /** First 16 digits of its fingerprint; "#2" and so on behind it for further equal ones. */
  id: string;
  rule: string;
  severity: Severity;
}

export interface HistoryLine {
  v: 1;
  /** UTC, to the second: 2026-11-26T09:30:00Z. */
  date: string;
  /** Id of the commit, "" when there is none. */
  commit: string;
  /** Of the program: another one may find more. */
  version: string;
  rules: Record<string, HistoryRule>;
  /** Suppressions that silence something. */
  suppressions: number;
  coverage: { files: number; analysed: number };
  /** New since the line before, or found with another severity. */
  found: TrackedFinding[];
  /** Suppressed since then; ids, as in the next two. */
  accepted: string[];
  /** No longer suppressed, and there still. */
  reopened: string[];
  fixed: string[];
}

export interface History {
  /** By date. */
  lines: HistoryLine[];
  /** Numbers of lines that cannot be read, from 1. */
  bad: number[];
}

export function parseHistory(text: string): History {
  const byText = new Map<string, HistoryLine>();
  const bad: number[] = [];
  text.split("\n").forEach((written, i) => {
    if (written.trim() === "") return;
    const line = readLine(written);
    if (line) byText.set(historyText(line), line);
    else bad.push(i + 1);
  });
  const lines = [...byText].sort(([a, x], [b, y]) => compareText(x.date, y.date) || compareText(a, b));
  return { lines: lines.map(([, line]) => line), bad };
}

/** One line with its end; keys in a fixed order, so that equal runs give equal lines. */
export function historyText(line: HistoryLine): string {
  const { v, date, commit, version, suppressions, coverage, found, accepted, reopened, fixed } = line;
  const rules = Object.fromEntries(Object.entries(line.rules).sort(([a], [b]) => compareText(a, b)));
  const { files, analysed } = coverage;
  return `${JSON.stringify({
    v,
    date,
    commit,
    version,
    coverage: { files, analysed },
    rules,
    suppressions,
    found: found.map(({ id, rule, severity }) => ({ id, rule, severity })).sort((a, b) => compareText(a.id, b.id)),
    accepted: [...accepted].sort(),
    reopened: [...reopened].sort(),
    fixed: [...fixed].sort(),
  })}\n`;
}

/** "2026-11-26", or with a time in any zone; undefined for anything else. The day alone means its start in UTC. */
export function historyDate(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  const exact = `${date.toISOString().slice(0, 19)}Z`;
  // The 31st of a short month is no day.
  return text.length > 10 || exact.startsWith(text) ? exact : undefined;
}

function readLine(text: string): HistoryLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.v !== 1) return undefined;
  const { date, commit, version, rules, suppressions, coverage, found, accepted, reopened, fixed } = value;
  const whole =
    typeof date === "string" &&
    historyDate(date) === date &&
    typeof commit === "string" &&
    /^[0-9a-f]{0,64}$/.test(commit) &&
    typeof version === "string" &&
    isObject(rules) &&
    Object.values(rules).every(isRule) &&
    isCount(suppressions) &&
    isObject(coverage) &&
    isCount(coverage.files) &&
    isCount(coverage.analysed) &&
    Array.isArray(found) &&
    found.every(isTracked) &&
    [accepted, reopened, fixed].every((list) => Array.isArray(list) && list.every(isId));
  return whole ? (value as unknown as HistoryLine) : undefined;
}

function isRule(value: unknown): value is HistoryRule {
  if (!isObject(value) || !isObject(value.findings) || !isObject(value.points)) return false;
  return (
    Object.entries(value.findings).every(([key, n]) => isSeverity(key) && isCount(n)) &&
    Object.entries(value.points).every(
      ([tier, points]) =>
        /^[0-4]$/.test(tier) && Array.isArray(points) && points.length === 4 && points.every((n) => isCount(n)),
    )
  );
}

function isTracked(value: unknown): value is TrackedFinding {
  return isObject(value) && isId(value.id) && typeof value.rule === "string" && isSeverity(value.severity);
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{16}(#[1-9]\d*)?$/.test(value);
}

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((s) => s === value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
