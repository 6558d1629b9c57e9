// From found files to facts: picks the front end, reads, extracts. A file that cannot be read or understood becomes a
// note; nothing a file contains makes this throw, and no note has text of a file in it.
import {
  type AnalysedFile,
  type CoverageNote,
  type FileFacts,
  type FileHead,
  type Frontend,
  failureNote,
  type Lexicon,
  LIMITS,
  type SecretDetector,
  unsupportedLanguage,
  type ValueDetector,
} from "../engine/api.js";
import type { FoundFile } from "./discover.js";
import { contentKey } from "./factCache.js";
import { minifiedReason } from "./minified.js";
import { type ReadResult, readText, tooLarge } from "./readText.js";

/** Bytes, as in LIMITS.file. */
export interface Limits {
  source: number;
  text: number;
}

export interface LoadInput {
  files: readonly FoundFile[];
  /** The front end that reads a file of this name, if any. */
  frontendOf: (fileName: string) => Frontend | undefined;
  /** What the front ends lean on; asked for only when a file must really be extracted. */
  content: () => { lexicon: Lexicon; values: ValueDetector; secrets: SecretDetector };
  limits?: Partial<Limits>;
  /** Text of a file; from the disk where nothing else is said. `limit` in bytes. */
  read?: (file: FoundFile, limit: number) => ReadResult;
  /** Facts of a file that was read before, in this run. */
  made?: (path: string) => MadeFacts | undefined;
  /** Told of facts that are made while reading, without those that may be others the next time. */
  onFacts?: (key: string, facts: FileFacts) => void;
}

/** Facts of a file that nothing had to be told about, and the key of what it holds. */
export interface MadeFacts {
  key: string;
  facts: FileFacts;
}

/** A file that was read, and the key of what it holds. */
export interface ReadFile {
  path: string;
  found: FoundFile;
  frontend: Frontend;
  key: string;
  /** Kept until it is extracted. */
  text: string | undefined;
  /** Extracted as it was read; null when that failed. */
  facts?: FileFacts | null;
}

export interface ReadFiles {
  files: ReadFile[];
  notes: CoverageNote[];
  /** What extracting told, where it was done while reading. */
  extraction: CoverageNote[];
}

export interface LoadedFacts {
  /** In the order of the files. */
  files: AnalysedFile[];
  notes: CoverageNote[];
  /** Number of analysed files by language, without those that are read for secrets only. */
  byLanguage: Record<string, number>;
  /** Facts by key; undefined where the cache had them already. */
  entries: Map<string, FileFacts | undefined>;
}

/**
 * Reads every file and keeps the text of those that `known` does not know. Without `known`, each is extracted at once, so
 * that no more than one text is held at a time.
 */
export function readFiles(input: LoadInput, known?: (key: string) => boolean): ReadFiles {
  const limits = { ...LIMITS.file, ...input.limits };
  const result: ReadFiles = { files: [], notes: [], extraction: [] };
  for (const file of input.files) readOne(input, limits, file, known, result);
  return result;
}

function readOne(
  input: LoadInput,
  limits: Limits,
  file: FoundFile,
  known: ((key: string) => boolean) | undefined,
  result: ReadFiles,
): void {
  const note = (kind: CoverageNote["kind"], message: string) => result.notes.push({ file: file.path, kind, message });
  const frontend = input.frontendOf(file.path);
  const unsupported = unsupportedLanguage(file.path);
  if (unsupported) note("unsupported", unsupported);
  if (!frontend) return;
  const made = input.made?.(file.path);
  if (made) {
    tell(input, made.key, made.facts);
    result.files.push({ path: file.path, found: file, frontend, key: made.key, text: undefined, facts: made.facts });
    return;
  }
  const limit = frontend.language === "sql" || frontend.language === "text" ? limits.text : limits.source;
  if (file.size > limit) {
    note("limit", tooLarge(limit));
    return;
  }
  const read = readFound(input, file, limit);
  if (read.note) note(read.note.kind, read.note.message);
  if (read.text === undefined) return;
  const minified = /\.[cm]?jsx?$/i.test(file.path) ? minifiedReason(read.text) : undefined;
  if (minified) {
    note("skipped", minified);
    return;
  }
  const key = keyOf(frontend, file.path, read.text);
  const one: ReadFile = { path: file.path, found: file, frontend, key, text: read.text };
  if (known?.(key)) one.text = undefined;
  if (!known) {
    one.facts = extractOne(input, one, result.extraction) ?? null;
    one.text = undefined;
    if (one.facts) tell(input, key, one.facts);
  }
  result.files.push(one);
}

function tell(input: LoadInput, key: string, facts: FileFacts): void {
  if (isWhole(facts)) input.onFacts?.(key, facts);
}

/** What went wrong inside this program may go right the next time. */
function isWhole({ problems }: FileFacts): boolean {
  return !problems.some(({ kind }) => kind === "internal");
}

function readFound(input: LoadInput, file: FoundFile, limit: number): ReadResult {
  return input.read?.(file, limit) ?? readText(file.absolute, limit);
}

function keyOf({ language, version }: Frontend, path: string, text: string): string {
  return contentKey(text, `${language} ${version} ${dialectOf(path)}`);
}

/** All of a name that may change the facts: its extension. */
function dialectOf(path: string): string {
  return /(\.d)?\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
}

/**
 * Facts of the files that were read; from the cache where it has them. A file whose head is known already has its facts read
 * back when somebody asks for them.
 */
export function loadFacts(
  input: LoadInput,
  read: ReadFiles = readFiles(input),
  cached: (key: string) => FileFacts | undefined = () => undefined,
  headOf: (path: string, key: string) => FileHead | undefined = () => undefined,
): LoadedFacts {
  const result: LoadedFacts = {
    files: [],
    notes: [...read.notes, ...read.extraction],
    byLanguage: {},
    entries: new Map(),
  };
  const count = ({ path, frontend }: ReadFile) => {
    if (unsupportedLanguage(path)) return;
    result.byLanguage[frontend.language] = (result.byLanguage[frontend.language] ?? 0) + 1;
  };
  for (const file of read.files) {
    const isKept = file.text === undefined && file.facts === undefined;
    const head = isKept ? headOf(file.path, file.key) : undefined;
    if (head) {
      if (!result.entries.has(file.key)) result.entries.set(file.key, undefined);
      result.files.push(keptFile(input, file, head, cached, result.entries));
      count(file);
      continue;
    }
    const known = isKept ? cached(file.key) : undefined;
    const facts = file.facts === undefined ? (known ?? extractOne(input, file, result.notes)) : file.facts;
    file.text = undefined;
    file.facts = undefined;
    if (!facts) continue;
    const whole = isWhole(facts);
    if (whole && !result.entries.get(file.key)) result.entries.set(file.key, known ? undefined : facts);
    result.files.push({ path: file.path, facts, ...(whole ? { key: file.key } : {}) });
    count(file);
  }
  return result;
}

function keptFile(
  input: LoadInput,
  file: ReadFile,
  head: FileHead,
  cached: (key: string) => FileFacts | undefined,
  entries: LoadedFacts["entries"],
): AnalysedFile {
  const { path, key } = file;
  let known: FileFacts | undefined;
  return {
    path,
    key,
    head,
    get facts() {
      known ??= cached(key) ?? extractAgain(input, file, entries);
      return known;
    },
  };
}

/** @throws Error when the file has gone, too. */
function extractAgain(input: LoadInput, file: ReadFile, entries: LoadedFacts["entries"]): FileFacts {
  const facts = extractOne(input, file, []);
  if (!facts) throw new Error("facts that were kept are damaged, and their file has changed");
  entries.set(file.key, facts);
  return facts;
}

function extractOne(input: LoadInput, file: ReadFile, notes: CoverageNote[]): FileFacts | undefined {
  const note = (kind: CoverageNote["kind"], message: string) => notes.push({ file: file.path, kind, message });
  // A damaged cache entry: the text is read once more.
  const text = file.text ?? readFound(input, file.found, LIMITS.file.text).text;
  if (text === undefined || (file.text === undefined && keyOf(file.frontend, file.path, text) !== file.key)) {
    note("unreadable", "has gone since it was found");
    return undefined;
  }
  try {
    return file.frontend.extract({ fileName: file.path, text, ...input.content() });
  } catch (error) {
    const part = `the ${file.frontend.language} front end`;
    if (error instanceof RangeError && /call stack/.test(error.message))
      note("partial", `is nested too deeply for ${part}`);
    else notes.push(failureNote(file.path, part, error));
    return undefined;
  }
}
