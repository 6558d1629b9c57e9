// --baseline-commit: what is found in a commit is the baseline. The rules and the configuration of today judge it, so that
// only the code makes the difference.
import { addEntries, matchBaseline } from "../engine/api.js";
import { findRoot, sourceTree } from "../node/api.js";
import { baselinable } from "../project/api.js";
import { type AnalysisRun, type RunOptions, runAnalysis } from "./analyse.js";
import type { BaselineUse } from "./baselineUse.js";
import { commitOf, withRepository } from "./gitUse.js";

/** `options`: those of the run. What has gone since is not stale: nobody has to tend it. @throws UsageError. */
export function baselineOfCommit(run: AnalysisRun, ref: string, options: RunOptions): BaselineUse {
  const before = runAnalysis(pastOptions(options, ref));
  const entries = addEntries([], before.result.findings.filter(baselinable), { owner: "", reviewBy: "" });
  const { known } = matchBaseline(run.result.findings.filter(baselinable), entries);
  return { known, stale: [], current: [], entries, file: ref };
}

/** The same run over what a commit holds. */
export function pastOptions(options: RunOptions, ref: string): RunOptions {
  const root = findRoot(options.cwd, options.paths);
  const tree = withRepository(root, options.say, (repository) =>
    sourceTree(root, repository, repository.tree(commitOf(repository, ref, options.say))),
  );
  const { shards, ...rest } = options;
  return { ...rest, tree, past: "base" };
}
