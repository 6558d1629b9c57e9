// Pieces of lists that are written out: `[id, ssn].map(String).slice(0, 1)` has the first and not the second. Input: the call
// and what is in the whole list. Output: what is left; undefined where the list or the numbers are not written there.
import { LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, onlyValue, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { calleeName } from "./calls.js";
import { origins } from "./origins.js";

const MAX_HOPS = 4;

export function keptBySlice(
  ctx: FlowContext,
  file: number,
  call: number,
  receiver: number,
  all: readonly Origin[],
): readonly Origin[] | undefined {
  const items = itemsOf(ctx, file, receiver);
  const [from, to] = [...listOf(ctx.p, file, call)].map((arg) => numberAt(ctx, file, arg));
  const isTold = from !== undefined && (to !== undefined || listOf(ctx.p, file, call).length === 1);
  if (!items || !isTold) return undefined;
  const kept = items.slice(from, to);
  const inItems = (list: readonly number[]) =>
    new Set(list.flatMap((item) => origins(ctx, file, item, EMPTY_PATH).map(placeOf)));
  const stays = inItems(kept);
  const goes = inItems(items.filter((item) => !kept.includes(item)));
  return all.filter((o) => !goes.has(placeOf(o)) || stays.has(placeOf(o)));
}

function placeOf({ file, node, parameter, path }: Origin): string {
  return `${file} ${node} ${parameter} ${path}`;
}

/** Of a list that is written out, also one whose items are made into something else one by one. */
function itemsOf(ctx: FlowContext, file: number, node: number): number[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = onlyValue(ctx.p, file, node);
  for (let hops = 0; hops < MAX_HOPS && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = onlyValue(ctx.p, file, nodes.a[at]!);
    if (calleeName(ctx, file, callee) !== "map" || nodes.kind[callee] !== NodeKind.load) return undefined;
    at = onlyValue(ctx.p, file, nodes.a[callee]!);
  }
  if (nodes.kind[at] !== NodeKind.array) return undefined;
  const items = [...listOf(ctx.p, file, at)];
  return items.some((item) => item < 0 || nodes.kind[item] === NodeKind.spread) ? undefined : items;
}

/** Of numbers of one digit all are kept but zero. */
export function numberAt(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.number) return undefined;
  if (nodes.b[at] === NONE) return nodes.end[at]! - nodes.start[at]! === 1 ? 0 : undefined;
  const number = Number(stringAt(ctx.p, file, nodes.b[at]!));
  return Number.isInteger(number) ? number : undefined;
}
