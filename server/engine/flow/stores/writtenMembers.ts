// Members that a call of a store spells out where it writes: `update({ id }, { mobile: dto.mobile })`.
// Input: a use of a store. Output: names and values, in order. Invariant: constants are none, they tell nothing of a person.
import { NodeKind } from "../../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { SinkUse } from "../sinks/sinks.js";
import { property } from "../walk/modelled.js";
import { columnsSet, SET_VALUES } from "./updateExpressions.js";

export interface WrittenMember {
  name: string;
  /** Node of the file of the use. */
  value: number;
}

export function writtenMembers(ctx: FlowContext, use: SinkUse): WrittenMember[] {
  return use.arguments.flatMap(({ node, path }) =>
    path.at(-1) === SET_VALUES ? columnsOf(ctx, use.file, node) : membersAt(ctx, use.file, node, path),
  );
}

/** `new UpdateCommand({ UpdateExpression: "SET iban = :i", ExpressionAttributeValues: { ":i": iban } })` */
function columnsOf(ctx: FlowContext, file: number, node: number): WrittenMember[] {
  const { nodes } = factsOf(ctx.p, file);
  const options = strip(ctx.p, file, node);
  if (nodes.kind[options] !== NodeKind.object) return [];
  return columnsSet(ctx, file, options).flatMap(({ key, value }) =>
    nodes.kind[strip(ctx.p, file, value)] === NodeKind.literal ? [] : [{ name: key, value }],
  );
}

function membersAt(ctx: FlowContext, file: number, node: number, path: readonly string[]): WrittenMember[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (const name of path) {
    const inner = nodes.kind[at] === NodeKind.object ? property(ctx, file, at, name) : undefined;
    if (inner === undefined) return [];
    at = strip(p, file, inner);
  }
  return membersOf(ctx, file, at, 0);
}

/** Of an argument of a call that no model knows. */
export function membersGiven(ctx: FlowContext, file: number, node: number): WrittenMember[] {
  return membersAt(ctx, file, node, []);
}

const MAX_NESTING = 4;

function membersOf(ctx: FlowContext, file: number, at: number, depth: number): WrittenMember[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if (depth > MAX_NESTING) return [];
  const inner = (node: number) => membersOf(ctx, file, strip(p, file, node), depth + 1);
  if (nodes.kind[at] === NodeKind.array) return [...listOf(p, file, at)].flatMap(inner);
  if (nodes.kind[at] === NodeKind.call) return membersOfCall(ctx, file, at).flatMap(inner);
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    const value = strip(p, file, pairs[i + 1]!);
    if (i % 2 !== 0 || key < 0 || nodes.kind[value] === NodeKind.literal) return [];
    const name = stringAt(p, file, key);
    const operation = OPERATIONS.exec(name);
    if (SETS.test(name) && nodes.kind[value] === NodeKind.object) return inner(value);
    if (operation && nodes.kind[value] === NodeKind.object) {
      const given = ["update", "document", "replacement"].flatMap((part) => property(ctx, file, value, part) ?? []);
      if (given.length > 0) return given.flatMap(inner);
    }
    return [{ name, value: pairs[i + 1]! }];
  });
}
/** Operators of an update that hold what is set. */
const SETS = /^\$set(OnInsert)?$/;
/** Of several writes that are asked for at once. */
const OPERATIONS = /^(insert|update|replace)(One|Many)$/;

/** `Object.assign(row, { birthDate })`, `rows.map((row) => ({ … }))`: what is written by them. */
function membersOfCall({ p }: FlowContext, file: number, call: number): number[] {
  const { nodes, callables } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return [];
  const name = stringAt(p, file, nodes.b[callee]!);
  const args = [...listOf(p, file, call)];
  if (name === "assign" && nodes.kind[strip(p, file, nodes.a[callee]!)] === NodeKind.global) return args.slice(1);
  const given = name === "map" && args[0] !== undefined ? strip(p, file, args[0]) : -1;
  return given >= 0 && nodes.kind[given] === NodeKind.function ? [...callables[nodes.a[given]!]!.returns] : [];
}
