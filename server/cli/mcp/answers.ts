// What tools answer with: findings as the lines that the agent format has, and the same as data; a page at a time, so that an
// answer fits into what a model can read. Names come from the analysed code and are made harmless; values are never in it.
import { fixTitle, localiseFinding } from "../../../rules/index.js";
import { type Finding, SEVERITIES } from "../../engine/api.js";
import { gaps, positionOf, safe, shortId } from "../../report/api.js";
import { type Project, type Seen, ToolError } from "./project.js";

export interface Answer {
  text: string;
  data: object;
}

/** Findings, or rows, of one answer. */
export const PAGE = 50;
/** Characters of one answer: about 8,000 tokens. */
export const ROOM = 24_000;

export interface Page<T> {
  items: T[];
  /** Where the next one begins. */
  next: string | undefined;
}

/** As many as fit, one at least. @throws ToolError for a cursor that this server has not given. */
export function pageOf<T>(all: readonly T[], cursor: string | undefined, sizeOf: (item: T) => number): Page<T> {
  const from = cursor === undefined ? 0 : /^\d{1,9}$/.test(cursor) ? Number(cursor) : Number.NaN;
  if (Number.isNaN(from) || (from > 0 && from >= all.length))
    throw new ToolError("this cursor is of no answer; leave it out to begin anew");
  const items: T[] = [];
  let room = ROOM;
  for (const item of all.slice(from, from + PAGE)) {
    room -= sizeOf(item);
    if (room < 0 && items.length > 0) break;
    items.push(item);
  }
  const end = from + items.length;
  return { items, next: end < all.length ? String(end) : undefined };
}

/** One line a finding, as `-f agent`. */
export function lineOf({ run }: Seen, { terminal }: Project, finding: Finding): string {
  const f = localiseFinding(finding, terminal.language, run.dataTypes);
  const { file, start } = f.location;
  const { line, column } = positionOf(run, file, start);
  const fix = run.safeFix?.(finding);
  const title = fix ? ` ${terminal.say("fixAvailable", { title: safe(fixTitle(fix.plan, terminal.language)) })}` : "";
  return `${safe(file)}:${line}:${column}: ${f.severity} ${f.ruleId}: ${safe(f.message)} help: ${safe(f.help)}${title} id: ${shortId(f)}`;
}

function dataOf({ run }: Seen, finding: Finding): object {
  const { fingerprint, ruleId, severity, confidence, location, data, laws, fixes } = finding;
  const position = positionOf(run, location.file, location.start);
  return {
    id: shortId(finding),
    fingerprint,
    rule: ruleId,
    severity,
    confidence,
    file: location.file,
    ...position,
    dataTypes: [...new Set(data.map((d) => d.dataType))],
    laws,
    fixes: fixes.map((plan) => plan.applicability),
  };
}

/** Totals of all, a page of them, and what was not analysed. */
export function findingsAnswer(
  seen: Seen,
  project: Project,
  findings: readonly Finding[],
  cursor: string | undefined,
): Answer {
  const lines = new Map<Finding, string>();
  const line = (f: Finding) => {
    const known = lines.get(f) ?? lineOf(seen, project, f);
    lines.set(f, known);
    return known;
  };
  const { items, next } = pageOf(findings, cursor, (f) => line(f).length);
  const { coverage } = seen.run.result;
  const missed = gaps(coverage.notes);
  const shownGaps = missed.slice(0, 20).map(({ file, kind, message }) => ({ file: file || ".", kind, message }));
  const totals = Object.fromEntries(
    [...SEVERITIES].reverse().map((s) => [s, findings.filter((f) => f.severity === s).length]),
  );
  const text = [
    ...items.map(line),
    ...(findings.length === 0 ? ["no findings"] : []),
    ...(next ? [`${findings.length - Number(next)} more: cursor ${next}`] : []),
    ...shownGaps.map((gap) => `${safe(gap.file)}: coverage ${gap.kind}: ${safe(gap.message)}`),
    `${coverage.analysed} of ${coverage.files} files analysed`,
  ].join("\n");
  return {
    text,
    data: {
      totals,
      findings: items.map((f) => dataOf(seen, f)),
      coverage: {
        files: coverage.files,
        analysed: coverage.analysed,
        gaps: shownGaps,
        moreGaps: missed.length - shownGaps.length,
      },
      ...(next ? { nextCursor: next } : {}),
    },
  };
}
