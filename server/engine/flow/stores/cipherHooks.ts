// Hooks of a store's client that encrypt what is written: an extension or middleware of the project's own, handed to a call
// that a row names (`client.$extends({ query: … })`). Input: a file. Output: for each such call, the members that it or what it
// calls sets to something encrypted, and the lists by whose names it does so. One that encrypts nothing is none.
import { NodeKind } from "../../facts/types.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { importedNode } from "../../link/exports.js";
import { nodeUses } from "../../link/nodeUses.js";
import { type Body, factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { lookUp, putDown, question } from "../questions.js";
import { calleeName } from "../walk/calls.js";
import { closureOf, goneThrough, sealedIn } from "./sealingHooks.js";

export interface CipherHook {
  /** The call that registers it, as it is spelled. */
  by: string;
  names: string[];
  /** By the record they are listed under: `{ Member: ["ssn"] }`. */
  listed: Record<string, string[]>;
}

const TABLE = "cipher hooks";
const MAX_NESTING = 5;

/** Looks for them in all files. */
export function findCipherHooks(ctx: FlowContext): void {
  const calls = new Set(ctx.p.models.rows.flatMap((row) => (row.kind === "entity" ? (row.encryptHooks ?? []) : [])));
  const hooks = question(ctx, "cipher hooks", (file) => hooksIn(ctx, file, calls));
  const found = ctx.p.files.flatMap(({ index }) => hooks(index));
  for (const name of calls)
    putDown(
      ctx,
      TABLE,
      name,
      found.filter(({ by }) => by === name),
    );
}

/** The hook among those registered by `calls` that encrypts this field. `isMarked`: the schema says that it is to be. */
export function hookThatEncrypts(
  ctx: FlowContext,
  calls: readonly string[],
  record: string,
  field: string,
  isMarked: boolean,
): string | undefined {
  for (const name of calls) {
    for (const hook of lookUp<CipherHook[]>(ctx, TABLE, name) ?? []) {
      const listed = Object.entries(hook.listed).find(([of]) => of.toLowerCase() === record.toLowerCase())?.[1];
      const isListed = Object.keys(hook.listed).length > 0;
      if (isListed ? listed?.includes(field) : hook.names.includes(field) || (isMarked && hook.names.length === 0))
        return name;
    }
  }
  return undefined;
}

function hooksIn(ctx: FlowContext, file: number, calls: ReadonlySet<string>): CipherHook[] {
  const { facts, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test" || !facts.strings.some((text) => calls.has(text))) return [];
  return facts.callables.flatMap((callable) =>
    callable.calls.flatMap((call): CipherHook[] => {
      const by = calleeName(ctx, file, facts.nodes.a[call]!);
      if (!calls.has(by) || isDropped(ctx, file, call)) return [];
      const bodies = functionsIn(ctx, entityOfFirst(ctx, file, call)).flatMap((body) => closureOf(ctx, body));
      const found = namesOf(ctx, bodies);
      return found ? [{ by, ...found }] : [];
    }),
  );
}

/** An extended client that nobody takes extends nothing. */
function isDropped(ctx: FlowContext, file: number, call: number): boolean {
  const facts = factsOf(ctx.p, file);
  if (calleeName(ctx, file, facts.nodes.a[call]!) !== "$extends") return false;
  const uses = nodeUses(ctx.p, file);
  const isBound = facts.bindings.some((b) => b.versions.some((v) => strip(ctx.p, file, v) === call));
  return !isBound && !uses.by.has(call) && !uses.returned.has(call) && !uses.kept.has(call);
}

function entityOfFirst(ctx: FlowContext, file: number, call: number): Entity | undefined {
  const first = listOf(ctx.p, file, call)[0];
  return first === undefined ? undefined : entityOf(ctx.p, file, first);
}

/** A function, or those in an object. */
function functionsIn(ctx: FlowContext, entity: Entity | undefined, depth = 0): Body[] {
  if (entity?.k === "function") return [{ file: entity.file, callable: entity.callable }];
  if (entity?.k !== "object" || depth > MAX_NESTING) return [];
  const pairs = listOf(ctx.p, entity.file, entity.node);
  const found: Body[] = [];
  for (let i = 1; i < pairs.length; i += 2)
    found.push(...functionsIn(ctx, entityOf(ctx.p, entity.file, pairs[i]!), depth + 1));
  return found;
}

/** Members that are set to something encrypted; where their names are computed, also those of the lists that are read. */
function namesOf(ctx: FlowContext, bodies: readonly Body[]): Pick<CipherHook, "names" | "listed"> | undefined {
  const { names, byName } = sealedIn(ctx, bodies);
  if (!byName) return names.length > 0 ? { names, listed: {} } : undefined;
  const all = new Set([...names, ...bodies.flatMap((body) => goneThrough(ctx, body))]);
  const listed: Record<string, string[]> = {};
  for (const { file, callable } of bodies) {
    const { nodes, callables } = factsOf(ctx.p, file);
    const { start, end } = callables[callable]!;
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
      for (const input of inputsOf(ctx, file, node)) {
        const outer = outerValue(ctx, file, input);
        if (outer) addListed(ctx, outer.file, outer.node, all, listed);
      }
    }
  }
  return { names: [...all], listed };
}

/** What is imported stands once in a file, wherever it is used. */
function inputsOf(ctx: FlowContext, file: number, node: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const kind = nodes.kind[node];
  if (kind === NodeKind.load || kind === NodeKind.spread) return [strip(ctx.p, file, nodes.a[node]!)];
  return kind === NodeKind.call ? [...listOf(ctx.p, file, node)].map((item) => strip(ctx.p, file, item)) : [];
}

/** What a constant of a module holds, also of another one. */
export function outerValue(ctx: FlowContext, file: number, node: number): { file: number; node: number } | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const a = nodes.a[node]!;
  if (nodes.kind[node] === NodeKind.local) {
    const binding = bindings[a];
    return binding?.callable === 0 && binding.versions.length === 1 ? { file, node: binding.versions[0]! } : undefined;
  }
  return nodes.kind[node] === NodeKind.import ? importedNode(ctx.p, file, a) : undefined;
}

/** `["ssn"]`, `new Set(["ssn"])`, `{ Member: ["ssn"] }` */
function addListed(
  ctx: FlowContext,
  file: number,
  node: number,
  names: Set<string>,
  listed: Record<string, string[]>,
): void {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const texts = textsIn(ctx, file, at);
  for (const text of texts) names.add(text);
  if (nodes.kind[at] !== NodeKind.object) return;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const inside = textsIn(ctx, file, strip(ctx.p, file, pairs[i + 1]!));
    if (pairs[i]! >= 0 && inside.length > 0) listed[stringAt(ctx.p, file, pairs[i]!)] = inside;
  }
}

function textsIn(ctx: FlowContext, file: number, at: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[at] !== NodeKind.array && nodes.kind[at] !== NodeKind.call) return [];
  return [...listOf(ctx.p, file, at)].flatMap((item) => {
    const inner = strip(ctx.p, file, item);
    if (nodes.kind[inner] === NodeKind.array) return textsIn(ctx, file, inner);
    return literalText(ctx.p, file, inner) ?? [];
  });
}
