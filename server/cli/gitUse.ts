// The repository of a run, with its failures told in the user's language.
import { GitError, openRepository, type Repository, UsageError } from "../node/api.js";
import { safe } from "../report/api.js";
import type { Say } from "./locales.js";

/** @throws UsageError when git cannot answer. */
export function withRepository<T>(root: string, say: Say, use: (repository: Repository) => T): T {
  try {
    return use(openRepository(root));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(say(`git_${error.problem}`, { reason: safe(error.detail) }));
    throw error;
  }
}

/** @throws UsageError when the history has no such commit. */
export function commitOf(repository: Repository, ref: string, say: Say): string {
  const commit = repository.commit(ref);
  if (commit === undefined)
    throw new UsageError(say(repository.shallow() ? "refCutOff" : "noSuchCommit", { ref: safe(ref) }));
  return commit;
}

/**
 * Where two lines of history parted; where they never met, the commit itself. @throws UsageError when the history was cut
 * before that.
 */
export function partedAt(repository: Repository, commit: string, from: string, ref: string, say: Say): string {
  const base = repository.mergeBase(commit, from);
  if (base === undefined && repository.shallow()) throw new UsageError(say("baseCutOff", { ref: safe(ref) }));
  return base ?? commit;
}
