// Approvals that one person can give alone: nothing compares who approves with who began it.
import {
  decideSeverity,
  type ObligationAnswer,
  type ObligationRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { likeSiblings } from "../fixes.js";
import page from "./rule.md";

const REQUEST: ObligationRequest = {
  kind: "obligation",
  trigger: "approval",
  states: ["approved", "approve", "authorized", "authorised", "countersigned", "核准", "批准"],
  laterStates: ["paid", "settled", "issued", "disbursed", "released", "refunded", "accepted", "granted", "closed"],
  verbs: ["approve", "authorize", "authorise", "settle", "disburse", "release", "payout", "refund", "grant", "accept"],
  subjects: [
    "claim",
    "payout",
    "payment",
    "settlement",
    "refund",
    "surrender",
    "premium",
    "commission",
    "underwriting",
    "beneficiary",
    "payee",
    "loan",
    "disbursement",
    "reimbursement",
    "compensation",
    "withdrawal",
    "proposal",
    "lipei",
    "tuibao",
    "peifu",
    "理赔",
    "理賠",
    "赔付",
    "退保",
  ],
  payouts: [
    "claim",
    "payout",
    "settlement",
    "refund",
    "surrender",
    "commission",
    "disbursement",
    "reimbursement",
    "compensation",
    "withdrawal",
    "理赔",
    "理賠",
    "赔付",
    "退保",
  ],
  makers: [
    "created",
    "creator",
    "maker",
    "requested",
    "requester",
    "requestor",
    "submitted",
    "submitter",
    "initiated",
    "initiator",
    "assessed",
    "assessor",
    "entered",
    "prepared",
    "handled",
    "handler",
    "owner",
    "author",
    "previous",
    "registered",
    "jingbanren",
    "jingban",
    "shenqingren",
    "经办",
    "經辦",
  ],
  actors: [
    "user",
    "actor",
    "approver",
    "checker",
    "current",
    "session",
    "me",
    "staff",
    "operator",
    "principal",
    "auth",
    "context",
    "ctx",
    "reviewer",
    "viewer",
    "employee",
    "underwriter",
    "adjuster",
    "manager",
    "by",
  ],
  automatic: [
    "webhook",
    "callback",
    "cron",
    "job",
    "worker",
    "seed",
    "sync",
    "migrate",
    "migration",
    "import",
    "mock",
    "fixture",
  ],
  deciders: ["approver", "authorizer", "authoriser", "countersigner", "shenpiren", "审批人", "審批人", "核准人"],
};

export const approvalWithoutMakerChecker: Rule = {
  meta: {
    id: "approval-without-maker-checker",
    title: {
      en: "Approval step without separation of maker and checker",
      "zh-Hans": "审批缺少经办复核分离",
      "zh-Hant": "審批缺少經辦覆核分離",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-841", "CWE-840", "CWE-863"],
    asvs: ["V2.3.5", "V2.3.1"],
    laws: ["INS-116(6)", "INS-116(7)", "INS-116(9)", "CP9-info", "GBT35273-7.1", "NYDFS-500.7"],
    messages: {
      missing: {
        message: "{place} sets {state}, and nothing compares who approves with who began it",
        help: "refuse before the state is set when the acting person created, requested or assessed the {subject}",
      },
      unlike: {
        message:
          "{place} sets {state}, and nothing compares who approves with who began it; {done} of {total} approvals do",
        help: "refuse before the state is set when the acting person created, requested or assessed the {subject}",
      },
    },
  },
  page,
  requests: [REQUEST],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else pass.report(answer, report(answer));
    }
  },
};

function report(answer: ObligationAnswer): RuleReport {
  const { done, total } = answer.siblings;
  const confidence = done * 2 > total ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "approval", text: `one person alone can approve a ${answer.subject}` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: done > 0 ? "unlike" : "missing",
    params: {
      place: answer.place,
      state: answer.by,
      subject: answer.subject,
      done: String(done),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: likeSiblings("refuseIf", answer.control),
  };
}
