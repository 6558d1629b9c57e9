// What texts of a file stand in: keys of objects, calls that are given them, variables, functions, comparisons. Input: the places
// of the texts. Output: for each what holds it, innermost first. All are looked for at once: a file may have thousands.
import { NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, symbolPath } from "../../link/program.js";
import type { Holder } from "../requests/answers.js";

/** The part of something that a text may stand in. */
interface Part extends Range {
  /** Of the whole: what is smaller is nearer. */
  size: number;
  /** A key or a variable; a call by its node. */
  by: string | number;
}

export function holdersOf(ctx: FlowContext, file: number, texts: readonly Range[]): Holder[][] {
  if (texts.length === 0) return [];
  const known = new Map<number, Holder>();
  return holding(partsIn(ctx.p, file), texts).map((parts, i) => {
    const own = parts.sort((a, b) => a.size - b.size).map(({ by }) => holderAt(ctx.p, file, by, known));
    const symbols = symbolPath(ctx.p, file, texts[i]!.start).split(">").reverse();
    return [...own, ...symbols.map((name) => ({ name, package: "" }))].filter((h) => h.name !== "" || h.package !== "");
  });
}

function holderAt(p: Program, file: number, by: string | number, known: Map<number, Holder>): Holder {
  if (typeof by === "string") return { name: by, package: "" };
  let holder = known.get(by);
  if (!holder) {
    const { nodes } = factsOf(p, file);
    const callee = entityOf(p, file, nodes.a[by]!);
    holder = { name: nameOf(p, file, nodes.a[by]!), package: callee?.k === "pkg" ? callee.pkg : "" };
    known.set(by, holder);
  }
  return holder;
}

function partsIn(p: Program, file: number): Part[] {
  const { nodes, bindings } = factsOf(p, file);
  const sizeOf = (node: number) => nodes.end[node]! - nodes.start[node]!;
  const part = (node: number, size: number, by: string | number): Part => {
    return { start: nodes.start[node]!, end: nodes.end[node]!, size, by };
  };
  const parts: Part[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind !== NodeKind.call && kind !== NodeKind.object) continue;
    const list = listOf(p, file, node);
    if (kind === NodeKind.call) for (const arg of list) parts.push(part(arg, sizeOf(node), node));
    // The key is nearer than what the object is given to.
    for (let i = 0; kind === NodeKind.object && i + 1 < list.length; i += 2)
      if (list[i]! >= 0) parts.push(part(list[i + 1]!, sizeOf(node) - 1, stringAt(p, file, list[i]!)));
  }
  for (const { name, versions } of bindings)
    for (const version of versions) parts.push(part(version, sizeOf(version) + 1, name));
  return parts;
}

const EQUALITY = /^[!=]==?$/;
const COMPARES =
  /^(timingSafeEqual|(safe|secure|constantTime)_?(Equals?|Compare)|tsscmp|equals?|isEqual|localeCompare)$/i;

/** Those that are compared with something: `given === "…"`, `timingSafeEqual(given, Buffer.from("…"))`. */
export function comparedAmong(ctx: FlowContext, file: number, texts: readonly Range[]): ReadonlySet<Range> {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const operands: Range[] = [];
  for (let node = 0; texts.length > 0 && node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    const compares =
      (kind === NodeKind.clean && nodes.a[node]! >= 0 && EQUALITY.test(stringAt(p, file, nodes.a[node]!))) ||
      (kind === NodeKind.call && COMPARES.test(nameOf(p, file, nodes.a[node]!)));
    if (compares)
      for (const one of listOf(p, file, node)) operands.push({ start: nodes.start[one]!, end: nodes.end[one]! });
  }
  const held = holding(operands, texts);
  return new Set(texts.filter((_, i) => held[i]!.length > 0));
}

/** For each text the parts that it lies in, by where they begin. */
function holding<P extends Range>(parts: readonly P[], texts: readonly Range[]): P[][] {
  const inOrder = [...parts].sort((a, b) => a.start - b.start);
  const found: P[][] = texts.map(() => []);
  let open: P[] = [];
  let next = 0;
  const order = [...texts.keys()].sort((a, b) => texts[a]!.start - texts[b]!.start);
  for (const i of order) {
    const { start, end } = texts[i]!;
    for (; next < inOrder.length && inOrder[next]!.start <= start; next++) open.push(inOrder[next]!);
    // What has ended before this one holds none of the later ones.
    open = open.filter((part) => part.end >= start);
    found[i] = open.filter((part) => part.end >= end);
  }
  return found;
}
