// Children taken up without anything that asks for a guardian, and persons of any age whose age nobody looks at.
import {
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

export const minorGuardianConsentMissing: Rule = {
  meta: {
    id: "minor-guardian-consent-missing",
    title: {
      en: "Child's data processed without guardian consent",
      "zh-Hans": "处理未成年人信息未取得监护人同意",
      "zh-Hant": "處理未成年人個資未取得監護人同意",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "collect"],
    cwe: ["CWE-359"],
    asvs: [],
    laws: ["PIPL-31", "PIPL-28", "MIN-72", "NDR-22", "GDPR-8", "GBT35273-5.4"],
    messages: {
      child: {
        message:
          "{place} takes up a child, with {data} ({write}): nothing on the way asks for a guardian or his consent",
        help: "require a reference to the guardian, and ask for his consent before the record is written",
      },
      age: {
        message: "{place} takes up persons of any age with their {data} ({write}): nothing on the way looks at the age",
        help: "work out the age before the record is written; below the age of consent, require a guardian and his consent, or refuse where the product is for adults only",
      },
    },
  },
  page,
  requests: [
    {
      kind: "obligation",
      trigger: "guardian",
      childTypes: "^minor\\.(child-information|birth-certificate)$",
      children:
        "\\b(child|children|childs|kid|kids|newborn|infant|juvenile|insured minor|minor insured|minor (name|birth|id card|id number|mobile|phone))\\b|^(child|kid|newborn|infant|juvenile)|儿童|兒童|未成年|ertong|weichengnian",
      underage:
        "\\b(youth|youths|minors|juveniles?|teen|teens|teenagers?|kids|children|newborns?|infants?|pupils?|school ?child(ren)?|school ?kids?|p(a)?ediatrics?|minor school|shao ?er|er ?tong|you ?er|xiao ?xue|zhong ?xue|xue ?sheng|xue ?ping ?xian|wei ?cheng ?nian)\\b|\\b(shao ?er|er ?tong|you ?er|ying ?er|xue ?sheng|hai ?zi|wei ?cheng ?nian( ?ren)?) ?(bei ?bao|tou ?bao|bao ?dan)|少儿|少兒|儿童|兒童|幼儿|幼兒|学平险|學平險|未成年",
      about: "^(identity|contact|health|biometric|minor)\\.",
      birthTypes: "^identity\\.date-of-birth$",
      persons:
        "insured|policy ?holder|applicant|dependant|dependent|\\b(customers?|clients?|patients?|members?|travell?ers?|riders?|participants?)\\b|投保人|被保|客[户戶]|tou ?bao ?ren|bei ?bao ?ren|ke ?hu",
      guardians:
        "\\b(guardian|guardians|guardianship|parental|custodian|custodians|legal representative)\\b|监护|監護|法定代理|jian ?hu ?ren",
      consents: "\\b(consent|consents|consented)\\b|同意|tong ?yi",
      parents: "\\b(parent|parents|mother|father|family)\\b|家长|家長|父母|jia ?zhang|fu ?mu",
      ages: "\\b(age|ages|aged|adult|adults|minors?(?! (school|name|birth|id|mobile|phone|address|card|units?|version))|underage|max date|years ago|sub years|in years|years between|diff years|eighteen|coppa|majority)\\b|未成年|年[龄齡]|周[岁歲]|nian ?ling",
      machines:
        "\\b(web ?hooks?|callback|hook|sync|synchroni[sz]e|migrate|migration|seed|seeds|mock|demo|cron|job|internal|fixture|test)\\b",
      imports: "\\b(import|imports|imported|importer)\\b",
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.minor) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else pass.report(answer, report(answer, answer.minor, pass.describe));
    }
  },
};

function report(
  answer: ObligationAnswer,
  { isNamed, hasParent, isOpen }: NonNullable<ObligationAnswer["minor"]>,
  describe: (d: ObligationAnswer["data"][number]) => string,
): RuleReport {
  const { severity, reasons } = decideSeverity(
    isNamed ? "high" : "medium",
    isNamed
      ? { id: "child", text: "a child's data needs the consent of a guardian" }
      : { id: "age", text: "among persons of any age there are children" },
    [
      { id: "parent", steps: hasParent ? -1 : 0, text: "the way speaks of a parent, who may have agreed" },
      { id: "open", steps: isOpen ? -1 : 0, text: "who calls it is not seen, and may have asked" },
      pathAdjustment(answer.pathClass),
    ],
    "medium",
  );
  return {
    messageId: isNamed ? "child" : "age",
    params: { place: answer.place, data: dataInWords(answer.data, describe), write: answer.subject },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}
