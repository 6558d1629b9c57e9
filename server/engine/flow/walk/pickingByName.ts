// Functions of the project that give back the members whose names they are told, and no others: `only(claim, "id", "state")`,
// `pick(row, SHOWN)`, or all but those; or whose names are a list of the program: `for (const key of SHOWN) out[key] = row[key]`. Input: a call of a project function. Output: the members that are in the result, undefined
// where it is no such function or where a name is not constant. Invariant: the object is used for nothing else than to read
// members whose names are only known at run time.
import { ANY_KEY, type CallableFact, type FileFacts, NONE, NodeKind } from "../../facts/types.js";
import { callableAt, factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { type MemberChoice, type Origin, union } from "../origin.js";
import { cons, EMPTY_PATH } from "../paths.js";
import { calleeName } from "./calls.js";
import { constantList } from "./constantLists.js";
import { constantNames } from "./modelled.js";
import { origins } from "./origins.js";

/** Parameters that members of any name are read of, by function; found once a file. */
const read = new WeakMap<FileFacts, ReadonlyMap<number, ReadonlySet<number>>>();
/** Position of the object that is picked from, undefined where the function does something else. */
type Picking = { object: number; only: boolean };
const memo = new WeakMap<CallableFact, Picking | null>();

export function pickingByName(
  ctx: FlowContext,
  file: number,
  call: number,
  calleeFile: number,
  callable: number,
): { choice: MemberChoice; object: number } | undefined {
  const picking = pickingOf(ctx, calleeFile, callable);
  if (!picking) return undefined;
  if (factsOf(ctx.p, calleeFile).callables[callable]!.params.length === 1) {
    const own = ownNames(ctx, calleeFile, callable);
    return own && { choice: { only: true, names: own, outer: true }, object: picking.object };
  }
  const others = [...listOf(ctx.p, file, call)].filter((_, position) => position !== picking.object);
  const told = others.map((arg) => namesAt(ctx, file, arg));
  const names = told.flat();
  if (names.length === 0 || told.some((one) => one.length === 0)) return undefined;
  return { choice: { only: picking.only, names, outer: true }, object: picking.object };
}

/**
 * `const get = (row, key) => row[key]`, `const pick = (key) => (row) => row[key]`: the one name that a call gives, by the
 * position of the object whose member it is.
 */
export function keyTold(
  ctx: FlowContext,
  file: number,
  call: number,
  calleeFile: number,
  callable: number,
): { object: number; name: string } | undefined {
  const { nodes, callables } = factsOf(ctx.p, calleeFile);
  const { params, returns, parent } = callables[callable]!;
  const answer = returns.length === 1 ? strip(ctx.p, calleeFile, returns[0]!) : NONE;
  if (answer < 0 || nodes.kind[answer] !== NodeKind.load || nodes.b[answer] !== ANY_KEY) return undefined;
  const base = onlyValue(ctx.p, calleeFile, nodes.a[answer]!);
  if (nodes.kind[base] !== NodeKind.param || nodes.a[base] !== callable) return undefined;
  const object = nodes.b[base]!;
  const own = factsOf(ctx.p, file).nodes;
  const outer = strip(ctx.p, file, own.a[call]!);
  const isCurried = params.length === 1 && callables[parent]?.params.length === 1 && own.kind[outer] === NodeKind.call;
  const given = isCurried
    ? [...listOf(ctx.p, file, outer)]
    : params.length === 2
      ? [...listOf(ctx.p, file, call)].filter((_, position) => position !== object)
      : [];
  const names = given.length === 1 ? constantNames(ctx, file, given[0]!) : [];
  return names.length === 1 ? { object, name: names[0]! } : undefined;
}

/** Each member that is picked, by its name; undefined where it is asked for one of them, or for what was left. */
export function pickedMembers(
  ctx: FlowContext,
  { only, names }: MemberChoice,
  arg: { file: number; node: number; path: number },
): readonly Origin[] | undefined {
  if (!only || arg.path !== EMPTY_PATH) return undefined;
  return union(
    names.map((name) => {
      const path = cons(ctx.paths, name, EMPTY_PATH);
      const found = path === undefined ? [] : origins(ctx, arg.file, arg.node, path);
      return found.map((o) => ({ ...o, keys: [name, ...o.keys] }));
    }),
  );
}

/** What all loops of a function go through, where that is nothing but names written in the program. */
function ownNames(ctx: FlowContext, file: number, callable: number): string[] | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end } = callables[callable]!;
  const names: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end || nodes.kind[node] !== NodeKind.load) continue;
    const isEach = nodes.b[node] === ANY_KEY || GOES_THROUGH.test(stringAt(ctx.p, file, nodes.b[node]!));
    const base = isEach ? onlyValue(ctx.p, file, nodes.a[node]!) : NONE;
    if (!isEach || (nodes.kind[base] === NodeKind.param && nodes.a[base] === callable)) continue;
    const gone = constantList(ctx, file, nodes.a[node]!);
    if (gone.length === 0) return undefined;
    names.push(...gone);
  }
  return names.length === 0 ? undefined : names;
}
const GOES_THROUGH = /^(forEach|map|flatMap|reduce|filter|some|every|find)$/;

function namesAt(ctx: FlowContext, file: number, node: number): string[] {
  const names = constantNames(ctx, file, node);
  return names.length > 0 ? names : constantList(ctx, file, node);
}

function pickingOf(ctx: FlowContext, file: number, callable: number): Picking | null {
  const facts = factsOf(ctx.p, file);
  const fact = facts.callables[callable]!;
  if (fact.params.length !== 1 && fact.params.length !== 2) return null;
  const known = memo.get(fact);
  if (known !== undefined) return known;
  const object = [...(readOf(ctx.p, file, facts).get(callable) ?? [])].find((o) => isOnlyRead(ctx, file, callable, o));
  const filtered = object === undefined && fact.params.length === 2 ? byFilter(ctx, file, callable) : undefined;
  const found = object === undefined ? filtered : { object, only: true };
  memo.set(fact, found ?? null);
  return found ?? null;
}

/** `Object.entries(obj).filter(([key]) => keys.includes(key))` */
function byFilter(ctx: FlowContext, file: number, callable: number): Picking | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end } = callables[callable]!;
  const asks: { at: number; keys: number }[] = [];
  let object = NONE;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const [first] = listOf(ctx.p, file, node);
    const callee = strip(ctx.p, file, nodes.a[node]!);
    const name = calleeName(ctx, file, callee);
    const of = (value: number) => {
      const at = onlyValue(ctx.p, file, value);
      return nodes.kind[at] === NodeKind.param && nodes.a[at] === callable ? nodes.b[at]! : NONE;
    };
    if (name === "entries" && first !== undefined && object < 0) object = of(first);
    if (!/^(includes|has)$/.test(name) || nodes.kind[callee] !== NodeKind.load) continue;
    const keys = of(nodes.a[callee]!);
    if (keys >= 0) asks.push({ at: node, keys });
  }
  const [asked] = asks;
  if (object < 0 || asks.length !== 1 || asked!.keys === object) return undefined;
  const { returns } = callables[callableAt(ctx.p, file, nodes.start[asked!.at]!)]!;
  const answer = returns.length === 1 ? strip(ctx.p, file, returns[0]!) : NONE;
  if (answer === asked!.at) return { object, only: true };
  const isNot = answer >= 0 && nodes.kind[answer] === NodeKind.clean && nodes.a[answer]! >= 0;
  return isNot && stringAt(ctx.p, file, nodes.a[answer]!) === "!" ? { object, only: false } : undefined;
}

function readOf(p: Program, file: number, facts: FileFacts): ReadonlyMap<number, ReadonlySet<number>> {
  const known = read.get(facts);
  if (known) return known;
  const { nodes } = facts;
  const all = new Map<number, Set<number>>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.b[node] !== ANY_KEY) continue;
    const base = onlyValue(p, file, nodes.a[node]!);
    if (nodes.kind[base] !== NodeKind.param) continue;
    const of = all.get(nodes.a[base]!) ?? new Set();
    all.set(nodes.a[base]!, of.add(nodes.b[base]!));
  }
  read.set(facts, all);
  return all;
}

/** `obj[key]`, `key in obj`, `Object.hasOwn(obj, key)`, and nothing else that is given it. */
function isOnlyRead(ctx: FlowContext, file: number, callable: number, object: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end, returns } = callables[callable]!;
  const isObject = (node: number) => {
    const at = onlyValue(ctx.p, file, node);
    return nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === object;
  };
  let writes = false;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const kind = nodes.kind[node];
    if (kind === NodeKind.load && nodes.b[node] !== ANY_KEY && isObject(nodes.a[node]!)) {
      if (!/^(hasOwnProperty)$/.test(calleeName(ctx, file, node))) return false;
    }
    if (kind === NodeKind.spread && isObject(nodes.a[node]!)) return false;
    if (kind === NodeKind.call || kind === NodeKind.array || kind === NodeKind.object || kind === NodeKind.join) {
      const pairs = kind === NodeKind.object;
      const list = [...listOf(ctx.p, file, node)];
      const holds = list.some((one, i) => (!pairs || i % 2 === 1) && isObject(one));
      if (holds && !(kind === NodeKind.call && /^(hasOwn|has|call)$/.test(calleeName(ctx, file, nodes.a[node]!))))
        return false;
      // `[key, obj[key]]`, `{ ...all, [key]: obj[key] }`
      writes ||= kind === NodeKind.array && list.length === 2 && isMember(ctx, file, list[1]!, isObject);
      writes ||=
        pairs && list.some((one, i) => i % 2 === 1 && list[i - 1] === ANY_KEY && isMember(ctx, file, one, isObject));
    }
  }
  if (returns.some(isObject)) return false;
  return (
    writes ||
    callables.some(
      (inner) =>
        inner.start >= start &&
        inner.end <= end &&
        inner.stores.some(({ key, value }) => key === ANY_KEY && isMember(ctx, file, value, isObject)),
    )
  );
}

function isMember(ctx: FlowContext, file: number, node: number, isObject: (node: number) => boolean): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.load && nodes.b[at] === ANY_KEY && isObject(nodes.a[at]!);
}
