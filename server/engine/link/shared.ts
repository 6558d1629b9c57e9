// What is found from empty memos, so that it depends on nothing that was asked before, with what it was made of. What many
// questions ask alike is found so once a run, and what it was made of counts for whoever asks.
import { emptyMemo, emptyTypeWork, isEmptyMemo, type Program } from "./program.js";
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
  const own = blanks.pop() ?? { memo: emptyMemo(), typeWork: emptyTypeWork() };
  p.memo = own.memo;
  p.typeWork = own.typeWork;
  try {
    const { value, files, tables } = noting(p.reads, find);
    return { value, files, tables: tables.length > 1 ? [...new Set(tables)] : tables, cut: own.typeWork.cut };
  } finally {
    if (isBlank(own)) blanks.push(own);
    p.memo = memo;
    p.typeWork = typeWork;
  }
}

/** Most of what is asked leaves them empty, and then they serve the next. */
type Blank = Pick<Program, "memo" | "typeWork">;

const blanks: Blank[] = [];

/** How much work was left counts only while something is under way. */
function isBlank({ memo, typeWork }: Blank): boolean {
  return isEmptyMemo(memo) && typeWork.aliases.size + typeWork.cut + typeWork.nesting === 0;
}
