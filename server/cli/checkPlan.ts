// What `goodfaith check` is asked for, read from its flags: every mistake in them is told before anything runs.
import { existsSync } from "node:fs";
import {
  bytesOf,
  CONFIDENCES,
  type Confidence,
  type History,
  nearest,
  SEVERITIES,
  type Severity,
} from "../engine/api.js";
import { buildId, UsageError } from "../node/api.js";
import { GROUPINGS, type Grouping, type ScreenSize, safe } from "../report/api.js";
import type { RunOptions } from "./analyse.js";
import type { BaselineFlags } from "./baselineUse.js";
import { cacheFile } from "./cacheFile.js";
import { choose } from "./choices.js";
import { configSource } from "./config.js";
import { type ChoiceFlags, type FileChoice, fileChoice } from "./fileChoice.js";
import { type FixFlags, wantsFixes } from "./fix.js";
import { historyFor } from "./history.js";
import { type Output, outputsOf, wantsInventory } from "./outputs.js";
import { type Selection, selectionOf } from "./selection.js";
import { shardNumbers } from "./shard.js";
import type { ShardSet } from "./shardSet.js";
import { type StdinFlags, stdinGiven } from "./stdin.js";
import { type SuppressFlags, type SuppressTerms, suppressTerms } from "./suppress.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { threadsOf } from "./threads.js";

/** `goodfaith ci` takes gates from the configuration; a flag goes first. */
export type CheckMode = "check" | "ci";

export interface CheckFlags extends CommonFlags, BaselineFlags, ChoiceFlags, FixFlags, StdinFlags, SuppressFlags {
  baselineCommit?: string;
  newOnly?: boolean;
  format: string[];
  /** File in place of stdout. */
  output?: string;
  groupBy: string;
  only: string[];
  skip: string[];
  severity: string;
  confidence: string;
  failOn?: string;
  /** Number. */
  maxWarnings?: string;
  exitZero?: boolean;
  requireComplete?: boolean;
  include: string[];
  exclude: string[];
  gitignore: boolean;
  ignore: boolean;
  maxFileSize?: string;
  errorsOnUnmatched: boolean;
  listFiles?: boolean;
  watch?: boolean;
  parser: string;
  snippets: boolean;
  maxFindings: string;
  runInfo: boolean;
  progress: boolean;
  quiet?: boolean;
  verbose?: boolean;
  cache: boolean;
  cacheLocation?: string;
  /** Number. */
  threads?: string;
  inlineSuppressions: boolean;
  reportUnusedSuppressions: string;
  includeSuppressed?: boolean;
  /** "2/3": facts of a part are written, nothing is judged. */
  shard?: string;
  shardFile?: string;
  /** All parts, for `goodfaith merge`. */
  shards?: ShardSet;
  /** File of earlier runs. */
  history?: string;
  config?: string;
  configLookup: boolean;
}

export interface CheckPlan {
  paths: readonly string[];
  flags: CheckFlags;
  mode: CheckMode;
  version: string;
  terminal: Terminal;
  outputs: readonly Output[];
  severity: Severity;
  confidence: Confidence;
  /** Of the flag; without it the gates decide. */
  failOn: Severity | undefined;
  maxFindings: number;
  maxWarnings: number | undefined;
  groupBy: Grouping;
  unused: "off" | "warn" | "error";
  threads: number | undefined;
  fixes: boolean;
  suppress: SuppressTerms | undefined;
  selection: Selection;
  history: History | undefined;
  shard: { index: number; of: number } | undefined;
  choice: FileChoice | undefined;
  options: RunOptions;
  /** The text on stdout is to fit in there. */
  screen?: (ScreenSize & { foot: string }) | undefined;
}

/** @throws UsageError. */
export async function planOf(
  paths: readonly string[],
  flags: CheckFlags,
  version: string,
  mode: CheckMode,
): Promise<CheckPlan> {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const outputs = outputsOf(flags.format, terminal, flags.output);
  const severity = choose(flags.severity, SEVERITIES, "--severity", say);
  const confidence = choose(flags.confidence, CONFIDENCES, "--confidence", say);
  const failOn = flags.failOn === undefined ? undefined : choose(flags.failOn, SEVERITIES, "--fail-on", say);
  const maxFindings = numberOf(flags.maxFindings, 1, terminal);
  const maxWarnings = flags.maxWarnings === undefined ? undefined : numberOf(flags.maxWarnings, 0, terminal);
  const groupBy = choose(flags.groupBy, GROUPINGS, "--group-by", say);
  const unused = choose(flags.reportUnusedSuppressions, ["off", "warn", "error"], "--report-unused-suppressions", say);
  const threads = threadsOf(flags.threads, say);
  const fixes = wantsFixes(flags, terminal);
  const suppress = suppressTerms(flags, terminal);
  const selection = selectionOf(flags, terminal);
  const history = flags.history === undefined ? undefined : historyFor(flags.history, terminal);
  if (selection.rules.length === 0) throw new UsageError(say("noRules"));
  if (flags.baselineCommit !== undefined && typeof flags.baseline === "string")
    throw new UsageError(say("oneBaseline"));
  refuseMistypedCommand(paths, terminal);
  const shard = flags.shard === undefined ? undefined : shardNumbers(flags.shard, terminal);
  if (shard && (fixes || suppress || flags.listFiles || outputs.some((o) => o.file !== undefined)))
    throw new UsageError(say("shardOnly"));
  refuseTogether(flags, terminal);
  const stdin = await stdinGiven(paths, flags, terminal);
  const choice = stdin?.choice ?? fileChoice(paths, flags, say);
  // What is written is the work tree, not the index.
  if ((fixes || suppress) && choice?.tree) throw new UsageError(say("fixNotStaged"));
  const options: RunOptions = {
    cwd: process.cwd(),
    paths: stdin ? [stdin.path] : paths,
    ...(choice ? { whole: true, tree: choice.tree } : {}),
    ...(stdin ? { overlay: stdin.overlay } : {}),
    rules: selection.rules,
    include: flags.include,
    exclude: flags.exclude,
    reports: outputs.flatMap(({ file }) => file ?? []),
    gitignore: flags.gitignore && flags.ignore,
    ignoreRules: flags.ignore,
    ...(flags.maxFileSize === undefined ? {} : { maxSize: sizeOf(flags.maxFileSize, terminal) }),
    cache: cacheFile(flags),
    build: buildId(version),
    inlineSuppressions: flags.inlineSuppressions,
    config: configSource(flags),
    version,
    say,
    inventory: wantsInventory(outputs),
    ...(flags.shards ? { shards: flags.shards } : {}),
    parser: choose(flags.parser, ["oxc", "typescript-eslint"], "--parser", say),
  };
  return {
    paths,
    flags,
    mode,
    version,
    terminal,
    outputs,
    severity,
    confidence,
    failOn,
    maxFindings,
    maxWarnings,
    groupBy,
    unused,
    threads,
    fixes,
    suppress,
    selection,
    history,
    shard,
    choice,
    options,
  };
}

/** What cannot both be meant. */
function refuseTogether(flags: CheckFlags, { say }: Terminal): void {
  const given = (name: keyof CheckFlags) => flags[name] === true || typeof flags[name] === "string";
  for (const [one, others] of TOGETHER) {
    const other = given(one) ? others.find(given) : undefined;
    if (other) throw new UsageError(say("notTogether", { one: optionName(one), other: optionName(other) }));
  }
}

/** One writes files, or shows what it would write; the others change what is read, or repeat it. */
const TOGETHER: readonly [one: keyof CheckFlags, others: readonly (keyof CheckFlags)[]][] = [
  ["suppress", ["fix", "fixDryRun", "diff", "listFiles"]],
  ["stdin", ["staged", "changed", "since", "fix", "fixDryRun", "diff", "suppress", "shard", "watch", "listFiles"]],
  ["watch", ["staged", "fix", "fixDryRun", "diff", "suppress", "shard", "listFiles", "baselineCommit"]],
];

function optionName(flag: string): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** @throws UsageError. */
export function numberOf(value: string, least: number, { say }: Terminal): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || value.trim() === "")
    throw new UsageError(say("notANumber", { value: safe(value) }));
  return number;
}

/** @throws UsageError unless it is as in the configuration: bytes, or "2MiB". */
function sizeOf(value: string, { say }: Terminal): number {
  const bytes = SIZE.test(value) ? bytesOf(/^\d+$/.test(value) ? Number(value) : value) : undefined;
  if (!bytes) throw new UsageError(say("notASize", { value: safe(value) }));
  return bytes;
}
const SIZE = /^\d{1,12} ?(B|KiB|MiB)?$/;

/** `goodfaith explian x` would be taken for two paths. */
function refuseMistypedCommand(paths: readonly string[], { say }: Terminal): void {
  const first = paths[0];
  if (first === undefined || !/^[a-z]{3,}$/.test(first) || existsSync(first)) return;
  const near = nearest(first, COMMANDS);
  if (near) throw new UsageError(`${say("neither", { name: first })}${say("didYouMean", { name: near })}`);
}

const COMMANDS = [
  "check",
  "ci",
  "baseline",
  "completion",
  "config",
  "diff",
  "doctor",
  "explain",
  "history",
  "lsp",
  "mcp",
  "merge",
  "trace",
  "report",
  "init",
  "inventory",
  "rules",
  "suppressions",
  "types",
];
