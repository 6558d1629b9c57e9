// Calls of one chain, each on what the one before gave: `update(t).set({ … }).where(…)`.
import { NodeKind } from "../../facts/types.js";
import { factsOf, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

const MAX_CHAIN = 12;

/** A call and those of its chain that come after it: `update(t).set({ … }).where(ne(t.createdBy, me))`. */
export function callsOnward({ p }: FlowContext, file: number, callable: number, call: number): number[] {
  const { nodes, callables } = factsOf(p, file);
  const chain = [call];
  for (let at: number | undefined = call; at !== undefined && chain.length < MAX_CHAIN; ) {
    const here: number = at;
    at = callables[callable]!.calls.find((next) => {
      const callee = strip(p, file, nodes.a[next]!);
      return nodes.kind[callee] === NodeKind.load && strip(p, file, nodes.a[callee]!) === here;
    });
    if (at !== undefined) chain.push(at);
  }
  return chain;
}
