// Tables that are put together by hand: `rows.map((row) => [row.name, row.idCardNo].join(";")).join("\\r\\n")`. Input: a function.
// Output: whether it, or one that is written in it, makes such a text. Invariant: lines of one column are no table.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { constantText } from "../walk/constantText.js";

const LINE_ENDS = /^(\r?\n|\\r\\n|\\n)$/;
const BETWEEN_COLUMNS = /^"?([,;|\t]|\\t)"?$/;

export function joinsLines(ctx: FlowContext, body: Body): boolean {
  const { callables } = factsOf(ctx.p, body.file);
  return withNested(ctx.p, body).some((one) => callables[one]!.calls.some((call) => isTable(ctx, body.file, call)));
}

function isTable(ctx: FlowContext, file: number, call: number): boolean {
  const lines = joinedBy(ctx, file, call, LINE_ENDS);
  const { nodes, callables } = factsOf(ctx.p, file);
  if (lines === undefined || nodes.kind[lines] !== NodeKind.call) return false;
  if (nameOf(ctx.p, file, strip(ctx.p, file, nodes.a[lines]!)) !== "map") return false;
  const [given] = listOf(ctx.p, file, lines);
  const each = given === undefined ? -1 : strip(ctx.p, file, given);
  if (each < 0 || nodes.kind[each] !== NodeKind.function) return false;
  return callables[nodes.a[each]!]!.returns.some((value) => {
    const columns = joinedBy(ctx, file, strip(ctx.p, file, value), BETWEEN_COLUMNS);
    return columns !== undefined && (nodes.kind[columns] !== NodeKind.array || listOf(ctx.p, file, columns).length > 1);
  });
}

/** What a call of `join` with such a text between is made on. */
function joinedBy(ctx: FlowContext, file: number, call: number, between: RegExp): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[call] !== NodeKind.call) return undefined;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [given] = listOf(ctx.p, file, call);
  if (given === undefined || nodes.kind[callee] !== NodeKind.load || nameOf(ctx.p, file, callee) !== "join")
    return undefined;
  const text = constantText(ctx, file, given);
  return text !== undefined && between.test(text) ? strip(ctx.p, file, nodes.a[callee]!) : undefined;
}
