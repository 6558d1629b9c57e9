// Amounts that are worked out, and decisions, which somebody sets by hand: a member of a stored record that is set to what a
// request or a parameter brings. Input: the callables of a file, and the words that count. Output: one entry per callable,
// with what is kept of it: a reason, somebody who agreed, a record. Invariant: what begins with the record, what a function
// works out, and what another system sends is none.
import { MODEL_NAME } from "../../classify/tokens.js";
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import { refill } from "../context.js";
import type { Origin } from "../origin.js";
import { cons, EMPTY_PATH, keysOfPath } from "../paths.js";
import { spell } from "../sinks/sinks.js";
import {
  isNamedWrite,
  isRecordedWrite,
  type MemberWrite,
  memberWritesIn,
  modelOf,
  namesAround,
  versioned,
} from "../stores/memberWrites.js";
import { subjectOf } from "../stores/subjects.js";
import { wholeWritesIn } from "../stores/wholeWrites.js";
import { writeActAt } from "../stores/writeActs.js";
import { writesSomething } from "../stores/writesSomething.js";
import { origins } from "../walk/origins.js";
import { isStored } from "../walk/personal.js";
import { isOfRequest, isSupplied } from "../walk/supplied.js";
import type { Step } from "../ways/climbing.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { fromHandler } from "../ways/outwards.js";
import { type Way, waysOut } from "../ways/waysOut.js";
import { type Account, accountOf, type OverrideRecordTerms } from "./overrideRecords.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface OverrideTerms extends OverrideRecordTerms {
  fields: readonly OverrideField[];
  /** Records that such members are of, and those that only look so: requests, tariffs, settings. */
  subjects: string;
  others: string;
  /** Functions, routes and members that say that something is set by hand. */
  overrides: string;
  /** Functions and routes: the record begins there; what they are given comes from another system; they are there to decide. */
  begins: string;
  automatic: string;
  decides: string;
  /** Paths of files that do one or the other. */
  files: string;
  /** Functions that work something out; values that they gave. */
  computes: string;
  computed: string;
  /** What rows are kept in, where its type does not tell. */
  stores: string;
}

export interface OverrideField {
  what: string;
  member: string;
  /** Functions with these words, beside those of `computes`, work it out. */
  about: string;
  /** What makes it more than an entry: that the project works it out, or that a name says that it is set by hand. */
  needs: "calculator" | "by-hand" | "nothing";
  /** Those who decide about it set it day by day. */
  isDecided?: boolean;
}

export interface Override {
  step: Step;
  start: number;
  end: number;
  members: string[];
  what: string;
  route: string;
  steps: Step[];
  /** A name says that it is set by hand. */
  isForced: boolean;
  /** Many members are set at once. */
  isForm: boolean;
  isReached: boolean;
  done: boolean;
  /** An audit record says who did it. */
  isAudited: boolean;
}

/** A member that is set to something. */
interface Candidate {
  block: number;
  call: number;
  start: number;
  end: number;
  key: string;
  value: number;
  path: number;
  object: number;
  around: string;
  isForm: boolean;
  /** What is written with it says that it is set by hand. */
  isMarked: boolean;
  isColumn: boolean;
}
/** `{ loadingPercent: value, manual: true }` */
const BY_HAND =
  /^(is |was |set )?(manual|manually|overrid(e|den)|by hand|(shou|ren) ?gong)( (set|entry|flag|override|change))?$/;

const FORM = 5;

export function overridesIn(e: EffectContext, handlers: Handlers, terms: OverrideTerms, file: number): Override[] {
  const { facts, pathClass, path } = e.ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript" || matches(terms.files, path.toLowerCase())) return [];
  return [...facts.callables.keys()].slice(1).flatMap((callable) => {
    const found = candidatesIn(e, terms, file, callable).flatMap(
      (candidate) => judged(e, handlers, terms, file, callable, candidate) ?? [],
    );
    const first = found.find(({ done }) => !done) ?? found[0];
    if (!first) return [];
    const alike = found.filter((one) => one.done === first.done && one.route === first.route);
    return [{ ...first, members: [...new Set(alike.flatMap(({ members }) => members))] }];
  });
}

export function fieldOf(terms: OverrideTerms, key: string): OverrideField | undefined {
  const words = wordsOf(key);
  return terms.fields.find(({ member }) => matches(member, words));
}

function candidatesIn(e: EffectContext, terms: OverrideTerms, file: number, callable: number): Candidate[] {
  const { ctx } = e;
  const { nodes, callables } = factsOf(ctx.p, file);
  const { calls, callBlocks } = callables[callable]!;
  const all = memberWritesIn(e, file, callable);
  const spelled = all.flatMap((write): Candidate[] => {
    if (!fieldOf(terms, write.key)) return [];
    const beside = all.filter(({ call, object }) => call === write.call && (call >= 0 || object === write.object));
    const around = wordsAround(e, file, write);
    const isForm = new Set(beside.map(({ key }) => key)).size >= FORM;
    const isMarked = beside.some((other) => BY_HAND.test(wordsOf(other.key)) && isTrue(e, file, other.value));
    const set = write.holder === undefined ? write : { ...write, call: NONE, object: write.holder };
    return [{ ...set, path: EMPTY_PATH, around, isForm, isMarked, isColumn: write.statement !== undefined }];
  });
  const known = new Set(spelled.map(({ key }) => key));
  const whole = wholeWritesIn(e, file, callable).flatMap(({ call, node, target, record, has }) =>
    [...record.fields.keys()].flatMap((key): Candidate[] => {
      const path = has(key) && !known.has(key) && fieldOf(terms, key) ? cons(ctx.paths, key, EMPTY_PATH) : undefined;
      if (path === undefined) return [];
      const names = target >= 0 ? [nameOf(ctx.p, file, target)] : aroundCall(e, file, call);
      const at = { call: target >= 0 ? NONE : call, start: nodes.start[call]!, end: nodes.end[call]! };
      const block = callBlocks[calls.indexOf(call)] ?? 0;
      const around = names.map(wordsOf).join(" ");
      return [
        {
          ...at,
          block,
          key,
          value: node,
          path,
          object: target,
          around,
          isForm: true,
          isMarked: false,
          isColumn: false,
        },
      ];
    }),
  );
  return [...spelled, ...whole];
}

function isTrue({ ctx: { p } }: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.literal && stringAt(p, file, nodes.b[at]!) === "true";
}

function wordsAround(e: EffectContext, file: number, write: MemberWrite): string {
  const of = write.call >= 0 && !write.statement ? [subjectOf(e, file, write.call)] : [];
  return [...write.around, ...of].map(wordsOf).join(" ");
}

function aroundCall(e: EffectContext, file: number, call: number): string[] {
  return [...namesAround(e, file, call), subjectOf(e, file, call)];
}

function judged(
  e: EffectContext,
  handlers: Handlers,
  terms: OverrideTerms,
  file: number,
  callable: number,
  candidate: Candidate,
): Override | undefined {
  const field = fieldOf(terms, candidate.key)!;
  if (matches(terms.others, candidate.around) || !isStoredThere(e, terms, file, callable, candidate)) return undefined;
  const step: Step = { file, callable, block: candidate.block, call: candidate.call };
  const names = wordsOf(candidate.key);
  const asked = waysOut(e, handlers, step).flatMap((way) => {
    const words = functionWords(e, way);
    const said = `${names} ${way.words} ${givenNames(e, candidate, file)}`;
    const isForced =
      candidate.isMarked || matches(terms.overrides, said) || isThereFor(terms, field, way, candidate.key);
    if (matches(terms.automatic, way.words) || isDeclaredFile(e, terms, way)) return [];
    if (!matches(terms.subjects, candidate.around) && !matches(terms.subjects, way.words)) return [];
    if (!isForced && (matches(terms.begins, words) || (field.isDecided && matches(terms.decides, words)))) return [];
    if (candidate.object >= 0 && !way.steps.some((one) => writesSomething(e, terms, one))) return [];
    return isByHand(e, terms, field, way, file, candidate, isForced) ? [{ way, isForced }] : [];
  });
  const judgedWays = asked.map((one) => ({
    ...one,
    account: isCompared(e, terms, field, one.way) ? KEPT : withOwn(e, file, candidate, accountOf(e, terms, one.way)),
  }));
  const missing =
    judgedWays.find(({ account }) => account === "none") ?? judgedWays.find(({ account }) => account !== KEPT);
  const shown = missing ?? judgedWays[0];
  if (!shown) return undefined;
  const { way, isForced } = shown;
  return {
    step,
    start: candidate.start,
    end: candidate.end,
    members: [candidate.key],
    what: field.what,
    route: way.endpoint ? `${way.endpoint.verb} ${way.endpoint.route}` : "",
    steps: way.steps,
    isForced,
    isForm: candidate.isForm,
    isReached: way.endpoint !== undefined,
    done: missing === undefined,
    isAudited: missing?.account === "audited",
  };
}
const KEPT: Account = "kept";

/** What the write is named for, it does: `recordedUpdate(…)`. */
function withOwn({ ctx: { p } }: EffectContext, file: number, { call }: Candidate, account: Account): Account {
  const isRecorded = call >= 0 && isRecordedWrite(nameOf(p, file, factsOf(p, file).nodes.a[call]!));
  return account === "none" && isRecorded ? "audited" : account;
}

/** An object of the store, or a call that changes it; not one that is made here. */
function isStoredThere(
  e: EffectContext,
  terms: OverrideTerms,
  file: number,
  callable: number,
  { call, object }: Candidate,
): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (call >= 0) {
    const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
    // `client.send(new UpdateCommand(…))`: the command is what is known to write.
    const made = [...listOf(p, file, call)].map((arg) => strip(p, file, arg));
    const isWritten =
      [call, ...made].some((one) => e.writes(file, one) !== undefined) || matches(terms.stores, wordsOf(spelled));
    if (!isWritten && !isNamedWrite(nameOf(p, file, nodes.a[call]!)) && !changesModel(e, terms, file, call))
      return false;
    return writeActAt(e.ctx, file, call, spelled) !== "create";
  }
  const at = strip(p, file, versioned(e, file, object));
  if (nodes.kind[at] === NodeKind.call)
    return (nodes.flags[at]! & NodeFlag.new) === 0 && !MAKES.test(nameOf(p, file, nodes.a[at]!));
  // What is filled here first may be a change that is written then.
  return nodes.kind[at] !== NodeKind.object || changesSomething(e, { file, callable });
}

/** `Claim.update({ … }, { where })`, `claim.update({ … })` of a claim that was looked up, where nothing shows what a claim is. */
function changesModel(e: EffectContext, { subjects }: OverrideTerms, file: number, call: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || !CHANGES.test(nameOf(p, file, callee))) return false;
  const row = versioned(e, file, nodes.a[callee]!);
  const model = modelOf(e, file, row) ?? nameOf(p, file, row);
  return MODEL_NAME.test(model) && matches(subjects, wordsOf(model));
}
const CHANGES = /^(update|save|upsert|patch)/;
const MAKES = /^(create|build|new|make|init|instance|clone|to[A-Z]|map|parse|plainTo)/;

function changesSomething(e: EffectContext, { file, callable }: Body): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  return withNested(p, { file, callable }).some((one) =>
    callables[one]!.calls.some((call) => {
      if (e.writes(file, call) === undefined) return false;
      const act = writeActAt(e.ctx, file, call, spell(e.ctx, file, strip(p, file, nodes.a[call]!)));
      return act === "change" || act === "upsert";
    }),
  );
}

function functionWords(e: EffectContext, { steps, endpoint }: Way): string {
  const names = steps.map(({ file, callable }) => factsOf(e.ctx.p, file).callables[callable]!.name);
  return [...names, endpoint?.route ?? ""].map(wordsOf).join(" ");
}

function isDeclaredFile(e: EffectContext, terms: OverrideTerms, { steps }: Way): boolean {
  return steps.some(({ file }) => matches(terms.files, e.ctx.p.files[file]!.path.toLowerCase()));
}

function givenNames(e: EffectContext, { value, path }: Candidate, file: number): string {
  return [...namesIn(e, file, value).map((tokens) => tokens.join(" ")), ...keysOfPath(e.ctx.paths, path)].join(" ");
}

/**
 * `PUT /policies/:id/premium`, `PATCH /claims/:id/amount`: it is there to set this one. Deciding about a case has names of its
 * own (`…/settlement`), and what is claimed or entered is no figure of the house.
 */
function isThereFor(terms: OverrideTerms, field: OverrideField, { endpoint }: Way, key: string): boolean {
  const named = /^(?:PUT|PATCH) .*[:{][^/]*\/([^/:{}]+)$/.exec(
    endpoint ? `${endpoint.verb} ${endpoint.route}` : "",
  )?.[1];
  if (named === undefined || field.needs === "by-hand") return false;
  const words = wordsOf(named);
  if (SUM.test(words)) return ` ${wordsOf(key)}`.endsWith(` ${words}`);
  return field.needs === "calculator" && fieldOf(terms, named) === field;
}
const SUM = /^(amount|sum|total|value|(jin ?)?e|je)$/;

/** What the caller sends, or a function without callers is given; a flag that is set outright by a function named for it. */
function isByHand(
  e: EffectContext,
  terms: OverrideTerms,
  field: OverrideField,
  way: Way,
  file: number,
  { value, path, isColumn }: Candidate,
  isForced: boolean,
): boolean {
  const { ctx } = e;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] === NodeKind.literal && !isColumn)
    return field.needs === "nothing" && nodes.a[at] === LiteralKind.boolean && isForced;
  if (isColumn && isComputed(e, terms, file, value)) return false;
  const nodesOf = isColumn ? valuesBeside(e, field, file, value) : alternatives(e, file, value);
  return nodesOf.some((node) => {
    if (isComputed(e, terms, file, node)) return false;
    refill(ctx);
    const list = fromHandler(ctx, way.steps, origins(ctx, file, node, path));
    return list.some((o) => isSent(e, terms, way, o));
  });
}

/** `dto.premium ?? this.rating.premiumFor(policy)`: one of them is given by hand. */
function alternatives(e: EffectContext, file: number, value: number): number[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, value);
  return nodes.kind[at] === NodeKind.join ? [...listOf(e.ctx.p, file, at)] : [value];
}

function isComputed(e: EffectContext, { computed }: OverrideTerms, file: number, node: number): boolean {
  return namesIn(e, file, node).some((tokens) => matches(computed, tokens.join(" ")));
}

function isSent(e: EffectContext, terms: OverrideTerms, { steps, endpoint }: Way, o: Origin): boolean {
  if ([o.name, ...keysOfPath(e.ctx.paths, o.path)].some((name) => matches(terms.computed, wordsOf(name)))) return false;
  if (isWorkedOut(e, o)) return false;
  const given = [o, ...takenFrom(e.ctx, o.file, o.node, 0).filter((one) => !isWorkedOut(e, one))];
  if (endpoint) return given.some((one) => isSupplied(e.ctx, endpoint, one));
  return given.some((one) => isOfRequest(e.ctx, one) || isOfCaller(e, steps.at(-1)!, one));
}

function isOfCaller({ ctx }: EffectContext, last: Step, o: Origin): boolean {
  const type = unwrap(o.type);
  const isGiven = o.kind === "param" && o.file === last.file && o.callable === last.callable;
  return isGiven && !(type?.k === "record" && isStored(ctx, type.record));
}

/** What is only checked or written otherwise: `Schema.parse(input)`, `new Decimal(amount).toFixed(2)`. */
function takenFrom(ctx: EffectContext["ctx"], file: number, node: number, depth: number): readonly Origin[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const callee = nodes.kind[at] === NodeKind.call && depth < MAX_TAKEN ? nodes.a[at]! : NONE;
  const name = callee === NONE ? "" : nameOf(ctx.p, file, callee);
  const load = callee === NONE ? NONE : strip(ctx.p, file, callee);
  const isWritten = WRITES_OTHERWISE.test(name) && nodes.kind[load] === NodeKind.load;
  const inner = isWritten ? nodes.a[load] : CHECKS.test(name) || NUMBERS.test(name) ? listOf(ctx.p, file, at)[0] : NONE;
  if (inner !== undefined && inner !== NONE) return takenFrom(ctx, file, inner, depth + 1);
  return depth === 0 ? [] : origins(ctx, file, node, EMPTY_PATH);
}
const CHECKS = /^(safe)?parse(Async|Sync)?$|^(validate|cast|attempt|decode|plainTo\w*)(Async|Sync)?$/i;
/** Of packages for sums of money, which have no binary fractions. */
const NUMBERS = /^(Decimal|Big|BigNumber|bignumber|Money|Dinero|dinero|currency|Fraction|from(Number|String|Minor)?)$/;
const WRITES_OTHERWISE =
  /^(to(Fixed|String|Number|Precision|JSON|DecimalPlaces|DP|Unit|Value)|toSD|round|roundTo|dp|rescale|trim|valueOf)$/;
const MAX_TAKEN = 3;

/** A call that does more than read what it is given. */
export function isWorkedOut({ ctx: { p } }: EffectContext, { file, node }: Origin): boolean {
  const { nodes } = factsOf(p, file);
  return nodes.kind[node] === NodeKind.call && !READS.test(nameOf(p, file, nodes.a[node]!));
}
const READS =
  /^(parse|safeParse|json|formData|form|get|param|query|body|text|read|valid|Number|String|Decimal|Big|Money|from|round|abs|trim|to[A-Z]|input|cast|coerce|pick|omit)/;

/** Of a statement's values, those that are named for the column. */
function valuesBeside(e: EffectContext, { member }: OverrideField, file: number, text: number): number[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const call = callWith(e, file, text);
  if (call < 0) return [];
  const given = [...listOf(p, file, call)].slice(1).flatMap((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] === NodeKind.array) return [...listOf(p, file, at)];
    if (nodes.kind[at] === NodeKind.object) return [...listOf(p, file, at)].filter((_, i) => i % 2 === 1);
    return [arg];
  });
  return given.filter((node) =>
    namesIn(e, file, node).some((tokens) => matches(`${member}|${PLAIN}`, tokens.join(" "))),
  );
}
const PLAIN = "(^| )(amount|value|rate|percent|percentage|new value)$";

function callWith(e: EffectContext, file: number, arg: number): number {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const { calls } = callables[callableAt(e.ctx.p, file, nodes.start[arg]!)]!;
  return calls.find((call) => listOf(e.ctx.p, file, call)[0] === arg) ?? NONE;
}

/** `if (Math.abs(dto.premium - calculated) > 0.01) throw …` */
function isCompared(e: EffectContext, terms: OverrideTerms, { about }: OverrideField, { steps }: Way): boolean {
  return steps.some(({ file, callable }) => {
    const { blocks } = factsOf(e.ctx.p, file).callables[callable]!;
    return blocks.some(({ condition }) => {
      if (condition < 0) return false;
      const names = namesIn(e, file, condition).map((tokens) => tokens.join(" "));
      return names.some((words) => matches(terms.computed, words)) && names.some((words) => matches(about, words));
    });
  });
}
