// Words by which consents are kept and asked for, for the rules about them.
import type { FlowRequest, SharingTerms } from "../server/engine/api.js";
import { HARMLESS } from "./words.js";

const AGREES = "(consent|consents|consented|agree|agrees|agreed|opt|opted|optin|tong ?yi|shou ?quan)";
const SHARES =
  "(share|shares|shared|sharing|disclose|disclosed|disclosure|third part(y|ies)|gong ?xiang|fen ?xiang|di ?san ?fang)";
/** Whoever agrees to a transfer abroad agrees to its receiver. */
const ABROAD = "(cross border|abroad|overseas|offshore|chu ?jing|kua ?jing|jing ?wai)";
const SHARES_ZH = "(共享|分享|第三方|合作方|合作伙伴|合作夥伴|对外提供|對外提供|出境|跨境)";

/** A consent to sharing with others, by name or by the purpose that is asked for. */
export const TO_SHARE: SharingTerms = {
  agreed: [
    `\\b${AGREES}\\b.*\\b${ABROAD}\\b|\\b${ABROAD}\\b.*\\b${AGREES}\\b`,
    `\\b${AGREES}\\b.*\\b(${SHARES}|partners?)\\b`,
    `\\b${SHARES}\\b.*\\b(${AGREES}|granted|accepted|allowed|permitted)\\b`,
    "\\bpartners?\\b.*\\b(consent|consents|consented|opted|optin)\\b",
    "\\b(allow|allows|allowed|permit|permits|permitted)\\b.*\\b(sharing|third part(y|ies))\\b",
    `(同意|授[权權]).*${SHARES_ZH}|${SHARES_ZH}.*(同意|授[权權])`,
  ].join("|"),
  consents: `\\b${AGREES}\\b|同意|授[权權]`,
  sharing: `\\b(${SHARES}|${ABROAD}|partners?)\\b|${SHARES_ZH}`,
};

/** Records of a yes to everything at once that are called agreements: those of a contract are called by what they are about. */
export const AGREEMENTS =
  "((general|blanket|global|overall|umbrella|privacy|kh|ke ?hu|yong ?hu|hui ?yuan) (agree|agreements?)|(customer|client|user|member|insured|patient|applicant) agree)( (records?|entity|model|schema))?";

/** Texts that sell something, in lower case. */
export const OFFERS =
  "\\b\\d{1,2} ?(%|percent|per cent) (off|discount)\\b|\\b(get|save|enjoy) (up to )?\\d{1,2} ?%|\\bour (brand )?new(est)? [a-z ]{0,40}(plan|insurance|cover|coverage|product)s?\\b(?! (terms|portal|id|number))|\\b(introducing|discover) our\\b|\\bbuy one,? get one\\b|\\b(limited time|today only)\\b|[一二三四五六七八九\\d]折|[买買]一送一|限[时時][优優]惠|新客[优優]惠|[优優]惠券|特惠|首月免";

/** What somebody has said of advertising, as names: regular expressions on their words, parted by blanks. */
export const ANSWERS = {
  advertising:
    "\\b(marketing|telemarketing|promotions?|promotional|promo|newsletters?|advert\\w*|offers?|contact|e ?mails?|sms|mms|calls?|phone|whatsapp|push|messages?|direct)\\b|推[广廣送]|[营營行][销銷]|促[销銷]|[广廣]告|[联聯][络絡系繫]|短[信訊讯]|[电電][话話邮郵]",
  otherPurposes:
    "\\b(shar(e|ed|ing)|third part(y|ies)|partners?|analytics|tracking|cookies?|profiling|health|medical|biometrics?|face|terms|privacy|claims?|underwriting|credit|recordings?|location|research|statistics|cross border|transfer|treatment|photos?|e ?delivery|paperless)\\b|共享|分享|第三方|分析|健康|[医醫][疗療]|生物|人[脸臉]|[隐隱]私|[条條]款|[协協][议議]|理[赔賠]|核保|征信|徵信|[录錄]音|位置|跨境",
  refusals:
    "^(is |has )?(unsubscribed|opted out|optout|opt out|do not (contact|market|advertise)|no marketing|marketing opt out|marketing (revoked|withdrawn)|((marketing )?consent )(withdrawn|revoked)|(withdrew|revoked) (marketing )?consent)( (at|on|date|time|of marketing|from marketing))?$|^(consent |marketing )(withdrawal|revocation|withdrawn|revoked) (at|date)$|^(已)?(退[订訂]|取消[订訂][阅閱]|拒[绝絕](接收)?(推[广廣]|[营營行][销銷]|促[销銷])|撤[回销銷]同意)([时時][间間])?$",
  registers:
    "^(the |this |our |national )?(dnc|do not (call|contact|mail)|robinson|suppressions?|suppressed|opt ?outs?|unsubscribes?|unsubscribed|opted out|no marketing|ju ?jue ?ying ?xiao)( (list|lists|register|registry|service|repository|repo|set|store))?s?$|[拒][绝絕接](来电|來電|[营營行][销銷]|推[广廣送])(名[单單])?$|^(谢绝|謝絕)(来电|來電)(名[单單])?$",
  agreements:
    "^(is |has )?(marketing|promotions?|advertising) (consent|consented|opt in|optin|opted in|agreed|accepted|allowed)( (at|given))?$|^(is |has )?(opted in|opt in|optin|consented|agreed) (to|for) (marketing|promotions?|advertising|newsletters?)$|^(consents?|agrees|agreed) (to )?marketing$|^同意(接收)?(推[广廣送]|[营營行][销銷]|促[销銷])$",
  channels:
    "\\b(e ?mails?|mails?|letters?|post|postal|sms|mms|calls?|phone|whatsapp|wechat|line|push|fax)\\b|短[信訊讯]|[电電][话話邮郵]|[邮郵]件|微信",
};

/** What leaves by HTTP; rules ask for it in one way, so that nothing is looked for twice. */
export const SENT_BY_HTTP: FlowRequest = {
  kind: "flow",
  sinks: ["http"],
  minTier: 2,
  accepts: HARMLESS,
  // A request carries the caller's own key for the service: that is how it authenticates, not a customer's data.
  without: ["credential"],
  consent: TO_SHARE,
};
