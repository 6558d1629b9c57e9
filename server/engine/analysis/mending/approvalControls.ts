// A comparison of who approves with who began it, before the state is set: the field of the record that names who began it,
// the caller as the function knows him, and the error that other approvals of the project throw. Input: approvals that
// nobody compares. Output: a control for each, or undefined where the record or the caller is not at hand.
import { tokenise } from "../../classify/tokens.js";
import { NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { ApprovalTerms } from "../../flow/controls/approvals.js";
import { type EffectContext, namesIn } from "../../flow/ways/effects.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { coarseType, type LinkedField, type LinkedRecord } from "../../link/records.js";
import { givenAt, type Written, writtenAgain } from "../../link/writing/rewriting.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Control } from "../requests/answerParts.js";
import { controlsFor, keptSiblings, type Missing, type Pair } from "./missingControls.js";

/** A write that approves. */
export interface Approving extends Body {
  /** Of the write, or NONE. */
  call: number;
  start: number;
  end: number;
}

type MissingApproval = Missing & { approving: Approving };

/** `done`: functions that compare. */
export function approvalControls(
  index: FlowIndex,
  terms: ApprovalTerms,
  approvings: readonly Approving[],
  done: readonly Body[],
): (Control | undefined)[] {
  const missing = approvings.map((approving): MissingApproval => {
    const { file, callable, start, end } = approving;
    return { places: [{ file, callable, at: { start, end }, where: "before" }], approving };
  });
  const siblings = keptSiblings(index, "approvals", done);
  return controlsFor(index, "approvals", missing, ({ effects }, { places: [place], approving }) => {
    const { p } = effects.ctx;
    const record = recordOf(p, approving);
    const actor = record && actorOf(p, terms, approving);
    const makers = actor ? makersIn(p, terms, record.record, actor.type) : [];
    if (!record || !actor || makers.length === 0 || !place) return undefined;
    const compared = makers.map(({ name }) => `${record.name}.${name} === ${actor.code}`).join(" || ");
    const error = errorOf(effects, terms, approving, siblings()) ?? ownError(p, approving) ?? PLAIN_ERROR;
    const statement = { code: `if (${compared}) throw ${error.code}`, imports: error.imports };
    return {
      name: compared,
      changes: [{ kind: "insert-statement", at: place.at, where: "before", statement, async: false }],
    };
  });
}

const PLAIN_ERROR: Written = { code: 'new Error("another person has to approve this")', imports: [] };

/** The variable whose member is set, or that is spread into what is written. */
function recordOf(
  p: Program,
  { file, callable, call, start }: Approving,
): { name: string; record: LinkedRecord } | undefined {
  const { nodes, callables } = factsOf(p, file);
  const store = callables[callable]!.stores.find((s) => s.start === start);
  const objects = call >= 0 ? listOf(p, file, call) : holding(p, file, start);
  const nodesOf = store ? [store.object] : [...objects].flatMap((object) => spreadInto(p, file, object));
  for (const node of nodesOf) {
    let at = node;
    for (let inner = strip(p, file, at); nodes.kind[inner] === NodeKind.update; inner = strip(p, file, at))
      at = nodes.a[inner]!;
    const kind = nodes.kind[at];
    if (kind !== NodeKind.named && kind !== NodeKind.param) continue;
    const value = strip(p, file, at);
    // Who began what begins here is no question.
    if (
      nodes.kind[value] === NodeKind.call &&
      /^(create|build|new|insert|from)/i.test(nameOf(p, file, nodes.a[value]!))
    )
      continue;
    const entity = entityOf(p, file, at);
    const name = nameOf(p, file, at);
    if (name !== "" && entity?.k === "typed" && entity.type.k === "record") return { name, record: entity.type.record };
  }
  return undefined;
}

function spreadInto(p: Program, file: number, node: number): number[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = listOf(p, file, at);
  return [...pairs].flatMap((key, i) => (i % 2 === 0 && key === SPREAD_KEY ? [pairs[i + 1]!] : []));
}

/** Objects with a member whose value begins there: `return { ...expense, state: "approved" }`. */
function holding(p: Program, file: number, start: number): number[] {
  const { nodes } = factsOf(p, file);
  return [...nodes.kind.keys()].filter(
    (node) =>
      nodes.kind[node] === NodeKind.object &&
      listOf(p, file, node).some((value, i) => i % 2 === 1 && nodes.start[value] === start),
  );
}

type Coarse = ReturnType<typeof coarseType>;

/** What the function notes beside as who approved, else the id of the parameter that is named for who acts. */
function actorOf(p: Program, terms: ApprovalTerms, approving: Approving): { code: string; type: Coarse } | undefined {
  const { file, callable } = approving;
  const { nodes, callables } = factsOf(p, file);
  const fact = callables[callable]!;
  const isNote = (key: string) => {
    const words = tokenise(key);
    return (
      /^(by|id)$/.test(words.at(-1) ?? "") && words.some((w) => terms.states.includes(w) || terms.deciders.includes(w))
    );
  };
  const noted = fact.stores.filter((s) => s.key >= 0 && isNote(stringAt(p, file, s.key))).map((s) => s.value);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || nodes.start[node]! < fact.start || nodes.end[node]! > fact.end)
      continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && isNote(stringAt(p, file, pairs[i]!))) noted.push(pairs[i + 1]!);
  }
  const codes = noted.flatMap((node) => {
    const given = givenAt(p, approving, node);
    const name = given ? fact.params[given.parameter]!.name : "";
    return given && name !== "" ? [{ name, ...given }] : [];
  });
  const actors = fact.params.flatMap(({ name }, parameter) =>
    name !== "" && tokenise(name).some((w) => terms.actors.includes(w)) ? [{ name, parameter, path: ["id"] }] : [],
  );
  for (const { name, parameter, path } of codes.length > 0 ? codes : actors) {
    const type = fieldAt(p, approving, parameter, path);
    if (type !== undefined) return { code: [name, ...path].join("."), type };
  }
  return undefined;
}

/** Undefined where the parameter's type does not have it. */
function fieldAt(p: Program, { file, callable }: Body, parameter: number, path: readonly string[]): Coarse | undefined {
  const { nodes } = factsOf(p, file);
  const node = nodes.kind.findIndex(
    (kind, n) => kind === NodeKind.param && nodes.a[n] === callable && nodes.b[n] === parameter,
  );
  const entity = node < 0 ? undefined : entityOf(p, file, node);
  if (entity?.k !== "typed") return undefined;
  const { type } = entity;
  if (path.length === 0)
    return type.k === "prim" && (type.name === "string" || type.name === "number") ? type.name : undefined;
  const field = type.k === "record" && path.length === 1 ? type.record.fields.get(path[0]!) : undefined;
  return field && coarseType(p, field);
}

/** Fields that name who began it, of the type of who acts. */
function makersIn(p: Program, terms: ApprovalTerms, record: LinkedRecord, type: Coarse): LinkedField[] {
  const fields = [...record.fields.values()].filter((field) => {
    const words = tokenise(field.name);
    return (
      !field.static &&
      !field.accessor &&
      words.some((w) => terms.makers.includes(w)) &&
      !words.some((w) => terms.states.includes(w) || terms.deciders.includes(w)) &&
      coarseType(p, field) === type
    );
  });
  const by = fields.filter((field) => tokenise(field.name).includes("by"));
  return by.length > 0
    ? by
    : fields.filter((field) => tokenise(field.name).length === 1 || /Id$|_id$/.test(field.name)).slice(0, 1);
}

/** What is thrown behind a comparison of the kind elsewhere. */
function errorOf(e: EffectContext, terms: ApprovalTerms, to: Body, done: readonly Pair[]): Written | undefined {
  const { p } = e.ctx;
  const has = (names: readonly (readonly string[])[], words: readonly string[]) =>
    names.some((tokens) => tokens.some((token) => words.includes(token)));
  const near = [...done].sort(([a], [b]) => Number(b === to.file) - Number(a === to.file));
  for (const [file, callable] of near) {
    const from = { file, callable };
    const { nodes, callables } = factsOf(p, from.file);
    const { blocks, throws } = callables[from.callable]!;
    for (const { condition } of blocks) {
      if (condition < 0) continue;
      const names = namesIn(e, from.file, condition);
      if (!has(names, terms.makers) || !has(names, terms.actors)) continue;
      const next = throws
        .filter((node) => nodes.start[node]! >= nodes.end[condition]!)
        .sort((a, b) => nodes.start[a]! - nodes.start[b]!)[0];
      if (next === undefined) continue;
      const written = writtenAgain(p, { from, to, given: () => undefined, text: (text) => text }, next);
      if (written) return written;
    }
  }
  return undefined;
}

const REFUSAL = /forbidden|denied|permission|authori[sz]/i;

/** An error by which the file itself refuses, where it needs to be told nothing: a package's, or one that is thrown so. */
function ownError(p: Program, { file, callable }: Body): Written | undefined {
  const { nodes, callables } = factsOf(p, file);
  for (const node of callables.flatMap(({ throws }) => throws)) {
    const callee =
      nodes.kind[node] === NodeKind.call && nodes.flags[node] === NodeFlag.new ? nodes.a[node]! : undefined;
    if (callee === undefined || !REFUSAL.test(nameOf(p, file, callee))) continue;
    if (entityOf(p, file, callee)?.k !== "pkg" && listOf(p, file, node).length > 0) continue;
    const place = { file, callable };
    const terms = { from: { file, callable: 0 }, to: place, given: () => undefined, text: () => undefined };
    const written = writtenAgain(p, terms, callee);
    if (written) return { code: `new ${written.code}()`, imports: written.imports };
  }
  return undefined;
}
