// Members that a call of a store spells out where it writes: `update({ id }, { mobile: dto.mobile })`.
// Input: a use of a store. Output: names and values, in order. Invariant: constants are none, they tell nothing of a person.
import { NodeKind } from "../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { FlowContext } from "./context.js";
import { property } from "./modelled.js";
import type { SinkUse } from "./sinks.js";

export interface WrittenMember {
  name: string;
  /** Node of the file of the use. */
  value: number;
}

export function writtenMembers(ctx: FlowContext, use: SinkUse): WrittenMember[] {
  return use.arguments.flatMap(({ node, path }) => membersAt(ctx, use.file, node, path));
}

function membersAt(ctx: FlowContext, file: number, node: number, path: readonly string[]): WrittenMember[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (const name of path) {
    const inner = nodes.kind[at] === NodeKind.object ? property(ctx, file, at, name) : undefined;
    if (inner === undefined) return [];
    at = strip(p, file, inner);
  }
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    const value = pairs[i + 1]!;
    if (i % 2 !== 0 || key < 0 || nodes.kind[strip(p, file, value)] === NodeKind.literal) return [];
    return [{ name: stringAt(p, file, key), value }];
  });
}
