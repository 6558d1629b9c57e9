// Consent that is there before anybody has given it: ticked boxes, defaults of fields, missing answers taken for a yes, customers
// who are taken up with one.
import {
  type DefaultAnswer,
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";

/** Names of consent, as words parted by blanks. */
const ABOUT = [
  "\\b(consent|consents|consented|optin|agree|agreed|agrees|newsletter)\\b",
  "\\b(opt|opted) in\\b",
  "\\b(allow|allows|allowed|accept|accepts|accepted|receive|receives|subscribed?)\\b.*\\b(marketing|tracking|analytics|promotions?|promotional|offers|sharing|cookies|terms|privacy|emails?|sms|calls)\\b",
  "\\b(marketing|tracking|analytics|promotions?|sharing|cookies|terms|privacy)\\b.*\\b(allowed|accepted|agreed|permitted|subscribed)\\b",
  // What is done with it, where only a yes of the customer can allow that.
  "^((allow|agree|enable|is|data|personal data|partner|partners|third party|third parties|wellness|health|medical|marketing|group|affiliate|affiliates|cross border) )+(data )?(share|shared|sharing)$",
  "^(share|shared|sharing) (\\w+ ){0,3}with (\\w+ ){0,2}(partners?|affiliates?|third( part(y|ies))?|insurers?|reinsurers?|advertisers?|brokers?|agents?|agenc(y|ies)|dealers?|garages?|banks?|lenders?|hospitals?|clinics?|employers?|researchers?|universit(y|ies)|subsidiaries|contractors?|vendors?|sponsors?|retailers?|group)\\b",
  "^(marketing|contact|promotions?|promo|e?mail|sms|call|phone|sharing|share|third party|partner|tracking|newsletter)( (contact|mail|sms|calls?))? ok$",
  // Pinyin is written together, or parted by syllables.
  "\\b(tong ?yi|shou ?quan)\\b.*\\b(ying ?xiao|tui ?guang|tui ?song|gong ?xiang|fen ?xiang|gong ?xiang ?shu ?ju|di ?san ?fang)\\b|\\b(ying ?xiao|tui ?guang|tui ?song|gong ?xiang|fen ?xiang|di ?san ?fang)\\b.*\\b(tong ?yi|shou ?quan)\\b",
  "\\b(jie ?shou|yuan ?yi|ding ?yue)\\b.*\\b(ying ?xiao|tui ?guang|cu ?xiao)\\b|\\b(jieshou|yuanyi|dingyue)(yingxiao|tuiguang|cuxiao)",
  "(接收|愿意|願意|订阅|訂閱).*([营營行][销銷]|推[广廣]|促[销銷])",
  "同意|授权|授權",
].join("|");

/** Advertising by a way or of somebody, where it says for itself that customers are asked: a column of theirs, a box to tick. */
const ADVERTISING =
  "^((receive|allow|wants?|gets?) )?((sms|text|email|e mail|mail|phone|call|post|postal|whatsapp|we chat|wechat|line|push|direct|tele|third party|partners?|affiliates?|group|promotional) ){1,3}(marketing|promos?|promotions?|offers|newsletters?|adverts?|advertising|deals)$|^(marketing|promotional|promo) (by |via )?(sms|texts?|emails?|mails?|calls?|phone|post|whatsapp|messages)$|^tele ?marketing$";

/** Advertising and nothing else, as boxes of forms for customers are called. */
const PLAIN =
  "^((receive|wants?|gets?|accepts?) )?(marketing|promotions?|promotional|promos?|newsletters?|advertising|adverts?)$|^(jie ?shou ?)?(ying ?xiao|tui ?guang|cu ?xiao|guang ?gao)( ?(duan ?xin|xin ?xi))?$|^(接收)?([营營行][销銷]|推[广廣]|促[销銷]|[广廣]告)(短信|[简簡][讯訊]|信息|[资資][讯訊])?$";

/** About showing, asking or needing it, about what needs none, and about the way in which documents are sent. */
const UNLESS =
  "\\b(e ?polic(y|ies)|e ?statements?|e ?documents?|e ?delivery|e ?bills?|paperless|electronic (polic(y|ies)|delivery|documents?|statements?|bills?|communications?)|required?|requires|requiring|needs?|needed|show|shows|shown|banner|modal|dialog|popup|open|opened|visible|hidden|loading|form|text|version|page|step|screen|pending|missing|without|no|not|withdrawn|revoked|necessary|essential|functional|enabled|disabled|valid|check|checks|checked|supported|available|log|record|error|can|user agent|(?<!with )(?<!with \\w+ )agent)\\b|[不未]同意|撤[回销銷]|[时時][间間]|日期|版本|方式|需要|[电電]子[保账帳][单單]";

/** What a form begins with, and whom a function takes up; words of names, parted by blanks. */
const BEGINS =
  "^((create|make|new|get|build) )?(initial|default|empty|blank|pristine|starting|pre ?ticked|pre ?checked|pre ?filled|pre ?selected)( [a-z\\d ]{0,40})? (forms?|state|values?|data|fields|answers?|consents?|preferences?|sign ?up|registration|enrolment|enrollment|application|proposal|quote|customer|profile|user|choices)$|^(初始|默[认認]|[预預][设設填]|空白).*(表[单單]|[数數][据據]|[资資]料|[选選][项項]|同意|值)$|^(chu ?shi|mo ?ren|kong ?bai) ?[a-z ]{0,20}(biao ?dan|shu ?ju|zi ?liao|xuan ?xiang|zhi)$";
const FORMS =
  "\\b(form|wizard|questionnaire|enrolment|enrollment) ?(data|state|values?|fields|model|input|answers)?$|\\bbiao ?dan$|表[单單](数据|資料|状态|狀態)?$";
const WHOM =
  "(customer|client|member|user|policy ?holder|policy ?owner|insured|applicant|proposer|prospect|lead|person|patient|profile|account|ke ?hu|hui ?yuan|yong ?hu|tou ?bao ?ren)s?";
const REGISTERS = [
  `^(register|create|enrol|enroll|onboard|insert|import|add|new|open|build|make) (\\w+ )?${WHOM}( \\w+)?$`,
  "^(handle )?(sign ?up|register|enrol|enroll|onboard|registration)( \\w+)?$",
  "^(zhu ?ce|kai ?hu|xin ?zeng|chuang ?jian|tian ?jia|deng ?ji)( ?(ke ?hu|hui ?yuan|yong ?hu|tou ?bao ?ren))?$",
  "^([注註][册冊]|[开開][户戶]|登[记記]|新增|[创創]建|新建|建立|添加)(客[户戶]|[会會][员員]|用[户戶]|投保人|[账帳][户戶]|[个個]人)?([资資]料)?$",
].join("|");
/** Somebody has said it, or nobody is there who could. */
const GIVEN =
  "\\b(valid|filled|complete|completed|accept|accepts|accepted|agree|agreed|consented|opt|opted|grant|granted|subscribe|subscribed|subscriber|confirm|confirmed|signed|submitted|sample|samples|mock|mocks|fake|fixture|dummy|example|test|tests|seed|demo|story|expected|stub|column|columns|visible|visibility|select|error|errors)\\b|同意|[订訂][阅閱]|示例|[测測][试試]";
/** Of these no contract makes a part. */
const APART =
  "\\b(market\\w*|promo\\w*|newsletters?|advert\\w*|third part(y|ies)|partners?|affiliates?|shar(e|ed|ing)|track\\w*|analytics|profil\\w*|tele ?marketing)\\b|ying ?xiao|tui ?guang|tui ?song|fen ?xiang|gong ?xiang|di ?san ?fang|[营營行][销銷]|推[广廣送]|促[销銷]|第三方|共享|分享";

/** What the law asks a consent of its own for. */
const SEPARATE =
  /market|promot|newsletter|third|partner|shar|track|analytic|profil|health|medical|sensitiv|biometric|cross|ying_?xiao|tui_?guang|fen_?xiang|gong_?xiang|di_?san_?fang|营销|行銷|推广|推廣|第三方|敏感|健康|共享|分享/i;

export const consentDefaultOn: Rule = {
  meta: {
    id: "consent-default-on",
    title: {
      en: "Consent pre-ticked or assumed by default",
      "zh-Hans": "默认勾选或默示同意",
      "zh-Hant": "預設勾選或默示同意",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "collect"],
    cwe: ["CWE-276", "CWE-1188"],
    asvs: [],
    laws: ["PIPL-14", "NDR-22", "CP9-info", "GDPR-4(11)", "GDPR-7", "GBT35273-5.4"],
    messages: {
      field: {
        message: "{name} is yes by default: whoever says nothing has consented to everything in the records",
        help: "make the default false and set it only when the customer has said so himself",
      },
      state: {
        message: "{name} begins as yes: consent that the customer has only to leave as it is was not given by him",
        help: "begin with false and let the customer tick it himself",
      },
      input: {
        message: "the box {name} is ticked before the customer has seen it",
        help: "show it unticked and let the customer tick it himself",
      },
      fallback: {
        message: "where {name} is missing, it is taken for a yes",
        help: "take a missing answer for a no",
      },
      record: {
        message: "{name} is written as yes for whoever is taken up here: nothing in this function asks him",
        help: "take the answer from what the customer has ticked, or write false until he has said so himself",
      },
      statement: {
        message: "{name} is set to yes for all rows that the statement finds: none of these persons has said so",
        help: "remove it, and let each person say yes again himself; whoever has refused or withdrawn has not agreed after a while",
      },
    },
  },
  page,
  requests: [
    {
      kind: "default",
      about: ABOUT,
      advertising: ADVERTISING,
      plain: PLAIN,
      unless: UNLESS,
      begins: BEGINS,
      forms: FORMS,
      registers: REGISTERS,
      given: GIVEN,
      separate: APART,
    },
  ],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "default") pass.report(answer, report(answer));
  },
};

function report(answer: DefaultAnswer): RuleReport {
  const separate = SEPARATE.test(answer.name);
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "default", text: "it is written in the code" },
    [
      { id: "separate", steps: separate ? 1 : 0, text: "it needs a consent of its own" },
      pathAdjustment(answer.pathClass),
    ],
    "high",
  );
  return {
    messageId: answer.where,
    params: { name: answer.name },
    severity,
    severityReasons: reasons,
    confidence: "high",
    fixes: fixes(answer),
  };
}

/** Where the word itself is the place. Tables have the old default until they are migrated, and forms may build on it: that is for people. */
function fixes({ at, where }: DefaultAnswer): FixPlan[] {
  if (where === "fallback" || where === "input" || where === "statement") return [];
  return [
    {
      title: "replaceText",
      params: { from: "true", to: "false" },
      applicability: "unsafe",
      changes: [{ kind: "replace-text", at: { start: at.start, end: at.end }, from: "true", to: "false" }],
    },
  ];
}
