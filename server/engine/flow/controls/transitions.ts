// Steps of a workflow that are written as a table: `{ on: "approve", to: "APPROVED", guards: [documentsComplete, notTheMaker] }`.
// Input: a file, and the words that count. Output: one entry per step that approves or pays something, with the functions that
// are asked before. Invariant: a step whose guards are not all seen is none.
import { tokenise } from "../../classify/tokens.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { constantNames } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";
import { type ApprovalTerms, stateIn, subjectOf } from "./approvals.js";

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
  const guards = guardsAt(e, file, given);
  if (state === undefined || subject === undefined || guards === undefined) return undefined;
  return { start, end, table, subject, state: `to: ${state}`, guards };
}

/** Undefined where one of them is not seen. */
function guardsAt({ ctx: { p } }: EffectContext, file: number, given: number): Body[] | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, given);
  const list = nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [at];
  const bodies = list.flatMap((item): Body[] => {
    const entity = entityOf(p, file, item);
    return entity?.k === "function" ? [{ file: entity.file, callable: entity.callable }] : [];
  });
  return bodies.length === list.length ? bodies : undefined;
}
