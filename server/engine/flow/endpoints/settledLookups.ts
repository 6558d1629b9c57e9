// Lookups of a program seen together: what others show of the doors that they stand behind. Input: lookups, each with what ties it
// to the caller. Output: one entry per handler and record. Invariant: only what stands beside it turns doubt into a miss.
import { tokenise } from "../../classify/tokens.js";
import { callableKey } from "../walk/callers.js";
import type { OwnedLookup } from "./ownership.js";

/** One entry per handler and record. A handler that ties one of its lookups to the caller stands on firm ground with the others. */
export function settled<T extends OwnedLookup>(found: readonly T[]): T[] {
  const keyOf = (f: OwnedLookup) => `${callableKey(f.endpoint.file, f.endpoint.callable)} ${f.endpoint.route}`;
  // What says nothing of a person ties nobody.
  const done = new Set(found.filter((f) => f.status === "done" && f.data.length > 0).map(keyOf));
  const tied = found.filter(({ roles, ties }) => roles !== undefined && ties !== undefined && ties.length > 0);
  const kept = new Map<string, T>();
  const scoped = new Set(found.flatMap(({ status, within }) => (status === "done" && within ? [within] : [])));
  const besides = new Set(found.flatMap(({ status, beside }) => (status === "done" && beside ? [beside] : [])));
  for (const one of found) {
    if (one.data.length === 0 || (one.beside !== undefined && !besides.has(one.beside))) continue;
    const isAsked =
      tied.some((other) => isAlike(one, other)) ||
      (one.within !== undefined && scoped.has(one.within)) ||
      isAmongScoped(one, found);
    const asked = one.status === "unknown" && isAsked ? "missing" : one.status;
    const status = done.has(keyOf(one)) ? "done" : asked;
    const key = `${keyOf(one)} ${one.record.key}`;
    const known = kept.get(key);
    // A change weighs more than the look before it.
    if (!known || (known.act === "read" && one.act !== "read")) kept.set(key, { ...one, status });
  }
  return [...kept.values()];
}

/** Behind the same roles another lookup is tied to the caller: whoever has them may not see every record of this kind. */
function isAlike(one: OwnedLookup, tied: OwnedLookup): boolean {
  if (one.roles === undefined || one.roles !== tied.roles) return false;
  return one.endpoint.file === tied.endpoint.file || tied.ties!.some((key) => one.owners?.includes(key) === true);
}

/**
 * Each of the routes asks for a permission of its own, and most of those about the same record are tied to the caller nevertheless:
 * none of these permissions is for every record.
 */
function isAmongScoped({ among, roles }: OwnedLookup, found: readonly OwnedLookup[]): boolean {
  if (among === undefined || roles === undefined) return false;
  // What the guard is called says nothing of what is asked for: "RequireAny(claim:read)".
  if (tokenise(roles.replaceAll(/\w+\(/g, " ")).some((word) => FOR_ALL.test(word))) return false;
  const like = found.filter((other) => other.among === among);
  const done = like.filter(({ status }) => status === "done");
  const routes = new Set(done.map(({ endpoint }) => endpoint.callable));
  return routes.size > 1 && done.length * 2 > like.length;
}
const FOR_ALL = /^(all|any|every\w*|global\w*|manage\w*|admin\w*)$/;
