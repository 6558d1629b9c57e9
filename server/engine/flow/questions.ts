// Questions about one file whose answers are kept, in a run and from one run to the next. Each starts with empty memos, so
// its answer depends on the facts it reads and on nothing that was asked before; what it reads is noted, and it is asked
// again only when one of those files, or an entry of a shared table it looked at, is another. Invariant: kept or asked
// again, the answer is the same.
import { entryList, noteAll, noteFile, type TableEntry, tableEntry } from "../link/reads.js";
import { fromEmptyMemos } from "../link/shared.js";
import { type FlowContext, isAnyMet, type MetLimits, noLimits } from "./context.js";
import {
  entryReplaced,
  fileChanged,
  forgetLeaning,
  type Leaning,
  leaningOf,
  makeStale,
  noteLeaning,
} from "./leaning.js";
import { createPaths, type Paths } from "./paths.js";

export interface Answer {
  value: unknown;
  /** The file it is about; none where it stands for many. */
  about: number;
  /** Files that it leans on, that one left out. */
  files: readonly number[];
  tables: readonly TableEntry[];
  /** Limits that were met on the way, as in FlowContext.limits, and cut types. */
  met: Met;
  /** Something that it leans on has changed since. */
  stale: boolean;
  /** All answers to the same question; undefined for parts. */
  among: Answers | undefined;
}

/** To one question. */
export interface Answers {
  /** By file. */
  list: (Answer | undefined)[];
  /** Files whose answers are stale. */
  stale: Set<number>;
  /** About many files, one after the other, for as long as they are the same. */
  all?: { files: readonly number[]; values: readonly unknown[]; met: Met };
}

export interface Parts {
  /** Parts hold numbers of paths. */
  paths: Paths;
  /** By the file whose answers they are parts of, then by what they are about. */
  byFile: Map<number, Map<string, Answer>>;
}

export interface Met extends Readonly<MetLimits> {
  readonly cut: number;
}

export interface Kept {
  /** All of them, in order. */
  files: readonly number[];
  /** By question. */
  answers: Map<string, Answers>;
  /** See `leaningOf`. */
  leaning: Leaning | undefined;
  /** Answers of use in one run only: they hold on to the linked program. */
  passing: Map<string, Answers>;
  /** Parts of such answers, kept in a session but not from process to process: see `part`. */
  parts: Parts;
  /** Tables that answers about several files fill; an entry is replaced only by one that says something else. */
  tables: Map<string, Map<string | number, TableEntry>>;
  /** Lists of files that answers lean on, by their text: many are the same. */
  lists: Map<string, readonly number[]>;
}

export function createParts(): Parts {
  return { paths: createPaths(), byFile: new Map() };
}

export function createKept(): Kept {
  return {
    files: [],
    answers: new Map(),
    leaning: undefined,
    passing: new Map(),
    parts: createParts(),
    tables: new Map(),
    lists: new Map(),
  };
}

/** At the start of a run: the facts of these files are others now. */
export function filesChanged(kept: Kept, changed: readonly number[]): void {
  const leaning = leaningOf(kept);
  for (const file of changed) {
    for (const answers of kept.answers.values()) staleAbout(answers, file);
    fileChanged(leaning, file);
    for (const answer of kept.parts.byFile.get(file)?.values() ?? []) forgetLeaning(leaning, answer);
    kept.parts.byFile.delete(file);
  }
  if (kept.parts.paths.head.length <= MAX_PATHS) return;
  for (const parts of kept.parts.byFile.values()) for (const answer of parts.values()) forgetLeaning(leaning, answer);
  kept.parts = createParts();
}
/** More than projects have: a long editing session must not grow without end. */
const MAX_PATHS = 32_768;

function staleAbout(answers: Answers, file: number): void {
  const answer = answers.list[file];
  if (answer === NOTHING) {
    answers.list[file] = NOTHING_ONCE;
    answers.stale.add(file);
  } else if (answer && answer !== NOTHING_ONCE) makeStale(answer);
}

/** Asks it about a file. */
type Question<T> = (file: number) => T;

/** Where answers are values without the linked program in them, they are kept from run to run. */
export function question<T>(
  ctx: FlowContext,
  name: string,
  ask: (file: number) => T,
  keep: "kept" | "passing" = "kept",
): Question<T> {
  const among = answersTo(keep === "kept" ? ctx.kept.answers : ctx.kept.passing, name);
  const isKept = keep === "kept";
  return (file) => {
    const old = among.list[file];
    if (old && !old.stale) return told<T>(ctx, old, file);
    const answer = afresh(ctx, file, () => ask(file));
    // Who leans on it need not be asked again when it says the same.
    if (old && isKept && old.value !== answer.value && isSame(old.value, answer.value)) answer.value = old.value;
    if (answer.value !== old?.value || !isSame(answer.met, old?.met)) among.all = undefined;
    if (isKept) keepInstead(ctx.kept, old, answer);
    keepAnswer(among, file, answer);
    return told<T>(ctx, answer, file);
  };
}

function keepAnswer(among: Answers, file: number, answer: Answer): void {
  if (answer !== NOTHING) answer.among = among;
  among.list[file] = answer;
  among.stale.delete(file);
}

/** What it says about all files, one after the other; the very same list as before where no answer is another. */
export function everywhere<T>(ctx: FlowContext, name: string, ask: (file: number) => readonly T[]): readonly T[] {
  return inFiles(ctx, name, ctx.kept.files, ask);
}

/** The same about some files: the very same list of them, as long as it is the same. */
export function inFiles<T>(
  ctx: FlowContext,
  name: string,
  files: readonly number[],
  ask: (file: number) => readonly T[],
): readonly T[] {
  const among = answersTo(ctx.kept.answers, name);
  const asked = question(ctx, name, ask);
  // Inside of another question each is to be noted.
  if (ctx.p.reads.frame !== 0) return files.flatMap(asked);
  if (among.all && among.all.files !== files) among.all = undefined;
  const { limits } = ctx;
  const { cut } = ctx.p.typeWork;
  ctx.limits = noLimits();
  // What was cut is counted for all of them below; a question that throws must not take the counts of the others with it.
  try {
    for (const file of among.all ? [...among.stale] : files) asked(file);
  } finally {
    ctx.limits = limits;
    ctx.p.typeWork.cut = cut;
  }
  if (!among.all) {
    const answers = files.map((file) => among.list[file]!);
    among.all = { files, values: answers.flatMap(({ value }) => value as readonly T[]), met: sum(answers) };
  }
  countMet(ctx, among.all.met);
  return among.all.values as readonly T[];
}

function sum(answers: readonly Answer[]): Met {
  const all = { ...noLimits(), cut: 0 };
  for (const { met } of answers) {
    if (met === NOTHING_MET) continue;
    all.depth += met.depth;
    all.work += met.work;
    for (const path of met.wide) all.wide.push(path);
    all.cut += met.cut;
  }
  return all;
}

const made = new WeakMap<readonly unknown[], Map<string, unknown>>();

/** What is made of such a list, for as long as it is the very same; `key`: all that it depends on beside the list. */
export function madeOf<R>(list: readonly unknown[], key: string, make: () => R): R {
  const known = made.get(list) ?? new Map<string, unknown>();
  made.set(list, known);
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as R;
}

function answersTo(all: Map<string, Answers>, name: string): Answers {
  let among = all.get(name);
  if (!among) {
    among = { list: [], stale: new Set() };
    all.set(name, among);
  }
  return among;
}

function keepInstead({ leaning }: Kept, old: Answer | undefined, answer: Answer): void {
  if (!leaning) return;
  if (old) forgetLeaning(leaning, old);
  noteLeaning(leaning, answer);
}

/**
 * A part of an answer about a file: asked on its own, so that an edit of another file leaves it alone. `key`: all that it
 * depends on beside the facts of files. It may hold types and paths.
 */
export function part<T>(ctx: FlowContext, of: number, key: string, ask: () => T): T {
  const { parts } = ctx.kept;
  let answers = parts.byFile.get(of);
  if (!answers) {
    answers = new Map();
    parts.byFile.set(of, answers);
  }
  const old = answers.get(key);
  if (old && !old.stale) return told<T>(ctx, old, of);
  const answer = afresh(ctx, of, ask);
  keepInstead(ctx.kept, old, answer);
  answers.set(key, answer);
  return told<T>(ctx, answer, of);
}

function told<T>(ctx: FlowContext, answer: Answer, about: number): T {
  noteFile(ctx.p.reads, about);
  noteAll(ctx.p.reads, answer.files, answer.tables);
  countMet(ctx, answer.met);
  return answer.value as T;
}

function countMet({ limits, p }: FlowContext, met: Met): void {
  if (met === NOTHING_MET) return;
  limits.depth += met.depth;
  limits.work += met.work;
  for (const path of met.wide) limits.wide.push(path);
  p.typeWork.cut += met.cut;
}

function afresh(ctx: FlowContext, about: number, ask: () => unknown): Answer {
  const { memo, active, depth, low, work, environment, carried, limits, fields, effects } = ctx;
  const own = blanks.pop() ?? blank();
  ctx.memo = own.memo;
  ctx.active = own.active;
  ctx.fields = own.fields;
  ctx.effects = own.effects;
  ctx.limits = own.limits;
  ctx.depth = 0;
  ctx.low = Number.POSITIVE_INFINITY;
  ctx.environment = false;
  ctx.carried = undefined;
  try {
    const found = fromEmptyMemos(ctx.p, ask);
    const { files, tables, cut } = found;
    const value = Array.isArray(found.value) && found.value.length === 0 ? NONE_FOUND : found.value;
    const met = cut > 0 || isAnyMet(own.limits) ? { ...own.limits, cut } : NOTHING_MET;
    const others = listed(ctx.kept, files, about);
    if (value === NONE_FOUND && others === NONE_FOUND && tables.length === 0 && met === NOTHING_MET) return NOTHING;
    return {
      value,
      about,
      files: others,
      tables: tables.length === 0 ? NONE_FOUND : entryList(tables),
      met,
      stale: false,
      among: undefined,
    };
  } finally {
    if (isBlank(own)) blanks.push(own);
    ctx.memo = memo;
    ctx.active = active;
    ctx.fields = fields;
    ctx.effects = effects;
    ctx.limits = limits;
    ctx.depth = depth;
    ctx.low = low;
    ctx.work = work;
    ctx.environment = environment;
    ctx.carried = carried;
  }
}

/** The memos that a question starts with. Most questions leave them empty, and then they serve the next one. */
type Blank = Pick<FlowContext, "memo" | "active" | "fields" | "effects" | "limits">;

const blanks: Blank[] = [];

function blank(): Blank {
  return {
    memo: [],
    active: [],
    fields: new Map(),
    effects: new Map(),
    limits: noLimits(),
  };
}

function isBlank({ memo, active, fields, effects, limits }: Blank): boolean {
  return memo.length + active.length + fields.size + effects.size === 0 && !isAnyMet(limits);
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

export const NOTHING_MET: Met = { ...noLimits(), cut: 0 };
export const NONE_FOUND: never[] = [];

/**
 * Nothing was found, in no other file was looked, and no limit was met: said of most files by most questions, so one answer
 * stands for all of them. It is about whatever file it was given for.
 */
export const NOTHING: Answer = {
  value: NONE_FOUND,
  about: -1,
  files: NONE_FOUND,
  tables: NONE_FOUND,
  met: NOTHING_MET,
  stale: false,
  among: undefined,
};
/** The same of a file that is another since. */
const NOTHING_ONCE: Answer = { ...NOTHING, stale: true };

/** A long editing session must not grow without end. */
const MAX_LISTS = 100_000;

function listed(kept: Kept, files: readonly number[], about: number): readonly number[] {
  if (files.length === 0 || (files.length === 1 && files[0] === about)) return NONE_FOUND;
  const others = files.filter((file) => file !== about).sort((a, b) => a - b);
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
    entry = tableEntry(table, key, undefined);
    entries.set(key, entry);
  }
  if (ctx.p.reads.frame !== 0) ctx.p.reads.tables.push(entry);
  return entry.value as T | undefined;
}

/** Puts a value into a shared table, unless the same stands there. */
export function putDown(ctx: FlowContext, table: string, key: string | number, value: unknown): void {
  const entries = tableOf(ctx, table);
  const known = entries.get(key);
  const old = known?.value;
  if (old === value || (old !== undefined && value !== undefined && isSame(old, value))) return;
  if (known && ctx.kept.leaning) entryReplaced(ctx.kept.leaning, known);
  entries.set(key, tableEntry(table, key, value));
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
