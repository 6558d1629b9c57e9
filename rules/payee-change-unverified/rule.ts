// Accounts, beneficiaries and contacts of customers that are changed, and nothing shows that the customers want it.
import {
  type Adjustment,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";
import { CHANGES } from "./terms.js";

const HELP =
  "verify the customer before (second factor, one-time code, signed form), tell him by the number or address that was on file, and hold payouts or leave the change pending until a second person agrees";

export const payeeChangeUnverified: Rule = {
  meta: {
    id: "payee-change-unverified",
    title: {
      en: "Payee, beneficiary or contact changed without verification",
      "zh-Hans": "变更收款/受益/联系方式未核实",
      "zh-Hant": "變更受款／受益／聯絡方式未核實",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "store"],
    cwe: ["CWE-620", "CWE-640", "CWE-840"],
    asvs: ["V6.3.7", "V2.3.5"],
    laws: ["INS-116(7)", "PIPL-8", "PIPL-46", "NYDFS-500.12"],
    messages: {
      payee: {
        message:
          "{place} changes {data} ({write}), so that money goes elsewhere: nothing verifies the customer, tells him or keeps the change back",
        help: HELP,
      },
      proved: {
        message:
          "{place} changes {data} ({write}): the code that is asked for goes to the new one, and nothing asks or tells the customer by what he had before",
        help: HELP,
      },
      contact: {
        message:
          "{place} changes {data} ({write}), so that codes and notices go elsewhere: nothing verifies the customer, tells him or keeps the change back",
        help: HELP,
      },
    },
  },
  page,
  requests: [CHANGES],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation" || !answer.redirects) continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt) pass.check(answer, "unknown");
      else pass.report(answer, report(answer, answer.redirects, pass));
    }
  },
};

function report(
  answer: ObligationAnswer,
  { what, own, form, newProved }: NonNullable<ObligationAnswer["redirects"]>,
  pass: RulePass,
): RuleReport {
  const { done, total } = answer.siblings;
  const { severity, reasons } = decideSeverity(
    what === "payee" ? "high" : "medium",
    what === "payee"
      ? { id: "payee", text: "whoever changes it decides who is paid" }
      : { id: "contact", text: "one-time codes and notices go there" },
    [byStaff(answer, what), ofOneself(own, what), amongMany(form), pathAdjustment(answer.pathClass)],
    "medium",
  );
  return {
    messageId: newProved ? "proved" : what,
    params: {
      place: answer.place,
      data: dataInWords(answer.data, pass.describe),
      write: answer.subject,
    },
    severity,
    severityReasons: reasons,
    confidence: done * 2 > total ? "high" : "medium",
  };
}

function byStaff({ staff }: ObligationAnswer, what: string): Adjustment {
  return { id: "staff", steps: staff && what === "contact" ? 1 : 0, text: "staff change it, not the customer" };
}

function ofOneself(own: boolean, what: string): Adjustment {
  return { id: "own", steps: own && what === "contact" ? -1 : 0, text: "people change their own" };
}

function amongMany(form: boolean): Adjustment {
  return { id: "form", steps: form ? -1 : 0, text: "it is one of many fields of a form" };
}
