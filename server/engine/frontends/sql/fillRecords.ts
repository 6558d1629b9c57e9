// What a script copies into a table or a view, as a record: the target, with notes of the columns and of where they are from.
import { sqlFill } from "../../facts/sqlFills.js";
import type { SqlToken } from "../../facts/sqlTokens.js";
import { NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";

export function fillRecord(tokens: readonly SqlToken[]): RecordFact[] {
  const fill = sqlFill(tokens);
  if (!fill || fill.columns.length === 0) return [];
  const name = tokens[fill.at]!;
  const start = name.kind === "name" ? name.start + 1 : name.start;
  const record = dataRecord("sql-fill", fill.target, start, tokens[0]!.start);
  record.end = tokens[tokens.length - 1]!.end;
  const at = { node: NONE, start: record.start, end: record.end };
  record.annotations = [
    { ...at, name: "columns", args: fill.columns },
    { ...at, name: "from", args: fill.from },
  ];
  return [record];
}
