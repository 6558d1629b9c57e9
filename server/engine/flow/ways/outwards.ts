// What an end of the backward walk is, seen from further out: a parameter is replaced by what the next call on the way hands in.
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { argumentsFor, compose } from "../walk/calls.js";
import { origins } from "../walk/origins.js";
import type { Step } from "./climbing.js";

/** From `step` to the call of `next` that leads there; ends elsewhere stay as they are. */
export function outward(ctx: FlowContext, step: Step, next: Step, list: readonly Origin[]): readonly Origin[] {
  return list.flatMap((o) => {
    if (o.kind !== "param" || o.file !== step.file || o.callable !== step.callable) return [o];
    return argumentsFor(ctx, next.file, next.call, o.file, o.callable, o.parameter, o.path).flatMap((arg) =>
      compose(origins(ctx, arg.file, arg.node, arg.path), o),
    );
  });
}

/** From the first of `steps` to the last, which is the handler. */
export function fromHandler(ctx: FlowContext, steps: readonly Step[], list: readonly Origin[]): readonly Origin[] {
  let seen = list;
  for (let i = 0; i + 1 < steps.length; i++) seen = outward(ctx, steps[i]!, steps[i + 1]!, seen);
  return seen;
}
