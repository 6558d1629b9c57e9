// Conditions that leave some persons, or everybody for as long as a switch is set, out of the audit.
import {
  type CallAnswer,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { isOfDevelopment } from "../choice.js";
import page from "./rule.md";

export const auditSuppressed: Rule = {
  meta: {
    id: "audit-suppressed",
    title: {
      en: "Auditing or control switched off for some users or flags",
      "zh-Hans": "对特定人员或开关关闭审计/控制",
      "zh-Hant": "對特定人員或開關停用稽核／控制",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["probity", "use"],
    cwe: ["CWE-778", "CWE-912"],
    asvs: ["V16.3.3"],
    laws: ["CSL-23", "PIPL-51", "INS-116(9)", "NYDFS-500.6"],
    messages: {
      person: {
        message:
          "{name} is compared with one that is written into the code, and what concerns that person is not audited",
        help: "remove the exception; an exemption needs an owner, an approval and an end, and none of them is in the code",
      },
      group: {
        message: "{name} decides whether there is an audit record: some persons leave no trace",
        help: "record everybody; records of important persons get more attention (an alert, a review), not less",
      },
      header: {
        message: "the header {name} decides whether there is an audit record: whoever sends it leaves no trace",
        help: "remove it; what callers send must not decide what is recorded of them",
      },
      switch: {
        message: "{name} decides whether there is an audit record: while it is set so, nobody leaves a trace",
        help: "record in every case; where less is wanted, let what reads the records filter them",
      },
    },
  },
  page,
  requests: [
    { kind: "call", hazards: ["audit-off"] },
    {
      kind: "exemption",
      effect: "audit",
      // Audits of premiums and claims, and what shows records, are something else.
      about:
        "^(?!.*\\b(task|case|plan|finding|fee|premium|report|result|order|schedule|checklist|question|controller|resolver|page|view|table|query|search|list)s?\\b).*(^| )(audit|audits|audited|auditing|access log|operation log|shen ji|shenji)( |$)|审计日志|審計日誌|稽核(紀錄|軌跡)|操作日志|操作日誌",
      persons:
        "^((req|request|current|logged in|login|session|auth|authenticated|jwt|the|event|entry|evt) )*(user|usr|u|actor|staff|employee|agent|adjuster|handler|operator|principal|caller|me|claims|payload|auth|account|admin|customer|client|policyholder|policy holder|holder|insured|claimant|beneficiary|member|subject|person|yonghu|kehu)( (info|data|detail|details|dto|context|ctx))?$",
      numbers:
        "^((event|evt|entry|current|login|req|request) )?((user|actor|operator|caller|login|staff|employee|emp|agent|adjuster|customer|client|policyholder|policy holder|insured|member|subject|person|modifier|accessed by|performed by|changed by|viewed by) (no|num|number|code|id|uid|phone|mobile|email|name)|(worker|job|badge) (no|number)|username|actor|operator|(gong|yuangong) hao|gonghao|ygh|khh|工号|工號|客户号|客戶號)$",
      nobody:
        "(^| )(system|sys|bot|robot|service|anonymous|guest|unknown|none|cron|job|jobs|batch|scheduler|worker|daemon|health|healthcheck|monitor|monitoring|probe|internal|migration|seed|test|tester|self|any|all|default|empty|me|nobody|public|root|webhook|api)( |$)",
      groups:
        "(^| )(role|roles|department|dept|division|segment|customer (type|level|class|tier)|vip level|clearance|channel|business unit|(jue|jiao) ?se|bu ?men|zhi ?wei|zhi ?ji|gang ?wei|角色|部门|部門|职位|職位|渠道)( (id|code|name|no))?$|(^| )(user|actor|staff|employee|operator|agent|customer|client|member|policyholder) (job )?(rank|grade|title|position|division|branch|office|level|tier|type|groups?|firm|company|organi[sz]ation|org|agency|unit|desk)( (id|code|name|no))?$",
      states:
        "^(prev|previous|before|old|original|existing|next|new|after|updated|update|input|dto|body|changes|change|patch|form|values|filter|query|where)( .*)? \\w+$",
      usual:
        "(^| )(system|sys|bot|robot|service|anonymous|guest|unknown|none|cron|batch|scheduler|worker|probe|health|monitor|monitoring|internal service|customer|client|policyholder|holder|insured|claimant|consumer|self|owner|public|visitor|applicant|user|member|test|tester|assistant|tool|http|web|rpc|ws|websocket|graphql|email|sms|push|in app|slack|webhook|default|all|any|log|console|ke ?hu|yong ?hu|hui ?yuan|tou ?bao ?ren|xi ?tong|ce ?shi)( |$)",
      marked:
        "^((user|actor|customer|client|holder|policyholder|claimant|insured|member|person|staff|employee|req|request|caller|account) )?(is |has )?(vip|vips|vvip|important|executive|director|celebrity|privileged|exempt|exempted|audit exempt|exempt from audit|whitelisted|white listed|super user|superuser|super admin|god mode|stealth|untracked|unaudited|invisible|board member|senior management)( (user|users|customer|customers|client|clients|staff|ids|list|account|accounts|role|roles|mode|flag|person|persons|names|phones|numbers|nos|members))?$|^(audit |auditing )(exempt|exempted|exempts|exemption|exemptions|whitelist|white list|skip list|excluded|excludes|excluded users|ignored users)( \\w+)?$|^(exempt|skip|silent|ignored|excluded|untracked|unaudited|whitelisted|hidden|secret) (from audit |audit )?(users|user ids|staff|staff nos|roles|actors|accounts|people|persons|phones|customers|employees|operators|departments|channels)$|^(ling ?dao|gao ?guan|dong ?shi|领导|領導|高管|董事)( ?(gong ?hao|ids|list|ming ?dan|名单|名單|工号|工號))?$",
      lists:
        "^(skip|skips|skipped|except|exceptions?|exempt|ignore|ignored|exclude|excluded|silent|hidden|white ?list|allow ?list)( (ids|list|users|staff|actors))?$",
      switches:
        "(^| )(tiao ?guo|hu ?lue|hu ?lve|jin ?yong|guan ?bi|ping ?bi|ting ?yong|bu ?ji|mian|hui ?bi) ?(shen ?ji|ri ?zhi|liu ?hen|ji ?lu|shen ?ji ?ri ?zhi)( |$)|(^| )(shen ?ji|cao ?zuo ?ri ?zhi) (guan ?bi|ting ?yong|jin ?yong|tiao ?guo)( |$)|(跳过|跳過|忽略|禁用|关闭|關閉|屏蔽|停用|免)(审计|審計|稽核|操作日志|操作日誌|留痕)|(^| )(no|skip|skips|skipping|disable|disables|disabled|bypass|without|suppress|suppressed|omit|mute|silence|ignore|hide|stop|pause|turn off|exclude from) (the )?((change|access|read|activity) (?=trail|audit))?(audit|auditing|audits|trail|audit log|audit trail|access log|operation log|shen ji|trace|tracking)( (log|logs|logging|trail|record|flag|mode|on|enabled))?$|(^| )(audit|auditing|audit log|audit logs|audit trail|audit logging|shen ji|access log) (disabled|off|skipped|suppressed|bypass|bypassed|skip|muted|silenced|paused|silent|quiet)$|^((options|opts|opt|params|flags|flag|ctx|context|settings|config|features|args|request|req)( \\w+)?)? (silent|silently|quiet|stealth|untracked|unaudited|ghost|incognito)( mode)?$|^(options|opts|flags|flag|params) skip$",
      wanted:
        "^((config|settings|env|features|flags|pei zhi|peizhi|kai guan|kaiguan) )?(shen ?ji (kai ?guan|qi ?yong)|(qi ?yong|kai ?qi) ?shen ?ji)$|(启用|啟用|开启|開啟)(审计|審計|稽核)$|^((config|settings|env|features|flags) )?(audit|auditing|audits|audit log|audit logs|audit logging|audit trail|access log|access logs|operation log) (enabled|enable|on|active|mode|switch|is enabled)$|^(enable|use|with|is) (audit|auditing|audit log|audit logs|audit logging|audit trail|access log|operation log)( enabled)?$|^env audit( (log|logs|logging|trail))?$|^env (?!.*\\b(url|uri|dsn|address|path|dir|file|table|database|db|schema|collection|index|topic|queue|stream|channel|webhook|sink|target|destination|backend|driver|provider|transport|client|level|format|host|port|key|token|secret|user|username|password|pwd|arn|id|bucket|name|prefix|region|endpoint|size|limit|rate|interval|timeout|ms|seconds|minutes|hours|days|months|years|retention|ttl|version)$)(\\w+ )?(journal|trail|audit)( \\w+){1,3}$|^env \\w+ (journal|trail|audit)$",
      settings: "(^| )(env|config|configuration|settings|environment|flags|features|toggles)$",
      headers:
        "^x-(?!.*(request|trace|correlation)-?id).*(audit|skip|silent|quiet|bypass|debug|stealth|ghost|no-?(log|trace|track)|untracked|vip|maintenance|support-mode)|^x-(?!(forwarded|real|original|http|amz|amzn|goog|google|azure|ms|csrf|xsrf|cloud|envoy|b3|correlation|request|trace|span|session|tenant|client|user|api|app|device|idempotency|csrf|signature|hub|github|gitlab|stripe|twilio|slack|shopify|wechat|dingtalk|content|accept|auth|access|forward|requested)\\b).*(check|run|probe|test|replay|dry|internal|system|synthetic|batch|job|migration|sync|robot|bot|monitor|mode|quality|support|admin)",
      metadata: "^(reflect|reflector)$",
      instead: "(^| )(log|record|track|trail|history|journal|emit|publish|alert|trace|event|events|enqueue)( |$)",
      harmless:
        "^(now|Date|toISOString|toString|String|Number|stringify|uuid|uuidv4|randomUUID|nanoid|digest|createHash|createHmac|get|getRequest|getResponse|getHandler|getClass|switchToHttp|header|handle|pipe|tap|catch|catchError|then|finally|next|map|filter|join|split|slice|trim|toLowerCase|toUpperCase|keys|entries|values|assign|pick|omit|mask\\w*|redact\\w*|sanitize\\w*|hash\\w*|build\\w*|format\\w*|diff\\w*|json|send|status|code|end|on|once|warn|info|debug|error|log)$",
    },
  ],
  run(pass) {
    const told = new Set<string>();
    let last: CallAnswer | undefined;
    for (const answer of pass.answers) {
      if (answer.kind !== "call") continue;
      // One setting is one decision, wherever it is asked.
      const isSetting = answer.hazard === SWITCH && /^[A-Z][A-Z\d_]+$/.test(answer.choice);
      // On the developer's own machine nobody's data is looked at.
      if (answer.hazard === OFF && isOfDevelopment(answer.at.file)) continue;
      const isTold = (isSetting && told.has(answer.choice)) || isBeside(answer, last);
      if (answer.hazard === PERSON) last = answer;
      if (answer.pathClass === "test") pass.check(answer, "unknown");
      else if (isTold) pass.check(answer, "failed");
      else {
        told.add(answer.choice);
        pass.report(answer, report(answer));
      }
    }
  },
};

/** `staffNo === "…" || staffNo === "…"` is one exception. */
function isBeside({ hazard, choice, at }: CallAnswer, last: CallAnswer | undefined): boolean {
  if (hazard !== PERSON || last?.choice !== choice || last.at.file !== at.file) return false;
  return at.start >= last.at.end && at.start - last.at.end < NEAR;
}
/** As long as an operator between them, be it on a line of its own. */
const NEAR = 16;

const PERSON = "named-person";
const SWITCH = "switch";
/** A setting, in a file of settings. */
const OFF = "audit-off";
const MESSAGES: Record<string, string> = { "named-person": "person", group: "group", header: "header" };

function report(answer: CallAnswer): RuleReport {
  const isPerson = answer.hazard === PERSON;
  const { severity, reasons } = decideSeverity(
    isPerson ? "critical" : answer.hazard === SWITCH || answer.hazard === OFF ? "medium" : "high",
    isPerson
      ? { id: "exemption", text: "it is made for one person, who is written into the code" }
      : { id: "exemption", text: "what is not recorded cannot be found out later" },
    [pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: MESSAGES[answer.hazard] ?? "switch",
    params: { name: answer.choice },
    severity,
    severityReasons: reasons,
    confidence: "high",
  };
}
