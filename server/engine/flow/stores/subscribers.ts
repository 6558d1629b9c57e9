// Classes that a data source is told to call on changes: those in its `subscribers: [...]`, or in one that names files, and those
// that put themselves there. Each file says what it lists; the table is for all. Where no data source of the project says what
// it calls, classes that are marked for it are believed.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import type { Models } from "../../models/index.js";
import type { EntityRow } from "../../models/storeRows.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { packageCalls } from "./packageCalls.js";

const TABLE = "subscribers";
/** A list names files: any class may be in them. */
const BY_FILE = "*";
/** A data source is seen with all that it is told. */
const SEEN = "seen";
const LIST = "subscribers";

export function putSubscribers(ctx: FlowContext): void {
  const makers = entityRows(ctx).flatMap(({ madeBy }) => madeBy ?? []);
  const listed = everywhere(ctx, "subscribers", (file) => listedIn(ctx, makers, file));
  putAll(ctx, TABLE, new Map(listed.map((key) => [key, true])));
}

export function isSubscribed(ctx: FlowContext, file: number, record: number): boolean {
  const is = (key: string) => lookUp(ctx, TABLE, key) === true;
  if (is(keyOf(file, record)) || is(BY_FILE)) return true;
  if (is(SEEN)) return false;
  const marks = entityRows(ctx).flatMap(({ subscribers }) => subscribers ?? []);
  return factsOf(ctx.p, file).records[record]!.annotations.some(({ name }) => marks.includes(name));
}

/** Rows of models that do not change, picked out once. */
const rows = new WeakMap<Models, EntityRow[]>();

function entityRows({ p: { models } }: FlowContext): EntityRow[] {
  const known = rows.get(models) ?? models.rows.flatMap((row) => (row.kind === "entity" ? [row] : []));
  rows.set(models, known);
  return known;
}

function keyOf(file: number, record: number): string {
  return `${file}:${record}`;
}

function listedIn({ p }: FlowContext, makers: readonly string[], file: number): string[] {
  const { language, strings, nodes } = factsOf(p, file);
  if (language !== "typescript") return [];
  const found = new Set<string>(setsUp(p, makers, file) ? [SEEN] : []);
  if (!strings.includes(LIST)) return [...found];
  for (const own of addedThemselves(p, file)) found.add(SEEN).add(keyOf(file, own));
  for (let node = 0; node < nodes.kind.length; node++) {
    const list = nodes.kind[node] === NodeKind.object ? listAt(p, file, node) : undefined;
    for (const item of list === undefined ? [] : (itemsOf(p, file, list) ?? []))
      found.add(SEEN).add(item.k === "class" ? keyOf(item.file, item.record) : BY_FILE);
  }
  return [...found];
}

/** What an object has as `subscribers`. */
function listAt(p: Program, file: number, object: number): number | undefined {
  const pairs = listOf(p, file, object);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && stringAt(p, file, pairs[i]!) === LIST) return pairs[i + 1]!;
  return undefined;
}

type Item = { k: "class"; file: number; record: number } | { k: "files" };

/** Undefined where some of the list is not seen. */
function itemsOf(p: Program, file: number, list: number): Item[] | undefined {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, list);
  if (nodes.kind[at] !== NodeKind.array) return undefined;
  const items: Item[] = [];
  for (const item of listOf(p, file, at)) {
    const at = strip(p, file, item);
    const kind = nodes.kind[at];
    // `new ClaimHistory()` is of its class.
    const isMade = kind === NodeKind.call && (nodes.flags[at]! & NodeFlag.new) !== 0;
    const entity = entityOf(p, file, isMade ? nodes.a[at]! : item);
    if (entity?.k === "class") items.push({ k: "class", file: entity.file, record: entity.record });
    else if (kind === NodeKind.literal || kind === NodeKind.text) items.push({ k: "files" });
    else return undefined;
  }
  return items;
}

/** `new DataSource({ … })`: all of its options are seen, and no subscribers are among them, or they are listed there. */
function setsUp(p: Program, makers: readonly string[], file: number): boolean {
  return packageCalls(p, file, makers).some((call) => {
    const [first] = listOf(p, file, call);
    const options = first === undefined ? undefined : objectBehind(p, file, first, 0);
    if (!options || [...listOf(p, options.file, options.node)].some((key, i) => i % 2 === 0 && key < 0)) return false;
    const list = listAt(p, options.file, options.node);
    return list === undefined || itemsOf(p, options.file, list) !== undefined;
  });
}

/** `dataSource.subscribers.push(this)` */
function addedThemselves(p: Program, file: number): number[] {
  const { callables, nodes } = factsOf(p, file);
  return callables.flatMap(({ calls, owner }) =>
    calls.flatMap((call) => {
      const callee = strip(p, file, nodes.a[call]!);
      const isPush = nodes.kind[callee] === NodeKind.load && nameOf(p, file, callee) === "push";
      if (!isPush || nameOf(p, file, nodes.a[callee]!) !== LIST || owner < 0) return [];
      return [...listOf(p, file, call)].some((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.this) ? [owner] : [];
    }),
  );
}
