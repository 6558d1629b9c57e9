// Text that does not parse → text of the same length (or with closing brackets added at its end) that may.
// Input: the text, what the parser said. Output: the text to try next and the ranges that are lost with it.
import type { FileFacts, Range } from "../../facts/types.js";
import type { EsParse, EsParser } from "./esNode.js";

export interface Repair {
  text: string;
  ranges: Range[];
}

const CONFLICT = /^<{7}[ \r\n][\s\S]*?^={7}\r?$[\s\S]*?^>{7}.*$/gm;

/** Merge conflicts: the upper side stays, marks and the lower side go. */
export function withoutConflicts(text: string): Repair | undefined {
  if (!/^<{7}[ \r\n]/m.test(text)) return undefined;
  const ranges: Range[] = [];
  for (const match of text.matchAll(CONFLICT)) {
    const start = match.index;
    const firstLine = start + match[0].search(/\n/);
    const lower = start + match[0].search(/^(\|{7}|={7})/m);
    ranges.push({ start, end: firstLine }, { start: lower, end: start + match[0].length });
  }
  return ranges.length > 0 ? { text: blank(text, ranges), ranges } : undefined;
}

/** A comment that nobody closes goes up to the end of the text. */
export function withoutOpenComment(text: string): Repair | undefined {
  const start = text.lastIndexOf("/*");
  if (start < 0 || text.indexOf("*/", start + 2) >= 0) return undefined;
  const ranges = [{ start, end: text.length }];
  return { text: blank(text, ranges), ranges };
}

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[()[\]{}]/g;
const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const MAX_CLOSING = 20;

/** The brackets that are open at the end, closed. Undefined when none are, or when closing them is no help to be expected. */
export function withClosedBrackets(text: string): Repair | undefined {
  const open: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const closing = CLOSING[token];
    if (closing) open.push(closing);
    else if (token.length === 1 && open.pop() !== token) return undefined;
  }
  if (open.length === 0 || open.length > MAX_CLOSING) return undefined;
  return { text: `${text}\n${open.reverse().join("")}`, ranges: [{ start: text.trimEnd().length, end: text.length }] };
}

/** White space in place of the statements or members that do not parse. */
export function withoutBroken(fileName: string, text: string, parsed: EsParse, parser: EsParser): Repair {
  let ranges: Range[] = [];
  try {
    ranges = parser.brokenRanges?.(fileName, text) ?? [];
  } catch {
    ranges = [];
  }
  // An error that only this parser sees costs the line it is on.
  if (ranges.length === 0) ranges = parsed.errors.map((e) => lineAround(text, e.start));
  const out = blank(text, ranges);
  return out === text ? { text: "", ranges: [{ start: 0, end: text.length }] } : { text: out, ranges };
}

function lineAround(text: string, position: number): Range {
  const start = text.lastIndexOf("\n", Math.max(0, position - 1)) + 1;
  const end = text.indexOf("\n", position);
  return { start, end: end < 0 ? text.length : end };
}

/** White space of equal length; the ends of lines stay. */
function blank(text: string, ranges: readonly Range[]): string {
  let out = text;
  for (const range of ranges) {
    const white = out.slice(range.start, range.end).replace(/[^\r\n]/g, " ");
    out = out.slice(0, range.start) + white + out.slice(range.end);
  }
  return out;
}

/** Brings positions behind the end of the real text (after `withClosedBrackets`) back to it. */
export function clampEnds(facts: FileFacts, length: number): void {
  for (const table of [facts.nodes.start, facts.nodes.end]) {
    for (let i = 0; i < table.length; i++) if (table[i]! > length) table[i] = length;
  }
  const stack: unknown[] = [
    facts.callables,
    facts.records,
    facts.imports,
    facts.exports,
    facts.literals,
    facts.directives,
    facts.secrets,
  ];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item === null || typeof item !== "object") continue;
    const positions = item as Record<string, unknown>;
    for (const key in positions) {
      const inner = positions[key];
      if (typeof inner === "object") stack.push(inner);
      else if (POSITION.has(key) && (inner as number) > length) positions[key] = length;
    }
  }
}

const POSITION = new Set(["start", "end", "nameStart", "nameEnd"]);
