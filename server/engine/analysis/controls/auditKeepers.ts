// Functions of the project that hand what they are given to an audit record: `const trail = (entry) => insert({ ...entry, actorId })`.
// Input: the audit calls of a file. Output: such functions with what they add, and the calls of them. Invariant: a record of which
// not all that is added can be seen makes none.
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { recordWritten } from "../../flow/stores/writes.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { entityOf } from "../../link/entities.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";

interface Keeper {
  /** Of the function, by its place. */
  key: string;
  name: string;
  /** Parameter that is the record. */
  parameter: number;
  /** Members that it adds, and those that the record has by its declaration. */
  adds: string[];
}

const TABLE = "audit keepers";

export function putAuditKeepers({ ctx, effects }: FlowIndex): void {
  putDown(
    ctx,
    TABLE,
    "all",
    everywhere(ctx, TABLE, (file) => keepersIn(effects, file)),
  );
}

/** Of what is handed on to a service that is not seen nobody knows what that adds. */
function keepersIn({ ctx, writes }: EffectContext, file: number): Keeper[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  return rowCallsOf(ctx, file).effects.flatMap(({ call, effect }): Keeper[] => {
    const uses = effect === "audit" ? writes(file, call) : undefined;
    const callable = uses ? callableAt(ctx.p, file, nodes.start[call]!) : 0;
    const { name } = callables[callable]!;
    if (!uses || callable === 0 || name === "") return [];
    // What its type has and the code does not set is filled by itself, or may stay empty.
    const beside = uses.flatMap((use) => [...(recordWritten(ctx, use)?.fields.keys() ?? [])]);
    return [...listOf(ctx.p, file, call)].flatMap((arg): Keeper[] => {
      const record = handedIn(ctx, file, callable, arg);
      if (!record) return [];
      return [{ key: callableKey(file, callable), name, ...record, adds: [...record.adds, ...beside] }];
    });
  });
}

/** A parameter, or an object that it is spread into. */
function handedIn(
  ctx: FlowContext,
  file: number,
  callable: number,
  node: number,
): Pick<Keeper, "parameter" | "adds"> | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const parameterAt = (at: number) =>
    nodes.kind[at] === NodeKind.param && nodes.a[at] === callable ? nodes.b[at]! : undefined;
  const at = strip(ctx.p, file, node);
  const own = parameterAt(at);
  if (own !== undefined) return { parameter: own, adds: [] };
  if (nodes.kind[at] !== NodeKind.object) return undefined;
  const adds: string[] = [];
  let parameter: number | undefined;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! >= 0) {
      adds.push(stringAt(ctx.p, file, pairs[i]!));
      continue;
    }
    const spread = pairs[i] === SPREAD_KEY ? strip(ctx.p, file, pairs[i + 1]!) : -1;
    const inner = spread >= 0 && nodes.kind[spread] === NodeKind.spread ? strip(ctx.p, file, nodes.a[spread]!) : spread;
    const given = inner < 0 ? undefined : parameterAt(inner);
    if (given === undefined || parameter !== undefined) return undefined;
    parameter = given;
  }
  return parameter === undefined ? undefined : { parameter, adds };
}

export interface KeeperCall {
  call: number;
  /** The record that is handed over. */
  record: number;
  adds: readonly string[];
}

/** Calls of a file that hand a record to one of them. */
export function keeperCalls(ctx: FlowContext, file: number): KeeperCall[] {
  const keepers = lookUp<Keeper[]>(ctx, TABLE, "all") ?? [];
  if (keepers.length === 0) return [];
  const names = new Set(keepers.map(({ name }) => name));
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): KeeperCall[] => {
      if (!names.has(calleeName(ctx, file, nodes.a[call]!))) return [];
      const behind = entityOf(ctx.p, file, nodes.a[call]!);
      const key = behind?.k === "function" ? callableKey(behind.file, behind.callable) : "";
      const keeper = keepers.find((one) => one.key === key);
      const record = keeper && listOf(ctx.p, file, call)[keeper.parameter];
      return keeper && record !== undefined ? [{ call, record, adds: keeper.adds }] : [];
    }),
  );
}
