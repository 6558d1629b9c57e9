// Sections of the policy whose review is overdue.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const policyReviewOverdue: Rule = governanceRule({
  meta: {
    id: "policy-review-overdue",
    title: { en: "Review of a policy section overdue", "zh-Hans": "策略评审逾期", "zh-Hant": "政策審查逾期" },
    laws: ["PIPL-51", "DSL-27", "PIPL-54", "NFRA24-ch3", "GDPR-32"],
    messages: {
      overdue: {
        message: "the section {name} was last reviewed on {on}; the next review was due by {due}",
        help: "review it, and write the day into lastReviewed; how often, `reviews` of the policy may say",
      },
      never: {
        message: "nothing says when the section {name} was last reviewed",
        help: "write the day of the last review into lastReviewed, or review it now",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    about: "reviews",
    periods: {
      classification: "P3M",
      permissions: "P3M",
      "access-control": "P3M",
      "backup-recovery": "P3M",
      "incident-plan": "P3M",
      "technical-measures": "P3M",
      audit: "P3M",
      metrics: "P3M",
      training: "P6M",
      compliance: "P6M",
      recipients: "P6M",
      purposes: "P6M",
      retention: "P6M",
      integrity: "P6M",
    },
    usual: "P1Y",
  },
  severity: "medium",
  because: "what was right a year ago is not known to be right",
});
