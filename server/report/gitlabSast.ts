// The SAST report of GitLab, schema 15. The first identifier is what an alert is tracked by; gaps of the coverage are
// messages of the scan. Times are those of the run, or fixed when equal input is to give equal output.
import { createHash } from "node:crypto";
import { type Finding, type Severity, unnumbered } from "../engine/api.js";
import { jsonText } from "./jsonText.js";
import { capital, gapPlaces, type Report, rangeOf, safe, sentences } from "./view.js";

const SEVERITY: Record<Severity, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
};
const MAX_NAME = 255;
const MAX_SOLUTION = 7_000;
const MAX_IDENTIFIERS = 20;

export function gitlabSastReport(r: Report): string {
  const tool = { id: "goodfaith", name: "Goodfaith", version: r.version, vendor: { name: "Goodfaith" } };
  const start = r.startedAt ?? new Date(0);
  const end = new Date(start.getTime() + (r.startedAt ? r.run.ms : 0));
  const seen = new Map<string, number>();
  return jsonText({
    version: "15.2.1",
    scan: {
      analyzer: tool,
      scanner: tool,
      type: "sast",
      status: "success",
      start_time: seconds(start),
      end_time: seconds(end),
      messages: gapPlaces(r).map((gap) => ({ level: "warn", value: safe(`${gap.file}: ${gap.message}`) })),
    },
    vulnerabilities: r.findings.map((f) => vulnerability(r, f, seen)),
  });
}

function vulnerability(r: Report, f: Finding, seen: Map<string, number>): object {
  const { start, end } = rangeOf(r.run, f.location);
  const rule = r.run.rules.find((one) => one.meta.id === f.ruleId)?.meta;
  // Equal findings of several files, too.
  const fingerprint = unnumbered(f.fingerprint);
  const count = seen.get(fingerprint) ?? 0;
  seen.set(fingerprint, count + 1);
  return {
    id: uuid(`${fingerprint} ${count}`),
    name: (rule?.title[r.language] ?? f.ruleId).slice(0, MAX_NAME),
    description: sentences(r, f),
    severity: SEVERITY[f.severity],
    solution: capital(safe(f.help)).slice(0, MAX_SOLUTION),
    location: { file: f.location.file, start_line: start.line, end_line: end.line },
    identifiers: [
      { type: "goodfaith_rule", name: f.ruleId, value: f.ruleId },
      ...(rule?.cwe ?? []).map((cwe) => {
        const number = cwe.replace(/\D/g, "");
        const url = `https://cwe.mitre.org/data/definitions/${number}.html`;
        return { type: "cwe", name: `CWE-${number}`, value: number, url };
      }),
      ...f.laws.map((law) => ({ type: "law", name: law, value: law })),
    ].slice(0, MAX_IDENTIFIERS),
  };
}

/** The same for the same text, in the form of a name-based UUID. */
function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function seconds(date: Date): string {
  return date.toISOString().slice(0, 19);
}
