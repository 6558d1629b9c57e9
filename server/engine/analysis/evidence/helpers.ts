// Functions of the project that by their name mask, encrypt, audit, ask for a consent or a right: what a first
// configuration can name. Input: facts by path. Output: helpers by meaning and file. Names only; nobody looks inside.
import type { FileFacts } from "../../facts/types.js";
import { pathClassOf } from "../../link/program.js";
import { functionMeaning, type Models } from "../../models/index.js";
import type { SanitizerKind } from "../../models/types.js";

export interface Helper {
  /** "maskId", "AuditService.record". */
  name: string;
  file: string;
  meaning: "sanitizer" | "audit" | "consent" | "authorization";
  sanitizer?: SanitizerKind;
}

const MEANINGS: ReadonlySet<string> = new Set(["sanitizer", "audit", "consent", "authorization"]);

export function projectHelpers(files: readonly { path: string; facts: FileFacts }[], models: Models): Helper[] {
  const helpers: Helper[] = [];
  for (const { path, facts } of files) {
    if (facts.language !== "typescript" || pathClassOf(path) !== "source") continue;
    const exported = new Set(facts.exports.map((e) => e.name));
    for (const callable of facts.callables) {
      const owner = callable.owner >= 0 ? facts.records[callable.owner]?.name : undefined;
      // A component or a class is no helper, whatever it is called.
      if (!/^[^A-Z]/.test(callable.name) || !exported.has(owner ?? callable.name)) continue;
      const row = functionMeaning(models, callable.name);
      if (!row || !MEANINGS.has(row.meaning)) continue;
      helpers.push({
        name: owner === undefined ? callable.name : `${owner}.${callable.name}`,
        file: path,
        meaning: row.meaning as Helper["meaning"],
        ...(row.sanitizer ? { sanitizer: row.sanitizer } : {}),
      });
    }
  }
  return helpers;
}
