// Results of package functions by model rows: sanitizers, propagators, typed results cut to what was selected.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { hasType, objectBehind, returnedType } from "../../link/callEntities.js";
import type { Entity } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type Limits, limitTo, type RType } from "../../link/types.js";
import { type Match, type Port, parsePort } from "../../models/index.js";
import type { SanitizerRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withTransform } from "../origin.js";
import { cons, EMPTY_PATH, exceptKey, excludedBy, isAny } from "../paths.js";
import { cutToColumns } from "./builderColumns.js";
import { overlaidOrigins } from "./builtOrigins.js";
import { calleeName } from "./calls.js";
import { withoutHidden } from "./hiddenMembers.js";
import { relationsLoaded } from "./loadedRelations.js";
import { opaque, origins } from "./origins.js";
import { chosenPairs, formBehind } from "./pairs.js";
import { flowInto, portOrigins, without } from "./portFlows.js";
import { fedBefore } from "./receivers.js";
import { choiceOf, chosen } from "./replacers.js";

/** Answer by model rows; undefined when no row says anything about the result. */
export function modelResult(
  ctx: FlowContext,
  file: number,
  node: number,
  callee: Entity | undefined,
  rows: readonly Match[],
  path: number,
): readonly Origin[] | undefined {
  const found: (readonly Origin[])[] = [];
  let said = false;
  let untyped = false;
  for (const { row, captures } of rows) {
    if (row.kind === "sanitizer") {
      const to = parsePort(row.to);
      if (to?.base.kind !== "return") continue;
      said = true;
      const all = sanitized(ctx, file, node, row, path);
      const given = row.hiddenBy === undefined ? all : withoutHidden(ctx, all, row);
      found.push(row.picks === undefined ? given : chosen(given, choiceOf(ctx, file, pickedBy(ctx, file, node, row))));
    } else if (row.kind === "propagator" && row.overlays) {
      said = true;
      found.push(overlaidOrigins(ctx, file, listOf(ctx.p, file, node), path));
    } else if (row.kind === "propagator") {
      const pairs = row.pairs === "given" ? listOf(ctx.p, file, node)[0] : undefined;
      const left = pairs === undefined ? undefined : chosenPairs(ctx, file, pairs, path);
      if (left) {
        said = true;
        found.push(left);
        continue;
      }
      const form = pairs === undefined ? undefined : formBehind(ctx, file, pairs);
      if (form !== undefined) {
        said = true;
        found.push(origins(ctx, file, form, path));
        continue;
      }
      for (const fed of row.fedBy ? fedBefore(ctx, file, node, row.fedBy) : []) {
        said = true;
        found.push(origins(ctx, file, fed, path));
      }
      // A stage of which nothing comes out, or a number: `count()`.
      said ||= row.flows.some((flow) => flow.startsWith("piped"));
      for (const flow of row.flows) {
        const list = flowInto(ctx, file, node, flow, (to) => to.base.kind === "return", path);
        if (list) {
          said = true;
          found.push(list);
        }
      }
    } else if (row.kind === "returns" && callee && row.type !== "this" && !callbackPort(row.at)) {
      if (!hasType(ctx.p, file, node, row)) continue;
      const type = returnedType(ctx.p, file, node, callee, row.type, captures);
      if (!type) {
        // A document of which nobody is seen to write one has the members that are read of it.
        const read = row.at && row.type.startsWith("collection") ? without(ctx, [row.at], path) : undefined;
        if (read !== undefined && read !== EMPTY_PATH) {
          said = true;
          found.push([opaque(file, node, read, undefined, "")]);
        }
        untyped ||=
          row.at !== undefined && row.type.startsWith("callType") && without(ctx, [row.at], path) === EMPTY_PATH;
        continue;
      }
      const rest = row.at === undefined ? path : without(ctx, [row.at], path);
      said = true;
      if (rest === undefined) continue;
      if (row.at === undefined) found.push(selected(ctx, file, node, type, rest));
      else found.push([opaque(file, node, rest, type, isText(type) ? holderOf(ctx, file, node) : "")]);
    }
  }
  const all = union(found);
  // `useState()` of which no row knows the type: whatever will be set, under the name that takes it.
  if (all.length === 0 && untyped)
    return [opaque(file, node, EMPTY_PATH, undefined, isEmpty(ctx, file, node) ? holderOf(ctx, file, node) : "")];
  return said ? all : undefined;
}

function isText(type: RType): boolean {
  return type.k === "prim" && type.name === "string";
}

/** `ref("")`, `ref(null)`, `ref()`: a text that somebody will fill in. */
function isEmpty(ctx: FlowContext, file: number, call: number): boolean {
  const [first] = listOf(ctx.p, file, call);
  if (first === undefined) return true;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, first);
  if (nodes.kind[at] !== NodeKind.literal) return false;
  const isNothing = nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined;
  return (
    isNothing || (nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0 && stringAt(ctx.p, file, nodes.b[at]!) === "")
  );
}

/** `const mobile = ref("")`: the member "value" of it is called like the variable. */
function holderOf(ctx: FlowContext, file: number, call: number): string {
  const { bindings } = factsOf(ctx.p, file);
  return bindings.find(({ versions }) => versions.some((v) => strip(ctx.p, file, v) === call))?.name ?? "";
}

/** The argument that says which members are written. */
function pickedBy(ctx: FlowContext, file: number, node: number, row: SanitizerRow): number | undefined {
  const port = parsePort(row.picks!);
  return port?.base.kind === "arg" ? listOf(ctx.p, file, node)[port.base.index] : undefined;
}

/** The callback that is given the result, when it is none of the call itself. */
export function callbackPort(at: string | undefined): (Port["base"] & { kind: "callback" }) | undefined {
  const base = at === undefined ? undefined : parsePort(at)?.base;
  return base?.kind === "callback" ? base : undefined;
}

function sanitized(ctx: FlowContext, file: number, node: number, row: SanitizerRow, path: number): readonly Origin[] {
  const from = parsePort(row.from);
  const kind = row.keyedBy !== undefined && isKeyed(ctx, file, node, row.keyedBy) ? "keyed-hash" : row.sanitizer;
  if (!from) return [];
  if (row.hiddenBy !== undefined && kind === "projected") return portOrigins(ctx, file, node, from, path);
  if (kind === "projected") return projected(ctx, file, node, path);
  return withTransform(portOrigins(ctx, file, node, from, kind === "encoded" ? path : EMPTY_PATH), Transform[kind]);
}

/** `sm3(text, { key })`, `blake3(text, options)` */
function isKeyed(ctx: FlowContext, file: number, node: number, keyedBy: string): boolean {
  const port = parsePort(keyedBy);
  const given = port?.base.kind === "arg" ? listOf(ctx.p, file, node)[port.base.index] : undefined;
  if (port === undefined || given === undefined) return false;
  const [key] = port.path;
  const object = objectBehind(ctx.p, file, given, 0);
  return key === undefined || !object || property(ctx, object.file, object.node, key) !== undefined;
}

/** pick and omit: only the named members go on, or all but them. Names that are not constant keep everything. */
function projected(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const [object, ...rest] = listOf(ctx.p, file, node);
  if (object === undefined) return [];
  const names = rest.flatMap((arg) => constantNames(ctx, file, arg));
  if (names.length === 0) return origins(ctx, file, object, path);
  const omits = /omit|exclude|without/i.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[node]!));
  const key = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  if (key !== undefined && !excludedBy(key)) {
    return names.includes(key) === omits ? [] : origins(ctx, file, object, path);
  }
  if (omits)
    return origins(
      ctx,
      file,
      object,
      cons(ctx.paths, exceptKey([...names, ...(key ? excludedBy(key)! : [])]), EMPTY_PATH)!,
    );
  return union(
    names.map((name) => {
      const longer = cons(ctx.paths, name, EMPTY_PATH);
      return longer === undefined
        ? []
        : origins(ctx, file, object, longer).map((o) => ({ ...o, keys: [name, ...o.keys] }));
    }),
  );
}

export function constantNames(ctx: FlowContext, file: number, node: number): string[] {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (facts.nodes.kind[at] === NodeKind.literal) {
    const text = stringAt(ctx.p, file, facts.nodes.b[at]!);
    return text && facts.nodes.a[at] !== LiteralKind.regexp ? [text] : [];
  }
  return facts.nodes.kind[at] === NodeKind.array
    ? [...listOf(ctx.p, file, at)].flatMap((item) => constantNames(ctx, file, item))
    : [];
}

/** A typed result, cut to what a `select` option (of this call or of the builder chain) asks for. */
function selected(ctx: FlowContext, file: number, node: number, type: RType, path: number): readonly Origin[] {
  const shape = chainSelect(ctx, file, node);
  if (shape) {
    const isRow = path !== EMPTY_PATH && (isAny(ctx.paths.head[path]!) || /^\d+$/.test(ctx.paths.head[path]!));
    return origins(ctx, file, shape, isRow ? ctx.paths.tail[path]! : path);
  }
  const limits =
    selectOption(ctx, file, node) ?? attributesOption(ctx, file, node) ?? projectionOption(ctx, file, node);
  const limited = limits ? limitTo(type, limits) : (cutToColumns(ctx, file, node, type) ?? type);
  const loads = relationsLoaded(ctx, file, node);
  return [opaque(file, node, path, loads ? limitTo(limited, { loads }) : limited, "")];
}

/** `{ attributes: ["id"] }`, `{ attributes: { exclude: ["hkid"] } }` among the arguments. */
function attributesOption(ctx: FlowContext, file: number, node: number): Limits | undefined {
  for (const arg of listOf(ctx.p, file, node)) {
    const object = objectBehind(ctx.p, file, arg, 0);
    const given = object && property(ctx, object.file, object.node, "attributes");
    if (!object || given === undefined) continue;
    const listed = constantNames(ctx, object.file, given);
    if (listed.length > 0) return { only: new Set(listed) };
    const inner = objectBehind(ctx.p, object.file, given, 0);
    const left = inner && property(ctx, inner.file, inner.node, "exclude");
    const names = inner && left !== undefined ? constantNames(ctx, inner.file, left) : [];
    return names.length > 0 ? { except: new Set(names) } : undefined;
  }
  return undefined;
}

/** `{ projection: { name: 1 } }`, `{ projection: { hkid: 0 } }` in the second argument. */
function projectionOption(ctx: FlowContext, file: number, node: number): Limits | undefined {
  const second = listOf(ctx.p, file, node)[1];
  const options = second === undefined ? undefined : objectBehind(ctx.p, file, second, 0);
  const given = options && property(ctx, options.file, options.node, "projection");
  const object = options && given !== undefined ? objectBehind(ctx.p, options.file, given, 0) : undefined;
  if (!object) return undefined;
  const pairs = listOf(ctx.p, object.file, object.node);
  const kept = new Set<string>();
  const left = new Set<string>();
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0)
      (isOff(ctx, object.file, pairs[i + 1]!) ? left : kept).add(stringAt(ctx.p, object.file, pairs[i]!));
  return kept.size > 0 ? { only: kept } : { except: left };
}

/** `0`, `false` */
export function isOff(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.b[at]! < 0) return false;
  return /^(0|false)$/.test(stringAt(ctx.p, file, nodes.b[at]!));
}

/** Keys of `{ select: { a: true } }` or `{ select: ["a"] }` in the first argument. */
function selectOption(ctx: FlowContext, file: number, node: number): Limits | undefined {
  const first = listOf(ctx.p, file, node)[0];
  const object = first === undefined ? undefined : objectBehind(ctx.p, file, first, 0);
  if (!object) return undefined;
  const select = property(ctx, object.file, object.node, "select");
  if (select === undefined) return undefined;
  const listed = constantNames(ctx, object.file, select);
  if (listed.length > 0) return { only: new Set(listed) };
  const inner = objectBehind(ctx.p, object.file, select, 0);
  if (!inner) return undefined;
  const pairs = listOf(ctx.p, inner.file, inner.node);
  const names = new Set<string>();
  for (let i = 0; i < pairs.length; i += 2) {
    if (pairs[i]! < 0) return undefined;
    names.add(stringAt(ctx.p, inner.file, pairs[i]!));
  }
  return { only: names };
}

export function property(ctx: FlowContext, file: number, object: number, key: string): number | undefined {
  const pairs = listOf(ctx.p, file, object);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i]! >= 0 && stringAt(ctx.p, file, pairs[i]!) === key) return pairs[i + 1]!;
  }
  return undefined;
}

/** `db.select({ id: t.id }).from(t)`: the object given to `select` earlier in the chain. */
function chainSelect(ctx: FlowContext, file: number, node: number): number | undefined {
  const facts = factsOf(ctx.p, file);
  let at = node;
  for (let hops = 0; hops < 12; hops++) {
    const callee = strip(ctx.p, file, facts.nodes.a[at]!);
    if (facts.nodes.kind[callee] !== NodeKind.load) return undefined;
    const base = strip(ctx.p, file, facts.nodes.a[callee]!);
    if (facts.nodes.kind[base] !== NodeKind.call) return undefined;
    const name = calleeName(ctx, file, facts.nodes.a[base]!);
    const first = listOf(ctx.p, file, base)[0];
    if (/^select(Distinct|DistinctOn)?$/.test(name) && first !== undefined) {
      return facts.nodes.kind[strip(ctx.p, file, first)] === NodeKind.object ? strip(ctx.p, file, first) : undefined;
    }
    at = base;
  }
  return undefined;
}
