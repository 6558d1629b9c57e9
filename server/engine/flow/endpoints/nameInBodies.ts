// Names that stand in functions: of calls, members, variables, keys, and short texts. Input: the functions and a question about a
// name. Output: the first one that answers it.
import { NodeKind } from "../../facts/types.js";
import { type Body, factsOf, listOf, stringAt } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";

export function nameIn(
  e: EffectContext,
  isNamed: (name: string) => boolean,
  bodies: readonly Body[],
): string | undefined {
  for (const { file, callable } of bodies) {
    const { nodes, callables, strings } = factsOf(e.ctx.p, file);
    const { start, end } = callables[callable]!;
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
      for (const text of textsAt(e, file, node)) if (isNamed(strings[text] ?? "")) return strings[text]!;
    }
  }
  return undefined;
}

function textsAt(e: EffectContext, file: number, node: number): number[] {
  const { nodes } = factsOf(e.ctx.p, file);
  switch (nodes.kind[node]) {
    case NodeKind.load:
    case NodeKind.named:
      return [nodes.b[node]!];
    case NodeKind.global:
      return [nodes.a[node]!];
    case NodeKind.literal:
      return stringAt(e.ctx.p, file, nodes.b[node]!).length < MAX_NAME ? [nodes.b[node]!] : [];
    case NodeKind.object:
      return [...listOf(e.ctx.p, file, node)].filter((key, i) => i % 2 === 0 && key >= 0);
    default:
      return [];
  }
}
const MAX_NAME = 40;
