// Mistakes in what the user asked for: printed as they are, without a stack, exit code 2. Those that this layer tells have
// an id, by which whoever speaks to people finds them in the language of the output.
import { fillPlaces } from "../engine/api.js";

/** In English. Places in braces are filled. */
export const usageEn = {
  usage_missing: "{path} does not exist",
  usage_closed: "{path} may not be read",
  usage_outside: "{path} lies outside the root {root}",
  usage_longGlob: "glob is longer than {most} characters: {glob}…",
  usage_wideGlob: "the braces of {glob}… stand for more than {most} patterns",
  usage_wildGlob: "glob has too many wildcards in one part: {glob}",
};

export type UsageProblem = keyof typeof usageEn;

export class UsageError extends Error {
  override name = "UsageError";
  constructor(
    message: string,
    /** Of this layer: what is said in English here. */
    readonly problem?: { id: UsageProblem; params: Record<string, string> },
  ) {
    super(message);
  }
}

export function usageProblem(id: UsageProblem, params: Record<string, string | number>): UsageError {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return new UsageError(fillPlaces(usageEn[id], texts), { id, params: texts });
}
