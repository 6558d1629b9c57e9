// The syntax trees that the extractor reads: ESTree with the TypeScript nodes of typescript-estree, as oxc-parser and
// @typescript-eslint/parser both produce it. Absent children are null in one and undefined in the other: ask `!= null`.

// biome-ignore lint/suspicious/noExplicitAny: one open shape for about 170 node types; the extractor switches on `type`.
export type EsNode = { type: string; start: number; end: number } & Record<string, any>;

export interface EsComment {
  type: "Line" | "Block";
  value: string;
  start: number;
  end: number;
}

export interface EsParse {
  program: EsNode;
  comments: EsComment[];
  /** Syntax errors; the tree is not to be trusted when there are any. */
  errors: { message: string; start: number; end: number }[];
  /** The stack was full: the errors say nothing about the text. */
  tooDeep?: boolean;
}

export interface EsParser {
  id: string;
  version: string;
  parse(fileName: string, text: string): EsParse;
  /** Ranges of the statements and members that hold syntax errors, for a text that `parse` refuses. */
  brokenRanges?(fileName: string, text: string): { start: number; end: number }[];
}
