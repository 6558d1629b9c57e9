// What became of each finding over the lines of a history, and the line that a new run adds. A finding that comes back
// after it was fixed counts anew. Invariant: after a line that was made here, what is tracked is what its run had found.
import type { AnalysisResult, Finding, PointCount, Severity } from "../diagnostics/finding.js";
import type { HistoryLine, HistoryRule, Points, TrackedFinding } from "./line.js";

export interface OpenFinding extends TrackedFinding {
  /** Date of the first line that has it. */
  since: string;
  /** Suppressed. */
  accepted: boolean;
}

export interface FixedFinding extends TrackedFinding {
  since: string;
  /** Date of the first line without it. */
  until: string;
}

export interface Timeline {
  open: Map<string, OpenFinding>;
  fixed: FixedFinding[];
}

export function timelineOf(lines: readonly HistoryLine[]): Timeline {
  const timeline: Timeline = { open: new Map(), fixed: [] };
  for (const line of lines) follow(timeline, line);
  return timeline;
}

/** Takes one more line in. What it says of findings that are not known is left out: a line before it was lost. */
export function follow({ open, fixed }: Timeline, line: HistoryLine): void {
  for (const { id, rule, severity } of line.found) {
    const known = open.get(id);
    open.set(id, { id, rule, severity, since: known?.since ?? line.date, accepted: known?.accepted ?? false });
  }
  const accept = (id: string, accepted: boolean) => {
    const known = open.get(id);
    if (known) open.set(id, { ...known, accepted });
  };
  for (const id of line.accepted) accept(id, true);
  for (const id of line.reopened) accept(id, false);
  for (const id of line.fixed) {
    const known = open.get(id);
    // Branches that were merged may both tell that it is gone.
    if (!known) continue;
    open.delete(id);
    const { rule, severity, since } = known;
    if (!known.accepted) fixed.push({ id, rule, severity, since, until: line.date });
  }
}

export interface HistoryRun {
  /** As HistoryLine.date. */
  date: string;
  commit: string;
  version: string;
  /** Those of `result` that count. */
  findings: readonly Finding[];
  result: AnalysisResult;
}

/** The line that a run adds to those that are there. */
export function nextLine(before: readonly HistoryLine[], run: HistoryRun): HistoryLine {
  const { open } = timelineOf(before);
  const now = tracked(run.findings, run.result.suppressed);
  const changed = [...now.values()].filter((f) => {
    const known = open.get(f.id);
    return known === undefined || known.severity !== f.severity || known.rule !== f.rule;
  });
  const turned = (accepted: boolean) =>
    [...now.values()].filter((f) => f.accepted === accepted && (open.get(f.id)?.accepted ?? false) !== accepted);
  return {
    v: 1,
    date: run.date,
    commit: run.commit,
    version: run.version,
    rules: rulesOf(run),
    suppressions: run.result.suppressions.filter((s) => s.fingerprints.length > 0).length,
    coverage: { files: run.result.coverage.files, analysed: run.result.coverage.analysed },
    found: changed.map(({ id, rule, severity }) => ({ id, rule, severity })),
    accepted: turned(true).map((f) => f.id),
    reopened: turned(false).map((f) => f.id),
    fixed: [...open.keys()].filter((id) => !now.has(id)),
  };
}

/** Equal fingerprints are numbered; those that are suppressed come last. */
function tracked(
  findings: readonly Finding[],
  suppressed: readonly Finding[],
): Map<string, TrackedFinding & { accepted: boolean }> {
  const counts = new Map<string, number>();
  const found = new Map<string, TrackedFinding & { accepted: boolean }>();
  const take = (f: Finding, accepted: boolean) => {
    const print = f.fingerprint.slice(0, 16);
    const n = (counts.get(print) ?? 0) + 1;
    counts.set(print, n);
    const id = n === 1 ? print : `${print}#${n}`;
    found.set(id, { id, rule: f.ruleId, severity: f.severity, accepted });
  };
  for (const f of findings) take(f, false);
  for (const f of suppressed) take(f, true);
  return found;
}

function rulesOf({ findings, result }: HistoryRun): Record<string, HistoryRule> {
  const rules: Record<string, HistoryRule> = {};
  for (const [id, { tiers }] of Object.entries(result.rules)) {
    const bySeverity: Partial<Record<Severity, number>> = {};
    for (const f of findings) if (f.ruleId === id) bySeverity[f.severity] = (bySeverity[f.severity] ?? 0) + 1;
    const points = Object.entries(tiers).map(([tier, p]): [string, Points] => [tier, pointsOf(p)]);
    rules[id] = { findings: bySeverity, points: Object.fromEntries(points) };
  }
  return rules;
}

function pointsOf({ passed, failed, suppressed, unknown }: PointCount): Points {
  return [passed, failed, suppressed, unknown];
}
