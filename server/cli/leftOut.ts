// Files of the project that what was given imports, and that were not given: what they do is not known in this run.
import { type AnalysedFile, type CoverageNote, createModuleResolver } from "../engine/api.js";
import type { Manifest } from "../node/api.js";

/** All of the project, of which a part is given. */
export interface Whole {
  paths: readonly string[];
  manifests: readonly Manifest[];
}

/** One note for each such file, in order. */
export function leftOutNotes(files: readonly AnalysedFile[], whole: Whole): CoverageNote[] {
  const resolver = createModuleResolver(whole);
  const given = new Set(files.map((f) => f.path));
  const found = new Map<string, string>();
  for (const { path, facts } of files)
    for (const { specifier } of facts.imports) {
      const target = resolver.resolve(specifier, path);
      if (target.kind === "file" && !given.has(target.path) && !found.has(target.path)) found.set(target.path, path);
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, by]) => ({ file, kind: "notGiven", message: `${by} imports it` }));
}
