// Members that a command for a table of documents sets: `new UpdateCommand({ UpdateExpression: "SET #s = :s",
// ExpressionAttributeNames: { "#s": "status" }, ExpressionAttributeValues: { ":s": "PAID" } })`. Input: a callable. Output: one entry
// per column that is set to one of the values. Invariant: expressions that are put together at run time set nothing here.
import { NONE, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";
import type { MemberWrite } from "./memberWrites.js";
import { columnsSet, EXPRESSION, namesOfCommand } from "./updateExpressions.js";

export function commandWrites(e: EffectContext, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables, strings } = factsOf(p, file);
  if (!strings.includes(EXPRESSION)) return [];
  const { calls, callBlocks } = callables[callable]!;
  return calls.flatMap((made, i) => {
    const [given] = listOf(p, file, made);
    const options = given === undefined ? NONE : strip(p, file, given);
    if (options < 0 || nodes.kind[options] !== NodeKind.object) return [];
    const around = namesOfCommand(e.ctx, file, made);
    // `client.send(new UpdateCommand(…))` is what writes.
    const sent = calls.find((call) => listOf(p, file, call).some((arg) => strip(p, file, arg) === made)) ?? made;
    const place = { block: callBlocks[i]!, call: sent, object: NONE, around };
    return columnsSet(e.ctx, file, options).map(
      ({ key, value }): MemberWrite => ({ ...place, key, value, start: nodes.start[value]!, end: nodes.end[value]! }),
    );
  });
}
