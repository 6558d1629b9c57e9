// What a call that writes does with what is there: a statement says it, else the names of the calls. Input: the call and its
// spelling. Output: one act. Invariant: "write" where it is not known.
import { listOf } from "../../link/program.js";
import { readChange } from "../../link/sqlChanges.js";
import { statementAt } from "../../link/sqlRows.js";
import type { FlowContext } from "../context.js";

/** "upsert": creates it, or changes what is there. */
export type WriteAct = "create" | "change" | "upsert" | "delete" | "write";

/** `spelled`: "prisma.claim.update", "insert().values". */
export function writeActAt(ctx: FlowContext, file: number, call: number, spelled: string): WriteAct {
  const first = listOf(ctx.p, file, call)[0];
  const text = first === undefined ? undefined : statementAt(ctx.p, file, first);
  const change = text === undefined ? undefined : readChange(text);
  if (change) return STATEMENTS[change.kind];
  const parts = spelled.split(".");
  const calls = parts.filter((part, i) => part.endsWith("()") || i === parts.length - 1);
  return ACTS.find(([pattern]) => calls.some((name) => pattern.test(name)))?.[1] ?? "write";
}

export const STATEMENTS = { insert: "create", upsert: "upsert", update: "change", delete: "delete" } as const;

/** The first that fits counts: `update().set` changes, `findOneAndDelete` deletes. */
const ACTS: readonly (readonly [RegExp, WriteAct])[] = [
  [/^(upsert|merge|onConflict|onDuplicate)/i, "upsert"],
  [/^(delete|destroy|remove|soft(Delete|Remove))|And(Delete|Remove)/i, "delete"],
  [/^(update|replace|patch|findByIdAnd|findOneAnd)/i, "change"],
  [/^(create|insert|add|bulkCreate)/i, "create"],
  [/^(set|put)/i, "upsert"],
];
