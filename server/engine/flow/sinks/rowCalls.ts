// Calls of a file that rows or names tell something about beside sinks: dangerous choices, lookups of records, effects. Found
// once, since each asks what all calls of the file call; who needs them looks into a table and not through the file again.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { factsOf, type Program, stringAt, strip } from "../../link/program.js";
import { HIDING } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { lookUp, putDown } from "../questions.js";
import { type Effect, ownEffects } from "./ownEffects.js";
import { printedBody } from "./printedBodies.js";
import type { SinkUse } from "./sinks.js";

export interface RowCalls {
  /** Calls with rows about dangerous choices; whether they are made is to be seen. */
  hazards: number[];
  /** Calls with rows about lookups of stored records. */
  lookups: number[];
  /** Calls with rows about arguments that are secrets. */
  secrets: number[];
  /** Calls with rows about cookies. */
  cookies: number[];
  /** Calls with rows about cross-origin sharing. */
  crossOrigins: number[];
  /** Calls that set up what redacts the lines it logs. */
  redacting: number[];
  /** Calls that give what the loggers of a package print to another logger. */
  replacing: { call: number; of: string }[];
  /** Calls that print the bodies of requests, how those are spelled, and the package of the logger. */
  bodies: { call: number; spelled: string; of: string }[];
  /** What calls do by themselves. */
  effects: { call: number; effect: Effect }[];
}

const NO_ROWS: RowCalls = {
  hazards: [],
  lookups: [],
  secrets: [],
  cookies: [],
  crossOrigins: [],
  redacting: [],
  replacing: [],
  bodies: [],
  effects: [],
};
const TABLE = "row calls";

/** Undefined where there are none. `uses`: of the file. */
export function rowCallsIn(ctx: FlowContext, file: number, uses: readonly SinkUse[]): RowCalls | undefined {
  const { p } = ctx;
  const found: RowCalls = {
    hazards: [],
    lookups: [],
    secrets: [],
    cookies: [],
    crossOrigins: [],
    redacting: [],
    replacing: [],
    bodies: [],
    effects: [],
  };
  const printing = new Map(uses.flatMap(({ call, sink, package: of }) => (sink === "log" ? [[call, of]] : [])));
  for (const [callable, { calls }] of factsOf(p, file).callables.entries()) {
    for (const call of calls) {
      const rows = matchesOf(p, entityOf(p, file, factsOf(p, file).nodes.a[call]!));
      if (rows.some(({ row }) => row.kind === "hazard")) found.hazards.push(call);
      if (rows.some(({ row }) => row.kind === "secret")) found.secrets.push(call);
      if (rows.some(({ row }) => row.kind === "cookie")) found.cookies.push(call);
      if (rows.some(({ row }) => row.kind === "crossOrigin")) found.crossOrigins.push(call);
      if (rows.some(({ row }) => row.kind === "instance" && HIDING.some((option) => row[option] !== undefined)))
        found.redacting.push(call);
      const of = p.models.replacing.get(memberCalled(ctx, file, call));
      if (of !== undefined) found.replacing.push({ call, of });
      if (isLookup(ctx, file, call) && matchesOf(p, lookupOn(p, file, call)).some(({ row }) => row.kind === "lookup"))
        found.lookups.push(call);
      const by = printing.get(call);
      const spelled = by === undefined ? undefined : printedBody(p, file, callable, call);
      if (by !== undefined && spelled !== undefined) found.bodies.push({ call, spelled, of: by });
      for (const effect of ownEffects(p, file, call, uses)) found.effects.push({ call, effect });
    }
  }
  return Object.values(found).some((list) => list.length > 0) ? found : undefined;
}

/** Name of the method that is called, "" where it is none. */
function memberCalled({ p }: FlowContext, file: number, call: number): string {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const isMethod = nodes.kind[callee] === NodeKind.load && (nodes.flags[call]! & NodeFlag.new) === 0;
  return isMethod ? stringAt(p, file, nodes.b[callee]!) : "";
}

/** A method with a name that rows have. */
function isLookup(ctx: FlowContext, file: number, call: number): boolean {
  return ctx.p.models.lookupNames.has(memberCalled(ctx, file, call));
}

/**
 * What a lookup is called on: the callee, or the same member of what began the chain, where an earlier call of it gives rows
 * already (`db.select().from(t).where(…)`).
 */
export function lookupOn(p: Program, file: number, call: number): Entity | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const itself = entityOf(p, file, callee);
  if (itself) return itself;
  const name = stringAt(p, file, nodes.b[callee]!);
  let at = strip(p, file, nodes.a[callee]!);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const inner = strip(p, file, nodes.a[at]!);
    const entity = entityOf(p, file, inner);
    if (entity?.k === "inst") return { ...entity, path: [...entity.path.slice(0, -1), name] };
    if (nodes.kind[inner] !== NodeKind.load) return undefined;
    at = strip(p, file, nodes.a[inner]!);
  }
  return undefined;
}
const MAX_CHAIN = 12;

export function putRowCalls(ctx: FlowContext, file: number, found: RowCalls | undefined): void {
  putDown(ctx, TABLE, file, found);
}

/** Of a file whose calls are linked. */
export function rowCallsOf(ctx: FlowContext, file: number): RowCalls {
  return lookUp(ctx, TABLE, file) ?? NO_ROWS;
}
