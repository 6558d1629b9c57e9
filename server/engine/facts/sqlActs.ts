// What a statement does with rows that are there, or lets somebody do: deletes them, changes them, gives or takes the right to.
// Input: tokens of one statement. Output: one act per table. Invariant: values stay behind, but for a number of days.
import { daysIn } from "./periods.js";
import { type SqlToken, sqlTokens } from "./sqlTokens.js";

/** Begins the paths of settings that tell of a plain digest of a column. */
export const DIGEST_OF = "digest of ";

export interface SqlAct {
  kind: "delete" | "update" | "grant" | "revoke" | "policy";
  table: string;
  /** Token of the table's name. */
  at: number;
  /** Columns that an update sets; privileges, or commands that a policy is for, in lower case. */
  names: string[];
  /** Who is given the privileges, or whom a policy is for; "" for other acts. */
  role: string;
  /** Rows are chosen by a time. */
  timed: boolean;
  /** Days before now, where the statement says how many. */
  days?: number;
  /** The same statement puts rows somewhere. */
  moves: boolean;
}

/** Note of a record about a table whose rows a database shows to whom they belong. */
export const ROW_SECURITY = "row security";

/** Of a text that may hold several statements. */
export function actsInText(text: string): SqlAct[] {
  const statements: SqlToken[][] = [[]];
  for (const token of sqlTokens(text)) {
    if (token.kind === "comment") continue;
    if (token.kind === "punct" && token.text === ";") statements.push([]);
    else statements[statements.length - 1]!.push(token);
  }
  return statements.flatMap((tokens) => sqlActs(tokens));
}

export function sqlActs(tokens: readonly SqlToken[]): SqlAct[] {
  const first = wordAt(tokens, 0);
  if (first === "grant" || first === "revoke") return rights(tokens, first);
  if (first === "truncate") return truncated(tokens);
  if (first === "create" && wordAt(tokens, 1) === "policy") return openPolicy(tokens);
  if (first !== "delete" && first !== "update" && first !== "with") return [];
  for (let i = 0; i < tokens.length; i++) {
    const act = first === "update" && i === 0 ? updated(tokens) : deletedAt(tokens, i);
    if (act) return [act];
  }
  return [];
}

function deletedAt(tokens: readonly SqlToken[], at: number): SqlAct | undefined {
  if (wordAt(tokens, at) !== "delete" || wordAt(tokens, at + 1) !== "from") return undefined;
  const table = tableAt(tokens, wordAt(tokens, at + 2) === "only" ? at + 3 : at + 2);
  return table && actOf(tokens, "delete", table, []);
}

function updated(tokens: readonly SqlToken[]): SqlAct | undefined {
  const table = tableAt(tokens, wordAt(tokens, 1) === "only" ? 2 : 1);
  const set = table ? tokens.findIndex((_, i) => i > table.at && wordAt(tokens, i) === "set") : -1;
  if (!table || set < 0 || set > table.at + 3) return undefined;
  const names: string[] = [];
  let depth = 0;
  for (let i = set + 1; i < tokens.length && wordAt(tokens, i) !== "where"; i++) {
    const { text } = tokens[i]!;
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth === 0 && text === "=" && isName(tokens[i - 1])) names.push(tokens[i - 1]!.text.toLowerCase());
  }
  return actOf(tokens, "update", table, names);
}

/** `TRUNCATE TABLE a, b`, `TRUNCATE a RESTART IDENTITY CASCADE` */
function truncated(tokens: readonly SqlToken[]): SqlAct[] {
  const acts: SqlAct[] = [];
  let at = 1;
  while (/^(table|only)$/.test(wordAt(tokens, at))) at++;
  for (let table = tableAt(tokens, at); table; table = tokens[at]?.text === "," ? tableAt(tokens, at + 1) : undefined) {
    acts.push(actOf(tokens, "delete", table, []));
    at = table.at + 1;
  }
  return acts;
}

/** `GRANT SELECT, DELETE ON TABLE a, b TO role` */
function rights(tokens: readonly SqlToken[], kind: "grant" | "revoke"): SqlAct[] {
  const on = tokens.findIndex((_, i) => wordAt(tokens, i) === "on");
  const to = tokens.findIndex((_, i) => i > on && /^(to|from)$/.test(wordAt(tokens, i)));
  if (on < 0 || to < 0 || isNoTable(tokens, on + 1)) return [];
  const names = tokens.slice(1, on).flatMap((_, i) => wordAt(tokens, i + 1) || []);
  const role = tokens
    .slice(to + 1)
    .filter(
      (token, i, all) =>
        // MySQL writes `'batch'@'10.20.%'`.
        (isName(token) || token.kind === "string") &&
        !/^(role|user|group)$/i.test(i === 0 && all.length > 1 ? token.text : ""),
    )
    .map(({ text }) => text)[0];
  const acts: SqlAct[] = [];
  for (let at = wordAt(tokens, on + 1) === "table" ? on + 2 : on + 1; at < to; at++) {
    const table = tableAt(tokens, at) ?? everyTable(tokens, at);
    if (!table) continue;
    acts.push({ ...actOf(tokens, kind, table, names), role: role ?? "" });
    at = table.at;
  }
  return acts;
}

/** `GRANT ALL ON ALL SEQUENCES IN SCHEMA public`, `ON FUNCTION next_no()`: who has them reads and changes no row by them. */
function isNoTable(tokens: readonly SqlToken[], at: number): boolean {
  const of = wordAt(tokens, at) === "all" ? at + 1 : at;
  // A table may be called so: `ON type TO app`.
  return NO_TABLES.test(wordAt(tokens, of)) && isName(tokens[of + 1]) && wordAt(tokens, of + 1) !== "to";
}
const NO_TABLES =
  /^(sequences?|functions?|procedures?|routines?|types?|domains?|languages?|tablespaces?|parameters?|large|foreign)$/;

/** `CREATE POLICY p ON t FOR SELECT TO role USING (true)`: it holds nothing back. */
function openPolicy(tokens: readonly SqlToken[]): SqlAct[] {
  const after = (word: string) => tokens.findIndex((_, i) => i > 1 && wordAt(tokens, i) === word) + 1;
  const using = after("using");
  const isOpen = wordAt(tokens, using + 1) === "true" && tokens[using]?.text === "(" && tokens[using + 2]?.text === ")";
  const table = using > 0 && isOpen && after("on") > 0 ? tableAt(tokens, after("on")) : undefined;
  const isRestrictive = after("restrictive") > 0;
  if (!table || isRestrictive) return [];
  const to = tokens[after("to")];
  const role = after("to") > 0 && after("to") < using && isName(to) ? to!.text : "public";
  return [{ ...actOf(tokens, "policy", table, [after("for") > 0 ? wordAt(tokens, after("for")) : "all"]), role }];
}

function actOf(
  tokens: readonly SqlToken[],
  kind: SqlAct["kind"],
  table: { name: string; at: number },
  names: string[],
): SqlAct {
  const rest = tokens.slice(table.at + 1);
  const days = daysIn(rest);
  const timed = days !== undefined || rest.some(({ kind, text }) => kind === "punct" && text === "<");
  const moves = tokens.some((_, i) => wordAt(tokens, i) === "insert" && wordAt(tokens, i + 1) === "into");
  return {
    kind,
    table: table.name,
    at: table.at,
    names,
    role: "",
    timed,
    ...(days === undefined ? {} : { days }),
    moves,
  };
}

/** `schema.table`: the last part. */
function tableAt(tokens: readonly SqlToken[], at: number): { name: string; at: number } | undefined {
  let end = at;
  while (tokens[end + 1]?.text === "." && isName(tokens[end + 2])) end += 2;
  return isName(tokens[end]) ? { name: tokens[end]!.text, at: end } : undefined;
}

/** `*.*` of MySQL: all that the server has. */
function everyTable(tokens: readonly SqlToken[], at: number): { name: string; at: number } | undefined {
  const isAll = tokens[at]?.text === "*" && tokens[at + 1]?.text === "." && tokens[at + 2]?.text === "*";
  return isAll ? { name: "*", at: at + 2 } : undefined;
}

function isName(token: SqlToken | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

/** In lower case, "" for anything else. */
function wordAt(tokens: readonly SqlToken[], at: number): string {
  return tokens[at]?.kind === "word" ? tokens[at]!.text.toLowerCase() : "";
}
