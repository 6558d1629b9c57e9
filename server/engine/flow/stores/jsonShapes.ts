// What a schema makes of its documents when they are written as JSON: `schema.set("toJSON", { transform(_, ret) { … } })`.
// Input: an origin and a member of it. Output: whether the member is left out or masked there. Invariant: rows that were asked
// for as they are stored (`lean()`) are not shaped.
import { type FileFacts, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { HIDDEN, type Origin } from "../origin.js";
import { cons, EMPTY_PATH } from "../paths.js";
import { calleeName } from "../walk/calls.js";
import { origins } from "../walk/origins.js";
import type { Personal } from "../walk/personal.js";
import { callsAfter } from "./fetches.js";

const SHAPED = "toJSON";
const BY = "transform";

/** What is given for a shape, by file. */
const memo = new WeakMap<FileFacts, readonly number[]>();

export function isShapedAway(ctx: FlowContext, o: Origin, { field, keys }: Personal): boolean {
  const schema = field?.owner.schema;
  if (!field || !schema?.row.stored || o.path !== EMPTY_PATH || keys.length > 1 || isPlain(ctx, o)) return false;
  const facts = factsOf(ctx.p, schema.file);
  if (!facts.strings.includes(SHAPED)) return false;
  return shapesIn(ctx, schema.file).some((node) => {
    const entity = entityOf(ctx.p, schema.file, node);
    return entity?.k === "function" && hides(ctx, entity.file, entity.callable, field.name);
  });
}

function isPlain(ctx: FlowContext, { file, node }: Origin): boolean {
  const { nodes, strings } = factsOf(ctx.p, file);
  const isNamed = (call: number) => PLAIN.includes(calleeName(ctx, file, nodes.a[call]!));
  if (nodes.kind[node] !== NodeKind.call || !PLAIN.some((name) => strings.includes(name))) return false;
  return [node, ...callsAfter(ctx, file, node)].some(isNamed);
}
const PLAIN = ["lean", "aggregate"];

/** `{ transform(_, ret) { … } }` in the file of a schema, and `schema.methods.toJSON = function () { … }`. */
function shapesIn(ctx: FlowContext, file: number): readonly number[] {
  const facts = factsOf(ctx.p, file);
  const known = memo.get(facts);
  if (known) return known;
  const { nodes, callables, strings } = facts;
  const given = callables.flatMap(({ stores }) =>
    stores.filter(({ key }) => key >= 0 && stringAt(ctx.p, file, key) === SHAPED).map(({ value }) => value),
  );
  const by = strings.indexOf(BY);
  for (let node = 0; by >= 0 && node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] === by) given.push(pairs[i + 1]!);
  }
  memo.set(facts, given);
  return given;
}

/** Nothing that it gives back has the member in clear. */
function hides(ctx: FlowContext, file: number, callable: number, name: string): boolean {
  const path = cons(ctx.paths, name, EMPTY_PATH);
  const { returns } = factsOf(ctx.p, file).callables[callable]!;
  if (path === undefined || returns.length === 0) return false;
  return returns.every((value) => origins(ctx, file, value, path).every((o) => (o.transforms & HIDDEN) !== 0));
}
