// Choices that take the harm out of a call: `res.cookie("id", id, { httpOnly: true })`. Input: a call, and which value at which
// port it is. Output: yes or no; yes in doubt, where the options are there and cannot be read.
import { LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { SinkRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";

export function isHarmless(
  ctx: FlowContext,
  file: number,
  call: number,
  { port: text, equals }: NonNullable<SinkRow["harmless"]>,
): boolean {
  const port = parsePort(text);
  const given = port?.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  // The default is such a value.
  const byDefault = equals.includes("unset");
  if (!port || given === undefined) return byDefault;
  let at = { file, node: given };
  for (const key of port.path) {
    const object = objectBehind(ctx.p, at.file, at.node, 0);
    if (!object || hasSpread(ctx, object)) return true;
    const member = property(ctx, object.file, object.node, key);
    if (member === undefined) return byDefault;
    at = { file: object.file, node: member };
  }
  const { nodes } = factsOf(ctx.p, at.file);
  const value = strip(ctx.p, at.file, at.node);
  const isKnown =
    nodes.kind[value] === NodeKind.literal && nodes.a[value] !== LiteralKind.regexp && nodes.b[value]! >= 0;
  return !isKnown || equals.includes(stringAt(ctx.p, at.file, nodes.b[value]!));
}

function hasSpread(ctx: FlowContext, { file, node }: { file: number; node: number }): boolean {
  const pairs = listOf(ctx.p, file, node);
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === SPREAD_KEY) return true;
  return false;
}
