// Whole records of persons in what is recorded: `detail: JSON.stringify(claimant)`. Input: a call that writes an audit record.
// Output: whether one is handed over. Invariant: of what is typed its data is known, and told of as such.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { SERVICE } from "../../flow/sinks/ownEffects.js";
import { calleeName } from "../../flow/walk/calls.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import type { AuditRecordRequest } from "../requests/requests.js";

export function wholeRecordIn(
  ctx: FlowContext,
  { persons }: Pick<AuditRecordRequest, "persons">,
  file: number,
  call: number,
): boolean {
  const { strings, nodes } = factsOf(ctx.p, file);
  if (!strings.includes("stringify")) return false;
  const isWhole = (node: number, depth: number): boolean => {
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] === NodeKind.object && depth < 3)
      return [...listOf(ctx.p, file, at)].some((value, i) => i % 2 === 1 && value >= 0 && isWhole(value, depth + 1));
    const isText = nodes.kind[at] === NodeKind.call && calleeName(ctx, file, nodes.a[at]!) === "stringify";
    const [given] = isText ? listOf(ctx.p, file, at) : [];
    return given !== undefined && isUntyped(ctx, file, given) && isOfPerson(ctx, persons, file, given);
  };
  return [...listOf(ctx.p, file, call)].some((arg) => isWhole(arg, 0));
}

/** `claimant`, or `before` of `patients.summary(id)`. */
function isOfPerson(ctx: FlowContext, persons: string, file: number, node: number): boolean {
  const name = nameOf(ctx.p, file, node);
  if (matches(persons, wordsOf(name))) return true;
  const { nodes } = factsOf(ctx.p, file);
  let at = BEFORE.test(name) ? onlyValue(ctx.p, file, nodes.kind[node] === NodeKind.named ? nodes.a[node]! : node) : -1;
  if (at >= 0 && nodes.kind[at] === NodeKind.await) at = strip(ctx.p, file, nodes.a[at]!);
  const callee = at >= 0 && nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load || !LOOKS_UP.test(nameOf(ctx.p, file, callee))) return false;
  return matches(persons, wordsOf(nameOf(ctx.p, file, nodes.a[callee]!).replace(SERVICE, "")));
}
const BEFORE = /^(before|after|old|previous|prev|current|existing|original|row|record|found|snapshot)$/;
const LOOKS_UP = /^(find|get|load|fetch|read|by|summary|detail|details|profile|one|first|snapshot)/i;

/** A variable that holds what something gave that is not seen. */
function isUntyped(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const base = nodes.kind[node] === NodeKind.named ? nodes.a[node]! : node;
  const at = strip(ctx.p, file, base);
  const made = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : [at];
  if (made?.length !== 1) return false;
  const value = strip(ctx.p, file, made[0]!);
  const kind = nodes.kind[value];
  if (kind !== NodeKind.call && kind !== NodeKind.await && kind !== NodeKind.param) return false;
  const entity = entityOf(ctx.p, file, node);
  return entity?.k !== "typed" && entity?.k !== "schema" && entity?.k !== "object";
}
