// Calls that change what a later one gives: `hash.update(a); hash.update(b); return hash.digest()`. Input: a call of a method and
// names of methods that feed its receiver. Output: the calls of these on the same variable, in the file.
import { NodeKind } from "../../facts/types.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

/** Uses that are looked at. */
const MOST = 100;

export function fedBefore(ctx: FlowContext, file: number, call: number, methods: readonly string[]): number[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return [];
  const receiver = strip(ctx.p, file, nodes.a[callee]!);
  const versions =
    nodes.kind[receiver] === NodeKind.local ? (bindings[nodes.a[receiver]!]?.versions ?? []) : [receiver];
  const { by } = nodeUses(ctx.p, file);
  const open = versions.map((version) => strip(ctx.p, file, version));
  const seen = new Set<number>();
  const fed: number[] = [];
  for (let at = open.pop(); at !== undefined && seen.size < MOST; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const user of by.get(at) ?? []) {
      const kind = nodes.kind[user];
      if (kind === NodeKind.named || kind === NodeKind.typed || kind === NodeKind.local) open.push(user);
      if (kind !== NodeKind.load || nodes.b[user]! < 0 || !methods.includes(stringAt(ctx.p, file, nodes.b[user]!)))
        continue;
      const calls = (by.get(user) ?? []).filter((one) => nodes.kind[one] === NodeKind.call && nodes.a[one] === user);
      fed.push(...calls);
      // `hash.update(a).update(b);`
      open.push(...calls);
    }
  }
  return fed;
}
