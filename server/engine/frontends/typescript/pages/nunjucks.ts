// Nunjucks: `{{ value | filter(argument) }}`, `{% for a in list %}`, `{% set a = value %}`, `{% macro card(a) %}`.
import type { Span } from "../markup/tags.js";
import { bindNames, PIPE, splitAt, trimmed, type Writer } from "../markup/writer.js";
import { type Blocks, finder, includes, type MarkAt, type Notation } from "./marks.js";

const LOOP = /^for\s+([\w$]+(?:\s*,\s*[\w$]+)*)\s+in\s+([\s\S]+)$/;
const SET = /^set\s+([\w$]+)\s*=\s*([\s\S]+)$/;
const MACRO = /^macro\s+([\w$]+)\s*\(([\s\S]*)\)$/;
const BLOCK = /^(if|ifAsync|block|call|filter|raw|asyncEach|asyncAll|macro|for|autoescape|verbatim)\b/;
/** What is written as it is; others are functions of the project. */
const SAME = /^(safe|escape|e|trim|default|d|string|forceescape|nl2br|striptags)$/;
const WRITES_OUT = /^(dump|tojson|json|stringify)$/;

export const NUNJUCKS: Notation = { marks, comment: ["{# ", " #}"] };

function marks(w: Writer, blocks: Blocks): MarkAt {
  const text = w.template;
  const closes: Readonly<Record<string, (from: number) => number>> = {
    "{{": finder(text, "}}"),
    "{%": finder(text, "%}"),
    "{#": finder(text, "#}"),
  };
  return (at) => {
    if (text[at] !== "{") return undefined;
    const open = text.slice(at, at + 2);
    const last = closes[open]?.(at + 2) ?? -1;
    if (last < 0) return undefined;
    const end = last + 2;
    const span = trimmed(text, {
      start: at + (text[at + 2] === "-" ? 3 : 2),
      end: text[last - 1] === "-" && last - 1 > at + 2 ? last - 1 : last,
    });
    if (open === "{#") return { end };
    if (open === "{{") return { end, shown: () => w.code.put(shownAs(w, span), span) };
    const code = statementOf(w, span, blocks);
    return { end, statement: () => w.code.put(code(), span) };
  };
}

function statementOf(w: Writer, span: Span, blocks: Blocks): () => string {
  const text = w.template.slice(span.start, span.end);
  const shown = (value: string): string => shownAs(w, { start: span.end - value.length, end: span.end });
  // A name that JavaScript has for itself (`{% set class = … %}`) cannot be declared; the block is one nonetheless.
  const loop = LOOP.exec(text);
  if (loop) {
    bindNames(w, loop[1]!);
    const code = loop[1]!.includes(",")
      ? `for (const [${loop[1]}] of Object.entries(${shown(loop[2]!)})) {`
      : `for (const ${loop[1]} of ${shown(loop[2]!)}) {`;
    const isSound = w.accepts(`${code}}`);
    return () => blocks.open(isSound ? code : "{");
  }
  const set = SET.exec(text);
  if (set) {
    bindNames(w, set[1]!);
    const code = `var ${set[1]} = ${shown(set[2]!)};`;
    const isSound = w.accepts(code);
    return () => (isSound ? code : "");
  }
  const macro = MACRO.exec(text);
  if (macro) {
    bindNames(w, `${macro[1]} ${macro[2]}`);
    const code = `function ${macro[1]}(${macro[2]}) {`;
    const isSound = w.accepts(`${code}}`);
    return () => blocks.open(isSound ? code : "{");
  }
  const part = /^include\s+["']([^"']+)["']/.exec(text)?.[1];
  if (part !== undefined) return () => includes(part);
  if (BLOCK.test(text)) return () => blocks.open("{");
  if (/^(else|elif|elseif)\b/.test(text)) return blocks.next;
  return /^end\w+/.test(text) && !/^endset\b/.test(text) ? blocks.close : () => "";
}

/** `(f(a, 1))` of `a | f(1)`; what is no expression of JavaScript is nothing. */
function shownAs(w: Writer, span: Span): string {
  const [value, ...filters] = splitAt(w.template, span, "|").map((p) => w.template.slice(p.start, p.end));
  let code = value === undefined ? "0" : inScript(value);
  if (!w.accepts(`(${code})`)) return "(0)";
  for (const filter of filters) {
    const called = /^([\w$.]+)\s*(?:\(([\s\S]*)\))?$/.exec(filter);
    const [, name, given] = called ?? [];
    if (name === undefined || SAME.test(name)) continue;
    const rest = given !== undefined && given !== "" && w.accepts(`f(${given})`) ? `, ${given}` : "";
    code = WRITES_OUT.test(name)
      ? `JSON.stringify(${code})`
      : `${name.slice(name.lastIndexOf(".") + 1)}${PIPE}(${code}${rest})`;
  }
  return `(${code})`;
}

/** `a if b else c`, `a and not b`, `a ~ b`, outside of quotes. */
function inScript(value: string): string {
  const choice = /^([\s\S]+?)\sif\s([\s\S]+?)(?:\selse\s([\s\S]+))?$/.exec(value);
  const plain = choice ? `${choice[2]} ? ${choice[1]} : ${choice[3] ?? "''"}` : value;
  return plain
    .split(/("[^"]*"|'[^']*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/\band\b/g, "&&")
            .replace(/\bor\b/g, "||")
            .replace(/\bnot\b/g, "!")
            .replace(/~/g, "+"),
    )
    .join("");
}
