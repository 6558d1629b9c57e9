// Times that settings and code give to a duty, and that no law of the project allows: answers that come late, notice that comes late or
// never, records that go too soon.
import {
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
  type StatedPeriodAnswer,
} from "../../server/engine/api.js";
import { STATED } from "./duties.js";
import { type Judged, limitOf } from "./limits.js";
import page from "./rule.md";

export const statutoryDeadlineExceeded: Rule = {
  meta: {
    id: "statutory-deadline-exceeded",
    title: {
      en: "Deadline longer than the law allows",
      "zh-Hans": "时限超过法律规定",
      "zh-Hant": "時限超過法律規定",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: [],
    asvs: [],
    laws: [
      "GDPR-15",
      "GDPR-16",
      "GDPR-17",
      "GDPR-33",
      "GDPR-34",
      "HK-18",
      "HK-22",
      "GL20",
      "TW-10",
      "TW-11",
      "TW-12",
      "GBT35273-8.1",
      "GBT35273-8.2",
      "GBT35273-8.3",
      "PIPL-57",
      "INS-87",
      "AML-34",
      "NYDFS-500.17",
      "NAIC-6",
    ],
    messages: {
      request: {
        message: "{by} gives {days} days to answer a request about personal data: {law} allows {limit}",
        help: "set it to what the law allows, with some days to spare; where it lets the time be extended for a reason, keep the extension as a value of its own that is set when the person has been told",
      },
      requestAnywhere: {
        message:
          "{by} gives {days} days to answer a request about personal data: of the laws that are known here {law} allows most, {limit}",
        help: "set it to what your law allows, with some days to spare, and name your jurisdictions in the policy (`jurisdictions`), so that theirs count; keep an extension as a value of its own",
      },
      breach: {
        message: "{by} lets {hours} hours pass until a breach is reported: {law} allows {limit}",
        help: "report within that time from when it is known, with what is known by then; what is found out later is handed in later",
      },
      persons: {
        message: "{by} is off: those whose data leaked are not told, as {law} asks for",
        help: "tell them as soon as the risk is known; where the law lets it be left out, decide so for one incident, with a reason that is kept",
      },
      kept: {
        message:
          "{by} keeps these records for {days} days: {law} wants them for {years} years from the end of the business",
        help: "keep them for as long as the law says, restricted to that purpose, and delete or anonymise them then",
      },
      declared: {
        message: "{by} keeps it for {days} days: the policy says {limit} for {id}",
        help: "take the period from the policy, or correct the policy where it is wrong",
      },
    },
  },
  page,
  requests: [STATED],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "statedPeriod") continue;
      const limit = limitOf(answer.duty, answer.words, answer.jurisdictions);
      const isBroken = limit !== undefined && breaks(answer, limit);
      if (isLocal(answer)) pass.check(answer, "unknown");
      else if (isBroken) pass.report(answer, report(answer, limit));
      else if (answer.declared && answer.days! > answer.declared.days * SLACK)
        pass.report(answer, reportDeclared(answer, answer.declared));
      else if (limit) pass.check(answer, "passed");
    }
  },
};

/** Months and years are not all of one length. */
const SLACK = 1.03;

function breaks({ duty, days }: StatedPeriodAnswer, limit: Judged): boolean {
  if (duty === "persons") return true;
  return duty === "kept" || duty === "rows" ? days! * SLACK < limit.days : days! > limit.days;
}

/** A setting of machines on which nobody works, or a text of a page. */
function isLocal({ at, by }: StatedPeriodAnswer): boolean {
  return /(^|[./_-])(dev|development|local|test|testing|ci|e2e|staging|sandbox|mocks?|locales?|i18n|lang|translations)([./_-]|$)/i.test(
    `${at.file} ${by}`,
  );
}

const BASE: Readonly<Record<string, Severity>> = { breach: "high", persons: "high", kept: "medium", request: "medium" };
const REASONS: Readonly<Record<string, string>> = {
  breach: "whoever is to act on a breach hears of it too late",
  persons: "those whose data leaked cannot protect themselves",
  kept: "records are gone before the law allows",
  request: "people wait longer for their rights than the law allows",
};

function report(answer: StatedPeriodAnswer, { law, days: limit, isLongest }: Judged): RuleReport {
  const { duty, by, pathClass } = answer;
  const kind = duty === "rows" ? "kept" : duty;
  const confidence = isLongest ? "medium" : "high";
  const { severity, reasons } = decideSeverity(
    BASE[kind]!,
    { id: kind, text: REASONS[kind]! },
    [pathAdjustment(pathClass)],
    confidence,
  );
  const params = {
    by,
    law,
    days: rounded(answer.days ?? 0),
    hours: rounded((answer.days ?? 0) * 24),
    limit: rounded(duty === "breach" ? limit * 24 : limit),
    years: rounded((law === "AML-34" ? 3650 : limit) / 365),
  };
  return {
    messageId: duty === "request" && isLongest ? "requestAnywhere" : kind,
    params,
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function reportDeclared(
  { by, days, pathClass }: StatedPeriodAnswer,
  { id, days: limit }: { id: string; days: number },
) {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "declared", text: "the code and the policy say two things" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  return {
    messageId: "declared",
    params: { by, id, days: rounded(days!), limit: rounded(limit) },
    severity,
    severityReasons: reasons,
    confidence: "medium",
  } satisfies RuleReport;
}

function rounded(count: number): string {
  return String(Math.round(count * 10) / 10);
}
