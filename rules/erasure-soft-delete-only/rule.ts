// Functions that say they erase somebody, and only mark his row as deleted.
import {
  decideSeverity,
  type ErasureAnswer,
  type ErasureRequest,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords, recordInWords } from "../words.js";
import page from "./rule.md";

/** Whom an insurer keeps beside those who pay it. */
const OTHERS =
  "driver|passenger|spouse|guarantor|referee|witness|respondent|caller|payee|payer|agent|broker|adjuster|surveyor|injured( party| person)?|third party|heir|trustee|guardian|caregiver|co ?applicant|co ?borrower|borrower|debtor|tenant|landlord|donor|student|resident|traveller|traveler|shou ?yi ?ren|dai ?li ?ren|jia ?shi ?(ren|yuan)|zheng ?ren|lian ?xi ?ren";

const PERSON = `customer|user|member|client|person|individual|subject|data subject|policy ?holder|insured|applicant|lead|patient|employee|subscriber|visitor|prospect|claimant|beneficiary|consumer|contact|guest|attendee|candidate|annuitant|pensioner|dependant|dependent|nominee|policy ?owner|ke ?hu|qian ?ke|yong ?hu|hui ?yuan|huan ?zhe|tou ?bao ?ren|bei ?bao ?ren|${OTHERS}`;

const WHOM =
  "(account|profile|me|myself|self|(user|customer|member|client|personal|my|own|policy ?holder|patient|applicant|candidate|guest|visitor|subscriber|insured|claimant|beneficiary|employee|lead|prospect|subject) (data|account|profile|info|information)|personal data)";

/** Words of names, parted by blanks. */
const ERASURE: ErasureRequest = {
  kind: "erasure",
  minTier: 2,
  like: "eras|forg[eo]t|gdpr|ccpa|pipl|pdpo|privacy|zhu_?xiao|shan_?chu|注销|註銷|被[遗遺]忘|[删刪]除[个個]|(delet|remov|cancel|terminat|destroy|close|shut).*(account|profile|me|self|data|info)|(account|profile|data).*(delet|remov|cancel|closure)",
  erases: [
    `\\berase( (the|all|my|one))?( (${PERSON}|personal|account|profile|me|data|pii)s?)+\\b`,
    "^(erase|forget)( handler| command)?$|\\berasure\\b|\\bto forget me\\b|\\bto be forgotten\\b|\\bbe forgotten\\b",
    `\\bforget( (the|my))? (me|${PERSON})s?\\b`,
    `\\b(${PERSON}|account|profile|me)s?( id)? (erase|erasure|forget)\\b`,
    "\\b(gdpr|ccpa|pipl|pdpo|privacy) (delete|deletion|erase|remove|forget)|\\b(delete|remove|erase|forget) gdpr",
    `\\b(delete|remove|cancel|terminate|destroy) (\\w+ )?${WHOM}( (by id|for user|handler|action|command|mutation|service|use case|permanently))?$`,
    "\\b(account|user data|customer data|personal data|profile) (deletion|delete|cancellation|removal)\\b",
    // What the law gives a person is to close his account and be forgotten by it; accounts of money are no person's record.
    `\\b(close|shut down) (the |my |own |self |(${PERSON}) )?account$|\\b(my |own |(${PERSON}) )?account closure$`,
    "\\bzhu ?xiao( (zhang ?hu|zhang ?hao|yong ?hu|hui ?yuan|ke ?hu))?\\b",
    "\\bshan ?chu (wo de |wode |ge ?ren )?(zhang ?hu|zhang ?hao|(ge ?ren|ke ?hu|yong ?hu|hui ?yuan|tou ?bao ?ren|bei ?bao ?ren|huan ?zhe) (xin ?xi|zi ?liao|shu ?ju))$",
    "注销|註銷|被[遗遺]忘|[删刪]除[个個]人",
  ].join("|"),
  erasers: `\\b(${PERSON}|personal|gdpr|ccpa|pipl|privacy|account|pii)s?( (data|account|profile|record|information|info|personal|subject))* (erasure|eraser|deletion|removal|shan ?chu|zhu ?xiao)\\b|\\b(erasure|deletion|removal) of (${PERSON})s?\\b|^zhu ?xiao (service|handler|manager|controller)$|[删刪]除|注销|註銷`,
  erasing: "^((batch|bulk|pi ?liang) )?(delete|remove|erase|forget|destroy|shan ?chu|zhu ?xiao|qing ?chu)\\b",
  unless:
    "\\b(password|pwd|request|requested|schedule|scheduled|confirm|confirmation|email|notify|notification|undo|restore|revert|can|is|has|should|validate|check|dialog|modal|bank|payment|ledger|social|linked|oauth|stripe|sub|savings|billing|external|api|service|mailbox|storage|payout|payee|device|push|photo|picture|image|avatar|tax|seat|role|group)\\b",
  marks:
    "^(is |was |has )?((soft )?deleted|removed|erased|archived|closed|disabled|deactivated|inactive|cancelled|canceled|terminated|hidden|zhu xiao|forgotten)( (at|on|date|flag|time|ts|timestamp|status))?$|^(del|delete|deletion|remove|zhu xiao|erasure)( (flag|time|at|date|mark|status|state|sign))$|^((shi ?fou|yi|is|sf) ?)?(shan ?chu|zhu ?xiao|zuo ?fei|ting ?yong|jin ?yong)( ?(biao ?zhi|biao ?ji|biao ?shi|zhuang ?tai|shi ?jian|ri ?qi|bz|zt|sj|rq|flag|at|time))?$|^yi ?shan$|^(已|是否)?(注销|註銷|[删刪]除)(标[志记識识]|[標标][記记誌志]|[时時][间間])?$",
  active: "^(is )?(active|enabled|valid)$",
  states: "\\b(status|state|stage|zhuang tai)$|(状态|狀態|阶段|階段)$",
  over: "\\b(deleted?|erased|closed|cancell?ed|inactive|removed|terminated|deactivated|disabled|archived|zhu xiao|invalid|forgotten)\\b|注销|註銷|[删刪]除",
  beside:
    "^((last )?(updated|modified|changed|update|gmt modified)( (at|on|by|time|date|id))*|updated by( id)?|version|revision|(deleted|removed|erased|closed|cancell?ed|deactivated|terminated) by( id)?|(\\w+ )?(reason|remark|comment|note)|(token|session) version|(password|pwd)( hash)?|refresh token( hash)?|where|id)$",
  ends: "\\b(purg\\w*|anonymi[sz]\\w*|pseudonymi[sz]\\w*|deidentif\\w*|scrub\\w*|redact\\w*|shred\\w*|hard (delete|remove)|(permanently|really) delete|delete (permanently|forever)|clean ?up|retention|housekeeping)\\b",
  later:
    "\\b(purg\\w*|anonymi[sz]\\w*|pseudonymi[sz]\\w*|deidentif\\w*|scrub\\w*|redact\\w*|shred\\w*|wip(e|es|ed|ing)|overwrit\\w*|blank\\w*|hard|permanent(ly)?|obfuscate\\w*|tombstone|retain\\w*|retention|until|grace|expir\\w+|restrict\\w*|hold|pending|request(ed)?|schedul\\w+|queue\\w*|enqueue|jobs?|workers?|bus|outbox|saga|workflow|emit|publish|dispatch|trigger|cron|cascade|assign|merge|invoke|housekeeping)\\b",
  removes: "\\b(delete|destroy|remove|erase|forget|drop|truncate|clear|del|delete(d)? (user|account|customer))\\b",
  aside:
    "\\b(sessions?|tokens?|cookies?|cache|redis|refresh|otp|listener|storage|header|search|index|elastic\\w*|algolia|vectors?|s 3|bucket|files?|avatar|devices?|timer|timeout|class list|element|logger|log)\\b",
  soft: "^soft|\\bsoft (delete|remove)\\b",
  deletes:
    "^(delete(Many|One|All|By\\w+|Where|From|Item|ByQuery)?|remove(Many|All|By\\w+|AndFlush)?|destroy|del|truncate|soft(Delete|Remove)|nativeDelete|bulkDelete|forceDelete|findOneAnd(Delete|Remove)|findByIdAnd(Delete|Remove)|Delete(Item)?Command)$",
  changes:
    "^(update(Many|One|All|By\\w+|Where|Table|Item|ByQuery|ManyAndReturn)?|replaceOne|nativeUpdate|bulkUpdate|patch|findOneAnd(Update|Replace)|findByIdAnd(Update|Replace)|Update(Item)?Command)$",
  hiding: ["paranoid"],
  nameless:
    "^(this )?(repo|repository|model|row|record|entity|entry|doc|document|found|item|data|db|dao|store|prisma|em|manager|collection|table)$",
  persons: `^((tbl|t|sys|app|crm) )?(customer|client|user|member|policy ?holder|insured( person)?|patient|applicant|subscriber|person|people|claimant|beneficiary|lead|visitor|prospect|contact|employee|account|profile|${OTHERS}|(customer|user|member|patient|agent|broker) (account|profile|info|data)|ke ?hu|yong ?hu|hui ?yuan|tou ?bao ?ren|bei ?bao ?ren|huan ?zhe|客户|客戶|用户|用戶|会员|會員|投保人|被保险人|被保險人)s?( (record|entity|model|table|info|data)s?)?$`,
  options: ["expireAfterSeconds", "expireAfter", "expires"],
  resets: "\\b(seed|seeds|seeder|fixture|fixtures|teardown|tests?|mock|demo|sample|sandbox|reset|e 2 e)\\b",
};

export const erasureSoftDeleteOnly: Rule = {
  meta: {
    id: "erasure-soft-delete-only",
    title: {
      en: "Erasure only hides the row",
      "zh-Hans": "删除仅为逻辑删除",
      "zh-Hant": "刪除僅為邏輯刪除",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "destroy"],
    cwe: ["CWE-212", "CWE-459"],
    asvs: ["V14.2.7"],
    laws: ["PIPL-47", "NDR-24", "GBT35273-8.3", "GBT35273-8.5", "JR171-6.1.5", "GDPR-17"],
    messages: {
      marked: {
        message:
          "{place} says that it erases, and only marks {record} ({by}): {data} stay as they are, and nothing of this project deletes or anonymises them later",
        help: "overwrite or delete the personal fields of {record} here, or add a job that does so when the period of the law is over; what must be kept until then is to be restricted",
      },
      unseen: {
        message:
          "{place} says that it erases, and only marks {record} ({by}): what is kept of the person stays as it is, and nothing of this project deletes or anonymises it later",
        help: "overwrite or delete the personal fields of {record} here, or add a job that does so when the period of the law is over; what must be kept until then is to be restricted",
      },
    },
  },
  page,
  requests: [ERASURE],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "erasure") continue;
      if (answer.status === "marked") pass.report(answer, report(pass, answer));
      else pass.check(answer, answer.status === "ended" ? "passed" : "unknown");
    }
  },
};

function report({ describe }: RulePass, { place, record, by, data, pathClass }: ErasureAnswer): RuleReport {
  const worst = data[0];
  const confidence = worst && worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    worst && worst.tier >= 3 ? "high" : "medium",
    worst
      ? { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that outlives its erasure` }
      : { id: "record", text: "a person who is told to be erased outlives it" },
    [pathAdjustment(pathClass)],
    confidence,
  );
  return {
    messageId: worst ? "marked" : "unseen",
    params: { place, record: recordInWords(record), by, ...(worst ? { data: dataInWords(data, describe) } : {}) },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
