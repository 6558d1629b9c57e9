// Suppressions that end within two weeks.
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionExpiring = suppressionRule(
  "expiring",
  {
    title: { en: "Suppression that expires soon", "zh-Hans": "即将过期的抑制注释", "zh-Hant": "即將過期的抑制註解" },
    messages: {
      default: {
        message: "the suppression of {names} ends on {until}, in {days} days",
        help: "mend what it is about before that day, or have it accepted again",
      },
    },
  },
  page,
  (answer) => ({
    messageId: "default",
    params: { names: namesOf(answer), until: answer.until!, days: String(answer.days) },
    severity: "info",
    because: "nothing is wrong yet",
  }),
);
