// What the six rules about suppressions have in common.
import type { Rule, RuleMeta, RuleReport, SuppressionAnswer, SuppressionProblem } from "../server/engine/api.js";

export function suppressionRule(
  problem: SuppressionProblem,
  meta: Pick<RuleMeta, "title" | "messages">,
  page: string,
  report: (answer: SuppressionAnswer) => Pick<RuleReport, "messageId" | "params" | "severity"> & { because: string },
): Rule {
  return {
    meta: {
      id: `suppression-${problem}`,
      group: "S",
      status: "stable",
      since: "0.1.0",
      precision: "very-high",
      tags: ["suppression"],
      cwe: [],
      asvs: [],
      laws: [],
      ...meta,
    },
    page,
    requests: [{ kind: "suppression", problem }],
    run(pass) {
      for (const answer of pass.answers) {
        if (answer.kind !== "suppression") continue;
        const { because, ...rest } = report(answer);
        pass.report(answer, {
          ...rest,
          severityReasons: [{ id: "suppression", text: because }],
          confidence: "high",
        });
      }
    },
  };
}

/** "pii-in-log, pii-in-url". */
export function namesOf(answer: SuppressionAnswer): string {
  return answer.names.join(", ");
}
