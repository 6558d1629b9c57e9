// Packages of the project itself (workspaces, whether or not they are installed): by name to directory, and from an entry
// in their manifest to the source file behind it.
import { exports as resolveExports, imports as resolveImports } from "resolve.exports";
import { dirOf, joinPath } from "./paths.js";

export interface ProjectPackage {
  name: string;
  directory: string;
  manifest: Record<string, unknown>;
}

export interface ProjectPackages {
  byName: ReadonlyMap<string, ProjectPackage>;
  /** Nearest package directory at or above a directory. */
  nearest(directory: string): ProjectPackage | undefined;
}

export function loadPackages(manifests: readonly { path: string; text: string }[], problem: (path: string, message: string) => void): ProjectPackages {
  const byName = new Map<string, ProjectPackage>();
  const byDirectory = new Map<string, ProjectPackage>();
  for (const { path, text } of manifests) {
    let manifest: unknown;
    try {
      manifest = JSON.parse(text);
    } catch {
      problem(path, "is no valid JSON: its entries and workspaces are not known");
      continue;
    }
    if (manifest === null || typeof manifest !== "object" || Array.isArray(manifest)) continue;
    const found: ProjectPackage = { name: "", directory: dirOf(path), manifest: manifest as Record<string, unknown> };
    if (typeof found.manifest.name === "string") found.name = found.manifest.name;
    byDirectory.set(found.directory, found);
    if (found.name && !byName.has(found.name)) byName.set(found.name, found);
  }
  const memo = new Map<string, ProjectPackage | undefined>();
  const nearest = (directory: string): ProjectPackage | undefined => {
    if (memo.has(directory)) return memo.get(directory);
    const found = byDirectory.get(directory) ?? (directory === "" ? undefined : nearest(dirOf(directory)));
    memo.set(directory, found);
    return found;
  };
  return { byName, nearest };
}

const CONDITIONS = ["source", "development", "types"];

/** Paths, relative to the root, that an entry of the package may mean, best first. */
export function entryCandidates(pkg: ProjectPackage, subpath: string): string[] {
  const { manifest, directory } = pkg;
  const found: string[] = [];
  if (manifest.exports !== undefined) {
    for (const conditions of [["source"], CONDITIONS, []]) {
      try {
        found.push(...(resolveExports(manifest, subpath === "" ? "." : `./${subpath}`, { conditions, unsafe: conditions.length > 0 }) ?? []));
      } catch {
        // Not exported under these conditions: the next ones, or the folder itself, may have it.
      }
    }
  }
  if (subpath === "") {
    for (const key of ["source", "types", "typings", "module", "main"]) if (typeof manifest[key] === "string") found.push(manifest[key] as string);
    found.push("src/index", "index", "src/main", "lib/index");
  } else found.push(`src/${subpath}`, subpath, `lib/${subpath}`);
  return [...new Set(found.flatMap((path) => [path, ...sourceOf(path)]))].map((path) => joinPath(directory, path));
}

/** `#internal` specifiers of the package's own manifest. */
export function importCandidates(pkg: ProjectPackage, specifier: string): string[] {
  if (pkg.manifest.imports === undefined) return [];
  for (const conditions of [["source"], CONDITIONS, []]) {
    try {
      const found = resolveImports(pkg.manifest, specifier, { conditions, unsafe: conditions.length > 0 }) ?? [];
      if (found.length > 0) return found.flatMap((path) => [path, ...sourceOf(path)]).map((path) => joinPath(pkg.directory, path));
    } catch {
      // Not listed under these conditions.
    }
  }
  return [];
}

/** Built files stand for the sources they are built from: dist/x.js → src/x. */
function sourceOf(path: string): string[] {
  const bare = path.replace(/\.d\.[cm]?ts$|\.[cm]?[jt]sx?$/, "");
  const match = /^(\.\/)?(dist|build|lib|out|esm|cjs|es)\/(?:(esm|cjs|es|src|types)\/)?(.*)$/.exec(bare);
  return match ? [bare, `src/${match[4]}`, match[4]!] : [bare];
}
