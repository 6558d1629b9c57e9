// Whether what a call sends is a conversation with a language model, by its form, whoever runs the model: `{ model, messages: [{ role:
// "user", content }] }`. Input: the call of a sink. Output: yes or no. Invariant: a message with a role alone may be one of a chat.
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, literalText, onlyValue, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";
import type { SinkUse } from "./sinks.js";

const ROLES = /^(user|system|assistant|developer)$/;
const MAX_PARTS = 40;

export function isPrompt(ctx: FlowContext, { file, call }: SinkUse): boolean {
  const { p } = ctx;
  const { nodes, strings } = factsOf(p, file);
  if (!["messages", "role", "content"].every((word) => strings.includes(word))) return false;
  const open = [...listOf(p, file, call)];
  for (let seen = 0; open.length > 0 && seen < MAX_PARTS; seen++) {
    const at = onlyValue(p, file, open.pop()!);
    if (nodes.kind[at] === NodeKind.call) open.push(...listOf(p, file, at));
    if (nodes.kind[at] !== NodeKind.object) continue;
    const list = property(ctx, file, at, "messages");
    if (list !== undefined && isConversation(ctx, file, list)) return true;
    const pairs = listOf(p, file, at);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && BODIES.test(stringAt(p, file, pairs[i]!))) open.push(pairs[i + 1]!);
  }
  return false;
}
const BODIES = /^(body|data|json|input|payload)$/;

function isConversation(ctx: FlowContext, file: number, list: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, list);
  if (nodes.kind[at] !== NodeKind.array) return false;
  return [...listOf(ctx.p, file, at)].some((item) => {
    const one = onlyValue(ctx.p, file, item);
    if (nodes.kind[one] !== NodeKind.object || property(ctx, file, one, "content") === undefined) return false;
    const role = property(ctx, file, one, "role");
    return role !== undefined && ROLES.test(literalText(ctx.p, file, role) ?? "");
  });
}
