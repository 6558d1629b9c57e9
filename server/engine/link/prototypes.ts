// Members of `this` in functions that are methods by their prototype: `Renewal.prototype.run = function () { this.log … }` of
// `function Renewal() { this.log = … }`. Input: a node and the name of a member. Output: the value that the constructor gives
// it. Invariant: only what one file says, and only where the constructor assigns it once.
import { type FileFacts, NodeKind } from "../facts/types.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";

/** Constructor of each method. */
const memo = new WeakMap<FileFacts, ReadonlyMap<number, number>>();
const NOBODY: ReadonlyMap<number, number> = new Map();

export function givenByConstructor(p: Program, file: number, base: number, key: string): number | undefined {
  const facts = factsOf(p, file);
  const self = valueBehind(p, file, base);
  if (facts.nodes.kind[self] !== NodeKind.this) return undefined;
  const callable = facts.nodes.a[self]!;
  if (callable < 0 || facts.callables[callable]!.owner >= 0) return undefined;
  const maker = constructorsIn(p, file, facts).get(callable);
  if (maker === undefined) return undefined;
  const given = facts.callables[maker]!.stores.filter(
    (store) =>
      store.key >= 0 &&
      stringAt(p, file, store.key) === key &&
      facts.nodes.kind[valueBehind(p, file, store.object)] === NodeKind.this,
  );
  return given.length === 1 ? given[0]!.value : undefined;
}

function constructorsIn(p: Program, file: number, facts: FileFacts): ReadonlyMap<number, number> {
  if (!facts.strings.includes("prototype")) return NOBODY;
  let known = memo.get(facts);
  if (known) return known;
  const { nodes } = facts;
  const made = new Map<number, number>();
  const functionAt = (node: number) => {
    const at = valueBehind(p, file, node);
    return nodes.kind[at] === NodeKind.function ? nodes.a[at]! : undefined;
  };
  const add = (value: number, maker: number) => {
    const method = functionAt(value);
    if (method !== undefined) made.set(method, maker);
  };
  for (const { stores } of facts.callables) {
    for (const { object, key, value } of stores) {
      const at = strip(p, file, object);
      // `Renewal.prototype = { run: function () { … } }`
      const isWhole = key >= 0 && stringAt(p, file, key) === "prototype";
      const isPart =
        nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 && stringAt(p, file, nodes.b[at]!) === "prototype";
      const maker = isWhole ? functionAt(at) : isPart ? functionAt(nodes.a[at]!) : undefined;
      if (maker === undefined) continue;
      const whole = strip(p, file, value);
      if (isPart) add(value, maker);
      else if (nodes.kind[whole] === NodeKind.object)
        [...listOf(p, file, whole)].forEach((one, i) => {
          if (i % 2 === 1) add(one, maker);
        });
    }
  }
  known = made;
  memo.set(facts, known);
  return known;
}

/** What a variable that is assigned once was given; writing a member makes another value of it. */
function valueBehind(p: Program, file: number, node: number): number {
  const { nodes, bindings } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; hops < 50; hops++) {
    if (nodes.kind[at] === NodeKind.update) at = strip(p, file, nodes.a[at]!);
    else if (nodes.kind[at] === NodeKind.local) {
      const [first] = bindings[nodes.a[at]!]?.versions ?? [];
      if (first === undefined) return at;
      at = strip(p, file, first);
    } else return at;
  }
  return at;
}
