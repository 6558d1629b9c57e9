// Numbers that some endpoints or pages mask and others hand out or show as they are, without a record of who saw them.
import {
  type Adjustment,
  type DisplayAnswer,
  decideSeverity,
  type FindingData,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ACCESS } from "../access.js";
import { dataInWords, labelsOf } from "../words.js";
import page from "./rule.md";

/** Numbers and codes that are shown in part as a rule: what a description says cannot be masked. */
const SHOWN_IN_PART =
  /^(identity\.(?!person-name|date-of-birth|gender|nationality|signature)|financial\.(bank-card|bank-account|iban))/;

export const piiUnmaskedInResponse: Rule = {
  meta: {
    id: "pii-unmasked-in-response",
    title: {
      en: "Sensitive value displayed or returned unmasked",
      "zh-Hans": "敏感信息未脱敏展示",
      "zh-Hant": "敏感個資未遮罩顯示",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-359", "CWE-200"],
    asvs: ["V14.2.6"],
    laws: ["JR171-6.1.4", "GBT35273-7.2", "PIPL-51(3)", "GDPR-25", "HK-DPP4"],
    messages: {
      unlike: {
        message: "{place} hands out {data} in full, and nobody records it; endpoints that mask it: {count}",
        help: "mask {labels} as the others do; where somebody needs the full value, make that an endpoint of its own that records who saw it",
      },
      shown: {
        message: "{component} shows {data} in full; places of this project that show it masked: {count}",
        help: "mask {labels} as the others do; where somebody needs the full value, show it on demand and record who saw it",
      },
    },
  },
  page,
  requests: [
    ACCESS,
    {
      kind: "display",
      minTier: 3,
      types: SHOWN_IN_PART.source,
      own: "profile|settings|(^|[/>_-])(me|my|own|self)([/>_-]|[A-Z]|$)",
    },
  ],
  run(pass) {
    displays(pass);
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      const data = answer.data.filter((d) => d.tier >= 3 && SHOWN_IN_PART.test(d.dataType));
      const bare = data.filter((d) => answer.maskedElsewhere?.dataTypes.includes(d.dataType));
      if (bare.length === 0) continue;
      if (answer.exempt || answer.pathClass === "test") pass.check(answer, "unknown");
      else if (answer.status === "done") pass.check(answer, "passed");
      else pass.report(answer, report(answer, bare, pass));
    }
  },
};

/** What is masked in one place of the pages and shown in full in another. */
function displays(pass: RulePass): void {
  const all = pass.answers.filter((a): a is DisplayAnswer => a.kind === "display");
  const masking = all.filter((a) => a.masked && a.pathClass === "source");
  for (const answer of all) {
    const others = masking.filter((m) => m.data.some((d) => answer.data.some((mine) => mine.dataType === d.dataType)));
    if (others.length === 0) continue;
    if (answer.masked) pass.check(answer, "passed");
    else if (answer.own || answer.pathClass !== "source") pass.check(answer, "unknown");
    else pass.report(answer, shown(answer, others.length, pass));
  }
}

function shown(answer: DisplayAnswer, count: number, pass: RulePass): RuleReport {
  const worst = answer.data[0]!;
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "siblings", text: `${pass.describe(worst)} is masked elsewhere in this project` },
    [],
    confidence,
  );
  return {
    messageId: "shown",
    params: {
      component: answer.component || "this page",
      data: dataInWords(answer.data, pass.describe),
      labels: labelsOf(answer.data),
      count: String(count),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function report(answer: ObligationAnswer, data: FindingData[], pass: RulePass): RuleReport {
  const worst = data[0]!;
  const adjustments: Adjustment[] = [
    { id: "bulk", steps: answer.many ? 1 : 0, text: "it gives many records at once" },
    pathAdjustment(answer.pathClass),
  ];
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "siblings", text: `${pass.describe(worst)} is masked elsewhere in this project` },
    adjustments,
    confidence,
  );
  return {
    messageId: "unlike",
    params: {
      place: answer.place,
      data: dataInWords(data, pass.describe),
      labels: labelsOf(data),
      count: String(answer.maskedElsewhere?.endpoints ?? 0),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
