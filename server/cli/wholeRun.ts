// A run over all of the project, for commands that must know what is not there.

import { rules } from "../../rules/index.js";
import { buildId } from "../node/api.js";
import { type AnalysisRun, runAnalysis } from "./analyse.js";
import { configSource } from "./config.js";
import type { ShardSet } from "./shardSet.js";
import type { Terminal } from "./terminal.js";

/** Wherever the command runs; a part of a project cannot tell what is unused or mended. */
export function wholeRun(
  flags: { config?: string; shards?: ShardSet },
  version: string,
  { say }: Terminal,
): AnalysisRun {
  return runAnalysis({
    cwd: process.cwd(),
    paths: [],
    whole: true,
    rules,
    include: [],
    exclude: [],
    gitignore: true,
    parser: "oxc",
    cache: "",
    build: buildId(version),
    inlineSuppressions: true,
    config: configSource(flags),
    ...(flags.shards ? { shards: flags.shards } : {}),
    version,
    say,
  });
}
