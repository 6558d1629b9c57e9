// Triggers, and the functions that they run, as records of acts: on which table, on what, and where rows are put.
// Input: a statement. Output: its record, or none. Invariant: of bodies only the names of tables are kept.
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import { type AnnotationFact, NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";
import { is, punct } from "./tokens.js";

/** `t`: tokens of the statement; `text`: of the file, for bodies that are quoted. */
export function triggerRecord(t: readonly SqlToken[], text: string): RecordFact[] {
  const at = t.findIndex((token, i) => i > 0 && i < MAX_HEAD && is(token, "trigger", "function", "procedure"));
  if (at < 0) return [];
  const isTrigger = is(t[at], "trigger");
  const on = t.findIndex((token, i) => i > at && is(token, "on"));
  const named = isTrigger ? lastPart(t, on + 1) : lastPart(t, at + 1);
  if (!named || (isTrigger ? on < 0 : !t.some((token) => is(token, "trigger")))) return [];
  const into = intoIn(t, text);
  const run = t.findIndex((token, i) => i > on && is(token, "execute"));
  const runs = run < 0 ? undefined : lastPart(t, is(t[run + 1], "function", "procedure") ? run + 2 : run + 1);
  if (isTrigger ? !runs && into.length === 0 : into.length === 0) return [];
  const record = dataRecord("sql-act", named.text, named.start, t[0]!.start);
  record.end = t[t.length - 1]!.end;
  const note = (name: string, args: string[]): AnnotationFact => {
    return { name, node: NONE, args, start: record.start, end: record.end };
  };
  const events = t.slice(at, on).flatMap((token) => (is(token, "insert", "update", "delete") ? [token.text] : []));
  record.annotations = [
    note(isTrigger ? "trigger" : "trigger function", []),
    ...(isTrigger ? [note("events", [...new Set(events.map((event) => event.toLowerCase()))])] : []),
    note("into", into),
    ...(runs ? [note("runs", [runs.text])] : []),
  ];
  return [record];
}

/** `CREATE OR REPLACE DEFINER = x TRIGGER` */
const MAX_HEAD = 10;

function lastPart(t: readonly SqlToken[], from: number): SqlToken | undefined {
  let at = from;
  while (punct(t[at + 1], ".") && t[at + 2]) at += 2;
  return t[at]?.kind === "word" || t[at]?.kind === "name" ? t[at] : undefined;
}

/** With its schema, which may be what says what the table is for: `audit.row_changes`. */
function wholeName(t: readonly SqlToken[], from: number): string {
  const last = lastPart(t, from);
  return last === undefined
    ? ""
    : t
        .slice(from, t.indexOf(last, from) + 1)
        .map(({ text }) => text)
        .join("");
}

/** Tables that rows are put into, in the statement or in the bodies it quotes. */
function intoIn(t: readonly SqlToken[], text: string): string[] {
  const found = new Set<string>();
  for (const [i, token] of t.entries()) {
    if (is(token, "insert") && is(t[i + 1], "into")) found.add(wholeName(t, i + 2));
    // A body between dollars has no text of its own.
    if (token.kind !== "string" || token.end - token.start > MAX_BODY) continue;
    const body = [...sqlTokens(text.slice(token.start, token.end).replace(/^\$\w{0,30}\$|^'|\$\w{0,30}\$$|'$/g, ""))];
    for (const [k, inner] of body.entries())
      if (is(inner, "insert") && is(body[k + 1], "into")) found.add(wholeName(body, k + 2));
  }
  found.delete("");
  return [...found];
}
const MAX_BODY = 20_000;
