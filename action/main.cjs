// Entry of the GitHub action: turns inputs into a command line, runs the packaged command, passes on what it tells. No build
// and no package is needed to run it from a tag. The command is, in this order: the version that is asked for, from npm; the
// build beside this file (`uses: ./`); the version of the lock file of the workspace; the version of this action.
// Invariant: nothing of the analysed repository is run. Its lock file gives a version number only, and npm works in a folder
// of its own, so that no .npmrc of the repository counts.
"use strict";
const { spawnSync } = require("node:child_process");
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, posix, relative, resolve, sep } = require("node:path");

const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const SEVERITIES = ["critical", "high", "medium", "low", "info"];

main();

function main() {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const cwd = resolve(workspace, input("working-directory") || ".");
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "goodfaith-"));
  const result = join(folder, "result.json");
  const text = join(folder, "report.txt");
  const annotations = join(folder, "annotations.txt");
  const sarif = input("sarif-file");
  try {
    const command = commandOf(workspace);
    const env = { ...process.env };
    if (!isOn("summary")) delete env.GITHUB_STEP_SUMMARY;
    const { status, error } = spawnSync(
      process.execPath,
      [
        command,
        isOn("ci") ? "ci" : "check",
        `--format=json=${result}`,
        `--format=text=${text}`,
        `--format=github=${annotations}`,
        ...(sarif ? [`--format=sarif=${sarif}`] : []),
        ...lines("format").map((format) => `--format=${format}`),
        ...["fail-on", "baseline", "baseline-commit", "since", "history", "locale"].flatMap((name) =>
          input(name) ? [`--${name}=${input(name)}`] : [],
        ),
        ...(isOn("require-complete") ? ["--require-complete"] : []),
        "--no-progress",
        // "--only pii-in-log" is two words of a command line.
        ...lines("args").flatMap((line) => /^(-\S+)\s+(.+)$/.exec(line)?.slice(1) ?? [line]),
        "--",
        ...lines("paths"),
      ],
      { cwd, env, stdio: ["ignore", "inherit", "inherit"] },
    );
    if (error) throw error;
    process.exitCode = status ?? 2;
    print(text);
    if (isOn("annotations")) print(annotations);
    output("exit-code", process.exitCode);
    if (existsSync(result)) tell(JSON.parse(readFileSync(result, "utf8")));
    if (existsSync(result)) output("result-file", result);
    if (sarif && existsSync(resolve(cwd, sarif)))
      output("sarif-file", relative(workspace, resolve(cwd, sarif)).split(sep).join(posix.sep));
  } catch (error) {
    process.stdout.write(
      `::error title=Goodfaith::${escaped(error instanceof Error ? error.message : String(error))}\n`,
    );
    process.exitCode = 2;
  } finally {
    // The result stays for the steps that follow.
    for (const file of [text, annotations]) rmSync(file, { force: true });
  }
}

function tell({ findings, rules, coverage, gate }) {
  output("findings", findings.length);
  output("failing", gate.failing);
  for (const severity of SEVERITIES) output(severity, findings.filter((f) => f.severity === severity).length);
  output(
    "suppressed",
    Object.values(rules).reduce((sum, rule) => sum + rule.suppressed, 0),
  );
  output("coverage", coverage.files === 0 ? 100 : Math.floor((100 * coverage.analysed) / coverage.files));
}

/** Path of the script to run. */
function commandOf(workspace) {
  const given = input("version");
  if (given) return installed(given);
  const root = join(__dirname, "..");
  const own = join(root, "bin/goodfaith.cjs");
  if (existsSync(join(root, "dist/cli.cjs")) && existsSync(join(root, "node_modules"))) return own;
  return installed(lockedVersion(workspace) ?? JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
}

function lockedVersion(workspace) {
  try {
    const lock = JSON.parse(readFileSync(join(workspace, "package-lock.json"), "utf8"));
    const version = lock.packages?.["node_modules/goodfaith"]?.version;
    return typeof version === "string" && VERSION.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function installed(version) {
  if (!VERSION.test(version)) throw new Error("version must be an exact one, such as 1.2.3");
  const folder = join(process.env.RUNNER_TEMP || tmpdir(), `goodfaith-${version}`);
  const script = join(folder, "node_modules/goodfaith/bin/goodfaith.cjs");
  if (existsSync(script)) return script;
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", `goodfaith@${version}`];
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(windows ? "npm.cmd" : "npm", [...args, "--prefix", "."], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: windows,
  });
  if (error || status !== 0 || !existsSync(script))
    throw new Error(`npm could not install goodfaith ${version}; see the lines above, or name another version`);
  return script;
}

/** The runner spells names in capitals and leaves hyphens. */
function input(name) {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}

function lines(name) {
  return input(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function isOn(name) {
  return input(name).toLowerCase() === "true";
}

/** With a mark that no value can hold, as the runner wants it for values of several lines. */
function output(name, value) {
  const file = process.env.GITHUB_OUTPUT;
  const mark = randomUUID();
  if (file) appendFileSync(file, `${name}<<${mark}\n${value}\n${mark}\n`);
}

function print(file) {
  if (existsSync(file)) process.stdout.write(readFileSync(file, "utf8"));
}

function escaped(message) {
  return message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
