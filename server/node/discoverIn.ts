// The files to analyse among those of a list: what `discover` would find if the root held these and nothing else. Ignore
// files are those of the disk, as all configuration is.
import { resolve } from "node:path";
import type { CoverageNote } from "../engine/api.js";
import { isCoverageReport } from "./builtInIgnores.js";
import { below, type DiscoverOptions, type Discovery, exclusionOf, type FoundFile, newWalk } from "./discover.js";
import { type IgnoreLevels, levelsIn } from "./ignoreRules.js";

/** `listed` by path. Paths of the options that nothing lies in are no mistake. */
export function discoverIn(
  options: DiscoverOptions,
  listed: { files: readonly FoundFile[]; notes: readonly CoverageNote[]; names(directory: string): readonly string[] },
): Discovery {
  const w = newWalk(options);
  const starts = options.paths.map(
    (path) => below(w.root, resolve(w.root, path)) ?? below(options.root, resolve(options.root, path)),
  );
  const isWanted = (path: string) =>
    starts.length === 0 || starts.some((s) => s !== undefined && (s === "" || path === s || path.startsWith(`${s}/`)));
  const excluded = new Map<string, string>();
  const known = new Map<string, IgnoreLevels | string>();
  /** Levels in force in a directory, or who leaves it out. */
  const inside = (directory: string): IgnoreLevels | string => {
    const made = known.get(directory) ?? entered(directory);
    known.set(directory, made);
    return made;
  };
  const entered = (directory: string): IgnoreLevels | string => {
    if (directory === "") return levelsIn(w.root, "", w.above, () => true);
    const around = inside(parentOf(directory));
    if (typeof around === "string") return around;
    const isReport = options.ignoreRules !== false && /(^|\/)coverage$/.test(directory);
    const source =
      exclusionOf(w, around, directory, true) ??
      (isReport && isCoverageReport(listed.names(directory)) ? "built-in: coverage report" : undefined);
    if (source !== undefined) excluded.set(`${directory}/`, source);
    return source ?? levelsIn(w.root, directory, around, () => true);
  };
  const files = listed.files.filter(({ path }) => {
    if (!isWanted(path)) return false;
    const around = inside(parentOf(path));
    if (typeof around === "string") return false;
    const source = exclusionOf(w, around, path, false);
    if (source !== undefined) excluded.set(path, source);
    return source === undefined;
  });
  return {
    files,
    notes: listed.notes.filter((n) => isWanted(n.file)),
    directories: [],
    excluded: options.explain ? [...excluded].map(([path, source]) => ({ path, source })) : [],
  };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
