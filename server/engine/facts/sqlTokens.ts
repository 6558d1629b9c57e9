// SQL text → tokens with positions, for any dialect: words, quoted names, strings, punctuation, comments. Total and linear:
// an open quote ends at the end of the text.

export interface SqlToken {
  kind: "word" | "name" | "string" | "punct" | "comment";
  /** Words as written; quoted names and strings without their quotes; comments without their marks. */
  text: string;
  start: number;
  end: number;
}

const WORD_START = /[\p{L}_$@#]/u;
const WORD = /[\p{L}\p{N}_$@#]/u;

export function* sqlTokens(text: string): Iterable<SqlToken> {
  let at = 0;
  const length = text.length;
  while (at < length) {
    const c = text[at]!;
    const next = text[at + 1];
    const start = at;
    if (c === " " || c === "\n" || c === "\t" || c === "\r") {
      at++;
    } else if ((c === "-" && next === "-") || (c === "#" && (next === " " || next === undefined))) {
      const end = lineEnd(text, at);
      yield { kind: "comment", text: text.slice(at + (c === "#" ? 1 : 2), end), start, end };
      at = end;
    } else if (c === "/" && next === "*") {
      const close = text.indexOf("*/", at + 2);
      const end = close < 0 ? length : close + 2;
      yield { kind: "comment", text: text.slice(at + 2, close < 0 ? length : close), start, end };
      at = end;
    } else if (c === "'") {
      at = stringEnd(text, at);
      yield {
        kind: "string",
        text: text.slice(start + 1, Math.max(start + 1, at - 1)).replaceAll("''", "'"),
        start,
        end: at,
      };
    } else if (c === '"' || c === "`") {
      const close = text.indexOf(c, at + 1);
      at = close < 0 ? length : close + 1;
      yield { kind: "name", text: text.slice(start + 1, close < 0 ? length : close), start, end: at };
    } else if (c === "[" && next !== undefined && WORD_START.test(next)) {
      const close = text.indexOf("]", at + 1);
      at = close < 0 ? length : close + 1;
      yield { kind: "name", text: text.slice(start + 1, close < 0 ? length : close), start, end: at };
    } else if (c === "$" && dollarTag(text, at)) {
      const tag = dollarTag(text, at)!;
      const close = text.indexOf(tag, at + tag.length);
      at = close < 0 ? length : close + tag.length;
      yield { kind: "string", text: "", start, end: at };
    } else if (WORD_START.test(c) || (c >= "0" && c <= "9")) {
      at++;
      while (at < length && WORD.test(text[at]!)) at++;
      const word = text.slice(start, at);
      // N'…' and E'…' are strings.
      if (text[at] === "'" && /^[NEBXneb]$/.test(word)) {
        const open = at;
        at = stringEnd(text, at);
        yield {
          kind: "string",
          text: text.slice(open + 1, Math.max(open + 1, at - 1)).replaceAll("''", "'"),
          start,
          end: at,
        };
      } else yield { kind: "word", text: word, start, end: at };
    } else {
      at++;
      yield { kind: "punct", text: c, start, end: at };
    }
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf("'", at);
    if (quote < 0) return text.length;
    if (text[quote + 1] === "'") {
      at = quote + 2;
      continue;
    }
    let slashes = 0;
    for (let i = quote - 1; i > open && text[i] === "\\"; i--) slashes++;
    if (
      slashes % 2 === 1 &&
      text.indexOf("'", quote + 1) >= 0 &&
      !/^\s*[,;)]/.test(text.slice(quote + 1, quote + 20))
    ) {
      at = quote + 1;
      continue;
    }
    return quote + 1;
  }
}

function dollarTag(text: string, at: number): string | undefined {
  const match = /^\$(\w{0,30})\$/.exec(text.slice(at, at + 34));
  return match?.[0];
}
