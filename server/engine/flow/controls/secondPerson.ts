// What shows that somebody asks whether who approves is another person than who began it: a comparison, a function that is
// named for it or compares, a query that leaves out what is one's own, a guard before the handler.
// Input: words of makers and actors. Output: what must have happened before the state is set.
import { withPinyin } from "../../classify/pinyin.js";
import { tokenise } from "../../classify/tokens.js";
import { isOneOf, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import { functionMeans } from "../../models/index.js";
import { nodesIn } from "../endpoints/limitEvidence.js";
import { callableKey } from "../walk/callers.js";
import { constantNames } from "../walk/modelled.js";
import type { Wanted } from "../ways/before.js";
import { aroundHas, bodyHas, type EffectContext, isItself, namesIn } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import type { Handlers } from "../ways/handlerTable.js";
import { countsPersons, turnsAwayByStep } from "./earlierSteps.js";
import { type HolderTerms, isHolderEqual, isHolderLeftOut } from "./keptOut.js";

/** Words of who began it, of who holds it, and of who acts now. */
export type PersonTerms = HolderTerms;

const UNEQUAL = /^(not|ne|neq|exclude|different)$/;

export function secondPerson(e: EffectContext, handlers: Handlers, terms: PersonTerms): Wanted {
  const has = (names: readonly (readonly string[])[], words: readonly string[]) =>
    names.some((tokens) => personWords(tokens).some((token) => isOneOf(words, token)));
  const compares = (file: number, node: number) => {
    const names = namesIn(e, file, node).filter(isOfPersons);
    if (names.some((tokens) => functionMeans(e.ctx.p.models, tokens.join(" "), "second-person"))) return true;
    const typed = namesIn(e, file, node, true).filter(isOfPersons);
    const actors = actorsAmong(terms, typed);
    return (
      speaksOfBoth({ ...terms, actors }, typed) ||
      isSameAsActor(e, file, node, actors) ||
      (has(names, terms.makers) && has(typed, actors) && isOfTwo(e.ctx.p, file, node))
    );
  };
  const turnsAway = (file: number, node: number) => compares(file, node) || isHolderEqual(e, terms, file, node);
  return {
    decides: (file, condition) =>
      turnsAway(file, condition) ||
      asksHelper(e, file, condition, compares) ||
      turnsAwayByStep(e, terms, file, condition) ||
      countsPersons(e, file, condition),
    settles(file, call) {
      if (isItself(e, file, call, "second-person")) return true;
      const behind = e.behind(file, call);
      if (behind && (bodyHas(e, behind, "second-person") || comparesIn(e, behind, turnsAway))) return true;
      if (!behind && isToldBoth(e, file, call, has, terms)) return true;
      if (behind && isToldComparison(e, file, call, behind, compares)) return true;
      // `where: { id, createdBy: Not(actor.id) }`, `whereNot("created_by", actor.id)`
      const called = tokenise(nameOf(e.ctx.p, file, factsOf(e.ctx.p, file).nodes.a[call]!));
      const words = (arg: number) => [...constantNames(e.ctx, file, arg).map(tokenise), ...namesIn(e, file, arg)];
      const args = [...listOf(e.ctx.p, file, call)];
      if (called.includes("where") && called.includes("not")) {
        const all = args.flatMap(words);
        return has(all, terms.makers) && has(all, terms.actors);
      }
      return args.some((arg) => {
        if (isHolderLeftOut(e, terms, file, arg)) return true;
        const names = namesIn(e, file, arg);
        return names.some((tokens) => tokens.some((t) => UNEQUAL.test(t))) && compares(file, arg);
      });
    },
    declares: ({ file, callable }) =>
      decoratorsOf(e, file, callable).some((body) => turnsMakerAway(e, body, compares)) ||
      (handlers.of(callableKey(file, callable)) ?? []).some(
        (endpoint) =>
          endpoint.around.some((guard) => !guard.after && aroundHas(e, guard, "second-person")) ||
          guardBodies(e, endpoint).some((body) => turnsMakerAway(e, body, compares)),
      ),
  };
}

/** With who a verb makes: `fuheRen` is 复核人, though its first two syllables stand together. */
function personWords(tokens: readonly string[]): readonly string[] {
  const words = withPinyin(tokens);
  const persons = tokens.flatMap((token, i) => (i > 0 && /^(ren|yuan)$/.test(token) ? [tokens[i - 1]! + token] : []));
  return persons.length === 0 ? words : [...words, ...persons];
}

/** `context.getHandler()` is a function, and nobody who handled anything. */
function isOfPersons(tokens: readonly string[]): boolean {
  return !(tokens.length === 2 && tokens[0] === "get" && tokens[1] === "handler");
}

/** Functions of the project that a method is decorated with. */
function decoratorsOf({ ctx: { p } }: EffectContext, file: number, callable: number): Body[] {
  const { nodes, callables } = factsOf(p, file);
  return callables[callable]!.annotations.flatMap(({ node }) => {
    if (node < 0) return [];
    const at = strip(p, file, node);
    const made = entityOf(p, file, nodes.kind[at] === NodeKind.call ? nodes.a[at]! : at);
    return made?.k === "function" ? [{ file: made.file, callable: made.callable }] : [];
  });
}

/** `Guard.against(approver.id === claim.createdBy, "FOUR_EYES")` of a function that throws by what it is told. */
function isToldComparison(
  e: EffectContext,
  file: number,
  call: number,
  behind: Body,
  compares: (file: number, node: number) => boolean,
): boolean {
  const { nodes, callables } = factsOf(e.ctx.p, behind.file);
  const { throws, blocks } = callables[behind.callable]!;
  if (throws.length === 0) return false;
  const isAsked = (position: number) =>
    blocks.some(({ condition }) => {
      if (condition < 0) return false;
      const asked = strip(e.ctx.p, behind.file, condition);
      const parts = nodes.kind[asked] === NodeKind.clean ? [...listOf(e.ctx.p, behind.file, asked)] : [asked];
      return parts.some((part) => {
        const at = strip(e.ctx.p, behind.file, part);
        return nodes.kind[at] === NodeKind.param && nodes.a[at] === behind.callable && nodes.b[at] === position;
      });
    });
  return [...listOf(e.ctx.p, file, call)].some(
    (arg, position) => isComparison(e, file, arg) && isAsked(position) && compares(file, arg),
  );
}

function isComparison({ ctx: { p } }: EffectContext, file: number, node: number): boolean {
  return factsOf(p, file).nodes.kind[strip(p, file, node)] === NodeKind.clean && isOfTwo(p, file, node);
}

/** `fuHe.yaoQiuDiErRen(refund.shenQingRen, user.gongHao)`: a check that is not shown is told who began it and who acts. */
function isToldBoth(
  e: EffectContext,
  file: number,
  call: number,
  has: (names: readonly (readonly string[])[], words: readonly string[]) => boolean,
  terms: PersonTerms,
): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  const name = wordsOf(nameOf(e.ctx.p, file, callee));
  // `assert.notStrictEqual(refund.createdBy, user.id)`; that two are equal keeps nobody apart.
  const of = nodes.kind[callee] === NodeKind.load ? wordsOf(nameOf(e.ctx.p, file, nodes.a[callee]!)) : "";
  if (!CHECKS.test(name) && (!ASSERTS.test(of) || WANTS_EQUAL.test(name))) return false;
  const args = [...listOf(e.ctx.p, file, call)];
  const named = (words: readonly string[]) => args.filter((arg) => has(namesIn(e, file, arg, true), words));
  const makers = named(terms.makers);
  // `ctx.assert(refund.createdBy !== ctx.state.user.id, 403)`
  return (
    makers.length > 0 &&
    named(terms.actors).some((arg) => args.length === 1 || makers.some((m) => m !== arg || isComparison(e, file, arg)))
  );
}
const CHECKS =
  /^(require|assert|ensure|check|enforce|verify|forbid|prevent|validate|must|refuse|reject|deny|invariant|throw if|yao ?qiu|jiao ?yan|yan ?zheng|he ?yan|he ?shi|jian ?cha|que ?bao|jin ?zhi)( |$)|^(要求|校[验驗]|[验驗][证證]|核[验驗]|核[实實]|[检檢]查|[确確]保|禁止|不得)/;
const ASSERTS = /^(assert|assertions?|guard|invariant|preconditions?)$/;
const WANTS_EQUAL = /^(deep |strict |deep strict )?(equals?|same)( |$)/;

/** The two are compared in a function that is written in this one: `on(approve, (staffId) => { if (staffId !== initiatedBy) … })`. */
export function comparesInside(e: EffectContext, terms: PersonTerms, { file, callable }: Body): boolean {
  const { callables } = factsOf(e.ctx.p, file);
  return withNested(e.ctx.p, { file, callable }).some((inner) => {
    if (inner === callable) return false;
    return callables[inner]!.blocks.some(({ condition }) => {
      if (condition < 0) return false;
      return speaksOfBoth(terms, namesIn(e, file, condition, true));
    });
  });
}

/** `case.surveyedBy === userId`, `anjian.chakanren === userId`: whoever did something with it before, by the form of the name. */
function isSameAsActor(e: EffectContext, file: number, node: number, actors: readonly string[], depth = 0): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.join)
    return (
      depth < MAX_PARTS && [...listOf(p, file, at)].some((part) => isSameAsActor(e, file, part, actors, depth + 1))
    );
  if (nodes.kind[at] !== NodeKind.clean || !/^===?$/.test(stringAt(p, file, nodes.a[at]!))) return false;
  const sides = [...listOf(p, file, at)];
  const did = sides.filter((side) => {
    const held = strip(p, file, side);
    return nodes.kind[held] === NodeKind.load && DID.test(stringAt(p, file, nodes.b[held]!));
  });
  const others = sides.filter((side) => side !== did[0]);
  return did.length === 1 && others.some((side) => namesIn(e, file, side, true).some((words) => words.some(isActor)));
  function isActor(word: string): boolean {
    return word !== "by" && isOneOf(actors, word);
  }
}
const DID = /[a-z]By(Id)?$|_by(_id)?$|^[a-z]{4,}(ren|yuan)(_?id)?$/i;

/** `row.createdBy === clerk.id`, and no question whether it is there. */
function isOfTwo(p: Program, file: number, node: number, depth = 0): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.call) return true;
  if (depth > MAX_PARTS) return false;
  if (kind !== NodeKind.clean && kind !== NodeKind.join) return false;
  const parts = [...listOf(p, file, at)];
  if (kind === NodeKind.join || parts.length === 1) return parts.some((part) => isOfTwo(p, file, part, depth + 1));
  return parts.length === 2 && parts.every((part) => nodes.kind[strip(p, file, part)] !== NodeKind.literal);
}
const MAX_PARTS = 8;

/** `row.createdBy === req.body.id`: what the caller says of himself is no proof, so that "by" alone says nothing of who acts. */
function actorsAmong({ actors }: PersonTerms, names: readonly (readonly string[])[]): readonly string[] {
  const isSent = names.some((tokens) => tokens.length === 1 && tokens[0] === "body");
  return isSent ? actors.filter((word) => word !== "by") : actors;
}

/** Of who began it and of who acts, by two names: `createdBy` alone is asked for being there. */
function speaksOfBoth({ makers, actors }: PersonTerms, names: readonly (readonly string[])[]): boolean {
  const isOf = (words: readonly string[], tokens: readonly string[]) =>
    personWords(tokens).some((token) => isOneOf(words, token));
  const begun = names.flatMap((tokens, i) => (isOf(makers, tokens) ? [i] : []));
  return begun.length > 0 && names.some((tokens, i) => begun.some((at) => at !== i) && isOf(actors, tokens));
}

/** `if (!mayApprove(actor, refund)) throw …`: a helper of the project that compares, and gives back what came of it. */
function asksHelper(
  e: EffectContext,
  file: number,
  condition: number,
  compares: (file: number, node: number) => boolean,
): boolean {
  return callsWithin(e, file, condition).some((call) => {
    // `approvals.filter((a) => a.userId !== claim.createdBy).length < 2`
    if (givenBack(e, file, call).some((node) => compares(file, node))) return true;
    const behind = e.behind(file, call);
    return behind !== undefined && comparedIn(e, behind).some((node) => compares(behind.file, node));
  });
}

/** What a function compares, where it gives something back: of `a !== b && c`, nothing else leads from the value to the left. */
function comparedIn(e: EffectContext, body: Body): number[] {
  const { nodes, callables } = factsOf(e.ctx.p, body.file);
  const { returns } = callables[body.callable]!;
  if (returns.length === 0) return [];
  return [...returns, ...nodesIn(e, body).filter((node) => nodes.kind[node] === NodeKind.clean)];
}

/** What inline callbacks of a call give back. */
function givenBack({ ctx: { p } }: EffectContext, file: number, call: number): number[] {
  const { nodes, callables } = factsOf(p, file);
  return [...listOf(p, file, call)].flatMap((arg) => {
    const at = strip(p, file, arg);
    return nodes.kind[at] === NodeKind.function ? callables[nodes.a[at]!]!.returns : [];
  });
}

/** Calls of which a condition is made: alone, negated, joined with others, or by what came of them (`result.ok`). */
function callsWithin(e: EffectContext, file: number, node: number, depth = 0): number[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = onlyValue(e.ctx.p, file, node);
  const kind = nodes.kind[at];
  const isOutcome = (part: number) => OUTCOME.test(nameOf(e.ctx.p, file, part));
  if (kind === NodeKind.call) {
    const callee = strip(e.ctx.p, file, nodes.a[at]!);
    // `result.isErr()`
    const of = nodes.kind[callee] === NodeKind.load && isOutcome(callee) ? nodes.a[callee]! : -1;
    return of < 0 || depth > 4 ? [at] : [at, ...callsWithin(e, file, of, depth + 1)];
  }
  if (kind === NodeKind.load && isOutcome(at) && depth <= 4) return callsWithin(e, file, nodes.a[at]!, depth + 1);
  if (depth > 4 || (kind !== NodeKind.clean && kind !== NodeKind.join)) return [];
  return [...listOf(e.ctx.p, file, at)].flatMap((one) => callsWithin(e, file, one, depth + 1));
}

const OUTCOME =
  /^(ok|success|successful|allowed|permitted|granted|valid|passed|denied|refused|failed|errors?|problems|violations|reasons?|length|size|is_?(ok|err|error|left|right|success|failure|allowed|valid|denied|empty))$/i;

/** A helper that compares and can throw. */
function comparesIn(e: EffectContext, body: Body, compares: (file: number, node: number) => boolean): boolean {
  const fact = factsOf(e.ctx.p, body.file).callables[body.callable]!;
  if (fact.throws.length === 0) return false;
  return fact.blocks.some(({ condition }) => condition >= 0 && compares(body.file, condition));
}

/** A guard of a workflow: it compares, or is named for it. */
export function asksForSecond(e: EffectContext, handlers: Handlers, terms: PersonTerms, body: Body): boolean {
  const { decides } = secondPerson(e, handlers, terms);
  return turnsMakerAway(e, body, (file, node) => decides(file, node));
}

/** A middleware or guard that compares: in a condition, or in what it gives back. */
function turnsMakerAway(e: EffectContext, body: Body, compares: (file: number, node: number) => boolean): boolean {
  const { callables } = factsOf(e.ctx.p, body.file);
  return withNested(e.ctx.p, body).some((callable) => {
    const { blocks, returns, calls } = callables[callable]!;
    const asked = [...blocks.map(({ condition }) => condition), ...returns].filter((node) => node >= 0);
    if (asked.some((node) => compares(body.file, node))) return true;
    return calls.some((call) => {
      const behind = e.behind(body.file, call);
      return isItself(e, body.file, call, "second-person") || (!!behind && comparesIn(e, behind, compares));
    });
  });
}
