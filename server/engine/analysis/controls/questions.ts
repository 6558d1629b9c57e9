// Calls that ask whether something may be done. Input: a call. Output: how it says no: by what it gives, or by throwing; undefined
// where it is no question, or does more than ask (keeps what it found, answers the request). By the function behind it, its
// declared type, or a row about its package; a name alone is never enough.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { spell } from "../../flow/sinks/sinks.js";
import { calleeName } from "../../flow/walk/calls.js";
import { type EffectContext, isItself } from "../../flow/ways/effects.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import { coarseType } from "../../link/records.js";
import { type RType, resolveType } from "../../link/types.js";
import type { VerdictRow } from "../../models/controlRows.js";
import { isNext, refuses } from "../evidence/headers.js";
import { rowNames } from "../evidence/rowNames.js";
import type { QuestionTerms } from "../requests/controlRequests.js";

export interface Question {
  how: "answer" | "throw" | "hand";
  /** Asynchronous: a promise, as far as that is known. */
  waits: boolean;
  /** What it gives is a truth value, and no text or record that says so. */
  isTruth: boolean;
  /** hand: the parameters of functions that are handed the answer. */
  hands?: readonly string[];
}

export function questionAt(e: EffectContext, terms: QuestionTerms, file: number, call: number): Question | undefined {
  const { p } = e.ctx;
  const callee = factsOf(p, file).nodes.a[call]!;
  const mayBeRow = rowNames(p, "verdict").has(calleeName(e.ctx, file, strip(p, file, callee)));
  const named = namedSo(e, terms, file, call);
  if (!mayBeRow && named === undefined) return undefined;
  const entity = entityOf(p, file, callee);
  const found = mayBeRow ? matchesOf(p, entity).find((match) => match.row.kind === "verdict")?.row : undefined;
  const row = found as VerdictRow | undefined;
  if (row) {
    const handed = row.hands?.filter((port) => isFunctionAt(e, file, call, port));
    if (handed && handed.length > 0) return { how: "hand", waits: false, isTruth: true, hands: handed };
    // A function that is not seen may ask.
    if (row.hands?.some((port) => isUnseenAt(e, file, call, port))) return undefined;
    return { how: row.throws ? "throw" : "answer", waits: row.waits === true, isTruth: true };
  }
  if (named === undefined) return undefined;
  if (entity?.k === "function") return ofBody(e, terms, entity, named);
  const isTyped = named.asks && entity?.k === "typed" && entity.type?.k === "func";
  const result = isTyped && entity.type.k === "func" ? entity.type.result : undefined;
  return saysYesOrNo(p, terms, result) ? { how: "answer", waits: false, isTruth: result?.k === "prim" } : undefined;
}

/** By its name it asks, or lets nothing pass that is not allowed: "checkLimit", "assertOwner". */
interface Named {
  asks: boolean;
  demands: boolean;
}

function namedSo({ ctx }: EffectContext, terms: QuestionTerms, file: number, call: number): Named | undefined {
  const callee = strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  const name = wordsOf(calleeName(ctx, file, callee));
  if (name === "" || matches(terms.orders, name)) return undefined;
  const isAsking = matches(terms.asks, name);
  const isAbout = matches(terms.about, wordsOf(spell(ctx, file, callee)));
  const demands = matches(terms.demands, name) || (isAsking && isAbout);
  return isAsking || isAbout || demands ? { asks: isAsking || isAbout, demands } : undefined;
}

function isUnseenAt({ ctx }: EffectContext, file: number, call: number, port: string): boolean {
  const given = listOf(ctx.p, file, call)[Number.parseInt(port, 10)];
  return given !== undefined && entityOf(ctx.p, file, given)?.k !== "object";
}

function isFunctionAt({ ctx }: EffectContext, file: number, call: number, port: string): boolean {
  const given = listOf(ctx.p, file, call)[Number.parseInt(port, 10)];
  return given !== undefined && entityOf(ctx.p, file, given)?.k === "function";
}

function ofBody(e: EffectContext, terms: QuestionTerms, body: Body, named: Named, depth = 0): Question | undefined {
  const { p } = e.ctx;
  const fact = factsOf(p, body.file).callables[body.callable]!;
  const declared = fact.returnType < 0 ? undefined : resolveType(p, body.file, fact.returnType);
  const waits = fact.async || isPromise(e, body);
  const isDeclared = saysYesOrNo(p, terms, declared);
  const isTruth = declared ? declared.k === "prim" : fact.returns.every((value) => isTruthValue(p, body.file, value));
  if (fact.bodiless || (fact.returns.length === 0 && fact.throws.length === 0))
    return isDeclared && named.asks ? { how: "answer", waits, isTruth } : undefined;
  if (doesMore(e, body)) return undefined;
  if (throwsItself(e, terms, body, depth)) return named.demands ? { how: "throw", waits, isTruth } : undefined;
  const said = fact.returns.map((value) => saidBy(e, terms, body.file, value, depth));
  // What always says the same is no question.
  const isOpen = said.some((one) => one !== "yes") && said.some((one) => one !== "no");
  const isVerdict = isOpen && (isDeclared || (said.length > 0 && said.every((one) => one !== undefined)));
  return isVerdict ? { how: "answer", waits, isTruth } : undefined;
}

function isTruthValue(p: Program, file: number, value: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, value);
  return (
    nodes.kind[at] === NodeKind.clean || (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean)
  );
}

function isPromise({ ctx }: EffectContext, { file, callable }: Body): boolean {
  const { types, callables } = factsOf(ctx.p, file);
  const type = types[callables[callable]!.returnType];
  return type?.k === "ref" && type.name === "Promise";
}

/** A truth value, a text like "hit", a small record with such a member. */
function saysYesOrNo(p: Program, terms: QuestionTerms, type: RType | undefined, depth = 0): boolean {
  switch (type?.k) {
    case "prim":
      return type.name === "boolean";
    case "literal":
      return type.text !== undefined && matches(terms.texts, wordsOf(type.text));
    case "union": {
      const said = type.members.filter((one) => !isNothing(one));
      return said.length > 0 && depth < MAX_DEPTH && said.every((one) => saysYesOrNo(p, terms, one, depth + 1));
    }
    case "record":
      return (
        type.record.fields.size <= MAX_MEMBERS &&
        [...type.record.fields.values()].some(
          (field) => matches(terms.members, wordsOf(field.name)) && coarseType(p, field) === "boolean",
        )
      );
    default:
      return false;
  }
}
const MAX_DEPTH = 3;
const MAX_MEMBERS = 6;

function isNothing(type: RType): boolean {
  return type.k === "prim" && (type.name === "null" || type.name === "undefined" || type.name === "void");
}

/** What a function gives back, as an answer; undefined: something else. */
function saidBy(
  e: EffectContext,
  terms: QuestionTerms,
  file: number,
  value: number,
  depth: number,
): "yes" | "no" | "either" | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, value);
  if (depth > MAX_DEPTH) return undefined;
  switch (nodes.kind[at]) {
    case NodeKind.literal: {
      const text = nodes.b[at]! < 0 ? "" : stringAt(p, file, nodes.b[at]!);
      if (nodes.a[at] === LiteralKind.boolean) return text === "true" ? "yes" : "no";
      return nodes.a[at] === LiteralKind.string && matches(terms.texts, wordsOf(text)) ? "either" : undefined;
    }
    case NodeKind.clean:
      return nodes.a[at]! >= 0 && COMPARES.test(stringAt(p, file, nodes.a[at]!)) ? "either" : undefined;
    case NodeKind.join: {
      const said = [...listOf(p, file, at)].map((one) => saidBy(e, terms, file, one, depth + 1));
      return said.length > 0 && said.every((one) => one !== undefined) ? "either" : undefined;
    }
    case NodeKind.object: {
      const pairs = [...listOf(p, file, at)];
      const says = pairs.some(
        (key, i) =>
          i % 2 === 0 &&
          key >= 0 &&
          matches(terms.members, wordsOf(stringAt(p, file, key))) &&
          saidBy(e, terms, file, pairs[i + 1]!, depth + 1) !== undefined,
      );
      return says ? "either" : undefined;
    }
    case NodeKind.call: {
      if (SEARCHES.test(calleeName(e.ctx, file, nodes.a[at]!))) return "either";
      const behind = e.behind(file, at);
      const asked = behind && ofBody(e, terms, behind, { asks: true, demands: false }, depth + 1);
      const isRow = matchesOf(p, entityOf(p, file, nodes.a[at]!)).some(({ row }) => row.kind === "verdict");
      return asked?.how === "answer" || isRow ? "either" : undefined;
    }
    default:
      return undefined;
  }
}
const COMPARES = /^([=!]==?|[<>]=?|!|in|instanceof)$/;
const SEARCHES = /^(some|every|includes|has|test|startsWith|endsWith|isArray|Boolean)$/;

/** It, or a check that it calls, throws. */
function throwsItself(e: EffectContext, terms: QuestionTerms, body: Body, depth: number): boolean {
  const { p } = e.ctx;
  const { callables } = factsOf(p, body.file);
  const { throws, calls } = callables[body.callable]!;
  if (throws.length > 0) return true;
  return calls.some((call) => {
    const behind = depth < MAX_DEPTH ? e.behind(body.file, call) : undefined;
    const isCheck = behind !== undefined && namedSo(e, terms, body.file, call) !== undefined;
    return isCheck && ofBody(e, terms, behind, { asks: true, demands: true }, depth + 1)?.how === "throw";
  });
}

/** It keeps what it has found, in a store or in what it is given or belongs to, or it answers the request: then nobody need look at more. */
function doesMore(e: EffectContext, { file, callable }: Body): boolean {
  const { p } = e.ctx;
  const { calls, stores } = factsOf(p, file).callables[callable]!;
  if (stores.some((store) => isOthers(p, file, callable, store.object))) return true;
  return calls.some((call) => {
    if (isItself(e, file, call, "audit")) return false;
    const { nodes } = factsOf(p, file);
    if (e.writes(file, call) !== undefined || isNext(e.ctx, file, call)) return true;
    const callee = strip(p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load) return SETS.test(calleeName(e.ctx, file, callee));
    const isThrown = (nodes.flags[call]! & NodeFlag.new) !== 0;
    if (!isThrown && refuses(e.ctx, file, call) && /^(res|response|reply|ctx|h)$/.test(rootName(p, file, callee)))
      return true;
    return KEEPS.test(stringAt(p, file, nodes.b[callee]!)) && isOthers(p, file, callable, nodes.a[callee]!);
  });
}
/** `setErrors(found)`: the state of a page. */
const SETS = /^(set[A-Z]\w*|dispatch|emit)$/;
const KEEPS = /^(push|unshift|add|set|append|emit|next|addIssue|addError|setErrors?|setState|dispatch|save)$/;

/** Nothing that the function has made for itself. */
function isOthers(p: Program, file: number, callable: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const root = rootOf(p, file, node);
  const kind = nodes.kind[root];
  if (kind === NodeKind.param) return true;
  return (
    kind === NodeKind.this || kind === NodeKind.import || kind === NodeKind.global || isOuter(p, file, callable, root)
  );
}

function isOuter(p: Program, file: number, callable: number, node: number): boolean {
  const { nodes, bindings } = factsOf(p, file);
  return nodes.kind[node] === NodeKind.local && bindings[nodes.a[node]!]?.callable !== callable;
}

function rootOf(p: Program, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  let at = onlyValue(p, file, node);
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const kind = nodes.kind[at];
    if (kind !== NodeKind.load && kind !== NodeKind.call && kind !== NodeKind.update) break;
    at = onlyValue(p, file, nodes.a[at]!);
  }
  return at;
}
const MAX_HOPS = 8;

function rootName(p: Program, file: number, node: number): string {
  return nameOf(p, file, rootOf(p, file, node));
}
