// Personal data in the path or query of an address: proxies log it, browsers keep it, referrers pass it on.
import {
  type AddressAnswer,
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type SentFormAnswer,
  type Severity,
  wordsOf,
} from "../../server/engine/api.js";
import { addressFixes } from "../fixes.js";
import { dataInWords, HARMLESS, isOnlySums, labelsOf } from "../words.js";
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
      read: {
        message: "{data} read from the {part} of the address: addresses are kept in logs, histories and referrers",
        help: "take {labels} from the body of a POST, or ask for an opaque id",
      },
      value: {
        message: "{data} put into an address by {sink}: addresses are kept in logs, histories and referrers",
        help: "send {labels} in the body of a POST, or put an opaque id into the address",
      },
    },
  },
  page,
  requests: [
    { kind: "flow", sinks: ["url"], minTier: 2, accepts: HARMLESS },
    { kind: "address", minTier: 2 },
    { kind: "sentForm", minTier: 2 },
  ],
  run(pass) {
    const sent = new Set(
      pass.answers.flatMap((a) => (a.kind === "flow" && !LINK.test(a.sink.call) ? placesOf(a) : [])),
    );
    for (const answer of pass.answers) {
      if (answer.kind === "sentForm") {
        const isTold = answer.method === "get" && answer.data.some((d) => ASKED.test(d.dataType));
        if (isTold) pass.report(answer, report(answer, pass.describe));
        else if (answer.method === "post") pass.check(answer, "passed");
      }
      if (answer.kind !== "address" && answer.kind !== "flow") continue;
      const data = answer.data.filter((d) => !leadsToRow(d) && (answer.kind === "address" || !isMadeForLinks(d)));
      if (answer.kind === "address") {
        if (data.some((d) => ASKED.test(d.dataType))) pass.report(answer, read({ ...answer, data }, pass.describe));
        continue;
      }
      if (LINK.test(answer.sink.call) && !isTold({ ...answer, data }, sent)) continue;
      if (isOnlySums(data)) pass.check(answer, "passed");
      else pass.report(answer, report({ ...answer, data }, pass.describe));
    }
  },
};

/** An address in a page; `src` is asked for by whoever opens the page. */
const LINK = /^(link|src)$/;
/** What tells by itself who somebody is or how he is. Names, numbers of contracts and traits of many are how people search. */
const ASKED =
  /^(identity\.(?!person-name|gender|age|nationality|ethnicity|religion|id-document-type|id-validity|marital-status|native-place|customer-number|uscc)|contact\.(email|mobile|landline|postal-address|emergency-contact)|health\.|biometric\.|financial\.(bank|iban|card)|credential\.(password|payment-password|card-pin|security-answer)$)/;

/** Tokens and codes are made to be in links, and what services sign in with at each other is no person's. */
function isMadeForLinks({ dataType, label }: FlowAnswer["data"][number]): boolean {
  if (!dataType.startsWith("credential.")) return false;
  return !SIGNS_IN.test(dataType) || (/[.[]/.test(label) && !OF_PERSONS.test(label));
}
const SIGNS_IN = /^credential\.(password|payment-password|card-pin)$/;
const OF_PERSONS = /user|customer|client|member|account|login|sign|holder|claimant|applicant|credential|form|values/i;

/** `/patients/:patientId`: what an address names its row by is made for it, whatever else a hospital calls so. */
function leadsToRow({ dataType, label }: FlowAnswer["data"][number]): boolean {
  return ROW.test(dataType) && /\b(patient|student|pupil) id$/.test(wordsOf(label));
}
const ROW = /^(health\.medical-record-number|minor\.student-id)$/;

/** An address that is made first and called then is told at the call; pictures are shown by their address. */
function isTold(answer: FlowAnswer, sent: ReadonlySet<string>): boolean {
  const isAsked = ({ dataType, role }: FlowAnswer["data"][number]) =>
    ASKED.test(dataType) || (answer.sink.call === "src" && dataType === "identity.person-name" && role !== undefined);
  return answer.data.some(isAsked) && !placesOf(answer).some((place) => sent.has(place));
}

function placesOf({ at, symbol, data }: FlowAnswer): string[] {
  return data.map((d) => `${at.file} ${symbol} ${d.label}`);
}

function read(answer: AddressAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const data = answer.data[0]!;
  const { part } = answer;
  const confidence = data.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    BASE[data.tier] ?? "low",
    { id: "tier", text: `${describe(data)} is tier ${data.tier} data` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: "read",
    params: { data: dataInWords(answer.data, describe), part, labels: data.label },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function report(answer: FlowAnswer | SentFormAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const isForm = answer.kind === "sentForm";
  const confidence = isForm ? "high" : answer.confidence;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: "value",
    params: {
      data: dataInWords(answer.data, describe),
      sink: isForm ? "form" : answer.sink.call,
      labels: labelsOf(answer.data),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: isForm ? [] : addressFixes(answer),
  };
}
