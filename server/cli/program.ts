// The commands of `goodfaith` and their options: what each is called, what its help says, what it runs.
import { createRequire } from "node:module";
import { Command, Option } from "commander";
import packageJson from "../../package.json";
import { type Language, presets } from "../../rules/index.js";
import { FORMAT_NAMES, filled } from "../report/api.js";
import { createBaseline, pruneBaseline, showBaseline, updateBaseline } from "./baseline.js";
import { type CheckFlags, check } from "./check.js";
import { CI_NAMES } from "./ciTemplates.js";
import { completion, SHELLS } from "./completion.js";
import { configSource } from "./config.js";
import { printConfig, printSchema } from "./configCommand.js";
import { DIFF_FORMATS, type DiffFlags, diff } from "./diff.js";
import { doctor } from "./doctor.js";
import { applyEnvironment, commonVariables, defaultFormats, takesReportFormats } from "./environment.js";
import { explain } from "./explain.js";
import type { HelpTexts } from "./help/en.js";
import { exitCodes, helpTexts, pointToHelp, speak } from "./help/help.js";
import { addHistory, HISTORY_FILE, HISTORY_FORMATS, type ShowHistoryFlags, showHistory } from "./history.js";
import { init } from "./init.js";
import { INVENTORY_FORMATS, type InventoryFlags, inventory } from "./inventory.js";
import { listRules, listTypes } from "./lists.js";
import { type McpFlags, serveMcp } from "./mcp/server.js";
import { type MergeFlags, merge } from "./merge.js";
import { type ReportFlags, report } from "./report.js";
import { expiringSuppressions, listSuppressions, pruneSuppressions } from "./suppressions.js";
import { terminalFor } from "./terminal.js";
import { trace } from "./trace.js";

const collect = (value: string, before: string[] = []) => [
  ...before,
  ...value
    .split(",")
    .map((v) => v.trim())
    .filter((v) => v !== ""),
];

/** Options that may be repeated and were not given. */
const NO_LISTS = { format: [], only: [], skip: [], include: [], exclude: [] };

const formatHelp = (t: HelpTexts) => filled(t.formats, { names: FORMAT_NAMES.join(", ") });

const append = (value: string, before: string[] = []) => [...before, value];

function addCheckOptions(command: Command, t: HelpTexts): Command {
  command
    .argument("[path...]", t.pathsHere)
    .option("--include <glob>", t.include, append)
    .option("--exclude <glob>", t.exclude, append)
    .option("--no-gitignore", t.noGitignore)
    .option("--no-ignore", t.noIgnore)
    .option("--max-file-size <size>", t.maxFileSize)
    .option("--stdin", t.stdin)
    .option("--stdin-filename <path>", t.stdinFilename)
    .option("--no-errors-on-unmatched", t.noErrorsOnUnmatched)
    .option("--list-files", t.listFiles)
    .addOption(new Option("--parser <name>", t.parser).default("oxc"));
  return addJudgeOptions(command, t)
    .option("--fix", t.fix)
    .option("--unsafe-fixes", t.unsafeFixes)
    .option("--fix-dry-run", t.fixDryRun)
    .option("--diff", t.diffOption)
    .option("--suppress", t.suppress)
    .option("--reason <text>", t.suppressReason)
    .option("--until <date>", t.suppressUntil)
    .option("--by <owner>", t.suppressBy)
    .option("-w, --watch", t.watch)
    .option("--shard <i/n>", t.shard)
    .option("--shard-file <file>", t.shardFile);
}

/** Which findings are shown and count, and how; the files are chosen elsewhere. */
function addJudgeOptions(command: Command, t: HelpTexts): Command {
  return command
    .option("-f, --format <name[=file]>", formatHelp(t), append)
    .option("-o, --output <file>", t.outputFile)
    .option("--group-by <what>", t.groupBy, "file")
    .option("--only <rules>", t.only, collect)
    .option("--skip <rules>", t.skip, collect)
    .option("--severity <min>", t.severity, "info")
    .option("--confidence <min>", t.confidence, "medium")
    .option("--fail-on <severity>", t.failOn)
    .option("--max-warnings <n>", t.maxWarnings)
    .option("--exit-zero", t.exitZero)
    .option("--require-complete", t.requireComplete)
    .option("--staged", t.staged)
    .option("--changed", t.changed)
    .option("--since <ref>", t.since)
    .option("-c, --config <file>", t.configFile)
    .option("--no-config-lookup", t.noConfigLookup)
    .option("--baseline <file>", t.baselineOption)
    .option("--no-baseline", t.noBaseline)
    .option("--baseline-commit <ref>", t.baselineCommit)
    .option("--new-only", t.newOnly)
    .option("--no-inline-suppressions", t.noInlineSuppressions)
    .option("--report-unused-suppressions <how>", t.reportUnused, "warn")
    .option("--include-suppressed", t.includeSuppressed)
    .option("--history <file>", t.historyFile)
    .option("--no-snippets", t.noSnippets)
    .option("--max-findings <n>", t.maxFindings, "50")
    .option("--no-run-info", t.noRunInfo)
    .option("--no-cache", t.noCache)
    .option("--cache-location <path>", t.cacheLocation)
    .option("--threads <n>", t.threads)
    .option("--no-progress", t.noProgress)
    .option("-q, --quiet", t.quiet)
    .option("-v, --verbose", t.verbose);
}

/** Adds what every command that prints for people takes. */
function commonOptions(t: HelpTexts): (command: Command) => Command {
  return (command) => command.option("--color <when>", t.color, "auto").option("--locale <tag>", t.locale);
}

/** Common options may stand before the name of the command, too; then the environment has its say. */
function prepare(root: Command, command: Command): void {
  // One that prints nothing for people, as the language server.
  if (!command.options.some((o) => o.attributeName() === "color")) return;
  for (const option of ["color", "locale"])
    if (root.getOptionValueSource(option) === "cli" && command.getOptionValueSource(option) !== "cli")
      command.setOptionValueWithSource(option, root.getOptionValue(option), "cli");
  const used = applyEnvironment(command, process.env);
  const flags = command.opts<{ color: string; locale?: string; quiet?: boolean; format?: string[] }>();
  const { say } = terminalFor(flags);
  if (takesReportFormats(command) && !flags.format?.length) {
    const { variable } = defaultFormats(process.env);
    if (variable) used.push(variable);
  }
  const names = [...used, ...commonVariables(flags, process.stdout.isTTY === true, process.env)];
  if (names.length > 0 && !flags.quiet)
    process.stderr.write(`goodfaith: ${say("fromEnvironment", { names: names.join(", ") })}\n`);
}

export function program(language: Language): Command {
  const t = helpTexts[language];
  const common = commonOptions(t);
  const root = speak(new Command("goodfaith"), t)
    .description(t.program)
    .version(packageJson.version, "--version", t.versionOption)
    .exitOverride()
    .enablePositionalOptions()
    .option("--color <when>", t.color)
    .option("--locale <tag>", t.locale)
    .addHelpText("after", `\n${t.defaultCommand}`)
    .hook("preAction", prepare);
  common(
    addCheckOptions(root.command("check", { isDefault: true }).description(t.check), t).addHelpText(
      "after",
      exitCodes(t),
    ),
  ).action(async (paths: string[], flags: Partial<CheckFlags>) => {
    process.exitCode = await check(paths, { ...NO_LISTS, ...flags } as CheckFlags, packageJson.version);
  });
  common(addCheckOptions(root.command("ci").description(t.ci), t).addHelpText("after", exitCodes(t, t.exit2ci))).action(
    async (paths: string[], flags: Partial<CheckFlags>) => {
      process.exitCode = await check(paths, { ...NO_LISTS, ...flags } as CheckFlags, packageJson.version, "ci");
    },
  );
  common(
    addJudgeOptions(root.command("merge").argument("<part...>", t.mergeParts).description(t.merge), t)
      .option("--ci", t.mergeCi)
      .addHelpText("after", exitCodes(t)),
  ).action(async (files: string[], flags: Partial<MergeFlags>) => {
    process.exitCode = await merge(files, { ...NO_LISTS, ...flags } as MergeFlags, packageJson.version);
  });
  common(
    root
      .command("init")
      .description(t.init)
      .option("--preset <name>", [...presets.keys()].join(", "))
      .option("--ci <name>", filled(t.initCi, { names: CI_NAMES.join(", ") }))
      .option("--governance", t.initGovernance)
      .option("--force", t.initForce)
      .option("--dry-run", t.initDryRun)
      .option("-y, --yes", t.initYes),
  ).action((flags) => init(flags, packageJson.version));
  common(
    root.command("doctor").description(t.doctor).option("--json", t.json).option("--compare <file>", t.doctorCompare),
  ).action((flags) => {
    process.exitCode = doctor(flags, packageJson.version);
  });
  addBaselineCommands(root, t);
  addSuppressionCommands(root, t);
  addHistoryCommands(root, t);
  common(root.command("explain").argument("<name>", t.explainName).description(t.explain)).action(
    (name: string, flags) => {
      explain(name, flags, packageJson.version);
    },
  );
  common(
    root
      .command("trace")
      .argument("<fingerprint>", t.traceFingerprint)
      .argument("[path...]", t.paths)
      .description(t.trace),
  ).action((id: string, paths: string[], flags) => {
    trace(id, paths, flags, packageJson.version);
  });
  common(
    root
      .command("inventory")
      .argument("[path...]", t.paths)
      .option("-f, --format <name[=file]>", INVENTORY_FORMATS.join(", "), "table")
      .description(t.inventory),
  ).action((paths: string[], flags: InventoryFlags) => inventory(paths, flags, packageJson.version));
  common(
    root
      .command("diff")
      .argument("<base>", t.diffBase)
      .argument("[head]", t.diffHead, "HEAD")
      .option("-f, --format <name[=file]>", DIFF_FORMATS.join(", "), "text")
      .option("--exit-code", t.diffExitCode)
      .option("-c, --config <file>", t.configFile)
      .description(t.diff),
  ).action((base: string, head: string, flags: DiffFlags) => {
    process.exitCode = diff(base, head, flags, packageJson.version);
  });
  common(
    root
      .command("report")
      .argument("<result.json>", t.reportResult)
      .option("-f, --format <name[=file]>", formatHelp(t), append)
      .option("--history <file>", t.historyFile)
      .option("--max-findings <n>", t.maxFindings, "50")
      .option("-q, --quiet", t.reportQuiet)
      .option("-v, --verbose", t.verbose)
      .description(t.report),
  ).action((file: string, flags: ReportFlags) => report(file, flags));
  common(
    root
      .command("rules")
      // Once there were rules that were only planned; scripts may ask for all of them still.
      .addOption(new Option("--all").hideHelp())
      .option("--json", t.json)
      .description(t.rules),
  ).action((flags) => listRules(flags));
  common(root.command("types").option("--json", t.json).description(t.types)).action((flags) => listTypes(flags));
  const config = root.command("config").description(t.config);
  common(
    config
      .command("print")
      .argument("[file]", t.configPrintFile, ".")
      .option("-c, --config <file>", t.configFile)
      .description(t.configPrint),
  ).action((file: string, flags) => printConfig(file, configSource(flags), flags, packageJson.version));
  common(
    config
      .command("schema")
      .option("--policy", t.configPolicy)
      .option("--evidence", t.configEvidence)
      .description(t.configSchema),
  ).action(printSchema);
  common(root.command("completion").argument("<shell>", SHELLS.join(", ")).description(t.completion)).action(
    (shell: string, flags) => completion(shell, root, flags),
  );
  root
    .command("lsp")
    .option("--stdio", t.lspStdio)
    .description(t.lsp)
    .action(() => {
      createRequire(__filename)("./lsp.cjs");
    });
  root
    .command("mcp")
    .option("--root <folder>", t.mcpRoot)
    .option("--locale <tag>", t.locale)
    .description(t.mcp)
    .action((flags: McpFlags) => serveMcp(flags, packageJson.version));
  pointToHelp(root, t);
  return root;
}

function addSuppressionCommands(root: Command, t: HelpTexts): void {
  const common = commonOptions(t);
  const group = root.command("suppressions").description(t.suppressions);
  const command = (name: string, description: string) =>
    common(group.command(name).description(description).option("-c, --config <file>", t.configFile));
  command("list", t.suppressionsList)
    .option("--json", t.json)
    .action((flags) => listSuppressions(flags, packageJson.version));
  command("expiring", t.suppressionsExpiring)
    .option("--within <days>", t.expiringWithin, "30")
    .option("--json", t.json)
    .action((flags) => expiringSuppressions(flags, packageJson.version));
  command("prune", t.suppressionsPrune)
    .option("--dry-run", t.dryRun)
    .action((flags) => pruneSuppressions(flags, packageJson.version));
}

function addHistoryCommands(root: Command, t: HelpTexts): void {
  const common = commonOptions(t);
  const group = root.command("history").description(t.history);
  const file = filled(t.historyPlace, { file: HISTORY_FILE });
  common(
    group
      .command("add")
      .argument("[part...]", t.historyParts)
      .description(t.historyAdd)
      .option("--file <file>", file)
      .option("--commit <id>", t.historyCommit)
      .option("--date <date>", t.historyDate)
      .option("-c, --config <file>", t.configFile)
      .option("--dry-run", t.historyDryRun),
  ).action((parts: string[], flags) => addHistory(parts, flags, packageJson.version));
  common(
    group
      .command("show")
      .description(t.historyShow)
      .option("--file <file>", file)
      .option("-f, --format <name[=file]>", HISTORY_FORMATS.join(", "), "text")
      .option("--as-of <date>", t.historyAsOf),
  ).action((flags: ShowHistoryFlags) => showHistory(flags));
}

function addBaselineCommands(root: Command, t: HelpTexts): void {
  const common = commonOptions(t);
  const group = root.command("baseline").description(t.baseline);
  const command = (name: string, description: string) =>
    common(
      group
        .command(name)
        .description(description)
        .option("--baseline <file>", t.baselinePlace)
        .option("-c, --config <file>", t.configFile),
    );
  const dry = t.dryRun;
  const owner = t.baselineOwner;
  command("create", t.baselineCreate)
    .option("--owner <name>", owner)
    .option("--dry-run", dry)
    .action((flags) => createBaseline(flags, packageJson.version));
  command("update", t.baselineUpdate)
    .option("--add", t.baselineAdd)
    .option("--owner <name>", owner)
    .option("--dry-run", dry)
    .action((flags) => updateBaseline(flags, packageJson.version));
  command("prune", t.baselinePrune)
    .option("--dry-run", dry)
    .action((flags) => pruneBaseline(flags, packageJson.version));
  command("show", t.baselineShow)
    .option("--json", t.json)
    .action((flags) => showBaseline(flags, packageJson.version));
}
