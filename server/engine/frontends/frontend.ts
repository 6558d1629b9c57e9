// The door every language comes through: text of one file in, facts of that file out. A front end is total
// (it never throws on user text), deterministic, and reads nothing but its input.
import type { FileFacts, LiteralFact } from "../facts/types.js";
import type { SecretDetector } from "../secrets/index.js";
import type { EsNode } from "./typescript/esNode.js";

/** Words that comments and labels are searched for; comes from the taxonomy, so its version is part of the cache key. */
export interface Lexicon {
  readonly version: string;
  /** Vocabulary phrases in a comment or label, in order of appearance, without repeats. */
  match(text: string): string[];
  /** A comment says that what it is about is encrypted, hashed or masked. */
  saysHidden(text: string): boolean;
  /** A comment names something in Chinese that is none of the vocabulary. */
  namesOther(text: string): boolean;
}

/** Value validators (ID numbers, cards, phones …): which value types accept the text. */
export interface ValueDetector {
  readonly version: string;
  detect(text: string): LiteralFact["detections"];
}

export interface ExtractInput {
  /** Base name or path, used only for its extension and dialect; never stored. */
  fileName: string;
  text: string;
  lexicon: Lexicon;
  values: ValueDetector;
  secrets: SecretDetector;
}

export interface Frontend {
  readonly language: string;
  /** Raise when the same text would give other facts. */
  readonly version: string;
  /** minimatch patterns on the base name, matched with `nocase`. */
  readonly include: readonly string[];
  extract(input: ExtractInput): FileFacts;
  /** Lines above which a comment about a place may stand, best first; where absent, those of the units in the facts. */
  commentPlaces?(fileName: string, text: string, offset: number): CommentPlace[];
  /**
   * Syntax tree, for languages that fixes change by it; undefined for a text with syntax errors. Where the program does not
   * begin with the file, its `head` is the offset of its first line.
   */
  syntax?(fileName: string, text: string): EsNode | undefined;
}

export interface CommentPlace {
  /** Start of the line that the comment goes above. */
  at: number;
  /** "jsx": among the children of an element. */
  form: "line" | "jsx";
}
