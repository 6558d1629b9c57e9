// Options by which a store deletes a record by itself when its time has come: at a field, of the schema, or of an index that
// is put on it. Input: a stored record and the names of such options. Output: the option found.
import { NodeKind } from "../../facts/types.js";
import { recordKey } from "../../flow/controls/endings.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { StoredRecord } from "../../link/stores/stored.js";

export function deletingOption(p: Program, stored: StoredRecord, options: readonly string[]): string | undefined {
  const { record } = stored;
  const facts = factsOf(p, record.file);
  // A field that is called so is kept like the others.
  const wanted = options.filter((option) => facts.strings.includes(option) && !record.fields.has(option));
  if (wanted.length === 0) return undefined;
  const declaration = rangeOf(p, stored);
  const { nodes } = facts;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const option = optionIn(p, record.file, node, wanted);
    if (option === undefined) continue;
    const start = nodes.start[node]!;
    if (declaration === undefined || (declaration.start <= start && start < declaration.end)) return option;
  }
  for (const { calls } of facts.callables)
    for (const call of calls) {
      const given = [...listOf(p, record.file, call)].map((arg) => strip(p, record.file, arg));
      const found = given.map((arg) => nodes.kind[arg] === NodeKind.object && optionIn(p, record.file, arg, wanted));
      const option = found.find((one) => typeof one === "string");
      if (option && isPutOn(p, stored, call)) return option;
    }
  return undefined;
}

function optionIn(p: Program, file: number, object: number, options: readonly string[]): string | undefined {
  const pairs = listOf(p, file, object);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const key = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
    if (options.includes(key)) return key;
  }
  return undefined;
}

/** An option of the declaration that is `true`. */
export function switchedOn(p: Program, stored: StoredRecord, option: string): boolean {
  const { record } = stored;
  const { strings, nodes } = factsOf(p, record.file);
  if (!strings.includes(option)) return false;
  const { schema } = record;
  const call =
    schema?.file === record.file ? { start: nodes.start[schema.node]!, end: nodes.end[schema.node]! } : undefined;
  const declarations = [rangeOf(p, stored), call];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || optionIn(p, record.file, node, [option]) === undefined) continue;
    const start = nodes.start[node]!;
    if (!declarations.some((range) => range && range.start <= start && start < range.end)) continue;
    const pairs = [...listOf(p, record.file, node)];
    const at = pairs.findIndex((key, i) => i % 2 === 0 && key >= 0 && strings[key] === option);
    if (literalAt(p, record.file, strip(p, record.file, pairs[at + 1]!)) === "true") return true;
  }
  return false;
}

/** The class, or the call that makes the schema; undefined where neither can be seen. */
function rangeOf(p: Program, { record }: StoredRecord): { start: number; end: number } | undefined {
  if (record.fact) {
    const { start, end, annotations } = factsOf(p, record.fact.file).records[record.fact.record]!;
    return { start: Math.min(start, ...annotations.map((a) => a.start)), end };
  }
  const { nodes } = factsOf(p, record.file);
  const call = record.schema?.file === record.file ? record.schema.node : undefined;
  return call === undefined ? undefined : { start: nodes.start[call]!, end: nodes.end[call]! };
}

/** `chatSchema.index({ at: 1 }, { expireAfterSeconds: 60 })`, `db.collection("chats").createIndex(…)` */
function isPutOn(p: Program, { record }: StoredRecord, call: number): boolean {
  const { file } = record;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const base = nodes.a[callee]!;
  const entity = entityOf(p, file, base);
  if (entity?.k === "schema") return entity.record.key === record.key;
  const at = strip(p, file, base);
  const named = nodes.kind[at] === NodeKind.call ? [...listOf(p, file, at)].map((arg) => strip(p, file, arg)) : [];
  const names = [nameOf(p, file, base), ...named.map((arg) => literalAt(p, file, arg))];
  return names.some((name) => name !== "" && recordKey(name) === recordKey(record.name));
}

function literalAt(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  return nodes.kind[node] === NodeKind.literal ? stringAt(p, file, nodes.b[node]!) : "";
}
