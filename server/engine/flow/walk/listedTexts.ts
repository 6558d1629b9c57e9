// What texts a name stands for that is taken from a list written out: `db[period.model]` within `for (const period of PERIODS)`,
// `knex(table)` within `Object.entries(DAYS).map(([table, days]) => …)`. Input: a node. Output: the texts. Invariant: of a list that
// is not written out there are none.
import { ANY_KEY, LiteralKind, NodeKind } from "../../facts/types.js";
import { importedNode } from "../../link/exports.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, stringAt } from "../../link/program.js";
import { listGoneThrough } from "./listedEach.js";

interface Place {
  file: number;
  node: number;
}

export function listedTexts(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  const ofEach = textsOfEach(p, file, at, "");
  if (ofEach.length > 0 || nodes.kind[at] !== NodeKind.load || nodes.b[at] === ANY_KEY) return ofEach;
  return textsOfEach(p, file, nodes.a[at]!, stringAt(p, file, nodes.b[at]!));
}

/** Of the elements of a list, or of what a member of them holds. */
function textsOfEach(p: Program, file: number, each: number, member: string): string[] {
  const list = listGoneThrough(p, file, each);
  const made = list === undefined ? undefined : valueBehind(p, file, list);
  if (!made) return [];
  const { nodes } = factsOf(p, made.file);
  const items = listOf(p, made.file, made.node);
  if (nodes.kind[made.node] === NodeKind.array)
    return [...items].flatMap((item) =>
      textAt(p, member === "" ? { ...made, node: item } : memberOf(p, made.file, item, member)),
    );
  if (nodes.kind[made.node] !== NodeKind.call || member !== OF_PAIRS[nameOf(p, made.file, made.node)]) return [];
  const given = items[0] === undefined ? undefined : valueBehind(p, made.file, items[0]);
  return given ? keysOf(p, given) : [];
}
/** Which part of what they give is the name: `Object.keys(x)`, `Object.entries(x)`. */
const OF_PAIRS: Readonly<Record<string, string>> = { keys: "", entries: "0" };

/** Where a variable of this file or another one has its only value. */
function valueBehind(p: Program, file: number, node: number): Place | undefined {
  const at = onlyValue(p, file, node);
  const { nodes } = factsOf(p, file);
  if (nodes.kind[at] !== NodeKind.import) return { file, node: at };
  const value = importedNode(p, file, nodes.a[at]!);
  return value && { file: value.file, node: onlyValue(p, value.file, value.node) };
}

function memberOf(p: Program, file: number, item: number, member: string): Place | undefined {
  const at = onlyValue(p, file, item);
  const { nodes } = factsOf(p, file);
  const pairs = listOf(p, file, at);
  // `["quote", "createdAt", 90]`
  if (nodes.kind[at] === NodeKind.array && /^\d+$/.test(member) && pairs[Number(member)] !== undefined)
    return { file, node: pairs[Number(member)]! };
  if (nodes.kind[at] !== NodeKind.object) return undefined;
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && stringAt(p, file, pairs[i]!) === member) return { file, node: pairs[i + 1]! };
  return undefined;
}

function textAt(p: Program, place: Place | undefined): string[] {
  if (!place) return [];
  const at = onlyValue(p, place.file, place.node);
  const { nodes } = factsOf(p, place.file);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? [stringAt(p, place.file, nodes.b[at]!)] : [];
}

function keysOf(p: Program, { file, node }: Place): string[] {
  if (factsOf(p, file).nodes.kind[node] !== NodeKind.object) return [];
  return [...listOf(p, file, node)].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(p, file, key)] : []));
}

/** The key between the brackets of `base[key]`: of what stands within, what ends last and is widest. */
export function keyNode(p: Program, file: number, load: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const [from, to] = [nodes.start[load]!, nodes.end[load]!];
  let best: number | undefined;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! <= from || nodes.end[node]! >= to) continue;
    const ends = best === undefined ? 1 : nodes.end[node]! - nodes.end[best]!;
    if (ends > 0 || (ends === 0 && nodes.start[node]! < nodes.start[best!]!)) best = node;
  }
  return best;
}
