// What ends a stored record, in words: asked once for all rules about deletion and retention.
import type { EndlessPeriodRequest, HeldFilesRequest, LifecycleRequest } from "../server/engine/api.js";

/** Methods of stores that delete rows. */
export const DELETES =
  "^(delete(Many|One|All|By\\w+|Where|From|Item|ByQuery)?|remove(Many|All|By\\w+|AndFlush)?|destroy|del|truncate|clear|drop|soft(Delete|Remove)|nativeDelete|bulkDelete|batchDelete|forceDelete|findOneAnd(Delete|Remove)|findByIdAnd(Delete|Remove)|Delete(Item)?Command)$";

export const LIFECYCLE: LifecycleRequest = {
  kind: "lifecycle",
  minTier: 2,
  verbs: [
    "delete",
    "del",
    "remove",
    "destroy",
    "erase",
    "purge",
    "wipe",
    "scrub",
    "forget",
    "shred",
    "anonymize",
    "anonymise",
    "anonymizes",
    "anonymized",
    "pseudonymize",
    "pseudonymise",
    "deidentify",
    "redact",
    "restrict",
    "truncate",
    "clear",
    "deactivate",
    "archive",
    "close",
  ],
  jobs: [
    "purge",
    "cleanup",
    "clean",
    "retention",
    "retain",
    "expire",
    "expired",
    "expiry",
    "expiration",
    "sweep",
    "prune",
    "cron",
    "crons",
    "job",
    "jobs",
    "interval",
    "schedule",
    "scheduled",
    "scheduler",
    "housekeeping",
    "outdated",
    "stale",
  ],
  ended:
    "^(is )?(deleted|erased|anonymi[sz]ed|restricted|purged|archived|disabled|deactivated|removed)( at| on| date| flag| time)?$|\\b(processing|use) restricted\\b|^del flag$|^restricted at$",
  until:
    "\\b(retain|retention|keep|kept|purge|erase|delete|deletion|anonymi[sz]e)( until| till| after| at| on| date| due| deadline| days| period)\\b|^(expires?|expiry|expiration)( at| on)$|^ttl\\b|^retention",
  options: ["expireAfterSeconds", "expireAfter", "expires"],
  marks: ["retention"],
  subjects: [
    "insured",
    "policyholder",
    "holder",
    "customer",
    "client",
    "member",
    "subscriber",
    "patient",
    "employee",
    "dependent",
    "beneficiary",
    "applicant",
    "claimant",
    "party",
    "person",
    "policy",
    "contract",
    "claim",
    "application",
    "loan",
  ],
};

/** What claims, identities and talks leave behind, by the names of buckets and of groups of logs. */
export const HELD_FILES: HeldFilesRequest = {
  kind: "heldFiles",
  kinds: [
    { type: "AWS::S3::Bucket", what: "bucket", ends: "^Properties\\.LifecycleConfiguration\\b" },
    { type: "AWS::Logs::LogGroup", what: "logs", ends: "^Properties\\.RetentionInDays\\b" },
    {
      type: "aws_s3_bucket",
      what: "bucket",
      ends: "^(days|enabled|date|lifecycle_rule)\\b",
      beside: "aws_s3_bucket_lifecycle_configuration",
    },
    { type: "aws_cloudwatch_log_group", what: "logs", ends: "^retention_in_days\\b" },
    {
      type: "alicloud_oss_bucket",
      what: "bucket",
      ends: "^(days|enabled|date|lifecycle_rule)\\b",
      beside: "alicloud_oss_bucket_lifecycle",
    },
    { type: "alicloud_log_store", what: "logs", ends: "^(retention_period|ttl)\\b" },
    { type: "ALIYUN::OSS::Bucket", what: "bucket", ends: "^Properties\\.LifecycleConfiguration\\b" },
    { type: "ALIYUN::SLS::Logstore", what: "logs", ends: "^Properties\\.TTL\\b" },
  ],
  names: "^((bucket|log group|logstore|log store) )?name$|^bucket$",
  persons:
    "\\b(customers?|clients?|insureds?|policy ?holders?|patients?|claimants?|applicants?|members?|kyc|id ?cards?|passports?|identit(y|ies)|selfies?|faces?|medical|diagnos\\w+|health|transcripts?|recordings?|calls?|conversations?|chats?|(lab|blood)( test)? (results?|reports?)|x ?rays?|prescriptions?|claims? (documents?|photos?|files?|images?|attachments?|uploads?|evidence|reports?)|li ?pei|ke ?hu|bao ?dan|huan ?zhe|zheng ?jian)\\b|理赔|理賠|客户|客戶|患者|证件|證件",
  others:
    "\\b(assets?|static|site|website|web|frontend|cdn|brochures?|marketing|templates?|artifacts?|build|deploy\\w*|lambda|code|terraform|state|metrics|access logs?|audit|trail|temp|tmp|test|api calls?|health ?checks?)\\b",
};

/** Names that say how long something is kept, and names of members that say what is meant. */
export const KEPT_FOR =
  "\\b(retention|retain|retained|keep|kept|store for|stored for|storage)( (period|duration|time|for|until|in|policy))?( (days|weeks|months|years))?$|\\b(delete|purge|erase|anonymi[sz]e) after( (days|weeks|months|years))?$|\\bbao ?(cun|liu) ?(qi( ?xian)?|shi ?jian|nian ?xian|nian|tian)$|保(存|留)(期限?|[时時][间間長长]|年限|年[数數]|天[数數])?$";
export const SAYS_WHAT =
  "\\b(data ?set|data|table|entity|collection|name|category|kind|type|data type|subject|scope|resource|store|bucket|topic|index|record|model|description|remark|note)s?$|[数數][据據]集|[资資]料|[类類][别別型]|^表$|名[称稱]|[对對]象|biao|shu ?ju|lei ?xing|ming ?cheng|shuo ?ming|bei ?zhu|[说說]明|[备備][注註]";

/** Settings that keep what is of persons for ever. */
export const ENDLESS_PERIOD: EndlessPeriodRequest = {
  kind: "endlessPeriod",
  periods: KEPT_FOR,
  forever:
    "\\b(keep|kept|retain|retained|store|stored|preserve) (forever|permanently|indefinitely|for ever|for good)$|\\b(forever|permanent|indefinite|unlimited|infinite) (retention|storage)$|\\b(never|do not|dont) (delete|deleted|purge|erase)$|\\byong ?jiu ?bao ?(cun|liu)$|永久(保存|保留)|(永不|从不|從不)[删刪]除",
  endless:
    "^(forever|for ever|never|unlimited|infinite|infinity|indefinite|indefinitely|permanent|permanently|no limit|yong ?jiu|永久|永久保存|永久保留|[无無]限期?|永不[删刪]除|[长長]期)$",
  names: SAYS_WHAT,
  contents:
    "^(contains?|contents?|holds|fields?|columns?|attributes?|data( (types?|categories|elements|fields))?|categories|bao ?han|zi ?duan)( \\d+)?$|^(包含|含|字段|[欄栏]位)( \\d+)?$",
  personal:
    "\\b(full name|hkid|id ?cards?|identity|national id|ssn|passport|mobile|phone|e ?mail|birth|dob|health|medical|diagnos\\w+|bank account|iban|xing ?ming|shen ?fen ?zheng|shou ?ji)\\b|姓名|身[份分][证證]|手[机機]|[电電][话話]|[邮郵]箱|生日|出生|健康|病[历歷]|[银銀]行[账帳]",
  persons:
    "\\b(customers?|clients?|policy ?holders?|insureds?|patients?|claimants?|applicants?|proposers?|members?|users?|leads?|prospects?|beneficiar(y|ies)|employees?|drivers?|persons?|people|individuals?|personal|pii|kyc|id ?cards?|passports?|identit(y|ies)|biometrics?|faces?|selfies?|medical|diagnos\\w+|health|contacts?|call recordings?|transcripts?|claims?|ke ?hu|yong ?hu|hui ?yuan|tou ?bao ?ren|bei ?bao ?ren|huan ?zhe|ge ?ren|li ?pei)\\b|客[户戶]|用[户戶]|[会會][员員]|投保人|被保[险險]人|患者|[个個]人|理[赔賠]|身份[证證]|病[历歷]|健康",
  others:
    "\\b(audits?|trails?|logs?|logging|metrics?|statistics?|stats|aggregat\\w*|anonymi[sz]ed|anonymous|products?|tariffs?|templates?|catalog\\w*|brochures?|translations?|cache\\w*|unused|previous|alive|sessions?|query|queries|ledgers?|accounting|suppress\\w*|unsubscribed?|opt ?outs?|block ?lists?|legal holds?|consents?|seq|sequences?|schemas?|migrations?|manual|docs?)\\b|审计|審計|稽核|日志|日誌|[统統][计計]|匿名|[产產]品|模板|范本|退[订訂]|黑名[单單]|同意",
};
