// The pages of --help, and what is said of a command line that cannot be read, in the language of the output: Commander
// has its words in English only, and breaks lines at spaces, of which Chinese has none.
import { type Command, Help, type HelpConfiguration } from "commander";
import stringWidth from "string-width";
import type { Language } from "../../../rules/index.js";
import { filled } from "../../report/api.js";
import { languageOf } from "../locales.js";
import { type HelpTexts, helpEn } from "./en.js";
import { helpZhHans } from "./zhHans.js";
import { helpZhHant } from "./zhHant.js";

export const helpTexts: Record<Language, HelpTexts> = { en: helpEn, "zh-Hans": helpZhHans, "zh-Hant": helpZhHant };

/** Help is shown while the command line is still being read, so `--locale` is looked for beforehand, wherever it stands. */
export function helpLanguage(args: readonly string[], env: Record<string, string | undefined>): Language {
  const end = args.indexOf("--");
  const read = end < 0 ? args : args.slice(0, end);
  const tags = read.flatMap((arg, i) => {
    if (arg === "--locale") return read[i + 1] ?? [];
    return arg.startsWith("--locale=") ? arg.slice("--locale=".length) : [];
  });
  for (const tag of [tags.at(-1), env.GOODFAITH_LOCALE]) {
    const language = tag ? languageOf(tag, {}) : undefined;
    if (language) return language;
  }
  return languageOf(undefined, env);
}

/** For the root, before its commands are added: they take it over. */
export function speak(root: Command, t: HelpTexts): Command {
  return root
    .configureHelp(pages(t))
    .configureOutput({ outputError: (text, write) => write(complaint(text, t)) })
    .helpOption("-h, --help", t.helpOption)
    .helpCommand("help [command]", t.helpCommand);
}

/** Whoever makes a mistake is sent to the page of the command that he used. */
export function pointToHelp(command: Command, t: HelpTexts, before = ""): void {
  const name = `${before}${command.name()}`;
  command.showHelpAfterError(filled(t.seeHelp, { command: name }));
  for (const one of command.commands) pointToHelp(one, t, `${name} `);
}

/** At the end of the page of a command that judges. */
export function exitCodes(t: HelpTexts, two: string = t.exit2): string {
  return `\n${[t.exitCodes, t.exit0, t.exit1, two].join("\n")}`;
}

/** Columns; in fewer, lines are left as they are. */
const NARROWEST = 20;

function pages(t: HelpTexts): HelpConfiguration {
  const headings = new Map([
    ["Usage:", t.usage],
    ["Arguments:", t.arguments],
    ["Options:", t.options],
    ["Commands:", t.commands],
  ]);
  const plain = new Help();
  const words = (usage: string) => usage.replace("[options]", t.optionsWord).replace("[command]", t.commandWord);
  const described = ({ description, defaultValue }: { description: string; defaultValue?: unknown }) =>
    typeof defaultValue === "string"
      ? joined(description, filled(t.byDefault, { value: JSON.stringify(defaultValue) }))
      : description;
  return {
    styleTitle: (heading) => headings.get(heading) ?? heading,
    commandUsage: (command) => words(plain.commandUsage(command)),
    subcommandTerm: (command) => words(plain.subcommandTerm(command)),
    optionDescription: described,
    argumentDescription: described,
    displayWidth: (text) => stringWidth(text),
    minWidthToWrap: NARROWEST,
    boxWrap: (text, width) =>
      width < NARROWEST
        ? text
        : text
            .split("\n")
            .map((line) => wrapped(line, width))
            .join("\n"),
  };
}

/** A bracket of full width brings its own space. */
function joined(text: string, more: string): string {
  return more.startsWith("（") ? `${text}${more}` : `${text} ${more}`;
}

/** A word, or a single Chinese character, with the space and the brackets before it and the punctuation after it. */
const PIECES =
  /\s*[（「“]*(?:[\u2e80-\u2fdf\u3400-\u9fff]|[^\s（「“，。；：、）」”？！\u2e80-\u2fdf\u3400-\u9fff]+)?[，。；：、）」”？！]*/g;

/** Over several lines, none wider than `width` unless one word is. */
export function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const piece of line.match(PIECES)!) {
    if (current !== "" && piece !== "" && stringWidth(current) + stringWidth(piece) > width) {
      lines.push(current);
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current].join("\n");
}

/** What Commander says, by what it says. */
const COMPLAINTS: readonly [said: RegExp, key: keyof HelpTexts][] = [
  [/^error: unknown option '(?<name>.*)'$/, "unknownOption"],
  [/^error: unknown command '(?<name>.*)'$/, "unknownCommand"],
  [/^error: missing required argument '(?<name>.*)'$/, "missingArgument"],
  [/^error: option '(?<name>.*)' argument missing$/, "valueMissing"],
  [/^error: too many arguments for '(?<name>.*)'\. Expected (?<expected>\d+) \w+ but got (?<given>\d+)\.$/, "tooMany"],
  [/^\(Did you mean one of (?<name>.*)\?\)$/, "meantOneOf"],
  [/^\(Did you mean (?<name>.*)\?\)$/, "meant"],
];

function complaint(text: string, t: HelpTexts): string {
  return text
    .split("\n")
    .map((line) => {
      for (const [said, key] of COMPLAINTS) {
        const places = said.exec(line)?.groups;
        if (places) return filled(t[key], places);
      }
      return line;
    })
    .join("\n");
}
