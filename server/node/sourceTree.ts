// Files that are not (or not like this) on the disk: what the index or a commit of a repository holds. Input: the entries
// that git told. Links are left out, as what they lead to is here by itself; submodules are read at the commit that is
// recorded for them. Only a few contents are held at a time.
import { basename, join } from "node:path";
import { type CoverageNote, LIMITS } from "../engine/api.js";
import type { ManifestSource } from "./collectManifests.js";
import type { FoundFile } from "./discover.js";
import { type GitEntry, GitError, type Repository } from "./git.js";
import { type ReadResult, textOf, tooLarge } from "./readText.js";

export interface SourceTree extends ManifestSource {
  /** All of it, by path. */
  files: readonly FoundFile[];
  notes: CoverageNote[];
  /** Reads these files, asked for in this order, several at a time. `limit` in bytes. */
  reader(files: readonly FoundFile[]): (file: FoundFile, limit: number) => ReadResult;
}

/** Bytes that are asked for at once. */
const BATCH = 8 * 1024 * 1024;

interface Place {
  repository: Repository;
  id: string;
  size: number;
}

export function sourceTree(root: string, repository: Repository, entries: readonly GitEntry[]): SourceTree {
  const places = new Map<string, Place>();
  const notes: CoverageNote[] = [];
  addEntries(places, notes, repository, entries, "", 0);
  const files = [...places]
    .map(([path, { size }]): FoundFile => ({ path, absolute: join(root, path), size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const names = namesByDirectory(places.keys());
  const texts = new Map<string, string | undefined>();
  return {
    files,
    notes,
    reader: (list) => aheadReader(places, list),
    names: (directory) => [...(names.get(directory) ?? [])],
    text(path) {
      const place = places.get(path);
      if (!place || place.size > LIMITS.file.text) return undefined;
      if (!texts.has(path)) {
        // Manifests are wanted together.
        const alike = files.filter(
          (f) => f.path === path || (basename(f.path) === basename(path) && f.size <= LIMITS.file.manifest),
        );
        const wanted = batchOf([files.find((f) => f.path === path)!, ...alike.filter((f) => f.path !== path)]);
        for (const [name, bytes] of contentsOf(places, wanted)) texts.set(name, textOf(bytes).text);
      }
      return texts.get(path);
    },
  };
}

/** Submodules in submodules: as deep as anybody has them. */
const DEEPEST = 8;

function addEntries(
  places: Map<string, Place>,
  notes: CoverageNote[],
  repository: Repository,
  entries: readonly GitEntry[],
  prefix: string,
  depth: number,
): void {
  const files = entries.filter((e) => e.kind === "file");
  const sizes = repository.sizes(files.map((f) => f.id));
  for (const { path, id } of files) {
    const size = sizes.get(id) ?? -1;
    if (size < 0) notes.push({ file: prefix + path, kind: "unreadable", message: "has no content in this repository" });
    else places.set(prefix + path, { repository, id, size });
  }
  for (const { path, id } of entries.filter((e) => e.kind === "submodule")) {
    const below = depth < DEEPEST ? repository.below(path) : undefined;
    const inside = below && told(() => below.tree(id));
    if (below && inside) addEntries(places, notes, below, inside, `${prefix}${path}/`, depth + 1);
    else notes.push({ file: prefix + path, kind: "skipped", message: "is a submodule whose commit is not here" });
  }
}

/** Undefined where git cannot tell. */
function told<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function namesByDirectory(paths: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const slash = path.lastIndexOf("/");
    const directory = path.slice(0, Math.max(slash, 0));
    const names = found.get(directory) ?? new Set();
    found.set(directory, names.add(path.slice(slash + 1)));
  }
  return found;
}

function aheadReader(places: ReadonlyMap<string, Place>, list: readonly FoundFile[]): ReturnType<SourceTree["reader"]> {
  const order = new Map(list.map((f, i) => [f.path, i]));
  let held = new Map<string, Uint8Array>();
  return (file, limit) => {
    if (file.size > limit) return { note: { kind: "limit", message: tooLarge(limit) } };
    if (!held.has(file.path)) held = contentsOf(places, batchOf(list.slice(order.get(file.path) ?? list.length)));
    const bytes = held.get(file.path);
    return bytes ? textOf(bytes) : { note: { kind: "unreadable", message: "has no content in this repository" } };
  };
}

/** The first, and as many more as are read at once. */
function batchOf(files: readonly FoundFile[]): FoundFile[] {
  let size = 0;
  const end = files.findIndex((f, i) => {
    size += f.size;
    return i > 0 && size > BATCH;
  });
  return end < 0 ? [...files] : files.slice(0, end);
}

function contentsOf(places: ReadonlyMap<string, Place>, files: readonly FoundFile[]): Map<string, Uint8Array> {
  const byRepository = new Map<Repository, Map<string, string>>();
  for (const { path } of files) {
    const { repository, id } = places.get(path)!;
    const ids = byRepository.get(repository) ?? new Map<string, string>();
    byRepository.set(repository, ids.set(path, id));
  }
  const found = new Map<string, Uint8Array>();
  for (const [repository, ids] of byRepository) {
    const contents = told(() => repository.contents([...new Set(ids.values())])) ?? new Map<string, Uint8Array>();
    for (const [path, id] of ids) {
      const bytes = contents.get(id);
      if (bytes) found.set(path, bytes);
    }
  }
  return found;
}
