// Approvals that one person can give alone: nothing compares who approves with who began it.
import {
  type CallAnswer,
  decideSeverity,
  type ObligationAnswer,
  type ObligationRequest,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { choiceReport, isOfDevelopment } from "../choice.js";
import { likeSiblings } from "../fixes.js";
import page from "./rule.md";
import { APPROVALS } from "./terms.js";

export const REQUEST: ObligationRequest = { kind: "obligation", trigger: "approval", ...APPROVALS };

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
      same: {
        message: "{place} sets {state}, and names the same person as who began it and who approves it",
        help: "leave the approval open, and let another person than the one who enters the {subject} approve it",
      },
      unlike: {
        message:
          "{place} sets {state}, and nothing compares who approves with who began it; {done} of {total} approvals do",
        help: "refuse before the state is set when the acting person created, requested or assessed the {subject}",
      },
      allowed: {
        message: "{choice}: whoever enters a case may approve it as well",
        help: "set it the other way round, and let another person approve; where a team is too small, let somebody of another one do it",
      },
    },
  },
  page,
  requests: [REQUEST, { kind: "call", hazards: ["self-approval"] }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "call") switchedOff(pass, answer);
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else pass.report(answer, report(answer));
    }
  },
};

/** On the developer's own machine nobody's money is paid. */
function switchedOff(pass: RulePass, answer: CallAnswer): void {
  if (answer.pathClass === "test" || isOfDevelopment(answer.at.file)) pass.check(answer, "unknown");
  else pass.report(answer, choiceReport(answer, "allowed", "high"));
}

function messageOf({ samePerson, siblings }: ObligationAnswer): string {
  if (samePerson) return "same";
  return siblings.done > 0 ? "unlike" : "missing";
}

function report(answer: ObligationAnswer): RuleReport {
  const { done, total } = answer.siblings;
  const confidence = done * 2 > total || answer.samePerson ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "approval", text: `one person alone can approve a ${answer.subject}` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: messageOf(answer),
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
    // A comparison would refuse each time.
    fixes: answer.samePerson ? [] : likeSiblings("refuseIf", answer.control),
  };
}
