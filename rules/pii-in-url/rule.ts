// Personal data in the path or query of an address: proxies log it, browsers keep it, referrers pass it on.
import {
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { dataInWords, HARMLESS, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "high", 2: "medium" };

export const piiInUrl: Rule = {
  meta: {
    id: "pii-in-url",
    title: { en: "Personal data in URL path or query", "zh-Hans": "个人信息出现在URL", "zh-Hant": "個資出現在網址" },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "transmit"],
    cwe: ["CWE-598", "CWE-359"],
    asvs: ["V14.2.1"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-32", "HK-DPP4", "TW-27"],
    messages: {
      value: {
        message: "{data} put into an address by {sink}: addresses are kept in logs, histories and referrers",
        help: "send {labels} in the body of a POST, or put an opaque id into the address",
      },
    },
  },
  page,
  requests: [{ kind: "flow", sinks: ["url"], minTier: 2, accepts: HARMLESS, without: ["credential"] }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow") continue;
      if (answer.data.length === 0) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

function report(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "value",
    params: { data: dataInWords(answer.data, describe), sink: answer.sink.call, labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}
