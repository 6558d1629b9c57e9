// Decisions about persons that a score, a model or a set of rules makes alone: a state that refuses, or a price, of a stored
// record that is set where such a value says so. Input: the callables of a file, and the words that count. Output: one entry
// per callable, with what makes a person part of it. Invariant: what only suggests, and what people hand in, is none.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { type Body, callableAt, factsOf, listOf, strip } from "../../link/program.js";
import { refill } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import { type MemberWrite, memberWritesIn } from "../stores/memberWrites.js";
import { hasSetters, setterWrites } from "../stores/setterWrites.js";
import { subjectOf } from "../stores/subjects.js";
import { writesSomething } from "../stores/writesSomething.js";
import { callableKey } from "../walk/callers.js";
import { constantText } from "../walk/constantText.js";
import { origins } from "../walk/origins.js";
import { isSupplied } from "../walk/supplied.js";
import type { Step } from "../ways/climbing.js";
import { type Condition, type DecidedValue, decidedValues, nearestCondition } from "../ways/decidedValues.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { fromHandler } from "../ways/outwards.js";
import { type Way, waysOut } from "../ways/waysOut.js";
import { type HumanPartTerms, hasHumanPart } from "./humanPart.js";
import { type Measure, type MeasureTerms, measureIn } from "./measures.js";
import { isWorkedOut } from "./overrides.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface DecisionTerms extends MeasureTerms, HumanPartTerms {
  /** Members that say what was decided, and states among them that refuse. */
  states: string;
  refusals: string;
  /** Members that refuse where they are set to true, and to false. */
  refusing: string;
  granting: string;
  /** Members that are a price, or a part of one. */
  prices: string;
  /** Members that take the place of a state where a model gives it outright. */
  verdicts: string;
  /** Members that only suggest, or are about a step on the way; records that only look so. */
  suggestions: string;
  others: string;
  /** Records, functions and routes about what is decided. */
  subjects: string;
  /** What rows are kept in, where its type does not tell. */
  stores: string;
  /** Functions that only try. */
  trials: string;
  /** Paths of files that are no part of the program that runs. */
  files: string;
}

export interface Decision {
  step: Step;
  start: number;
  end: number;
  member: string;
  what: "refusal" | "price";
  /** Words of the state, or "". */
  state: string;
  /** As code spells it. */
  measure: string;
  route: string;
  steps: Step[];
  /** "open": some cases go to a person. */
  human: "none" | "open" | "done";
}

interface Candidate {
  write: MemberWrite;
  what: Decision["what"];
  value: DecidedValue;
}

export function decisionsIn(e: EffectContext, handlers: Handlers, terms: DecisionTerms, file: number): Decision[] {
  const { facts, pathClass, path } = e.ctx.p.files[file]!;
  // What is shown is decided elsewhere.
  if (/\.[jt]sx$/.test(path)) return [];
  if (pathClass !== "source" || facts.language !== "typescript" || matches(terms.files, path.toLowerCase())) return [];
  const isSet = hasSetters(facts);
  return [...facts.callables.keys()].slice(1).flatMap((callable) => {
    const set = isSet ? setterWrites(e, membersOf(terms), file, callable) : [];
    const spelled = [...memberWritesIn(e, file, callable), ...set];
    const writes = spelled.filter((write) => isAsked(e, terms, file, write));
    const own = writes.map((write) => ({ body: { file, callable }, write }));
    const all = [...own, ...own.flatMap((one) => handedTo(e, one))];
    const found = all.flatMap(({ body, write }) =>
      candidatesOf(e, terms, body, write).flatMap((candidate) => judged(e, handlers, terms, body, candidate) ?? []),
    );
    const first = found.find(({ human }) => human === "none") ?? found[0];
    return first ? [first] : [];
  });
}

interface Written {
  body: Body;
  write: MemberWrite;
}

/** `setStatus(id, "declined")`: what each caller has the function write, where it writes a parameter. */
function handedTo(e: EffectContext, { body: { file, callable }, write }: Written): Written[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, write.value);
  if (write.call < 0 || nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable) return [];
  const around = [...write.around, subjectOf(e, file, write.call)];
  const sites = e.callers.get(callableKey(file, callable)) ?? [];
  return sites.slice(0, MAX_CALLERS).flatMap((site): Written[] => {
    const value = listOf(p, site.file, site.call)[nodes.b[at]!];
    const facts = factsOf(p, site.file);
    if (value === undefined || facts.nodes.kind[site.call] !== NodeKind.call) return [];
    const from = callableAt(p, site.file, facts.nodes.start[site.call]!);
    const { calls, callBlocks } = facts.callables[from]!;
    const block = callBlocks[calls.indexOf(site.call)] ?? 0;
    const place = { start: facts.nodes.start[value]!, end: facts.nodes.end[value]! };
    return [
      {
        body: { file: site.file, callable: from },
        write: { ...write, ...place, around, block, call: site.call, value },
      },
    ];
  });
}
const MAX_CALLERS = 40;

function membersOf({ states, refusing, granting, prices, verdicts }: DecisionTerms): string {
  return [states, refusing, granting, prices, verdicts].join("|");
}

function isAsked(e: EffectContext, terms: DecisionTerms, file: number, { key, around, call, statement }: MemberWrite) {
  const words = wordsOf(key);
  if (statement || matches(terms.suggestions, words)) return false;
  if (!matches(membersOf(terms), words)) return false;
  const names = [...around, call >= 0 ? subjectOf(e, file, call) : ""].map(wordsOf).join(" ");
  return !matches(terms.others, names);
}

function candidatesOf(e: EffectContext, terms: DecisionTerms, body: Body, write: MemberWrite): Candidate[] {
  const words = wordsOf(write.key);
  const values = decidedValues(e, body, write.block, write.value);
  if (matches(terms.prices, words)) {
    // A text or a truth value is something else that is called so: a page that is loading.
    return values.filter((value) => value.words === "").map((value): Candidate => ({ write, what: "price", value }));
  }
  return values.flatMap((value): Candidate[] => {
    const isRefusal =
      (matches(terms.states, words) && matches(terms.refusals, value.words)) ||
      (matches(terms.refusing, words) && value.words === "true") ||
      (matches(terms.granting, words) && value.words === "false") ||
      (matches(terms.verdicts, words) && value.words === "");
    return isRefusal ? [{ write, what: "refusal", value }] : [];
  });
}

function judged(
  e: EffectContext,
  handlers: Handlers,
  terms: DecisionTerms,
  body: Body,
  { write, what, value }: Candidate,
): Decision | undefined {
  const step: Step = { ...body, block: write.block, call: write.call };
  const around = [...write.around, write.call >= 0 ? subjectOf(e, body.file, write.call) : ""].map(wordsOf).join(" ");
  const asked = waysOut(e, handlers, step).flatMap((way) => {
    if (matches(terms.trials, way.words)) return [];
    if (!matches(terms.subjects, around) && !matches(terms.subjects, way.words)) return [];
    const isKept =
      write.call >= 0 || way.steps.some((one) => writesSomething(e, terms, one) || tellsRefusal(e, terms, one));
    const by = isKept ? decidedBy(e, terms, body, what, value, way) : undefined;
    return by ? [{ way, by, human: hasHumanPart(e, terms, way) }] : [];
  });
  const shown = asked.find(({ human }) => human === "none") ?? asked[0];
  if (!shown) return undefined;
  const { way, by, human } = shown;
  return {
    step,
    start: write.start,
    end: write.end,
    member: write.key,
    what,
    state: value.words === "true" || value.words === "false" ? "" : value.words,
    measure: by.name,
    route: way.endpoint ? `${way.endpoint.verb} ${way.endpoint.route}` : "",
    steps: way.steps,
    human,
  };
}

/** `letters.send(id, "declined")`: whoever is told has been refused, wherever it is kept. */
function tellsRefusal(e: EffectContext, { refusals }: DecisionTerms, { file, callable }: Body): boolean {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  return callables[callable]!.calls.some(
    (call) =>
      TELLS.test(nameOf(e.ctx.p, file, nodes.a[call]!)) &&
      [...listOf(e.ctx.p, file, call)].some((arg) => matches(refusals, wordsOf(constantText(e.ctx, file, arg) ?? ""))),
  );
}
const TELLS = /^(send|notify|inform|tell|e?mail|sms|fa_?song|tong_?zhi)|^(发送|發送|通知)/i;

/** The condition here, or the one under which the function is called; or what a model gives is taken as it is. */
function decidedBy(
  e: EffectContext,
  terms: DecisionTerms,
  body: Body,
  what: Decision["what"],
  value: DecidedValue,
  way: Way,
): Measure | undefined {
  const conditions = value.condition ? [value.condition] : conditionsOutside(e, way);
  const byCondition = conditions.flatMap((condition) => measureIn(e, terms, condition) ?? [])[0];
  // What is worked out step by step is rated; a choice between prices is a decision.
  const found = byCondition && (what === "refusal" || value.isConstant) ? byCondition : undefined;
  const direct = !value.isConstant
    ? measureIn(e, terms, { file: value.file, node: value.node, isSwitch: false })
    : undefined;
  const measure = found ?? (direct?.isModel ? direct : undefined);
  return measure && !isHandedIn(e, body, measure, way) ? measure : undefined;
}

function conditionsOutside(e: EffectContext, { steps }: Way): Condition[] {
  for (const { file, callable, block } of steps.slice(1)) {
    const nearest = nearestCondition(factsOf(e.ctx.p, file).callables[callable]!, file, block);
    if (nearest) return [nearest];
  }
  return [];
}

/** A score that somebody types in is his own. */
function isHandedIn(e: EffectContext, body: Body, { file, node }: Measure, { steps, endpoint }: Way): boolean {
  const from = steps.findIndex((step) => step.file === file && step.callable === callableOf(e, file, node, steps));
  if (!endpoint || from < 0 || (file !== body.file && from === 0)) return false;
  refill(e.ctx);
  const list = fromHandler(e.ctx, steps.slice(from), origins(e.ctx, file, node, EMPTY_PATH));
  return list.length > 0 && list.every((o) => !isWorkedOut(e, o) && isSupplied(e.ctx, endpoint, o));
}

function callableOf(e: EffectContext, file: number, node: number, steps: readonly Step[]): number {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const inside = steps.find((step) => {
    const fact = step.file === file ? callables[step.callable] : undefined;
    return fact !== undefined && fact.start <= nodes.start[node]! && nodes.end[node]! <= fact.end;
  });
  return inside?.callable ?? -1;
}
