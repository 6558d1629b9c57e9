// Offsets of a text ↔ lines and columns, both from 1. Columns count UTF-16 units, as editors do.

export interface LineIndex {
  /** Number of lines. */
  count: number;
  position(offset: number): { line: number; column: number };
  /** Text of a line without its end. */
  line(number: number): string;
  startOf(number: number): number;
}

export function createLineIndex(text: string): LineIndex {
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
      return { line: line + 1, column: at - starts[line]! + 1 };
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
