// Customers who come in themselves, and can neither see nor correct what is kept of them.
import {
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  type SubjectRightAnswer,
} from "../../server/engine/api.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";
import { RIGHTS } from "./terms.js";

export const noSubjectAccessPath: Rule = {
  meta: {
    id: "no-subject-access-path",
    title: {
      en: "No path for customers to view or correct their data",
      "zh-Hans": "缺少客户查询/更正途径",
      "zh-Hant": "缺少客戶查詢／更正途徑",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: [],
    asvs: [],
    laws: [
      "PIPL-45",
      "PIPL-46",
      "PIPL-50",
      "NDR-23",
      "GBT35273-8.1",
      "GBT35273-8.2",
      "HK-18",
      "HK-22",
      "HK-DPP6",
      "TW-3",
      "TW-10",
      "TW-11",
      "GDPR-15",
      "GDPR-16",
      "GDPR-20",
      "HIPAA-164.524",
      "HIPAA-164.526",
    ],
    messages: {
      accessUnlike: {
        message:
          "nothing in this project shows customers what {record} keeps of them ({data}), as {by} does for {like}",
        help: "give them a way to see it and to take a copy, as for the other record; where another service or a desk does so, name it in the policy (`rights.access`)",
      },
      rectificationUnlike: {
        message:
          "nothing in this project lets customers correct what {record} keeps of them ({data}), as {by} does for {like}",
        help: "give them a way to correct it, or to ask for a correction that somebody checks, as for the other record; where another service or a desk does so, name it in the policy (`rights.rectification`)",
      },
      access: {
        message:
          "customers themselves use {by}, and nothing in this project shows them what {record} keeps of them: {data}",
        help: "give them a way to see it and to take a copy (`GET /me`), of the record of the account that is signed in and no other; where another service or a desk does so, name it in the policy (`rights.access`)",
      },
      rectification: {
        message:
          "customers themselves use {by}, and nothing in this project lets them correct what {record} keeps of them: {data}",
        help: "give them a way to correct it (`PATCH /me` with the members that may be changed), or to ask for a correction that somebody checks; where another service or a desk does so, name it in the policy (`rights.rectification`)",
      },
    },
  },
  page,
  requests: [RIGHTS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "subjectRight") continue;
      if (answer.status === "missing") pass.report(answer, report(answer, pass));
      else pass.check(answer, answer.status === "served" ? "passed" : "unknown");
    }
  },
};

function report({ right, record, customersBy, like, data, pathClass }: SubjectRightAnswer, pass: RulePass): RuleReport {
  const worst = data[0]!;
  const { severity, reasons } = decideSeverity(
    "low",
    { id: "right", text: "whoever asks for it has to be served by hand" },
    [
      { id: "tier", steps: worst.tier >= 3 ? 1 : 0, text: `${pass.describe(worst)} is tier ${worst.tier} data` },
      pathAdjustment(pathClass),
    ],
    "medium",
  );
  return {
    messageId: like === "" ? right : `${right}Unlike`,
    params: { record, by: customersBy, data: dataInWords(data, pass.describe), ...(like === "" ? {} : { like }) },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}
