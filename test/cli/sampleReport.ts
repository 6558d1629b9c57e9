// A report made by hand, with names in it that try to break out of every format.
import { rules as shipped } from "../../rules/index.js";
import { sayIn } from "../../server/cli/locales.js";
import {
  createLineIndex,
  createValueDetector,
  type Finding,
  type HistoryLine,
  type Location,
  type Severity,
} from "../../server/engine/api.js";
import type { ReportRun } from "../../server/report/run.js";
import type { Report } from "../../server/report/view.js";

/** Markup, the end of CDATA, control characters, terminal escapes, line ends, commands of build logs, formulas. */
export const HOSTILE_NAMES = [
  "plain",
  "<img src=x onerror=alert(1)>&\"'",
  "]]><error/>",
  "a\u0000\u0007\u001b[31mred\u009b2J",
  "::error file=x::owned",
  "##[error]owned",
  "line\nbreak\r\n::warning::owned",
  '=HYPERLINK("http://evil.example")',
  "+1|-1|@sum",
  "| a | [x](javascript:alert(1)) `code` **b** <br>",
  "100%, a:b, @team #12 www.evil.example http://evil.example",
  "\u202ereversed\u2066",
  "lone \ud800 half \uffff",
  "</script></style><!-- -->",
  "投保人证件号",
] as const;

const LINE = "await log(客户.diagnosis);";
export const hostileFile = (i: number): string => `src/${HOSTILE_NAMES[i]}.ts`;

export function sampleFinding(i: number, severity: Severity, more: Partial<Finding> = {}): Finding {
  const name = HOSTILE_NAMES[i]!;
  const location: Location = { file: hostileFile(i), start: LINE.indexOf("客户"), end: LINE.indexOf(")") };
  return {
    ruleId: "pii-in-log",
    messageId: "value",
    params: {},
    message: `Diagnosis in ${name} written to a log`,
    help: `mask ${name} first`,
    severity,
    severityReasons: [{ id: "tier", text: "sensitive data" }],
    confidence: "high",
    location,
    data: [{ dataType: "health.diagnosis", tier: 3, confidence: 0.9, label: name, evidence: [] }],
    trace: [
      { ...location, role: "source", label: name },
      { ...location, role: "sink", label: `log ${name}` },
    ],
    evidence: [`log: ${name}`],
    laws: ["PIPL-28"],
    fingerprint: i.toString(16).padStart(2, "0").repeat(32),
    symbol: name,
    fixes: [],
    ...more,
  };
}

/** A line of the history as somebody may have written it by hand. */
function sampleRun(day: string, passed: number): HistoryLine {
  return {
    v: 1,
    date: `${day}T00:00:00Z`,
    commit: "",
    version: HOSTILE_NAMES[1],
    rules: { [HOSTILE_NAMES[1]]: { findings: { high: 4 - passed }, points: { 3: [passed, 4 - passed, 0, 0] } } },
    suppressions: 0,
    coverage: { files: 1, analysed: 1 },
    found: HOSTILE_NAMES.map((rule, i) => ({ id: i.toString(16).padStart(16, "0"), rule, severity: "high" })),
    accepted: [],
    reopened: [],
    fixed: [],
  };
}

const SEVERITIES: Severity[] = ["critical", "high", "medium", "low", "info"];

export function sampleReport(more: Partial<Report> = {}, given?: Finding[]): Report {
  const findings = given ?? HOSTILE_NAMES.map((_, i) => sampleFinding(i, SEVERITIES[i % 5]!));
  const run: ReportRun = {
    root: "/nowhere",
    result: {
      findings,
      suppressed: [],
      suppressions: HOSTILE_NAMES.map((reason, i) => ({
        origin: "comment",
        at: { file: hostileFile(i), start: 0, end: 5 },
        form: "disable-next-line",
        rules: ["pii-in-log"],
        reason,
        by: reason,
        until: "2027-01-31",
        status: i % 2 ? "active" : "expiring",
        unusedRules: [],
        fingerprints: [],
      })),
      coverage: {
        files: 40,
        analysed: 38,
        byLanguage: { typescript: 38 },
        notes: [
          ...HOSTILE_NAMES.map((name, i) => ({
            file: hostileFile(i),
            kind: "partial" as const,
            message: `broken ${name}`,
          })),
          { file: "", kind: "limit", message: "3 data flows were cut short" },
          { file: "a.astro", kind: "unsupported", message: "Astro is read for secrets only" },
        ],
      },
      rules: { "pii-in-log": { checked: 30, passed: 12, failed: 15, suppressed: 1, unknown: 2, tiers: {} } },
      missingFunctions: [],
      governanceMistakes: [],
      endpoints: [],
      governance: [
        {
          policy: `${HOSTILE_NAMES[1]}/goodfaith.policy.jsonc`,
          asOf: "2026-11-25",
          evidence: HOSTILE_NAMES.map((name) => `evidence/${name}.jsonc`),
          complete: false,
          indicators: [
            { name: "leak-incidents", value: 0, source: "counted", period: "P1Y", atMost: 0, state: "met", owner: "" },
            {
              name: "access-reviews",
              value: 50,
              unit: "percent",
              source: "counted",
              period: "P3M",
              atLeast: 100,
              state: "missed",
            },
            { name: "compliance-pass-rate", value: 96.5, unit: "percent", source: "run", atLeast: 95, state: "met" },
            { name: "training-coverage", unit: "percent", atLeast: 100, state: "unknown" },
            ...HOSTILE_NAMES.map((name) => ({
              name,
              value: 7.25,
              source: "handed-in" as const,
              on: "2026-09-30",
              state: "untargeted" as const,
              owner: name,
            })),
          ],
          due: HOSTILE_NAMES.map((name, i) => ({
            ruleId: "policy-review-overdue",
            messageId: i % 2 ? "overdue" : "never",
            params: { name, on: "2026-05-04", due: "2026-08-04" },
            message: `the section ${name} was last reviewed`,
            location: { file: hostileFile(i), start: 6, end: 9 },
            fingerprint: i.toString(16).padStart(2, "0").repeat(32),
            ...(i % 2 ? { owner: name, since: "2026-08-04" } : {}),
            ...(i === 4 ? { accepted: true as const } : {}),
          })),
        },
      ],
      inventory: {
        declared: HOSTILE_NAMES.map((label, i) => ({
          dataType: "contact.email",
          tier: 2,
          label,
          at: { file: hostileFile(i), start: 6, end: 9 },
        })),
        stored: HOSTILE_NAMES.map((label, i) => ({
          dataType: "health.diagnosis",
          tier: 3,
          label,
          at: { file: hostileFile(i), start: 6, end: 9 },
          store: "typeorm",
          required: "encrypt",
          protection: i % 2 ? "none" : "full",
        })),
        exposures: HOSTILE_NAMES.map((name, i) => ({
          dataType: i % 2 ? "health.diagnosis" : "contact.email",
          tier: i % 2 ? 3 : 2,
          label: name,
          at: { file: hostileFile(i), start: 6, end: 9 },
          sink: i % 3 ? "log" : "third-party",
          call: name,
          recipient: i % 3 ? "" : name,
          recipientClass: i % 3 ? "" : "saas",
          protectedBy: i % 4 ? [] : ["masked"],
        })),
      },
    },
    rules: shipped,
    dataTypes: new Map(),
    values: createValueDetector(),
    source: () => ({ text: LINE, lines: createLineIndex(LINE) }),
    ms: 1234,
  };
  return {
    run,
    findings,
    hidden: { unsure: 0, mild: 0 },
    baseline: undefined,
    suppressed: [],
    say: sayIn("en"),
    language: "en",
    paint: (_style, text) => text,
    snippets: true,
    maxFindings: 50,
    failOn: "high",
    failing: findings.filter((f) => f.severity === "critical" || f.severity === "high").length,
    failingHidden: 0,
    quiet: false,
    verbose: false,
    requireComplete: false,
    history: { lines: [sampleRun("2026-01-05", 3), sampleRun("2026-11-20", 1)], bad: [] },
    startedAt: new Date("2026-11-25T12:00:00Z"),
    version: "0.0.0",
    ...more,
  };
}
