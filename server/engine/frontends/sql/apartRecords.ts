// Pairs of columns that the database lets no row have the same value in, as records: the table, and a note of each pair. Of
// CHECK constraints, and of triggers (or the functions that they run) that refuse such a row. Input: a statement.
import { apartIn } from "../../facts/apartColumns.js";
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import { NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";
import { is, punct } from "./tokens.js";

/** `t`: tokens of the statement; `text`: of the file, for bodies that are quoted. */
export function apartRecords(t: readonly SqlToken[], text: string): RecordFact[] {
  const head = t.slice(0, MAX_HEAD);
  const at = head.findIndex((token, i) => i > 0 && is(token, "table", "trigger", "function", "procedure"));
  if (at < 0 || !is(t[0], "create", "alter")) return [];
  const isTable = is(t[at], "table");
  if (isTable ? !t.some((token) => is(token, "check")) : !is(t[0], "create")) return [];
  const on = is(t[at], "trigger") ? t.findIndex((token, i) => i > at && is(token, "on")) : at;
  const named = on < 0 ? undefined : nameFrom(t, on + 1);
  const pairs = isTable ? apartIn(t, false) : refusedIn(t, text);
  if (!named || pairs.length === 0) return [];
  const record = dataRecord("sql-act", named.text, named.start, t[0]!.start);
  record.end = t.at(-1)!.end;
  const kind = is(t[at], "function", "procedure") ? "apart function" : "apart";
  record.annotations = pairs.map((args) => ({ name: kind, node: NONE, args, start: record.start, end: record.end }));
  return [record];
}

/** `CREATE TABLE IF NOT EXISTS`, `CREATE OR REPLACE CONSTRAINT TRIGGER` */
const MAX_HEAD = 10;

function nameFrom(t: readonly SqlToken[], from: number): SqlToken | undefined {
  let at = from;
  while (is(t[at], "if", "not", "exists", "only")) at++;
  while (punct(t[at + 1], ".") && t[at + 2]) at += 2;
  return t[at]?.kind === "word" || t[at]?.kind === "name" ? t[at] : undefined;
}

/** What a body compares, if it refuses anything. */
function refusedIn(t: readonly SqlToken[], text: string): string[][] {
  const bodies = t.filter(({ kind, start, end }) => kind === "string" && end - start < MAX_BODY);
  return [t, ...bodies.map(({ start, end }) => [...sqlTokens(bare(text.slice(start, end)))])].flatMap((body) =>
    body.some((token) => is(token, "raise", "signal", "raiserror", "throw", "raise_application_error"))
      ? apartIn(body, true)
      : [],
  );
}
const MAX_BODY = 20_000;

function bare(quoted: string): string {
  return quoted.replace(/^\$\w{0,30}\$|^'|\$\w{0,30}\$$|'$/g, "");
}
