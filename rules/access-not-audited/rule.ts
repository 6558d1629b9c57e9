// Endpoints that show customer data and leave no record of who looked.
import {
  type Adjustment,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ACCESS, PERSONS } from "../access.js";
import { likeSiblings } from "../fixes.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

export const accessNotAudited: Rule = {
  meta: {
    id: "access-not-audited",
    title: {
      en: "Access to customer data leaves no audit record",
      "zh-Hans": "访问客户信息未留痕",
      "zh-Hant": "存取客戶資料未留軌跡",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["traceability", "use"],
    cwe: ["CWE-778", "CWE-223"],
    asvs: ["V16.3.2", "V16.3.3"],
    laws: [
      "PIPL-51",
      "PIPL-54",
      "CSL-23(3)",
      "NFRA24-ch5",
      "JR171-6.1.4",
      "HK-DPP4",
      "GDPR-30",
      "GDPR-32",
      "NYDFS-500.6",
      "HIPAA-164.312(b)",
    ],
    messages: {
      none: {
        message: "{place} hands out {data} and leaves no audit record, as all {total} such endpoints of the project",
        help: "record who read whose data, and why, in one place that they all pass: an interceptor, a middleware, a wrapper of handlers",
      },
      missing: {
        message: "{place} hands out {data} and leaves no audit record",
        help: "record who read whose data, and why, before {handler} answers",
      },
      unlike: {
        message: "{place} hands out {data} and leaves no audit record; {done} of {total} such endpoints do",
        help: "record who read whose data, and why, before {handler} answers, as the other endpoints of the project do",
      },
      partial: {
        message: "{place} hands out {data}, and not every way through it leaves an audit record",
        help: "record the access before each answer of {handler} that holds data",
      },
      void: {
        message: "{place} hands out {data}, and {by} is there to record it and records nothing",
        help: "register the interceptor that reads {by}, or record the access in {handler}",
      },
      plain: {
        message: "{place} reads {record} and leaves no audit record; {done} of {total} functions that read the same do",
        help: "record who read whose data, and why, in {handler}, as the other functions do; or make the one that does so the only way",
      },
      beside: {
        message: "{place} reads {record} and leaves no audit record; others of its file do",
        help: "record who read whose data, and why, in {handler}, as the others do",
      },
      plainProject: {
        message:
          "no code of this project writes an audit record; functions that read customer data and give it back: {count}, {place} first",
        help: "add one audit function (who, what, whose, why, when) and call it around every read; a wrapper or decorator does it in one place",
      },
      project: {
        message:
          "no code of this project writes an audit record; endpoints that hand out customer data: {count}, {place} first",
        help: "add one audit function (who, what, whose, why, when) and call it around every read; an interceptor or middleware does it in one place",
      },
    },
    // Its list of controls says whether there is a record.
    toldBy: { rule: "bulk-export-uncontrolled", messages: ["missing", "none", "unlike"] },
  },
  page,
  requests: [ACCESS, { kind: "obligation", trigger: "read", minTier: 3, persons: PERSONS }],
  run(pass) {
    const open: ObligationAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt) pass.check(answer, "unknown");
      else open.push(answer);
    }
    const [worst, ...others] = [...open].sort((a, b) => weight(b) - weight(a));
    if (worst && !worst.mechanism) {
      pass.report(worst, report(worst, pass, isPlain(worst) ? "plainProject" : "project", open.length));
      for (const answer of others) pass.check(answer, "failed");
      return;
    }
    const none = open.every((answer) => isPlain(answer) || answer.status === "missing");
    for (const answer of open) pass.report(answer, report(answer, pass, messageOf(answer, none), open.length));
  },
};

/** It is read by a function, not handed out by an endpoint. */
function isPlain({ request }: ObligationAnswer): boolean {
  return request.trigger === "read";
}

/** `none`: no endpoint of the project has anything that might record. */
function messageOf(answer: ObligationAnswer, none: boolean): string {
  if (isPlain(answer)) return answer.siblings.done > 0 ? "plain" : "beside";
  if (answer.status === "partial" || answer.status === "void") return answer.status;
  if (answer.siblings.done > 0) return "unlike";
  return none && answer.siblings.total >= MANY ? "none" : "missing";
}
/** So many endpoints without a record are no oversight in each of them. */
const MANY = 4;

/** Code that runs before tests and samples; then the most sensitive data, then whole lists. */
function weight(answer: ObligationAnswer): number {
  return (answer.pathClass === "source" ? 100 : 0) + (answer.data[0]?.tier ?? 2) * 10 + (answer.many ? 1 : 0);
}

function report(answer: ObligationAnswer, pass: RulePass, messageId: string, count: number): RuleReport {
  const worst = answer.data[0];
  const tier = worst?.tier ?? 2;
  const what = worst ? pass.describe(worst) : answer.subject;
  const { done, total } = answer.siblings;
  const most = done * 2 > total;
  const adjustments: Adjustment[] = [
    { id: "bulk", steps: answer.many ? 1 : 0, text: "it gives many records at once" },
    { id: "staff", steps: answer.staff ? 1 : 0, text: "staff call it, about other people" },
    pathAdjustment(answer.pathClass),
  ];
  const confidence = (worst?.confidence ?? 0) >= 0.75 && (most || answer.many || tier >= 3) ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    tier >= 3 ? "medium" : "low",
    { id: "tier", text: `${what} is tier ${tier} data, and nobody can tell who has seen it` },
    adjustments,
    confidence,
  );
  return {
    messageId,
    params: {
      place: answer.place,
      handler: answer.symbol.replaceAll(">", ".") || answer.place,
      data: dataInWords(answer.data, pass.describe),
      record: answer.subject,
      by: answer.by,
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
