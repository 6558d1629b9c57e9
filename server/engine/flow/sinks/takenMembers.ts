// Does a function take a member of what it is given, all of it: `(req) => JSON.stringify(req.body)`? Input: the function and a
// pattern on the name of the member. Invariant: where one member of it is picked, or a function is given it that may leave
// something out, the answer is no.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";

/** Functions that write what they are given. */
const WRITES = /^(stringify|inspect|format|String|safeStringify|fastSafeStringify)$/;
/** Nodes that hold others in a list. */
const MAX_CHOICES = 6;
const LISTS = new Set<number>([NodeKind.call, NodeKind.join, NodeKind.text, NodeKind.array]);

export function isTakenWhole(ctx: FlowContext, file: number, node: number, asked: RegExp): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  const { nodes, callables, bindings } = factsOf(ctx.p, entity.file);
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
  // `req.body && req.body.id`: the first is only asked for, and stands nowhere in the facts.
  const used = new Set<number>();
  for (const { returns } of callables) for (const at of returns) used.add(strip(ctx.p, entity.file, at));
  for (const { versions } of bindings) for (const at of versions) used.add(strip(ctx.p, entity.file, at));
  for (let at = 0; at < nodes.kind.length && taken.size > 0; at++) {
    const kind = nodes.kind[at]!;
    // Of an object every second part is a value.
    if (kind === NodeKind.object || LISTS.has(kind))
      for (const [i, part] of listOf(ctx.p, entity.file, at).entries())
        if (part >= 0 && (kind !== NodeKind.object || i % 2 === 1)) used.add(strip(ctx.p, entity.file, part));
  }
  for (const at of taken) if (!used.has(at)) taken.delete(at);
  // What a loop changes is a choice of itself.
  const valuesOf = (at: number, depth = 0): number[] => {
    const value = strip(ctx.p, entity.file, at);
    if (nodes.kind[value] !== NodeKind.join) return [value];
    const choices = depth < MAX_CHOICES ? [...listOf(ctx.p, entity.file, value)] : [];
    return choices.flatMap((one) => valuesOf(one, depth + 1));
  };
  for (let at = 0; at < nodes.kind.length && taken.size > 0; at++) {
    const kind = nodes.kind[at];
    // `req.body.id`; `JSON.stringify(req.body).length` says how much it is.
    if (kind === NodeKind.load)
      for (const base of valuesOf(nodes.a[at]!)) {
        taken.delete(base);
        if (nodes.kind[base] === NodeKind.call)
          for (const arg of listOf(ctx.p, entity.file, base)) for (const value of valuesOf(arg)) taken.delete(value);
      }
    // `req.body === undefined`
    if (kind === NodeKind.clean)
      for (const part of listOf(ctx.p, entity.file, at)) taken.delete(strip(ctx.p, entity.file, part));
    if (kind !== NodeKind.call || WRITES.test(calleeName(ctx, entity.file, nodes.a[at]!))) continue;
    for (const arg of listOf(ctx.p, entity.file, at)) taken.delete(strip(ctx.p, entity.file, arg));
  }
  return taken.size > 0;
}
