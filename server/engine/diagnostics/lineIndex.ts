// Offsets of a text ↔ lines and columns, both from 1. Columns count UTF-16 units, as most editors do, or bytes of UTF-8.

/** What columns count. */
export type ColumnUnit = "utf-16" | "utf-8";

export interface LineIndex {
  /** Number of lines. */
  count: number;
  position(offset: number): { line: number; column: number };
  /** Text of a line without its end. */
  line(number: number): string;
  startOf(number: number): number;
}

export function createLineIndex(text: string, unit: ColumnUnit = "utf-16"): LineIndex {
  const starts: number[] = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    count: starts.length,
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(at);
      const before = unit === "utf-8" ? utf8Length(text, starts[line]!, at) : at - starts[line]!;
      return { line: line + 1, column: before + 1 };
    },
    line(number) {
      const start = starts[number - 1];
      if (start === undefined) return "";
      const end = starts[number] === undefined ? text.length : starts[number]! - 1;
      return text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    },
    startOf: (number) => starts[number - 1] ?? text.length,
  };
}

/** Bytes of a part of a text. */
export function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) bytes += utf8Bytes(text.charCodeAt(at));
  return bytes;
}

/** The offset that lies `bytes` behind `start`, at the end of the line at most. */
export function offsetOfUtf8(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; left > 0 && at < text.length && text[at] !== "\n"; at++)
    left -= utf8Bytes(text.charCodeAt(at));
  return at;
}

/** Of one UTF-16 unit; both halves of a pair make four. */
function utf8Bytes(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return 3;
}
