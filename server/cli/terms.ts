// The terms on which suppressions count in this run.
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
