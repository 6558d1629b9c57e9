// What statements of a script do with rows, as records: the table, and notes of what is done. Of several that do the same with
// a table the first is kept: a script with the data of a whole table has thousands.
import { type SqlAct, sqlActs } from "../../facts/sqlActs.js";
import type { SqlToken } from "../../facts/sqlTokens.js";
import { type AnnotationFact, NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";

/** `routine`: of the database, in which the statement stands. */
export function actRecords(tokens: readonly SqlToken[], routine?: string): RecordFact[] {
  return sqlActs(tokens).map((act) => {
    const name = tokens[act.at]!;
    const start = name.kind === "name" ? name.start + 1 : name.start;
    const record = dataRecord("sql-act", act.table, start, tokens[0]!.start);
    record.end = tokens[tokens.length - 1]!.end;
    record.annotations = notesOf(act, record, routine);
    return record;
  });
}

/** The act, with what it is about; what else is known of it. */
function notesOf(act: SqlAct, { start, end }: RecordFact, routine: string | undefined): AnnotationFact[] {
  const note = noteAt({ start, end });
  const notes = [note(act.kind, act.names)];
  if (act.role !== "") notes.push(note("role", [act.role]));
  if (act.timed) notes.push(note("timed", act.days === undefined ? [] : [String(Math.round(act.days))]));
  if (act.moves) notes.push(note("moves", []));
  if (routine !== undefined) notes.push(note("within", [routine]));
  return notes;
}

/** `CALL purge(id)` in a routine: what another one does stands there. It is an act on no table. */
export function callRecord([first, ...rest]: readonly SqlToken[], routine: string): RecordFact[] {
  const record = dataRecord("sql-act", "", first!.start, first!.start);
  record.end = (rest.at(-1) ?? first!).end;
  const note = noteAt(record);
  record.annotations = [note("calls", []), note("within", [routine])];
  return [record];
}

function noteAt({ start, end }: Pick<RecordFact, "start" | "end">) {
  return (name: string, args: string[]): AnnotationFact => ({ name, node: NONE, args, start, end });
}

export function isSameAct(one: RecordFact, other: RecordFact): boolean {
  const form = ({ kind, name, annotations }: RecordFact) =>
    [kind, name.toLowerCase(), ...annotations.map((a) => `${a.name} ${a.args?.join()}`)].join("|");
  return one.kind === "sql-act" && form(one) === form(other);
}
