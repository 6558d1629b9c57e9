// Endpoints that write customer data and leave no record of who changed what.
import {
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { PERSONS, takesReports } from "../access.js";
import { likeSiblings } from "../fixes.js";
import { DOES, dataInWords } from "../words.js";
import page from "./rule.md";

export const changeNotAudited: Rule = {
  meta: {
    id: "change-not-audited",
    title: {
      en: "Creation, change or deletion of customer data is not recorded",
      "zh-Hans": "客户信息变更/删除未记录",
      "zh-Hant": "客戶資料異動／刪除未紀錄",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["traceability", "store"],
    cwe: ["CWE-778"],
    asvs: ["V16.3.3"],
    laws: ["PIPL-51", "PIPL-8", "CSL-23(3)", "NFRA24-ch5", "GDPR-5(1)(d)", "NYDFS-500.6", "HIPAA-164.312(b)"],
    messages: {
      missing: {
        message: "{place} {does} {data} ({write}), and nothing records who did",
        help: "record who changed which fields of whose record in the same transaction, or register an auditing subscriber",
      },
      unlike: {
        message: "{place} {does} {data} ({write}), and nothing records who did; {done} of {total} such endpoints do",
        help: "record who changed which fields of whose record, as the other endpoints of the project do",
      },
      partial: {
        message: "{place} {does} {data} ({write}), and not every way through it leaves a record",
        help: "record the change on every way on which {write} happens",
      },
      nameless: {
        message:
          "{place} deletes a record ({write}), and nothing records who did; other code of the project records such changes",
        help: "record who deleted whose record, and why, before it is gone",
      },
      project: {
        message:
          "no code of this project writes an audit record; endpoints that write customer data: {count}, {place} first",
        help: "add one audit function and call it in the transaction of every write, or register an auditing subscriber of the store",
      },
    },
  },
  page,
  requests: [{ kind: "obligation", trigger: "change", minTier: 2, persons: PERSONS }],
  run(pass) {
    const open: ObligationAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt || isHandedIn(answer)) pass.check(answer, "unknown");
      else open.push(answer);
    }
    const [worst, ...others] = [...open].sort((a, b) => weight(b) - weight(a));
    if (worst && !worst.mechanism) {
      pass.report(worst, report(worst, pass, "project", open.length));
      for (const answer of others) pass.check(answer, "failed");
      return;
    }
    for (const answer of open) pass.report(answer, report(answer, pass, messageOf(answer), open.length));
  },
};

/** Nobody is there to be recorded. */
function isHandedIn({ place, act }: ObligationAnswer): boolean {
  return (act === "create" || act === "write") && takesReports(place);
}

function messageOf(answer: ObligationAnswer): string {
  if (answer.status === "partial") return "partial";
  if (answer.data.length === 0) return "nameless";
  return answer.siblings.done > 0 ? "unlike" : "missing";
}

function weight(answer: ObligationAnswer): number {
  return (
    (answer.pathClass === "source" ? 100 : 0) + (answer.data[0]?.tier ?? 2) * 10 + (answer.data[0]?.confidence ?? 0)
  );
}

function report(answer: ObligationAnswer, pass: RulePass, messageId: string, count: number): RuleReport {
  const worst = answer.data[0];
  const tier = worst?.tier ?? 2;
  const what = worst ? pass.describe(worst) : answer.subject;
  const { done, total } = answer.siblings;
  const confidence = (worst?.confidence ?? 0) >= 0.75 && (tier >= 3 || done * 2 > total) ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    tier >= 3 ? "high" : "medium",
    { id: "tier", text: `${what} is tier ${tier} data, and nobody can tell who changed it` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId,
    params: {
      place: answer.place,
      data: dataInWords(answer.data, pass.describe),
      write: answer.subject,
      does: DOES[answer.act ?? "write"],
      count: String(count),
      done: String(done),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: likeSiblings("recordWith", answer.control),
  };
}
