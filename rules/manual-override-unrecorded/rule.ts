// Premiums, discounts, settlements, commissions and decisions that somebody sets by hand, and nothing says why or who agreed.
import {
  type Adjustment,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";
import { OVERRIDES } from "./terms.js";

const HELP =
  "let one function make such changes: it demands a reason code and who approves, and keeps the old value, the new one, who and when";

export const manualOverrideUnrecorded: Rule = {
  meta: {
    id: "manual-override-unrecorded",
    title: {
      en: "Manual adjustment of premium, claim, commission or decision without reason",
      "zh-Hans": "手工调整保费/赔款/佣金未留痕",
      "zh-Hant": "手動調整保費／賠款／佣金未留痕",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "integrity", "use"],
    cwe: ["CWE-840", "CWE-778"],
    asvs: ["V2.3.2", "V16.3.3"],
    laws: ["INS-116(4)", "INS-116(6)", "INS-131(4)", "CP9-info"],
    messages: {
      missing: {
        message:
          "{place} sets {members} to what it is given: no reason, no approval and no record of the change is kept",
        help: HELP,
      },
      bypass: {
        message:
          "{place} sets {members} to what it is given, past {calculator}: no reason, no approval and no record of the change is kept",
        help: HELP,
      },
      audited: {
        message:
          "{place} sets {members} to what it is given: an audit record says who did, but neither why nor who agreed",
        help: HELP,
      },
      unlike: {
        message:
          "{place} sets {members} to what it is given: no reason, no approval and no record of the change is kept; {done} of {total} such places do",
        help: HELP,
      },
    },
  },
  page,
  requests: [OVERRIDES],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.override) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt) pass.check(answer, "unknown");
      else pass.report(answer, report(answer, answer.override));
    }
  },
};

type What = NonNullable<ObligationAnswer["override"]>;

function report(answer: ObligationAnswer, what: What): RuleReport {
  const { done, total } = answer.siblings;
  const isSure = what.byHand && what.reached && (what.calculator !== "" || done * 2 > total);
  const confidence = isSure ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    isMoney(what) ? "high" : "medium",
    isMoney(what)
      ? { id: "money", text: "whoever calls it decides about money" }
      : { id: "decision", text: "whoever calls it decides about the case" },
    [amongMany(what), unnamed(what), audited(what), pathAdjustment(answer.pathClass)],
    confidence,
  );
  const past = what.calculator !== "" && isMoney(what) ? "bypass" : "missing";
  const messageId = what.audited ? "audited" : done * 2 > total ? "unlike" : past;
  return {
    messageId,
    params: {
      place: answer.place,
      members: answer.subject,
      calculator: what.calculator,
      done: String(done),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function isMoney({ what }: What): boolean {
  return !["fraud", "underwriting", "waiver"].includes(what);
}

function amongMany({ form }: What): Adjustment {
  return { id: "form", steps: form ? -1 : 0, text: "it is one of many fields of a form" };
}

/** Once down is enough for what no name says to be set by hand. */
function audited(what: What): Adjustment {
  const isLess = what.audited && unnamed(what).steps === 0;
  return { id: "audited", steps: isLess ? -1 : 0, text: "an audit record says who did it" };
}

/** A general edit may be followed by a calculation that is not seen. */
function unnamed(what: What): Adjustment {
  const isGeneral = isMoney(what) && !what.byHand && !what.form;
  return { id: "general", steps: isGeneral ? -1 : 0, text: "no name says that it is set by hand" };
}
