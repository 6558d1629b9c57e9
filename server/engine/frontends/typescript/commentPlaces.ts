// Where a comment about a place can stand: above the statement or member around it, or on a line of its own among the
// children of a JSX element. Input: text and an offset. Output: candidates, best first; whether a directive there really
// covers the place is for the caller to check.
import type { CommentPlace } from "../frontend.js";
import type { EsNode, EsParser } from "./esNode.js";

const UNIT =
  /Statement$|Declaration$|Definition$|Signature$|^Property$|^JSXElement$|^JSXAttribute$|^TSEnumMember$|^TSParameterProperty$/;

export function commentPlaces(parser: EsParser, fileName: string, text: string, offset: number): CommentPlace[] {
  let program: EsNode;
  try {
    const parsed = parser.parse(fileName, text);
    if (parsed.errors.length > 0) return [];
    program = parsed.program;
  } catch {
    return [];
  }
  const around = chainAt(program, offset);
  const units = around.filter((n) => UNIT.test(n.type)).reverse();
  const own = placeAt(program, text, offset);
  const places = units.flatMap((n) => (isFirst(text, firstOf(n)) ? (placeAt(program, text, firstOf(n)) ?? []) : []));
  const ordered = own?.form === "jsx" ? [own, ...places] : own ? [...places, own] : places;
  return ordered.filter((p, i) => ordered.findIndex((o) => o.at === p.at) === i);
}

/** Nodes around a position, outermost first. Decorators belong to what they stand before. */
function chainAt(program: EsNode, offset: number): EsNode[] {
  const chain: EsNode[] = [];
  for (let at: EsNode | undefined = program; at; at = childAt(at, (n) => firstOf(n) <= offset && offset < n.end))
    chain.push(at);
  return chain;
}

function childAt(n: EsNode, covers: (n: EsNode) => boolean): EsNode | undefined {
  for (const key in n) {
    const child = n[key];
    if (child === null || typeof child !== "object" || key === "parent") continue;
    for (const item of Array.isArray(child) ? child : [child])
      if (item != null && typeof item.type === "string" && covers(item)) return item;
  }
  return undefined;
}

function firstOf(n: EsNode): number {
  const decorator = n.decorators?.[0];
  return decorator && decorator.start < n.start ? decorator.start : n.start;
}

function isFirst(text: string, offset: number): boolean {
  return !/\S/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

/** The line of a position; undefined where a comment above it would become text. */
function placeAt(program: EsNode, text: string, offset: number): CommentPlace | undefined {
  const at = text.lastIndexOf("\n", offset - 1) + 1;
  let inner = program;
  for (let next: EsNode | undefined = program; next; next = childAt(next, (n) => firstOf(n) < at && at < n.end))
    inner = next;
  if (/^Template|^Literal$/.test(inner.type)) return undefined;
  if (inner.type === "JSXText") return { at, form: "jsx" };
  if (inner.type !== "JSXElement" && inner.type !== "JSXFragment") return { at, form: "line" };
  const opening: EsNode = inner.openingElement ?? inner.openingFragment;
  const closing: EsNode | null = inner.closingElement ?? inner.closingFragment ?? null;
  return closing && opening.end <= at && at <= closing.start ? { at, form: "jsx" } : undefined;
}
