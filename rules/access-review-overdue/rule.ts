// Systems whose permissions nobody has reviewed in the period.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const accessReviewOverdue: Rule = governanceRule({
  meta: {
    id: "access-review-overdue",
    title: { en: "Review of access permissions overdue", "zh-Hans": "权限审核逾期", "zh-Hant": "權限審查逾期" },
    laws: ["PIPL-51(4)", "CSL-23", "GBT35273-7.1", "NYDFS-500.7", "NAIC-4D2a"],
    messages: {
      none: {
        message: "no review of the permissions in {system} is on record",
        help: "review who may do what there, and record it under accessReviews in the evidence",
      },
      overdue: {
        message: "the permissions in {system} were last reviewed on {on}; the next review was due by {due}",
        help: "review who may do what there, take back what is not needed, and record it under accessReviews",
      },
      nothing: {
        message: "no review of permissions is on record, and no system is named that has one",
        help: "name the systems under governance.systems, and record the reviews under accessReviews in the evidence",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    owners: ["access-reviews", "permissions", "access-control"],
    about: "access-reviews",
    period: "P3M",
  },
  severity: "medium",
  because: "permissions that nobody reviews only grow",
});
