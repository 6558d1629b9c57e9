// Audit trails that code changes, deletes, or keeps too short.
import {
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
  type TrailAnswer,
  type TrailRequest,
} from "../../server/engine/api.js";
import { DELETES } from "../lifecycle.js";
import page from "./rule.md";

/** Logs of the network and of operations are kept for six months at least (CSL Art. 23(3)). */
const LEAST_DAYS = 180;

/** Words of names, parted by blanks. */
const TRAIL: TrailRequest = {
  kind: "trail",
  names: [
    "\\baudit ?(logs?|trails?|events?|entry|entries|journals?)( (entry|entries|items?|lines?|details?|events?|records?|data|rows?))?( \\d+)?$",
    "\\boper logs?$",
    "\\bshen ?ji ?(ri ?zhi|ji ?lu)$",
    "\\bcao ?zuo ?ri ?zhi$",
    "([审審][计計]|稽核|操作)(日志|日誌|记录|紀錄|記錄|[轨軌][迹跡])$",
  ].join("|"),
  perhaps:
    "\\b(activity|activities|operation|operations|access|admin|admin action|user action|data access|record access|change) ?(logs?|trails?|history|journals?|entry|entries)$|\\baudits?( (records?|history|histories|items?|data))?$|\\bhistory logs?$",
  unless:
    "\\b(http|request|api|debug|job|jobs|error|errors|nginx|web|crawler|cron|queue|mail|email|sms|sync|build|cache|filter|filters|dto|form|state|props|view|page|query|archive|archives|archived)\\b",
  who: "^((created|performed|changed|done|made|viewed|accessed|triggered|updated|executed) by( (id|name|user|user id))?|(actor|user|operator|oper|staff|employee|admin|agent|account|principal|subject user|performer|who)( (id|name|no|email|ref|type))?|yong ?hu( id)?|操作人|操作者|用户|用戶)$",
  what: "^(action|action type|activity|activity type|operation|operation type|oper type|business type|event|event type|event name|verb|method name|resource|resource type|resource id|entity|entity type|entity id|entity name|target|target type|target id|record id|table name|object type|object id|changes|changed fields|old values?|new values?|before|after|diff|动作|操作|操作类型)$",
  reviews:
    "^(audit (status|state|opinion|result|remark|comment|user|time|by|at|type|level|score|date|reason)|auditor|auditor (id|name)|reviewer( id| name)?|approver( id| name)?|approved( by| at)?|findings?|opinion|premium|additional premium|score|due date|scheduled (at|date|for)|assigned to)$",
  deletes: DELETES,
  changes:
    "^(update(Many|One|All|By\\w+|Where|Table|Item|ByQuery|ManyAndReturn)?|replaceOne|nativeUpdate|bulkUpdate|patch|findOneAnd(Update|Replace)|findByIdAnd(Update|Replace)|Update(Item)?Command)$",
  periods:
    "(^| )(audit|oper|operation|cao zuo|shen ji)( (log|logs|logging|trail|trails|event|events|record|records|entry|entries|history|data|db|table|index|stream|store))*( (max|min|minimum|maximum|default))?( (retention|retain|retained|ttl|keep|kept|expiry|expire|expires|expiration|max age|age|lifetime|purge after|delete after|purge|rotate))+( (period|policy|time|for|after|in|is|max|min))*( (millis\\w*|ms|seconds?|secs?|minutes?|hours?|days?|weeks?|months?|years?))?$|(^| )(retention|retain|keep|ttl|purge)( (days|months|weeks|hours|seconds|period))?( (for|of))? (audit|oper|operation) ?(logs?|trails?|events?|records?)?$",
  resets:
    "\\b(seed|seeds|seeder|fixture|fixtures|teardown|test|tests|testing|mock|demo|sample|sandbox|playground)\\b|\\b(reset|clean|clear|wipe|truncate|drop|empty|flush)( (all|the|test|dev|local))? ?(db|databases?|tables|schema|test data)\\b|^(before|after) (each|all)$",
  undoes: "^down$|\\b(rollback|roll back|revert|undo)\\b|\\bdown (sql|ts|js)$",
  archives:
    "\\b(archive|archives|archived|archiving|archiver|archival|worm|glacier|cold|backup|backups|snapshot|upload|export|exported|offload)\\b|\\bput object\\b|\\bmove to\\b",
  ends: "\\b(expired|outdated|stale|retention|older than|old)\\b",
  marks:
    "^((is |was )?(exported|shipped|synced|sent|forwarded|published|archived|delivered|processed|replicated|anchored|sealed|signed|verified|indexed)( at| on| time| by)?|(prev |previous |chain |row |entry |record )?(hash|signature|seal|checksum|digest|mac|hmac)|tx id|anchor id|batch id|legal hold|outcome|finished at|completed at|duration|duration ms|updated at)$",
  anonymises: "\\b(anonymi[sz]e|anonymi[sz]ed|pseudonymi[sz]e|redact|scrub|mask|deidentify|de identify|forget)\\b",
  shared:
    "^(\\w+ )*(tenant|organi[sz]ation|org|company|companies|workspace|project|team|environment|site|shop|store|instance|realm|application|app|client app|database|batch|job|run|session|request|file|import)s?$",
  roles:
    "\\b(owner|dba|admin|administrator|migrat\\w*|purge\\w*|retention|archiv\\w*|postgres|root|superuser|maintenance|partman)\\b",
};

export const auditLogMutable: Rule = {
  meta: {
    id: "audit-log-mutable",
    title: {
      en: "Audit trail can be changed or is kept too short",
      "zh-Hans": "审计日志可被修改或留存过短",
      "zh-Hant": "稽核紀錄可竄改或保存過短",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["traceability", "store"],
    cwe: ["CWE-732", "CWE-221"],
    asvs: ["V16.4.2", "V16.4.3"],
    laws: ["CSL-23(3)", "NYDFS-500.6", "HIPAA-164.316(b)(2)", "GLBA-314.4(c)(8)"],
    messages: {
      delete: {
        message: "{by} deletes from {record}: whoever gets it to run can make what he did disappear",
        help: "take it out, and give the application no right but to insert and read; let a job with a role of its own archive and delete what is older than the period of the policy",
      },
      change: {
        message: "{by} changes what stands in {record}: a record that can be written again proves nothing",
        help: "add a record that corrects the other one, and give the application no right but to insert and read",
      },
      cascade: {
        message:
          "{record} goes away together with {other}: who deletes that one deletes the trail of what was done to it",
        help: "keep the id in {record} without a foreign key, or with one that refuses: the trail outlives what it tells of",
      },
      grant: {
        message: "{other} is given {by} on {record}: it can take away or rewrite what was recorded",
        help: "grant INSERT and SELECT only; leave deletion to a role of the archive job",
      },
      period: {
        message: "{record} is kept for {days} days: logs of who did what must be there for six months at least",
        help: "take the period from the policy: six months where the law of China holds, three to five years under NYDFS 500.6, six years under HIPAA",
      },
    },
  },
  page,
  requests: [TRAIL],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "trail") continue;
      const isShort = answer.days !== undefined && answer.days < LEAST_DAYS;
      if (
        answer.state === "timed"
          ? isShort
          : answer.act === "period"
            ? isShort && !isLocal(answer)
            : answer.state === "open"
      )
        pass.report(answer, report(answer));
      else pass.check(answer, answer.act === "period" || answer.state === "timed" ? "passed" : "unknown");
    }
  },
};

/** A setting of machines on which nobody works, or a text of a page. */
function isLocal({ at, by }: TrailAnswer): boolean {
  return /(^|[./_-])(dev|development|local|test|testing|ci|e2e|example|sample|staging|sandbox|locales?|i18n|lang|translations)([./_-]|$)/i.test(
    `${at.file} ${by}`,
  );
}

const BASE: Record<TrailAnswer["act"], Severity> = {
  delete: "high",
  change: "high",
  cascade: "medium",
  grant: "medium",
  period: "medium",
};

const REASONS: Record<TrailAnswer["act"], string> = {
  delete: "what was recorded can be made to disappear",
  change: "what was recorded can be rewritten",
  cascade: "what was recorded goes with what it tells of",
  grant: "a role of the application can take away what was recorded",
  period: "it is gone before the law allows",
};

function report(answer: TrailAnswer): RuleReport {
  const act = answer.state === "timed" ? "period" : answer.act;
  const confidence = answer.named ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    BASE[act],
    { id: "trail", text: REASONS[act] },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  const { record, by, other, days } = answer;
  return {
    messageId: act,
    params: { record, by, other, days: days === undefined ? "" : String(Math.round(days)) },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: fixes(answer),
  };
}

const REFUSES: Readonly<Record<string, string>> = { CASCADE: "RESTRICT", cascade: "restrict", Cascade: "Restrict" };

/** The database refuses then what it did before by the way: whoever deletes must be told. */
function fixes({ act, word }: TrailAnswer): FixPlan[] {
  if (act !== "cascade" || !word) return [];
  const { start, end, text: from } = word;
  const to = REFUSES[from];
  if (to === undefined) return [];
  const changes: FixPlan["changes"] = [{ kind: "replace-text", at: { start, end }, from, to }];
  return [{ title: "replaceText", params: { from, to }, applicability: "unsafe", changes }];
}
