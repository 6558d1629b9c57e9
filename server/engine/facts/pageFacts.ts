// Pages in templates that a server renders: their facts are those of one function, whose parameter is what they are rendered with.
import type { FileFacts } from "./types.js";

/** The parameter that stands for what a page is rendered with. */
export const GIVEN = "$page";

/** Number of the function that stands for the page; -1 in other files. */
export function pageIn({ callables }: FileFacts): number {
  return callables[1]?.params[0]?.name === GIVEN ? 1 : -1;
}
