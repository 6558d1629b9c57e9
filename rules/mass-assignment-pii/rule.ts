// All that a request brings is written into a record of a customer, policy, claim, payment or clerk: whoever calls sets
// members that only the program, or somebody else, may set.
import {
  type Adjustment,
  type AssignmentAnswer,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { REQUEST_CHECKS } from "../requestChecks.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

/** Records about insurance, money and people, as words parted by blanks. */
const RECORDS =
  /\b(claims?|claimants?|polic(y|ies)|policyholders?|insureds?|insurances?|customers?|clients?|users?|members?|accounts?|staffs?|employees?|agents?|brokers?|adjusters?|underwritings?|beneficiar(y|ies)|payees?|payments?|payouts?|refunds?|premiums?|settlements?|surrenders?|loans?|wallets?|transactions?|transfers?|invoices?|commissions?|quotes?|quotations?|proposals?|applications?|applicants?|patients?|borrowers?|endorsements?|reserves?)\b|理[赔賠]|保[单單]|客[户戶]|投保|被保|受益|付款|支付|退款|baodan|lipei|kehu|toubao|shouyi/;

/** What such things are offered, written or shown with. */
const CATALOGUE =
  /\b(types?|templates?|categor(y|ies)|settings?|configs?|configurations?|preferences|plans?|products?|themes?|layouts?|statuses)$/;

/** Members that decide: who may what, what has been decided, money that was worked out, whose it is. */
const CONTROLS = [
  "\\b(roles?|permissions?|privileges?|scopes|authorities)$",
  "^(is )?(super )?(admin|administrator|superuser|staff|root|internal)$",
  "\\b(access|auth|clearance|authority) (level|limit)$",
  "^((claim|policy|payment|payout|refund|approval|review|case|kyc|aml|account|order|settlement|underwriting|verification|application|loan|member|workflow) )?status$",
  "^(claim|policy|payment|payout|approval|review|case|workflow|settlement) (state|stage)$",
  "\\b(decision|outcome)( (code|reason|by|at))?$",
  "^(is )?(approved|authorised|authorized|verified|settled|paid|kyc passed|kyc verified)$",
  "^(is )?(e ?mail|mobile|phone|identity|id|kyc)( is)? verified$",
  "\\b(approved|authorised|authorized|verified|reviewed|settled|assessed|paid|rejected|signed off|locked|underwritten)( (by|at|on|date|id|user|user id|by id))$",
  "\\b(approver|reviewer|adjuster|assessor|underwriter)( (id|user id|name|no))?$",
  "\\b(approved|settled|settlement|paid|payout|payable|assessed|reserve|reserved|refund|refunded|outstanding|paid out) (amount|sum|total|value)$|\\bamount (approved|paid|settled|payable|reserved|refunded|outstanding)$",
  "\\b(balance|balances|credit limit|claim limit|payment limit|approval limit|authority limit|policy limit|coverage limit|credit|cash value|reserve)$|\\bbalance (cents|minor|amount)$",
  "\\b(premium|discount|commission|loading|deductible|rebate|surcharge|bonus)( (rate|amount|percent|percentage|cents|factor))?$",
  "\\b(risk|fraud|credit) (score|rating|level|flag|class|grade|tier)$|^fraud(ulent)?$|^is fraud(ulent)?$",
  "^password hash$|^(mfa|two factor|2 fa) enabled$",
  "^(owner|tenant|organi[sz]ation|org|created by)( id)?$",
  "状态|狀態|角色|权限|權限|审批|審批|核准|余额|餘額|保费|保費|shenpi|jiaose|quanxian|yue$|zhuangtai",
].join("|");

/** What somebody enters when the record begins, and nobody but he who may changes afterwards. */
const ENTERED = [
  "\\b(amount|sum|total|sum insured|sum assured|insured amount|coverage amount)( (cents|minor|value))?$",
  "\\bbank card( (no|number))?$",
  "\\b(payee|payout|bank|beneficiary|settlement|refund) ?(account|bank|iban|name|number|no|account no|account number|account id|id|details)?( (no|number))?$|\\b(iban|account number|account no|bank account no|bank account number|routing number|bsb)$",
  "\\bbeneficiar(y|ies)( (id|ids|name|share|percent))?$",
  "^(policy ?holder|customer|user|member|policy|claimant|insured|insured person)( id| no| number)$",
  "受益人|收款|账号|帳號|账户|帳戶|金额|金額|保额|保額|shoukuan|zhanghao|jine",
].join("|");

const ADMIN = /^(admin|admins|administrator|superadmin|superuser|root|backoffice|staff|internal|management)$/;

export const massAssignmentPii: Rule = {
  meta: {
    id: "mass-assignment-pii",
    title: {
      en: "Request body copied into a customer or claim record",
      "zh-Hans": "请求体直接写入客户/理赔记录",
      "zh-Hant": "請求內容直接寫入客戶／理賠紀錄",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["integrity", "store"],
    cwe: ["CWE-915"],
    asvs: ["V15.3.3"],
    laws: ["PIPL-8", "PIPL-51", "GDPR-5(1)(d)"],
    messages: {
      controls: {
        message:
          "{place} writes all that the request brings into {record} ({call}): whoever calls sets {fields} as he likes",
        help: "take the members that may be set from a schema that lists them, or name them one by one, and set {fields} in the code that decides it",
      },
      typed: {
        message:
          "{place} writes all that the request brings into {record} ({call}): {type} does not list {fields}, and nothing takes out what it does not list",
        help: "take out what the type does not list (a validation pipe with whitelist: true, a schema that parses the body), or name the members one by one",
      },
      unseen: {
        message:
          "{place} writes all that the request brings into {record} ({call}): whatever columns it has, whoever calls sets them",
        help: "take the members that may be set from a schema that lists them, or name them one by one",
      },
      personal: {
        message:
          "{place} changes all that the request names in {record} ({call}): {data} can be overwritten with anything",
        help: "take the members that may be changed from a schema that lists them, or name them one by one",
      },
    },
  },
  page,
  requests: [
    {
      kind: "assignment",
      ...REQUEST_CHECKS,
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "assignment") continue;
      const told = answer.status === "open" ? report(answer, pass) : undefined;
      if (told) pass.report(answer, told);
      else pass.check(answer, answer.status === "open" ? "unknown" : "passed");
    }
  },
};

function report(answer: AssignmentAnswer, pass: RulePass): RuleReport | undefined {
  const { fields, data, act, listedBy, words } = answer;
  const record = answer.record.replace(/_?(Schema|Model|Entity)$/i, "");
  const known = RECORDS.test(wordsOf(record)) && !CATALOGUE.test(wordsOf(record));
  const personal = data.filter(({ confidence }) => confidence >= SURE);
  // Any other record has to be a person's by more than a name or an address in it.
  if (!known && !personal.some(({ tier }) => tier >= 3)) return undefined;
  const deciding = fields.filter((name) => CONTROL.test(wordsOf(name)));
  const entered = act === "create" ? [] : fields.filter((name) => ENTER.test(wordsOf(name)));
  const named = [...deciding, ...entered.filter((name) => !deciding.includes(name))];
  const sensitive = act === "create" ? [] : personal.filter(({ tier }) => tier >= 3);
  if (named.length === 0 && sensitive.length === 0) return answer.partial && known ? unseen(answer, record) : undefined;
  const confidence = listedBy === "" && known ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    named.length > 0 ? "high" : "medium",
    named.length > 0
      ? { id: "control", text: "rights, money or a decision hang on it" }
      : {
          id: "tier",
          text: `${pass.describe(sensitive[0]!)} is tier ${sensitive[0]!.tier} data that anything can replace`,
        },
    [
      byAdmin(words),
      { id: "other-record", steps: known ? 0 : -1, text: "its record is not one of insurance, money or accounts" },
      pathAdjustment(answer.pathClass),
    ],
    confidence,
  );
  const messageId = named.length === 0 ? "personal" : listedBy === "" ? "controls" : "typed";
  return {
    messageId,
    params: {
      place: answer.place,
      record: record || "the record",
      call: answer.call,
      fields: first(named),
      type: listedBy,
      data: dataInWords(sensitive, pass.describe),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

/** The model is not there, so what can be overwritten is not known. */
function unseen({ place, call, words, pathClass }: AssignmentAnswer, record: string): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "unseen", text: "its columns are not known here; rights, money or a decision may be among them" },
    [byAdmin(words), pathAdjustment(pathClass)],
    "medium",
  );
  return {
    messageId: "unseen",
    params: { place, record, call },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  };
}

function byAdmin(words: readonly string[]): Adjustment {
  return {
    id: "admin",
    steps: words.some((word) => ADMIN.test(word)) ? -1 : 0,
    text: "only administrators or staff are meant to call it",
  };
}

const SURE = 0.6;
const CONTROL = new RegExp(CONTROLS);
const ENTER = new RegExp(ENTERED);

/** `approvedBy` → "approved by" */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_\-.$]+/g, " ")
    .trim()
    .toLowerCase();
}

/** At most three names. */
function first(names: readonly string[]): string {
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} …`;
}
