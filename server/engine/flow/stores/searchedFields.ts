// Fields that rows are found by: unique ones and those with an index of their own. A cipher that writes another text each time
// would take that from them. Input: a field of a stored record. Output: whether its declaration says so.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedField } from "../../link/records.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";

export function isSearched(ctx: FlowContext, { annotations, file, value }: LinkedField): boolean {
  return (
    annotations.some((a) => SEARCHED.test(a.name) || (a.node >= 0 && optionsSaySo(ctx, file, a.node))) ||
    (value >= 0 && (chainSaysSo(ctx, file, value) || optionsOf(ctx, file, value)))
  );
}

const SEARCHED = /^(unique|index|key|id|search(able)?|primary\w*|唯一|索引)$/i;
const MAX_CHAIN = 12;

/** `@Column({ unique: true })` */
function optionsSaySo(ctx: FlowContext, file: number, decorator: number): boolean {
  if (factsOf(ctx.p, file).nodes.kind[decorator] !== NodeKind.call) return false;
  return [...listOf(ctx.p, file, decorator)].some((arg) => optionsOf(ctx, file, arg));
}

function optionsOf(ctx: FlowContext, file: number, node: number): boolean {
  const options = objectBehind(ctx.p, file, node, 0);
  if (!options) return false;
  const { nodes } = factsOf(ctx.p, options.file);
  return ["unique", "index", "primaryKey", "primary"].some((name) => {
    const given = property(ctx, options.file, options.node, name);
    const at = given === undefined ? undefined : strip(ctx.p, options.file, given);
    if (at === undefined) return false;
    const isFlag = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean;
    return !isFlag || stringAt(ctx.p, options.file, nodes.b[at]!) === "true";
  });
}

/** `text("mobile").notNull().unique()` */
function chainSaysSo(ctx: FlowContext, file: number, value: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, value);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return false;
    if (SEARCHED.test(stringAt(ctx.p, file, nodes.b[callee]!))) return true;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return false;
}
