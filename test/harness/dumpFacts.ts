// Facts in a short readable form, for tests: value nodes as expressions, block graphs as one line each.
import { type FileFacts, LiteralKind, NodeFlag, NodeKind } from "../../server/engine/facts/types.js";

/** A node as text: `param p`, `p.email`, `call(f, a)`, `join(a | b)`. Names of variables are shown as `name=…`. */
export function showNode(facts: FileFacts, node: number, depth = 0, open: readonly number[] = []): string {
  if (node < 0) return "none";
  if (depth > 12) return "…";
  const { kind, flags, a, b } = facts.nodes;
  const inner = (n: number) => showNode(facts, n, depth + 1, open);
  const text = (s: number) => (s === -1 ? "*" : s === -2 ? "..." : facts.strings[s]!.replace("\u0000-", "rest-"));
  const list = () => listOf(facts, node);
  const pairs = (sign: string) => {
    const items = list();
    return items
      .flatMap((_, i) => (i % 2 === 0 ? [`${text(items[i]!)}${sign}${inner(items[i + 1]!)}`] : []))
      .join(", ");
  };
  switch (kind[node]) {
    case NodeKind.param:
      return `param${b[node]}`;
    case NodeKind.this:
      return "this";
    case NodeKind.import: {
      const i = facts.imports[a[node]!]!;
      return `import(${i.specifier}#${i.imported})`;
    }
    case NodeKind.global:
      return text(a[node]!);
    case NodeKind.local:
      return `local ${facts.bindings[a[node]!]!.name}`;
    case NodeKind.load:
      return `${inner(a[node]!)}${flags[node]! & NodeFlag.optional ? "?" : ""}.${text(b[node]!)}`;
    case NodeKind.call: {
      const flag = flags[node]!;
      const word = flag & NodeFlag.new ? "new" : flag & NodeFlag.tagged ? "tag" : "call";
      return `${word}(${[inner(a[node]!), ...list().map(inner)].join(", ")})`;
    }
    case NodeKind.object:
      return `{${pairs(": ")}}`;
    case NodeKind.element:
      return `<${inner(a[node]!)} ${pairs("=")}>`;
    case NodeKind.array:
      return `[${list().map(inner).join(", ")}]`;
    case NodeKind.text:
      return `text(${list().map(inner).join(" ")})`;
    case NodeKind.join:
      return open.includes(node) ? "^" : showJoin(facts, node, depth, [...open, node]);
    case NodeKind.function:
      return `fn ${facts.callables[a[node]!]!.name}`;
    case NodeKind.class:
      return `class ${facts.records[a[node]!]!.name}`;
    case NodeKind.literal:
      if (a[node] === LiteralKind.string) return b[node]! < 0 ? "'?'" : `'${text(b[node]!)}'`;
      return ["string", "number", "boolean", "null", "regexp", "bigint", "undefined"][a[node]!]!;
    case NodeKind.clean:
      return "clean";
    case NodeKind.update:
      return `${inner(a[node]!)}+{${pairs("=")}}`;
    case NodeKind.spread:
      return `...${inner(a[node]!)}`;
    case NodeKind.await:
      return `await ${inner(a[node]!)}`;
    case NodeKind.typed:
      return `(${inner(a[node]!)} as ${showType(facts, b[node]!)})`;
    case NodeKind.named:
      return inner(a[node]!);
    case NodeKind.caught:
      return "caught";
    default:
      return "unknown";
  }
}

/** Joins of joins are shown as one, without repeats; "^" is a join inside itself. */
function showJoin(facts: FileFacts, node: number, depth: number, open: readonly number[]): string {
  const leaves = new Set<string>();
  const seen = new Set<number>();
  const walk = (n: number): void => {
    if (seen.has(n)) return;
    seen.add(n);
    if (facts.nodes.kind[n] === NodeKind.named) walk(facts.nodes.a[n]!);
    else if (facts.nodes.kind[n] === NodeKind.join) listOf(facts, n).forEach(walk);
    else leaves.add(showNode(facts, n, depth + 1, open));
  };
  walk(node);
  return leaves.size === 1 ? [...leaves][0]! : `(${[...leaves].sort().join(" | ")})`;
}

export function listOf(facts: FileFacts, node: number): number[] {
  const at = facts.nodes.b[node]!;
  return [...facts.nodes.extra.slice(at + 1, at + 1 + facts.nodes.extra[at]!)];
}

export function showType(facts: FileFacts, type: number, depth = 0): string {
  if (type < 0) return "none";
  if (depth > 8) return "…";
  const t = facts.types[type]!;
  const inner = (i: number) => showType(facts, i, depth + 1);
  switch (t.k) {
    case "ref":
      return t.args ? `${t.name}<${t.args.map(inner).join(", ")}>` : t.name;
    case "prim":
      return t.name;
    case "array":
      return `${inner(t.element)}[]`;
    case "tuple":
      return `[${t.members.map(inner).join(", ")}]`;
    case "union":
      return t.members.map(inner).join(" | ");
    case "intersection":
      return t.members.map(inner).join(" & ");
    case "literal":
      return `'${t.text ?? "?"}'`;
    case "object":
      return `{${facts.records[t.record]!.fields.map((f) => `${f.name}: ${inner(f.type)}`).join("; ")}}`;
    case "typeof":
      return `typeof ${t.name}`;
    case "indexed":
      return `${inner(t.object)}[${inner(t.key)}]`;
    case "keyof":
      return `keyof ${inner(t.of)}`;
    case "func":
      return `() => ${inner(t.result)}`;
    case "param":
      return `$${t.name}`;
    default:
      return "other";
  }
}

/** Arguments of every call of a global function, in order: what arrives at `log(…)`. */
export function argumentsOf(facts: FileFacts, callee: string): string[] {
  const found: { start: number; text: string }[] = [];
  for (const callable of facts.callables) {
    for (const call of callable.calls) {
      if (showNode(facts, facts.nodes.a[call]!) !== callee) continue;
      found.push({
        start: facts.nodes.start[call]!,
        text: listOf(facts, call)
          .map((n) => showNode(facts, n))
          .join(", "),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((f) => f.text);
}

/** Names of the calls that may be made directly before leaving or before each other: every path through the blocks as text. */
export function pathsOf(facts: FileFacts, name: string, limit = 64): string[] {
  const callable = facts.callables.find((c) => c.name === name);
  if (!callable) return [];
  const callsIn = (block: number) =>
    callable.calls
      .filter((_, i) => callable.callBlocks[i] === block)
      .map((call) => showNode(facts, facts.nodes.a[call]!));
  const paths = new Set<string>();
  const walk = (block: number, sofar: string[], seen: readonly number[]): void => {
    if (paths.size >= limit) return;
    const fact = callable.blocks[block]!;
    const now = [...sofar, ...callsIn(block)];
    if (fact.next.length === 0) {
      paths.add([...now, fact.exit ?? "end"].join(" "));
      return;
    }
    for (const next of fact.next) if (seen.filter((s) => s === next).length < 2) walk(next, now, [...seen, next]);
  };
  walk(0, [], [0]);
  return [...paths].sort();
}
