// Files of the project that what was given imports, and that were not given: what they do is not known in this run.
import { existsSync } from "node:fs";
import { dirname, posix } from "node:path";
import type { AnalysedFile, CoverageNote } from "../engine/api.js";
import { type DiscoverOptions, isLeftOut, localPackages } from "../node/api.js";

/** One note for each such file, or package of the project, in order. */
export function leftOutNotes(files: readonly AnalysedFile[], whole: DiscoverOptions): CoverageNote[] {
  const given = new Set(files.map((f) => f.path));
  const packageAt = localPackages(whole.root);
  const found = new Map<string, string>();
  for (const { path, facts } of files)
    for (const { specifier } of facts.imports) {
      const target = specifier.startsWith(".")
        ? targetOf(whole, path, specifier, given)
        : packageAt(dirname(path), specifier);
      if (target === undefined || found.has(target) || isGiven(target, given)) continue;
      if (!isLeftOut(whole, target)) found.set(target, path);
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, by]) => ({ file, kind: "notGiven", message: `${by} imports it` }));
}

function isGiven(target: string, given: ReadonlySet<string>): boolean {
  return given.has(target) || [...given].some((path) => path.startsWith(`${target}/`));
}

const ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte"];

/** Undefined where it is given, or nothing is there. */
function targetOf(
  { root }: DiscoverOptions,
  from: string,
  specifier: string,
  given: ReadonlySet<string>,
): string | undefined {
  const base = posix.join(posix.dirname(from), specifier);
  if (base.startsWith("..")) return undefined;
  const bare = base.replace(/\.([cm]?)jsx?$/, "");
  const candidates = [base, bare, `${base}/index`].flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  if (/\.\w+$/.test(base)) candidates.unshift(base);
  if (candidates.some((path) => given.has(path))) return undefined;
  return candidates.find((path) => ENDINGS.some((e) => path.endsWith(e)) && existsSync(posix.join(root, path)));
}
