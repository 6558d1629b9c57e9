// State of the extraction of one file: the builder, the scopes, the current version of each variable, the callable
// and block being filled. Lives for one extract() call.
import type { FactsBuilder } from "../../facts/builder.js";
import { type BindingFact, type CallableFact, type CommentFact, NONE, NodeKind } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
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
  /** What functions inside assign to variables of those around them, by binding. */
  assignedInside: Map<number, number[]>;
  callable: number;
  /** Callable that `this` belongs to. */
  thisCallable: number;
  owner: number;
  block: number;
  /** Rest of the block cannot be reached (after return, throw, break, continue). */
  dead: boolean;
  /** The block that holds code which cannot be reached, once there is some. */
  deadBlock: number;
  /** Statements that a jump can end or be caught by, outermost first. */
  frames: Frame[];
  /** Labels in front of the statement that comes next. */
  labels: string[];
  depth: number;
  tooDeep: boolean;
  importNodes: Map<number, number>;
  importLocals: Map<string, number>;
  /** Prefix of record names inside `namespace A.B`. */
  namespace: string;
  /** Exports of a namespace or of `declare module` are no exports of the file. */
  inNamespace: boolean;
  /** Evidence of each comment that was asked for, by its index. */
  notes: Map<number, CommentFact | undefined>;
  /** `export { a }`: resolved at the end, when all declarations are known. */
  localExports: { exported: string; local: string; node: EsNode }[];
  /** Inside the right side of `setting ?? …`. */
  fallback: boolean;
  /** Names of what stands in the object that is being extracted. */
  beside: () => readonly string[];
}

/** What arrives at a point where ways meet: the variables that differ from where they parted. */
export interface Arrival {
  changes: Map<number, number>;
  dead: boolean;
}

/** A jump that waits for a `finally` block to run first. */
export type Pending = { exit: "return" | "throw" } | { frame: Frame; again: boolean };

export interface Frame {
  kind: "loop" | "switch" | "label" | "try";
  labels: string[];
  /** Length of the journal when the statement was entered. */
  mark: number;
  /** Where `break` and `continue` go. */
  breakBlock: number;
  continueBlock: number;
  breaks: Arrival[];
  continues: Arrival[];
  /** try: handler and finally block while they are still to come, else NONE. */
  handlerBlock: number;
  finalBlock: number;
  pending: Pending[];
  /** try: every version of a variable that its handler may see. */
  assigned: Map<number, Set<number>>;
}

export const MAX_NESTING = LIMITS.nesting.typescript;

/** Enters a callable; the answer brings the outer one back. */
export function enterCallable(x: Extraction, callable: number, bindsThis: boolean): () => void {
  const { callable: outer, thisCallable, block, dead, deadBlock, journal, frames, labels } = x;
  x.callable = callable;
  if (bindsThis) x.thisCallable = callable;
  x.dead = false;
  x.deadBlock = NONE;
  x.journal = [];
  x.frames = [];
  x.labels = [];
  x.block = newBlock(x);
  return () => {
    x.callable = outer;
    x.thisCallable = thisCallable;
    x.block = block;
    x.dead = dead;
    x.deadBlock = deadBlock;
    x.journal = journal;
    x.frames = frames;
    x.labels = labels;
  };
}

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
  if (fact.callable !== x.callable) {
    const known = x.assignedInside.get(binding);
    if (known) known.push(value);
    else x.assignedInside.set(binding, [value]);
    return;
  }
  x.journal.push({ binding, old: x.current[binding]! });
  x.current[binding] = value;
  for (const frame of x.frames) {
    if (frame.handlerBlock === NONE && frame.finalBlock === NONE) continue;
    const known = frame.assigned.get(binding);
    if (known) known.add(value);
    else frame.assigned.set(binding, new Set([value]));
  }
}

/** Variables that changed since the journal had a length, with their present versions. */
export function changesSince(x: Extraction, mark: number): Map<number, number> {
  const changes = new Map<number, number>();
  for (let i = mark; i < x.journal.length; i++) {
    const { binding } = x.journal[i]!;
    changes.set(binding, x.current[binding]!);
  }
  return changes;
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
  // The function inside may have run since.
  const inside = x.assignedInside.get(binding);
  return inside === undefined
    ? version
    : x.b.listNode(NodeKind.join, node.start, node.end, NONE, [version, ...inside.slice(-MAX_INSIDE)]);
}
const MAX_INSIDE = 8;

/** Runs a branch and takes its assignments back; the changes are the answer. */
export function branch(x: Extraction, run: () => void): Arrival {
  const mark = x.journal.length;
  const wasDead = x.dead;
  x.dead = false;
  run();
  const changes = changesSince(x, mark);
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
export function mergeBranches(x: Extraction, branches: readonly Arrival[], at: EsNode): void {
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
