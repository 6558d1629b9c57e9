// A page for customers about the protection of their data that is missing or older than what it tells of.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const disclosureMissing: Rule = governanceRule({
  meta: {
    id: "disclosure-missing",
    title: {
      en: "Protection measures not disclosed to customers",
      "zh-Hans": "未向客户披露保护措施",
      "zh-Hant": "未向客戶揭露保護措施",
    },
    laws: ["PIPL-17", "NDR-21", "HK-DPP5", "TW-8", "GDPR-13", "CP9-info"],
    messages: {
      none: {
        message: "the policy names no page on which customers read how their data is protected",
        help: "add governance.disclosure with page, version and updated",
      },
      undated: {
        message: "the page for customers has no version, or no day of its last change",
        help: "write both into version and updated",
      },
      stale: {
        message: "the page for customers is of {updated}, and {name} changed on {changed}",
        help: "bring the page up to date, and write the day into updated",
      },
      gone: {
        message: "the page for customers, {path}, is not there",
        help: "write it, or name the place where it is",
      },
    },
  },
  page,
  request: { kind: "governance", owners: ["disclosure", "compliance"], about: "disclosure" },
  severity: "low",
  because: "customers can only agree to what they are told",
});
