// Personal data literal in production code, config or comments.
import type { Rule, Severity } from "../../server/engine/api.js";
import { syntheticFixes } from "../fixes.js";
import { personalLiteral } from "../personalLiteral.js";
import page from "./rule.md";

const BASE: Severity = "critical";
/** So many values in one file are a copy of somebody's table. */
const BATCH = 3;

export const realPiiInSource: Rule = {
  meta: {
    id: "real-pii-in-source",
    title: {
      en: "Personal data literal in production code, config or comments",
      "zh-Hans": "正式代码、配置或注释含个人信息",
      "zh-Hant": "正式程式碼、設定或註解含個資",
    },
    group: "E",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-540", "CWE-359"],
    asvs: ["V14.2.4"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-5(1)(f)", "HK-DPP4", "TW-27"],
    messages: {
      one: {
        message: "{data} of what may be a real person is written into the file",
        help: "refer to people by an internal id and keep the value in a store with access control; the history of the repository keeps the old one",
      },
      many: {
        message: "{count} values of the kind {data} are written into the file",
        help: "move the list into a store with access control and refer to it; the history of the repository keeps the old one",
      },
    },
  },
  page,
  requests: [{ kind: "literal", detects: "personal" }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "literal" && answer.data && answer.pathClass === "source")
        pass.report(answer, { ...personalLiteral(answer, BASE, BATCH), fixes: syntheticFixes(answer) });
    }
  },
};
