// Sensitive data in clear in a cache or a message queue: a second store beside the database, with none of its protection.
import {
  decideSeverity,
  type FindingData,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { FORBIDDEN } from "../auth-data-persisted/rule.js";
import { riskyHidingFixes } from "../fixes.js";
import { dataInWords, HARMLESS, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "high", 3: "medium" };

export const piiPlaintextInCacheOrQueue: Rule = {
  meta: {
    id: "pii-plaintext-in-cache-or-queue",
    title: {
      en: "Personal data placed in cache or message queue in clear",
      "zh-Hans": "个人信息明文进入缓存或消息队列",
      "zh-Hant": "個資明文進入快取或訊息佇列",
    },
    group: "A",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-311", "CWE-319", "CWE-524"],
    asvs: ["V14.2.2"],
    laws: ["PIPL-51(3)", "JR171-6.1.2", "JR171-6.1.3", "GDPR-32", "NAIC-4D2d"],
    messages: {
      cache: {
        message: "{data} put into a cache in clear by {sink}: whoever reaches the cache reads it",
        help: "cache a view without {labels}, or encrypt the value, and give it a time after which it goes",
      },
      queue: {
        message: "{data} put into a message in clear by {sink}: every reader of the queue and its disks gets it",
        help: "send the id and let the reader ask for what it needs, or encrypt {labels}",
      },
    },
  },
  page,
  requests: [{ kind: "flow", sinks: ["cache", "queue"], minTier: 3, accepts: HARMLESS, without: ["credential"] }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow") continue;
      const data = answer.data.filter((d) => !FORBIDDEN.has(d.dataType));
      if (data.every(isReference)) pass.check(answer, "passed");
      else pass.report(answer, report(answer, data, pass.describe));
    }
  },
};

/** `patientId` alone is what the reader asks for the record with, as good as any id; a chart has its number under other names. */
function isReference({ dataType, label }: FindingData): boolean {
  return dataType === "health.medical-record-number" && /(^|\W)patient(Id|_id)$/i.test(label);
}

function report(answer: FlowAnswer, data: readonly FindingData[], describe: (d: FindingData) => string): RuleReport {
  const worst = data[0]!;
  const { kind, call, expires } = answer.sink;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [
      { id: "no-expiry", steps: kind === "cache" && expires === false ? 1 : 0, text: "nothing makes it go" },
      pathAdjustment(answer.pathClass),
    ],
    answer.confidence,
  );
  return {
    messageId: kind === "cache" ? "cache" : "queue",
    params: { data: dataInWords(data, describe), sink: call, labels: labelsOf(data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: riskyHidingFixes(answer),
  };
}
