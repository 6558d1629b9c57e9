// Exemption requests of rules → answers: conditions on one of whose ways an effect (an audit record) is left out. Input: the
// effect and the words that tell whom a condition speaks of. Output: one answer per condition. Invariant: a way that does other
// work, refuses, or records in another manner is a decision of the business and no exemption.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { type CallableFact, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { isFactory } from "../../flow/sinks/ownEffects.js";
import { constantText } from "../../flow/walk/constantText.js";
import { isBefore, isEnd, reaches } from "../../flow/walk/controlPaths.js";
import { expressionForm } from "../../flow/walk/form.js";
import { callAlwaysHas, callHas, type EffectContext, isItself } from "../../flow/ways/effects.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isNext, refuses } from "../evidence/headers.js";
import type { CallAnswer } from "../requests/answers.js";
import type { ExemptionRequest } from "../requests/requests.js";
import { asksEnvironment } from "../settings/constantGates.js";
import { type Exemption, type ExemptionTerms, exemptionAt, exemptionTerms } from "./exemptions.js";

interface Asked {
  e: EffectContext;
  request: ExemptionRequest;
  terms: ExemptionTerms;
  about: RegExp;
  instead: RegExp;
  harmless: RegExp;
}

export function exemptionAnswers({ ctx, effects }: FlowIndex, request: ExemptionRequest): readonly CallAnswer[] {
  const asked: Asked = {
    e: effects,
    request,
    terms: exemptionTerms(request),
    about: compiled(request.about, "i"),
    instead: compiled(request.instead, "i"),
    harmless: compiled(request.harmless, "i"),
  };
  return everywhere(ctx, `exemption ${dataHash(request)}`, (file) => answersIn(asked, file));
}

function answersIn(asked: Asked, file: number): CallAnswer[] {
  const { ctx } = asked.e;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript") return [];
  const { nodes, callables } = facts;
  return callables.flatMap((fact, callable) => {
    const exempt = fact.blocks.flatMap(({ condition, next, cases }, block) => {
      // In a `try` a third way leads to what is done when something fails.
      if (condition < 0 || cases || next.length < 2) return [];
      const one = exemptionAt(ctx, file, condition, asked.terms);
      return one ? [{ ...one, condition, block }] : [];
    });
    if (exempt.length === 0 || asksEnvironment(ctx, file, fact)) return [];
    const places = placesOf(asked, file, callable);
    return exempt.flatMap(({ condition, hazard, name, ...one }): CallAnswer[] => {
      const left = leftOut(asked, file, callable, places, one);
      if (left === undefined) return [];
      const place = isWrittenThere(ctx, file, condition) ? condition : left;
      const [start, end] = [nodes.start[place]!, nodes.end[place]!];
      const symbol = symbolPath(ctx.p, file, start);
      const form = `${hazard}|${expressionForm(ctx, file, condition)}`;
      const at = { file: path, start, end };
      return [{ kind: "call", request: asked.request, at, hazard, choice: name, pathClass, symbol, form }];
    });
  });
}

/** Nodes of parameters and imports stand where those are declared. */
function isWrittenThere(ctx: FlowContext, file: number, condition: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.flags[condition]! & NodeFlag.use) return true;
  const kind = nodes.kind[strip(ctx.p, file, condition)];
  return kind !== NodeKind.param && kind !== NodeKind.import && kind !== NodeKind.local;
}

interface Places {
  /** Blocks in which it is recorded, and the calls that do it, those around them included. */
  blocks: ReadonlySet<number>;
  calls: readonly number[];
  /** The function is there for nothing else. */
  isAbout: boolean;
}

function placesOf(asked: Asked, file: number, callable: number): Places {
  const { e } = asked;
  const { callables, nodes } = factsOf(e.ctx.p, file);
  const fact = callables[callable]!;
  const isAbout = isThereFor(asked, file, callable);
  const blocks = new Set<number>();
  const calls: number[] = [];
  for (const inner of withNested(e.ctx.p, { file, callable })) {
    for (const call of callables[inner]!.calls) {
      if (!records(asked, file, call, isAbout)) continue;
      const [start, end] = [nodes.start[call]!, nodes.end[call]!];
      // `next.handle().pipe(tap(() => record()))`: where the innermost call of this function stands that it is written in.
      fact.calls.forEach((own, i) => {
        if (nodes.start[own]! > start || nodes.end[own]! < end) return;
        calls.push(own);
        blocks.add(fact.callBlocks[i]!);
      });
    }
  }
  return { blocks, calls, isAbout };
}

/** By its name, that of its class or of a function around it. */
function isThereFor({ e, about }: Asked, file: number, callable: number): boolean {
  const { callables, records } = factsOf(e.ctx.p, file);
  for (let at = callable; at > 0; at = callables[at]!.parent) {
    const { name, owner } = callables[at]!;
    if (about.test(wordsOf(name)) || about.test(wordsOf(records[owner]?.name ?? ""))) return true;
  }
  return false;
}

/** The call does it and nothing else of note. */
function records(asked: Asked, file: number, call: number, isAbout: boolean): boolean {
  const { e, about } = asked;
  const { effect } = asked.request;
  if (isItself(e, file, call, effect)) return true;
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  const name = nameOf(e.ctx.p, file, callee);
  const isMethod = nodes.kind[callee] === NodeKind.load;
  if (isMethod && TELLS.test(name)) {
    const [topic] = listOf(e.ctx.p, file, call);
    if (topic !== undefined && about.test(wordsOf(constantText(e.ctx, file, topic) ?? ""))) return true;
  }
  // `GqlExecutionContext.create(context)` only reads what was asked.
  const isRead = isMethod && /context$/i.test(nameOf(e.ctx.p, file, nodes.a[callee]!));
  if (isAbout && !isRead && ((isMethod && KEEPS.test(name)) || e.writes(file, call))) return true;
  const behind = e.behind(file, call);
  if (behind && about.test(wordsOf(name)) && callHas(e, file, call, effect)) return true;
  if (!behind || isFactory(e.ctx.p, behind) || !callAlwaysHas(e, file, call, effect)) return false;
  const { callables } = factsOf(e.ctx.p, behind.file);
  return withNested(e.ctx.p, behind).every((inner) =>
    callables[inner]!.calls.every(
      (c) => isItself(e, behind.file, c, effect) || (!e.writes(behind.file, c) && !e.behind(behind.file, c)),
    ),
  );
}
const TELLS = /^(emit|emitAsync|publish|dispatch|produce|send|add|enqueue)$/;
const KEEPS =
  /^(log|info|insert|create|save|write|append|emit|publish|send|add|enqueue|push|post|put)(One|Many|Async)?$/;

/** The first call that one of the ways leaves out. */
function leftOut(
  asked: Asked,
  file: number,
  callable: number,
  places: Places,
  { block, way }: Pick<Exemption, "way"> & { block: number },
): number | undefined {
  const ways: readonly (0 | 1)[] = way === "either" ? [0, 1] : [way];
  return ways.map((one) => leftOutOn(asked, file, callable, places, block, one)).find((found) => found !== undefined);
}

function leftOutOn(
  asked: Asked,
  file: number,
  callable: number,
  { blocks, calls, isAbout }: Places,
  block: number,
  way: 0 | 1,
): number | undefined {
  const fact = factsOf(asked.e.ctx.p, file).callables[callable]!;
  const { next } = fact.blocks[block]!;
  const without = onwards(fact.blocks, next[way]!, block);
  const within = onwards(fact.blocks, next[1 - way]!, block);
  const left = [...blocks].filter((b) => within.has(b) && !without.has(b));
  if (left.length === 0) return undefined;
  // It is recorded further on.
  if (!reaches(fact, [next[way]!], (b) => isEnd(fact, b), blocks)) return undefined;
  // It was recorded before.
  if (blocks.has(block)) return undefined;
  if (isBefore(fact, block, new Set([...blocks].filter((b) => b !== block && !within.has(b))), false)) return undefined;
  const found = fact.calls.find((call, i) => calls.includes(call) && left.includes(fact.callBlocks[i]!));
  const throws = (these: ReadonlySet<number>, others: ReadonlySet<number>) =>
    [...these].some((b) => !others.has(b) && fact.blocks[b]!.exit === "throw");
  // Who is turned away on the other way is recorded for that.
  if (throws(without, within) || (!isAbout && throws(within, without))) return undefined;
  return doesNothingElse(asked, file, fact, without, within, isAbout ? undefined : calls) ? found : undefined;
}

/** The way without does nothing that the other does not, and that one nothing but record; `calls`: those that do, where it is asked. */
function doesNothingElse(
  asked: Asked,
  file: number,
  fact: CallableFact,
  without: ReadonlySet<number>,
  within: ReadonlySet<number>,
  calls: readonly number[] | undefined,
): boolean {
  const { ctx } = asked.e;
  const { nodes } = factsOf(ctx.p, file);
  const callsIn = (these: ReadonlySet<number>, others: ReadonlySet<number>) =>
    fact.calls.filter((_, i) => these.has(fact.callBlocks[i]!) && !others.has(fact.callBlocks[i]!));
  const [onlyWithout, onlyWithin] = [callsIn(without, within), callsIn(within, without)];
  const spelledAt = (call: number) => expressionForm(ctx, file, nodes.a[call]!);
  const isNothing = (call: number, others: readonly number[]) =>
    isNext(ctx, file, call) ||
    asked.harmless.test(nameOf(ctx.p, file, nodes.a[call]!)) ||
    others.some((other) => spelledAt(other) === spelledAt(call));
  const isPart = (call: number) =>
    calls!.some((c) => nodes.start[c]! <= nodes.start[call]! && nodes.end[call]! <= nodes.end[c]!);
  return (
    onlyWithout.every((call) => isNothing(call, onlyWithin) && !doesOtherwise(asked, file, call)) &&
    (calls === undefined || onlyWithin.every((call) => isPart(call) || isNothing(call, onlyWithout)))
  );
}

/** Blocks that a way comes to without coming back to where it was chosen. */
function onwards(blocks: readonly { next: readonly number[] }[], from: number, choice: number): Set<number> {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || at === choice) continue;
    seen.add(at);
    open.push(...blocks[at]!.next);
  }
  return seen;
}

/** Turns the caller away, or leaves a trace after all. */
function doesOtherwise({ e, request, instead }: Asked, file: number, call: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  if (refuses(e.ctx, file, call) || callHas(e, file, call, request.effect)) return true;
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  const receiver = nodes.kind[callee] === NodeKind.load ? nameOf(e.ctx.p, file, nodes.a[callee]!) : "";
  return instead.test(wordsOf(`${receiver}_${nameOf(e.ctx.p, file, callee)}`));
}
