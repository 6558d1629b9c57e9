// Lists of texts that are written in the code, be they put together there: `[...NAMES, ...NAMES.map((n) => `*.${n}`), "req.body"]`.
// Input: a node. Output: the texts that are the same at every run. Invariant: what is not constant is left out, never guessed.
import { ANY_KEY, LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { importedNode } from "../../link/exports.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

/** What the first parameter of a callback is, while it is asked for one element. */
interface Given {
  file: number;
  callable: number;
  text: string;
}

const MAX_DEPTH = 8;
const MAX_TEXTS = 500;

/** Constant texts of a list, a set or a variable that is one. */
export function constantList(ctx: FlowContext, file: number, node: number, given?: Given, depth = 0): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > MAX_DEPTH) return [];
  switch (nodes.kind[at]) {
    case NodeKind.array:
      return [...listOf(ctx.p, file, at)].slice(0, MAX_TEXTS).flatMap((item) => {
        if (nodes.kind[item] === NodeKind.spread) return constantList(ctx, file, nodes.a[item]!, given, depth + 1);
        if (nodes.kind[strip(ctx.p, file, item)] === NodeKind.array)
          return constantList(ctx, file, item, given, depth + 1);
        return textOf(ctx, file, item, given, depth + 1) || [];
      });
    case NodeKind.call:
      return ofCall(ctx, file, at, given, depth);
    default: {
      const behind = versionBehind(ctx, file, at);
      return behind ? constantList(ctx, behind.file, behind.node, undefined, depth + 1) : [];
    }
  }
}

/** Regular expressions among the elements of a list, or of a variable that is one: "/card/i". */
export function patternList(ctx: FlowContext, file: number, node: number, depth = 0): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.array) {
    const behind = depth > 2 ? undefined : versionBehind(ctx, file, at);
    return behind ? patternList(ctx, behind.file, behind.node, depth + 1) : [];
  }
  return [...listOf(ctx.p, file, at)].flatMap((item) => {
    const inner = strip(ctx.p, file, item);
    const isPattern = nodes.kind[inner] === NodeKind.literal && nodes.a[inner] === LiteralKind.regexp;
    const text = isPattern && nodes.b[inner] !== NONE ? stringAt(ctx.p, file, nodes.b[inner]!) : "";
    return text.startsWith("/") ? [text] : [];
  });
}

/** `new Set(names)`, `names.map((name) => …)`, `names.concat(others)`. */
function ofCall(ctx: FlowContext, file: number, call: number, given: Given | undefined, depth: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)];
  const first = args[0];
  if (nodes.flags[call]! & NodeFlag.new)
    return first === undefined ? [] : constantList(ctx, file, first, given, depth + 1);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || first === undefined) return [];
  const name = stringAt(ctx.p, file, nodes.b[callee]!);
  const base = () => constantList(ctx, file, nodes.a[callee]!, given, depth + 1);
  if (name === "concat") return [...base(), ...args.flatMap((arg) => constantList(ctx, file, arg, given, depth + 1))];
  const made = /^(map|flatMap)$/.test(name) ? entityOf(ctx.p, file, first) : undefined;
  if (made?.k !== "function") return [];
  const { returns } = factsOf(ctx.p, made.file).callables[made.callable]!;
  const texts = base().flatMap((text) => {
    const element: Given = { file: made.file, callable: made.callable, text };
    return returns.flatMap((value) =>
      name === "map"
        ? (textOf(ctx, made.file, value, element, depth + 1) ?? [])
        : constantList(ctx, made.file, value, element, depth + 1),
    );
  });
  return texts.slice(0, MAX_TEXTS);
}

function textOf(
  ctx: FlowContext,
  file: number,
  node: number,
  given: Given | undefined,
  depth: number,
): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 2 * MAX_DEPTH) return undefined;
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      return nodes.a[at] === LiteralKind.regexp || nodes.b[at] === NONE
        ? undefined
        : stringAt(ctx.p, file, nodes.b[at]!);
    case NodeKind.text: {
      const parts = [...listOf(ctx.p, file, at)].map((part) => textOf(ctx, file, part, given, depth + 1));
      return parts.includes(undefined) ? undefined : parts.join("");
    }
    case NodeKind.param: {
      const isGiven = given?.file === file && given.callable === nodes.a[at] && nodes.b[at] === 0;
      return isGiven ? given.text : undefined;
    }
    default: {
      const behind = versionBehind(ctx, file, at);
      return behind ? textOf(ctx, behind.file, behind.node, undefined, depth + 1) : undefined;
    }
  }
}

/** The only value of a variable, here or in the file that it is imported from. */
function versionBehind(ctx: FlowContext, file: number, at: number): { file: number; node: number } | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  if (nodes.kind[at] === NodeKind.import) return importedNode(ctx.p, file, nodes.a[at]!);
  const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : undefined;
  return versions?.length === 1 ? { file, node: versions[0]! } : undefined;
}

/** Constant texts that are taken one by one from a list in a range of the text. */
export function namesGoneThrough(ctx: FlowContext, file: number, start: number, end: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const names: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end || nodes.kind[node] !== NodeKind.load) continue;
    const isEach = nodes.b[node] === ANY_KEY || stringAt(ctx.p, file, nodes.b[node]!) === "forEach";
    if (isEach) names.push(...constantList(ctx, file, nodes.a[node]!));
  }
  return names;
}
