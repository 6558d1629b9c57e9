// Acts in a sale that nobody may do: rebates out of the commission, signatures made for the customer, dates of signing that are
// chosen afterwards.
import {
  decideSeverity,
  type MisconductAnswer,
  type MisconductRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { PAYS } from "../approval-limit-unchecked/terms.js";
import { anyOf, INSURANCE } from "../insurance.js";
import page from "./rule.md";

const CUSTOMERS = `${anyOf(
  "(customer|client|holder|policy ?holder|proposer|applicant|insured)( (id|ids|account|wallet|account id|no))?",
  "(ke ?hu|tou ?bao ?ren|bei ?bao ?ren|yao ?bao ?ren)( ?(id|zhang ?hu))?",
)}|[客][户戶]|[投要]保人`;

const SALES: MisconductRequest = {
  kind: "misconduct",
  trade: INSURANCE,
  sales: {
    pays: `${PAYS}|(^| )([^ ]+ )?(wallet|wallets|account|accounts|points|balance|payment|payments|pay|zhi ?fu|qian ?bao)( service)? (credit|deposit|transfer|send|pay|top ?up|add|zhuan ?ru|zhuan ?zhang|fa ?fang)$|(^| )(zhuan ?ru|fa ?fang|fan ?huan|fan ?yong)$`,
    commissions: `${anyOf("commissions?( [^ ]+)*", "([^ ]+ )?commission( [^ ]+)?", "yong ?jin( [^ ]+)*", "shou ?xu ?fei")}|佣金`,
    customers: CUSTOMERS,
    owed: `^(amount|price|total|gross|balance|sum)$|${anyOf("premiums?", "(paid|refundable|surrender|cash|policy) (amount|value|premium)", "unearned", "claw ?back( [^ ]+)*", "surrender", "bao ?fei", "xian ?jin ?jia ?zhi")}|保[费費]|[现現]金[价價]值`,
    signatures: `${anyOf("(e |digital |electronic |customer |wet )?(signatures?|signature (image|ref|records?)|sign ?(records?|offs?))", "e ?sign(atures?|ing)?", "qian ?(ming|zhang|shou)( [^ ]+)*")}|[签簽][名字章署]`,
    signers: `${anyOf("(signer|signatory|signed by|signee|signing party)( (id|type|role|name))?", "signed by( id)?", "qian ?(ming|zhang|shou) ?(ren|zhe)( ?id)?")}|[签簽][名署]人`,
    agents: `${anyOf("(agents?|brokers?|advis[eo]rs?|sales ?(person|man|rep|agent)|intermediar(y|ies)|producer)( [^ ]+)*", "(require|is|only|must be) (agent|broker|advis[eo]r|sales)( [^ ]+)*", "(dai ?li|dai ?li ?ren|ye ?wu ?yuan|jing ?ji ?ren)( [^ ]+)*")}|代理人|[业業][务務][员員]|[经經][纪紀]人`,
    proves: `${anyOf(
      "(verify|check|validate|confirm|compare|consume|assert|require)( [^ ]+)* (otp|code|face|liveness|identity|pin|certificate|token|customer|signer|session|biometr\\w+)( [^ ]+)*",
      "(otp|liveness|face|biometric|identity|signing token|ekyc)( [^ ]+)* (verify|check|validate|compare|match|confirm)",
      "(ren ?lian|huo ?ti|duan ?xin|yan ?zheng ?ma)( [^ ]+)* ?(jiao ?yan|yan ?zheng|he ?dui|bi ?dui)( [^ ]+)*",
      "(jiao ?yan|yan ?zheng|he ?dui)( [^ ]+)*",
    )}|校[验驗]|核[验驗]|人[脸臉]`,
    asked: "(^| )(pending|requested|sent|invited|draft|awaiting( [^ ]+)*|dai ?qian( [^ ]+)*)( |$)|待[签簽]",
    dates: `${anyOf(
      "sign(ed|ature|ing) (at|on|date|time|datetime)",
      "date signed",
      "acknowledged (at|on)",
      "acknowledg?ement (date|time)",
      "recorded (at|on)",
      "recording (date|time)",
      "(qian ?(ming|shu|shou|zi)|lu ?zhi|lu ?yin|shuang ?lu) ?(ri ?qi|shi ?jian)",
    )}|([签簽][名署收字]|[录錄][制製音])([日时時][期间間]|[时時][间間])`,
    documents: `${anyOf(
      "proposals?",
      "applications?",
      "polic(y|ies)",
      "endorsements?",
      "consents?",
      "disclosures?",
      "declarations?",
      "recordings?",
      "(policy )?(receipts?|deliver(y|ies))",
      "signatures?",
      "(tou ?bao( ?dan)?|bao ?dan|hui ?zhi|shuang ?lu|qian ?(ming|shou))( [^ ]+)*",
    )}|[投要]保|保[单單]|[双雙][录錄]|回[执執]`,
    automatic: anyOf(
      "web ?hooks?",
      "callbacks?",
      "sync\\w*",
      "import\\w*",
      "migrat\\w+",
      "offline",
      "docu ?sign",
      "fa ?da ?da",
      "e ?qian ?bao",
      "consumers?",
      "listeners?",
      "events?",
      "claw ?back\\w*",
    ),
  },
};

export const salesMisconduct: Rule = {
  meta: {
    id: "sales-misconduct",
    title: {
      en: "Rebate, signature by proxy or back-dating in a sale",
      "zh-Hans": "销售中的返佣、代签名或倒签日期",
      "zh-Hant": "銷售中的退佣、代簽名或倒填日期",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "integrity", "use"],
    cwe: ["CWE-840", "CWE-345"],
    asvs: ["V2.3.2"],
    laws: ["INS-116(4)", "INS-116(9)", "INS-131(4)", "INS-131(8)"],
    messages: {
      rebate: {
        message: "{place} gives the customer a part of the commission ({act}, {about})",
        help: "take it out: commission goes to the licensed person who sold, and a discount comes from the tariff that was filed",
      },
      proxy: {
        message:
          "{place} keeps a signature as the customer's ({about}, {act}), and an agent is who calls; nothing proves that the customer is there",
        help: "let the customer sign in a session of his own, proved by a code or his face; an agent may only send him the link",
      },
      backdated: {
        message:
          "{place} takes the moment of signing or recording ({about}) from the request: whoever calls it can choose it",
        help: "set it to the time of the server, and keep a date that somebody claims in a field of its own",
      },
    },
  },
  page,
  requests: [SALES],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "misconduct") pass.report(answer, report(answer));
  },
};

const WEIGHT: Partial<Record<MisconductAnswer["what"], { base: Severity; text: string }>> = {
  rebate: { base: "high", text: "benefits outside of the contract are forbidden" },
  proxy: { base: "high", text: "whoever has not signed is not bound, and was told nothing" },
  backdated: { base: "medium", text: "a date that can be chosen proves nothing" },
};

function report({ what, place, act, about, pathClass }: MisconductAnswer): RuleReport {
  const { base, text } = WEIGHT[what]!;
  const { severity, reasons } = decideSeverity(base, { id: "sale", text }, [pathAdjustment(pathClass)], "medium");
  return { messageId: what, params: { place, act, about }, severity, severityReasons: reasons, confidence: "medium" };
}
