// Functions that a schema gives to its documents: `schema.methods.close = function () { … }`, `schema.methods = { close() { … } }`,
// `schema.method("close", function () { … })`. Input: a function. Output: the node of the schema, which says what `this` is.
// Invariant: only what the file of the schema says.
import { type FileFacts, NONE, NodeKind } from "../facts/types.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";

const memo = new WeakMap<FileFacts, ReadonlyMap<number, number>>();
const NOBODY: ReadonlyMap<number, number> = new Map();
const HOLDER = "methods";
const ADDS = "method";

export function schemaOfMethod(p: Program, file: number, callable: number): number | undefined {
  const facts = factsOf(p, file);
  let known = memo.get(facts);
  if (!known) {
    known = facts.strings.some((text) => text === HOLDER || text === ADDS) ? methodsIn(p, file, facts) : NOBODY;
    memo.set(facts, known);
  }
  return known.get(callable);
}

function methodsIn(p: Program, file: number, { nodes, callables }: FileFacts): ReadonlyMap<number, number> {
  const made = new Map<number, number>();
  const keyOf = (node: number) => (nodes.b[node]! < 0 ? "" : stringAt(p, file, nodes.b[node]!));
  const add = (value: number, schema: number) => {
    const at = strip(p, file, value);
    if (nodes.kind[at] === NodeKind.function) made.set(nodes.a[at]!, schema);
    if (nodes.kind[at] !== NodeKind.object) return;
    for (const [i, one] of [...listOf(p, file, at)].entries()) {
      const inner = i % 2 === 1 ? strip(p, file, one) : NONE;
      if (inner >= 0 && nodes.kind[inner] === NodeKind.function) made.set(nodes.a[inner]!, schema);
    }
  };
  for (const { stores, calls } of callables) {
    for (const { object, key, value } of stores) {
      const at = strip(p, file, object);
      if (key >= 0 && stringAt(p, file, key) === HOLDER) add(value, object);
      else if (nodes.kind[at] === NodeKind.load && keyOf(at) === HOLDER) add(value, nodes.a[at]!);
    }
    for (const call of calls) {
      const callee = strip(p, file, nodes.a[call]!);
      if (nodes.kind[callee] !== NodeKind.load || keyOf(callee) !== ADDS) continue;
      for (const arg of listOf(p, file, call)) add(arg, nodes.a[callee]!);
    }
  }
  return made;
}
