// Collects one file's facts: interned strings, the growing node table, types. Input: calls from a front end.
// Output: FileFacts. Lists (arguments, join inputs …) may be replaced until the end, so loops can be closed late.
import { type BlockFact, emptyFacts, type FileFacts, NONE, type TypeFact } from "./types.js";

export interface FactsBuilder {
  facts: FileFacts;
  string(text: string): number;
  /** New node; `list` goes to the extra table and its offset to `b`. */
  node(kind: number, start: number, end: number, a?: number, b?: number, flags?: number): number;
  listNode(kind: number, start: number, end: number, a: number, list: readonly number[], flags?: number): number;
  setList(node: number, list: readonly number[]): void;
  type(fact: TypeFact): number;
  nodeKind(node: number): number;
  nodeA(node: number): number;
  nodeB(node: number): number;
  nodeStart(node: number): number;
  nodeEnd(node: number): number;
  finish(): FileFacts;
}

/** The growing columns of a builder. Files come one after the other, so that one set of them serves all. */
interface Table {
  capacity: number;
  kind: Uint8Array;
  flagsOf: Uint8Array;
  aOf: Int32Array;
  bOf: Int32Array;
  startOf: Int32Array;
  endOf: Int32Array;
}

const LARGEST_SPARE = 1 << 18;
let spare: Table | undefined;

function tableFor(capacity: number): Table {
  return {
    capacity,
    kind: new Uint8Array(capacity),
    flagsOf: new Uint8Array(capacity),
    aOf: new Int32Array(capacity),
    bOf: new Int32Array(capacity),
    startOf: new Int32Array(capacity),
    endOf: new Int32Array(capacity),
  };
}

export function createFactsBuilder(language: string): FactsBuilder {
  const facts = emptyFacts(language);
  const interned = new Map<string, number>();
  const typeIndex = new Map<string, number>();
  const table = spare ?? tableFor(4096);
  spare = undefined;
  let { capacity, kind, flagsOf, aOf, bOf, startOf, endOf } = table;
  let count = 0;
  const lists: (readonly number[])[] = [];
  const listOwner: number[] = [];

  function grow(): void {
    capacity *= 2;
    kind = copy(new Uint8Array(capacity), kind);
    flagsOf = copy(new Uint8Array(capacity), flagsOf);
    aOf = copy(new Int32Array(capacity), aOf);
    bOf = copy(new Int32Array(capacity), bOf);
    startOf = copy(new Int32Array(capacity), startOf);
    endOf = copy(new Int32Array(capacity), endOf);
  }

  function node(k: number, start: number, end: number, a = NONE, b = NONE, flags = 0): number {
    if (count === capacity) grow();
    kind[count] = k;
    flagsOf[count] = flags;
    aOf[count] = a;
    bOf[count] = b;
    startOf[count] = start;
    endOf[count] = end;
    return count++;
  }

  /** One piece of memory for all columns: a file has seven, and most are short. */
  function packed(extra: Int32Array): FileFacts["nodes"] {
    const memory = new ArrayBuffer(count * 18 + extra.length * 4);
    let at = 0;
    const ints = (from: Int32Array, length: number) => {
      const column = new Int32Array(memory, at, length);
      column.set(from.subarray(0, length));
      at += length * 4;
      return column;
    };
    const bytes = (from: Uint8Array) => {
      const column = new Uint8Array(memory, at, count);
      column.set(from.subarray(0, count));
      at += count;
      return column;
    };
    const [a, b, start, end] = [ints(aOf, count), ints(bOf, count), ints(startOf, count), ints(endOf, count)];
    const lists = ints(extra, extra.length);
    return { kind: bytes(kind), flags: bytes(flagsOf), a: a!, b: b!, start: start!, end: end!, extra: lists };
  }

  return {
    facts,
    string(text) {
      const known = interned.get(text);
      if (known !== undefined) return known;
      const index = facts.strings.push(text) - 1;
      interned.set(text, index);
      return index;
    },
    node,
    listNode(k, start, end, a, list, flags = 0) {
      // `b` holds the list's number until finish() lays the lists out.
      const at = node(k, start, end, a, lists.length, flags);
      lists.push(list);
      listOwner.push(at);
      return at;
    },
    setList(at, list) {
      lists[bOf[at]!] = list;
    },
    type(fact) {
      const key = JSON.stringify(fact);
      const known = typeIndex.get(key);
      if (known !== undefined) return known;
      const index = facts.types.push(fact) - 1;
      typeIndex.set(key, index);
      return index;
    },
    nodeKind: (at) => kind[at]!,
    nodeA: (at) => aOf[at]!,
    nodeB: (at) => bOf[at]!,
    nodeStart: (at) => startOf[at]!,
    nodeEnd: (at) => endOf[at]!,
    finish() {
      let size = 0;
      for (const list of lists) size += list.length + 1;
      const extra = new Int32Array(size);
      let offset = 0;
      lists.forEach((list, i) => {
        bOf[listOwner[i]!] = offset;
        extra[offset++] = list.length;
        for (const item of list) extra[offset++] = item;
      });
      facts.nodes = packed(extra);
      trim(facts);
      if (capacity <= LARGEST_SPARE) spare = { capacity, kind, flagsOf, aOf, bOf, startOf, endOf };
      return facts;
    },
  };
}

/** A list that grew has room for seventeen items even when it has one: all of them are kept at their length. */
function trim(facts: FileFacts): void {
  for (const binding of facts.bindings) binding.versions = exact(binding.versions);
  for (const callable of facts.callables) {
    callable.returns = exact(callable.returns);
    callable.returnBlocks = exact(callable.returnBlocks);
    callable.throws = exact(callable.throws);
    callable.calls = exact(callable.calls);
    callable.callBlocks = exact(callable.callBlocks);
    callable.stores = exact(callable.stores);
    callable.blocks = callable.blocks.map(settled);
  }
  for (const key of ["strings", "types", "callables", "bindings", "settings"] as const)
    (facts as unknown as Record<string, unknown[]>)[key] = exact<unknown>(facts[key]);
}

/** As one literal: a member that is added later has a list of its own. */
function settled({ next, condition, cases, exit }: BlockFact): BlockFact {
  const list = exact(next);
  const block: BlockFact = exit ? { next: list, condition, exit } : { next: list, condition };
  if (cases) block.cases = cases;
  return block;
}

function exact<T>(list: T[]): T[] {
  return list.length === 0 ? list : list.slice();
}

function copy<T extends Uint8Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
