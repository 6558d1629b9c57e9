// What an earlier session kept of the same folder: facts by content, and the result over exactly the same input. Read during
// the first run, written when that has ended and when the session ends. Whatever is damaged or foreign is made anew.
import { type AnalysisResult, type FileFacts, hasFailed, type KeptAnswers, packAnswers } from "../engine/api.js";
import { contentKey, type FactCache, type KeptRun, openFactCache } from "../node/api.js";
import type { Configured } from "./sessionConfig.js";

export interface KeptPlace {
  /** Pack file. */
  file: string;
  /** Names the program, so that facts of another build are not believed. */
  build: string;
}

/** Of one file; facts undefined where they are only in the pack, or could not be made. */
export interface Keepable {
  key: string;
  facts: FileFacts | undefined;
}

export function openKept(place: KeptPlace, configured: Configured): FactCache {
  const { words } = configured.content;
  // Facts hold what the words of the taxonomy found.
  return openFactCache(place.file, words === "" ? place.build : `${place.build} ${contentKey(words, "taxonomy")}`);
}

export interface Keeping {
  /** Names all the input of the run. */
  key: string;
  result: AnalysisResult;
  answers: KeptAnswers;
}

/** What failed may go right the next time. */
export function keptRun({ key, result, answers }: Keeping): KeptRun {
  if (hasFailed(result.coverage.notes)) return { resultKey: "", result };
  return { resultKey: key, result, answers: packAnswers(answers) };
}

/** Replaces the pack, in turns; does nothing where it would hold the same. `damaged`: keys whose kept facts are of no use. */
export async function keep(
  cache: FactCache,
  entries: Iterable<Keepable>,
  run: Keeping,
  damaged: ReadonlySet<string>,
  turn: () => Promise<void>,
): Promise<void> {
  const kept = new Map<string, FileFacts | undefined>();
  for (const entry of entries) {
    // What went wrong inside this program may go right the next time.
    if (!entry.facts || entry.facts.problems.some((p) => p.kind === "internal")) continue;
    kept.set(entry.key, cache.has(entry.key) && !damaged.has(entry.key) ? undefined : entry.facts);
  }
  if (cache.holds(kept, run.key)) cache.close();
  else await cache.saveInTurns(kept, keptRun(run), turn);
}
