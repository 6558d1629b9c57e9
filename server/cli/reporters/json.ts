// JSON, version 1. Shape (see test/cli/result.schema.json for the checked form):
//   version, tool {name, version}, run? {ms}, findings[], rules {id: {checked, passed, failed, suppressed, unknown}},
//   coverage {files, analysed, byLanguage, notes[{file, kind, message}]}
// With --include-suppressed also suppressed[]: findings with suppression {origin, reason, until?, by?, location}.
// A finding: fingerprint, ruleId, messageId, params, message, help, severity, severityReasons[{id, text}], confidence,
// location {file, start {line, column, offset}, end}, symbol, data[{dataType, tier, role?, confidence, label, evidence[]}],
// trace[{role, label, file, start, end}], evidence[], laws[]. Lines and columns from 1, offsets from 0, UTF-16 units.
import type { Finding, Location, SuppressedFinding } from "../../engine/api.js";
import { positionOf, type Report, shownReason } from "./view.js";

export function jsonReport(r: Report): string {
  const { result, ms } = r.run;
  const document = {
    version: 1,
    tool: { name: "goodfaith", version: r.version },
    ...(r.runInfo ? { run: { ms: Math.round(ms) } } : {}),
    findings: r.findings.map((f) => findingJson(r, f)),
    ...(r.suppressed.length > 0 ? { suppressed: r.suppressed.map((f) => suppressedJson(r, f)) } : {}),
    rules: result.rules,
    coverage: result.coverage,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function suppressedJson(r: Report, f: SuppressedFinding): object {
  const { origin, reason, until, by, at } = f.suppression;
  return {
    ...findingJson(r, f),
    suppression: { origin, reason: shownReason(r, reason), until, by, location: place(r, at) },
  };
}

function findingJson(r: Report, f: Finding): object {
  return {
    fingerprint: f.fingerprint,
    ruleId: f.ruleId,
    messageId: f.messageId,
    params: f.params,
    message: f.message,
    help: f.help,
    severity: f.severity,
    severityReasons: f.severityReasons,
    confidence: f.confidence,
    location: place(r, f.location),
    symbol: f.symbol,
    data: f.data,
    trace: f.trace.map((s) => ({ role: s.role, label: s.label, ...place(r, s) })),
    evidence: f.evidence,
    laws: f.laws,
  };
}

function place(r: Report, at: Location): { file: string; start: object; end: object } {
  return {
    file: at.file,
    start: { ...positionOf(r.run, at.file, at.start), offset: at.start },
    end: { ...positionOf(r.run, at.file, at.end), offset: at.end },
  };
}
