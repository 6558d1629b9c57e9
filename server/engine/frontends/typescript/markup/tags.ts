// Markup of templates → tags with their attributes, texts between them, and the blocks of Angular's control flow
// (`@for (…) { … }`). Input: a text and a range of it. Output: a tree with offsets of the text. Forgiving like a browser: what
// is not closed ends with its parent; never throws. Linear in the text.

export interface Attribute {
  name: string;
  /** Of its value without quotes; undefined where it has none. */
  value?: Span;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

/** `name` is "" for the root and begins with "@" for a block, whose condition is `head`. */
export interface Tag extends Span {
  name: string;
  attributes: Attribute[];
  children: (Tag | Span)[];
  head?: Span;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const RAW = /^(script|style)$/i;
const SPACE = /\s/;
const NAME_END = /[\s/>]/;
const ATTRIBUTE_END = /[\s=>]/;
const BLOCK = /@(if|else if|else|for|empty|switch|case|default|defer|placeholder|loading|error)\b\s*/y;
/** Deeper ones are siblings: no page is nested like that. */
const MAX_DEPTH = 200;
/** A condition is shorter. */
const MAX_HEAD = 2000;

export function isTag(node: Tag | Span): node is Tag {
  return "children" in node;
}

/** `blocks`: whether `@if (…) {` opens one. */
export function tagsOf(text: string, from: number, to: number, blocks: boolean): Tag {
  const root: Tag = { name: "", attributes: [], children: [], start: from, end: to };
  const open: Tag[] = [root];
  const top = () => open[open.length - 1]!;
  const addText = (start: number, end: number) => {
    if (end > start) top().children.push({ start, end });
  };
  const add = (tag: Tag, opens: boolean) => {
    top().children.push(tag);
    if (opens && open.length < MAX_DEPTH) open.push(tag);
  };
  let at = from;
  let textStart = from;
  while (at < to) {
    const c = text[at]!;
    if (c === "{" && text[at + 1] === "{") {
      const end = text.indexOf("}}", at);
      at = end < 0 || end >= to ? to : end + 2;
    } else if (c === "<" && text.startsWith("<!--", at)) {
      addText(textStart, at);
      const end = text.indexOf("-->", at);
      at = textStart = end < 0 ? to : Math.min(end + 3, to);
    } else if (c === "<" && text[at + 1] === "/") {
      addText(textStart, at);
      const end = text.indexOf(">", at);
      close(open, text.slice(at + 2, end < 0 ? to : end).trim());
      at = textStart = end < 0 ? to : Math.min(end + 1, to);
    } else if (c === "<" && /[A-Za-z]/.test(text[at + 1] ?? "")) {
      addText(textStart, at);
      const { tag, closed } = openTag(text, at, to);
      at = textStart = tag.end;
      add(tag, !closed && !VOID.test(tag.name));
      if (RAW.test(tag.name) && !closed) at = textStart = pastRaw(text, tag, open, to);
    } else if (blocks && c === "@") {
      const block = blockAt(text, at, to);
      if (block) {
        addText(textStart, at);
        at = textStart = block.end;
        add(block, true);
      } else at++;
    } else if (blocks && c === "}" && top().name.startsWith("@")) {
      addText(textStart, at);
      open.pop();
      at = textStart = at + 1;
    } else at++;
  }
  addText(textStart, to);
  return root;
}

/** The nearest open tag of this name ends here, and what is open in it. */
function close(open: Tag[], name: string): void {
  for (let i = open.length - 1; i > 0; i--) {
    if (open[i]!.name.toLowerCase() !== name.toLowerCase()) continue;
    open.length = i;
    return;
  }
}

function pastRaw(text: string, tag: Tag, open: Tag[], to: number): number {
  const end = new RegExp(`</${tag.name}\\s*>`, "gi");
  end.lastIndex = tag.end;
  const found = end.exec(text);
  if (open[open.length - 1] === tag) open.pop();
  return found && found.index < to ? found.index + found[0].length : to;
}

function openTag(text: string, start: number, to: number): { tag: Tag; closed: boolean } {
  let at = start + 1;
  while (at < to && !NAME_END.test(text[at]!)) at++;
  const tag: Tag = { name: text.slice(start + 1, at), attributes: [], children: [], start, end: to };
  let closed = false;
  while (at < to) {
    const c = text[at]!;
    if (c === ">") {
      tag.end = at + 1;
      return { tag, closed };
    }
    closed = c === "/";
    if (closed || SPACE.test(c)) {
      at++;
      continue;
    }
    const nameStart = at++;
    while (at < to && !ATTRIBUTE_END.test(text[at]!) && !(text[at] === "/" && text[at + 1] === ">")) at++;
    const attribute: Attribute = { name: text.slice(nameStart, at), start: nameStart, end: at };
    let after = at;
    while (after < to && SPACE.test(text[after]!)) after++;
    if (text[after] === "=") {
      at = after + 1;
      while (at < to && SPACE.test(text[at]!)) at++;
      const quote = text[at];
      const valueStart = quote === '"' || quote === "'" ? at + 1 : at;
      if (valueStart > at) {
        const end = text.indexOf(quote!, valueStart);
        at = end < 0 || end > to ? to : end;
        attribute.value = { start: valueStart, end: at };
        at = Math.min(at + 1, to);
      } else {
        while (at < to && !NAME_END.test(text[at]!)) at++;
        attribute.value = { start: valueStart, end: at };
      }
      attribute.end = at;
    }
    tag.attributes.push(attribute);
  }
  return { tag, closed };
}

/** `@for (c of customers; track c.id) {` */
function blockAt(text: string, start: number, to: number): Tag | undefined {
  BLOCK.lastIndex = start;
  const found = BLOCK.exec(text);
  if (!found) return undefined;
  let at = BLOCK.lastIndex;
  let head: Span | undefined;
  if (text[at] === "(") {
    let depth = 0;
    const from = at + 1;
    const last = Math.min(to, from + MAX_HEAD);
    for (; at < last; at++) {
      if (text[at] === "(") depth++;
      else if (text[at] === ")" && --depth === 0) break;
    }
    if (at >= last) return undefined;
    head = { start: from, end: at++ };
    while (at < to && SPACE.test(text[at]!)) at++;
  }
  if (at >= to || text[at] !== "{") return undefined;
  return { name: `@${found[1]}`, attributes: [], children: [], start, end: at + 1, ...(head && { head }) };
}
