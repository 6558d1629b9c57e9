// What the configuration does to a rule at a place: answers it does not want are not asked for, data it passes over is
// taken out, a severity it sets replaces the rule's own.
import type { Classification } from "../classify/types.js";
import { isOfType } from "../config/patterns.js";
import { NO_POLICY, type Policy } from "../config/policy.js";
import type { RuleSetting, RuleSettings } from "../config/settings.js";
import type { Finding, FindingData } from "../diagnostics/finding.js";
import { handsIn } from "./findings.js";
import type { FlowAnswer, FlowCaller, RuleAnswer } from "./requests/answers.js";

/** Answers as the rule may see them: none where it is off, without data that it passes over. */
export function tuned(answers: readonly RuleAnswer[], rule: string, settings: RuleSettings): readonly RuleAnswer[] {
  return answers.flatMap((answer) => {
    const setting = settings.at(answer.at.file, rule);
    if (setting.severity === "off") return [];
    const asked = answer.kind === "flow" ? withoutCallers(answer, (file) => settings.at(file, rule)) : answer;
    if (!asked) return [];
    return setting.minTier === 0 && setting.ignore.length === 0 ? [asked] : narrowed(asked, setting);
  });
}

/** What is told once is not told of calls in files where the rule is off; undefined if all are. */
function withoutCallers(answer: FlowAnswer, at: (file: string) => RuleSetting): FlowAnswer | undefined {
  const callers = answer.callers?.filter((c) => at(c.at.file).severity !== "off");
  if (!callers || callers.length === answer.callers!.length) return answer;
  const isOf = (list: readonly FlowCaller[], d: FindingData) => list.some((c) => handsIn(c, d));
  const data = answer.data.filter((d) => isOf(callers, d) || !isOf(answer.callers!, d));
  return data.length === 0 ? undefined : { ...answer, data, callers };
}

function narrowed(answer: RuleAnswer, { minTier, ignore }: RuleSetting): RuleAnswer[] {
  const wanted = (data: Classification) =>
    data.tier >= minTier && !ignore.some((pattern) => isOfType(data.dataType, pattern));
  switch (answer.kind) {
    case "flow":
    case "display":
    case "echo":
    case "notice":
    case "endpoint":
    case "obligation":
    case "lifecycle":
    case "classified":
    case "level":
    case "analytics":
    case "fetch":
    case "collected": {
      const data = answer.data.filter(wanted);
      return data.length === 0 && answer.data.length > 0 ? [] : [{ ...answer, data }];
    }
    case "declaration":
      return wanted(answer.data) ? [answer] : [];
    case "literal":
      return answer.data === undefined || wanted(answer.data) ? [answer] : [];
    default:
      return [answer];
  }
}

/** Data that the register lets the recipient have is accounted for: the control point stays, and is passed without the rest. */
export function declared(answers: readonly RuleAnswer[], policy: Policy, today: string): readonly RuleAnswer[] {
  if (policy === NO_POLICY) return answers;
  return answers.map((answer) => {
    if (answer.kind === "flow" && answer.request.destination) return transferred(answer, policy, today);
    if (answer.kind === "obligation" && answer.request.trigger === "disclosure") {
      const recipient = { name: answer.subject, host: "" };
      const known = answer.data.every((d) => policy.mayReceive(recipient, d.dataType, today));
      return known ? { ...answer, status: "done" as const } : answer;
    }
    if (answer.kind !== "flow" || !OUTWARD.has(answer.sink.kind)) return answer;
    const recipient = { name: answer.sink.recipient ?? "", host: answer.sink.host?.text ?? "" };
    const data = answer.data.filter((d) => !policy.mayReceive(recipient, d.dataType, today));
    return data.length === answer.data.length ? answer : { ...answer, data };
  });
}

/** What the register says of the place where it goes; data that may go there is accounted for. */
function transferred(answer: FlowAnswer, policy: Policy, today: string): FlowAnswer {
  const { sink } = answer;
  const recipient = { name: sink.recipient ?? sink.package, host: sink.host?.text ?? sink.destination?.text ?? "" };
  const seat = (dataType: string) => policy.seatOf(recipient, dataType, today);
  const region = seat("")?.region;
  return {
    ...answer,
    data: answer.data.filter((d) => !seat(d.dataType)?.mayTransfer),
    transfer: { residency: policy.residency ?? [], ...(region ? { region } : {}) },
  };
}

const OUTWARD = new Set(["third-party", "http", "llm"]);

export function levelled(finding: Finding, settings: RuleSettings): Finding {
  const { severity } = settings.at(finding.location.file, finding.ruleId);
  if (severity === undefined || severity === "off") return finding;
  return { ...finding, severity, severityReasons: [{ id: "configured", text: "the configuration sets it" }] };
}
