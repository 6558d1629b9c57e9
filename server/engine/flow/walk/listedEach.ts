// What a variable stands for that goes through a list written out: `for (const store of [claims, notes])`,
// `[Claim, Note].map((model) => model.destroy(…))`, or that picks one of a map: `KINDS[kind]`. Input: a variable. Output: the elements. Invariant: of a list that is not
// written out there are none.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, strip } from "../../link/program.js";

const GOES_THROUGH = /^(map|forEach|flatMap|each|every|some)$/;

export function elementsOf(p: Program, file: number, node: number): number[] {
  const { nodes } = factsOf(p, file);
  const list = listGoneThrough(p, file, node);
  const made = list === undefined ? undefined : onlyValue(p, file, list);
  if (made === undefined) return [];
  const items = [...listOf(p, file, made)];
  if (nodes.kind[made] === NodeKind.object) return items.filter((_, i) => i % 2 === 1 && items[i - 1]! >= 0);
  return nodes.kind[made] === NodeKind.array ? items : [];
}

/** The list whose elements a variable is, one after the other. */
export function listGoneThrough(p: Program, file: number, node: number): number | undefined {
  const at = onlyValue(p, file, node);
  return factsOf(p, file).nodes.kind[at] === NodeKind.param ? mappedBy(p, file, at) : eachOf(p, file, at);
}

function eachOf(p: Program, file: number, at: number): number | undefined {
  const { nodes } = factsOf(p, file);
  return nodes.kind[at] === NodeKind.load && nodes.b[at] === ANY_KEY ? nodes.a[at] : undefined;
}

function mappedBy(p: Program, file: number, param: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const site = nodes.b[param] === 0 ? callbackSiteOf(p, file, nodes.a[param]!) : undefined;
  if (site?.argument !== 0 || site.file !== file) return undefined;
  const callee = strip(p, file, nodes.a[site.call]!);
  return nodes.kind[callee] === NodeKind.load && GOES_THROUGH.test(nameOf(p, file, callee))
    ? nodes.a[callee]
    : undefined;
}
