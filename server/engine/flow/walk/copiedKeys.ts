// Members that are copied one by one, whatever they are called: `for (const key of Object.keys(body)) claim[key] = body[key];`,
// `for (const key in body) changes[key] = body[key];`.
// Input: a file. Output: one entry per function that does so and saves the object, with the call that saves it. Invariant:
// where anything is asked about the key, or another object is asked for its member of that name, it may be one of those that may be set.
import { ANY_KEY, type CallableFact, KEYS_OF, LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { namesGoneThrough } from "./constantLists.js";

export interface KeyCopy {
  /** The call that saves what was copied into. */
  call: number;
  spelled: string;
  /** What is copied into, and one member of what it is copied from. */
  into: number;
  value: number;
}

/** Calls that take only some of the keys, or refuse them. */
const ASKS = /^(includes|has|indexOf|some|every|find|filter|test|match|startsWith|endsWith)$/;
const OWNS = /^(hasOwn|hasOwnProperty)$/;
const COMPARES = /^(===?|!==?|in)$/;
const MOST_PARENTS = 4;

export function keyCopies(ctx: FlowContext, file: number, saves: (call: number) => boolean): KeyCopy[] {
  const { callables, nodes } = factsOf(ctx.p, file);
  const found = new Map<number, KeyCopy>();
  for (const callable of callables) {
    const open = callable.stores.filter(({ key, object }) => key === ANY_KEY && heldBy(ctx, file, object) !== "");
    if (open.length === 0) continue;
    const around = aroundOf(callables, callable);
    const outer = around[around.length - 1]!;
    const taken = keysTaken(ctx, file, around, outer);
    if (taken.length === 0) continue;
    const sources = new Set(taken.map(({ source }) => nameOf(ctx.p, file, source)));
    if (around.some((one) => asksForKeys(ctx, file, one, sources))) continue;
    if (namesGoneThrough(ctx, file, outer.start, outer.end).length > 0) continue;
    for (const { object, start, end, value } of open) {
      const from = taken.filter((keys) => keys.end <= start).map((keys) => keys.end);
      const name = heldBy(ctx, file, object);
      const own = new Set([...sources, name]);
      if (from.length === 0 || asksOthers(ctx, file, { start: Math.min(...from), end }, own)) continue;
      const call = around
        .flatMap(({ calls }) => calls)
        .find((one) => {
          const callee = strip(ctx.p, file, nodes.a[one]!);
          if (nodes.start[one]! < end || !saves(one)) return false;
          const on = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
          const given = [...listOf(ctx.p, file, one)].flatMap((arg) => withMembers(ctx, file, arg, 0));
          return [...on, ...given].some((node) => heldBy(ctx, file, node) === name);
        });
      if (call === undefined || found.has(call)) continue;
      const spelled = `${name}.${nameOf(ctx.p, file, nodes.a[call]!)}`;
      found.set(call, { call, spelled, into: object, value });
    }
  }
  return [...found.values()];
}

/** The variable, whichever of its versions it is: each member that is set makes another one. */
function heldBy({ p }: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  let at = node;
  for (let hops = 0; hops < MOST_VERSIONS; hops++) {
    const name = nameOf(p, file, at);
    if (name !== "") return name;
    at = strip(p, file, at);
    const kind = nodes.kind[at];
    const next = kind === NodeKind.update ? nodes.a[at] : kind === NodeKind.join ? listOf(p, file, at)[0] : undefined;
    if (next === undefined) return "";
    at = next;
  }
  return "";
}
const MOST_VERSIONS = 8;

/** The function and those that it is written in: `Object.keys(body).forEach((key) => …)`. */
function aroundOf(callables: readonly CallableFact[], callable: CallableFact): CallableFact[] {
  const around = [callable];
  for (let at = callable; at.name === "" && at.parent > 0 && around.length < MOST_PARENTS; ) {
    at = callables[at.parent]!;
    around.push(at);
  }
  return around;
}

/**
 * `if (SETTABLE[key]) …`, `changes[COLUMNS[key]] = …`, `changes[key] = body[key]` of the keys of another object: between taking the
 * keys and setting the member, an object is read by them that lists what may be set. `own`: names of those that list nothing.
 */
function asksOthers(
  { p }: FlowContext,
  file: number,
  { start, end }: { start: number; end: number },
  own: ReadonlySet<string>,
): boolean {
  const { nodes } = factsOf(p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.b[node] !== ANY_KEY) continue;
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const base = strip(p, file, nodes.a[node]!);
    const name = nodes.kind[base] === NodeKind.call ? "" : nameOf(p, file, nodes.a[node]!);
    if (name !== "" && !own.has(name)) return true;
  }
  return false;
}

/** `{ $set: changes }`, `{ where, data: { ...changes } }`: the argument, and what is in it. */
function withMembers(ctx: FlowContext, file: number, node: number, depth: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object || depth > 1) return [node];
  const values = [...listOf(ctx.p, file, at)].filter((_, i) => i % 2 === 1);
  return [node, ...values.flatMap((value) => withMembers(ctx, file, value, depth + 1))];
}

/** Where the names of an object are taken, and of which. */
function keysTaken(
  ctx: FlowContext,
  file: number,
  around: readonly CallableFact[],
  outer: CallableFact,
): { end: number; source: number }[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const found = around.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const source = takesKeys(ctx, file, call) ? listOf(ctx.p, file, call)[0] : undefined;
      return source === undefined ? [] : [{ end: nodes.end[call]!, source }];
    }),
  );
  const loops = strings.indexOf(KEYS_OF);
  for (let node = 0; loops >= 0 && node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || nodes.a[node] !== loops) continue;
    if (nodes.start[node]! < outer.start || nodes.end[node]! > outer.end) continue;
    found.push({ end: nodes.end[node]!, source: listOf(ctx.p, file, node)[0]! });
  }
  return found;
}

/** `Object.keys(body)`, `Object.entries(body)` */
function takesKeys({ p }: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nameOf(p, file, nodes.a[callee]!) !== "Object") return false;
  return /^(keys|entries|getOwnPropertyNames)$/.test(nameOf(p, file, callee));
}

/** `sources`: names of what keys are taken of: that one of them is its own says nothing about it. */
function asksForKeys(
  ctx: FlowContext,
  file: number,
  { calls, blocks }: CallableFact,
  sources: ReadonlySet<string>,
): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const asks = (call: number) =>
    ASKS.test(nameOf(ctx.p, file, nodes.a[call]!)) ||
    ownersAsked(ctx, file, call).some((owner) => !sources.has(nameOf(ctx.p, file, owner)));
  if (calls.some(asks)) return true;
  return blocks.some(({ condition, cases }) => {
    if (cases) return true;
    const at = condition < 0 ? condition : strip(ctx.p, file, condition);
    if (at >= 0 && isToldKey(ctx, file, at, 0)) return true;
    if (at < 0 || nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return false;
    if (!COMPARES.test(stringAt(ctx.p, file, nodes.a[at]!))) return false;
    // Whether there is a value says nothing about its key.
    return [...listOf(ctx.p, file, at)].every((side) => !isNothing(ctx, file, side));
  });
}

/** `if (!isSettable(key)) …`, `if (columns.get(key)) …`: a condition hangs on what a call makes of the key, other than that it is its own. */
function isToldKey(ctx: FlowContext, file: number, condition: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, condition);
  const parts = [...listOf(ctx.p, file, at)];
  if (nodes.kind[at] === NodeKind.call)
    return ownersAsked(ctx, file, at).length === 0 && parts.some((arg) => isKeyTaken(ctx, file, arg));
  if (depth > MOST_PARTS || (nodes.kind[at] !== NodeKind.clean && nodes.kind[at] !== NodeKind.join)) return false;
  return parts.some((part) => isToldKey(ctx, file, part, depth + 1));
}
const MOST_PARTS = 3;

/** `key` of `for (const key in body)`, of `Object.keys(body).forEach((key) => …)`, of `for (const [key, value] of Object.entries(body))`. */
function isKeyTaken(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  let at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load && stringAt(ctx.p, file, nodes.b[at]!) === "0")
    at = onlyValue(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[at] === NodeKind.clean) return stringAt(ctx.p, file, nodes.a[at]!) === KEYS_OF;
  if (nodes.kind[at] === NodeKind.param) {
    const site = nodes.b[at] === 0 ? callbackSiteOf(ctx.p, file, nodes.a[at]!) : undefined;
    const callee = site?.file === file ? strip(ctx.p, file, nodes.a[site.call]!) : NONE;
    return callee >= 0 && nodes.kind[callee] === NodeKind.load && isKeyList(ctx, file, nodes.a[callee]!);
  }
  return nodes.kind[at] === NodeKind.load && nodes.b[at] === ANY_KEY && isKeyList(ctx, file, nodes.a[at]!);
}

function isKeyList(ctx: FlowContext, file: number, node: number): boolean {
  const at = onlyValue(ctx.p, file, node);
  return factsOf(ctx.p, file).nodes.kind[at] === NodeKind.call && takesKeys(ctx, file, at);
}

/** `allowed.hasOwnProperty(key)`, `Object.hasOwn(allowed, key)`, `Object.prototype.hasOwnProperty.call(allowed, key)`. */
function ownersAsked({ p }: FlowContext, file: number, call: number): number[] {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return [];
  const name = nameOf(p, file, callee);
  const on = nodes.a[callee]!;
  const isByCall = name === "call" && OWNS.test(nameOf(p, file, on));
  if (!isByCall && !OWNS.test(name)) return [];
  return isByCall || nameOf(p, file, on) === "Object" ? [...listOf(p, file, call)].slice(0, 1) : [on];
}

function isNothing({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.global) return stringAt(p, file, nodes.a[at]!) === "undefined";
  if (nodes.kind[at] !== NodeKind.literal) return false;
  if (nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined) return true;
  return nodes.a[at] === LiteralKind.string && nodes.end[at]! - nodes.start[at]! === '""'.length;
}
