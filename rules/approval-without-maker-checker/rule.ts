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
import { APPROVALS } from "./terms.js";

const REQUEST: ObligationRequest = { kind: "obligation", trigger: "approval", ...APPROVALS };

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
