// The backward walk: from a value and a path to read from it, to the places its data comes from. Field-sensitive,
// across functions (results are followed into the callee and its parameters back to the arguments) and files.
// Input: a node and a path. Output: origins. Invariant: the answer depends only on the program, not on what was
// asked before; recursion ends at values under way, long paths and LIMITS.flow.depth.
import { GIVEN } from "../../facts/pageFacts.js";
import { ANY_KEY, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import { type Entity, entityOf, entityType } from "../../link/entities.js";
import { exportValue, importValue } from "../../link/exports.js";
import { isFreeName } from "../../link/freeNames.js";
import { type ExportValue, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { memberType, type RType, resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withStep, withTransform } from "../origin.js";
import { concat, cons, EMPTY_PATH, endsIn, exceptKey, excludedBy, isElement, type Paths } from "../paths.js";
import { arrayOrigins, objectOrigins, textOrigins, updateOrigins } from "./builtOrigins.js";
import { callOrigins, functionResult } from "./calls.js";
import { holdsNone } from "./carried.js";
import { failedRequest } from "./detours.js";
import { withoutOverwritten } from "./eachByName.js";
import { asksResult, resultOrigins } from "./handedFunctions.js";
import { addedToThis, getterOf } from "./instances.js";
import { entryOrigins } from "./mapEntries.js";
import { literalThis, writtenBelow } from "./ownState.js";
import { isText } from "./pieces.js";
import { callbackOrigins } from "./portFlows.js";
import { toldToListener } from "./toldEvents.js";

export function origins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  // Nearly all are small integers, which maps find fastest.
  const key = path < 65_536 ? node * 65_536 + path : -(path * 2 ** 31 + node);
  ctx.memo[file] ??= new Map();
  const memo = ctx.memo[file];
  const known = memo.get(key);
  if (known) return known;
  ctx.active[file] ??= new Map();
  const active = ctx.active[file];
  const open = active.get(key);
  if (open !== undefined) {
    ctx.low = Math.min(ctx.low, open);
    return [];
  }
  if (ctx.depth >= LIMITS.flow.depth) {
    ctx.limits.depth++;
    ctx.low = -1;
    return [];
  }
  if (ctx.work-- <= 0) {
    ctx.limits.work++;
    ctx.low = -1;
    return [];
  }
  const outerLow = ctx.low;
  ctx.low = Number.POSITIVE_INFINITY;
  active.set(key, ctx.depth);
  ctx.depth++;
  const answer = compute(ctx, file, node, path);
  ctx.depth--;
  active.delete(key);
  // An answer that leaned on a query further up is only a part of the truth: valid here, not elsewhere.
  if (ctx.low >= ctx.depth) memo.set(key, answer);
  ctx.low = Math.min(outerLow, ctx.low >= ctx.depth ? Number.POSITIVE_INFINITY : ctx.low);
  return answer;
}

function compute(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const p = ctx.p;
  const nodes = factsOf(p, file).nodes;
  const a = nodes.a[node]!;
  const b = nodes.b[node]!;
  switch (nodes.kind[node]) {
    case NodeKind.function:
      return asksResult(ctx, path) ? resultOrigins(ctx, file, node, path) : [];
    case NodeKind.param:
      return paramOrigins(ctx, file, node, a, b, path);
    case NodeKind.this:
      return thisOrigins(ctx, file, node, a, path);
    case NodeKind.import: {
      const value = importValue(p, file, a);
      if (value?.kind === "binding") return bindingOrigins(ctx, value.file, value.binding, path, { file, node });
      return value ? exportOrigins(ctx, value, path) : [];
    }
    case NodeKind.local:
      return bindingOrigins(ctx, file, a, path, { file, node });
    case NodeKind.load:
      if (asksResult(ctx, path) && entityOf(p, file, node)?.k === "function")
        return resultOrigins(ctx, file, node, path);
      return loadOrigins(ctx, file, node, a, b === ANY_KEY ? "*" : stringAt(p, file, b), path);
    case NodeKind.call:
      return callOrigins(ctx, file, node, path);
    case NodeKind.object:
    case NodeKind.element:
      return objectOrigins(ctx, file, node, path);
    case NodeKind.array:
      return arrayOrigins(ctx, file, node, path);
    case NodeKind.text:
      return textOrigins(ctx, file, node, path);
    case NodeKind.join: {
      const all = () => union([...listOf(p, file, node)].map((input) => origins(ctx, file, input, path)));
      return withoutOverwritten(ctx, file, node, all, path) ?? all();
    }
    case NodeKind.update:
      return updateOrigins(ctx, file, node, a, path);
    case NodeKind.spread:
    case NodeKind.await:
      return origins(ctx, file, a, path);
    case NodeKind.typed:
      return attachType(origins(ctx, file, a, path), resolveType(p, file, b), path);
    case NodeKind.named:
      return namedOrigins(ctx, file, node, a, b, path);
    case NodeKind.caught: {
      const sent = path === EMPTY_PATH ? [] : failedRequest(ctx, file, node, path);
      return sent.length > 0 ? sent : [opaque(file, node, path, undefined, b >= 0 ? stringAt(p, file, b) : "")];
    }
    case NodeKind.global:
      return isFreeName(p, file, node) ? [opaque(file, node, path, undefined, stringAt(p, file, a))] : [];
    case NodeKind.unknown:
      return [opaque(file, node, path, undefined, b >= 0 ? stringAt(p, file, b) : "")];
    default:
      return [];
  }
}

export function opaque(file: number, node: number, path: number, type: RType | undefined, name: string): Origin {
  return {
    kind: "value",
    file,
    node,
    callable: NONE,
    parameter: NONE,
    path,
    type,
    name,
    transforms: 0,
    keys: [],
    trace: [],
  };
}

/** Ends that say nothing of their type learn the declared one. */
export function attachType(
  list: readonly Origin[],
  type: RType | undefined,
  path: number,
  paths?: Paths,
): readonly Origin[] {
  if (!type || saysNothing(type)) return list;
  return list.map((o) => {
    if (o.transforms !== 0) return o;
    if ((!o.type || saysNothing(o.type)) && o.kind !== "param") {
      if (o.path === path) return { ...o, type };
      // An element or member of something unknown: the declared type is of what was read from it.
      if (paths && o.keys.length === 0 && isRecords(type) && endsIn(paths, o.path, path)) return { ...o, path, type };
    }
    return o.said || o.keys.length > 0 || !isRecords(type) ? o : { ...o, said: { type, path } };
  });
}

function saysNothing(type: RType): boolean {
  return type.k === "prim" && (type.name === "any" || type.name === "unknown");
}

function isRecords(type: RType | undefined): boolean {
  const one = unwrap(type);
  return one?.k === "record" || (one?.k === "list" && isRecords(one.of));
}

function namedOrigins(
  ctx: FlowContext,
  file: number,
  node: number,
  value: number,
  name: number,
  path: number,
): readonly Origin[] {
  const inner = origins(ctx, file, value, path);
  if (inner.length === 0) return inner;
  const label = stringAt(ctx.p, file, name);
  const nodes = factsOf(ctx.p, file).nodes;
  const named = (o: Origin) => o.path === path || (path === EMPTY_PATH && isElement(ctx.paths, o.path));
  const list = inner.map((o) => (o.name === "" && named(o) ? { ...o, name: label } : o));
  const role = nodes.flags[node]! & NodeFlag.use ? "used" : "assigned";
  return withStep(list, { role, file, start: nodes.start[node]!, end: nodes.end[node]!, label });
}

function paramOrigins(
  ctx: FlowContext,
  file: number,
  node: number,
  callable: number,
  position: number,
  path: number,
): readonly Origin[] {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  const param = fact.params[position];
  const type =
    param && param.type !== NONE ? resolveType(ctx.p, file, param.type) : heldInstance(entityOf(ctx.p, file, node));
  if (ctx.carried && holdsNone(ctx, param, type)) return [];
  const given = callbackOrigins(ctx, file, callable, position, path);
  if (given) return attachType(given, type, path);
  const end: Origin = {
    // Nobody wrote the name of what a page is rendered with.
    ...opaque(file, node, path, type, param === undefined || param.name === GIVEN ? "" : param.name),
    kind: "param",
    callable,
    parameter: position,
  };
  const fallback = param && param.default !== NONE ? origins(ctx, file, param.default, path) : [];
  const told = isRecords(type) ? [] : toldToListener(ctx, file, callable, position, path);
  if (fallback.length === 0 && told.length === 0) return [end];
  const standIn = { file, callable, parameter: position };
  return union([[end], fallback.map((o) => (o.standIn ? o : { ...o, standIn })), told]);
}

/** What a row hands to a callback, when its call says which type it holds: `app.post<{ Body: Claim }>(…, (req) => …)`. */
function heldInstance(entity: Entity | undefined): RType | undefined {
  return entity?.k === "inst" && entity.path.length === 0 && entity.args.length > 0
    ? { k: "inst", pkg: entity.pkg, type: entity.type, args: entity.args }
    : undefined;
}

/** A member of `this`: what the class stores there; else what its declaration says. */
function thisOrigins(ctx: FlowContext, file: number, node: number, callable: number, path: number): readonly Origin[] {
  if (path === EMPTY_PATH || callable < 0) return [];
  const facts = factsOf(ctx.p, file);
  const owner = facts.callables[callable]?.owner ?? NONE;
  const entity = entityOf(ctx.p, file, node);
  const key = ctx.paths.head[path]!;
  const rest = ctx.paths.tail[path]!;
  const found: (readonly Origin[])[] = [];
  const begins: number[] = [];
  if (owner >= 0) {
    const record = facts.records[owner]!;
    for (const method of record.methods) {
      for (const store of facts.callables[method]!.stores) {
        if (facts.nodes.kind[store.object] !== NodeKind.this || stringAt(ctx.p, file, store.key) !== key) continue;
        found.push(origins(ctx, file, store.value, rest));
        begins.push(store.value);
      }
    }
    const field = record.fields.find((f) => f.name === key);
    if (field && field.init >= 0) {
      found.push(origins(ctx, file, field.init, rest));
      begins.push(field.init);
    }
    found.push(addedToThis(ctx, file, record.methods, path));
  }
  const literal = owner < 0 ? literalThis(ctx, file, callable, path) : undefined;
  if (literal) return [literal];
  const all = union(found);
  const type = entity && entityType(ctx.p, entity);
  if (all.length > 0) return attachType(all, memberType(ctx.p, type, key), rest);
  // It begins as an object with empty members, to be filled in by a form.
  const [begin] = begins.flatMap((value) => writtenBelow(ctx, file, strip(ctx.p, file, value), rest, key) ?? []);
  if (begin) return [begin];
  return [opaque(file, node, path, type, "this")];
}

export function exportOrigins(ctx: FlowContext, value: ExportValue, path: number): readonly Origin[] {
  if (value.kind === "node") return origins(ctx, value.file, value.node, path);
  if (value.kind === "binding") return bindingOrigins(ctx, value.file, value.binding, path);
  if (value.kind === "module" && path !== EMPTY_PATH) {
    const inner = exportValue(ctx.p, value.file, ctx.paths.head[path]!);
    return inner ? exportOrigins(ctx, inner, ctx.paths.tail[path]!) : [];
  }
  return [];
}

function bindingOrigins(
  ctx: FlowContext,
  file: number,
  binding: number,
  path: number,
  read?: { file: number; node: number },
): readonly Origin[] {
  const fact = factsOf(ctx.p, file).bindings[binding];
  if (!fact) return [];
  // `declare const claims: Claim[]`: all that is known is the type.
  if (fact.versions.length === 0 && fact.type !== NONE && read)
    return [opaque(read.file, read.node, path, resolveType(ctx.p, file, fact.type), fact.name)];
  const list = union(fact.versions.map((version) => origins(ctx, file, version, path)));
  return fact.type === NONE ? list : attachType(list, resolveType(ctx.p, file, fact.type), path);
}

/** `process.env`. */
export function isEnvironment({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.load || stringAt(p, file, nodes.b[node]!) !== "env") return false;
  const from = strip(p, file, nodes.a[node]!);
  return nodes.kind[from] === NodeKind.global && stringAt(p, file, nodes.a[from]!) === "process";
}

/** Members that say how much, not what. */
const COUNTING = new Set(["length", "size", "byteLength", "constructor", "prototype"]);

function loadOrigins(
  ctx: FlowContext,
  file: number,
  node: number,
  base: number,
  key: string,
  path: number,
): readonly Origin[] {
  if (COUNTING.has(key)) return [];
  const p = ctx.p;
  const facts = factsOf(p, file);
  const from = strip(p, file, base);
  if (facts.nodes.kind[from] === NodeKind.global && !isFreeName(p, file, from))
    return ctx.environment && isEnvironment(ctx, file, node) ? [opaque(file, node, path, undefined, "env")] : [];
  const excluded = excludedBy(key);
  if (excluded && path !== EMPTY_PATH) {
    // Members left out of what was left over: `const { a, ...rest } = x; ({ ...rest, b })`.
    const further = excludedBy(ctx.paths.head[path]!);
    const all = further ? cons(ctx.paths, exceptKey([...excluded, ...further]), EMPTY_PATH)! : path;
    return excluded.has(ctx.paths.head[path]!) ? [] : origins(ctx, file, base, all);
  }
  // One sign of a text: `name[0]`.
  if (path === EMPTY_PATH && DIGITS.test(key) && isText(ctx, file, base))
    return withTransform(origins(ctx, file, base, EMPTY_PATH), Transform.altered | Transform.aggregated);
  const longer = cons(ctx.paths, key, path);
  if (longer === undefined) return [opaque(file, node, path, undefined, key)];
  const entry = key === "*" ? entryOrigins(ctx, file, node, from, path) : undefined;
  if (entry) return entry;
  const list = origins(ctx, file, base, longer).flatMap((o) => {
    const getter = o.path === longer ? getterOf(ctx, o, key) : undefined;
    const given = getter && functionResult(ctx, file, node, getter.file, getter.callable, key, path);
    return given === undefined || given.length === 0 ? [o] : given;
  });
  return withStep(list, {
    role: "member",
    file,
    start: facts.nodes.start[node]!,
    end: facts.nodes.end[node]!,
    label: key,
  });
}

const DIGITS = /^\d+$/;

/** `keys` of a value, then `path`. */
export function originsAt(
  ctx: FlowContext,
  file: number,
  node: number,
  keys: readonly string[],
  path: number,
): readonly Origin[] {
  const longer = concat(ctx.paths, keys, path);
  return longer === undefined ? [] : origins(ctx, file, node, longer);
}
