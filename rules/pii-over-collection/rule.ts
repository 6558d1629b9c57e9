// Fields that are collected for a purpose whose list in the policy does not have their data type.
import {
  type CollectedAnswer,
  type DeviceTerms,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { anyOf } from "../insurance.js";
import page from "./rule.md";

/** GDPR Art. 9 and 10: not to be processed without a ground of their own; PIPL Art. 28 has most of them. */
const SPECIAL =
  /^(biometric\.|health\.(?!death-information)|identity\.(ethnicity|religion|political-affiliation|sexual-orientation|criminal-record)$)/;

/** React Native, Expo, Capacitor and Cordova, mini-programs, browsers. */
const DEVICE: DeviceTerms = {
  packages: [
    "react-native",
    "react-native-permissions",
    "react-native-contacts",
    "react-native-geolocation-service",
    "@react-native-community/geolocation",
    "expo-contacts",
    "expo-location",
    "expo-av",
    "expo-audio",
    "expo-permissions",
    "expo-sms",
    "@capacitor/geolocation",
    "@capacitor-community/contacts",
  ],
  globals: ["wx", "uni", "my", "tt", "swan", "Taro", "navigator"],
  asks: [
    "^(wx|uni|my|tt|swan|Taro)\\.(authorize|getLocation|getFuzzyLocation|chooseContact|startLocationUpdate\\w*|startRecord)$",
    "^navigator\\.(geolocation\\.(getCurrentPosition|watchPosition)|contacts\\.select)$",
    "^:(\\w+\\.)?(request(Multiple|(Foreground|Background)?Permissions(Async)?|Authorization|LocationAccuracy)?|authorize|askAsync)$",
    "^:(\\w+\\.)?(getCurrentPosition\\w*|watchPosition\\w*|getLocation|startLocationUpdates\\w*|getContactsAsync|getAll|getContacts)$",
  ].join("|"),
  kinds: [
    { says: "\\b(contacts?|address book|phone ?book|addphonecontact)\\b", dataType: "online.contact-list" },
    { says: "\\b(location|geolocation|whereabouts|current position|watch position)\\b", dataType: "location.gps" },
    {
      says: "\\b(record audio|microphone|record|call log|call logs|sms|phone calls?|expo (av|audio))\\b",
      dataType: "contact.communication-content",
    },
  ],
  reasons: ["message", "rationale", "desc", "buttonPositive"],
};

export const piiOverCollection: Rule = {
  meta: {
    id: "pii-over-collection",
    title: {
      en: "Field collected outside the declared purpose list",
      "zh-Hans": "采集字段超出声明目的",
      "zh-Hant": "蒐集欄位超出宣告目的",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "collect"],
    cwe: ["CWE-359"],
    asvs: ["V14.1.1"],
    laws: ["PIPL-5", "PIPL-6", "CSL-43", "NDR-22", "GBT35273-5.2", "GDPR-5(1)(c)", "HK-DPP1", "TW-5"],
    messages: {
      field: {
        message: "{place} collects {data}, which the policy does not list for {purposes}",
        help: 'leave the field out; if the purpose cannot do without it, add "{type}" to its data types and let whoever answers for the purpose agree',
      },
      needless: {
        message: "{place} collects {data}, which decides nothing about such a cover",
        help: "leave the field out, also from the form and from what is stored already",
      },
      permission: {
        message: "{choice}: the app reads whom its owner talks and writes to, which no cover and no claim needs",
        help: "take the permission out; a code that is sent is read by the SMS Retriever without it, and a number is dialled by an intent",
      },
      device: {
        message: "{place} asks the device for {data}, which the policy does not list for any purpose",
        help: 'do without it; if a purpose needs it, add "{type}" to its data types, let whoever answers for the purpose agree, and tell the person why you ask',
      },
    },
  },
  page,
  requests: [
    {
      kind: "collected",
      minTier: 2,
      without: ["credential"],
      handsOut:
        "\\b(response|responses|view|views|summary|result|results|reply|output|report|report row|props|state|component)( (schema|dto|type|model))?$",
      purposes: "^((collected|collection|processing|data) )?(for )?purposes?$|^collected for$",
      chosen:
        "^identity\\.(ethnicity|religion|political-affiliation|marital-status|sexual-orientation|nationality|gender)$",
      products: anyOf(
        "travel|trip|journey|flight|motor|motorcycle|car|auto|vehicle|home|house|household|property|pet|device|gadget|cyber|cargo|marine|liability|fire|bicycle|boat",
        "lv ?you|lv ?xing|che ?xian|jia ?cai|chong ?wu|huo ?xian|ze ?ren ?xian",
        "旅[游遊行]|[车車][险險]|家[财財]|[宠寵]物|[责責]任[险險]",
      ),
      asked: anyOf(
        "quotes?|quotations?|enquir(y|ies)|inquir(y|ies)|applications?|proposals?|orders?|purchases?|checkout|bao ?jia|xun ?jia|tou ?bao|shen ?qing|xia ?dan",
        "[报報][价價]|[询詢][价價]|投保|申[请請]|下[单單]",
      ),
      needless: "^identity\\.(religion|political-affiliation|sexual-orientation)$",
      device: DEVICE,
      takesIn: "\\b(form|forms|inputs?|values|payload|body|request|dto|draft)\\b",
    },
    { kind: "call", hazards: ["needless-permission"] },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "call") pass.report(answer, choiceReport(answer, "permission", "high"));
      if (answer.kind !== "collected") continue;
      if (answer.isCovered) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

function report(answer: CollectedAnswer, describe: (d: CollectedAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const isSpecial = SPECIAL.test(worst.dataType);
  const base: Severity = isSpecial ? "high" : worst.tier >= 3 ? "medium" : "low";
  const { severity, reasons } = decideSeverity(
    base,
    isSpecial
      ? { id: "special", text: `${describe(worst)} may be collected on a ground of its own only` }
      : { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that no purpose needs` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: answer.device ? "device" : answer.needless ? "needless" : "field",
    params: {
      place: answer.place,
      data: describe(worst),
      purposes: answer.purposes.join(", "),
      type: worst.dataType,
    },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}
