// What a bus calls for a message: `commandBus.execute(new ApproveClaim(id))` is a call of the handler of ApproveClaim,
// wherever that is registered.
import { NodeFlag, NodeKind } from "../facts/types.js";
import type { Entity } from "./entities.js";
import { importName } from "./exports.js";
import { factsOf, listOf, onlyValue, type Program, stringAt } from "./program.js";

const PACKAGE = "@nestjs/cqrs";
const DISPATCHES = new Set(["execute", "publish"]);

/** `member`: the node of `commandBus.execute`, which denotes `found` otherwise. */
export function dispatched(p: Program, file: number, member: number, found: Entity | undefined): Entity | undefined {
  if (found?.k !== "inst" || found.pkg !== PACKAGE || !DISPATCHES.has(found.path[0] ?? "")) return undefined;
  const { nodes, callables } = factsOf(p, file);
  const call = callables.flatMap(({ calls }) => calls).find((at) => nodes.a[at] === member);
  const [message] = call === undefined ? [] : listOf(p, file, call);
  const name = message === undefined ? undefined : messageName(p, file, onlyValue(p, file, message));
  const handler = name === undefined ? undefined : p.schemaRecord(handlerKey(name));
  return handler && { k: "function", file: handler.file, callable: handler.record };
}

export function handlerKey(message: string): string {
  return `handler ${message}`;
}

function messageName(p: Program, file: number, node: number): string | undefined {
  const { nodes, imports, bindings, records } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.call || (nodes.flags[node]! & NodeFlag.new) === 0) return undefined;
  const made = nodes.a[node]!;
  const at = nodes.a[made]!;
  switch (nodes.kind[made]) {
    case NodeKind.import:
      return imports[at] && importName(imports[at]);
    case NodeKind.local:
      return bindings[at]?.name;
    case NodeKind.class:
      return records[at]?.name;
    case NodeKind.global:
      return stringAt(p, file, at);
    default:
      return undefined;
  }
}
