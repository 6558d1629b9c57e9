// Recipients, purposes and departments of the policy that nothing in the code stands for any more.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const registerStale: Rule = governanceRule({
  meta: {
    id: "register-stale",
    title: { en: "Entry of the register that leads nowhere", "zh-Hans": "登记项已失效", "zh-Hant": "登錄項已失效" },
    precision: "high",
    laws: ["GDPR-30", "PIPL-55", "NDR-12", "GBT35273-9.2"],
    messages: {
      recipient: {
        message: "nothing in the code leads to the recipient {name} any more",
        help: "take it out of the register, or name the host or the package by which it is reached",
      },
      collectedIn: {
        message: "no analysed file matches {name} of the purpose {of}",
        help: "name the files in which it is collected now, or take the purpose out",
      },
      record: {
        message: "no file of the purpose {of} declares the record {name}",
        help: "name the record as it is called now, or take it out",
      },
      paths: {
        message: "no analysed file matches {name} of the department {of}",
        help: "name the files that are the department's now",
      },
    },
  },
  page,
  request: { kind: "governance", about: "register" },
  severity: "low",
  because: "a register that names what is gone hides what is there",
});
