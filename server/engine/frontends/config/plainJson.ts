// JSON without mistakes, with comments and trailing commas or without → the tree that jsonc-parser makes of it, several
// times faster. Anything else is undefined here and left to the tolerant parser. The caller limits the nesting.
import type { Node } from "jsonc-parser";

const SPACE = /[ \t\r\n]+/y;
const LINE_END = /[\r\n]/g;
// Control characters are not allowed in strings (DEL and above are, and left to the other parser).
const CHARACTERS = /[^"\\\p{Cc}]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: Record<string, { word: string; value: boolean | null }> = {
  t: { word: "true", value: true },
  f: { word: "false", value: false },
  n: { word: "null", value: null },
};

/** Thrown for whatever is not plain. */
const OTHER = Symbol("not plain JSON");

export function plainJson(text: string): Node | undefined {
  let at = 0;

  function space(): void {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code <= 32) {
        SPACE.lastIndex = at;
        if (!SPACE.test(text)) throw OTHER;
        at = SPACE.lastIndex;
      } else if (code === 47) comment();
      else return;
    }
  }

  function lineEnd(): number {
    LINE_END.lastIndex = at;
    return LINE_END.exec(text)?.index ?? text.length;
  }

  function comment(): void {
    const line = text.charCodeAt(at + 1) === 47;
    if (!line && text.charCodeAt(at + 1) !== 42) throw OTHER;
    const end = line ? lineEnd() : text.indexOf("*/", at + 2);
    if (end < 0) throw OTHER;
    at = line ? end : end + 2;
  }

  function string(): Node {
    const offset = at++;
    let escaped = false;
    for (;;) {
      CHARACTERS.lastIndex = at;
      CHARACTERS.test(text);
      at = CHARACTERS.lastIndex;
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code !== 92) throw OTHER;
      escaped = true;
      at += 2;
    }
    at++;
    const value: unknown = escaped ? JSON.parse(text.slice(offset, at)) : text.slice(offset + 1, at - 1);
    return { type: "string", offset, length: at - offset, value };
  }

  function members(offset: number): Node {
    const children: Node[] = [];
    at++;
    space();
    while (text.charCodeAt(at) !== 125) {
      if (children.length > 0) comma();
      if (text.charCodeAt(at) === 125) break;
      if (text.charCodeAt(at) !== 34) throw OTHER;
      const name = string();
      space();
      if (text.charCodeAt(at) !== 58) throw OTHER;
      at++;
      const inner = value();
      children.push({
        type: "property",
        offset: name.offset,
        length: inner.offset + inner.length - name.offset,
        children: [name, inner],
      });
    }
    at++;
    return { type: "object", offset, length: at - offset, children };
  }

  function items(offset: number): Node {
    const children: Node[] = [];
    at++;
    space();
    while (text.charCodeAt(at) !== 93) {
      if (children.length > 0) comma();
      if (text.charCodeAt(at) !== 93) children.push(value());
    }
    at++;
    return { type: "array", offset, length: at - offset, children };
  }

  function comma(): void {
    if (text.charCodeAt(at) !== 44) throw OTHER;
    at++;
    space();
  }

  /** One value and the space around it. */
  function value(): Node {
    space();
    const node = bare();
    space();
    return node;
  }

  function bare(): Node {
    const code = text.charCodeAt(at);
    if (code === 34) return string();
    if (code === 123) return members(at);
    if (code === 91) return items(at);
    const offset = at;
    const named = WORDS[text[at] ?? ""];
    if (named) {
      if (!text.startsWith(named.word, at)) throw OTHER;
      at += named.word.length;
      return { type: named.value === null ? "null" : "boolean", offset, length: at - offset, value: named.value };
    }
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) throw OTHER;
    at = NUMBER.lastIndex;
    return { type: "number", offset, length: at - offset, value: Number(text.slice(offset, at)) };
  }

  try {
    const root = value();
    return at === text.length ? root : undefined;
  } catch {
    // Not plain, or an escape that JSON does not know.
    return undefined;
  }
}
