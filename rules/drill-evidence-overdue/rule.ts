// Emergency drills that are overdue or lead to nothing.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const drillEvidenceOverdue: Rule = governanceRule({
  meta: {
    id: "drill-evidence-overdue",
    title: { en: "Emergency drill overdue", "zh-Hans": "应急演练逾期", "zh-Hant": "應變演練逾期" },
    laws: ["NDR-11", "CSL-23", "DSL-29", "NFRA24-ch7"],
    messages: {
      none: {
        message: "no drill of the incident plan is on record",
        help: "hold one, and record day and number of findings under drills in the evidence",
      },
      overdue: {
        message: "the last drill was on {on}; the next was due by {due}",
        help: "hold one, and record it under drills in the evidence",
      },
      unevaluated: {
        message: "the drill of {on} does not say how many findings it had",
        help: "evaluate it, and write their number into findings; 0 is a number",
      },
      noFollowUp: {
        message: "the drill of {on} had {findings} findings, and nothing says until when they are mended",
        help: "write the day into followUpBy, and followedUpOn once they are",
      },
      followUpOverdue: {
        message: "{findings} findings of the drill of {on} were to be mended by {due}, and are not said to be",
        help: "mend them, and write the day into followedUpOn",
      },
    },
  },
  page,
  request: { kind: "governance", owners: ["drills", "incident-plan"], about: "drills", period: "P3M" },
  severity: "low",
  because: "a plan that nobody has tried is a guess",
});
