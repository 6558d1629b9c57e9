// Advertising that a form for customers begins with a yes to: beside their name and how they are reached, a box that is called like
// advertising asks whether they want it. Input: a file with elements or first states. Output: one place per yes. Invariant: what
// staff may do, and what a menu lists, is called so, too; a form that asks for no way to reach anybody is not told.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { factsOf, listOf, literalText } from "../../link/program.js";
import { type Found, type IsAbout, isYes, pairsOf, rangeOf } from "../evidence/defaultValues.js";
import { attributeOf, enteredBy, tagOf } from "./collectingForms.js";

const STATES = /^(useState|useSignal|createSignal|signal|ref|shallowRef|reactive|shallowReactive|useReactive)$/;
/** Where somebody of the house is registered or given rights. */
const OF_STAFF =
  /\b(staff|admin|admins|back ?office|console|internal|roles?|permissions?|modules?|users?|employees?|clerks?|agents?|yuan ?gong|guan ?li|jue ?se|quan ?xian|hou ?tai|cai ?dan)\b|[员員]工|管理|角色|[权權]限|[后後][台臺]|菜[单單]/;

export function* ofContactForms(ctx: FlowContext, file: number, isAdvertising: IsAbout): Generator<Found> {
  const { facts, path } = ctx.p.files[file]!;
  if (!facts.strings.some(isAdvertising) || OF_STAFF.test(wordsOf(path.replaceAll(/[/.]/g, "_")))) return;
  yield* ticked(ctx, file, isAdvertising);
  const { nodes } = facts;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call || !STATES.test(calleeName(ctx, file, nodes.a[node]!))) continue;
    for (const arg of listOf(ctx.p, file, node)) {
      const members = [...pairsOf(ctx, file, arg)];
      if (
        !reachesSomebody(
          ctx,
          members.map(({ name }) => name),
        )
      )
        continue;
      for (const { name, value } of members)
        if (isAdvertising(name) && isYes(ctx, file, value))
          yield { ...rangeOf(ctx, file, value), name, where: "state" };
    }
  }
}

/** `<input type="checkbox" name="marketing" checked>` of a page that asks for a telephone number. */
function* ticked(ctx: FlowContext, file: number, isAdvertising: IsAbout): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  const boxes: { name: string; yes: number }[] = [];
  const others: string[] = [];
  let boxesOfAll = 0;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    const type = attributeOf(ctx, file, node, /^type$/);
    const isBox = type !== undefined && literalText(ctx.p, file, type) === "checkbox";
    const name = enteredBy(ctx, file, node, tagOf(ctx, file, node))?.name;
    if (name === undefined) continue;
    if (!isBox) others.push(name);
    else boxesOfAll++;
    const yes = attributeOf(ctx, file, node, /^(checked|defaultChecked)$/);
    if (isBox && yes !== undefined && isAdvertising(name) && isYes(ctx, file, yes)) boxes.push({ name, yes });
  }
  if (boxes.length === 0 || boxesOfAll > MAX_BOXES || !reachesSomebody(ctx, others)) return;
  for (const { name, yes } of boxes) yield { ...rangeOf(ctx, file, yes), name, where: "input" };
}
/** More of them are a list to choose from. */
const MAX_BOXES = 4;

function reachesSomebody({ p }: FlowContext, names: readonly string[]): boolean {
  return names.some((name) => {
    const c = p.classifier.classify({ name, siblings: names });
    return c !== undefined && c.confidence >= MEDIUM_CONFIDENCE && c.dataType.startsWith("contact.");
  });
}
