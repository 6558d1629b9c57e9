// Which kept answers lean on what: on files, and on entries of shared tables. Where one of those changes, they are stale
// from then on, and nobody has to look through all of them to find out. A first run has no use for it: it is made when
// something changes. Invariant: an answer is noted wherever it leans as long as it is kept, and nowhere after that.
import type { TableEntry } from "../link/reads.js";
import type { Answer, Kept } from "./questions.js";

export interface Leaning {
  byFile: Map<number, Set<Answer>>;
  byEntry: Map<TableEntry, Set<Answer>>;
}

/** Of all answers that are kept; those that lean on what no longer stands in its table are stale already. */
export function leaningOf(kept: Kept): Leaning {
  if (kept.leaning) return kept.leaning;
  const leaning: Leaning = { byFile: new Map(), byEntry: new Map() };
  kept.leaning = leaning;
  const note = (answer: Answer | undefined) => {
    if (!answer) return;
    if (answer.tables.some((entry) => kept.tables.get(entry.table)?.get(entry.key) !== entry)) makeStale(answer);
    noteLeaning(leaning, answer);
  };
  for (const { list } of kept.answers.values()) list.forEach(note);
  for (const parts of kept.parts.byFile.values()) for (const part of parts.values()) note(part);
  return leaning;
}

export function noteLeaning(leaning: Leaning, answer: Answer): void {
  for (const file of answer.files) addTo(leaning.byFile, file, answer);
  for (const entry of answer.tables) addTo(leaning.byEntry, entry, answer);
}

export function forgetLeaning(leaning: Leaning, answer: Answer): void {
  for (const file of answer.files) takeFrom(leaning.byFile, file, answer);
  for (const entry of answer.tables) takeFrom(leaning.byEntry, entry, answer);
}

export function fileChanged(leaning: Leaning, file: number): void {
  for (const answer of leaning.byFile.get(file) ?? []) makeStale(answer);
}

export function entryReplaced(leaning: Leaning, entry: TableEntry): void {
  for (const answer of leaning.byEntry.get(entry) ?? []) makeStale(answer);
}

export function makeStale(answer: Answer): void {
  answer.stale = true;
  answer.among?.stale.add(answer.about);
}

function addTo<K>(leaning: Map<K, Set<Answer>>, on: K, answer: Answer): void {
  const known = leaning.get(on);
  if (known) known.add(answer);
  else leaning.set(on, new Set([answer]));
}

function takeFrom<K>(leaning: Map<K, Set<Answer>>, on: K, answer: Answer): void {
  const known = leaning.get(on);
  known?.delete(answer);
  if (known?.size === 0) leaning.delete(on);
}
