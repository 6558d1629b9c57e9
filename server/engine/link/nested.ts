// Functions that are written inside others.
import { type Body, factsOf, type Program } from "./program.js";

/** The callable and every function written inside it. */
export function withNested(p: Program, body: Body): number[] {
  const { callables } = factsOf(p, body.file);
  let nested = p.tables.nested[body.file];
  if (!nested) {
    const lists: number[][] = [];
    callables.forEach((fact, index) => {
      if (fact.parent < 0) return;
      lists[fact.parent] ??= [];
      lists[fact.parent]!.push(index);
    });
    nested = lists;
    p.tables.nested[body.file] = nested;
  }
  const found = [body.callable];
  for (let i = 0; i < found.length; i++) found.push(...(nested[found[i]!] ?? []));
  return found;
}
