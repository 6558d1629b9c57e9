// Functions of the project that go through a value, whatever it is, and hide the members of certain names: the filters of loggers
// that projects write themselves. Input: a callable. Output: the members that are hidden at any depth, undefined where it is no
// such function. Invariant: only what calls itself for what lies deeper counts, and only names that are constants of the program.
import { ANY_KEY, type CallableFact, LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { MemberChoice } from "../origin.js";
import { constantList } from "./constantLists.js";

/** What the test of a name asks: a list, a set or a pattern. */
type Test = number;

const memo = new WeakMap<CallableFact, readonly Test[]>();

export function memberFilterOf(ctx: FlowContext, file: number, callable: number): MemberChoice | undefined {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  let tests = memo.get(fact);
  if (!tests) {
    tests = isRecursive(ctx.p, file, callable) ? testsIn(ctx.p, file, callable) : [];
    memo.set(fact, tests);
  }
  const choice = choiceOf(ctx, file, tests);
  return choice.names.length + choice.patterns.length > 0 ? choice : undefined;
}

/** Members that are hidden in the value itself: `for (const key of Object.keys(line)) if (HIDDEN.has(key)) line[key] = "***"`. */
export function hiddenWhereAsked(ctx: FlowContext, file: number, callable: number): Required<Choice> {
  return choiceOf(ctx, file, testsIn(ctx.p, file, callable));
}

type Choice = Omit<MemberChoice, "outer">;

function choiceOf(ctx: FlowContext, file: number, tests: readonly Test[]): Required<Choice> {
  const patterns = tests.flatMap((node) => patternAt(ctx.p, file, node) ?? []);
  return { only: false, names: tests.flatMap((node) => constantList(ctx, file, node)), patterns };
}

/** Calls itself, there or in a function written in it. */
function isRecursive(p: Program, file: number, callable: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { name } = callables[callable]!;
  if (name === "") return false;
  return withNested(p, { file, callable }).some((inner) =>
    callables[inner]!.calls.some((call) => {
      const callee = strip(p, file, nodes.a[call]!);
      const isOwn = nodes.kind[callee] === NodeKind.load ? isThis(p, file, nodes.a[callee]!) : true;
      if (isOwn && nameOf(p, file, callee) === name) return true;
      // `value.map(clean)`
      return [...listOf(p, file, call)].some((arg) => nameOf(p, file, arg) === name);
    }),
  );
}

function isThis(p: Program, file: number, node: number): boolean {
  return factsOf(p, file).nodes.kind[strip(p, file, node)] === NodeKind.this;
}

/** What is asked where a text takes the place of a value: `KEYS.test(k) ? "***" : clean(v)`, `if (KEYS.has(k)) out[k] = "***"`. */
function testsIn(p: Program, file: number, callable: number): Test[] {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  const found: Test[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] !== NodeKind.join || (nodes.flags[node]! & NodeFlag.expression) === 0) continue;
    const [yes, no] = listOf(p, file, node);
    if (yes === undefined || no === undefined || hides(p, file, yes) === hides(p, file, no)) continue;
    const asked = testIn(p, file, nodes.start[node]!, nodes.start[yes]!);
    if (asked && asked.isNegated !== hides(p, file, yes)) found.push(asked.test);
  }
  for (const inner of withNested(p, { file, callable })) {
    const { blocks, stores } = callables[inner]!;
    for (const { condition, next } of blocks) {
      if (condition < 0 || next.length < 2) continue;
      const asked = testIn(p, file, nodes.start[condition]!, nodes.end[condition]!);
      if (!asked) continue;
      const [yes, no] = [0, 1].map((way) => straightFrom(blocks, next[way]!));
      const [there, elsewhere] = asked.isNegated ? [no!, yes!] : [yes!, no!];
      const isThere = (block: number) => there.has(block) && !elsewhere.has(block);
      if (stores.some((store) => isThere(store.block) && store.key === ANY_KEY && hides(p, file, store.value)))
        found.push(asked.test);
    }
  }
  return found;
}

/** Where one comes without another question. */
function straightFrom(blocks: CallableFact["blocks"], first: number): Set<number> {
  const found = new Set<number>();
  for (let at: number | undefined = first; at !== undefined && !found.has(at); ) {
    found.add(at);
    const { next }: { next: readonly number[] } = blocks[at]!;
    at = next.length === 1 ? next[0] : undefined;
  }
  return found;
}

/** A constant that stands there instead of a value. */
function hides(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const kind = nodes.a[at];
  return (
    nodes.kind[at] === NodeKind.literal &&
    (kind === LiteralKind.string || kind === LiteralKind.undefined || kind === LiteralKind.null)
  );
}

/** The first question in a range of the text whether a name is one of some. */
function testIn(p: Program, file: number, start: number, end: number): { test: Test; isNegated: boolean } | undefined {
  const { nodes } = factsOf(p, file);
  let isNegated = false;
  let test: Test | undefined;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] === NodeKind.clean)
      isNegated ||= nodes.a[node]! >= 0 && stringAt(p, file, nodes.a[node]!) === "!";
    if (nodes.kind[node] !== NodeKind.call) continue;
    const callee = strip(p, file, nodes.a[node]!);
    const [first, ...more] = listOf(p, file, node);
    if (nodes.kind[callee] !== NodeKind.load || first === undefined || more.length > 0) continue;
    if (/^(test|includes|has)$/.test(stringAt(p, file, nodes.b[callee]!))) test ??= nodes.a[callee]!;
  }
  return test === undefined ? undefined : { test, isNegated };
}

/** `/^(name|email)$/i`, by itself or as a variable of the file. */
function patternAt(p: Program, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.regexp) return undefined;
  const text = stringAt(p, file, nodes.b[at]!);
  return text.startsWith("/") ? text : undefined;
}
