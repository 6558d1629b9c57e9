// Messages to persons that are advertisements. Input: a call that sends, and words. Output: whether what is handed over, the
// function or its class says that it is one.
import { CHINESE, tokenise } from "../../classify/tokens.js";
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
}

/** The function, what it is written in, or a text that is handed over says that the message is an advertisement. */
export function isWanted(e: EffectContext, terms: MessageTerms, step: Step, call: number): boolean {
  const { p } = e.ctx;
  const { callables, records, nodes } = factsOf(p, step.file);
  const own: (readonly string[])[] = textsIn(e, step.file, call, 0).map((text) =>
    tokenise(text.replace(/^\w+:\/\/[^/]*/, "")),
  );
  own.push(tokenise(nameOf(p, step.file, nodes.a[call]!)));
  const around: (readonly string[])[] = [];
  for (let at = step.callable; at > 0; at = callables[at]!.parent) {
    own.push(tokenise(callables[at]!.name));
    around.push(tokenise(records[callables[at]!.owner]?.name ?? ""));
  }
  const isOwn = saying(own);
  const isAround = saying(around);
  if (terms.otherMessages.some(isOwn) || terms.otherMessages.some(isAround)) return false;
  if (terms.messages.some(isOwn)) return true;
  // A class of campaigns may write about the contract as well.
  return terms.messages.some(isAround) && !terms.serviceMessages.some(isOwn);
}

/** Whether a term, in the singular, stands in one of the texts. */
function saying(texts: readonly (readonly string[])[]): (term: string) => boolean {
  const singular = texts.map((words) => ` ${words.map((w) => w.replace(/(?<!s)s$/, "")).join(" ")} `);
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
