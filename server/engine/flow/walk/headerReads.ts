// Headers of a request that code reads by name. Input: a node. Output: the name as code has it; undefined for anything else.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { constantText } from "./constantText.js";

/** `req.headers["x-name"]`, `req.header("x-name")`, `headers.get("x-name")`. */
export function headerRead(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0)
    return nameOf(ctx.p, file, nodes.a[node]!) === "headers" ? stringAt(ctx.p, file, nodes.b[node]!) : undefined;
  if (nodes.kind[node] !== NodeKind.call) return undefined;
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const first = listOf(ctx.p, file, node)[0];
  if (nodes.kind[callee] !== NodeKind.load || first === undefined) return undefined;
  const method = stringAt(ctx.p, file, nodes.b[callee]!);
  const isRead =
    method === "header" ||
    (method === "get" && /^(headers|req|request|ctx)$/.test(nameOf(ctx.p, file, nodes.a[callee]!)));
  return isRead ? constantText(ctx, file, first) : undefined;
}
