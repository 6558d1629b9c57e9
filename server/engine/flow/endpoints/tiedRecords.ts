// Records that belong to somebody though hardly anything in them tells of a person: contracts, claims, applications. Input: the
// lookups of a file, endpoints, words of owners. Output: keys of the records that one of them asks for by whose they are, or whose
// owner is compared with somebody before they are used, wherever that is. Invariant: it takes such a lookup; a column with an
// owner's id alone shows nothing.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { type FileFacts, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { refill } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import type { ConditionPart, Lookup } from "../stores/lookups.js";
import { callableKey } from "../walk/callers.js";
import { isKey } from "../walk/keyNames.js";
import { origins } from "../walk/origins.js";
import { climb } from "../ways/climbing.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { cameFrom } from "./callersScope.js";
import type { OwnershipTerms } from "./ownership.js";

type Owners = Pick<OwnershipTerms, "owners">;

export function tiedRecords(e: EffectContext, lookups: readonly Lookup[], handlers: Handlers, terms: Owners): string[] {
  return lookups.flatMap((lookup) => {
    if (lookup.record.name === "") return [];
    const isTied =
      isAskedWithOwner(e, lookup, terms) || isAskedByCaller(e, lookup, handlers, terms) || isCompared(e, lookup, terms);
    return isTied ? keysOfRecord(lookup.record) : [];
  });
}

/** A record by its declaration, and by its name, as other places know it that do not see the declaration. */
export function keysOfRecord({ key, name }: LinkedRecord): string[] {
  return [key, plainName(name)];
}

/** "claim" of `Claims`, `t_claim`, `claim_entity`. */
export function plainName(name: string): string {
  return tokenise(name)
    .filter((word, i, all) => all.length === 1 || !(i === 0 ? /^(t|tb|tbl)$/ : /^(entity|model|table)$/).test(word))
    .join("")
    .replace(/ies$/, "y")
    .replace(/(?<!s)s$/, "");
}

function isOwners({ key }: ConditionPart, { owners }: Owners): boolean {
  return isKey(key) && tokenise(key).some((word) => isOneOf(owners, word)) && !/^(id|_id)$/.test(key);
}

/** `{ id, holderId: req.user.sub }` */
function isAskedWithOwner(e: EffectContext, { condition = [] }: Lookup, terms: Owners): boolean {
  if (condition.length < 2) return false;
  const ties = condition.filter((part) => isOwners(part, terms) && isOfCaller(e, part));
  return ties.length > 0 && condition.some((part) => isKey(part.key) && !ties.includes(part) && !isOfCaller(e, part));
}

/** What a handler knows of the caller goes into the condition, on whatever way. */
function isAskedByCaller(e: EffectContext, lookup: Lookup, handlers: Handlers, terms: Owners): boolean {
  const owned = (lookup.condition ?? []).filter((part) => isOwners(part, terms));
  if (owned.length === 0) return false;
  return climb(e.ctx, e.callers, handlers, lookup.file, lookup.call).some((steps) => {
    const last = steps[steps.length - 1]!;
    const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
    return endpoints.some((endpoint) => owned.some((part) => cameFrom(e, endpoint, steps, part) === "elsewhere"));
  });
}

/** `claim.holderId !== me`, of the record that was just read. */
function isCompared(e: EffectContext, lookup: Lookup, terms: Owners): boolean {
  const { file, call, act } = lookup;
  if (act !== "read") return false;
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const around = callables.find(({ calls }) => calls.includes(call));
  if (!around) return false;
  return comparisonsIn(e, file).some((node) => {
    if (nodes.start[node]! < around.start || nodes.end[node]! > around.end) return false;
    const sides = [...listOf(p, file, node)].map((side) => strip(p, file, side));
    if (sides.length !== 2 || sides.some((side) => nodes.kind[side] === NodeKind.literal)) return false;
    return sides.some((side, i) => isOwnerOf(e, lookup, side, terms) && !isOf(e, lookup, sides[1 - i]!));
  });
}

/** Nodes of a file that may compare two values. */
function comparisonsIn({ ctx: { p } }: EffectContext, file: number): readonly number[] {
  const facts = factsOf(p, file);
  let found = comparisons.get(facts);
  if (!found) {
    found = [...facts.nodes.kind.keys()].filter((node) => facts.nodes.kind[node] === NodeKind.clean);
    comparisons.set(facts, found);
  }
  return found;
}
const comparisons = new WeakMap<FileFacts, readonly number[]>();

/** `claim.policy.holderId`, `claim.get("holderId")` */
function isOwnerOf(e: EffectContext, lookup: Lookup, node: number, { owners }: Owners): boolean {
  const { file } = lookup;
  const [names = []] = namesIn(e, file, node);
  const given = factsOf(e.ctx.p, file).nodes.kind[node] === NodeKind.call ? namesIn(e, file, node).flat() : names;
  return given.some((word) => isOneOf(owners, word)) && isOf(e, lookup, node);
}

function isOf({ ctx }: EffectContext, { file, call, reads = [] }: Lookup, node: number): boolean {
  if (reads.includes(strip(ctx.p, file, node))) return true;
  refill(ctx);
  return origins(ctx, file, node, EMPTY_PATH).some((o) => o.kind === "value" && o.file === file && o.node === call);
}

/** `req.user.sub`, `session.userId`, `actor.id` */
function isOfCaller(e: EffectContext, { file, node }: ConditionPart): boolean {
  return namesIn(e, file, node).some((words) => words.some((word) => CALLER.test(word)));
}
const CALLER = /^(user|session|actor|principal|caller|viewer|auth|identity)$/;
