// Suppressions without a reason, or with one too short to tell anything.
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionMissingReason = suppressionRule(
  "missing-reason",
  {
    title: {
      en: "Suppression without a reason",
      "zh-Hans": "缺少理由的抑制注释",
      "zh-Hant": "缺少理由的抑制註解",
    },
    messages: {
      default: {
        message:
          "the suppression of {names} gives no reason, or less than {length} characters of one: it suppresses nothing",
        help: "write behind -- (in SQL behind ::) why this is acceptable, so that a reviewer can judge it later",
      },
    },
  },
  page,
  (answer) => ({
    messageId: "default",
    params: { names: namesOf(answer), length: String(answer.length) },
    severity: answer.severity ?? "low",
    because: answer.severity ? "as severe as the finding that it is about" : "there is no finding that it is about",
  }),
);
