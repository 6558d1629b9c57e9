// What the rules made of their answers: one that gets the very same answers again, under the same terms, is not run again.
// Most edits change the answers of few rules.
import type { Classifier } from "../classify/types.js";
import type { Policy } from "../config/policy.js";
import type { RuleSettings } from "../config/settings.js";
import type { RuleCount } from "../diagnostics/finding.js";
import { type RuleOutcome, runRule } from "./findings.js";
import type { RuleAnswer } from "./requests/answers.js";
import type { Rule } from "./requests/rule.js";
import { declared, levelled, tuned } from "./tuning.js";

/** What decides beside the answers. */
export interface OutcomeTerms {
  settings: RuleSettings;
  policy: Policy;
  /** YYYY-MM-DD */
  today: string;
  classifier: Classifier;
}

interface KeptOutcome extends OutcomeTerms {
  rule: Rule;
  answers: readonly RuleAnswer[];
  outcome: RuleOutcome;
}

/** By rule. */
export type Outcomes = Map<string, KeptOutcome>;

/** Findings may be shared with earlier runs; the count is the caller's own. */
export function outcomeOf(
  outcomes: Outcomes,
  rule: Rule,
  answers: readonly RuleAnswer[],
  terms: OutcomeTerms,
): RuleOutcome {
  const { id } = rule.meta;
  let known = outcomes.get(id);
  if (!known || !isFor(known, rule, answers, terms)) {
    known = { ...terms, rule, answers, outcome: judged(rule, answers, terms) };
    outcomes.set(id, known);
  }
  const { findings, count } = known.outcome;
  return { findings, count: copyOf(count) };
}

function copyOf(count: RuleCount): RuleCount {
  const tiers = Object.entries(count.tiers).map(([tier, points]) => [tier, { ...points }]);
  return { ...count, tiers: Object.fromEntries(tiers) };
}

function isFor(known: KeptOutcome, rule: Rule, answers: readonly RuleAnswer[], terms: OutcomeTerms): boolean {
  return (
    known.rule === rule &&
    known.settings === terms.settings &&
    known.policy === terms.policy &&
    known.today === terms.today &&
    known.classifier === terms.classifier &&
    known.answers.length === answers.length &&
    answers.every((answer, i) => answer === known.answers[i])
  );
}

function judged(rule: Rule, answers: readonly RuleAnswer[], { settings, policy, today, classifier }: OutcomeTerms) {
  const wanted = tuned(declared(answers, policy, today), rule.meta.id, settings);
  const { findings, count } = runRule(rule, wanted, classifier);
  return { findings: findings.map((f) => levelled(f, settings)), count };
}
