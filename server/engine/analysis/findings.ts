// Reports of rules → findings: message places filled, fingerprint made, counts kept.
import type { Classifier, Tier } from "../classify/types.js";
import {
  type Finding,
  type FindingData,
  type Location,
  type PointCount,
  type RuleCount,
  SEVERITIES,
  type TraceStep,
} from "../diagnostics/finding.js";
import { fingerprintOf, numberedFingerprint } from "../diagnostics/fingerprint.js";
import type { FlowCaller, RuleAnswer } from "./requests/answers.js";
import type { Rule, RulePass, RuleReport } from "./requests/rule.js";

export interface RuleOutcome {
  findings: Finding[];
  count: RuleCount;
}

export function nothingCounted(): RuleCount {
  return { ...NO_POINTS, tiers: {} };
}

/** Runs one rule over its answers. */
export function runRule(rule: Rule, answers: readonly RuleAnswer[], classifier: Classifier): RuleOutcome {
  const outcome: RuleOutcome = { findings: [], count: nothingCounted() };
  const seen = new Set<string>();
  const pass: RulePass = {
    answers,
    describe: (data) => classifier.dataType(data.dataType)?.names.en ?? data.dataType,
    check: (answer, status) => countPoint(outcome.count, tierOf(answer), status),
    report(answer, report) {
      const finding = findingOf(rule, answer, report);
      // Two ways to one place (a nested schema that two records share) are one finding.
      const key = `${finding.location.file}:${finding.location.start}:${finding.location.end}:${finding.message}`;
      if (seen.has(key)) return;
      seen.add(key);
      countPoint(outcome.count, highestTier(finding.data), "failed");
      outcome.findings.push(finding);
    },
  };
  rule.run(pass);
  return outcome;
}

const NO_POINTS: PointCount = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0 };

function countPoint(count: RuleCount, tier: Tier, status: Exclude<keyof PointCount, "checked">): void {
  for (const points of [count, ofTier(count, tier)]) {
    points.checked++;
    points[status]++;
  }
}

/** Somebody accepted what had failed. */
export function countSuppressed(count: RuleCount, { data }: Finding): void {
  for (const points of [count, ofTier(count, highestTier(data))]) {
    points.failed--;
    points.suppressed++;
  }
}

function ofTier({ tiers }: RuleCount, tier: Tier): PointCount {
  tiers[tier] ??= { ...NO_POINTS };
  return tiers[tier];
}

/** Masked data that arrives counts in its tier, though no finding shows it. */
function tierOf(answer: RuleAnswer): Tier {
  const tier = highestTier(dataOf(answer));
  return answer.kind === "flow" ? (Math.max(tier, answer.tier ?? 0) as Tier) : tier;
}

function highestTier(data: readonly FindingData[]): Tier {
  return Math.max(0, ...data.map((d) => d.tier)) as Tier;
}

function dataOf(answer: RuleAnswer): FindingData[] {
  if (answer.kind === "declaration" || answer.kind === "literal") return answer.data ? [answer.data] : [];
  return "data" in answer ? answer.data : [];
}

function findingOf(rule: Rule, answer: RuleAnswer, report: RuleReport): Finding {
  const text = rule.meta.messages[report.messageId];
  if (!text) throw new Error(`rule ${rule.meta.id} has no message "${report.messageId}"`);
  const data = dataOf(answer);
  const symbol = answer.kind === "declaration" ? answer.record.name : answer.symbol;
  const callers = callersOf(answer);
  const params = { ...report.params, ...(callers.length > 0 ? handedIn(callers, data) : {}) };
  return {
    ruleId: rule.meta.id,
    messageId: report.messageId,
    params,
    message: fillMessage(text.message, params),
    help: fillPlaces(text.help, report.params),
    severity: report.severity,
    severityReasons: report.severityReasons,
    confidence: report.confidence,
    location: answer.at,
    data,
    trace: traceOf(answer, callers, data),
    ...(callers.length > 0 ? { callers: callers.map((c) => c.at) } : {}),
    evidence: "evidence" in answer ? answer.evidence : [],
    laws: [...rule.meta.laws],
    fingerprint: fingerprintOf({
      ruleId: rule.meta.id,
      dataTypes: [...new Set(data.map((d) => d.dataType))].sort(),
      symbol,
      form: answer.form,
    }),
    symbol,
    fixes: report.fixes ?? [],
  };
}

/** Those that hand in what the finding is about. */
function callersOf(answer: RuleAnswer): readonly FlowCaller[] {
  if (answer.kind !== "flow" || !answer.callers) return [];
  return answer.callers.filter((caller) => answer.data.some((d) => handsIn(caller, d)));
}

/** Of a flow that is told once, the way of the gravest that counts. */
function traceOf(answer: RuleAnswer, [first]: readonly FlowCaller[], data: readonly FindingData[]): TraceStep[] {
  const own = "trace" in answer ? answer.trace : [];
  const handed = first?.data.find((of) => data.some((d) => isSame(of, d)));
  if (answer.kind !== "flow" || !handed) return own;
  const tierOf = (is: (d: FindingData) => boolean) => highestTier(data.filter(is));
  const direct = tierOf((d) => !answer.callers!.some((caller) => handsIn(caller, d)));
  return own.length > 0 && direct >= tierOf((d) => isSame(handed, d)) ? own : handed.trace;
}

export function handsIn({ data }: FlowCaller, { dataType, label }: NamedData): boolean {
  return data.some((of) => isSame(of, { dataType, label }));
}

type NamedData = Pick<FindingData, "dataType" | "label">;

function isSame(a: NamedData, b: NamedData): boolean {
  return a.dataType === b.dataType && a.label === b.label;
}

/** Which of the sentences of a message, and its places. The name of a function stays where it is when lines move. */
function handedIn(callers: readonly FlowCaller[], data: readonly FindingData[]): Record<string, string> {
  const [first] = callers;
  const isAll = data.every((d) => callers.some((c) => handsIn(c, d)));
  const name = first!.symbol.replaceAll(">", ".");
  return {
    handedIn: callers.length === 1 ? (isAll ? "one" : "partOne") : isAll ? "many" : "partMany",
    calls: String(callers.length),
    caller: name === "" ? first!.at.file : `${first!.at.file}:${name}`,
  };
}

/** Said behind the message of a finding that is told once for several calls. */
export type HandedInTexts = Record<"one" | "partOne" | "many" | "partMany", string>;

const HANDED_IN: HandedInTexts = {
  one: " (from one call, {caller})",
  partOne: " (in part from one call, {caller})",
  many: " (from {calls} calls, such as {caller})",
  partMany: " (in part from {calls} calls, such as {caller})",
};

/** Message of a finding, its places filled. */
export function fillMessage(
  message: string,
  params: Readonly<Record<string, string>>,
  texts: HandedInTexts = HANDED_IN,
): string {
  const key = params.handedIn ?? "";
  const behind = Object.hasOwn(texts, key) ? texts[key as keyof HandedInTexts] : "";
  return fillPlaces(message + behind, params);
}

/** "{name}" places of a message. */
export function fillPlaces(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

/** Equal findings of a file told apart: those after the first have a number, by their place. */
export function numbered(findings: readonly Finding[]): Finding[] {
  const equal = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.location.file} ${finding.fingerprint}`;
    const known = equal.get(key);
    if (known) known.push(finding);
    else equal.set(key, [finding]);
  }
  const numbers = new Map<Finding, number>();
  for (const group of equal.values())
    if (group.length > 1) for (const [i, f] of group.sort(compareFindings).entries()) numbers.set(f, i + 1);
  return findings.map((f) => {
    const fingerprint = numberedFingerprint(f.fingerprint, numbers.get(f) ?? 1);
    return fingerprint === f.fingerprint ? f : { ...f, fingerprint };
  });
}

/** Without those that another rule's finding at the same place makes needless. One that somebody accepted makes none so. */
export function toldOnce(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const retold = new Map(rules.flatMap(({ meta }) => (meta.toldBy ? [[meta.id, meta.toldBy] as const] : [])));
  const placeOf = (rule: string, { file, start }: Location) => `${rule} ${start} ${file}`;
  const told = new Set(findings.map((f) => placeOf(f.ruleId, f.location)));
  return findings.filter((f) => {
    const by = retold.get(f.ruleId);
    return !by?.messages.includes(f.messageId) || !told.has(placeOf(by.rule, f.location));
  });
}

/** By path, position and rule; two findings at one place by severity and fingerprint. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.file, b.location.file) ||
    a.location.start - b.location.start ||
    a.location.end - b.location.end ||
    compareText(a.ruleId, b.ruleId) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
