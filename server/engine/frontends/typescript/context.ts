// State of the extraction of one file: the builder, the scopes, the current version of each variable, the callable
// and block being filled. Lives for one extract() call.
import type { FactsBuilder } from "../../facts/builder.js";
import { type BindingFact, type CallableFact, NONE, NodeKind } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";
import type { EsComment, EsNode } from "./esNode.js";

export interface Scope {
  names: Map<string, number>;
  types: Set<string>;
  parent: Scope | undefined;
}

export interface Extraction {
  input: ExtractInput;
  b: FactsBuilder;
  text: string;
  comments: EsComment[];
  scope: Scope;
  /** Current version of each binding in its own callable, by binding. */
  current: number[];
  journal: { binding: number; old: number }[];
  callable: number;
  /** Callable that `this` belongs to. */
  thisCallable: number;
  owner: number;
  block: number;
  /** Rest of the block cannot be reached (after return, throw, break, continue). */
  dead: boolean;
  depth: number;
  tooDeep: boolean;
  importNodes: Map<number, number>;
  importLocals: Map<string, number>;
  namespace: string;
}

export const MAX_NESTING = 900;

export function here(x: Extraction): CallableFact {
  return x.b.facts.callables[x.callable]!;
}

export function pushScope(x: Extraction): void {
  x.scope = { names: new Map(), types: new Set(), parent: x.scope };
}

export function popScope(x: Extraction): void {
  x.scope = x.scope.parent ?? x.scope;
}

export function declare(x: Extraction, name: string, kind: BindingFact["kind"], scope: Scope = x.scope): number {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const binding = x.b.facts.bindings.push({ name, kind, callable: x.callable, versions: [], type: NONE }) - 1;
  scope.names.set(name, binding);
  x.current[binding] = NONE;
  return binding;
}

export function lookup(x: Extraction, name: string): number {
  for (let scope: Scope | undefined = x.scope; scope; scope = scope.parent) {
    const binding = scope.names.get(name);
    if (binding !== undefined) return binding;
  }
  return NONE;
}

/** New version of a variable. Outside its own callable only the list of versions grows. */
export function assign(x: Extraction, binding: number, value: number): void {
  const fact = x.b.facts.bindings[binding]!;
  fact.versions.push(value);
  if (fact.callable !== x.callable) return;
  x.journal.push({ binding, old: x.current[binding]! });
  x.current[binding] = value;
}

export function read(x: Extraction, name: string, node: EsNode): number {
  const binding = lookup(x, name);
  if (binding === NONE) return x.b.node(NodeKind.global, node.start, node.end, x.b.string(name));
  const imported = x.importNodes.get(binding);
  if (imported !== undefined) return imported;
  const fact = x.b.facts.bindings[binding]!;
  const version = x.current[binding]!;
  if (fact.callable !== x.callable || version === NONE) {
    return x.b.node(NodeKind.local, node.start, node.end, binding);
  }
  return version;
}

/** Runs a branch and takes its assignments back; the changes are the answer. */
export function branch(x: Extraction, run: () => void): { changes: Map<number, number>; dead: boolean } {
  const mark = x.journal.length;
  const wasDead = x.dead;
  x.dead = false;
  run();
  const changes = new Map<number, number>();
  for (let i = x.journal.length - 1; i >= mark; i--) {
    const { binding } = x.journal[i]!;
    if (!changes.has(binding)) changes.set(binding, x.current[binding]!);
  }
  for (let i = x.journal.length - 1; i >= mark; i--) {
    const { binding, old } = x.journal[i]!;
    x.current[binding] = old;
  }
  x.journal.length = mark;
  const dead = x.dead;
  x.dead = wasDead;
  return { changes, dead };
}

/** After branches: variables that differ get a join of what arrives. A branch that leaves contributes nothing. */
export function mergeBranches(x: Extraction, branches: { changes: Map<number, number>; dead: boolean }[], at: EsNode): void {
  const alive = branches.filter((b) => !b.dead);
  if (alive.length === 0) {
    x.dead = true;
    return;
  }
  const bindings = new Set(alive.flatMap((b) => [...b.changes.keys()]));
  for (const binding of bindings) {
    const before = x.current[binding]!;
    const inputs = [...new Set(alive.map((b) => b.changes.get(binding) ?? before))].filter((v) => v !== NONE);
    if (inputs.length === 0) continue;
    const value = inputs.length === 1 ? inputs[0]! : x.b.listNode(NodeKind.join, at.start, at.end, NONE, inputs);
    x.journal.push({ binding, old: before });
    x.current[binding] = value;
  }
}

export function newBlock(x: Extraction): number {
  return here(x).blocks.push({ next: [], condition: NONE }) - 1;
}

export function link(x: Extraction, from: number, to: number): void {
  const block = here(x).blocks[from]!;
  if (!block.exit && !block.next.includes(to)) block.next.push(to);
}
