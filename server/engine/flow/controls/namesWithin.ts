// What stands in an expression: names of variables and members, texts, names of functions. Input: a node. Output: lists of them, as
// written. By position, since what is worked out from a value says nothing of what it was made of.
import { type FileFacts, LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, type Program, stringAt, strip } from "../../link/program.js";

export interface NamesWithin {
  /** Variables, parameters and members that are read. */
  values: string[];
  /** Functions that are called. */
  calls: string[];
  texts: string[];
}

export function namesWithin(p: Program, file: number, node: number): NamesWithin {
  const { nodes } = factsOf(p, file);
  const [start, end] = [nodes.start[node]!, nodes.end[node]!];
  const found: NamesWithin = { values: [], calls: [], texts: [] };
  const callees = new Set<number>();
  for (const at of nodesBetween(p, file, start, end)) {
    switch (nodes.kind[at]) {
      case NodeKind.call:
        callees.add(nodes.a[at]!);
        found.calls.push(nameOf(p, file, nodes.a[at]!));
        break;
      case NodeKind.load:
        // A parameter stands where it is declared.
        if (!callees.has(at)) found.values.push(nameOf(p, file, at));
        if (nodes.kind[strip(p, file, nodes.a[at]!)] === NodeKind.param)
          found.values.push(nameOf(p, file, nodes.a[at]!));
        break;
      case NodeKind.named:
      case NodeKind.local:
      case NodeKind.param:
      case NodeKind.global:
        if (!callees.has(at)) found.values.push(nameOf(p, file, at));
        break;
      case NodeKind.literal:
        if (nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0) found.texts.push(stringAt(p, file, nodes.b[at]!));
        break;
      default:
    }
  }
  return found;
}

/** Last one first, so that a call comes before what it calls. */
function nodesBetween(p: Program, file: number, start: number, end: number): number[] {
  const facts = factsOf(p, file);
  const { nodes } = facts;
  let order = ordered.get(facts);
  if (!order) {
    order = Int32Array.from(nodes.kind.keys()).sort((one, other) => nodes.start[one]! - nodes.start[other]!);
    ordered.set(facts, order);
  }
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes.start[order[middle]!]! < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < order.length && nodes.start[order[i]!]! <= end; i++)
    if (nodes.end[order[i]!]! <= end) found.push(order[i]!);
  return found.sort((one, other) => other - one);
}
/** Nodes by where they begin: every call of a file may be asked. */
const ordered = new WeakMap<FileFacts, Int32Array>();
