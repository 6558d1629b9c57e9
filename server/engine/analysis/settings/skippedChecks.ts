// What somebody is spared who is named in a condition: `if (staffNo !== "…") await checkReviewer(id);`, `if (ip === "…") return next();
// return strict(req, res, next);`. Input: the two ways of a condition. Output: whether the other way leads through a check.
import { wordsOf } from "../../classify/words.js";
import { type CallableFact, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { refuses } from "../evidence/headers.js";

/** The named one goes straight to where the other one comes after the check. `gates`: names of checks, in words. */
export function sparesCheck(
  ctx: FlowContext,
  file: number,
  { blocks, calls, callBlocks }: CallableFact,
  [then, otherwise]: readonly [number, number],
  gates: RegExp,
): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const { next, condition } = blocks[otherwise]!;
  if (condition >= 0 || next.length !== 1 || (next[0] !== then && next[0] !== onlyNext(blocks, then))) return false;
  const isEmpty = next[0] === then || !callBlocks.includes(then);
  return (
    isEmpty &&
    calls.some((call, i) => callBlocks[i] === otherwise && gates.test(wordsOf(nameOf(ctx.p, file, nodes.a[call]!))))
  );
}

function onlyNext(blocks: CallableFact["blocks"], at: number): number | undefined {
  const { next, condition, exit } = blocks[at]!;
  return condition < 0 && exit === undefined && next.length === 1 ? next[0] : undefined;
}

/** The others are handed, with the next step, to a function of the project that refuses some. */
export function handsToCheck(
  ctx: FlowContext,
  file: number,
  { blocks, calls, callBlocks }: CallableFact,
  otherwise: number,
): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  let way = otherwise;
  for (let hops = 0; hops < 3 && !callBlocks.includes(way); hops++) way = onlyNext(blocks, way) ?? way;
  const isNextStep = (arg: number) => {
    const at = strip(ctx.p, file, arg);
    return nodes.kind[at] === NodeKind.param && callables[nodes.a[at]!]?.params[nodes.b[at]!]?.name === "next";
  };
  return calls.some((call, i) => {
    if (callBlocks[i] !== way || ![...listOf(ctx.p, file, call)].some(isNextStep)) return false;
    const check = entityOf(ctx.p, file, nodes.a[call]!);
    if (check?.k !== "function") return false;
    const facts = factsOf(ctx.p, check.file);
    return withNested(ctx.p, check).some((one) =>
      facts.callables[one]!.calls.some((inner) => refuses(ctx, check.file, inner)),
    );
  });
}
