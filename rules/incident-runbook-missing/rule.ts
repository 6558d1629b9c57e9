// What a team needs on the day of an incident, and the policy does not have.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const incidentRunbookMissing: Rule = governanceRule({
  meta: {
    id: "incident-runbook-missing",
    title: {
      en: "No incident contact, runbook or notification template",
      "zh-Hans": "缺少应急联系人、预案或通报模板",
      "zh-Hant": "缺少應變聯絡人、預案或通報範本",
    },
    laws: ["PIPL-51", "PIPL-57", "CSL-23", "NDR-11", "DSL-29", "NFRA24-ch7"],
    messages: {
      none: {
        message: "the policy says nothing about incidents: {names} are missing",
        help: "add governance.incident with the team's contact, the runbook and a template for the authority and one for customers",
      },
      missing: { message: "for incidents the policy does not name {names}", help: "add it to governance.incident" },
      gone: {
        message: "the file {path}, named as {name} for incidents, is not there",
        help: "write it, or name the place where it is",
      },
    },
  },
  page,
  request: { kind: "governance", owners: ["incident-plan"], about: "runbook" },
  severity: "medium",
  because: "on the day of an incident there is no time to look for it",
});
