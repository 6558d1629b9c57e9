// Sections, recipients and numbers of the policy that nobody answers for.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const policyOwnerMissing: Rule = governanceRule({
  meta: {
    id: "policy-owner-missing",
    title: { en: "Nobody answers for a part of the policy", "zh-Hans": "缺少责任人", "zh-Hant": "缺少負責人" },
    laws: ["PIPL-51", "DSL-27", "CSL-23", "TW-27"],
    messages: {
      section: {
        message: "the section {name} has no owner: nobody has to see to it",
        help: "name the role that answers for it (`owner`), or an owner for all such under `owners`",
      },
      recipient: {
        message: "the recipient {name} has no owner: nobody has to see to it",
        help: "name the role that answers for it (`owner`), or an owner for all such under `owners`",
      },
      kpi: {
        message: "the number {name} has no owner: nobody has to see to it",
        help: "name the role that answers for it (`owner`), or an owner for all such under `owners`",
      },
    },
  },
  page,
  request: { kind: "governance", about: "owners" },
  severity: "low",
  because: "what belongs to nobody is done by nobody",
});
