// Which constants a value may be, and the condition that decides for each of them. Input: a value and the block where it is
// used. Output: constants as words, with the nearest condition; what no constant stands for is "given". Invariant: bounded;
// results of functions of the project are followed, what callers hand in is not.
import { wordsOf } from "../../classify/words.js";
import { type CallableFact, LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { definition } from "../../link/endpoints/handlers.js";
import { nameOf } from "../../link/names.js";
import { type Body, callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { deciding, isEnd, reaches } from "../walk/controlPaths.js";
import { property } from "../walk/modelled.js";
import type { EffectContext } from "./effects.js";

export interface DecidedValue {
  /** In lower case, parted by blanks; "" where it is no constant. */
  words: string;
  /** A number counts, too. */
  isConstant: boolean;
  file: number;
  node: number;
  condition?: Condition;
}

export interface Condition {
  file: number;
  node: number;
  /** It is what the cases of a switch are compared with. */
  isSwitch: boolean;
}

const MAX_DEPTH = 12;
const MAX_VALUES = 40;

export function decidedValues(e: EffectContext, { file, callable }: Body, block: number, node: number): DecidedValue[] {
  const found: DecidedValue[] = [];
  const seen = new Set<string>();
  const add = (node: number, inFile: number, words: string, condition: Condition | undefined) => {
    const isConstant = words !== "" || factsOf(e.ctx.p, inFile).nodes.kind[node] === NodeKind.literal;
    if (found.length < MAX_VALUES)
      found.push({ words, isConstant, file: inFile, node, ...(condition ? { condition } : {}) });
  };
  const visit = (
    inFile: number,
    value: number,
    keys: readonly string[],
    condition: Condition | undefined,
    depth: number,
  ): void => {
    const { p } = e.ctx;
    const { nodes, callables, bindings } = factsOf(p, inFile);
    const at = strip(p, inFile, value);
    const key = `${inFile} ${at} ${keys.join(".")}`;
    if (depth > MAX_DEPTH || at < 0 || seen.has(key)) return;
    seen.add(key);
    const next = (inner: number, path: readonly string[], by = condition) => visit(inFile, inner, path, by, depth + 1);
    const words = keys.length === 0 ? constantAt(e, inFile, at) : "";
    if (words !== "") return add(at, inFile, words, condition);
    switch (nodes.kind[at]) {
      case NodeKind.literal:
        return keys.length === 0 ? add(at, inFile, "", condition) : undefined;
      case NodeKind.join: {
        const isExpression = (nodes.flags[at]! & NodeFlag.expression) !== 0;
        for (const input of listOf(p, inFile, at))
          next(
            input,
            keys,
            (isExpression ? chosenBy(e, inFile, at) : conditionWithin(e, inFile, at, input)) ?? condition,
          );
        return;
      }
      case NodeKind.object: {
        const member = keys[0] === undefined ? undefined : property(e.ctx, inFile, at, keys[0]);
        return member === undefined ? undefined : next(member, keys.slice(1));
      }
      case NodeKind.update: {
        const [name, set] = listOf(p, inFile, at);
        const isSet = name !== undefined && name >= 0 && stringAt(p, inFile, name) === keys[0];
        return isSet && set !== undefined ? next(set, keys.slice(1)) : next(nodes.a[at]!, keys);
      }
      case NodeKind.local:
        for (const version of bindings[nodes.a[at]!]?.versions ?? []) next(version, keys);
        return;
      case NodeKind.call: {
        const behind = e.behind(inFile, at);
        if (!behind) return add(at, inFile, "", condition);
        const fact = factsOf(p, behind.file).callables[behind.callable]!;
        fact.returns.forEach((given, i) => {
          const by = nearestCondition(fact, behind.file, fact.returnBlocks[i]!);
          visit(behind.file, given, keys, by ?? condition, depth + 1);
        });
        return;
      }
      case NodeKind.load: {
        const name = nodes.b[at]! < 0 ? "" : stringAt(p, inFile, nodes.b[at]!);
        const before = found.length;
        if (name !== "" && callables.length > 0) next(nodes.a[at]!, [name, ...keys]);
        // What is read from a result that is not seen is told by the names on the way.
        if (found.length === before || found.slice(before).every((one) => !one.isConstant)) {
          found.length = before;
          add(at, inFile, "", condition);
        }
        return;
      }
      default:
        return;
    }
  };
  const fact = factsOf(e.ctx.p, file).callables[callable]!;
  visit(file, node, [], nearestCondition(fact, file, block), 0);
  return found;
}

/** Words of a text, a truth value, or a member of an enumeration. */
export function constantAt(e: EffectContext, file: number, node: number): string {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  switch (nodes.kind[at]) {
    case NodeKind.literal: {
      const isName = nodes.a[at] === LiteralKind.string || nodes.a[at] === LiteralKind.boolean;
      return isName && nodes.b[at]! >= 0 ? wordsOf(stringAt(p, file, nodes.b[at]!)) : "";
    }
    case NodeKind.load: {
      const isMember = nodes.b[at]! >= 0 && /^[A-Z]/.test(nameOf(p, file, nodes.a[at]!));
      return isMember ? wordsOf(stringAt(p, file, nodes.b[at]!)) : "";
    }
    case NodeKind.import: {
      const behind = definition(p, file, at);
      const isLiteral = behind && factsOf(p, behind.file).nodes.kind[behind.node] === NodeKind.literal;
      return isLiteral ? constantAt(e, behind.file, behind.node) : "";
    }
    default:
      return "";
  }
}

/** The innermost condition that decides whether a block is reached; one that only refuses what is wrong decides nothing. */
export function nearestCondition(fact: CallableFact, file: number, block: number): Condition | undefined {
  const goesOn = (way: number) => reaches(fact, [way], (b) => isEnd(fact, b), NOTHING);
  const blocks = [...deciding(fact, block, () => true)].filter((one) => fact.blocks[one]!.next.every(goesOn));
  const last = blocks.sort((one, other) => fact.blocks[other]!.condition - fact.blocks[one]!.condition)[0];
  if (last === undefined) return undefined;
  const { condition, cases } = fact.blocks[last]!;
  return { file, node: condition, isSwitch: cases !== undefined };
}
const NOTHING: ReadonlySet<number> = new Set();

/** `score < 0.4` of `score < 0.4 ? a : b`: the widest expression before the first choice. */
function chosenBy(e: EffectContext, file: number, join: number): Condition | undefined {
  const { nodes } = factsOf(e.ctx.p, file);
  const from = nodes.start[join]!;
  const inside = [...listOf(e.ctx.p, file, join)].map((input) => nodes.start[input]!).filter((start) => start > from);
  const until = Math.min(nodes.end[join]!, ...inside);
  let widest = -1;
  for (let node = join - 1; node >= 0; node--) {
    if (nodes.start[node]! < from || nodes.end[node]! > until) continue;
    if (widest < 0 || nodes.end[node]! - nodes.start[node]! > nodes.end[widest]! - nodes.start[widest]!) widest = node;
  }
  return widest < 0 ? undefined : { file, node: widest, isSwitch: false };
}

/**
 * Of a variable that is set on some way through a statement: the last condition there before the place; of what it was before,
 * or what stands elsewhere, the first.
 */
function conditionWithin(e: EffectContext, file: number, join: number, value: number): Condition | undefined {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const [from, until] = [nodes.start[join]!, nodes.end[join]!];
  const place = nodes.start[value]!;
  const { blocks } = callables[callableAt(e.ctx.p, file, from)]!;
  const inside = blocks
    .filter(({ condition }) => condition >= 0 && nodes.start[condition]! >= from && nodes.end[condition]! <= until)
    .sort((one, other) => nodes.start[one.condition]! - nodes.start[other.condition]!);
  const isInside = place >= from && place < until;
  const asked = isInside ? inside.filter(({ condition }) => nodes.end[condition]! <= place).at(-1) : inside[0];
  return asked && { file, node: asked.condition, isSwitch: asked.cases !== undefined };
}
