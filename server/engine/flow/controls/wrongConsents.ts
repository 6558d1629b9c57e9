// Questions about consent that are asked before an advertisement is sent, and answered the wrong way: it goes to those who have
// refused, or to those who agreed to something else. Input: a call that sends, and what counts as asking. Output: which of the
// two, and what was asked; undefined where another question settles it, there or in the function that sends. Invariant: only what the names say beyond doubt.
import { compiled, wordsOf } from "../../classify/words.js";
import { ANY_KEY, LiteralKind, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import { fieldsOf, memberType, unwrap } from "../../link/types.js";
import { refill } from "../context.js";
import { EMPTY_PATH, keysOfPath } from "../paths.js";
import { deciding, reaches } from "../walk/controlPaths.js";
import { origins } from "../walk/origins.js";
import { certainlyBefore, type Wanted } from "../ways/before.js";
import { type Step, stepAt } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import type { AnswerTerms } from "./chosenPersons.js";

export interface WrongTerms extends AnswerTerms {
  /** Regular expressions on the words of a name, parted by blanks: who has it set wants no advertisement; who has not. */
  refusals: string;
  agreements: string;
  /** What keeps those who want none. */
  registers: string;
  /** It is about one way to send only. */
  channels: string;
}

export interface WrongConsent {
  kind: "refused" | "other";
  /** What was asked, as code spells it. */
  asked: string;
}

export function wrongConsent(
  e: EffectContext,
  terms: WrongTerms,
  wanted: Wanted,
  step: Step,
  sending: Step,
): WrongConsent | undefined {
  const wrong = new Map<string, WrongConsent>();
  const key = (file: number, node: number) => `${file} ${node}`;
  for (let at: Step | undefined = step; at; at = aroundOf(e, at))
    for (const [node, judged] of wrongIn(e, terms, wanted, at)) wrong.set(key(at.file, node), judged);
  const [first] = wrong.values();
  if (!first) return undefined;
  const others: Wanted = {
    ...wanted,
    decides: (file, condition) => !wrong.has(key(file, condition)) && wanted.decides(file, condition),
    settles: (file, call) => !wrong.has(key(file, call)) && wanted.settles(file, call),
  };
  return [step, sending].some((at) => certainlyBefore(e, others, at, at.call)) ? undefined : first;
}

/** The call that an inline function is given to. */
function aroundOf({ ctx }: EffectContext, { file, callable }: Step): Step | undefined {
  const site = callbackSiteOf(ctx.p, file, callable);
  return site && stepAt(ctx, site.file, site.call);
}

/** Conditions and filters of one function that are wrong, each by its node. */
function wrongIn(e: EffectContext, terms: WrongTerms, wanted: Wanted, step: Step): Map<number, WrongConsent> {
  const { file } = step;
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const fact = callables[step.callable]!;
  const found = new Map<number, WrongConsent>();
  const add = (node: number, judged: WrongConsent | undefined) => judged && found.set(node, judged);
  for (const block of deciding(fact, step.block, (condition) => wanted.decides(file, condition))) {
    const { condition, next } = fact.blocks[block]!;
    const isYes = reaches(fact, [next[0]!], (at) => at === step.block, new Set([block]));
    add(condition, judge(e, terms, file, condition, isYes));
  }
  for (const call of fact.calls) {
    if (nameOf(e.ctx.p, file, nodes.a[call]!) !== "filter") continue;
    const given = strip(e.ctx.p, file, listOf(e.ctx.p, file, call)[0] ?? call);
    const [answer, ...more] = nodes.kind[given] === NodeKind.function ? callables[nodes.a[given]!]!.returns : [];
    if (answer === undefined || more.length > 0 || !isGoneThrough(e, file, call)) continue;
    add(call, judge(e, terms, file, answer, true));
  }
  return found;
}

/** A list of which each is taken in turn, and nothing else is done with it: of those to be left out others are asked for. */
function isGoneThrough({ ctx: { p } }: EffectContext, file: number, list: number): boolean {
  const { nodes } = factsOf(p, file);
  const { by, returned, kept } = nodeUses(p, file);
  const open = [list];
  const seen = new Set<number>();
  let isTaken = false;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MAX_USES || returned.has(at) || kept.has(at)) return false;
    for (const user of by.get(at) ?? []) {
      const kind = nodes.kind[user];
      if (kind === NodeKind.load) {
        const name = nodes.b[user] === ANY_KEY ? "" : stringAt(p, file, nodes.b[user]!);
        if (name !== "" && !IN_TURN.test(name)) return false;
        isTaken ||= name !== "length";
      } else if (kind === NodeKind.named || kind === NodeKind.local || kind === NodeKind.typed) open.push(user);
      else if (kind === NodeKind.await) open.push(user);
      else if (kind !== NodeKind.join) return false;
    }
  }
  return isTaken;
}
const MAX_USES = 40;
const IN_TURN = /^(forEach|map|flatMap|length)$/;

/** `isYes`: it is sent where the condition holds. */
function judge(
  e: EffectContext,
  terms: WrongTerms,
  file: number,
  condition: number,
  isYes: boolean,
): WrongConsent | undefined {
  const { p } = e.ctx;
  const asked = questionOf(e, file, condition);
  if (!asked) return undefined;
  const { nodes } = factsOf(p, file);
  const is = (pattern: string, words: string) => compiled(pattern).test(words);
  const isSet = asked.isSet === isYes;
  const spelled = nameOf(p, file, asked.node);
  if (nodes.kind[asked.node] === NodeKind.call) {
    const purposes = [...listOf(p, file, asked.node)].flatMap((arg) => literalText(p, file, arg) ?? []).map(wordsOf);
    const isOwn = purposes.some((one) => is(terms.advertising, one));
    const callee = strip(p, file, nodes.a[asked.node]!);
    const register = nodes.kind[callee] === NodeKind.load ? nameOf(p, file, nodes.a[callee]!) : "";
    if (isSet && HOLDS.test(spelled) && is(terms.registers, wordsOf(register)))
      return { kind: "refused", asked: `${register}.${spelled}` };
    if (isSet)
      return !isOwn && purposes.some((one) => is(terms.otherPurposes, one))
        ? { kind: "other", asked: spelled }
        : undefined;
    return isOwn && is(terms.about, wordsOf(spelled)) && ANSWERS.test(spelled)
      ? { kind: "refused", asked: spelled }
      : undefined;
  }
  const words = wordsOf(spelled);
  const isRefusal = is(terms.refusals, words);
  const isAnswer = isRefusal || is(terms.agreements, words);
  if (isAnswer && !is(terms.channels, words) && isSet === isRefusal) return { kind: "refused", asked: spelled };
  const isOther = isSet && is(terms.otherPurposes, words) && !is(terms.advertising, words);
  return isOther && hasOwnBeside(e, terms, file, asked.node) ? { kind: "other", asked: spelled } : undefined;
}

/** `doNotCall.has(phone)` */
const HOLDS = /^(has|includes|contains|isListed|isMember|isOn|includesNumber|exists)$/;

/** `hasConsent(id, "marketing")`: a yes or a no. */
const ANSWERS = /^(has|is)[A-Z_]/;

/** A member beside it holds the consent to advertising. */
function hasOwnBeside(e: EffectContext, terms: WrongTerms, file: number, member: number): boolean {
  const { p } = e.ctx;
  const holder = factsOf(p, file).nodes.a[member]!;
  const isInside = compiled(terms.about).test(wordsOf(nameOf(p, file, holder)));
  refill(e.ctx);
  return origins(e.ctx, file, holder, EMPTY_PATH).some(({ type, path }) => {
    const held = keysOfPath(e.ctx.paths, path).reduce((of, key) => memberType(p, of, key), type);
    const record = unwrap(held);
    if (record?.k !== "record") return false;
    return [...fieldsOf(record)].some(([name]) => {
      const words = wordsOf(name);
      return compiled(terms.advertising).test(words) && (isInside || compiled(terms.about).test(words));
    });
  });
}

/** The member or call that a condition asks for, and whether it holds where that is set, true or a yes. */
function questionOf(
  e: EffectContext,
  file: number,
  condition: number,
  depth = 0,
): { node: number; isSet: boolean } | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const node = strip(p, file, condition);
  if (nodes.kind[node] === NodeKind.load || nodes.kind[node] === NodeKind.call) return { node, isSet: true };
  if (nodes.kind[node] !== NodeKind.clean || nodes.a[node]! < 0 || depth > 3) return undefined;
  const operator = stringAt(p, file, nodes.a[node]!);
  const [left, right] = listOf(p, file, node);
  if (left === undefined) return undefined;
  const inner = questionOf(e, file, left, depth + 1);
  if (operator === "!" && inner) return { ...inner, isSet: !inner.isSet };
  const isEqual = EQUAL.get(operator);
  const compared = right === undefined || isEqual === undefined ? undefined : wordAt(e, file, right);
  if (!inner || compared === undefined) return undefined;
  return { ...inner, isSet: (compared === "true") === isEqual ? inner.isSet : !inner.isSet };
}
const EQUAL = new Map([
  ["===", true],
  ["==", true],
  ["!==", false],
  ["!=", false],
]);

/** "true", "false", or "" for what is not there. */
function wordAt({ ctx: { p } }: EffectContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.literal) return undefined;
  const kind = nodes.a[at];
  if (kind === LiteralKind.null || kind === LiteralKind.undefined) return "";
  return kind === LiteralKind.boolean ? stringAt(p, file, nodes.b[at]!) : undefined;
}
