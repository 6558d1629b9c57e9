// Personal data written to logs. A log is copied, shipped and kept by people who may not see the customer file.
import {
  type CallAnswer,
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { hidingFixes } from "../fixes.js";
import { dataInWords, HARMLESS, isOnlySums, labelsOf } from "../words.js";
import page from "./rule.md";

/** The id by which lines are told apart. */
const REFERENCE = "policy.policy-number";

const BASE: Record<number, Severity> = { 4: "critical", 3: "high", 2: "medium" };

export const piiInLog: Rule = {
  meta: {
    id: "pii-in-log",
    title: { en: "Personal data written to logs", "zh-Hans": "个人信息写入日志", "zh-Hant": "個資寫入日誌" },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-532", "CWE-359"],
    asvs: ["V16.2.5", "V14.2.4"],
    laws: ["PIPL-51", "CSL-44", "NFRA24-45", "GDPR-5(1)(f)", "GDPR-32", "HK-DPP4", "TW-27", "HIPAA-164.312"],
    messages: {
      value: {
        message: "{data} written to a log by {sink}",
        help: "log an id instead, or mask {labels} before it is logged",
      },
      object: {
        message: "{data} written to a log by {sink}: the whole object is printed",
        help: "log the id and the fields the log needs, not the whole object; {labels} must not be among them",
      },
      printed: {
        message: "{choice} is written to a log: whatever customers send stands there in full",
        help: "log the path, the status and an id instead; where the body is needed to find an error, keep the names of its members only",
      },
      traced: {
        message: "{choice}: every request and every answer goes into the log in full, with all personal data in it",
        help: "leave it out where customers are served; log the path, the status and an id instead",
      },
    },
  },
  page,
  requests: [
    {
      kind: "flow",
      sinks: ["log"],
      minTier: 2,
      accepts: HARMLESS,
      once: ["log"],
    },
    { kind: "call", hazards: ["traced-bodies", "printed-bodies"] },
  ],
  run(pass) {
    const told: FlowAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "flow") continue;
      if (isOnlySums(answer.data) || answer.data.every((d) => d.dataType === REFERENCE)) pass.check(answer, "passed");
      else {
        told.push(answer);
        pass.report(answer, report(answer, pass.describe));
      }
    }
    // What is known of a body says more.
    for (const answer of pass.answers)
      if (answer.kind === "call" && !told.some((flow) => stands(flow, answer)))
        pass.report(answer, choiceReport(answer, answer.hazard === "traced-bodies" ? "traced" : "printed", "high"));
  },
};

function stands({ at }: FlowAnswer, within: CallAnswer): boolean {
  return at.file === within.at.file && at.start >= within.at.start && at.end <= within.at.end;
}

function report(
  answer: FlowAnswer,
  describe: (d: FlowAnswer["data"][number]) => string,
): Parameters<Parameters<Rule["run"]>[0]["report"]>[1] {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data in a log` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: answer.wholeObject ? "object" : "value",
    params: { data: dataInWords(answer.data, describe), sink: answer.sink.call, labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: hidingFixes(answer),
  };
}
