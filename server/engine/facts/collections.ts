// What is written to collections that nothing declares: `db.collection("claims").insertOne({…})`, `from("claims").insert({…})`,
// `{ TableName: "claims", Item: {…} }`, `INSERT INTO claims (…)`. Input: facts of a file. Output: names of collections and the values written.
import { behind, listOf, textOf } from "./nodeValues.js";
import { type FileFacts, type NodeIndex, NodeKind } from "./types.js";

export interface CollectionWrite {
  collection: string;
  /** One document, or the value that becomes one. */
  value: NodeIndex;
  /** Keys that are seen. */
  keys: number;
}

const WRITES = /^(insert|insertOne|insertMany|insertInto|replaceOne|add|addDoc|set|setDoc|create|upsert|values)$/;
/** Calls whose first text is the name of a collection. Of those named like a client, only by being called with nothing else. */
const NAMES = /^(collection|collectionGroup|from|into|table|insertInto|doc|knex|db|trx|database)$/i;
/** Table and columns. */
export const INSERT = /^\s*insert\s+into\s+(?:\w+\.)?["`]?(\w+)["`]?\s*\(([^)]+)\)/i;
const TABLE = "TableName";
const ITEM = "Item";
const MAX_CHAIN = 12;

/** The value with the most keys that the file writes to each collection. */
export function collectionWrites(facts: FileFacts): CollectionWrite[] {
  if (!facts.strings.some((text) => text === TABLE || WRITES.test(text))) return [];
  const found = new Map<string, CollectionWrite>();
  const add = (collection: string | undefined, value: NodeIndex | undefined) => {
    const document = value === undefined ? undefined : documentOf(facts, value);
    if (!collection || document === undefined) return;
    const keys = facts.nodes.kind[document] === NodeKind.object ? listOf(facts, document).length / 2 : 0;
    if ((found.get(collection)?.keys ?? -1) < keys) found.set(collection, { collection, value: document, keys });
  };
  for (const { calls } of facts.callables)
    for (const call of calls) {
      const args = listOf(facts, call);
      if (WRITES.test(calledAs(facts, call)))
        add(
          collectionOf(facts, facts.nodes.a[call]!, 0) ?? collectionOf(facts, args[0], 0),
          args[args.length > 1 ? 1 : 0],
        );
    }
  if (facts.strings.includes(TABLE))
    for (let node = 0; node < facts.nodes.kind.length; node++)
      if (facts.nodes.kind[node] === NodeKind.object)
        add(textOf(facts, memberOf(facts, node, TABLE)), memberOf(facts, node, ITEM));
  if (facts.strings.some((text) => INSERT.test(text)))
    for (let node = 0; node < facts.nodes.kind.length; node++) {
      const [, table, columns] = INSERT.exec(firstText(facts, node)) ?? [];
      const keys = columns?.split(",").length ?? 0;
      if (table && (found.get(table)?.keys ?? -1) < keys) found.set(table, { collection: table, value: node, keys });
    }
  return [...found.values()];
}

/** Name of the collection that a reference is made with, earlier in the chain or where its variable is set. */
function collectionOf(facts: FileFacts, node: NodeIndex | undefined, hops: number): string | undefined {
  if (node === undefined || hops > MAX_CHAIN) return undefined;
  const { nodes } = facts;
  const at = behind(facts, node);
  if (nodes.kind[at] === NodeKind.load) return collectionOf(facts, nodes.a[at]!, hops + 1);
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  if (NAMES.test(calledAs(facts, at)))
    for (const arg of listOf(facts, at).slice(0, 2)) {
      const name = textOf(facts, arg);
      if (name !== undefined) return name.split("/", 1)[0];
    }
  return collectionOf(facts, nodes.a[at]!, hops + 1);
}

/** `[{…}]` holds documents, `marshall({…})` makes one. */
function documentOf(facts: FileFacts, node: NodeIndex): NodeIndex | undefined {
  const at = behind(facts, node);
  const kind = facts.nodes.kind[at];
  const list = kind === NodeKind.array || kind === NodeKind.call ? listOf(facts, at) : [];
  if (kind === NodeKind.array) return list[0] === undefined ? undefined : behind(facts, list[0]);
  if (kind !== NodeKind.call) return at;
  const only = list.length > 0 ? behind(facts, list[0]!) : at;
  return facts.nodes.kind[only] === NodeKind.object ? only : at;
}

/** A text, or the first part of one that is put together. */
function firstText(facts: FileFacts, node: NodeIndex): string {
  const isBuilt = facts.nodes.kind[node] === NodeKind.text;
  const at = isBuilt ? listOf(facts, node)[0] : node;
  if (at === undefined || (!isBuilt && facts.nodes.kind[at] !== NodeKind.literal)) return "";
  return textOf(facts, at) ?? "";
}

function calledAs({ nodes, strings, bindings, imports }: FileFacts, call: NodeIndex): string {
  let at = nodes.a[call]!;
  while (nodes.kind[at] === NodeKind.named || nodes.kind[at] === NodeKind.typed) at = nodes.a[at]!;
  const [a, b] = [nodes.a[at]!, nodes.b[at]!];
  if (nodes.kind[at] === NodeKind.load) return strings[b] ?? "";
  if (nodes.kind[at] === NodeKind.import) return imports[a]?.imported ?? "";
  return nodes.kind[at] === NodeKind.local ? (bindings[a]?.name ?? "") : "";
}

function memberOf(facts: FileFacts, object: NodeIndex, key: string): NodeIndex | undefined {
  const pairs = listOf(facts, object);
  const i = pairs.findIndex((name, at) => at % 2 === 0 && name >= 0 && facts.strings[name] === key);
  return i < 0 ? undefined : pairs[i + 1];
}
