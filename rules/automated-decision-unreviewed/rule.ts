// Refusals and prices that a score or a model decides alone: no reason is kept, and nobody looks at the case.
import {
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";
import { DECISIONS } from "./terms.js";

const HELP =
  "send such cases to a person first (a state like REFERRED), keep reason codes with the decision, and let whom it is about ask for a person to look at it";

export const automatedDecisionUnreviewed: Rule = {
  meta: {
    id: "automated-decision-unreviewed",
    title: {
      en: "Automated underwriting/claim/pricing decision without human route",
      "zh-Hans": "自动化决策缺少人工复核与说明",
      "zh-Hant": "自動化決策缺少人工覆核與說明",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-840"],
    asvs: ["V2.3.5"],
    laws: ["PIPL-24", "PIPL-55", "GBT35273-7.7", "GDPR-22", "GDPR-35", "NFRA-AI2026", "CSL-44"],
    messages: {
      refusal: {
        message: "{place} refuses by {measure} alone ({decision}): no person looks at the case, and no reason is kept",
        help: HELP,
      },
      price: {
        message: "{place} sets {decision} by {measure} alone: no person looks at the case, and no reason is kept",
        help: HELP,
      },
    },
  },
  page,
  requests: [DECISIONS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.decision) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt) pass.check(answer, "unknown");
      else pass.report(answer, report(answer, answer.decision));
    }
  },
};

function report(answer: ObligationAnswer, { what, state }: NonNullable<ObligationAnswer["decision"]>): RuleReport {
  const isRefusal = what === "refusal";
  const { severity, reasons } = decideSeverity(
    isRefusal ? "high" : "medium",
    isRefusal
      ? { id: "refusal", text: "a person is refused, and nobody can say why" }
      : { id: "price", text: "a person pays more or less, and nobody can say why" },
    [pathAdjustment(answer.pathClass)],
    "medium",
  );
  return {
    messageId: what,
    params: {
      place: answer.place,
      measure: answer.by,
      decision: state === "" ? answer.subject : `${answer.subject}: ${state}`,
    },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}
