// The diagnostic format of reviewdog (rdjson). Columns count bytes of UTF-8; ends are exclusive.
import type { Location, Severity } from "../../engine/api.js";
import { jsonText } from "./jsonText.js";
import { byteColumn, gapPlaces, type Report, rangeOf, safe, sentences } from "./view.js";

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

/** Whole lines when columns are not known. */
function range(r: Report, at: Location): object {
  const { start, end } = rangeOf(r.run, at);
  const from = byteColumn(r.run, at.file, at.start);
  const to = byteColumn(r.run, at.file, Math.max(at.end, at.start + 1));
  if (from === undefined || to === undefined) return { start: { line: start.line }, end: { line: end.line } };
  return { start: { line: start.line, column: from }, end: { line: end.line, column: to } };
}
