// Edits of one text: applied together, or refused when they touch each other.

/** UTF-16 offsets. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}

/** Do two of them change the same place? Insertions at one place have no order, so they do. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, i) => {
    const before = sorted[i - 1];
    return before !== undefined && (edit.start < before.end || edit.start === before.start);
  });
}

/** Removals that touch are one; at the start of a list it takes the comma behind it along. */
export function mergeRemovals(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last?.text !== "" || edit.text !== "" || edit.start > last.end) {
      merged.push(edit);
      continue;
    }
    const end = Math.max(last.end, edit.end);
    const first = /[([{](\s*)$/.exec(text.slice(0, last.start));
    const after = text.slice(end);
    const comma = (first && /^\s*,\s*/.exec(after)?.[0].length) ?? 0;
    const closes = first && /^\s*(?=[)\]}])/.exec(after);
    merged[merged.length - 1] = closes
      ? { start: last.start - first[1]!.length, end: end + closes[0].length, text: "" }
      : { start: last.start, end: end + comma, text: "" };
  }
  return merged;
}

/** Where an offset of the old text is in the new one; what was replaced is at the end of what replaced it. */
export function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (end <= offset && (end > start || start < offset)) shift += text.length - (end - start);
    else if (start < offset) return start + shift + text.length;
  }
  return offset + shift;
}

export function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? "\n";
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** After the line break, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at + 1;
}

export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))![0];
}

/** A piece taken out, with its line when nothing else stands there. */
export function removed(text: string, start: number, end: number): TextEdit {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  return text.slice(from, start).trim() === "" && text.slice(end, to).trim() === ""
    ? { start: from, end: to, text: "" }
    : { start, end, text: "" };
}

/** A comment before what starts at the offset: on a line of its own above, or beside it where its line has more before it. */
export function commentBefore(text: string, offset: number, [above, beside]: readonly [string, string]): TextEdit {
  const start = lineStart(text, offset);
  if (text.slice(start, offset).trim() !== "") return { start: offset, end: offset, text: `${beside} ` };
  return { start, end: start, text: `${indentAt(text, offset)}${above}${lineEnd(text)}` };
}
