import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { statOf } from "./stat.js";

/**
 * The directory that paths in reports are relative to: from the common parent of the given paths upwards, the nearest
 * that holds `.git` or is the root of a workspace (`workspaces` in package.json, or pnpm-workspace.yaml). If there is
 * none: the working directory when all paths lie in it, else their common parent.
 */
export function findRoot(cwd: string, paths: readonly string[]): string {
  const base = commonParent(paths.length > 0 ? paths.map((path) => directoryOf(resolve(cwd, path))) : [resolve(cwd)]);
  for (let at = base; ; at = dirname(at)) {
    if (existsSync(join(at, ".git")) || isWorkspaceRoot(at)) return at;
    if (dirname(at) === at) break;
  }
  return isInside(base, resolve(cwd)) ? resolve(cwd) : base;
}

function directoryOf(absolute: string): string {
  return statOf(absolute)?.isDirectory() ? absolute : dirname(absolute);
}

function commonParent(directories: readonly string[]): string {
  let common = directories[0]!;
  for (const directory of directories) while (!isInside(directory, common)) common = dirname(common);
  return common;
}

function isInside(path: string, directory: string): boolean {
  const rest = relative(directory, path);
  return rest === "" || (!/^\.\.([\\/]|$)/.test(rest) && rest !== path);
}

function isWorkspaceRoot(directory: string): boolean {
  if (existsSync(join(directory, "pnpm-workspace.yaml"))) return true;
  try {
    const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as {
      workspaces?: unknown;
    } | null;
    return manifest?.workspaces !== undefined;
  } catch {
    return false;
  }
}
