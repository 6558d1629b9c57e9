// `goodfaith check --shard i/n`: facts of one part of the files, written to a file for `goodfaith merge`. Nothing is judged:
// flows cross the borders of parts. Facts that an earlier file of this part holds, or the cache, are taken over.
import { relative, resolve, sep } from "node:path";
import { defaultCacheFile, loadFacts, openFactCache, readFiles, UsageError } from "../node/api.js";
import { contentFor } from "../project/api.js";
import { safe } from "../report/api.js";
import { buildOf, listFiles, loadOf, type RunOptions } from "./analyse.js";
import { type ShardScope, shardOf } from "./shardSet.js";
import type { Terminal } from "./terminal.js";
import { withFactsAhead } from "./threads.js";

const MOST = 1000;

/** @throws UsageError unless it is "i/n" with 1 ≤ i ≤ n ≤ 1000. */
export function shardNumbers(text: string, { say }: Terminal): { index: number; of: number } {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > of || of > MOST) throw new UsageError(say("noShard", { value: safe(text) }));
  return { index, of };
}

/** Exit code: 0, or 2 without any file in the project. @throws UsageError when the file cannot be written. */
export async function writeShard(
  options: RunOptions,
  { index, of }: { index: number; of: number },
  given: string | undefined,
  threads: number | undefined,
  { say }: Terminal,
): Promise<number> {
  const { root, config, files: all, notes } = listFiles(options, false);
  if (all.length === 0) {
    process.stderr.write(`goodfaith: ${say("noFiles", { path: safe(options.paths.join(", ") || ".") })}\n`);
    return 2;
  }
  const content = contentFor(config);
  const files = all.filter((f) => shardOf(f.path, of) === index);
  const file = given ?? `goodfaith-shard-${index}-of-${of}.pack`;
  const kept = options.cache === undefined ? [] : [options.cache || defaultCacheFile(root)];
  const cache = openFactCache(resolve(options.cwd, file), buildOf(options, content), kept);
  // --no-cache: nor those of an earlier file.
  const old = options.cache === undefined ? undefined : cache;
  const input = { root, config, files, notes, content };
  const load = loadOf(options, old?.empty === false ? input : await withFactsAhead(options, input, threads));
  const read = readFiles(load, old?.has);
  const keys = read.files.map((f): [string, string] => [f.path, f.key]);
  const { entries } = loadFacts(load, read, old?.facts);
  const written = cache.saveShard(entries, { index, of, scope: scopeOf(options, root), files: keys });
  if (!written) throw new UsageError(say("cannotWrite", { file: safe(file), reason: "?" }));
  process.stdout.write(`${say("shardWritten", { file: safe(file), index, of, files: keys.length })}\n`);
  return 0;
}

function scopeOf(
  { cwd, paths, whole, include, exclude, gitignore, ignoreRules, parser }: RunOptions,
  root: string,
): ShardScope {
  const absolute = whole ? [root] : paths.length > 0 ? paths.map((p) => resolve(cwd, p)) : [cwd];
  return {
    paths: absolute.map((p) => relative(root, p).split(sep).join("/")),
    include: [...include],
    exclude: [...exclude],
    gitignore,
    ignore: ignoreRules !== false,
    parser,
  };
}
