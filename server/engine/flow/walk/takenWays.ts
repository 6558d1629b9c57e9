// Whether a way can be taken: what runs only where a parameter is one text is not reached by whoever hands in another
// (`if (message.action === "reply") …`, or a case of a switch, called with `{ action: "typing" }`). Input: steps from a call
// outwards, one by one. Output: what the parameters must be for the way; undefined where they are not. Invariant: refused only
// where both are constants written in the code.
import { ANY_KEY, type CallableFact, LiteralKind, NONE, NodeFlag, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { jobArgument, queuedTo } from "../../link/queued.js";
import type { FlowContext } from "../context.js";
import { reaches } from "./controlPaths.js";

/** `keys` of a parameter, outermost first, are one of the constants, or none of them. */
export interface Wanted extends Asked {
  parameter: number;
  keys: readonly string[];
}

interface Asked {
  /** As `constantAt` spells them. */
  constants: readonly string[];
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
  return fact.blocks.flatMap(({ condition, cases }, at) => {
    if (condition === NONE || at === block) return [];
    const compared = cases ? { value: condition } : comparison(ctx, file, condition);
    const read = compared && readAt(ctx, file, callable, compared.value, []);
    if (!read || !("parameter" in read)) return [];
    const asked =
      "constant" in compared ? askedByIf(fact, at, block, compared) : askedBySwitch(ctx, file, fact, at, block);
    return asked ? [{ ...read, ...asked }] : [];
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
  const isQueued = queuedTo(ctx.p, file, call) !== undefined;
  for (const { ...one } of wanted) {
    // Its name, or what is in it, is what the queue is given for a job.
    if (isQueued) {
      const [member, ...rest] = one.keys;
      const position = member === undefined ? undefined : jobArgument(member);
      if (position === undefined) continue;
      one.parameter = position;
      one.keys = rest;
    }
    const before = args.subarray(0, one.parameter + 1);
    if (before.length <= one.parameter || before.some((arg) => nodes.kind[arg] === NodeKind.spread)) continue;
    const read = readAt(ctx, file, callable, args[one.parameter]!, one.keys);
    if (read === undefined) continue;
    if ("parameter" in read) on.push({ ...one, ...read });
    else if (contradicts(read.constant, one)) return undefined;
  }
  return on;
}

/** `==` may hold between a text and a number. */
function contradicts(constant: string, { constants, is }: Asked): boolean {
  if (!is) return constants.includes(constant);
  return constants.every((one) => one !== constant && isText(one) === isText(constant));
}

/** Undefined: the block is reached either way. */
function askedByIf(fact: CallableFact, from: number, to: number, { constant, equal }: Comparison): Asked | undefined {
  const [yes, no] = reaching(fact, from, to);
  if (yes === undefined || no === undefined || yes === no) return undefined;
  return { constants: [constant], is: equal === yes };
}

/** Where it goes without a case, none of those holds that lead elsewhere; else one of those that lead there. */
function askedBySwitch(
  ctx: FlowContext,
  file: number,
  fact: CallableFact,
  from: number,
  to: number,
): Asked | undefined {
  const cases = fact.blocks[from]!.cases!;
  const ways = reaching(fact, from, to);
  const hasDefault = cases.includes(NONE);
  const without = hasDefault ? cases.indexOf(NONE) : cases.length;
  // What is thrown leads on whatever the case.
  if (ways.slice(hasDefault ? cases.length : cases.length + 1).includes(true)) return undefined;
  const of = (leads: boolean) =>
    cases.flatMap((node, i) => (node !== NONE && ways[i] === leads ? [constantAt(ctx, file, node)] : []));
  const isKnown = (constant: string | undefined) => constant !== undefined;
  const [there, elsewhere] = [of(true), of(false)];
  if (ways[without]) {
    const constants = elsewhere.filter(isKnown).filter((constant) => !there.includes(constant));
    return constants.length > 0 ? { constants, is: false } : undefined;
  }
  return there.length > 0 && there.every(isKnown) ? { constants: there, is: true } : undefined;
}

/** Which of the ways on from a block lead to another. */
function reaching(fact: CallableFact, from: number, to: number): boolean[] {
  const self = new Set([from]);
  return fact.blocks[from]!.next.map((way) => reaches(fact, [way], (block) => block === to, self));
}

interface Comparison {
  value: number;
  constant: string;
  equal: boolean;
}

function comparison(ctx: FlowContext, file: number, condition: number): Comparison | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean || nodes.a[at]! < 0) return undefined;
  const operator = stringAt(ctx.p, file, nodes.a[at]!);
  const [one, other] = listOf(ctx.p, file, at);
  if (!/^[!=]==?$/.test(operator) || one === undefined || other === undefined) return undefined;
  const [left, right] = [constantAt(ctx, file, one), constantAt(ctx, file, other)];
  const constant = left ?? right;
  if (constant === undefined || (left !== undefined && right !== undefined)) return undefined;
  return { value: left === undefined ? one : other, constant, equal: operator[0] === "=" };
}

/** A text, behind a quotation mark, or a number that is written there and kept in the facts. */
function constantAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isWhole = nodes.kind[at] === NodeKind.literal && nodes.b[at] !== NONE && !(nodes.flags[at]! & NodeFlag.url);
  if (!isWhole) return undefined;
  if (nodes.a[at] === LiteralKind.string) return `"${stringAt(ctx.p, file, nodes.b[at]!)}`;
  return nodes.a[at] === LiteralKind.number ? stringAt(ctx.p, file, nodes.b[at]!) : undefined;
}

function isText(constant: string): boolean {
  return constant.startsWith('"');
}

/** What `keys` of a value in a function are: a constant that is written there, or a member of a parameter of the function. */
function readAt(
  ctx: FlowContext,
  file: number,
  callable: number,
  node: number,
  keys: readonly string[],
): { constant: string } | { parameter: number; keys: readonly string[] } | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  let rest = keys;
  for (let hops = 0; hops < MOST_HOPS && rest.length <= MOST_KEYS; hops++) {
    const constant = rest.length === 0 ? constantAt(ctx, file, at) : undefined;
    if (constant !== undefined) return { constant };
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
