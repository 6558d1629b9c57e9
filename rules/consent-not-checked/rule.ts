// Personal data that goes to analytics, marketing or partners without consent having been asked for.
import {
  decideSeverity,
  type ObligationAnswer,
  type ObligationRequest,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ANSWERS, OFFERS } from "../consents.js";
import { likeSiblings } from "../fixes.js";
import { dataInWords, isOnlySums } from "../words.js";
import page from "./rule.md";

/** Names that are about consent, as words parted by blanks. */
const ABOUT = [
  "\\b(consent|consents|consented|optin|optout|unsubscribed|subscribed)\\b",
  "\\b(opt|opted|opts) (in|out)\\b",
  "\\bdo not (track|contact|call|sell)\\b|^dnc$|\\bdnc (list|register|registry|service)\\b",
  "\\b(allow|allows|allowed|accept|accepts|accepted|agree|agrees|agreed|may)\\b.*\\b(marketing|tracking|analytics|contact|promotion|sharing|cookies)\\b",
  "\\b(marketing|tracking|analytics|contact|promotion|sharing|cookies)\\b.*\\b(allowed|accepted|agreed|enabled|permitted)\\b",
  "\\btong ?yi( ?shu)?\\b|\\b(ying ?xiao|gong ?xiang|tui ?song|di ?san ?fang|yin ?si) ?shou ?quan\\b",
  "同意|授权|授權",
].join("|");

const ADVERTISING = [
  "marketing",
  "campaign",
  "promo",
  "promotion",
  "promotional",
  "newsletter",
  "advert",
  "advertising",
  "upsell",
  "telemarketing",
  "guanggao",
  "yingxiao",
  "tuiguang",
  "cuxiao",
];

export const REQUEST: ObligationRequest = {
  kind: "obligation",
  trigger: "disclosure",
  minTier: 2,
  recipients: ["analytics", "session-replay", "marketing"],
  purposes: [...ADVERTISING, "lead", "affiliate", "profiling", "partner"],
  firstOfAll: [...ADVERTISING, "lead", "affiliate"],
  hosts: ["ads", "adnet", "adserver", "adservice", "adserving", "adtech", "adx", "dmp", "dsp"],
  services: [
    "courier",
    "delivery",
    "logistic",
    "express",
    "shipping",
    "address",
    "addr",
    "print",
    "pay",
    "payment",
    "bank",
    "kyc",
    "identity",
    "verification",
    "screening",
    "repair",
    "garage",
    "hospital",
    "clinic",
    "tpa",
    "assistance",
    "reinsurance",
    "reinsurer",
    "cession",
    "claim",
    "settlement",
    "survey",
    "sso",
    "auth",
    "zaibao",
    "fenbao",
    "kuaidi",
    "wuliu",
    "zhifu",
    "yinhang",
    "shiming",
    "renzheng",
    "chakan",
    "lipei",
    "yiyuan",
  ],
  messages: [
    ...ADVERTISING,
    "winback",
    "win back",
    "special offer",
    "partner offer",
    "exclusive offer",
    "limited offer",
    "spring offer",
    "summer offer",
    "autumn offer",
    "fall offer",
    "winter offer",
    "holiday offer",
    "christmas offer",
    "birthday offer",
    "new year offer",
    "member offer",
    "loyalty offer",
    "seasonal offer",
    "flash sale",
    "black friday",
    "double 11",
    "discount code",
    "voucher code",
    "cross sell",
    "crossselling",
    "cross selling",
    "营销",
    "營銷",
    "促销",
    "促銷",
    "推广",
    "推廣",
    "行銷",
    "yingxiao",
    "tuiguang",
    "cuxiao",
  ],
  otherMessages: [
    "confirm",
    "confirmation",
    "confirmed",
    "verify",
    "verification",
    "optin",
    "unsubscribe",
    "unsubscribed",
    "welcome",
    "invite",
    "invitation",
    "test",
    "preview",
    "error",
    "failed",
    "alert",
    "验证码",
    "驗證碼",
    "yanzhengma",
    "yzm",
  ],
  serviceMessages: [
    "renew",
    "renewal",
    "renewed",
    "expire",
    "expired",
    "expiry",
    "expiration",
    "lapse",
    "lapsed",
    "due",
    "overdue",
    "receipt",
    "invoice",
    "statement",
    "payment",
    "refund",
    "claim",
    "cancellation",
    "cancelled",
    "maturity",
    "your policy",
    "your contract",
    "otp",
    "code",
    "password",
    "notice",
    "reminder",
    "xuqi",
    "xu qi",
    "xubao",
    "xu bao",
    "daoqi",
    "dao qi",
    "jiaofei",
    "jiao fei",
    "koukuan",
    "lipei",
    "li pei",
    "tuibao",
    "续期",
    "續期",
    "续保",
    "續保",
    "到期",
    "缴费",
    "繳費",
    "理赔",
    "理賠",
    "催缴",
    "催繳",
    "扣款",
    "账单",
    "帳單",
    "退保",
    "退款",
    "退費",
    "生效",
    "失效",
    "cuijiao",
    "peian",
    "zhangdan",
    "fapiao",
    "tuikuan",
    "shengxiao",
    "shixiao",
  ],
  offers: OFFERS,
  about: ABOUT,
  ...ANSWERS,
  roots:
    "^(Component|NgModule|Page|App|createApp|createSSRApp|createRoot|hydrateRoot|bootstrapApplication|bootstrapModule|defineComponent|registerRootComponent|registerComponent)$",
};

export const consentNotChecked: Rule = {
  meta: {
    id: "consent-not-checked",
    title: {
      en: "Processing without a verified lawful basis or consent",
      "zh-Hans": "未校验同意或其他合法性基础",
      "zh-Hant": "未檢查同意或其他合法事由",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-359", "CWE-862"],
    asvs: ["V14.2.4"],
    laws: [
      "PIPL-13",
      "PIPL-23",
      "PIPL-29",
      "CP9-info",
      "HK-DPP3",
      "TW-19",
      "TW-20",
      "GDPR-6",
      "GDPR-7",
      "HIPAA-164.508",
    ],
    messages: {
      missing: {
        message: "{recipient} receives {data} via {sink}, and nothing asks before whether the person has consented",
        help: "ask first and stop without consent, as in `await consents.require(id, purpose)`, or state another basis: @lawfulBasis in the comment of the function",
      },
      message: {
        message: "{sink} sends marketing to {data}, and nothing asks before whether the person has agreed to it",
        help: "choose only those who agreed (`where: { marketingConsent: true }`), or ask for the consent of each and leave out who has not given it",
      },
      refused: {
        message: "{sink} sends marketing to {data} exactly where {asked} says that the person does not want it",
        help: "turn the condition round: whoever has withdrawn or never agreed gets no advertisement, and a withdrawal counts at once",
      },
      otherPurpose: {
        message:
          "{sink} sends marketing to {data}, and what is asked before ({asked}) is whether the person agreed to something else",
        help: "ask for the consent to marketing itself: a consent holds for the purpose that it was given for, and for no other",
      },
      ignored: {
        message: "{recipient} receives {data} via {sink}, whatever the consent check before it answers",
        help: "leave before {sink} when there is no consent, or use a check that throws",
      },
      project: {
        message:
          "nothing in this project asks for consent; places that send personal data to analytics, marketing or partners: {count}, {recipient} via {sink} first",
        help: "keep consent per person and purpose, and ask for it before each of them; or state another basis: @lawfulBasis in the comment of the function",
      },
    },
  },
  page,
  requests: [REQUEST],
  run(pass) {
    const open: ObligationAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      // A sum or a premium that goes with nothing about a person is a price.
      else if (isOnlySums(answer.data)) pass.check(answer, "passed");
      else if (answer.exempt || answer.pathClass === "test") pass.check(answer, "unknown");
      else open.push(answer);
    }
    const [worst, ...others] = [...open].sort((a, b) => weight(b) - weight(a));
    if (worst && !worst.mechanism) {
      pass.report(worst, report(worst, pass, "project", open.length));
      for (const answer of others) pass.check(answer, "failed");
      return;
    }
    for (const answer of open) {
      pass.report(answer, report(answer, pass, messageOf(answer), open.length));
    }
  },
};

function messageOf(answer: ObligationAnswer): string {
  if (answer.status === "ignored") return "ignored";
  if (answer.wrongConsent) return answer.wrongConsent.kind === "refused" ? "refused" : "otherPurpose";
  return answer.toPersons ? "message" : "missing";
}

function weight(answer: ObligationAnswer): number {
  return (answer.pathClass === "source" ? 100 : 0) + answer.data[0]!.tier * 10 + answer.data[0]!.confidence;
}

function report(answer: ObligationAnswer, pass: RulePass, messageId: string, count: number): RuleReport {
  const worst = answer.data[0]!;
  // Whoever hands the persons over may have left out those who do not want it.
  const isSure = messageId !== "project" && !answer.handed;
  const confidence = worst.confidence >= 0.75 && isSure ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    worst.tier >= 3 || messageId === "ignored" || messageId === "refused" ? "high" : "medium",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data that leaves for another purpose` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId,
    params: {
      data: dataInWords(answer.data, pass.describe),
      recipient: answer.subject || "another party",
      sink: answer.place,
      asked: answer.wrongConsent?.asked ?? "",
      count: String(count),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: likeSiblings(answer.control?.changes[0]?.kind === "guard-statement" ? "onlyIf" : "askWith", answer.control),
  };
}
