// Templates of Angular → code: bindings become attributes, loops functions, pipes calls.
import type { Attribute, Span, Tag } from "./tags.js";
import {
  bindNames,
  ELEMENT,
  literal,
  splitAt,
  trimmed,
  type Writer,
  writeChildren,
  writeExpression,
  writeHandler,
} from "./writer.js";

const LOOP = /^\s*let\s+([\w$]+)\s+of\s+([^;]+)/;
const VARIABLE = /(?:^|;)\s*let[\s-]+([\w$]+)/g;
const BLOCK_LOOP = /^\s*([\w$]+)\s+of\s+([\s\S]+)$/;

export const ANGULAR = { element: writeElement };

function writeElement(w: Writer, tag: Tag): void {
  if (tag.name.startsWith("@")) return writeBlock(w, tag);
  const structure = tag.attributes.find((a) => a.name.startsWith("*") && a.value);
  const value = structure?.value;
  const text = value ? w.template.slice(value.start, value.end) : "";
  if (value && structure.name === "*ngIf") {
    const [condition] = splitAt(w.template, value, ";");
    const close = writeCondition(w, condition, value);
    writeTag(w, tag);
    return w.code.put(close, value);
  }
  const loop = structure?.name === "*ngFor" ? LOOP.exec(text) : null;
  if (value && loop) {
    const list = value.start + loop[0].length - loop[2]!.length;
    writeLoop(w, loop[1]!, value.start + text.indexOf(loop[1]!), { start: list, end: list + loop[2]!.length });
    writeTag(w, tag);
    return w.code.put(")", value);
  }
  // `*matCellDef="let row"`, `<ng-template let-row>`: variables whose values come from elsewhere.
  const names = [...text.matchAll(VARIABLE)].map((m) => m[1]!);
  for (const { name } of tag.attributes) if (/^let-[\w$]+$/.test(name)) names.push(name.slice(4));
  for (const name of names) bindNames(w, name);
  if (names.length > 0) w.code.put(`(${names.join(", ")}) => `, tag);
  writeTag(w, tag);
}

/** What it opens is to be closed. */
function writeCondition(w: Writer, condition: Span | undefined, place: Span): string {
  if (!condition) return "";
  const name = /\s+as\s+([\w$]+)\s*$/.exec(w.template.slice(condition.start, condition.end));
  if (name) return writeNamed(w, { start: condition.start, end: condition.end - name[0].length }, name[1]!);
  writeExpression(w, condition);
  w.code.put(" && ", place);
  return "";
}

/** `a as b` names the value: like a loop over the one. */
function writeNamed(w: Writer, value: Span, name: string): string {
  if (!/^[\w$]+$/.test(name)) return "";
  bindNames(w, name);
  w.code.put("[", value);
  writeExpression(w, value);
  w.code.put(`].map((${name}) => `, value);
  return ")";
}

function writeLoop(w: Writer, name: string, at: number, list: Span): void {
  const place = { start: at, end: at + name.length };
  bindNames(w, name);
  writeExpression(w, list);
  w.code.put(".map((", place);
  w.code.copy(place);
  w.code.put(") => ", place);
}

function writeBlock(w: Writer, tag: Tag): void {
  const parts = tag.head ? splitAt(w.template, tag.head, ";") : [];
  // `@if (user$ | async; as user)`
  const alias = parts.find((p) => /^as\s/.test(w.template.slice(p.start, p.end)));
  const head = parts[0];
  const loop = tag.name === "@for" && head ? BLOCK_LOOP.exec(w.template.slice(head.start, head.end)) : null;
  let close = "";
  if (head && loop) {
    const list = head.end - loop[2]!.length;
    writeLoop(w, loop[1]!, w.template.indexOf(loop[1]!, head.start), { start: list, end: head.end });
    close = ")";
  } else if (head && /^@(if|else if)$/.test(tag.name)) {
    const name = alias && w.template.slice(alias.start, alias.end).replace(/^as\s+/, "");
    close = name ? writeNamed(w, head, name) : writeCondition(w, head, head);
  }
  writeChildren(w, tag);
  w.code.put(close, tag);
}

function writeTag(w: Writer, tag: Tag): void {
  w.code.put(`${ELEMENT}(${literal(tag.name)}, {`, tag);
  for (const attribute of tag.attributes) writeAttribute(w, attribute);
  w.code.put("}, ", tag);
  writeChildren(w, tag);
  w.code.put(")", tag);
}

function writeAttribute(w: Writer, { name, value, start, end }: Attribute): void {
  const whole = { start, end };
  if (/^[*#@]|^let-/.test(name)) return;
  const event = /^\(([\w.-]+)\)$/.exec(name)?.[1];
  const input = /^\[\(?(?:attr\.)?([\w.-]+)\)?\]$/.exec(name)?.[1];
  if (event || input) {
    if (!value) return;
    w.code.put(`${literal(event ? `on${event}` : shownAs(input!))}: `, whole);
    (event ? writeHandler : writeExpression)(w, value);
  } else if (value && w.template.slice(value.start, value.end).includes("{{")) {
    // `href="/claims/{{ claim.id }}"`
    w.code.put(`${literal(name)}: `, whole);
    writeJoined(w, value);
  } else {
    w.code.put(`${literal(name)}: `, whole);
    w.code.put(value ? literal(w.template.slice(value.start, value.end)) : "true", value ?? whole);
  }
  w.code.put(", ", whole);
}

function shownAs(input: string): string {
  return /^(innerHTML|innerText|textContent)$/.test(input) ? "children" : input;
}

/** Text with expressions in it, as a sum. */
function writeJoined(w: Writer, { start, end }: Span): void {
  const text = w.template;
  let from = start;
  for (let open = text.indexOf("{{", from); open >= 0 && open < end; open = text.indexOf("{{", from)) {
    const close = text.indexOf("}}", open);
    if (close < 0 || close > end) break;
    w.code.put(`${literal(text.slice(from, open))} + `, { start: from, end: open });
    writeExpression(w, trimmed(text, { start: open + 2, end: close }));
    w.code.put(" + ", { start: open, end: close + 2 });
    from = close + 2;
  }
  w.code.put(literal(text.slice(from, end)), { start: from, end: Math.max(from, end) });
}
