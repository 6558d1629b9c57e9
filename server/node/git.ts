// What git knows about a project: which files differ, and what the index and commits hold. Asks the program itself, without
// a shell, and only plumbing that runs nothing of the repository: no hooks, filters, external diffs or file monitors, no
// locks, and no network, so that a partial clone fetches nothing. Paths are relative to the directory, with "/".
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** Why git cannot answer. `detail`: its own first words, for "failed". */
export class GitError extends Error {
  override name = "GitError";
  constructor(
    readonly problem: "not-installed" | "no-repository" | "distrusted" | "failed",
    readonly detail = "",
  ) {
    super(`git: ${problem} ${detail}`.trim());
  }
}

export interface GitEntry {
  path: string;
  /** Object id of the content; of the commit, for a submodule. */
  id: string;
  kind: "file" | "link" | "submodule";
}

/** A repository as seen from one directory of its work tree; what lies outside the directory is not told. */
export interface Repository {
  /** History was cut when it was cloned. */
  shallow(): boolean;
  /** Id of the commit that a branch, tag or expression names; undefined when there is none here. */
  commit(ref: string): string | undefined;
  /** Newest common ancestor of two commits; undefined when none is here. */
  mergeBase(a: string, b: string): string | undefined;
  /** Files whose content in the index differs from HEAD; those that are deleted left out. Sorted. */
  staged(): string[];
  /** Files of the work tree that differ from a commit, with untracked ones that are not ignored. Sorted. */
  changed(commit: string | undefined): string[];
  /** Number of files that differ between two commits; a renamed one counts once for each name. */
  differing(a: string, b: string): number;
  /** What the index holds; of a file in conflict, our side. */
  index(): GitEntry[];
  tree(commit: string): GitEntry[];
  /** Bytes of objects, by id; -1 for what is not here. */
  sizes(ids: readonly string[]): Map<string, number>;
  /** Content of objects, by id; what is not here is left out. */
  contents(ids: readonly string[]): Map<string, Uint8Array>;
  /** As seen from a directory below, which may be another repository (a submodule). */
  below(path: string): Repository;
}

/** @throws GitError when there is no git, or no repository around the directory that it trusts. */
export function openRepository(directory: string): Repository {
  const r = repositoryAt(directory);
  r.shallow();
  return r;
}

type Run = (args: readonly string[], input?: string, settings?: readonly Setting[]) => Buffer;

function repositoryAt(directory: string): Repository {
  const run: Run = (args, input, settings) => git(directory, args, input, settings);
  const one = (...args: string[]): string | undefined => {
    try {
      return run(args).toString("utf8").trim() || undefined;
    } catch (error) {
      if (error instanceof GitError && error.problem === "failed") return undefined;
      throw error;
    }
  };
  const commit = (ref: string): string | undefined =>
    // No name of git's starts with a dash: it would be an option.
    /^-|\0/.test(ref) ? undefined : one("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  /** A branch without a commit is compared with nothing. */
  const base = (id: string | undefined) =>
    id ?? run(["hash-object", "-t", "tree", "--stdin"], "").toString("utf8").trim();
  const diff = (args: readonly string[], settings?: readonly Setting[]) =>
    readDiff(run([...args, ...DIFF_OPTIONS], "", settings));
  return {
    shallow: () => run(["rev-parse", "--is-shallow-repository"]).toString("utf8").trim() === "true",
    commit,
    mergeBase: (a, b) => one("merge-base", a, b),
    staged() {
      const found = diff(["diff-index", "--cached", base(commit("HEAD"))]);
      return sorted(found.filter((d) => d.status !== "D").map((d) => d.path));
    },
    changed(since) {
      const found = diff(["diff-index", base(since)], withoutFilters(run)).filter((d) => d.status !== "D");
      const untracked = split(run(["ls-files", "--others", "--exclude-standard", "-z"]));
      // What was only touched has the same content still. (Compared here: git would run the filters of the repository.)
      return sorted([
        ...found.filter((d) => blobId(join(directory, d.path), d.before) !== d.before).map((d) => d.path),
        ...untracked,
      ]);
    },
    differing: (a, b) => diff(["diff-tree", "-r", a, b]).length,
    index: () => readIndex(run(["ls-files", "--stage", "-z"])),
    tree: (id) => split(run(["ls-tree", "-r", "-z", id])).flatMap((line) => entryOf(/^(\d+) \w+ (\w+)\t/, line) ?? []),
    sizes(ids) {
      const answers = lines(run(["cat-file", "--batch-check=%(objectsize)"], ids.map((id) => `${id}\n`).join("")));
      return new Map(ids.map((id, i) => [id, /^\d+$/.test(answers[i] ?? "") ? Number(answers[i]) : -1]));
    },
    contents: (ids) => readObjects(run(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""))),
    below: (path) => repositoryAt(join(directory, path)),
  };
}

const DIFF_OPTIONS = ["--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=all", "--relative"];

/** What the configuration of a repository could make git run, or fetch. */
const SAFE: readonly Setting[] = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["protocol.allow", "never"],
];

/** A file with the size and time of its entry is read by git, through the filter that its attributes name. */
function withoutFilters(run: Run): Setting[] {
  let names: string[];
  try {
    names = split(run(["config", "--null", "--name-only", "--get-regexp", "^filter\\."]));
  } catch (error) {
    // None is configured.
    if (error instanceof GitError && error.problem === "failed") return [];
    throw error;
  }
  const drivers = new Set(names.map((name) => name.slice(0, name.lastIndexOf("."))));
  const settings = [...drivers].flatMap((d): Setting[] => [
    [`${d}.clean`, ""],
    [`${d}.process`, ""],
    [`${d}.required`, "false"],
  ]);
  // A git that is too old for keys with "=" would run what they name.
  for (const [key, value] of settings)
    if (key.includes("=") && run(["config", "--get", key], "", settings).toString("utf8") !== `${value}\n`)
      throw new GitError(
        "failed",
        "a filter has = in its name, which this git is too old for: it must be 2.31 or newer",
      );
  return settings;
}

/** Key and value. */
type Setting = readonly [string, string];

/** "-c" ends the key at the first "=": such keys go by the environment, behind what is there. */
function settingVariables(settings: readonly Setting[], env: NodeJS.ProcessEnv): Record<string, string> {
  const first = Number.parseInt(env.GIT_CONFIG_COUNT ?? "", 10) || 0;
  const added = settings.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${first + i}`, key],
    [`GIT_CONFIG_VALUE_${first + i}`, value],
  ]);
  return { ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(first + settings.length) };
}

/** Set for hooks in ways that only fit the top of the work tree; where the repository is, the directory tells. */
const PLACES = ["GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"];

function git(directory: string, args: readonly string[], input = "", settings: readonly Setting[] = []): Buffer {
  const env: Record<string, string | undefined> = { ...process.env };
  for (const name of PLACES) delete env[name];
  // A partial commit has an index of its own, named from the top of the work tree, where hooks run.
  if (env.GIT_INDEX_FILE) env.GIT_INDEX_FILE = resolve(env.GIT_INDEX_FILE);
  Object.assign(env, { GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" });
  const all = [...SAFE, ...settings];
  const plain = all.filter(([key]) => !key.includes("=")).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const others = all.filter(([key]) => key.includes("="));
  if (others.length > 0) Object.assign(env, settingVariables(others, env));
  const result = spawnSync("git", ["--no-pager", ...plain, "-C", directory, ...args], {
    env,
    input,
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  const code = (result.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") throw new GitError("not-installed");
  if (result.error) throw new GitError("failed", code ?? "");
  if (result.status === 0) return result.stdout;
  const told = result.stderr.toString("utf8");
  if (/not a git repository|must be run in a work tree/.test(told)) throw new GitError("no-repository");
  if (/dubious ownership/.test(told)) throw new GitError("distrusted");
  throw new GitError("failed", told.split("\n")[0]!.slice(0, 200));
}

function split(bytes: Buffer): string[] {
  return bytes.toString("utf8").split("\0").filter(Boolean);
}

function lines(bytes: Buffer): string[] {
  return bytes.toString("utf8").split("\n");
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}

interface Difference {
  path: string;
  status: string;
  /** Object id on the side of the commit. */
  before: string;
}

/** ":100644 100644 <id> <id> M" NUL path NUL … */
function readDiff(bytes: Buffer): Difference[] {
  const parts = split(bytes);
  const found: Difference[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, , before = "", , status = ""] = parts[i]!.split(" ");
    found.push({ path: parts[i + 1]!, status: status[0] ?? "", before });
  }
  return found;
}

/** Stage 0; in a conflict stage 2 is our side, and stage 3 theirs where we have none. */
function readIndex(bytes: Buffer): GitEntry[] {
  const found = new Map<string, GitEntry & { stage: string }>();
  for (const line of split(bytes)) {
    const stage = /^\d+ \w+ (\d)/.exec(line)?.[1] ?? "0";
    const entry = entryOf(/^(\d+) (\w+) \d\t/, line);
    if (!entry || stage === "1" || found.get(entry.path)?.stage === "2") continue;
    found.set(entry.path, { ...entry, stage });
  }
  return [...found.values()].map(({ path, id, kind }) => ({ path, id, kind }));
}

const KINDS: Record<string, GitEntry["kind"]> = { "100": "file", "120": "link", "160": "submodule" };

function entryOf(head: RegExp, line: string): GitEntry | undefined {
  const match = head.exec(line);
  const kind = match && KINDS[match[1]!.slice(0, 3)];
  return kind ? { path: line.slice(match[0].length), id: match[2]!, kind } : undefined;
}

/** "<id> blob <size>" LF content LF …; "<id> missing" LF. */
function readObjects(bytes: Buffer): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const [id = "", type, size] = bytes.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined || type === "missing") continue;
    found.set(id, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Id that git would give the content of a file, by the algorithm that `like` was made with; "" for none. */
function blobId(absolute: string, like: string): string {
  try {
    const stat = lstatSync(absolute);
    const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(absolute)) : readFileSync(absolute);
    const hash = createHash(like.length === 64 ? "sha256" : "sha1");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  } catch {
    return "";
  }
}
