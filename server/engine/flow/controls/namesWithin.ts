// What stands in an expression: names of variables and members, texts, names of functions. Input: a node. Output: lists of them, as
// written. By position, since what is worked out from a value says nothing of what it was made of.
import { LiteralKind, NodeKind } from "../../facts/types.js";
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
  for (let at = nodes.kind.length - 1; at >= 0; at--) {
    if (nodes.start[at]! < start || nodes.end[at]! > end) continue;
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
