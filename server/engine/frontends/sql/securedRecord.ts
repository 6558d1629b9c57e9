// Tables whose rows a database shows to whom they belong: `ALTER TABLE claims ENABLE ROW LEVEL SECURITY`. Input: a statement.
// Output: its record, or none.
import { ROW_SECURITY } from "../../facts/sqlActs.js";
import type { SqlToken } from "../../facts/sqlTokens.js";
import { NONE, type RecordFact } from "../../facts/types.js";
import { dataRecord } from "../dataFacts.js";
import { is } from "./tokens.js";

/** `table`: its name in the statement. */
export function securedRecord(t: readonly SqlToken[], table: SqlToken): RecordFact[] {
  const at = t.findIndex((token) => is(token, "enable", "force"));
  if (at < 0 || !is(t[at + 1], "row") || !is(t[at + 2], "level") || !is(t[at + 3], "security")) return [];
  const record = dataRecord("sql-act", table.text, table.start, t[0]!.start);
  record.end = t[t.length - 1]!.end;
  record.annotations = [{ name: ROW_SECURITY, node: NONE, args: [], start: record.start, end: record.end }];
  return [record];
}
