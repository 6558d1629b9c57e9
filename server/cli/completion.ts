// `goodfaith completion <shell>`: a script that completes commands, options and their values, made from the tree of commands
// itself, so that it never says something else than --help.
import type { Argument, Command, Option } from "commander";
import { LAW_FAMILIES, presets, rules } from "../../rules/index.js";
import { CONFIDENCES, SEVERITIES } from "../engine/api.js";
import { FORMAT_NAMES, GROUPINGS, shippedDataTypes } from "../report/api.js";
import { choose } from "./choices.js";
import { CI_NAMES } from "./ciTemplates.js";
import { bashScript, fishScript, powershellScript, zshScript } from "./completionScripts.js";
import { DIFF_FORMATS } from "./diff.js";
import { HISTORY_FORMATS } from "./history.js";
import { INVENTORY_FORMATS } from "./inventory.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };
export const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** What may stand at a place: one of these words, a file, or nothing that could be told. */
export type Values = readonly string[] | "files" | "anything";

export interface CompletedOption {
  /** "-f" and "--format", as far as there are. */
  names: readonly string[];
  text: string;
  /** Undefined where it takes none. */
  values: Values | undefined;
}

export interface CompletedCommand {
  /** Words that lead to it, joined with a space; "" is `goodfaith` alone. */
  path: string;
  /** Without a command of them, the default one is meant. */
  commands: readonly { name: string; text: string }[];
  options: readonly CompletedOption[];
  arguments: Values;
}

/** @throws UsageError for a shell that there is not. */
export function completion(shell: string, root: Command, flags: CommonFlags): void {
  const { say } = terminalFor(flags);
  process.stdout.write(SCRIPTS[choose(shell, SHELLS, "<shell>", say)](completedCommands(root)));
}

export function completedCommands(root: Command): CompletedCommand[] {
  const standard = root.commands.find((c) => c.name() === DEFAULT_COMMAND)!;
  const visit = (command: Command, path: string): CompletedCommand[] => {
    const own = command === root ? [...root.options, ...standard.options] : command.options;
    const options = own.filter((o, i) => !o.hidden && own.findIndex((one) => one.long === o.long) === i);
    const [first] = command === root ? standard.registeredArguments : command.registeredArguments;
    return [
      {
        path,
        commands: command.commands.map((c) => ({ name: c.name(), text: c.description() })),
        options: [...options.map((o) => completedOption(command, o)), HELP],
        arguments: first ? argumentValues(command, first) : "anything",
      },
      ...command.commands.flatMap((c) => visit(c, `${path} ${c.name()}`.trimStart())),
    ];
  };
  return visit(root, "");
}

const DEFAULT_COMMAND = "check";
const HELP: CompletedOption = { names: ["-h", "--help"], text: "", values: undefined };

function completedOption(command: Command, option: Option): CompletedOption {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const takes = option.required || option.optional;
  return { names, text: option.description, values: takes ? optionValues(command, option.attributeName()) : undefined };
}

function optionValues(command: Command, name: string): Values {
  if (name === "format") return FORMATS_OF[command.name()] ?? FORMAT_NAMES;
  return VALUES[name]?.() ?? "anything";
}

const FORMATS_OF: Record<string, readonly string[]> = {
  inventory: INVENTORY_FORMATS,
  diff: DIFF_FORMATS,
  show: HISTORY_FORMATS,
};

const groups = () => [...new Set(rules.map((r) => r.meta.group))];
const ruleNames = () => rules.map((r) => r.meta.id);
const typeNames = () => shippedDataTypes().map((t) => t.id);
const categories = () => [...new Set(shippedDataTypes().map((t) => t.category))];
const selectable = () => [...ruleNames(), ...groups(), ...typeNames(), ...categories()];
const files = (): Values => "files";

/** By the name that Commander gives an option. */
const VALUES: Record<string, () => Values> = {
  only: selectable,
  skip: selectable,
  severity: () => SEVERITIES,
  failOn: () => SEVERITIES,
  confidence: () => CONFIDENCES,
  groupBy: () => GROUPINGS,
  reportUnusedSuppressions: () => ["off", "warn", "error"],
  color: () => ["auto", "always", "never"],
  locale: () => ["en", "zh-Hans", "zh-Hant"],
  parser: () => ["oxc", "typescript-eslint"],
  preset: () => [...presets.keys()],
  ci: () => CI_NAMES,
  config: files,
  baseline: files,
  history: files,
  output: files,
  stdinFilename: files,
  include: files,
  exclude: files,
  cacheLocation: files,
  shardFile: files,
  compare: files,
  file: files,
  root: files,
};

function argumentValues(command: Command, argument: Argument): Values {
  if (command.name() === "explain")
    return [...ruleNames(), ...typeNames(), ...groups(), ...LAW_FAMILIES.map((f) => f.prefix)];
  if (command.name() === "completion") return SHELLS;
  return ["path", "file", "part", "result.json"].includes(argument.name()) ? "files" : "anything";
}
