// Functions of packages that a class keeps under a name of its own: `private write = console.log`,
// `constructor(private readonly write = console.log)`, `this.write = write ?? console.log`. Input: a callee. Output: the function.
import { NodeKind } from "../../facts/types.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

/** Of `this.write`, where the class has no method of that name. */
export function heldFunction(ctx: FlowContext, file: number, callee: number): Entity | undefined {
  const { nodes, callables, records } = factsOf(ctx.p, file);
  const base = strip(ctx.p, file, nodes.a[callee]!);
  if (nodes.kind[base] !== NodeKind.this || nodes.a[base]! < 0 || nodes.b[callee]! < 0) return undefined;
  const owner = callables[nodes.a[base]!]?.owner ?? -1;
  const record = owner < 0 ? undefined : records[owner];
  const name = stringAt(ctx.p, file, nodes.b[callee]!);
  const methods = record?.methods.map((method) => callables[method]!) ?? [];
  if (!record || methods.some((method) => method.name === name && method.kind === "method")) return undefined;
  const init = record.fields.find((field) => field.name === name)?.init ?? -1;
  const given = methods
    .filter(({ kind }) => kind === "constructor")
    .flatMap(({ params, stores }) => [
      ...params.filter((param) => param.property && param.name === name).map((param) => param.default),
      ...stores
        .filter((store) => nodes.kind[store.object] === NodeKind.this && stringAt(ctx.p, file, store.key) === name)
        .map((store) => store.value),
    ]);
  for (const node of [init, ...given].flatMap((at) => (at < 0 ? [] : choices(ctx, file, at, 0)))) {
    const entity = entityOf(ctx.p, file, node);
    // A member of a package or of an instance of it: what it is an instance of is no function.
    if (entity?.k === "pkg" || (entity?.k === "inst" && entity.path.length > 0)) return entity;
  }
  return undefined;
}

/** What a value is, and what stands in for it: `write ?? console.log`, a parameter with a default, a bound function. */
function choices(ctx: FlowContext, file: number, node: number, depth: number): number[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  // What a loop changes is a choice of itself.
  if (depth > MAX_CHOICES) return [];
  if (nodes.kind[at] === NodeKind.join)
    return [...listOf(ctx.p, file, at)].flatMap((one) => choices(ctx, file, one, depth + 1));
  if (nodes.kind[at] === NodeKind.param) {
    const standIn = callables[nodes.a[at]!]?.params[nodes.b[at]!]?.default ?? -1;
    return standIn < 0 ? [] : [standIn];
  }
  const bound = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
  const isBound =
    bound >= 0 && nodes.kind[bound] === NodeKind.load && stringAt(ctx.p, file, nodes.b[bound]!) === "bind";
  return [isBound ? nodes.a[bound]! : at];
}
const MAX_CHOICES = 4;
