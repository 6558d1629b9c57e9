// Suppressions that silence nothing (any more).
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionUnused = suppressionRule(
  "unused",
  {
    title: { en: "Suppression that silences nothing", "zh-Hans": "未生效的抑制注释", "zh-Hant": "未生效的抑制註解" },
    messages: {
      default: {
        message: "the suppression of {names} silences nothing",
        help: "remove it: the next person to write such code here would be silenced without knowing (goodfaith suppressions prune removes all such comments)",
      },
    },
  },
  page,
  (answer) => ({
    messageId: "default",
    params: { names: namesOf(answer) },
    severity: "low",
    because: "it would silence the next finding at this place",
  }),
);
