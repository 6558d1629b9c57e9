// Names of what stands before a handler, and of what it calls and asks itself: they tell whom it is for. Input: an endpoint.
// Output: the names. Invariant: that it is for customers, who see what is theirs, is told by none of them.
import { tokenise } from "../../classify/tokens.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import { type EffectContext, namesIn } from "../ways/effects.js";

/** Names of roles. */
export interface CustomerTerms {
  /** Those who see what is theirs only. */
  customers: readonly string[];
  /** The same where the file knows rows by their id: `requireRole("member")` beside `memberId`. */
  perhaps: readonly string[];
}

export function namesBefore(e: EffectContext, endpoint: Endpoint): string[] {
  const facts = factsOf(e.ctx.p, endpoint.file);
  const record = facts.records[endpoint.record];
  return [
    ...endpoint.around.map((around) => around.name),
    ...endpoint.protection.by.split(", "),
    ...facts.callables[endpoint.callable]!.annotations.map((a) => a.name),
    ...(record?.annotations ?? []).map((a) => a.name),
  ];
}

/** Of where the handler lies, of what it calls and asks; that it is for customers, who see what is theirs, is not among them. */
export function namesInside(e: EffectContext, endpoint: Endpoint, customers: CustomerTerms): string[] {
  const { p } = e.ctx;
  const facts = factsOf(p, endpoint.file);
  const fact = facts.callables[endpoint.callable]!;
  const names = [endpoint.route, fact.name, p.files[endpoint.file]!.path];
  for (const callable of withNested(e.ctx.p, endpoint))
    for (const call of facts.callables[callable]!.calls)
      if (!saysCustomer(e, endpoint.file, [...listOf(p, endpoint.file, call)], customers))
        names.push(nameOf(p, endpoint.file, facts.nodes.a[call]!));
  for (const { condition } of fact.blocks) {
    const asked = condition < 0 ? NONE : strip(p, endpoint.file, condition);
    const sides = asked >= 0 && facts.nodes.kind[asked] === NodeKind.clean ? [...listOf(p, endpoint.file, asked)] : [];
    if (asked >= 0 && !saysCustomer(e, endpoint.file, sides, customers))
      names.push(...namesIn(e, endpoint.file, condition).flat());
  }
  return names;
}

/** `requireRole(ctx, "member")`, `user.role !== "customer"`: the texts there name customers, and nobody else. */
function saysCustomer(
  { ctx: { p } }: EffectContext,
  file: number,
  nodes: readonly number[],
  { customers, perhaps }: CustomerTerms,
): boolean {
  const texts = nodes.flatMap((node) => literalText(p, file, node) ?? []);
  if (texts.length === 0) return false;
  const { strings } = factsOf(p, file);
  const isCustomer = (word: string) =>
    customers.includes(word) ||
    (perhaps.includes(word) && strings.some((s) => s === `${word}Id` || s === `${word}_id`));
  return texts.every((text) => text !== "" && tokenise(text).every(isCustomer));
}
