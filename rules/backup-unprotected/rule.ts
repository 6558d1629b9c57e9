// Backups of databases with personal data that nothing encrypts, or that are switched off.
import {
  type CallAnswer,
  type Classification,
  type DumpAnswer,
  type DumpRequest,
  decideSeverity,
  type FindingData,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
  wordsOf,
} from "../../server/engine/api.js";
import { anyOf, INSURANCE } from "../insurance.js";
import { LOADS, SHELL } from "../shell.js";
import page from "./rule.md";

/** Databases of insurers are about persons, whatever they are called by. */
const INSURED = `${INSURANCE}|${anyOf("claims", "(?<!(access|password|iam|security|network|acl|compliance|retention|backup|lifecycle|scaling|bucket|role) )policies", "policy (db|database|store|admin|administration)")}`;

const DUMPS: DumpRequest = {
  kind: "dump",
  ...SHELL,
  loads: LOADS,
  partial:
    "(^| )(--table|--tables|-t|--where|-w|--collection|--section|--filter-expression|--projection-expression|--select|--max-items|--limit)( |$)|mongo\\w+( \\S+)* -c( |$)",
  empty:
    "(^| )(--schema-only|--no-data|-s|--roles-only|--globals-only|-g|--help|--version)( |$)|(mysqldump|mariadb-dump)( \\S+)* -d( |$)",
  files: "(^| )(-f|--file|--result-file|-r|--out|-o|--archive \\S*[.$]\\S+|-D|--pgdata|--outputdir|--output)( |$)",
  alwaysFiles: "\\b(mongodump|mydumper|expdp)\\b(?!.* --archive( |$))",
  passing: "^(\\S+ )*(gzip|pigz|bzip2|pbzip2|xz|zstd|lz4|pv|cat|sed|tar|split)( |$)",
  writes: "^(sudo )?(tee|dd|split)( |$)",
  seals:
    "(^| )(gpg2?|age|rage|openssl|sops|ccrypt|restic|borg\\w*|kopia|duplicity|rclone|7za?|zip|gocryptfs|cryptsetup|pgbackrest|wal-g|barman|kms|vault)( |$)|crypt|\\.(age|gpg|pgp|asc|enc|aes|kms)( |$)",
  unseals: "decrypt",
  stores: "(^| )(aws|gsutil|gcloud|az|azcopy|s3cmd|s4cmd|s5cmd|mc|ossutil|coscli|obsutil|b2)( |$)",
  speaks: "^(echo|which|command|type|apt|apt-get|apk|yum|brew|man|printf|log|info|warn|error|hash)( |$)",
  tidies: "^(sudo )?(find|rm|ls|du|stat|touch|test|shred)( |$)",
  others:
    "(^|/)(docs?|samples?|demos?|seeds?|seeders?|fixtures?|tests?|e2e|spec|testdata|dev|\\.devcontainer|benchmarks?)/",
  byHand: "(^|/)(package\\.json|makefile|justfile)$",
  backups: "back[-_ ]?up|cron|night|daily|disaster|bei[-_ ]?fen|备份|備份",
  insured: INSURED,
};

export const backupUnprotected: Rule = {
  meta: {
    id: "backup-unprotected",
    title: {
      en: "Backup missing, unencrypted or never expiring",
      "zh-Hans": "备份缺失、未加密或不过期",
      "zh-Hant": "備份缺失、未加密或永不到期",
    },
    group: "A",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "availability", "store"],
    cwe: ["CWE-530", "CWE-311"],
    asvs: ["V14.1.2"],
    laws: ["CSL-23(4)", "NDR-9", "NFRA24-45", "GDPR-32(1)(c)", "NAIC-4D2k", "HIPAA-164.308(a)(7)"],
    messages: {
      dump: {
        message:
          "{by} writes all rows into a file in clear, {data} among them: whoever gets hold of the file, or of a copy of it, reads the whole database",
        help: 'encrypt it before it is written (`| age -r "$RECIPIENT" > dump.sql.age`, `| gpg --encrypt --recipient …`), and keep the key elsewhere',
      },
      handled: {
        message:
          "{by} writes all rows into a file in clear, and this program handles {data}: whoever gets hold of the file, or of a copy of it, reads the whole database",
        help: 'encrypt it before it is written (`| age -r "$RECIPIENT" > dump.sql.age`, `| gpg --encrypt --recipient …`), and keep the key elsewhere',
      },
      named: {
        message:
          "{by} writes all rows of {name} into a file in clear: whoever gets hold of the file, or of a copy of it, reads what is kept of these persons",
        help: 'encrypt it before it is written (`| age -r "$RECIPIENT" > dump.sql.age`, `| gpg --encrypt --recipient …`), and keep the key elsewhere',
      },
      storage: {
        message: "{choice}: the database with {data} and all its snapshots lie in clear",
        help: "switch encryption of the storage on; a database that exists is moved by restoring an encrypted copy of its snapshot",
      },
      off: {
        message:
          "{choice}: no backups are kept of the database with {data}, and what is lost or altered cannot be restored",
        help: "keep backups for a number of days (7 to 35 as a rule), and try to restore one from time to time",
      },
      storageHandled: {
        message: "{choice}: the database and all its snapshots lie in clear, and this program handles {data}",
        help: "switch encryption of the storage on; a database that exists is moved by restoring an encrypted copy of its snapshot",
      },
      offHandled: {
        message:
          "{choice}: no backups are kept of the database, this program handles {data}, and what is lost or altered cannot be restored",
        help: "keep backups for a number of days (7 to 35 as a rule), and try to restore one from time to time",
      },
      storageNamed: {
        message:
          "{choice}: the database {name} and all its snapshots lie in clear, and by its name it holds data of persons",
        help: "switch encryption of the storage on; a database that exists is moved by restoring an encrypted copy of its snapshot",
      },
      offNamed: {
        message:
          "{choice}: no backups are kept of the database {name}, which by its name holds data of persons, and what is lost or altered cannot be restored",
        help: "keep backups for a number of days (7 to 35 as a rule), and try to restore one from time to time",
      },
    },
  },
  page,
  requests: [DUMPS, { kind: "call", hazards: ["storage-in-clear", "backup-off"] }, { kind: "declaration", minTier: 2 }],
  run(pass) {
    const kept = pass.answers
      .flatMap((answer) => (answer.kind === "declaration" && answer.pathClass !== "test" ? [answer.data] : []))
      .filter(({ confidence, dataType }) => confidence >= 0.5 && !dataType.startsWith("credential."))
      .sort((a, b) => b.tier - a.tier || b.confidence - a.confidence || (a.dataType < b.dataType ? -1 : 1));
    const [worst] = kept;
    for (const answer of pass.answers) {
      if (answer.kind !== "dump" && answer.kind !== "call") continue;
      if (answer.kind === "dump" && answer.status === "sealed") pass.check(answer, "passed");
      else if (answer.kind === "dump" ? answer.status === "unknown" : isOther(answer)) pass.check(answer, "unknown");
      else if (answer.kind === "dump" && (worst || answer.handles))
        pass.report(answer, dumped(answer, worst ?? answer.handles!, worst ? "dump" : "handled", pass.describe));
      else if (answer.kind === "dump" && answer.of) pass.report(answer, dumpedByName(answer, answer.of));
      else if (answer.kind === "call" && (worst || answer.handles || personsAt(answer)))
        pass.report(answer, chosen(answer, worst, pass.describe));
      else pass.check(answer, "unknown");
    }
  },
};

type Describe = (data: Classification) => string;

function dumped(
  { by, shared }: DumpAnswer,
  worst: FindingData,
  messageId: "dump" | "handled",
  describe: Describe,
): RuleReport {
  const confidence = messageId === "dump" ? "high" : "medium";
  const tier = { id: "tier", steps: worst.tier >= 4 ? 1 : 0, text: `${describe(worst)} is tier ${worst.tier} data` };
  const { severity, reasons } = decideSeverity("medium", IS_COPY, [tier, liesWith(shared)], confidence);
  return {
    messageId,
    params: { by, data: describe(worst) },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

const IS_COPY = { id: "dump", text: "a dump is a copy of everything that is kept of customers" };

function liesWith(shared: boolean) {
  return { id: "shared", steps: shared ? 1 : 0, text: "it lies where many can read it" };
}

/** No table is declared: the name of what is dumped is all there is to go by. */
function dumpedByName({ by, shared }: DumpAnswer, name: string): RuleReport {
  const { severity, reasons } = decideSeverity("medium", IS_COPY, [liesWith(shared)], "medium");
  return { messageId: "named", params: { by, name }, severity, severityReasons: reasons, confidence: "medium" };
}

/** Databases and settings of other environments. */
const OTHER =
  /(^|[^a-z])(dev|develop|development|test|testing|qa|uat|staging|stag|stage|sandbox|demo|local|ci|preview|ephemeral|replica|e2e)([^a-z]|$)/i;

function isOther({ at, symbol, pathClass, around }: CallAnswer): boolean {
  const names = [symbol, ...(around?.names ?? [])].join(" ");
  return pathClass !== "source" || OTHER.test(`${at.file} ${names.replace(/([a-z])([A-Z])/g, "$1 $2")}`);
}

/** What the database is called, where that says that it is about persons. */
function personsAt({ around }: CallAnswer): string | undefined {
  return around?.persons ?? around?.names.find((name) => new RegExp(INSURED).test(wordsOf(name)));
}

function chosen(answer: CallAnswer, worst: FindingData | undefined, describe: Describe): RuleReport {
  const confidence = worst ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "choice", text: `${answer.choice} is written in the code` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  const messageId = answer.hazard === "backup-off" ? "off" : "storage";
  const name = personsAt(answer);
  const known = worst ?? (name === undefined ? answer.handles : undefined);
  return {
    messageId: worst ? messageId : `${messageId}${known ? "Handled" : "Named"}`,
    params: { choice: answer.choice, ...(known ? { data: describe(known) } : { name: name! }) },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: fixes(answer),
  };
}

const BETTER: Readonly<Record<string, string>> = { false: "true", "0": "7" };

/** A database may be made anew when its storage is encrypted: that is for people. */
function fixes({ at, option }: CallAnswer): FixPlan[] {
  const to = option && BETTER[option.value];
  if (to === undefined) return [];
  const from = option!.value;
  return [
    {
      title: "replaceText",
      params: { from: `${option!.name}: ${from}`, to: `${option!.name}: ${to}` },
      applicability: "unsafe",
      changes: [{ kind: "replace-text", at: { start: at.start, end: at.end }, from, to }],
    },
  ];
}
