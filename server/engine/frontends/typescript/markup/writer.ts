// What templates of both frameworks have in common: elements, texts and expressions → code in which an element is a call
// `$element("tag", { attributes }, [children])`, to be turned into JSX by the reader of that code.
import { speaks, spokenWords } from "../spokenWords.js";
import { type Code, createCode } from "./code.js";
import { isTag, type Span, type Tag } from "./tags.js";

/** The function that stands for an element in the code. */
export const ELEMENT = "$element";
/** Ends the name of what is called as a pipe or filter: it is none of the component's. */
export const PIPE = "$pipe";

export interface Dialect {
  element(w: Writer, tag: Tag): void;
  /** Writes all of it, in place of its tags one by one. */
  whole?(w: Writer, span: Span): void;
}

export interface Writer {
  template: string;
  code: Code;
  dialect: Dialect;
  /** Names that the template itself binds. */
  bound: Set<string>;
  /** Number of made-up variables. */
  made: number;
  /** Whether the text of an expression may be written: false for what does not parse. */
  accepts(text: string): boolean;
  /** The rows that the table around shows, and the variable of a row. */
  rows?: { list: string; row: string };
}

export function createWriter(template: string, dialect: Dialect, accepts: Writer["accepts"]): Writer {
  return { template, code: createCode(template), dialect, bound: new Set(), made: 0, accepts };
}

/** `[child, child]` */
export function writeChildren(w: Writer, tag: Tag): void {
  w.code.put("[", tag);
  const isSpoken = tag.children.some((child) => !isTag(child) && speaks(w.template.slice(child.start, child.end)));
  for (const child of tag.children) {
    if (isTag(child)) {
      w.dialect.element(w, child);
      w.code.put(",", child);
    } else writeText(w, child, isSpoken);
  }
  w.code.put("]", tag);
}

/** `{{ a }} and {{ b }}` → `a, b,`; before them what the text says of notices and consents. */
function writeText(w: Writer, { start, end }: Span, isSpoken: boolean): void {
  const text = w.template;
  const words = spokenWords(text.slice(start, end), isSpoken);
  if (words !== "") w.code.put(`${literal(words)},`, { start, end });
  for (let at = text.indexOf("{{", start); at >= 0 && at < end; at = text.indexOf("{{", at)) {
    const close = text.indexOf("}}", at);
    if (close < 0 || close > end) return;
    writeExpression(w, { start: at + 2, end: close });
    w.code.put(",", { start: at, end: close + 2 });
    at = close + 2;
  }
}

/** `(a)`, with pipes and filters as calls: `a | mask:1` → `(mask(a, 1))`. What does not parse is `0`. */
export function writeExpression(w: Writer, given: Span): void {
  const span = trimmed(w.template, given);
  const [value, ...rest] = splitAt(w.template, span, "|");
  const pipes = rest.map((pipe) => splitAt(w.template, pipe, ":"));
  if (!value || ![value, ...pipes.flat()].every((p) => w.accepts(w.template.slice(p.start, p.end)))) {
    w.code.put("0", span);
    return;
  }
  w.code.put("(", span);
  for (const [name] of [...pipes].reverse()) {
    w.code.copy(name!);
    w.code.put(`${PIPE}(`, name!);
  }
  w.code.copy(value);
  for (const [name, ...given] of pipes) {
    for (const argument of given) {
      w.code.put(", ", name!);
      w.code.copy(argument);
    }
    w.code.put(")", name!);
  }
  w.code.put(")", span);
}

/** The statements of a handler; a name or a function is handed over as it is. */
export function writeHandler(w: Writer, given: Span): void {
  const span = trimmed(w.template, given);
  const text = w.template.slice(span.start, span.end);
  if (!w.accepts(text)) w.code.put("0", span);
  else if (/^[\w$.]+$|=>|^(async\s+)?function\b/.test(text)) writeExpression(w, span);
  else {
    w.code.put("($event => { ", span);
    w.code.copy(span);
    w.code.put(" })", span);
  }
}

export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Parts of a text at a character that stands alone and outside of brackets and quotes. */
export function splitAt(text: string, { start, end }: Span, mark: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let quote = "";
  let from = start;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (quote !== "") {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === '"' || c === "'" || c === "`") quote = c;
    else if (c === "(" || c === "[" || c === "{") depth++;
    else if (c === ")" || c === "]" || c === "}") depth--;
    else if (c === mark && depth === 0 && text[i + 1] !== mark && text[i - 1] !== mark) {
      parts.push(trimmed(text, { start: from, end: i }));
      from = i + 1;
    }
  }
  parts.push(trimmed(text, { start: from, end }));
  return parts.filter((p) => p.end > p.start);
}

/** Names of a pattern: `(row, { a: b })`; keys among them do no harm. */
export function bindNames(w: Writer, pattern: string): void {
  for (const [name] of pattern.matchAll(/[A-Za-z_$][\w$]*/g)) w.bound.add(name);
}

export function literal(text: string): string {
  return JSON.stringify(text);
}
