// Consents that are kept, and that nobody can take back.
import {
  type CampaignAnswer,
  type CampaignRequest,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type WithdrawalAnswer,
  type WithdrawalRequest,
} from "../../server/engine/api.js";
import { AGREEMENTS } from "../consents.js";
import { recordInWords } from "../words.js";
import page from "./rule.md";

const CONSENT = "\\b(consents?|consented|consenting|tong ?yi)\\b|同意";
/** Done to a consent, these may be a withdrawal. */
const CHANGING =
  "remov(e|es|ed|al|ing)|delet(e|es|ed|ion|ing)|cancel|cancell?ed|cancellation|stop|stopped|end|ended|disable|disabled|deactivate|deactivated|inactive|invalidate|invalidated|terminate|terminated|erase|erased|expire|undo|toggle|update|updated|updates|change|changed|changes|set|edit|patch|put|manage|management|replace|sync|preferences?|settings|center|centre|choices?|quxiao";

const REQUEST: WithdrawalRequest = {
  kind: "withdrawal",
  records: `^(?!.*\\b(oauth|oidc|informed|surgical|client|app|application|grant|device|cookie|treatment|surgery|procedure)\\b)(\\w+ )*(consents?|tong ?yi|tong ?yi ?shu)( (records?|logs?|entry|entity|history|model|documents?|schema))?$|^${AGREEMENTS}$`,
  grants:
    "^(?!.*\\b(jiao ?se|quan ?xian|cai ?dan|xi ?tong|gang ?wei|jie ?kou|api)\\b)(\\w+ )*shou ?quan( ?shu| ji ?lu)?( (entity|model|schema))?$",
  flags:
    "^(is |has )?(agreed|agree|consented|consent|accepted|granted|given|value|status|state|active|enabled|choice|decision|answer|response|action|event|event type|opted in|opt in|signed|type|kind)( flag)?$|\\b(ends?|ended|until|expir\\w+|deleted|removed|cancell?ed|inactive|disabled|valid (to|till)|closed)\\b",
  yes: "^(true|granted|given|yes|y|accepted|agreed|active|signed|opted in|grant|give|1)$",
  about: CONSENT,
  spelled: "consent|tong_?yi|同意",
  withdraws: [
    "\\b(withdraw|withdraws|withdrawn|withdrew|withdrawing|withdrawals?|revoke|revokes|revoked|revoking|revocation|rescind|rescinded|retract|retracted|optout|unsubscribe|unsubscribed|chehui|chexiao)\\b|\\bopt(ed|s|ing)? out\\b|撤回|撤销|撤銷|退订|退訂",
    `\\b(${CHANGING})\\b( \\w+){0,3} (consents?|tongyi)\\b|\\bconsents?( \\w+){0,3} (${CHANGING})\\b|(取消|修改|更改).*同意|同意.*(取消|修改|更改)`,
  ].join("|"),
  makes:
    "^(create(Many|ManyAndReturn)?|insert(One|Many|Graph)?|save|add|persist|bulkCreate|bulkInsert|Put(Item)?Command|build)$",
  changes:
    "^(update(Many|One|All|By\\w+|Where|Table|Item|ByQuery|ManyAndReturn)?|upsert(Many|One)?|replaceOne|replace|patch|merge|set|put|nativeUpdate|bulkUpdate|bulkWrite|findOneAnd\\w+|findByIdAnd\\w+|findOrCreate|increment|Update(Item)?Command|delete(Many|One|All|By\\w+|Where|From|Item|ByQuery)?|remove(Many|All|By\\w+|AndFlush)?|destroy|del|truncate|clear|soft(Delete|Remove)|nativeDelete|Delete(Item)?Command|onConflict\\w*)$",
  platforms:
    "onetrust|cookiebot|usercentrics|didomi|trustarc|osano|iubenda|klaro|cookie-?consent|quantcast|sourcepoint|ketch|transcend|consentmanager|termly|axeptio|@iabtcf|securiti|consent-management",
};

/** Letters and messages to many that want to sell something. */
const CAMPAIGNS: CampaignRequest = {
  kind: "campaign",
  campaigns:
    "\\b(newsletters?|campaigns?|promos?|promotions?|promotional|marketing|telemarketing|win ?back|cross ?sell|upsell|special ?offers?|flash ?sale|black ?friday|advert\\w*|tui ?guang|ying ?xiao|cu ?xiao)\\b|推[广廣]|[营營行][销銷]|促[销銷]|[电電]子[报報]",
  others:
    "\\b(confirm\\w*|double|verify|verification|welcome|receipts?|preview|admin|staff|internal|reports?|approv\\w*|stats|statistics|results?|codes?|admins?|agents?|brokers?|partners?|dashboards?|pages?|landing|banners?|articles?|consents?|preferences?|subscribe|subscription|subscribed)\\b",
  clients:
    "^(nodemailer|@nestjs-modules/mailer|email-templates|@aws-sdk/client-(ses|sesv2|sns|pinpoint)|aws-sdk|resend|twilio|@vonage/.*|@alicloud/(dysmsapi|dm)\\w*|tencentcloud-sdk-nodejs\\S*|emailjs|@react-email/.*|mjml)$",
  sends:
    "^(send|sendMail|sendEmail|sendSms|sendSMS|sendMessage|create|publish|SendSms|SendEmailCommand|PublishCommand|deliver|sendBulk|sendBatch)$",
  leaves:
    "unsubscri|list-?unsub|opt[-_ ]?out|preference|suppress|\\basm\\b|asmGroup|group_?id|list_?id|ListManagement|\\bSTOP\\b|退[订訂]|取消[订訂][阅閱]|拒收|回[复覆]\\s*(TD|T|N)|tui_?ding|ConfigurationSet|MessageStream|broadcast",
  texts: ["text", "html", "body", "content", "message", "Message", "template_text"],
};

const HELP =
  "give customers a way to withdraw each consent as easily as they gave it (`DELETE /consents/:purpose` that sets `withdrawnAt`), and stop what rested on it; where another service does so, name it in the policy (`consents.managedBy`)";

export const consentWithdrawalMissing: Rule = {
  meta: {
    id: "consent-withdrawal-missing",
    title: {
      en: "No way to withdraw consent",
      "zh-Hans": "缺少撤回同意的途径",
      "zh-Hant": "缺少撤回同意的途徑",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "collect"],
    cwe: [],
    asvs: [],
    laws: ["PIPL-15", "NDR-23", "GBT35273-8.4", "TW-3", "GDPR-7(3)"],
    messages: {
      missing: {
        message:
          "{record} keeps consents, written by {by}, and nothing in this project takes one back: no function withdraws, changes or deletes them",
        help: HELP,
      },
      unlike: {
        message:
          "{record} keeps consents, written by {by}, and nothing in this project takes one back, as is done for {like}: no function withdraws, changes or deletes them",
        help: HELP,
      },
      template: {
        message: "{what}, which {by} sends, advertises and says no way to get no more of it",
        help: "put a link into it by which the reader leaves with one step, and the header `List-Unsubscribe`; send nothing more from then on",
      },
      text: {
        message: "{what} sends advertising by {by}, and the message says no way to get no more of it",
        help: "say in the message how to leave (a link; in a short message a number or `回复TD退订`), and send nothing more from then on",
      },
    },
  },
  page,
  requests: [REQUEST, CAMPAIGNS],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "campaign") pass.report(answer, reportCampaign(answer));
    const answers = pass.answers.filter((answer) => answer.kind === "withdrawal");
    const unlike = answers.filter(({ like }) => like !== "");
    for (const answer of unlike) pass.report(answer, report(answer));
    const open = answers
      .filter(({ withdrawnBy, like }) => withdrawnBy === "" && like === "")
      .sort((a, b) => weight(b) - weight(a) || (a.at.file < b.at.file ? -1 : 1) || a.at.start - b.at.start);
    // Whoever can take one kind back may know how to take the others.
    const [first, ...others] = open.length === answers.length ? open : [];
    for (const answer of answers) if (answer.withdrawnBy !== "") pass.check(answer, "passed");
    if (!first) {
      for (const answer of open) pass.check(answer, "unknown");
      return;
    }
    pass.report(first, report(first));
    for (const answer of others) pass.check(answer, "failed");
  },
};

function reportCampaign({ what, by, isTemplate, pathClass }: CampaignAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "campaign", text: "whoever wants no more of it has no way to say so" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  const messageId = isTemplate ? "template" : "text";
  return { messageId, params: { what, by }, severity, severityReasons: reasons, confidence: "medium" };
}

function weight({ pathClass }: WithdrawalAnswer): number {
  return pathClass === "source" ? 1 : 0;
}

function report({ record, writtenBy, like, pathClass }: WithdrawalAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "withdrawal", text: "a consent that cannot be withdrawn is none" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  return {
    messageId: like === "" ? "missing" : "unlike",
    params: { record: recordInWords(record), by: writtenBy, ...(like === "" ? {} : { like }) },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}
