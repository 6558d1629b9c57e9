// Whether who holds a case, or has decided on it before, is kept from the next step: `if (claim.assignedTo === user.id) throw …`,
// `where: { id, reviewedBy: { not: user.id } }`. Input: a condition, or what a query is given. Output: yes or no. Invariant: only
// where equality turns somebody away; that a case must be one's own says nothing of a second person.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type EffectContext, namesIn } from "../ways/effects.js";

export interface HolderTerms {
  /** Words of who holds it or has decided on it: `assignedTo`, `reviewed_by`. */
  holders: readonly string[];
  makers: readonly string[];
  actors: readonly string[];
}

const EQUAL = /^={2,3}$/;
const MAX_PARTS = 8;

export function isHolderEqual(e: EffectContext, terms: HolderTerms, file: number, node: number, depth = 0): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  const parts = () => [...listOf(e.ctx.p, file, at)];
  if (nodes.kind[at] === NodeKind.join)
    return depth < MAX_PARTS && parts().some((part) => isHolderEqual(e, terms, file, part, depth + 1));
  if (nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return false;
  const operator = stringAt(e.ctx.p, file, nodes.a[at]!);
  if (operator === "||" || operator === "&&")
    return depth < MAX_PARTS && parts().some((part) => isHolderEqual(e, terms, file, part, depth + 1));
  const [left, right] = parts();
  if (!EQUAL.test(operator) || left === undefined || right === undefined) return false;
  return [
    [left, right],
    [right, left],
  ].some(([one, other]) => isHolder(terms.holders, nameOf(e.ctx.p, file, one!)) && isActor(e, terms, file, other!));
}

export function isHolderLeftOut(e: EffectContext, terms: HolderTerms, file: number, node: number, depth = 0): boolean {
  const { p } = e.ctx;
  const object = depth < MAX_DEPTH ? objectBehind(p, file, node, 0) : undefined;
  if (!object) return false;
  const pairs = [...listOf(p, object.file, object.node)];
  return pairs.some((key, i) => {
    if (i % 2 !== 0 || key < 0) return false;
    const name = stringAt(p, object.file, key);
    const value = pairs[i + 1]!;
    if (isHolder([...terms.holders, ...terms.makers], name)) return isNotActor(e, terms, object.file, value);
    return CONDITIONS.test(name) && isHolderLeftOut(e, terms, object.file, value, depth + 1);
  });
}
const MAX_DEPTH = 4;
const CONDITIONS = /^(where|filter|query|and|AND|\$and)$/;
const UNEQUAL = /^(not|ne|neq|\$ne|\$not|Not|notEquals)$/;

/** `{ not: user.id }`, `Not(user.id)`, `{ [Op.ne]: user.id }` */
function isNotActor(e: EffectContext, terms: HolderTerms, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.call)
    return (
      UNEQUAL.test(nameOf(p, file, nodes.a[at]!)) &&
      [...listOf(p, file, at)].some((arg) => isActor(e, terms, file, arg))
    );
  if (nodes.kind[at] !== NodeKind.object) return false;
  const pairs = [...listOf(p, file, at)];
  return pairs.some(
    (key, i) =>
      i % 2 === 0 && key >= 0 && UNEQUAL.test(stringAt(p, file, key)) && isActor(e, terms, file, pairs[i + 1]!),
  );
}

function isHolder(holders: readonly string[], name: string): boolean {
  const tokens = tokenise(name);
  return tokens.some((token) => isOneOf(holders, token) && (PERSON.test(token) || tokens.some((t) => WHO.test(t))));
}
const PERSON = /ee$|人$/;
const WHO = /^(by|to|id)$/;

export function isActor(e: EffectContext, { actors }: HolderTerms, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  // An object of names is a question of its own.
  if (nodes.kind[strip(e.ctx.p, file, node)] === NodeKind.object) return false;
  const names = namesIn(e, file, node, true);
  return names.some((tokens) => tokens.some((token) => token !== "by" && isOneOf(actors, token)));
}
