// What a statement copies from tables into another one: INSERT … SELECT, CREATE TABLE or VIEW … AS SELECT. Input: tokens of one
// statement, comments apart. Output: the target, and the columns that are taken over as they are. Invariant: what a function
// makes of a column is left out, but for such that only trim, join or convert; so is what a part of the statement made before.
import type { SqlToken } from "./sqlTokens.js";

export interface SqlFill {
  /** With its schema: "mart.claim_analysis". */
  target: string;
  /** Token of the first part of its name. */
  at: number;
  /** "*" for all of them. */
  columns: string[];
  /** Tables and views. */
  from: string[];
}

/** More are generated. */
const MAX_COLUMNS = 200;
const KEEPS =
  /^(trim|ltrim|rtrim|upper|lower|initcap|coalesce|nvl|ifnull|isnull|concat|concat_ws|cast|convert|to_char)$/;
const ENDS = /^(where|group|order|having|limit|union|except|intersect|window|qualify|on|using|fetch|offset)$/;

export function sqlFill(tokens: readonly SqlToken[]): SqlFill | undefined {
  const at = targetAt(tokens);
  const target = at < 0 ? undefined : dotted(tokens, at);
  if (!target) return undefined;
  const select = atDepth(tokens, target.next, (word) => word === "select");
  if (select < 0 || atDepth(tokens.slice(0, select), target.next, (word) => word === "values") >= 0) return undefined;
  const ends = atDepth(tokens, select + 1, (word) => word === "from");
  if (ends < 0) return undefined;
  const from = tablesAfter(tokens, ends + 1);
  const made = new Set(namesMade(tokens.slice(target.next, select)));
  if (from.length === 0 || from.some((table) => made.has(table.toLowerCase()))) return undefined;
  const columns = itemsOf(tokens.slice(select + 1, ends)).flatMap(columnsOf);
  return { target: target.name, at, columns: [...new Set(columns)].slice(0, MAX_COLUMNS), from };
}

/** Of the name that is filled; a table that goes with the session is none. */
function targetAt(tokens: readonly SqlToken[]): number {
  if (wordAt(tokens, 0) === "insert") {
    const at = /^(into|overwrite)$/.test(wordAt(tokens, 1)) ? 2 : -1;
    return at > 0 && /^(table|into)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  }
  if (wordAt(tokens, 0) !== "create") return -1;
  let at = 1;
  while (/^(or|replace|materialized|external|unlogged|secure)$/.test(wordAt(tokens, at))) at++;
  if (!/^(table|view)$/.test(wordAt(tokens, at))) return -1;
  at++;
  return wordAt(tokens, at) === "if" ? at + 3 : at;
}

/** Names that the statement itself gives to a query: `WITH c AS (`. */
function namesMade(tokens: readonly SqlToken[]): string[] {
  return tokens.flatMap((token, i) =>
    isName(token) && wordAt(tokens, i + 1) === "as" && tokens[i + 2]?.text === "(" ? [token.text.toLowerCase()] : [],
  );
}

function tablesAfter(tokens: readonly SqlToken[], start: number): string[] {
  const found: string[] = [];
  let isNext = true;
  for (let i = start; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    if (/^(where|group|order|having|limit|union|except|intersect)$/.test(word)) break;
    if (tokens[i]!.text === "(") return [];
    if (word === "join" || tokens[i]!.text === ",") isNext = true;
    else if (isNext && isName(tokens[i])) {
      const table = dotted(tokens, i)!;
      found.push(table.name);
      i = table.next - 1;
      isNext = false;
    } else if (word === "on") {
      while (
        i + 1 < tokens.length &&
        !/join|,/.test(tokens[i + 1]!.text.toLowerCase()) &&
        !ENDS_FROM.test(wordAt(tokens, i + 1))
      )
        i++;
    }
  }
  return found;
}
const ENDS_FROM = /^(where|group|order|having|limit|union|except|intersect)$/;

function itemsOf(tokens: readonly SqlToken[]): SqlToken[][] {
  const items: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
    if (depth === 0 && token.text === ",") items.push([]);
    else items[items.length - 1]!.push(token);
  }
  return items;
}

/** Columns that an item gives as they are: `c.name`, `trim(c.name) AS holder`, `first || ' ' || last`. */
function columnsOf(item: readonly SqlToken[]): string[] {
  const as = item.findIndex((_, i) => i > 0 && wordAt(item, i) === "as" && i === item.length - 2);
  let tokens = as > 0 ? item.slice(0, as) : [...item];
  if (/^(distinct|all)$/.test(wordAt(tokens, 0))) tokens = tokens.slice(1);
  const columns: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.text === "*") return tokens.length === i + 1 ? ["*"] : [];
    if (token.kind === "string" || /^[(),|.:]+$/.test(token.text)) continue;
    if (!isName(token)) return [];
    const word = token.text.toLowerCase();
    if (tokens[i + 1]?.text === "(") {
      if (!KEEPS.test(word)) return [];
      continue;
    }
    const isType = tokens[i - 1]?.text === ":" || tokens[i - 1]?.text === "::" || wordAt(tokens, i - 1) === "as";
    const isQualified = tokens[i + 1]?.text === ".";
    // A second name in a row is another name for the first.
    const isAlias = i > 0 && isName(tokens[i - 1]) && wordAt(tokens, i - 1) !== "distinct";
    if (word === "case" || ENDS.test(word)) return [];
    if (!isType && !isQualified && !isAlias && word !== "as") columns.push(token.text);
  }
  return columns;
}

/** The first word of a kind outside of brackets, from a place on. */
function atDepth(tokens: readonly SqlToken[], start: number, is: (word: string) => boolean): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    if (tokens[i]!.text === "(") depth++;
    else if (tokens[i]!.text === ")") depth--;
    else if (depth === 0 && is(wordAt(tokens, i))) return i;
  }
  return -1;
}

function dotted(tokens: readonly SqlToken[], at: number): { name: string; next: number } | undefined {
  if (!isName(tokens[at])) return undefined;
  let end = at;
  while (tokens[end + 1]?.text === "." && isName(tokens[end + 2])) end += 2;
  const parts = tokens.slice(at, end + 1).filter(isName);
  return { name: parts.map(({ text }) => text).join("."), next: end + 1 };
}

function isName(token: SqlToken | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

function wordAt(tokens: readonly SqlToken[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}
