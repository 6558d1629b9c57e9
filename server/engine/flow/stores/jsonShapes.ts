// What a schema makes of its documents when they are written as JSON: `schema.set("toJSON", { transform(_, ret) { … } })`.
// Input: an origin and a member of it. Output: whether the member is left out or masked there. Invariant: rows that were asked
// for as they are stored (`lean()`) are not shaped.
import { type FileFacts, NONE, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import type { FlowContext } from "../context.js";
import { HIDDEN, type Origin } from "../origin.js";
import { cons, EMPTY_PATH } from "../paths.js";
import { calleeName } from "../walk/calls.js";
import { origins } from "../walk/origins.js";
import type { Personal } from "../walk/personal.js";
import { callsAfter } from "./fetches.js";

const SHAPED = "toJSON";
const BY = "transform";

/** What is given for a shape, and the call that made what it is given to, or NONE. */
interface Shape {
  node: number;
  holder: number;
}

/** By file: functions that make the shape, and places that speak of one. */
const memo = new WeakMap<FileFacts, { functions: readonly Shape[]; places: readonly Shape[] }>();

export function isShapedAway(ctx: FlowContext, o: Origin, { field, keys }: Personal): boolean {
  const schema = field?.owner.schema;
  if (!field || !schema?.row.stored || o.path !== EMPTY_PATH || keys.length > 1 || isPlain(ctx, o)) return false;
  const facts = factsOf(ctx.p, schema.file);
  if (!facts.strings.includes(SHAPED)) return false;
  return shapesIn(ctx, schema.file).functions.some(({ node, holder }) => {
    if (isOfAnother(ctx, schema, holder)) return false;
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

/** The file of a record speaks of what its JSON is, and not only for other schemas there. */
export function mayBeShaped(ctx: FlowContext, { file, schema }: LinkedRecord): boolean {
  if (!factsOf(ctx.p, file).strings.includes(SHAPED)) return false;
  const { places } = shapesIn(ctx, file);
  return schema?.file !== file || places.length === 0 || places.some(({ holder }) => !isOfAnother(ctx, schema, holder));
}

type Schema = NonNullable<LinkedRecord["schema"]>;

function isOfAnother({ p }: FlowContext, { file, node }: Schema, holder: number): boolean {
  if (holder < 0 || holder === node) return false;
  const { nodes } = factsOf(p, file);
  return nameOf(p, file, nodes.a[holder]!) === nameOf(p, file, nodes.a[node]!);
}

/** `{ transform(_, ret) { … } }` in the file of a schema, and `schema.methods.toJSON = function () { … }`. */
function shapesIn(ctx: FlowContext, file: number): { functions: readonly Shape[]; places: readonly Shape[] } {
  const facts = factsOf(ctx.p, file);
  const known = memo.get(facts);
  if (known) return known;
  const { nodes, callables, strings } = facts;
  const calls = callables.flatMap((one) => one.calls);
  const functions: Shape[] = [];
  const places: Shape[] = [];
  for (const { stores } of callables)
    for (const { key, object, value } of stores) {
      if (key < 0 || stringAt(ctx.p, file, key) !== SHAPED) continue;
      functions.push({ node: value, holder: madeBy(ctx, file, object) });
      places.push({ node: value, holder: madeBy(ctx, file, object) });
    }
  const isTold = (call: number) =>
    [...listOf(ctx.p, file, call)].some((arg) => literalText(ctx.p, file, strip(ctx.p, file, arg)) === SHAPED);
  for (const call of calls)
    if (isTold(call)) places.push({ node: call, holder: madeBy(ctx, file, strip(ctx.p, file, nodes.a[call]!)) });
  const [by, shaped] = [strings.indexOf(BY), strings.indexOf(SHAPED)];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i] === shaped) places.push({ node, holder: holderOf(ctx, file, node, calls) });
      if (pairs[i] === by && by >= 0) functions.push({ node: pairs[i + 1]!, holder: holderOf(ctx, file, node, calls) });
    }
  }
  const found = { functions, places };
  memo.set(facts, found);
  return found;
}

/** `new Schema({ … }, { toJSON: { … } })`, `schema.set("toJSON", { … })`: the call that it is written in, or its schema. */
function holderOf(ctx: FlowContext, file: number, node: number, calls: readonly number[]): number {
  const { nodes } = factsOf(ctx.p, file);
  const around = calls.filter(
    (call) => nodes.start[call]! <= nodes.start[node]! && nodes.end[node]! <= nodes.end[call]!,
  );
  // The narrowest: a schema may be made within the call that makes its model.
  const [call = NONE] = around.sort((a, b) => nodes.end[a]! - nodes.start[a]! - (nodes.end[b]! - nodes.start[b]!));
  if (call < 0) return NONE;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  return nodes.kind[callee] === NodeKind.load && nameOf(ctx.p, file, callee) === "set"
    ? madeBy(ctx, file, callee)
    : call;
}

/** `schema.methods`, `schema.set`: the call that `schema` was made by. */
function madeBy({ p }: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  let at = onlyValue(p, file, node);
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    if (nodes.kind[at] === NodeKind.call) return at;
    if (nodes.kind[at] !== NodeKind.load && nodes.kind[at] !== NodeKind.update) return NONE;
    at = onlyValue(p, file, nodes.a[at]!);
  }
  return NONE;
}
const MAX_HOPS = 8;

/** Nothing that it gives back has the member in clear. */
function hides(ctx: FlowContext, file: number, callable: number, name: string): boolean {
  const path = cons(ctx.paths, name, EMPTY_PATH);
  const { returns } = factsOf(ctx.p, file).callables[callable]!;
  if (path === undefined || returns.length === 0) return false;
  return returns.every((value) => origins(ctx, file, value, path).every((o) => (o.transforms & HIDDEN) !== 0));
}
