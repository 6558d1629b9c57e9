// Where something that is handed to a call comes from: named by whoever calls the function, or looked up by what he names, rather
// than held by a record that was kept before. Input: a call and words. Output: its name, undefined where it is held.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, strip } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";

/** `transfer(body.cardNo, …)`, and `transfer({ to: account.iban })` where `account` was found by the parameter `accountId`. */
export function isGivenByCaller({ ctx }: EffectContext, file: number, call: number, words: string): string | undefined {
  for (const arg of listOf(ctx.p, file, call)) {
    const found = givenIn(ctx.p, file, arg, words, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}
const MAX_DEPTH = 6;

function givenIn(p: Program, file: number, node: number, words: string, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  switch (nodes.kind[at]) {
    case NodeKind.object: {
      const values = [...listOf(p, file, at)].filter((_, i) => i % 2 === 1);
      return first(values, (value) => givenIn(p, file, value, words, depth + 1));
    }
    case NodeKind.array:
    case NodeKind.join:
    case NodeKind.text:
      return first([...listOf(p, file, at)], (value) => givenIn(p, file, value, words, depth + 1));
    case NodeKind.param: {
      const name = nameOf(p, file, at);
      return matches(words, wordsOf(name)) ? name : undefined;
    }
    case NodeKind.load:
      return givenMember(p, file, at, words, depth);
    case NodeKind.await:
    case NodeKind.named:
      return givenIn(p, file, nodes.a[at]!, words, depth + 1);
    case NodeKind.call:
      // What it was looked up by.
      return first([...listOf(p, file, at)], (arg) => givenIn(p, file, arg, words, depth + 1));
    default:
      return undefined;
  }
}

/** `body.cardNo`, `req.body.cardNo`; of a row that was found, what it was found by. */
function givenMember(p: Program, file: number, load: number, words: string, depth: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const name = nameOf(p, file, load);
  let base = load;
  for (let hops = 0; hops < MAX_DEPTH && nodes.kind[base] === NodeKind.load; hops++)
    base = onlyValue(p, file, nodes.a[base]!);
  if (nodes.kind[base] === NodeKind.await) base = onlyValue(p, file, nodes.a[base]!);
  if (nodes.kind[base] === NodeKind.param) return matches(words, wordsOf(name)) ? name : undefined;
  return nodes.kind[strip(p, file, base)] === NodeKind.call ? givenIn(p, file, base, words, depth + 1) : undefined;
}

function first<T>(all: readonly number[], ask: (one: number) => T | undefined): T | undefined {
  for (const one of all) {
    const found = ask(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
