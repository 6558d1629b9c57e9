// Data of production that is copied into tests, staging or training as it is, or that other environments work on.
import {
  type CopiedDataAnswer,
  type CopiedDataRequest,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { TABLES_OF_PERSONS } from "../insurance.js";
import { LOADS, SHELL } from "../shell.js";
import page from "./rule.md";

const COPIES: CopiedDataRequest = {
  kind: "copiedData",
  ...SHELL,
  loads: LOADS,
  whole:
    "\\bheroku\\b.*\\bpg:(copy|pull)\\b|\\baws\\b.*\\brestore-db-\\S+|\\bgcloud\\b.*\\bsql\\b.*\\b(import|clone|restore)\\b",
  moved:
    "^(sudo )?(aws|gsutil|rclone|azcopy|mc|ossutil|obsutil|coscli|s3cmd)( \\S+)? (sync|cp|copy|mv|rsync|mirror)( |$)",
  holds: ` @\\w*(${TABLES_OF_PERSONS}|claims?|policies|kyc|identit\\w+|passports?|statements?|prescriptions?|lipei|baodan|bingli|zhengjian)([_-]\\w+)?( |$)`,
  fetched: " (\\.(sql|dump|dmp|pgdump|bak|bson|archive)(\\.\\w+)*)( |$)",
  structure: "(^| )(--schema-only|-s|--list|-l)( |$)",
  proves: "drill|verif|rehears|restor\\w*[-_ ]?(test|check)|(test|check)[-_ ]?restor",
  partial: `(^| )(--schema-only|--no-data|-s|-d|--where|-w|--section|--roles-only|--globals-only|--filter-expression|--projection-expression|--select|--max-items|--limit)( |$)|^(?!.* (\\w+_)?(${TABLES_OF_PERSONS})(_\\w+)?( |$)).* (--tables?|-t|--collection)( |$)`,
  passing:
    "^(gzip|gunzip|zcat|pv|tee|cat|ssh|docker|docker-compose|kubectl|echo|set|export|cd|mkdir|rm|sleep|exit|createdb|dropdb|if|then|fi|else|source|curl|zstd|bzip|xz|tar|sudo|npm|pnpm|yarn|npx|aws|date|printf|trap|local|read|test|wait|until|do|done|for|while|function|case|esac|PGPASSWORD|[$~<>-])",
  onRequests: "^(on|true)\\.pull_request(_target)?(\\.|$)",
  environmentFiles:
    "(^|/)\\.env\\.[\\w.-]+$|(^|/)[\\w-]+\\.env$|(^|/)(config|configs|settings|environments|env)/[\\w.-]+$|(^|/)(application|bootstrap|docker-compose|compose)[-.][\\w.-]+$",
  databases:
    "(database|db|mongo\\w*|mysql|postgres\\w*|pg|jdbc|datasource|sequelize|typeorm|rds)[\\w.]*[._]?(url|uri|host|hostname|dsn|server|endpoint)$|^(database|db)$",
  schemes: "^(jdbc:)?(mongodb(\\+srv)?|postgres(ql)?|mysql|mariadb|sqlserver|mssql|oracle)://",
  settingModules:
    "(^|/)(knexfile|ormconfig|typeorm\\.config|mikro-?orm\\.config|sequelize(rc|\\.config)?|data-?sources?|databases?|db|config|settings|environments?)[\\w.-]*\\.[cm]?[jt]s$|(^|/)(config|configs|settings|environments?|db|database)/[\\w.-]+\\.[cm]?[jt]s$",
  ofDatabases:
    "^(connection|connectionString|database|databases|db|dialect|client|mongo\\w*|mysql|postgres\\w*|pg|typeorm|sequelize|datasources?)$",
  persons: TABLES_OF_PERSONS,
};

export const prodDataInNonprod: Rule = {
  meta: {
    id: "prod-data-in-nonprod",
    title: {
      en: "Production data used in test, training or analytics without de-identification",
      "zh-Hans": "生产数据未脱敏用于测试/培训/分析",
      "zh-Hant": "正式資料未去識別用於測試／訓練／分析",
    },
    group: "E",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-359", "CWE-668"],
    asvs: ["V14.2.4"],
    laws: ["NFRA24-48", "JR171-6.1.4", "PIPL-51(3)", "GDPR-5(1)(b)", "NYDFS-500.8", "NAIC-4D2e"],
    messages: {
      copy: {
        message:
          "{by} loads data of production into another environment, and nothing on the way takes persons out: whoever tests or develops there sees real customers",
        help: "put a step between dump and load that replaces names, identity numbers, phone numbers and accounts, or work with made-up data; where only the structure is needed, dump with `--schema-only`",
      },
      connection: {
        message:
          "{by} is a setting of another environment and names a database of production: what is tried there reads and changes data of real customers",
        help: "give this environment a database of its own, with made-up or de-identified data",
      },
    },
  },
  page,
  requests: [COPIES],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "copiedData") continue;
      if (answer.status === "open") pass.report(answer, report(answer));
      else pass.check(answer, answer.status === "masked" ? "passed" : "unknown");
    }
  },
};

function report({ what, by, onRequest, pathClass }: CopiedDataAnswer): RuleReport {
  const confidence = what === "copy" ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "copy", text: "all that is kept of customers is where many may see it" },
    [
      { id: "on-request", steps: onRequest ? 1 : 0, text: "it runs for whoever asks for a change" },
      // What stands among tests is what this is about.
      ...(pathClass === "sample" ? [pathAdjustment(pathClass)] : []),
    ],
    confidence,
  );
  return { messageId: what, params: { by }, severity, severityReasons: reasons, confidence };
}
