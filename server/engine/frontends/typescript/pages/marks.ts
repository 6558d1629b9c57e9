// What the notations of templates that a server renders have in common: marks among the text, of which some show a value and
// some are statements around what comes after them.
import { GIVEN } from "../../../facts/pageFacts.js";
import type { Span } from "../markup/tags.js";
import { bindNames, literal, type Writer } from "../markup/writer.js";

export interface Page {
  w: Writer;
  markAt: MarkAt;
  end: number;
  blocks: Blocks;
  /** Code that is written as it stands: its names are those of the browser. */
  scripts: Span[];
}

export interface Mark {
  end: number;
  /** Writes the value that the mark shows, in brackets. */
  shown?(): void;
  /** Writes a statement, or the beginning or end of one. */
  statement?(): void;
}

/** The mark that begins at a place, if one does. What marks mean may depend on those before: one syntax for each reading. */
export type MarkAt = (at: number) => Mark | undefined;

export interface Notation {
  marks(w: Writer, blocks: Blocks): MarkAt;
  /** Writes all of a page that is no text of HTML with marks in it. */
  write?(page: Page, span: Span): void;
  /** What stands around a comment that is not sent. */
  comment: readonly [string, string];
}

/** Another page stands in this one: a call of the name that EJS has for it. `of`: what it is rendered with, where that is another. */
export function includes(name: string, of: string = GIVEN): string {
  return `${GIVEN}.include(${literal(name)}${of === GIVEN ? "" : `, ${of}`});`;
}

/** Blocks of code that marks open and close, so that each is closed once, whatever the marks say. */
export interface Blocks {
  /** Gives the code, or none where too many are open. */
  open(code: string): string;
  /** What is else, and what ends; nothing where none is open. */
  next(): string;
  close(): string;
  /** Closes all that are open. */
  rest(): string;
  /** What gives back the state of now. */
  keep(): () => void;
}

/** Deeper ones are read as if they were none. */
export const MAX_OPEN = 100;

export function createBlocks(): Blocks {
  let open = 0;
  let deeper = 0;
  return {
    open(code) {
      if (open >= MAX_OPEN) deeper++;
      else open++;
      return deeper > 0 ? "" : code;
    },
    next: () => (open > 0 && deeper === 0 ? "} {" : ""),
    close() {
      if (deeper > 0) deeper--;
      else if (open > 0) {
        open--;
        return "}";
      }
      return "";
    },
    rest: () => "}".repeat(open),
    keep() {
      const known = { open, deeper };
      return () => {
        ({ open, deeper } = known);
      };
    },
  };
}

const DECLARED = /\b(?:const|let|var|function)\s+([\w$]+|\{[^{}]*\}|\[[^[\]]*\])/g;
const PARAMETERS = /\bfunction\b[^(]{0,200}\(([^()]*)\)|\(([^()]*)\)\s*=>|(?<![\w$])([\w$]+)\s*=>/g;

/** Names that code among the text declares are none of those that the page is given. */
export function bindDeclared(w: Writer, code: string): void {
  for (const [, name] of code.matchAll(DECLARED)) bindNames(w, name!);
  for (const [, a, b, c] of code.matchAll(PARAMETERS)) bindNames(w, a ?? b ?? c ?? "");
}

/** Finds the next place of a text, and looks no more where there was none: what is opened a thousand times is read once. */
export function finder(text: string, mark: string): (from: number) => number {
  let isGone = false;
  return (from) => {
    const at = isGone ? -1 : text.indexOf(mark, from);
    isGone = at < 0;
    return at;
  };
}
