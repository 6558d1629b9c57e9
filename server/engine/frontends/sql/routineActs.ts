// What procedures and functions of a database do with rows, as records of acts with the name of the routine, and what it does by
// the clock. Input: the statements of a script, one after the other. Output: records of acts. Invariant: of bodies only names of tables and columns
// are kept; a body without quotes is cut into statements, of which the first holds the head of the routine.
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import type { RecordFact } from "../../facts/types.js";
import { actRecords, callRecord } from "./actRecords.js";
import { is, punct } from "./tokens.js";

/** The routine whose body goes on after the statement. */
export interface OpenRoutine {
  name: string;
}

/** `t`: tokens of a statement; `text`: of the file, for bodies that are quoted. */
export function routineActs(
  t: readonly SqlToken[],
  text: string,
  open: OpenRoutine | undefined,
): { acts: RecordFact[]; open: OpenRoutine | undefined } {
  const head = is(t[0], "create", "alter") ? headOf(t) : undefined;
  if (!head) {
    const planned = plannedActs(t, text);
    if (planned.length > 0) return { acts: planned, open: undefined };
    // `END IF` and the like end a part of it.
    const isOver = t.length === 0 || is(t[0], "create") || (is(t[0], "end") && !is(t[1], ...PARTS));
    return open && !isOver ? { acts: actsOf(open.name, t), open } : { acts: [], open: undefined };
  }
  const rest = t.slice(head.next);
  const quoted = rest.find((token, i) => token.kind === "string" && is(rest[i - 1], "as"));
  if (quoted) return { acts: actsOf(head.name, bodyIn(quoted, text)), open: undefined };
  const begins = rest.some((token) => is(token, "begin"));
  return { acts: actsOf(head.name, rest), open: begins ? { name: head.name } : undefined };
}
const PARTS = ["if", "loop", "while", "case", "repeat", "for"];

/** `SELECT cron.schedule('trim', '0 4 * * 0', $$DELETE …$$)`, `CREATE EVENT trim ON SCHEDULE EVERY 1 DAY DO DELETE …` */
function plannedActs(t: readonly SqlToken[], text: string): RecordFact[] {
  const isEvent = is(t[0], "create") && t.slice(1, MAX_HEAD).some((token) => is(token, "event"));
  const does = isEvent ? t.findIndex((token) => is(token, "do")) : -1;
  if (does > 0) return actsOf(undefined, t.slice(does + 1));
  const isPlanned = t.some(
    (token, i) => is(token, "schedule", "schedule_in_database") && punct(t[i - 1], ".") && is(t[i - 2], "cron"),
  );
  if (!isPlanned) return [];
  return t.flatMap((token) => (token.kind === "string" ? actsOf(undefined, bodyIn(token, text)) : []));
}

/** `CREATE OR REPLACE DEFINER = x PROCEDURE a.b(IN p BIGINT)` */
function headOf(t: readonly SqlToken[]): { name: string; next: number } | undefined {
  let at = t.findIndex((token, i) => i > 0 && i < MAX_HEAD && is(token, "procedure", "function", "proc")) + 1;
  if (at === 0) return undefined;
  while (punct(t[at + 1], ".") && t[at + 2]) at += 2;
  const name = t[at];
  if (name?.kind !== "word" && name?.kind !== "name") return undefined;
  let depth = 0;
  let next = at + 1;
  for (; punct(t[next], "(") || depth > 0; next++) {
    if (next >= t.length) return undefined;
    if (punct(t[next], "(")) depth++;
    else if (punct(t[next], ")")) depth--;
  }
  return { name: name.text, next };
}
const MAX_HEAD = 10;

/** A body between quotes, its tokens where they stand in the file. */
function bodyIn(token: SqlToken, text: string): SqlToken[] {
  const written = text.slice(token.start, token.end);
  const quote = /^(\$\w{0,30}\$|N?')/.exec(written)?.[0] ?? "";
  const from = token.start + quote.length;
  const tokens = [...sqlTokens(written.slice(quote.length, written.length - quote.replace(/^N/, "").length))];
  return tokens.slice(0, MAX_BODY).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
}
const MAX_BODY = 4000;

function actsOf(routine: string | undefined, tokens: readonly SqlToken[]): RecordFact[] {
  const plain = tokens.slice(0, MAX_BODY).filter(({ kind }) => kind !== "comment");
  const starts = plain.flatMap((token, i) => (is(token, ...ACTS, ...CALLS) && isStart(plain[i - 1]) ? [i] : []));
  return starts.flatMap((at) => {
    const ends = plain.findIndex((token, i) => i > at && punct(token, ";"));
    const statement = plain.slice(at, ends < 0 ? plain.length : ends);
    if (!is(plain[at], ...CALLS)) return actRecords(statement, routine);
    return routine === undefined ? [] : callRecord(statement, routine);
  });
}
const ACTS = ["update", "delete", "truncate", "with"];
const CALLS = ["call", "perform", "exec", "execute"];

/** Before the first word of a statement, in a body or after the head of it. */
function isStart(before: SqlToken | undefined): boolean {
  return before === undefined || punct(before, ";") || punct(before, ")") || is(before, ...OPENERS);
}
const OPENERS = ["begin", "then", "else", "do", "loop", "atomic", "as", "is", "deterministic", "sql"];
