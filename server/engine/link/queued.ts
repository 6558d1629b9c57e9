// What a queue is given is worked through by the worker of its name: `exportQueue.add("claims", data)` leads to what
// `new Worker("exports", async (job) => …)` does. Input: a call. Output: the function that takes the job.
import { QUEUES, queueMessage } from "../facts/messageHandlers.js";
import { NodeKind } from "../facts/types.js";
import { handlerKey } from "./dispatched.js";
import { entityOf } from "./entities.js";
import { type Body, factsOf, listOf, literalText, type Program, stringAt, strip } from "./program.js";

/** `exportQueue.add("claims", data)` of `new Queue("exports")`: the function that a worker of the queue runs. */
export function queuedTo(p: Program, file: number, call: number): Body | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return undefined;
  if (stringAt(p, file, nodes.b[callee]!) !== "add") return undefined;
  const queue = entityOf(p, file, nodes.a[callee]!);
  if (queue?.k !== "inst" || !QUEUES.has(queue.pkg) || !queue.origin) return undefined;
  const { origin } = queue;
  const [name] = listOf(p, origin.file, origin.node);
  const text = name === undefined ? undefined : literalText(p, origin.file, name);
  const worker = text === undefined ? undefined : p.schemaRecord(handlerKey(queueMessage(text)));
  return worker && { file: worker.file, callable: worker.record };
}

/** The position of what is given to a queue that a worker reads as this member of its job, which is its only parameter. */
export function jobArgument(member: string): number | undefined {
  return member === "name" ? 0 : member === "data" ? 1 : undefined;
}
