// `goodfaith check`: runs the rules, filters what is shown, writes the reports, decides the exit code.
import { existsSync } from "node:fs";
import { localiseFinding } from "../../rules/index.js";
import {
  atLeast,
  CONFIDENCES,
  type Finding,
  failureLines,
  type History,
  nearest,
  SEVERITIES,
  type Severity,
} from "../engine/api.js";
import { buildId, UsageError } from "../node/api.js";
import { localDay } from "../project/api.js";
import { gaps, safe } from "../report/api.js";
import { type AnalysisRun, listFiles, type RunOptions, runInThreads } from "./analyse.js";
import { baselineOfCommit } from "./baselineCommit.js";
import { type BaselineFlags, type BaselineUse, baselineUse } from "./baselineUse.js";
import { cacheFile } from "./cacheFile.js";
import { choose } from "./choices.js";
import { configSource, problemLine } from "./config.js";
import { type ChoiceFlags, type FileChoice, fileChoice, isChosen } from "./fileChoice.js";
import { type FixFlags, fixedRun, wantsFixes } from "./fix.js";
import { historyFor } from "./history.js";
import { emit, languageOfOutput, type Output, outputsOf, wantsInventory } from "./outputs.js";
import { seenFrom } from "./seenFrom.js";
import { selectionOf } from "./selection.js";
import { shardNumbers, writeShard } from "./shard.js";
import type { ShardSet } from "./shardSet.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { threadsOf } from "./threads.js";

/** `goodfaith ci` takes gates from the configuration; a flag goes first. */
export type CheckMode = "check" | "ci";

export interface CheckFlags extends CommonFlags, BaselineFlags, ChoiceFlags, FixFlags {
  baselineCommit?: string;
  format: string[];
  only: string[];
  skip: string[];
  severity: string;
  confidence: string;
  failOn?: string;
  exitZero?: boolean;
  requireComplete?: boolean;
  include: string[];
  exclude: string[];
  gitignore: boolean;
  errorsOnUnmatched: boolean;
  listFiles?: boolean;
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

/** Exit code. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  version: string,
  mode: CheckMode = "check",
): Promise<number> {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const outputs = outputsOf(flags.format, terminal);
  const severity = choose(flags.severity, SEVERITIES, "--severity", say);
  const confidence = choose(flags.confidence, CONFIDENCES, "--confidence", say);
  const failOnFlag = flags.failOn === undefined ? undefined : choose(flags.failOn, SEVERITIES, "--fail-on", say);
  const maxFindings = Number(flags.maxFindings);
  if (!Number.isInteger(maxFindings) || maxFindings < 1)
    throw new UsageError(say("notANumber", { value: flags.maxFindings }));
  const unused = choose(flags.reportUnusedSuppressions, ["off", "warn", "error"], "--report-unused-suppressions", say);
  const threads = threadsOf(flags.threads, say);
  const fixes = wantsFixes(flags, terminal);
  const selection = selectionOf(flags, terminal);
  const history = flags.history === undefined ? undefined : historyFor(flags.history, terminal);
  if (selection.rules.length === 0) throw new UsageError(say("noRules"));
  if (flags.baselineCommit !== undefined && typeof flags.baseline === "string")
    throw new UsageError(say("oneBaseline"));
  refuseMistypedCommand(paths, terminal);
  const shard = flags.shard === undefined ? undefined : shardNumbers(flags.shard, terminal);
  if (shard && (fixes || flags.listFiles || outputs.some((o) => o.file !== undefined)))
    throw new UsageError(say("shardOnly"));
  const choice = fileChoice(paths, flags, say);
  const options: RunOptions = {
    cwd: process.cwd(),
    paths,
    ...(choice ? { whole: true, tree: choice.tree } : {}),
    rules: selection.rules,
    include: flags.include,
    exclude: flags.exclude,
    reports: outputs.flatMap(({ file }) => file ?? []),
    gitignore: flags.gitignore,
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
  if (shard) return await writeShard(options, shard, flags.shardFile, threads, terminal);
  if (flags.listFiles) return listed(options, flags, choice);
  // What is written is the work tree, not the index.
  if (fixes && options.tree) throw new UsageError(say("fixNotStaged"));
  const judge = (run: AnalysisRun) => {
    const baseline = baselineOf(run, flags, options, gatesOf(run, mode).newOnly !== false, terminal);
    const unknown = run.result.findings.filter((f) => !baseline?.known.has(f));
    const found = unknown.filter((f) => isChosen(choice, f));
    // What --severity hides still counts at the gate; what is less sure than --confidence is no finding for this run.
    const sure = found.filter((f) => selection.keeps(f)).flatMap((f) => judgedUnused(f, unused));
    const wanted = sure.filter((f) => CONFIDENCES.indexOf(f.confidence) >= CONFIDENCES.indexOf(confidence));
    const visible = wanted.filter((f) => atLeast(f.severity, severity));
    return { baseline, elsewhere: unknown.length - found.length, sure, wanted, visible };
  };
  const shown = { ...options, ...(showsProgress(flags) ? { progress: progressLine } : {}) };
  const run = fixes ? fixedRun(shown, flags, (r) => judge(r).visible, terminal) : await runInThreads(shown, threads);
  if (showsProgress(flags)) process.stderr.write("\r\u001b[K");
  if (run.result.coverage.analysed === 0 && run.result.coverage.files === 0) {
    process.stderr.write(`goodfaith: ${say("noFiles", { path: safe(paths.join(", ") || ".") })}\n`);
    return flags.errorsOnUnmatched && !choice ? 2 : 0;
  }
  for (const line of failureLines(run.result.coverage.notes)) process.stderr.write(`goodfaith: ${safe(line)}\n`);
  if (!flags.quiet) for (const idle of run.idle) process.stderr.write(`${problemLine(idle, run.root, say)}\n`);
  const gates = gatesOf(run, mode);
  const failOn = failOnFlag ?? gates.failOn ?? "high";
  const requireComplete = flags.requireComplete === true || gates.requireComplete === true;
  const { baseline, elsewhere, sure, wanted, visible } = judge(run);
  const failing = wanted.filter((f) => atLeast(f.severity, failOn));
  write(flags.diff ? outputs.filter((o) => o.file !== undefined) : outputs, {
    run,
    visible,
    hidden: { unsure: sure.length - wanted.length, mild: wanted.length - visible.length },
    terminal,
    flags,
    baseline,
    choice,
    scope: choice && { files: choice.files.size, elsewhere },
    maxFindings,
    failOn,
    requireComplete,
    failing: failing.length,
    failingHidden: failing.filter((f) => !atLeast(f.severity, severity)).length,
    version,
    history,
  });
  if (run.result.coverage.analysed === 0 && sure.length === 0) {
    process.stderr.write(`goodfaith: ${say("noneAnalysed", { count: run.result.coverage.files })}\n`);
    return flags.errorsOnUnmatched ? 2 : 0;
  }
  if (requireComplete && gaps(run.result.coverage.notes).length > 0) {
    // The summary of the text says so itself.
    const told = !flags.quiet && !flags.diff && outputs.some((o) => o.format === "text" && o.file === undefined);
    if (!told) process.stderr.write(`goodfaith: ${say("requireComplete")}\n`);
    return 2;
  }
  if (mode === "ci" && baseline && baseline.stale.length > 0) {
    process.stderr.write(`goodfaith: ${say("baselineStaleGate", { count: baseline.stale.length })}\n`);
    return failing.length > 0 ? 1 : 2;
  }
  return failing.length > 0 && !flags.exitZero ? 1 : 0;
}

function baselineOf(
  run: AnalysisRun,
  flags: CheckFlags,
  options: RunOptions,
  newOnly: boolean,
  terminal: Terminal,
): BaselineUse | undefined {
  if (flags.baselineCommit !== undefined) return baselineOfCommit(run, flags.baselineCommit, options);
  return newOnly ? baselineUse(run, flags, terminal) : undefined;
}

/** --report-unused-suppressions: nothing of it, as it is, or as severe as what fails a build. */
function judgedUnused(finding: Finding, unused: "off" | "warn" | "error"): Finding[] {
  if (finding.ruleId !== "suppression-unused" || unused === "warn") return [finding];
  if (unused === "off") return [];
  const reason = { id: "flag", text: "--report-unused-suppressions=error is set" };
  return [{ ...finding, severity: "high", severityReasons: [...finding.severityReasons, reason] }];
}

function gatesOf({ config }: AnalysisRun, mode: CheckMode): AnalysisRun["config"]["ci"] {
  return mode === "ci" ? config.ci : NO_GATES;
}

/** Gates that only `goodfaith ci` takes from the configuration. */
const NO_GATES: AnalysisRun["config"]["ci"] = { failOn: undefined, newOnly: undefined, requireComplete: undefined };

const COMMANDS = [
  "check",
  "ci",
  "baseline",
  "config",
  "diff",
  "doctor",
  "explain",
  "history",
  "lsp",
  "merge",
  "trace",
  "report",
  "init",
  "inventory",
  "rules",
  "suppressions",
  "types",
];

/** `goodfaith explian x` would be taken for two paths. */
function refuseMistypedCommand(paths: readonly string[], { say }: Terminal): void {
  const first = paths[0];
  if (first === undefined || !/^[a-z]{3,}$/.test(first) || existsSync(first)) return;
  const near = nearest(first, COMMANDS);
  if (near) throw new UsageError(`${say("neither", { name: first })}${say("didYouMean", { name: near })}`);
}

function write(
  outputs: readonly Output[],
  x: {
    run: AnalysisRun;
    visible: Finding[];
    hidden: { unsure: number; mild: number };
    terminal: Terminal;
    flags: CheckFlags;
    baseline: BaselineUse | undefined;
    choice: FileChoice | undefined;
    scope: { files: number; elsewhere: number } | undefined;
    maxFindings: number;
    failOn: Severity;
    requireComplete: boolean;
    failing: number;
    failingHidden: number;
    version: string;
    history: History | undefined;
  },
): void {
  const { run, terminal, flags } = x;
  const startedAt = flags.runInfo ? new Date(Date.now() - run.ms) : undefined;
  for (const output of outputs) {
    const language = languageOfOutput(output, terminal, flags.locale);
    const shared = {
      run,
      findings: x.visible.map((f) => localiseFinding(f, language, run.dataTypes)),
      hidden: x.hidden,
      baseline: x.baseline && {
        known: x.baseline.known.size,
        stale: x.baseline.stale.length,
        overdue: x.baseline.current.filter((e) => e.reviewBy !== "" && e.reviewBy < localDay(new Date())).length,
      },
      scope: x.scope,
      suppressed: flags.includeSuppressed
        ? run.result.suppressed
            .filter((f) => isChosen(x.choice, f))
            .map((f) => localiseFinding(f, language, run.dataTypes))
        : [],
      snippets: flags.snippets,
      failOn: x.failOn,
      failing: x.failing,
      failingHidden: x.failingHidden,
      quiet: flags.quiet === true,
      verbose: flags.verbose === true,
      requireComplete: x.requireComplete,
      version: x.version,
      startedAt,
      history: x.history,
    };
    emit(output, shared, { language, maxFindings: x.maxFindings, terminal });
  }
}

function listed(options: RunOptions, flags: CheckFlags, choice: FileChoice | undefined): number {
  const { root, files: all, excluded, notes } = listFiles(options, flags.verbose === true);
  const files = choice ? all.filter((f) => choice.files.has(f.path)) : all;
  const shown = (path: string) => safe(seenFrom(options.cwd, root, path));
  process.stdout.write(files.map((f) => `${shown(f.path)}\n`).join(""));
  if (flags.verbose) {
    for (const e of excluded) process.stderr.write(`- ${shown(e.path)}   ${safe(e.source)}\n`);
    for (const n of notes) process.stderr.write(`- ${shown(n.file)}   ${safe(n.message)}\n`);
  }
  return files.length === 0 && flags.errorsOnUnmatched && !choice ? 2 : 0;
}

function showsProgress(flags: CheckFlags): boolean {
  return flags.progress && !flags.quiet && process.stderr.isTTY === true && !process.env.CI;
}

function progressLine(done: number, total: number): void {
  if (done % 50 === 0) process.stderr.write(`\r${done}/${total}\u001b[K`);
}
