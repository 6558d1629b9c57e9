// Handlebars and Mustache: `{{a.b}}`, `{{{a}}}`, `{{helper a b}}`, `{{#each list as |a|}}`, `{{#with a}}`, `{{#if a}}`, `{{../a}}`.
import { GIVEN } from "../../../facts/pageFacts.js";
import { bindNames, literal, PIPE, trimmed, type Writer } from "../markup/writer.js";
import { type Blocks, finder, includes, MAX_OPEN, type MarkAt, type Notation } from "./marks.js";

/** What names are members of, inside of a block. */
interface Level {
  base: string;
  /** Names that the block gives to what it goes over. */
  names: ReadonlyMap<string, string>;
  /** Whether `../` leads out of it. */
  isContext: boolean;
}

/** A word, a text in quotes, or what stands in brackets; `key=` before them is a named argument. */
const WORD = /"[^"]*"|'[^']*'|\([^()]*(?:\([^()]*\)[^()]*)*\)|(?:\[[^[\]]*\]|[^\s()"'[])+/g;
const LITERAL = /^(?:"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|true|false|null|undefined)$/;
const WRITES_OUT = /^(json|stringify|jsonStringify|toJson|toJSON|dump|jsonify)$/;
const MAX_DEPTH = 6;

export const HANDLEBARS: Notation = { marks, comment: ["{{!-- ", " --}}"] };

function marks(w: Writer, blocks: Blocks): MarkAt {
  const text = w.template;
  const levels: Level[] = [{ base: GIVEN, names: new Map(), isContext: true }];
  const closeAfter = finder(text, "}}");
  const rawCloseAfter = finder(text, "}}}");
  return (at) => {
    if (text[at] !== "{" || text[at + 1] !== "{") return undefined;
    if (text.startsWith("{{!--", at)) return { end: pastMark(text, "--}}", at) };
    const isRaw = text[at + 2] === "{";
    const close = (isRaw ? rawCloseAfter : closeAfter)(at + 2);
    if (close < 0) return undefined;
    const end = close + (isRaw ? 3 : 2);
    const start = at + (isRaw ? 3 : 2);
    const span = trimmed(text, {
      start: text[start] === "~" ? start + 1 : start,
      end: text[close - 1] === "~" && close - 1 > start ? close - 1 : close,
    });
    const body = text.slice(span.start, span.end);
    if (body === "" || body.startsWith("!")) return { end };
    const put = (code: () => string) => () => w.code.put(code(), span);
    if (body.startsWith(">")) {
      const code = partOf(levels, body.slice(1).trim());
      return { end, statement: put(() => code) };
    }
    if (/^#>/.test(body)) {
      push(levels, { ...levels[levels.length - 1]!, isContext: false });
      return { end, statement: put(() => blocks.open("{")) };
    }
    if (/^[#^]./.test(body)) {
      const code = opened(w, levels, body);
      return { end, statement: put(() => blocks.open(code)) };
    }
    if (/^(else\b|\^)/.test(body)) return { end, statement: put(blocks.next) };
    if (body.startsWith("/")) {
      if (levels.length > 1) levels.pop();
      return { end, statement: put(blocks.close) };
    }
    const value = `(${callOf(levels, body.replace(/^&\s*/, ""), 0)})`;
    return { end, shown: put(() => value) };
  };
}

function opened(w: Writer, levels: Level[], body: string): string {
  const around = levels[levels.length - 1]!;
  const named = /\sas\s+\|([^|]*)\|$/.exec(body);
  const names = (named?.[1] ?? "").trim().split(/\s+/);
  const [helper, given, ...rest] = (named ? body.slice(0, named.index) : body).slice(1).trim().match(WORD) ?? [];
  const isNot = body.startsWith("^");
  // `{{#claims}} … {{/claims}}`: a section goes over a list, or into an object.
  const list = isNot ? undefined : helper === "each" ? given : given === undefined ? helper : undefined;
  if (list !== undefined && rest.length === 0) {
    const item = `$item${++w.made}`;
    bindNames(w, item);
    const code = `for (const ${item} of ${memberAt(levels, list, 0)}) {`;
    push(levels, { base: item, names: new Map([[names[0]!, item]]), isContext: true });
    return code;
  }
  if (helper === "with" && given !== undefined) {
    const base = memberAt(levels, given, 0);
    push(levels, { base, names: new Map([[names[0]!, base]]), isContext: true });
  } else push(levels, { base: around.base, names: new Map(), isContext: false });
  return "{";
}

function push(levels: Level[], level: Level): void {
  if (levels.length <= MAX_OPEN) levels.push(level);
}

/** `{{> claims/row claim}}`: another page, of what this one is given or of a member of it. */
function partOf(levels: readonly Level[], text: string): string {
  const [name, given] = text.match(WORD) ?? [];
  if (name === undefined || name.startsWith("(")) return "";
  const { base } = levels[levels.length - 1]!;
  const of = given === undefined || given.includes("=") ? base : memberAt(levels, given, 0);
  return includes(name.replace(/^["']|["']$/g, ""), of);
}

/** `helper a b` as a call, a path as it is. */
function callOf(levels: readonly Level[], text: string, depth: number): string {
  const [first, ...given] = text.match(WORD) ?? [];
  if (first === undefined || depth > MAX_DEPTH) return "0";
  if (given.length === 0) return memberAt(levels, first, depth);
  const named = given.findIndex((word) => /^[\w-]+=/.test(word));
  const values = (named < 0 ? given : given.slice(0, named)).map((word) => memberAt(levels, word, depth + 1));
  const helper = first.slice(Math.max(first.lastIndexOf("."), first.lastIndexOf("/")) + 1);
  if (WRITES_OUT.test(helper)) return `JSON.stringify(${values[0] ?? 0})`;
  return /^[A-Za-z_$][\w$-]*$/.test(helper) ? `${camel(helper)}${PIPE}(${values.join(", ")})` : "0";
}

function memberAt(levels: readonly Level[], word: string, depth: number): string {
  if (LITERAL.test(word)) return /^["']/.test(word) ? literal(word.slice(1, -1)) : word.replace(/^(-?)0+(?=\d)/, "$1");
  if (word.startsWith("(")) return callOf(levels, word.slice(1, -1).trim(), depth + 1);
  let out = levels.length - 1;
  let path = word;
  for (; path.startsWith("../"); path = path.slice(3)) {
    while (out > 0 && !levels[out]!.isContext) out--;
    if (out > 0) out--;
  }
  const isOutside = path !== word;
  if (/^@(index|key|first|last|level)$/.test(path)) return "0";
  if (/^@root\b/.test(path)) return memberOf(GIVEN, path.slice(5));
  const plain = path.replace(/^@/, "");
  if (/^(this|\.)(?=$|[./])/.test(plain)) return memberOf(levels[out]!.base, plain.replace(/^(this|\.)/, ""));
  const [head] = /^[^./[]+/.exec(plain) ?? [""];
  for (let i = out; !isOutside && i > 0; i--) {
    const name = levels[i]!.names.get(head);
    if (name !== undefined) return memberOf(name, plain.slice(head.length));
  }
  return memberOf(levels[out]!.base, `.${plain}`);
}

function memberOf(base: string, path: string): string {
  const keys = path.match(/\[[^\]]*\]|[^./[]+/g) ?? [];
  return keys.reduce((code, key) => {
    const plain = key.replace(/^\[(.*)\]$/, "$1");
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(plain) ? `${code}.${plain}` : `${code}[${JSON.stringify(plain)}]`;
  }, base);
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());
}

function pastMark(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
