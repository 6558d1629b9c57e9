// Columns of a row that a statement asks for with `*`, of a table that nothing declares: what the code reads from the row is there.
import { NodeKind } from "../facts/types.js";
import { nodeUses } from "./nodeUses.js";
import { factsOf, type Program, stringAt } from "./program.js";
import type { LinkedRecord } from "./records.js";
import { type Column, recordOfColumns, type Select } from "./sqlRows.js";

/** Drivers wrap their rows: `{ rows }`, `{ data }`, `[rows, fields]`. */
const WRAPS = /^(rows|recordset|data|results?|\d+)$/;
/** Of lists, promises and results of statements. */
const NO_COLUMN =
  /^(length|map|filter|find|forEach|reduce|some|every|slice|sort|join|push|at|flatMap|entries|includes|concat|then|catch|finally|rowCount|fields|affectedRows|insertId|stream|toString|toJSON)$/;
const MOST = 60;

/** The row of such a statement as a record, by what is read from what `call` gives; undefined where nothing is. */
export function recordOfMembers(
  p: Program,
  file: number,
  call: number,
  { table, all }: Select,
): LinkedRecord | undefined {
  if (!all) return undefined;
  const columns = membersRead(p, file, call).map((name): Column => ({ key: name, column: name }));
  return recordOfColumns(p, { file, node: call }, `${file}:r${call}`, { table, columns, all: false });
}

function membersRead(p: Program, file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  const { by } = nodeUses(p, file);
  const found = new Set<string>();
  const seen = new Set<number>([call]);
  const open = [call];
  for (let next = open.pop(); next !== undefined && seen.size < MOST; next = open.pop())
    for (const user of by.get(next) ?? []) {
      if (seen.has(user)) continue;
      seen.add(user);
      const kind = nodes.kind[user];
      if (kind === NodeKind.await || kind === NodeKind.named || kind === NodeKind.local) open.push(user);
      if (kind !== NodeKind.load) continue;
      const name = stringAt(p, file, nodes.b[user]!);
      if (name === "" || WRAPS.test(name)) open.push(user);
      else if (!NO_COLUMN.test(name)) found.add(name);
    }
  return [...found].sort();
}
