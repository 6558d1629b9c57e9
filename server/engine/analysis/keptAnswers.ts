// What is kept from one run to the next, in a session of the editor or beside the facts of a command line's run: answers of
// questions.ts with what they were made of. Invariant: a run over kept answers gives what a first run over the same input
// gives. Whatever is not a fact of a file (content, configuration, list of files, what imports mean) begins anew when it is
// another.
import { type AnalysedFile, type FileHead, headOf } from "../facts/analysedFile.js";
import type { FileFacts } from "../facts/types.js";
import { createFlowContext, type FlowContext } from "../flow/context.js";
import { leaningOf } from "../flow/leaning.js";
import { type PackedKept, packKept, unpackKept } from "../flow/packedQuestions.js";
import {
  createKept,
  createParts,
  filesChanged,
  isSame,
  type Kept,
  lookUp,
  putAll,
  putDown,
  standsAt,
} from "../flow/questions.js";
import { watchOutside } from "../link/outside.js";
import { bindsName, createProgram, declaresName, schemaRecords } from "../link/program.js";
import type { Outcomes } from "./outcomes.js";
import type { AnalysisInput } from "./session.js";

export interface KeptAnswers {
  kept: Kept;
  /** What the answers were made with, beside facts; undefined when another process made them, and then its basis says it. */
  input: AnalysisInput | undefined;
  basis: string | undefined;
  files: readonly KeptFile[];
  /** Declared functions, as found. */
  declared: string;
  /** Of the last run. */
  outcomes: Outcomes;
}

interface KeptFile {
  path: string;
  key: string | undefined;
  /** Of a file without a key: they are compared by identity. */
  facts?: FileFacts;
  head: FileHead;
}

export function createKeptAnswers(): KeptAnswers {
  return {
    kept: createKept(),
    input: undefined,
    basis: undefined,
    files: [],
    declared: "",
    outcomes: new Map(),
  };
}

/** Plain data that may be cloned; see packedQuestions.ts. */
export interface PackedAnswers {
  /** See AnalysisInput. */
  basis: string;
  files: { path: string; key: string | undefined; head: FileHead }[];
  declared: string;
  kept: PackedKept;
}

/** For another process; undefined before a run, and after one without a basis. */
export function packAnswers({ kept, input, files, declared }: KeptAnswers): PackedAnswers | undefined {
  if (input?.basis === undefined) return undefined;
  return {
    basis: input.basis,
    files: files.map(({ path, key, head }) => ({ path, key, head })),
    declared,
    kept: packKept(kept),
  };
}

export function unpackAnswers({ kept, ...packed }: PackedAnswers): KeptAnswers {
  return { ...packed, kept: unpackKept(kept), input: undefined, outcomes: new Map() };
}

/** Where no run follows in this process: what only such a one would use need not stay until the end. */
export function endSession({ kept }: KeptAnswers): void {
  kept.passing.clear();
  kept.parts = createParts();
}

/** Does at leisure what the next run would begin with: to find out which answers lean on what. */
export function makeReady({ kept }: KeptAnswers): void {
  leaningOf(kept);
}

type Files = readonly AnalysedFile[];

/** The linked program, with what is kept of earlier ones. */
export function contextFor(input: AnalysisInput, files: Files): FlowContext {
  const before = input.kept ?? createKeptAnswers();
  const changed = changedFiles(before, input, files);
  if (changed === undefined) before.kept = createKept();
  else filesChanged(before.kept, changed);
  const ctx = contextOver(input, files, before.kept);
  const declared = JSON.stringify([...ctx.p.declared.byCallable]);
  if (changed !== undefined && declared !== before.declared) {
    Object.assign(before, createKeptAnswers());
    return contextFor(input, files);
  }
  const { kept } = before;
  if (kept.files.length !== files.length) kept.files = files.map((_, i) => i);
  nameAnew(ctx, changed ?? []);
  kept.passing.clear();
  const now = files.map((file): KeptFile => {
    const { path, key } = file;
    return { path, key, ...(key === undefined ? { facts: file.facts } : {}), head: headOf(file) };
  });
  Object.assign(before, { input, files: now, declared });
  return ctx;
}

function contextOver(input: AnalysisInput, files: Files, kept: Kept): FlowContext {
  const p = createProgram({
    files,
    resolver: input.resolver,
    models: input.models,
    classifier: input.classifier,
    ...(input.functions ? { functions: input.functions } : {}),
    ...(input.domains ? { domains: input.domains } : {}),
    filesBinding: (name) => filesNaming(ctx, "binding", name),
    filesDeclaring: (name) => filesNaming(ctx, "declaring", name),
    schemaRecord: (key) => lookUp(ctx, "schemas", key),
  });
  const ctx: FlowContext = createFlowContext(p, kept);
  putAll(ctx, "schemas", schemaRecords(files));
  if (input.alone) p.outside = watchOutside(p);
  return ctx;
}

/** Tables of names: whether a file is among those of a name. */
const NAMING = { binding: bindsName, declaring: declaresName };

function filesNaming(ctx: FlowContext, table: keyof typeof NAMING, name: string): readonly number[] {
  if (standsAt(ctx, table, name) === undefined) {
    const found = ctx.p.files.filter((f) => NAMING[table](f.unnoted, name)).map((f) => f.index);
    putDown(ctx, table, name, found);
  }
  return lookUp<number[]>(ctx, table, name)!;
}

/** Names that were asked for: files that have them, or have no longer. */
function nameAnew(ctx: FlowContext, changed: readonly number[]): void {
  for (const [table, names] of Object.entries(NAMING))
    for (const [name, { value }] of ctx.kept.tables.get(table) ?? []) {
      const others = (value as number[]).filter((file) => !changed.includes(file));
      const own = changed.filter((file) => names(ctx.p.files[file]!.unnoted, String(name)));
      const all = [...others, ...own].sort((a, b) => a - b);
      putDown(ctx, table, name, all);
    }
}

/** Files with other facts than before; undefined when something else is another, too. */
function changedFiles(before: KeptAnswers, input: AnalysisInput, files: Files): number[] | undefined {
  if (!isOnSame(before, input) || files.length !== before.files.length) return undefined;
  const changed: number[] = [];
  for (const [i, file] of files.entries()) {
    const known = before.files[i]!;
    if (file.path !== known.path) return undefined;
    if (isSameContent(file, known)) continue;
    changed.push(i);
  }
  return changed;
}

function isOnSame({ input: old, basis }: KeptAnswers, input: AnalysisInput): boolean {
  if (!old) return basis !== undefined && basis === input.basis;
  return (
    old.resolver === input.resolver &&
    old.classifier === input.classifier &&
    old.models === input.models &&
    old.secrets === input.secrets &&
    old.policy === input.policy &&
    isSame(old.functions, input.functions) &&
    isSame(old.domains, input.domains)
  );
}

function isSameContent(file: AnalysedFile, known: KeptFile): boolean {
  if (file.key !== undefined && known.key !== undefined) return file.key === known.key;
  return file.facts === known.facts;
}
