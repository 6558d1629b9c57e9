// Rows of a table, model or entity whose declaration is not there: they have the columns that a call chooses or writes, and the
// members that are read from what it gives. Input: the call. Output: a record, or undefined when nothing speaks of a column.
import { LiteralKind, NodeKind } from "../facts/types.js";
import { calledBy, nodeUses } from "./nodeUses.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";
import type { LinkedRecord } from "./records.js";
import { recordOfColumns } from "./sqlRows.js";

/** Options, and calls of a chain, that name columns. */
const NAMES_COLUMNS = /^(add)?select$|^(attributes|fields|columns|projection|data|set|values|returning)$/i;
/** Calls of a chain that give the same row. */
const GIVES_ROW =
  /^(select|lean|exec|populate|orFail|limit|sort|session|where|get|toObject|toJSON|execute\w*|returning|first|throwIfNotFound)$/;
/** Of the row, given its new values. */
const SETS = /^(update|set)$/;
/** Calls of a chain that are given columns, or the values for them. */
const IN_CHAIN = /^(first|update|patch)$/;
const CHANGES = /^(update|create|insert|save|upsert)|Update|Replace/;
const MAX_STEPS = 60;

export function presumedRow(p: Program, file: number, call: number, table: string): LinkedRecord | undefined {
  const key = `${file}:p${call}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const found = new Set<string>();
  fromArguments(p, file, call, found);
  fromChain(p, file, call, found);
  fromReads(p, file, call, found);
  const columns = [...found]
    .filter((name) => /^[\w\u3400-\u9fff]+(\.[\w\u3400-\u9fff]+)*$/.test(name))
    .map((name) => ({ key: name, column: withHolder(name) }));
  const record = recordOfColumns(p, { file, node: call }, key, { table, columns, all: false });
  if (record) record.partial = true;
  return record;
}

function fromArguments(p: Program, file: number, call: number, found: Set<string>): void {
  const { nodes } = factsOf(p, file);
  const changes = CHANGES.test(memberOf(p, file, nodes.a[call]!));
  for (const [i, arg] of listOf(p, file, call).entries()) {
    const at = strip(p, file, arg);
    if (i > 0 && nodes.kind[at] === NodeKind.literal) addNames(p, file, at, found);
    if (nodes.kind[at] !== NodeKind.object) continue;
    const pairs = listOf(p, file, at);
    for (let k = 0; k + 1 < pairs.length; k += 2) {
      const key = pairs[k]! < 0 ? "" : stringAt(p, file, pairs[k]!);
      if (NAMES_COLUMNS.test(key.replace(/^\$/, ""))) addNames(p, file, pairs[k + 1]!, found);
      else if (changes) found.add(key);
    }
  }
}

/** `.select("name phone")` after it, `.set({ note })` before it. */
function fromChain(p: Program, file: number, call: number, found: Set<string>): void {
  const { nodes } = factsOf(p, file);
  const take = (at: number) => {
    const name = memberOf(p, file, nodes.a[at]!);
    if (NAMES_COLUMNS.test(name) || IN_CHAIN.test(name))
      for (const arg of listOf(p, file, at)) addNames(p, file, arg, found);
  };
  take(call);
  for (let at = call, hops = 0; hops < MAX_STEPS; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(p, file, nodes.a[callee]!);
    if (nodes.kind[at] !== NodeKind.call) break;
    take(at);
  }
  for (let at: number | undefined = call, hops = 0; at !== undefined && hops < MAX_STEPS; hops++) {
    const load: number | undefined = nodeUses(p, file)
      .by.get(at)
      ?.find((user) => nodes.kind[user] === NodeKind.load);
    at = load === undefined ? undefined : calledBy(p, file, load);
    if (at !== undefined) take(at);
  }
}

/** Members that are read from the row, or from each of them. */
function fromReads(p: Program, file: number, call: number, found: Set<string>): void {
  const { nodes } = factsOf(p, file);
  const { by } = nodeUses(p, file);
  const open = [call];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined && seen.size < MAX_STEPS; at = open.pop()) {
    for (const user of by.get(at) ?? []) {
      if (seen.has(user)) continue;
      seen.add(user);
      const kind = nodes.kind[user];
      if (kind === NodeKind.await || kind === NodeKind.named || kind === NodeKind.typed || kind === NodeKind.local)
        open.push(user);
      if (kind !== NodeKind.load || nodes.b[user]! < 0) continue;
      const caller = calledBy(p, file, user);
      const name = stringAt(p, file, nodes.b[user]!);
      if (caller === undefined) found.add(name);
      else if (GIVES_ROW.test(name)) open.push(caller);
      else if (SETS.test(name)) for (const arg of listOf(p, file, caller)) addNames(p, file, arg, found);
    }
  }
}

/** Of `{ name: true, phone: 1 }`, `["name", "phone"]`, `"name phone"`; what is left out is none. */
function addNames(p: Program, file: number, node: number, found: Set<string>): void {
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.local) {
    const versions = bindings[nodes.a[at]!]?.versions ?? [];
    const [only] = versions.length === 1 ? versions : [];
    // `const set = { … }` before it; a name that stands for another is not followed.
    if (only !== undefined && nodes.kind[strip(p, file, only)] !== NodeKind.local) addNames(p, file, only, found);
  }
  if (nodes.kind[at] === NodeKind.array) for (const item of listOf(p, file, at)) addNames(p, file, item, found);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0)
    for (const word of stringAt(p, file, nodes.b[at]!).split(/[\s,]+/))
      if (!word.startsWith("-")) found.add(word.replace(/^\+/, ""));
  if (nodes.kind[at] !== NodeKind.object) return;
  const pairs = listOf(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = strip(p, file, pairs[i + 1]!);
    const isLeftOut = nodes.kind[value] === NodeKind.literal && /^(0|false)$/.test(stringAt(p, file, nodes.b[value]!));
    if (pairs[i]! >= 0 && !isLeftOut) found.add(stringAt(p, file, pairs[i]!));
  }
}

/** "holderAddress" of "holder.address": whose it is says what it is. */
function withHolder(path: string): string {
  const words = path.split(".").slice(-2);
  return words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}

function memberOf(p: Program, file: number, callee: number): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, callee);
  return nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 ? stringAt(p, file, nodes.b[at]!) : "";
}
