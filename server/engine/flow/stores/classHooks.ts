// Methods of the project's own model classes that record what is written through them: `$afterUpdate` of a base class that claims
// and holders extend. Input: a file. Output: what each class of it records, its bases included. Invariant: what is written past the
// classes, by the builder that they are made on, runs none of them.
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf } from "../../link/program.js";
import { modelClasses } from "../../link/stores/baseEntities.js";
import { bodyHas, type EffectContext } from "../ways/effects.js";
import type { StoreHook } from "./storeHooks.js";

export function classHooks(e: EffectContext, file: number): StoreHook[] {
  const { p } = e.ctx;
  return factsOf(p, file).records.flatMap(({ name, kind }, record): StoreHook[] => {
    if (kind !== "class") return [];
    return (modelClasses(p, file, record) ?? []).flatMap((at) => {
      const { records, callables } = factsOf(p, at.file);
      return records[at.record]!.methods.flatMap((callable): StoreHook[] => {
        const event = HOOK.exec(callables[callable]!.name)?.[1]?.toLowerCase();
        if (event === undefined || !bodyHas(e, { file: at.file, callable }, "audit")) return [];
        return [{ subject: name.toLowerCase(), event, plugin: "", byClass: true }];
      });
    });
  });
}
const HOOK = /^\$?(?:before|after)(Insert|Update|Delete)$/;

/** `Claim.query().patch(…)`, `claim.$query().delete()`: through a class, and as the event says. */
export function runsByClass({ ctx: { p } }: EffectContext, hook: StoreHook, file: number, call: number): boolean {
  const callee = factsOf(p, file).nodes.a[call]!;
  const through = entityOf(p, file, callee);
  if (through?.k !== "inst" || (through.self === undefined && through.args[0]?.k !== "record")) return false;
  return ACTS.find(([pattern]) => pattern.test(nameOf(p, file, callee)))?.[1] === hook.event;
}
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/^(insert|upsert)/, "insert"],
  [/^(patch|update)/, "update"],
  [/^delete/, "delete"],
];
