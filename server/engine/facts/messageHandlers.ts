// Methods that a bus of messages calls: `@CommandHandler(ApproveClaim) class … { execute(command) }` of @nestjs/cqrs. Input:
// facts of a file. Output: names of messages and the method that takes each.
import { type CallableIndex, type FileFacts, type NodeIndex, NodeKind } from "./types.js";

export interface MessageHandler {
  /** Name of the message's class, as the handler's file calls it. */
  message: string;
  callable: CallableIndex;
}

const HANDLES = /^(Command|Query|Events?)Handler$/;
const METHODS = new Set(["execute", "handle"]);

export function messageHandlers(facts: FileFacts): MessageHandler[] {
  return facts.records.flatMap(({ annotations, methods }) => {
    const mark = annotations.find(({ name }) => HANDLES.test(name));
    const callable = mark && methods.find((method) => METHODS.has(facts.callables[method]?.name ?? ""));
    if (callable === undefined) return [];
    return argumentsOf(facts, mark!.node).flatMap((arg): MessageHandler[] => {
      const message = nameOf(facts, arg);
      return message ? [{ message, callable }] : [];
    });
  });
}

function argumentsOf({ nodes }: FileFacts, node: NodeIndex): number[] {
  const offset = nodes.kind[node] === NodeKind.call ? nodes.b[node]! : -1;
  return offset < 0 ? [] : [...nodes.extra.subarray(offset + 1, offset + 1 + nodes.extra[offset]!)];
}

function nameOf({ nodes, imports, strings, bindings, records }: FileFacts, node: NodeIndex): string | undefined {
  const at = nodes.a[node]!;
  switch (nodes.kind[node]) {
    case NodeKind.import:
      return imports[at]?.local;
    case NodeKind.global:
      return strings[at];
    case NodeKind.local:
      return bindings[at]?.name;
    case NodeKind.class:
      return records[at]?.name;
    default:
      return undefined;
  }
}
