// Scripts in a page that a server renders: `const holder = <%- JSON.stringify(holder) %>;`, `track("<%= holder.phone %>");`.
// Their code is written as it stands, in a block of its own, with the values of marks in their places.
import type { Span } from "../markup/tags.js";
import type { Mark, Page } from "./marks.js";

export interface Piece extends Span {
  mark?: Mark;
}

/** What a script is inside of, between two pieces of it. */
type Within = "" | '"' | "'" | "`" | "/" | "//" | "/*";

/** Texts and marks of a script, in turn. */
export function piecesOf({ markAt }: Page, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const mark = markAt(at);
    if (!mark) {
      at++;
      continue;
    }
    if (at > from) pieces.push({ start: from, end: at });
    pieces.push({ start: at, end: mark.end, mark });
    at = from = mark.end;
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}

export function writeScript({ w, scripts, blocks }: Page, body: Span, pieces: readonly Piece[]): void {
  for (const { start, end, mark } of pieces) if (!mark) scripts.push({ start, end });
  if (pieces.length === 0) return;
  const before = w.code.count();
  const goBack = blocks.keep();
  let within: Within = "";
  w.code.put("{", body);
  for (const piece of pieces) {
    if (!piece.mark) {
      within = after(w.template, piece, within);
      w.code.copy(piece);
    } else if (piece.mark.shown && within !== "//" && within !== "/*") writeValue(piece, within, w);
    else if (piece.mark.statement && within === "") piece.mark.statement();
  }
  w.code.put("\n}", body);
  if (w.accepts(w.code.since(before))) return;
  // What makes no code with its marks is left out, all but what they open and close around it.
  w.code.cut(before);
  goBack();
  for (const { mark } of pieces) mark?.statement?.();
}

function writeValue({ start, end, mark }: Piece, within: Within, w: Page["w"]): void {
  const place = { start, end };
  const [open, close] = within === "" ? ["", ""] : within === "`" ? ["${", "}"] : [`${within} + `, ` + ${within}`];
  w.code.put(open, place);
  mark!.shown!();
  w.code.put(close, place);
}

/** What comes before a regular expression; after anything else a slash divides. */
const BEFORE_PATTERN = /[(,=:[!&|?{};+\-*%<>~^]/;

/** What the text is inside of at its end, if it was inside of this at its start. */
function after(text: string, { start, end }: Span, within: Within): Within {
  let now = within;
  /** The last character of code that is no blank. */
  let last = "";
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    if (now === "//") now = c === "\n" ? "" : now;
    else if (now === "/*") {
      if (c === "*" && text[at + 1] === "/") {
        now = "";
        at++;
      }
    } else if (now !== "") {
      if (c === "\\") at++;
      else if (c === now || (now === "/" && c === "\n")) now = "";
    } else if (c === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) {
      now = text[at + 1] === "/" ? "//" : "/*";
      at++;
    } else {
      if (c === '"' || c === "'" || c === "`") now = c;
      else if (c === "/" && BEFORE_PATTERN.test(last)) now = c;
      if (!/\s/.test(c)) last = c;
    }
  }
  return now;
}
