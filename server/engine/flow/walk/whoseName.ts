// Whose name a function is given that looks somebody up by it: `findCustomerByName(name)`, `membersByName(_, { name })`.
// Input: what a parameter brings, and what it is called there. Output: who it is of, as the function spells it.
import type { Classification } from "../../classify/types.js";
import { factsOf, type Program } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";

const NAME = /^((full|first|last|given|family|display)_?)?name$/i;
const BY_NAME =
  /^(?:(?:find|get|search|list|look_?up|query|fetch|load)(?:All|One|Many|For)?)?_?([A-Za-z]+?)_?[Bb]y_?(?:\w*)[Nn]ame$/;

export function whoseName(p: Program, o: Origin, name: string): string | undefined {
  if (o.kind !== "param" || !NAME.test(name)) return undefined;
  return BY_NAME.exec(factsOf(p, o.file).callables[o.callable]?.name ?? "")?.[1];
}

/** The same of a member whose type has no name. */
export function nameAskedFor({ p }: FlowContext, o: Origin, name: string): Classification | undefined {
  const owner = whoseName(p, o, name);
  return owner === undefined ? undefined : p.classifier.classify({ name, owner });
}
