// Data marts, warehouses, feature stores and sets for training that hold whom each row is about.
import {
  type AnalyticsAnswer,
  decideSeverity,
  type FindingData,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords, labelsOf } from "../words.js";
import page from "./rule.md";
import { ANALYTICS } from "./terms.js";

/** Numbers and addresses that are one person's by themselves. */
const NUMBERS = /^(identity|contact|financial|biometric)\./;
const NAME = "identity.person-name";
const REACHES = /^contact\./;

export const analyticsWithoutDeidentification: Rule = {
  meta: {
    id: "analytics-without-deidentification",
    title: {
      en: "Reports, data marts or model features built on direct identifiers",
      "zh-Hans": "报表/数仓/特征直接使用标识信息",
      "zh-Hant": "報表／資料超市／特徵直接使用識別資料",
    },
    group: "E",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-359"],
    asvs: ["V14.2.4"],
    laws: [
      "PIPL-73",
      "PIPL-51(3)",
      "GBT35273-6.2",
      "GBT35273-7.4",
      "JR171-6.1.4",
      "GDPR-89",
      "GDPR-25",
      "HIPAA-164.514",
    ],
    messages: {
      identified: {
        message: "{data} put into {target} as it is: whoever analyses the rows sees whom they are about",
        help: "leave {labels} out, or put in what the analysis needs: a keyed pseudonym instead of a number or a name, an age band instead of a birthday, a region instead of an address",
      },
    },
  },
  page,
  requests: [ANALYTICS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "analytics") continue;
      const direct = identifying(answer.data);
      if (direct.length === 0) pass.check(answer, "passed");
      else pass.report(answer, report(answer, direct, pass.describe));
    }
  },
};

/** A number that is one person's; a name together with a way to reach him, or with something sensitive. */
function identifying(data: readonly FindingData[]): FindingData[] {
  const isNamed = data.some(({ dataType }) => dataType === NAME);
  const hasNumber = data.some(({ dataType, tier }) => tier >= 3 && dataType !== NAME && NUMBERS.test(dataType));
  const isReached = isNamed && data.some(({ dataType }) => REACHES.test(dataType));
  const isSensitive = isNamed && data.some(({ tier }) => tier >= 3);
  return hasNumber || isReached || isSensitive ? [...data] : [];
}

function report(
  answer: AnalyticsAnswer,
  data: readonly FindingData[],
  describe: (d: FindingData) => string,
): RuleReport {
  const worst = data[0]!;
  const isHigh = worst.tier >= 3 && data.some(({ dataType, tier }) => tier >= 3 && NUMBERS.test(dataType));
  const { severity, reasons } = decideSeverity(
    isHigh ? "high" : "medium",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [
      {
        id: "alone",
        steps: isHigh && data.length === 1 ? -1 : 0,
        text: "nothing else about the person goes with it",
      },
      pathAdjustment(answer.pathClass),
    ],
    answer.confidence,
  );
  return {
    messageId: "identified",
    params: { data: dataInWords(data, describe), target: answer.target, labels: labelsOf(data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}
