// The `goodfaith` command: reads the command line, runs, prints. Results go to stdout, everything else to stderr.
// Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or incomplete analysis. There is no handler for
// interrupts: what is judged is judged at one go, so only the default of the system ends it at once (shells report 130).
import { createRequire } from "node:module";
import { Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json";
import { presets } from "../../rules/index.js";
import { createValueDetector, maskLine } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { FORMAT_NAMES } from "../report/api.js";
import { createBaseline, pruneBaseline, showBaseline, updateBaseline } from "./baseline.js";
import { type CheckFlags, check } from "./check.js";
import { CI_NAMES } from "./ciTemplates.js";
import { configSource } from "./config.js";
import { printConfig, printSchema } from "./configCommand.js";
import { DIFF_FORMATS, type DiffFlags, diff } from "./diff.js";
import { doctor } from "./doctor.js";
import { tuneEngine } from "./engineFlags.js";
import { applyEnvironment, commonVariables, defaultFormats, takesReportFormats } from "./environment.js";
import { explain } from "./explain.js";
import { addHistory, HISTORY_FILE, HISTORY_FORMATS, type ShowHistoryFlags, showHistory } from "./history.js";
import { init } from "./init.js";
import { INVENTORY_FORMATS, type InventoryFlags, inventory } from "./inventory.js";
import { listRules, listTypes } from "./lists.js";
import { sayIn } from "./locales.js";
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

const FORMAT_HELP = `${FORMAT_NAMES.join(", ")}; repeatable, to stdout or into a file`;

const HISTORY_HELP = "what goodfaith history add has written: its trend goes into the html report";

const append = (value: string, before: string[] = []) => [...before, value];

function addCheckOptions(command: Command): Command {
  command
    .argument("[path...]", "files and folders to analyse (default: the current folder)")
    .option("--include <glob>", "only files that match; repeatable", append)
    .option("--exclude <glob>", "no files that match; repeatable", append)
    .option("--no-gitignore", "analyse files that git ignores, too")
    .option("--no-errors-on-unmatched", "exit with 0 when there is no file to analyse")
    .option("--list-files", "list the files that would be analysed; with -v why others are not")
    .addOption(new Option("--parser <name>", "parser of TypeScript and JavaScript").default("oxc"));
  return addJudgeOptions(command)
    .option("--fix", "fix what can be fixed without changing what the program does")
    .option("--unsafe-fixes", "with --fix, --fix-dry-run or --diff: also fixes that change it")
    .option("--fix-dry-run", "change nothing, only tell; the report is as if it were done")
    .option("--diff", "change nothing, show the difference in place of the report")
    .option("--shard <i/n>", "only write the facts of the i-th of n parts, for goodfaith merge")
    .option("--shard-file <file>", "where to (default: goodfaith-shard-<i>-of-<n>.pack)");
}

/** Which findings are shown and count, and how; the files are chosen elsewhere. */
function addJudgeOptions(command: Command): Command {
  return command
    .option("-f, --format <name[=file]>", FORMAT_HELP, append)
    .option("--only <rules>", "only these rules, groups or data types", collect)
    .option("--skip <rules>", "not these rules, groups or data types", collect)
    .option("--severity <min>", "show findings from this severity on", "info")
    .option("--confidence <min>", "show findings from this confidence on", "medium")
    .option("--fail-on <severity>", "exit with 1 when there are findings from this severity on (default: high)")
    .option("--exit-zero", "exit with 0 whatever is found")
    .option("--require-complete", "exit with 2 when files could not be analysed")
    .option("--staged", "judge the files that are staged, as the index has them")
    .option("--changed", "judge the files that differ from the last commit, and new ones")
    .option("--since <ref>", "judge the files that changed since the branch left <ref>, committed or not")
    .option("-c, --config <file>", "configuration to use instead of the one in the root")
    .option("--no-config-lookup", "no configuration files")
    .option("--baseline <file>", "findings that were there before (default: goodfaith-baseline.jsonl, if there is one)")
    .option("--no-baseline", "show those, too")
    .option("--baseline-commit <ref>", "what is found in that commit was there before; needs no file")
    .option("--no-inline-suppressions", "comments suppress nothing")
    .option("--report-unused-suppressions <how>", "off, warn or error", "warn")
    .option("--include-suppressed", "show what is suppressed, too, with its reason")
    .option("--history <file>", HISTORY_HELP)
    .option("--no-snippets", "no code in the text output")
    .option("--max-findings <n>", "findings shown in the text output", "50")
    .option("--no-run-info", "no time in the json output: equal input gives equal output")
    .option("--no-cache", "do not use facts of earlier runs, and keep none")
    .option("--cache-location <path>", "folder or .pack file of the cache (default: the user's cache folder)")
    .option("--threads <n>", "threads that read files (default: as many as pay; 1: none beside the main one)")
    .option("--no-progress", "no progress line")
    .option("-q, --quiet", "findings only: no summary, no progress line")
    .option("-v, --verbose", "say more: every coverage note, why a severity was chosen");
}

function addCommonOptions(command: Command): Command {
  return command
    .option("--color <when>", "auto, always or never", "auto")
    .option("--locale <tag>", "language of the output: en, zh-Hans, zh-Hant");
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

function program(): Command {
  const root = new Command("goodfaith")
    .description("Finds where personal data goes in insurance code bases.")
    .version(packageJson.version, "--version", "version")
    .exitOverride()
    .showHelpAfterError("(goodfaith check --help lists the options)")
    .enablePositionalOptions()
    .option("--color <when>", "auto, always or never")
    .option("--locale <tag>", "language of the output: en, zh-Hans, zh-Hant")
    .addHelpText("after", "\nOptions of the default command: goodfaith check --help")
    .hook("preAction", prepare);
  addCommonOptions(
    addCheckOptions(root.command("check", { isDefault: true }).description("analyse (the default command)")),
  ).action(async (paths: string[], flags: Partial<CheckFlags>) => {
    process.exitCode = await check(paths, { ...NO_LISTS, ...flags } as CheckFlags, packageJson.version);
  });
  addCommonOptions(
    addCheckOptions(root.command("ci").description("the same with the gates of the configuration, for pipelines")),
  ).action(async (paths: string[], flags: Partial<CheckFlags>) => {
    process.exitCode = await check(paths, { ...NO_LISTS, ...flags } as CheckFlags, packageJson.version, "ci");
  });
  addCommonOptions(
    addJudgeOptions(
      root
        .command("merge")
        .argument("<part...>", "all files that check --shard has written")
        .description("judge parts that were extracted apart as one run"),
    ).option("--ci", "with the gates of the configuration, as goodfaith ci"),
  ).action(async (files: string[], flags: Partial<MergeFlags>) => {
    process.exitCode = await merge(files, { ...NO_LISTS, ...flags } as MergeFlags, packageJson.version);
  });
  addCommonOptions(
    root
      .command("init")
      .description("write a configuration that fits the project")
      .option("--preset <name>", [...presets.keys()].join(", "))
      .option("--ci <name>", `pipeline file, too: ${CI_NAMES.join(", ")}`)
      .option("--force", "also where there is one")
      .option("--dry-run", "write nothing, show it")
      .option("-y, --yes", "nothing is asked anyway; for scripts that say so"),
  ).action((flags) => init(flags, packageJson.version));
  addCommonOptions(
    root
      .command("doctor")
      .description("what this program is and sees here, safe to share")
      .option("--json", "as JSON")
      .option("--compare <file>", "beside the JSON of another machine"),
  ).action((flags) => {
    process.exitCode = doctor(flags, packageJson.version);
  });
  addBaselineCommands(root);
  addSuppressionCommands(root);
  addHistoryCommands(root);
  addCommonOptions(
    root
      .command("explain")
      .argument("<name>", "a rule, a group of rules, a data type, or a law as findings name it")
      .description("what a rule finds and why, what a data type or a law is"),
  ).action((name: string, flags) => {
    explain(name, flags);
  });
  addCommonOptions(
    root
      .command("trace")
      .argument("<fingerprint>", "first characters of a finding's fingerprint")
      .argument("[path...]", "files and folders to analyse")
      .description("one data flow, step by step"),
  ).action((id: string, paths: string[], flags) => {
    trace(id, paths, flags, packageJson.version);
  });
  addCommonOptions(
    root
      .command("inventory")
      .argument("[path...]", "files and folders to analyse")
      .option("-f, --format <name[=file]>", INVENTORY_FORMATS.join(", "), "table")
      .description("personal data: declared, stored, logged, sent, displayed"),
  ).action((paths: string[], flags: InventoryFlags) => inventory(paths, flags, packageJson.version));
  addCommonOptions(
    root
      .command("diff")
      .argument("<base>", "branch, tag or commit to compare with")
      .argument("[head]", "commit that is compared", "HEAD")
      .option("-f, --format <name[=file]>", DIFF_FORMATS.join(", "), "text")
      .option("--exit-code", "exit with 1 when personal data reaches something new")
      .option("-c, --config <file>", "configuration to use instead of the one in the root")
      .description("which personal data newly reaches which sink, between two commits"),
  ).action((base: string, head: string, flags: DiffFlags) => {
    process.exitCode = diff(base, head, flags, packageJson.version);
  });
  addCommonOptions(
    root
      .command("report")
      .argument("<result.json>", "what -f json has written")
      .option("-f, --format <name[=file]>", FORMAT_HELP, append)
      .option("--history <file>", HISTORY_HELP)
      .option("--max-findings <n>", "findings shown in the text output", "50")
      .option("-q, --quiet", "findings only: no summary")
      .option("-v, --verbose", "say more: every coverage note, why a severity was chosen")
      .description("a stored result in other formats"),
  ).action((file: string, flags: ReportFlags) => report(file, flags));
  addCommonOptions(
    root
      .command("rules")
      // Once there were rules that were only planned; scripts may ask for all of them still.
      .addOption(new Option("--all").hideHelp())
      .option("--json", "as JSON")
      .description("list the rules"),
  ).action((flags) => listRules(flags));
  addCommonOptions(root.command("types").option("--json", "as JSON").description("list the data types")).action(
    (flags) => listTypes(flags),
  );
  const config = root.command("config").description("what is configured");
  addCommonOptions(
    config
      .command("print")
      .argument("[file]", "a file of the project", ".")
      .option("-c, --config <file>", "configuration to use instead of the one in the root")
      .description("what counts for a file, as JSON"),
  ).action((file: string, flags) => printConfig(file, configSource(flags), flags, packageJson.version));
  addCommonOptions(
    config
      .command("schema")
      .option("--policy", "that of the policy")
      .description("the JSON Schema of the configuration"),
  ).action(printSchema);
  root
    .command("lsp")
    .option("--stdio", "over stdin and stdout (the default)")
    .description("language server for editors")
    .action(() => {
      createRequire(__filename)("./lsp.cjs");
    });
  return root;
}

function addSuppressionCommands(root: Command): void {
  const group = root.command("suppressions").description("findings that somebody accepted");
  const command = (name: string, description: string) =>
    addCommonOptions(
      group
        .command(name)
        .description(description)
        .option("-c, --config <file>", "configuration to use instead of the one in the root"),
    );
  command("list", "list them with owner, end and reason")
    .option("--json", "as JSON")
    .action((flags) => listSuppressions(flags, packageJson.version));
  command("expiring", "list those that end soon, or have ended")
    .option("--within <days>", "days from today", "30")
    .option("--json", "as JSON")
    .action((flags) => expiringSuppressions(flags, packageJson.version));
  command("prune", "take comments that silence nothing out of the files")
    .option("--dry-run", "change nothing, only tell")
    .action((flags) => pruneSuppressions(flags, packageJson.version));
}

function addHistoryCommands(root: Command): void {
  const group = root.command("history").description("how findings and passed controls change over time");
  const file = `the file (default: ${HISTORY_FILE} in the root)`;
  addCommonOptions(
    group
      .command("add")
      .argument("[part...]", "all files that check --shard has written, if the project was extracted in parts")
      .description("append the counts of this run, one line; for the default branch")
      .option("--file <file>", file)
      .option("--commit <id>", "commit that is analysed (default: HEAD)")
      .option("--date <date>", "when the run was (default: now)")
      .option("-c, --config <file>", "configuration to use instead of the one in the root")
      .option("--dry-run", "write nothing, show the line"),
  ).action((parts: string[], flags) => addHistory(parts, flags, packageJson.version));
  addCommonOptions(
    group
      .command("show")
      .description("by quarter: findings, passed controls, time to fix; and what is overdue")
      .option("--file <file>", file)
      .option("-f, --format <name[=file]>", HISTORY_FORMATS.join(", "), "text")
      .option("--as-of <date>", "what is overdue on that day; later runs do not count (default: today)"),
  ).action((flags: ShowHistoryFlags) => showHistory(flags));
}

function addBaselineCommands(root: Command): void {
  const group = root.command("baseline").description("findings that were there before");
  const command = (name: string, description: string) =>
    addCommonOptions(
      group
        .command(name)
        .description(description)
        .option("--baseline <file>", "the file (default: goodfaith-baseline.jsonl in the root)")
        .option("-c, --config <file>", "configuration to use instead of the one in the root"),
    );
  const dry = "change nothing, only tell";
  const owner = "who answers for what is taken in";
  command("create", "write one with all that is found now")
    .option("--owner <name>", owner)
    .option("--dry-run", dry)
    .action((flags) => createBaseline(flags, packageJson.version));
  command("update", "take out what is mended, follow what moved")
    .option("--add", "take in what is new, too")
    .option("--owner <name>", owner)
    .option("--dry-run", dry)
    .action((flags) => updateBaseline(flags, packageJson.version));
  command("prune", "take out what is mended")
    .option("--dry-run", dry)
    .action((flags) => pruneBaseline(flags, packageJson.version));
  command("show", "list it, the most urgent first")
    .option("--json", "as JSON")
    .action((flags) => showBaseline(flags, packageJson.version));
}
tuneEngine();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const message = error instanceof UsageError ? error.message : internalError(error);
    process.stderr.write(`goodfaith: ${message}\n`);
    process.exitCode = 2;
  });

/** What broke and where, without anything that could be a value of the analysed code. */
function internalError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const values = createValueDetector();
  const lines = text.split("\n").map((line) => maskLine(line, values, { kind: "data" }).text);
  return `${sayIn("en")("internal")}: ${lines.join("\n")}`;
}
