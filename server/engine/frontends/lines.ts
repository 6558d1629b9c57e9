/** Lines of a text without their ends, and where each starts. Linear; a CR before LF belongs to the end. */
export function* linesOf(text: string): Iterable<{ text: string; start: number }> {
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    yield { text: text.slice(start, stop), start };
    start = end + 1;
  }
}
