// Who works out what is set by hand elsewhere: functions that are named for it, or that give back nothing but arithmetic, and
// members that are set to what they give. Input: a file, and the words that count. Output: what is worked out, and by whom.
import { matches, wordsOf } from "../../classify/words.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { memberWritesIn } from "../stores/memberWrites.js";
import type { EffectContext } from "../ways/effects.js";
import { fieldOf, type OverrideTerms } from "./overrides.js";

/** `Math.round(sum * rate)`: all that the function gives back is arithmetic. */
function worksOut(e: EffectContext, file: number, call: number): boolean {
  const behind = e.behind(file, call);
  if (!behind) return false;
  const { nodes, callables } = factsOf(e.ctx.p, behind.file);
  const { returns } = callables[behind.callable]!;
  const isSum = (node: number): boolean => {
    const at = strip(e.ctx.p, behind.file, node);
    if (nodes.kind[at] === NodeKind.call) {
      const callee = strip(e.ctx.p, behind.file, nodes.a[at]!);
      if (!ROUNDS.test(nameOf(e.ctx.p, behind.file, callee))) return false;
      // `sum.toFixed(2)`
      const on = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
      return [...on, ...listOf(e.ctx.p, behind.file, at)].some(isSum);
    }
    return nodes.kind[at] === NodeKind.clean && SUM.test(stringAt(e.ctx.p, behind.file, nodes.a[at]!));
  };
  return returns.length > 0 && returns.every(isSum);
}
const ROUNDS = /^(round|floor|ceil|max|min|toFixed)$/;
const SUM = /^[*/+-]$/;

/** Functions of a file that work one of the fields out, and members that are set to what such a function gives. */
export function computedIn(e: EffectContext, terms: OverrideTerms, file: number): { what: string; by: string }[] {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  const { nodes, records, callables } = facts;
  return [...callables.keys()].slice(1).flatMap((callable) => {
    const { name, owner } = callables[callable]!;
    const by = [records[owner]?.name ?? "", name].filter((part) => part !== "").join(".");
    const words = wordsOf(by);
    const named = matches(terms.computes, wordsOf(name)) || (name !== "" && matches(terms.computes, words));
    const own = named ? terms.fields.filter(({ about }) => matches(about, words)) : [];
    const set = memberWritesIn(e, file, callable).flatMap(({ key, value }) => {
      const field = fieldOf(terms, key);
      const at = field ? strip(p, file, value) : NONE;
      if (field && nodes.kind[at] === NodeKind.clean) return [{ what: field.what, by }];
      if (!field || nodes.kind[at] !== NodeKind.call) return [];
      const spelled = spell(e.ctx, file, strip(p, file, nodes.a[at]!));
      const isWorked = matches(terms.computes, wordsOf(spelled)) || worksOut(e, file, at);
      return isWorked ? [{ what: field.what, by: spelled }] : [];
    });
    return [...own.map(({ what }) => ({ what, by })), ...set];
  });
}
