// Sensitive fields of stored records that nothing encrypts. Disk encryption stops a stolen disk, not a query.
import {
  type DeclarationAnswer,
  decideSeverity,
  type FixPlan,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { FORBIDDEN } from "../auth-data-persisted/rule.js";
import { dataInWords, HARMLESS, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "high", 2: "low" };

export const piiUnencryptedAtRest: Rule = {
  meta: {
    id: "pii-unencrypted-at-rest",
    title: {
      en: "Personal data stored without field encryption",
      "zh-Hans": "敏感个人信息未加密存储",
      "zh-Hant": "敏感個資未加密儲存",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-311", "CWE-312"],
    asvs: ["V14.2.4", "V14.1.2", "V11.3.2"],
    laws: [
      "PIPL-51(3)",
      "PIPL-28",
      "CSL-44",
      "DSL-27",
      "NFRA24-45",
      "GDPR-32(1)(a)",
      "NYDFS-500.15",
      "HIPAA-164.312(a)(2)(iv)",
      "HK-DPP4",
      "TW-27",
    ],
    messages: {
      plain: {
        message: "{data} is stored unencrypted in {record}.{field}",
        help: "encrypt the field before it is stored ({how}), or store a token in its place",
      },
      half: {
        message:
          "{data} in {record}.{field} is marked for encryption ({by}), but {missing} is missing: it is stored in clear",
        help: "complete the mechanism: {missing}",
      },
      beside: {
        message:
          "{data} is stored unencrypted in {record}.{field}, while {count} other kinds of data of it are encrypted",
        help: "encrypt it as the fields beside it ({how}), with a keyed hash beside it if rows are found by it; or say in a comment why it is left open: @pii none -- why",
      },
      idle: {
        message: "{data} in {record}.{field} passes through its {by}, which does not encrypt: it is stored in clear",
        help: "encrypt in {by} what is written and decrypt what is read, with the project's own cipher, or store a token in its place",
      },
      document: {
        message: "{data} stored in clear by {sink}: the store keeps whatever it is given",
        help: "encrypt {labels} before they are stored, or store tokens in their place",
      },
      file: {
        message: "{data} written to a file in clear by {sink}",
        help: "encrypt what is written, or keep it where the storage is encrypted and access is controlled; {labels} must not lie in a file as text",
      },
    },
  },
  page,
  requests: [
    { kind: "declaration", minTier: 2 },
    { kind: "flow", sinks: ["file", "store"], minTier: 3, accepts: HARMLESS, without: ["credential"] },
    // Databases that somebody else runs; asked for as other rules ask, so that nothing is looked for twice.
    { kind: "flow", sinks: ["third-party"], minTier: 2, accepts: HARMLESS, without: ["credential"] },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "flow") {
        // Object stores encrypt what they keep; a workbook that is made is an export, with a rule of its own.
        if (!isKeptHere(answer.sink)) continue;
        // What must not be kept at all has a rule of its own.
        const data = answer.data.filter((d) => d.tier >= 3 && !FORBIDDEN.has(d.dataType));
        if (data.length > 0) pass.report(answer, written(answer, data, pass.describe));
        else if (answer.remedied) pass.check(answer, "passed");
        continue;
      }
      if (answer.kind !== "declaration") continue;
      if (answer.atRest !== "encrypt" && answer.sealedBeside === undefined) continue;
      if (answer.protection.status === "full" || REFERENCE.test(answer.field)) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass.describe(answer.data)));
    }
  },
};

const HOW: Record<string, string> = {
  typeorm: "a column transformer that encrypts",
  "mikro-orm": "a custom type that encrypts",
  sequelize: "a getter and setter that encrypt",
  "sequelize-typescript": "a getter and setter that encrypt",
  prisma: "a client extension that encrypts, and the field marked for it",
  mongoose: "a field-encryption plugin that lists the field",
  drizzle: "a custom column type that encrypts",
  objection: "$formatDatabaseJson and $parseDatabaseJson that encrypt and decrypt",
  sql: "store ciphertext, written by the service",
};

/** Says where something is kept: that place is to be encrypted. */
const REFERENCE = /(^|[a-z_])(url|uri|href)s?$/i;

const FILE_SYSTEMS = new Set(["fs", "fs/promises", "fs-extra", "graceful-fs"]);

/** No table says what they hold: what is written is the declaration. */
const DOCUMENT_STORES = new Set([
  "@aws-sdk/client-dynamodb",
  "@aws-sdk/lib-dynamodb",
  "aws-sdk",
  "aws-sdk/clients/dynamodb",
  "@elastic/elasticsearch",
  "@opensearch-project/opensearch",
  "meilisearch",
  "mongodb",
  "nano",
  "couchbase",
  "@azure/cosmos",
  "arangojs",
  "nedb",
  "@seald-io/nedb",
  "nedb-promises",
  "level",
  "classic-level",
  "levelup",
  "rocksdb",
  "lmdb",
  "node-persist",
  // Databases that are a file, which nothing beside the program encrypts.
  "better-sqlite3",
  "sqlite3",
  "sqlite",
]);

/** Files of the machine, and stores that no declaration speaks of. */
function isKeptHere({ kind, package: pkg, target, recipientClass }: FlowAnswer["sink"]): boolean {
  if (kind === "third-party") return recipientClass === "baas";
  if (kind === "file") return FILE_SYSTEMS.has(pkg);
  return target === undefined ? DOCUMENT_STORES.has(pkg) : target === "undeclared";
}

function written(
  answer: FlowAnswer,
  data: FlowAnswer["data"],
  describe: (d: FlowAnswer["data"][number]) => string,
): RuleReport {
  const worst = data[0]!;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data, which is to be encrypted where it is stored` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: answer.sink.kind === "file" ? "file" : "document",
    params: { data: dataInWords(data, describe), sink: answer.sink.call, labels: labelsOf(data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}

/** What is missing where there is a hook for each value and it does something else. */
const ENCRYPTION = "encryption";

function report(answer: DeclarationAnswer, data: string): RuleReport {
  const { tier } = answer.data;
  const isBeside = answer.atRest !== "encrypt";
  const { severity, reasons } = decideSeverity(
    BASE[tier] ?? "low",
    isBeside
      ? { id: "beside", text: "other fields of the record are encrypted" }
      : { id: "tier", text: `${data} is tier ${tier} data, which is to be encrypted where it is stored` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  const { status, missing } = answer.protection;
  return {
    messageId:
      isBeside && status === "none" ? "beside" : status !== "half" ? "plain" : missing === ENCRYPTION ? "idle" : "half",
    params: {
      data,
      record: answer.record.name || "the record",
      field: answer.field,
      how: HOW[answer.record.store] ?? "with the project's own cipher",
      by: answer.protection.by,
      count: String(answer.sealedBeside ?? 0),
      missing,
    },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: fixes(answer),
  };
}

/** What is stored already stays as it is until somebody migrates it. */
function fixes({ at, remedy, record, field }: DeclarationAnswer): FixPlan[] {
  if (!remedy) return [];
  const place = { start: at.start, end: at.end };
  const params = { field: record.name ? `${record.name}.${field}` : field };
  if ("mark" in remedy) {
    const changes: FixPlan["changes"] = [{ kind: "mark-declaration", at: place, mark: remedy.mark }];
    return [{ title: "markField", params: { ...params, mark: remedy.mark }, applicability: "unsafe", changes }];
  }
  const changes: FixPlan["changes"] = [{ kind: "add-option", at: place, ...remedy }];
  return [
    {
      title: "encryptField",
      params: { ...params, function: remedy.value.code.replace(/\(.*/, "()") },
      applicability: "unsafe",
      changes,
    },
  ];
}
