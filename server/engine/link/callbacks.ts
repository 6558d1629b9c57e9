// The call that an inline function is an argument of. One pass per file, memoised.
import { NodeKind } from "../facts/types.js";
import { type CallSite, factsOf, listOf, type Program, strip } from "./program.js";

export function callbackSiteOf(p: Program, file: number, callable: number): CallSite | undefined {
  let sites = p.memo.callbackSites[file];
  if (!sites) {
    sites = new Map();
    const facts = factsOf(p, file);
    for (let node = 0; node < facts.nodes.kind.length; node++) {
      if (facts.nodes.kind[node] !== NodeKind.call) continue;
      listOf(p, file, node).forEach((arg, argument) => {
        const at = strip(p, file, arg);
        if (facts.nodes.kind[at] === NodeKind.function) sites!.set(facts.nodes.a[at]!, { file, call: node, argument });
      });
    }
    p.memo.callbackSites[file] = sites;
  }
  return sites.get(callable);
}
