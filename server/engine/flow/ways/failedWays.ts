// Ways of a function on which a call has failed and says so in what it gives back: `const { data, error } = await insert(…);
// if (error) return …`. Input: a function, and a call in it. Output: the first blocks of such ways. Invariant: only what is read
// of the result of that very call, or of the chain that goes on from it.
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";

const ERROR = /^(error|err)$/;
const MAX_CHAIN = 12;

export function failedWays(p: Program, file: number, callable: number, call: number): Set<number> {
  const found = new Set<number>();
  for (const { condition, next } of factsOf(p, file).callables[callable]!.blocks) {
    if (condition < 0 || next.length < 2) continue;
    const refused = negated(p, file, condition);
    const way = next[refused === undefined ? 0 : 1]!;
    if (way !== next[refused === undefined ? 1 : 0] && isErrorOf(p, file, refused ?? condition, call)) found.add(way);
  }
  return found;
}

/** `error` of `!error` */
function negated(p: Program, file: number, node: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isNot = nodes.kind[at] === NodeKind.clean && nodes.a[at]! >= 0 && stringAt(p, file, nodes.a[at]!) === "!";
  return isNot ? listOf(p, file, at)[0] : undefined;
}

function isErrorOf(p: Program, file: number, node: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0 || !ERROR.test(stringAt(p, file, nodes.b[at]!)))
    return false;
  let made = onlyValue(p, file, nodes.a[at]!);
  // `insert(…).select("id").single()`
  for (let hops = 0; hops < MAX_CHAIN && made !== call; hops++) {
    const callee = nodes.kind[made] === NodeKind.call ? strip(p, file, nodes.a[made]!) : -1;
    if (callee < 0 || nodes.kind[callee] !== NodeKind.load) return false;
    made = strip(p, file, nodes.a[callee]!);
  }
  return made === call;
}
