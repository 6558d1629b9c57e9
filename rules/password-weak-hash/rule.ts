// Passwords that are kept under a fast hash or a cipher, or are compared as they were typed.
import {
  type CallAnswer,
  type ComparisonAnswer,
  decideSeverity,
  type FixPlan,
  type FlowAnswer,
  type FlowRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { labelsOf } from "../words.js";
import page from "./rule.md";

const KEPT = ["kdf", "tokenised", "masked", "aggregated"] as const;
const FAST: FlowRequest = {
  kind: "flow",
  sinks: ["store", "kept", "compared", "found-by"],
  minTier: 4,
  through: ["hash"],
  accepts: KEPT,
};
const RETURNED: FlowRequest = {
  kind: "flow",
  sinks: ["given-back"],
  minTier: 4,
  through: ["hash"],
  accepts: [...KEPT, "keyed-hash", "encrypted"],
};
const CLEAR: FlowRequest = {
  kind: "flow",
  sinks: ["store", "found-by"],
  minTier: 4,
  accepts: [...KEPT, "hash", "encrypted", "keyed-hash"],
};
/** They store what they are given; the others may hash it in a hook of the model. */
const WITHOUT_HOOKS = new Set([
  "@prisma/client",
  "knex",
  "pg",
  "mysql",
  "mysql2",
  "mysql2/promise",
  "drizzle-orm",
  "kysely",
  "mongodb",
  "sql",
]);
const CIPHER: FlowRequest = {
  kind: "flow",
  sinks: ["store", "kept"],
  minTier: 4,
  through: ["encrypted"],
  accepts: [...KEPT, "hash"],
};

/** Of persons; those of machines have to be readable again. */
const OF_PERSONS = /^credential\.(password|payment-password)$/;
/** Who tries the answers to a security question gets the password with them. */
const WITH_ANSWERS = /^credential\.(password|payment-password|security-answer)$/;
const MACHINE =
  /smtp|imap|mail|database|\bdb|redis|ftp|proxy|webhook|api|config|setting|integration|connect|server|gateway|wifi|device|archive|zip|pdf|file|sip|vendor|provider|certificate|keystore|service|remote|external/i;
/** `user.password` against `password`: both words as a user's password is called, and none is a repetition on a form. */
const STORED =
  "^((user|login|stored|saved|current|old|account|db) )?(password|passwd|pwd|passphrase|mi ?ma|kou ?ling|(security|secret|recovery)( question)? answer)$|^(登[录錄入])?(密[码碼]|口令)$";

export const passwordWeakHash: Rule = {
  meta: {
    id: "password-weak-hash",
    title: {
      en: "Password stored in clear, encrypted or with a fast hash",
      "zh-Hans": "密码未用慢哈希存储",
      "zh-Hant": "密碼未以慢速雜湊儲存",
    },
    group: "A",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-916", "CWE-256", "CWE-759"],
    asvs: ["V11.4.2"],
    laws: ["NFRA24-45", "JR171-6.1.3", "PIPL-51(3)", "GDPR-32", "NYDFS-500.12", "GLBA-314.4(c)(3)"],
    messages: {
      fast: {
        message:
          "{labels} is stored by {sink} under a fast hash: whoever gets the table tries billions of passwords a second",
        help: "hash it with argon2id, scrypt or bcrypt (cost 12), and hash the old ones anew at the next log-in",
      },
      fastCompared: {
        message:
          "{labels} is compared with {sink} under a fast hash: whoever gets the table tries billions of passwords a second",
        help: "hash it with argon2id, scrypt or bcrypt (cost 12), and compare with its verify function",
      },
      fastReturned: {
        message:
          "{sink} gives {labels} back under a fast hash: whoever gets hold of it tries billions of passwords a second",
        help: "hash it with argon2id, scrypt or bcrypt (cost 12), and compare with its verify function",
      },
      clear: {
        message: "{labels} is stored by {sink} in clear: whoever gets the table has every password",
        help: "hash it with argon2id, scrypt or bcrypt (cost 12), and hash the old ones at the next log-in",
      },
      cipher: {
        message: "{labels} is stored by {sink} encrypted: whoever has the key reads every password",
        help: "hash it with argon2id, scrypt or bcrypt (cost 12) instead; nobody needs to read a password again",
      },
      foundBy: {
        message: "{sink} looks for {labels} as it was typed: the stored password is kept in clear or hashed elsewhere",
        help: "find the account by its name alone, and compare with the verify function of argon2id, scrypt or bcrypt",
      },
      cost: {
        message: "{choice}: the hash costs too little, passwords are tried fast once the table is out",
        help: "use bcrypt with cost 12, PBKDF2 with 600000 rounds, or argon2id; hash anew at the next log-in",
      },
      compared: {
        message:
          "{name} and {other} are compared as they are: the stored password is kept in clear or under a hash without salt",
        help: "keep an argon2id, scrypt or bcrypt hash, and compare with its verify function",
      },
    },
  },
  page,
  requests: [
    FAST,
    RETURNED,
    CIPHER,
    CLEAR,
    { kind: "comparison", about: STORED },
    { kind: "call", hazards: ["low-password-cost", "hash-written-statement", "hash-found-statement"] },
  ],
  run(pass) {
    const written = new Set(
      pass.answers.flatMap((a) => (a.kind === "flow" && a.sink.kind === "store" ? labelled(a) : [])),
    );
    // What is stored there is told by its flow.
    const told = new Set<string>();
    for (const answer of pass.answers) {
      if (answer.kind === "comparison") {
        if (isStoredInClear(answer)) pass.report(answer, compared(answer));
      } else if (answer.kind === "flow") {
        const types = answer.request === FAST || answer.request === RETURNED ? WITH_ANSWERS : OF_PERSONS;
        const data = answer.data.filter((d) => types.test(d.dataType) && !MACHINE.test(d.label));
        if (data.length === 0) {
          if (answer.remedied) pass.check(answer, "passed");
        } else if (
          isReported(answer) &&
          !(answer.sink.kind === "kept" && labelled(answer).some((l) => written.has(l)))
        ) {
          if (answer.confidence !== "low") told.add(`${answer.at.file} ${answer.symbol}`);
          pass.report(answer, stored(answer, data, messageOf(answer)));
        }
      }
    }
    for (const answer of pass.answers)
      if (answer.kind === "call" && answer.hazard.startsWith("hash-")) {
        if (OF_PERSONS.test(answer.option!.value) && !MACHINE.test(answer.option!.name))
          pass.report(answer, inStatement(answer));
      } else if (answer.kind === "call" && !(isOfDigest(answer) && told.has(`${answer.at.file} ${answer.symbol}`)))
        pass.report(answer, { ...choiceReport(answer, "cost", "medium"), fixes: dearer(answer) });
  },
};

/** What is made with a fast hash is told where it is stored; a low cost is a mistake of its own. */
function isOfDigest({ option }: CallAnswer): boolean {
  return !/^\d+$/.test(option?.value ?? "");
}

/** `WHERE password = MD5(?)` */
function inStatement({ hazard, choice, option, pathClass }: CallAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "storage", text: "passwords are tried or read once the table is out" },
    [pathAdjustment(pathClass)],
    "high",
  );
  return {
    messageId: hazard === "hash-found-statement" ? "fastCompared" : "fast",
    params: { labels: option!.name, sink: choice },
    severity,
    severityReasons: reasons,
    confidence: "high",
  };
}

/** A bcrypt hash tells its cost: old ones are checked as before. The rounds of PBKDF2 are kept elsewhere, or nowhere. */
function dearer({ at, option }: CallAnswer): FixPlan[] {
  const from = option?.value ?? "";
  if (!/^[1-9]$/.test(from)) return [];
  return [
    {
      title: "raiseCost",
      params: { from, to: COST },
      applicability: "safe",
      changes: [{ kind: "replace-text", at: { start: at.start, end: at.end }, from, to: COST }],
    },
  ];
}
const COST = "12";

/** Assigned and then saved in one function is told once. */
function labelled({ at, symbol, data }: FlowAnswer): string[] {
  return data.map((d) => `${at.file} ${symbol} ${d.label}`);
}

function isReported(answer: FlowAnswer): boolean {
  const { request, sink, wholeObject, pathClass } = answer;
  if (request === RETURNED) return isForKeeping(answer);
  // What a page hashes before it sends it is hashed again where it is stored, or not.
  if (sink.kind === "kept") return request === CIPHER ? OF_A_PERSON.test(sink.call) : !SENT.test(sink.call);
  if (sink.kind === "found-by") return pathClass === "source";
  // An object may have had its password replaced before it came here.
  return request !== CLEAR || (WITHOUT_HOOKS.has(sink.package) && !wholeObject && pathClass === "source");
}

/** Where others call the function, what they do with it tells; protocols have their own hashes, and lists of leaked ones theirs. */
function isForKeeping({ sink, wholeObject, pathClass, confidence, form }: FlowAnswer): boolean {
  if (sink.called || sink.wrappers.length > 0 || wholeObject || pathClass !== "source" || confidence === "low")
    return false;
  return !FOR_SENDING.test(sink.call) && !PROTOCOL.test(form);
}
const FOR_SENDING =
  /sign|otp|nonce|challenge|auth|ha1|range|pwned|leak|breach|hibp|compromis|cache|etag|token|key|session|checksum|fingerprint|response|header|request|query|param|payload|prefix|prehash|prepare/i;
const PROTOCOL = /realm|nonce|timestamp|appkey|app_?secret|\buri\b/i;
/** Where it is encrypted, a machine may need it: only what is kept in a person's record counts. */
const OF_A_PERSON =
  /(^|\.)_?(db|found|existing|stored|new)?(user|account|customer|member|admin|employee|staff|agent|client)s?(record|row|entity|doc|repo|repository|model)?\.\w+$/i;
const SENT = /(^|\.)\w*(form|params?|payload|body|query|request|req|config|options|headers|values)\.\w+$/i;

function messageOf({ request, sink }: FlowAnswer): string {
  if (request === RETURNED) return "fastReturned";
  if (request === CLEAR) return sink.kind === "found-by" ? "foundBy" : "clear";
  if (sink.kind === "compared" || sink.kind === "found-by") return "fastCompared";
  return request === FAST ? "fast" : "cipher";
}

function isStoredInClear({ against, form, readFrom, ownedBy, pathClass }: ComparisonAnswer): boolean {
  if (against.kind !== "value" || pathClass === "test") return false;
  const other = against.name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("_", " ");
  // A member against what was typed; `answer` alone is any answer.
  if (ANSWER.test(other)) return form.split(" ").filter((side) => side.includes(".")).length === 1;
  // Two records: a change is looked for, whatever is in them.
  const looked = readFrom.filter((name) => LOOKED_UP.test(name)).length;
  const sides = form.split(" ");
  const owned = ownedBy.filter((name, i) => RECORD.test(name) && !INPUT.test(`${name} ${sides[i]}`)).length;
  const named = sides.filter((side) => OWNER.test(side)).length;
  return new RegExp(STORED).test(other) && (looked || named || owned) === 1;
}

const ANSWER = /^((given|typed|entered|user) )?((security|secret|recovery)( question)? )?answer$/;

const LOOKED_UP =
  /^(find|get|load|fetch|look_?up|select|query|read)(?!.*(input|form|body|value|element|config|env|option))/i;
/** A declared record of a person who signs in, and not what he has typed. */
const RECORD = /(user|account|customer|member|admin|employee|staff|agent|client|holder|broker|adjuster|login)/i;
const INPUT = /(values|dto|input|form|request|payload|body|args|params|props|credentials?|command|draft|state)/i;
/** A member of what is called a person's record. */
const OWNER =
  /(^|\.)_?(db|found|existing|stored)?(user|account|customer|member|admin|employee|staff|agent|client|record|row|found|existing)(record|row|entity|doc)?\.\w*(password|passwd|pwd|passphrase|mima|mi_ma|kouling|密[码碼]|口令)$/i;

function stored(answer: FlowAnswer, data: FlowAnswer["data"], messageId: string): RuleReport {
  // A name may mean other things; what a row is found by the hash of is what somebody signs in with.
  const isSure = answer.request === FAST && answer.sink.kind === "found-by";
  const confidence = isSure && answer.confidence === "low" ? "medium" : answer.confidence;
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "storage", text: "passwords are tried or read once the table is out" },
    [
      { id: "clear", steps: messageId === "clear" ? 1 : 0, text: "the password is stored as it is" },
      pathAdjustment(answer.pathClass),
    ],
    confidence,
  );
  return {
    messageId,
    params: { labels: labelsOf(data), sink: answer.sink.call },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function compared(answer: ComparisonAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "critical",
    { id: "storage", text: "what is stored opens the account as it is" },
    [pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: "compared",
    params: { name: answer.name, other: answer.against.kind === "value" ? answer.against.name : "" },
    severity,
    severityReasons: reasons,
    confidence: "high",
  };
}
