// Finding one's way in a syntax tree by position.
import type { Range } from "../facts/types.js";
import type { EsNode } from "../frontends/typescript/esNode.js";

/** From the program to the innermost node that covers the range. Decorators belong to what they stand before. */
export function chainTo(program: EsNode, at: Range): EsNode[] {
  const chain: EsNode[] = [];
  for (let n: EsNode | undefined = program; n; n = childrenOf(n).find((c) => firstOf(c) <= at.start && at.end <= c.end))
    chain.push(n);
  return chain;
}

/** The chain to the outermost node that is exactly there; undefined when the range is no node. */
export function chainToNode(program: EsNode, at: Range): EsNode[] | undefined {
  const chain = chainTo(program, at);
  const i = chain.findIndex((n) => n.start === at.start && n.end === at.end);
  return i < 0 ? undefined : chain.slice(0, i + 1);
}

export function childrenOf(n: EsNode): EsNode[] {
  const found: EsNode[] = [];
  for (const key in n) {
    if (key === "parent") continue;
    const child = n[key];
    if (child === null || typeof child !== "object") continue;
    for (const item of Array.isArray(child) ? child : [child])
      if (item != null && typeof item.type === "string" && typeof item.start === "number") found.push(item);
  }
  return found;
}

export function firstOf(n: EsNode): number {
  const decorator: EsNode | undefined = n.decorators?.[0];
  return decorator && decorator.start < n.start ? decorator.start : n.start;
}

export function isText(n: EsNode): boolean {
  return (
    (n.type === "Literal" && typeof n.value === "string") ||
    (n.type === "TemplateLiteral" && n.expressions.length === 0)
  );
}

/** Name of a property, member or class field; undefined when it is computed. */
export function keyOf(n: EsNode): string | undefined {
  if (n.computed === true || n.key == null) return undefined;
  return n.key.type === "Identifier" ? n.key.name : n.key.type === "Literal" ? String(n.key.value) : undefined;
}
