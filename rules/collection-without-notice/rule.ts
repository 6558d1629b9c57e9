// Forms that collect personal data without a notice, in a project whose other forms have one.
import {
  decideSeverity,
  type NoticeAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords, labelsOf } from "../words.js";
import page from "./rule.md";

export const collectionWithoutNotice: Rule = {
  meta: {
    id: "collection-without-notice",
    title: {
      en: "Collection point without privacy notice reference",
      "zh-Hans": "采集点缺少告知",
      "zh-Hant": "蒐集點缺少告知",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "collect"],
    cwe: [],
    asvs: [],
    laws: [
      "PIPL-7",
      "PIPL-17",
      "PIPL-30",
      "CSL-43",
      "NDR-21",
      "CP9-info",
      "GDPR-13",
      "GBT35273-5.5",
      "HK-DPP1",
      "HK-DPP5",
      "TW-8",
    ],
    messages: {
      form: {
        message: "the form {component} asks for {data} ({labels}) and shows no privacy notice, as {like} does",
        help: "show the notice, or a link to it, in the form or on the page around it, as {like} does",
      },
    },
  },
  page,
  requests: [
    {
      kind: "notice",
      minTier: 2,
      without: ["credential"],
      notices:
        "\\b(privacy|gdpr|pdpa|pdpo|pipl|notice|notices|data protection|datenschutz|rgpd|lgpd|terms|consent|consents|legal|agreement|agree|disclosure)\\b|隐私|隱私|告知|个人信息|個資|条款|條款|同意(?! ?([营營行][销銷]|推[广廣]|促[销銷]))|yinsi|tiaokuan",
      // A shell of forms is the frame of those that it is put around.
      frames:
        "^(?!.*\\b(forms?|dialog|modal|drawer|card|panel|step|wizard|section|field|quote|claim)\\b).*\\b(layout|footer|app|document|root|shell|frame|main|template|wrapper)$",
      others:
        "\\b(staff|admin|admins|back ?office|internal|console|dashboard|intranet|clerk|adjuster|underwriter|employee|login|log in|logon|sign in|signin|auth|password|otp|verify|verification|search|filter|filters|edit|editor|update|profile|account|settings|preferences|invite|stories|story|storybook|mocks?)\\b",
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "notice") continue;
      if (answer.status === "given") pass.check(answer, "passed");
      // The notice may be a text that comes from elsewhere.
      else if (answer.like === "") pass.check(answer, "unknown");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

function report(answer: NoticeAnswer, describe: (d: NoticeAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    worst.tier >= 3 ? "medium" : "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that is given without a word of what for` },
    [pathAdjustment(answer.pathClass)],
    "medium",
  );
  return {
    messageId: "form",
    params: {
      component: answer.component,
      data: dataInWords(answer.data, describe),
      labels: labelsOf(answer.data),
      like: answer.like,
    },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}
