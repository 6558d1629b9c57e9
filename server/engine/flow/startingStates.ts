// What a store keeps, by the state that its reducers start with: an object, a slice, a reducer with a default, several of them
// combined. Input: the value that a store is made of. Output: object literals.
import { objectBehind } from "../link/callEntities.js";
import { entityOf } from "../link/entities.js";
import { factsOf, listOf } from "../link/program.js";
import { parsePort } from "../models/index.js";
import type { InstanceRow } from "../models/types.js";
import type { FlowContext } from "./context.js";
import { property } from "./modelled.js";

type Place = { file: number; node: number };

const MAX_NESTING = 4;

export function startingStates(ctx: FlowContext, file: number, node: number, depth = 0): Place[] {
  const object = objectBehind(ctx.p, file, node, 0);
  if (object || depth > MAX_NESTING) return object ? [object] : [];
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k === "function") {
    const first = factsOf(ctx.p, entity.file).callables[entity.callable]!.params[0]?.default ?? -1;
    return first < 0 ? [] : startingStates(ctx, entity.file, first, depth + 1);
  }
  if (entity?.k !== "inst" || !entity.origin) return [];
  const { state, combines } = rowOf(ctx, entity.type) ?? {};
  const start = state && optionAt(ctx, entity.origin, state);
  if (start) return startingStates(ctx, start.file, start.node, depth + 1);
  const parts = combines && optionAt(ctx, entity.origin, combines);
  const all = parts && objectBehind(ctx.p, parts.file, parts.node, 0);
  if (!all) return [];
  const members = listOf(ctx.p, all.file, all.node).filter((_, i) => i % 2 === 1);
  return [...members].flatMap((member) => startingStates(ctx, all.file, member, depth + 1));
}

function rowOf(ctx: FlowContext, type: string): InstanceRow | undefined {
  return ctx.p.models.rows.find(
    (row): row is InstanceRow =>
      row.kind === "instance" && row.type === type && (row.state ?? row.combines) !== undefined,
  );
}

/** What a call is given at a port such as "0.initialState". */
function optionAt(ctx: FlowContext, { file, node }: Place, text: string): Place | undefined {
  const port = parsePort(text);
  const given = port?.base.kind === "arg" ? listOf(ctx.p, file, node)[port.base.index] : undefined;
  let at = given === undefined ? undefined : { file, node: given };
  for (const key of port?.path ?? []) {
    const object = at && objectBehind(ctx.p, at.file, at.node, 0);
    const member = object && property(ctx, object.file, object.node, key);
    at = object && member !== undefined ? { file: object.file, node: member } : undefined;
  }
  return at;
}
