// Environment variables change the presentation only, never what is analysed or the exit code: a value that is wrong
// is left out. What did change is named in one line on stderr.
import type { Command } from "commander";
import { FORMAT_NAMES, type FormatName, GROUPINGS } from "../report/api.js";
import { languageOf } from "./locales.js";

type Environment = Record<string, string | undefined>;

const isOn = (value: string): boolean | undefined => {
  if (/^(?:1|true|yes|on)$/i.test(value)) return true;
  return /^(?:0|false|no|off)$/i.test(value) ? false : undefined;
};
const isOff = (value: string): boolean | undefined => {
  const on = isOn(value);
  return on === undefined ? undefined : !on;
};
const oneOf =
  (...choices: string[]) =>
  (value: string) =>
    choices.find((c) => c === value);

/** Variable without its prefix, name of the option in commander, and what its text stands for. */
const VARIABLES: readonly [name: string, option: string, read: (value: string) => unknown][] = [
  ["FORMAT", "format", (value) => oneOf(...FORMAT_NAMES)(value) && [value]],
  ["COLOR", "color", oneOf("auto", "always", "never")],
  ["LOCALE", "locale", (value) => (languageOf(value, {}) === undefined ? undefined : value)],
  ["MAX_FINDINGS", "maxFindings", (value) => (/^[1-9]\d{0,6}$/.test(value) ? value : undefined)],
  ["GROUP_BY", "groupBy", oneOf(...GROUPINGS)],
  ["NO_SNIPPETS", "snippets", isOff],
  ["NO_PROGRESS", "progress", isOff],
  ["NO_RUN_INFO", "runInfo", isOff],
  ["QUIET", "quiet", isOn],
  ["VERBOSE", "verbose", isOn],
];

/** Sets options that the command line left alone. Returns the names of the variables that counted. */
export function applyEnvironment(command: Command, env: Environment): string[] {
  const used: string[] = [];
  for (const [name, option, read] of VARIABLES) {
    const text = env[`GOODFAITH_${name}`];
    const source = command.getOptionValueSource(option);
    if (option === "format" && !takesReportFormats(command)) continue;
    if (!text || !command.options.some((o) => o.attributeName() === option) || source === "cli") continue;
    const value = read(text);
    if (value === undefined || value === command.getOptionValue(option)) continue;
    command.setOptionValueWithSource(option, value, "env");
    used.push(`GOODFAITH_${name}`);
  }
  return used;
}

/** Common variables of others that change colour or language, as far as they make a difference. */
export function commonVariables(flags: { color: string; locale?: string }, isTTY: boolean, env: Environment): string[] {
  const used: string[] = [];
  if (flags.color === "auto") {
    if (forcesColour(env)) used.push(...(isTTY && !env.NO_COLOR ? [] : ["FORCE_COLOR"]));
    else if (isTTY && env.NO_COLOR) used.push("NO_COLOR");
  }
  if (flags.locale === undefined && languageOf(undefined, env) !== "en")
    used.push(["LC_ALL", "LC_MESSAGES", "LANG"].find((name) => env[name])!);
  return used;
}

/** The inventory has formats of its own. */
export function takesReportFormats(command: Command): boolean {
  return ["check", "merge", "report"].includes(command.name());
}

/** Set by coding agents for the commands they run. */
const AGENT_VARIABLES = [
  "AI_AGENT",
  "CLAUDECODE",
  "CODEX_SANDBOX",
  "CURSOR_AGENT",
  "GEMINI_CLI",
  "OPENCODE",
  "AUGMENT_AGENT",
];

/** Formats on stdout when none is asked for, and the variable that decided, if one did. */
export function defaultFormats(env: Environment): { formats: FormatName[]; variable?: string } {
  const agent = AGENT_VARIABLES.find((name) => env[name]);
  if (agent) return { formats: ["agent"], variable: agent };
  if (env.GITHUB_ACTIONS === "true") return { formats: ["text", "github"], variable: "GITHUB_ACTIONS" };
  return { formats: ["text"] };
}

export function usesColour(color: string, isTTY: boolean, env: Environment): boolean {
  if (color !== "auto") return color === "always";
  return forcesColour(env) || (isTTY && !env.NO_COLOR);
}

function forcesColour(env: Environment): boolean {
  return env.FORCE_COLOR !== undefined && !/^(?:0|false)$/.test(env.FORCE_COLOR);
}
