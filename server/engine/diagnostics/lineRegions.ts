// Cuts one line into code, contents of quotes and comments, good enough to decide what may be shown of it.
// Input: the line alone, so a text that began on an earlier line is taken for code. Output: regions in order; quotes
// themselves belong to none. Invariant: every other character of the line is in exactly one region.

export interface LineRegion {
  start: number;
  end: number;
  quoted: boolean;
  comment: boolean;
}

/** `data`: quotes that do not end on the line are ordinary characters, and only "#" opens a comment. */
export function regionsOf(line: string, data: boolean): LineRegion[] {
  const regions: LineRegion[] = [];
  const add = (start: number, end: number, quoted: boolean, comment = false): void => {
    if (start < end) regions.push({ start, end, quoted, comment });
  };
  /** Open braces inside each template that a `${` has left. */
  const templates: number[] = [];
  let from = 0;
  let at = 0;
  // The middle of a block comment, as it is usually written.
  if (!data && /^\s*\*(?:[\s/]|$)/.test(line)) {
    at = endOfBlock(line, 0);
    add(0, at, false, true);
    from = at;
  }
  const template = (start: number): void => {
    const end = endOfTemplate(line, start);
    add(start, end, true);
    if (line.startsWith("${", end)) {
      templates.push(0);
      at = end + 2;
    } else at = end + 1;
    from = at;
  };
  while (at < line.length) {
    const c = line[at]!;
    if (c === '"' || c === "'") {
      const end = endOfQuote(line, at);
      if (data && end === line.length) {
        at++;
        continue;
      }
      add(from, at, false);
      add(at + 1, end, true);
      at = end + 1;
      from = at;
    } else if (c === "`" && !data) {
      add(from, at, false);
      template(at + 1);
    } else if (opensComment(line, at, data)) {
      add(from, at, false);
      const end = line.startsWith("/*", at) ? endOfBlock(line, at + 2) : line.length;
      add(at, end, false, true);
      at = end;
      from = at;
    } else if (c === "}" && templates.length > 0 && templates.at(-1) === 0) {
      add(from, at, false);
      templates.pop();
      template(at + 1);
    } else {
      if (templates.length > 0 && c === "{") templates[templates.length - 1]!++;
      if (templates.length > 0 && c === "}") templates[templates.length - 1]!--;
      at++;
    }
  }
  add(from, line.length, false);
  return regions;
}

function endOfQuote(line: string, start: number): number {
  const quote = line[start];
  for (let i = start + 1; i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line[i] === quote) return i;
  }
  return line.length;
}

/** Behind the end of a block comment. */
function endOfBlock(line: string, start: number): number {
  const end = line.indexOf("*/", start);
  return end < 0 ? line.length : end + 2;
}

/** At the closing backtick or the next `${`. */
function endOfTemplate(line: string, start: number): number {
  for (let i = start; i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line[i] === "`" || line.startsWith("${", i)) return i;
  }
  return line.length;
}

function opensComment(line: string, at: number, data: boolean): boolean {
  if (data) return line[at] === "#" && (at === 0 || /\s/.test(line[at - 1]!));
  return ["//", "/*", "-- ", "<!--", "# "].some((mark) => line.startsWith(mark, at)) && line[at - 1] !== ":";
}
