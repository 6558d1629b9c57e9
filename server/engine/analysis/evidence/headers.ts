// What a request says in its headers, and calls that turn the caller away or let him pass.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";

/** `res.sendStatus(401)`, `new ForbiddenException()`, `json({}, { status: 403 })`, `new Error("FORBIDDEN")` */
export function refuses(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (/unauthori[sz]ed|forbidden|denied/i.test(nameOf(ctx.p, file, nodes.a[call]!))) return true;
  return [...listOf(ctx.p, file, call)].some((arg) => {
    const at = strip(ctx.p, file, arg);
    if (nodes.kind[at] === NodeKind.object)
      return ["status", "statusCode", "code"].some((key) => isRefusal(ctx, file, property(ctx, file, at, key)));
    return isRefusal(ctx, file, at);
  });
}

/** 401, 403 or words that say the same. */
function isRefusal(ctx: FlowContext, file: number, node: number | undefined): boolean {
  if (node === undefined) return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.literal) return false;
  const text = stringAt(ctx.p, file, nodes.b[at]!);
  if (nodes.a[at] === LiteralKind.number) return /^40[13]$/.test(text);
  return /^(unauthori[sz]ed|unauthenticated|forbidden|(access|permission)[ _-]denied)$/i.test(text);
}

/** Calls what the function was given as the next step. */
export function isNext(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callee = onlyValue(ctx.p, file, nodes.a[call]!);
  return (
    nodes.kind[callee] === NodeKind.param && callables[nodes.a[callee]!]?.params[nodes.b[callee]!]?.name === "next"
  );
}

/** Name of a header, as code has it. */
export function headerNamed(ctx: FlowContext, file: number, name: number, wanted: string): boolean {
  return name >= 0 && stringAt(ctx.p, file, name).toLowerCase() === wanted.toLowerCase();
}
