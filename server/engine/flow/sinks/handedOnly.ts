// Does a function do anything else with what it is given than hand it on to one call? Where it does, that cannot be given
// something else instead: a check would check a mask. Input: a parameter and the call. Output: yes or no; no in doubt.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { Hop } from "./arrivals.js";

/** Uses that are looked at. */
const MOST = 200;

/** Only spell it, or take some of it. */
const SPELLS =
  /^(stringify|String|inspect|format|toString|toJSON|join|slice|substring|trim|concat|flat|padStart|padEnd|toUpperCase|toLowerCase|entries|keys|values|fromEntries|encodeURIComponent)$/;

export function isHandedOnly(p: Program, { file, callable, parameter, call }: Hop): boolean {
  const { nodes } = factsOf(p, file);
  const { params, by, returned, kept } = nodeUses(p, file);
  const open = [...(params.get(`${callable}:${parameter}`) ?? [])];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MOST || returned.has(at) || kept.has(at)) return false;
    for (const user of by.get(at) ?? []) {
      if (user === call) continue;
      if (nodes.kind[user] === NodeKind.call && !spells(p, file, user)) return false;
      open.push(user);
    }
  }
  return !isCompared(p, file, callable, seen);
}

export function spells(p: Program, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const isFunction = (arg: number) => nodes.kind[strip(p, file, arg)] === NodeKind.function;
  return SPELLS.test(nameOf(p, file, nodes.a[call]!)) && ![...listOf(p, file, call)].some(isFunction);
}

/** Whether there is something at all may be asked: there still is. */
function isCompared(p: Program, file: number, callable: number, values: ReadonlySet<number>): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const operator = nodes.a[node]! < 0 ? "" : stringAt(p, file, nodes.a[node]!);
    if (operator !== "!" && operator !== "typeof" && [...listOf(p, file, node)].some((side) => values.has(side)))
      return true;
  }
  return false;
}
