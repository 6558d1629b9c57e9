// Audit records that do not say who or about whom, that hold in clear what they tell of, or whose failure nobody hears of.
import {
  type AuditRecordAnswer,
  type AuditRecordRequest,
  decideSeverity,
  type FlowAnswer,
  type FlowRequest,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { dataInWords, HARMLESS } from "../words.js";
import page from "./rule.md";

/** Words of members, parted by blanks. */
const RECORDS: AuditRecordRequest = {
  kind: "auditRecord",
  who: "^((actor|user|operator|oper|staff|employee|admin|agent|broker|advis[eo]r|adjuster|underwriter|officer|teller|clerk|account|principal|performer|who|caller|initiator|session|api client|api key|impersonator)( (id|ids|name|no|email|ref|type|role|sub|uid))?|(\\w+ )?by( (id|name|user|user id|email))?|uid|sub|yong ?hu( (id|ming))?|(gong|yuan gong|zhi gong) ?(hao|id)|工号|工號|gh|yg ?(h|gh|bh)|czr|czy|jbr|员工(号|编号)|員工(號|編號)|(cao ?zuo|zhi ?xing|chu ?li) ?(ren|yuan|zhe)( (id|xing ?ming|zhang ?hao|bian ?hao))?|操作人|操作者|操作员|操作員|用户|用戶|(员工|員工|职员|職員|经办|經辦|承办|承辦|查[阅閱]|调[阅閱]|調閱)(人|者|员|員)?((编|編|代)?(号|號)|id)?)$",
  about:
    "^(subject|target|entity|resource|record|object|reference|ref|aggregate|data ?set|url|path|route|table|table name|changes|diff|before|after|customer|policy|claim|member|patient|insured|document|order|payment|mu ?biao|dui ?xiang|zi ?yuan|ke ?hu|biao ?ming)$|^(?!(request|session|trace|correlation|span|tenant|org|organi[sz]ation|device|event|log) (id|no)$).+ (ids?|no|number|key|uuid|ref)$|编号|編號|^(当事人|當事人|对象|對象|标的|標的|主体|主體|资源|資源|表名|客户|客戶|(保单|保單|赔案|賠案|案件|客户|客戶)(号码?|號碼?))$",
  holders:
    "^(context|ctx|meta|metadata|details?|payload|data|extra|request|req|event|info|params|properties|attributes|body|entry|record|values?|fields)$",
  general:
    "\\b(log ?(in|out|on|off)|logged (in|out)|sign ?(in|out|up)|start|started|startup|stop|stopped|shutdown|boot|config|configuration|settings?|system|cron|job|export|exported|import|search|list|report|backup|password|mfa|otp|token|session|register|registered|sync|batch|bulk|purge)\\b",
  unattended:
    "\\b(cron|jobs?|scheduler|scheduled|schedule|workers?|consumers?|queues?|webhooks?|system|batch|sync|nightly|daily|hourly|weekly|monthly|timers?|clean ?up|migrations?|listeners?|subscribers?|seeds?|scripts?|daemon|poller|lambda|startup|bootstrap|login|sign ?in|auth)\\b",
  persons:
    "^(policy ?holder|holder|insured|insured person|claimant|patient|beneficiary|customer|client|applicant|member|person|dependant|employee|medical (record|history|file)|diagnos[ei]s|ke ?hu|bei ?bao ?ren|tou ?bao ?ren)s?( (record|data|file|profile|info))?$",
};

const RAW: FlowRequest = { kind: "flow", sinks: ["store", "audit"], minTier: 3, accepts: HARMLESS, into: "audit" };

export const auditRecordIncomplete: Rule = {
  meta: {
    id: "audit-record-incomplete",
    title: {
      en: "Audit record incomplete or containing raw personal data",
      "zh-Hans": "审计记录要素不全或含明文个人信息",
      "zh-Hant": "稽核紀錄要素不全或含明文個資",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["traceability", "store"],
    cwe: ["CWE-778", "CWE-532", "CWE-223"],
    asvs: ["V16.2.1", "V16.2.5"],
    laws: ["CSL-23(3)", "PIPL-51", "GBT35273-7.1", "NYDFS-500.6", "HIPAA-164.312(b)", "GDPR-5(1)(c)"],
    messages: {
      raw: {
        message: "{data} kept in clear in an audit record written by {by}: everybody who reads the trail reads it",
        help: "record the names of the fields that were changed and the id of the record; where a value is needed, mask it, encrypt it or take a keyed hash",
      },
      "no-actor": {
        message: "the audit record written by {by} does not say who acted",
        help: "add the id of the person or the client who is signed in, taken from the request and not from what he sent",
      },
      "same-actor": {
        message: "the audit record written by {by} names the same actor whoever acts: other calls tell it who it is",
        help: "hand it the id of the person or the client who is signed in, as other calls do",
      },
      "no-subject": {
        message: "the audit record written by {by} does not say which record or whose file it is about",
        help: "add the kind and the id of the record, so that it can be told who has seen or changed it",
      },
      "whole-body": {
        message:
          "all that the caller sent stands in the audit record written by {by}, whatever is in it: everybody who reads the trail reads it",
        help: "record the names of the members that were sent (Object.keys) and the id of the record; where a value is needed, mask it, encrypt it or take a keyed hash",
      },
      "whole-record": {
        message:
          "all that is known of a person stands in the audit record written by {by}: everybody who reads the trail reads it",
        help: "record the names of the fields that were read or changed and the id of the record; where a value is needed, mask it, encrypt it or take a keyed hash",
      },
      swallowed: {
        message:
          "{by} may fail, and nobody hears of it: what it should have recorded is gone; such places in this file: {count}",
        help: "wait for it in the transaction of the change, or report its failure where somebody looks (an alert, an outbox that is tried again)",
      },
      floating: {
        message:
          "nobody waits for {by} here, as is done elsewhere: the answer leaves before there is a record, or without one; such places: {count}",
        help: "await it before the answer, or put the record into an outbox in the transaction of the change",
      },
    },
  },
  page,
  requests: [RECORDS, RAW],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "flow") pass.report(answer, rawReport(answer, pass));
      if (answer.kind !== "auditRecord") continue;
      if (answer.fault === "complete") pass.check(answer, "passed");
      else pass.report(answer, report(answer, answer.fault));
    }
  },
};

type Fault = Exclude<AuditRecordAnswer["fault"], "complete">;

const BASE: Record<Fault, [Severity, string]> = {
  "no-actor": ["medium", "nobody can tell who did it"],
  "same-actor": ["medium", "nobody can tell who did it"],
  "no-subject": ["medium", "nobody can tell what it was done to"],
  "whole-body": ["medium", "everybody who reads the trail reads what customers sent"],
  "whole-record": ["high", "everybody who reads the trail reads the record itself"],
  swallowed: ["medium", "a record may be missing without anybody noticing"],
  floating: ["low", "a record may be missing without anybody noticing"],
};

function report(answer: AuditRecordAnswer, fault: Fault): RuleReport {
  const [base, text] = BASE[fault];
  const confidence = fault === "swallowed" || fault === "floating" ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    base,
    { id: "record", text },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: fault,
    params: { by: answer.by, count: String(answer.count) },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function rawReport(answer: FlowAnswer, pass: RulePass): RuleReport {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "raw",
    params: { data: dataInWords(answer.data, pass.describe), by: answer.sink.call },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}
