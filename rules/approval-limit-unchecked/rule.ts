// Amounts that are approved or paid, and gifts that are given or taken, and nobody asks whether it may be so much.
import {
  type Adjustment,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";
import { AMOUNTS } from "./terms.js";

const HELP =
  "compare the amount with the limit of the acting person or role, kept in a table, before it is approved or paid, and hand what is above it to somebody with more authority";
const GIFT_HELP =
  "compare its value with the limit of the gift policy before it is given, taken or paid for, and let compliance decide about what is above it";

export const approvalLimitUnchecked: Rule = {
  meta: {
    id: "approval-limit-unchecked",
    title: {
      en: "Amount approved without authority limit",
      "zh-Hans": "未校验审批权限额度",
      "zh-Hant": "未檢查核決權限額度",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-840"],
    asvs: ["V2.3.2", "V2.3.5"],
    laws: ["INS-116(4)", "INS-116(6)", "CP9-info"],
    messages: {
      approved: {
        message: "{place} approves an amount ({act}) of any size: nothing compares it with a limit of who approves",
        help: HELP,
      },
      approvedUnlike: {
        message:
          "{place} approves an amount ({act}) of any size: nothing compares it with a limit of who approves; {done} of {total} approvals and payments do",
        help: HELP,
      },
      gift: {
        message: "{place} lets a gift or hospitality ({act}) of any value pass: nothing compares it with a limit",
        help: GIFT_HELP,
      },
      giftUnlike: {
        message:
          "{place} lets a gift or hospitality ({act}) of any value pass: nothing compares it with a limit; {done} of {total} such places do",
        help: GIFT_HELP,
      },
      paid: {
        message: "{place} pays out an amount ({act}) of any size: nothing compares it with a limit of who decides",
        help: HELP,
      },
      paidUnlike: {
        message:
          "{place} pays out an amount ({act}) of any size: nothing compares it with a limit of who decides; {done} of {total} approvals and payments do",
        help: HELP,
      },
    },
  },
  page,
  requests: [AMOUNTS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.amount) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else pass.report(answer, report(answer, answer.amount));
    }
  },
};

function report(answer: ObligationAnswer, { kind, act }: NonNullable<ObligationAnswer["amount"]>): RuleReport {
  const { done, total } = answer.siblings;
  const { severity, reasons } = decideSeverity(
    kind === "payout" ? "high" : "medium",
    reasonOf(kind, act),
    [alone(done, kind), pathAdjustment(answer.pathClass)],
    "medium",
  );
  return {
    messageId: done > 0 ? `${act}Unlike` : act,
    params: { place: answer.place, act: answer.by, done: String(done), total: String(total) },
    severity,
    severityReasons: reasons,
    confidence: done > 0 ? "high" : "medium",
  };
}

function reasonOf(kind: string, act: string): { id: string; text: string } {
  if (act === "gift") return { id: "gift", text: "gifts of any value may buy a decision" };
  if (kind === "payout") return { id: "payout", text: "money of any amount goes out" };
  return { id: "favour", text: "as much as one likes is given away" };
}

/** Limits may be kept outside of a program that knows none. */
function alone(done: number, kind: string): Adjustment {
  return {
    id: "alone",
    steps: done === 0 && kind === "payout" ? -1 : 0,
    text: "no approval in the project asks for a limit",
  };
}
