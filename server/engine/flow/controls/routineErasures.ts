// Routines of a database that are there to erase somebody. Input: a script, and what counts as such a name. Output: one entry
// per routine that marks rows, with what else it sets and deletes. Invariant: one that calls another is settled.
import { matches, wordsOf } from "../../classify/words.js";
import { factsOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { recordKey } from "./endings.js";
import type { Erasure, ErasureTerms } from "./erasures.js";

export function routineErasures(
  { p }: FlowContext,
  terms: ErasureTerms,
  test: (name: string) => boolean,
  file: number,
): Erasure[] {
  const found = new Map<string, Erasure>();
  for (const { kind, name, nameStart, nameEnd, annotations } of factsOf(p, file).records) {
    const noted = (note: string) => annotations.find((one) => one.name === note);
    const place = kind === "sql-act" ? noted("within")?.args?.[0] : undefined;
    if (place === undefined || !test(place)) continue;
    const erasure = found.get(place) ?? { callable: 0, place, marked: [], deleted: [], members: [], settled: false };
    found.set(place, erasure);
    erasure.settled ||= noted("calls") !== undefined || noted("moves") !== undefined;
    if (noted("delete")) erasure.deleted.push(recordKey(name));
    const set = noted("update")?.args?.map((column) => ({ column, words: wordsOf(column) })) ?? [];
    const mark = set.find(({ words }) => matches(`${terms.marks}|${terms.active}`, words));
    erasure.members.push(...set.filter((one) => one !== mark).map(({ words }) => words));
    if (mark) {
      const at = { file, start: nameStart, end: nameEnd };
      erasure.marked.push({ ...at, by: mark.column, targets: [name], byStore: false });
    }
  }
  return [...found.values()].filter(({ marked }) => marked.length > 0);
}
