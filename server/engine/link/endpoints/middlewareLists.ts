// Middlewares that are given as a list: `[signedIn, onlyStaff]`, `...guards`, a variable that holds one, one of another file.
// Input: an argument. Output: each of them, with the file it is written in.
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, type Program, strip } from "../program.js";
import { definition } from "./handlers.js";
import type { Place } from "./memberEndpoints.js";

const MAX_NESTING = 4;

export function eachListed(p: Program, file: number, node: number, depth = 0): Place[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const inner = nodes.kind[at] === NodeKind.spread ? nodes.a[at]! : at;
  const made = definition(p, file, inner);
  const isList = made !== undefined && factsOf(p, made.file).nodes.kind[made.node] === NodeKind.array;
  if (!isList || depth > MAX_NESTING) return [{ file, node: inner }];
  return [...listOf(p, made.file, made.node)].flatMap((item) => eachListed(p, made.file, item, depth + 1));
}

/** Those that are written in the file itself; what stands for a list of another file is left as it is. */
export function eachListedHere(p: Program, file: number, node: number): number[] {
  const all = eachListed(p, file, node);
  return all.every((one) => one.file === file) ? all.map((one) => one.node) : [node];
}
