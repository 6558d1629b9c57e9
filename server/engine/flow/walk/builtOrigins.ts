// Origins of values that are put together in one place: objects, arrays, texts, a value with one member replaced.
// Input: such a node and a path to read from it. Output: origins of the parts that are read, under the keys where they lie.
import { ANY_KEY, NONE, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union } from "../origin.js";
import { cons, EMPTY_PATH, exceptKey, excludedBy, isAny } from "../paths.js";
import { copiedWhereNamed } from "./eachByName.js";
import { origins } from "./origins.js";

/** Object literals (and JSX attributes): one property, or all of them under their keys. */
export function objectOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  return pairOrigins(ctx, file, listOf(ctx.p, file, node), path);
}

/** `Object.assign(a, b, { c })`, which is `{ ...a, ...b, c }`. */
export function overlaidOrigins(
  ctx: FlowContext,
  file: number,
  args: Iterable<number>,
  path: number,
): readonly Origin[] {
  return pairOrigins(ctx, file, Int32Array.from([...args].flatMap((arg) => [SPREAD_KEY, arg])), path);
}

/** Names of the members that an object literal surely has. */
function ownNames(ctx: FlowContext, file: number, node: number): string[] {
  const at = strip(ctx.p, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] !== NodeKind.object) return [];
  const pairs = listOf(ctx.p, file, at);
  return [...pairs].filter((key, i) => i % 2 === 0 && key >= 0).map((key) => stringAt(ctx.p, file, key));
}

function pairOrigins(ctx: FlowContext, file: number, pairs: Int32Array, path: number): readonly Origin[] {
  const head = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  const excluded = head === undefined ? new Set<string>() : excludedBy(head);
  if (!excluded) return propertyOrigins(ctx, file, pairs, head!, ctx.paths.tail[path]!, path);
  const found: (readonly Origin[])[] = [];
  const overridden = new Set(excluded);
  // Later properties win, so walk backwards and let spreads give only what nothing after them replaces.
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    const value = pairs[i + 1]!;
    if (pairs[i] === SPREAD_KEY) {
      const rest = overridden.size === 0 ? EMPTY_PATH : cons(ctx.paths, exceptKey(overridden), EMPTY_PATH)!;
      found.unshift(origins(ctx, file, value, rest));
      for (const name of ownNames(ctx, file, value)) overridden.add(name);
      continue;
    }
    const copied = pairs[i] === ANY_KEY ? copiedWhereNamed(ctx, file, value, value, path) : undefined;
    if (copied) {
      found.unshift(copied);
      continue;
    }
    const key = pairs[i]! < 0 ? "*" : stringAt(ctx.p, file, pairs[i]!);
    if (key !== "*" && overridden.has(key)) continue;
    if (key !== "*") overridden.add(key);
    found.unshift(underKey(origins(ctx, file, value, EMPTY_PATH), key));
  }
  return union(found);
}

function underKey(list: readonly Origin[], key: string): Origin[] {
  return list.map((o) => ({
    ...o,
    name: o.name === "" && o.path === EMPTY_PATH ? key : o.name,
    keys: [key, ...o.keys],
  }));
}

function propertyOrigins(
  ctx: FlowContext,
  file: number,
  pairs: Int32Array,
  key: string,
  rest: number,
  path: number,
): readonly Origin[] {
  const found: (readonly Origin[])[] = [];
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    const value = pairs[i + 1]!;
    if (pairs[i] === SPREAD_KEY) {
      found.push(origins(ctx, file, value, path));
      if (ownNames(ctx, file, value).includes(key)) break;
    } else if (pairs[i] === ANY_KEY || isAny(key)) {
      const copied = pairs[i] === ANY_KEY ? copiedWhereNamed(ctx, file, value, value, path) : undefined;
      found.push(copied ?? origins(ctx, file, value, rest));
    } else if (stringAt(ctx.p, file, pairs[i]!) === key) {
      found.push(origins(ctx, file, value, rest));
      break; // nothing before it can show through
    }
  }
  return union(found);
}

export function arrayOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const p = ctx.p;
  const nodes = factsOf(p, file).nodes;
  const head = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  const rest = path === EMPTY_PATH ? EMPTY_PATH : ctx.paths.tail[path]!;
  const whole = head === undefined || excludedBy(head) !== undefined;
  const items = [...listOf(p, file, node)];
  const picked =
    head !== undefined && /^\d+$/.test(head) && !items.some((i) => nodes.kind[i] === NodeKind.spread)
      ? items.slice(Number(head), Number(head) + 1)
      : items;
  return union(
    picked.map((item) => {
      if (nodes.kind[item] === NodeKind.spread) return origins(ctx, file, nodes.a[item]!, whole ? EMPTY_PATH : path);
      return origins(ctx, file, item, whole ? EMPTY_PATH : rest);
    }),
  );
}

const MASK_TEXT = /[*•●＊]{2,}|^[xX#]{3,}$/;

export function textOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  if (path !== EMPTY_PATH) return [];
  const p = ctx.p;
  const facts = factsOf(p, file);
  const parts = [...listOf(p, file, node)];
  const masks = parts.some((part) => {
    const at = strip(p, file, part);
    const text = (node: number) =>
      facts.nodes.kind[node] === NodeKind.literal ? stringAt(p, file, facts.nodes.b[node]!) : "";
    if (MASK_TEXT.test(text(at))) return true;
    // `"*".repeat(n)`
    const callee = facts.nodes.kind[at] === NodeKind.call ? strip(p, file, facts.nodes.a[at]!) : NONE;
    if (callee < 0 || facts.nodes.kind[callee] !== NodeKind.load) return false;
    const repeats = stringAt(p, file, facts.nodes.b[callee]!) === "repeat";
    return repeats && /^[*•●＊xX#]+$/.test(text(strip(p, file, facts.nodes.a[callee]!)));
  });
  return union(
    parts.map((part) =>
      origins(ctx, file, part, EMPTY_PATH).map((o) => ({
        ...o,
        // A cut-off piece beside a run of mask characters is a mask made by hand.
        transforms: o.transforms | Transform.text | (masks && o.transforms & Transform.altered ? Transform.masked : 0),
      })),
    ),
  );
}

export function updateOrigins(
  ctx: FlowContext,
  file: number,
  node: number,
  base: number,
  path: number,
): readonly Origin[] {
  const [key, value] = listOf(ctx.p, file, node);
  const any = key! < 0;
  const name = any ? "*" : stringAt(ctx.p, file, key!);
  const copied = any ? copiedWhereNamed(ctx, file, node, value!, path) : undefined;
  if (copied) return union([origins(ctx, file, base, path), copied]);
  const head = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  const excluded = head === undefined ? new Set<string>() : excludedBy(head);
  if (excluded) {
    const others = any ? path : cons(ctx.paths, exceptKey([...excluded, name]), EMPTY_PATH)!;
    const own = excluded.has(name) ? [] : underKey(origins(ctx, file, value!, EMPTY_PATH), name);
    return union([origins(ctx, file, base, others), own]);
  }
  if (name === head && !any) return origins(ctx, file, value!, ctx.paths.tail[path]!);
  if (any && head !== undefined && !isAny(head))
    return union([origins(ctx, file, base, path), copiedOrigins(ctx, file, value!, path, 0)]);
  if (any || (head !== undefined && isAny(head))) {
    return union([origins(ctx, file, base, path), origins(ctx, file, value!, ctx.paths.tail[path]!)]);
  }
  return origins(ctx, file, base, path);
}

/** `out[key] = given[key]`: what is copied under a computed name is asked for by the name that `path` begins with. */
function copiedOrigins(ctx: FlowContext, file: number, value: number, path: number, depth: number): readonly Origin[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (depth < MAX_COPIES) {
    const next = (inner: number) => copiedOrigins(ctx, file, inner, path, depth + 1);
    if (nodes.kind[at] === NodeKind.load && nodes.b[at]! < 0) return origins(ctx, file, nodes.a[at]!, path);
    if (nodes.kind[at] === NodeKind.join) return union([...listOf(ctx.p, file, at)].map(next));
    const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : undefined;
    if (versions?.length === 1) return next(versions[0]!);
  }
  return origins(ctx, file, value, ctx.paths.tail[path]!);
}
/** How many choices and variables a copied value may go through. */
const MAX_COPIES = 4;
