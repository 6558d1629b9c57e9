// SARIF 2.1.0 as code-scanning services read it: one run, rules with their page as help, one narrow region per result,
// the data flow as code flow, gaps of the coverage as notifications. No snippet of the code is included.
import type { Log, Notification, Region, ReportingDescriptor, Result, Suppression, ThreadFlowLocation } from "sarif";
import { fixTitle } from "../../rules/index.js";
import {
  type Finding,
  type Location,
  passRateOf,
  type Rule,
  type Severity,
  type SuppressedFinding,
} from "../engine/api.js";
import { jsonText } from "./jsonText.js";
import { type HashOfLine, lineHasher } from "./lineHash.js";
import { firstParagraph, plain } from "./rulePage.js";
import { gaps, positionOf, type Report, rangeOf, safe, sentences, shownReason } from "./view.js";

const MAX_RESULTS = 4_900;
const MAX_STEPS = 100;
const MAX_RELATED = 10;
const MAX_NOTIFICATIONS = 1_000;
const MAX_TAGS = 10;
const LEVEL: Record<Severity, Result.level> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};
/** Scores that put an alert into the band of the same name; `info` has none. */
const SECURITY: Partial<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.5" };
const ORDER: Severity[] = ["critical", "high", "medium", "low", "info"];

export function sarifReport(r: Report): string {
  const kept = [...r.findings]
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .slice(0, MAX_RESULTS);
  const keptSet = new Set(kept);
  const findings = r.findings.filter((f) => keptSet.has(f));
  const notifications = coverageNotifications(r);
  const left = r.findings.length - findings.length;
  if (left > 0)
    notifications.push(
      notice("limit/results", `${left} results of lower severity were left out: services accept no more`),
    );
  const hash = lineHasher(r.run.source);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Goodfaith",
            version: r.version,
            semanticVersion: r.version,
            rules: r.run.rules.map((rule) => descriptor(r, rule, r.findings)),
          },
        },
        automationDetails: { id: "goodfaith/" },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { ROOT: { description: { text: "The root of the analysed project." } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        results: [
          ...findings.map((f) => result(r, f, hash)),
          ...r.suppressed.map((f) => ({ ...result(r, f, hash), suppressions: [suppression(r, f)] })),
        ],
        properties: { passRate: passRateOf(r.run.result.rules, r.run.rules) },
      },
    ],
  };
  return jsonText(log);
}

/** What was not, or not wholly, analysed, as warnings; what is left out on purpose or not understood yet, as notes. */
function coverageNotifications(r: Report): Notification[] {
  const { notes } = r.run.result.coverage;
  const incomplete = new Set(gaps(notes));
  const told = [...incomplete, ...notes.filter((n) => n.kind === "ignored" || n.kind === "unsupported")];
  const out = told.slice(0, MAX_NOTIFICATIONS).map(
    (n): Notification => ({
      level: incomplete.has(n) ? "warning" : "note",
      message: { text: safe(`${n.file}: ${n.message}`) },
      descriptor: { id: `coverage/${n.kind}` },
      ...(n.file ? { locations: [{ physicalLocation: { artifactLocation: artifact(n.file) } }] } : {}),
    }),
  );
  if (told.length > out.length)
    out.push(notice("limit/notifications", `${told.length - out.length} more coverage notes were left out`));
  return out;
}

function notice(id: string, text: string): Notification {
  return { level: "warning", message: { text }, descriptor: { id } };
}

function descriptor(r: Report, rule: Rule, findings: readonly Finding[]): ReportingDescriptor {
  const worst = ORDER.find((s) => findings.some((f) => f.ruleId === rule.meta.id && f.severity === s)) ?? "high";
  const title = rule.meta.title[r.language];
  return {
    id: rule.meta.id,
    name: rule.meta.id,
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(rule.page).slice(0, 1000) || title },
    help: { text: plain(rule.page), markdown: rule.page },
    defaultConfiguration: { level: LEVEL[worst] },
    properties: {
      ...(SECURITY[worst] ? { "security-severity": SECURITY[worst] } : {}),
      precision: rule.meta.precision,
      "problem.severity": LEVEL[worst] === "note" ? "recommendation" : LEVEL[worst],
      tags: tagsOf(rule),
    },
  };
}

/** Weaknesses first, then the laws by family ("pipl", "gdpr"), then the rule's own words. */
function tagsOf({ meta }: Rule): string[] {
  const weaknesses = meta.cwe.map((c) => `external/cwe/${c.toLowerCase()}`);
  const laws = meta.laws.map((law) => (/^[A-Za-z]+/.exec(law)?.[0] ?? law).toLowerCase());
  return [...new Set(["security", "privacy", ...weaknesses, ...laws, ...meta.tags])].slice(0, MAX_TAGS);
}

function result(r: Report, f: Finding, hash: HashOfLine): Result {
  const half = MAX_STEPS / 2;
  const steps = f.trace.length > MAX_STEPS ? [...f.trace.slice(0, half), ...f.trace.slice(-half)] : f.trace;
  const related = steps.filter((s) => s.role === "declared" || s.role === "source").slice(0, MAX_RELATED);
  const line = positionOf(r.run, f.location.file, f.location.start).line;
  return {
    ruleId: f.ruleId,
    ruleIndex: r.run.rules.findIndex((rule) => rule.meta.id === f.ruleId),
    level: LEVEL[f.severity],
    message: { text: messageOf(r, f) + related.map((s, i) => ` [${r.say(`step_${s.role}`)}](${i + 1})`).join("") },
    locations: [{ physicalLocation: { artifactLocation: artifact(f.location.file), region: region(r, f.location) } }],
    relatedLocations: related.map((s, i) => ({
      id: i + 1,
      message: { text: safe(s.label) },
      physicalLocation: { artifactLocation: artifact(s.file), region: region(r, s) },
    })),
    partialFingerprints: {
      primaryLocationLineHash: hash(f.location.file, line),
      "goodfaith/v1": f.fingerprint,
    },
    ...(steps.length > 1
      ? { codeFlows: [{ threadFlows: [{ locations: steps.map((s) => flowLocation(r, s)) }] }] }
      : {}),
    ...fixesOf(r, f),
    properties: {
      severity: f.severity,
      confidence: f.confidence,
      dataTypes: [...new Set(f.data.map((d) => d.dataType))],
      laws: f.laws,
    },
  };
}

/** What --fix would do: several changes of one file, made together. */
function fixesOf(r: Report, f: Finding): Pick<Result, "fixes"> {
  const fix = r.run.safeFix?.(f);
  if (!fix) return {};
  const { file } = f.location;
  const replacements = fix.edits.map((e) => {
    const start = positionOf(r.run, file, e.start);
    const end = positionOf(r.run, file, e.end);
    return {
      deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      insertedContent: { text: e.text },
    };
  });
  const description = { text: safe(fixTitle(fix.plan, r.language)) };
  return { fixes: [{ description, artifactChanges: [{ artifactLocation: artifact(file), replacements }] }] };
}

function suppression(r: Report, { suppression: s }: SuppressedFinding): Suppression {
  return {
    kind: s.origin === "comment" ? "inSource" : "external",
    status: "accepted",
    justification: shownReason(r, s.reason),
  };
}

/** "](" would make a link of what the code happens to be called. */
function messageOf(r: Report, f: Finding): string {
  return sentences(r, f).replaceAll("](", "] (");
}

function flowLocation(r: Report, step: Finding["trace"][number]): ThreadFlowLocation {
  return {
    location: {
      message: { text: safe(`${r.say(`step_${step.role}`)}: ${step.label}`) },
      physicalLocation: { artifactLocation: artifact(step.file), region: region(r, step) },
    },
  };
}

function artifact(file: string): { uri: string; uriBaseId: string } {
  const whole = file.replace(/\p{Surrogate}/gu, "\ufffd");
  return { uri: whole.split("/").map(encodeURIComponent).join("/"), uriBaseId: "ROOT" };
}

function region(r: Report, at: Location): Region {
  const { start, end } = rangeOf(r.run, at);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
