// Which file or package an import specifier means. Pure: it works on the list of project files and on the texts of
// the manifests (tsconfig, package.json) among them, so that it gives the same answer in CI and in the editor.
import { entryCandidates, importCandidates, loadPackages, type ProjectPackages } from "./packages.js";
import { dirOf, joinPath } from "./paths.js";
import { loadTsConfigs, type TsConfigs } from "./tsconfigs.js";

export type Resolved =
  /** A project file, by its path relative to the root. */
  | { kind: "file"; path: string }
  /** A package outside the project; `subpath` is what follows its name ("" for none). */
  | { kind: "package"; name: string; subpath: string }
  /** Relative or aliased, and no such file is analysed. */
  | { kind: "missing" };

export interface ModuleResolver {
  resolve(specifier: string, fromPath: string): Resolved;
}

export interface ProjectModules extends ModuleResolver {
  /** Manifests that could not be read. */
  problems: { path: string; message: string }[];
}

interface Project {
  paths: ReadonlySet<string>;
  configs: TsConfigs;
  packages: ProjectPackages;
}

const MISSING: Resolved = { kind: "missing" };

export function createModuleResolver(input: { paths: readonly string[]; manifests: readonly { path: string; text: string }[] }): ProjectModules {
  const problems: { path: string; message: string }[] = [];
  const problem = (path: string, message: string) => problems.push({ path, message });
  const isPackage = (path: string) => /(^|\/)package\.json$/.test(path);
  const project: Project = {
    paths: new Set(input.paths),
    configs: loadTsConfigs(input.manifests.filter((m) => !isPackage(m.path) && m.path.endsWith(".json")), problem),
    packages: loadPackages(input.manifests.filter((m) => isPackage(m.path)), problem),
  };
  const memo = new Map<string, Map<string, Resolved>>();
  return {
    problems,
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
  const specifier = written.replace(/[?#](?!.*\/).*$/, (tail) => (written.startsWith("#") && tail === written ? tail : ""));
  if (specifier === "." || specifier === ".." || /^\.{1,2}\//.test(specifier)) return asFile(project, joinPath(directory, specifier));
  if (specifier.startsWith("/")) return asFile(project, joinPath("", specifier));
  if (specifier.startsWith("#")) {
    const pkg = project.packages.nearest(directory);
    const found = pkg && firstFile(project, importCandidates(pkg, specifier));
    if (found) return found;
  }
  const aliased = byAlias(project, specifier, directory);
  if (aliased) return aliased;
  return byPackage(project, specifier, directory);
}

function byAlias(project: Project, specifier: string, directory: string): Resolved | undefined {
  const config = project.configs.forDirectory(directory);
  for (const alias of config?.aliases ?? []) {
    const matched = matchAlias(alias, specifier);
    if (matched === undefined) continue;
    const found = firstFile(project, alias.targets.map((t) => t.replace("*", matched)));
    if (found) return found;
  }
  if (config?.baseUrl !== undefined) {
    const found = firstFile(project, [joinPath(config.baseUrl, specifier)]);
    if (found) return found;
  }
  // Bundler conventions, believed only where the file is there.
  const root = project.packages.nearest(directory)?.directory ?? "";
  const convention = /^(?:@|~)\/(.*)$/.exec(specifier);
  const candidates = convention ? [joinPath(root, `src/${convention[1]}`), joinPath(root, convention[1]!), joinPath(root, `app/${convention[1]}`)] : specifier.startsWith("src/") ? [joinPath(root, specifier)] : [];
  const found = firstFile(project, candidates);
  return found ?? (convention ? MISSING : undefined);
}

function matchAlias(alias: { prefix: string; suffix: string | undefined }, specifier: string): string | undefined {
  if (alias.suffix === undefined) return specifier === alias.prefix ? "" : undefined;
  if (specifier.length < alias.prefix.length + alias.suffix.length || !specifier.startsWith(alias.prefix) || !specifier.endsWith(alias.suffix)) return undefined;
  return specifier.slice(alias.prefix.length, specifier.length - alias.suffix.length);
}

function byPackage(project: Project, specifier: string, directory: string): Resolved {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  const name = parts.slice(0, length).join("/");
  const subpath = parts.slice(length).join("/");
  const own = project.packages.byName.get(name);
  // A package that merely shares its name with a dependency of its own is rare; one that imports itself is not.
  if (own && (own.directory !== "" || project.packages.nearest(directory) === own)) {
    const found = firstFile(project, entryCandidates(own, subpath));
    if (found) return found;
  }
  return { kind: "package", name, subpath };
}

const EXTENSIONS = [".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mts", ".cts", ".mjs", ".cjs", ".json", ".vue"];
/** An import names the file that is built; the source has another extension. */
const BUILT: [RegExp, string[]][] = [
  [/\.js$/, [".ts", ".tsx", ".jsx"]],
  [/\.jsx$/, [".tsx"]],
  [/\.mjs$/, [".mts"]],
  [/\.cjs$/, [".cts"]],
];

function asFile(project: Project, path: string): Resolved {
  return firstFile(project, [path]) ?? MISSING;
}

function firstFile(project: Project, candidates: readonly string[]): Resolved | undefined {
  for (const path of candidates) {
    const found = fileAt(project.paths, path);
    if (found !== undefined) return { kind: "file", path: found };
  }
  return undefined;
}

function fileAt(paths: ReadonlySet<string>, path: string): string | undefined {
  if (paths.has(path)) return path;
  for (const extension of EXTENSIONS) if (paths.has(path + extension)) return path + extension;
  for (const [built, sources] of BUILT) {
    if (!built.test(path)) continue;
    for (const source of sources) {
      const other = path.replace(built, source);
      if (paths.has(other)) return other;
    }
  }
  const index = path === "" ? "index" : `${path}/index`;
  for (const extension of EXTENSIONS) if (paths.has(index + extension)) return index + extension;
  return undefined;
}
