// Which files are judged: --staged, --changed, --since. All of the project is analysed, so that flows across files are
// right; only what is found in these files is shown and counts.
import { relative, resolve, sep } from "node:path";
import type { Finding } from "../engine/api.js";
import { findRoot, type SourceTree, sourceTree, UsageError } from "../node/api.js";
import { commitOf, partedAt, withRepository } from "./gitUse.js";
import type { Say } from "./locales.js";

export interface ChoiceFlags {
  staged?: boolean;
  changed?: boolean;
  since?: string;
}

export interface FileChoice {
  /** Relative to the root. */
  files: ReadonlySet<string>;
  /** What is analysed, when it is not what the disk has. */
  tree: SourceTree | undefined;
}

/** In one of the files, or handed in there. */
export function isChosen(choice: FileChoice | undefined, { location, callers = [] }: Finding): boolean {
  return choice === undefined || [location, ...callers].some(({ file }) => choice.files.has(file));
}

/** Undefined when all files are judged. @throws UsageError where git cannot tell. */
export function fileChoice(paths: readonly string[], flags: ChoiceFlags, say: Say): FileChoice | undefined {
  const given = [flags.staged, flags.changed, flags.since !== undefined].filter(Boolean).length;
  if (given === 0) return undefined;
  if (given > 1) throw new UsageError(say("oneChoice"));
  const cwd = process.cwd();
  const root = findRoot(cwd, paths);
  const named = (paths.length > 0 ? paths : ["."]).map((p) => relative(root, resolve(cwd, p)).split(sep).join("/"));
  const isNamed = (file: string) => named.some((p) => p === "" || file === p || file.startsWith(`${p}/`));
  return withRepository(root, say, (repository) => {
    const chosen = (files: readonly string[]) => new Set(files.filter(isNamed));
    if (flags.staged)
      return { files: chosen(repository.staged()), tree: sourceTree(root, repository, repository.index()) };
    const head = repository.commit("HEAD");
    if (flags.since === undefined) return { files: chosen(repository.changed(head)), tree: undefined };
    const commit = commitOf(repository, flags.since, say);
    const base = head === undefined ? commit : partedAt(repository, commit, head, flags.since, say);
    return { files: chosen(repository.changed(base)), tree: undefined };
  });
}
