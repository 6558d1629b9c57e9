// JSON, version 1: everything the other formats are made from, so that `goodfaith report` can make them later. Shape (see
// test/cli/result.schema.json for the checked form):
//   version, tool {name, version}, run? {ms, startedAt, project}, gate {failOn, failing, failingHidden, requireComplete, hidden
//   {unsure, mild}, baseline? {known, stale, overdue}, scope? {files, elsewhere}}, findings[], suppressed?[], suppressions[], rules {id: {checked, passed, failed,
//   suppressed, unknown, tiers {"0" to "4": the same five}, off?}}, passRate {checked … unknown, rate, weightedRate, rules {id: {checked … unknown, rate}}, tiers {…},
//   stages {…}}: control points of all rules but those about suppressions, see engine/diagnostics/passRate.ts,
//   coverage {files, analysed, byLanguage, notes[{file, kind, message}]}, inventory? {declared[], stored[], exposures[]},
//   dataTypes? {id: {names, tier}}: those of the project itself,
//   governance?[{policy, asOf, evidence[], complete, indicators[{name, value?, unit?, atLeast?, atMost?, state, source?, period?, on?,
//   owner?}], due[{ruleId, messageId, params, message, location, fingerprint, owner?, since?, accepted?}]}]: of each policy that has taken it up, see
//   engine/diagnostics/governance.ts
// With --include-suppressed also suppressed[]: findings with suppression {origin, reason, until?, by?, location}.
// A finding: fingerprint, ruleId, messageId, params, message, help, severity, severityReasons[{id, text}], confidence,
// location {file, start {line, column, offset, byteColumn?}, end, lineHash}, symbol, data[{dataType, tier, role?,
// confidence, label, evidence[]}], trace[{role, label, file, start, end}], callers?[{file, start, end}] of what is told once, evidence[], laws[]. Lines and columns from 1,
// offsets from 0, UTF-16 units; byteColumn (from 1, UTF-8) only where it differs from the column.
import { basename } from "node:path";
import { localiseMessage } from "../../rules/index.js";
import {
  type DueItem,
  type Finding,
  type InventoryPlace,
  type Location,
  passRateOf,
  type SuppressedFinding,
} from "../engine/api.js";
import { jsonText } from "./jsonText.js";
import { type HashOfLine, lineHasher } from "./lineHash.js";
import { shippedDataTypes } from "./shippedTypes.js";
import { byteColumn, positionOf, type Report, shownReason } from "./view.js";

export function jsonReport(r: Report): string {
  const { result, ms } = r.run;
  const hash = lineHasher(r.run.source);
  const { inventory } = result;
  return jsonText({
    version: 1,
    tool: { name: "goodfaith", version: r.version },
    ...(r.startedAt
      ? { run: { ms: Math.round(ms), startedAt: r.startedAt.toISOString(), project: basename(r.run.root) } }
      : {}),
    gate: {
      failOn: r.failOn,
      failing: r.failing,
      failingHidden: r.failingHidden,
      requireComplete: r.requireComplete,
      hidden: r.hidden,
      ...(r.baseline ? { baseline: r.baseline } : {}),
      ...(r.scope ? { scope: r.scope } : {}),
    },
    findings: r.findings.map((f) => findingJson(r, f, hash)),
    ...(r.suppressed.length > 0 ? { suppressed: r.suppressed.map((f) => suppressedJson(r, f, hash)) } : {}),
    suppressions: result.suppressions.map(({ at, ...s }) => ({
      ...s,
      reason: shownReason(r, s.reason),
      location: place(r, at),
    })),
    rules: result.rules,
    passRate: passRateOf(result.rules, r.run.rules),
    coverage: result.coverage,
    ...ownDataTypes(r),
    ...governanceJson(r),
    ...(inventory
      ? {
          inventory: {
            declared: inventory.declared.map((p) => placeJson(r, p)),
            stored: inventory.stored.map((p) => placeJson(r, p)),
            exposures: inventory.exposures.map((p) => placeJson(r, p)),
          },
        }
      : {}),
  });
}

function governanceJson(r: Report): object {
  const { governance } = r.run.result;
  if (governance.length === 0) return {};
  const item = ({ location, message, ...rest }: DueItem) => {
    const said = localiseMessage({ ...rest, message }, r.language, r.run.dataTypes);
    return { ...rest, message: said, location: place(r, location) };
  };
  return { governance: governance.map(({ due, ...rest }) => ({ ...rest, due: due.map(item) })) };
}

/** The configuration may add data types; what reads the result does not know them. */
function ownDataTypes(r: Report): object {
  const shipped = new Set(shippedDataTypes().map((t) => t.id));
  const own = [...r.run.dataTypes.values()].filter((t) => !shipped.has(t.id));
  if (own.length === 0) return {};
  return { dataTypes: Object.fromEntries(own.map(({ id, names, tier }) => [id, { names, tier }])) };
}

/** Positions are those that people look up; ends are left out. */
function placeJson(r: Report, { at, ...rest }: InventoryPlace): object {
  return { ...rest, file: at.file, ...positionOf(r.run, at.file, at.start), offset: at.start };
}

function suppressedJson(r: Report, f: SuppressedFinding, hash: HashOfLine): object {
  const { origin, reason, until, by, at } = f.suppression;
  return {
    ...findingJson(r, f, hash),
    suppression: { origin, reason: shownReason(r, reason), until, by, location: place(r, at) },
  };
}

function findingJson(r: Report, f: Finding, hash: HashOfLine): object {
  const location = place(r, f.location);
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
    location: { ...location, lineHash: hash(f.location.file, location.start.line) },
    symbol: f.symbol,
    data: f.data,
    trace: f.trace.map((s) => ({ role: s.role, label: s.label, ...place(r, s) })),
    ...(f.callers ? { callers: f.callers.map((c) => place(r, c)) } : {}),
    evidence: f.evidence,
    laws: f.laws,
    ...(f.fixes.length > 0 ? { fixes: f.fixes.map(({ changes, ...fix }) => fix) } : {}),
  };
}

interface Position {
  line: number;
  column: number;
  offset: number;
  byteColumn?: number;
}

function place(r: Report, at: Location): { file: string; start: Position; end: Position } {
  return { file: at.file, start: position(r, at.file, at.start), end: position(r, at.file, at.end) };
}

function position(r: Report, file: string, offset: number): Position {
  const at = positionOf(r.run, file, offset);
  const bytes = byteColumn(r.run, file, offset);
  return { ...at, offset, ...(bytes === undefined || bytes === at.column ? {} : { byteColumn: bytes }) };
}
