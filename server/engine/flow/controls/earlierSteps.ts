// Whether who acts is compared with those who took earlier steps: `steps.some((s) => s.actorId === user.id)`, a step of his that is
// looked up, how many different persons have approved. Input: a condition. Output: yes or no. Invariant: having taken a step
// turns somebody away; where he must have taken one, nothing is said of a second person.
import { tokenise } from "../../classify/tokens.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { namesAround } from "../stores/memberWrites.js";
import type { EffectContext } from "../ways/effects.js";
import { type HolderTerms, isActor } from "./keptOut.js";

const MAX_PARTS = 8;

/** Who acts has taken a step before, and is turned away for it. */
export function turnsAwayByStep(e: EffectContext, terms: HolderTerms, file: number, condition: number): boolean {
  return hasTakenStep(e, terms, file, condition, 0) && leavesWhenTrue(e, file, condition);
}

/** `if (it) throw …`, `if (!it) { … }`: of `if (!it)` facts have the condition without "!", and its two ways the other way round. */
function leavesWhenTrue(e: EffectContext, file: number, condition: number): boolean {
  return factsOf(e.ctx.p, file).callables.some(({ blocks }) =>
    blocks.some(({ condition: asked, next: [yes = -1, no = -1] }) => {
      if (asked !== condition || yes < 0 || no < 0) return false;
      const leaves = blocks[Math.min(yes, no)]!.exit !== undefined;
      return leaves === yes < no;
    }),
  );
}

/** The condition holds where who acts has taken a step before. */
function hasTakenStep(e: EffectContext, terms: HolderTerms, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.call) return isSearch(e, terms, file, at);
  if (depth > MAX_PARTS || (kind !== NodeKind.clean && kind !== NodeKind.join)) return false;
  const parts = [...listOf(p, file, at)];
  const operator = kind === NodeKind.clean && nodes.a[at]! >= 0 ? stringAt(p, file, nodes.a[at]!) : "";
  if (kind === NodeKind.join || operator === "||" || operator === "&&")
    return parts.some((part) => hasTakenStep(e, terms, file, part, depth + 1));
  if (/^={2,3}$/.test(operator)) return isStepsPerson(e, terms, file, parts);
  // `count > 0`, `mine.length >= 1`
  if (!/^>=?$/.test(operator) || parts.length !== 2) return false;
  const counted = onlyValue(p, file, parts[0]!);
  const isLength = nodes.kind[counted] === NodeKind.load && LENGTH.test(nameOf(p, file, counted));
  return hasTakenStep(e, terms, file, isLength ? nodes.a[counted]! : counted, depth + 1);
}
const LENGTH = /^(length|size)$/;

/** `steps.some((s) => s.actorId === user.id)`, `step.findFirst({ where: { actorId: user.id } })` */
function isSearch(e: EffectContext, terms: HolderTerms, file: number, call: number): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const name = nameOf(p, file, callee);
  const isOfList = WITHIN.test(name);
  if ((!isOfList && !LOOKS_UP.test(name)) || !namesAround(e, file, call).some(isOfSteps)) return false;
  return [...listOf(p, file, call)].some((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] === NodeKind.function)
      return callables[nodes.a[at]!]!.returns.some((given) => isPersonEqual(e, terms, file, given, 0));
    return !isOfList && isAskedForPerson(e, terms, file, arg, 0);
  });
}
const WITHIN = /^(some|find|filter|any)$/;
const LOOKS_UP = /^(find|count|exists|first|get)/i;
const STEPS = /^(step|event|history|histories|log|trail|action|activity|decision|transition|signature|approval)s?$/;

/** Of one thing done each: `approvalSteps`, `claimEvents`, `history`. */
function isOfSteps(name: string): boolean {
  return STEPS.test(tokenise(name).at(-1) ?? "");
}

/** `s.actorId === user.id && s.kind === "CREATE"` */
function isPersonEqual(e: EffectContext, terms: HolderTerms, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.clean && nodes.kind[at] !== NodeKind.join) return false;
  const parts = [...listOf(p, file, at)];
  const operator = nodes.kind[at] === NodeKind.clean && nodes.a[at]! >= 0 ? stringAt(p, file, nodes.a[at]!) : "&&";
  if (/^={2,3}$/.test(operator))
    return parts.some(
      (part, i) =>
        nodes.kind[strip(p, file, part)] === NodeKind.load &&
        PERSON.test(nameOf(p, file, part)) &&
        parts.some((other, k) => k !== i && isActor(e, terms, file, other)),
    );
  return depth < MAX_PARTS && operator === "&&" && parts.some((part) => isPersonEqual(e, terms, file, part, depth + 1));
}
/** Whoever took the step, by the form of the name. */
const PERSON = /^(by|who|actor|user|staff|operator|person|author)(Id|_id)?$|[a-z](By|_by)(Id|_id)?$/i;

/** `claim.events.find((e) => e.type === "CREATED")?.by === user.id` */
function isStepsPerson(e: EffectContext, terms: HolderTerms, file: number, parts: readonly number[]): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  return parts.some((part, i) => {
    const at = onlyValue(p, file, part);
    if (nodes.kind[at] !== NodeKind.load || !PERSON.test(nameOf(p, file, at))) return false;
    const of = onlyValue(p, file, nodes.a[at]!);
    const isStep =
      isOfSteps(nameOf(p, file, nodes.a[at]!)) ||
      (nodes.kind[of] === NodeKind.call && namesAround(e, file, of).some(isOfSteps));
    return isStep && parts.some((other, k) => k !== i && isActor(e, terms, file, other));
  });
}

/** `where: { claimId, actorId: user.id }` */
function isAskedForPerson(e: EffectContext, terms: HolderTerms, file: number, node: number, depth: number): boolean {
  const object = objectBehind(e.ctx.p, file, node, 0);
  if (!object || object.file !== file || depth > 2) return false;
  const pairs = [...listOf(e.ctx.p, file, object.node)];
  return pairs.some((key, i) => {
    if (i % 2 === 1 || key < 0) return false;
    const value = pairs[i + 1]!;
    return PERSON.test(stringAt(e.ctx.p, file, key))
      ? isActor(e, terms, file, value)
      : isAskedForPerson(e, terms, file, value, depth + 1);
  });
}

/** `new Set(approvals.map((a) => a.approverId)).size < 2`, `groupBy({ by: ["approverId"] })`: of one person's there is one. */
export function countsPersons(e: EffectContext, file: number, condition: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return false;
  if (!/^(<|<=|>=)$/.test(stringAt(p, file, nodes.a[at]!))) return false;
  const isOne = (side: number) => {
    const number = strip(p, file, side);
    return (
      nodes.kind[number] === NodeKind.literal && nodes.b[number]! >= 0 && ONE.test(stringAt(p, file, nodes.b[number]!))
    );
  };
  if ([...listOf(p, file, at)].some(isOne)) return false;
  return [...listOf(p, file, at)].some((side) => {
    const counted = strip(p, file, side);
    if (nodes.kind[counted] !== NodeKind.load || !LENGTH.test(nameOf(p, file, counted))) return false;
    const list = onlyValue(p, file, nodes.a[counted]!);
    if (nodes.kind[list] !== NodeKind.call || !DISTINCT.test(nameOf(p, file, nodes.a[list]!))) return false;
    const args = [...listOf(p, file, list)];
    return args.some((arg) => isOfDeciders(e, file, arg, 0));
  });
}
const ONE = /^[01]$/;
const DISTINCT = /^(groupBy|Set|uniq|uniqBy|distinct|countDistinct|findMany)$/;
const DECIDER =
  /(approver|approvedBy|approved_by|signer|signedBy|signed_by|reviewer|decidedBy|decided_by)(s|Id|_id)?$/i;

function isOfDeciders(e: EffectContext, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (depth > 4) return false;
  const at = onlyValue(p, file, node);
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      return nodes.b[at]! >= 0 && DECIDER.test(stringAt(p, file, nodes.b[at]!));
    case NodeKind.load:
      return DECIDER.test(nameOf(p, file, at));
    case NodeKind.function:
      return callables[nodes.a[at]!]!.returns.some((given) => isOfDeciders(e, file, given, depth + 1));
    case NodeKind.array:
    case NodeKind.call:
      return [...listOf(p, file, at)].some((one) => isOfDeciders(e, file, one, depth + 1));
    case NodeKind.object: {
      // What is asked for, not which rows.
      const pairs = [...listOf(p, file, at)];
      return pairs.some(
        (key, i) =>
          i % 2 === 0 &&
          key >= 0 &&
          /^(by|distinct)$/.test(stringAt(p, file, key)) &&
          isOfDeciders(e, file, pairs[i + 1]!, depth + 1),
      );
    }
    default:
      return false;
  }
}
