// The owner that other lookups of the same record ask for, added to a condition that asks for the key alone. Input: lookups
// in handlers that nothing ties to the caller, and those that something does. Output: a control for each, or undefined.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { OwnedLookup, OwnershipTerms } from "../../flow/endpoints/ownership.js";
import { lookUp, putDown } from "../../flow/questions.js";
import { type ConditionPart, type Lookup, lookupsIn } from "../../flow/stores/lookups.js";
import { nameOf } from "../../link/names.js";
import { type Body, callableAt, factsOf, listOf, type Program, stringAt } from "../../link/program.js";
import { writtenAgain } from "../../link/writing/rewriting.js";
import { sameGiven } from "../../link/writing/sameGiven.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Control } from "../requests/answerParts.js";
import { isAligned } from "./controlCalls.js";
import { type ControlContext, firstOf } from "./controls.js";
import { controlsFor, type Missing, placeAtStart } from "./missingControls.js";

interface Asking extends Body {
  call: number;
  record: string;
}

type MissingOwner = Missing & { asking: Asking };

const TABLE = "owned lookups";

export function lookupControls(
  index: FlowIndex,
  { owners }: OwnershipTerms,
  missing: readonly OwnedLookup[],
  done: readonly OwnedLookup[],
): (Control | undefined)[] {
  const { ctx } = index;
  const { p } = ctx;
  const askingOf = ({ file, call, record: { key } }: OwnedLookup): Asking => {
    const callable = callableAt(p, file, factsOf(p, file).nodes.start[call]!);
    return { file, callable, call, record: key };
  };
  putDown(ctx, TABLE, 0, done.map(askingOf));
  const wanted = missing.map((one): MissingOwner => {
    const asking = askingOf(one);
    return { places: [placeAtStart(p, asking)], asking };
  });
  return controlsFor(index, "owners", wanted, (c, { asking }) => {
    const siblings = (lookUp<Asking[]>(ctx, TABLE, 0) ?? []).filter(({ record }) => record === asking.record);
    const own = conditionAt(c, asking);
    if (!own) return undefined;
    return firstOf(c, siblings, asking, (sibling) => ownerLike(c, owners, sibling, asking, own));
  });
}

interface Condition {
  lookup: Lookup;
  parts: ConditionPart[];
  /** The object that holds all of it. */
  object: number;
}

function conditionAt({ effects: { ctx } }: ControlContext, { file, call }: Asking): Condition | undefined {
  const lookup = lookupsIn(ctx, file).find((one) => one.call === call);
  const parts = lookup?.condition ?? [];
  if (!lookup || parts.length === 0 || parts.some((part) => part.file !== file)) return undefined;
  const object = objectWith(ctx.p, file, parts);
  return object === undefined ? undefined : { lookup, parts, object };
}

/** The object literal of which all parts are members. */
function objectWith(p: Program, file: number, parts: readonly ConditionPart[]): number | undefined {
  const { nodes } = factsOf(p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    const members = new Map<string, number>();
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0) members.set(stringAt(p, file, pairs[i]!), pairs[i + 1]!);
    if (members.size === parts.length && parts.every(({ key, node: value }) => members.get(key) === value)) return node;
  }
  return undefined;
}

function ownerLike(
  c: ControlContext,
  owners: readonly string[],
  from: Asking,
  to: Asking,
  own: Condition,
): Control | undefined {
  const { p } = c.effects.ctx;
  const other = conditionAt(c, from);
  const [one, two] = [from, to].map(({ file, call }) => nameOf(p, file, factsOf(p, file).nodes.a[call]!));
  // Not every method takes more than a key.
  if (!other || one !== two) return undefined;
  const ties = other.parts.filter(({ key }) => !own.parts.some((part) => part.key === key));
  const [tie] = ties;
  if (!tie || ties.length > 1 || !tokenise(tie.key).some((word) => isOneOf(owners, word))) return undefined;
  const written = writtenAgain(
    p,
    { from, to, given: sameGiven(p, from, to, isAligned(c, from, to)), text: () => undefined },
    tie.node,
  );
  if (!written) return undefined;
  const code = written.code === tie.key ? tie.key : `${tie.key}: ${written.code}`;
  const { nodes } = factsOf(p, to.file);
  const at = { start: nodes.start[own.object]!, end: nodes.end[own.object]! };
  return { name: code, changes: [{ kind: "add-member", at, member: { code, imports: written.imports } }] };
}
