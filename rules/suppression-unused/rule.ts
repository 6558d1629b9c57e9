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
      elsewhere: {
        message:
          "the suppression of {names} silences nothing: what is handed in here is told once for all calls, in {place}",
        help: "mend it there; if it is acceptable for every call, put the comment there and remove this one",
      },
    },
  },
  page,
  (answer) => ({
    messageId: answer.place === undefined ? "default" : "elsewhere",
    params: { names: namesOf(answer), place: answer.place ?? "" },
    severity: "low",
    because: "it would silence the next finding at this place",
  }),
);
