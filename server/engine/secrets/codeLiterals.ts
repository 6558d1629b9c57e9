// Quoted texts in source code of any language, with the name that each is given to: `NAME = "…"`, `val name: Type = "…"`,
// `name := []byte("…")`, `'name' => '…'`, `"name": "…"`, `put("name", "…")`, `.password("…")`, `setSecret("…")`, and what
// stands in for a setting: `getenv("NAME") ?: "…"`, `env('NAME', '…')`, `"${name:…}"`. No syntax tree: a text and what is
// written just before it. Linear: a bounded number of characters is looked at for each text.

export interface CodeLiteral {
  name: string;
  start: number;
  end: number;
  /** The text stands in where the setting of that name is missing. */
  fallback: boolean;
}

/** How a language writes texts. */
export interface CodeStyle {
  /** In single quotes, too. */
  single: boolean;
  /** "$name" in double quotes stands for a variable's value. */
  expands: boolean;
}

const MIN_VALUE = 4;
const MAX_VALUE = 4096;
/** Characters before a text in which its name is looked for. */
const BEFORE = 160;
const MAX_GAP = 40;

/** Makes bytes or text of a text: what it is given is the value. */
const MAKES =
  /(?:\[\]byte|\bnew\s+String|\bString\.valueOf|\bbytes|\bb64decode|\bGetBytes|\bBuffer\.from|\bdecode(?:Base64|FromString)?|\bencode)\(\s*$/;
/** `name`, `"name"`, `x["name"]`, `name: Type`, `name string`, `name[]`, `Name { get; set; }`, before a sign that gives a value. */
const GIVEN =
  /(?:["'`]([\w.\u4e00-\u9fff-]{1,80})["'`]\s?\]?|([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]{0,79})(?:\s?:\s?[\w<>[\].?]{1,40}|\s+string|\s?\[\d{0,4}\]|\s?\{[^{}\n]{0,40}\})?)\s*$/;
const KEYED = /(?:["'`]([\w.\u4e00-\u9fff-]{1,80})["'`]|([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]{0,79}))\s*$/;
/** `getenv("NAME") ?:`, `ENV["NAME"] ||`, `environ.get("NAME") or`. */
const MISSING = /["']([\w.-]{2,80})["']\s?[)\]]\s*(?:\?\?|\|\||\?:|\bor)\s*$/;
/** `call("name",`. */
const PAIRED = /([A-Za-z_$][\w$]*)\s?\(\s*["']([\w.-]{2,80})["']\s*,\s*$/;
const PAIRS = /^(?:put|set|add|append|header|define|with|insert)|(?:property|header|param|value|config)$/i;
const SETTINGS = /^(?:env|getenv|get_?env\w*|fetch|getOrDefault|get_?property|config)$/i;
const ENVIRONMENT = /(?:env|environ|ENV)\s?\.\s?(?:get|fetch)\s?\(\s*["'][\w.-]+["']\s*,\s*$/;
/** `.password("…")` of a builder, `setPassword("…")`, `WithSecret("…")`. */
const SETTER = /(?:\.\s?([a-z]\w*)|\b(?:set|with|Set|With)_?([A-Z]\w*|(?<=_)[a-z]\w*))\s?\(\s*$/;
/** Methods without a verb; "encodePassword" and "findByToken" are given what is none. */
const BUILDER =
  /^(?:(?:api|app|access|client|auth|secret|private|signing|jwt|db|user|master|encryption)_?(?:key|secret|token|password)(?:secret)?|password|passphrase|passwd|pwd|secret|token)$/i;
/** A setting and what stands in for it, in a text: Spring's `@Value`. */
const VALUE_OF = /^\$\{([\w.-]{2,80}):(?=[^}$]{4,})/;

/** Values are put in, or it is a pattern: the text is none that opens anything. */
const MADE = /%[sdvq](?![A-Za-z0-9])|\{\w*\}|\\(?!["'$\\])|\[[^\]]*[a-z0-9]-[a-z0-9][^\]]*\]|\(\?[:=!P<]/i;
const EXPANSION = /\$[A-Za-z_]/;

export function codeLiterals(text: string, style: CodeStyle, found: (literal: CodeLiteral) => void): void {
  const { single } = style;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 34 && c !== 96 && (c !== 39 || !single)) continue;
    const tripled = text.startsWith('"""', i) || (single && text.startsWith("'''", i));
    const end = tripled ? closing(text, i) : closingQuote(text, i, c);
    if (end < 0) {
      if (tripled) i += 2;
      continue;
    }
    if (!tripled && end - i > MIN_VALUE && end - i <= MAX_VALUE && !isPart(text, end)) {
      const literal = literalAt(text, i, end) ?? connection(text, i + 1, end);
      if (literal && !isMade(text.slice(literal.start, literal.end), c === 34 && style.expands)) found(literal);
    }
    i = tripled ? end + 2 : end;
  }
}

function isMade(value: string, expands: boolean): boolean {
  return MADE.test(value) || (expands && EXPANSION.test(value));
}

/** Where a text over several lines ends; these are for people. */
function closing(text: string, from: number): number {
  const end = text.indexOf(text.slice(from, from + 3), from + 3);
  return end - from > MAX_VALUE ? -1 : end;
}

function closingQuote(text: string, from: number, quote: number): number {
  const limit = Math.min(text.length, from + MAX_VALUE + 2);
  for (let i = from + 1; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) return -1;
    if (c === 92) i++;
    else if (c === quote) return i;
  }
  return -1;
}

/** Something is added to the text, so that it alone says nothing. */
function isPart(text: string, end: number): boolean {
  let i = end + 1;
  while (i - end < MAX_GAP && (text[i] === " " || text[i] === "\n" || text[i] === "\t")) i++;
  return text[i] === "+" || text[i] === "%" || (text[i] === "." && /[\s"'$]/.test(text[i + 1] ?? ""));
}

function literalAt(text: string, quote: number, end: number): CodeLiteral | undefined {
  const start = quote + 1;
  const setting = text[start] === "$" ? VALUE_OF.exec(text.slice(start, end)) : null;
  if (setting && text[end - 1] === "}")
    return { name: setting[1]!, start: start + setting[0].length, end: end - 1, fallback: true };
  let at = quote;
  // Marks of the kind of text: b"…", @"…"; what f"…" and $"…" have in braces is no text.
  while (quote - at < 2 && /[bBrRuUfF@$]/.test(text[at - 1] ?? "")) at--;
  if (/\w/.test(text[at - 1] ?? "")) at = quote;
  else if (/[fF$]/.test(text.slice(at, quote)) && text.slice(start, end).includes("{")) return undefined;
  at = beforeBlanks(text, at);
  if (text[at - 1] === "(") {
    const made = MAKES.exec(text.slice(Math.max(0, at - MAX_GAP), at));
    if (!made) return setter(text, at, start, end);
    at = beforeBlanks(text, at - made[0].trimEnd().length);
  }
  const sign = text[at - 1];
  const before = () => text.slice(Math.max(0, at - BEFORE), at);
  if (sign === "=" || (sign === ">" && text[at - 2] === "=")) {
    at -= sign === "=" ? 1 : 2;
    if (text[at - 1] === ":") at--;
    else if (/[=!<>+~*/|&?-]/.test(text[at - 1] ?? "")) return undefined;
    const given = GIVEN.exec(before());
    // `:password="…"` in a template: an expression.
    if (sign === "=" && given && /[:@]/.test(before()[given.index - 1] ?? "")) return undefined;
    return named(given, start, end);
  }
  if (sign === ":") {
    at--;
    if (text[at - 1] === "?") return fallback(text, at + 1, start, end);
    const line = before().slice(before().lastIndexOf("\n") + 1);
    // The second choice of `a ? b : "…"`.
    return text[at - 1] === ":" || /\s\?\s/.test(line) ? undefined : named(KEYED.exec(line), start, end);
  }
  if (sign === ",") {
    const pair = PAIRED.exec(before());
    if (!pair) return undefined;
    const isSetting = SETTINGS.test(pair[1]!) || ENVIRONMENT.test(before());
    if (!isSetting && !PAIRS.test(pair[1]!)) return undefined;
    return { name: pair[2]!, start, end, fallback: isSetting };
  }
  return sign === "?" || sign === "|" || sign === "r" ? fallback(text, at, start, end) : undefined;
}

/** Pairs in one text have their names with them. */
function connection(text: string, start: number, end: number): CodeLiteral | undefined {
  return holdsPairs(text.slice(start, end)) ? { name: "", start, end, fallback: false } : undefined;
}

export function holdsPairs(text: string): boolean {
  return CONNECTION.test(text);
}
const CONNECTION = /[;?& ](?:password|pwd) ?=/i;

function named(m: RegExpExecArray | null, start: number, end: number): CodeLiteral | undefined {
  const name = m?.[1] ?? m?.[2];
  return name === undefined ? undefined : { name, start, end, fallback: false };
}

function fallback(text: string, at: number, start: number, end: number): CodeLiteral | undefined {
  const m = MISSING.exec(text.slice(Math.max(0, at - BEFORE), at));
  return m ? { name: m[1]!, start, end, fallback: true } : undefined;
}

function setter(text: string, at: number, start: number, end: number): CodeLiteral | undefined {
  const m = SETTER.exec(text.slice(Math.max(0, at - BEFORE), at));
  const verb = m?.[1] === undefined ? null : /^(?:set|with)(?:_|(?=[A-Z]))/.exec(m[1]);
  const name = m?.[1]?.slice(verb?.[0].length ?? 0) ?? m?.[2];
  return name === undefined || (m?.[1] !== undefined && !verb && !BUILDER.test(name))
    ? undefined
    : { name, start, end, fallback: false };
}

function beforeBlanks(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < MAX_GAP && /\s/.test(text[at - 1]!)) at--;
  return at;
}
