// What the text of a statement changes: the table, and the columns that it is given values for. Input: the text of an INSERT,
// UPDATE or DELETE, values as "?". Output: undefined for other statements, and for those that are put together.
import { type SqlToken, sqlTokens } from "../facts/sqlTokens.js";

export interface SqlChange {
  /** "upsert": an INSERT that changes the row that is there. */
  kind: "insert" | "upsert" | "update" | "delete";
  table: string;
  /** Empty for deletions, and for insertions that name none. */
  columns: string[];
}

export function readChange(text: string): SqlChange | undefined {
  const tokens = [...sqlTokens(text)].filter((t) => t.kind !== "comment");
  const first = wordAt(tokens, 0);
  if (first === "insert" && wordAt(tokens, 1) === "into") {
    const table = tableAt(tokens, 2);
    const kind = isUpsert(tokens) ? "upsert" : "insert";
    return table && { kind, table: table.name, columns: listed(tokens, table.next) };
  }
  if (first === "delete" && wordAt(tokens, 1) === "from") {
    const table = tableAt(tokens, 2);
    return table && { kind: "delete", table: table.name, columns: [] };
  }
  if (first !== "update") return undefined;
  const table = tableAt(tokens, wordAt(tokens, 1) === "only" ? 2 : 1);
  // `UPDATE t AS x SET`
  const set = table
    ? tokens.findIndex((_, i) => i >= table.next && i < table.next + 3 && wordAt(tokens, i) === "set")
    : -1;
  return table && set >= 0 ? { kind: "update", table: table.name, columns: assigned(tokens, set + 1) } : undefined;
}

/** `ON CONFLICT (id) DO UPDATE`, `ON DUPLICATE KEY UPDATE` */
function isUpsert(tokens: readonly SqlToken[]): boolean {
  const at = tokens.findIndex(
    (_, i) => wordAt(tokens, i) === "on" && /^(conflict|duplicate)$/.test(wordAt(tokens, i + 1)),
  );
  return at >= 0 && tokens.some((_, i) => i > at && wordAt(tokens, i) === "update");
}

/** `schema.table` */
function tableAt(tokens: readonly SqlToken[], at: number): { name: string; next: number } | undefined {
  let end = at;
  while (tokens[end + 1]?.text === "." && isName(tokens[end + 2])) end += 2;
  return isName(tokens[end]) ? { name: tokens[end]!.text, next: end + 1 } : undefined;
}

/** `(a, b)` */
function listed(tokens: readonly SqlToken[], open: number): string[] {
  if (tokens[open]?.text !== "(") return [];
  const names: string[] = [];
  for (let i = open + 1; i < tokens.length && tokens[i]!.text !== ")"; i++)
    if (isName(tokens[i])) names.push(tokens[i]!.text);
  return names;
}

const ENDS = /^(where|from|returning|order|limit)$/;

/** `a = ?, t.b = ?` */
function assigned(tokens: readonly SqlToken[], start: number): string[] {
  const names: string[] = [];
  let depth = 0;
  let isNew = true;
  for (let i = start; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (depth === 0 && ENDS.test(wordAt(tokens, i))) break;
    else if (depth === 0 && text === ",") isNew = true;
    else if (isNew && text === "=") {
      if (isName(tokens[i - 1])) names.push(tokens[i - 1]!.text);
      isNew = false;
    }
  }
  return names;
}

function isName(token: SqlToken | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

/** In lower case, "" for anything else. */
function wordAt(tokens: readonly SqlToken[], at: number): string {
  return tokens[at]?.kind === "word" ? tokens[at]!.text.toLowerCase() : "";
}
