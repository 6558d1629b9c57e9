// What people type into elements of a page. Input: a call that finds an element, and what is read of it. Output: the end of
// the way, or undefined where it is something else.
import { NodeKind } from "../../facts/types.js";
import type { Entity } from "../../link/entities.js";
import { factsOf, listOf, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { opaque } from "./origins.js";

/**
 * `document.querySelector("#email").value`: what somebody typed, called like the element or, where that says nothing, like
 * the variable that takes it.
 */
export function typedInto(
  ctx: FlowContext,
  file: number,
  node: number,
  callee: Entity | undefined,
  path: number,
): Origin | undefined {
  if (callee?.k !== "pkg" || callee.pkg !== "global" || !ELEMENT.test(callee.path[callee.path.length - 1] ?? ""))
    return undefined;
  if (path === EMPTY_PATH || ctx.paths.head[path] !== "value" || ctx.paths.tail[path] !== EMPTY_PATH) return undefined;
  const first = listOf(ctx.p, file, node)[0];
  const { nodes } = factsOf(ctx.p, file);
  const text = first !== undefined && nodes.kind[first] === NodeKind.literal && nodes.b[first]! >= 0;
  const selector = text ? stringAt(ctx.p, file, nodes.b[first]!) : "";
  const name = /(?:^|[#=]["']?)([A-Za-z_][\w-]*)["']?\]?$/.exec(selector)?.[1] ?? "";
  return opaque(file, node, EMPTY_PATH, undefined, name);
}
const ELEMENT = /^(querySelector|getElementById)$/;
