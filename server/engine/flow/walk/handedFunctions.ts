// Functions that are handed in and called here: `const value = await load()`. What they give back is asked of whoever
// hands them in, as a member of the parameter with a name of its own.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, strip } from "../../link/program.js";
import { resolveType } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withTransform } from "../origin.js";
import { cons, EMPTY_PATH, RESULT } from "../paths.js";
import { sanitizerOf } from "./calls.js";
import { attachType, origins } from "./origins.js";

/** What a function gives back that this one was handed; undefined where the call is of another. */
export function handedResult(
  ctx: FlowContext,
  file: number,
  callee: number,
  name: string,
  path: number,
): readonly Origin[] | undefined {
  if (!isHandedIn(ctx, file, callee)) return undefined;
  const longer = cons(ctx.paths, RESULT, path);
  if (longer === undefined) return undefined;
  return origins(ctx, file, callee, longer).map((o) => (o.path === longer && o.kind === "param" ? { ...o, name } : o));
}

/** A parameter, or a variable that was taken out of one: `({ key, load }) => load()`. Methods of what is handed in are others. */
function isHandedIn({ p }: FlowContext, file: number, callee: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, callee);
  if (nodes.kind[at] === NodeKind.param) return true;
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at] === ANY_KEY || nodes.kind[callee] === NodeKind.load) return false;
  return nodes.kind[strip(p, file, nodes.a[at]!)] === NodeKind.param;
}

/** The result of a function that is handed on by its name or written where it is handed on. */
export function resultOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return [];
  const { callable, file: at } = entity;
  const fact = factsOf(ctx.p, at).callables[callable]!;
  const rest = ctx.paths.tail[path]!;
  const inner = union(fact.returns.map((value) => origins(ctx, at, value, rest)));
  // Nobody says here what it is called with.
  const own = (o: Origin) => o.kind === "param" && o.file === at && o.callable === callable;
  const { kind } = sanitizerOf(ctx, at, callable, fact.name);
  const list = withTransform(
    inner.filter((o) => !own(o)),
    kind ? Transform[kind] : 0,
  );
  return attachType(list, fact.returnType < 0 ? undefined : resolveType(ctx.p, at, fact.returnType), rest);
}

export function asksResult(ctx: FlowContext, path: number): boolean {
  return path !== EMPTY_PATH && ctx.paths.head[path] === RESULT;
}
