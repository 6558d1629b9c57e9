// Which members the code of a file reads from a value that no type describes: `req.body.email` anywhere in a handler says
// what `req.body` holds. One pass per file over its member loads, memoised.
import { ANY_KEY, NodeKind } from "../facts/types.js";
import { factsOf, type Program, stringAt, strip } from "../link/program.js";
import type { FlowContext } from "./context.js";
import type { Origin } from "./origin.js";

const MAX_CHAIN = 6;

/** Names read directly below `keys` of the origin's end, sorted. */
export function membersRead(ctx: FlowContext, o: Origin, keys: readonly string[]): string[] {
  const uses = usesOf(ctx.p, o.file);
  const prefix = [String(o.node), ...keys.filter((k) => k !== "*")].join(".");
  return [...(uses.get(prefix) ?? [])].sort();
}

function usesOf(p: Program, file: number): Map<string, Set<string>> {
  const { nodes } = factsOf(p, file);
  let uses = p.tables.uses[file];
  if (uses) return uses;
  uses = new Map();
  p.tables.uses[file] = uses;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.b[node] === ANY_KEY) continue;
    const key = stringAt(p, file, nodes.b[node]!);
    if (key.startsWith("\u0000")) continue;
    const base = chain(p, file, nodes.a[node]!);
    if (base === undefined) continue;
    const names = uses.get(base) ?? new Set();
    names.add(key);
    uses.set(base, names);
  }
  return uses;
}

/** "rootNode.a.b" of a value that is a chain of constant members on one root. */
function chain(p: Program, file: number, node: number): string | undefined {
  const facts = factsOf(p, file);
  const keys: string[] = [];
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_CHAIN * 3; hops++) {
    const kind = facts.nodes.kind[at];
    if (kind === NodeKind.load) {
      if (facts.nodes.b[at] !== ANY_KEY) keys.unshift(stringAt(p, file, facts.nodes.b[at]!));
      at = strip(p, file, facts.nodes.a[at]!);
    } else if (kind === NodeKind.local) {
      const binding = facts.bindings[facts.nodes.a[at]!];
      if (binding?.versions.length !== 1) return undefined;
      at = strip(p, file, binding.versions[0]!);
    } else if (kind === NodeKind.update) {
      at = strip(p, file, facts.nodes.a[at]!);
    } else break;
  }
  return keys.length > MAX_CHAIN ? undefined : [String(at), ...keys].join(".");
}
