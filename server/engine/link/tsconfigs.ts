// Path aliases of tsconfig and jsconfig files: `paths`, `baseUrl`, `extends`. Input: their texts. Output: for a directory,
// the aliases in force there. Cyclic and missing bases end the chain; damaged files are reported, never thrown.
import { parseJsonc, toValue } from "../classify/loadTaxonomy.js";
import { dirOf, joinPath } from "./paths.js";

export interface Alias {
  /** Before and after the "*"; `suffix` is undefined for an exact alias. */
  prefix: string;
  suffix: string | undefined;
  /** Targets relative to the root; "*" stands for what matched. */
  targets: string[];
}

export interface CompilerPaths {
  aliases: Alias[];
  /** Directory that bare specifiers are tried in. */
  baseUrl: string | undefined;
}

interface Raw {
  path: string;
  extends: string[];
  baseUrl?: string;
  paths?: Record<string, string[]>;
}

export interface TsConfigs {
  /** Aliases in force for files of a directory. */
  forDirectory(directory: string): CompilerPaths | undefined;
}

export function loadTsConfigs(manifests: readonly { path: string; text: string }[], problem: (path: string, message: string) => void): TsConfigs {
  const raws = new Map<string, Raw>();
  for (const { path, text } of manifests) {
    try {
      const raw = read(path, text);
      if (raw) raws.set(path, raw);
    } catch (error) {
      problem(path, `cannot be read: ${(error as Error).message}`);
    }
  }
  const byDirectory = new Map<string, string[]>();
  for (const path of [...raws.keys()].sort(byImportance)) {
    const list = byDirectory.get(dirOf(path)) ?? [];
    list.push(path);
    byDirectory.set(dirOf(path), list);
  }
  const memo = new Map<string, CompilerPaths | undefined>();
  const forDirectory = (directory: string): CompilerPaths | undefined => {
    if (memo.has(directory)) return memo.get(directory);
    let found: CompilerPaths | undefined;
    for (const path of byDirectory.get(directory) ?? []) {
      const paths = resolveChain(raws, path);
      if (!found) found = paths;
      if (paths.aliases.length > 0 || paths.baseUrl !== undefined) {
        found = paths;
        break;
      }
    }
    // A config that says nothing of paths (a nested tsconfig for a tool) does not hide its parents' aliases.
    if (!found || (found.aliases.length === 0 && found.baseUrl === undefined)) {
      found = directory === "" ? found : (forDirectory(dirOf(directory)) ?? found);
    }
    memo.set(directory, found);
    return found;
  };
  return { forDirectory };
}

/** tsconfig.json before tsconfig.app.json before others. */
function byImportance(a: string, b: string): number {
  const rank = (p: string) => (/tsconfig\.json$/.test(p) ? 0 : /jsconfig\.json$/.test(p) ? 1 : /tsconfig\.(app|lib|base|build)\.json$/.test(p) ? 2 : 3);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function read(path: string, text: string): Raw | undefined {
  const value = toValue(parseJsonc(path, text)) as Record<string, unknown> | null;
  if (value === null || typeof value !== "object") return undefined;
  const options = (typeof value.compilerOptions === "object" && value.compilerOptions !== null ? value.compilerOptions : {}) as Record<string, unknown>;
  const raw: Raw = { path, extends: [value.extends].flat().filter((e): e is string => typeof e === "string") };
  if (typeof options.baseUrl === "string") raw.baseUrl = options.baseUrl;
  if (typeof options.paths === "object" && options.paths !== null) {
    raw.paths = {};
    for (const [key, targets] of Object.entries(options.paths)) {
      if (Array.isArray(targets)) raw.paths[key] = targets.filter((t): t is string => typeof t === "string");
    }
  }
  return raw;
}

function resolveChain(raws: ReadonlyMap<string, Raw>, path: string, seen = new Set<string>()): CompilerPaths {
  const raw = raws.get(path);
  if (!raw || seen.has(path)) return { aliases: [], baseUrl: undefined };
  seen.add(path);
  let result: CompilerPaths = { aliases: [], baseUrl: undefined };
  for (const base of raw.extends) {
    const target = basePath(raws, path, base);
    if (!target) continue;
    const inherited = resolveChain(raws, target, seen);
    result = { aliases: inherited.aliases.length > 0 ? inherited.aliases : result.aliases, baseUrl: inherited.baseUrl ?? result.baseUrl };
  }
  const directory = dirOf(path);
  if (raw.baseUrl !== undefined) result = { ...result, baseUrl: joinPath(directory, templated(raw.baseUrl)) };
  if (raw.paths) result = { ...result, aliases: aliasesOf(raw.paths, result.baseUrl ?? directory) };
  return result;
}

function templated(path: string): string {
  return path.replace(/^\$\{configDir\}\/?/, "./");
}

function basePath(raws: ReadonlyMap<string, Raw>, from: string, base: string): string | undefined {
  if (!base.startsWith(".") && !base.startsWith("/")) {
    // A package of the workspace may hold the base: "@acme/tsconfig/base.json".
    const tail = base.split("/").slice(base.startsWith("@") ? 1 : 0).join("/");
    return [...raws.keys()].find((p) => p.endsWith(`/${tail}`) || p.endsWith(`/${tail}.json`) || p.endsWith(`/${tail}/tsconfig.json`));
  }
  const path = joinPath(dirOf(from), base);
  return [path, `${path}.json`, `${path}/tsconfig.json`].find((p) => raws.has(p));
}

function aliasesOf(paths: Record<string, string[]>, base: string): Alias[] {
  const aliases = Object.entries(paths).map(([pattern, targets]) => {
    const star = pattern.indexOf("*");
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? undefined : pattern.slice(star + 1),
      targets: targets.map((t) => joinPath(base, templated(t))),
    };
  });
  // The longest prefix wins, an exact alias before a pattern.
  return aliases.sort((a, b) => Number(a.suffix !== undefined) - Number(b.suffix !== undefined) || b.prefix.length - a.prefix.length);
}
