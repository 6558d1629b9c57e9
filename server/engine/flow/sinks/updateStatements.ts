// What the text of an UPDATE statement sets, and which columns its condition wants to be unequal to something. Values are not
// kept in facts: columns are all there is to see.

export interface UpdateStatement {
  table: string;
  /** Columns that are set. */
  columns: string[];
  /** Columns of the condition that are compared with `<>`, `!=` or IS DISTINCT FROM. */
  unequal: string[];
  /** Columns by which rows are looked for that must not be there: `NOT EXISTS (SELECT 1 FROM step WHERE actor_id = $2)`. */
  absent: string[];
}

const UPDATE = /^\s*update\s+(?:only\s+)?([^=]+?)\s+set\s+(.+?)(?:\s+where\s+(.+))?$/is;
const NAME = String.raw`(?:["\w$]+\s*\.\s*)*(["\w$]+)`;
const UNLIKE = String.raw`(?:<\s*>|!\s*=|is\s+distinct\s+from)`;

/** Undefined when the text is none. */
export function readUpdate(text: string): UpdateStatement | undefined {
  const found = UPDATE.exec(text);
  if (!found) return undefined;
  const table = found[1]!
    .replace(/\s*\.\s*/g, ".")
    .split(/\s+/)[0]!
    .split(".")
    .pop()!;
  const columns = [...found[2]!.matchAll(new RegExp(String.raw`(?:^|,)\s*${NAME}\s*=`, "g"))].map((m) => m[1]!);
  const condition = found[3] ?? "";
  const unequal = [
    ...[...condition.matchAll(new RegExp(String.raw`${NAME}\s*${UNLIKE}`, "gi"))].map((m) => m[1]!),
    ...[...condition.matchAll(new RegExp(String.raw`${UNLIKE}\s*${NAME}`, "gi"))].map((m) => m[1]!),
  ];
  const absent = [...condition.matchAll(/\bnot\s+exists\s*\(([^()]*)\)/gi)].flatMap(([, inner]) =>
    [...inner!.matchAll(new RegExp(String.raw`${NAME}\s*=`, "g"))].map((m) => m[1]!),
  );
  return { table: bare(table), columns: columns.map(bare), unequal: unequal.map(bare), absent: absent.map(bare) };
}

function bare(name: string): string {
  return name.replaceAll('"', "");
}
