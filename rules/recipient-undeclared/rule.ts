// Third parties that the code sends to and that the register of recipients does not know.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const recipientUndeclared: Rule = governanceRule({
  meta: {
    id: "recipient-undeclared",
    title: {
      en: "Third party in code that the register does not have",
      "zh-Hans": "代码中的第三方未登记",
      "zh-Hant": "程式碼中的第三方未登錄",
    },
    precision: "high",
    laws: ["PIPL-21", "PIPL-23", "NDR-12", "CP9-info", "GBT35273-9.2", "GDPR-28", "GDPR-30", "NAIC-4F", "NYDFS-500.11"],
    messages: {
      one: {
        message: "{call} hands out to {name}, which the recipients of {policy} do not have",
        help: "add it with class, region, data types, basis and agreement; empty data types say that it is given none",
      },
      many: {
        message: "{call} and calls in {count} files hand out to {name}, which the recipients of {policy} do not have",
        help: "add it with class, region, data types, basis and agreement; empty data types say that it is given none",
      },
    },
  },
  page,
  request: { kind: "governance", about: "recipients" },
  severity: "medium",
  because: "a register that leaves somebody out is none",
});
