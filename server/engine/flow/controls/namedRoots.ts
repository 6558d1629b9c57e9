// The function with a name, or the handler, that a place stands in, and what is said around it: names of the function, its class, its
// route and its file. Input: a function. Output: the outer one; words in lower case, parted by blanks.
import { wordsOf } from "../../classify/words.js";
import { fileStem } from "../../facts/fileStem.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { type Body, factsOf, type Program } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import type { Handlers } from "../ways/handlerTable.js";

/** Files in which nobody is served. */
export const NOBODY_SERVED = /(^|[/._-])(seeds?|seeders?|fixtures?|mocks?|migrations?|e2e|stories|demo)([/._-]|$)/i;

export function namedRoot(p: Program, handlers: Handlers, file: number, callable: number): number {
  const { callables } = factsOf(p, file);
  let at = callable;
  while (callables[at]!.name === "" && callables[at]!.parent > 0 && !handlers.of(callableKey(file, at)))
    at = callables[at]!.parent;
  return at;
}

export function wordsAround(p: Program, { file, callable }: Body, endpoint: Endpoint | undefined): string {
  const { path, facts } = p.files[file]!;
  const { name, owner } = facts.callables[callable]!;
  return [name, facts.records[owner]?.name ?? "", endpoint?.route ?? "", fileStem(path)].map(wordsOf).join(" ");
}
