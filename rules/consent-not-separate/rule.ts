// One consent for everything, where the law asks for one of its own.
import {
  type BundledConsentAnswer,
  type BundledConsentRequest,
  type Classification,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { AGREEMENTS } from "../consents.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

/** What agreements of a contract are about: nobody's consent. */
const CONTRACTS =
  "^(?!.*\\b(claims?|settlement|quotes?|offers?|price|amount|repair|deal|contract|payment|payout|estimate|proposal|loan)\\b)";

/** What somebody reads, and ticks to have read. */
const NOTICES =
  "(privacy (policy|notice|terms|statement)|terms (of (service|use)|and conditions)|user agreement|yin ?si (zheng ?ce|xie ?yi))";

const REQUEST: BundledConsentRequest = {
  kind: "bundledConsent",
  asks: `${CONTRACTS}.*\\b(consents?|consented|agreed|agree|tongyi)( (is )?(given|granted|accepted|agreed|ok|status|flag|state|signed|value))?$|同意(了|状态|狀態)?$`,
  toAll: [
    "\\b(terms|tos|privacy|privacy policy|user agreement|everything)( of (service|use))?( (is|are|was))? (accepted|agreed|accept|agree|consented|consent|confirmed)$",
    "\\b(accepted|agreed|accept|accepts|agree|agrees|consented|consents|consent)( to)?( the| our)? (all|terms|tos|privacy|everything|user agreement)\\b",
    "^(has )?(all|general|blanket|global) consents?( given| granted)?$",
    // `if (privacyPolicy)`
    `^((req|request|body|dto|input|payload|form|values|data|props|args|params) )*${NOTICES}$`,
    "^(yinsi|xieyi) ?tongyi$|^tongyi ?(yinsi|xieyi|quanbu)$|(隐私|隱私|协议|協議|条款|條款).*同意|同意.*(隐私|隱私|协议|協議|条款|條款|全部)",
  ].join("|"),
  consents: `^${NOTICES}$|\\b(consents?|consented|agreed|agree|agrees|optin|opted in|opt in|tongyi)\\b|\\b(terms|tos|privacy)\\b.*\\b(accepted|accept|confirmed)\\b|\\b(accepted|accepts?)\\b.*\\b(terms|tos|privacy|all)\\b|同意`,
  contexts:
    "^(this )?(req|request|body|dto|input|payload|form|values|data|props|args|ctx|context|event|state|params|options|command|cmd|message|msg|variables)\\b|\\b(dto|input|request|command|form|props|payload|body|args|params|options|state|event)$",
  spelled: "consent|agree|accept|opt|terms|privacy|tongyi|yinsi|同意",
  purposes:
    "\\b(purposes?|scopes?|types?|kinds?|category|categories|channels?|recipients?|partners?|shares?|shared|sharing|third|affiliates?|marketing|promotions?|promotional|advertising|face|facial|biometrics?|fingerprints?|voice|voiceprint|liveness|health|medical|genetic|sensitive|special|location|geo|tracking|analytics|cookies?|profiling|cross|border|overseas|abroad|offshore|transfers?|exports?|research|newsletters?|e?mails?|sms|phone|telephone|calls?|push|explicit|separate|specific|dedicated|treatment|telematics|credit|bureau|minor|guardian|parental|child|items?|topics?|processing|basis|hipaa|data|research|automated|underwriting|claims?|hospital|tpa|reinsurers?|reinsurance|dan ?du|chu ?jing|kua ?jing|jing ?wai|ying ?xiao|gong ?xiang|di ?san ?fang|ren ?lian|jian ?kang)\\b|营销|營銷|行銷|共享|分享|第三方|人脸|人臉|生物|健康|医疗|醫療|敏感|出境|跨境|单独|單獨|用途|目的",
  all: "^(all|any|everything|general|default|basic|common|terms|terms of (service|use)|tos|privacy|privacy (policy|notice|terms)|agreement|user agreement|agreed|agree|consent|registration|sign ?up|global|standard|yinsi|quanbu)$|^(全部|所有|通用|默认|隐私政策|隱私政策|用户协议|使用者條款)$",
  yes: "^(granted|given|yes|y|true|accepted|agreed|active|signed|ok|on|valid|approved|opted in|opt in)$|^$",
  acts: [
    {
      about: "biometric",
      words:
        "\\b(face|faces|facial|fingerprints?|voiceprints?|biometrics?|iris|liveness|palm|renlian)\\b|人脸|人臉|指纹|指紋|声纹|聲紋",
      verb: "^(compare|match|verify|recogni[sz]e|identify|search|detect|enroll?|register|upload|submit|analy[sz]e|index|extract|authenticate)\\b",
    },
    {
      about: "sharing",
      words:
        "\\b(partners?|third part(y|ies)|hospitals?|clinics?|tpas?|reinsurers?|affiliates?|advertisers?|data brokers?|sponsors?|group compan(y|ies)|sister compan(y|ies))\\b|第三方",
      verb: "^(share|forward|send|push|transfer|provide|disclose|sync|export|publish|upload|sell|submit|post|refer)\\b",
    },
    {
      about: "genetic",
      words: "\\b(genes?|genetics?|genomes?|genomics?|dna|ji ?yin)\\b|基因",
      verb: "^(order|test|request|sequence|send|share|submit|upload|analy[sz]e|transfer|match|compare|refer)\\b",
    },
    {
      about: "abroad",
      words: "\\b(overseas|abroad|offshore|cross border|kuajing|jingwai)\\b|跨境|境外",
      verb: "^(share|forward|send|push|transfer|provide|sync|export|publish|upload|submit|post|replicate|copy|mirror|store)\\b",
    },
  ],
  sensitive: "^(biometric|health|minor)\\.|^identity\\.religion$|^location\\.(gps|trajectory)$",
  recipients: ["analytics", "session-replay", "marketing"],
  outsiders:
    "\\b(partners?|third part(y|ies)|hospitals?|clinics?|tpas?|reinsurers?|reinsurance|labs?|vendors?|dealers?|brokers?|agency|affiliates?|bureau|overseas|offshore)\\b",
  services: "\\b(pay|payments?|bank|courier|delivery|logistics?|sso|auth|emergency|ambulance)\\b",
  ticks: {
    spelled: "agree|consent|accept|同意|授[权權]",
    agrees: "\\b(agree|agrees|agreed|consent|consents|accept)\\b|同意|授权|授權",
    terms: "\\b(terms|privacy|agreement)\\b|[条條]款|[隐隱]私|[协協][议議]",
    answers:
      "\\b(accepted|accept|agreed|agree|agrees|consent|consents|consented|acceptance|agreement|ticked|tong ?yi)( (all|terms|everything))?$|同意$",
    single: [
      "\\b(health|medical)\\b|健康|[医醫][疗療]|病[历歷]",
      "\\b(biometric\\w*|face)\\b|人[脸臉]|生物|指[纹紋]",
      "\\b(partners?|third part(y|ies)|shared?|shares|sharing)\\b|第三方|合作|共享|分享",
      "\\b(overseas|abroad|cross border)\\b|境外|跨境|海外",
      "\\b(marketing|promotion\\w*|newsletters?)\\b|[营營行][销銷]|推[广廣]",
    ],
  },
  records: `^((customer|client|user|member|insured|policy ?holder|patient|person|party|data subject|applicant|privacy|personal data|gdpr|pdpa|pipl|general|global|blanket|universal|overall|common|t|tb|tbl|kh) )*(consents?|tong ?yi|tong ?yi ?shu)( (records?|logs?|entry|entity|history|model|document|schema))?$|^${AGREEMENTS}$`,
  flags:
    "^(is |has )?(agreed|agree|consented|consent|accepted|granted|given|value|status|(agreed|agree|accepted|accept|consented)( to)? all|all (agreed|accepted)|consent (given|granted|status|flag)|opted in|opt in|signed|tong ?yi|shi ?fou tong ?yi|yi ?tong ?yi)( flag)?$",
  keyed:
    "\\bconsents? (id|ids|ref|no|code)\\b|\\b(purposes?|scopes?|types?|kinds?|category|categories|topics?|items?|code|key|name|title|label|channels?|recipients?|partners?|third|documents?|doc|templates?|version|revision|policy|policies|notice|terms|forms?|text|content|basis|processing|activity|activities|services?|products?|features?|usages?|uses?|reason|description|details?|data|marketing|shares?|sharing|health|medical|biometrics?|face|sensitive|analytics|tracking|profiling|e?mails?|sms|phone|calls?|push|cookies?|preferences?|options?|permissions?|flags|newsletters?|transfers?|cross|campaigns?|procedures?|treatments?|study|claims?|applications?|vendors?|providers?|controllers?|processors?|organi[sz]ations?|devices?|payload|metadata|json|yong ?tu|mu ?di|jie ?shou ?fang|ban ?ben|lei ?xing)\\b|用途|目的|版本|类型|類型",
};

const HELP =
  "keep a consent per purpose and recipient, and ask for this one here, as in `await consents.require(id, purpose)`";

export const consentNotSeparate: Rule = {
  meta: {
    id: "consent-not-separate",
    title: {
      en: "Sensitive data, sharing or export covered only by a bundled consent",
      "zh-Hans": "敏感信息/对外提供仅有概括同意",
      "zh-Hant": "敏感個資／對外提供僅有概括同意",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-359"],
    asvs: ["V14.1.2"],
    laws: ["PIPL-14", "PIPL-29", "PIPL-23", "PIPL-25", "PIPL-39", "NDR-22", "GBT35273-5.3", "TW-7", "GDPR-7"],
    messages: {
      biometric: {
        message:
          "{by} is let through by {consent}, one consent for everything; work with faces, voices or fingerprints needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      genetic: {
        message:
          "{by} is let through by {consent}, one consent for everything; work with genes needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      sharing: {
        message:
          "{by} is let through by {consent}, one consent for everything; sharing with others needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      abroad: {
        message:
          "{by} is let through by {consent}, one consent for everything; a transfer abroad needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      profiling: {
        message:
          "{by} is let through by {consent}, one consent for everything; analytics and marketing needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      data: {
        message:
          "{data} sent out by {by} on the strength of {consent}, one consent for everything; sensitive data needs one of its own, which the customer can give and refuse by itself",
        help: HELP,
      },
      tick: {
        message:
          "one yes{consent} stands for several consents at once, of which each needs one of its own that the customer can give and refuse by itself",
        help: "show a box for each: for sensitive data, for sharing with others, for a transfer abroad, for marketing; none of them ticked before, and none needed for the others",
      },
      record: {
        message:
          "{consent} keeps that somebody agreed, and not to what: neither purpose nor recipient nor version of the text, so that it can cover sensitive data and sharing only together with everything else",
        help: "keep one row per purpose, with recipient, version of the text, time of the consent and of its withdrawal; old rows stand for what their text said at the time",
      },
    },
  },
  page,
  requests: [REQUEST, { kind: "declaration", minTier: 2 }],
  run(pass) {
    // Who keeps nothing sensitive may ask once for all of it, unless he asks for other things by themselves.
    const isSensitive = pass.answers.some(
      (a) => a.kind === "declaration" && a.pathClass === "source" && a.data.tier >= 3 && a.data.confidence >= 0.5,
    );
    for (const answer of pass.answers) {
      if (answer.kind !== "bundledConsent") continue;
      if (answer.what === "record" && !isSensitive && !answer.isUnlike) pass.check(answer, "unknown");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

const GRAVE = /^(biometric|health|minor)\./;

function report(answer: BundledConsentAnswer, describe: (data: Classification) => string): RuleReport {
  const { what, about, data, by, consent } = answer;
  const isGrave = about === "biometric" || about === "genetic" || data.some(({ dataType }) => GRAVE.test(dataType));
  const confidence = data.length > 0 || what === "record" ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "bundled", text: "a consent for everything is none for this" },
    [
      { id: "grave", steps: isGrave ? 1 : 0, text: "it is about bodies, health or children" },
      pathAdjustment(answer.pathClass),
    ],
    confidence,
  );
  return {
    messageId: what === "use" ? about || "data" : what,
    params: {
      by,
      consent: what === "tick" && consent !== "" ? ` (${consent})` : consent,
      data: dataInWords(data, describe),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
