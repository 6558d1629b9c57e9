// Which members a serialiser writes: `JSON.stringify(value, ["id"])`, or a function that is asked for each key and may
// answer with something else than the value. Input: the argument that picks. Output: a choice of members, undefined when
// it picks none. Invariant: the names of a choice are constants of the program; what is not understood keeps everything.
import { NONE, NodeFlag, NodeKind } from "../facts/types.js";
import { entityOf } from "../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import { constantList } from "./constantLists.js";
import type { FlowContext } from "./context.js";
import { constantNames } from "./modelled.js";
import type { Origin } from "./origin.js";
import { isAny } from "./paths.js";

/** Members at any depth that are written ("only") or left out. */
export interface MemberChoice {
  only: boolean;
  names: readonly string[];
  /** Names as patterns: "/^(a|b)$/i". */
  patterns?: readonly string[];
}

/** Whether a member behind these keys, outermost first, is left out. */
export function leavesOut(choice: MemberChoice, keys: readonly string[]): boolean {
  const named = keys.filter((key) => !isAny(key) && !/^\d+$/.test(key));
  return choice.only
    ? named.some((key) => !choice.names.includes(key))
    : named.some((key) => choice.names.includes(key) || choice.patterns?.some((pattern) => fits(pattern, key)));
}

/** As the front end keeps a pattern: alternatives of plain names. */
function fits(pattern: string, key: string): boolean {
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
  return entity?.k === "function" ? choiceOfFunction(ctx, entity.file, entity.callable) : undefined;
}

/** `(key, value) => (HIDDEN.has(key) ? "***" : value)`, or the same with early returns. */
function choiceOfFunction(ctx: FlowContext, file: number, callable: number): MemberChoice | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { returns, returnBlocks, blocks } = callables[callable]!;
  const keeps = (node: number) => isValue(ctx, file, callable, node);
  const choices: (MemberChoice | undefined)[] = [];
  for (const [i, returned] of returns.entries()) {
    const at = strip(ctx.p, file, returned);
    const [yes, no] = nodes.flags[at]! & NodeFlag.expression ? listOf(ctx.p, file, at) : [];
    if (yes !== undefined && no !== undefined)
      choices.push(choiceBy(testIn(ctx, file, callable, nodes.start[at]!, nodes.start[yes]!), keeps(yes), keeps(no)));
    if (keeps(returned) || !returns.some(keeps)) continue;
    for (const { condition, next } of blocks) {
      const branch = condition === NONE ? -1 : next.indexOf(returnBlocks[i]!);
      if (branch < 0) continue;
      const test = testIn(ctx, file, callable, nodes.start[condition]!, nodes.end[condition]!);
      choices.push(choiceBy(test, branch !== 0, branch === 0));
    }
  }
  const known = choices.filter((choice) => choice !== undefined);
  if (known.some((choice) => choice.only)) return known.find((choice) => choice.only);
  return known.length === 0 ? undefined : { only: false, names: known.flatMap((choice) => choice.names) };
}

/** The names that a condition asks for: it holds for them, or for all others. */
interface KeyTest {
  names: readonly string[];
  listed: boolean;
}

function choiceBy(test: KeyTest | undefined, yesKeeps: boolean, noKeeps: boolean): MemberChoice | undefined {
  if (!test || yesKeeps === noKeeps) return undefined;
  return { only: yesKeeps === test.listed, names: test.names };
}

/** Is the second parameter, or made of it: a value that goes on. */
function isValue(ctx: FlowContext, file: number, callable: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.param) return nodes.a[at] === callable && nodes.b[at] === 1;
  return nodes.kind[at] === NodeKind.join && listOf(ctx.p, file, at).some((i) => isValue(ctx, file, callable, i));
}

/** `key === "a" || key === "b"`, `HIDDEN.includes(key)`, `!SHOWN.has(key)` in a range of the text. */
function testIn(ctx: FlowContext, file: number, callable: number, start: number, end: number): KeyTest | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const names: string[] = [];
  const ways = new Set<boolean>();
  const isKey = (node: number | undefined) => {
    const at = node === undefined ? -1 : strip(ctx.p, file, node);
    return at >= 0 && nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === 0;
  };
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
