// Call sites of every project callable, so that what a parameter receives can be asked for. What the calls of a file call is
// asked once and kept; the table by callable is brought up to date with the files where that has changed.
import { NodeFlag } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { type Body, factsOf, type Program } from "../../link/program.js";
import { queuedTo } from "../../link/queued.js";
import type { FlowContext } from "../context.js";
import { isSame, lookUp, putDown, standsAt } from "../questions.js";

export interface CallerSite {
  file: number;
  call: number;
}

/** By callable key; in order of files and calls. */
export interface Callers {
  get(key: string): readonly CallerSite[] | undefined;
}

export function callableKey(file: number, callable: number): string {
  return `${file}:${callable}`;
}

const TABLE = "callers";
/** What of a file stands in the table now. */
const TOLD = "calls";

const NONE: readonly Called[] = [];

export interface Called {
  call: number;
  target: string;
}

export function callersOf(ctx: FlowContext, callsOf: (file: number) => readonly Called[]): Callers {
  const added = new Map<string, CallerSite[]>();
  const removed = new Map<string, Set<number>>();
  for (const { index: file } of ctx.p.files) {
    const calls = callsOf(file);
    const before = standsAt<readonly Called[]>(ctx, TOLD, file) ?? NONE;
    if (calls === before || isSame(calls, before)) continue;
    for (const { target } of before) removed.set(target, (removed.get(target) ?? new Set()).add(file));
    for (const { call, target } of calls) {
      const list = added.get(target);
      if (list) list.push({ file, call });
      else added.set(target, [{ file, call }]);
    }
    putDown(ctx, TOLD, file, calls);
  }
  for (const key of new Set([...added.keys(), ...removed.keys()])) {
    const kept = standsAt<readonly CallerSite[]>(ctx, TABLE, key);
    const gone = removed.get(key);
    const others = kept === undefined ? [] : gone ? kept.filter((site) => !gone.has(site.file)) : kept;
    const sites = [...others, ...(added.get(key) ?? [])];
    if (others.length > 0) sites.sort((a, b) => a.file - b.file);
    putDown(ctx, TABLE, key, sites.length > 0 ? sites : undefined);
  }
  return { get: (key) => lookUp(ctx, TABLE, key) };
}

export function callsIn(ctx: FlowContext, file: number): Called[] {
  return factsOf(ctx.p, file).callables.flatMap((callable) =>
    callable.calls.flatMap((call): Called[] => {
      const target = calledAt(ctx.p, file, call);
      return target ? [{ call, target: callableKey(target.file, target.callable) }] : [];
    }),
  );
}

/** The function of the project that a call calls, or the constructor of the class that it makes an instance of. */
export function calledAt(p: Program, file: number, call: number): Body | undefined {
  const { nodes } = factsOf(p, file);
  const callee = entityOf(p, file, nodes.a[call]!);
  if (callee?.k === "function") return { file: callee.file, callable: callee.callable };
  const worker = queuedTo(p, file, call);
  if (worker) return worker;
  if (callee?.k !== "class" || (nodes.flags[call]! & NodeFlag.new) === 0) return undefined;
  const { records, callables } = factsOf(p, callee.file);
  const callable = records[callee.record]?.methods.find((m) => callables[m]?.kind === "constructor");
  return callable === undefined ? undefined : { file: callee.file, callable };
}

/** A method of a class to which no call of the project leads, and of which no decorator says that a queue or an event does. */
export function isUncalledMethod(p: Program, callers: Callers, { file, callable }: Body): boolean {
  const { annotations, kind, owner } = factsOf(p, file).callables[callable]!;
  return (
    kind === "method" && owner >= 0 && annotations.length === 0 && !callers.get(callableKey(file, callable))?.length
  );
}

/** Of the table that stands. */
export function callersAt(ctx: FlowContext, key: string): readonly CallerSite[] {
  return lookUp<readonly CallerSite[]>(ctx, TABLE, key) ?? [];
}
