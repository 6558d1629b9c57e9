// Comments as evidence: which comment belongs to which declaration, the words of the vocabulary in it, and directives.
import { type CommentFact, type DirectiveFact, NONE } from "../../facts/types.js";
import { readComment } from "../comments.js";
import { bindDirectives, COMMENT_LINE, parseDirective, type Unit } from "../directives.js";
import type { Extraction } from "./context.js";
import type { EsComment, EsNode } from "./esNode.js";

/** Evidence in the comments directly above a declaration and in the one at the end of its line. */
/** Most have none, and a member that is set to nothing costs memory all the same. */
export function noteComment(x: Extraction, fact: { comment?: CommentFact }, n: EsNode): void {
  const comment = commentAt(x, n);
  if (comment) fact.comment = comment;
}

export function commentAt(x: Extraction, n: EsNode): CommentFact | undefined {
  if (x.comments.length === 0) return undefined;
  let found: CommentFact | undefined;
  const start = firstOf(x, n);
  let last = before(x.comments, start);
  let edge = start;
  // Comments in an unbroken run of lines above, and nothing but white space between.
  for (let hops = 0; last >= 0 && hops < 12; last--, hops++) {
    const comment = x.comments[last]!;
    if (!/^\s*$/.test(x.text.slice(comment.end, edge)) || lineBreaks(x.text, comment.end, edge) > 1) break;
    const beside = edge === start && comment.type === "Block" && lineBreaks(x.text, comment.end, edge) === 0;
    if (!beside && lineHasCodeBefore(x.text, comment.start)) break;
    found = mergeComment(note(x, last), found);
    edge = comment.start;
  }
  const index = after(x.comments, n.end);
  const next = x.comments[index];
  if (next && trails(x.text, n.end, next)) found = mergeComment(found, note(x, index));
  return found;
}

/** On the same line, behind nothing but punctuation; a block comment with code after it belongs to that code. */
function trails(text: string, end: number, comment: EsComment): boolean {
  // Members of types count the separator into their range.
  let punctuated = text[end - 1] === "," || text[end - 1] === ";";
  for (let i = end; i < comment.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 59 || code === 41) punctuated = true;
    else if (code !== 32 && code !== 9) return false;
  }
  if (!punctuated || comment.type === "Line") return true;
  for (let i = comment.end; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** A comment's evidence; a field and its record may both ask for it. */
function note(x: Extraction, index: number): CommentFact | undefined {
  if (x.notes.has(index)) return x.notes.get(index);
  const comment = x.comments[index]!;
  const fact = readComment(comment.value, comment.start + 2, x.input.lexicon);
  x.notes.set(index, fact);
  return fact;
}

function firstOf({ text }: Extraction, n: EsNode): number {
  const decorator = n.decorators?.[0];
  const start = decorator && decorator.start < n.start ? decorator.start : n.start;
  // `export default class`: the comment stands above the first word.
  return start - (BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0);
}
const BEFORE = /\b(?:(?:export|default|declare)[ \t]+)+$/;

export function mergeComment(a: CommentFact | undefined, b: CommentFact | undefined): CommentFact | undefined {
  if (!a || !b) return a ?? b;
  const marks = [...new Set([...(a.marks ?? []), ...(b.marks ?? [])])];
  const purposes = [...new Set([...(a.purposes ?? []), ...(b.purposes ?? [])])];
  const words = [...new Set([...a.words, ...b.words])];
  const other = words.length === 0 && (a.other ?? b.other);
  return {
    words,
    pii: a.pii ?? b.pii,
    ...(marks.length > 0 ? { marks } : {}),
    ...(purposes.length > 0 ? { purposes } : {}),
    ...(other ? { other } : {}),
  };
}

/** Labels in decorators: `@ApiProperty({ description: "…" })`, `@Excel("…")`. */
export function labelWords(x: Extraction, decorators: EsNode[] | null | undefined): CommentFact | undefined {
  const { lexicon } = x.input;
  const words: string[] = [];
  let other = false;
  for (const decorator of decorators ?? []) {
    for (const arg of decorator.expression?.arguments ?? []) {
      if (arg.type === "Literal" && typeof arg.value === "string") words.push(...lexicon.match(arg.value));
      if (arg.type !== "ObjectExpression") continue;
      for (const property of arg.properties) {
        const key = property.key?.name ?? property.key?.value;
        if (!LABELS.has(key) || typeof property.value?.value !== "string") continue;
        words.push(...lexicon.match(property.value.value));
        if (key === "comment") other ||= lexicon.namesOther(property.value.value);
      }
    }
  }
  if (words.length > 0) return { words: [...new Set(words)] };
  return other ? { words: [], other } : undefined;
}
const LABELS = new Set(["description", "comment", "title", "label", "name", "message"]);

/** `{ type: STRING, comment: "…" }`, `z.string().describe("…")`: what a schema says of its field. */
function saidOf(x: Extraction, value: EsNode | null | undefined): CommentFact | undefined {
  const text =
    value?.type === "ObjectExpression"
      ? value.properties.find((p: EsNode) => p.key?.name === "comment")?.value
      : value?.type === "CallExpression" && value.callee.property?.name === "describe"
        ? value.arguments[0]
        : undefined;
  return said(x, text);
}

function said(x: Extraction, text: EsNode | null | undefined): CommentFact | undefined {
  if (typeof text?.value !== "string") return undefined;
  const words = x.input.lexicon.match(text.value);
  if (words.length > 0) return { words };
  return x.input.lexicon.namesOther(text.value) ? { words, other: true } : undefined;
}

/**
 * `t.string("zjhm").notNullable().comment("…")`: what a builder says of the column becomes a nameless record beside the call that
 * names it.
 */
export function commentedColumn(x: Extraction, n: EsNode): void {
  if (n.callee.property?.name !== "comment") return;
  let first: EsNode = n.callee.object;
  while (first?.type === "CallExpression" && first.callee.object?.type === "CallExpression")
    first = first.callee.object;
  const column = first?.type === "CallExpression" ? first.arguments[0] : undefined;
  const comment = typeof column?.value === "string" ? said(x, n.arguments[0]) : undefined;
  if (!comment) return;
  besideNode(x, first, [{ name: column.value, named: column, whole: first, init: NONE, comment }]);
}

/** An object literal whose properties have comments becomes a nameless record beside its node. */
export function commentedObject(
  x: Extraction,
  n: EsNode,
  values: { property: EsNode; name: string; value: number }[],
): void {
  if (values.length === 0) return;
  const inside = x.comments[after(x.comments, n.start)];
  // The last property's comment may stand behind it on the closing line's predecessor, still inside the braces.
  const isCommented = inside !== undefined && inside.start <= n.end;
  const listed = listedColumn(values.map(({ property }) => property));
  const notes = values.map(({ property }) =>
    mergeComment(
      isCommented ? commentAt(x, property) : undefined,
      property === listed?.name ? said(x, listed?.comment) : saidOf(x, property.value),
    ),
  );
  if (!notes.some((note) => note)) return;
  const fields = values.map(({ property, name, value }, i) => ({
    name,
    named: property.key,
    whole: property,
    init: value,
    comment: notes[i],
  }));
  besideNode(x, n, fields);
}

/** `{ name: "zjhm", type: "varchar", comment: "…" }`: what is said of a column in a list is about what its name says. */
function listedColumn(properties: EsNode[]): { name: EsNode; comment: EsNode } | undefined {
  const [name, type, comment] = ["name", "type", "comment"].map((key) => properties.find((p) => p.key?.name === key));
  return typeof name?.value?.value === "string" && type && comment ? { name, comment: comment.value } : undefined;
}

interface NotedField {
  name: string;
  named: EsNode;
  whole: EsNode;
  init: number;
  comment: CommentFact | undefined;
}

function besideNode(x: Extraction, n: EsNode, fields: NotedField[]): void {
  x.b.facts.records.push({
    name: "",
    nameStart: n.start,
    nameEnd: n.start,
    start: n.start,
    end: n.end,
    kind: "object",
    typeParams: [],
    extends: [],
    alias: NONE,
    methods: [],
    annotations: [],
    fields: fields.map(({ name, named, whole, init, comment }) => ({
      name,
      nameStart: named.start,
      nameEnd: named.end,
      start: whole.start,
      end: whole.end,
      type: NONE,
      optional: false,
      static: false,
      annotations: [],
      init,
      comment,
    })),
  });
}

/** Directives of the file with what they cover. */
export function directives(x: Extraction, units: readonly Unit[]): DirectiveFact[] {
  const found = x.comments.flatMap((c) => parseDirective(c.value, c.start, c.end) ?? []);
  return bindDirectives(found, x.text, units, COMMENT_LINE.slashes);
}

/** Index of the last comment that ends at or before a position; -1 if none. */
function before(comments: EsComment[], position: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (comments[mid]!.end <= position) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Index of the first comment that starts at or after a position. */
function after(comments: EsComment[], position: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (comments[mid]!.start < position) low = mid + 1;
    else high = mid;
  }
  return low;
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) count++;
  return count;
}

function lineHasCodeBefore(text: string, position: number): boolean {
  const lineStart = text.lastIndexOf("\n", position - 1) + 1;
  return /\S/.test(text.slice(lineStart, position));
}
