// Events of the audit trail that matter for security, and that nobody is told of.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const monitoringCoverageGap: Rule = governanceRule({
  meta: {
    id: "monitoring-coverage-gap",
    title: {
      en: "Security-relevant audit event without an alert",
      "zh-Hans": "关键审计事件无监控规则",
      "zh-Hant": "關鍵稽核事件無監控規則",
    },
    precision: "high",
    laws: ["CSL-23(3)", "DSL-29", "NFRA24-ch7", "NYDFS-500.14", "GDPR-32"],
    messages: {
      one: {
        message: "the code records the event {event}, and no alert in {policy} watches for it",
        help: "add it to governance.monitoring with the alert that watches for it, or watch for it",
      },
      many: {
        message: "the code records the event {event} at {count} places, and no alert in {policy} watches for it",
        help: "add it to governance.monitoring with the alert that watches for it, or watch for it",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    about: "monitoring",
    relevant:
      "^(data )?(bulk )?export(s|ed|ing)?\\b|\\bexport(s|ed)?$|\\b(reveal(ed|s)?|unmask(ed)?)\\b|\\b(role|permission|privilege|right)s?\\b.*\\b(grant|grants|granted|assign|assigned|change|changed|add|added|escalate|escalated)\\b|\\b(grant|grants|granted|assign|assigned|escalate|escalated)\\b.*\\b(role|permission|privilege|right)s?\\b|\\b(login|log in|signin|sign in|auth|authentication)\\b.*\\b(fail|failed|failure|denied|locked)\\b|\\b(failed|denied)\\b.*\\b(login|log in|signin|sign in|authentication)\\b|\\baccess denied\\b|\\bbulk (read|query|download)\\b|\\bimpersonat(e|ed|ion)\\b|\\b(mfa|2fa|two factor|second factor)\\b.*\\b(off|disable|disabled|remove|removed|reset)\\b|\\b(disable|disabled|remove|removed|reset)\\b.*\\b(mfa|2fa)\\b|\\bpayee (change|changed|update|updated)\\b|\\bchange (of )?payee\\b|\\bbreak glass\\b",
  },
  severity: "low",
  because: "a record that nobody reads warns nobody",
});
