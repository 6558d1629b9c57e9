// Numbers that some endpoints or pages mask and others hand out or show as they are; and numbers that stand in full in messages
// and documents.
import {
  type Adjustment,
  type DisplayAnswer,
  decideSeverity,
  type FindingData,
  type FlowAnswer,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ACCESS } from "../access.js";
import { shorteningFixes } from "../fixes.js";
import { dataInWords, HARMLESS, labelsOf } from "../words.js";
import page from "./rule.md";

/** Numbers and codes that are shown in part as a rule: what a description says cannot be masked. */
const SHOWN_IN_PART =
  /^(identity\.(?!person-name|date-of-birth|gender|nationality|signature)|financial\.(bank-card|bank-account|iban))/;

/** Whoever masks one number of a person's documents has decided about each. */
function isDocumentNumber(dataType: string): boolean {
  return dataType.startsWith("identity.") && SHOWN_IN_PART.test(dataType);
}

/** What is masked most: an account, a card, the number of a person at the state. */
const MOST_MASKED =
  /^(financial\.(bank-card|bank-account|iban)|identity\.(cn-resident-id|hkid|tw-national-id|macau-id|us-ssn|uk-nino|sg-nric-fin))$/;

/** Whoever masks a name or an account and leaves the number of a document beside it, or the other way round, has overlooked that. */
function isOverlooked(masked: readonly string[], dataType: string): boolean {
  if (masked.length === 0 || masked.includes(dataType)) return false;
  return !masked.some(isDocumentNumber) || MOST_MASKED.test(dataType);
}

function isMaskedElsewhere({ maskedElsewhere }: ObligationAnswer, { dataType }: FindingData): boolean {
  return maskedElsewhere?.dataTypes.includes(dataType) === true;
}

/** The number of a document in full with other data of the person, where others mask these and their own number of a document. */
function alike(answer: ObligationAnswer, data: readonly FindingData[]): FindingData[] {
  const others = answer.maskedElsewhere?.dataTypes ?? [];
  const isShared = answer.data.some((d) => isMaskedElsewhere(answer, d) && !isDocumentNumber(d.dataType));
  if (!isShared || !others.some(isDocumentNumber) || (answer.maskedBeside ?? []).length > 0) return [];
  return data.filter((d) => isDocumentNumber(d.dataType) && !isMaskedElsewhere(answer, d));
}

/** A list that nobody records, in a project that masks elsewhere. */
function isListed({ many, status, maskedElsewhere, maskedBeside }: ObligationAnswer): boolean {
  return many && status !== "done" && (maskedElsewhere?.anything ?? 0) > 0 && (maskedBeside ?? []).length === 0;
}

/** An endpoint that is there to show the whole number, to those who prove anew who they are. */
const REVEALS =
  /reveal|unmask|decrypt|disclos|step-?_?up|\bre-?authenticat|\bmfa\b|\botp\b|2fa|elevat|break-?glass|clear-?_?text|full-?_?(number|value)|mingwen|wanzheng|erci-?_?yan ?zheng|明文|完整|二次[验驗](证|證)/i;
/** Makers of documents that people read. */
const DOCUMENTS = new Set(["pdfkit", "jspdf", "pdf-lib"]);
/** Makers of tables, where other columns say what is masked. */
const TABLES = new Set(["exceljs"]);

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
      whole: {
        message: "{place} hands out {data} in full to whoever may read the record; endpoints that mask it: {count}",
        help: "mask {labels} as the others do; where somebody needs the full value, make that an endpoint of its own that asks for it anew and records who saw it",
      },
      sent: {
        message: "{data} written in full into a message ({sink}), which stays on telephones and in mailboxes",
        help: "write only the last digits of {labels}",
      },
      health: {
        message: "{data} written into a message ({sink}), which telephones show to whoever looks at them",
        help: "leave {labels} out: say that there is news, and show it where the person has signed in",
      },
      document: {
        message: "{data} written in full into a document ({sink}); other numbers in this file are cut",
        help: "write only the last digits of {labels}, as for the others",
      },
      unlike: {
        message: "{place} hands out {data} in full, and nobody records it; endpoints that mask it: {count}",
        help: "mask {labels} as the others do; where somebody needs the full value, make that an endpoint of its own that records who saw it",
      },
      listed: {
        message:
          "{place} hands out {data} in full for a whole list, and nobody records it; endpoints that mask something: {count}",
        help: "mask {labels} in the list; where somebody needs the full value, make that an endpoint for one record that records who saw it",
      },
      beside: {
        message: "{place} masks other values and hands out {data} in full",
        help: "mask {labels} as the values beside it; where somebody needs the full value, make that an endpoint of its own that records who saw it",
      },
      shownBeside: {
        message: "{component} masks other values and shows {data} in full",
        help: "mask {labels} as the values beside it; where somebody needs the full value, show it on demand and record who saw it",
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
      own: "[Pp]rofile|[Ss]ettings|(^|[/>_-])([Mm][ey]|[Oo]wn|[Ss]elf)([/>_-]|[A-Z]|$)",
    },
    { kind: "flow", sinks: ["message", "file"], minTier: 3, accepts: HARMLESS },
  ],
  run(pass) {
    displays(pass);
    const written = pass.answers.filter((a) => a.kind === "flow");
    for (const answer of written.filter(isWritten)) judgeText(answer, written, pass);
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      const data = answer.data.filter((d) => d.tier >= 3 && SHOWN_IN_PART.test(d.dataType));
      const alsoMasked = data.filter((d) => isMaskedElsewhere(answer, d));
      const bare = alsoMasked.length > 0 ? alsoMasked : alike(answer, data);
      const overlooked = data.filter((d) => isOverlooked(answer.maskedBeside ?? [], d.dataType));
      const listed = isListed(answer) ? data.filter((d) => isDocumentNumber(d.dataType)) : [];
      if (bare.length === 0 && listed.length === 0 && overlooked.length === 0) continue;
      if (answer.exempt || answer.pathClass === "test") pass.check(answer, "unknown");
      else if (bare.length === 0 && isSetApart(answer)) pass.check(answer, "passed");
      else if (bare.length === 0 && overlooked.length > 0)
        pass.report(answer, report(answer, overlooked, pass, "beside"));
      else if (bare.length === 0) pass.report(answer, report(answer, listed, pass, "listed"));
      else if (answer.status !== "done") pass.report(answer, report(answer, bare, pass, "unlike"));
      else if ((answer.many && !SEARCHES.test(answer.place)) || isSetApart(answer)) pass.check(answer, "passed");
      else pass.report(answer, report(answer, bare, pass, "whole"));
    }
  },
};

/** What is masked in one place of the pages and shown in full in another. */
function displays(pass: RulePass): void {
  const all = pass.answers.filter((a): a is DisplayAnswer => a.kind === "display");
  const masking = all.filter((a) => a.masked && a.pathClass === "source");
  for (const answer of all) {
    const others = masking.filter((m) => m.data.some((d) => answer.data.some((mine) => mine.dataType === d.dataType)));
    const here = all.filter((m) => m.at.file === answer.at.file && m.symbol === answer.symbol);
    const maskedHere = here.filter((m) => m.masked).flatMap((m) => m.data.map((d) => d.dataType));
    const beside = answer.data.some((d) => isOverlooked(maskedHere, d.dataType));
    if (others.length === 0 && !beside) continue;
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
    count > 0
      ? { id: "siblings", text: `${pass.describe(worst)} is masked elsewhere in this project` }
      : { id: "siblings", text: "other values are masked in the same place" },
    [],
    confidence,
  );
  return {
    messageId: count > 0 ? "shown" : "shownBeside",
    params: {
      component: answer.component || "this page",
      data: dataInWords(answer.data, pass.describe),
      labels: labelsOf(answer.data),
      count: String(count),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: answer.carrier ? shorteningFixes([answer.carrier], answer.data) : [],
  };
}

/** What is found by a name is a choice among many, and needs no numbers in full; other lists are for the rule on exports. */
const SEARCHES =
  /(^|[^a-z])(search|look-?up|find|quer(y|ies)|suggest|autocomplete|typeahead|chaxun|sousuo|jiansuo|mohu)([^a-z]|$)|[查搜檢检](询|詢|索|尋|找)/i;

function isSetApart({ place, symbol, before }: ObligationAnswer): boolean {
  return [place, symbol, ...(before ?? [])].some((name) => REVEALS.test(name));
}

/** Messages that the project sends by itself: what a service is given is told as that. */
function isWritten({ sink, pathClass }: FlowAnswer): boolean {
  if (pathClass === "test") return false;
  if (sink.kind === "message") return sink.recipient === undefined;
  return DOCUMENTS.has(sink.package) || TABLES.has(sink.package);
}

function judgeText(answer: FlowAnswer, written: readonly FlowAnswer[], pass: RulePass): void {
  const isTable = TABLES.has(answer.sink.package);
  // Accounts in full are in tables for those who pay.
  const isForPaying = answer.data.some((d) => d.dataType.startsWith("financial."));
  const inFile = written.filter((a) => !isForPaying && a.at.file === answer.at.file);
  const maskedHere = inFile.flatMap((a) => a.maskedBeside);
  const data = answer.data.filter(
    (d) =>
      SHOWN_IN_PART.test(d.dataType) &&
      d.confidence >= 0.5 &&
      (!isTable || isOverlooked(answer.maskedBeside, d.dataType) || maskedHere.includes(d.dataType)),
  );
  const isMessage = answer.sink.kind === "message";
  const told =
    data.length === 0 && isMessage && ON_TELEPHONES.test(answer.sink.call) ? answer.data.filter(isHealth) : [];
  const beside = written.some((a) => (a.remedied || a.maskedBeside.length > 0) && a.at.file === answer.at.file);
  if (told.length > 0) pass.report(answer, textReport(answer, told, pass, "health"));
  else if (data.length === 0) pass.check(answer, "passed");
  else if (!isMessage && !beside) pass.check(answer, "unknown");
  else pass.report(answer, textReport(answer, data, pass, isMessage ? "sent" : "document"));
}

/** Short messages and what pops up: it is read on a locked screen, by whoever is near. */
const ON_TELEPHONES = /(sms|push|duan_?xin|tui_?song|短信|簡訊|简讯|推送)\w*\.[^.]+$/i;

/** What somebody has or had: decisions, bills and visits are what such messages are sent for. */
const ILLNESS =
  /^health\.(diagnosis|medical-(record|history)|prescription|exam-result|infectious-disease|mental-health|genetic|reproductive|disability|family-history)$/;

function isHealth({ dataType, confidence }: FindingData): boolean {
  return ILLNESS.test(dataType) && confidence >= 0.7;
}

function textReport(answer: FlowAnswer, data: FindingData[], pass: RulePass, messageId: string): RuleReport {
  const worst = data[0]!;
  const { severity, reasons } = decideSeverity(
    messageId === "document" ? "medium" : "high",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId,
    params: { data: dataInWords(data, pass.describe), labels: labelsOf(data), sink: answer.sink.call },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: shorteningFixes(answer.carriers, data),
  };
}

function report(answer: ObligationAnswer, data: FindingData[], pass: RulePass, messageId: string): RuleReport {
  const worst = data[0]!;
  const adjustments: Adjustment[] = [
    { id: "bulk", steps: answer.many ? 1 : 0, text: "it gives many records at once" },
    pathAdjustment(answer.pathClass),
  ];
  const confidence = worst.confidence >= 0.75 && messageId !== "listed" ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    messageId === "beside"
      ? { id: "siblings", text: "other values are masked in the same place" }
      : messageId === "listed"
        ? { id: "siblings", text: "other values are masked elsewhere in this project" }
        : { id: "siblings", text: `${pass.describe(worst)} is masked elsewhere in this project` },
    adjustments,
    confidence,
  );
  return {
    messageId,
    params: {
      place: answer.place,
      data: dataInWords(data, pass.describe),
      labels: labelsOf(data),
      count: String(
        (messageId === "listed" ? answer.maskedElsewhere?.anything : answer.maskedElsewhere?.endpoints) ?? 0,
      ),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: shorteningFixes(answer.carriers ?? [], data),
  };
}
