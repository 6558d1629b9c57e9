// Path aliases of tsconfig and jsconfig files: `paths`, `baseUrl`, `extends`, `references`, `include`. Input: their texts.
// Output: for a directory, the configurations to try, nearest first. Cyclic and missing bases end the chain; damaged
// files are reported and read as far as they go.
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { ProjectPackages, ReportProblem } from "./packages.js";
import { dirOf, isBelow, joinPath } from "./paths.js";

export interface Alias {
  /** Before and after the "*". */
  prefix: string;
  suffix: string;
  /** Targets relative to the root; "*" stands for what matched. */
  targets: string[];
}

export interface CompilerPaths {
  exact: ReadonlyMap<string, string[]>;
  /** Longest prefix first: the order in which TypeScript tries them. */
  patterns: readonly Alias[];
  /** Directory that bare specifiers are tried in. */
  baseUrl: string | undefined;
}

export interface TsConfigs {
  /** Configurations in force for files of a directory, in the order to try them. */
  forDirectory(directory: string): readonly CompilerPaths[];
}

/** A value and the directory of the file that says it, which is what its relative paths start from. */
interface From<T> {
  directory: string;
  value: T;
}

interface Options {
  baseUrl?: From<string>;
  paths?: From<Record<string, string[]>>;
  include?: From<string[]>;
}

interface Raw {
  path: string;
  extends: string[];
  references: string[];
  own: Options;
}

interface Config {
  path: string;
  /** As the configuration of its own files. */
  strong: CompilerPaths | undefined;
  /** As the configuration above another: only what cannot be taken for a package. */
  weak: CompilerPaths | undefined;
  references: string[];
  /** Directories it includes, and whether all below them. */
  included: { directory: string; deep: boolean }[];
}

export function loadTsConfigs(
  manifests: readonly { path: string; text: string }[],
  packages: ProjectPackages,
  problem: ReportProblem,
): TsConfigs {
  const raws = new Map<string, Raw>();
  for (const { path, text } of manifests) {
    const raw = read(path, text, problem);
    if (raw) raws.set(path, raw);
  }
  const memo = new Map<string, Options>();
  const configs = new Map<string, Config>();
  const byDirectory = new Map<string, Config[]>();
  for (const path of [...raws.keys()].sort()) {
    const raw = raws.get(path)!;
    const config = finish(raw, optionsOf(raws, packages, path, new Set(), memo), raws);
    configs.set(path, config);
    byDirectory.set(dirOf(path), [...(byDirectory.get(dirOf(path)) ?? []), config]);
  }
  const answers = new Map<string, readonly CompilerPaths[]>();
  return {
    forDirectory(directory) {
      let answer = answers.get(directory);
      if (!answer) {
        answer = inForce(configs, byDirectory, directory);
        answers.set(directory, answer);
      }
      return answer;
    },
  };
}

/** A config that says nothing of paths (a nested one for a tool) does not hide its parents' aliases. */
function inForce(
  configs: ReadonlyMap<string, Config>,
  byDirectory: ReadonlyMap<string, Config[]>,
  directory: string,
): CompilerPaths[] {
  const found: CompilerPaths[] = [];
  for (let level = directory; ; level = dirOf(level)) {
    const here = byDirectory.get(level) ?? [];
    const referenced = here
      .flatMap((c) => c.references.map((path) => configs.get(path)!))
      .filter((c) => covers(c, directory));
    const key = found.length > 0 ? "weak" : "strong";
    const ordered = [...new Set([...here, ...referenced])].sort(
      (a, b) =>
        Number(covers(b, directory)) - Number(covers(a, directory)) ||
        importance(a.path) - importance(b.path) ||
        (a.path < b.path ? -1 : 1),
    );
    for (const config of ordered) if (config[key]) found.push(config[key]);
    if (level === "") return found;
  }
}

function covers(config: Config, directory: string): boolean {
  return config.included.some((i) => (i.deep ? isBelow(directory, i.directory) : directory === i.directory));
}

const ORDER = [
  /(^|\/)tsconfig\.json$/,
  /(^|\/)jsconfig\.json$/,
  /tsconfig\.app\.json$/,
  /tsconfig\.lib\.json$/,
  /tsconfig\.base\.json$/,
];

function importance(path: string): number {
  if (/[.-](spec|test|e2e|cy|stories)\.json$/.test(path)) return ORDER.length + 1;
  const at = ORDER.findIndex((pattern) => pattern.test(path));
  return at < 0 ? ORDER.length : at;
}

function read(path: string, text: string, problem: ReportProblem): Raw | undefined {
  let value: unknown;
  try {
    const errors: ParseError[] = [];
    value = parse(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
    if (errors[0])
      problem(path, `is damaged (${printParseErrorCode(errors[0].error)}): its path aliases may be missed`);
  } catch {
    problem(path, "cannot be read: its path aliases are not known");
  }
  if (!isObject(value)) return undefined;
  const directory = dirOf(path);
  const options = isObject(value.compilerOptions) ? value.compilerOptions : {};
  const own: Options = {};
  if (typeof options.baseUrl === "string") own.baseUrl = { directory, value: options.baseUrl };
  if (isObject(options.paths)) {
    own.paths = {
      directory,
      value: Object.fromEntries(Object.entries(options.paths).map(([key, targets]) => [key, strings(targets)])),
    };
  }
  if (value.include !== undefined || value.files !== undefined) {
    own.include = { directory, value: [...strings(value.include), ...strings(value.files)] };
  }
  const references = Array.isArray(value.references)
    ? value.references.map((r) => (isObject(r) ? r.path : undefined))
    : [];
  return { path, extends: strings([value.extends].flat()), references: strings(references), own };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === "string") : [];
}

/** Options with those of the bases, each as a whole: a later base, then the file itself, replaces what went before. */
function optionsOf(
  raws: ReadonlyMap<string, Raw>,
  packages: ProjectPackages,
  path: string,
  open: Set<string>,
  memo: Map<string, Options>,
): Options {
  const known = memo.get(path);
  if (known) return known;
  const raw = raws.get(path);
  if (!raw || open.has(path)) return {};
  open.add(path);
  const result: Options = {};
  for (const base of raw.extends) {
    const target = basePath(raws, packages, path, base);
    if (target !== undefined) Object.assign(result, optionsOf(raws, packages, target, open, memo));
  }
  Object.assign(result, raw.own);
  open.delete(path);
  memo.set(path, result);
  return result;
}

function basePath(
  raws: ReadonlyMap<string, Raw>,
  packages: ProjectPackages,
  from: string,
  base: string,
): string | undefined {
  if (base.startsWith(".")) return configAt(raws, joinPath(dirOf(from), base));
  const parts = base.split("/");
  const length = base.startsWith("@") ? 2 : 1;
  const pkg = packages.named(parts.slice(0, length).join("/"), dirOf(from));
  return pkg && configAt(raws, joinPath(pkg.directory, parts.slice(length).join("/")));
}

function configAt(raws: ReadonlyMap<string, Raw>, path: string): string | undefined {
  return [path, `${path}.json`, joinPath(path, "tsconfig.json")].find((p) => raws.has(p));
}

const CONFIG_DIR = "${configDir}";

function finish(raw: Raw, options: Options, raws: ReadonlyMap<string, Raw>): Config {
  const home = dirOf(raw.path);
  const at = (from: string, path: string) =>
    path.startsWith(CONFIG_DIR)
      ? joinPath(home, path.slice(CONFIG_DIR.length).replace(/^\/+/, ""))
      : joinPath(from, path);
  const baseUrl = options.baseUrl && at(options.baseUrl.directory, options.baseUrl.value);
  const exact = new Map<string, string[]>();
  const patterns: Alias[] = [];
  for (const [pattern, written] of Object.entries(options.paths?.value ?? {})) {
    const targets = written.map((target) => at(baseUrl ?? options.paths!.directory, target));
    const star = pattern.indexOf("*");
    if (star < 0) exact.set(pattern, targets);
    else patterns.push({ prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1), targets });
  }
  patterns.sort((a, b) => b.prefix.length - a.prefix.length || b.suffix.length - a.suffix.length);
  const named = patterns.filter((alias) => alias.prefix !== "");
  const include = options.include ?? { directory: home, value: ["**"] };
  return {
    path: raw.path,
    strong: exact.size > 0 || patterns.length > 0 || baseUrl !== undefined ? { exact, patterns, baseUrl } : undefined,
    weak: exact.size > 0 || named.length > 0 ? { exact, patterns: named, baseUrl: undefined } : undefined,
    references: raw.references.map((path) => configAt(raws, joinPath(home, path))).filter((path) => path !== undefined),
    included: include.value.map((pattern) => includedBy(at(include.directory, pattern))),
  };
}

function includedBy(pattern: string): Config["included"][number] {
  const star = pattern.search(/[*?]/);
  if (star < 0)
    return /\.[a-z]+$/i.test(pattern) ? { directory: dirOf(pattern), deep: false } : { directory: pattern, deep: true };
  return { directory: dirOf(pattern.slice(0, star)), deep: pattern.includes("**") };
}
