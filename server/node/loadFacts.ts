// From found files to facts: picks the front end, reads, extracts. A file that cannot be read or understood becomes a
// note; nothing a file contains makes this throw, and no note has text of a file in it.
import {
  type CoverageNote,
  type FileFacts,
  type Frontend,
  type Lexicon,
  type SecretDetector,
  unsupportedLanguage,
  type ValueDetector,
} from "../engine/api.js";
import type { FoundFile } from "./discover.js";
import { minifiedReason } from "./minified.js";
import { readText, tooLarge } from "./readText.js";

/** Bytes. */
export interface Limits {
  source: number;
  /** SQL dumps and plain text, which are read line by line. */
  text: number;
}

export const DEFAULT_LIMITS: Limits = { source: 1024 * 1024, text: 50 * 1024 * 1024 };

export interface LoadInput {
  files: readonly FoundFile[];
  /** The front end that reads a file of this name, if any. */
  frontendOf: (fileName: string) => Frontend | undefined;
  lexicon: Lexicon;
  values: ValueDetector;
  secrets: SecretDetector;
  limits?: Partial<Limits>;
}

export interface LoadedFacts {
  /** In the order of the files. */
  files: { path: string; facts: FileFacts }[];
  notes: CoverageNote[];
  /** Number of analysed files by language. */
  byLanguage: Record<string, number>;
}

export function loadFacts(input: LoadInput): LoadedFacts {
  const limits = { ...DEFAULT_LIMITS, ...input.limits };
  const result: LoadedFacts = { files: [], notes: [], byLanguage: {} };
  for (const file of input.files) loadOne(input, limits, file, result);
  return result;
}

function loadOne(input: LoadInput, limits: Limits, file: FoundFile, result: LoadedFacts): void {
  const note = (kind: CoverageNote["kind"], message: string) => result.notes.push({ file: file.path, kind, message });
  const frontend = input.frontendOf(file.path);
  if (!frontend) {
    const language = unsupportedLanguage(file.path);
    if (language) note("unsupported", `${language} is not analysed yet`);
    return;
  }
  const limit = frontend.language === "sql" || frontend.language === "text" ? limits.text : limits.source;
  if (file.size > limit) {
    note("limit", tooLarge(limit));
    return;
  }
  const read = readText(file.absolute, limit);
  if (read.note) note(read.note.kind, read.note.message);
  if (read.text === undefined) return;
  const minified = /\.[cm]?jsx?$/i.test(file.path) ? minifiedReason(read.text) : undefined;
  if (minified) {
    note("skipped", minified);
    return;
  }
  try {
    const facts = frontend.extract({
      fileName: file.path,
      text: read.text,
      lexicon: input.lexicon,
      values: input.values,
      secrets: input.secrets,
    });
    result.files.push({ path: file.path, facts });
    result.byLanguage[frontend.language] = (result.byLanguage[frontend.language] ?? 0) + 1;
  } catch (error) {
    // The message of the error may quote the file.
    note("partial", `could not be analysed by the ${frontend.language} front end: ${kindOf(error)}`);
  }
}

function kindOf(error: unknown): string {
  if (error instanceof RangeError && /call stack/.test(error.message)) return "nested too deeply";
  return error instanceof Error ? error.name : "unknown reason";
}
