// What a store keeps, by the state that its reducers start with: an object, a slice, a reducer with a default, several of them
// combined. Input: the value that a store is made of. Output: object literals, or
// records of them.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt } from "../../link/program.js";
import { type LinkedRecord, objectRecord } from "../../link/records.js";
import { elementOf, resolveType, unwrap } from "../../link/types.js";
import { parsePort } from "../../models/index.js";
import type { InstanceRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";
import type { SinkArgument } from "./sinks.js";

type Place = { file: number; node: number };

const MAX_NESTING = 4;

/** The states as records; `listed`: without the members that are not kept. */
export function startingRecords(
  ctx: FlowContext,
  file: number,
  node: number,
  listed: SinkArgument["listed"],
): LinkedRecord[] {
  if (!listed)
    return startingStates(ctx, file, node).flatMap((object) => [objectRecord(ctx.p, object), ...typedIn(ctx, object)]);
  const isKept = (name: string) => listed.names.includes(name) === listed.isOnly;
  const combined = combinedIn(ctx, file, node);
  if (combined)
    return combined
      .filter(({ name }) => isKept(name))
      .flatMap((part) => startingStates(ctx, part.file, part.node))
      .map((object) => objectRecord(ctx.p, object));
  return startingStates(ctx, file, node).map((object) => {
    const record = objectRecord(ctx.p, object);
    const fields = new Map([...record.fields].filter(([name]) => isKept(name)));
    return { ...record, key: `${record.key} ${listed.isOnly} ${listed.names.join()}`, fields };
  });
}

/** `{ current: null as Customer | null, list: [] as Customer[] }`: what members that are empty at first are said to hold. */
function typedIn({ p }: FlowContext, { file, node }: Place): LinkedRecord[] {
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, node)].flatMap((value, i): LinkedRecord[] => {
    if (i % 2 === 0 || nodes.kind[value] !== NodeKind.typed) return [];
    const type = resolveType(p, file, nodes.b[value]!);
    const one = unwrap(elementOf(type) ?? type);
    return one?.k === "record" ? [one.record] : [];
  });
}

/** `combineReducers({ theme, profile })` */
function combinedIn(ctx: FlowContext, file: number, node: number): (Place & { name: string })[] | undefined {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "inst" || !entity.origin) return undefined;
  const combines = rowOf(ctx, entity.type)?.combines;
  const parts = combines === undefined ? undefined : optionAt(ctx, entity.origin, combines);
  const all = parts && objectBehind(ctx.p, parts.file, parts.node, 0);
  if (!all) return undefined;
  const pairs = [...listOf(ctx.p, all.file, all.node)];
  return pairs.flatMap((value, i) =>
    i % 2 === 0 || pairs[i - 1]! < 0
      ? []
      : [{ file: all.file, node: value, name: stringAt(ctx.p, all.file, pairs[i - 1]!) }],
  );
}

function startingStates(ctx: FlowContext, file: number, node: number, depth = 0): Place[] {
  const object = objectBehind(ctx.p, file, node, 0);
  if (object || depth > MAX_NESTING) return object ? [object] : [];
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k === "function") {
    const first = factsOf(ctx.p, entity.file).callables[entity.callable]!.params[0]?.default ?? -1;
    return first < 0 ? [] : startingStates(ctx, entity.file, first, depth + 1);
  }
  if (entity?.k !== "inst" || !entity.origin) return [];
  const state = rowOf(ctx, entity.type)?.state;
  const start = state && optionAt(ctx, entity.origin, state);
  if (start) return startingStates(ctx, start.file, start.node, depth + 1);
  const parts = combinedIn(ctx, file, node) ?? [];
  return parts.flatMap((part) => startingStates(ctx, part.file, part.node, depth + 1));
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
