// The call that an inline function is an argument of, and the object literal that it is a member of. One pass per file, memoised.
import { type FileFacts, NodeKind } from "../facts/types.js";
import { type CallSite, factsOf, type Holders, listOf, type Program, stringAt, strip } from "./program.js";

export function callbackSiteOf(p: Program, file: number, callable: number): CallSite | undefined {
  const facts = factsOf(p, file);
  let sites = p.tables.callbackSites[file];
  if (!sites) {
    sites = new Map();
    for (let node = 0; node < facts.nodes.kind.length; node++) {
      if (facts.nodes.kind[node] !== NodeKind.call) continue;
      listOf(p, file, node).forEach((arg, argument) => {
        const at = strip(p, file, arg);
        if (facts.nodes.kind[at] === NodeKind.function) sites!.set(facts.nodes.a[at]!, { file, call: node, argument });
      });
    }
    p.tables.callbackSites[file] = sites;
  }
  return sites.get(callable);
}

/** The call in which a function is called where it is written. */
export function calledAtOnce(p: Program, file: number, callable: number): number | undefined {
  const facts = factsOf(p, file);
  let calls = atOnce.get(facts);
  if (!calls) {
    calls = new Map();
    for (let node = 0; node < facts.nodes.kind.length; node++) {
      const callee = facts.nodes.kind[node] === NodeKind.call ? strip(p, file, facts.nodes.a[node]!) : -1;
      if (callee >= 0 && facts.nodes.kind[callee] === NodeKind.function) calls.set(facts.nodes.a[callee]!, node);
    }
    atOnce.set(facts, calls);
  }
  return calls.get(callable);
}
const atOnce = new WeakMap<FileFacts, Map<number, number>>();

/**
 * The call that is given an object literal with the function in it, however deep, and the members that lead there from the argument:
 * "options", "handler"; "*" of one of a list of objects.
 */
export function memberSiteOf(
  p: Program,
  file: number,
  callable: number,
): { site: CallSite; under: string[] } | undefined {
  const { functions, objects, names } = holdersIn(p, file);
  const { nodes } = factsOf(p, file);
  const first = functions.get(callable);
  if (first === undefined) return undefined;
  const own = [...listOf(p, file, first)].find((value, i) => {
    const at = i % 2 === 1 ? strip(p, file, value) : -1;
    return at >= 0 && nodes.kind[at] === NodeKind.function && nodes.a[at] === callable;
  });
  const under = [own === undefined ? "" : (names.get(strip(p, file, own)) ?? "")];
  let object = first;
  for (let outer = objects.get(object); outer !== undefined; outer = objects.get(object)) {
    under.unshift(names.get(object) ?? "");
    object = outer;
  }
  const site = argumentSites(p, file).get(object);
  return site && { site, under: site.each ? ["*", ...under] : under };
}

/** "campaign" of `const campaign = { enrol: (m) => … }`: the variable that holds the object with the function in it; "" for others. */
export function nameOfHolder(p: Program, file: number, callable: number): string {
  const { functions } = holdersIn(p, file);
  const object = functions.get(callable);
  if (object === undefined) return "";
  const { bindings } = factsOf(p, file);
  return bindings.find(({ versions }) => versions.some((one) => strip(p, file, one) === object))?.name ?? "";
}

interface ArgumentSite extends CallSite {
  /** It is one of a list that is given. */
  each: boolean;
}

/** Calls that are given an object literal, or a list of them, by its node. */
function argumentSites(p: Program, file: number): Map<number, ArgumentSite> {
  const facts = factsOf(p, file);
  let sites = given.get(facts);
  if (sites) return sites;
  sites = new Map();
  for (let call = 0; call < facts.nodes.kind.length; call++) {
    if (facts.nodes.kind[call] !== NodeKind.call) continue;
    for (const [argument, arg] of listOf(p, file, call).entries()) {
      const at = strip(p, file, arg);
      const each = facts.nodes.kind[at] === NodeKind.array;
      for (const one of each ? listOf(p, file, at) : [at])
        sites.set(strip(p, file, one), { file, call, argument, each });
    }
  }
  given.set(facts, sites);
  return sites;
}
const given = new WeakMap<FileFacts, Map<number, ArgumentSite>>();

/** The object literal in which a function is the value of a member. */
export function objectAround(p: Program, file: number, callable: number): number | undefined {
  return holdersIn(p, file).functions.get(callable);
}

/** The object literal of which another one is a member. */
export function objectHolding(p: Program, file: number, object: number): number | undefined {
  return holdersIn(p, file).objects.get(object);
}

function holdersIn(p: Program, file: number): Holders {
  const { nodes } = factsOf(p, file);
  let holders = p.tables.holders[file];
  if (!holders) {
    holders = { functions: new Map(), objects: new Map(), names: new Map() };
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.kind[node] !== NodeKind.object) continue;
      const pairs = listOf(p, file, node);
      for (let i = 1; i < pairs.length; i += 2) {
        const value = strip(p, file, pairs[i]!);
        if (pairs[i - 1]! >= 0) holders.names.set(value, stringAt(p, file, pairs[i - 1]!));
        if (nodes.kind[value] === NodeKind.function) holders.functions.set(nodes.a[value]!, node);
        if (nodes.kind[value] === NodeKind.object) holders.objects.set(value, node);
      }
    }
    p.tables.holders[file] = holders;
  }
  return holders;
}
