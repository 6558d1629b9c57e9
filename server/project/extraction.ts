// Facts of the files of a session: made anew where a text changed, in turns, so that the server can answer meanwhile.
import { type CoverageNote, type FileFacts, frontendOf } from "../engine/api.js";
import { type FactCache, type FoundFile, type LoadInput, loadFacts, readFiles, readText } from "../node/api.js";
import { pause, type RunControl, type State } from "./sessionState.js";

/** Part of a first run, roughly. */
export const EXTRACTION = 0.5;
/** Milliseconds. */
export const TURN = 20;

/** Number of files read anew; undefined when cancelled, and then nothing is lost. */
export async function extractAll(
  s: State,
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, string>,
  control: RunControl,
): Promise<number | undefined> {
  const wanted = new Set(files.map((f) => f.path));
  for (const path of s.entries.keys()) {
    if (wanted.has(path)) continue;
    s.entries.delete(path);
    s.last = undefined;
  }
  const todo = files.filter((f) => s.stale.has(f.path) || !s.entries.has(f.path));
  s.stale.clear();
  let turn = performance.now();
  let extracted = 0;
  for (const [i, file] of todo.entries()) {
    if (performance.now() - turn >= (control.turn ?? TURN)) {
      control.progress?.((EXTRACTION * i) / todo.length);
      await pause();
      if (control.cancelled()) {
        for (const { path } of todo.slice(i)) s.stale.add(path);
        return undefined;
      }
      turn = performance.now();
    }
    if (extractOne(s, file, opened)) extracted++;
  }
  return extracted;
}

/** False when the facts of the same text were there already, or are kept. `cache`: where they may be kept, or null. */
function extractOne(
  s: State,
  file: FoundFile,
  opened: ReadonlyMap<string, string>,
  cache: FactCache | null = s.cache ?? null,
): boolean {
  const { content, config } = s.configured!;
  const maxSize = s.scope.maxSize ?? config.files.maxSize;
  const old = s.entries.get(file.path);
  const load: LoadInput = {
    files: [file],
    frontendOf: (path) => frontendOf(s.frontends, path),
    content: () => ({ lexicon: content.lexicon(), values: content.values, secrets: content.secrets() }),
    ...(maxSize === undefined ? {} : { limits: { source: maxSize } }),
    read: ({ path, absolute }, limit) => {
      const text = opened.get(path);
      return text === undefined ? readText(absolute, limit) : { text };
    },
  };
  const mine = (key: string) => old?.facts !== undefined && old.key === key;
  const read = readFiles(load, (key) => mine(key) || cache?.has(key) === true);
  const key = read.files[0]?.key ?? "";
  const known = read.files[0] !== undefined && read.files[0].text === undefined;
  if (known && !mine(key)) {
    s.entries.set(file.path, { key, facts: undefined, kept: true, notes: read.notes });
    return false;
  }
  const loaded = loadFacts(load, read, () => old?.facts);
  s.entries.set(file.path, { key, facts: loaded.files[0]?.facts, notes: loaded.notes });
  return !known;
}

/** Takes the facts that an earlier session kept; false when cancelled. */
export async function takeKept(
  s: State,
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, string>,
  control: RunControl,
): Promise<boolean> {
  let turn = performance.now();
  for (const file of files) {
    const entry = s.entries.get(file.path);
    if (!entry?.kept) continue;
    if (performance.now() - turn >= (control.turn ?? TURN)) {
      await pause();
      if (control.cancelled()) return false;
      turn = performance.now();
    }
    takeOne(s, file, opened);
  }
  return true;
}

/** Facts of a file that was read, from the cache if they are there. */
export function takeOne(s: State, file: FoundFile, opened: ReadonlyMap<string, string>): FileFacts | undefined {
  const entry = s.entries.get(file.path);
  if (!entry?.kept) return entry?.facts;
  const facts = s.cache?.facts(entry.key);
  if (facts) {
    s.entries.set(file.path, { key: entry.key, facts, notes: entry.notes });
    return facts;
  }
  s.damaged.add(entry.key);
  s.entries.delete(file.path);
  extractOne(s, file, opened, null);
  return s.entries.get(file.path)?.facts;
}

/** Files that have facts, or will have them when they are taken from the cache. */
export function analysedPaths(s: State, files: readonly FoundFile[]): string[] {
  const paths: string[] = [];
  for (const { path } of files) {
    const entry = s.entries.get(path);
    if (entry?.facts || entry?.kept) paths.push(path);
  }
  return paths;
}

export function notesOf(s: State, files: readonly FoundFile[]): CoverageNote[] {
  const notes = [...s.listNotes];
  for (const { path } of files) {
    const own = s.entries.get(path)?.notes;
    if (own && own.length > 0) notes.push(...own);
  }
  return notes;
}

/** Reads one file at once, whoever is waiting. */
export function extractNow(s: State, file: FoundFile, opened: ReadonlyMap<string, string>): FileFacts | undefined {
  if (s.stale.has(file.path) || !s.entries.has(file.path)) {
    s.stale.delete(file.path);
    extractOne(s, file, opened);
  }
  return takeOne(s, file, opened);
}
