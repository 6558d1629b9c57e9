// Fixes done on texts held in memory, as the command line and the editor do them.
import { applyEdits, type Finding, type FixPlan, resolveFixes } from "../../server/engine/api.js";
import { frontendFor, inputOf } from "./analyseTexts.js";

export interface Fixed {
  files: Record<string, string>;
  done: Finding[];
  /** What was done about each of them. */
  plans: FixPlan[];
}

/** The first plan of each finding that `wanted` lets through and that can be done. */
export function fixTexts(
  files: Readonly<Record<string, string>>,
  findings: readonly Finding[],
  wanted: (plan: FixPlan) => boolean,
): Fixed {
  const fixed: Fixed = { files: { ...files }, done: [], plans: [] };
  for (const [path, text] of Object.entries(files)) {
    const frontend = frontendFor(path);
    const own = findings.filter((f) => f.location.file === path);
    const resolved = frontend && resolveFixes(frontend, inputOf(path, text), own, (f) => f.fixes.filter(wanted));
    if (!resolved) continue;
    fixed.files[path] = applyEdits(text, resolved.edits);
    fixed.done.push(...resolved.done.map((d) => d.item));
    fixed.plans.push(...resolved.done.map((d) => d.plan));
  }
  return fixed;
}
