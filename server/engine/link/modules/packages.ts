// Packages of the project itself (workspaces, whether or not they are installed): by name to directory, and from an entry
// in their manifest to the source file behind it. Input: texts of package.json files. Damaged ones are reported and read
// as far as they go; candidates are paths that may not exist, best first.
import { parse } from "jsonc-parser";
import { exports as resolveExports, imports as resolveImports } from "resolve.exports";
import { dirOf, isBelow, joinPath } from "./paths.js";

export interface ProjectPackage {
  name: string;
  directory: string;
  manifest: Record<string, unknown>;
  /** Names of the conditions in `exports` and `imports` that no runtime sets: they lead to sources. */
  conditions: string[];
}

export interface ProjectPackages {
  /** The package whose manifest lies in this directory. */
  at(directory: string): ProjectPackage | undefined;
  /** Nearest package at or above a directory. */
  nearest(directory: string): ProjectPackage | undefined;
  /** The package that an import of this name means, seen from a directory. */
  named(name: string, from: string): ProjectPackage | undefined;
  /** True when any manifest lists a dependency of this name, or for "@scope/", of this scope. */
  dependsOn(name: string): boolean;
  /** Scopes under which the project's own packages are published, without "@". */
  scopes: readonly string[];
}

export type ReportProblem = (path: string, message: string) => void;

export function loadPackages(
  manifests: readonly { path: string; text: string }[],
  problem: ReportProblem,
): ProjectPackages {
  const byName = new Map<string, ProjectPackage[]>();
  const byDirectory = new Map<string, ProjectPackage>();
  const dependencies = new Set<string>();
  for (const { path, text } of manifests) {
    const manifest = readManifest(path, text, problem);
    if (!manifest) continue;
    const name = typeof manifest.name === "string" ? manifest.name : "";
    const found: ProjectPackage = { name, directory: dirOf(path), manifest, conditions: sourceConditions(manifest) };
    byDirectory.set(found.directory, found);
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), found]);
    for (const dependency of dependencyNames(manifest)) {
      dependencies.add(dependency);
      if (dependency.startsWith("@")) dependencies.add(dependency.slice(0, dependency.indexOf("/") + 1));
    }
  }
  const memo = new Map<string, ProjectPackage | undefined>();
  const nearest = (directory: string): ProjectPackage | undefined => {
    if (memo.has(directory)) return memo.get(directory);
    const found = byDirectory.get(directory) ?? (directory === "" ? undefined : nearest(dirOf(directory)));
    memo.set(directory, found);
    return found;
  };
  return {
    at: (directory) => byDirectory.get(directory),
    nearest,
    named: (name, from) => {
      const all = byName.get(name);
      return all && closest(all, from, rangeOf(nearest(from), name));
    },
    dependsOn: (name) => dependencies.has(name),
    scopes: [...new Set([...byName.keys()].flatMap((name) => /^@([^/]+)\//.exec(name)?.[1] ?? []))],
  };
}

function readManifest(path: string, text: string, problem: ReportProblem): Record<string, unknown> | undefined {
  const plain = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    problem(path, "is not valid JSON: entries and workspaces it declares may be missed");
    try {
      value = parse(plain, [], { allowTrailingComma: true });
    } catch {
      return undefined;
    }
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const manifest = value as Record<string, unknown>;
  return { ...manifest, exports: withoutHostileKeys(manifest.exports), imports: withoutHostileKeys(manifest.imports) };
}

/** resolve.exports makes regular expressions of pattern keys as they stand, and a manifest is foreign text. */
function withoutHostileKeys(map: unknown): unknown {
  if (map === null || typeof map !== "object" || Array.isArray(map)) return map;
  return Object.fromEntries(
    Object.entries(map).filter(([key]) => !key.includes("*") || !/[()[\]{}+?|\\^$]|\*.*\*/.test(key)),
  );
}

const DEPENDENCY_KEYS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

function dependencyNames(manifest: Record<string, unknown>): string[] {
  return DEPENDENCY_KEYS.flatMap((key) => {
    const table = manifest[key];
    return table !== null && typeof table === "object" && !Array.isArray(table) ? Object.keys(table) : [];
  });
}

function rangeOf(pkg: ProjectPackage | undefined, name: string): string | undefined {
  for (const key of DEPENDENCY_KEYS) {
    const range = (pkg?.manifest[key] as Record<string, unknown> | null | undefined)?.[name];
    if (typeof range === "string") return range;
  }
  return undefined;
}

/** Folders of trial packages, which may bear the name of the real thing ("examples/express"). */
const TRIAL = /^(?:.*\/)?(?:examples?|samples?|demos?|fixtures?|__\w+__|tests?|templates?)(?=\/)/;

function closest(
  packages: readonly ProjectPackage[],
  from: string,
  range: string | undefined,
): ProjectPackage | undefined {
  const fromRegistry = range !== undefined && /^[\^~>=<v\d]/.test(range);
  let best: ProjectPackage | undefined;
  let bestShared = -1;
  for (const pkg of packages) {
    if (isBelow(from, pkg.directory) && packages.length === 1) return pkg;
    const trial = TRIAL.exec(`${pkg.directory}/`)?.[0];
    if (trial !== undefined && (fromRegistry || !isBelow(from, trial)) && !isBelow(from, pkg.directory)) continue;
    const shared = sharedLength(pkg.directory, from);
    if (shared <= bestShared) continue;
    best = pkg;
    bestShared = shared;
  }
  return best;
}

/** Number of leading path parts that two directories have in common. */
function sharedLength(a: string, b: string): number {
  const left = a.split("/");
  const right = b.split("/");
  let i = 0;
  while (i < left.length && left[i] === right[i]) i++;
  return i;
}

/** Conditions that runtimes and tools set; all others ("source", "@acme/source") are the project's own. */
const RUNTIME = new Set(
  "types typings import require node node-addons browser default development production module module-sync react-native react-server edge edge-light workerd worker deno bun electron script style sass svelte solid unpkg jsdelivr umd cjs esm esnext es2015 es2020".split(
    " ",
  ),
);
const MAX_DEPTH = 20;

function sourceConditions(manifest: Record<string, unknown>): string[] {
  const found = new Set<string>(["source"]);
  const visit = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== "object" || depth > MAX_DEPTH) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && !/^[.#]/.test(key) && !/^types@|^\d/.test(key) && !RUNTIME.has(key)) found.add(key);
      visit(inner, depth + 1);
    }
  };
  visit(manifest.exports, 0);
  visit(manifest.imports, 0);
  return [...found];
}

type Resolve = typeof resolveExports;

/** Targets of an entry of `exports` or `imports` under every set of conditions, sources first. */
function targetsOf(pkg: ProjectPackage, resolve: Resolve, entry: string): string[] {
  const attempts = [
    { conditions: pkg.conditions, unsafe: true },
    { conditions: ["development", "module"] },
    { conditions: ["development"], require: true },
    { conditions: ["development"], browser: true },
    { conditions: ["types"], unsafe: true },
  ];
  return attempts.flatMap((options) => {
    try {
      return [...(resolve(pkg.manifest, entry, options) ?? [])].filter((target) => typeof target === "string");
    } catch {
      // Not listed under these conditions: other ones, or the folder itself, may have it.
      return [];
    }
  });
}

const MAIN_KEYS = ["source", "module", "main", "types", "typings", "browser", "svelte"];
const USUAL_ENTRIES = [
  "src/index",
  "index",
  "src/public-api",
  "src/public_api",
  "src/main",
  "src/lib/index",
  "lib/index",
];

/** Paths, relative to the root, that an entry of the package may mean, best first. */
export function entryCandidates(pkg: ProjectPackage, subpath: string): string[] {
  const found = targetsOf(pkg, resolveExports, subpath === "" ? "." : `./${subpath}`);
  if (subpath === "") found.push(...mainTargets(pkg), ...USUAL_ENTRIES);
  else found.push(subpath, `src/${subpath}`, `lib/${subpath}`, `src/lib/${subpath}`);
  return inPackage(pkg, found);
}

/** What the directory stands for when it is imported by its path: `exports` has no say there. */
export function directoryCandidates(pkg: ProjectPackage): string[] {
  return inPackage(pkg, mainTargets(pkg));
}

/** `#internal` specifiers of the package's own manifest: files of its own, or other packages. */
export function importTargets(pkg: ProjectPackage, specifier: string): { files: string[]; packages: string[] } {
  const targets = targetsOf(pkg, resolveImports as Resolve, specifier);
  return {
    files: inPackage(
      pkg,
      targets.filter((t) => t.startsWith(".")),
    ),
    packages: targets.filter((t) => !/^[.#/]/.test(t)),
  };
}

function mainTargets(pkg: ProjectPackage): string[] {
  return MAIN_KEYS.map((key) => pkg.manifest[key]).filter((t): t is string => typeof t === "string");
}

function inPackage(pkg: ProjectPackage, targets: readonly string[]): string[] {
  const found = new Set<string>();
  for (const target of targets)
    for (const path of [target, ...sourcesOf(target)]) found.add(joinPath(pkg.directory, path.replace(/^\/+/, "")));
  return [...found];
}

const BUILD_FOLDER = /^_?(?:dist|build|lib|out|output|esm|cjs|es|umd|types|dts|module|commonjs)(?:[-_.][\w-]+)?\/(.+)$/;
const INNER_FOLDER = /^(?:esm|cjs|es|umd|src|types|dts|node|browser|module|modules|commonjs|main)\/(.+)$/;

/** Built files stand for the sources they are built from: dist/esm/x.js is src/x, or x. */
function sourcesOf(path: string): string[] {
  const bare = path.replace(/^(?:\.\/)+/, "").replace(/(?:\.min)?(?:\.d)?\.[cm]?[jt]sx?$/, "");
  const rest = BUILD_FOLDER.exec(bare)?.[1];
  if (rest === undefined) return [bare];
  const inner = INNER_FOLDER.exec(rest)?.[1];
  return [bare, `src/${rest}`, ...(inner ? [`src/${inner}`] : []), rest, ...(inner ? [inner] : [])];
}
