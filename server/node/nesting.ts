// The native parser recurses on its own stack and takes the process down when that is full (measured with 0.159 on 8 MB:
// 5,000 nested type arguments, 10,000 brackets, 20,000 links of "a => b => …"). So such texts are told apart beforehand.
// The answer may be a false alarm (strings and comments count as code), which only costs the time of the slower parser.
import { LIMITS } from "../engine/api.js";

/** Brackets: real code has about 50 at most. A chain is operators and words between two separators at one level. */
const { nativeBrackets: MAX_BRACKETS, nativeChain: MAX_CHAIN } = LIMITS.nesting;

const enum Kind {
  none,
  open,
  close,
  separator,
  /** Counted once in a row, because comments have rules of them. */
  operator,
  /** Counted every time. */
  prefix,
  angle,
  space,
}

const KINDS = kinds();

/** True when a recursive parser might need a very deep stack for the text. */
export function mayNestTooDeeply(text: string): boolean {
  if (text.length < MAX_BRACKETS) return false;
  if (elses(text) > MAX_CHAIN) return true;
  const chains = new Int32Array(MAX_BRACKETS + 1);
  let depth = 0;
  let last: Kind = Kind.none;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind: Kind = code < 128 ? KINDS[code]! : Kind.none;
    if (kind === Kind.none) {
      last = kind;
      continue;
    }
    if (kind === Kind.open) {
      if (++depth > MAX_BRACKETS) return true;
      chains[depth] = 0;
    } else if (kind === Kind.separator) chains[depth] = 0;
    else {
      if (kind === Kind.close && depth > 0) depth--;
      const weight = kind === Kind.angle ? 3 : kind === last || (kind === Kind.space && last !== Kind.none) ? 0 : 1;
      const chain = chains[depth]! + (kind === Kind.prefix ? 1 : weight);
      if (chain > MAX_CHAIN) return true;
      chains[depth] = chain;
    }
    last = kind;
  }
  return false;
}

/** `if (a); else if (a); else …` nests, whatever separates its parts. */
function elses(text: string): number {
  let count = 0;
  for (let at = text.indexOf("else"); at >= 0; at = text.indexOf("else", at + 4)) count++;
  return count;
}

function kinds(): Uint8Array {
  const table = new Uint8Array(128);
  const set = (chars: string, kind: Kind) => {
    for (const char of chars) table[char.charCodeAt(0)] = kind;
  };
  set("([{", Kind.open);
  set(")]}", Kind.close);
  set(";,", Kind.separator);
  set("=?:+-*&|^%/`.", Kind.operator);
  set("!~", Kind.prefix);
  set("<", Kind.angle);
  set(" \t\r\n", Kind.space);
  return table;
}
