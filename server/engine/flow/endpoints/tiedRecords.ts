// Records that belong to somebody though hardly anything in them tells of a person: contracts, claims, applications. Input: the
// lookups of a file. Output: keys of the records that one of them asks for by an id and, at once, by whose they are, as the
// session says. Invariant: it takes such a lookup; a column with an owner's id alone shows nothing.
import { tokenise } from "../../classify/tokens.js";
import type { ConditionPart, Lookup } from "../stores/lookups.js";
import { isKey } from "../walk/keyNames.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import type { OwnershipTerms } from "./ownership.js";

export function tiedRecords(
  e: EffectContext,
  lookups: readonly Lookup[],
  { owners }: Pick<OwnershipTerms, "owners">,
): string[] {
  const isOwners = ({ key }: ConditionPart) =>
    isKey(key) && tokenise(key).some((word) => owners.includes(word)) && !/^(id|_id)$/.test(key);
  return lookups.flatMap(({ record, condition = [] }) => {
    if (record.name === "" || condition.length < 2) return [];
    const ties = condition.filter((part) => isOwners(part) && isOfCaller(e, part));
    const others = condition.filter((part) => isKey(part.key) && !ties.includes(part) && !isOfCaller(e, part));
    return ties.length > 0 && others.length > 0 ? [record.key] : [];
  });
}

/** `req.user.sub`, `session.userId`, `actor.id` */
function isOfCaller(e: EffectContext, { file, node }: ConditionPart): boolean {
  return namesIn(e, file, node).some((words) => words.some((word) => CALLER.test(word)));
}
const CALLER = /^(user|session|actor|principal|caller|viewer|auth|identity)$/;
