// Real-looking personal data in tests, fixtures, seeds or demos.
import type { Rule, Severity } from "../../server/engine/api.js";
import { syntheticFixes } from "../fixes.js";
import { personalLiteral } from "../personalLiteral.js";
import page from "./rule.md";

const BASE: Severity = "high";
/** So many values in one file are a copy of somebody's table. */
const BATCH = 20;

export const realPiiInTestData: Rule = {
  meta: {
    id: "real-pii-in-test-data",
    title: {
      en: "Real-looking personal data in tests, fixtures, seeds or demos",
      "zh-Hans": "测试/样例数据含真实个人信息",
      "zh-Hant": "測試／範例資料含真實個資",
    },
    group: "E",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-540", "CWE-359"],
    asvs: ["V14.2.4"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-5(1)(c)", "HK-DPP4", "TW-27"],
    messages: {
      one: {
        message: "{data} in test data has a valid form and may belong to a real person",
        help: "use a made-up value that nobody can hold: a generator with a fixed seed, or the synthetic range of the number",
      },
      many: {
        message: "{count} values of the kind {data} in test data may come from a real table",
        help: "replace the file by generated data; if it is a copy of production data, remove it from the history, too",
      },
    },
  },
  page,
  requests: [{ kind: "literal", detects: "personal" }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "literal" && answer.data && answer.pathClass !== "source")
        pass.report(answer, { ...personalLiteral(answer, BASE, BATCH), fixes: syntheticFixes(answer) });
    }
  },
};
