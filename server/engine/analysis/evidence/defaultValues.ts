// What an expression says of a default: `true`, an object with `default: true`, the text of a comment. Shared by those who look
// for defaults in fields and in states.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { property } from "../../flow/walk/modelled.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { DefaultAnswer } from "../requests/answers.js";

export type Found = { start: number; end: number; name: string; where: DefaultAnswer["where"] };
export type IsAbout = (name: string) => boolean;

export function* yesIn(
  ctx: FlowContext,
  file: number,
  node: number,
  isAbout: IsAbout,
): Generator<{ name: string; value: number }> {
  for (const one of pairsOf(ctx, file, node)) if (isYes(ctx, file, one.value) && isAbout(one.name)) yield one;
}

/** The same, also of objects in the object: `{ form: { consent: true } }`. What tells of fields is left out. */
export function* yesWithin(
  ctx: FlowContext,
  file: number,
  node: number,
  isAbout: IsAbout,
  depth = 0,
): Generator<{ name: string; value: number }> {
  yield* yesIn(ctx, file, node, isAbout);
  if (depth >= MAX_NESTING) return;
  for (const { name, value } of pairsOf(ctx, file, node))
    if (!ABOUT_FIELDS.test(name)) yield* yesWithin(ctx, file, value, isAbout, depth + 1);
}
const MAX_NESTING = 3;
/** What tells of fields, and is no value of them. */
export const ABOUT_FIELDS =
  /rule|valid|error|touch|dirty|show|visib|open|load|expand|label|column|require|disable|enable|dialog|option|config/i;

/** Members of an object literal under a name. */
export function* pairsOf(ctx: FlowContext, file: number, node: number): Generator<{ name: string; value: number }> {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0) yield { name: stringAt(ctx.p, file, pairs[i]!), value: pairs[i + 1]! };
}

/** Members of all object literals of a file. */
export function* propertiesIn(ctx: FlowContext, file: number): Generator<{ name: string; value: number }> {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.object) yield* pairsOf(ctx, file, node);
}

/** `true` under `default` or `defaultValue` of an object literal. */
export function optionOf(ctx: FlowContext, file: number, node: number): number | undefined {
  return [...yesIn(ctx, file, node, (name) => name === "default" || name === "defaultValue")][0]?.value;
}

/** Text under `comment` of an object literal. */
export function commentOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const said = nodes.kind[at] === NodeKind.object ? property(ctx, file, at, "comment") : undefined;
  return said === undefined ? "" : textOf(ctx, file, said);
}

export function isYes(ctx: FlowContext, file: number, node: number): boolean {
  return isWord(ctx, file, node, "true");
}

export function isWord(ctx: FlowContext, file: number, node: number, word: string): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return (
    nodes.kind[at] === NodeKind.literal &&
    nodes.a[at] === LiteralKind.boolean &&
    stringAt(ctx.p, file, nodes.b[at]!) === word
  );
}

export function textOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal ? stringAt(ctx.p, file, nodes.b[at]!) : "";
}

export function rangeOf(ctx: FlowContext, file: number, node: number): { start: number; end: number } {
  const { nodes } = factsOf(ctx.p, file);
  return { start: nodes.start[node]!, end: nodes.end[node]! };
}
