// What a caller sends becomes a part of a statement about customers: whoever calls decides what the statement asks for.
import {
  type Adjustment,
  decideSeverity,
  type FixPlan,
  type InjectionAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { REQUEST_CHECKS } from "../requestChecks.js";
import { dataInWords, recordInWords } from "../words.js";
import page from "./rule.md";

const BIND = "hand the value over beside the text, not in it: {binds}";

export const queryInjection: Rule = {
  meta: {
    id: "query-injection",
    title: {
      en: "Query on customer data built from what a caller sends",
      "zh-Hans": "用调用者传入的内容拼接客户数据查询",
      "zh-Hant": "以呼叫者傳入的內容拼接客戶資料查詢",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "integrity", "use"],
    cwe: ["CWE-89", "CWE-943"],
    asvs: ["V1.2.4"],
    laws: ["PIPL-51", "JR171-6.1.4", "GDPR-32", "NYDFS-500.8"],
    messages: {
      value: {
        message:
          "{place} writes {sent} into the text of a statement about {record} ({call}): whoever calls can read or change {data} of everybody",
        help: BIND,
      },
      name: {
        message:
          "{place} lets {sent} say a part of a statement about {record} ({call}): whoever calls can read or change {data} of everybody",
        help: "take columns, directions and tables from a list in the code, by what is sent: names cannot be handed over as parameters. Values can: {binds}",
      },
      whole: {
        message:
          "{place} runs {sent} as a statement about {record} ({call}): whoever calls can read or change {data} of everybody",
        help: "write the statement in the code, and hand over the values only: {binds}",
      },
      decides: {
        message:
          "{place} writes {sent} into the text of a statement on {record} ({call}): whoever calls decides what it finds, and passes where he should be refused",
        help: BIND,
      },
      script: {
        message:
          "{place} writes {sent} into code that the database runs on {record} ({call}): whoever calls can read {data} of everybody",
        help: "say the condition with fields and values, not as code: {binds}",
      },
      search: {
        message:
          "{place} writes {sent} into the text of a search in {record} ({call}): whoever calls can leave the rest of the condition out, and finds {data} of everybody",
        help: "say the condition with fields and values, not as a text: {binds}",
      },
      directory: {
        message:
          "{place} writes {sent} into a filter of the directory ({call}): with a star or a bracket whoever calls finds other people, or signs in as one of them",
        help: "make the filter of objects, which escape values: {binds}",
      },
      operators: {
        message:
          '{place} compares {record} with {sent} as it comes ({call}): sent as an object such as {"$ne": null} it fits every record, so that whoever calls reaches {data} of others',
        help: "make sure that it is a text before it is compared: a schema, typeof, or {binds}",
      },
      operatorsMany: {
        message:
          '{place} compares what is sent as it comes with records in {count} conditions, {record} with {sent} first ({call}): sent as objects such as {"$ne": null} they fit every record, so that whoever calls reaches {data} of others',
        help: "check the body once, where it comes in: a schema that takes texts only where texts are meant",
      },
      operatorsDecide: {
        message:
          '{place} compares {record} with {sent} as it comes ({call}): sent as an object such as {"$ne": null} it fits every record, so that whoever calls passes without knowing it',
        help: "make sure that it is a text before it is compared: a schema, typeof, or {binds}",
      },
    },
  },
  page,
  requests: [
    {
      kind: "injection",
      ...REQUEST_CHECKS,
      logins:
        "^(logins?|sign ins?|auth users?)$|\\b(password|passwd|pwd|passcode|password hash|pin code|otp|reset token|login name|credentials?|mima|kouling)\\b|密[码碼]|口令",
      approvals:
        "\\b(approvals?|payouts?|settlements?|disbursements?|authori[sz]ations?|shenpi|hebao|lipei)\\b|[审審]批|核保|理[赔賠]",
    },
  ],
  run(pass) {
    const compared = new Map<string, InjectionAnswer[]>();
    for (const answer of pass.answers) {
      if (answer.kind !== "injection") continue;
      if (answer.status !== "open") pass.check(answer, answer.status === "bound" ? "passed" : "unknown");
      else if (messageOf(answer) !== "operators") pass.report(answer, report(answer, pass, messageOf(answer)));
      else compared.set(answer.place, [...(compared.get(answer.place) ?? []), answer]);
    }
    for (const answers of compared.values()) {
      // One check of the body is enough for all of them.
      const [worst, ...others] = answers.length >= MANY ? [...answers].sort((a, b) => tierOf(b) - tierOf(a)) : [];
      if (worst) pass.report(worst, report(worst, pass, "operatorsMany", answers.length));
      for (const answer of others) pass.check(answer, "failed");
      if (!worst) for (const answer of answers) pass.report(answer, report(answer, pass, "operators"));
    }
  },
};
/** So many conditions of one endpoint are told together. */
const MANY = 3;

function tierOf({ data }: InjectionAnswer): number {
  return data[0]?.tier ?? 0;
}

function report(answer: InjectionAnswer, pass: RulePass, messageId: string, count = 1): RuleReport {
  const { data, decides, confidence } = answer;
  const worst = data[0];
  const adjustments: Adjustment[] = [
    { id: "open", steps: answer.isOpen ? 1 : 0, text: "nobody is asked who he is" },
    { id: "unseen", steps: answer.isSeen ? 0 : -1, text: "who calls it is not seen" },
    { id: "search", steps: answer.reads === "search" ? -1 : 0, text: "a search finds, and changes nothing" },
    {
      id: "operators",
      steps: answer.reads === "document" && !decides ? -1 : 0,
      text: "operators find other records, and run no statement of their own",
    },
    pathAdjustment(answer.pathClass),
  ];
  const base: Severity = worst && worst.tier >= 4 ? "critical" : "high";
  const reason = worst
    ? { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data that whoever calls can ask for` }
    : { id: "decides", text: `somebody ${decides === "login" ? "signs in" : "approves"} by it` };
  const { severity, reasons } = decideSeverity(base, reason, adjustments, confidence);
  return {
    messageId,
    params: {
      place: answer.place,
      count: String(count),
      sent: answer.sent,
      record: recordInWords(answer.record) || "the record",
      call: answer.call,
      data: dataInWords(data, pass.describe),
      binds: answer.binds || 'query("… = ?", [value])',
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: bindingFixes(answer),
  };
}

/** What the database makes of a value that is no text any more may differ: whoever fixes looks at it. */
function bindingFixes({ at: { start, end }, fills, position, call }: InjectionAnswer): FixPlan[] {
  if (!fills || position !== "value") return [];
  const change = { kind: "bind-values", at: { start, end }, fills } as const;
  return [{ title: "bindValues", params: { call }, applicability: "unsafe", changes: [change] }];
}

function messageOf({ reads, position, data }: InjectionAnswer): string {
  if (reads === "document") return data.length > 0 ? "operators" : "operatorsDecide";
  if (reads === "directory") return "directory";
  if (data.length === 0) return "decides";
  return reads === "sql" ? position : reads;
}
