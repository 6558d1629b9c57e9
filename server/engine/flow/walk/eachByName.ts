// Objects that are filled, or emptied, member by member: `out[key] = SHOWN.has(key) ? value : "***"` for each pair of another
// object, `for (const key of HIDDEN) copy[key] = "***"`. Input: where a member is written under a name known at run time only.
// Output: what is there afterwards; undefined where no constant names decide it. Invariant: as for `replacers.ts`, what is not
// understood keeps everything.
import { ANY_KEY, KEYS_OF, NodeFlag, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { MemberChoice, Origin } from "../origin.js";
import { EMPTY_PATH, excludedBy, isAny } from "../paths.js";
import { calleeName } from "./calls.js";
import { constantList } from "./constantLists.js";
import { origins } from "./origins.js";
import { type Asked, choiceBy, chosen, conditionEnd, isPassedOn, leavesOut, testIn } from "./replacers.js";

/** What is copied under a name is asked for by that name: the members of the other object that the names let through. */
export function copiedWhereNamed(
  ctx: FlowContext,
  file: number,
  writing: number,
  value: number,
  path: number,
): readonly Origin[] | undefined {
  const from = copiedOf(ctx, file, value);
  const choice = from && (choiceInValue(ctx, file, value, from) ?? choiceBefore(ctx, file, writing, from));
  if (!from || !choice) return undefined;
  return leftBy(ctx, choice, path, () => origins(ctx, file, from.of, path));
}

/** Members that are set to a constant or deleted one by one, on all ways that lead here. */
export function withoutOverwritten(
  ctx: FlowContext,
  file: number,
  join: number,
  all: () => readonly Origin[],
  path: number,
): readonly Origin[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const inputs = [...listOf(ctx.p, file, join)];
  for (const input of inputs) {
    const at = strip(ctx.p, file, input);
    if (nodes.kind[at] !== NodeKind.update || listOf(ctx.p, file, at)[0]! >= 0) continue;
    const value = strip(ctx.p, file, listOf(ctx.p, file, at)[1]!);
    if (nodes.kind[value] !== NodeKind.literal && nodes.kind[value] !== NodeKind.clean) continue;
    const names = goneThrough(ctx, file, join, at);
    if (names.length > 0) return leftBy(ctx, { only: false, names, outer: true }, path, all);
  }
  return undefined;
}

function leftBy(ctx: FlowContext, choice: MemberChoice, path: number, all: () => readonly Origin[]): readonly Origin[] {
  const head = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  if (head === undefined || excludedBy(head)) return chosen(all(), choice);
  return !isAny(head) && leavesOut(choice, [head]) ? [] : all();
}

/** The constant names that a loop, or a callback called for each, goes through around a change. */
function goneThrough(ctx: FlowContext, file: number, join: number, update: number): string[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const base = strip(ctx.p, file, nodes.a[update]!);
  if (base === join) {
    const start = nodes.start[join]!;
    const lists: string[][] = [];
    for (let node = 0; node < update; node++) {
      if (nodes.kind[node] !== NodeKind.load || nodes.b[node] !== ANY_KEY) continue;
      if (nodes.start[node]! >= start && nodes.end[node]! <= nodes.start[update]!)
        lists.push(constantList(ctx, file, nodes.a[node]!));
    }
    return lists.length === 1 ? lists[0]! : [];
  }
  const within = callables.findIndex(({ stores }) =>
    stores.some(({ start, end, key }) => key === ANY_KEY && start === nodes.start[update] && end === nodes.end[update]),
  );
  const site = within < 0 || callables[within]!.blocks.length > 1 ? undefined : callbackSiteOf(ctx.p, file, within);
  const callee = site && strip(ctx.p, file, nodes.a[site.call]!);
  if (callee === undefined || nodes.kind[callee] !== NodeKind.load || calleeName(ctx, file, callee) !== "forEach")
    return [];
  return constantList(ctx, file, nodes.a[callee]!);
}

interface Copied extends Asked {
  /** The object that the members are of. */
  of: number;
}

/** `value` of `for (const [key, value] of Object.entries(claim))`, `claim[key]` of `for (const key of Object.keys(claim))`. */
function copiedOf(ctx: FlowContext, file: number, value: number, depth = 0): Copied | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] === NodeKind.join && depth < MAX_CHOICES) {
    for (const part of listOf(ctx.p, file, at)) {
      const found = copiedOf(ctx, file, part, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (nodes.kind[at] !== NodeKind.load) return undefined;
  if (nodes.b[at] === ANY_KEY) {
    const isRead = (node: number) => nodes.kind[node] === NodeKind.load && nodes.b[node] === ANY_KEY;
    const isSame = (node: number) => isRead(node) && nodes.end[node] === nodes.end[at];
    const of = nodes.a[at]!;
    return {
      of,
      isKey: (node) => isEachKey(ctx, file, onlyValue(ctx.p, file, node)),
      keeps: (node) => isPassedOn(ctx, file, node, isSame),
    };
  }
  const pair = onlyValue(ctx.p, file, nodes.a[at]!);
  const of = stringAt(ctx.p, file, nodes.b[at]!) === "1" ? pairsOf(ctx, file, pair) : undefined;
  if (of === undefined) return undefined;
  const isPart = (node: number, part: string) => {
    const one = strip(ctx.p, file, node);
    if (nodes.kind[one] !== NodeKind.load || nodes.b[one]! < 0) return false;
    return stringAt(ctx.p, file, nodes.b[one]!) === part && onlyValue(ctx.p, file, nodes.a[one]!) === pair;
  };
  return {
    of,
    isKey: (node) => isPart(node, "0"),
    keeps: (node) => isPassedOn(ctx, file, node, (one) => isPart(one, "1")),
  };
}
const MAX_CHOICES = 4;

/** The object whose pairs are gone through, here one of them. */
function pairsOf(ctx: FlowContext, file: number, pair: number): number | undefined {
  const list = goneThroughBy(ctx, file, pair);
  return list === undefined ? undefined : takenOf(ctx, file, list, "entries");
}

function isEachKey(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] === NodeKind.clean)
    return nodes.a[node]! >= 0 && stringAt(ctx.p, file, nodes.a[node]!) === KEYS_OF;
  const list = goneThroughBy(ctx, file, node);
  return list !== undefined && takenOf(ctx, file, list, "keys") !== undefined;
}

/** The list of which this is one: of a loop, or of a callback that is called for each. */
function goneThroughBy(ctx: FlowContext, file: number, each: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[each] === NodeKind.load) return nodes.b[each] === ANY_KEY ? nodes.a[each] : undefined;
  if (nodes.kind[each] !== NodeKind.param) return undefined;
  const site = callbackSiteOf(ctx.p, file, nodes.a[each]!);
  const callee = site && strip(ctx.p, file, nodes.a[site.call]!);
  if (callee === undefined || nodes.kind[callee] !== NodeKind.load) return undefined;
  const position = CALLED_FOR_EACH[calleeName(ctx, file, callee)];
  return position === nodes.b[each] ? nodes.a[callee] : undefined;
}
const CALLED_FOR_EACH: Readonly<Record<string, number>> = { forEach: 0, reduce: 1 };

/** `Object.entries(claim)`: the claim. */
function takenOf(ctx: FlowContext, file: number, list: number, method: "entries" | "keys"): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, list);
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  const callee = strip(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[callee] !== NodeKind.load || calleeName(ctx, file, callee) !== method) return undefined;
  return calleeName(ctx, file, nodes.a[callee]!) === "Object" ? listOf(ctx.p, file, at)[0] : undefined;
}

/** `SHOWN.has(key) ? value : "***"` */
function choiceInValue(ctx: FlowContext, file: number, value: number, asked: Asked): MemberChoice | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  const [yes, no] = nodes.flags[at]! & NodeFlag.expression ? listOf(ctx.p, file, at) : [];
  if (yes === undefined || no === undefined) return undefined;
  const test = testIn(ctx, file, asked, nodes.start[at]!, conditionEnd(nodes, at, yes, no));
  const choice = choiceBy(test, asked.keeps(yes), asked.keeps(no));
  return choice && { ...choice, outer: true };
}

/** `if (SHOWN.has(key)) out[key] = value`, `if (HIDDEN.has(key)) continue;` */
function choiceBefore(ctx: FlowContext, file: number, writing: number, asked: Asked): MemberChoice | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  for (const { stores, blocks } of callables) {
    const store = stores.find(
      ({ start, end, key }) => key === ANY_KEY && start === nodes.start[writing] && end === nodes.end[writing],
    );
    if (!store) continue;
    for (const { condition, next } of blocks) {
      if (condition < 0 || next.length !== 2) continue;
      const [yes, no] = next.map((way) => straightTo(blocks, way, store.block));
      const test = yes === no ? undefined : testIn(ctx, file, asked, nodes.start[condition]!, nodes.end[condition]!);
      const choice = choiceBy(test, yes!, no!);
      if (choice) return { ...choice, outer: true };
    }
  }
  return undefined;
}

/** Whether one comes there without another question. */
function straightTo(blocks: readonly { next: readonly number[] }[], first: number, to: number): boolean {
  const seen = new Set<number>();
  for (let at: number | undefined = first; at !== undefined && !seen.has(at); ) {
    if (at === to) return true;
    seen.add(at);
    const { next }: { next: readonly number[] } = blocks[at]!;
    at = next.length === 1 ? next[0] : undefined;
  }
  return false;
}
