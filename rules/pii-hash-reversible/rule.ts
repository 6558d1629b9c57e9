// An unkeyed hash taken for de-identification: of numbers with few possible values, anybody can try them all.
import {
  decideSeverity,
  type FixPlan,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { pseudonymFixes } from "../fixes.js";
import { dataInWords, labelsOf } from "../words.js";
import page from "./rule.md";

export const piiHashReversible: Rule = {
  meta: {
    id: "pii-hash-reversible",
    title: {
      en: "Unkeyed hash of a low-entropy identifier used as de-identification",
      "zh-Hans": "对低熵标识做无密钥哈希冒充脱敏",
      "zh-Hant": "對低熵識別碼做無金鑰雜湊充當去識別",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-327", "CWE-759", "CWE-328"],
    asvs: ["V11.4.1", "V14.2.4"],
    laws: ["PIPL-51", "PIPL-73(3)", "NFRA24-45", "GDPR-4(5)", "GDPR-32", "HK-DPP4", "TW-27"],
    messages: {
      leaves: {
        message: "the plain hash of {data} leaves the system by {sink}: whoever has it can try all values",
        help: "use a keyed hash (HMAC) with a managed key, or a random surrogate, in place of the hash of {labels}",
      },
      handed: {
        message: "the plain hash of {data} is handed on by {sink}: whoever has it can try all values",
        help: "use a keyed hash (HMAC) with a managed key, or a random surrogate, in place of the hash of {labels}",
      },
      returned: {
        message: "{sink} gives back the plain hash of {data}: whoever gets hold of it can try all values",
        help: "use a keyed hash (HMAC) with a managed key, or a random surrogate, in place of the hash of {labels}",
      },
      statement: {
        message: "{choice} is a plain hash with few possible values behind it: whoever has it can try all of them",
        help: "use a keyed hash (hmac of pgcrypto with a key from outside the statement), or a random surrogate, in its place",
      },
      inside: {
        message: "the plain hash of {data} is kept or logged by {sink}: whoever has it can try all values",
        help: "use a keyed hash (HMAC) with a managed key, or a random surrogate, in place of the hash of {labels}",
      },
    },
  },
  page,
  requests: [
    {
      kind: "flow",
      sinks: ["third-party", "http", "llm", "log", "store", "cache", "queue", "file", "client-storage", "handed-on"],
      minTier: 2,
      through: ["hash"],
      accepts: ["keyed-hash", "kdf", "encrypted", "tokenised", "masked", "aggregated"],
      without: ["credential"],
    },
    {
      kind: "flow",
      sinks: ["given-back"],
      minTier: 2,
      through: ["hash"],
      accepts: ["keyed-hash", "kdf", "encrypted", "tokenised", "masked", "aggregated"],
      without: ["credential"],
    },
    { kind: "call", hazards: ["plain-hash-statement"] },
  ],
  run(pass) {
    const flows = pass.answers.filter((a) => a.kind === "flow");
    const isSent = ({ sink }: FlowAnswer) => sink.kind !== "handed-on" && sink.kind !== "given-back";
    const sent = new Set(flows.filter(isSent).flatMap(labelsIn));
    for (const answer of pass.answers) {
      if (answer.kind === "call" && FEW_VALUES.test(answer.option?.value ?? ""))
        pass.report(answer, choiceReport(answer, "statement", "medium"));
      if (answer.kind !== "flow") continue;
      const isHandedOn = !isSent(answer);
      // What is sent or kept in the end is told there; nobody can try all values of a whole record.
      if (isHandedOn && (answer.data.length > 2 || labelsIn(answer).some((label) => sent.has(label)))) continue;
      if (answer.wholeObject && answer.data.length > 1) continue;
      const data = answer.data.filter((d) => FEW_VALUES.test(d.dataType) && isForHiding(answer, d.dataType));
      if (data.length > 0) pass.report(answer, report(answer, data, pass.describe));
      else if (answer.remedied) pass.check(answer, "passed");
    }
  },
};

function labelsIn(answer: FlowAnswer): string[] {
  return answer.data.map((d) => `${answer.at.file} ${d.label}`);
}

/** Of a function that nobody here calls, what it and its file are called says what the hash is for. */
function isForHiding({ at, sink, pathClass }: FlowAnswer, dataType: string): boolean {
  if (sink.kind !== "given-back") return true;
  if (sink.called || sink.wrappers.length > 0 || pathClass === "test") return false;
  // A file `keys.ts` says of no function what its key is of.
  const file = at.file.slice(at.file.lastIndexOf("/") + 1).replace(/^keys?\./, ".");
  const names = `${sink.call} ${file}`;
  // The hash of an e-mail address is what picture and mailing services ask for.
  const says = dataType === "contact.email" ? HIDES : HASHES;
  const isNumber = NUMBERS.test(dataType);
  // What rows of a number are kept under stays as long as they do.
  const kept = ROWS.test(dataType) ? names.replace(KEPT_UNDER, "") : names;
  const isElse = LOOKS_UP.test(kept) || (isNumber ? STORE_KEY : OF_OTHERS).test(names);
  return (says.test(names) || isNumber) && !isElse;
}
/** Hashed for hardly anything else than to hide them; a lookup says so. */
const NUMBERS =
  /^(identity\.(?!person-name|customer-number)|health\.health-insurance-id$|financial\.|contact\.(mobile|phone)$|vehicle\.plate$)/;
const HIDES = /audience|anonym|pseudonym|desens|de-?ident|mask|scrub|tuomin|tuo_min/i;
const HASHES = new RegExp(`${HIDES.source}|hash|digest|sha\\d|md5|sm3|zhaiyao`, "i");
const LOOKS_UP =
  /cache|etag|lock|dedup|idempot|shard|bucket|rate|limit|throttl|avatar|sign|checksum|partition|channel|topic|queue|version/i;

const ROWS = /^identity\.(?!person-name|customer-number)|^health\.health-insurance-id$/;
const KEPT_UNDER = /dedup(e|lication)?|partition/gi;

/** The index of a number is what its rows are found and joined by: `ssnIndex`. */
const OF_OTHERS = /key|lookup|index/i;
/** `deviceKey` of a phone number stands for a person; `redisKey`, `makeKey`, `keyFor` say where something lies. */
const STORE_KEY =
  /(^| )(get|make|build|create|gen\w*|compute|derive|to)?_?key|(redis|kv|stor(e|age)|map|memo\w*|group|query|request|unique|sort|row|hash|item|entry|session|job|task|message|event|route|s3|object|blob|file|idem\w*)_?key/i;

/** Data types with so few possible values that all of them can be hashed in hours. */
const FEW_VALUES =
  /^(identity\.(?!person-name|signature|id-document-image)|contact\.(email|mobile|phone|landline)|financial\.(bank-card|bank-account|iban)|policy\.(policy-number|claim-number)|vehicle\.(plate|vin)|health\.health-insurance-id$)/;

function report(
  answer: FlowAnswer,
  data: FlowAnswer["data"],
  describe: (d: FlowAnswer["data"][number]) => string,
): RuleReport {
  const { sink } = answer;
  const confidence = sink.kind === "given-back" && answer.confidence === "high" ? "medium" : answer.confidence;
  const leaves = sink.kind === "third-party" || sink.kind === "llm" || sink.host?.kind === "external";
  const { severity, reasons } = decideSeverity(
    leaves ? "high" : "medium",
    { id: "exposure", text: leaves ? "the hash leaves the system" : "the hash stays inside the system" },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: leaves ? "leaves" : (PLACES[sink.kind] ?? "inside"),
    params: { data: dataInWords(data, describe), sink: sink.call, labels: labelsOf(data) },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: [...pseudonymFixes(answer.carriers), ...keying(answer)],
  };
}

const PLACES: Record<string, string> = { "handed-on": "handed", "given-back": "returned" };

/** What was hashed before without a key no longer compares equal: that is the remedy, and its cost. */
function keying({ at, data, trace }: FlowAnswer): FixPlan[] {
  const read = trace.findLast((s) => s.file === at.file && READS.has(s.role));
  if (!read || data.length > 1) return [];
  return [
    {
      title: "keyHash",
      params: { name: KEY },
      applicability: "unsafe",
      changes: [
        { kind: "key-hash", at: { start: read.start, end: read.end }, name: KEY, typed: /\.[cm]?tsx?$/.test(at.file) },
      ],
    },
  ];
}
const READS = new Set(["source", "used", "member"]);
const KEY = "PSEUDONYM_KEY";
