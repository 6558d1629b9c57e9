// Questions about one token of a statement.
import type { SqlToken } from "../../facts/sqlTokens.js";

export function is(token: SqlToken | undefined, ...words: string[]): boolean {
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

export function punct(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === "punct" && token.text === text;
}
