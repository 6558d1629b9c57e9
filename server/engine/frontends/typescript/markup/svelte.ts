// Templates of Svelte → code: what stands in braces between the tags is shown, loops and promises become functions. Attributes
// are not read. Forgiving: what is not closed ends with the text.
import type { Span } from "./tags.js";
import { bindNames, ELEMENT, trimmed, type Writer, writeExpression } from "./writer.js";

const LOOP = /^#each\s+([\s\S]+?)\s+as\s+([\s\S]+?)\s*(?:\([^()]*\))?$/;
const AWAIT = /^#await\s+([\s\S]+?)\s+then\s+([\s\S]+)$/;
const SNIPPET = /^#snippet\s+[\w$]+\s*\(([\s\S]*)\)$/;
const SHOWN = /^@html\s+/;

export function writeSvelte(w: Writer, { start, end }: Span): void {
  const open: { name: string; close: string }[] = [];
  w.code.put("[", { start, end: start });
  for (let at = start; at < end; ) {
    const c = w.template[at];
    if (c === "<") at = pastTag(w.template, at, end);
    else if (c === "{") {
      const close = pastBraces(w.template, at, end);
      writeBraces(w, trimmed(w.template, { start: at + 1, end: close - 1 }), open);
      at = close;
    } else at++;
  }
  for (const { close } of open.reverse()) w.code.put(close, { start: end, end });
  w.code.put("]", { start: end, end });
}

function writeBraces(w: Writer, span: Span, open: { name: string; close: string }[]): void {
  const text = w.template.slice(span.start, span.end);
  const begin = (name: string, of: { list?: string; names: string }): void => {
    const fits = w.accepts(`(${of.names}) => 0`);
    if (fits) bindNames(w, of.names);
    if (fits && of.list !== undefined) {
      const from = span.start + text.indexOf(of.list);
      w.code.put(name === "each" ? "" : "[", span);
      writeExpression(w, { start: from, end: from + of.list.length });
      w.code.put(name === "each" ? "" : "]", span);
      w.code.put(`.map((${of.names}) => [`, span);
    } else w.code.put(fits ? `((${of.names}) => [` : "([", span);
    open.push({ name, close: "])," });
  };
  const loop = LOOP.exec(text);
  const promise = AWAIT.exec(text);
  const snippet = SNIPPET.exec(text);
  if (loop) begin("each", { list: loop[1]!, names: loop[2]! });
  else if (promise) begin("await", { list: promise[1]!, names: promise[2]! });
  else if (snippet) begin("snippet", { names: snippet[1]! });
  else if (text.startsWith("/")) {
    const last = open[open.length - 1];
    if (last?.name === text.slice(1).trim()) w.code.put(open.pop()!.close, span);
  } else if (!/^[#:@]/.test(text) || SHOWN.test(text)) {
    const from = span.start + (SHOWN.exec(text)?.[0].length ?? 0);
    w.code.put(`${ELEMENT}("p", {}, [`, span);
    writeExpression(w, { start: from, end: span.end });
    w.code.put("]),", span);
  }
}

/** Past the ">" of a tag, a comment, or what a style holds: braces and quotes in attributes do not end it. */
function pastTag(text: string, start: number, end: number): number {
  if (text.startsWith("<!--", start)) return past(text, "-->", start, end);
  if (!/[A-Za-z/]/.test(text[start + 1] ?? "")) return start + 1;
  let quote = "";
  let at = start + 1;
  for (; at < end && (quote !== "" || text[at] !== ">"); at++) {
    const c = text[at]!;
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === "{") at = pastBraces(text, at, end) - 1;
  }
  return /^<style[\s>]/i.test(text.slice(start, start + 7)) ? past(text, "</style", at, end) : Math.min(at + 1, end);
}

function past(text: string, mark: string, from: number, end: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? end : Math.min(at + mark.length, end);
}

function pastBraces(text: string, start: number, end: number): number {
  let depth = 0;
  let quote = "";
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    if (quote !== "") {
      if (c === "\\") at++;
      else if (c === quote) quote = "";
    } else if (c === '"' || c === "'" || c === "`") quote = c;
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return at + 1;
  }
  return end;
}
