// What a session of the editor keeps from one run to the next: answers of questions.ts with what they were made of. Invariant:
// a run over kept answers gives what a first run over the same input gives. Whatever is not a fact of a file (content,
// configuration, list of files, what imports mean) begins anew when it is another.
import type { FileFacts } from "../facts/types.js";
import { createFlowContext, type FlowContext } from "../flow/context.js";
import { createKept, isSame, type Kept, lookUp, putDown, standsAt } from "../flow/questions.js";
import { watchOutside } from "../link/outside.js";
import { bindsName, createProgram } from "../link/program.js";
import type { AnalysisInput } from "./session.js";

export interface KeptAnswers {
  kept: Kept;
  /** What the answers were made with, beside facts. */
  input: AnalysisInput | undefined;
  files: Files;
  /** Declared functions, as found. */
  declared: string;
}

export function createKeptAnswers(): KeptAnswers {
  return { kept: createKept(), input: undefined, files: [], declared: "" };
}

type Files = { path: string; facts: FileFacts }[];

/** The linked program, with what is kept of earlier ones. */
export function contextFor(input: AnalysisInput, files: Files): FlowContext {
  const before = input.kept ?? createKeptAnswers();
  const changed = changedFiles(before, input, files);
  if (changed === undefined) before.kept = createKept();
  const ctx = contextOver(input, files, before.kept);
  const declared = JSON.stringify([...ctx.p.declared.byCallable]);
  if (changed !== undefined && declared !== before.declared) {
    before.input = undefined;
    return contextFor(input, files);
  }
  const { kept } = before;
  kept.run++;
  if (changed === undefined) kept.changed = new Int32Array(files.length);
  else for (const file of changed) kept.changed[file] = kept.run;
  bindAnew(ctx, changed ?? []);
  kept.passing.clear();
  Object.assign(before, { input, files, declared });
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
    filesBinding: (name) => {
      if (standsAt(ctx, BINDING, name) === undefined) {
        const found = p.files.filter((f) => bindsName(f.unnoted, name)).map((f) => f.index);
        putDown(ctx, BINDING, name, found);
      }
      return lookUp<number[]>(ctx, BINDING, name)!;
    },
  });
  const ctx: FlowContext = createFlowContext(p, kept);
  if (input.alone) p.outside = watchOutside(p);
  return ctx;
}

const BINDING = "binding";

/** Names of variables that were asked for: files that have them, or have no longer. */
function bindAnew(ctx: FlowContext, changed: readonly number[]): void {
  for (const [name, { value }] of ctx.kept.tables.get(BINDING) ?? []) {
    const others = (value as number[]).filter((file) => !changed.includes(file));
    const own = changed.filter((file) => bindsName(ctx.p.files[file]!.unnoted, String(name)));
    putDown(
      ctx,
      BINDING,
      name,
      [...others, ...own].sort((a, b) => a - b),
    );
  }
}

const SCHEMAS = new Set(["prisma", "sql"]);

/** Files with other facts than before; undefined when something else is another, too. */
function changedFiles(before: KeptAnswers, input: AnalysisInput, files: Files): number[] | undefined {
  const old = before.input;
  if (!old || files.length !== before.files.length) return undefined;
  const same =
    old.resolver === input.resolver &&
    old.classifier === input.classifier &&
    old.models === input.models &&
    old.secrets === input.secrets &&
    old.policy === input.policy &&
    isSame(old.functions, input.functions) &&
    isSame(old.domains, input.domains);
  if (!same) return undefined;
  const changed: number[] = [];
  for (const [i, { path, facts }] of files.entries()) {
    const known = before.files[i]!;
    if (facts === known.facts && path === known.path) continue;
    if (path !== known.path) return undefined;
    // Models of a schema and tables are known to every program file.
    if (SCHEMAS.has(facts.language) || SCHEMAS.has(known.facts.language)) return undefined;
    changed.push(i);
  }
  return changed;
}
