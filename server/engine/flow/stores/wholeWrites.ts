// Members that a call of a store writes without naming them: those of a typed object that is handed over, spread or merged as
// a whole (`update(id, dto)`, `save({ ...policy, ...dto })`, `Object.assign(policy, dto)`).
// Input: a callable. Output: objects with their declared fields. Invariant: objects without a type of the project have none.
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { unwrap } from "../../link/types.js";
import type { EffectContext } from "../ways/effects.js";

export interface WholeWrite {
  call: number;
  /** The object. */
  node: number;
  /** What it is merged into by hand, else NONE. */
  target: number;
  record: LinkedRecord;
  has(field: string): boolean;
}

const MERGES = /^(assign|merge|extend)$/;

export function wholeWritesIn(e: EffectContext, file: number, callable: number): WholeWrite[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  return callables[callable]!.calls.flatMap((call) => {
    const args = [...listOf(p, file, call)];
    if (MERGES.test(nameOf(p, file, nodes.a[call]!)))
      return args.slice(1).flatMap((arg) => typed(e, file, call, arg, args[0]!) ?? []);
    const uses = e.writes(file, call) ?? [];
    const given = uses.flatMap((use) => use.arguments);
    return given
      .flatMap(({ node, path }) => objectsIn(e, file, node, path))
      .flatMap((n) => typed(e, file, call, n, -1) ?? []);
  });
}

/** What is written by the argument, or spread into it. */
function objectsIn(e: EffectContext, file: number, node: number, path: readonly string[]): number[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return path.length === 0 ? [node] : [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    if (i % 2 !== 0) return [];
    if (path.length > 0)
      return key >= 0 && stringAt(p, file, key) === path[0] ? objectsIn(e, file, pairs[i + 1]!, path.slice(1)) : [];
    return key === SPREAD_KEY ? [pairs[i + 1]!] : [];
  });
}

function typed(e: EffectContext, file: number, call: number, node: number, target: number): WholeWrite | undefined {
  const entity = entityOf(e.ctx.p, file, node);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  if (type?.k !== "record") return undefined;
  const { record, only, except } = type;
  const has = (field: string) => record.fields.has(field) && !(only && !only.has(field)) && !except?.has(field);
  return { call, node, target, record, has };
}
