// Classes for what is shown that mask: by their own makers (`class ClaimView { static from(row) { … } }`), or by a function that
// a decorator of the member is given (`@Transform(({ value }) => mask(value))`). A value that the code takes for one, such as
// one that comes back from a cache, holds what the makers put in. Input: an origin and a member of it. Output: whether the
// member is masked. Invariant: every maker of the class masks it; a class without makers says nothing.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { HIDDEN, type Origin } from "../origin.js";
import { cons, EMPTY_PATH } from "../paths.js";
import { origins } from "../walk/origins.js";
import type { Personal } from "../walk/personal.js";

export function isMadeMasked(ctx: FlowContext, o: Origin, { field }: Personal): boolean {
  const nodes = factsOf(ctx.p, o.file).nodes;
  if (field && isShownMasked(ctx, field)) return true;
  if (!field?.owner.fact || field.owner.kind !== "class") return false;
  // What is made right here holds what is put into it here.
  if (nodes.kind[o.node] === NodeKind.call && (nodes.flags[o.node]! & NodeFlag.new) !== 0) return false;
  const { file, record } = field.owner.fact;
  const { callables, records } = factsOf(ctx.p, file);
  const path = cons(ctx.paths, field.name, EMPTY_PATH)!;
  const makers = records[record]!.methods.filter((method) => {
    const { static: isStatic, returnType } = callables[method]!;
    const made = isStatic && returnType >= 0 ? unwrap(resolveType(ctx.p, file, returnType)) : undefined;
    return made?.k === "record" && made.record.key === field.owner.key;
  });
  return (
    makers.length > 0 &&
    makers.every((method) => {
      const made = callables[method]!.returns.flatMap((value) => origins(ctx, file, value, path));
      return made.length > 0 && made.every((part) => (part.transforms & HIDDEN) !== 0);
    })
  );
}

/** A decorator is given a function that gives nothing back unmasked. */
function isShownMasked(ctx: FlowContext, { file, annotations }: NonNullable<Personal["field"]>): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return annotations.some(({ node }) => {
    if (node < 0 || nodes.kind[node] !== NodeKind.call) return false;
    return [...listOf(ctx.p, file, node)].some((argument) => {
      const entity = entityOf(ctx.p, file, argument);
      if (entity?.k !== "function") return false;
      const { returns } = factsOf(ctx.p, entity.file).callables[entity.callable]!;
      const shown = returns.flatMap((value) => origins(ctx, entity.file, value, EMPTY_PATH));
      return shown.length > 0 && shown.every((part) => (part.transforms & HIDDEN) !== 0);
    });
  });
}
