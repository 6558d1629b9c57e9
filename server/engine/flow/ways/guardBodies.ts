// Functions of the project that run before a handler and may turn the caller away: middleware, and the methods of guard classes,
// which are told by name only. Input: an endpoint. Output: their bodies. Invariant: what runs after the handler is none.
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { type Body, factsOf } from "../../link/program.js";
import type { EffectContext } from "./effects.js";

export function guardBodies({ ctx: { p } }: EffectContext, { around, protection }: Endpoint): Body[] {
  const names = new Set(protection.by === "" ? [] : protection.by.split(", "));
  const files = new Set([...names].flatMap((name) => p.filesDeclaring(name)));
  const methods = [...files].flatMap((file) =>
    factsOf(p, file)
      .records.filter((record) => names.has(record.name))
      .flatMap((record) => record.methods.map((callable) => ({ file, callable }))),
  );
  return [...around.flatMap(({ after, bodies }) => (after ? [] : bodies)), ...methods];
}
