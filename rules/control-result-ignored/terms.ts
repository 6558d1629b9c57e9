// Words by which questions are known that decide about something, what hangs on them, and which answers mean that all is well.
import type { IgnoredRequest } from "../../server/engine/api.js";
import { anyOf } from "../insurance.js";

/** What a control is about, anywhere in the name of the function or of what it is called on. */
const SUBJECTS = [
  "allow(s|ed)?",
  "permi(t|ts|tted|ssion|ssions)",
  "authori[sz](ed|ation|e)|authority",
  "entitled|eligible|eligibility",
  "consent(s|ed)?|agreed|opted in",
  "sanction(s|ed)?|screen(ed|ing|er)?|pep|aml|watch ?lists?",
  "black ?list(s|ed)?|block ?list(s|ed)?|deny ?list(s|ed)?|blocked|banned|frozen|suspended",
  "limits?|quota",
  "conflicts?|related part(y|ies)",
  "owner|owns|ownership|belongs",
  "signature|signed|hmac",
  "otp|totp|mfa|captcha|recaptcha|one time code",
  "fraud|fraudulent|risky|duplicate|duplicated",
  "verified|validated|authentic|authenticated|trusted",
  "zhi ?cai|hei ?ming ?dan|shou ?quan|quan ?xian|tong ?yi|xian ?e|qian ?ming|fan ?xi ?qian",
];
const SUBJECTS_ZH = "制裁|黑名[单單]|授[权權]|[权權]限|同意|限[额額]|[签簽][名章]|反洗[钱錢]|回避|[迴]避|欺[诈詐]";

export const IGNORED: IgnoredRequest = {
  kind: "ignored",
  asks: "^(check|verif(y|ies)|validate|authori[sz]e|authenticate|screen|can|may|should|must|matches|compare|within|exceeds)(s|d)?( |$)(?!(in|out)( |$))|^(jiao ?yan|jian ?cha|yan ?zheng|he ?cha|shai ?cha|shi ?fou|pan ?duan|he ?yan|yan ?qian)|^(校[验驗]|[验驗][证證签簽]|[检檢]查|核[查验驗]|[筛篩]查|是否|判[断斷])",
  about: `${anyOf(...SUBJECTS)}|${SUBJECTS_ZH}`,
  orders:
    "^(set|add|save|create|update|upsert|delete|remove|insert|put|push|send|grant|give|revoke|withdraw|record|write|register|enable|disable|mark|clear|reset|store|sync|refresh|load|init|start|stop|open|close|process|handle|run|apply|emit|publish|notify|lock|unlock|acquire|release|consume|approve|reject|cancel|confirm|sign|block|unblock|freeze|suspend|ban|allow|deny|invalidate|assign|import|export|subscribe|unsubscribe|complete|submit|schedule|try|log|track|count|build|make|get|fetch|find|list|render|format|parse|use|on|with|to|from|new|request|ask|issue|generate|increase|decrease|increment|decrement|share|trigger|queue|enqueue|dispatch|init|bind|bao ?cun|geng ?xin|xin ?zeng|shan ?chu|she ?zhi|tian ?jia|fa ?song|ji ?lu)( |$)|^(保存|更新|新增|[删刪]除|[设設][置定]|添加|[发發發]送|[记記][录錄])|^(ensure|check|require|assert|verify) ([a-z]+ )*(dir|directory|folder|path|file|connect|connected|connection|index|indexes|table|tables|schema|loaded|ready|init|initiali[sz]ed|exists?|cache|bucket|queue|topic|env|environment|config|version|updates?|health|status|e ?mail|phone|mobile|account|domain)( |$)",
  demands:
    "^(assert|ensure|require|enforce|demand|must|verify|validate|authori[sz]e|guard|refuse|forbid)( |$)|^(jiao ?yan|jian ?cha|yan ?zheng|que ?bao)|^(校[验驗]|[验驗][证證签簽]|[检檢]查|核[查验驗]|[确確]保)",
  members:
    "^(is |has )?(ok|okay|allowed|granted|passed|pass|valid|hit|hits|match|matched|denied|blocked|permitted|eligible|approved|success|successful|clear|cleared|verified|authori[sz]ed|ming ?zhong|tong ?guo)$|^(命中|通[过過]|允[许許]|有效)$",
  texts:
    "^(allow(ed)?|den(y|ied)|clear(ed)?|hit|no hit|pass(ed)?|fail(ed)?|blocked|approved?|reject(ed)?|match(ed)?|no match|granted|refused)$|^(命中|通[过過]|[拒]绝|拒絕)$",
  acts: [
    {
      what: "payout",
      method:
        "^(pay|payout|pay out|disburse|remit|refund|settle|reimburse|wire|release (payment|payout|funds|money))( |$)|^(transfer)( (funds?|money|payout|amount|out))?$|^(da ?kuan|fu ?kuan|zhi ?fu|tui ?kuan|zhuan ?zhang|chu ?kuan|fang ?kuan|pei ?fu)|^(打款|付款|支付|退款|[转轉][账帳]|放款|出款|[赔賠]付)",
      spelled:
        "(^| )(payouts?|payments?|transfers?|refunds?|disbursements?|remittances?) (queue )?(create|send|submit|execute|issue|initiate|make|perform|add|enqueue)( |$)",
    },
    {
      what: "sign-in",
      method:
        "^(log ?in|sign ?in|create session|issue (a )?(session|token|tokens|jwt|access token)|(generate|sign|make|create) (access |auth |session |login |jwt )?(token|tokens|jwt)|start session|deng ?lu|qian ?fa)( |$)|^(登[录錄入]|[签簽][发發]令牌)",
      spelled: "(^| )(jwt|jwt service|jsonwebtoken) sign( async)?$",
    },
    {
      what: "export",
      method: "^(export|download|dump)( |$)(?!keys?( |$))|^(dao ?chu|xia ?zai)|^([导導匯]出|下[载載])",
    },
    {
      what: "disclosure",
      method:
        "^(send|share|forward|disclose|email|mail|fax|transmit|push to|submit to)( |$)|^(fa ?song|tui ?song|gong ?xiang|ti ?gong)|^([发發]送|推送|共享|提供)",
    },
    {
      what: "change",
      method: "^(approve|issue policy|erase|reset password|change password|change payee)( |$)",
    },
  ],
  notOn:
    "(^| )(res|response|reply|ctx|c|context|socket|ws|event|events|emitter|bus|logger|log|console|metrics|telemetry|tracer|span|statsd|sentry|analytics|window|document|form|router|history|state|store dispatch)$",
  aside:
    "(^| )(logs?|logger|audits?|attempts?|metrics?|metering|telemetry|trac(e|es|ing)|stats?|statistics|counters?|histor(y|ies)|events?|heartbeat|cache|ri ?zhi)( |$)|日志|日誌",
};

/** Questions of which a yes means that it must not go on. */
export const MEANS_NO = anyOf(
  "sanction(s|ed)?",
  "hits?",
  "black ?list(s|ed)?",
  "block ?list(s|ed)?",
  "deny ?list(s|ed)?",
  "blocked|banned|frozen|suspended|locked|expired|revoked",
  "conflicts?|related",
  "fraud|fraudulent|risky|duplicate|duplicated",
  "exceed(s|ed)?|above|over",
  "invalid|denied|refused|cannot",
  "pep|watch ?lists?",
);
/** And such of which a yes means that it may. */
export const MEANS_YES = anyOf(
  "can|may",
  "allow(s|ed)?|permit(s|ted)?|authori[sz]ed|eligible|entitled|granted",
  "consent(s|ed)?|agreed|opted in",
  "within",
  "owns?|owner|belongs",
  "verify|verified|validate|valid|authenticate|authentic",
  "compare|compare sync|matches",
);

/** What another rule tells where what follows is its own: a consent, who may call, a conflict, a second person. */
export const TOLD = {
  disclosure: "\\b(consents?|consented|agreed|opted|opt|marketing|tong ?yi)\\b|同意|[授]权|授權",
  assignment: "\\b(conflicts?|related|coi)\\b|回避|迴避|[关關][联聯]",
  approval: "\\b(second|four eyes|maker|checker|self|same person|dual)\\b|[复複]核",
  endpoint:
    "\\b(can|may|allow(s|ed)?|permi(t|ts|tted|ssion|ssions)|authori[sz](e|ed|ation)|authenticate|authenticated|activate|role|roles|ability|jwt|verify)\\b|[权權]限",
};
