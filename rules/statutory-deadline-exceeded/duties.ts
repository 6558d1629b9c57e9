// What names say of duties that a law sets a time for: requests of persons about their data, notice of breaches, records that are to be
// kept. Regular expressions on words, in lower case and parted by blanks.
import type { StatedDuty, StatedPeriodRequest } from "../../server/engine/api.js";
import { DELETES, KEPT_FOR, SAYS_WHAT } from "../lifecycle.js";

const WHOSE =
  "data subjects?|subjects?|privacy|personal (data|information)|individuals? rights?|gdpr|pdpo|pdpa|pipl|dpo|data (protection|rights?)";
const RIGHTS =
  "access|copy|portability|rectification|rectify|correction|correct|erasure|erase|deletion|delete|forgotten|objection|rights?";

/** A request of a person about what is kept of him. */
const REQUESTS = [
  "\\b(dsars?|dsrs?|dpar)\\b",
  `\\b(${WHOSE}) (\\w+ ){0,2}(requests?|${RIGHTS})\\b`,
  `\\b(requests?|${RIGHTS}) (\\w+ ){0,2}(data subjects?|personal (data|information)|gdpr|pdpo|pdpa|pipl)\\b`,
  "\\bdata (access|erasure|deletion|correction|rectification|portability|copy) ?requests?\\b",
  "\\b(erasure|rectification|portability|right (to|of) (erasure|access|rectification|be forgotten|correction|portability)|right to be forgotten) ?(requests?|respon\\w+|reply|deadline|due|sla|days|answers?)?\\b",
  "\\bge ren xin xi (qing qiu|shen qing|cha xun|geng zheng|shan chu|quan li)\\b",
  "(个人信息|個人資料|個人信息|个人资料|個資|信息主体|信息主體|當事人|个人权利)\\S*( \\S+){0,2}(请求|請求|要求|申请|申請|查询|查詢|查閱|更正|删除|刪除|权利|權利|响应|回應|答复|答覆)|(查閱資料|改正資料)要求|(信息主体|当事人|當事人)(权利|權利|请求|請求)",
].join("|");

/** It is about the time until something is done. */
const UNTIL_DONE =
  "\\b(deadlines?|due|respond|responds|response|responses|reply|replies|answer|answers|resolve|resolution|fulfil|fulfill|fulfilment|fulfillment|complete|completed|completion|process|processing|handle|handling|turnaround|sla|slas|time ?limit|limit|within|max|maximum|time ?frame|timeline|statutory|legal|days|hours|weeks|months|shi xian|qi xian|da fu|xiang ying|chu li|ban jie|hui fu)\\b|[时時]限|期限|[响響][应應]|回應|[答回][复覆]|[处處]理|[办辦][结結]|天[数數]";

/** What has a time of its own, or is over before the time the law sets. */
const OTHER_TIMES =
  "\\b(warn|warns|warning|warnings|remind|reminder|reminders|alert|alerts|notice before|before|ahead|escalat\\w*|retention|retain|keep|kept|purge|archive\\w*|cache\\w*|ttl|token|tokens|link|links|url|urls|download|downloads|session|sessions|cookie|cookies|extend|extends|extended|extension|extensions|extra|additional|grace|cool\\w*|retry|retries|retried|poll\\w*|log|logs|lookback|look back|history|rate|per (day|hour|week|month)|throttle|frequency|interval|password|otp|consents?|batch|page|size|max requests|max (count|attempts)|appeal|appeals|payment|invoice|premium|filing|claimant|litigation|training|renewal|expiry|expires|expiration|export|tixing|ti xing|yan chang|yan qi)\\b|提醒|[预預]警|[延展][长長期]|[缓緩]存|保[存留]|令牌";

/** A leak of data, and notice of it. */
const BREACHES = [
  "\\b((data|privacy|personal data|pii|security|cyber( ?security)?|information|info sec) )(breach(es)?|incidents?|leaks?|leakage)\\b",
  "\\bbreach(es)? (\\w+ ){0,3}(notif\\w+|notice|report\\w*|disclos\\w+|authorit\\w+|regulators?|supervis\\w+)\\b",
  "\\b(notif\\w+|notice|report\\w*|inform) (\\w+ ){0,4}breach(es)?\\b",
  "\\bxie ?l(ou|u) (\\w+ ){0,2}(tong ?zhi|bao ?gao|tong ?bao|shang ?bao)\\b",
  "([数數]据|[资資]料|[个個][资資]|信息|[个個]人信息)?(泄露|泄漏|洩露|洩漏|外洩|外泄)",
].join("|");
const NOTICE =
  "\\b(notif\\w*|notice|report|reports|reporting|inform|disclose|disclosure|submit|tell|tong ?zhi|bao ?gao|tong ?bao|shang ?bao)\\b|通知|通[报報]|[报報]告|上[报報]|告知";
const NOT_TO_AUTHORITIES =
  "\\b(subjects?|individuals?|customers?|clients?|persons?|people|users?|members?|policy ?holders?|insureds?|affected|victims?|board|internal|internally|managers?|management|dpo|ciso|executives?|brokers?|agents?|processors?|vendors?|partners?|reinsur\\w+|teams?|on ?call|oncall|police|press|sla|slo|contracts?|thresholds?|limits? breach|covenants?|credit|service ?level|grace|remind\\w*|warn\\w*|alert\\w*|escalat\\w*|retry|retries|retention|retain|keep|poll\\w*|interval|logs?|cache\\w*|ttl|resolution|resolve|contain\\w*|remediat\\w*|final|follow ?up|interim|quarterly|annual|drills?|exercises?|simulation|training|statistics?|dashboards?|lookback|window|forensics?|loss|accidents?|claims?|ti xing)\\b|提醒|[预預]警|客[户戶]|用[户戶]|[个個]人(?!信息|[资資]料)|[当當]事人|[内內]部|演[练練]|最[终終]|理赔|理賠";

/** Those whose data it was are told, or not. */
const PERSONS_TOLD =
  "\\b(notify|notifies|inform|informs|tell|tells|contact|alert|notification|notice)( (the|all|to))?( affected)? (data subjects?|subjects|affected( (persons?|individuals?|customers?|users?|people|parties|members?|policy ?holders?))?|persons concerned|individuals|persons|customers?|clients|policy ?holders?|insureds?|victims)\\b|\\b(data subjects?|affected (persons?|individuals?|customers?|users?)|individuals|customers?|policy ?holders?) (notice|notification|notified)s?( enabled)?$|通知(客[户戶]|用[户戶]|[个個]人|[当當]事人|信息主[体體]|投保人)|\\btong ?zhi (ke ?hu|yong ?hu|dang ?shi ?ren|ge ?ren)\\b";

/** Records of the fight against money laundering, and of contracts and claims: what a law wants kept. */
export const AML =
  /\b(aml|kyc|anti ?money ?laundering|cdd|customer due diligence|edd|suspicious (transactions?|activit(y|ies)) reports?|fan ?xi ?qian|ke ?hu ?(jiao ?yi ?ji ?lu|shen ?fen ?zi ?liao))\b|反洗[钱錢]|客[户戶]身份[资資]料|客[户戶]交易[记記紀][录錄]/;
export const BUSINESS =
  /\b(insurance (polic(y|ies)|contracts?|records?)|policies|polic(y|ies) (records?|documents?|contracts?|archives?|data)|claims? (records?|files?|documents?|archives?|dossiers?)|claims|contracts|bao ?dan|li ?pei|bao ?xian ?he ?tong)\b|[保险險]*合同|保[单單]|理[赔賠](案|[档檔]|[记記紀]|[资資]料)/;

/** What is kept for a while beside the records themselves. */
const COPIES =
  "\\b(audits?|logs?|logging|metrics?|statistics?|cache\\w*|sessions?|tokens?|jwt|links?|urls?|previews?|thumbnails?|temp|tmp|temporary|drafts?|abandoned|incomplete|rejected|duplicates?|exports?|downloads?|uploads?|imports?|reports?|snapshots?|backups?|dumps?|replicas?|queues?|topics?|streams?|events?|messages?|outbox|inbox|dead ?letters?|jobs?|tasks?|notifications?|mails?|emails?|sms|webhooks?|search|index|indices|elastic\\w*|kafka|redis|s3 versions?|noncurrent|previous|trash|recycle|soft ?deleted?|hot|warm|cold|online|archive\\w*|local|device|client|browser|offline|sandbox|demo|test\\w*|dev|staging|access polic\\w+|password polic\\w+|retention polic(y|ies)|lifecycle polic\\w+|bucket polic\\w+|iam|screening hits?|sanctions? lists?|watch ?lists?|photos?|images?|recordings?|chats?|selfies?|minimum|min|after (years|closure)|extra|additional|grace)\\b|日志|日誌|[缓緩]存|草稿|[备備]份|[报報][价價]|[临臨][时時]";

const duty = (id: string, by: StatedDuty["by"], about: string, says: string, unless: string): StatedDuty => ({
  id,
  by,
  about,
  says,
  unless,
});

export const STATED: StatedPeriodRequest = {
  kind: "statedPeriod",
  spelled:
    "dsar|dsr|subject|privacy|personal|gdpr|pdp[oa]|pipl|erasure|rectif|portab|forgotten|access_?request|breach|leak|incident|retention|retain|kept|keep|aml|kyc|launder|polic(y|ies)|claims|claim_?(pay|settle)|payout|premium|contract|xie_?lou|ge_?ren|bao_?cun|fan_?xi|个人|個人|個資|信息|当事人|當事人|資料|泄|洩|外洩|反洗|保存|保留|保单|保單",
  duties: [
    duty(
      "persons",
      "switch",
      BREACHES,
      PERSONS_TOLD,
      "\\b(low|minor|negligible|none|no risk|drills?|exercises?|mock|sample|initial|empty|form|draft|default state|sandbox)\\b",
    ),
    duty(
      "persons",
      "switch",
      "\\b(data subjects?|affected (persons?|individuals?|customers?|users?))\\b",
      PERSONS_TOLD,
      "\\b(low|minor|negligible|none|no risk|drills?|exercises?|mock|sample|initial|empty|form|draft|sandbox|request|response|marketing|maintenance|outage|deploy\\w*)\\b",
    ),
    duty("breach", "length", BREACHES, NOTICE, NOT_TO_AUTHORITIES),
    duty("request", "length", REQUESTS, UNTIL_DONE, OTHER_TIMES),
    duty("kept", "length", ".", KEPT_FOR, COPIES),
    // Jobs are what deletes rows.
    duty("rows", "deletion", ".", `${AML.source}|${ROWS()}`, COPIES.replace("|jobs?|tasks?|", "|")),
  ],
  dates:
    "\\b(due|due (at|on|date|by)|deadline( (at|on|date))?|(respond|response|reply|answer|complete|completion|resolve) (by|due|deadline|before)( (at|on|date))?|sla (due|until|deadline)( (at|on))?|report by|notify by|must (report|respond|notify) by|jie ?zhi( ri ?qi)?)$|期限$|截止",
  names: SAYS_WHAT,
  deletes: DELETES,
  changes: "^$",
};

/** Rows themselves are called so, not what belongs to them. */
function ROWS(): string {
  return "^(\\w+ )?(insurance polic(y|ies)|polic(y|ies)( (records?|contracts?|entity|entities|model))?|claims?( (records?|files?|entity|entities|model|payments?|payouts?|settlements?))?|premium (payments?|receipts?|transactions?)|polic(y|ies) transactions?|benefit payments?|payouts?|insurance contracts?|bao ?dan|li ?pei( an ?jian)?)$";
}
