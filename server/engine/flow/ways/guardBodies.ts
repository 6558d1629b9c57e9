// Functions of the project that run before a handler and may turn the caller away: middleware, and the methods of guards that
// decorators of the handler or its class are given: `@UseGuards(SecondPersonGuard)`.
// Input: an endpoint. Output: their bodies. Invariant: what runs after the handler is none.
import type { Body, Endpoint } from "../../link/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf } from "../../link/program.js";
import type { EffectContext } from "./effects.js";

export function guardBodies(e: EffectContext, endpoint: Endpoint): Body[] {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const marks = [...callables[endpoint.callable]!.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const given = marks.flatMap(({ node }) => (node < 0 ? [] : [...listOf(e.ctx.p, endpoint.file, node)]));
  return [
    ...endpoint.around.flatMap(({ after, bodies }) => (after ? [] : bodies)),
    ...given.flatMap((node) => methodOf(e, endpoint.file, node) ?? []),
  ];
}

/** `canActivate` of NestJS, `intercept` of interceptors, `use` and `resolve` of middleware classes. */
function methodOf({ ctx: { p } }: EffectContext, file: number, node: number): Body | undefined {
  const entity = entityOf(p, file, node);
  if (entity?.k !== "class") return undefined;
  const { callables, records } = factsOf(p, entity.file);
  const callable = records[entity.record]!.methods.find((at) => RUNS.test(callables[at]!.name));
  return callable === undefined ? undefined : { file: entity.file, callable };
}
const RUNS = /^(canActivate|intercept|use|resolve)$/;
