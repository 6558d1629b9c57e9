// Globs as users write them, made safe: no negation, no extended patterns, few wildcards in a row, so that no pattern of
// an analysed project can hang the run. Matching is minimatch's; paths use "/" and are relative to the root.
import { Minimatch } from "minimatch";

export interface Glob {
  /** As written. */
  glob: string;
  /** Matches a file or directory. A pattern that names a directory means all in it. */
  matches(path: string): boolean;
  /** Whether anything in the directory can match. */
  mayMatchIn(directory: string): boolean;
}

export const MAX_GLOB_LENGTH = 1024;
/** In one segment of a path. */
const MAX_STARS = 6;
/** Alternatives that braces may stand for. */
const MAX_BRACES = 2_000;

/** Why the glob cannot be used, or undefined. */
export function globProblem(glob: string): "too-long" | "too-many-wildcards" | undefined {
  if (glob.length > MAX_GLOB_LENGTH) return "too-long";
  const busy = glob.split("/").some((segment) => segment !== "**" && (segment.match(/\*+/g)?.length ?? 0) > MAX_STARS);
  return busy ? "too-many-wildcards" : undefined;
}

/** `directory`: where the glob is relative to, itself relative to the root ("" for the root). */
export function createGlob(glob: string, directory = ""): Glob {
  const bare = placed(glob, directory);
  const options = { dot: true, nonegate: true, nocomment: true, noext: true, braceExpandMax: MAX_BRACES };
  const itself = new Minimatch(bare, options);
  const inside = new Minimatch(`${bare}/**`, options);
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
