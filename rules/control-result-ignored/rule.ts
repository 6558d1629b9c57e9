// Questions about what may be done whose answer nobody looks at: what hangs on it is done whatever the answer is.
import {
  decideSeverity,
  type FixPlan,
  type IgnoredAnswer,
  pathAdjustment,
  type Rule,
  type RuleAnswer,
  type RuleReport,
  type Severity,
  wordsOf,
} from "../../server/engine/api.js";
import { REQUEST as SECOND_PERSONS } from "../approval-without-maker-checker/rule.js";
import { REQUEST as CONFLICTS } from "../conflict-of-interest-unchecked/rule.js";
import { REQUEST as CONSENTS } from "../consent-not-checked/rule.js";
import { ENDPOINTS } from "../endpoint-without-authorization/rule.js";
import page from "./rule.md";
import { IGNORED, MEANS_NO, MEANS_YES, TOLD } from "./terms.js";

const LOOK =
  "look at the answer and stop where it is a no: leave the function, refuse the request, or use a check that throws";

export const controlResultIgnored: Rule = {
  meta: {
    id: "control-result-ignored",
    title: {
      en: "Result of a control ignored",
      "zh-Hans": "控制结果未被采用",
      "zh-Hant": "控制結果未被採用",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-252", "CWE-754", "CWE-863"],
    asvs: ["V2.3.2", "V8.3.1"],
    laws: ["PIPL-51", "INS-116(4)", "AML-40", "CP9-info", "NFRA24-ch5", "GDPR-32", "NYDFS-500.7"],
    messages: {
      dropped: {
        message: "{check} says whether it may be so, and nothing looks at what it says: {what} whatever the answer is",
        help: LOOK,
      },
      told: {
        message: "where {check} says no, a line goes into the log and nothing else happens: {what} all the same",
        help: LOOK,
      },
      promise: {
        message:
          "{check} gives a promise, and a promise that nobody has waited for is always a yes: {what} whatever the answer is",
        help: "wait for the answer (`await {check}`) before it is asked",
      },
      handed: {
        message: "{check} hands its answer to a function that does not look at it: {what} whatever the answer is",
        help: "stop in that function where there is an error, or where the answer is a no",
      },
      swallowed: {
        message: "{check} throws where it may not be so, and what it throws is caught and dropped: {what} all the same",
        help: "let the error go up, or stop in the `catch`: whoever was refused must not get further",
      },
      unawaited: {
        message: "{check} throws where it may not be so, and nobody waits for it: {what} before it has answered",
        help: "wait for it (`await {check}`) before what hangs on it is done",
      },
    },
  },
  page,
  requests: [IGNORED, CONSENTS, CONFLICTS, SECOND_PERSONS, ENDPOINTS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "ignored") continue;
      if (answer.way === "asked") pass.check(answer, "passed");
      else if (!isToldElsewhere(answer, pass.answers)) pass.report(answer, report(answer));
    }
  },
};

const ABOUT = new Map(Object.entries(TOLD).map(([about, words]) => [about, new RegExp(words)]));
const [YES, NO] = [new RegExp(MEANS_YES), new RegExp(MEANS_NO)];

/** Where another rule says that what follows lacks the control, that rule says it. */
function isToldElsewhere({ check, at, symbol }: IgnoredAnswer, answers: readonly RuleAnswer[]): boolean {
  const words = wordsOf(check);
  return answers.some((other) => {
    if (other.kind === "endpoint")
      return (
        isSame(other) &&
        !other.publicByPurpose &&
        /^(none|open|void)$/.test(other.protection.status) &&
        ABOUT.get("endpoint")!.test(words)
      );
    if (other.kind !== "obligation" || !isSame(other) || other.exempt || other.status === "done") return false;
    return ABOUT.get(other.request.trigger)?.test(words) === true;
  });
  function isSame(other: { at: { file: string }; symbol: string }): boolean {
    return other.at.file === at.file && other.symbol === symbol;
  }
}

const WEIGHT: Record<IgnoredAnswer["act"]["what"], { base: Severity; what: string; text: string }> = {
  payout: { base: "high", what: "{by} pays out", text: "money goes out without the control" },
  "sign-in": { base: "high", what: "{by} lets somebody in", text: "somebody is let in without the control" },
  export: { base: "high", what: "{by} exports", text: "data is exported without the control" },
  passage: { base: "high", what: "{by} lets the request pass", text: "requests pass without the control" },
  answer: {
    base: "high",
    what: "{by} hands out personal data",
    text: "personal data is handed out without the control",
  },
  disclosure: { base: "medium", what: "{by} sends it", text: "something is sent without the control" },
  change: { base: "medium", what: "{by} goes on", text: "something is changed without the control" },
};

function report(answer: IgnoredAnswer): RuleReport {
  const { base, what, text } = WEIGHT[answer.act.what];
  const by = answer.act.place === "" ? answer.act.by : `${answer.act.place}: ${answer.act.by}`;
  const { severity, reasons } = decideSeverity(
    base,
    { id: "ignored", text },
    [pathAdjustment(answer.pathClass)],
    answer.act.place === "" ? "high" : "medium",
  );
  return {
    messageId: answer.way,
    params: { check: answer.check, what: what.replace("{by}", by) },
    severity,
    severityReasons: reasons,
    confidence: answer.act.place === "" ? "high" : "medium",
    fixes: fixes(answer),
  };
}

/** Who is refused from now on, and how he hears of it, is for people to look at. */
function fixes({ way, check, mend, at }: IgnoredAnswer): FixPlan[] {
  if (way === "promise" || way === "unawaited")
    return [
      {
        title: "waitFor",
        params: { call: check },
        applicability: "unsafe",
        changes: [{ kind: "wait-for", at: { start: at.start, end: at.end } }],
      },
    ];
  const words = wordsOf(check);
  const [isNo, isYes] = [NO.test(words), YES.test(words)];
  // Whether a yes is good cannot be told where its name says both, or neither; nor can it of a promise that nobody waits for.
  if (way !== "dropped" || !mend.isStatement || !mend.isTruth || isNo === isYes || (mend.waits && !mend.isWaited))
    return [];
  return [
    {
      title: "refuseIf",
      params: { control: isNo ? check : `!${check}` },
      applicability: "unsafe",
      changes: [{ kind: "refuse-by", at: { start: at.start, end: at.end }, when: isNo ? "yes" : "no" }],
    },
  ];
}
