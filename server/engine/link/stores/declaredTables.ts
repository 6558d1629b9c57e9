// Does the program declare a table: a SQL file, a migration, a schema of Prisma, an entity, or a table in code? Input: its
// name, and columns that are written. Output: yes or no, or the record. Where it declares one without any of the columns, it
// says nothing of them.
import { entityOf } from "../entities.js";
import { migrationOf, modelNamed, type Program, tableNamed } from "../program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "../records.js";
import { storedAs, storesRecords } from "./stored.js";

/** The record that a table of this name keeps, however the program declares it. */
export function recordOfTable(p: Program, table: string): LinkedRecord | undefined {
  const inSql = tableNamed(p, table);
  if (inSql) return recordOf(p, inSql.file, inSql.record);
  const created = migrationOf(p, table);
  const entity = created && entityOf(p, created.file, created.call);
  if (entity?.k === "schema") return entity.record;
  for (const name of spellings(table)) {
    const model = modelNamed(p, name);
    if (model) return recordOf(p, model.file, model.record);
    for (const file of p.filesBinding(name)) {
      const record = storedAs(p, file, table);
      if (record) return record;
    }
  }
  return undefined;
}

/** The field of a column: `bank_account` of a table is `bankAccount` of a class. */
export function fieldOfColumn({ fields }: LinkedRecord, column: string): LinkedField | undefined {
  const known = fields.get(column);
  if (known) return known;
  const wanted = plainColumn(column);
  return [...fields.values()].find(({ name }) => plainColumn(name) === wanted);
}

function plainColumn(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

export function isDeclaredTable(p: Program, table: string, columns: readonly string[]): boolean {
  const inSql = tableNamed(p, table);
  if (inSql) return hasOneOf(recordOf(p, inSql.file, inSql.record), columns);
  const created = migrationOf(p, table);
  if (created) {
    const entity = entityOf(p, created.file, created.call);
    return entity?.k !== "schema" || hasOneOf(entity.record, columns);
  }
  return spellings(table).some(
    (name) =>
      modelNamed(p, name) !== undefined ||
      [...p.filesDeclaring(name), ...p.filesBinding(name)].some((file) => storesRecords(p, file)),
  );
}

function hasOneOf({ fields }: LinkedRecord, columns: readonly string[]): boolean {
  if (columns.length === 0) return true;
  const names = new Set([...fields.keys()].map((name) => name.toLowerCase()));
  return columns.some((column) => names.has(column.toLowerCase()));
}

/** As classes, models and variables for it are called: "t_claim_notes" → "ClaimNote", "claimNotes" … */
function spellings(table: string): string[] {
  const words = table.replace(/^(t|tb|tbl)_/i, "").split(/[_\s]+|(?<=[a-z])(?=[A-Z])/);
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join("");
  const one = pascal.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
  const classes = [...new Set([pascal, one, table])];
  const variables = classes.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return [...new Set([...classes, ...variables, ...classes.flatMap((name) => [`${name}Entity`, `${name}Model`])])];
}
