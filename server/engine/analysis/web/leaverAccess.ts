// Whom a program lets in, or leaves what lets him in, though he has left: a sign-in of staff that does not ask whether the account is
// still open where another of the file does; a function that ends somebody's work and takes nothing back where another does. Input:
// a file. Output: one per function. Invariant: only beside a function that does it, and only where nothing that the function calls or
// names speaks of it.
import { matches, wordsOf } from "../../classify/words.js";
import { type CallableFact, NodeKind } from "../../facts/types.js";
import { spokenWithin } from "../../flow/controls/spokenWithin.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { expressionForm } from "../../flow/walk/form.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LeaverTerms, TokenAnswer } from "../requests/tokenRequests.js";

export type Left = Pick<TokenAnswer, "what" | "status" | "by" | "detail"> & { start: number; end: number };

/** What changes a password, or takes up a person, lets nobody in, though it looks at a password. */
const CHANGES_PASSWORD =
  /reset|change|update|forgot|create|add|register|regist|sign_?up|invite|edit|set_?pass|chong_?zhi|xiu_?gai|zhu_?ce/i;
const COMPARES =
  /^(bcrypt|bcryptjs|argon2?|scrypt)\.(compare|compareSync|verify)$|^(verify|check|compare|match)(Password|Passwd|Pwd|Mima)$/i;
const FINDS = /^(find\w*|get(One|By\w+)|first|findOneBy\w*)$/;
const CHANGES = /^(update\w*|save|set|findOneAndUpdate|findByIdAndUpdate)$/;

export function leaversIn(e: EffectContext, terms: LeaverTerms, file: number): Left[] {
  const { callables, strings } = factsOf(e.ctx.p, file);
  const named = callables.filter(({ name }) => name !== "");
  const callsOf = (fact: CallableFact) =>
    withNested(e.ctx.p, { file, callable: callables.indexOf(fact) }).flatMap((one) => callables[one]!.calls);
  const found: Left[] = [];
  const mayCompare = strings.some((text) => /^(compare|compareSync|verify)$|Password$/.test(text));
  if (mayCompare) {
    const signIns = named.filter(
      (fact) =>
        !CHANGES_PASSWORD.test(fact.name) && callsOf(fact).some((call) => COMPARES.test(shortForm(e, file, call))),
    );
    found.push(...unlike(e, file, signIns, (fact) => accountOf(e, terms, file, callsOf(fact)), terms.open, "inactive"));
  }
  // Texts are looked at one by one, and few files speak of an end.
  if (strings.some((text) => text.length < MAX_TEXT && matches(terms.left, wordsOf(text)))) {
    const endings = named.filter((fact) => endsWork(e, terms, file, callsOf(fact)));
    found.push(...unlike(e, file, endings, () => "work", terms.letsIn, "left"));
  }
  return found;
}
const MAX_TEXT = 40;

/** Functions about the same that do not speak of it, where at least one does. */
function unlike(
  e: EffectContext,
  file: number,
  all: readonly CallableFact[],
  about: (fact: CallableFact) => string,
  words: string,
  what: "inactive" | "left",
): Left[] {
  if (all.length < 2) return [];
  const told = all.map((fact) => ({ fact, of: about(fact), speaks: speaksOf(e, words, file, fact) }));
  return told.flatMap(({ fact, of, speaks }): Left[] => {
    const like = speaks || of === "" ? undefined : told.find((other) => other.of === of && other.speaks);
    if (!like) return [];
    const { nameStart: start, nameEnd: end, name: by } = fact;
    return [{ what, status: "endless", by, detail: like.fact.name, start, end }];
  });
}

function speaksOf(e: EffectContext, words: string, file: number, { start, end }: CallableFact): boolean {
  return spokenWithin(e, [words], [{ file, start, end }])[0]!;
}

/** `bcrypt.compare` of `bcrypt.compare(a, b)`. */
function shortForm(e: EffectContext, file: number, call: number): string {
  return expressionForm(e.ctx, file, factsOf(e.ctx.p, file).nodes.a[call]!).replace(/^this\./, "");
}

/** The table in which the account of one of the staff is looked up. */
function accountOf({ ctx }: EffectContext, { accounts }: LeaverTerms, file: number, calls: readonly number[]): string {
  const { nodes } = factsOf(ctx.p, file);
  for (const call of calls) {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load || !FINDS.test(calleeName(ctx, file, nodes.a[call]!))) continue;
    const of = wordsOf(nameOf(ctx.p, file, nodes.a[callee]!));
    if (matches(accounts, of)) return of;
  }
  return "";
}

/** `Staff.update({ status: "RESIGNED" }, …)` */
function endsWork({ ctx }: EffectContext, terms: LeaverTerms, file: number, calls: readonly number[]): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return calls.some((call) => {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load || !CHANGES.test(calleeName(ctx, file, nodes.a[call]!))) return false;
    if (!matches(terms.accounts, wordsOf(nameOf(ctx.p, file, nodes.a[callee]!)))) return false;
    return [...listOf(ctx.p, file, call)].some((arg) => setsLeft(ctx, terms, file, arg, 0));
  });
}

function setsLeft(ctx: EffectContext["ctx"], terms: LeaverTerms, file: number, node: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const object = strip(ctx.p, file, node);
  if (nodes.kind[object] !== NodeKind.object) return false;
  const pairs = [...listOf(ctx.p, file, object)];
  return pairs.some((key, i) => {
    if (i % 2 === 1 || key < 0) return false;
    const name = stringAt(ctx.p, file, key);
    const value = pairs[i + 1]!;
    if (/^(data|set|\$set)$/.test(name)) return depth < 2 && setsLeft(ctx, terms, file, value, depth + 1);
    return matches(terms.states, wordsOf(name)) && matches(terms.left, wordsOf(constantText(ctx, file, value) ?? ""));
  });
}
