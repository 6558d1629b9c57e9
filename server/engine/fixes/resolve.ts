// Plans → edits of the current text of a file. Plans that touch each other are left for the next time, and what comes out
// is proved: the front end reads the changed text with no problem that was not there before.
import type { FixChange, FixPlan, ImportNeed } from "../diagnostics/fix.js";
import type { ExtractInput, Frontend } from "../frontends/frontend.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { dataEdits } from "./dataFiles.js";
import { applyEdits, mergeRemovals, overlap, type TextEdit } from "./edits.js";
import { keyedHash } from "./hashes.js";
import { importEdits } from "./imports.js";
import { pieceOf } from "./insertion.js";
import { drawn } from "./random.js";
import { typeScriptEdits } from "./typescript.js";

export interface ResolvedFixes<P> {
  /** What is done, in the order given, and how. */
  done: { item: P; plan: FixPlan }[];
  /** In order of the text, without overlaps. */
  edits: TextEdit[];
}

/** Undefined when nothing of it can be done. Each item offers plans, best first; at most one of each is done. */
export function resolveFixes<P>(
  frontend: Frontend,
  input: ExtractInput,
  items: readonly P[],
  plansOf: (item: P) => readonly FixPlan[],
): ResolvedFixes<P> | undefined {
  const program = frontend.syntax?.(input.fileName, input.text);
  if (frontend.syntax && !program) return undefined;
  const problems = frontend.extract(input).problems.length;
  const done: ResolvedFixes<P>["done"] = [];
  const taken: TextEdit[] = [];
  const needs: ImportNeed[] = [];
  let edits: TextEdit[] = [];
  for (const item of items) {
    for (const plan of plansOf(item)) {
      const own = editsOf(frontend, input.text, program, plan);
      if (!own || own.length === 0 || overlap([...taken, ...own])) continue;
      const brought = plan.changes.flatMap((change) => needsOf(input.text, program, change));
      const wanted = [...needs, ...brought];
      const all = [...taken, ...own, ...(program ? importEdits(input.text, program, wanted) : [])];
      if (overlap(all) || !isSound(frontend, input, all, problems)) continue;
      taken.push(...own);
      needs.push(...brought);
      edits = all;
      done.push({ item, plan });
      break;
    }
  }
  return done.length > 0 ? { done, edits: edits.sort((a, b) => a.start - b.start) } : undefined;
}

/** Edits of one plan; undefined where it cannot be done. */
export function resolveFix(frontend: Frontend, input: ExtractInput, plan: FixPlan): TextEdit[] | undefined {
  return resolveFixes(frontend, input, [plan], (p) => [p])?.edits;
}

function editsOf(frontend: Frontend, text: string, program: EsNode | undefined, plan: FixPlan): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const gone = plan.changes.flatMap((change) => (change.kind === "remove-value" ? change.at : []));
  for (const change of plan.changes) {
    const own = program ? typeScriptEdits(text, program, change, gone) : dataEdits(frontend.language, text, change);
    if (!own) return undefined;
    // What several of them empty goes once.
    edits.push(...own.filter((e) => !edits.some((o) => o.start === e.start && o.end === e.end && o.text === e.text)));
  }
  const merged = mergeRemovals(text, edits);
  return overlap(merged) ? undefined : merged;
}

function needsOf(text: string, program: EsNode | undefined, change: FixChange): ImportNeed[] {
  const present = (need: ImportNeed | undefined) => (need ? [need] : []);
  switch (change.kind) {
    case "wrap":
      return present(change.call.import);
    case "wrap-members":
      return change.members.flatMap(({ call }) => present(call.import));
    case "add-option":
      return present(change.value.import);
    case "draw-securely":
      return present(program && drawn(text, program, change)?.need);
    case "key-hash":
      return present(program && keyedHash(text, program, change)?.need);
    default:
      return pieceOf(change)?.imports ?? [];
  }
}

function isSound(frontend: Frontend, input: ExtractInput, edits: readonly TextEdit[], problems: number): boolean {
  const text = applyEdits(input.text, edits);
  if (frontend.syntax && !frontend.syntax(input.fileName, text)) return false;
  return frontend.extract({ ...input, text }).problems.length <= problems;
}
