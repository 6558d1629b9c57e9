// Methods that a bus of messages calls: `@CommandHandler(ApproveClaim) class … { execute(command) }` of @nestjs/cqrs, and functions
// that work through a queue: `new Worker("exports", async (job) => …)`. Input: facts of a file. Output: names of messages, or of
// queues, and the function that takes each.
import { type CallableIndex, type FileFacts, LiteralKind, NodeFlag, type NodeIndex, NodeKind } from "./types.js";

export interface MessageHandler {
  /** Name of the message's class, as the handler's file calls it. */
  message: string;
  callable: CallableIndex;
}

const HANDLES = /^(Command|Query|Events?)Handler$/;
const METHODS = new Set(["execute", "handle"]);

export function messageHandlers(facts: FileFacts): MessageHandler[] {
  return [...busHandlers(facts), ...queueWorkers(facts)];
}

/** What a queue of this name is worked through by. */
export function queueMessage(queue: string): string {
  return `queue ${queue}`;
}

const WORKERS = new Set(["bullmq"]);

function queueWorkers(facts: FileFacts): MessageHandler[] {
  const { imports, callables, nodes } = facts;
  const isWorker = (node: NodeIndex) => {
    const from = nodes.kind[node] === NodeKind.import ? imports[nodes.a[node]!] : undefined;
    return from?.imported === "Worker" && WORKERS.has(from.specifier);
  };
  if (!imports.some(({ specifier }) => WORKERS.has(specifier))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): MessageHandler[] => {
      if ((nodes.flags[call]! & NodeFlag.new) === 0 || !isWorker(nodes.a[call]!)) return [];
      const [name, work] = argumentsOf(facts, call);
      const queue = name === undefined ? undefined : textOf(facts, name);
      const callable = work === undefined ? undefined : functionOf(facts, work);
      return queue === undefined || callable === undefined ? [] : [{ message: queueMessage(queue), callable }];
    }),
  );
}

function textOf({ nodes, strings }: FileFacts, node: NodeIndex): string | undefined {
  const isText = nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.string && nodes.b[node]! >= 0;
  return isText ? strings[nodes.b[node]!] : undefined;
}

/** A function that is written there, or that a variable of the file holds. */
function functionOf({ nodes, bindings }: FileFacts, node: NodeIndex): CallableIndex | undefined {
  const versions = nodes.kind[node] === NodeKind.local ? (bindings[nodes.a[node]!]?.versions ?? []) : [node];
  const at = versions.length === 1 ? versions[0]! : -1;
  return at >= 0 && nodes.kind[at] === NodeKind.function ? nodes.a[at] : undefined;
}

function busHandlers(facts: FileFacts): MessageHandler[] {
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
