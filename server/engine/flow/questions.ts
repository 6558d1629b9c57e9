// Questions about one file whose answers are kept, in a run and from one run to the next. Each starts with empty memos, so
// its answer depends on the facts it reads and on nothing that was asked before; what it reads is noted, and it is asked
// again only when one of those files, or an entry of a shared table it looked at, is another. Invariant: kept or asked
// again, the answer is the same.
import { emptyMemo } from "../link/program.js";
import { noteAll, noteFile, noting, type TableEntry } from "../link/reads.js";
import type { FlowContext } from "./context.js";
import { createPaths, type Paths } from "./paths.js";

export interface Answer {
  value: unknown;
  /** Files that it leans on, the one it is about left out. */
  files: readonly number[];
  tables: readonly TableEntry[];
  /** Limits that were met on the way, as in FlowContext.limits, and cut types. */
  met: Met;
  /** Run in which it was last known to hold. */
  run: number;
}

export interface Parts {
  /** Parts hold numbers of paths. */
  paths: Paths;
  /** By the file whose answers they are parts of, then by what they are about. */
  byFile: Map<number, Map<string, Answer>>;
}

export interface Met {
  depth: number;
  work: number;
  width: number;
  cut: number;
}

export interface Kept {
  run: number;
  /** By file, the run in which its facts were last replaced. */
  changed: Int32Array;
  /** By question, by file. */
  answers: Map<string, (Answer | undefined)[]>;
  /** Answers of use in one run only: they hold on to the linked program. */
  passing: Map<string, (Answer | undefined)[]>;
  /** Parts of such answers, kept in a session but not from process to process: see `part`. */
  parts: Parts;
  /** Tables that answers about several files fill; an entry is replaced only by one that says something else. */
  tables: Map<string, Map<string | number, TableEntry>>;
  /** Lists of files that answers lean on, by their text: many are the same. */
  lists: Map<string, readonly number[]>;
}

function createParts(): Parts {
  return { paths: createPaths(), byFile: new Map() };
}

/** Many more than projects have; a long editing session must not grow without end, and numbers of paths have 16 bits. */
const MAX_PATHS = 32_768;

/** At the start of a run: what is about functions that may be others now goes. */
export function dropParts(kept: Kept, changed: readonly number[]): void {
  for (const file of changed) kept.parts.byFile.delete(file);
  if (kept.parts.paths.head.length > MAX_PATHS) kept.parts = createParts();
}

export function createKept(): Kept {
  return {
    run: 0,
    changed: new Int32Array(0),
    answers: new Map(),
    passing: new Map(),
    parts: createParts(),
    tables: new Map(),
    lists: new Map(),
  };
}

/** Asks it about a file. */
export type Question<T> = (file: number) => T;

/** Where answers are values without the linked program in them, they are kept from run to run. */
export function question<T>(
  ctx: FlowContext,
  name: string,
  ask: (file: number) => T,
  keep: "kept" | "passing" = "kept",
): Question<T> {
  const all = keep === "kept" ? ctx.kept.answers : ctx.kept.passing;
  let answers = all.get(name);
  if (!answers) {
    answers = [];
    all.set(name, answers);
  }
  const known = answers;
  return (file) => {
    const old = known[file];
    if (old && holds(ctx.kept, old, file)) return told<T>(ctx, old, file);
    const answer = afresh(ctx, file, () => ask(file));
    // Who leans on it need not be asked again when it says the same.
    if (old && keep === "kept" && isSame(old.value, answer.value)) answer.value = old.value;
    known[file] = answer;
    return told<T>(ctx, answer, file);
  };
}

/**
 * A part of an answer about `of`, itself about the file `about`: asked on its own, so that an edit of another file
 * leaves it alone. `key`: all that it depends on beside the facts of files. It may hold types and paths.
 */
export function part<T>(ctx: FlowContext, of: number, about: number, key: string, ask: () => T): T {
  const { byFile } = ctx.kept.parts;
  let answers = byFile.get(of);
  if (!answers) {
    answers = new Map();
    byFile.set(of, answers);
  }
  const name = `${about} ${key}`;
  const old = answers.get(name);
  if (old && holds(ctx.kept, old, about)) return told<T>(ctx, old, about);
  const answer = afresh(ctx, about, ask);
  answers.set(name, answer);
  return told<T>(ctx, answer, about);
}

function told<T>(ctx: FlowContext, answer: Answer, file: number): T {
  noteFile(ctx.p.reads, file);
  noteAll(ctx.p.reads, answer.files, answer.tables);
  if (answer.met !== NOTHING_MET) {
    ctx.limits.depth += answer.met.depth;
    ctx.limits.work += answer.met.work;
    ctx.limits.width += answer.met.width;
    ctx.p.typeWork.cut += answer.met.cut;
  }
  return answer.value as T;
}

export function holds(kept: Kept, answer: Answer, about: number): boolean {
  if (answer.run === kept.run) return true;
  if (kept.changed[about]! > answer.run) return false;
  for (const file of answer.files) if (kept.changed[file]! > answer.run) return false;
  for (const entry of answer.tables) if (kept.tables.get(entry.table)!.get(entry.key) !== entry) return false;
  answer.run = kept.run;
  return true;
}

function afresh(ctx: FlowContext, about: number, ask: () => unknown): Answer {
  const { p } = ctx;
  const outer = {
    memo: ctx.memo,
    active: ctx.active,
    depth: ctx.depth,
    low: ctx.low,
    work: ctx.work,
    environment: ctx.environment,
    limits: ctx.limits,
    fields: ctx.fields,
    effects: ctx.effects,
  };
  const { memo, typeWork } = p;
  const limits = { depth: 0, work: 0, width: 0 };
  Object.assign(ctx, { memo: [], active: [], depth: 0, low: Number.POSITIVE_INFINITY, limits });
  Object.assign(ctx, { fields: new Map(), effects: new Map(), environment: false });
  p.memo = emptyMemo();
  p.typeWork = { nesting: 0, left: 0, cut: 0, aliases: new Map() };
  try {
    const { value, files, tables } = noting(p.reads, ask);
    const { cut } = p.typeWork;
    const met = limits.depth + limits.work + limits.width + cut > 0 ? { ...limits, cut } : NOTHING_MET;
    return {
      value: Array.isArray(value) && value.length === 0 ? NONE_FOUND : value,
      files: listed(ctx.kept, files, about),
      tables: tables.length === 0 ? NONE_FOUND : [...new Set(tables)],
      met,
      run: ctx.kept.run,
    };
  } finally {
    Object.assign(ctx, outer);
    p.memo = memo;
    p.typeWork = typeWork;
  }
}

/** Where a program is one file of a larger one: does the work, and tells whether no other file can change what came of it. */
export function standsAlone(ctx: FlowContext, file: number, work: () => void): boolean {
  const { outside } = ctx.p;
  if (!outside) return false;
  outside.asked = false;
  const { files, tables } = afresh(ctx, file, work);
  return !outside.asked && files.length === 0 && tables.length === 0;
}

/** The same about the program as a whole. */
export function wholeQuestion<T>(ctx: FlowContext, name: string, ask: () => T): T {
  return question(ctx, name, ask)(WHOLE);
}
const WHOLE = 0;

export const NOTHING_MET: Met = { depth: 0, work: 0, width: 0, cut: 0 };
export const NONE_FOUND: never[] = [];

/** A long editing session must not grow without end. */
const MAX_LISTS = 100_000;

function listed(kept: Kept, files: number[], about: number): readonly number[] {
  const others = files.filter((file) => file !== about).sort((a, b) => a - b);
  if (others.length === 0) return NONE_FOUND;
  const key = others.join();
  const known = kept.lists.get(key);
  if (known) return known;
  // Those that nobody holds any more go with the rest; answers keep their own.
  if (kept.lists.size >= MAX_LISTS) kept.lists.clear();
  kept.lists.set(key, others);
  return others;
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Looks into a shared table; whoever asks will be asked again when another value stands there. */
export function lookUp<T>(ctx: FlowContext, table: string, key: string | number): T | undefined {
  const entries = tableOf(ctx, table);
  let entry = entries.get(key);
  if (!entry) {
    entry = { table, key, value: undefined };
    entries.set(key, entry);
  }
  if (ctx.p.reads.frame !== 0) ctx.p.reads.tables.push(entry);
  return entry.value as T | undefined;
}

/** Puts a value into a shared table, unless the same stands there. */
export function putDown(ctx: FlowContext, table: string, key: string | number, value: unknown): void {
  const entries = tableOf(ctx, table);
  const old = entries.get(key)?.value;
  if (old === value || (old !== undefined && value !== undefined && isSame(old, value))) return;
  entries.set(key, { table, key, value });
}

/** What stands there, noted by nobody. */
export function standsAt<T>(ctx: FlowContext, table: string, key: string | number): T | undefined {
  return ctx.kept.tables.get(table)?.get(key)?.value as T | undefined;
}

function tableOf(ctx: FlowContext, table: string): Map<string | number, TableEntry> {
  let entries = ctx.kept.tables.get(table);
  if (!entries) {
    entries = new Map();
    ctx.kept.tables.set(table, entries);
  }
  return entries;
}

/** Makes a shared table hold these values and no others. */
export function putAll(ctx: FlowContext, table: string, values: ReadonlyMap<string | number, unknown>): void {
  for (const key of ctx.kept.tables.get(table)?.keys() ?? []) if (!values.has(key)) putDown(ctx, table, key, undefined);
  for (const [key, value] of values) putDown(ctx, table, key, value);
}
