// Which variable of one function is what a variable of another is: both hold what the same function gave back (`const user =
// await requireUser()`). Input: two functions and a value of the first. Output: code for the second, and the variable that
// it needs; undefined where there is none, or where nothing shows that it may be read there.
import { type BindingFact, NodeFlag, NodeKind } from "../../facts/types.js";
import { type Entity, entityOf } from "../entities.js";
import { type Body, factsOf, type Program, stringAt, strip } from "../program.js";

export interface LocalValue {
  code: string;
  name: string;
}

/** `isSure`: the function that gave it never gives back nothing. */
export function sameLocal(
  p: Program,
  from: Body,
  node: number,
  to: Body,
  isSure: (file: number, call: number) => boolean,
): LocalValue | undefined {
  const own = localAt(p, from, node);
  if (!own) return undefined;
  const callee = keyOf(calleeOf(p, from.file, own.call));
  if (callee === undefined) return undefined;
  const { bindings } = factsOf(p, to.file);
  for (const binding of bindings) {
    const call = callOf(p, to, binding);
    if (call === undefined || keyOf(calleeOf(p, to.file, call)) !== callee) continue;
    if (own.path.length > 0 && !isSure(to.file, call) && !reads(p, to, binding, own.path)) continue;
    return { code: [binding.name, ...own.path].join("."), name: binding.name };
  }
  return undefined;
}

/** A member of a variable of the function that holds what a call gave back. */
function localAt(p: Program, from: Body, node: number): { call: number; path: string[] } | undefined {
  const { nodes, bindings } = factsOf(p, from.file);
  const path: string[] = [];
  let at = node;
  while (nodes.kind[at] === NodeKind.load) {
    if (nodes.b[at]! < 0 || nodes.flags[at]! & NodeFlag.optional) return undefined;
    path.unshift(stringAt(p, from.file, nodes.b[at]!));
    at = nodes.a[at]!;
  }
  if (nodes.kind[at] !== NodeKind.named) return undefined;
  const held = nodes.flags[at]! & NodeFlag.use ? nodes.a[at]! : at;
  const binding = bindings.find((b) => b.versions.length === 1 && b.versions[0] === held);
  const call = binding && callOf(p, from, binding);
  return call === undefined ? undefined : { call, path };
}

/** A constant of the function that is what a call gave back. */
function callOf(p: Program, { file, callable }: Body, binding: BindingFact): number | undefined {
  if (binding.kind !== "const" || binding.callable !== callable || binding.versions.length !== 1) return undefined;
  const { nodes } = factsOf(p, file);
  const call = strip(p, file, binding.versions[0]!);
  return nodes.kind[call] === NodeKind.call && nodes.flags[call] === NodeFlag.none ? call : undefined;
}

function calleeOf(p: Program, file: number, call: number): Entity | undefined {
  return entityOf(p, file, factsOf(p, file).nodes.a[call]!);
}

function keyOf(entity: Entity | undefined): string | undefined {
  if (entity?.k === "function") return `${entity.file}:${entity.callable}`;
  return entity?.k === "pkg" ? `${entity.pkg} ${entity.path.join(".")}` : undefined;
}

function reads(p: Program, to: Body, binding: BindingFact, path: readonly string[]): boolean {
  const { nodes } = factsOf(p, to.file);
  return nodes.kind.some((kind, node) => {
    if (kind !== NodeKind.load) return false;
    let at = node;
    for (const key of [...path].reverse()) {
      if (nodes.kind[at] !== NodeKind.load || nodes.flags[at]! & NodeFlag.optional) return false;
      if (nodes.b[at]! < 0 || stringAt(p, to.file, nodes.b[at]!) !== key) return false;
      at = nodes.a[at]!;
    }
    const held = nodes.kind[at] === NodeKind.named && nodes.flags[at]! & NodeFlag.use ? nodes.a[at]! : at;
    return held === binding.versions[0];
  });
}
