// Functions that are there to erase somebody, and what they do to stored rows on the way: mark them, overwrite members, delete.
// Input: a file, and the words that count. Output: one entry per function that nothing else of the kind calls. Invariant: what
// cannot be followed (a queue, an event, a deletion by something unknown) makes the entry settled, and nothing is told of it.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { actsInText } from "../../facts/sqlActs.js";
import { ANY_KEY, LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { SERVICE } from "../sinks/ownEffects.js";
import { spell } from "../sinks/sinks.js";
import { statementRun } from "../sinks/statementChanges.js";
import { type MemberWrite, memberWritesIn } from "../stores/memberWrites.js";
import { type RowAct, type RowActTerms, rowActs } from "../stores/rowActs.js";
import { callableKey } from "../walk/callers.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import { type EffectContext, isItself } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { reached } from "../ways/reached.js";
import { recordKey } from "./endings.js";
import { routineErasures } from "./routineErasures.js";

/** Regular expressions on words parted by blanks. */
export interface ErasureTerms extends RowActTerms {
  /** Functions, and verbs with the path of their address, that erase somebody; with which words it is about something else. */
  erases: string;
  unless: string;
  /** Classes that are there for it: of their functions those that begin with a word of `erasing`. */
  erasers: string;
  erasing: string;
  /** The same of a whole name, for a quick look; flags "i". */
  like: string;
  /** Members that only mark a row. */
  marks: string;
  /** Members that say whether it is in use, and that say how it stands; states that say it is over. */
  active: string;
  states: string;
  over: string;
  /** Members that may be set beside a mark, and say nothing of persons. */
  beside: string;
  /** Calls and members by which more is done, later or elsewhere. */
  later: string;
  /** Functions and files that take away or overwrite rows for good. */
  ends: string;
  /** Calls that delete, what is deleted beside persons, methods that only mark. */
  removes: string;
  aside: string;
  soft: string;
}

export interface Erasure {
  callable: number;
  /** As the function is called, or the address that it answers. */
  place: string;
  /** Rows that are only marked, at their first place. */
  marked: Marked[];
  /** Keys of records of which rows are deleted. */
  deleted: string[];
  /** Members that are set beside marks, in words. */
  members: string[];
  settled: boolean;
}

export interface Marked {
  file: number;
  start: number;
  end: number;
  /** As code spells it: "deletedAt", "softDelete". */
  by: string;
  /** Names of what the rows may be, the best first. */
  targets: string[];
  /** It deletes them, unless their store is told to mark them. */
  byStore: boolean;
  /** The record that what is marked is declared as, where it is set on a variable that is handed on to be saved. */
  type?: { file: number; record: number };
}

export function erasuresIn(e: EffectContext, handlers: Handlers, terms: ErasureTerms, file: number): Erasure[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass !== "source") return [];
  const test = erasureTest(terms);
  if (facts.language === "sql") return routineErasures(e.ctx, terms, test, file);
  if (facts.language !== "typescript") return [];
  const routes = new Map(handlers.in(file).map(({ callable, endpoints }) => [callable, endpoints[0]!]));
  let known: ReadonlySet<number> | undefined;
  const listed = () => (known ??= listedErasers(e, terms, test, file));
  return facts.callables.flatMap((fact, callable): Erasure[] => {
    const route = routes.get(callable);
    const place = route ? `${route.verb} ${route.route}` : fact.name;
    if (fact.calls.length + fact.stores.length === 0) return [];
    const isNamed = test(fact.name) || (route && test(`${route.verb.toLowerCase()} ${route.route}`));
    const isMeant = isNamed || isOfEraser(terms, fact.name, facts.records[fact.owner]?.name);
    if (!isMeant && !listed().has(callable)) return [];
    const body = { file, callable };
    return isPartOfAnother(e, test, body) ? [] : [{ callable, place, ...doneBy(e, terms, body) }];
  });
}

/** `LeadErasureService.deleteLead()` */
function isOfEraser({ erasers, erasing, unless }: ErasureTerms, name: string, owner: string | undefined): boolean {
  if (owner === undefined || !matches(erasing, wordsOf(name))) return false;
  return matches(erasers, wordsOf(owner)) && !matches(unless, wordsOf(name));
}

/** `[eraseChats, eraseLead, eraseVisitor]`: what stands in a list with functions that erase somebody, and is called like them. */
function listedErasers(e: EffectContext, terms: ErasureTerms, test: IsErasure, file: number): ReadonlySet<number> {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const found = new Set<number>();
  if (!callables.some(({ name }) => test(name))) return found;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.array) continue;
    const own = [...listOf(p, file, node)].map((item) => {
      const entity = entityOf(p, file, item);
      return entity?.k === "function" && entity.file === file ? entity.callable : undefined;
    });
    const names = own.map((callable) => (callable === undefined ? "" : callables[callable]!.name));
    if (names.length < 2 || !names.some(test)) continue;
    if (!names.every((name) => matches(terms.erasing, wordsOf(name)) && !matches(terms.unless, wordsOf(name))))
      continue;
    for (const callable of own) found.add(callable!);
  }
  return found;
}

type IsErasure = (name: string) => boolean;

/** By the name of a function, or the verb and path of an address. */
export function erasureTest(terms: ErasureTerms): IsErasure {
  const like = compiled(terms.like, "i");
  return (name) => {
    if (!like.test(name)) return false;
    const words = wordsOf(name);
    return matches(terms.erases, words) && !matches(terms.unless, words);
  };
}

/** A function that erases, too, calls it: what that one does counts. */
function isPartOfAnother(e: EffectContext, test: IsErasure, body: Body, depth = 0): boolean {
  const { p } = e.ctx;
  return (e.callers.get(callableKey(body.file, body.callable)) ?? []).some(({ file, call }) => {
    const facts = factsOf(p, file);
    const from = callableAt(p, file, facts.nodes.start[call]!);
    if (file === body.file && from === body.callable) return false;
    return (
      test(facts.callables[from]!.name) || (depth < 2 && isPartOfAnother(e, test, { file, callable: from }, depth + 1))
    );
  });
}

type Done = Pick<Erasure, "marked" | "deleted" | "members" | "settled">;

function doneBy(e: EffectContext, terms: ErasureTerms, body: Body): Done {
  const done: Done = { marked: [], deleted: [], members: [], settled: callersGoOn(e, terms, body) };
  const acts = new Map<number, RowAct[]>();
  for (const { file, callable } of reached(e, body)) {
    const own = acts.get(file) ?? rowActs(e.ctx, file, terms);
    acts.set(file, own);
    const here = own.filter((act) => act.callable === callable);
    // What is written into the trail is no change of the person's rows.
    const isTrail = ({ call }: MemberWrite) => call >= 0 && isItself(e, file, call, "audit");
    const all = memberWritesIn(e, file, callable);
    const writes = all.filter((write) => write.statement === undefined && !isTrail(write));
    take(e, terms, { file, callable }, writes, here, done);
    const { calls } = factsOf(e.ctx.p, file).callables[callable]!;
    for (const call of calls) takeCall(e, terms, file, call, here, done);
  }
  return done;
}

/** Who calls it may do the rest. */
function callersGoOn(e: EffectContext, terms: ErasureTerms, body: Body): boolean {
  const { p } = e.ctx;
  return (e.callers.get(callableKey(body.file, body.callable)) ?? []).some(({ file, call }) => {
    const facts = factsOf(p, file);
    const { calls } = facts.callables[callableAt(p, file, facts.nodes.start[call]!)]!;
    return calls.some((other) => other !== call && goesOn(e, terms, file, other));
  });
}

function goesOn(e: EffectContext, { later }: ErasureTerms, file: number, call: number): boolean {
  return matches(later, wordsOfCall(e, file, call));
}

function wordsOfCall(e: EffectContext, file: number, call: number): string {
  const { nodes } = factsOf(e.ctx.p, file);
  return wordsOf(spell(e.ctx, file, strip(e.ctx.p, file, nodes.a[call]!)));
}

/** Deletions, statements, and calls that cannot be followed. */
function takeCall(
  e: EffectContext,
  terms: ErasureTerms,
  file: number,
  call: number,
  acts: readonly RowAct[],
  done: Done,
): void {
  const { nodes } = factsOf(e.ctx.p, file);
  const act = acts.find((one) => one.call === call);
  if (goesOn(e, terms, file, call) && !(act && isOfModel(terms, act))) done.settled = true;
  const text = statementRun(e.ctx, file, call);
  if (text !== undefined) takeStatement(terms, text, { file, start: nodes.start[call]!, end: nodes.end[call]! }, done);
  if (text !== undefined || e.behind(file, call) !== undefined) return;
  if (act?.act === "delete") {
    const targets = act.targets.map(({ name }) => name);
    const last = act.spelled.split(".").pop()!;
    const isSoft = matches(terms.soft, wordsOf(last));
    const byStore = !isSoft && !isForced(e.ctx, file, call);
    if (!isSoft) done.deleted.push(...targets.map(recordKey));
    if (isSoft || byStore)
      done.marked.push({ file, start: nodes.start[call]!, end: nodes.end[call]!, by: act.spelled, targets, byStore });
    return;
  }
  const words = wordsOfCall(e, file, call);
  if (!act && matches(terms.removes, words) && !matches(terms.aside, words)) done.settled = true;
}

/** `JobSeeker.destroy(…)`: what a model is called says nothing of jobs. */
function isOfModel({ later }: ErasureTerms, { act, spelled }: RowAct): boolean {
  return act === "delete" && /^[A-Z]/.test(spelled) && !matches(later, wordsOf(spelled.split(".").pop()!));
}

/** `destroy({ where, force: true })` */
export function isForced(ctx: FlowContext, file: number, call: number): boolean {
  return [...listOf(ctx.p, file, call)].some((arg) => {
    const object = objectBehind(ctx.p, file, arg, 0);
    return object !== undefined && property(ctx, object.file, object.node, "force") !== undefined;
  });
}

function takeStatement(
  terms: ErasureTerms,
  text: string,
  place: Pick<Marked, "file" | "start" | "end">,
  done: Done,
): void {
  for (const { kind, table, names } of actsInText(text)) {
    if (kind === "delete") done.deleted.push(recordKey(table));
    if (kind !== "update") continue;
    const mark = names.find((name) => matches(terms.marks, wordsOf(name)));
    done.members.push(...names.map((name) => wordsOf(name)));
    if (mark !== undefined) done.marked.push({ ...place, by: mark, targets: [table], byStore: false });
  }
}

/** Members that are set: marks, and others. */
function take(
  e: EffectContext,
  terms: ErasureTerms,
  { file, callable }: Body,
  writes: readonly MemberWrite[],
  acts: readonly RowAct[],
  done: Done,
): void {
  const { nodes } = factsOf(e.ctx.p, file);
  for (const write of writes) {
    const act = acts.find(({ whole }) => isWithin(nodes, whole, write));
    const targets = [...(act?.targets.map(({ name }) => name) ?? []), ...write.around.map(plain)];
    const type = write.object < 0 ? undefined : savedAs(e, file, write.object, callable);
    takeMember(e, terms, { ...write, file }, { file, start: write.start, end: write.end, type }, targets, done);
    if (write.call >= 0 && !isWhollySeen(e, file, write.call, targets)) done.settled = true;
  }
  for (const act of acts) if (act.act === "change") takeConstant(e, terms, file, act, done);
  // What is changed by a value that cannot be seen may be all of it.
  const isUnseen = ({ act, whole }: RowAct) =>
    act === "change" && !writes.some((write) => isWithin(nodes, whole, write));
  if (acts.some(isUnseen)) done.settled = true;
}

/** `row.deleted = true; await store.save(row);` */
function savedAs({ ctx: { p } }: EffectContext, file: number, object: number, callable: number): Marked["type"] {
  const entity = entityOf(p, file, object);
  const type = entity?.k === "typed" && entity.type.k === "record" ? entity.type.record.fact : undefined;
  const name = type && nameOf(p, file, object);
  if (!name) return undefined;
  const { nodes, callables } = factsOf(p, file);
  const isSaved = callables[callable]!.calls.some(
    (call) =>
      KEEPS.test(nameOf(p, file, nodes.a[call]!)) &&
      [...listOf(p, file, call)].some((arg) => nameOf(p, file, arg) === name),
  );
  return isSaved ? { file: type.file, record: type.record } : undefined;
}
const KEEPS = /^(save|update|upsert|persist|put|store|write|set|replace)|^(bao_?cun|geng_?xin)|^(保存|更新|写入|寫入)/i;

/** `update({ where, data: CLOSED })`: what is set stands elsewhere, or cannot be seen. */
function takeConstant(
  e: EffectContext,
  terms: ErasureTerms,
  file: number,
  { call, targets }: RowAct,
  done: Done,
): void {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  for (const arg of listOf(p, file, call)) {
    const given = objectBehind(p, file, arg, 0);
    const inner =
      given && HOLDERS.map((key) => property(e.ctx, given.file, given.node, key)).find((v) => v !== undefined);
    if (!given || inner === undefined || nodes.kind[strip(p, given.file, inner)] === NodeKind.object) continue;
    const set = objectBehind(p, given.file, inner, 0);
    const pairs = set ? [...listOf(p, set.file, set.node)] : [];
    if (!set || pairs.some((key, i) => i % 2 === 0 && key < 0)) {
      done.settled = true;
      continue;
    }
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = stringAt(p, set.file, pairs[i]!);
      const place = { file: given.file, start: nodes.start[inner]!, end: nodes.end[inner]! };
      takeMember(
        e,
        terms,
        { file: set.file, key, value: pairs[i + 1]! },
        place,
        targets.map(({ name }) => name),
        done,
      );
    }
  }
}
const HOLDERS = ["data", "$set", "set"];

/** A mark, or what is set beside it. `place`: where it is set. */
function takeMember(
  e: EffectContext,
  terms: ErasureTerms,
  { file, key, value }: Pick<MemberWrite, "key" | "value"> & { file: number },
  place: Pick<Marked, "file" | "start" | "end" | "type">,
  targets: string[],
  done: Done,
): void {
  const words = wordsOf(key);
  const { nodes } = factsOf(e.ctx.p, file);
  // It holds what is set.
  if (HOLDERS.includes(key) && nodes.kind[strip(e.ctx.p, file, value)] === NodeKind.object) return;
  if (isMarkOf(e, terms, file, value, words)) done.marked.push({ ...place, by: key, targets, byStore: false });
  else if (key === "" || matches(terms.later, words) || isOpen(e, terms, file, key, value)) done.settled = true;
  else if (!matches(terms.beside, words)) done.members.push(words);
}

function isWithin(nodes: { start: Int32Array; end: Int32Array }, call: number, { start, end }: MemberWrite): boolean {
  return nodes.start[call]! <= start && end <= nodes.end[call]!;
}

function plain(name: string): string {
  return name.replace(SERVICE, "");
}

function isMarkOf(e: EffectContext, terms: ErasureTerms, file: number, value: number, words: string): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, value);
  const literal = nodes.kind[at] === NodeKind.literal ? stringAt(e.ctx.p, file, nodes.b[at]!) : undefined;
  const isNot = literal !== undefined && /^(false|0|null|)$/.test(literal) && nodes.a[at] !== LiteralKind.string;
  if (matches(terms.marks, words)) return !isNot;
  if (matches(terms.active, words)) return isNot && literal !== "null";
  return matches(terms.states, words) && matches(terms.over, stateWords(e, file, value));
}

/** A state that may be one of which nothing is known. */
function isOpen(e: EffectContext, { states, later }: ErasureTerms, file: number, key: string, value: number): boolean {
  const isState = matches(states, wordsOf(key));
  return isState && matches(later, stateWords(e, file, value));
}

/** Of a text, or of the name of a constant. */
function stateWords(e: EffectContext, file: number, value: number): string {
  const text = constantText(e.ctx, file, value) ?? nameOf(e.ctx.p, file, value);
  return wordsOf(text);
}

/** Nothing is spread into what is written but the row itself, and no member is computed. */
function isWhollySeen(e: EffectContext, file: number, call: number, targets: readonly string[]): boolean {
  const keys = new Set(targets.map(recordKey));
  const visit = (node: number, depth: number): boolean => {
    const { p } = e.ctx;
    const { nodes } = factsOf(p, file);
    const at = strip(p, file, node);
    if (nodes.kind[at] !== NodeKind.object || depth > 3) return true;
    const pairs = listOf(p, file, at);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i] === ANY_KEY && depth > 0) return false;
      if (pairs[i] === SPREAD_KEY && !keys.has(recordKey(nameOf(p, file, pairs[i + 1]!)))) return false;
      if (!visit(pairs[i + 1]!, depth + 1)) return false;
    }
    return true;
  };
  return [...listOf(e.ctx.p, file, call)].every((arg) => visit(arg, 0));
}
