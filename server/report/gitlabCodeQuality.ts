// The Code Quality report of GitLab: a list of issues with a fingerprint of its own each. GitLab does not show the name
// of the check, so the description begins with it.
import { createHash } from "node:crypto";
import { type Severity, unnumbered } from "../engine/api.js";
import { jsonText } from "./jsonText.js";
import { gapPlaces, positionOf, type Report, safe } from "./view.js";

const SEVERITY: Record<Severity, string> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
  info: "info",
};

export function gitlabCodeQualityReport(r: Report): string {
  const seen = new Map<string, number>();
  const unique = (text: string): string => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return createHash("sha256").update(`${text} ${count}`).digest("hex");
  };
  return jsonText([
    ...r.findings.map((f) => ({
      description: `${f.ruleId}: ${safe(f.message)}`,
      check_name: f.ruleId,
      fingerprint: unique(unnumbered(f.fingerprint)),
      severity: SEVERITY[f.severity],
      location: {
        path: f.location.file,
        lines: { begin: positionOf(r.run, f.location.file, f.location.start).line },
      },
    })),
    ...gapPlaces(r).map((gap) => ({
      description: `coverage: ${safe(gap.message)}`,
      check_name: `coverage-${gap.kind}`,
      fingerprint: unique(`coverage ${gap.file} ${gap.kind} ${gap.message}`),
      severity: "info",
      location: { path: gap.file, lines: { begin: 1 } },
    })),
  ]);
}
