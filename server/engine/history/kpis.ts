// Measures of a history: by quarter of the calendar what the last run of it had found, how much of what was checked
// passed, what was fixed and how soon, and what is overdue: open for longer than a quarter. Days are those of UTC.
import { compareText } from "../analysis/findings.js";
import { SEVERITIES, type Severity } from "../diagnostics/finding.js";
import { type HistoryLine, type HistoryTier, TIERS } from "./line.js";
import { type FixedFinding, follow, type OpenFinding, type Timeline, timelineOf } from "./timeline.js";

/** Control points by what became of them. */
export interface PointSum {
  passed: number;
  failed: number;
  suppressed: number;
  unknown: number;
}

/**
 * Passed parts of what was decided, 0 to 1, undefined where nothing was. What is suppressed has not passed; what is unknown
 * does not count.
 */
export interface PassRates {
  /** A point weighs as much as its tier, 1 to 4; one without personal data weighs 1. */
  weighted: number | undefined;
  plain: number | undefined;
  tiers: Record<HistoryTier, number | undefined>;
}

/** What one run had found. */
export interface RunState {
  date: string;
  commit: string;
  version: string;
  open: Record<Severity, number>;
  points: PointSum;
  rates: PassRates;
}

export interface Quarter extends RunState {
  /** "2026-Q4". */
  name: string;
  runs: number;
  /** New, fixed and suppressed findings at its end or in it. Those of the first run were there before. */
  found: number;
  fixed: number;
  accepted: number;
  /** Median of what was fixed in it, in days. */
  daysToFix: number | undefined;
  /** Of critical and high findings that were fixed, or became overdue, in it: the part that was fixed within a quarter. */
  fixedInTime: number | undefined;
  /** Open for longer than a quarter at its last run. */
  overdue: number;
}

export interface OverdueFinding extends OpenFinding {
  /** Since it was found. */
  days: number;
}

export interface RuleTrend {
  rule: string;
  open: number;
  /** Against the last run of the quarter before; undefined in the first. */
  change: number | undefined;
}

export interface Kpis {
  /** Oldest first. */
  quarters: Quarter[];
  /** Worst first, then those that wait longest. */
  overdue: OverdueFinding[];
  /** Rules with findings, most of them first. */
  rules: RuleTrend[];
}

/** `today`: YYYY-MM-DD; lines after it do not count. */
export function kpisOf(lines: readonly HistoryLine[], today: string): Kpis {
  const known = lines.filter((line) => day(line.date) <= today);
  const timeline: Timeline = { open: new Map(), fixed: [] };
  const quarters: Quarter[] = [];
  let before = { fixed: 0, at: "" };
  for (let i = 0; i < known.length; ) {
    const name = quarterOf(known[i]!.date);
    let runs = 0;
    let found = 0;
    for (; i < known.length && quarterOf(known[i]!.date) === name; i++, runs++) {
      const line = known[i]!;
      if (i > 0) found += newIn(timeline, line);
      follow(timeline, line);
    }
    const last = known[i - 1]!;
    quarters.push({ name, runs, found, ...stateOf(last), ...endOf(timeline, before, day(last.date)) });
    before = { fixed: timeline.fixed.length, at: day(last.date) };
  }
  return { quarters, overdue: overdueAt(timeline, today), rules: rulesOf(known) };
}

/** What the next line after `before` adds to the numbers of its quarter. */
export function changesIn(line: HistoryLine, before: readonly HistoryLine[]): Pick<Quarter, "found" | "fixed"> {
  const timeline = timelineOf(before);
  const found = before.length === 0 ? 0 : newIn(timeline, line);
  const fixed = timeline.fixed.length;
  follow(timeline, line);
  return { found, fixed: timeline.fixed.length - fixed };
}

/** A finding with another severity is none. */
function newIn({ open }: Timeline, line: HistoryLine): number {
  return line.found.filter((f) => !open.has(f.id)).length;
}

export function stateOf(line: HistoryLine): RunState {
  const open: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  const byTier = Object.fromEntries(TIERS.map((t) => [t, noPoints()])) as Record<HistoryTier, PointSum>;
  for (const { findings, points } of Object.values(line.rules)) {
    for (const severity of SEVERITIES) open[severity] += findings[severity] ?? 0;
    for (const tier of TIERS) {
      const [passed, failed, suppressed, unknown] = points[`${tier}`] ?? [0, 0, 0, 0];
      add(byTier[`${tier}`], { passed, failed, suppressed, unknown }, 1);
    }
  }
  const [points, weighted] = [noPoints(), noPoints()];
  for (const tier of TIERS) {
    add(points, byTier[`${tier}`], 1);
    add(weighted, byTier[`${tier}`], Math.max(1, tier));
  }
  const tiers = Object.fromEntries(TIERS.map((t) => [t, rateOf(byTier[`${t}`])])) as PassRates["tiers"];
  const { date, commit, version } = line;
  return { date, commit, version, open, points, rates: { weighted: rateOf(weighted), plain: rateOf(points), tiers } };
}

/** The last runs of at most `count` equal spans of time, so that a picture of many runs stays readable. */
export function sampled(lines: readonly HistoryLine[], count: number): HistoryLine[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length <= count) return [...lines];
  const start = Date.parse(first.date);
  const span = (Date.parse(last.date) - start) / count || 1;
  const spans = new Map<number, HistoryLine>();
  for (const line of lines) spans.set(Math.min(count - 1, Math.floor((Date.parse(line.date) - start) / span)), line);
  return [...spans.values()];
}

function noPoints(): PointSum {
  return { passed: 0, failed: 0, suppressed: 0, unknown: 0 };
}

function add(sum: PointSum, points: PointSum, weight: number): void {
  for (const key of Object.keys(sum) as (keyof PointSum)[]) sum[key] += weight * points[key];
}

function rateOf({ passed, failed, suppressed }: PointSum): number | undefined {
  const decided = passed + failed + suppressed;
  return decided === 0 ? undefined : passed / decided;
}

function endOf(
  timeline: Timeline,
  before: { fixed: number; at: string },
  at: string,
): Pick<Quarter, "fixed" | "accepted" | "daysToFix" | "fixedInTime" | "overdue"> {
  const fixed = timeline.fixed.slice(before.fixed);
  const urgent = (f: { severity: Severity }) => f.severity === "critical" || f.severity === "high";
  const inTime = fixed.filter((f) => urgent(f) && day(f.until) <= due(f));
  // A finding counts once: when it is fixed in time, or else when its time is over.
  const late = [...timeline.open.values(), ...timeline.fixed].filter(
    (f) => urgent(f) && !isAccepted(f) && before.at <= due(f) && due(f) < ("until" in f ? day(f.until) : at),
  );
  const asked = inTime.length + late.length;
  return {
    fixed: fixed.length,
    accepted: [...timeline.open.values()].filter((f) => f.accepted).length,
    daysToFix: median(fixed.map((f) => daysBetween(f.since, f.until))),
    fixedInTime: asked === 0 ? undefined : inTime.length / asked,
    overdue: overdueAt(timeline, at).length,
  };
}

function isAccepted(f: OpenFinding | FixedFinding): boolean {
  return "accepted" in f && f.accepted;
}

function overdueAt({ open }: Timeline, today: string): OverdueFinding[] {
  return [...open.values()]
    .filter((f) => !f.accepted && due(f) < today)
    .map((f) => ({ ...f, days: daysBetween(f.since, today) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
        compareText(a.since, b.since) ||
        compareText(a.rule, b.rule) ||
        compareText(a.id, b.id),
    );
}

function rulesOf(lines: readonly HistoryLine[]): RuleTrend[] {
  const last = lines.at(-1);
  if (!last) return [];
  const earlier = lines.findLast((line) => quarterOf(line.date) !== quarterOf(last.date));
  const openOf = (line: HistoryLine, rule: string) =>
    Object.values(line.rules[rule]?.findings ?? {}).reduce((sum, n) => sum + n, 0);
  return Object.keys(last.rules)
    .map((rule) => ({
      rule,
      open: openOf(last, rule),
      change: earlier && openOf(last, rule) - openOf(earlier, rule),
    }))
    .filter((r) => r.open > 0 || (r.change ?? 0) !== 0)
    .sort((a, b) => b.open - a.open || compareText(a.rule, b.rule));
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

const day = (date: string): string => date.slice(0, 10);

/** Last day on which a finding is in time: three months after it was found, or the last day of that month. */
function due({ since }: { since: string }): string {
  const [year, month, date] = day(since).split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days, by the calendar. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${day(to)}T00:00:00Z`) - Date.parse(`${day(from)}T00:00:00Z`)) / 86_400_000);
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
