// The parts of a project that are named on the command line, opened.
import { buildId, findRoot } from "../node/api.js";
import { contentFor } from "../project/api.js";
import { belowRoot, buildOf } from "./analyse.js";
import { configSource, rootConfig } from "./config.js";
import type { Say } from "./locales.js";
import { openShards, type ShardSet } from "./shardSet.js";

/** With the absolute root that their paths count from. @throws UsageError when they do not belong together. */
export function openParts(
  files: readonly string[],
  flags: { config?: string; configLookup?: boolean },
  version: string,
  say: Say,
): { shards: ShardSet; root: string } {
  const cwd = process.cwd();
  const root = findRoot(cwd, []);
  const source = belowRoot({ cwd, config: configSource(flags) }, root);
  const content = contentFor(rootConfig(root, source, version, say));
  return { shards: openShards(files, buildOf({ build: buildId(version) }, content), say), root };
}

/** Ends their use; tells on stderr what was damaged. */
export function closeParts(shards: ShardSet, say: Say): void {
  const damaged = shards.damaged();
  if (damaged > 0) process.stderr.write(`goodfaith: ${say("shardDamagedFacts", { count: damaged })}\n`);
  shards.close();
}
