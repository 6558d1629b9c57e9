// The door for rules. A rule declares what it asks for (requests) and turns the answers into control points and
// findings. It never sees a syntax tree, and it never decides what is personal data: that is in the answers.
import type { Classification, LocalisedText } from "../../classify/types.js";
import type { Confidence, Severity, SeverityReason } from "../../diagnostics/finding.js";
import type { FixPlan } from "../../diagnostics/fix.js";
import type { RuleAnswer } from "./answers.js";
import type { RuleRequest } from "./requests.js";

export interface RuleReport {
  messageId: string;
  /** Values for the "{name}" places of the message and of its help. Identifiers, type names, counts: never values. */
  params: Record<string, string>;
  severity: Severity;
  severityReasons: SeverityReason[];
  confidence: Confidence;
  /** Best first. */
  fixes?: FixPlan[];
}

export interface RulePass {
  answers: readonly RuleAnswer[];
  /** Names of data types, recipients and tiers in words, for message parameters. */
  describe(data: Classification): string;
  /** Counts the control point of an answer. */
  check(answer: RuleAnswer, status: "passed" | "failed" | "unknown"): void;
  /** A failed control point with its finding (counts it, too). */
  report(answer: RuleAnswer, report: RuleReport): void;
}

export interface RuleMeta {
  id: string;
  title: LocalisedText;
  /** Group letter of the catalogue: A at rest, B transport and exposure, C access, D consent, E non-production, F integrity, G governance; S for suppressions. */
  group: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "S";
  status: "preview" | "stable";
  since: string;
  precision: "very-high" | "high" | "medium";
  tags: readonly string[];
  cwe: readonly string[];
  asvs: readonly string[];
  laws: readonly string[];
  /** English; other languages in rules/locales under the rule's id. `help` says what to do. */
  messages: Record<string, { message: string; help: string }>;
  /** Another rule's finding at the same place says what those with these messages say, and more: they are left out there. */
  toldBy?: { rule: string; messages: readonly string[] };
}

export interface Rule {
  meta: RuleMeta;
  /** Markdown page (rule.md). */
  page: string;
  requests: readonly RuleRequest[];
  run(pass: RulePass): void;
}
