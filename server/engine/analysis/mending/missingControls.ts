// Controls for places that findings are told about, asked file by file and kept. Input: the places where something is
// missing, and the functions that do it right. Output: a control for each place, or undefined.
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { lookUp, putAll, putDown, question } from "../../flow/questions.js";
import type { Effect } from "../../flow/sinks/ownEffects.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { Step } from "../../flow/ways/climbing.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { type Body, factsOf, type Program } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Control } from "../requests/answerParts.js";
import { putControlCalls, type StatementPlace, statementControl } from "./controlCalls.js";
import type { ControlContext } from "./controls.js";
import { standingControl } from "./standingControls.js";

export interface Missing {
  /** Of one function; the first decides where it is. */
  places: StatementPlace[];
  /** Of the handler, where something may stand before it. */
  route?: string;
}

/** In the order of what is missing. `name` tells kept answers apart. */
export function controlsFor<T extends Missing>(
  index: FlowIndex,
  name: string,
  missing: readonly T[],
  make: (c: ControlContext, one: T) => Control | undefined,
): (Control | undefined)[] {
  const { ctx, effects, handlers } = index;
  const byFile = new Map<number, T[]>();
  const asked = missing.map((one) => {
    const file = one.places[0]?.file ?? -1;
    const list = byFile.get(file) ?? [];
    byFile.set(file, list);
    return { file, i: list.push(one) - 1 };
  });
  const table = `missing ${name}`;
  putAll(ctx, table, byFile);
  const made = question(ctx, `control ${name}`, (file) =>
    (lookUp<T[]>(ctx, table, file) ?? []).map((one) => make({ effects, handlers }, one) ?? null),
  );
  return asked.map(({ file, i }) => (file < 0 ? undefined : (made(file)[i] ?? undefined)));
}

/** `done`: handlers that leave a record. A call in the handler's own words tells more than what stands before it. */
export function recordingControls(
  index: FlowIndex,
  name: string,
  missing: readonly Missing[],
  done: readonly Body[],
): (Control | undefined)[] {
  const siblings = keptSiblings(index, name, done);
  if (missing.length > 0) putControlCalls(index.effects, "audit");
  return controlsFor(index, name, missing, (c, one) => {
    const written = statementControl(c, "audit", one.places, nearTo(one, siblings()));
    return written ?? standing(c, "audit", siblings(), one);
  });
}

/** `guarded`: handlers that check who asks. */
export function guardingControls(
  index: FlowIndex,
  missing: readonly Missing[],
  guarded: readonly Body[],
): (Control | undefined)[] {
  const siblings = keptSiblings(index, "guards", guarded);
  return controlsFor(index, "guards", missing, (c, one) => {
    const before = standing(c, "authorization", siblings(), one);
    return before ?? statementControl(c, "authorization", one.places, nearTo(one, siblings()));
  });
}

/** Siblings that one place is worth looking into. */
const MAX_SIBLINGS = 30;

/** By file, those of the same file first. */
function nearTo({ places: [place] }: Missing, siblings: readonly Pair[]): Map<number, number[]> {
  const near = [...siblings].sort(([a], [b]) => Number(b === place?.file) - Number(a === place?.file));
  const byFile = new Map<number, number[]>();
  for (const [file, callable] of near.slice(0, MAX_SIBLINGS)) byFile.set(file, [...(byFile.get(file) ?? []), callable]);
  return byFile;
}

export type Pair = [file: number, callable: number];

/** Looked up by those that lean on them. */
export function keptSiblings({ ctx }: FlowIndex, name: string, bodies: readonly Body[]): () => readonly Pair[] {
  const table = `siblings of ${name}`;
  putDown(
    ctx,
    table,
    0,
    bodies.map(({ file, callable }): Pair => [file, callable]),
  );
  return () => lookUp<Pair[]>(ctx, table, 0) ?? [];
}

function standing(
  c: ControlContext,
  effect: Extract<Effect, "audit" | "authorization">,
  siblings: readonly Pair[],
  { places: [place], route }: Missing,
): Control | undefined {
  const endpointsOf = (file: number, callable: number): readonly Endpoint[] =>
    c.handlers.of(callableKey(file, callable)) ?? [];
  const target = place && endpointsOf(place.file, place.callable).find((endpoint) => endpoint.route === route);
  if (!target) return undefined;
  return standingControl(
    c,
    effect,
    siblings.flatMap(([file, callable]) => endpointsOf(file, callable)),
    target,
  );
}

const MAX_PLACES = 3;

/** Before data leaves: at each place where it does, or at the start where there are many. */
export function placesBefore(
  p: Program,
  { endpoint, places }: Pick<HandedOut, "endpoint" | "places">,
): StatementPlace[] {
  const ranges = places.map(({ steps }) => rangeOf(p, endpoint, steps.at(-1)!));
  const distinct = new Map(ranges.map((at) => [`${at?.start}`, at]));
  if (distinct.size === 0 || distinct.size > MAX_PLACES || distinct.has("undefined"))
    return [placeAtStart(p, endpoint)];
  const { file, callable } = endpoint;
  return [...distinct.values()].map((at) => ({ file, callable, at: at!, where: "before" }));
}

export function placeAtStart(p: Program, { file, callable }: Body): StatementPlace {
  const { start, end } = factsOf(p, file).callables[callable]!;
  return { file, callable, at: { start, end }, where: "start" };
}

/** Behind the call of the handler that leads to the change. */
export function placeAfter(p: Program, { file, callable, call }: Step): StatementPlace {
  if (call < 0) return placeAtStart(p, { file, callable });
  const { nodes } = factsOf(p, file);
  return { file, callable, at: { start: nodes.start[call]!, end: nodes.end[call]! }, where: "after" };
}

/** The call, what is returned, or what is left in the answer. */
function rangeOf(p: Program, { file, callable }: Body, step: Step): StatementPlace["at"] | undefined {
  const { nodes, callables } = factsOf(p, file);
  const fact = callables[callable]!;
  if (step.file !== file || step.callable !== callable) return undefined;
  if (step.call >= 0) return { start: nodes.start[step.call]!, end: nodes.end[step.call]! };
  const node = fact.returns.find((_, i) => fact.returnBlocks[i] === step.block);
  if (node !== undefined && nodes.start[node]! >= fact.start && nodes.end[node]! <= fact.end)
    return { start: nodes.start[node]!, end: nodes.end[node]! };
  return undefined;
}
