// Authentication data that nobody may keep: card verification values, track data, PIN blocks, raw biometric samples.
import {
  type DeclarationAnswer,
  decideSeverity,
  type FlowAnswer,
  type FlowRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { leavingOut } from "../fixes.js";
import { dataInWords, labelsOf } from "../words.js";
import page from "./rule.md";

/** One-time codes are kept as a keyed hash for minutes. */
const CODES: FlowRequest = {
  kind: "flow",
  sinks: ["cache", "store"],
  minTier: 4,
  accepts: ["tokenised", "keyed-hash", "hash", "kdf", "encrypted", "projected", "aggregated", "masked"],
};
/** What people sign in with, in a file. */
const FILES: FlowRequest = {
  kind: "flow",
  sinks: ["file"],
  minTier: 4,
  accepts: ["tokenised", "keyed-hash", "hash", "kdf", "encrypted", "projected", "aggregated", "masked"],
};
const SIGNS_IN = new Set(["credential.password", "credential.payment-password", "credential.otp"]);
/** Of a person, and not of a database or a service that a set-up writes down. */
const OF_PERSONS =
  /user|customer|client|member|account|login|sign ?(up|in)|patient|insured|holder|claimant|applicant|agent|broker|employee|staff|person|credential/i;
/** What a sensor took, before it is made into a template. */
const SAMPLE = /sample|\braw|raw[A-Z_]|Raw|(finger|thumb|iris|retina)\w*(image|scan|wsq|photo|picture)/i;
const BIOMETRIC = /^biometric\.(face|fingerprint|voiceprint|iris|other)$/;

/** They have no time by default after which something goes. */
const WITHOUT_DEFAULT = new Set(["ioredis", "redis", "@upstash/redis", "@vercel/kv"]);
/** Secrets and spare codes of a second factor have to last. */
const LASTING = /secret|backup|recovery|seed|key/i;

export const authDataPersisted: Rule = {
  meta: {
    id: "auth-data-persisted",
    title: {
      en: "Authentication data that must not be kept is stored",
      "zh-Hans": "禁止留存的鉴别数据被存储",
      "zh-Hant": "禁止留存的鑑別資料被儲存",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-312", "CWE-922"],
    asvs: ["V14.2.4", "V16.2.5"],
    laws: ["NFRA24-45", "JR171-6.1.3", "JR171-6.1.4", "PIPL-28", "PIPL-51", "GDPR-32", "NAIC-4D2d"],
    messages: {
      code: {
        message: "{data} kept in clear by {sink}, with no time after which it goes",
        help: "keep an HMAC of it with the account's id, and let it go after five minutes",
      },
      filed: {
        message:
          "{data} written into a file in clear by {sink}: whoever reads the file, or a copy of it, can sign in as these people",
        help: "take {labels} out of what is written; a password is kept as a hash with salt (scrypt, argon2, bcrypt) and nowhere else, a code not at all",
      },
      sample: {
        message:
          "a raw sample ({labels}) of {data} stored by {sink}: it cannot be changed like a password once it is known",
        help: "let the identity service keep a template, throw the sample away after the comparison, and keep only its result",
      },
      field: {
        message: "{data} has a column of its own in {record}.{field}: it must not be kept at all",
        help: "remove the field; keep a token of the payment or identity service, and the last four digits if they are needed",
      },
      written: {
        message: "{data} stored by {sink}: it must not be kept at all, encrypted or not",
        help: "take {labels} out of what is stored; keep a token of the payment or identity service instead",
      },
    },
  },
  page,
  requests: [
    { kind: "declaration", minTier: 4 },
    {
      kind: "flow",
      sinks: ["store", "cache", "queue", "file", "client-storage"],
      minTier: 4,
      accepts: ["tokenised", "keyed-hash", "projected", "aggregated", "masked"],
    },
    CODES,
    FILES,
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "declaration") {
        if (answer.atRest === "forbid") pass.report(answer, fieldReport(answer, pass.describe(answer.data)));
      } else if (answer.kind === "flow") {
        const data = keptOf(answer);
        if (data.length === 0) {
          if (answer.request !== CODES && answer.request !== FILES) pass.check(answer, "passed");
        } else pass.report(answer, flowReport(answer, data, pass.describe));
      }
    }
  },
};

/** Data types whose `atRest` control is "forbid" and that arrive by value; kept equal to the taxonomy by a test. */
export const FORBIDDEN = new Set(["financial.card-cvv", "financial.card-track-data", "credential.card-pin"]);

function keptOf(answer: FlowAnswer): FlowAnswer["data"] {
  if (answer.request === CODES) return codesKept(answer);
  if (answer.request === FILES) return filed(answer);
  const forbidden = answer.data.filter((d) => FORBIDDEN.has(d.dataType));
  return forbidden.length > 0 ? forbidden : answer.data.filter(isSample);
}

function isSample({ dataType, label }: FlowAnswer["data"][number]): boolean {
  return BIOMETRIC.test(dataType) && SAMPLE.test(label);
}

function filed({ data }: FlowAnswer): FlowAnswer["data"] {
  const isOfPersons = data.some((d) => !d.dataType.startsWith("credential.") || d.role !== undefined);
  return data.filter(
    (d) =>
      SIGNS_IN.has(d.dataType) &&
      !LASTING.test(d.label) &&
      (d.dataType !== "credential.password" || isOfPersons || OF_PERSONS.test(d.label)),
  );
}

function codesKept({ data, sink }: FlowAnswer): FlowAnswer["data"] {
  if (sink.expires !== false || (sink.kind === "cache" && !WITHOUT_DEFAULT.has(sink.package))) return [];
  return data.filter((d) => d.dataType === "credential.otp" && !LASTING.test(d.label));
}

function fieldReport(answer: DeclarationAnswer, data: string): RuleReport {
  const { severity, reasons } = decideSeverity(
    "critical",
    { id: "forbidden", text: `${data} must not be kept after authorisation` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "field",
    params: { data, record: answer.record.name || "the record", field: answer.field },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: [
      {
        title: "removeField",
        params: { field: answer.data.label },
        applicability: "unsafe",
        changes: [{ kind: "remove-declaration", at: { start: answer.at.start, end: answer.at.end } }],
      },
    ],
  };
}

function flowReport(
  answer: FlowAnswer,
  data: FlowAnswer["data"],
  describe: (d: FlowAnswer["data"][number]) => string,
): RuleReport {
  const said = dataInWords(data, describe);
  if (answer.request === FILES) {
    const { severity, reasons } = decideSeverity(
      "high",
      { id: "signs-in", text: `${describe(data[0]!)} lets whoever has it in` },
      [pathAdjustment(answer.pathClass)],
      answer.confidence,
    );
    return {
      messageId: "filed",
      params: { data: said, sink: answer.sink.call, labels: labelsOf(data) },
      severity,
      severityReasons: reasons,
      confidence: answer.confidence,
      fixes: answer.carriers.length > 0 ? [leavingOut(answer.carriers, "stays")] : [],
    };
  }
  const { severity, reasons } = decideSeverity(
    "critical",
    { id: "forbidden", text: `${describe(data[0]!)} must not be kept after authorisation` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  if (answer.request === CODES)
    return {
      messageId: "code",
      params: { data: said, sink: answer.sink.call },
      severity,
      severityReasons: reasons,
      confidence: answer.confidence,
    };
  return {
    messageId: data.every(isSample) ? "sample" : "written",
    params: { data: said, sink: answer.sink.call, labels: labelsOf(data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: answer.carriers.length > 0 ? [leavingOut(answer.carriers, "stays")] : [],
  };
}
