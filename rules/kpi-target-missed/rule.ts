// Numbers of the policy that are outside their targets.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const kpiTargetMissed: Rule = governanceRule({
  meta: {
    id: "kpi-target-missed",
    title: { en: "Number outside its target", "zh-Hans": "指标未达标", "zh-Hant": "指標未達標" },
    laws: ["DSL-27", "PIPL-54"],
    messages: {
      below: {
        message: "{name} is {value}, below its target of {target}",
        help: "look at what it is made of; the target stands in governance.kpis",
      },
      above: {
        message: "{name} is {value}, above its target of {target}",
        help: "look at what it is made of; the target stands in governance.kpis",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    about: "kpis",
    targets: {
      "leak-incidents": { atMost: 0 },
      "training-coverage": { atLeast: 100, unit: "percent" },
      "access-reviews": { atLeast: 100, unit: "percent" },
      "compliance-pass-rate": { atLeast: 95, unit: "percent" },
      "customer-satisfaction": {},
    },
    trainings: "P6M",
    accessReviews: "P3M",
  },
  severity: "info",
  because: "a target was set so that somebody looks when it is missed",
});
