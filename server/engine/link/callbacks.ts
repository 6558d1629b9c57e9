// The call that an inline function is an argument of, and the object literal that it is a member of. One pass per file, memoised.
import { type FileFacts, NodeKind } from "../facts/types.js";
import { type CallSite, factsOf, type Holders, listOf, type Program, strip } from "./program.js";

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
    holders = { functions: new Map(), objects: new Map() };
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.kind[node] !== NodeKind.object) continue;
      const pairs = listOf(p, file, node);
      for (let i = 1; i < pairs.length; i += 2) {
        const value = strip(p, file, pairs[i]!);
        if (nodes.kind[value] === NodeKind.function) holders.functions.set(nodes.a[value]!, node);
        if (nodes.kind[value] === NodeKind.object) holders.objects.set(value, node);
      }
    }
    p.tables.holders[file] = holders;
  }
  return holders;
}
