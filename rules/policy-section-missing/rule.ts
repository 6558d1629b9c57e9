// Parts of the management of information security of which the policy says nothing.
import type { Rule } from "../../server/engine/api.js";
import { addLacking, governanceRule } from "../governance.js";
import page from "./rule.md";

export const policySectionMissing: Rule = governanceRule({
  meta: {
    id: "policy-section-missing",
    title: {
      en: "Policy lacks a required section",
      "zh-Hans": "策略文件缺少必备章节",
      "zh-Hant": "政策檔缺少必要章節",
    },
    laws: ["PIPL-51", "CSL-23", "DSL-27", "NFRA24-ch3", "TW-27", "GDPR-32"],
    messages: {
      one: {
        message: "the policy says nothing about {names}, a section that every policy has",
        help: "add it to governance.sections with its owner, the document that holds it and the day of its last review",
      },
      many: {
        message: "the policy says nothing about {count} sections that every policy has: {names}",
        help: "add them to governance.sections, each with its owner, the document that holds it and the day of its last review; the registers of retention, recipients and purposes are sections of their own",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    about: "sections",
    required: [
      "classification",
      "permissions",
      "access-control",
      "backup-recovery",
      "incident-plan",
      "retention",
      "recipients",
      "purposes",
      "training",
      "audit",
    ],
    registers: ["retention", "recipients", "purposes"],
  },
  severity: "medium",
  because: "what nobody has laid down, nobody has to do",
  fixes: (answer) => addLacking(answer),
});
