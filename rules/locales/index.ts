// A finding in another language: its message rendered anew from the ids and places it carries.
import { type CoverageNote, type DataType, type Finding, fillMessage, fillPlaces } from "../../server/engine/api.js";
import { translateSentence } from "./sentences.js";
import type { RuleTexts } from "./types.js";
import { zhHans } from "./zh-Hans/index.js";
import { zhHant } from "./zh-Hant/index.js";

export type Language = "en" | "zh-Hans" | "zh-Hant";

const TEXTS: Partial<Record<Language, RuleTexts>> = { "zh-Hans": zhHans, "zh-Hant": zhHant };

export function ruleTexts(language: Language): RuleTexts | undefined {
  return TEXTS[language];
}

/** The finding with its message, help, evidence and reasons in `language`; ids, labels and places stay as they are. */
export function localiseFinding<F extends Finding>(
  finding: F,
  language: Language,
  dataTypes: ReadonlyMap<string, DataType>,
): F {
  if (language === "en") return finding;
  const texts = TEXTS[language];
  const text = texts?.rules[finding.ruleId]?.[finding.messageId];
  if (!texts || !text) return finding;
  const kinds = [...new Set(finding.data.map((d) => dataTypes.get(d.dataType)?.names[language] ?? d.dataType))];
  const data =
    kinds.length <= 2
      ? kinds.join(texts.list.and)
      : fillPlaces(texts.list.more, { first: kinds[0]!, count: String(kinds.length) });
  const say = speaker(language, texts, dataTypes);
  const params = { ...spokenParams(finding.params, say), ...(kinds.length > 0 ? { data } : {}) };
  return {
    ...finding,
    message: fillMessage(text.message, params, texts.handedIn),
    help: fillPlaces(text.help, params),
    severityReasons: finding.severityReasons.map((r) => ({ ...r, text: say(r.text) })),
    evidence: finding.evidence.map(say),
    data: finding.data.map((d) => ({
      ...d,
      evidence: d.evidence.map((e) => ({ ...e, detail: say(e.detail) })),
    })),
  };
}

/** The message alone, of what is about no data type. */
export function localiseMessage(
  { ruleId, messageId, params, message }: Pick<Finding, "ruleId" | "messageId" | "params" | "message">,
  language: Language,
  dataTypes: ReadonlyMap<string, DataType>,
): string {
  const texts = TEXTS[language];
  const text = texts?.rules[ruleId]?.[messageId];
  if (language === "en" || !texts || !text) return message;
  return fillPlaces(text.message, spokenParams(params, speaker(language, texts, dataTypes)));
}

function spokenParams(params: Readonly<Record<string, string>>, say: (english: string) => string) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, say(value)]));
}

/** A note of the coverage in `language`; what it does not know stays as it is. */
export function localiseNote<N extends Pick<CoverageNote, "message">>(note: N, language: Language): N {
  if (language === "en") return note;
  const say = (english: string): string => {
    const sentence = translateSentence(english, language, say);
    return sentence ? fillPlaces(sentence.text, sentence.params) : english;
  };
  return { ...note, message: say(note.message) };
}

/** Spells a phrase, a name of a data type or a sentence of them; what it does not know stays as it is. */
function speaker(
  language: Exclude<Language, "en">,
  texts: RuleTexts,
  dataTypes: ReadonlyMap<string, DataType>,
): (english: string) => string {
  let names: Map<string, string> | undefined;
  const word = (english: string) => {
    names ??= new Map([...dataTypes.values()].map((t) => [t.names.en, t.names[language] ?? t.names.en]));
    return texts.phrases[english] ?? names.get(english) ?? english;
  };
  const say = (english: string): string => {
    const known = word(english);
    if (known !== english) return known;
    const sentence = translateSentence(english, language, say);
    return sentence ? fillPlaces(sentence.text, sentence.params) : english;
  };
  return say;
}
