// What a function around others is called with: `(...args) => { log.info(args); return fn(...args); }` of `traced("pay", pay)`, and
// `descriptor.value = function (...args) { … original.apply(this, args) }` of `@LogArgs()`. Input: an end of the walk that is such a
// rest parameter. Output: the parameters of the functions that are wrapped. Invariant: the rest parameter is handed on as a whole.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { type Body, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { resolveType } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH, isAny } from "../paths.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { compose } from "../walk/calls.js";
import { opaque } from "../walk/origins.js";

const MAX_WRAPPED = 20;

export function wrappedParameters(ctx: FlowContext, callers: Callers, o: Origin): Origin[] {
  const { params } = factsOf(ctx.p, o.file).callables[o.callable]!;
  if (!params[o.parameter]?.rest) return [];
  const head = o.path === EMPTY_PATH ? undefined : ctx.paths.head[o.path]!;
  const picks = head !== undefined && /^\d+$/.test(head) ? Number(head) : undefined;
  if (head !== undefined && picks === undefined && !isAny(head)) return [];
  const rest = head === undefined ? EMPTY_PATH : ctx.paths.tail[o.path]!;
  return wrappedBy(ctx, callers, o).flatMap(({ file, callable }) =>
    factsOf(ctx.p, file).callables[callable]!.params.flatMap((param, i) => {
      if (param.rest || (picks !== undefined && i !== picks)) return [];
      const type = param.type < 0 ? undefined : resolveType(ctx.p, file, param.type);
      return compose([opaque(o.file, o.node, rest, type, param.name)], o);
    }),
  );
}

function wrappedBy(ctx: FlowContext, callers: Callers, { file, callable, parameter }: Origin): Body[] {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  const found: Body[] = [];
  for (const call of callables[callable]!.calls) {
    const wrapped = handedOnTo(ctx, file, call, callable, parameter);
    if (wrapped === undefined) continue;
    const at = onlyValue(p, file, wrapped);
    if (nodes.kind[at] === NodeKind.param) {
      const sites = callers.get(callableKey(file, nodes.a[at]!)) ?? [];
      for (const site of sites.slice(0, MAX_WRAPPED)) {
        const given = listOf(p, site.file, site.call)[nodes.b[at]!];
        const entity = given === undefined ? undefined : entityOf(p, site.file, given);
        if (entity?.k === "function") found.push({ file: entity.file, callable: entity.callable });
      }
    } else if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 && stringAt(p, file, nodes.b[at]!) === "value") {
      const descriptor = onlyValue(p, file, nodes.a[at]!);
      if (nodes.kind[descriptor] === NodeKind.param) found.push(...decorated(ctx, callers, file, nodes.a[descriptor]!));
    }
  }
  return found;
}

/** The function that a call calls with all of the rest parameter: `fn(...args)`, `fn.apply(this, args)`. */
function handedOnTo(
  { p }: FlowContext,
  file: number,
  call: number,
  callable: number,
  parameter: number,
): number | undefined {
  const { nodes } = factsOf(p, file);
  const isRest = (node: number | undefined) => {
    const at = node === undefined ? -1 : strip(p, file, node);
    return at >= 0 && nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === parameter;
  };
  const isSpread = (node: number | undefined) =>
    node !== undefined && nodes.kind[node] === NodeKind.spread && isRest(nodes.a[node]!);
  const args = listOf(p, file, call);
  const callee = strip(p, file, nodes.a[call]!);
  if (isSpread(args[0])) return callee;
  const method =
    nodes.kind[callee] === NodeKind.load && nodes.b[callee]! >= 0 ? stringAt(p, file, nodes.b[callee]!) : "";
  const isHanded = (method === "apply" && isRest(args[1])) || (method === "call" && isSpread(args[1]));
  return isHanded ? nodes.a[callee]! : undefined;
}

/** Methods that stand behind `@LogArgs()`, whose function gives back the one with the descriptor. */
function decorated({ p }: FlowContext, callers: Callers, file: number, decorator: number): Body[] {
  const { nodes, callables } = factsOf(p, file);
  const factory = callables.findIndex(({ returns }) =>
    returns.some((value) => {
      const at = onlyValue(p, file, value);
      return nodes.kind[at] === NodeKind.function && nodes.a[at] === decorator;
    }),
  );
  const sites = factory < 0 ? [] : (callers.get(callableKey(file, factory)) ?? []);
  return sites
    .slice(0, MAX_WRAPPED)
    .flatMap((site) =>
      factsOf(p, site.file).callables.flatMap(({ annotations }, callable) =>
        annotations.some(({ node }) => node === site.call) ? [{ file: site.file, callable }] : [],
      ),
    );
}
