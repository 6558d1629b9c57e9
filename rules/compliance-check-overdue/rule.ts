// Checks of compliance that are overdue or that nobody signed.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const complianceCheckOverdue: Rule = governanceRule({
  meta: {
    id: "compliance-check-overdue",
    title: {
      en: "Compliance self-check or internal audit overdue",
      "zh-Hans": "合规自检或内部审计逾期",
      "zh-Hant": "法遵自檢或內部稽核逾期",
    },
    laws: ["PIPL-54", "NFRA24-ch7", "GDPR-32"],
    messages: {
      none: {
        message: "no {kind} is on record",
        help: "make one, and record kind, day and the role that signed it under complianceChecks in the evidence",
      },
      overdue: {
        message: "the last {kind} was on {on}; the next was due by {due}",
        help: "make one, have it signed, and record it under complianceChecks in the evidence",
      },
      unsigned: {
        message: "nobody signed the {kind} of {on}",
        help: "have it signed by who answers for it, and write the role into signedBy",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    owners: ["compliance", "audit"],
    about: "compliance-checks",
    periods: { "self-check": "P6M", "internal-audit": "P1Y" },
  },
  severity: "medium",
  because: "nobody outside may be the first to look",
});
