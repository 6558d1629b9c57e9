// Suppressions that run longer than the project allows.
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionTooLong = suppressionRule(
  "too-long",
  {
    title: { en: "Suppression for too long", "zh-Hans": "期限过长的抑制注释", "zh-Hant": "期限過長的抑制註解" },
    messages: {
      default: {
        message:
          "the suppression of {names} until {until} is longer than the {days} days this project allows: it suppresses nothing",
        help: "choose a nearer date; the limit is suppressions.maxDays of the configuration",
      },
    },
  },
  page,
  (answer) => ({
    messageId: "default",
    params: { names: namesOf(answer), until: answer.until!, days: String(answer.days) },
    severity: "low",
    because: "the finding itself is shown, too",
  }),
);
