// Calls that a place is written inside of. Input: a node of a file. Output: the calls around it, innermost first, that one left out.
import { factsOf, type Program } from "./program.js";

export function callsAround(p: Program, file: number, node: number, most: number): number[] {
  const { nodes, callables } = factsOf(p, file);
  const [start, end] = [nodes.start[node]!, nodes.end[node]!];
  return callables
    .flatMap(({ calls }) => calls)
    .filter((call) => call !== node && nodes.start[call]! <= start && nodes.end[call]! >= end)
    .sort((a, b) => nodes.end[a]! - nodes.start[a]! - (nodes.end[b]! - nodes.start[b]!))
    .slice(0, most);
}
