// What functions speak of: by names and texts in them, in what they call and in what they name (schemas, helpers, types of what they
// are handed). Input: functions, and regular expressions on words. Output: for each expression, whether anything there says so.
// Invariant: bounded; where there is more than can be looked at, everything is said.
import { compiled, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { definition } from "../../link/endpoints/handlers.js";
import { factsOf, listOf, type Program } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import { question } from "../questions.js";
import type { EffectContext } from "../ways/effects.js";

export interface Spoken {
  file: number;
  start: number;
  end: number;
}

const MAX_PLACES = 150;
const MAX_DEPTH = 4;
const MAX_NAME = 60;

export function spokenWithin(e: EffectContext, words: readonly string[], from: readonly Spoken[]): readonly boolean[] {
  const saidBy = question(e.ctx, `said by names ${words.join(" or ")}`, (file) => namesIn(e.ctx.p, words, file));
  const said = words.map(() => false);
  const seen = new Set<string>();
  let open = [...from];
  for (let depth = 0; depth <= MAX_DEPTH && open.length > 0; depth++) {
    const next: Spoken[] = [];
    for (const place of open) {
      const key = `${place.file} ${place.start} ${place.end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > MAX_PLACES) return words.map(() => true);
      const nodes = nodesWithin(e.ctx.p, place);
      const { strings, imports, places } = saidBy(place.file);
      for (const node of nodes) for (const i of saidAt(e.ctx.p, place.file, node, strings, imports)) said[i] = true;
      for (const { start, which } of places)
        if (start >= place.start && start < place.end) for (const i of which) said[i] = true;
      if (depth < MAX_DEPTH) next.push(...leadsTo(e, place.file, nodes));
    }
    open = next;
  }
  return said;
}

/** Of a function: itself, and the types of what it is handed. */
export function placesOf({ ctx: { p } }: EffectContext, file: number, callable: number): Spoken[] {
  const { start, end, params } = factsOf(p, file).callables[callable]!;
  const types = params.flatMap(({ type }) => {
    const one = type < 0 ? undefined : unwrap(resolveType(p, file, type));
    const fact = one?.k === "record" ? one.record.fact : undefined;
    const record = fact && factsOf(p, fact.file).records[fact.record];
    return record ? [{ file: fact.file, start: record.start, end: record.end }] : [];
  });
  return [{ file, start, end }, ...types];
}

type Which = readonly number[];

interface Said {
  /** By string and by import of the file. */
  strings: Which[];
  imports: Which[];
  /** Names of functions, parameters, records and fields, where they stand. */
  places: { start: number; which: Which }[];
}

function namesIn(p: Program, words: readonly string[], file: number): Said {
  const { strings, callables, records, imports } = factsOf(p, file);
  const about = words.map((pattern) => compiled(pattern));
  const told = (name: string): Which => {
    const spelled = name === "" || name.length > MAX_NAME ? "" : wordsOf(name);
    return spelled === "" ? NOTHING : about.flatMap((pattern, i) => (pattern.test(spelled) ? [i] : []));
  };
  const named = [
    ...callables.flatMap(({ name, start, params }) => [name, ...params.map((q) => q.name)].map((one) => [one, start])),
    ...records.flatMap(({ name, nameStart, fields }) => [
      [name, nameStart],
      ...fields.flatMap((f) => [f.name, ...f.annotations.map((a) => a.name)].map((one) => [one, f.start])),
    ]),
  ] as [string, number][];
  return {
    strings: strings.map(told),
    imports: imports.map(({ local, imported }) => [...told(local), ...told(imported)]),
    places: named.map(([name, start]) => ({ start, which: told(name) })).filter(({ which }) => which.length > 0),
  };
}
const NOTHING: Which = [];

function saidAt(p: Program, file: number, node: number, strings: readonly Which[], imports: readonly Which[]): Which {
  const { nodes } = factsOf(p, file);
  const of = (index: number) => strings[index] ?? NOTHING;
  switch (nodes.kind[node]) {
    case NodeKind.load:
    case NodeKind.named:
      return of(nodes.b[node]!);
    case NodeKind.global:
      return of(nodes.a[node]!);
    case NodeKind.import:
      return imports[nodes.a[node]!] ?? NOTHING;
    case NodeKind.literal:
      return nodes.a[node] === LiteralKind.string ? of(nodes.b[node]!) : NOTHING;
    case NodeKind.object:
      return [...listOf(p, file, node)].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? of(key) : NOTHING));
    default:
      return NOTHING;
  }
}

/** Those that stand there, and those that are used there: what a name stands for is noted once, elsewhere. */
function nodesWithin(p: Program, { file, start, end }: Spoken): ReadonlySet<number> {
  const { nodes } = factsOf(p, file);
  const found = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    found.add(node);
    const kind = nodes.kind[node]!;
    if (ON_ONE.has(kind) && nodes.a[node]! >= 0) found.add(nodes.a[node]!);
    const isPairs = kind === NodeKind.object || kind === NodeKind.element;
    if (isPairs || OF_MANY.has(kind))
      for (const [i, item] of [...listOf(p, file, node)].entries())
        if (item >= 0 && (!isPairs || i % 2 === 1)) found.add(item);
  }
  return found;
}
const ON_ONE: ReadonlySet<number> = new Set([
  NodeKind.load,
  NodeKind.call,
  NodeKind.named,
  NodeKind.typed,
  NodeKind.await,
  NodeKind.spread,
  NodeKind.update,
]);
const OF_MANY: ReadonlySet<number> = new Set([
  NodeKind.call,
  NodeKind.array,
  NodeKind.join,
  NodeKind.clean,
  NodeKind.text,
]);

/** Functions that are called there, and values that are named there. */
function leadsTo(e: EffectContext, file: number, within: ReadonlySet<number>): Spoken[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const found: Spoken[] = [];
  for (const node of within) {
    const kind = nodes.kind[node];
    const behind = kind === NodeKind.call ? e.behind(file, node) : undefined;
    if (behind) found.push(...placesOf(e, behind.file, behind.callable));
    if (kind !== NodeKind.local && kind !== NodeKind.import && kind !== NodeKind.load) continue;
    const at = definition(p, file, node);
    if (!at || (at.file === file && within.has(at.node))) continue;
    const there = factsOf(p, at.file);
    const inside =
      there.nodes.kind[at.node] === NodeKind.function ? there.callables[there.nodes.a[at.node]!] : undefined;
    const { start, end } = inside ?? { start: there.nodes.start[at.node]!, end: there.nodes.end[at.node]! };
    found.push({ file: at.file, start, end });
  }
  return found;
}
