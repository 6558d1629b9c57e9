// Cases that are given to the very person they are about: `complaint.handlerId = complaint.againstEmployeeId`. Input: the
// callables of a file, and the words that count. Output: one entry per write. Invariant: both are members of the same thing.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { factsOf, onlyValue, stringAt } from "../../link/program.js";
import { memberWritesIn, versioned } from "../stores/memberWrites.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import type { AssignmentTerms } from "./assignments.js";

export interface PartyHandler {
  step: Step;
  start: number;
  end: number;
  /** Who handles it, and the member that says who it is about. */
  member: string;
  party: string;
}

export function partyHandlers(e: EffectContext, terms: AssignmentTerms, file: number): PartyHandler[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  return callables.flatMap((_, callable) =>
    memberWritesIn(e, file, callable).flatMap((write): PartyHandler[] => {
      const { key, value, object, block, call, start, end } = write;
      const around = write.around.map(wordsOf).join(" ");
      // A task for whom it is about, such as a statement, is no case.
      if (!matches(terms.handlers, wordsOf(key)) || matches(terms.others, around)) return [];
      if (object < 0 && !matches(terms.cases, around)) return [];
      const from = onlyValue(p, file, value);
      if (nodes.kind[from] !== NodeKind.load || nodes.b[from]! < 0) return [];
      const party = stringAt(p, file, nodes.b[from]!);
      if (!matches(terms.accused, wordsOf(party))) return [];
      // Of an update that is given a row's own member, the row is the same.
      const base = onlyValue(p, file, versioned(e, file, nodes.a[from]!));
      if (object >= 0 && onlyValue(p, file, versioned(e, file, object)) !== base) return [];
      return [{ step: { file, callable, block, call }, start, end, member: key, party }];
    }),
  );
}
