// Members that a command for a table of documents sets: `new UpdateCommand({ UpdateExpression: "SET #s = :s",
// ExpressionAttributeNames: { "#s": "status" }, ExpressionAttributeValues: { ":s": "PAID" } })`. Input: a callable. Output: one entry
// per column that is set to one of the values. Invariant: expressions that are put together at run time set nothing here.
import { NONE, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";
import { membersUnder } from "./commandLookups.js";
import type { MemberWrite } from "./memberWrites.js";

const EXPRESSION = "UpdateExpression";
const SETS = /([#\w\u3400-\u9fff]{1,60})\s?=\s?(:\w{1,60})/g;

export function commandWrites(e: EffectContext, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables, strings } = factsOf(p, file);
  if (!strings.includes(EXPRESSION)) return [];
  const { calls, callBlocks } = callables[callable]!;
  return calls.flatMap((made, i) => {
    const [given] = listOf(p, file, made);
    const options = given === undefined ? NONE : strip(p, file, given);
    if (options < 0 || nodes.kind[options] !== NodeKind.object) return [];
    const expression = property(e.ctx, file, options, EXPRESSION);
    const text = expression === undefined ? undefined : constantText(e.ctx, file, expression);
    if (text === undefined) return [];
    const names = new Map(membersUnder(e.ctx, file, options, "ExpressionAttributeNames"));
    const values = new Map(membersUnder(e.ctx, file, options, "ExpressionAttributeValues"));
    const table = property(e.ctx, file, options, "TableName");
    const around = table === undefined ? [] : [tableName(e, file, table)];
    // `client.send(new UpdateCommand(…))` is what writes.
    const sent = calls.find((call) => listOf(p, file, call).some((arg) => strip(p, file, arg) === made)) ?? made;
    const place = { block: callBlocks[i]!, call: sent, object: NONE, around };
    return [...text.matchAll(SETS)].flatMap(([, column, value]): MemberWrite[] => {
      const named = names.get(column!);
      const key = named === undefined ? column! : (literalText(p, file, named) ?? "");
      const node = values.get(value!);
      if (node === undefined || key === "" || key.startsWith("#")) return [];
      return [{ ...place, key, value: node, start: nodes.start[node]!, end: nodes.end[node]! }];
    });
  });
}

/** "claims" of `"claims"`, `CLAIMS_TABLE` of `process.env.CLAIMS_TABLE`. */
function tableName(e: EffectContext, file: number, node: number): string {
  return constantText(e.ctx, file, node) ?? nameOf(e.ctx.p, file, node);
}
