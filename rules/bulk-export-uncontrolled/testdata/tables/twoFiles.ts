import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";

type Boarder = { berth: string; deposit: number; passportNo: string };

/** One function, two tables: the one with the gravest data is shown. */
export async function dumpBoarders(rows: Boarder[]) {
  writeFileSync("/srv/deposits.csv", stringify(rows.map((row) => ({ berth: row.berth, deposit: row.deposit }))));
  writeFileSync("/srv/boarders.csv", stringify(rows.map((row) => ({ passportNo: row.passportNo })))); // want bulk-export-uncontrolled "dumpBoarders exports"
}
