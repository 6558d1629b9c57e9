// What becomes of the rows that a call fetched: which of their members are read, as long as every use can be seen, through
// variables, loops, callbacks, the callers of the function that returns them and the functions they are handed to.
// Input: a fetch. Output: members and an end. Invariant: anything that is not understood counts as a use of the whole row.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { calledBy, nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import type { FlowContext } from "../context.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { calleeName } from "../walk/calls.js";
import type { Handlers } from "../ways/handlerTable.js";
import type { Fetch } from "./fetches.js";

export interface FetchUses {
  /** Members that are read, sorted. */
  members: string[];
  /** False when the rows, or one of them, go on as a whole. */
  seen: boolean;
  /** Rows are only used in the function that fetches them. */
  local: boolean;
}

interface Walk {
  ctx: FlowContext;
  callers: Callers;
  handlers: Handlers;
  record: LinkedRecord;
  counted: boolean;
  members: Set<string>;
  seen: boolean;
  local: boolean;
  visited: Set<string>;
}

const MAX_NODES = 400;
const MAX_CALLERS = 12;

/** Members of what a driver or an ORM wraps rows in. */
const AROUND = /^(rows|recordset|items|data|result|\d+)$/;
const COUNTS = /^(length|size|count|rowCount|rowsAffected|fields|total)$/;
const VISITS =
  /^(then|map|forEach|filter|find|findLast|some|every|flatMap|findIndex|reduce|sort|toSorted|at|slice|reverse|toReversed)$/;
/** Of these, the result is rows again. */
const KEEPS = /^(filter|find|findLast|sort|toSorted|at|slice|reverse|toReversed)$/;
/** Ends of a query that say nothing about columns. */
const CHAINS =
  /^(lean|exec|sort|limit|skip|where|orderBy|offset|and|or|catch|equals|toArray|cursor|session|hint|allowDiskUse|for|groupBy|leftJoin|innerJoin|\$dynamic|execute)$/;

export function usesOfFetch(ctx: FlowContext, callers: Callers, handlers: Handlers, fetch: Fetch): FetchUses {
  const walk: Walk = {
    ctx,
    callers,
    handlers,
    record: fetch.record,
    counted: fetch.counted,
    members: new Set(),
    seen: true,
    local: true,
    visited: new Set(),
  };
  follow(walk, fetch.file, fetch.call);
  return { members: [...walk.members].sort(), seen: walk.seen, local: walk.local };
}

function follow(walk: Walk, file: number, node: number): void {
  const key = `${file}:${node}`;
  if (!walk.seen || walk.visited.has(key)) return;
  walk.visited.add(key);
  if (walk.visited.size > MAX_NODES) {
    walk.seen = false;
    return;
  }
  const { p } = walk.ctx;
  const uses = nodeUses(p, file);
  for (const user of uses.by.get(node) ?? []) use(walk, file, node, user);
  for (const callable of uses.returned.get(node) ?? []) leave(walk, file, callable);
  if (uses.kept.has(node)) walk.seen = false;
}

function use(walk: Walk, file: number, node: number, user: number): void {
  const { nodes } = factsOf(walk.ctx.p, file);
  switch (nodes.kind[user]) {
    case NodeKind.typed:
      // A declared type would not fit fewer columns.
      walk.local = false;
      follow(walk, file, user);
      return;
    case NodeKind.named:
    case NodeKind.await:
    case NodeKind.join:
    case NodeKind.local:
      follow(walk, file, user);
      return;
    case NodeKind.clean:
      return;
    case NodeKind.load:
      member(walk, file, user);
      return;
    case NodeKind.call:
      given(walk, file, node, user);
      return;
    default:
      walk.seen = false;
  }
}

function member(walk: Walk, file: number, load: number): void {
  const { p } = walk.ctx;
  const { nodes } = factsOf(p, file);
  if (nodes.b[load] === ANY_KEY) return follow(walk, file, load);
  const key = stringAt(p, file, nodes.b[load]!);
  const method = calledBy(p, file, load);
  if (walk.record.fields.has(key) && method === undefined) {
    walk.members.add(key);
    return;
  }
  if (method !== undefined) {
    if (CHAINS.test(key)) {
      if (hasCallback(p, file, method)) walk.seen = false;
      return follow(walk, file, method);
    }
    if (!VISITS.test(key)) {
      walk.seen = false;
      return;
    }
    const [visitor, ...more] = listOf(p, file, method);
    // Without a first value, the first row is one.
    if (visitor !== undefined && (key !== "reduce" || more.length > 0)) visit(walk, file, visitor, key);
    else if (key === "reduce") walk.seen = false;
    if (KEEPS.test(key)) follow(walk, file, method);
    return;
  }
  if (walk.counted && key === "1") return;
  if (AROUND.test(key)) follow(walk, file, load);
  else if (!COUNTS.test(key)) walk.seen = false;
}

function hasCallback(p: Program, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, call)].some((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.function);
}

/** A callback is handed each row, a comparison two of them, a reduction after what it has so far. */
function visit(walk: Walk, file: number, argument: number, method: string): void {
  const { p } = walk.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, argument);
  if (nodes.kind[at] === NodeKind.literal || nodes.kind[at] === NodeKind.clean) return;
  const entity = entityOf(p, file, argument);
  if (entity?.k !== "function") {
    walk.seen = false;
    return;
  }
  if (entity.file !== file || nodes.kind[at] !== NodeKind.function) walk.local = false;
  if (method !== "reduce") parameter(walk, entity.file, entity.callable, 0);
  if (/^(sort|toSorted|reduce)$/.test(method)) parameter(walk, entity.file, entity.callable, 1);
}

function parameter(walk: Walk, file: number, callable: number, position: number): void {
  const { p } = walk.ctx;
  const param = factsOf(p, file).callables[callable]!.params[position];
  if (!param) return;
  if (param.rest) {
    walk.seen = false;
    return;
  }
  for (const node of nodeUses(p, file).params.get(`${callable}:${position}`) ?? []) follow(walk, file, node);
}

/** Handed to a function: of the project, it is looked into. */
function given(walk: Walk, file: number, node: number, call: number): void {
  const { p } = walk.ctx;
  const { nodes } = factsOf(p, file);
  const position = listOf(p, file, call).indexOf(node);
  const callee = nodes.a[call]!;
  if (position < 0) {
    walk.seen = false;
    return;
  }
  if (/^(Boolean|isArray|isEmpty|isNil|isDefined)$/.test(calleeName(walk.ctx, file, callee))) return;
  const entity = entityOf(p, file, callee);
  if (entity?.k !== "function") {
    walk.seen = false;
    return;
  }
  walk.local = false;
  parameter(walk, entity.file, entity.callable, position);
}

/** Returned: its callers have it, if they are all known. */
function leave(walk: Walk, file: number, callable: number): void {
  const { p } = walk.ctx;
  const { callables } = factsOf(p, file);
  const key = callableKey(file, callable);
  // What a callback that is written in place returns is the business of what it is given to.
  const isInline = nodeUses(p, file).inline.has(callable);
  const sites = walk.callers.get(key) ?? [];
  walk.local = false;
  if (
    isInline ||
    walk.handlers.of(key) ||
    sites.length === 0 ||
    sites.length > MAX_CALLERS ||
    callables[callable]!.generator
  ) {
    walk.seen = false;
    return;
  }
  for (const site of sites) {
    if (p.files[site.file]!.pathClass === "test") continue;
    if (factsOf(p, site.file).nodes.kind[site.call] !== NodeKind.call) walk.seen = false;
    else follow(walk, site.file, site.call);
  }
}
