// Texts that are written in the code. Input: a node. Output: the text, where it is the same at every run.
import { NodeKind } from "../../facts/types.js";
import { importedNode } from "../../link/exports.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

/** Constant text of a node, through variables and imports; undefined when it is not constant or not kept. */
export function constantText(ctx: FlowContext, file: number, node: number, depth = 0): string | undefined {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 8) return undefined;
  if (facts.nodes.kind[at] === NodeKind.literal) return literalText(ctx.p, file, at);
  if (facts.nodes.kind[at] === NodeKind.text) {
    const first = listOf(ctx.p, file, at)[0];
    return first === undefined ? undefined : constantText(ctx, file, first, depth + 1);
  }
  if (facts.nodes.kind[at] === NodeKind.local) {
    const binding = facts.bindings[facts.nodes.a[at]!];
    return binding?.versions.length === 1 ? constantText(ctx, file, binding.versions[0]!, depth + 1) : undefined;
  }
  if (facts.nodes.kind[at] === NodeKind.import) {
    const value = importedNode(ctx.p, file, facts.nodes.a[at]!);
    return value && constantText(ctx, value.file, value.node, depth + 1);
  }
  return undefined;
}
