// Middlewares that are given as a list: `[signedIn, onlyStaff]`, `...guards`, a variable that holds one, one of another file, one
// that a function makes: `...controlled("claims")`. Input: an argument. Output: each of them, with the file it is written in.
import { NONE, NodeKind } from "../../facts/types.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, onlyValue, type Program, strip } from "../program.js";
import { definition } from "./handlers.js";
import type { Place } from "./memberEndpoints.js";

const MAX_NESTING = 4;

export function eachListed(p: Program, file: number, node: number, depth = 0): Place[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const inner = nodes.kind[at] === NodeKind.spread ? nodes.a[at]! : at;
  const made = definition(p, file, inner);
  if (!made || depth > MAX_NESTING) return [{ file, node: inner }];
  const isList = factsOf(p, made.file).nodes.kind[made.node] === NodeKind.array;
  const items = isList ? itemsOf(p, made) : itemsMadeBy(p, made);
  return items?.flatMap((item) => eachListed(p, item.file, item.node, depth + 1)) ?? [{ file, node: inner }];
}

function itemsOf(p: Program, { file, node }: Place): Place[] {
  return [...listOf(p, file, node)].map((item) => ({ file, node: item }));
}

/** `const controlled = (what) => [signedIn, approved(what)]`: what it gives back, with what it was handed itself put in. */
function itemsMadeBy(p: Program, call: Place): Place[] | undefined {
  const { nodes } = factsOf(p, call.file);
  if (nodes.kind[call.node] !== NodeKind.call) return undefined;
  const maker = entityOf(p, call.file, nodes.a[call.node]!);
  if (maker?.k !== "function") return undefined;
  const { callables, nodes: inside } = factsOf(p, maker.file);
  const { returns } = callables[maker.callable]!;
  const list = returns.length === 1 ? onlyValue(p, maker.file, returns[0]!) : NONE;
  if (list < 0 || inside.kind[list] !== NodeKind.array) return undefined;
  const given = listOf(p, call.file, call.node);
  return itemsOf(p, { file: maker.file, node: list }).map((item) => {
    const at = strip(p, item.file, item.node);
    const isGiven = inside.kind[at] === NodeKind.param && inside.a[at] === maker.callable;
    const argument = isGiven ? given[inside.b[at]!] : undefined;
    return argument === undefined ? item : { file: call.file, node: argument };
  });
}

/** Those that are written in the file itself; what stands for a list of another file is left as it is. */
export function eachListedHere(p: Program, file: number, node: number): number[] {
  const all = eachListed(p, file, node);
  return all.every((one) => one.file === file) ? all.map((one) => one.node) : [node];
}
