// `goodfaith doctor`: what this program is and what it sees of the project, safe to paste into an issue: no path outside the
// project, no value, no name of a file but those of settings and evidence. `--compare` sets it beside another machine's.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modelTexts, rules, secretTexts, taxonomyTexts } from "../../rules/index.js";
import { evidenceAmong, type RawPolicy } from "../engine/api.js";
import { buildId, defaultCacheFile, findRoot, parserInUse, UsageError } from "../node/api.js";
import { BASELINE_FILE, readRootConfig } from "../project/api.js";
import { pad, safe } from "../report/api.js";
import { listFiles } from "./analyse.js";
import { problemLine } from "./config.js";
import type { MessageKey, Say } from "./locales.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

export interface DoctorFlags extends CommonFlags {
  json?: boolean;
  compare?: string;
}

type Facts = Record<string, string>;

/** Returns the exit code: 2 when the configuration has mistakes. */
export function doctor(flags: DoctorFlags, version: string): number {
  const terminal = terminalFor(flags);
  const root = findRoot(process.cwd(), []);
  const { config, problems } = readRootConfig(root, { lookup: true }, version);
  const listed = problems.length === 0 ? listing(root, version, terminal.say) : undefined;
  const facts: Facts = {
    goodfaith: buildId(version),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    parser: parserInUse(),
    rules: `${rules.length} ${hashOf([...rules.map((r) => r.page), ...texts(modelTexts), ...texts(secretTexts), ...texts(taxonomyTexts)])}`,
    configuration:
      config.layers.length === 0
        ? "none"
        : `${config.layers.map((l) => l.file).join(", ")} ${hashOf(config.layers.map((l) => JSON.stringify(l.value)))}`,
    policy: config.policyText === "" ? "none" : hashOf([config.policyText]),
    ...(listed ? governanceFacts(config.policyText, listed) : {}),
    baseline: baselineFact(root, config.baseline.file),
    ...(listed ? fileFacts(listed) : {}),
    cache: existsSync(defaultCacheFile(root)) ? "there" : "none yet",
    network: "not used",
  };
  if (flags.json) process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  else if (flags.compare !== undefined) compare(facts, read(flags.compare, terminal.say), terminal.say);
  else
    for (const [name, value] of Object.entries(facts))
      process.stdout.write(`${pad(labelOf(name, terminal.say), 14)} ${shownValue(value, terminal.say)}\n`);
  for (const problem of problems) process.stderr.write(`${problemLine(problem, root, terminal.say)}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** The facts of JSON are in English everywhere: machines compare them. */
function labelOf(name: string, say: Say): string {
  const key = LABELS.get(name);
  return key ? say(key) : safe(name);
}

const LABELS = new Map<string, MessageKey>([
  ...(["goodfaith", "node", "system", "parser", "rules", "configuration", "policy", "baseline"] as const).map(
    (name): [string, MessageKey] => [name, `doctor_${name}`],
  ),
  ...(["governance", "evidence", "files", "tsconfigs", "cache", "network"] as const).map(
    (name): [string, MessageKey] => [name, `doctor_${name}`],
  ),
  ["left out", "doctor_leftOut"],
]);

function shownValue(value: string, say: Say): string {
  const whole = VALUES.get(value);
  if (whole) return say(whole);
  return safe(value).replace(/(?<=\d )(built-in|other)(?=,|$)/g, (word) => say(VALUES.get(word)!));
}

const VALUES = new Map<string, MessageKey>([
  ["none", "doctorIs_none"],
  ["none yet", "doctorIs_noneYet"],
  ["there", "doctorIs_there"],
  ["taken up", "doctorIs_takenUp"],
  ["not used", "doctorIs_notUsed"],
  ["built-in", "doctorIs_builtIn"],
  ["other", "doctorIs_other"],
]);

const texts = (list: readonly { text: string }[]) => list.map((t) => t.text);

function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 12);
}

function baselineFact(root: string, configured: string | undefined): string {
  const file = configured ?? BASELINE_FILE;
  const path = join(root, file);
  if (!existsSync(path)) return "none";
  return `${file} ${readFileSync(path, "utf8").split("\n").filter(Boolean).length}`;
}

type Listed = ReturnType<typeof listFiles>;

function listing(root: string, version: string, say: Say): Listed {
  return listFiles(
    {
      cwd: root,
      paths: [],
      rules,
      include: [],
      exclude: [],
      gitignore: true,
      parser: "oxc",
      build: "",
      inlineSuppressions: true,
      config: { lookup: true },
      version,
      say,
    },
    true,
  );
}

/** Names of evidence are given, and its folder is a setting. */
function governanceFacts(policyText: string, { files }: Listed): Facts {
  const policy = policyText === "" ? {} : (JSON.parse(policyText) as RawPolicy);
  const evidence = evidenceAmong(
    policy,
    files.map((f) => f.path),
  );
  return evidence ? { governance: "taken up", evidence: evidence.join(", ") || "none" } : { governance: "none" };
}

function fileFacts({ files, excluded }: Listed): Facts {
  const byEnding = counted(files.map((f) => /\.[^./]+$/.exec(f.path)?.[0] ?? "other"));
  const sources = counted(excluded.map((e) => e.source.replace(/:.*/, "")));
  return {
    files: `${files.length}: ${byEnding.slice(0, 12).join(", ")}`,
    "left out": sources.slice(0, 8).join(", ") || "none",
    tsconfigs: String(files.filter((f) => /(^|\/)tsconfig[^/]*\.json$/.test(f.path)).length),
  };
}

/** "412 .ts", the most first. */
function counted(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item, n]) => `${n} ${item}`);
}

function read(file: string, say: Say): Facts {
  try {
    const data = JSON.parse(readFileSync(file, "utf8")) as unknown;
    if (typeof data === "object" && data !== null) return data as Facts;
  } catch {
    // Told below.
  }
  throw new UsageError(say("doctorNoFile", { file: safe(file) }));
}

function compare(here: Facts, there: Facts, say: Say): void {
  const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((k) => here[k] !== there[k]);
  if (differing.length === 0) process.stdout.write(`${say("doctorSame")}\n`);
  for (const key of differing)
    process.stdout.write(
      `${pad(labelOf(key, say), 14)} ${shownValue(String(here[key] ?? "–"), say)}\n${pad("", 14)} ${shownValue(String(there[key] ?? "–"), say)}\n`,
    );
}
