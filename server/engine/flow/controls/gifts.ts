// Gifts and hospitality of any value: given, taken or paid for by a function that is named for it, or by a call that is.
// Input: the callables of a file and the words that count. Output: one entry per function, as of payments. Invariant: gift
// cards, and what a shop sells as a gift, are none; nor is what is only registered or declared.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { isAmount, isOfAmount } from "../endpoints/limitEvidence.js";
import { spell } from "../sinks/sinks.js";
import { type Step, stepAt } from "../ways/climbing.js";
import type { Handlers } from "../ways/handlerTable.js";
import {
  type AmountApproval,
  type AmountContext,
  type AmountTerms,
  isAskedFor,
  isLeftOut,
  judgedAll,
  type Place,
  paymentsIn,
} from "./amountApprovals.js";
import { recordAt } from "./approvalSubjects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface GiftTerms {
  /** What is given; what is called so and is something else. */
  gifts: string;
  others: string;
  /** Functions that give one, or pay for it; those that take one. */
  gives: string;
  takes: string;
  /** Functions that take something else of value, which is a gift where it is kept among the gifts. */
  takesAny: string;
  /** Functions that keep what was taken. */
  keeps: string;
  /** Members, variables and parameters that say what it is worth. */
  values: string;
  otherValues: string;
  /** Further names that speak of who decides about gifts. */
  limits: string;
}

/** The words of payments, where what is paid is a gift. */
export function termsOfGifts({ gifts, ...terms }: AmountTerms): AmountTerms {
  const { gives, values, otherValues, limits, others } = gifts;
  return {
    ...terms,
    gifts,
    paid: gifts.gifts,
    pays: `${terms.pays}|${gives}`,
    amounts: `${terms.amounts}|${values}`,
    otherAmounts: otherValues,
    limits: `${terms.limits}|${limits}`,
    fixed: `${terms.fixed}|${others}`,
  };
}

/** `terms`: those of gifts, with a context that knows by them what speaks of limits. */
export function giftsPassed(c: AmountContext, handlers: Handlers, terms: AmountTerms, file: number): AmountApproval[] {
  if (isLeftOut(c, terms, file)) return [];
  const paid = paymentsIn(c, terms, file);
  const known = new Set(paid.map(({ step }) => step.callable));
  const places = [...paid, ...takenIn(c, terms, file).filter(({ step }) => !known.has(step.callable))];
  const { others } = terms.gifts;
  const meant = places.filter(({ words }) => !matches(others, words));
  return judgedAll(c, handlers, terms, meant).map((one) => ({ ...one, isFavour: true }));
}

/** `register.save(gift)` in `acceptGift`. */
function takenIn({ e }: AmountContext, terms: AmountTerms, file: number): Place[] {
  const { ctx } = e;
  const { nodes, callables } = factsOf(ctx.p, file);
  const { takes, takesAny, keeps, gifts } = terms.gifts;
  return callables.flatMap(({ name, calls }): Place[] => {
    const words = wordsOf(name);
    const isGift = matches(takes, words) && matches(gifts, words);
    if (!isGift && !matches(takesAny, words)) return [];
    const call = calls.find((one) => {
      const args = [...listOf(ctx.p, file, one)];
      if (!isGift && !matches(gifts, wordsOf(spell(ctx, file, strip(ctx.p, file, nodes.a[one]!))))) return false;
      const isKept = e.writes(file, one) !== undefined || matches(keeps, wordsOf(nameOf(ctx.p, file, nodes.a[one]!)));
      return isKept && args.some((arg) => isWorth(arg)) && !args.some((arg) => isAskedFor(e, file, arg, 0));
    });
    if (call === undefined) return [];
    const callee = strip(ctx.p, file, nodes.a[call]!);
    const step: Step = stepAt(ctx, file, call);
    const at = { step, start: nodes.start[call]!, end: nodes.end[callee]! };
    return [
      {
        ...at,
        act: `${spell(ctx, file, callee)}()`,
        isPayment: true,
        words: `${words} ${wordsOf(spell(ctx, file, callee))}`,
      },
    ];
  });

  /** A record that says what it is worth, or a copy of one. */
  function isWorth(arg: number): boolean {
    if (isOfAmount(e, terms, file, arg)) return true;
    const object = strip(ctx.p, file, arg);
    const pairs = nodes.kind[object] === NodeKind.object ? [...listOf(ctx.p, file, object)] : [];
    const copied = pairs.filter((_, i) => i % 2 === 1 && pairs[i - 1] === SPREAD_KEY);
    return [arg, ...copied].some((node) => {
      const fields = [...(recordAt(e, file, node)?.fields.keys() ?? [])];
      return fields.some((field) => isAmount(terms, field));
    });
  }
}
