// The parts of a project that several machines extracted, put together again. Refused: a part that is missing, given
// twice, of another project, division, program or configuration, and parts that were made from other code than is here.
import { createHash } from "node:crypto";
import type { FileFacts } from "../engine/api.js";
import { openShard, type ReadFile, type ShardPack, UsageError } from "../node/api.js";
import { safe } from "../report/api.js";
import type { Say } from "./locales.js";

/** What the parts were asked for; the merged run is asked for the same. */
export interface ShardScope {
  /** Relative to the root, with "/"; "" for the root itself. */
  paths: string[];
  include: string[];
  exclude: string[];
  gitignore: boolean;
  ignore: boolean;
  parser: "oxc" | "typescript-eslint";
}

export interface ShardSet {
  scope: ShardScope;
  has(key: string): boolean;
  facts(key: string): FileFacts | undefined;
  /** @throws UsageError when these are not the files, with these contents, that the parts were made from. */
  compare(files: readonly Pick<ReadFile, "path" | "key">[]): void;
  /** Facts that could not be read so far. */
  damaged(): number;
  close(): void;
}

/** 1 to `of`; by the path alone, so that a file stays where it is when others come and go. */
export function shardOf(path: string, of: number): number {
  return (createHash("sha256").update(path).digest().readUInt32BE(0) % of) + 1;
}

/** @throws UsageError when the files are not all parts of one division, each once. */
export function openShards(files: readonly string[], build: string, say: Say): ShardSet {
  const packs: ShardPack[] = [];
  const close = () => {
    for (const pack of packs.splice(0)) pack.close();
  };
  const refuse = (message: string): never => {
    close();
    throw new UsageError(message);
  };
  const byIndex = new Map<number, string>();
  for (const file of files) {
    const pack = openShard(file, build);
    const shown = safe(file);
    if (typeof pack === "string") return refuse(say(`shard_${pack}`, { file: shown }));
    packs.push(pack);
    const { index, of, scope } = pack.shard;
    const first = packs[0]!.shard;
    if (of !== first.of)
      return refuse(say("shardDivision", { file: shown, of, first: safe(files[0]!), other: first.of }));
    if (JSON.stringify(scope) !== JSON.stringify(first.scope))
      return refuse(say("shardScope", { file: shown, first: safe(files[0]!) }));
    const twin = byIndex.get(index);
    if (twin !== undefined) return refuse(say("shardTwice", { index, of, file: safe(twin), other: shown }));
    byIndex.set(index, file);
  }
  const of = packs[0]!.shard.of;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !byIndex.has(i));
  if (missing.length > 0) return refuse(say("shardMissing", { missing: missing.join(", "), of }));
  const keys = new Map(packs.flatMap((pack) => pack.shard.files));
  let damaged = 0;
  return {
    scope: packs[0]!.shard.scope as ShardScope,
    has: (key) => packs.some((pack) => pack.has(key)),
    facts(key) {
      for (const pack of packs) {
        const facts = pack.facts(key);
        if (facts) return facts;
      }
      damaged++;
      return undefined;
    },
    compare(found) {
      const here = new Set(found.map((f) => f.path));
      const differing = found.filter((f) => keys.get(f.path) !== f.key).map((f) => f.path);
      const gone = [...keys.keys()].filter((path) => !here.has(path));
      const paths = [...differing, ...gone].sort();
      if (paths.length > 0)
        refuse(say("shardStale", { count: paths.length, paths: safe(paths.slice(0, 3).join(", ")) }));
    },
    damaged: () => damaged,
    close,
  };
}
