// Members of a changed copy that a function gives back: `return { ...expense, state: "approved", approverId }`. Whoever calls it
// keeps the copy instead of what it was. Input: a callable. Output: an entry per member, as if it were set on what is copied.
// Invariant: reducers of a view and copies of what the function itself looked up for display are none: a parameter is copied.
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { recordName } from "../sinks/ownEffects.js";
import type { EffectContext } from "../ways/effects.js";
import type { MemberWrite } from "./memberWrites.js";

const VIEW = /\.(?:[jt]sx|vue|svelte)$/;
const VIEW_STATE = /^(state|prev|previous|prevState|draft|props|store|old)$/i;

export function returnedStatesIn(e: EffectContext, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (VIEW.test(p.files[file]!.path)) return [];
  const { returns, returnBlocks } = callables[callable]!;
  return returns.flatMap((given, i): MemberWrite[] => {
    const object = onlyValue(p, file, given);
    if (nodes.kind[object] !== NodeKind.object) return [];
    const pairs = [...listOf(p, file, object)];
    const copied = pairs[0] === SPREAD_KEY ? strip(p, file, pairs[1]!) : undefined;
    if (copied === undefined || nodes.kind[copied] !== NodeKind.param || nodes.a[copied] !== callable) return [];
    const name = nameOf(p, file, copied);
    if (VIEW_STATE.test(name)) return [];
    const around = [name, recordName(entityOf(p, file, copied))];
    const at = { block: returnBlocks[i]!, call: -1, object: copied, around };
    return pairs.flatMap((key, k): MemberWrite[] => {
      if (k % 2 === 1 || key < 0) return [];
      const value = pairs[k + 1]!;
      return [{ ...at, key: stringAt(p, file, key), value, start: nodes.start[value]!, end: nodes.end[value]! }];
    });
  });
}
