// Which files, and which shared tables, the question under way has looked into: what its answer depends on. Questions nest;
// what an inner one read counts for the outer one, too.

/** What stands at a place of a table that other files fill. Another value is another entry. */
export interface TableEntry {
  table: string;
  key: string | number;
  value: unknown;
  /** The list of it alone: most answers that look into a table at all look at one entry. */
  alone: readonly TableEntry[] | undefined;
}

export function tableEntry(table: string, key: string | number, value: unknown): TableEntry {
  return { table, key, value, alone: undefined };
}

/** The same list for the same one entry; others at their length, without room to grow. */
export function entryList(entries: readonly TableEntry[]): readonly TableEntry[] {
  const [first] = entries;
  if (!first || entries.length > 1) return entries.slice();
  first.alone ??= [first];
  return first.alone;
}

export interface Reads {
  /** By file, the frame that last read it. */
  seen: Int32Array;
  /** Of the question under way; 0 outside of any. */
  frame: number;
  frames: number;
  files: number[];
  tables: TableEntry[];
}

export function createReads(files: number): Reads {
  return { seen: new Int32Array(files), frame: 0, frames: 0, files: [], tables: [] };
}

export function noteFile(reads: Reads, file: number): void {
  if (reads.seen[file] === reads.frame || reads.frame === 0) return;
  reads.seen[file] = reads.frame;
  reads.files.push(file);
}

/** Runs a question, and gives what it read beside its answer. */
export function noting<T>(reads: Reads, ask: () => T): { value: T; files: number[]; tables: TableEntry[] } {
  const { frame, files: outerFiles, tables: outerTables } = reads;
  const files: number[] = [];
  const tables: TableEntry[] = [];
  reads.frame = ++reads.frames;
  reads.files = files;
  reads.tables = tables;
  try {
    return { value: ask(), files, tables };
  } finally {
    reads.frame = frame;
    reads.files = outerFiles;
    reads.tables = outerTables;
  }
}

/** What a finished question read counts for the one under way. */
export function noteAll(reads: Reads, files: readonly number[], tables: readonly TableEntry[]): void {
  if (reads.frame === 0) return;
  for (const file of files) noteFile(reads, file);
  for (const entry of tables) reads.tables.push(entry);
}
