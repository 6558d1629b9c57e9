// Calls of a register of consents that give back those who agreed. Input: a call, and what speaks of consent. Output: yes or no.
import { tokenise } from "../../classify/tokens.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";

/** `consents.idsWith("marketing")`, `consents.filter(ids, "marketing")`: the register of consents says who agreed. */
export function listsAgreed(
  e: EffectContext,
  file: number,
  call: number,
  speaks: (file: number, node: number) => boolean,
): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const [first = "", ...others] = tokenise(nameOf(e.ctx.p, file, callee));
  const [people] = listOf(e.ctx.p, file, call);
  const isToldWhom = people !== undefined && nodes.kind[strip(e.ctx.p, file, people)] !== NodeKind.function;
  const isList = [first, ...others].some((word) => AGREED.test(word)) || (isToldWhom && LEAVES_OUT.test(first));
  return isList && speaks(file, nodes.a[callee]!);
}
const AGREED =
  /^(ids|who|everyone|people|persons|holders|customers|clients|members|users|contacts|subscribers|recipients|audience|addresses|e?mails|phones|numbers)$/;
/** Of those that it is told, it gives back some. */
const LEAVES_OUT = /^(filter|among|keep|retain|intersect|restrict)$/;
