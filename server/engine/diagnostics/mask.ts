// The last gate before a line of source is shown: what could be a value is replaced by its shape, never shortened.
// Input: one line of code. Output: the line with string contents, comments and long numbers that may hold values masked,
// and where its parts went, so that a caret still points at the right place.
import type { ValueDetector } from "../frontends/frontend.js";

export interface MaskedLine {
  text: string;
  /** Column (from 0) in the masked line of a column in the original. */
  column(original: number): number;
}

/** Contents of quotes and templates, comments, runs of digits. */
const PART =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\$]|\\.|\$(?!\{))*)|(?:\/\/|#|--\s|\/\*|<!--)(.*)$|(?<![\w.])(\d[\d -]{5,}\d)(?!\w)|(?:=|:\s)\s*([^\s"'`(){}[\],;]{8,})\s*$/g;

export function maskLine(line: string, values: ValueDetector, sensitiveNames: RegExp = CREDENTIAL): MaskedLine {
  const moves: { from: number; to: number; grown: number }[] = [];
  let out = "";
  let last = 0;
  PART.lastIndex = 0;
  for (let m = PART.exec(line); m; m = PART.exec(line)) {
    if (m[0] === "") {
      PART.lastIndex++;
      continue;
    }
    const inner = m[1] ?? m[2] ?? m[3] ?? m[4] ?? m[5] ?? m[6] ?? "";
    if (inner === "") continue;
    const start = m.index + m[0].indexOf(inner, m[5] === undefined && m[6] === undefined ? 1 : 0);
    const shape = shapeOf(inner, line.slice(0, m.index), values, sensitiveNames);
    if (shape === undefined) continue;
    out += line.slice(last, start) + shape;
    last = start + inner.length;
    moves.push({ from: start, to: last, grown: shape.length - inner.length });
  }
  out += line.slice(last);
  return {
    text: neutralise(out),
    column(original) {
      let shift = 0;
      for (const move of moves) {
        if (original >= move.to) shift += move.grown;
        else if (original > move.from) return move.from + shift;
      }
      return original + shift;
    },
  };
}

const CREDENTIAL =
  /(password|passwd|pwd|secret|token|api_?key|private_?key|credential|密码|密钥|口令)["']?\s*[:=]\s*$/i;

/** Undefined: harmless as it stands. */
function shapeOf(text: string, before: string, values: ValueDetector, sensitiveNames: RegExp): string | undefined {
  const found = values.detect(text)[0];
  if (found) {
    const name = found.type.slice(found.type.lastIndexOf(".") + 1);
    return `‹${name}, ${text.length} chars${found.strength === "checksum" ? ", checksum valid" : ""}›`;
  }
  if (sensitiveNames.test(before)) return `‹text, ${text.length} chars›`;
  const masked = text.replace(/[^\s"'`,;()<>[\]{}]+/g, (word) =>
    mayBeValue(word) ? `‹text, ${word.length} chars›` : word,
  );
  return masked === text ? undefined : masked;
}

/** Long numbers, addresses, and words that mix letters with digits as values do and identifiers rarely do. */
function mayBeValue(word: string): boolean {
  const digits = word.replace(/\D/g, "").length;
  if (/\S@\S+\.\S/.test(word)) return true;
  if (digits >= 6 && digits * 2 >= word.length) return true;
  if (digits >= 4 && word.length >= 8 && /[A-Za-z]/.test(word) && /[^\w./:-]/.test(word)) return true;
  return (
    word.length >= 16 &&
    digits >= 2 &&
    /[A-Za-z]/.test(word) &&
    /^[\w+/=.-]+$/.test(word) &&
    !/^[./@\w-]*\/[\w./-]*$/.test(word)
  );
}

/** Terminal escapes and other control characters made visible; tabs stay. */
export function neutralise(text: string): string {
  return text.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
