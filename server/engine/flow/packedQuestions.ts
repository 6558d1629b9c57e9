// Kept answers as plain data, to be written by whoever keeps files, and back. Each list, entry of a table and shared value
// stands there once. Only what holds is packed. Invariant: what comes back answers as what was packed.
import { entryList, type TableEntry, tableEntry } from "../link/reads.js";
import {
  type Answer,
  type Answers,
  createKept,
  type Kept,
  type Met,
  NONE_FOUND,
  NOTHING,
  NOTHING_MET,
} from "./questions.js";

/** May be cloned (structuredClone, v8.serialize); parts are shared by identity. */
export interface PackedKept {
  tables: { name: string; keys: (string | number)[]; values: unknown[] }[];
  lists: (readonly number[])[];
  questions: PackedQuestion[];
}

/** Side by side: one item for each answer. */
interface PackedQuestion {
  name: string;
  /** Of which there is nothing to say; all others follow. */
  nothing: Int32Array;
  files: Int32Array;
  values: unknown[];
  /** Place in the lists, or -1. */
  lists: Int32Array;
  /** Number of table entries. */
  counts: Int32Array;
  /** Of all answers, one after the other; entries are counted over all tables. */
  entries: Int32Array;
  /** Limits that were met, by answer. */
  met: [answer: number, met: Met][];
}

export function packKept(kept: Kept): PackedKept {
  const entries = new Map<TableEntry, number>();
  const tables = [...kept.tables].map(([name, table]) => {
    for (const entry of table.values()) entries.set(entry, entries.size);
    return { name, keys: [...table.keys()], values: [...table.values()].map((entry) => entry.value) };
  });
  const lists = new Map<readonly number[], number>();
  const questions = [...kept.answers].map(([name, answers]) => packQuestion(name, answers.list, lists, entries));
  return { tables, lists: [...lists.keys()], questions };
}

function packQuestion(
  name: string,
  answers: readonly (Answer | undefined)[],
  lists: Map<readonly number[], number>,
  entries: ReadonlyMap<TableEntry, number>,
): PackedQuestion {
  const nothing: number[] = [];
  const files: number[] = [];
  const values: unknown[] = [];
  const leaning: number[] = [];
  const counts: number[] = [];
  const tables: number[] = [];
  const met: PackedQuestion["met"] = [];
  for (const [file, answer] of answers.entries()) {
    if (answer === NOTHING) nothing.push(file);
    if (!answer || answer === NOTHING || answer.stale || answer.tables.some((entry) => !entries.has(entry))) continue;
    if (answer.met !== NOTHING_MET) met.push([files.length, answer.met]);
    files.push(file);
    values.push(answer.value);
    if (answer.files.length > 0 && !lists.has(answer.files)) lists.set(answer.files, lists.size);
    leaning.push(lists.get(answer.files) ?? -1);
    counts.push(answer.tables.length);
    for (const entry of answer.tables) tables.push(entries.get(entry)!);
  }
  const [n, f, l, c, e] = [nothing, files, leaning, counts, tables].map((list) => Int32Array.from(list));
  return { name, nothing: n!, files: f!, values, lists: l!, counts: c!, entries: e!, met };
}

export function unpackKept(packed: PackedKept): Kept {
  const kept = createKept();
  for (const list of packed.lists) kept.lists.set(list.join(), list);
  const entries: TableEntry[] = [];
  for (const { name, keys, values } of packed.tables) {
    const table = new Map<string | number, TableEntry>();
    for (const [i, key] of keys.entries()) {
      const entry = tableEntry(name, key, values[i]);
      entries.push(entry);
      table.set(key, entry);
    }
    kept.tables.set(name, table);
  }
  for (const question of packed.questions) kept.answers.set(question.name, unpackQuestion(question, packed, entries));
  return kept;
}

function unpackQuestion(packed: PackedQuestion, { lists }: PackedKept, entries: readonly TableEntry[]): Answers {
  const answers: Answers = { list: [], stale: new Set() };
  const met = new Map(packed.met);
  for (const file of packed.nothing) answers.list[file] = NOTHING;
  let at = 0;
  for (const [i, file] of packed.files.entries()) {
    const tables: TableEntry[] = [];
    for (const end = at + packed.counts[i]!; at < end; at++) tables.push(entries[packed.entries[at]!]!);
    const value = packed.values[i];
    answers.list[file] = {
      value: Array.isArray(value) && value.length === 0 ? NONE_FOUND : value,
      about: file,
      files: lists[packed.lists[i]!] ?? NONE_FOUND,
      tables: tables.length === 0 ? NONE_FOUND : entryList(tables),
      met: met.get(i) ?? NOTHING_MET,
      stale: false,
      among: answers,
    };
  }
  return answers;
}
