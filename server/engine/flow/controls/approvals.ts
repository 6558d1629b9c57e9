// Places where something becomes approved: a state that is set on an object or written to a store, in code about a subject
// that needs two persons. Input: the callables of the program and the words that count. Output: places with what is asked of
// them: a comparison of who acts with who began it, or a call that stands for it, before the state is set.
import { withPinyin } from "../../classify/pinyin.js";
import { tokenise } from "../../classify/tokens.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { columnsApart, plainColumn } from "../stores/apart.js";
import { groupOf, type MemberWrite, memberWritesIn } from "../stores/memberWrites.js";
import { returnedStatesIn } from "../stores/returnedStates.js";
import { subjectOf as subjectOfCall } from "../stores/subjects.js";
import { toldStatesIn } from "../stores/toldStates.js";
import { callableKey } from "../walk/callers.js";
import { callsOnward } from "../walk/chains.js";
import { certainlyBefore, missingBefore, type Wanted } from "../ways/before.js";
import { type Step, stepAt } from "../ways/climbing.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { isAutomatic, isNamedForApproval, namesAround, wordsIn } from "./approvalNames.js";
import { isOfOther, type Subject, subjectOf, subjectOfWrite } from "./approvalSubjects.js";
import { isByMachine, isNoDecision, type Setting } from "./noDecisions.js";
import { comparesInside, secondPerson } from "./secondPerson.js";

/** Words are tokens of names, in lower case. */
export interface ApprovalTerms {
  /** States that are an approval by themselves. */
  states: readonly string[];
  /** States that are one in a function with one of `verbs`. */
  laterStates: readonly string[];
  verbs: readonly string[];
  /** What is approved: one of these is in the names of the function, its class or the record. */
  subjects: readonly string[];
  /** What is approved, too, and needs one person: a function named for one is about it, whatever its class is. */
  others: readonly string[];
  /** Subjects of which money goes out: to pay one is to approve it. */
  payouts: readonly string[];
  /** Words of who began it, and of who acts now. */
  makers: readonly string[];
  actors: readonly string[];
  /** Words of who holds it, or has decided on it before. */
  holders: readonly string[];
  /** Functions with one of these are no decisions of a person. */
  automatic: readonly string[];
  /** Of a function and its class, as words in lower case: it decides by rules, without anybody. */
  unattended: string;
  /** Further subjects that count where one write names the same person as who began it and who approved it. */
  alone: readonly string[];
  /** Words of a member for who decides: set to who acts now, it is an approval. */
  deciders: readonly string[];
}

export interface Approval extends Subject {
  step: Step;
  start: number;
  end: number;
  /** "status: APPROVED" as names, not as values. */
  state: string;
  /** Of the nameless handler that it is in, "" for others. */
  route: string;
  done: boolean;
}

export function approvalsIn(e: EffectContext, handlers: Handlers, terms: ApprovalTerms, file: number): Approval[] {
  const wanted = secondPerson(e, handlers, terms);
  const isNone = (at: Setting) => isNoDecision(e, terms, at);
  const found = statesSet(e, handlers, terms, file, true, isNone).flatMap(({ write, set, ...approval }): Approval[] => {
    const { step } = approval;
    // What decides by itself has no second person.
    if (isByMachine(e, file, write)) return [];
    const isDone =
      comparesInside(e, terms, step) ||
      excludesMaker(terms, write) ||
      isKeptApart(e, terms, step, write) ||
      (write.call >= 0 && callsOnward(e.ctx, file, step.callable, write.call).some((c) => wanted.settles(file, c))) ||
      isDecidedByCallers(e, wanted, terms, step, write);
    const missing = isDone ? [] : missingBefore(e, wanted, step, write.call);
    if (missing.includes(step)) return [{ ...approval, done: false }];
    const outer = missing.flatMap((one) => approvedFrom(e, handlers, terms, approval, one) ?? []);
    return [{ ...approval, done: true }, ...outer];
  });
  // One person may be enough for it, unless another function here wants two.
  return found.filter(
    ({ beside, subject }) => !beside || found.some((one) => one.beside && one.done && one.subject === subject),
  );
}

/** A function that has something approved by another one, which others call that compare before. */
function approvedFrom(
  e: EffectContext,
  handlers: Handlers,
  terms: ApprovalTerms,
  { subject, beside, state }: Pick<Approval, "subject" | "beside" | "state">,
  step: Step,
): Approval | undefined {
  const { names, route } = namesAround(e, handlers, step.file, step.callable);
  if (step.callable === 0 || isAutomatic(e, terms, names, step)) return undefined;
  const { nodes, callables } = factsOf(e.ctx.p, step.file);
  const { name, nameStart, nameEnd } = callables[step.callable]!;
  const isNamed = name !== "" || step.call < 0;
  const start = isNamed ? nameStart : nodes.start[step.call]!;
  const end = isNamed ? nameEnd : nodes.end[step.call]!;
  return { step, start, end, subject, beside, samePerson: false, state, route, done: false };
}

/** `set`: what sets it, where `write` only hands the state there. */
type StateSet = Omit<Approval, "done"> & { write: MemberWrite; set: { file: number; write: MemberWrite } };

/**
 * The first of each function; `withBeside`: of what counts only beside others like it, too; `isNone`: what is left out.
 */
export function statesSet(
  e: EffectContext,
  handlers: Handlers,
  terms: ApprovalTerms,
  file: number,
  withBeside = false,
  isNone?: (at: Setting) => boolean,
): StateSet[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  return [...facts.callables.keys()].flatMap((callable) => {
    if (callable === 0) return [];
    const own = facts.callables[callable]!.name;
    const copied = isNamedForApproval(terms, own) ? returnedStatesIn(e, file, callable) : [];
    const writes = [...memberWritesIn(e, file, callable), ...toldStatesIn(e, file, callable), ...copied];
    if (!writes.some((write) => mayBeState(e, file, write))) return [];
    const { names, route } = namesAround(e, handlers, file, callable);
    if (isAutomatic(e, terms, names, { file, callable })) return [];
    const refused = new Set(writes.filter((write) => isRefusal(e, file, write)).map(groupOf));
    let beside: StateSet | undefined;
    for (const write of writes) {
      if (refused.has(groupOf(write))) continue;
      const state = stateOf(e, terms, file, write, names);
      const about = state === undefined ? undefined : subjectOfWrite(e, terms, file, { own, names, writes }, write);
      if (!about || isNone?.({ file, callable, names, write, writes })) continue;
      const step: Step = { file, callable, block: write.block, call: write.call };
      const { start, end, key } = write;
      const set = { step, start, end, ...about, state: `${key}: ${state}`, route, write, set: { file, write } };
      if (!about.beside) return [set];
      beside ??= set;
    }
    if (beside && withBeside) return [beside];
    return writes.flatMap((write) => handedStates(e, handlers, terms, { file, callable }, write));
  });
}

/** `this.finish(claim, staff, "APPROVED")`: who hands the state to the function that sets it has it approved. */
function handedStates(
  e: EffectContext,
  handlers: Handlers,
  terms: ApprovalTerms,
  { file, callable }: Pick<Step, "file" | "callable">,
  write: MemberWrite,
): StateSet[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = onlyValue(e.ctx.p, file, write.value);
  if (nodes.kind[at] !== NodeKind.param || nodes.b[at]! < 0) return [];
  const taken = nodes.a[at]!;
  // `(id, status) => knex.transaction(async (trx) => trx("claim").update({ status }))`
  if (taken !== callable && !isWithin(e, file, callable, taken)) return [];
  if (!isStateKey(write.key)) return [];
  return (e.callers.get(callableKey(file, taken)) ?? []).slice(0, MAX_SITES).flatMap((site): StateSet[] => {
    const arg = listOf(e.ctx.p, site.file, site.call)[nodes.b[at]!];
    if (arg === undefined || e.ctx.p.files[site.file]!.pathClass === "test") return [];
    const words = constantWords(e, site.file, strip(e.ctx.p, site.file, arg));
    const step = stepAt(e.ctx, site.file, site.call);
    if (words.length === 0 || step.callable === 0) return [];
    const { names, route } = namesAround(e, handlers, site.file, step.callable);
    const state = stateIn(terms, words, names);
    if (state === undefined || isAutomatic(e, terms, names, step)) return [];
    const { nodes: around, callables } = factsOf(e.ctx.p, site.file);
    const named = isOfOther(terms, callables[step.callable]!.name) ? [] : names;
    const subject = subjectOf(terms.subjects, named, write.around.flatMap(wordsIn));
    if (subject === undefined) return [];
    const [start, end] = [around.start[site.call]!, around.end[site.call]!];
    const handed = { ...write, call: site.call, block: step.block };
    const about = { subject, beside: false, samePerson: false, state: `${write.key}: ${state}` };
    return [{ step, start, end, ...about, route, write: handed, set: { file, write } }];
  });
}
const MAX_SITES = 40;

/** The function is written in the other one. */
function isWithin(e: EffectContext, file: number, callable: number, outer: number): boolean {
  const { callables } = factsOf(e.ctx.p, file);
  for (let at = callables[callable]!.parent; at > 0; at = callables[at]!.parent) if (at === outer) return true;
  return false;
}

/** The database lets no row have the same person in both columns, and who decides is written with the state. */
function isKeptApart(e: EffectContext, terms: ApprovalTerms, { file, callable }: Step, write: MemberWrite): boolean {
  const table = write.statement?.table ?? (write.call >= 0 ? subjectOfCall(e, file, write.call) : "");
  const names = table === "" ? write.around : [table];
  const apart = names.flatMap((name) => columnsApart(e.ctx, name));
  if (apart.length === 0) return false;
  const together = memberWritesIn(e, file, callable).filter((one) => groupOf(one) === groupOf(write));
  const set = new Set(together.map(({ key }) => plainColumn(key)));
  const isMaker = (column: string) => tokenise(column).some((word) => terms.makers.includes(word));
  return apart.some((pair) => pair.some(isMaker) && pair.some((one) => !isMaker(one) && set.has(plainColumn(one))));
}

/** `… WHERE id = $1 AND created_by <> $2`, `… AND NOT EXISTS (SELECT 1 FROM step WHERE actor_id = $2)` */
function excludesMaker(terms: ApprovalTerms, { statement }: MemberWrite): boolean {
  const has = (column: string, words: readonly string[]) => tokenise(column).some((word) => words.includes(word));
  return (
    statement?.unequal.some((column) => has(column, terms.makers)) === true ||
    statement?.absent.some((column) => has(column, terms.makers) || has(column, terms.actors)) === true
  );
}

/** A rejection gives nothing away, whoever is noted beside it. */
function isRefusal(e: EffectContext, file: number, write: MemberWrite): boolean {
  if (!isStateKey(write.key)) return false;
  const words = constantWords(e, file, strip(e.ctx.p, file, write.value));
  return words.some((word) =>
    /^(rejected|reject|declined|decline|denied|refused|returned|cancelled|canceled|withdrawn|驳回|拒绝)$/.test(word),
  );
}
function isStateKey(key: string): boolean {
  const tokens = tokenise(key);
  return STATE_KEY.test(tokens.at(-1) ?? "") || STATE_KEY.test(tokens.slice(-2).join(""));
}
const STATE_KEY = /^(status|state|stage|decision|outcome|result|phase|zhuangtai|状态|狀態)$/;

/**
 * `approvedBy: to === "approved" ? actor.id : claim.approvedBy`: a step of many, and those who take this one are asked
 * whether they compare before.
 */
function isDecidedByCallers(
  e: EffectContext,
  wanted: Wanted,
  terms: ApprovalTerms,
  { file, callable }: Step,
  { key, value }: MemberWrite,
): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, value);
  if (nodes.kind[at] !== NodeKind.join) return false;
  const keeps = [...listOf(p, file, at)].some((one) => {
    const old = strip(p, file, one);
    return nodes.kind[old] === NodeKind.load && stringAt(p, file, nodes.b[old]!) === key;
  });
  const approving = (e.callers.get(callableKey(file, callable)) ?? []).filter((site) =>
    [...listOf(p, site.file, site.call)].some((arg) =>
      constantWords(e, site.file, strip(p, site.file, arg)).some((word) => terms.states.includes(word)),
    ),
  );
  return (
    keeps &&
    approving.length > 0 &&
    approving.every((site) => certainlyBefore(e, wanted, stepAt(e.ctx, site.file, site.call), site.call))
  );
}

/** Most functions write nothing of the kind: their names need no reading. */
function mayBeState(e: EffectContext, file: number, { key, value, statement }: MemberWrite): boolean {
  const last = tokenise(key).at(-1) ?? "";
  return statement !== undefined || isStateKey(key) || NOTED.test(last) || isFlag(e, file, value);
}

function isFlag(e: EffectContext, file: number, value: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, value);
  return nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean;
}

/** The word of the state that is set, if it is an approval. */
function stateOf(
  e: EffectContext,
  terms: ApprovalTerms,
  file: number,
  write: MemberWrite,
  names: readonly string[],
): string | undefined {
  const key = tokenise(write.key);
  const last = key[key.length - 1] ?? "";
  const { nodes } = factsOf(e.ctx.p, file);
  if (write.statement) {
    const [word] = key.slice(0, -1).filter((w) => terms.states.includes(w) || terms.deciders.includes(w));
    if (word === undefined || !NOTED.test(last)) return undefined;
    // Who is to decide may be written down long before.
    const decides = write.statement.columns.some((column) => isStateKey(column));
    return terms.states.includes(word) || decides ? word : undefined;
  }
  const at = strip(e.ctx.p, file, write.value);
  if (isFlag(e, file, write.value)) {
    if (stringAt(e.ctx.p, file, nodes.b[at]!) !== "true") return undefined;
    return key.find((word) => terms.states.includes(word));
  }
  // `approvedBy: actor.id`, `approvedAt: new Date()`
  if (NOTED.test(last) && nodes.kind[at] !== NodeKind.literal)
    return withPinyin(key.slice(0, -1)).find(
      (w) => terms.states.includes(w) || (terms.deciders.includes(w) && isActor(e, terms, file, write.value)),
    );
  if (!isStateKey(write.key)) return undefined;
  return stateIn(terms, constantWords(e, file, at), names);
}

export function stateIn(terms: ApprovalTerms, words: readonly string[], names: readonly string[]): string | undefined {
  const later = names.some((name) => terms.verbs.includes(name)) || paysOut(terms, names);
  return words.find((w) => terms.states.includes(w) || (later && terms.laterStates.includes(w)));
}

const NOTED = /^(by|at|on|date|id|user|ren|人)$/;

/** `approverId: user.id` says who decides now; `approverId: dto.approverId` who is to. */
function isActor(e: EffectContext, terms: ApprovalTerms, file: number, value: number): boolean {
  const names = namesIn(e, file, value, true).flat();
  return names.some((name) => terms.actors.includes(name) && !terms.deciders.includes(name));
}

/** `paySurrender`: whoever pays a premium or an invoice approves nothing. */
function paysOut(terms: ApprovalTerms, names: readonly string[]): boolean {
  return names[0] === "pay" && names.some((name) => terms.payouts.includes(name.replace(/s$/, "")));
}

/** Words of a constant: `"APPROVED"`, `ClaimStatus.Approved`. */
function constantWords(e: EffectContext, file: number, node: number): readonly string[] {
  const { nodes } = factsOf(e.ctx.p, file);
  if (nodes.kind[node] === NodeKind.literal) {
    const text = stringAt(e.ctx.p, file, nodes.b[node]!);
    return text.length > 40 || /\bnot\b|un/i.test(text) ? [] : tokenise(text);
  }
  return nodes.kind[node] === NodeKind.load ? tokenise(stringAt(e.ctx.p, file, nodes.b[node]!)) : [];
}
