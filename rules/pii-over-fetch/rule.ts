// Whole stored records that are fetched although the code reads a few columns of them, or that an endpoint hands out as
// they are.
import {
  type Adjustment,
  decideSeverity,
  type FetchAnswer,
  type FindingData,
  type FixPlan,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords, labelsOf, recordInWords } from "../words.js";
import page from "./rule.md";

export const piiOverFetch: Rule = {
  meta: {
    id: "pii-over-fetch",
    title: {
      en: "More personal data fetched or returned than needed",
      "zh-Hans": "查询或返回超出所需的个人信息",
      "zh-Hant": "查詢或回傳超出所需的個資",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-200", "CWE-213", "CWE-359"],
    asvs: ["V15.3.1", "V14.2.6", "V8.2.3"],
    laws: [
      "PIPL-6",
      "PIPL-19",
      "CSL-43",
      "JR171-6.1.4",
      "GBT35273-5.2",
      "GDPR-5(1)(c)",
      "GDPR-25",
      "HIPAA-164.502(b)",
      "HK-DPP3",
      "TW-5",
    ],
    messages: {
      columns: {
        message: "{call} fetches all {count} columns of {record}, {data} among them, and the code reads only {columns}",
        help: "name the columns in the query ({columns}), so that {labels} never leaves the store",
      },
      list: {
        message: "{place} hands out whole rows of {record} ({call}): each brings {data} along",
        help: "select the columns that the list shows, or answer with a type of its own that has no {labels}",
      },
      record: {
        message: "{place} hands out a whole row of {record} ({call}), {data} with it",
        help: "select the columns that the caller needs, or answer with a type of its own that has no {labels}",
      },
      client: {
        message:
          "{place} runs in the browser and is handed whole rows of {record} ({call}): {data} are written into the page",
        help: "select the columns that the component shows, or hand it an object of its own that has no {labels}",
      },
    },
  },
  page,
  requests: [{ kind: "fetch", minTier: 2 }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "fetch") continue;
      if (!answer.whole) pass.check(answer, "passed");
      else if (answer.pathClass !== "source") pass.check(answer, "unknown");
      else if (answer.handed) judgeHanded(answer, answer.handed, pass);
      else if (answer.read) judgeRead(answer, answer.read, pass);
      else pass.check(answer, "unknown");
    }
  },
};

const SECRET = "credential.password";
/** Records about what somebody did, and those of machines. */
const RECORDS_OF_USE = /audit|log$|logs$|history|event|session/i;
/** A record with fewer columns and one sensitive is about little else. */
const SMALL = 10;

function judgeHanded(answer: FetchAnswer, handed: NonNullable<FetchAnswer["handed"]>, pass: RulePass): void {
  const leaving = answer.data.filter((d) => handed.columns.includes(d.label));
  const secret = leaving.filter((d) => d.dataType === SECRET);
  const personal = leaving.filter(
    (d) => !d.dataType.startsWith("credential.") && d.tier >= 3 && !isAsked(d, handed.words),
  );
  const isMuch = handed.many || personal.some((d) => d.tier === 4) || kindsOf(personal) > 1;
  // One sensitive column of one's own record is what the page is about.
  const isSmall = (answer.fields < SMALL || handed.own) && kindsOf(personal) < 2;
  const spared = !handed.read || handed.open || isSmall || RECORDS_OF_USE.test(answer.record) || !isMuch;
  const data = spared ? secret : [...secret, ...personal];
  if (data.length === 0) {
    pass.check(answer, leaving.length > 0 ? "unknown" : "passed");
    return;
  }
  const worst = data[0]!;
  const adjustments: Adjustment[] = [
    { id: "bulk", steps: handed.many ? 1 : 0, text: "it gives many records at once" },
    { id: "own", steps: handed.own ? -1 : 0, text: "people look at their own data there" },
  ];
  const confidence = secret.length > 0 && worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    worst.tier === 4 ? "critical" : "high",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data that leaves with the whole record` },
    adjustments,
    confidence,
  );
  const params = { ...paramsOf(answer, data, pass), place: handed.place };
  const messageId = handed.component ? "client" : handed.many ? "list" : "record";
  pass.report(answer, { messageId, params, severity, severityReasons: reasons, confidence });
}

/** The path asks for it: "/documents" for the number of a document, "/bank-details" for that of an account. */
function isAsked({ label }: FindingData, words: readonly string[]): boolean {
  const asked = words.map((word) => word.replace(/s$/, ""));
  return asked.some((word) => word.length > 2 && label.toLowerCase().includes(word));
}

function judgeRead(answer: FetchAnswer, read: readonly string[], pass: RulePass): void {
  const personal = answer.data.filter((d) => !d.dataType.startsWith("credential."));
  const data = unread(answer, personal, read);
  if (data.length === 0) {
    pass.check(answer, "passed");
    return;
  }
  const worst = data[0]!;
  const adjustments: Adjustment[] = [{ id: "single", steps: answer.many ? 0 : -1, text: "it is one record at a time" }];
  const { severity, reasons } = decideSeverity(
    worst.tier >= 3 ? "medium" : "low",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data that is fetched and not used` },
    adjustments,
    "medium",
  );
  pass.report(answer, {
    messageId: "columns",
    params: { ...paramsOf(answer, data, pass), columns: read.join(", "), count: String(answer.fields) },
    severity,
    severityReasons: reasons,
    confidence: "medium",
    fixes: fixesOf(answer, read),
  });
}

/** What is fetched for nothing, if that is worth a word. */
function unread(answer: FetchAnswer, personal: readonly FindingData[], read: readonly string[]): FindingData[] {
  const isUsed = (d: FindingData) => read.includes(d.label);
  const sensitive = personal.filter((d) => d.tier >= 3);
  // A look whether there is one, and whose it is, is no use of a record.
  // Whoever has others joined to it for nothing has not looked at what he asks for.
  const isLook = (answer.ofCaller && !answer.joined) || read.every((name) => KEYS.test(name));
  if (read.length === 0 || read.length * 3 > answer.fields) return [];
  if (sensitive.length > 0 && !sensitive.some(isUsed) && (answer.many || (!isLook && read.length <= 3)))
    return sensitive;
  const persons = personal.filter((d) => /^(identity|contact|health|location|biometric)\./.test(d.dataType));
  return answer.many && kindsOf(persons) > 2 && !personal.some(isUsed) ? persons : [];
}

const KEYS =
  /^_?id$|Ids?$|_ids?$|^(uuid|role|owner|user|tenant|organi[sz]ation|company|employer|branch|team|created_?by)$/i;

function kindsOf(data: readonly FindingData[]): number {
  return new Set(data.map((d) => d.dataType)).size;
}

function paramsOf(answer: FetchAnswer, data: readonly FindingData[], pass: RulePass): RuleReport["params"] {
  const { call, record } = answer;
  return {
    call,
    record: recordInWords(record) || "the record",
    data: dataInWords(data, pass.describe),
    labels: labelsOf(data),
  };
}

function fixesOf({ columns, callRange }: FetchAnswer, names: readonly string[]): FixPlan[] {
  if (!columns?.local) return [];
  const plan = { title: "selectColumns", params: { columns: names.join(", ") }, applicability: "safe" as const };
  if (columns.kind === "statement") {
    const { start, end } = columns;
    return [{ ...plan, changes: [{ kind: "replace-text", at: { start, end }, from: "*", to: names.join(", ") }] }];
  }
  const { argument, option, as } = columns;
  return [{ ...plan, changes: [{ kind: "name-columns", at: callRange, argument, option, as, names: [...names] }] }];
}
