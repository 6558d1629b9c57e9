// Which members a serialiser writes: `JSON.stringify(value, ["id"])`, or a function that is asked for each key and may
// answer with something else than the value. Input: the argument that picks. Output: a choice of members, undefined when
// it picks none. Invariant: the names of a choice are constants of the program; what is not understood keeps everything.
import { type FileFacts, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { MemberChoice, Origin } from "../origin.js";
import { isAny } from "../paths.js";
import { constantList } from "./constantLists.js";
import { constantNames } from "./modelled.js";

/** Whether a member behind these keys, outermost first, is left out. */
export function leavesOut(choice: MemberChoice, keys: readonly string[]): boolean {
  const all = keys.filter((key) => !isAny(key) && !/^\d+$/.test(key));
  const named = choice.outer ? all.slice(0, 1) : all;
  return choice.only
    ? named.some((key) => !choice.names.includes(key))
    : named.some((key) => choice.names.includes(key) || choice.patterns?.some((pattern) => fits(pattern, key)));
}

/** As the front end keeps a pattern: alternatives of plain names. */
export function fits(pattern: string, key: string): boolean {
  const end = pattern.lastIndexOf("/");
  return new RegExp(pattern.slice(1, end), pattern.slice(end + 1)).test(key);
}

/** What is still there after the choice. */
export function chosen(list: readonly Origin[], choice: MemberChoice | undefined): readonly Origin[] {
  if (!choice) return list;
  return list.filter((o) => !leavesOut(choice, o.keys)).map((o) => ({ ...o, choices: [...(o.choices ?? []), choice] }));
}

export function choiceOf(ctx: FlowContext, file: number, node: number | undefined): MemberChoice | undefined {
  if (node === undefined) return undefined;
  const listed = constantList(ctx, file, node);
  if (listed.length > 0) return { only: true, names: listed };
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return undefined;
  const given = (node: number, position: number) => isGiven(ctx, entity.file, entity.callable, node, position);
  return choiceOfFunction(ctx, entity.file, entity.callable, {
    isKey: (node) => given(node, 0),
    keeps: (node) => isPassedOn(ctx, entity.file, node, (one) => given(one, 1)),
  });
}

/** How a function that is asked for each member speaks of its name, and when what it gives is the member still. */
export interface Asked {
  isKey(node: number): boolean;
  keeps(node: number): boolean;
}

function isGiven(ctx: FlowContext, file: number, callable: number, node: number, position: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === position;
}

/** `(key, value) => (HIDDEN.has(key) ? "***" : value)`, or the same with early returns. */
export function choiceOfFunction(
  ctx: FlowContext,
  file: number,
  callable: number,
  asked: Asked,
  returned: readonly number[] = factsOf(ctx.p, file).callables[callable]!.returns,
): MemberChoice | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { returnBlocks, blocks } = callables[callable]!;
  const { keeps } = asked;
  const choices: (MemberChoice | undefined)[] = [];
  for (const [i, value] of returned.entries()) {
    const at = strip(ctx.p, file, value);
    const [yes, no] = nodes.flags[at]! & NodeFlag.expression ? listOf(ctx.p, file, at) : [];
    if (yes !== undefined && no !== undefined)
      choices.push(
        choiceBy(testIn(ctx, file, asked, nodes.start[at]!, conditionEnd(nodes, at, yes, no)), keeps(yes), keeps(no)),
      );
    if (keeps(value) || !returned.some(keeps)) continue;
    for (const { condition, next } of blocks) {
      const branch = condition === NONE ? -1 : next.indexOf(returnBlocks[i]!);
      if (branch < 0) continue;
      const test = testIn(ctx, file, asked, nodes.start[condition]!, nodes.end[condition]!);
      choices.push(choiceBy(test, branch !== 0, branch === 0));
    }
  }
  const known = choices.filter((choice) => choice !== undefined);
  if (known.some((choice) => choice.only)) return known.find((choice) => choice.only);
  return known.length === 0 ? undefined : { only: false, names: known.flatMap((choice) => choice.names) };
}

/** Where the condition of a choice is over: a variable among what is chosen stands where it was made, which may be before it. */
export function conditionEnd({ start, end }: Nodes, choice: number, ...chosenFrom: readonly number[]): number {
  const after = chosenFrom.map((value) => start[value]!).filter((at) => at > start[choice]! && at < end[choice]!);
  return Math.min(...after, end[choice]!);
}
type Nodes = FileFacts["nodes"];

/** The names that a condition asks for: it holds for them, or for all others. */
interface KeyTest {
  names: readonly string[];
  listed: boolean;
}

export function choiceBy(test: KeyTest | undefined, yesKeeps: boolean, noKeeps: boolean): MemberChoice | undefined {
  if (!test || yesKeeps === noKeeps) return undefined;
  return { only: yesKeeps === test.listed, names: test.names };
}

/** Is the value that was given, or made of it: one that goes on. */
export function isPassedOn(
  ctx: FlowContext,
  file: number,
  node: number,
  isValue: (node: number) => boolean,
  depth = 0,
): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (isValue(at)) return true;
  // What a loop changes is a choice of itself.
  if (nodes.kind[at] !== NodeKind.join || depth >= MAX_CHOICES) return false;
  return listOf(ctx.p, file, at).some((one) => isPassedOn(ctx, file, one, isValue, depth + 1));
}
const MAX_CHOICES = 6;

/** `key === "a" || key === "b"`, `HIDDEN.includes(key)`, `!SHOWN.has(key)` in a range of the text. */
export function testIn(ctx: FlowContext, file: number, asked: Asked, start: number, end: number): KeyTest | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const names: string[] = [];
  const ways = new Set<boolean>();
  const isKey = (node: number | undefined) => node !== undefined && asked.isKey(node);
  let negated = false;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const list = listOf(ctx.p, file, node);
    if (nodes.kind[node] === NodeKind.clean) {
      const operator = stringAt(ctx.p, file, nodes.a[node]!);
      if (operator === "!") negated = !negated;
      const other = isKey(list[0]) ? list[1] : isKey(list[1]) ? list[0] : undefined;
      if (other === undefined || !/^[!=]==?$/.test(operator)) continue;
      const name = constantNames(ctx, file, other);
      // `key === ""` asks for the outermost value.
      if (name.length > 0) ways.add(operator.startsWith("="));
      names.push(...name);
    } else if (nodes.kind[node] === NodeKind.call && isKey(list[0])) {
      const callee = strip(ctx.p, file, nodes.a[node]!);
      if (nodes.kind[callee] !== NodeKind.load) continue;
      if (!/^(includes|has)$/.test(stringAt(ctx.p, file, nodes.b[callee]!))) continue;
      names.push(...constantList(ctx, file, nodes.a[callee]!));
      ways.add(true);
    }
  }
  const [way] = ways;
  return way === undefined || ways.size > 1 || names.length === 0 ? undefined : { names, listed: way !== negated };
}
