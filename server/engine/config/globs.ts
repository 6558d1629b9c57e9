// Globs as users write them, made safe: no negation, no extended patterns, few wildcards in a row, so that no pattern of
// an analysed project can hang the run. Matching is minimatch's; paths use "/" and are relative to the root.
import { Minimatch } from "minimatch";
import { LIMITS } from "../limits.js";

export interface Glob {
  /** As written. */
  glob: string;
  /** Matches a file or directory. A pattern that names a directory means all in it. */
  matches(path: string): boolean;
  /** Whether anything in the directory can match. */
  mayMatchIn(directory: string): boolean;
}

const OPTIONS = {
  dot: true,
  nonegate: true,
  nocomment: true,
  noext: true,
  braceExpandMax: LIMITS.glob.alternatives + 1,
};

/** Why the glob cannot be used, or undefined. */
export function globProblem(glob: string): "too-long" | "too-many-wildcards" | "too-many-alternatives" | undefined {
  if (glob.length > LIMITS.glob.length) return "too-long";
  const { stars } = LIMITS.glob;
  if (glob.split("/").some((segment) => segment !== "**" && (segment.match(/\*+/g)?.length ?? 0) > stars))
    return "too-many-wildcards";
  return new Minimatch(glob, OPTIONS).set.length > LIMITS.glob.alternatives ? "too-many-alternatives" : undefined;
}

/** `directory`: where the glob is relative to, itself relative to the root ("" for the root). */
export function createGlob(glob: string, directory = ""): Glob {
  const bare = placed(glob, directory);
  const itself = new Minimatch(bare, OPTIONS);
  const inside = new Minimatch(`${bare}/**`, OPTIONS);
  return {
    glob,
    matches: (path) => bare === "" || inside.match(path) || (!glob.endsWith("/**") && itself.match(path)),
    mayMatchIn: (at) => bare === "" || at === "" || itself.match(at, true) || inside.match(at, true),
  };
}

/** The glob from the root; "../" leaves the directory, never the root. */
function placed(glob: string, directory: string): string {
  const segments =
    directory === "" ? [] : directory.split("/").map((name) => name.replace(/[*?[\]{}()!+@\\]/g, "\\$&"));
  const own = glob.replace(/^\.?\/+/, "").replace(/(\/\*\*)?\/*$/, "");
  for (const segment of own.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
