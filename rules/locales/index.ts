// A finding in another language: its message rendered anew from the ids and places it carries.
import { type DataType, type Finding, fillPlaces } from "../../server/engine/api.js";
import type { RuleTexts } from "./types.js";
import { zhHans } from "./zh-Hans.js";
import { zhHant } from "./zh-Hant.js";

export type Language = "en" | "zh-Hans" | "zh-Hant";

const TEXTS: Partial<Record<Language, RuleTexts>> = { "zh-Hans": zhHans, "zh-Hant": zhHant };

export function ruleTexts(language: Language): RuleTexts | undefined {
  return TEXTS[language];
}

/** The finding with `message` and `help` in `language`; ids, labels and evidence stay as they are. */
export function localiseFinding<F extends Finding>(
  finding: F,
  language: Language,
  dataTypes: ReadonlyMap<string, DataType>,
): F {
  const texts = TEXTS[language];
  const text = texts?.rules[finding.ruleId]?.[finding.messageId];
  if (!texts || !text) return finding;
  const kinds = [...new Set(finding.data.map((d) => dataTypes.get(d.dataType)?.names[language] ?? d.dataType))];
  const data =
    kinds.length <= 2
      ? kinds.join(texts.list.and)
      : fillPlaces(texts.list.more, { first: kinds[0]!, count: String(kinds.length) });
  const spoken = Object.fromEntries(Object.entries(finding.params).map(([k, v]) => [k, texts.phrases[v] ?? v]));
  const params = { ...spoken, ...(kinds.length > 0 ? { data } : {}) };
  return { ...finding, message: fillPlaces(text.message, params), help: fillPlaces(text.help, params) };
}
