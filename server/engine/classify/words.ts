// Names as words that rules ask with regular expressions: "getClaimAmount" → "get claim amount".
import { CHINESE, tokenise } from "./tokens.js";

/** As many as tokens of names are kept. */
const MAX_NAMES = 20_000;
const spelled = new Map<string, string>();

export function wordsOf(name: string): string {
  let words = spelled.get(name);
  if (words === undefined) {
    words = tokenise(name).join(" ");
    if (spelled.size >= MAX_NAMES) spelled.clear();
    spelled.set(name, words);
  }
  return words;
}

/** A token is one of the words, or, in Chinese, which is not parted into words, holds one: "理賠案" of "理賠". */
export function isOneOf(words: readonly string[], token: string): boolean {
  if (words.includes(token)) return true;
  return CHINESE.test(token) && words.some((word) => CHINESE.test(word) && token.includes(word));
}

interface Pattern {
  regexp: RegExp;
  /** What was asked lately. */
  known: Map<string, boolean>;
}

const patterns = new Map<string, Pattern>();
const expressions = { "": new Map<string, RegExp>(), i: new Map<string, RegExp>() };
/** The same names come back within a file and its neighbours. */
const MAX_KNOWN = 4_096;
/** More than rules have: a long session with many configurations must not grow without end. */
const MAX_PATTERNS = 2_048;

/** Whether the words match a regular expression; no words match nothing. */
export function matches(pattern: string, words: string): boolean {
  if (words === "") return false;
  const { regexp, known } = patternOf(pattern);
  let is = known.get(words);
  if (is === undefined) {
    is = regexp.test(words);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(words, is);
  }
  return is;
}

/** The expression of a text, made once: rules hand the same ones over for each file. For `test` and `exec` alone, without state. */
export function compiled(text: string, flags: "" | "i" = ""): RegExp {
  const made = expressions[flags];
  let expression = made.get(text);
  if (!expression) {
    if (made.size >= MAX_PATTERNS) made.clear();
    expression = new RegExp(text, flags);
    made.set(text, expression);
  }
  return expression;
}

function patternOf(text: string): Pattern {
  let pattern = patterns.get(text);
  if (!pattern) {
    if (patterns.size >= MAX_PATTERNS) patterns.clear();
    pattern = { regexp: compiled(text), known: new Map() };
    patterns.set(text, pattern);
  }
  return pattern;
}
