// An ORM that prints statements with their parameters: every query becomes a log of customer data.
import type { CallAnswer, Rule, RuleReport } from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { withoutOption } from "../fixes.js";
import page from "./rule.md";

export const ormQueryLogging: Rule = {
  meta: {
    id: "orm-query-logging",
    title: {
      en: "ORM or driver prints SQL with parameters",
      "zh-Hans": "ORM打印含参数的SQL",
      "zh-Hant": "ORM 輸出含參數的 SQL",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-532", "CWE-489"],
    asvs: ["V16.2.5"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-32", "HK-DPP4", "TW-27"],
    messages: {
      choice: {
        message: "{choice}: every statement is printed with its parameters, the customer's data among them",
        help: "log errors only, or statements without parameters; switch more on for an hour when it is needed",
      },
    },
  },
  page,
  requests: [{ kind: "call", hazards: ["query-logging"] }],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "call") pass.report(answer, report(answer));
  },
};

function report(answer: CallAnswer): RuleReport {
  return { ...choiceReport(answer, "choice", "medium"), fixes: withoutOption(answer, "safe") };
}
