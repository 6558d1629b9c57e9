// How the project itself does what a finding misses, made fit for the place: for fixes. What those do that do it right is
// looked for first near the place. Input: who does it right, and where it is missing. Output: changes; undefined where
// nothing of it can be written there.
import type { EffectContext } from "../../flow/ways/effects.js";
import type { Handlers } from "../../flow/ways/handlerTable.js";
import { type Body, factsOf } from "../../link/program.js";
import type { Control } from "../requests/answerParts.js";

export interface ControlContext {
  effects: EffectContext;
  handlers: Handlers;
}

/** Tries that one place is worth. */
const MAX_TRIES = 40;

/** The first that can be had; those of the same class come first, then those of the same file. */
export function firstOf<T extends Body>(
  c: ControlContext,
  candidates: readonly T[],
  to: Body,
  make: (candidate: T) => Control | undefined,
): Control | undefined {
  for (const { candidate } of nearest(c, candidates, to)) {
    const control = make(candidate);
    if (control) return control;
  }
  return undefined;
}

/** The same, where those that are as near agree: all of them about a purpose, most of them about who may come in. */
export function agreedOf<T extends Body>(
  c: ControlContext,
  candidates: readonly T[],
  to: Body,
  agree: "all" | "most",
  make: (candidate: T) => Control | undefined,
): Control | undefined {
  const near = nearest(c, candidates, to);
  for (const far of new Set(near.map((n) => n.far))) {
    const made = near.filter((n) => n.far === far).flatMap(({ candidate }) => make(candidate) ?? []);
    if (made.length === 0) continue;
    const counts = new Map<string, number>();
    const keyOf = ({ changes }: Control) => JSON.stringify(changes);
    for (const control of made) counts.set(keyOf(control), (counts.get(keyOf(control)) ?? 0) + 1);
    const [key, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    const enough = agree === "all" ? count === made.length : count * 2 > made.length;
    return enough ? made.find((control) => keyOf(control) === key) : undefined;
  }
  return undefined;
}

function nearest<T extends Body>(
  { effects: { ctx } }: ControlContext,
  candidates: readonly T[],
  to: Body,
): { candidate: T; far: number }[] {
  const { owner } = factsOf(ctx.p, to.file).callables[to.callable]!;
  const distance = ({ file, callable }: Body) =>
    file !== to.file ? 2 : owner >= 0 && factsOf(ctx.p, file).callables[callable]!.owner === owner ? 0 : 1;
  return candidates
    .map((candidate) => ({ candidate, far: distance(candidate) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MAX_TRIES);
}
