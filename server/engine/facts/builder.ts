// Collects one file's facts: interned strings, the growing node table, types. Input: calls from a front end.
// Output: FileFacts. Lists (arguments, join inputs …) may be replaced until the end, so loops can be closed late.
import { emptyFacts, type FileFacts, NONE, type TypeFact } from "./types.js";

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

export function createFactsBuilder(language: string): FactsBuilder {
  const facts = emptyFacts(language);
  const interned = new Map<string, number>();
  const typeIndex = new Map<string, number>();
  let capacity = 256;
  let count = 0;
  let kind = new Uint8Array(capacity);
  let flagsOf = new Uint8Array(capacity);
  let aOf = new Int32Array(capacity);
  let bOf = new Int32Array(capacity);
  let startOf = new Int32Array(capacity);
  let endOf = new Int32Array(capacity);
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
      facts.nodes = {
        kind: kind.slice(0, count),
        flags: flagsOf.slice(0, count),
        a: aOf.slice(0, count),
        b: bOf.slice(0, count),
        start: startOf.slice(0, count),
        end: endOf.slice(0, count),
        extra,
      };
      return facts;
    },
  };
}

function copy<T extends Uint8Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
