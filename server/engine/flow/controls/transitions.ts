// Steps of a workflow that are written as a table: `{ on: "approve", to: "APPROVED", guards: [documentsComplete, notTheMaker] }`.
// Input: a file, and the words that count. Output: one entry per step that approves or pays something, with the functions that
// are asked before. Invariant: a step whose guards are not all seen is none.
import { tokenise } from "../../classify/tokens.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { constantNames, property } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";
import { subjectOf } from "./approvalSubjects.js";
import { type ApprovalTerms, stateIn } from "./approvals.js";

export interface Transition {
  start: number;
  end: number;
  /** The variable that the table is kept in. */
  table: string;
  subject: string;
  /** "to: approved" */
  state: string;
  guards: Body[];
}

const TARGET = /^(to|target|toState|nextState|targetState)$/;
const EVENT = /^(on|event|action|name|trigger|type)$/;
const GUARDS = /^(guards?|conds?|conditions?|checks|validators?)$/;

export function transitionsIn(e: EffectContext, terms: ApprovalTerms, file: number): Transition[] {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  if (!facts.strings.some((text) => GUARDS.test(text)) || !facts.strings.some((text) => TARGET.test(text))) return [];
  const found: Transition[] = [];
  facts.nodes.kind.forEach((kind, node) => {
    const one = kind === NodeKind.object ? transitionAt(e, terms, file, node) : undefined;
    if (one) found.push(one);
  });
  return found;
}

function transitionAt(e: EffectContext, terms: ApprovalTerms, file: number, node: number): Transition | undefined {
  const { p } = e.ctx;
  const { nodes, bindings } = factsOf(p, file);
  const pairs = [...listOf(p, file, node)];
  const memberOf = (wanted: RegExp) =>
    pairs.find((_, i) => i % 2 === 1 && pairs[i - 1]! >= 0 && wanted.test(stringAt(p, file, pairs[i - 1]!)));
  const [target, event, given] = [memberOf(TARGET), memberOf(EVENT), memberOf(GUARDS)];
  if (target === undefined || given === undefined) return undefined;
  const words = (at: number | undefined) =>
    at === undefined ? [] : constantNames(e.ctx, file, at).flatMap((name) => tokenise(name));
  const [start, end] = [nodes.start[node]!, nodes.end[node]!];
  const around = bindings.filter(({ versions }) =>
    versions.some((version) => {
      const at = strip(p, file, version);
      return at !== node && nodes.start[at]! <= start && nodes.end[at]! >= end;
    }),
  );
  const table = around.at(-1)?.name ?? "";
  const state = stateIn(terms, words(target), words(event));
  const subject = subjectOf(terms.subjects, tokenise(table));
  const machine = around.at(-1)?.versions.map((version) => strip(p, file, version)) ?? [];
  const guards = guardsAt(e, file, given, machine);
  if (state === undefined || subject === undefined || guards === undefined) return undefined;
  return { start, end, table, subject, state: `to: ${state}`, guards };
}

/** Undefined where one of them is not seen. `machine`: what the step is written in. */
function guardsAt(e: EffectContext, file: number, given: number, machine: readonly number[]): Body[] | undefined {
  const { p } = e.ctx;
  const list = partsOf(p, file, given, 0);
  const bodies = list.flatMap((item): Body[] => {
    const { nodes } = factsOf(p, file);
    const at = strip(p, file, item);
    const [name] = nodes.kind[at] === NodeKind.literal ? constantNames(e.ctx, file, at) : [];
    const entity = entityOf(p, file, name === undefined ? item : (guardCalled(e, file, name, machine) ?? item));
    return entity?.k === "function" ? [{ file: entity.file, callable: entity.callable }] : [];
  });
  return bodies.length === list.length ? bodies : undefined;
}

/** One of them, a list, or all of a list at once: `and(["notTheMaker", "withinLimit"])`. */
function partsOf(p: Program, file: number, node: number, depth: number): number[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isList = nodes.kind[at] === NodeKind.array;
  const isAll = nodes.kind[at] === NodeKind.call && nameOf(p, file, nodes.a[at]!) === "and";
  if (depth > 2 || !(isList || isAll)) return [at];
  return [...listOf(p, file, at)].flatMap((item) => partsOf(p, file, item, depth + 1));
}

/** `setup({ guards: { notTheMaker: … } }).createMachine(…)`, `createMachine(…, { guards: { … } })`: by its name, in the same machine. */
function guardCalled(
  { ctx }: EffectContext,
  file: number,
  name: string,
  machine: readonly number[],
): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    if (!machine.some((m) => nodes.start[m]! <= nodes.start[node]! && nodes.end[node]! <= nodes.end[m]!)) continue;
    const named = property(ctx, file, node, "guards");
    const found = named === undefined ? undefined : property(ctx, file, strip(ctx.p, file, named), name);
    if (found !== undefined) return found;
  }
  return undefined;
}
