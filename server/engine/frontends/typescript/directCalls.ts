// `console.error.apply(console, [a, b])`, `log.info.call(log, a)`, `Reflect.apply(f, self, [a])`: calls that say what `this` is.
// Input: a call. Output: the same call as it is usually written. Invariant: only where `this` is what it would be there, too.
import type { EsNode } from "./esNode.js";

export function asDirectCall(n: EsNode): EsNode {
  const { callee } = n;
  if (callee.type !== "MemberExpression" || callee.computed === true) return n;
  const name: string = callee.property.name;
  if (name !== "apply" && name !== "call") return n;
  const isReflected = callee.object.type === "Identifier" && callee.object.name === "Reflect" && name === "apply";
  const [self, ...given]: EsNode[] = isReflected ? n.arguments.slice(1) : n.arguments;
  const called: EsNode | undefined = isReflected ? n.arguments[0] : callee.object;
  if (!called || !self || !keepsThis(called, self)) return n;
  if (name === "call") return { ...n, callee: called, arguments: given };
  const [list, ...others] = given;
  if (!list || others.length > 0) return n;
  const isWritten = list.type === "ArrayExpression" && list.elements.every((one: EsNode | null) => one !== null);
  const spread = { type: "SpreadElement", argument: list, start: list.start, end: list.end };
  return { ...n, callee: called, arguments: isWritten ? list.elements : [spread] };
}

/** A function by itself has no `this` that counts. */
function keepsThis(called: EsNode, self: EsNode): boolean {
  if (called.type === "Identifier")
    return self.type === "ThisExpression" || isNothing(self) || (self.type === "Identifier" && self.name === "console");
  return called.type === "MemberExpression" && isSame(called.object, self);
}

function isNothing(n: EsNode): boolean {
  return (n.type === "Literal" && n.value === null) || (n.type === "Identifier" && n.name === "undefined");
}

function isSame(one: EsNode, other: EsNode): boolean {
  if (one.type !== other.type) return false;
  if (one.type === "Identifier") return one.name === other.name;
  if (one.type === "ThisExpression") return true;
  if (one.type !== "MemberExpression" || one.computed === true || other.computed === true) return false;
  return one.property.name === other.property.name && isSame(one.object, other.object);
}
