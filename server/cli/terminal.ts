// Colour and language of the output. The environment changes presentation only, and one line on stderr says so.
import { styleText } from "node:util";
import type { Language } from "../../rules/index.js";
import { UsageError } from "../node/api.js";
import { languageOf, type Say, sayIn } from "./locales.js";
import type { Style } from "./reporters/view.js";

export interface CommonFlags {
  color: string;
  locale?: string;
}

export interface Terminal {
  language: Language;
  say: Say;
  paint(style: Style, text: string): string;
}

export function terminalFor(flags: CommonFlags): Terminal {
  if (!["auto", "always", "never"].includes(flags.color))
    throw new UsageError(`"${flags.color}" is no --color; choose one of auto, always, never`);
  const env = process.env;
  const language = languageOf(flags.locale, env);
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const forbidden = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  const colour =
    flags.color === "always" || (flags.color === "auto" && (forced || (!forbidden && process.stdout.isTTY === true)));
  return {
    language,
    say: sayIn(language),
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** Names of environment variables that changed the presentation. */
export function environmentUsed(flags: CommonFlags): string[] {
  const used: string[] = [];
  if (flags.color === "auto" && process.env.FORCE_COLOR) used.push("FORCE_COLOR");
  if (flags.color === "auto" && process.env.NO_COLOR) used.push("NO_COLOR");
  return used;
}
