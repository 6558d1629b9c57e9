// What is found from empty memos, so that it depends on nothing that was asked before, with what it was made of. What many
// questions ask alike is found so once a run, and what it was made of counts for whoever asks.
import { emptyMemo, type Program } from "./program.js";
import { noteAll, noting, type TableEntry } from "./reads.js";

export interface Found<T> {
  value: T;
  files: readonly number[];
  tables: readonly TableEntry[];
  /** Types that were cut short on the way. */
  cut: number;
}

export function shared<K, T>(p: Program, known: Map<K, Found<T>>, key: K, find: () => T): T {
  let found = known.get(key);
  if (!found) {
    found = fromEmptyMemos(p, find);
    known.set(key, found);
  }
  noteAll(p.reads, found.files, found.tables);
  p.typeWork.cut += found.cut;
  return found.value;
}

export function fromEmptyMemos<T>(p: Program, find: () => T): Found<T> {
  const { memo, typeWork } = p;
  p.memo = emptyMemo();
  p.typeWork = { nesting: 0, left: 0, cut: 0, aliases: new Map() };
  try {
    const { value, files, tables } = noting(p.reads, find);
    return { value, files, tables: tables.length > 1 ? [...new Set(tables)] : tables, cut: p.typeWork.cut };
  } finally {
    p.memo = memo;
    p.typeWork = typeWork;
  }
}
