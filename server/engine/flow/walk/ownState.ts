// What an object keeps of its own under `this`, as far as literals say: `data` of a mini program's page, `data()` of a component
// of Vue, `state` of a store or of a component of React. They begin with empty members, whose names tell what a form fills in.
import { NodeKind } from "../../facts/types.js";
import { objectAround, objectHolding } from "../../link/callbacks.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { objectRecord } from "../../link/records.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { opaque } from "./origins.js";

/**
 * `this.data.form` in a method of an object literal that has `data: { form: { … } }`, `this.form` in one below a component
 * with `data() { return { form: { … } }; }`: the members that are written there.
 */
export function literalThis(ctx: FlowContext, file: number, callable: number, path: number): Origin | undefined {
  const around = path === EMPTY_PATH ? undefined : objectAround(ctx.p, file, callable);
  if (around === undefined) return undefined;
  return writtenBelow(ctx, file, stateOf(ctx, file, around, ctx.paths.head[path]!) ?? around, path, "");
}

/** The object literal at a path below one. `name`: of that one, "" where nothing is to be said of it as a whole. */
export function writtenBelow(
  ctx: FlowContext,
  file: number,
  object: number,
  path: number,
  name: string,
): Origin | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = object;
  let rest = path;
  let last = name;
  for (; rest !== EMPTY_PATH; rest = ctx.paths.tail[rest]!) {
    last = ctx.paths.head[rest]!;
    const member = nodes.kind[at] === NodeKind.object ? pairValue(ctx, file, at, last) : undefined;
    if (member === undefined) return undefined;
    at = member;
  }
  // An empty one is filled later, nobody knows with what.
  if (last === "" || nodes.kind[at] !== NodeKind.object || listOf(ctx.p, file, at).length === 0) return undefined;
  return opaque(file, at, EMPTY_PATH, { k: "record", record: objectRecord(ctx.p, { file, node: at }) }, last);
}

/** What a component or store of Vue begins with, where a method of it asks for a member of that name. */
function stateOf(ctx: FlowContext, file: number, methods: number, key: string): number | undefined {
  const component = objectHolding(ctx.p, file, methods);
  const begin = (name: string) => (component === undefined ? undefined : pairValue(ctx, file, component, name));
  const made = begin("data") ?? begin("state");
  const { nodes, callables } = factsOf(ctx.p, file);
  if (made === undefined || nodes.kind[made] !== NodeKind.function) return undefined;
  const [state, ...others] = callables[nodes.a[made]!]!.returns.map((value) => strip(ctx.p, file, value));
  if (state === undefined || others.length > 0 || nodes.kind[state] !== NodeKind.object) return undefined;
  return pairValue(ctx, file, state, key) === undefined ? undefined : state;
}

function pairValue(ctx: FlowContext, file: number, object: number, key: string): number | undefined {
  const pairs = listOf(ctx.p, file, object);
  for (let i = pairs.length - 2; i >= 0; i -= 2)
    if (pairs[i]! >= 0 && stringAt(ctx.p, file, pairs[i]!) === key) return strip(ctx.p, file, pairs[i + 1]!);
  return undefined;
}
