// Does the program declare a table: a SQL file, a migration, a schema of Prisma, an entity, or a table in code? Input: its
// name, and columns that are written. Output: yes or no. Where it declares one without any of the columns, it says nothing of them.
import { entityOf } from "./entities.js";
import { migrationOf, modelNamed, type Program, tableNamed } from "./program.js";
import { type LinkedRecord, recordOf } from "./records.js";
import { storesRecords } from "./stored.js";

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
