// Questions about one token of a statement, and about tokens that belong together: names with dots, brackets, items of a list.
import type { SqlToken } from "../../facts/sqlTokens.js";

export function is(token: SqlToken | undefined, ...words: string[]): boolean {
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

export function punct(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === "punct" && token.text === text;
}

/** Dotted name from a position: the last part, and where it ends. */
export function nameAt(t: readonly SqlToken[], from: number): { parts: SqlToken[]; next: number } | undefined {
  const parts: SqlToken[] = [];
  let at = from;
  for (;;) {
    const token = t[at];
    if (!token || (token.kind !== "word" && token.kind !== "name" && token.kind !== "string")) return undefined;
    parts.push(token);
    if (!punct(t[at + 1], ".")) return { parts, next: at + 1 };
    at += 2;
  }
}

export function matching(t: readonly SqlToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < t.length; i++) {
    if (punct(t[i], "(")) depth++;
    else if (punct(t[i], ")") && --depth === 0) return i;
  }
  return t.length;
}

/** Comma-separated items at the top level of a list. */
export function items(t: readonly SqlToken[], from: number, to: number): SqlToken[][] {
  const found: SqlToken[][] = [];
  let current: SqlToken[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = t[i]!;
    if (punct(token, "(")) depth++;
    else if (punct(token, ")")) depth--;
    if (depth === 0 && punct(token, ",")) {
      found.push(current);
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) found.push(current);
  return found;
}
