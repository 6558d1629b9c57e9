// Suppressions whose last day is past: the finding is back.
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionExpired = suppressionRule(
  "expired",
  {
    title: { en: "Suppression that has expired", "zh-Hans": "已过期的抑制注释", "zh-Hant": "已過期的抑制註解" },
    messages: {
      default: {
        message: "the suppression of {names} held until {until}: the finding is back",
        help: "mend what it is about; if it is still acceptable, have it accepted again with a new date and reason",
      },
    },
  },
  page,
  (answer) => ({
    messageId: "default",
    params: { names: namesOf(answer), until: answer.until! },
    severity: "low",
    because: "the finding itself is shown, too",
  }),
);
