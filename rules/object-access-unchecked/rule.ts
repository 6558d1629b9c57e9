// Personal records that a signed-in caller can ask for by an id of his choice, and nothing asks whether they are his.
import {
  type Adjustment,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { likeSiblings } from "../fixes.js";
import { dataInWords, recordInWords } from "../words.js";
import page from "./rule.md";

export const objectAccessUnchecked: Rule = {
  meta: {
    id: "object-access-unchecked",
    title: {
      en: "Record fetched by caller-supplied id without ownership or data-scope check",
      "zh-Hans": "按外部传入ID取数未校验归属/数据范围",
      "zh-Hant": "以外部 ID 取數未驗證歸屬／資料範圍",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-639", "CWE-285"],
    asvs: ["V8.2.2"],
    laws: ["PIPL-51(4)", "GBT35273-7.1", "JR171-6.1.4", "GDPR-32", "NYDFS-500.7", "NAIC-4D2a"],
    messages: {
      read: {
        message:
          "{place} hands whoever is signed in any {record} by the {key} he gives: {call} asks nothing about whose it is",
        help: "add the owner, branch or tenant of the caller to the condition, or check the record against the caller before it is used",
      },
      change: {
        message:
          "{place} lets whoever is signed in change any {record} by the {key} he gives: {call} asks nothing about whose it is",
        help: "add the owner, branch or tenant of the caller to the condition, or load and check the record before it is changed",
      },
      delete: {
        message:
          "{place} lets whoever is signed in delete any {record} by the {key} he gives: {call} asks nothing about whose it is",
        help: "add the owner, branch or tenant of the caller to the condition, or load and check the record before it is deleted",
      },
    },
  },
  page,
  requests: [
    {
      kind: "obligation",
      trigger: "lookup",
      minTier: 3,
      owners: [
        "owner",
        "owned",
        "user",
        "tenant",
        "organization",
        "organisation",
        "org",
        "company",
        "workspace",
        "project",
        "environment",
        "branch",
        "team",
        "department",
        "created",
        "creator",
        "assigned",
        "assignee",
        "agent",
        "broker",
        "adviser",
        "advisor",
        "handler",
        "customer",
        "policyholder",
        "policy",
        "holder",
        "insured",
        "borrower",
        "lender",
        "member",
        "patient",
        "practitioner",
        "account",
        "profile",
        "subject",
        "scope",
        "clerk",
        "institution",
      ],
      checks: [
        "access",
        "accessible",
        "permission",
        "permissions",
        "permitted",
        "authorize",
        "authorise",
        "authorization",
        "authorized",
        "ability",
        "abilities",
        "policies",
        "can",
        "cannot",
        "may",
        "allowed",
        "allow",
        "owner",
        "ownership",
        "owns",
        "owned",
        "belongs",
        "scope",
        "scoped",
        "tenant",
        "ensure",
        "assert",
        "enforce",
        "guard",
        "verify",
      ],
      privileged: [
        "admin",
        "admins",
        "administrator",
        "superadmin",
        "superuser",
        "root",
        "staff",
        "backoffice",
        "internal",
        "management",
        "ee",
        "license",
        "apikey",
      ],
      roles: [
        "role",
        "roles",
        "perm",
        "perms",
        "permission",
        "permissions",
        "rbac",
        "quanxian",
        "juese",
        "权限",
        "權限",
        "角色",
      ],
      customers: [
        "role",
        "customer",
        "client",
        "consumer",
        "policyholder",
        "policy",
        "holder",
        "insured",
        "claimant",
        "applicant",
        "patient",
        "subscriber",
        "borrower",
        "kehu",
        "toubaoren",
        "客户",
        "客戶",
        "投保人",
        "要保人",
      ],
      perhaps: ["member", "user", "enrollee", "huiyuan"],
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.lookup) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt || answer.pathClass === "test") pass.check(answer, "unknown");
      else pass.report(answer, report(answer, pass, answer.lookup));
    }
  },
};

function report(
  answer: ObligationAnswer,
  pass: RulePass,
  lookup: { act: "read" | "change" | "delete"; key: string; call: string },
): RuleReport {
  const worst = answer.data[0]!;
  const { done, total } = answer.siblings;
  const adjustments: Adjustment[] = [
    { id: "change", steps: lookup.act === "read" ? 0 : 1, text: "it is changed or deleted, not only read" },
    pathAdjustment(answer.pathClass),
  ];
  const confidence = done * 2 > total ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    worst.tier >= 3 ? "high" : "medium",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data that any signed-in caller can ask for` },
    adjustments,
    confidence,
  );
  return {
    messageId: lookup.act,
    params: {
      place: answer.place,
      record: recordInWords(answer.subject) || "record",
      key: lookup.key,
      call: lookup.call,
      data: dataInWords(answer.data, pass.describe),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: likeSiblings("addCondition", answer.control),
  };
}
