// Text that does not parse → text of the same length (or with closing brackets added at its end) that may.
// Input: the text, what the parser said. Output: the text to try next and the ranges that are lost with it.
import type { FileFacts, Range } from "../../facts/types.js";
import { linesOf } from "../lines.js";
import type { EsParse, EsParser } from "./esNode.js";

export interface Repair {
  text: string;
  ranges: Range[];
}

/** Merge conflicts: the upper side stays, marks and the lower side go. */
export function withoutConflicts(text: string): Repair | undefined {
  if (!text.includes("<<<<<<<")) return undefined;
  const ranges: Range[] = [];
  let upper: Range | undefined;
  let lower = -1;
  for (const line of linesOf(text)) {
    const end = line.start + line.text.length;
    if (/^<{7}(\s|$)/.test(line.text)) {
      upper = { start: line.start, end };
      lower = -1;
    } else if (upper && lower < 0 && /^(={7}|\|{7})(\s|$)/.test(line.text)) lower = line.start;
    else if (upper && lower >= 0 && /^>{7}(\s|$)/.test(line.text)) {
      ranges.push(upper, { start: lower, end });
      upper = undefined;
    }
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

const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const MAX_CLOSING = 20;

/** The brackets that are open at the end, closed. Undefined when none are, or when closing them is no help to be expected. */
export function withClosedBrackets(text: string): Repair | undefined {
  const open: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const closing = CLOSING[char];
    if (closing) open.push(closing);
    else if (char === ")" || char === "]" || char === "}") {
      if (open.pop() !== char) return undefined;
    } else if (char === "/" && (text[i + 1] === "/" || text[i + 1] === "*")) {
      const end = text.indexOf(text[i + 1] === "/" ? "\n" : "*/", i + 2);
      if (end < 0) break;
      i = text[i + 1] === "/" ? end : end + 1;
    } else if (char === "'" || char === '"' || char === "`") {
      i = endOfString(text, i, char);
      if (i < 0) return undefined;
    }
  }
  if (open.length === 0 || open.length > MAX_CLOSING) return undefined;
  return { text: `${text}\n${open.reverse().join("")}`, ranges: [{ start: text.trimEnd().length, end: text.length }] };
}

/** Enough for any program, little enough for every parser. */
const MAX_BRACKETS = 200;

/** What is deeper inside brackets than a recursive parser can go. Brackets in strings and comments count, too. */
export function withoutDeep(text: string): Repair | undefined {
  const ranges: Range[] = [];
  let depth = 0;
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (CLOSING[char]) {
      if (++depth === MAX_BRACKETS) from = i;
    } else if ((char === ")" || char === "]" || char === "}") && depth > 0 && depth-- === MAX_BRACKETS)
      ranges.push({ start: from, end: i + 1 });
  }
  if (depth >= MAX_BRACKETS) ranges.push({ start: from, end: text.length });
  return ranges.length > 0 ? { text: blank(text, ranges), ranges } : undefined;
}

/** Position of the closing quote; -1 when there is none on the line (or, for templates, at all). */
function endOfString(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i];
    if (char === "\\") i++;
    else if (char === quote) return i;
    else if (char === "\n" && quote !== "`") return -1;
  }
  return -1;
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
  let out = "";
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, " ");
    at = end;
  }
  return out + text.slice(at);
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
