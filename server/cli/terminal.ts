// Colour and language of the output, from flags and environment.
import { styleText } from "node:util";
import type { Language } from "../../rules/index.js";
import { UsageError } from "../node/api.js";
import type { Style } from "../report/api.js";
import { choose } from "./choices.js";
import { usesColour } from "./environment.js";
import { languageOf, type Say, sayIn } from "./locales.js";

export interface CommonFlags {
  color: string;
  locale?: string;
}

export interface Terminal {
  language: Language;
  say: Say;
  paint(style: Style, text: string): string;
}

/** @throws UsageError for a colour or language that there is not. */
export function terminalFor(flags: CommonFlags): Terminal {
  const language = languageOf(flags.locale, process.env);
  if (language === undefined)
    throw new UsageError(
      sayIn(languageOf(undefined, process.env))("unknownChoice", {
        value: flags.locale!,
        what: "--locale",
        choices: "en, zh-Hans, zh-Hant",
      }),
    );
  const say = sayIn(language);
  choose(flags.color, ["auto", "always", "never"], "--color", say);
  const colour = usesColour(flags.color, process.stdout.isTTY === true, process.env);
  return {
    language,
    say,
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}
