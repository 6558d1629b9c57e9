// Columns that the database lets no two rows share, as records with a note of the columns. Of UNIQUE constraints, behind a column
// or in a list, and of unique indexes. Input: a statement.
import type { SqlToken } from "../../facts/sqlTokens.js";
import { NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";
import { is, punct } from "./tokens.js";

export function uniqueRecords(t: readonly SqlToken[]): RecordFact[] {
  if (!is(t[0], "create", "alter")) return [];
  return t.flatMap((token, i): RecordFact[] => {
    if (!is(token, "unique")) return [];
    const open = listAfter(t, i);
    const columns = open < 0 ? columnBefore(t, i) : listed(t, open);
    if (columns.length === 0) return [];
    const record = dataRecord("sql-act", "", token.start, token.start);
    record.end = token.end;
    record.annotations = [{ name: "unique", node: NONE, args: columns, start: token.start, end: token.end }];
    return [record];
  });
}

/** `UNIQUE INDEX name ON table USING btree (`; -1 where something else comes first. */
function listAfter(t: readonly SqlToken[], from: number): number {
  for (let i = from + 1; i < t.length && i < from + MAX_BETWEEN; i++) {
    if (punct(t[i], "(")) return i;
    if (punct(t[i], ",") || punct(t[i], ")") || is(t[i], "check", "default", "references", "not", "primary")) return -1;
  }
  return -1;
}
const MAX_BETWEEN = 14;

function listed(t: readonly SqlToken[], open: number): string[] {
  const found: string[] = [];
  for (let i = open + 1; i < t.length && !punct(t[i], ")"); i++)
    if (t[i]!.kind === "word" || t[i]!.kind === "name") found.push(t[i]!.text);
  return found;
}

/** `invoice_no varchar(40) NOT NULL UNIQUE` */
function columnBefore(t: readonly SqlToken[], from: number): string[] {
  let depth = 0;
  for (let i = from - 1; i >= 0 && i > from - MAX_ITEM; i--) {
    if (punct(t[i], ")")) depth++;
    else if (punct(t[i], "(") && depth > 0) depth--;
    else if (depth === 0 && (punct(t[i], "(") || punct(t[i], ","))) return t[i + 1] ? [t[i + 1]!.text] : [];
  }
  return [];
}
const MAX_ITEM = 40;
