// Ways of a function on which a value is empty: null, false, 0, a list without anything in it. `if (!row) return …`,
// `if (rowCount === 0) return …`, `if (rows.length > 0) await record(rows)`. What is asked of "every change" or "every row that
// leaves" is not asked there. Input: a function, and which value is meant. Output: the first blocks of such ways. Invariant: a
// block that is reached in any other way is none.
import { type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";

/** Members that are empty where the whole stands for nothing: counts, lists, the row itself. */
const COUNTS =
  /^(length|size|rows|count|rowCount|affected|affectedRows|affected_rows|changedRows|matchedCount|modifiedCount|deletedCount|nModified|changes|rowsAffected|numUpdatedRows|numDeletedRows|data|value|\d+)$/;
/** A result that is called so is empty where all went well. */
const FAILURE = /err(or)?s?$|^(e|problem|problems|issue|issues|warning|failure|conflict)$/i;
const MAX_MEMBERS = 4;

/** `isMeant`: of the value that a condition asks, under its counts and rows. */
export function emptyWays(p: Program, file: number, callable: number, isMeant: (node: number) => boolean): Set<number> {
  const fact = factsOf(p, file).callables[callable]!;
  const edges = new Map<number, number>();
  for (const { condition, next } of fact.blocks) {
    if (condition < 0 || next.length < 2 || next[0] === next[1]) continue;
    const asked = emptyWhere(p, file, condition);
    if (!asked || !isMeant(rowsUnder(p, file, asked.value))) continue;
    const way = next[asked.way]!;
    edges.set(way, (edges.get(way) ?? 0) + 1);
  }
  return onlyBy(fact, edges);
}

/** Blocks into which no other edges lead than so many. */
export function onlyBy({ blocks }: CallableFact, edges: ReadonlyMap<number, number>): Set<number> {
  const leadTo = (way: number) => blocks.reduce((sum, { next }) => sum + next.filter((one) => one === way).length, 0);
  return new Set([...edges].filter(([way, known]) => leadTo(way) === known).map(([way]) => way));
}

/** What a condition asks, and the way that is taken where it is empty: 0 where the condition holds. */
function emptyWhere(p: Program, file: number, condition: number): { value: number; way: 0 | 1 } | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean) return { value: at, way: 1 };
  const operator = nodes.a[at]! < 0 ? "" : stringAt(p, file, nodes.a[at]!);
  const [value, limit] = listOf(p, file, at);
  if (value === undefined) return undefined;
  if (operator === "!") {
    const inner = emptyWhere(p, file, value);
    return inner && { value: inner.value, way: inner.way === 0 ? 1 : 0 };
  }
  const way = limit === undefined ? undefined : WAYS[operator]?.[limitAt(p, file, limit)];
  return way === undefined ? undefined : { value, way };
}
/** By operator and what it compares with. "none" is null, undefined, false or 0. */
const WAYS: Record<string, Partial<Record<string, 0 | 1>>> = {
  "===": { none: 0, one: 1 },
  "==": { none: 0, one: 1 },
  "!==": { none: 1, one: 0 },
  "!=": { none: 1, one: 0 },
  ">": { none: 1 },
  ">=": { one: 1 },
  "<": { one: 0 },
  "<=": { none: 0 },
};

function limitAt(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.literal) return "";
  const kind = nodes.a[at];
  if (kind === LiteralKind.null || kind === LiteralKind.undefined) return "none";
  const text = nodes.b[at]! < 0 ? "" : stringAt(p, file, nodes.b[at]!);
  return text === "0" || text === "false" ? "none" : text === "1" ? "one" : "";
}

/** `result` of `result.rows[0]`, `result.affected`; what is said of an error says the opposite. */
function rowsUnder(p: Program, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  if (FAILURE.test(nameOf(p, file, node))) return -1;
  let at = onlyValue(p, file, node);
  for (let hops = 0; hops < MAX_MEMBERS && nodes.kind[at] === NodeKind.load; hops++) {
    const name = nodes.b[at]! < 0 ? "" : stringAt(p, file, nodes.b[at]!);
    if (!COUNTS.test(name)) break;
    at = onlyValue(p, file, nodes.a[at]!);
  }
  return at;
}

/**
 * The calls that a value is made from, one after another, so that it is empty where one of them gives nothing: `rows` of
 * `rows.map(view)`, `view(row)` and `{ items: rows }`.
 */
export function rowsBehind(
  p: Program,
  file: number,
  value: number,
  isOfProject: (call: number) => boolean,
): ReadonlySet<number> {
  const { nodes } = factsOf(p, file);
  const found = new Set<number>();
  let at = onlyValue(p, file, value);
  for (let hops = 0; hops < MAX_MADE; hops++) {
    let before: number | undefined;
    if (nodes.kind[at] === NodeKind.call) {
      found.add(at);
      const callee = strip(p, file, nodes.a[at]!);
      const args = [...listOf(p, file, at)];
      if (nodes.kind[callee] === NodeKind.load && OF_LISTS.test(nameOf(p, file, callee))) before = nodes.a[callee]!;
      else if (args.length === 1 && isOfProject(at)) before = args[0];
    } else if (nodes.kind[at] === NodeKind.object) {
      const [, only, ...others] = listOf(p, file, at);
      if (others.length === 0) before = only;
    } else if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 && COUNTS.test(stringAt(p, file, nodes.b[at]!)))
      before = nodes.a[at]!;
    if (before === undefined) break;
    at = onlyValue(p, file, before);
  }
  return found;
}
const OF_LISTS = /^(map|filter|slice|sort|toSorted|reverse|toReversed|flatMap|at)$/;
const MAX_MADE = 6;
