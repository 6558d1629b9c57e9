// Canonical form of an expression, for fingerprints: names and structure, no positions, no layout, literals by kind.
import { ANY_KEY, LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { factsOf, listOf, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";

const MAX_DEPTH = 8;
const MAX_LIST = 30;
const LITERALS = Object.fromEntries(Object.entries(LiteralKind).map(([name, kind]) => [kind, name]));

export function expressionForm(ctx: FlowContext, file: number, node: number, depth = 0): string {
  const facts = factsOf(ctx.p, file);
  if (node < 0 || depth > MAX_DEPTH) return "…";
  const a = facts.nodes.a[node]!;
  const b = facts.nodes.b[node]!;
  const inner = (n: number) => expressionForm(ctx, file, n, depth + 1);
  const list = (open: string, close: string) =>
    `${open}${[...listOf(ctx.p, file, node)].slice(0, MAX_LIST).map(inner).join(",")}${close}`;
  switch (facts.nodes.kind[node]) {
    case NodeKind.param:
      return facts.callables[a]?.params[b]?.name || `#${b}`;
    case NodeKind.this:
      return "this";
    case NodeKind.import: {
      const fact = facts.imports[a];
      return fact ? fact.local || fact.imported : "import";
    }
    case NodeKind.global:
      return stringAt(ctx.p, file, a);
    case NodeKind.local:
      return facts.bindings[a]?.name ?? "local";
    case NodeKind.load:
      return `${inner(a)}.${b === ANY_KEY ? "[]" : stringAt(ctx.p, file, b)}`;
    case NodeKind.call:
      return `${inner(a)}${list("(", ")")}`;
    case NodeKind.object:
    case NodeKind.element:
      return pairs(ctx, file, node, depth);
    case NodeKind.array:
      return list("[", "]");
    case NodeKind.text:
      return list("`", "`");
    case NodeKind.join:
      return list("(", ")?");
    case NodeKind.named:
      return stringAt(ctx.p, file, b);
    case NodeKind.function:
      return "fn";
    case NodeKind.literal:
      return `<${LITERALS[a] ?? "literal"}>`;
    case NodeKind.update:
      return `${inner(a)}{…}`;
    case NodeKind.spread:
      return `...${inner(a)}`;
    case NodeKind.await:
    case NodeKind.typed:
      return inner(a);
    default:
      return "_";
  }
}

function pairs(ctx: FlowContext, file: number, node: number, depth: number): string {
  const items = listOf(ctx.p, file, node);
  const parts: string[] = [];
  for (let i = 0; i + 1 < items.length && parts.length < MAX_LIST; i += 2) {
    const key = items[i] === SPREAD_KEY ? "..." : items[i] === ANY_KEY ? "[]:" : `${stringAt(ctx.p, file, items[i]!)}:`;
    parts.push(key + expressionForm(ctx, file, items[i + 1]!, depth + 1));
  }
  return `{${parts.join(",")}}`;
}
