// Columns of a row that a call gives, by what the code reads from it: of `SELECT *` of a table that nothing declares, of documents.
import { NodeKind } from "../facts/types.js";
import { nodeUses } from "./nodeUses.js";
import { factsOf, type Program, stringAt } from "./program.js";
import type { LinkedRecord } from "./records.js";
import { type Column, recordOfColumns, type Select } from "./sqlRows.js";
import { resolveType, unwrap } from "./types.js";

/** Drivers wrap their rows: `{ rows }`, `{ data }`, `[rows, fields]`. */
const ROWS = /^(rows|recordset|data|results?)$/;
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
  const columns = membersRead(p, file, call, ROWS, true).map((name): Column => ({ key: name, column: name }));
  const record = recordOfColumns(p, { file, node: call }, `${file}:r${call}`, { table, columns, all: false });
  if (record) record.partial = true;
  return record;
}

/**
 * Members of the row, sorted; where the code says what type it is, those of the type. `wraps`: members of what the call gives that
 * hold rows; `isRow`: it may be a row, or a list of them, itself.
 */
export function membersRead(p: Program, file: number, call: number, wraps: RegExp, isRow: boolean): string[] {
  const { nodes } = factsOf(p, file);
  const { by } = nodeUses(p, file);
  const found = new Set<string>();
  const seen = new Set<number>([call]);
  const open = [{ at: call, inside: isRow }];
  for (let next = open.pop(); next !== undefined && seen.size < MOST; next = open.pop())
    for (const user of by.get(next.at) ?? []) {
      if (seen.has(user)) continue;
      seen.add(user);
      const { inside } = next;
      const kind = nodes.kind[user];
      if (kind === NodeKind.await || kind === NodeKind.named || kind === NodeKind.local)
        open.push({ at: user, inside });
      if (kind === NodeKind.typed) {
        const type = inside ? unwrap(resolveType(p, file, nodes.b[user]!)) : undefined;
        if (type?.k === "record") for (const name of type.record.fields.keys()) found.add(name);
        open.push({ at: user, inside });
      }
      if (kind !== NodeKind.load) continue;
      const name = stringAt(p, file, nodes.b[user]!);
      if (wraps.test(name)) open.push({ at: user, inside: true });
      else if (name === "" || /^\d+$/.test(name)) open.push({ at: user, inside });
      else if (inside && !NO_COLUMN.test(name)) found.add(name);
    }
  return [...found].sort();
}
