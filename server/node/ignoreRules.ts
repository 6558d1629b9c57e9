// Which paths are left out, and on whose word: configured globs, .goodfaithignore, .gitignore, built-in patterns.
// All paths are relative to the root with "/"; a directory is asked about before anything in it.
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { createGlob, type Glob, globProblem, LIMITS } from "../engine/api.js";
import { statOf } from "./stat.js";
import { usageProblem } from "./usageError.js";

/** Ignore files that are in force in a directory, the nearest last. */
export interface IgnoreLevels {
  own: readonly RuleFile[];
  git: readonly RuleFile[];
}

interface RuleFile {
  /** For messages: "apps/.gitignore". */
  name: string;
  /** Part of a path below the root that leads to the file's directory ("apps/"). */
  below: string;
  /** What the root is called from the directory, for files above the root ("packages/web/"). */
  above: string;
  rules: Ignore;
}

export const OWN_IGNORE_FILE = ".goodfaithignore";
export const GIT_IGNORE_FILE = ".gitignore";

/** @throws UsageError for a glob that cannot be used. */
export function globRules(globs: readonly (string | Glob)[] | undefined): Glob[] {
  return (globs ?? []).map((glob) => {
    if (typeof glob !== "string") return glob;
    const problem = globProblem(glob);
    if (problem === "too-long")
      throw usageProblem("usage_longGlob", { most: LIMITS.glob.length, glob: glob.slice(0, 40) });
    if (problem === "too-many-alternatives")
      throw usageProblem("usage_wideGlob", { most: LIMITS.glob.alternatives, glob: glob.slice(0, 40) });
    if (problem) throw usageProblem("usage_wildGlob", { glob: glob.slice(0, 80) });
    return createGlob(glob);
  });
}

/** Levels above the root: .gitignore files up to the top of the work tree, and its info/exclude. */
export function levelsAbove(root: string): IgnoreLevels {
  const git: RuleFile[] = [];
  const top = workTreeOf(root);
  if (top === undefined) return { own: [], git };
  const exclude = ruleFile(join(gitDirOf(top), "info", "exclude"), ".git/info/exclude", "", prefixFrom(top, root));
  if (exclude) git.push(exclude);
  const above: string[] = [];
  for (let at = root; at !== top; at = dirname(at)) above.unshift(dirname(at));
  for (const directory of above) {
    const name = relative(root, join(directory, GIT_IGNORE_FILE)).split(sep).join("/");
    const file = ruleFile(join(directory, GIT_IGNORE_FILE), name, "", prefixFrom(directory, root));
    if (file) git.push(file);
  }
  return { own: [], git };
}

/** Levels in force inside a directory, given those in force around it. */
export function levelsIn(
  root: string,
  directory: string,
  around: IgnoreLevels,
  has: (name: string) => boolean,
): IgnoreLevels {
  const below = directory === "" ? "" : `${directory}/`;
  const own =
    has(OWN_IGNORE_FILE) && ruleFile(join(root, directory, OWN_IGNORE_FILE), below + OWN_IGNORE_FILE, below, "");
  const git =
    has(GIT_IGNORE_FILE) && ruleFile(join(root, directory, GIT_IGNORE_FILE), below + GIT_IGNORE_FILE, below, "");
  if (!own && !git) return around;
  return { own: own ? [...around.own, own] : around.own, git: git ? [...around.git, git] : around.git };
}

/** True: left out, with the source in words; false: expressly kept; undefined: nothing is said. */
export function verdict(files: readonly RuleFile[], path: string, isDirectory: boolean): string | false | undefined {
  for (let i = files.length - 1; i >= 0; i--) {
    const { name, below, above, rules } = files[i]!;
    const local = above + path.slice(below.length);
    const result = rules.test(isDirectory ? `${local}/` : local);
    if (result.unignored) return false;
    if (!result.ignored) continue;
    // A directory that this file leaves out and a nearer file took back: only the nearer one counts inside.
    const slash = local.lastIndexOf("/");
    if (slash > above.length && rules.test(local.slice(0, slash + 1)).ignored) continue;
    return `${name}: ${result.rule?.pattern ?? "?"}`;
  }
  return undefined;
}

function ruleFile(absolute: string, name: string, below: string, above: string): RuleFile | undefined {
  let text: string;
  try {
    text = readFileSync(absolute, "utf8");
  } catch {
    return undefined;
  }
  // Case counts, as it does for git on Linux: the same files are analysed on every machine.
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(text.replace(/^\uFEFF/, ""));
  return { name, below, above, rules };
}

function prefixFrom(directory: string, root: string): string {
  const path = relative(directory, root).split(sep).join("/");
  return path === "" ? "" : `${path}/`;
}

function workTreeOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (statOf(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The directory that holds info/: a linked work tree or submodule only points to it. */
function gitDirOf(top: string): string {
  const dotGit = join(top, ".git");
  try {
    if (statSync(dotGit).isDirectory()) return dotGit;
    const own = resolve(
      top,
      readFileSync(dotGit, "utf8")
        .replace(/^gitdir:\s*/, "")
        .trim(),
    );
    try {
      return resolve(own, readFileSync(join(own, "commondir"), "utf8").trim());
    } catch {
      return own;
    }
  } catch {
    return dotGit;
  }
}
