// Pairs of columns that a condition wants to be unequal: `a <> b`, `a IS DISTINCT FROM b`, `NOT (a = b)`; or, of a body that
// refuses what is equal, `NEW.a = NEW.b`. Input: tokens. Output: names as written, without what they are columns of.
import type { SqlToken } from "./sqlTokens.js";

export function apartIn(all: readonly SqlToken[], refusesEqual: boolean): string[][] {
  const t = all.filter(({ kind }) => kind !== "comment");
  const found: string[][] = [];
  for (let i = 1; i < t.length; i++) {
    const [kind, next] = comparison(t, i);
    if (kind === undefined) continue;
    const left = columnBefore(t, i);
    const right = columnAfter(t, next);
    if (!left || !right) continue;
    const isDenied = kind === "equal" && isWord(t[left.at - 2], "not") && t[left.at - 1]?.text === "(";
    // `IF NEW.a = NEW.b THEN RAISE …` refuses what is equal.
    const isWanted = refusesEqual ? kind === "equal" && !isDenied : kind === "unequal" || isDenied;
    if (isWanted) found.push([left.name, right.name]);
  }
  return found;
}

/** Punctuation comes one by one: `<` and `>`, `!` and `=`. */
function comparison(t: readonly SqlToken[], i: number): ["equal" | "unequal" | undefined, number] {
  const [one, two] = [t[i]!, t[i + 1]];
  if (one.kind === "punct") {
    if ((one.text === "<" && two?.text === ">") || (one.text === "!" && two?.text === "=")) return ["unequal", i + 2];
    const isPlain = one.text === "=" && !/^[<>!:]$/.test(t[i - 1]!.text);
    return [isPlain ? "equal" : undefined, i + 1];
  }
  if (!isWord(one, "is")) return [undefined, i];
  if (isWord(two, "distinct") && isWord(t[i + 2], "from")) return ["unequal", i + 3];
  if (isWord(two, "not") && isWord(t[i + 2], "distinct") && isWord(t[i + 3], "from")) return ["equal", i + 4];
  return [undefined, i];
}

function columnBefore(t: readonly SqlToken[], i: number): { name: string; at: number } | undefined {
  let at = i - 1;
  if (!isName(t[at])) return undefined;
  const name = t[at]!.text;
  while (t[at - 1]?.text === "." && isName(t[at - 2])) at -= 2;
  return { name, at };
}

function columnAfter(t: readonly SqlToken[], i: number): { name: string } | undefined {
  let at = i;
  while (t[at + 1]?.text === "." && t[at + 2]) at += 2;
  return isName(t[at]) && !isWord(t[at], "null") && !isWord(t[at], "any") ? { name: t[at]!.text } : undefined;
}

function isName(token: SqlToken | undefined): boolean {
  return (token?.kind === "word" || token?.kind === "name") && !/^\d/.test(token.text);
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}
