// Whether a way can be taken: what runs only where a parameter is one text is not reached by whoever hands in another
// (`if (message.action === "reply") …`, called with `{ action: "typing" }`). Input: steps from a call outwards, one by one.
// Output: what the parameters must be for the way; undefined where they are not. Invariant: refused only where both texts are
// written in the code.
import { ANY_KEY, type CallableFact, LiteralKind, NONE, NodeKind, SPREAD_KEY } from "../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { FlowContext } from "./context.js";
import { reaches } from "./controlPaths.js";

/** `keys` of a parameter, outermost first, are the text, or are not. */
export interface Wanted {
  parameter: number;
  keys: readonly string[];
  text: string;
  is: boolean;
}

interface Place {
  file: number;
  callable: number;
  block: number;
  call: number;
}

const MOST_KEYS = 4;
const MOST_HOPS = 6;

/** What a call asks of the parameters of the function that it is written in. */
export function wantedAt(ctx: FlowContext, { file, callable, block }: Place): Wanted[] {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  return fact.blocks.flatMap(({ condition }, at) => {
    if (condition === NONE || at === block) return [];
    const asked = comparison(ctx, file, condition);
    const way = asked ? wayTo(fact, at, block) : undefined;
    if (!asked || way === undefined) return [];
    const read = readAt(ctx, file, callable, asked.value, []);
    return read && "parameter" in read ? [{ ...read, text: asked.text, is: asked.equal === way }] : [];
  });
}

/** What it asks of those of the function that calls it; undefined: what is handed in there is something else. */
export function wantedBy(
  ctx: FlowContext,
  wanted: readonly Wanted[],
  { file, callable, call }: Place,
): Wanted[] | undefined {
  const args = listOf(ctx.p, file, call);
  const { nodes } = factsOf(ctx.p, file);
  const on: Wanted[] = [];
  for (const one of wanted) {
    const before = args.subarray(0, one.parameter + 1);
    if (before.length <= one.parameter || before.some((arg) => nodes.kind[arg] === NodeKind.spread)) continue;
    const read = readAt(ctx, file, callable, args[one.parameter]!, one.keys);
    if (read === undefined) continue;
    if ("parameter" in read) on.push({ ...one, ...read });
    else if ((read.text === one.text) !== one.is) return undefined;
  }
  return on;
}

/** True: only where the condition holds; false: only where it does not; undefined: either way. */
function wayTo(fact: CallableFact, from: number, to: number): boolean | undefined {
  const [then, otherwise] = fact.blocks[from]!.next;
  if (then === undefined || otherwise === undefined) return undefined;
  const self = new Set([from]);
  const [yes, no] = [then, otherwise].map((way) => reaches(fact, [way], (block) => block === to, self));
  return yes === no ? undefined : yes;
}

function comparison(
  ctx: FlowContext,
  file: number,
  condition: number,
): { value: number; text: string; equal: boolean } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return undefined;
  const operator = stringAt(ctx.p, file, nodes.a[at]!);
  const [one, other] = listOf(ctx.p, file, at);
  if (!/^[!=]==?$/.test(operator) || one === undefined || other === undefined) return undefined;
  const [left, right] = [textAt(ctx, file, one), textAt(ctx, file, other)];
  const text = left ?? right;
  if (text === undefined || (left !== undefined && right !== undefined)) return undefined;
  return { value: left === undefined ? one : other, text, equal: operator[0] === "=" };
}

/** Written there, and kept in the facts. */
function textAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at] !== NONE;
  return isText ? stringAt(ctx.p, file, nodes.b[at]!) : undefined;
}

/** What `keys` of a value in a function are: a text that is written there, or a member of a parameter of the function. */
function readAt(
  ctx: FlowContext,
  file: number,
  callable: number,
  node: number,
  keys: readonly string[],
): { text: string } | { parameter: number; keys: readonly string[] } | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  let rest = keys;
  for (let hops = 0; hops < MOST_HOPS && rest.length <= MOST_KEYS; hops++) {
    const text = rest.length === 0 ? textAt(ctx, file, at) : undefined;
    if (text !== undefined) return { text };
    switch (nodes.kind[at]) {
      case NodeKind.param:
        return nodes.a[at] === callable ? { parameter: nodes.b[at]!, keys: rest } : undefined;
      case NodeKind.load:
        if (nodes.b[at]! < 0) return undefined;
        rest = [stringAt(ctx.p, file, nodes.b[at]!), ...rest];
        at = strip(ctx.p, file, nodes.a[at]!);
        break;
      case NodeKind.local: {
        const versions = bindings[nodes.a[at]!]?.versions ?? [];
        if (versions.length !== 1) return undefined;
        at = strip(ctx.p, file, versions[0]!);
        break;
      }
      case NodeKind.object: {
        const member = rest.length > 0 ? memberOf(ctx, file, at, rest[0]!) : undefined;
        if (member === undefined) return undefined;
        rest = rest.slice(1);
        at = strip(ctx.p, file, member);
        break;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

/** Undefined where something behind it may replace it. */
function memberOf(ctx: FlowContext, file: number, object: number, key: string): number | undefined {
  const pairs = listOf(ctx.p, file, object);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i] === SPREAD_KEY || pairs[i] === ANY_KEY) return undefined;
    if (stringAt(ctx.p, file, pairs[i]!) === key) return pairs[i + 1]!;
  }
  return undefined;
}
