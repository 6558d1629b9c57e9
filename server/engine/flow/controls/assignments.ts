// Cases that somebody is given: a member of a claim, an underwriting case or a complaint that says who handles it, set to whom
// a request names or to whoever calls. Input: the callables of a file, and the words that count. Output: one entry per
// callable, with whether anything on the way asks for a conflict of interest. Invariant: what a queue or a rule hands out is none.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { refill } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import { recordName } from "../sinks/ownEffects.js";
import { spell } from "../sinks/sinks.js";
import { type MemberWrite, memberWritesIn, versioned } from "../stores/memberWrites.js";
import { returnedStatesIn } from "../stores/returnedStates.js";
import { setterWrites } from "../stores/setterWrites.js";
import { subjectOf } from "../stores/subjects.js";
import { writeActAt } from "../stores/writeActs.js";
import { callableKey } from "../walk/callers.js";
import { constantText } from "../walk/constantText.js";
import { origins } from "../walk/origins.js";
import { isSupplied } from "../walk/supplied.js";
import type { Step } from "../ways/climbing.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import type { Handlers } from "../ways/handlerTable.js";
import { isLogCall, isOnlyAsked, onlyTelling } from "../ways/onlyTold.js";
import { fromHandler } from "../ways/outwards.js";
import { type Way, waysOut } from "../ways/waysOut.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface AssignmentTerms {
  /** Members that say who handles a case. */
  handlers: string;
  /** Records and routes of cases; records that only look so. */
  cases: string;
  others: string;
  /** Names of who calls. */
  actors: string;
  /** What rows are kept in, where its type does not tell. */
  stores: string;
  /** Functions that hand a case to whom they are told: they count where no handler leads to them. */
  gives: string;
  /** Functions by which somebody takes one himself, out of a queue or not. */
  takes: string;
  /** Functions and routes that hand out by rule. */
  automatic: string;
  /** Whoever is party to a case; a comparison with him counts. */
  parties: string;
  /** Members that say whom a complaint or a report is about. */
  accused: string;
  /** Functions, guards and tables that are about conflicts of interest. */
  conflicts: string;
}

export interface Assignment {
  step: Step;
  start: number;
  end: number;
  member: string;
  /** Undefined where none leads there. */
  endpoint: Endpoint | undefined;
  steps: Step[];
  /** Whoever calls takes the case himself. */
  isOwn: boolean;
  /** What asks: something that is named for it, or a comparison with a party, which may be there for another reason. */
  asked: Asked;
}

export type Asked = "named" | "compared" | "";

const MAX_BODIES = 60;
const MAX_DEPTH = 3;

export function assignmentsIn(
  e: EffectContext,
  handlers: Handlers,
  terms: AssignmentTerms,
  file: number,
): Assignment[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  return [...facts.callables.keys()].slice(1).flatMap((callable) => {
    const members = memberWritesIn(e, file, callable).filter(({ key }) => matches(terms.handlers, wordsOf(key)));
    const told = keptAssignments(e, terms, file, callable);
    const copied = matches(terms.gives, wordsOf(facts.callables[callable]!.name))
      ? returnedStatesIn(e, file, callable).filter(({ key }) => matches(terms.handlers, wordsOf(key)))
      : [];
    const writes = [...members, ...copied, ...told, ...setterWrites(e, terms.handlers, file, callable)];
    const found = writes.flatMap((write) => assignedBy(e, handlers, terms, { file, callable }, write) ?? []);
    const first = found.find(({ asked }) => asked === "") ?? found[0];
    return first ? [first] : [];
  });
}

/**
 * `recordAssignment({ claimId, staffId, role: "assessor" })` of a function that is not seen: it is named for what it keeps,
 * and what it is given names a case and a member of staff.
 */
function keptAssignments(e: EffectContext, terms: AssignmentTerms, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { calls, callBlocks } = callables[callable]!;
  return calls.flatMap((call, i): MemberWrite[] => {
    const name = nameOf(p, file, nodes.a[call]!);
    if (!isAssignment(terms, name) || e.behind(file, call) || e.writes(file, call) !== undefined) return [];
    // `Object.assign(…)`, and what packages call so.
    if (entityOf(p, file, nodes.a[call]!)?.k === "pkg") return [];
    return [...listOf(p, file, call)].flatMap((arg): MemberWrite[] => {
      const object = strip(p, file, arg);
      const pairs = nodes.kind[object] === NodeKind.object ? [...listOf(p, file, object)] : [];
      const keys = pairs.map((key, k) => (k % 2 === 0 && key >= 0 ? stringAt(p, file, key) : ""));
      if (!keys.some((key) => key !== "" && matches(terms.cases, wordsOf(key).replace(/ (id|no|number)$/, ""))))
        return [];
      const at = keys.findIndex((key) => key !== "" && matches(`${terms.handlers}|${STAFF}`, wordsOf(key)));
      if (at < 0) return [];
      const value = pairs[at + 1]!;
      const place = { block: callBlocks[i]!, call, start: nodes.start[call]!, end: nodes.end[call]! };
      return [
        { ...place, key: keys[at]!, value, object: -1, around: keys.filter((key) => key !== ""), isSetter: true },
      ];
    });
  });
}
/** `recordAssignment`, `assign`, `allocateClaim`, `assignToStaff`; `assignRole` and `allocateSeat` give something else. */
function isAssignment({ cases, handlers }: AssignmentTerms, name: string): boolean {
  if (KEEPS_ASSIGNMENT.test(name)) return true;
  const what = ASSIGNS.exec(name)?.[1];
  if (what === undefined) return false;
  return what === "" || [cases, handlers, STAFF].some((wanted) => matches(wanted, wordsOf(what)));
}
const KEEPS_ASSIGNMENT =
  /^(record|save|create|add|insert|store|keep|write|register|set)_?\w*(Assignment|Allocation)s?$/;
const ASSIGNS = /^(?:assign|allocate)(?:To(?=[A-Z]|$))?(|[A-Z]\w*)$/;
const STAFF = "^(staff|employee|user|assignee)( (id|no|number))?$";

function assignedBy(
  e: EffectContext,
  handlers: Handlers,
  terms: AssignmentTerms,
  { file, callable }: Body,
  write: MemberWrite,
): Assignment | undefined {
  const table = write.call >= 0 ? [subjectOf(e, file, write.call)] : [];
  const chained = write.call >= 0 ? conditionsBefore(e, file, write.call) : [];
  const around = [...write.around.filter((name) => !chained.includes(name)), ...table].map(wordsOf).join(" ");
  if (write.statement || matches(terms.others, around) || !isKept(e, terms, file, callable, write)) return undefined;
  const step: Step = { file, callable, block: write.block, call: write.call };
  const asked = waysOut(e, handlers, step).flatMap((way) => {
    const isCase = matches(terms.cases, around) || matches(terms.cases, way.words);
    if (way.endpoint?.verb === "GET" || !isCase || isByRule(e, terms, way)) return [];
    const by = way.endpoint
      ? givenBy(e, terms, way, way.endpoint, file, write.value)
      : toldBy(e, terms, way, file, write.value);
    if (by === undefined) return [];
    return [{ way, endpoint: way.endpoint, isOwn: by === "actor", asked: askedOn(e, terms, way) }];
  });
  const shown = asked.find((one) => one.asked === "") ?? asked[0];
  if (!shown) return undefined;
  const { start, end, key } = write;
  const { endpoint, isOwn } = shown;
  // Who takes a report down is its clerk, and decides nothing yet; a row about who has a case is another matter.
  const isRow = write.isSetter || ALLOTS.test(around);
  if (isOwn && !isRow && write.call >= 0 && isCreated(e, file, write.call)) return undefined;
  return { step, start, end, member: key, endpoint, steps: shown.way.steps, isOwn, asked: shown.asked };
}

/** `db("claims").where({ id }).update({ adjuster })`: the rows are chosen by it, and what is set is in no condition. */
function conditionsBefore({ ctx: { p } }: EffectContext, file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  const found: string[] = [];
  for (let at = call, hops = 0; nodes.kind[at] === NodeKind.call && hops < MAX_CHAIN; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    const name = nameOf(p, file, callee);
    if (/^(and|or)?where/i.test(name)) found.push(name);
    at = strip(p, file, nodes.a[callee]!);
  }
  return found;
}
const MAX_CHAIN = 12;

const ALLOTS = /assign|alloc|allot|zhi ?pai|fen ?pei|pai ?an|指派|分配|派案/;

function isCreated({ ctx }: EffectContext, file: number, call: number): boolean {
  const spelled = spell(ctx, file, strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!));
  return writeActAt(ctx, file, call, spelled) === "create";
}

/** In a store: by the call itself, or by one beside the assignment. */
function isKept(
  e: EffectContext,
  terms: AssignmentTerms,
  file: number,
  callable: number,
  { call, object, isSetter }: MemberWrite,
): boolean {
  if (isSetter) return true;
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (call >= 0) {
    const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
    if (e.writes(file, call) !== undefined || matches(terms.stores, wordsOf(spelled))) return true;
    // `claims.update({ id }, { surveyorId })`: what is called after cases keeps them.
    return matches(terms.cases, wordsOf(spelled.slice(0, Math.max(0, spelled.lastIndexOf(".")))));
  }
  const at = strip(p, file, versioned(e, file, object));
  if (isHandedIn(e, terms, { file, callable }, at)) return true;
  if (nodes.kind[at] === NodeKind.object || nodes.kind[at] === NodeKind.this) return false;
  if (nodes.kind[at] === NodeKind.call && (nodes.flags[at]! & NodeFlag.new) !== 0) return false;
  return callables[callable]!.calls.some(
    (one) => e.writes(file, one) !== undefined || /^(save|update|persist|flush)/.test(nameOf(p, file, nodes.a[one]!)),
  );
}

/** `assignAdjuster(claim, adjuster)`: whoever hands the case in keeps it. */
function isHandedIn(
  { ctx: { p } }: EffectContext,
  terms: AssignmentTerms,
  { file, callable }: Body,
  at: number,
): boolean {
  const { nodes, callables } = factsOf(p, file);
  if (nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable || VIEW.test(p.files[file]!.path)) return false;
  const isCase = [nameOf(p, file, at), recordName(entityOf(p, file, at))].some((one) =>
    matches(terms.cases, wordsOf(one)),
  );
  return isCase && matches(terms.gives, wordsOf(callables[callable]!.name));
}
const VIEW = /\.(?:[jt]sx|vue|svelte)$/;

/** What somebody takes out of a queue is not handed out by it. */
function isByRule(e: EffectContext, { automatic, takes }: AssignmentTerms, way: Way): boolean {
  const words = matches(takes, nameOfLast(e, way)) ? way.words.replace(/(^| )queue\w*(?= |$)/g, "") : way.words;
  return matches(automatic, words);
}

function nameOfLast({ ctx: { p } }: EffectContext, { steps }: Way): string {
  const { file, callable } = steps.at(-1)!;
  return wordsOf(factsOf(p, file).callables[callable]!.name);
}

function ownerOfLast({ ctx: { p } }: EffectContext, { steps }: Way): string {
  const { file, callable } = steps.at(-1)!;
  const { callables, records } = factsOf(p, file);
  return wordsOf(records[callables[callable]!.owner]?.name ?? "");
}

function givenBy(
  e: EffectContext,
  terms: AssignmentTerms,
  way: Way,
  endpoint: Endpoint,
  file: number,
  value: number,
): "caller" | "actor" | undefined {
  const { ctx } = e;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] === NodeKind.literal) return undefined;
  refill(ctx);
  const list = fromHandler(ctx, way.steps, origins(ctx, file, value, EMPTY_PATH));
  if (list.some((o) => isSupplied(ctx, endpoint, o))) return "caller";
  // Whoever is picked by a function of the project is picked by rule.
  if (nodes.kind[at] === NodeKind.call) return undefined;
  const names = [...namesIn(e, file, value).map((tokens) => tokens.join(" ")), ...list.map((o) => wordsOf(o.name))];
  return list.length > 0 && names.some((words) => matches(terms.actors, words)) ? "actor" : undefined;
}

/** `assignSurveyor(claimId, surveyorId)`: whoever calls it says who gets the case. `take(claimId, surveyor)`: he does. */
function toldBy(e: EffectContext, terms: AssignmentTerms, way: Way, file: number, value: number) {
  const { ctx } = e;
  const { steps } = way;
  const last = steps.at(-1)!;
  const name = nameOfLast(e, way);
  const isTaken = matches(terms.takes, name);
  // `AssessorAssignment.run(…)` is named by its class.
  if (!isTaken && !matches(terms.gives, name) && !matches(terms.gives, ownerOfLast(e, way))) return undefined;
  refill(ctx);
  const isTold = fromHandler(ctx, steps, origins(ctx, file, value, EMPTY_PATH)).some(
    (o) => o.kind === "param" && o.file === last.file && o.callable === last.callable,
  );
  if (!isTold) return undefined;
  return isTaken ? "actor" : "caller";
}

/** A guard, a call, a table or a comparison with a party, anywhere on the way or in what is called there. */
export function askedOn(e: EffectContext, terms: AssignmentTerms, { steps, endpoint }: Way): Asked {
  if (endpoint && isGuardedBy(e, terms, endpoint)) return "named";
  let found: Asked = "";
  const open = [...steps, ...(endpoint ? guardBodies(e, endpoint) : [])].map((body) => ({ body, depth: 0 }));
  const seen = new Set<string>();
  for (let i = 0; i < open.length && seen.size < MAX_BODIES; i++) {
    const { body, depth } = open[i]!;
    const { callables } = factsOf(e.ctx.p, body.file);
    for (const callable of withNested(e.ctx.p, body)) {
      const key = callableKey(body.file, callable);
      if (seen.has(key)) continue;
      seen.add(key);
      const inner = { file: body.file, callable };
      const telling = onlyTelling(e, inner);
      // A question whose answer is only logged holds nobody back.
      const calls = callables[callable]!.calls.filter(
        (call) => telling.size === 0 || !isOnlyAsked(e, inner, call, telling),
      );
      if (asksHere(e, terms, inner, calls, telling)) return "named";
      if (comparesHere(e, terms, inner, telling)) found = "compared";
      const behind = calls.flatMap((call) => e.behind(body.file, call) ?? []);
      if (depth < MAX_DEPTH) open.push(...behind.map((one) => ({ body: one, depth: depth + 1 })));
    }
  }
  return found;
}

function isGuardedBy(e: EffectContext, terms: AssignmentTerms, endpoint: Endpoint): boolean {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const annotations = [...callables[endpoint.callable]!.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const given = annotations.filter(({ node }) => node >= 0).flatMap(({ node }) => namesIn(e, endpoint.file, node));
  const around = endpoint.around.flatMap(({ name, texts }) => [name, ...(texts ?? [])]);
  const names = [...around, endpoint.protection.by, ...(endpoint.marks ?? []), ...annotations.map((a) => a.name)];
  return [...names.map(wordsOf), ...given.map((tokens) => tokens.join(" "))].some((words) =>
    matches(terms.conflicts, words),
  );
}

function asksHere(
  e: EffectContext,
  terms: AssignmentTerms,
  { file, callable }: Body,
  calls: readonly number[],
  telling: ReadonlySet<number>,
): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { name } = callables[callable]!;
  if (matches(terms.conflicts, wordsOf(name))) return true;
  if (calls.some((call) => saysConflict(e, terms, file, call))) return true;
  const isAsked = calls.some((call) => {
    if (isLogCall(e, file, call)) return false;
    const spelled = wordsOf(spell(e.ctx, file, strip(p, file, nodes.a[call]!)));
    const given = [...listOf(p, file, call)].flatMap((arg) => namesIn(e, file, arg));
    // `db("staff_interests").where(…)`
    const [first] = listOf(p, file, call);
    const table = first === undefined ? "" : (constantText(e.ctx, file, first) ?? "");
    const names = [spelled, /^\w+$/.test(table) ? wordsOf(table) : "", ...given.map((tokens) => tokens.join(" "))];
    return names.some((words) => matches(terms.conflicts, words));
  });
  return (
    isAsked || conditionsIn(e, file, callable, telling).some((names) => names.some((w) => matches(terms.conflicts, w)))
  );
}

/** `new Error("CONFLICT_OF_INTEREST")`, `new Error(`CONFLICT_OF_INTEREST:${kind}`)`: what it is refused for. */
function saysConflict({ ctx: { p } }: EffectContext, terms: AssignmentTerms, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  if (!/(Error|Exception)$|^(throw|fail|abort|forbidden)$/.test(nameOf(p, file, nodes.a[call]!))) return false;
  const args = [...listOf(p, file, call)].map((arg) => strip(p, file, arg));
  const parts = args.flatMap((arg) =>
    nodes.kind[arg] === NodeKind.text ? [...listOf(p, file, arg)].map((part) => strip(p, file, part)) : [arg],
  );
  return parts.some(
    (node) =>
      nodes.kind[node] === NodeKind.literal &&
      nodes.b[node]! >= 0 &&
      matches(terms.conflicts, wordsOf(stringAt(p, file, nodes.b[node]!))),
  );
}

/** `if (claim.claimantId === staffId)` */
function comparesHere(
  e: EffectContext,
  terms: AssignmentTerms,
  { file, callable }: Body,
  telling: ReadonlySet<number>,
): boolean {
  return conditionsIn(e, file, callable, telling).some(
    (names) =>
      names.some((words) => matches(`${terms.actors}|${terms.handlers}`, words)) &&
      names.some((words) => matches(terms.parties, words)),
  );
}

/** Names in conditions, and in what is given back. */
function conditionsIn(e: EffectContext, file: number, callable: number, telling: ReadonlySet<number>): string[][] {
  const { blocks, returns } = factsOf(e.ctx.p, file).callables[callable]!;
  return [...blocks.map(({ condition }) => condition), ...returns]
    .filter((node) => node >= 0 && !telling.has(node))
    .map((node) => namesIn(e, file, node).map((tokens) => tokens.join(" ")));
}
