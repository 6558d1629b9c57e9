// Does a function take a member of what it is given, all of it: `(req) => JSON.stringify(req.body)`? Input: the function and a
// pattern on the name of the member. Invariant: where one member of it is picked, or a function is given it that may leave
// something out, the answer is no.
import { NodeKind } from "../facts/types.js";
import { entityOf } from "../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import { calleeName } from "./calls.js";
import type { FlowContext } from "./context.js";

/** Functions that write what they are given. */
const WRITES = /^(stringify|inspect|format|String|safeStringify|fastSafeStringify)$/;

export function isTakenWhole(ctx: FlowContext, file: number, node: number, asked: RegExp): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  const { start, end } = callables[entity.callable]!;
  const isLoad = (at: number) => nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0;
  const isGiven = (at: number): boolean => {
    const value = strip(ctx.p, entity.file, at);
    if (isLoad(value)) return isGiven(nodes.a[value]!);
    return nodes.kind[value] === NodeKind.param && nodes.a[value] === entity.callable && nodes.b[value] === 0;
  };
  const taken = new Set<number>();
  for (let at = 0; at < nodes.kind.length; at++)
    if (
      isLoad(at) &&
      nodes.start[at]! >= start &&
      nodes.end[at]! <= end &&
      asked.test(stringAt(ctx.p, entity.file, nodes.b[at]!)) &&
      isGiven(nodes.a[at]!)
    )
      taken.add(at);
  for (let at = 0; at < nodes.kind.length && taken.size > 0; at++) {
    if (nodes.kind[at] === NodeKind.load) taken.delete(strip(ctx.p, entity.file, nodes.a[at]!));
    if (nodes.kind[at] !== NodeKind.call || WRITES.test(calleeName(ctx, entity.file, nodes.a[at]!))) continue;
    for (const arg of listOf(ctx.p, entity.file, at)) taken.delete(strip(ctx.p, entity.file, arg));
  }
  return taken.size > 0;
}
