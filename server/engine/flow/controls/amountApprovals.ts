// Approvals and payments of an amount, with what shows that somebody asks whether it is within the authority of the one who
// approves (limitEvidence.ts): a state that is set where a record holds an amount, or a call that pays one out.
// Input: a file. Output: one entry per function. Invariant: what programs do by themselves, and customers for themselves, is none.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedField } from "../../link/records.js";
import type { EvidenceContext } from "../endpoints/changeEvidence.js";
import {
  isAmount,
  isGuardedByLimit,
  isLimited,
  isOfAmount,
  keysOf,
  type LimitContext,
  type LimitTerms,
  nodesIn,
} from "../endpoints/limitEvidence.js";
import { spell } from "../sinks/sinks.js";
import { recordWritten } from "../stores/writes.js";
import { callableKey } from "../walk/callers.js";
import { constantNames } from "../walk/modelled.js";
import { certainlyBefore, type Wanted } from "../ways/before.js";
import { type Step, stepAt } from "../ways/climbing.js";
import { type EffectContext, isItself } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import type { Handlers } from "../ways/handlerTable.js";
import { type Way, waysOut } from "../ways/waysOut.js";
import { recordAt } from "./approvalSubjects.js";
import { type ApprovalTerms, statesSet } from "./approvals.js";
import type { GiftTerms } from "./gifts.js";
import { comparesInside, secondPerson } from "./secondPerson.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface AmountTerms extends LimitTerms {
  approvals: ApprovalTerms;
  /** Subjects that come in as well as go out, and members that say to whom something goes out. */
  either: string;
  payees: string;
  /** Functions that pay, and what is paid out: in their names, or around. */
  pays: string;
  paid: string;
  /** Of what is given out of kindness; all else is owed. */
  favours: string;
  gifts: GiftTerms;
  /** Functions, classes and routes: nobody decides there; the customer does; an amount that follows from a product. */
  automatic: string;
  own: string;
  fixed: string;
  /** Functions whose result is such an amount. */
  computes: string;
  /** Paths of files: nothing is decided there; views and wrappers of what others offer, unless an endpoint leads there. */
  files: string;
  elsewhere: string;
}

export interface AmountApproval {
  step: Step;
  start: number;
  end: number;
  /** "status: approved", or the call that pays. */
  act: string;
  isPayment: boolean;
  isFavour: boolean;
  /** The way that has no limit, if there is one: its handler, "" where none leads there, and its functions, innermost first. */
  route: string;
  steps: Step[];
  done: boolean;
  /** No limit, but a second person: who decides is compared with who began it. */
  bySecond: boolean;
}

export type Place = Pick<AmountApproval, "step" | "start" | "end" | "act" | "isPayment"> & { words: string };
type Judged = Omit<AmountApproval, "bySecond">;

export type AmountContext = EvidenceContext & LimitContext;

export function amountApprovals(
  c: AmountContext,
  handlers: Handlers,
  terms: AmountTerms,
  file: number,
): AmountApproval[] {
  if (isLeftOut(c, terms, file)) return [];
  const approved = statesIn(c, handlers, terms, file);
  const known = new Set(approved.map(({ step }) => step.callable));
  const places = [...approved, ...paymentsIn(c, terms, file).filter(({ step }) => !known.has(step.callable))];
  return judgedAll(c, handlers, terms, places);
}

/** Nothing is approved there. */
export function isLeftOut({ e: { ctx } }: AmountContext, { files }: AmountTerms, file: number): boolean {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  return facts.language !== "typescript" || pathClass === "test" || matches(files, path.toLowerCase());
}

export function judgedAll(
  c: AmountContext,
  handlers: Handlers,
  terms: AmountTerms,
  places: readonly Place[],
): AmountApproval[] {
  const second = secondPerson(c.e, handlers, terms.approvals);
  return places
    .flatMap((place) => judged(c, handlers, terms, place))
    .map((one) => ({ ...one, bySecond: !one.done && isBySecond(c.e, terms, second, one.step) }));
}

function isBySecond(e: EffectContext, { approvals }: AmountTerms, second: Wanted, step: Step): boolean {
  return comparesInside(e, approvals, step) || certainlyBefore(e, second, step, step.call);
}

/** Where some that lead there have a limit and others have none, those are told about, and the place is not. */
function judged(c: AmountContext, handlers: Handlers, terms: AmountTerms, place: Place): Judged[] {
  const { e } = c;
  const ways = waysOut(e, handlers, place.step).filter(({ words: names, endpoint }) => {
    const isAsking = /^(GET|HEAD|OPTIONS)$/.test(endpoint?.verb ?? "");
    return !isAsking && ![terms.automatic, terms.own, terms.fixed].some((wanted) => matches(wanted, names));
  });
  const { path } = e.ctx.p.files[place.step.file]!;
  const isElsewhere = matches(terms.elsewhere, path.toLowerCase());
  const asked = ways.filter(
    ({ words: names, endpoint }) =>
      (endpoint || !isElsewhere) && (!place.isPayment || matches(terms.paid, `${names} ${place.words}`)),
  );
  const missing = asked.filter(
    ({ steps, endpoint }) => !isLimited(c, steps) && !(endpoint && isGuardedByLimit(c, terms, endpoint)),
  );
  const limited = asked.find((way) => !missing.includes(way));
  const way = missing[0] ?? limited;
  if (!way) return [];
  if (!limited || missing.length === 0) return [told(terms, place, way, missing.length === 0)];
  const outer = missing.map((one) => told(terms, { ...place, ...beginningOf(e, one) }, one, false));
  return [told(terms, place, limited, true), ...outer.map((one) => ({ ...one, steps: [one.step] }))];
}

function told(terms: AmountTerms, { words, ...place }: Place, way: Way, done: boolean): Judged {
  const isFavour = matches(terms.favours, `${way.words} ${words}`);
  const route = way.endpoint ? `${way.endpoint.verb} ${way.endpoint.route}` : "";
  return { ...place, isFavour, route, steps: way.steps, done };
}

/** The function that the way begins in, or its call where it has no name. */
function beginningOf({ ctx }: EffectContext, { steps }: Way): Pick<Place, "step" | "start" | "end"> {
  const step = steps.at(-1)!;
  const { nodes, callables } = factsOf(ctx.p, step.file);
  const { name, nameStart, nameEnd } = callables[step.callable]!;
  if (name !== "" || step.call < 0) return { step, start: nameStart, end: nameEnd };
  return { step, start: nodes.start[step.call]!, end: nodes.end[step.call]! };
}

/** Records that become approved or paid, where they hold an amount or the function speaks of one. */
function statesIn({ e, usesIn }: EvidenceContext, handlers: Handlers, terms: AmountTerms, file: number): Place[] {
  return statesSet(e, handlers, terms.approvals, file).flatMap(
    ({ step, start, end, state, subject, set: { file, write } }): Place[] => {
      const use = usesIn(file).find((one) => one.call === write.call && one.sink === "store");
      const record = use ? recordWritten(e.ctx, use) : recordAt(e, file, write.object);
      const fields = [...(record?.fields.keys() ?? [])];
      const words = wordsOf([record?.name ?? "", ...write.around, subject].join(" "));
      if (matches(terms.fixed, words) || isComputed(e, terms, step)) return [];
      if (matches(terms.either, subject) && !fields.some((name) => matches(terms.payees, wordsOf(name)))) return [];
      // The database takes no larger one.
      if ([...(record?.fields.values() ?? [])].some((f) => isAmount(terms, f.name) && isBounded(f))) return [];
      const columns = [...fields, ...(write.statement?.columns ?? [])];
      const isOfSum = columns.some((name) => isAmount(terms, name)) || speaksOfAmount(e, terms, step);
      if (!isOfSum && !guardsOf(e, handlers, step).some((body) => speaksOfAmount(e, terms, body))) return [];
      return [{ step, start, end, act: state, isPayment: false, words }];
    },
  );
}

function isBounded({ annotations }: LinkedField): boolean {
  return annotations.some(({ name, node }) => name === "bounded" && node < 0);
}

function guardsOf(e: EffectContext, handlers: Handlers, { file, callable }: Body): Body[] {
  return (handlers.of(callableKey(file, callable)) ?? []).flatMap((endpoint) => guardBodies(e, endpoint));
}

/** Something in the function is called an amount: `first("id", "amount")` names a column. */
function speaksOfAmount(e: EffectContext, terms: AmountTerms, body: Body): boolean {
  const { nodes } = factsOf(e.ctx.p, body.file);
  return nodesIn(e, body).some((node) => {
    const kind = nodes.kind[node];
    if (kind === NodeKind.object) return keysOf(e, body.file, node).some((key) => isAmount(terms, key));
    if (kind === NodeKind.literal && nodes.a[node] === LiteralKind.string && nodes.b[node]! >= 0) {
      const text = stringAt(e.ctx.p, body.file, nodes.b[node]!);
      return /^\w+$/.test(text) && isAmount(terms, text);
    }
    if (kind !== NodeKind.load && kind !== NodeKind.param && kind !== NodeKind.named) return false;
    return isAmount(terms, nameOf(e.ctx.p, body.file, node));
  });
}

/** `const amount = surrenderValue(policy)`: nobody chose it. */
function isComputed(e: EffectContext, terms: AmountTerms, body: Body): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, body.file);
  return nodesIn(e, body).some((node) => {
    if (nodes.kind[node] !== NodeKind.named || !isAmount(terms, nameOf(p, body.file, node))) return false;
    return isComputedAt(e, terms, body.file, node);
  });
}

function isComputedAt({ ctx }: EffectContext, terms: AmountTerms, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const value = strip(ctx.p, file, node);
  if (nodes.kind[value] !== NodeKind.call) return false;
  return matches(terms.computes, wordsOf(spell(ctx, file, strip(ctx.p, file, nodes.a[value]!))));
}

/** The first call of each function that pays what it is given. */
export function paymentsIn(c: EvidenceContext, terms: AmountTerms, file: number): Place[] {
  const { ctx } = c.e;
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap(({ calls }, callable): Place[] => {
    if (callable === 0) return [];
    const call = calls.find((one) => isPaying(c, terms, file, one));
    if (call === undefined || isComputed(c.e, terms, { file, callable })) return [];
    const spelled = spell(ctx, file, strip(ctx.p, file, nodes.a[call]!));
    const end = nodes.end[nodes.a[call]!]!;
    const given = [...listOf(ctx.p, file, call)].map((arg) => nameOf(ctx.p, file, arg));
    const words = wordsOf([spelled, ...given].join(" "));
    return [
      { step: stepAt(ctx, file, call), start: nodes.start[call]!, end, act: `${spelled}()`, isPayment: true, words },
    ];
  });
}

function isPaying(c: EvidenceContext, terms: AmountTerms, file: number, call: number, depth = 0): boolean {
  const { ctx } = c.e;
  const { nodes } = factsOf(ctx.p, file);
  const [first] = listOf(ctx.p, file, call);
  const called = spell(ctx, file, strip(ctx.p, file, nodes.a[call]!));
  const address = first === undefined ? [] : constantNames(ctx, file, first);
  if (!matches(terms.pays, wordsOf([called, ...address].join(" ")))) return false;
  if (c.usesIn(file).some((use) => use.call === call && use.sink === "log") || isItself(c.e, file, call, "audit"))
    return false;
  const args = [...listOf(ctx.p, file, call)];
  if (!args.some((arg) => isOfAmount(c.e, terms, file, arg))) return false;
  if (args.some((arg) => isAskedFor(c.e, file, arg, 0))) return false;
  const behind = c.e.behind(file, call);
  return !behind || !paysWithin(c, terms, behind, depth);
}

/** `payouts.create({ data: { amount, status: "PENDING_REVIEW" } })`: somebody decides later. */
export function isAskedFor(e: EffectContext, file: number, node: number, depth: number): boolean {
  const { ctx } = e;
  const object = depth > 2 ? undefined : objectBehind(ctx.p, file, node, 0);
  const pairs = object ? [...listOf(ctx.p, object.file, object.node)] : [];
  return pairs.some((key, i) => {
    if (i % 2 === 1 || key < 0) return false;
    const value = pairs[i + 1]!;
    if (!STATE.test(stringAt(ctx.p, object!.file, key))) return isAskedFor(e, object!.file, value, depth + 1);
    const words = constantNames(ctx, object!.file, value).flatMap(wordsOf);
    return words.some((text) => WAITS.test(text));
  });
}
const STATE = /^(status|state|stage|zhuangtai|状态|狀態)$/i;
const WAITS =
  /(^| )(pending|draft|requested|submitted|in review|under review|waiting|awaiting|queued|open|new|referred|dai ?shen\w*)( |$)|待|草稿|申请|申請/;

/** Where the function behind pays by a call of its own, that is the place. */
function paysWithin(c: EvidenceContext, terms: AmountTerms, { file, callable }: Body, depth: number): boolean {
  if (depth > 2) return false;
  return factsOf(c.e.ctx.p, file).callables[callable]!.calls.some((inner) => {
    const further = c.e.behind(file, inner);
    return isPaying(c, terms, file, inner, depth + 1) || (!!further && paysWithin(c, terms, further, depth + 1));
  });
}
