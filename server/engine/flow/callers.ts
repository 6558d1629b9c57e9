// Call sites of every project callable, so that what a parameter receives can be asked for. One pass over all calls.
import { NodeFlag } from "../facts/types.js";
import { entityOf } from "../link/entities.js";
import { factsOf } from "../link/program.js";
import type { FlowContext } from "./context.js";

export interface CallerSite {
  file: number;
  call: number;
}

export type Callers = ReadonlyMap<string, readonly CallerSite[]>;

export function callableKey(file: number, callable: number): string {
  return `${file}:${callable}`;
}

/** Only callables in `wanted` are looked for, all when it is absent. */
export function callersOf(ctx: FlowContext): Callers {
  const callers = new Map<string, CallerSite[]>();
  for (const { index: file } of ctx.p.files) {
    const facts = factsOf(ctx.p, file);
    for (const callable of facts.callables) {
      for (const call of callable.calls) {
        const target = targetOf(ctx, file, call);
        if (target === undefined) continue;
        const list = callers.get(target);
        if (list) list.push({ file, call });
        else callers.set(target, [{ file, call }]);
      }
    }
  }
  return callers;
}

function targetOf(ctx: FlowContext, file: number, call: number): string | undefined {
  const nodes = factsOf(ctx.p, file).nodes;
  const callee = entityOf(ctx.p, file, nodes.a[call]!);
  if (callee?.k === "function") return callableKey(callee.file, callee.callable);
  if (callee?.k !== "class" || (nodes.flags[call]! & NodeFlag.new) === 0) return undefined;
  const facts = factsOf(ctx.p, callee.file);
  const ctor = facts.records[callee.record]?.methods.find((m) => facts.callables[m]?.kind === "constructor");
  return ctor === undefined ? undefined : callableKey(callee.file, ctor);
}
