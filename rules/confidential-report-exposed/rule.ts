// Reports made in confidence that reach the wrong person: a customer who hears that he is suspected, somebody who reported misconduct
// and can be found out.
import {
  decideSeverity,
  type MisconductAnswer,
  type MisconductRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { anyOf } from "../insurance.js";
import page from "./rule.md";

const REPORTER = "(whistle ?blower|reporter|informant|discloser|tipster|ju ?bao ?ren|jian ?ju ?ren)";
const TRACES =
  "(ip|ip address|ips|staff no|staff number|staff id|employee (no|number|id)|user id|device( id)?|user agent|fingerprint|location|mac|session( id)?|gong ?hao|zhang ?hao)";

const REPORTS: MisconductRequest = {
  kind: "misconduct",
  reports: {
    tells:
      "suspicious (transaction|activity) report|(transaction|activity|polic\\w+|payment)s? (was|were|has been|have been|is|are) reported to (the )?(authorit|police|fiu|jfiu|regulator)|suspected (of )?money.laundering|\\bstr (was|has been|is) (filed|submitted|raised)|疑似洗[钱錢]|涉嫌洗[钱錢]|可疑(交易|活[动動])?.{0,6}([报報]告|申[报報]|上[报報])|已.{0,4}(申[报報]|上[报報]).{0,4}([调調]查局|反洗[钱錢]|金融情[报報])",
    suspicions: `${anyOf(
      // Texts are called so, too, and requests of persons about their data.
      "str (filed|reported|narrative|report( [^ ]+)*)",
      "(suspicion|suspicious( (transaction|activity))?)( (report|reports))? (filed|reason|reasons|reported|status|details?|text|narrative|ref|reference|at)",
      "suspicious (transaction|activity) reports?",
      "(is )?suspected( of)?( money)? laundering",
      "ke ?yi ?(jiao ?yi|bao ?gao)( [^ ]+)*",
    )}|可疑(交易|[报報]告)`,
    sends: `(^| )(sms|sms client|sms service|mail|mails|mailer|email|emails|push|notify|notifier|notification|notifications|messages?|messenger|wechat|line|whatsapp|duan ?xin)( [^ ]+)? (send|push|notify|deliver|publish|create)( [^ ]+)*$|(^| )(send|push|notify)( [^ ]+)* (sms|mail|email|push|message|notification|customer|client|holder)$|(^| )(fa ?song|tong ?zhi)( [^ ]+)*$|(发送|發送|通知)$`,
    customers: `${anyOf(
      "(customer|client|holder|policy ?holder|insured|proposer|applicant|payer|claimant|member|owner)( (mobile|phone|email|e mail|id|contact|device token|open id))?",
      "mobile( (no|number))?",
      "phone( (no|number))?",
      "open ?id",
      "(ke ?hu|tou ?bao ?ren|bei ?bao ?ren|yong ?hu)( ?(shou ?ji|dian ?hua|you ?xiang|id))?",
      "shou ?ji( ?hao)?",
    )}|[客用][户戶]|手[机機]`,
    addressed: "\\byour\\b|\\byou (are|were|have)\\b|您|你的",
    handlers: `${anyOf(
      "compliance( [^ ]+)*",
      "mlro( [^ ]+)*",
      "fiu",
      "jfiu",
      "jcic",
      "mjib",
      "aml (team|officer|desk|queue|unit)",
      "(officer|officers|investigators?|auditors?|regulator|supervisor|manager|admin|staff|internal|ops|analyst|reviewer|duty)( [^ ]+)*",
      "he ?gui( [^ ]+)*",
    )}|合[规規]|法[务務遵]|稽核|反洗[钱錢](岗|崗|中心|部)`,
    pages: `${anyOf("portal", "my", "mine", "self service", "wo ?de", "h5", "mini ?program")}|我的|客[户戶]端`,
    staffPages: anyOf(
      "admin",
      "staff",
      "compliance",
      "back ?office",
      "internal",
      "console",
      "ops",
      "crm",
      "aml",
      "investigat\\w+",
      "case ?work\\w*",
      "officer",
      "review",
      "dashboard",
      "hou ?tai",
      "guan ?li",
    ),
    channels: `${anyOf(
      "whistle ?blow\\w*",
      "speak ?up",
      "(ethics|integrity|misconduct) (hotline|hot line|report|reports|line|tip|tips|concern|concerns)",
      "report misconduct",
      "(ju ?bao|jian ?ju)( [^ ]+)*",
    )}|[举舉檢检][报報举舉]`,
    traces: `(^| )${REPORTER} ${TRACES}$|(^| )(ju ?bao ?ren|jian ?ju ?ren) ?(gong ?hao|ip|zhang ?hao|she ?bei)$|[举舉][报報]人(工[号號]|IP|ip|[账帳][号號]|[设設][备備])`,
    reporters: `(^| )${REPORTER}( (name|full name|email|e mail|mobile|phone|ip|staff no|employee no|user ?name|contact))?$|(^| )ju ?bao ?ren( ?(xing ?ming|gong ?hao|dian ?hua|you ?xiang|ip))?$|[举舉][报報]人(姓名|工[号號]|[电電][话話]|[邮郵]箱)?$`,
    accused: `${anyOf(
      "(accused|respondent|denounced|reported (person|staff|employee))( (email|e mail|mobile|phone|id|staff no))?",
      "(subject|against) (email|e mail|mobile|phone|staff no|user id|employee id)",
      "bei ?(ju ?bao|jian ?ju)( ?ren)?( [^ ]+)*",
    )}|被[举舉檢检][报報举舉]`,
    sealed: "\\b(id|ids|hash|hashed|masked|ref|count|type|sealed|enc|encrypted|token|alias|code|case)$",
  },
};

const HELP_REPORTER =
  "keep who reported apart, sealed, for the few who handle the case; in the report itself and in logs only a case number";

export const confidentialReportExposed: Rule = {
  meta: {
    id: "confidential-report-exposed",
    title: {
      en: "Report made in confidence given away",
      "zh-Hans": "保密举报或可疑报告被泄露",
      "zh-Hant": "保密檢舉或可疑申報遭洩露",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "probity", "share"],
    cwe: ["CWE-359", "CWE-201", "CWE-532"],
    asvs: ["V14.2.3", "V16.2.5"],
    laws: ["AML-7", "INS-116(9)", "CP9-info"],
    messages: {
      tipped: {
        message: "{act} in {place} tells the customer that he is suspected of laundering money, or was reported for it",
        help: "tell compliance only; what the customer is told (a document that is missing, a review that goes on) must not say why",
      },
      shown: {
        message: "{place} shows the customer that a suspicion about him was reported",
        help: "take it out of the page, and out of what its endpoint gives back: only compliance may see it",
      },
      traced: {
        message: "{place} keeps {about} with the report ({act}): whoever can read it can tell who made it",
        help: HELP_REPORTER,
      },
      logged: {
        message: "{act} in {place} writes who made a report in confidence ({about}) to a log",
        help: HELP_REPORTER,
      },
      accused: {
        message: "{act} in {place} tells whom a report is about who made it ({about})",
        help: "send what he has to answer and nothing of who reported it, and let compliance look at the wording first",
      },
    },
  },
  page,
  requests: [REPORTS],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "misconduct") pass.report(answer, report(answer));
  },
};

const BASE: Partial<Record<MisconductAnswer["what"], Severity>> = {
  tipped: "high",
  shown: "high",
  traced: "high",
  logged: "high",
  accused: "critical",
};

function report({ what, place, act, about, pathClass }: MisconductAnswer): RuleReport {
  const isTip = what === "tipped" || what === "shown";
  const { severity, reasons } = decideSeverity(
    BASE[what]!,
    isTip
      ? { id: "tip", text: "whoever knows that he was reported moves the money" }
      : { id: "reporter", text: "whoever reported in confidence can be found out" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  return { messageId: what, params: { place, act, about }, severity, severityReasons: reasons, confidence: "medium" };
}
