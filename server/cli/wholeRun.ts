// Runs with the choices of every command that does not offer its own.
import { rules } from "../../rules/index.js";
import { buildId } from "../node/api.js";
import { type AnalysisRun, type RunOptions, runAnalysis } from "./analyse.js";
import { configSource } from "./config.js";
import type { ShardSet } from "./shardSet.js";
import type { Terminal } from "./terminal.js";

/** All rules over `paths`, with the cache at its default place; `own`: what the command does otherwise. */
export function plainRun(
  paths: readonly string[],
  version: string,
  { say }: Terminal,
  own: Partial<RunOptions> = {},
): AnalysisRun {
  return runAnalysis({
    cwd: process.cwd(),
    paths,
    rules,
    include: [],
    exclude: [],
    gitignore: true,
    parser: "oxc",
    cache: "",
    build: buildId(version),
    inlineSuppressions: true,
    config: { lookup: true },
    version,
    say,
    ...own,
  });
}

/** Over all of the project, wherever the command runs: a part of it cannot tell what is unused or mended. */
export function wholeRun(
  flags: { config?: string; shards?: ShardSet },
  version: string,
  terminal: Terminal,
): AnalysisRun {
  return plainRun([], version, terminal, {
    whole: true,
    config: configSource(flags),
    ...(flags.shards ? { shards: flags.shards } : {}),
  });
}
