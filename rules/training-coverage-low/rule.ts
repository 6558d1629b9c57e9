// Staff who were not trained in the protection of customers' data in the period.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const trainingCoverageLow: Rule = governanceRule({
  meta: {
    id: "training-coverage-low",
    title: { en: "Training coverage below target", "zh-Hans": "培训覆盖率不足", "zh-Hant": "訓練覆蓋率不足" },
    laws: ["PIPL-51(4)", "DSL-27", "NYDFS-500.14"],
    messages: {
      low: {
        message:
          "{coverage} % of the staff were trained up to {on}, below the target of {target} %: {missing} are missing",
        help: "train those who are missing, and record it under trainings in the evidence",
      },
      lowIn: {
        message:
          "{coverage} % of {department} were trained up to {on}, below the target of {target} %: {missing} are missing",
        help: "train those who are missing, and record it under trainings in the evidence",
      },
      overdue: {
        message: "the last training on record was on {on}; the next was due by {due}",
        help: "train the staff, and record headcount and number trained under trainings in the evidence",
      },
      none: {
        message: "no training is on record",
        help: "record day, headcount and number trained under trainings in the evidence (evidence/training.jsonc): numbers only, no names",
      },
    },
  },
  page,
  request: { kind: "governance", owners: ["training"], about: "trainings", period: "P6M", target: 100 },
  severity: "low",
  because: "most leaks begin with somebody who did not know",
});
