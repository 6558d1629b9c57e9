// Functions that do what others beside them do, without the control that those have: a screening, a licence, a search for duplicates.
import {
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleAnswer,
  type RuleReport,
  type Severity,
  type UnlikeAnswer,
} from "../../server/engine/api.js";
import { OVERRIDES } from "../manual-override-unrecorded/terms.js";
import { CHANGES as PAYEES } from "../payee-change-unverified/terms.js";
import page from "./rule.md";
import { UNLIKE } from "./terms.js";

export const siblingControlMissing: Rule = {
  meta: {
    id: "sibling-control-missing",
    title: {
      en: "Control missing that comparable code has",
      "zh-Hans": "缺少同类代码已有的控制",
      "zh-Hant": "缺少同類程式碼已有的控制",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-840", "CWE-862"],
    asvs: ["V2.3.2", "V8.3.1"],
    laws: ["INS-116(4)", "INS-116(6)", "INS-116(9)", "INS-131(8)", "CP9-info"],
    messages: {
      screening: {
        message:
          "{place} issues or hands over a policy ({act}) without a screening against lists of sanctioned and exposed persons; {sibling} does the same with one ({done} of {total} do)",
        help: "screen whoever is to hold or receive it before it is written, and stop where there is a hit, as {sibling} does",
      },
      licence: {
        message:
          "{place} gives business or commission to an intermediary ({act}) without asking for his licence; {sibling} does the same and asks ({done} of {total} do)",
        help: "look the licence up before it is written, and stop where it is missing, expired or suspended, as {sibling} does",
      },
      duplicate: {
        message:
          "{place} takes a bill in ({act}) without looking whether it was claimed before; {sibling} looks ({done} of {total} do), and no unique constraint refuses a second one",
        help: "look for the same bill first, as {sibling} does, and let the database refuse a second one",
      },
      payee: {
        message:
          "{place} pays to an account of the caller's choice ({act}) and does not ask whose it is; {sibling} compares its holder ({done} of {total} do)",
        help: "compare the holder of the account with whom the money is owed to, or pay to the account that is kept and verified, as {sibling} does",
      },
      conflict: {
        message:
          "{place} chooses a supplier ({act}) and nothing asks for a conflict of interest; {sibling} asks ({done} of {total} do)",
        help: "look for a declared interest of who chooses before it is written, as {sibling} does",
      },
      cash: {
        message:
          "{place} takes cash ({act}) of any amount, and large cash is not reported; {sibling} reports it ({done} of {total} do)",
        help: "compare the amount with the threshold and report it, as {sibling} does: best in one function that both call",
      },
      history: {
        message:
          "{place} changes an amount or a term of a contract ({act}) and keeps no record of what it was before; {sibling} keeps one ({done} of {total} do)",
        help: "write the value before and after, with who and why, in the same transaction, as {sibling} does: best in one function that both call",
      },
    },
  },
  page,
  requests: [UNLIKE, OVERRIDES, PAYEES],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "unlike") continue;
      if (answer.has) pass.check(answer, "passed");
      else if (!isToldElsewhere(answer, pass.answers)) pass.report(answer, report(answer));
    }
  },
};

/** What is set by hand without any record, reason or approval is told by the rule that is about it. */
function isToldElsewhere({ what, at, symbol }: UnlikeAnswer, answers: readonly RuleAnswer[]): boolean {
  return (
    what === "history" &&
    symbol !== "" &&
    answers.some(
      (other) =>
        other.kind === "obligation" &&
        (other.override !== undefined || other.redirects !== undefined) &&
        other.status !== "done" &&
        !other.exempt &&
        other.symbol === symbol &&
        other.at.file === at.file,
    )
  );
}

const WEIGHT: Record<string, { base: Severity; text: string }> = {
  screening: { base: "high", text: "business with sanctioned persons is forbidden" },
  licence: { base: "medium", text: "only licensed persons may sell and be paid for it" },
  duplicate: { base: "medium", text: "the same loss may be paid twice" },
  payee: { base: "high", text: "money may go to whoever names his account" },
  conflict: { base: "medium", text: "who chooses may have a share in it" },
  cash: { base: "medium", text: "large cash must be reported" },
  history: { base: "medium", text: "what was changed cannot be told from what was" },
};

function report(answer: UnlikeAnswer): RuleReport {
  const { base, text } = WEIGHT[answer.what]!;
  const confidence = answer.done * 2 > answer.total ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    base,
    { id: "unlike", text },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: answer.what,
    params: {
      place: answer.place,
      act: answer.act,
      sibling: answer.sibling,
      done: String(answer.done),
      total: String(answer.total),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
