// Variables that a test says are empty (null, undefined, "", 0, false) on one of its ways: what is read of them there carries
// nothing. Input: a test and its outcome. Invariant: a name is given only where it is empty on every path that leads there.
import { LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import { type Extraction, lookup } from "./context.js";
import type { EsNode } from "./esNode.js";

const MAX_DEPTH = 20;

/** Names of variables that are empty where the test has this outcome. */
export function emptyWhere(test: EsNode, outcome: boolean, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  const inner = (n: EsNode, wanted: boolean) => emptyWhere(n, wanted, depth + 1);
  switch (test.type) {
    case "Identifier":
      return outcome ? [] : [test.name];
    case "ParenthesizedExpression":
      return inner(test.expression, outcome);
    case "UnaryExpression":
      return test.operator === "!" ? inner(test.argument, !outcome) : [];
    case "LogicalExpression": {
      if (test.operator === "??") return [];
      const [left, right] = [inner(test.left, outcome), inner(test.right, outcome)];
      // Both parts were asked, or one of them is enough.
      const both = (test.operator === "&&") === outcome;
      return both ? [...left, ...right] : left.filter((name) => right.includes(name));
    }
    case "BinaryExpression": {
      const equals = /^={2,3}$/.test(test.operator) ? true : /^!={1,2}$/.test(test.operator) ? false : undefined;
      if (equals !== outcome) return [];
      if (isEmptyValue(test.right)) return test.left.type === "Identifier" ? [test.left.name] : [];
      return isEmptyValue(test.left) && test.right.type === "Identifier" ? [test.right.name] : [];
    }
    default:
      return [];
  }
}

function isEmptyValue(n: EsNode): boolean {
  return n.type === "Identifier" ? n.name === "undefined" : n.type === "Literal" && (n.value === "" || isNull(n));
}

function isNull(n: EsNode): boolean {
  return n.value === null && n.regex == null && n.bigint == null;
}

/** Runs what stands on the way where these variables are empty. Only those of the callable itself are known to be so. */
export function withEmpty(x: Extraction, names: readonly string[], at: EsNode, run: () => void): void {
  const before: [number, number][] = [];
  for (const name of names) {
    const binding = lookup(x, name);
    if (binding === NONE || x.b.facts.bindings[binding]!.callable !== x.callable || x.importNodes.has(binding))
      continue;
    const version = x.current[binding]!;
    if (version === NONE) continue;
    before.push([binding, version]);
    x.current[binding] = x.b.node(NodeKind.literal, at.start, at.end, LiteralKind.null, NONE);
  }
  run();
  for (const [binding, version] of before.reverse()) x.current[binding] = version;
}
