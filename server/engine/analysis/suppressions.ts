// Findings and the project's suppressions → what stays, what is silenced and why, and what is wrong with the suppressions.
// Nothing is silent: a suppression that is malformed, has no reason, is too old, too long or against the project's terms
// silences nothing and is told; one that silences nothing any more is told, too.
import {
  type Finding,
  type Location,
  SEVERITIES,
  type Severity,
  type SuppressedFinding,
  type SuppressionRecord,
} from "../diagnostics/finding.js";
import { nearest } from "../diagnostics/nearest.js";
import { type AnalysedFile, type FileHead, headOf } from "../facts/analysedFile.js";
import type { DirectiveFact } from "../facts/types.js";
import { DEFAULT_MIN_REASON_LENGTH, reasonLength } from "../frontends/directives.js";
import type { SuppressionAnswer } from "./requests/answers.js";
import type { SuppressionProblem } from "./requests/requests.js";
import { daysUntil, type SuppressionEntry, type SuppressionTerms } from "./suppressionTerms.js";

/** An answer before anybody asked: the rule of this problem gets it. */
export type SuppressionTold = Omit<SuppressionAnswer, "request"> & { problem: SuppressionProblem };

export interface SuppressionOutcome {
  kept: Finding[];
  suppressed: SuppressedFinding[];
  records: SuppressionRecord[];
  told: SuppressionTold[];
}

/** From this many days before its end a suppression is told to be expiring. */
const EXPIRING_DAYS = 14;

interface Candidate {
  origin: "comment" | "config";
  at: Location;
  form: string;
  rules: readonly string[];
  reason: string;
  until: string | undefined;
  by: string | undefined;
  /** What it is about, before any terms. */
  covered: readonly Finding[];
  /** What is told elsewhere, once for its calls, of which it stands at one. */
  handedIn: readonly Finding[];
  /** False when more may be covered than is known. */
  wholeFile: boolean;
}

interface State {
  terms: SuppressionTerms;
  ran: ReadonlySet<string>;
  types: readonly string[];
  silenced: Map<Finding, SuppressedFinding["suppression"]>;
  records: SuppressionRecord[];
  told: SuppressionTold[];
}

/** `ran`: ids of the rules that ran; only they can make a suppression unused. `types`: ids of all data types. */
export function applySuppressions(
  findings: readonly Finding[],
  files: readonly AnalysedFile[],
  ran: ReadonlySet<string>,
  terms: SuppressionTerms,
  types: readonly string[],
): SuppressionOutcome {
  const s: State = { terms, ran, types, silenced: new Map(), records: [], told: [] };
  const byFile = new Map<string, Finding[]>();
  const byCaller = new Map<string, Finding[]>();
  const add = (to: Map<string, Finding[]>, file: string, finding: Finding) => {
    const own = to.get(file);
    if (own) own.push(finding);
    else to.set(file, [finding]);
  };
  for (const finding of findings) {
    add(byFile, finding.location.file, finding);
    for (const file of new Set(finding.callers?.map((c) => c.file))) add(byCaller, file, finding);
  }
  for (const file of files) {
    const { path } = file;
    const head = headOf(file);
    if (terms.inline)
      for (const directive of head.directives)
        readDirective(s, path, head, directive, byFile.get(path) ?? [], byCaller.get(path) ?? []);
    readAnnotations(s, path, head);
  }
  for (const entry of terms.entries) readEntry(s, entry, findings);
  return {
    kept: findings.filter((f) => !s.silenced.has(f)),
    suppressed: findings.flatMap((f) => {
      const suppression = s.silenced.get(f);
      return suppression ? [{ ...f, suppression }] : [];
    }),
    records: s.records,
    told: s.told,
  };
}

function readDirective(
  s: State,
  path: string,
  head: FileHead,
  d: DirectiveFact,
  findings: readonly Finding[],
  handedIn: readonly Finding[],
): void {
  const at = { file: path, start: d.start, end: d.end };
  if (d.kind === "malformed") {
    tell(s, "invalid", at, d.rules, { detail: d.problem! });
    record(s, { origin: "comment", at, form: d.kind, rules: d.rules, reason: "" }, "rejected");
    return;
  }
  if (d.kind === "enable") {
    const opened = head.directives.some(
      (o) => o.kind === "disable" && o.start < d.start && o.rules.some((rule) => d.rules.includes(rule)),
    );
    if (!opened) tell(s, "unused", at, d.rules, {});
    return;
  }
  const { target } = d;
  const isAbout = ({ start }: Location, rule: string) =>
    target !== undefined &&
    d.rules.includes(rule) &&
    target.start <= start &&
    start < Math.min(target.end, enabledAgain(head, d, rule));
  judge(s, {
    origin: "comment",
    at,
    form: d.kind,
    rules: d.rules,
    reason: d.reason ?? "",
    until: d.until,
    by: d.by,
    covered: findings.filter(({ ruleId, location }) => isAbout(location, ruleId)),
    handedIn: handedIn.filter((f) => f.callers!.some((c) => c.file === path && isAbout(c, f.ruleId))),
    wholeFile: head.problems.length === 0,
  });
}

/** Where a region ends for one of its rules. */
function enabledAgain(head: FileHead, d: DirectiveFact, rule: string): number {
  if (d.kind !== "disable") return Number.POSITIVE_INFINITY;
  const next = head.directives.find((e) => e.kind === "enable" && e.start >= d.end && e.rules.includes(rule));
  return next?.start ?? Number.POSITIVE_INFINITY;
}

function readEntry(s: State, entry: SuppressionEntry, findings: readonly Finding[]): void {
  judge(s, {
    origin: "config",
    at: entry.at,
    form: "entry",
    rules: [entry.rule],
    reason: entry.reason,
    until: entry.until,
    by: entry.owner,
    covered: findings.filter(
      (f) =>
        f.ruleId === entry.rule &&
        entry.matches({
          file: f.location.file,
          dataTypes: f.data.map((d) => d.dataType),
          keyPath: f.symbol,
          fingerprint: f.fingerprint,
        }),
    ),
    handedIn: [],
    wholeFile: true,
  });
}

function judge(s: State, c: Candidate): void {
  const { terms } = s;
  const known = c.rules.filter((rule) => isKnown(s, c, rule));
  const covered = c.covered.filter((f) => known.includes(f.ruleId));
  const severity = worst(covered);
  if (known.length === 0) return record(s, c, "rejected");
  if (reasonLength(c.reason) < terms.minReasonLength) {
    tell(s, "missing-reason", c.at, known, { length: terms.minReasonLength, ...(severity ? { severity } : {}) });
    return record(s, c, "rejected");
  }
  const unusedRules = known.filter((rule) => s.ran.has(rule) && !covered.some((f) => f.ruleId === rule));
  const unused = terms.judgeUnused && c.wholeFile ? unusedRules : [];
  const told = unused.map((rule) => c.handedIn.find((f) => f.ruleId === rule));
  const without = unused.filter((_, i) => !told[i]);
  if (without.length > 0) tell(s, "unused", c.at, without, {});
  // What one caller hands in is not accepted for the others: it is told where one comment is about all of them.
  for (const f of told)
    if (f) tell(s, "unused", c.at, [f.ruleId], { detail: "told-elsewhere", place: f.location.file });
  const days = c.until === undefined ? undefined : daysUntil(terms.today, c.until);
  if (covered.length === 0) return record(s, c, unused.length === known.length ? "unused" : "active", unused);
  if (days !== undefined && days < 0) {
    tell(s, "expired", c.at, known, { until: c.until!, severity: severity! });
    return record(s, c, "expired", unused);
  }
  if (days !== undefined && terms.maxDays !== undefined && days > terms.maxDays) {
    tell(s, "too-long", c.at, known, { until: c.until!, days: terms.maxDays, severity: severity! });
    return record(s, c, "rejected", unused);
  }
  const held = covered.filter((f) => meetsTerms(s, c, f));
  for (const finding of held) silence(s, c, finding);
  if (days !== undefined && days <= EXPIRING_DAYS && held.length > 0) {
    tell(s, "expiring", c.at, known, { until: c.until!, days });
    return record(s, c, "expiring", unused, held);
  }
  record(s, c, held.length > 0 ? "active" : "rejected", unused, held);
}

function isKnown(s: State, c: Candidate, rule: string): boolean {
  if (rule.startsWith("suppression-")) {
    tell(s, "invalid", c.at, [rule], { detail: "own-rule" });
    return false;
  }
  if (s.terms.knownRules.has(rule)) return true;
  const near = nearest(rule, [...s.terms.knownRules]);
  tell(s, "invalid", c.at, [rule], { detail: "unknown-rule", ...(near === undefined ? {} : { near }) });
  return false;
}

/** Whether the project accepts a suppression of this severity without a date, or without a name. */
function meetsTerms(s: State, c: Candidate, { ruleId, severity }: Finding): boolean {
  const needsUntil = c.until === undefined && s.terms.requireUntilFor.includes(severity);
  const needsBy = c.by === undefined && s.terms.requireByFor.includes(severity);
  if (needsUntil) tell(s, "invalid", c.at, [ruleId], { detail: "needs-until", severity });
  if (needsBy) tell(s, "invalid", c.at, [ruleId], { detail: "needs-by", severity });
  return !needsUntil && !needsBy;
}

function silence(s: State, c: Candidate, finding: Finding): void {
  if (s.silenced.has(finding)) return;
  s.silenced.set(finding, {
    origin: c.origin,
    reason: c.reason,
    at: c.at,
    ...(c.until === undefined ? {} : { until: c.until }),
    ...(c.by === undefined ? {} : { by: c.by }),
  });
}

/** One per place, problem, detail and names. */
function tell(
  s: State,
  problem: SuppressionProblem,
  at: Location,
  names: readonly string[],
  more: Partial<SuppressionTold>,
): void {
  const form = [problem, more.detail ?? "", names.join(",")].join("|");
  if (s.told.some((t) => t.at.file === at.file && t.at.start === at.start && t.form === form)) return;
  s.told.push({ kind: "suppression", problem, at, names: [...names], symbol: "", form, ...more });
}

function record(
  s: State,
  c: Pick<Candidate, "origin" | "at" | "form" | "rules" | "reason"> & Partial<Candidate>,
  status: SuppressionRecord["status"],
  unusedRules: readonly string[] = [],
  held: readonly Finding[] = [],
): void {
  s.records.push({
    origin: c.origin,
    at: c.at,
    form: c.form,
    rules: [...c.rules],
    reason: c.reason,
    status,
    unusedRules: [...unusedRules],
    fingerprints: held.map((f) => f.fingerprint),
    ...(c.until === undefined ? {} : { until: c.until }),
    ...(c.by === undefined ? {} : { by: c.by }),
  });
}

/**
 * `@pii none -- reason` takes a field out of the classification: it is listed beside the suppressions; without a reason it does
 * nothing, nor does `@pii` with a data type that there is not.
 */
function readAnnotations(s: State, path: string, head: FileHead): void {
  for (const pii of head.annotations) {
    const at = { file: path, start: pii.start, end: pii.end };
    if (pii.dataType !== "none") {
      // A word alone is a mark of another tool.
      if (!pii.dataType.includes(".") || s.types.includes(pii.dataType)) continue;
      const near = nearest(pii.dataType, s.types);
      tell(s, "invalid", at, [pii.dataType], { detail: "unknown-type", ...(near ? { near } : {}) });
      continue;
    }
    // Facts are made without the configuration: the length is the usual one.
    if (!pii.hasReason) tell(s, "missing-reason", at, ["@pii none"], { length: DEFAULT_MIN_REASON_LENGTH });
    s.records.push({
      origin: "annotation",
      at,
      form: "@pii none",
      rules: [],
      reason: "",
      status: pii.hasReason ? "active" : "rejected",
      unusedRules: [],
      fingerprints: [],
    });
  }
}

function worst(findings: readonly Finding[]): Severity | undefined {
  return findings.map((f) => f.severity).sort((a, b) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a))[0];
}
