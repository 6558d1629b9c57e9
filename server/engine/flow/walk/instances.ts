// What is inside instances of the project's classes: what a getter gives, what a method that gives back its own instance has
// put into it (`new Prompt().add(a).add(b).text()`), what methods add to a list or map that a member holds.
// Input: a call or member of an instance and the path read from it. Output: origins, parameters replaced by arguments.
import { ANY_KEY, type CallableFact, NodeKind } from "../../facts/types.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, union } from "../origin.js";
import { EMPTY_PATH, endsIn } from "../paths.js";
import { argumentsFor, calleeName, compose } from "./calls.js";
import { origins } from "./origins.js";
import { without } from "./portFlows.js";

/** A value that a method puts into a member of its instance, and where. */
interface Kept {
  path: string[];
  value: number;
}

const memo = new WeakMap<CallableFact, readonly Kept[]>();
const ADDS = /^(push|unshift|add|append)$/;

/** `this.a = v`, `this.a[k] = v`, `this.a.push(v)`, `this.a.set(k, v)`. */
export function keptBy(ctx: FlowContext, file: number, callable: number): readonly Kept[] {
  const facts = factsOf(ctx.p, file);
  const fact = facts.callables[callable]!;
  const known = memo.get(fact);
  if (known) return known;
  const found: Kept[] = [];
  for (const { object, key, value } of fact.stores) {
    const on = memberOfThis(ctx, file, object);
    if (on !== undefined) found.push({ path: [...on, key < 0 ? "*" : stringAt(ctx.p, file, key)], value });
  }
  for (const call of fact.calls) {
    const callee = strip(ctx.p, file, facts.nodes.a[call]!);
    if (facts.nodes.kind[callee] !== NodeKind.load || facts.nodes.b[callee] === ANY_KEY) continue;
    const name = stringAt(ctx.p, file, facts.nodes.b[callee]!);
    if (name !== "set" && !ADDS.test(name)) continue;
    const on = memberOfThis(ctx, file, facts.nodes.a[callee]!);
    const args = [...listOf(ctx.p, file, call)];
    if (on?.length !== 1 || (name === "set" && args.length !== 2)) continue;
    for (const value of name === "set" ? args.slice(1) : args) found.push({ path: [...on, "*"], value });
  }
  memo.set(fact, found);
  return found;
}

/** [] for `this`, ["a"] for `this.a`; undefined for all others. */
function memberOfThis(ctx: FlowContext, file: number, node: number): string[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.this) return [];
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at] === ANY_KEY) return undefined;
  const base = strip(ctx.p, file, nodes.a[at]!);
  return nodes.kind[base] === NodeKind.this ? [stringAt(ctx.p, file, nodes.b[at]!)] : undefined;
}

/** What methods add to what `path` reads of `this`; what they are simply handed is known only where they are called. */
export function addedToThis(
  ctx: FlowContext,
  file: number,
  methods: readonly number[],
  path: number,
): readonly Origin[] {
  const found: (readonly Origin[])[] = [];
  for (const method of methods) {
    for (const { path: at, value } of keptBy(ctx, file, method)) {
      const rest = at.length < 2 ? undefined : without(ctx, at, path);
      if (rest === undefined) continue;
      found.push(origins(ctx, file, value, rest).filter((o) => o.kind !== "param" || o.path !== EMPTY_PATH));
    }
  }
  return union(found);
}

/** What a call of a method puts into its instance at `path`. */
function keptAtCall(
  ctx: FlowContext,
  file: number,
  call: number,
  at: number,
  method: number,
  path: number,
): readonly Origin[] {
  const found: (readonly Origin[])[] = [];
  for (const kept of keptBy(ctx, at, method)) {
    const rest = without(ctx, kept.path, path);
    if (rest === undefined) continue;
    for (const o of origins(ctx, at, kept.value, rest)) {
      if (o.kind !== "param" || o.file !== at || o.callable !== method) {
        found.push([o]);
        continue;
      }
      for (const arg of argumentsFor(ctx, file, call, at, method, o.parameter, o.path))
        found.push(compose(origins(ctx, arg.file, arg.node, arg.path), o));
    }
  }
  return union(found);
}

/** The value that a method is called on, or a getter read from. */
function receiverOf(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = nodes.kind[node] === NodeKind.call ? strip(ctx.p, file, nodes.a[node]!) : node;
  return nodes.kind[at] === NodeKind.load ? nodes.a[at]! : undefined;
}

/** What a method read from its own instance, looked up in the instance that it is called on. */
export function ofReceiver(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeFile: number,
  callable: number,
  o: Origin,
): readonly Origin[] {
  const { nodes, callables } = factsOf(ctx.p, calleeFile);
  const { owner } = callables[callable]!;
  const isOwn =
    o.kind === "value" &&
    o.file === calleeFile &&
    o.path !== EMPTY_PATH &&
    nodes.kind[o.node] === NodeKind.this &&
    owner >= 0 &&
    callables[nodes.a[o.node]!]?.owner === owner;
  const receiver = isOwn ? receiverOf(ctx, file, node) : undefined;
  if (receiver === undefined) return [o];
  // An instance of which nothing more is known says the same as the method.
  const found = origins(ctx, file, receiver, o.path).filter((r) => !endsIn(ctx.paths, r.path, o.path));
  return found.length > 0 ? compose(found, o) : [o];
}

/** `return this`: the instance that the method is called on, with what the method has put into it. */
export function sameInstance(
  ctx: FlowContext,
  file: number,
  call: number,
  calleeFile: number,
  callable: number,
  path: number,
): readonly Origin[] {
  const { nodes, callables } = factsOf(ctx.p, calleeFile);
  const isOwn = callables[callable]!.returns.some(
    (value) => nodes.kind[strip(ctx.p, calleeFile, value)] === NodeKind.this,
  );
  const receiver = isOwn ? receiverOf(ctx, file, call) : undefined;
  if (receiver === undefined || path === EMPTY_PATH) return [];
  return union([origins(ctx, file, receiver, path), keptAtCall(ctx, file, call, calleeFile, callable, path)]);
}

/** `const p = new Prompt(); p.add(a); p.text()`: what calls on the variable that holds a new instance put into it. */
export function putIntoVariable(
  ctx: FlowContext,
  file: number,
  made: number,
  at: number,
  record: number,
  path: number,
) {
  const { nodes, bindings, callables } = factsOf(ctx.p, file);
  const own = factsOf(ctx.p, at);
  const isMade = (node: number) => {
    const inner = strip(ctx.p, file, node);
    const versions = nodes.kind[inner] === NodeKind.local ? (bindings[nodes.a[inner]!]?.versions ?? []) : [];
    return inner === made || (versions.length === 1 && strip(ctx.p, file, versions[0]!) === made);
  };
  const found: (readonly Origin[])[] = [];
  for (const call of callables[callableAt(ctx.p, file, nodes.start[made]!)]!.calls) {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load || !isMade(nodes.a[callee]!)) continue;
    const name = calleeName(ctx, file, callee);
    const method = own.records[record]!.methods.find((m) => own.callables[m]?.name === name);
    if (method !== undefined) found.push(keptAtCall(ctx, file, call, at, method, path));
  }
  return union(found);
}

/** The getter of a class, its bases included, that a member of an instance is read by. */
export function getterOf(ctx: FlowContext, o: Origin, key: string): { file: number; callable: number } | undefined {
  const type = unwrap(o.type);
  let at = type?.k === "record" && type.record.kind === "class" ? type.record.fact : undefined;
  for (let depth = 0; at && depth < 4; depth++) {
    const { records, callables } = factsOf(ctx.p, at.file);
    const fact = records[at.record]!;
    const callable = fact.methods.find((m) => callables[m]?.kind === "getter" && callables[m]?.name === key);
    if (callable !== undefined) return { file: at.file, callable };
    const file: number = at.file;
    const base = fact.extends.map((t) => unwrap(resolveType(ctx.p, file, t))).find((t) => t?.k === "record");
    at = base?.k === "record" ? base.record.fact : undefined;
  }
  return undefined;
}
