// What shows that a change is the wish of the person it is about: somebody verifies him, tells him, or keeps the change (or
// what it leads to) back until it is known to be right. Names of what is called decide; a guard counts by its own.
// Input: the functions around a write. Output: yes or no. Invariant: one sign anywhere in what they call is enough.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { MESSAGE, type SinkUse, spell } from "../sinks/sinks.js";
import { callableKey } from "../walk/callers.js";
import { constantNames } from "../walk/modelled.js";
import { type EffectContext, isItself, namesIn } from "../ways/effects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface EvidenceTerms {
  /** A function called, with the objects before it, or a guard: it verifies a person, tells him, or keeps something back. */
  verifies: string;
  tells: string;
  holds: string;
  /** Functions whose first argument says what is told or kept back: `emit("payee.changed")`. */
  sends: string;
  /** Functions whose arguments say what is verified: `compare(password, hash)`. */
  compares: string;
  /** Names in a condition that ask for a proof. */
  proofs: string;
  /** Columns by which a change waits. */
  waits: string;
}

export interface EvidenceContext {
  e: EffectContext;
  usesIn(file: number): readonly SinkUse[];
  /** The value that is written from now on. A code that is sent to it proves nothing about whose record it is. */
  isNew?(file: number, node: number): boolean;
}

const MAX_BODIES = 300;

/** `bodies`: of the functions on the way to the write. */
export function hasEvidence(c: EvidenceContext, terms: EvidenceTerms, bodies: readonly Body[]): boolean {
  return someBody(
    c.e,
    bodies,
    (body) => isEvidence(c, terms, body),
    (file, call) => provesNew(c, file, call),
  );
}

/** Of functions, those written in them and those that they call, any. */
export function someBody(
  e: EffectContext,
  bodies: readonly Body[],
  asked: (body: Body) => boolean,
  leavesOut: (file: number, call: number) => boolean = () => false,
): boolean {
  const seen = new Set<string>();
  const open = [...bodies];
  for (let i = 0; i < open.length && seen.size < MAX_BODIES; i++) {
    const { file } = open[i]!;
    for (const callable of withNested(e.ctx.p, open[i]!)) {
      const key = callableKey(file, callable);
      if (seen.has(key)) continue;
      seen.add(key);
      if (asked({ file, callable })) return true;
      for (const call of factsOf(e.ctx.p, file).callables[callable]!.calls) {
        const behind = leavesOut(file, call) ? undefined : e.behind(file, call);
        if (behind) open.push(behind);
      }
    }
  }
  return false;
}

/** `checkCode(dto.email, dto.code)`: whoever has the new address has it. Of whom else something is said, it may prove more. */
function provesNew({ e, isNew }: EvidenceContext, file: number, call: number): boolean {
  if (!isNew) return false;
  const args = [...listOf(e.ctx.p, file, call)];
  return args.some((arg) => isNew(file, arg)) && args.every((arg) => isNew(file, arg) || !isWhole(e, file, arg));
}

/** Something else than the code: whose it is, what was there before, all of a request. */
function isWhole({ ctx: { p } }: EffectContext, file: number, arg: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, arg);
  return nodes.kind[at] !== NodeKind.literal && nodes.kind[at] !== NodeKind.object && !CODE.test(nameOf(p, file, arg));
}
const CODE = /code|otp|pin|token|^yzm$|yanzhengma|captcha|验证码|驗證碼/i;

/**
 * Guards, middleware and decorators by their names; middleware by what it asks, too. `isOfCaller`: by its name a guard proves
 * who calls, who is another one than whom the change is about.
 */
export function isGuarded(
  c: EvidenceContext,
  terms: EvidenceTerms,
  endpoint: Endpoint,
  isOfCaller: (words: string) => boolean = () => false,
): boolean {
  const all = guardWords(c.e, endpoint).filter((words) => !isOfCaller(words));
  if (all.some((words) => matches(terms.verifies, words) || matches(terms.holds, words))) return true;
  return hasEvidence(
    c,
    { ...terms, tells: NEVER, holds: NEVER, waits: NEVER },
    endpoint.around.flatMap(({ name, bodies }) => (isOfCaller(wordsOf(name)) ? [] : bodies)),
  );
}
const NEVER = "(?!)";

/** Words of what stands before and around a handler, and of what it is given. */
export function guardWords(e: EffectContext, endpoint: Endpoint): string[] {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const fact = callables[endpoint.callable]!;
  const annotations = [...fact.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const given = annotations
    .filter(({ node }) => node >= 0)
    .flatMap(({ node }) => namesIn(e, endpoint.file, node).map((tokens) => tokens.join(" ")));
  const around = endpoint.around.flatMap(({ name, texts }) => [name, ...(texts ?? [])]);
  const names = [...annotations.map((a) => a.name), endpoint.protection.by, ...(endpoint.marks ?? []), ...around];
  return [...given, ...names.map(wordsOf)];
}

function isEvidence(c: EvidenceContext, terms: EvidenceTerms, { file, callable }: Body): boolean {
  const { e } = c;
  const { p } = e.ctx;
  const fact = factsOf(p, file).callables[callable]!;
  if (fact.blocks.some(({ condition }) => condition >= 0 && asksProof(c, terms, file, fact.calls, condition)))
    return true;
  if (fact.stores.some(({ key }) => key >= 0 && matches(terms.waits, wordsOf(stringAt(p, file, key))))) return true;
  return fact.calls.some((call) => isSign(c, terms, file, call));
}

function asksProof(
  c: EvidenceContext,
  terms: EvidenceTerms,
  file: number,
  calls: readonly number[],
  condition: number,
): boolean {
  const { e } = c;
  const { nodes } = factsOf(e.ctx.p, file);
  const isInside = (call: number) =>
    nodes.start[call]! >= nodes.start[condition]! && nodes.end[call]! <= nodes.end[condition]!;
  if (c.isNew && calls.some((call) => isInside(call) && provesNew(c, file, call))) return false;
  return namesIn(e, file, condition).some((tokens) => matches(terms.proofs, tokens.join(" ")));
}

function isSign(c: EvidenceContext, terms: EvidenceTerms, file: number, call: number): boolean {
  const { ctx } = c.e;
  const { nodes } = factsOf(ctx.p, file);
  const uses = c.usesIn(file).filter((use) => use.call === call);
  // A record of the change tells nobody: `prisma.auditEvent.create(…)`.
  if (uses.some(({ sink }) => sink === "log") || isItself(c.e, file, call, "audit")) return false;
  if (uses.some(isMessage) || isItself(c.e, file, call, "second-person")) return true;
  const { verifies, tells, holds } = terms;
  const signs = provesNew(c, file, call) ? [tells, holds] : [verifies, tells, holds];
  const args = [...listOf(ctx.p, file, call)];
  let words = wordsOf(spell(ctx, file, strip(ctx.p, file, nodes.a[call]!)));
  if (args[0] !== undefined && matches(terms.sends, words))
    words = [words, ...constantNames(ctx, file, args[0]).map(wordsOf)].join(" ");
  if (matches(terms.compares, words))
    words = [words, ...args.slice(0, 2).map((arg) => wordsOf(nameOf(ctx.p, file, arg)))].join(" ");
  if (signs.some((wanted) => matches(wanted, words))) return true;
  const writes = uses.some(({ sink }) => sink === "store") || WRITES.test(nameOf(ctx.p, file, nodes.a[call]!));
  return writes && args.some((arg) => keepsWaiting(c.e, terms, file, arg, 0));
}

const WRITES = /^(update|patch|upsert|save|set|create|insert)(?![a-z])/;

function isMessage({ sink, row }: SinkUse): boolean {
  return sink === MESSAGE || /^(sms|email|push|im)$/.test(row?.recipientClass ?? "");
}

/** `{ email, emailVerified: false }` */
function keepsWaiting(e: EffectContext, terms: EvidenceTerms, file: number, node: number, depth: number): boolean {
  const object = objectBehind(e.ctx.p, file, node, 0);
  if (!object || depth > 3) return false;
  const pairs = listOf(e.ctx.p, object.file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const key = pairs[i]! < 0 ? "" : stringAt(e.ctx.p, object.file, pairs[i]!);
    if (ASKS.test(key)) continue;
    if (matches(terms.waits, wordsOf(key))) return true;
    const value = strip(e.ctx.p, object.file, pairs[i + 1]!);
    if (factsOf(e.ctx.p, object.file).nodes.kind[value] !== NodeKind.object) continue;
    if (keepsWaiting(e, terms, object.file, value, depth + 1)) return true;
  }
  return false;
}
/** Says which rows are meant, or what is given back. */
const ASKS = /^(where|select|include|returning)$/;
