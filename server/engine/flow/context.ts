// State of one flow analysis over one linked program: interned paths, what the question under way has found out, and
// counters of the work limits that were reached (reported as coverage, never silent).
import type { Classification } from "../classify/types.js";
import { LIMITS } from "../limits.js";
import type { Program } from "../link/program.js";
import type { LinkedField } from "../link/records.js";
import type { Origin } from "./origin.js";
import type { Paths } from "./paths.js";
import { createKept, type Kept } from "./questions.js";

/** Where and how often a limit cut an answer short. */
export interface MetLimits {
  depth: number;
  work: number;
  /** Paths of the files with a place that more ways lead to than are followed, each as often as there is one. */
  wide: string[];
}

export function noLimits(): MetLimits {
  return { depth: 0, work: 0, wide: [] };
}

export function isAnyMet({ depth, work, wide }: MetLimits): boolean {
  return depth + work + wide.length > 0;
}

export interface FlowContext {
  p: Program;
  paths: Paths;
  /** Answers by file, then by node and path in one number. */
  memo: Map<number, readonly Origin[]>[];
  /** Queries under way: key → depth in the stack. */
  active: Map<number, number>[];
  depth: number;
  /** Shallowest active query that the current one leaned on; answers that lean on an unfinished one are not kept. */
  low: number;
  /** Steps left for the query under way; refilled by `refill` for each question asked from outside. */
  work: number;
  /**
   * Settings of the environment are followed: a secret of the project belongs into a client's options and a header, but not
   * into what is printed.
   */
  environment: boolean;
  /** Only what may hold it is followed: a text of somebody's choice, or an object. See walk/carried.ts. */
  carried: "text" | "object" | undefined;
  limits: MetLimits;
  /** Classification of declared fields. */
  fields: Map<LinkedField, Classification | null>;
  /** Of effects.ts: yes, no, or the least depth at which it was not found before the limit. */
  effects: Map<string, boolean | number>;
  /** Answers that hold as long as what they were made of. */
  kept: Kept;
  /** Class decorators that make a class a stored record. */
  entityDecorators: ReadonlySet<string>;
}

/** Real questions take tens of steps; knots of mutual recursion would take millions. */
export function refill(ctx: FlowContext): void {
  ctx.work = LIMITS.flow.work;
}

export function createFlowContext(p: Program, kept: Kept = createKept()): FlowContext {
  return {
    p,
    paths: kept.parts.paths,
    memo: [],
    active: [],
    depth: 0,
    low: Number.POSITIVE_INFINITY,
    work: LIMITS.flow.work,
    environment: false,
    carried: undefined,
    limits: noLimits(),
    fields: new Map(),
    effects: new Map(),
    kept,
    entityDecorators: new Set(p.models.rows.flatMap((row) => (row.kind === "entity" ? row.decorators : []))),
  };
}
