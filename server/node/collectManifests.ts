// Manifests that tell how modules are found: package.json and tsconfig files beside and above the analysed files, and
// what those extend. They count even where they are not analysed themselves.
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { LIMITS } from "../engine/api.js";
import { readText } from "./readText.js";

export interface Manifest {
  /** Relative to the root, with "/". */
  path: string;
  text: string;
}

const NAME = /^(package|[tj]sconfig([.-][^/]*)?)\.json$/;
/** Folders of shared compiler settings, whose files have any name. */
const SHARED = /(^|\/)(ts-?configs?|typescript-config)$/;

/** Where manifests are looked for; paths are relative to the root. */
export interface ManifestSource {
  names(directory: string): readonly string[];
  text(path: string): string | undefined;
}

/** `open`: texts that count instead of what is on the disk. */
export function manifestsOnDisk(
  root: string,
  open: (path: string) => string | undefined = () => undefined,
): ManifestSource {
  return {
    names: (directory) => namesIn(join(root, directory)),
    text: (path) => open(path) ?? readText(join(root, path), LIMITS.file.manifest).text,
  };
}

export function collectManifests(paths: readonly string[], source: ManifestSource): Manifest[] {
  const found = new Map<string, string>();
  const read = (path: string): void => {
    if (found.has(path)) return;
    const text = source.text(path);
    if (text === undefined) return;
    found.set(path, text);
    if (/(^|\/)package\.json$/.test(path)) return;
    for (const base of basesOf(text)) {
      const target = posix.join(posix.dirname(path), base);
      if (target.startsWith("..")) continue;
      for (const candidate of target.endsWith(".json") ? [target] : [`${target}.json`, `${target}/tsconfig.json`])
        read(candidate);
    }
  };
  for (const directory of directoriesOf(paths)) {
    for (const name of source.names(directory)) {
      if (NAME.test(name) || (SHARED.test(directory) && name.endsWith(".json")))
        read(directory === "" ? name : `${directory}/${name}`);
    }
  }
  return [...found].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function directoriesOf(paths: readonly string[]): Set<string> {
  const found = new Set<string>([""]);
  for (const path of paths) {
    for (let at = posix.dirname(path); at !== "." && !found.has(at); at = posix.dirname(at)) found.add(at);
  }
  return found;
}

function namesIn(absolute: string): string[] {
  try {
    return readdirSync(absolute);
  } catch {
    return [];
  }
}

/** Relative bases and references of a tsconfig text; what is in a comment does no harm. */
function basesOf(text: string): string[] {
  const lists = text.matchAll(/"(?:extends|path)"\s*:\s*(\[[^\]]*\]|"[^"\n]*")/g);
  return [...lists].flatMap(([, list]) => [...list!.matchAll(/"(\.{1,2}(?:\/[^"\n]*)?)"/g)].map((m) => m[1]!));
}
