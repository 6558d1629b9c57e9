// The terms on which suppressions count in this run.
import { suppressibleRules } from "../../rules/index.js";
import { DEFAULT_MIN_REASON_LENGTH, type SuppressionTerms } from "../engine/api.js";

/** `inline` false: comments silence nothing (--no-inline-suppressions). */
export function suppressionTerms(inline = true): Omit<SuppressionTerms, "judgeUnused"> {
  return {
    today: localDay(new Date()),
    knownRules: suppressibleRules(),
    inline,
    minReasonLength: DEFAULT_MIN_REASON_LENGTH,
    maxDays: undefined,
    requireUntilFor: [],
    requireByFor: [],
    entries: [],
  };
}

/** YYYY-MM-DD where the user is. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
