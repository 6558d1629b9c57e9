// Customers whom staff look up without saying why, where the project asks for it elsewhere or has a place for it in its records.
import {
  type Adjustment,
  type Confidence,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ACCESS } from "../access.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";
import { NAMED, PURPOSES } from "./terms.js";

const HELP =
  "take the case, ticket or reason from whoever asks, refuse the request without it, and put it into the record of the access; or show only the customers who are assigned to that person";

export const accessWithoutPurpose: Rule = {
  meta: {
    id: "access-without-purpose",
    title: {
      en: "Staff query of customer data without a business reason",
      "zh-Hans": "员工查询客户信息无业务事由",
      "zh-Hant": "員工查詢客戶資料無業務事由",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["probity", "traceability", "use"],
    cwe: ["CWE-863", "CWE-359"],
    asvs: ["V8.2.2", "V16.3.3"],
    laws: [
      "PIPL-6",
      "PIPL-10",
      "GBT35273-7.1",
      "GBT35273-7.3",
      "CP9-info",
      "CRIM-253-1",
      "INS-116(12)",
      "GDPR-5(1)(b)",
      "HIPAA-164.308(a)(4)",
      "HK-DPP3",
    ],
    messages: {
      unlike: {
        message: "{place} hands out {data} to staff who say no reason; {like} asks for one ({by})",
        help: HELP,
      },
      lookup: {
        message: "{place} lets staff look persons up by {key} without saying why; {like} asks for a reason ({by})",
        help: HELP,
      },
      alone: {
        message:
          "{place} lets staff look anybody up by {key} and hands out {data}: no case, ticket or reason is asked for",
        help: HELP,
      },
      constant: {
        message:
          "{place} hands out {data} to staff, and the record of it ({by}) has the same {member} for every access",
        help: HELP,
      },
    },
  },
  page,
  requests: [PURPOSES, ACCESS],
  run(pass) {
    const purposes = new Map<string, ObligationAnswer>();
    const accesses: ObligationAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.purpose) purposes.set(keyOf(answer), answer);
      else accesses.push(answer);
    }
    const asked = accesses.flatMap((access) => {
      const found = purposes.get(keyOf(access));
      // Whom others of the file ask for a reason are staff, whatever they are called.
      const isStaff =
        access.staff || (found?.like !== undefined && found.purpose!.isBeside && found.purpose!.key === "");
      return found && isStaff ? [{ access, found }] : [];
    });
    const isUsual = asked.filter(({ found }) => found.purpose?.isAsked).length * 2 >= asked.length;
    for (const { access, found } of asked) {
      const messageId = messageOf(found);
      if (access.exempt) pass.check(access, "unknown");
      else if (messageId)
        pass.report(
          access,
          report(access, found, messageId, isUsual && messageId !== "alone" ? "high" : "medium", pass),
        );
      else pass.check(access, found.purpose?.isAsked ? "passed" : "unknown");
      purposes.delete(keyOf(access));
    }
    // What they hand out is not seen, and those beside them ask.
    for (const found of purposes.values())
      if (found.purpose?.key && found.purpose.isBeside && found.like && !found.exempt)
        pass.report(found, report(found, found, "lookup", "medium", pass));
  },
};

/** Of a handler, under each of its routes. */
function keyOf({ at, place }: ObligationAnswer): string {
  return `${at.file} ${at.start} ${place}`;
}

type MessageId = "unlike" | "constant" | "lookup" | "alone";

function messageOf({ status, purpose, like }: ObligationAnswer): MessageId | undefined {
  if (status === "done") return undefined;
  if (purpose?.isConstant) return "constant";
  if (like) return "unlike";
  // A search by name gives many, and may be for anything.
  return purpose?.key && !new RegExp(NAMED).test(purpose.key) ? "alone" : undefined;
}

function report(
  access: ObligationAnswer,
  found: ObligationAnswer,
  messageId: MessageId,
  confidence: Confidence,
  pass: RulePass,
): RuleReport {
  const worst = access.data[0];
  const isConstant = messageId === "constant";
  const adjustments: Adjustment[] = [
    { id: "bulk", steps: access.many ? 1 : 0, text: "it gives many records at once" },
    pathAdjustment(access.pathClass),
  ];
  const { severity, reasons } = decideSeverity(
    "medium",
    worst
      ? {
          id: "tier",
          text: `${pass.describe(worst)} is tier ${worst.tier} data that staff may look up out of curiosity`,
        }
      : { id: "lookup", text: "staff may look up whom they like out of curiosity" },
    adjustments,
    confidence,
  );
  return {
    messageId,
    params: {
      place: access.place,
      ...(worst ? { data: dataInWords(access.data, pass.describe) } : {}),
      key: found.purpose?.key ?? "",
      by: isConstant ? found.by : (found.like?.by ?? ""),
      like: found.like?.place ?? "",
      member: found.purpose?.member ?? "",
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
