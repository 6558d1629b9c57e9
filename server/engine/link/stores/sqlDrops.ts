// Tables and columns that a later migration takes away. Only among numbered files of one folder is known what comes later: a
// script that tears everything down is none, nor is the half of a migration that takes it back.
import { factsOf, type Program, plainTable } from "../program.js";

interface Drop {
  table: string;
  /** All of the table where none is named. */
  columns: string[];
  step: Step;
}

interface Step {
  folder: string;
  number: number;
  at: number;
}

/** "db/migrations/0007_name.sql", "V12__name.sql", "migrations/20240101_name/migration.sql" */
const NUMBERED = /^(.*\/)?[VB]?(\d{1,15})[^/]*(?:\/[^/]+)?$/i;
const BACKWARDS = /(^|[^a-z])(down|undo|rollback|revert)([^a-z]|$)/i;

/** Tells whether a later step drops a column that stands there. `files`: those with records, in order. */
export function droppedLater(
  p: Program,
  files: readonly number[],
): (file: number, at: number, table: string, column: string) => boolean {
  const drops = files.flatMap((file) => dropsIn(p, file));
  if (drops.length === 0) return () => false;
  return (file, at, table, column) => {
    const step = stepOf(p, file, at);
    const name = plainTable(table);
    return (
      step !== undefined &&
      drops.some(
        (drop) =>
          drop.table === name &&
          isLater(drop.step, step) &&
          (drop.columns.length === 0 || drop.columns.includes(column.toLowerCase())),
      )
    );
  };
}

function dropsIn(p: Program, file: number): Drop[] {
  const { language, records } = factsOf(p, file);
  if (language !== "sql") return [];
  return records.flatMap(({ kind, name, start, fields }): Drop[] => {
    const step = kind === "sql-drop" ? stepOf(p, file, start) : undefined;
    return step ? [{ table: plainTable(name), columns: fields.map((f) => f.name.toLowerCase()), step }] : [];
  });
}

function stepOf(p: Program, file: number, at: number): Step | undefined {
  const { path } = p.files[file]!;
  const match = NUMBERED.exec(path);
  return match && !BACKWARDS.test(path) ? { folder: match[1] ?? "", number: Number(match[2]), at } : undefined;
}

function isLater(one: Step, other: Step): boolean {
  if (one.folder !== other.folder) return false;
  return one.number > other.number || (one.number === other.number && one.at > other.at);
}
