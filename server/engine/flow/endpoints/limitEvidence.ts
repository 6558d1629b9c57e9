// What shows that somebody asks whether the one who approves may approve so much: the amount is compared with a limit, a
// function is called that asks for authority, or what is too much goes to somebody else. Names decide.
// Input: the functions around an approval. Output: yes or no. Invariant: one sign anywhere in what they call is enough.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { calledBy, nodeUses } from "../../link/nodeUses.js";
import { type Body, callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { constantNames } from "../walk/modelled.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import { guardWords, someBody } from "./changeEvidence.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface LimitTerms {
  /** Members, variables and parameters that are sums of money; those that are none all the same. */
  amounts: string;
  otherAmounts: string;
  /** Names that speak of authority, a limit of it, or of who decides what is above it, wherever they stand; other limits. */
  limits: string;
  otherLimits: string;
  /** Names that are one where something is compared with them; those that are not, where lists are counted. */
  bounds: string;
  counts: string;
  /** What an amount may be compared with that says nothing of who approves: the cover, the balance, the price. */
  cover: string;
  /** Functions that are given an amount and say whether it may be; those that look at its form only. */
  checks: string;
  forms: string;
  /** Functions that compare what they are given, or what they are called on. */
  compares: string;
  /** Annotations of a member, or functions of a schema, that bound it from above. */
  bounding: string;
}

export interface LimitContext {
  e: EffectContext;
  /** For each function of a file: it, or one that is written in it, speaks of a limit. See limitsIn. */
  speaks(file: number): readonly boolean[];
}

export function isLimited({ e, speaks }: LimitContext, bodies: readonly Body[]): boolean {
  return someBody(e, bodies, ({ file, callable }) => speaks(file)[callable] === true);
}

/** By the names of what stands before it, or by what that does. */
export function isGuardedByLimit(c: LimitContext, terms: LimitTerms, endpoint: Endpoint): boolean {
  if (guardWords(c.e, endpoint).some((words) => isLimitWord(terms, words))) return true;
  const bodies = guardBodies(c.e, endpoint);
  return bodies.length > 0 && isLimited(c, bodies);
}

export function limitsIn(e: EffectContext, terms: LimitTerms, file: number): boolean[] {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const signs: number[] = [];
  for (let node = 0; node < nodes.kind.length; node++)
    if (isSign(e, terms, file, node) && !isOnlyAsked(e, file, node)) signs.push(node);
  // A schema beside the functions is what they look at their input with.
  const hasSchema = signs.some((node) => nodes.kind[node] === NodeKind.object && isBoundSchema(e, terms, file, node));
  return callables.map(({ name, start, end }) => {
    if (hasSchema || isLimit(terms, name)) return true;
    return signs.some((node) => nodes.start[node]! >= start && nodes.end[node]! <= end);
  });
}

/** `this.authority.other(claim)`: what the function does is seen there, whatever the object is called. */
function isOnlyAsked(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  if (nodes.kind[node] !== NodeKind.load) return false;
  const users = nodeUses(e.ctx.p, file).by.get(node) ?? [];
  return (
    users.length > 0 &&
    users.every((user) => {
      const call = nodes.kind[user] === NodeKind.load ? calledBy(e.ctx.p, file, user) : undefined;
      return call !== undefined && e.behind(file, call) !== undefined;
    })
  );
}

export function isAmount(terms: LimitTerms, name: string): boolean {
  const words = wordsOf(name);
  return matches(terms.amounts, words) && !matches(terms.otherAmounts, words);
}

/** Nodes of a function, and of the functions that are written in it. */
export function nodesIn(e: EffectContext, { file, callable }: Body): number[] {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const { start, end } = callables[callable]!;
  const found: number[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! >= start && nodes.end[node]! <= end) found.push(node);
  }
  return found;
}

function isSign(e: EffectContext, terms: LimitTerms, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  switch (nodes.kind[node]) {
    case NodeKind.clean:
      return isCompared(e, terms, file, node);
    case NodeKind.call:
      return isCheck(e, terms, file, node) || isComparing(e, terms, file, node);
    case NodeKind.literal: {
      const text = nodes.a[node] === LiteralKind.string ? textOf(e, file, node) : "";
      return isLimit(terms, text) || isBoundColumn(terms, text);
    }
    case NodeKind.object:
      return keysOf(e, file, node).some((key) => isLimit(terms, key)) || isBoundMember(e, terms, file, node);
    case NodeKind.param:
      return isLimit(terms, nameOf(e.ctx.p, file, node)) || isBounded(e, terms, file, node);
    default:
      return isLimit(terms, nameOf(e.ctx.p, file, node));
  }
}

/** Whole sentences tell people something, and nothing is decided by them. */
function isLimit(terms: LimitTerms, name: string): boolean {
  return name.length < 60 && name.split(" ").length < 4 && isLimitWord(terms, wordsOf(name));
}

function isLimitWord({ limits, otherLimits }: LimitTerms, words: string): boolean {
  return matches(limits, words) && !matches(otherLimits, words);
}

function textOf(e: EffectContext, file: number, literal: number): string {
  const text = factsOf(e.ctx.p, file).nodes.b[literal]!;
  return text < 0 ? "" : stringAt(e.ctx.p, file, text);
}

export function keysOf(e: EffectContext, file: number, object: number): string[] {
  return [...listOf(e.ctx.p, file, object)].flatMap((key, i) =>
    i % 2 === 0 && key >= 0 ? [stringAt(e.ctx.p, file, key)] : [],
  );
}

/** `amount > limit`, `10_000 < claim.amount`; that it is more than nothing, or more than is left, bounds nobody. */
function isCompared(e: EffectContext, terms: LimitTerms, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (nodes.a[node]! < 0 || !/^[<>]=?$/.test(stringAt(p, file, nodes.a[node]!))) return false;
  const sides = [...listOf(p, file, node)].map((side) => ({
    side: strip(p, file, side),
    names: namesIn(e, file, side).map((tokens) => tokens.join(" ")),
  }));
  const names = sides.flatMap((one) => one.names);
  if (names.some((words) => matches(terms.bounds, words)) && !names.some((words) => matches(terms.counts, words)))
    return !names.some((words) => matches(terms.cover, words));
  const rest = sides.filter((one) => !one.names.some((words) => isAmount(terms, words)));
  if (rest.length !== 1 || sides.length < 2) return false;
  const [{ side, names: others }] = rest as [(typeof sides)[number]];
  if (nodes.kind[side] === NodeKind.literal) return isLarge(e, file, side);
  return !others.some((words) => matches(terms.cover, words));
}

/** Facts do not keep all numbers; 0 and 0.5 are written shorter than what is a limit. */
function isLarge(e: EffectContext, file: number, literal: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  return nodes.end[literal]! - nodes.start[literal]! > 2 && Number(textOf(e, file, literal) || "100") >= 100;
}

/** A function that cannot be looked into, and is given the amount. */
function isCheck(e: EffectContext, terms: LimitTerms, file: number, call: number): boolean {
  const { p } = e.ctx;
  if (e.behind(file, call)) return false;
  const words = wordsOf(spell(e.ctx, file, strip(p, file, factsOf(p, file).nodes.a[call]!)));
  if (!matches(terms.checks, words) || matches(terms.forms, words)) return false;
  return [...listOf(p, file, call)].some((arg) => isOfAmount(e, terms, file, arg));
}

/** `amount.gt(limit)`, `lte(claims.amount, limit)`, `where("amount", "<=", limit)` */
function isComparing(e: EffectContext, terms: LimitTerms, file: number, call: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const args = [...listOf(p, file, call)];
  const asks = args.some((arg) => constantNames(e.ctx, file, arg).some((text) => /^<=?$/.test(text)));
  if (!asks && !matches(terms.compares, wordsOf(nameOf(p, file, nodes.a[call]!)))) return false;
  const literals = args.filter((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.literal);
  const columns = literals.flatMap((arg) => constantNames(e.ctx, file, arg).map(wordsOf));
  const names = [...namesIn(e, file, call).map((tokens) => tokens.join(" ")), ...columns];
  if (!names.some((words) => isAmount(terms, words)) || names.some((words) => matches(terms.cover, words)))
    return false;
  return asks || literals.every((arg) => isLarge(e, file, strip(p, file, arg)));
}

/** `{ id, amount: { lte: limit } }`, `{ amount: LessThanOrEqual(limit) }`, `{ amount: z.number().max(500) }` */
function isBoundMember(e: EffectContext, terms: LimitTerms, file: number, object: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const pairs = [...listOf(p, file, object)];
  return pairs.some((key, i) => {
    if (i % 2 !== 0 || key < 0 || !isAmount(terms, stringAt(p, file, key))) return false;
    const value = strip(p, file, pairs[i + 1]!);
    if (nodes.kind[value] === NodeKind.object)
      return keysOf(e, file, value).some((name) => /^\$?(lte?|max)$/.test(name));
    if (nodes.kind[value] !== NodeKind.call) return false;
    return namesIn(e, file, value).some((tokens) => matches(terms.bounding, tokens.join(" ")));
  });
}

function isBoundSchema(e: EffectContext, terms: LimitTerms, file: number, object: number): boolean {
  const { p } = e.ctx;
  return callableAt(p, file, factsOf(p, file).nodes.start[object]!) === 0 && isBoundMember(e, terms, file, object);
}

/** `… WHERE id = $1 AND amount <= $2` */
function isBoundColumn(terms: LimitTerms, text: string): boolean {
  return [...text.matchAll(/(\w+)\s*<=?\s*(?=[$:?@]|\d{3}|$)/g)].some(([, column]) => isAmount(terms, column!));
}

/** An amount, or an object with one. */
export function isOfAmount(e: EffectContext, terms: LimitTerms, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.object) {
    const pairs = listOf(p, file, at);
    return [...pairs].some((key, i) => {
      if (i % 2 !== 0 || key < 0) return false;
      return isAmount(terms, stringAt(p, file, key)) || isOfAmount(e, terms, file, pairs[i + 1]!);
    });
  }
  // `refund.id` of a refund is none.
  if (nodes.kind[at] === NodeKind.load && matches(terms.otherAmounts, wordsOf(nameOf(p, file, at)))) return false;
  return isAmount(terms, nameOf(p, file, node)) || namesIn(e, file, node).some((t) => isAmount(terms, t.join(" ")));
}

/** `@Max(5_000) amount` in the class of what is given. */
function isBounded(e: EffectContext, terms: LimitTerms, file: number, param: number): boolean {
  const entity = entityOf(e.ctx.p, file, param);
  const fact = entity?.k === "typed" && entity.type.k === "record" ? entity.type.record.fact : undefined;
  if (!fact) return false;
  return factsOf(e.ctx.p, fact.file).records[fact.record]!.fields.some(
    ({ name, annotations }) =>
      isAmount(terms, name) && annotations.some((a) => matches(terms.bounding, wordsOf(a.name))),
  );
}
