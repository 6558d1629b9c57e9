// The terms on which suppressions count in a run.
import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { suppressibleRules } from "../../rules/index.js";
import { DEFAULT_MIN_REASON_LENGTH, type ProjectConfig, type SuppressionTerms } from "../engine/api.js";

export function suppressionTerms(
  { suppressions }: ProjectConfig,
  run: { inline: boolean; judgeUnused: boolean },
): SuppressionTerms {
  const { minReasonLength, ...terms } = suppressions;
  return {
    ...terms,
    ...run,
    today: localDay(new Date()),
    knownRules: suppressibleRules(),
    minReasonLength: minReasonLength ?? DEFAULT_MIN_REASON_LENGTH,
  };
}

/** YYYY-MM-DD where the user is. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Folders among the paths, from the root: all that is in them is analysed. */
export function coveredFolders(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const absolute = resolve(root, path);
    const isFolder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? [relative(root, absolute).split(sep).join("/")] : [];
  });
}

/** Flows from files that are left out may need a suppression that seems unused: only a whole project can tell. */
export function coversRoot(root: string, paths: readonly string[]): boolean {
  return paths.some((path) => resolve(root, path) === root);
}
