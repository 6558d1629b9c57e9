// What a framework with controllers does with the body of a request before the handler sees it: pipes of the application, the
// class, the method and the parameter. Input: decorators and what is registered. Output: what becomes of members that the
// declared class of the body does not list. Invariant: a pipe that cannot be looked into is "unknown".
import { type AnnotationFact, LiteralKind, NodeFlag, NodeKind, type ParamFact } from "../../facts/types.js";
import type { EndpointRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { InputCheck } from "./endpoints.js";

/** `all`: checks of the whole application; `isWhole`: it is seen how the application is made, so that there are no others. */
export function inputCheckOf(
  p: Program,
  row: EndpointRow,
  file: number,
  own: readonly AnnotationFact[],
  params: readonly ParamFact[],
  all: { checks: readonly InputCheck[]; isWhole: boolean },
): InputCheck | undefined {
  const pipes = own.filter((a) => row.pipes.includes(a.name));
  const bodies = params.flatMap((param) => param.annotations.filter((a) => a.name === row.body));
  const found = [
    ...all.checks,
    ...[...pipes, ...bodies].flatMap((a) => argumentsOf(p, file, a)).flatMap((arg) => checkAt(p, row, file, arg) ?? []),
  ];
  if (found.includes("unknown")) return "unknown";
  if (found.includes("cut")) return "cut";
  return found.length > 0 || all.isWhole ? "kept" : undefined;
}

/** The file imports what applications are made with. */
export function startsIn(p: Program, row: EndpointRow, file: number): boolean {
  return factsOf(p, file).imports.some(({ imported, typeOnly }) => !typeOnly && row.starts.includes(imported));
}

/** What a pipe does; undefined for a text, which names the member of the body that is meant. */
export function checkAt(p: Program, row: EndpointRow, file: number, node: number): InputCheck | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.literal) return undefined;
  const isMade = nodes.kind[at] === NodeKind.call && (nodes.flags[at]! & NodeFlag.new) !== 0;
  const entity = entityOf(p, file, isMade ? nodes.a[at]! : at);
  if (entity?.k !== "pkg" || entity.path[entity.path.length - 1] !== row.listingPipe) return "unknown";
  const given = isMade ? listOf(p, file, at)[0] : undefined;
  return given === undefined ? "kept" : byOption(p, file, given, row.listingOption);
}

function byOption(p: Program, file: number, node: number, option: string): InputCheck {
  const options = objectBehind(p, file, node, 0);
  if (!options) return "unknown";
  const { nodes } = factsOf(p, options.file);
  const pairs = listOf(p, options.file, options.node);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i]! < 0) return "unknown";
    if (stringAt(p, options.file, pairs[i]!) !== option) continue;
    const value = strip(p, options.file, pairs[i + 1]!);
    if (nodes.kind[value] !== NodeKind.literal || nodes.a[value] !== LiteralKind.boolean) return "unknown";
    return stringAt(p, options.file, nodes.b[value]!) === "true" ? "cut" : "kept";
  }
  return "kept";
}

function argumentsOf(p: Program, file: number, { node }: AnnotationFact): number[] {
  return node >= 0 && factsOf(p, file).nodes.kind[node] === NodeKind.call ? [...listOf(p, file, node)] : [];
}
