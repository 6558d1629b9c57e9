// The diagnostic format of reviewdog (rdjson). Columns count bytes of UTF-8; ends are exclusive.
import type { Finding, Location, Severity } from "../engine/api.js";
import { jsonText } from "./jsonText.js";
import { byteColumn, gapPlaces, positionOf, type Report, rangeOf, safe, sentences } from "./view.js";

const SEVERITY: Record<Severity, string> = {
  critical: "ERROR",
  high: "ERROR",
  medium: "WARNING",
  low: "INFO",
  info: "INFO",
};

export function rdjsonReport(r: Report): string {
  return jsonText({
    source: { name: "goodfaith" },
    diagnostics: [
      ...r.findings.map((f) => ({
        message: sentences(r, f),
        location: { path: f.location.file, range: range(r, f.location) },
        severity: SEVERITY[f.severity],
        code: { value: f.ruleId },
        ...suggestions(r, f),
      })),
      ...gapPlaces(r).map((gap) => ({
        message: safe(gap.message),
        location: { path: gap.file },
        severity: "WARNING",
        code: { value: `coverage-${gap.kind}` },
      })),
    ],
  });
}

/** What --fix would do; left out where columns are not known. */
function suggestions(r: Report, f: Finding): object {
  const fix = r.run.safeFix?.(f);
  const { file } = f.location;
  const at = (offset: number) => ({
    line: positionOf(r.run, file, offset).line,
    column: byteColumn(r.run, file, offset),
  });
  if (!fix || fix.edits.some((e) => byteColumn(r.run, file, e.start) === undefined)) return {};
  return { suggestions: fix.edits.map((e) => ({ range: { start: at(e.start), end: at(e.end) }, text: e.text })) };
}

/** Whole lines when columns are not known. */
function range(r: Report, at: Location): object {
  const { start, end } = rangeOf(r.run, at);
  const from = byteColumn(r.run, at.file, at.start);
  const to = byteColumn(r.run, at.file, Math.max(at.end, at.start + 1));
  if (from === undefined || to === undefined) return { start: { line: start.line }, end: { line: end.line } };
  return { start: { line: start.line, column: from }, end: { line: end.line, column: to } };
}
