// Methods that a bus of messages calls: `@CommandHandler(ApproveClaim) class … { execute(command) }` of @nestjs/cqrs, and functions
// that work through a queue: `new Worker("exports", async (job) => …)`. Input: facts of a file. Output: names of messages, or of
// queues, and the function that takes each.
import { behind, listOf, textOf } from "./nodeValues.js";
import { type CallableIndex, type FileFacts, NodeFlag, type NodeIndex, NodeKind } from "./types.js";

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

/** Packages of queues with workers. */
export const QUEUES: ReadonlySet<string> = new Set(["bullmq"]);

function queueWorkers(facts: FileFacts): MessageHandler[] {
  const { imports, callables, nodes } = facts;
  const isWorker = (node: NodeIndex) => {
    const from = nodes.kind[node] === NodeKind.import ? imports[nodes.a[node]!] : undefined;
    return from?.imported === "Worker" && QUEUES.has(from.specifier);
  };
  if (!imports.some(({ specifier }) => QUEUES.has(specifier))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): MessageHandler[] => {
      if ((nodes.flags[call]! & NodeFlag.new) === 0 || !isWorker(nodes.a[call]!)) return [];
      const [name, work] = listOf(facts, call);
      const queue = textOf(facts, name);
      const callable = work === undefined ? undefined : functionOf(facts, work);
      return queue === undefined || callable === undefined ? [] : [{ message: queueMessage(queue), callable }];
    }),
  );
}

/** A function that is written there, or that a variable of the file holds. */
function functionOf(facts: FileFacts, node: NodeIndex): CallableIndex | undefined {
  const at = behind(facts, node);
  return facts.nodes.kind[at] === NodeKind.function ? facts.nodes.a[at] : undefined;
}

function busHandlers(facts: FileFacts): MessageHandler[] {
  return facts.records.flatMap(({ annotations, methods }) => {
    const mark = annotations.find(({ name }) => HANDLES.test(name));
    const callable = mark && methods.find((method) => METHODS.has(facts.callables[method]?.name ?? ""));
    if (callable === undefined || facts.nodes.kind[mark!.node] !== NodeKind.call) return [];
    return listOf(facts, mark!.node).flatMap((arg): MessageHandler[] => {
      const message = nameOf(facts, arg);
      return message ? [{ message, callable }] : [];
    });
  });
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
