// Which file or package an import specifier means. Pure: it works on the list of project files and on the texts of
// the manifests (tsconfig, package.json) among them, so that it gives the same answer in CI and in the editor.
// Total: no specifier and no manifest makes it throw; what it finds is always one of the project's paths.
import { directoryCandidates, entryCandidates, importTargets, loadPackages, type ProjectPackages } from "./packages.js";
import { dirOf, joinPath } from "./paths.js";
import { fileAt, indexAt, indexSources, plainFileAt, type SourceFiles } from "./sourceFile.js";
import { type CompilerPaths, loadTsConfigs, type TsConfigs } from "./tsconfigs.js";

export type Resolved =
  /** A project file, by its path relative to the root. */
  | { kind: "file"; path: string }
  /** A package outside the project, "fs" for "node:fs"; `subpath` is what follows its name ("" for none). */
  | { kind: "package"; name: string; subpath: string }
  /** Relative or aliased, and no such file is analysed. */
  | { kind: "missing" };

export interface ModuleResolver {
  resolve(specifier: string, fromPath: string): Resolved;
  /** Scopes of the project's own packages, without "@". */
  scopes?: readonly string[];
  /** Directory of the package that a file belongs to. */
  packageOf?(path: string): string;
}

export interface ProjectModules extends ModuleResolver {
  /** Manifests that could not be read, or only in part. */
  problems: { path: string; message: string }[];
}

interface Project {
  files: SourceFiles;
  configs: TsConfigs;
  packages: ProjectPackages;
  /** Entries of workspace packages by directory and sub-path: the same from wherever they are imported. */
  entries: Map<string, Resolved | undefined>;
}

const MISSING: Resolved = { kind: "missing" };

export function createModuleResolver(input: {
  paths: readonly string[];
  manifests: readonly { path: string; text: string }[];
}): ProjectModules {
  const problems: { path: string; message: string }[] = [];
  const problem = (path: string, message: string) => problems.push({ path, message });
  const isPackage = (path: string) => /(^|\/)package\.json$/.test(path);
  const packages = loadPackages(
    input.manifests.filter((m) => isPackage(m.path)),
    problem,
  );
  const configs = loadTsConfigs(
    input.manifests.filter((m) => m.path.endsWith(".json") && !isPackage(m.path)),
    packages,
    problem,
  );
  const project: Project = { files: indexSources(input.paths), packages, configs, entries: new Map() };
  const memo = new Map<string, Map<string, Resolved>>();
  return {
    problems,
    scopes: packages.scopes,
    packageOf: (path) => packages.nearest(dirOf(path))?.directory ?? "",
    resolve(specifier, fromPath) {
      const directory = dirOf(fromPath);
      let known = memo.get(directory);
      if (!known) {
        known = new Map();
        memo.set(directory, known);
      }
      let answer = known.get(specifier);
      if (!answer) {
        answer = resolve(project, specifier, directory);
        known.set(specifier, answer);
      }
      return answer;
    },
  };
}

function resolve(project: Project, written: string, directory: string): Resolved {
  const specifier = withoutLoaders(written);
  if (specifier === "") return MISSING;
  if (/^\.{1,2}(\/|$)/.test(specifier)) {
    return firstModule(project, [joinPath(directory, specifier)], /(^|\/)\.{0,2}$/.test(specifier)) ?? MISSING;
  }
  if (specifier.startsWith("/")) {
    const root = project.packages.nearest(directory)?.directory ?? "";
    return firstModule(project, [joinPath(root, specifier.slice(1)), joinPath("", specifier)]) ?? MISSING;
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(specifier)?.[1];
  if (scheme !== undefined) return byScheme(scheme, specifier);
  const own = specifier.startsWith("#") ? byImports(project, specifier, directory) : undefined;
  return own ?? byConfig(project, specifier, directory);
}

/** "raw-loader!./x?raw" imports "./x". */
function withoutLoaders(written: string): string {
  const specifier = written.slice(written.lastIndexOf("!") + 1);
  const query = specifier.indexOf("?");
  return query < 0 ? specifier : specifier.slice(0, query);
}

function byScheme(scheme: string, specifier: string): Resolved {
  const rest = specifier.slice(scheme.length + 1);
  if (scheme === "node") return packageOf(rest);
  if (scheme === "npm" || scheme === "jsr") return packageOf(rest.replace(/^\//, "").replace(/^(@?[^@]+)@[^/]*/, "$1"));
  // Addresses are no packages, and no models speak of them.
  return /^(https?|data|file|blob)$/i.test(scheme) ? MISSING : { kind: "package", name: specifier, subpath: "" };
}

function byImports(project: Project, specifier: string, directory: string): Resolved | undefined {
  const pkg = project.packages.nearest(directory);
  if (!pkg) return undefined;
  const targets = importTargets(pkg, specifier);
  const file = firstModule(project, targets.files);
  if (file || targets.packages.length === 0) return file;
  return byPackage(project, targets.packages[0]!, directory);
}

/** Aliases, then base directories, then workspace packages, then what bundlers take for granted. */
function byConfig(project: Project, specifier: string, directory: string): Resolved {
  let aliased = false;
  for (const config of project.configs.forDirectory(directory)) {
    for (const targets of aliasTargets(config, specifier)) {
      const found = firstModule(project, targets.paths);
      if (found) return found;
      aliased ||= targets.named && targets.paths.some((path) => !/(^|\/)node_modules\//.test(path));
    }
    const based = config.baseUrl !== undefined && firstModule(project, [joinPath(config.baseUrl, specifier)]);
    if (based) return based;
  }
  const packaged = byPackage(project, specifier, directory);
  if (packaged.kind === "file") return packaged;
  const conventional = byConvention(project, specifier, directory);
  if (conventional) return conventional;
  const listed = packaged.kind === "package" && project.packages.dependsOn(packaged.name);
  return aliased && !listed ? MISSING : packaged;
}

function* aliasTargets(config: CompilerPaths, specifier: string): Generator<{ paths: string[]; named: boolean }> {
  const exact = config.exact.get(specifier);
  if (exact) yield { paths: exact, named: true };
  for (const { prefix, suffix, targets } of config.patterns) {
    if (
      specifier.length < prefix.length + suffix.length ||
      !specifier.startsWith(prefix) ||
      !specifier.endsWith(suffix)
    )
      continue;
    const matched = specifier.slice(prefix.length, specifier.length - suffix.length);
    // A function, because file names may have "$&" in them.
    yield {
      paths: targets.map((target) =>
        joinPath(
          "",
          target.replace("*", () => matched),
        ),
      ),
      named: prefix !== "",
    };
  }
}

function byPackage(project: Project, specifier: string, directory: string): Resolved {
  const named = packageOf(specifier);
  if (named.kind !== "package") return named;
  const own = project.packages.named(named.name, directory);
  if (!own) return named;
  const key = `${own.directory}/./${named.subpath}`;
  if (!project.entries.has(key)) project.entries.set(key, firstModule(project, entryCandidates(own, named.subpath)));
  return project.entries.get(key) ?? named;
}

function packageOf(specifier: string): Resolved {
  const scope = specifier.startsWith("@") ? specifier.indexOf("/") + 1 : 0;
  const end = specifier.indexOf("/", scope);
  if (end < 0) return { kind: "package", name: specifier, subpath: "" };
  return { kind: "package", name: specifier.slice(0, end), subpath: specifier.slice(end + 1).replace(/\/+$/, "") };
}

interface Convention {
  prefix: string;
  /** Folders of the package that take the place of the prefix. */
  folders: readonly string[];
  /** No package can have such a name: what is not found is missing. */
  reserved: boolean;
}

const CONVENTIONS: readonly Convention[] = [
  { prefix: "@/", folders: ["src/", "", "app/"], reserved: true },
  { prefix: "~/", folders: ["src/", "", "app/"], reserved: true },
  { prefix: "@@/", folders: [""], reserved: true },
  { prefix: "~~/", folders: [""], reserved: true },
  { prefix: "$lib/", folders: ["src/lib/"], reserved: true },
  { prefix: "#/", folders: ["src/", ""], reserved: true },
  { prefix: "#", folders: ["src/", ""], reserved: true },
  { prefix: "src/", folders: ["src/"], reserved: true },
  { prefix: "~", folders: ["src/", ""], reserved: true },
  { prefix: "@", folders: ["src/"], reserved: false },
];

/** Aliases that bundlers are often told of where no manifest shows it; believed only where the file is there. */
function byConvention(project: Project, specifier: string, directory: string): Resolved | undefined {
  const convention = CONVENTIONS.find((c) => specifier.startsWith(c.prefix));
  if (!convention) return undefined;
  if (
    !convention.reserved &&
    (!project.packages.nearest(directory) || project.packages.dependsOn(specifier.slice(0, specifier.indexOf("/") + 1)))
  ) {
    return undefined;
  }
  const tail = specifier.slice(convention.prefix.length);
  const root = project.packages.nearest(directory)?.directory ?? "";
  const candidates = convention.folders.map((folder) => joinPath(root, folder + tail));
  for (let level = directory; ; level = dirOf(level)) {
    for (const folder of convention.folders) if (folder !== "") candidates.push(joinPath(level, folder + tail));
    if (level === "") break;
  }
  const found = firstModule(project, candidates);
  return found ?? (convention.reserved ? MISSING : undefined);
}

/** The first path that is a file, or a directory with a manifest or an index. `directoryOnly` after a "/" or dots. */
function firstModule(project: Project, candidates: readonly string[], directoryOnly = false): Resolved | undefined {
  for (const path of candidates) {
    const found =
      (directoryOnly ? undefined : plainFileAt(project.files, path)) ??
      mainAt(project, path) ??
      indexAt(project.files, path);
    if (found !== undefined) return { kind: "file", path: found };
  }
  return undefined;
}

function mainAt(project: Project, directory: string): string | undefined {
  const pkg = project.packages.at(directory);
  if (!pkg) return undefined;
  for (const path of directoryCandidates(pkg)) {
    const found = fileAt(project.files, path);
    if (found !== undefined) return found;
  }
  return undefined;
}
