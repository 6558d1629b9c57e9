// What references are called.
import { NodeKind } from "../facts/types.js";
import { importName } from "./exports.js";
import { factsOf, type Program, stringAt, strip } from "./program.js";

/** Last name of a reference. */
export function nameOf(p: Program, file: number, node: number): string {
  const facts = factsOf(p, file);
  if (facts.nodes.kind[node] === NodeKind.named) return stringAt(p, file, facts.nodes.b[node]!);
  const at = strip(p, file, node);
  const a = facts.nodes.a[at]!;
  switch (facts.nodes.kind[at]) {
    case NodeKind.call:
      return nameOf(p, file, a);
    case NodeKind.import:
      return facts.imports[a] ? importName(facts.imports[a]) : "";
    case NodeKind.class:
      return facts.records[a]?.name ?? "";
    case NodeKind.local:
      return facts.bindings[a]?.name ?? "";
    case NodeKind.function:
      return facts.callables[a]?.name ?? "";
    case NodeKind.global:
      return stringAt(p, file, a);
    case NodeKind.param:
      return facts.callables[a]?.params[facts.nodes.b[at]!]?.name ?? "";
    case NodeKind.load:
      return stringAt(p, file, facts.nodes.b[at]!);
    case NodeKind.caught:
      return facts.nodes.b[at]! < 0 ? "" : stringAt(p, file, facts.nodes.b[at]!);
    default:
      return "";
  }
}
