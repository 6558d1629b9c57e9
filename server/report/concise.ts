// One line a finding: `path:line:column: severity rule: message [id]`; then one a gap of the coverage.
import { gapPlaces, positionOf, type Report, safe, shortId, shownPath } from "./view.js";

export function conciseReport(r: Report): string {
  const findings = r.findings.map((f) => {
    const { line, column } = positionOf(r.run, f.location.file, f.location.start);
    return `${shownPath(r.run, f.location.file)}:${line}:${column}: ${f.severity} ${f.ruleId}: ${safe(f.message)} [${shortId(f)}]\n`;
  });
  const missed = gapPlaces(r).map(
    (gap) => `${shownPath(r.run, gap.file)}:1:1: coverage ${gap.kind}: ${safe(gap.message)}\n`,
  );
  return [...findings, ...missed].join("");
}
