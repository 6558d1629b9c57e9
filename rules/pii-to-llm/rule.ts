// Personal data in a prompt, an embedding or a training set of a language model.
import {
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { SENT_BY_HTTP } from "../consents.js";
import { promptFixes } from "../fixes.js";
import { dataInWords, HARMLESS, isOnlySums, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "critical", 2: "high" };

export const piiToLlm: Rule = {
  meta: {
    id: "pii-to-llm",
    title: {
      en: "Personal data placed in an AI prompt, embedding or training set",
      "zh-Hans": "个人信息进入大模型提示词、向量或训练集",
      "zh-Hant": "個資進入 AI 提示詞、向量或訓練集",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-201", "CWE-359"],
    asvs: ["V14.2.3"],
    laws: ["PIPL-23", "PIPL-28", "NFRA24-45", "GDPR-5(1)(c)", "GDPR-28", "HK-DPP3", "TW-20"],
    messages: {
      prompt: {
        message: "{data} handed to a language model ({recipient}) by {sink}",
        help: "give the model only what the task needs, with {labels} left out or replaced by placeholders",
      },
    },
  },
  page,
  requests: [
    {
      kind: "flow",
      sinks: ["llm"],
      minTier: 2,
      accepts: HARMLESS,
      without: ["credential"],
    },
    SENT_BY_HTTP,
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow" || (answer.sink.kind === "http" && answer.sink.recipientClass !== "llm")) continue;
      if (isOnlySums(answer.data)) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

function report(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const recipient = answer.sink.recipient || answer.sink.package;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "medium",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data, and ${recipient} is outside the project` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "prompt",
    params: {
      data: dataInWords(answer.data, describe),
      recipient,
      sink: answer.sink.call,
      labels: labelsOf(answer.data),
    },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: promptFixes(answer),
  };
}
