// Messages to persons that are advertisements. Input: a call that sends, and words. Output: whether what is handed over, the
// function or its class says that it is one.
import { withPinyin } from "../../classify/pinyin.js";
import { CHINESE, tokenise } from "../../classify/tokens.js";
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { constantText } from "../walk/constantText.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";

/** Words of messages, in lower case. */
export interface MessageTerms {
  /**
   * Words and phrases of functions, classes and texts that make a message to persons count, in the singular; those that tell
   * another use.
   */
  messages: readonly string[];
  otherMessages: readonly string[];
  /** Words of messages about the contract: they count less than advertising beside them, and more than the name of the class. */
  serviceMessages: readonly string[];
  /** Regular expression on texts that are handed over, in lower case: they sell something. */
  offers: string;
  /** Regular expression on the words of a name, parted by blanks: it is about consent. */
  about: string;
}

/** The function, what it is written in, or a text that is handed over says that the message is an advertisement. */
export function isWanted(e: EffectContext, terms: MessageTerms, step: Step, call: number): boolean {
  const { p } = e.ctx;
  const { callables, records, nodes } = factsOf(p, step.file);
  const texts = textsIn(e, step.file, call, 0);
  const own: (readonly string[])[] = texts.map((text) => tokenise(text.replace(/^\w+:\/\/[^/]*/, "")));
  const called = nameOf(p, step.file, nodes.a[call]!);
  // Who is asked for his consent is sent no advertisement.
  if (compiled(terms.about).test(wordsOf(called))) return false;
  own.push(tokenise(called));
  const around: (readonly string[])[] = [];
  for (let at = step.callable; at > 0; at = callables[at]!.parent) {
    own.push(tokenise(callables[at]!.name));
    around.push(tokenise(records[callables[at]!.owner]?.name ?? ""));
  }
  const isOwn = saying(own);
  const isAround = saying(around);
  if (terms.otherMessages.some(isOwn) || terms.otherMessages.some(isAround)) return false;
  if (terms.messages.some(isOwn)) return true;
  const offers = compiled(terms.offers);
  // `telemarketing.enqueue(…)`: what it is handed to is there for nothing else.
  const callee = strip(p, step.file, nodes.a[call]!);
  const sender = nodes.kind[callee] === NodeKind.load ? nameOf(p, step.file, nodes.a[callee]!) : "";
  // A class of campaigns may write about the contract as well, and a notice may offer something by the way.
  const isByTheWay =
    terms.messages.some(isAround) ||
    terms.messages.some(saying([tokenise(sender)])) ||
    texts.some((text) => offers.test(text.toLowerCase()));
  return isByTheWay && !terms.serviceMessages.some(isOwn);
}

/** A function is named for an advertisement, or for sending something. */
export function namesSending({ messages }: MessageTerms, name: string): boolean {
  const words = tokenise(name);
  return words.some((word) => SENDS.test(word)) || messages.some(saying([words]));
}
const SENDS =
  /^(sends?|notify|notifies|push(es)?|promotes?|blast|broadcast|mail|call|dial|offers?)$|[发發推]送|群[发發]/;

/** Whether a term, in the singular, stands in one of the texts. */
function saying(texts: readonly (readonly string[])[]): (term: string) => boolean {
  const singular = texts.map((words) => ` ${withPinyin(words.map((w) => w.replace(/(?<!s)s$/, ""))).join(" ")} `);
  // Chinese words are not parted: "续期缴费提醒".
  return (term) => singular.some((text) => text.includes(CHINESE.test(term) ? term : ` ${term} `));
}

/** Short constant texts among the arguments: names of templates, subjects. */
function textsIn(e: EffectContext, file: number, node: number, depth: number): string[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const found: string[] = [];
  const items = [...listOf(e.ctx.p, file, node)];
  for (const [i, item] of items.entries()) {
    if (item < 0 || (nodes.kind[node] === NodeKind.object && i % 2 === 0)) continue;
    const at = strip(e.ctx.p, file, item);
    if (nodes.kind[at] === NodeKind.object && depth < 2) found.push(...textsIn(e, file, at, depth + 1));
    else found.push(constantText(e.ctx, file, item) ?? "");
  }
  return found.filter((text) => text !== "" && text.length < 120);
}
