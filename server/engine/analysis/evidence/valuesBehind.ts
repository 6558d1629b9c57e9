// What variables, imports and lists stand for, be it written in another file. Input: a node. Output: the node behind it, or the
// texts that are written there. Invariant: a variable with more than one value stands for itself.
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { importedNode } from "../../link/exports.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";

export interface Place {
  file: number;
  node: number;
}

const MAX_HOPS = 5;

/** The only value of a variable, here or in the file that it comes from. */
export function valueBehind(ctx: FlowContext, place: Place): Place {
  let { file, node } = place;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const { nodes, bindings } = factsOf(ctx.p, file);
    const at = strip(ctx.p, file, node);
    const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : undefined;
    const only = versions?.length === 1 ? { file, node: versions[0]! } : undefined;
    const next = nodes.kind[at] === NodeKind.import ? importedNode(ctx.p, file, nodes.a[at]!) : only;
    if (!next) return { file, node: at };
    ({ file, node } = next);
  }
  return { file, node };
}

/** Text, number or truth value that is written there; "" where facts do not keep it; the name of a member of an enumeration. */
export function textOf(ctx: FlowContext, file: number, node: number): string | undefined {
  const place = valueBehind(ctx, { file, node });
  const { nodes } = factsOf(ctx.p, place.file);
  const at = place.node;
  if (nodes.kind[at] === NodeKind.literal) {
    if (nodes.a[at] === LiteralKind.undefined) return "undefined";
    if (nodes.a[at] === LiteralKind.null) return "null";
    if (nodes.a[at] === LiteralKind.regexp) return undefined;
    // Quotes and nothing between them say that nothing is known.
    if (nodes.a[at] === LiteralKind.string && nodes.end[at]! - nodes.start[at]! <= 2) return undefined;
    return nodes.b[at]! < 0 ? "" : stringAt(ctx.p, place.file, nodes.b[at]!);
  }
  const isMember = nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0;
  const key = isMember ? stringAt(ctx.p, place.file, nodes.b[at]!) : "";
  return isMember && /^[A-Z]/.test(key) && /^[A-Z]/.test(nameOf(ctx.p, place.file, nodes.a[at]!)) ? key : undefined;
}

/** Of a list or a set that is written there. */
export function textsOf(ctx: FlowContext, file: number, node: number): string[] {
  const place = valueBehind(ctx, { file, node });
  const { nodes } = factsOf(ctx.p, place.file);
  if (nodes.kind[place.node] === NodeKind.call && (nodes.flags[place.node]! & NodeFlag.new) !== 0) {
    const [items] = listOf(ctx.p, place.file, place.node);
    return items === undefined ? [] : textsOf(ctx, place.file, items);
  }
  if (nodes.kind[place.node] !== NodeKind.array) return [];
  return [...listOf(ctx.p, place.file, place.node)].flatMap((item) => textOf(ctx, place.file, item) ?? []);
}
