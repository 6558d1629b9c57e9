// The report of a choice that the code spells out (an option, an algorithm, a number): severe by what it is, nothing to doubt.
import {
  type Adjustment,
  type CallAnswer,
  decideSeverity,
  pathAdjustment,
  type RuleReport,
  type Severity,
} from "../server/engine/api.js";

export function choiceReport(
  answer: CallAnswer,
  messageId: string,
  base: Severity,
  adjustments: readonly Adjustment[] = [],
): RuleReport {
  const { severity, reasons } = decideSeverity(
    base,
    { id: "choice", text: `${answer.choice} is written in the code` },
    [...adjustments, pathAdjustment(answer.pathClass)],
    "high",
  );
  return { messageId, params: { choice: answer.choice }, severity, severityReasons: reasons, confidence: "high" };
}

/** Settings of a developer's own machine, of tests and of examples. */
export function isOfDevelopment(file: string): boolean {
  return DEVELOPMENT.test(file);
}
const DEVELOPMENT = /(^|[./_-])(dev|devel|development|local|tests?|e2e|ci|examples?|samples?|templates?)([./_-]|$)/i;
