// One line a finding: `path:line:column: severity rule: message [id]`.
import { positionOf, type Report, safe, shortId } from "./view.js";

export function conciseReport(r: Report): string {
  return r.findings
    .map((f) => {
      const { line, column } = positionOf(r.run, f.location.file, f.location.start);
      return `${safe(f.location.file)}:${line}:${column}: ${f.severity} ${f.ruleId}: ${safe(f.message)} [${shortId(f)}]\n`;
    })
    .join("");
}
