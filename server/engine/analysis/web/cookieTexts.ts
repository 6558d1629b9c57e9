// A cookie as a header or a script writes it: `id=${id}; Path=/; HttpOnly`. Input: the node of the text. Output: its name, the
// node of its value, and its attributes as far as they can be read.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import { type CookieName, cookieName } from "./cookieNames.js";

export interface CookieText {
  name: CookieName;
  value: number;
  /** In lower case, without blanks. */
  attributes: ReadonlySet<string>;
  /** Some of them cannot be read. */
  unknown: boolean;
}

/** A text, or the node of what is put into it. */
type Piece = string | number;

/** Undefined where the text has no name, or no value that changes. */
export function cookieText(ctx: FlowContext, file: number, node: number): CookieText | undefined {
  const pieces = joined(piecesOf(ctx, file, node));
  const first = pieces[0];
  if (first === undefined) return undefined;
  // `token=`, `${NAME}=`
  const isNamed = typeof first === "string";
  const head = pieces[isNamed ? 0 : 1];
  const value = pieces[isNamed ? 1 : 2];
  if (typeof head !== "string" || typeof value !== "number") return undefined;
  const [written, rest] = split(head);
  if (rest === undefined || rest.includes(";") || isNamed === (written === "")) return undefined;
  const name = isNamed ? { text: written, constant: true } : cookieName(ctx, file, first);
  return name && { name, value, ...attributesOf(pieces.slice(isNamed ? 2 : 3)) };
}

function split(text: string): [string, string | undefined] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
}

function attributesOf(pieces: readonly Piece[]): Pick<CookieText, "attributes" | "unknown"> {
  let text = "";
  let unknown = false;
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    // `Max-Age=${seconds}` is none of those that are asked for.
    else if (!/(max-age|expires|path|domain)\s*=\s*$/i.test(text)) unknown = true;
  }
  return {
    attributes: new Set(
      text
        .toLowerCase()
        .split(";")
        .map((attribute) => attribute.replaceAll(/\s/g, "")),
    ),
    unknown,
  };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}

/** Also of `[…].join("; ")`, in which each item is an attribute. */
function piecesOf(ctx: FlowContext, file: number, node: number, depth = 0): Piece[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (depth > 4) return [at];
  if (nodes.kind[at] === NodeKind.text)
    return [...listOf(ctx.p, file, at)].flatMap((part) => piecesOf(ctx, file, part, depth + 1));
  if (nodes.kind[at] === NodeKind.call && calleeName(ctx, file, nodes.a[at]!) === "join") {
    const list = strip(ctx.p, file, nodes.a[strip(ctx.p, file, nodes.a[at]!)]!);
    const array = onlyValue(ctx.p, file, list);
    if (nodes.kind[array] === NodeKind.array)
      return [...listOf(ctx.p, file, array)].flatMap((item, i): Piece[] => [
        ...(i > 0 ? [";"] : []),
        ...piecesOf(ctx, file, item, depth + 1),
      ]);
  }
  const text = constantText(ctx, file, node);
  if (text !== undefined) return [text];
  // Only its shape is known.
  return nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string ? [at] : [node];
}
