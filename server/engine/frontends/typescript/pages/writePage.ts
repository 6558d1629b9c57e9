// The text of such a template → code: what its marks show becomes elements, attributes with marks in them sums, scripts of
// the page blocks of code. Tags are not nested: marks decide what is written, and may open in one tag and close in another.
// Forgiving: what is not closed ends with the text. Linear in the text.
import type { Span } from "../markup/tags.js";
import { ELEMENT, literal, type Writer } from "../markup/writer.js";
import { type Piece, piecesOf, writeScript } from "./inlineScripts.js";
import type { Mark, Page } from "./marks.js";

export interface Given {
  name: string;
  start: number;
  end: number;
  /** Texts and marks, in turn; none where the attribute has no value. */
  parts?: (Span | Mark)[];
}

const SPACE = /\s/;
const NAME_END = /[\s/>=]/;
const SCRIPT = /^(|module|(text|application)\/(java|ecma)script|babel)$/i;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
/** Attributes that are there or not, whatever stands in them: `checked="checked"`. */
const SWITCH = /^(checked|selected|disabled|required)$/i;
/** Elements that say something by what they are given. */
const TELLS = /^(input|option)$/i;

export function writePage(page: Page, { start, end }: Span): void {
  const { w, markAt, blocks } = page;
  const text = w.template;
  let inside = "";
  w.code.put("{", { start, end: start });
  for (let at = start; at < end; ) {
    const mark = markAt(at);
    if (mark) {
      if (mark.shown) writeShown(page, inside, mark, { start: at, end: mark.end });
      else mark.statement?.();
      at = mark.end;
    } else if (text[at] === "<" && /[A-Za-z]/.test(text[at + 1] ?? "")) {
      const tag = readTag(page, at);
      writeTag(page, tag);
      at = tag.end;
      if (/^(script|style)$/i.test(tag.name)) at = pastRaw(page, tag);
      else if (!VOID.test(tag.name)) inside = tag.name.toLowerCase();
    } else {
      if (text[at] === "<" && text[at + 1] === "/") inside = "";
      at++;
    }
  }
  w.code.put(`${blocks.rest()}}`, { start: end, end });
}

export function writeShown({ w }: Page, inside: string, mark: Mark, place: Span): void {
  w.code.put(`${ELEMENT}(${literal(inside || "p")}, {}, [`, place);
  mark.shown!();
  w.code.put("]);", place);
}

export interface Opened extends Span {
  name: string;
  attributes: Given[];
}

function readTag(page: Page, start: number): Opened {
  const text = page.w.template;
  let at = start + 1;
  while (at < page.end && !NAME_END.test(text[at]!) && text[at] !== "<" && text[at] !== "{") at++;
  const tag: Opened = { name: text.slice(start + 1, at), attributes: [], start, end: page.end };
  while (at < page.end) {
    const mark = page.markAt(at);
    if (mark) at = mark.end;
    else if (text[at] === ">") {
      tag.end = at + 1;
      break;
    } else if (SPACE.test(text[at]!) || text[at] === "/") at++;
    else at = readAttribute(page, tag, at);
  }
  return tag;
}

function readAttribute(page: Page, tag: Opened, start: number): number {
  const text = page.w.template;
  let at = start + 1;
  while (at < page.end && !NAME_END.test(text[at]!) && !page.markAt(at)) at++;
  const attribute: Given = { name: text.slice(start, at), start, end: at };
  tag.attributes.push(attribute);
  let after = at;
  while (after < page.end && SPACE.test(text[after]!)) after++;
  if (text[after] !== "=") return at;
  at = after + 1;
  while (at < page.end && SPACE.test(text[at]!)) at++;
  const quote = text[at] === '"' || text[at] === "'" ? text[at++] : undefined;
  attribute.parts = [];
  let from = at;
  const put = (until: number) => {
    if (until > from) attribute.parts!.push({ start: from, end: until });
  };
  while (at < page.end && (quote === undefined ? !/[\s>]/.test(text[at]!) : text[at] !== quote)) {
    const mark = page.markAt(at);
    if (mark) {
      put(at);
      attribute.parts.push(mark);
      from = mark.end;
    }
    at = mark?.end ?? at + 1;
  }
  put(at);
  attribute.end = Math.min(quote === undefined ? at : at + 1, page.end);
  return attribute.end;
}

function isMark(part: Span | Mark): part is Mark {
  return !("start" in part);
}

export function writeTag({ w }: Page, { name, attributes, start, end }: Opened): void {
  const isShown = attributes.some((a) => a.parts?.some((part) => isMark(part) && part.shown));
  if (!isShown && !TELLS.test(name)) return;
  const place = { start, end };
  w.code.put(`${ELEMENT}(${literal(name.toLowerCase())}, {`, place);
  for (const attribute of attributes) writeAttribute(w, attribute);
  w.code.put("}, []);", place);
}

function writeAttribute(w: Writer, { name, start, end, parts }: Given): void {
  const whole = { start, end };
  const isSwitch = SWITCH.test(name) && !parts?.some(isMark);
  const given = isSwitch ? undefined : parts?.filter((part) => !isMark(part) || part.shown);
  // Code that is written into a handler of the page is none that is shown.
  if (/^on/i.test(name)) return;
  w.code.put(`${literal(name)}: `, whole);
  if (given === undefined) w.code.put("true", whole);
  else if (given.length === 0) w.code.put('""', whole);
  given?.forEach((part, i) => {
    if (i > 0) w.code.put(" + ", whole);
    // A sum of texts, so that it is one.
    else if (isMark(part) && given.length > 1) w.code.put('"" + ', whole);
    if (isMark(part)) part.shown!();
    else w.code.put(literal(w.template.slice(part.start, part.end)), part);
  });
  w.code.put(", ", whole);
}

/** Past the end of a script or a style. */
function pastRaw(page: Page, tag: Opened): number {
  const text = page.w.template;
  const close = new RegExp(`</${tag.name}\\s*>`, "gi");
  close.lastIndex = tag.end;
  const found = close.exec(text);
  const end = found && found.index < page.end ? found.index : page.end;
  const after = found && found.index < page.end ? end + found[0].length : page.end;
  if (/^style$/i.test(tag.name)) return after;
  const type = tag.attributes.find((a) => a.name.toLowerCase() === "type")?.parts?.[0];
  const body = { start: tag.end, end };
  const isCode = type === undefined || (!isMark(type) && SCRIPT.test(text.slice(type.start, type.end)));
  writeRaw(page, body, isCode);
  return after;
}

/** What marks show in a script, or in data that it reads, and the code of it. */
export function writeRaw(page: Page, body: Span, isCode: boolean): void {
  const pieces: Piece[] = piecesOf(page, body);
  for (const { mark, start } of pieces) if (mark?.shown) writeShown(page, "script", mark, { start, end: mark.end });
  if (isCode) writeScript(page, body, pieces);
}
