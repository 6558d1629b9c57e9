// Relations that a query loads with its rows, as its options say: `include: { customer: true }`, `select: { policy: { select: { no:
// true } } }`, `relations: ["policy.customer"]`, `populate: ["policy"]`, `with: { claims: { columns: { id: true } } }`. Input: a call.
// Output: by the name of each relation, what is asked for of it; undefined where none is loaded.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { Limits } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { constantNames, isOff } from "./modelled.js";

type Loaded = Map<string, Limits>;

const LOADS = /^(include|with|relations|populate)$/;
const CHOOSES = /^(select|columns|attributes|fields)$/;
/** What an option of a relation may say beside. */
const OTHER = /^(where|orderBy|order|take|skip|limit|offset|required|cursor|distinct|omit|_count)$/;
const MAX_DEPTH = 4;

export function relationsLoaded(ctx: FlowContext, file: number, call: number): ReadonlyMap<string, Limits> | undefined {
  const loaded: Loaded = new Map();
  for (const arg of listOf(ctx.p, file, call)) loadedIn(ctx, file, arg, loaded, 0);
  return loaded.size > 0 ? loaded : undefined;
}

/** By the options of a query, or of a relation. */
function loadedIn(ctx: FlowContext, file: number, node: number, loaded: Loaded, depth: number): void {
  for (const [key, at, value] of pairsOf(ctx, file, node)) {
    if (LOADS.test(key)) named(ctx, at, value, loaded, depth);
    else if (key === "select") named(ctx, at, value, loaded, depth, true);
  }
}

/** `nestedOnly`: columns stand beside the relations. */
function named(ctx: FlowContext, file: number, node: number, loaded: Loaded, depth: number, nestedOnly = false): void {
  if (depth > MAX_DEPTH) return;
  if (!nestedOnly) for (const path of constantNames(ctx, file, node)) addPath(loaded, path.split("."));
  for (const [key, at, value] of pairsOf(ctx, file, node)) {
    if (OTHER.test(key) || isOff(ctx, at, value)) continue;
    const inner = pairsOf(ctx, at, value);
    loaded.set(key, inner.length === 0 ? {} : limitsIn(ctx, at, value, inner, depth + 1));
  }
}

function limitsIn(ctx: FlowContext, file: number, node: number, pairs: readonly Pair[], depth: number): Limits {
  const loads: Loaded = new Map();
  const isOptions = pairs.some(([key]) => LOADS.test(key) || CHOOSES.test(key) || OTHER.test(key));
  // `relations: { policy: { customer: true } }`: the next relation stands there itself.
  if (!isOptions) named(ctx, file, node, loads, depth);
  else loadedIn(ctx, file, node, loads, depth);
  const chosen = pairs.find(([key]) => CHOOSES.test(key));
  const names = chosen && namesIn(ctx, chosen[1], chosen[2]);
  return { ...(names ? { only: new Set(names) } : {}), ...(loads.size > 0 ? { loads } : {}) };
}

/** Undefined where not all are written there. */
function namesIn(ctx: FlowContext, file: number, node: number): string[] | undefined {
  const listed = constantNames(ctx, file, node);
  if (listed.length > 0) return listed;
  const pairs = pairsOf(ctx, file, node);
  return pairs.length === 0 ? undefined : pairs.flatMap(([key, at, value]) => (isOff(ctx, at, value) ? [] : [key]));
}

function addPath(loaded: Loaded, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === "") return;
  const known = loaded.get(first);
  const loads: Loaded = new Map(known?.loads);
  addPath(loads, rest);
  loaded.set(first, { ...known, ...(loads.size > 0 ? { loads } : {}) });
}

type Pair = readonly [key: string, file: number, value: number];

function pairsOf({ p }: FlowContext, file: number, node: number): Pair[] {
  const { nodes } = factsOf(p, file);
  const kind = nodes.kind[strip(p, file, node)];
  if (kind === NodeKind.literal || kind === NodeKind.array) return [];
  const object = objectBehind(p, file, node, 0);
  if (!object) return [];
  const list = [...listOf(p, object.file, object.node)];
  return list.flatMap((key, i): Pair[] =>
    i % 2 === 0 && key >= 0 ? [[stringAt(p, object.file, key), object.file, list[i + 1]!]] : [],
  );
}
