// Members that are copied one by one, whatever they are called: `for (const key of Object.keys(body)) claim[key] = body[key];`.
// Input: a file. Output: one entry per function that does so and saves the object, with the call that saves it. Invariant:
// where anything is asked about the key, it may be one of those that may be set.
import { ANY_KEY, type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/handlers.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
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
const ASKS = /^(includes|has|hasOwn|hasOwnProperty|indexOf|some|every|find|filter|test|match|startsWith|endsWith)$/;
const COMPARES = /^(===?|!==?|in)$/;
const MOST_PARENTS = 4;

export function keyCopies(ctx: FlowContext, file: number, saves: RegExp): KeyCopy[] {
  const { callables, nodes } = factsOf(ctx.p, file);
  const found = new Map<number, KeyCopy>();
  for (const callable of callables) {
    const open = callable.stores.filter(({ key, object }) => key === ANY_KEY && heldBy(ctx, file, object) !== "");
    if (open.length === 0) continue;
    const around = aroundOf(callables, callable);
    if (around.some((one) => asksForKeys(ctx, file, one))) continue;
    const outer = around[around.length - 1]!;
    if (namesGoneThrough(ctx, file, outer.start, outer.end).length > 0) continue;
    for (const { object, value, start, end } of open) {
      if (!around.some(({ calls }) => calls.some((one) => nodes.end[one]! <= start && takesKeys(ctx, file, one))))
        continue;
      const name = heldBy(ctx, file, object);
      const call = around
        .flatMap(({ calls }) => calls)
        .find((one) => {
          const callee = strip(ctx.p, file, nodes.a[one]!);
          if (nodes.start[one]! < end || !saves.test(nameOf(ctx.p, file, callee))) return false;
          const on = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
          return [...on, ...listOf(ctx.p, file, one)].some((node) => heldBy(ctx, file, node) === name);
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

/** `Object.keys(body)`, `Object.entries(body)` */
function takesKeys({ p }: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nameOf(p, file, nodes.a[callee]!) !== "Object") return false;
  return /^(keys|entries|getOwnPropertyNames)$/.test(nameOf(p, file, callee));
}

function asksForKeys(ctx: FlowContext, file: number, { calls, blocks }: CallableFact): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (calls.some((call) => ASKS.test(nameOf(ctx.p, file, nodes.a[call]!)))) return true;
  return blocks.some(({ condition, cases }) => {
    if (cases) return true;
    const at = condition < 0 ? condition : strip(ctx.p, file, condition);
    if (at < 0 || nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return false;
    if (!COMPARES.test(stringAt(ctx.p, file, nodes.a[at]!))) return false;
    // Whether there is a value says nothing about its key.
    return [...listOf(ctx.p, file, at)].every((side) => !isNothing(ctx, file, side));
  });
}

function isNothing({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.global) return stringAt(p, file, nodes.a[at]!) === "undefined";
  if (nodes.kind[at] !== NodeKind.literal) return false;
  if (nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined) return true;
  return nodes.a[at] === LiteralKind.string && nodes.end[at]! - nodes.start[at]! === '""'.length;
}
