// The files to analyse. Walks the directories itself, so that an ignored one is never opened. Links are followed only
// inside the root and stand for what they lead to, so that no file has two names and no cycle goes on.
import { type Dirent, lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { CoverageNote, Glob } from "../engine/api.js";
import { type BuiltInIgnores, createBuiltInIgnores, isCoverageReport } from "./builtInIgnores.js";
import { globRules, type IgnoreLevels, levelsAbove, levelsIn, verdict } from "./ignoreRules.js";
import { statOf } from "./stat.js";
import { usageProblem } from "./usageError.js";

const GONE = "disappeared before it was read";

export interface DiscoverOptions {
  /** Absolute directory that all answers are relative to. */
  root: string;
  /** Files and directories to look at, absolute or relative to the root; none means the whole root. */
  paths: readonly string[];
  /** Patterns relative to the root, or made already; only what matches one is kept. */
  include?: readonly (string | Glob)[];
  /** The same; wins over everything else. */
  exclude?: readonly (string | Glob)[];
  /** False: .gitignore files and .git/info/exclude are not read. */
  gitignore: boolean;
  /** False: neither .goodfaithignore files nor the built-in patterns count, save for .git. */
  ignoreRules?: boolean;
  /** Bytes; larger files are left out with a note. */
  maxFileSize?: number;
  /** True: `excluded` is filled. */
  explain?: boolean;
}

export interface FoundFile {
  /** Relative to the root, with "/". */
  path: string;
  absolute: string;
  /** Bytes. */
  size: number;
}

export interface Discovery {
  /** By path, in the order of UTF-16 code units. */
  files: FoundFile[];
  notes: CoverageNote[];
  /** That were walked through, relative to the root; "" is the root. */
  directories: string[];
  /** What was left out and on whose word ("apps/.gitignore: *.log"); directories end in "/". */
  excluded: { path: string; source: string }[];
}

export interface Walk {
  root: string;
  options: DiscoverOptions;
  include: Glob[];
  exclude: Glob[];
  builtIn: BuiltInIgnores;
  above: IgnoreLevels;
  files: Map<string, FoundFile>;
  notes: CoverageNote[];
  excluded: Map<string, string>;
  seen: Set<string>;
  links: string[];
}

/** @throws UsageError when a path does not exist or lies outside the root. */
export function discover(options: DiscoverOptions): Discovery {
  const w = newWalk(options);
  for (const path of options.paths.length > 0 ? options.paths : ["."]) start(w, path);
  // After all else: what a link leads to has mostly been seen in its own place by then.
  for (let link = w.links.pop(); link !== undefined; link = w.links.pop()) followLink(w, link);
  return {
    files: sorted([...w.files.values()]),
    notes: sorted(w.notes.map((note) => ({ ...note, path: note.file }))).map(({ path: _, ...note }) => note),
    directories: [...w.seen],
    excluded: sorted([...w.excluded].map(([path, source]) => ({ path, source }))),
  };
}

/** Who leaves a file out that need not be there yet. `path` is relative to the root, with "/". */
export function leftOutBy(options: DiscoverOptions, path: string): string | undefined {
  const w = newWalk(options);
  let levels = w.above;
  const parts = path.split("/");
  for (let i = 0; i <= parts.length; i++) {
    const at = parts.slice(0, i).join("/");
    const source = i > 0 ? exclusionOf(w, levels, at, i < parts.length) : undefined;
    if (source !== undefined) return source;
    if (i < parts.length) levels = levelsIn(w.root, at, levels, () => true);
  }
  return undefined;
}

export function newWalk(options: DiscoverOptions): Walk {
  const root = realpathSync(options.root);
  return {
    root,
    options,
    include: globRules(options.include),
    exclude: globRules(options.exclude),
    builtIn: createBuiltInIgnores(),
    above: options.gitignore ? levelsAbove(root) : { own: [], git: [] },
    files: new Map(),
    notes: [],
    excluded: new Map(),
    seen: new Set(),
    links: [],
  };
}

function sorted<T extends { path: string }>(items: T[]): T[] {
  return items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function start(w: Walk, written: string): void {
  const absolute = resolve(w.root, written);
  let real: string;
  try {
    lstatSync(absolute);
    real = realpathSync(absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw usageProblem(code === "EACCES" || code === "EPERM" ? "usage_closed" : "usage_missing", { path: written });
  }
  const path = below(w.root, real);
  if (path === undefined) {
    const lexical = below(resolve(w.options.root), resolve(w.options.root, written)) ?? below(w.root, absolute);
    if (lexical === undefined) throw usageProblem("usage_outside", { path: written, root: w.options.root });
    w.notes.push({ file: lexical, kind: "ignored", message: "is a link that leads out of the root" });
    return;
  }
  const source = enter(w, path);
  if (source !== undefined) w.notes.push(namedNote(path, source));
}

/** Of what was named, and is not analysed. */
export function namedNote(path: string, source: string): CoverageNote {
  return { file: path === "" ? "." : path, kind: "ignored", message: `is named, but left out by ${source}` };
}

/** Path relative to the root, or undefined outside it. */
export function below(root: string, absolute: string): string | undefined {
  const path = relative(root, absolute);
  if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join("/");
}

/** Takes up a path that the walk did not come to by itself. Gives the source of the exclusion, if any. */
function enter(w: Walk, path: string): string | undefined {
  const stat = statOf(join(w.root, path));
  if (!stat) {
    w.notes.push({ file: path, kind: "unreadable", message: GONE });
    return undefined;
  }
  let levels = w.above;
  const parts = path === "" ? [] : path.split("/");
  for (let i = 0; i <= parts.length; i++) {
    const at = parts.slice(0, i).join("/");
    const isDirectory = i < parts.length || stat.isDirectory();
    const source = i === 0 ? undefined : exclusionOf(w, levels, at, isDirectory);
    if (source !== undefined) return leaveOut(w, at, isDirectory, source);
    if (i < parts.length) levels = levelsIn(w.root, at, levels, () => true);
  }
  if (stat.isDirectory()) return walk(w, path, levels);
  if (stat.isFile()) addFile(w, path, stat.size);
  else w.notes.push({ file: path, kind: "skipped", message: "is neither a file nor a directory" });
  return undefined;
}

/** Gives the source of the exclusion when the directory it starts at shows itself to be no source. */
function walk(w: Walk, from: string, around: IgnoreLevels): string | undefined {
  const open: { directory: string; around: IgnoreLevels }[] = [{ directory: from, around }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { directory } = next;
    if (w.seen.has(directory)) continue;
    w.seen.add(directory);
    const entries = entriesOf(w, directory);
    if (!entries) continue;
    const names = entries.map((e) => e.name);
    if (w.options.ignoreRules !== false && basename(directory) === "coverage" && isCoverageReport(names)) {
      const source = leaveOut(w, directory, true, "built-in: coverage report");
      if (directory === from) return source;
      continue;
    }
    const nameSet = new Set(names);
    const levels = levelsIn(w.root, directory, next.around, (name) => nameSet.has(name));
    for (const entry of entries) {
      const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
      const isDirectory = entry.isDirectory();
      if (!isDirectory && !entry.isFile() && !entry.isSymbolicLink()) continue;
      const source = exclusionOf(w, levels, path, isDirectory);
      if (source !== undefined) leaveOut(w, path, isDirectory, source);
      else if (isDirectory) open.push({ directory: path, around: levels });
      else if (entry.isSymbolicLink()) w.links.push(path);
      else {
        const stat = statOf(join(w.root, path));
        if (stat) addFile(w, path, stat.size);
        else w.notes.push({ file: path, kind: "unreadable", message: GONE });
      }
    }
  }
  return undefined;
}

function entriesOf(w: Walk, directory: string): Dirent[] | undefined {
  try {
    return readdirSync(join(w.root, directory), { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === "EACCES" || code === "EPERM"
        ? "may not be read: no permission"
        : `cannot be listed (${code ?? "unknown reason"})`;
    w.notes.push({ file: directory === "" ? "." : directory, kind: "unreadable", message });
    return undefined;
  }
}

function followLink(w: Walk, path: string): void {
  let real: string;
  try {
    real = realpathSync(join(w.root, path));
  } catch {
    w.notes.push({ file: path, kind: "unreadable", message: "is a link that leads nowhere" });
    return;
  }
  const target = below(w.root, real);
  if (target === undefined) leaveOut(w, path, false, "link that leads out of the root");
  else if (!w.seen.has(target) && !w.files.has(target)) enter(w, target);
}

function addFile(w: Walk, path: string, size: number): void {
  const limit = w.options.maxFileSize;
  if (limit !== undefined && size > limit) {
    w.notes.push({ file: path, kind: "limit", message: `is larger than ${limit} bytes` });
    return;
  }
  w.files.set(path, { path, absolute: join(w.root, path), size });
}

function leaveOut(w: Walk, path: string, isDirectory: boolean, source: string): string {
  if (w.options.explain) w.excluded.set(isDirectory ? `${path}/` : path, source);
  return source;
}

/** Who leaves the path out. Configured globs have the first word, then the nearest .goodfaithignore, which may also keep. */
export function exclusionOf(w: Walk, levels: IgnoreLevels, path: string, isDirectory: boolean): string | undefined {
  if (isDirectory && basename(path) === ".git") return "built-in: .git/";
  const excluded = w.exclude.find((rule) => rule.matches(path));
  if (excluded) return `exclude: ${excluded.glob}`;
  if (
    w.include.length > 0 &&
    !w.include.some((rule) => (isDirectory ? rule.mayMatchIn(path) || rule.matches(path) : rule.matches(path)))
  ) {
    return "include: no pattern matches";
  }
  const useRules = w.options.ignoreRules !== false;
  const own = useRules ? verdict(levels.own, path, isDirectory) : undefined;
  if (own !== undefined) return own === false ? undefined : own;
  const git = w.options.gitignore ? verdict(levels.git, path, isDirectory) : undefined;
  if (git) return git;
  const builtIn = useRules ? w.builtIn(path, isDirectory) : undefined;
  return builtIn && `built-in: ${builtIn}`;
}
