// Pug: lines whose depth says what they are in. `p= value`, `p Of #{value}`, `a(href="/x?id=" + id)`, `each a in list`, `if a`.
import type { Span } from "../markup/tags.js";
import { bindNames, trimmed, type Writer } from "../markup/writer.js";
import { bindDeclared, includes, type Mark, type MarkAt, type Notation, type Page } from "./marks.js";
import { type Given, writeRaw, writeShown, writeTag } from "./writePage.js";

export const PUG: Notation = { marks: interpolations, write: writePug, comment: ["//- ", ""] };

/** `#{value}`, `!{value}` in a text. */
function interpolations(w: Writer): MarkAt {
  const text = w.template;
  let lineEnd = -1;
  return (at) => {
    if ((text[at] !== "#" && text[at] !== "!") || text[at + 1] !== "{") return undefined;
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    const end = pastBrackets(text, at + 1, lineEnd);
    return { end, shown: valueIn(w, { start: at + 2, end: end - 1 }) };
  };
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline;
}

interface Line extends Span {
  depth: number;
}

const LOOP = /^(?:each|for)\s+([\w$]+(?:\s*,\s*[\w$]+)?)\s+(?:in|of)\s+([\s\S]+)$/;
const TAG = /^(?:[\w-]+(?::[\w-]+)*|(?=[.#][\w-]))(?:[.#][\w-]+)*/;
const RAW = /^(script|style)$/;

function writePug(page: Page, { start, end }: Span): void {
  const { w } = page;
  const lines = linesOf(w.template, start, end);
  const open: number[] = [];
  const { blocks } = page;
  w.code.put("{", { start, end: start });
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    for (; open.length > 0 && open[open.length - 1]! >= line.depth; open.pop()) w.code.put(blocks.close(), line);
    const last = deeper(lines, i);
    const text = w.template.slice(line.start, line.end);
    const block = text.startsWith("//") ? undefined : blockOf(w, line, text);
    if (block !== undefined) {
      const opens = blocks.open("{");
      if (opens !== "") block();
      w.code.put(opens, line);
      open.push(line.depth);
      i++;
    } else if (text.startsWith("//")) i = last;
    else i = writeLine(page, lines, i, last);
  }
  w.code.put(`${blocks.rest()}}`, { start: end, end });
}

/** What stands before the lines that are in this one, where it decides whether and how often they are written. */
function blockOf(w: Writer, line: Span, text: string): (() => void) | undefined {
  const loop = LOOP.exec(text);
  if (loop) {
    const names = loop[1]!.split(",").map((name) => name.trim());
    for (const name of names) bindNames(w, name);
    const list = { start: line.end - loop[2]!.length, end: line.end };
    return () => {
      w.code.put(`for (const ${names[0]} of `, line);
      valueIn(w, list)();
      w.code.put(") ", line);
    };
  }
  if (/^(if|else|unless|while|case|when|default|block|append|prepend)\b/.test(text)) return () => undefined;
  const mixin = /^mixin\s+([\w-]+)\s*(?:\(([^()]*)\))?/.exec(text);
  if (mixin) {
    bindNames(w, mixin[2] ?? "");
    const given = w.accepts(`((${mixin[2] ?? ""}) => 0)`) ? mixin[2] : "";
    return () => w.code.put(`function ${mixin[1]!.replace(/-/g, "_")}$(${given ?? ""}) `, line);
  }
  return undefined;
}

/** Number of the next line to be read. */
function writeLine(page: Page, lines: readonly Line[], i: number, last: number): number {
  const { w } = page;
  const line = lines[i]!;
  const text = w.template.slice(line.start, line.end);
  const part = /^include\s+(\S+)$/.exec(text)?.[1];
  if (part !== undefined) w.code.put(includes(part), line);
  if (/^(include|extends|doctype)\b|^[+&:]/.test(text)) return i + 1;
  if (/^-/.test(text)) {
    writeStatement(w, trimmed(w.template, { start: line.start + 1, end: line.end }));
    return i + 1;
  }
  if (/^!?=/.test(text)) {
    writeValue(page, "p", { start: line.start + text.indexOf("=") + 1, end: line.end });
    return i + 1;
  }
  if (/^[|<]/.test(text)) {
    writeText(page, "p", line);
    return i + 1;
  }
  return writeElement(page, lines, i, last);
}

function writeElement(page: Page, lines: readonly Line[], i: number, last: number): number {
  const { w } = page;
  const text = w.template;
  let name = "";
  let next = i + 1;
  let { start: at, end } = lines[i]!;
  // `li: a: span`: elements in a row, each in the one before it.
  for (let start = at; ; start = at) {
    const head = TAG.exec(text.slice(start, end));
    if (!head) return next;
    name = /^[\w:-]+/.exec(head[0])?.[0] ?? "div";
    at = start + head[0].length;
    const attributes: Given[] = [];
    if (text[at] === "(") {
      const close = pastBrackets(text, at, page.end);
      attributesIn(w, { start: at + 1, end: close - 1 }, attributes);
      at = close;
    }
    writeTag(page, { name, attributes, start, end: at });
    // Attributes may stand on several lines.
    while (next < lines.length && lines[next]!.start < at) next++;
    end = Math.max(at, lines[next - 1]!.end);
    if (text[at] !== ":" || !/\s/.test(text[at + 1] ?? "")) break;
    at = trimmed(text, { start: at + 1, end }).start;
  }
  const rest = text.slice(at, end);
  if (/^!?=/.test(rest)) writeValue(page, name, { start: at + rest.indexOf("=") + 1, end });
  else if (/^\.\s*$/.test(rest)) {
    if (last <= next) return next;
    const body = { start: lines[next]!.start, end: lines[last - 1]!.end };
    if (RAW.test(name)) writeRaw(page, body, name === "script");
    else writeText(page, name, body);
    return last;
  } else writeText(page, name, { start: at, end });
  return next;
}

const NAME = /["']?([\w:@.[\]-]+)["']?/y;
const SIGN = /\s*!?=\s*/y;
const BLANKS = /\s+/y;

function read(text: string, pattern: RegExp, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** `href="/x", title=name disabled` */
function attributesIn(w: Writer, { start, end }: Span, found: Given[]): void {
  const text = w.template;
  for (let at = start; at < end; ) {
    if (/[\s,]/.test(text[at]!)) {
      at++;
      continue;
    }
    const name = read(text, NAME, at);
    if (name === undefined) return;
    const attribute: Given = { name: name.replace(/["']/g, ""), start: at, end: at + name.length };
    found.push(attribute);
    at += name.length;
    const sign = read(text, SIGN, at);
    if (sign === undefined) continue;
    const value = { start: at + sign.length, end: valueEnd(text, at + sign.length, end) };
    const constant = /^(["'])([^"'\\]*)\1$/.exec(text.slice(value.start, value.end));
    attribute.parts = [
      constant ? { start: value.start + 1, end: value.end - 1 } : { end: value.end, shown: valueIn(w, value) },
    ];
    attribute.end = at = value.end;
  }
}

/** Where the expression of an attribute ends: at a comma, or before the name of the next one. */
function valueEnd(text: string, start: number, end: number): number {
  let before = "";
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    if (c === ",") return at;
    if (c === '"' || c === "'" || c === "`") at = pastQuote(text, at, end) - 1;
    else if (/[([{]/.test(c)) at = pastBrackets(text, at, end) - 1;
    else if (/\s/.test(c)) {
      const next = at + read(text, BLANKS, at)!.length;
      if (!/[-+*/%&|?:=<>!.]/.test(before) && /["'\w:@]/.test(text[next] ?? "")) return at;
      at = next - 1;
      continue;
    }
    before = c;
  }
  return end;
}

function writeText(page: Page, name: string, { start, end }: Span): void {
  for (let at = start; at < end; at++) {
    const mark: Mark | undefined = page.markAt(at);
    if (!mark) continue;
    if (mark.end > end) return;
    writeShown(page, name, mark, { start: at, end: mark.end });
    at = mark.end - 1;
  }
}

function writeValue(page: Page, name: string, span: Span): void {
  const value = trimmed(page.w.template, span);
  writeShown(page, name, { end: value.end, shown: valueIn(page.w, value) }, value);
}

function writeStatement(w: Writer, span: Span): void {
  const code = w.template.slice(span.start, span.end);
  if (!/^(const|let|var)\b|^[\w$.[\]]+\s*=[^=>]/.test(code) || !w.accepts(code)) return;
  bindDeclared(w, code);
  w.code.copy(span);
  w.code.put("\n;", span);
}

function valueIn(w: Writer, given: Span): () => void {
  const span = trimmed(w.template, given);
  return () => {
    const fits = span.end > span.start && w.accepts(`(${w.template.slice(span.start, span.end)}\n)`);
    w.code.put("(", span);
    if (fits) w.code.copy(span);
    w.code.put(fits ? "\n)" : "0)", span);
  };
}

/** Lines that are not empty, without the blanks before them. */
function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const after = Math.min(endOfLine(text, at) + 1, end);
    const line = trimmed(text, { start: at, end: after });
    if (line.end > line.start) lines.push({ ...line, depth: line.start - at });
    at = after;
  }
  return lines;
}

/** Number of the first line after this one that is not in it. */
function deeper(lines: readonly Line[], i: number): number {
  let next = i + 1;
  while (next < lines.length && lines[next]!.depth > lines[i]!.depth) next++;
  return next;
}

function pastBrackets(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    if (c === '"' || c === "'" || c === "`") at = pastQuote(text, at, end) - 1;
    else if (/[([{]/.test(c)) depth++;
    else if (/[)\]}]/.test(c) && --depth === 0) return at + 1;
  }
  return end;
}

function pastQuote(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === text[start]) return at + 1;
  }
  return end;
}
