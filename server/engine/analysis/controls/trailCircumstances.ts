// What speaks for an act on a trail, from what stands around it: a job that keeps the rows elsewhere first, the half of a migration
// that takes it back, a function that sets data up anew. Input: the callable that acts. Output: one state.
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { TrailAnswer } from "../requests/recordAnswers.js";
import type { TrailRequest } from "../requests/requests.js";

export interface Circumstances {
  of(callable: number, act: TrailAnswer["act"], seen: { isMark: boolean; timed: boolean }): TrailAnswer["state"];
}

export function circumstancesOf(ctx: FlowContext, request: TrailRequest, file: number): Circumstances {
  const { path, pathClass } = ctx.p.files[file]!;
  const [resets, undoes, archives, ends, anonymises] = [
    request.resets,
    request.undoes,
    request.archives,
    request.ends,
    request.anonymises,
  ].map((text) => compiled(text));
  const base = wordsOf(path.slice(path.lastIndexOf("/") + 1));
  return {
    of(callable, act, { isMark, timed }) {
      const names = namesOf(ctx, file, callable);
      if (undoes!.test(base) || names.some((name) => undoes!.test(name))) return "undone";
      if (pathClass === "sample" || names.some((name) => resets!.test(name))) return "reset";
      if (isMark || (act === "change" && names.some((name) => anonymises!.test(name)))) return "marked";
      if (act === "change" && addsColumns(ctx, file, callable)) return "marked";
      if (
        act === "delete" &&
        [base, ...names, ...spokenIn(ctx, file, callable, request.deletes)].some((said) => archives!.test(said))
      )
        return "archived";
      return timed || (act === "delete" && names.some((name) => ends!.test(name))) ? "timed" : "open";
    },
  };
}

/** Names of the function and of those around it, innermost first. */
function namesOf({ p }: FlowContext, file: number, callable: number): string[] {
  const { callables } = factsOf(p, file);
  const names: string[] = [];
  for (let at = callable; at > 0; at = callables[at]!.parent) names.push(wordsOf(callables[at]!.name));
  return names;
}

/** Names of what the function calls and makes, with the texts that it hands over. Nothing is kept in what is deleted from. */
function spokenIn(ctx: FlowContext, file: number, callable: number, deletes: string): string[] {
  const { p } = ctx;
  const { callables, nodes } = factsOf(p, file);
  if (callables.length === 0) return [];
  let outer = callable;
  while (outer > 0 && callables[outer]!.name === "" && callables[outer]!.parent > 0) outer = callables[outer]!.parent;
  return withNested(p, { file, callable: outer }).flatMap((one) =>
    callables[one]!.calls.flatMap((call) => {
      const callee = strip(p, file, nodes.a[call]!);
      if (compiled(deletes).test(nameOf(p, file, callee))) return [];
      const on = nodes.kind[callee] === NodeKind.load ? wordsOf(nameOf(p, file, nodes.a[callee]!)) : "";
      const told = [...listOf(p, file, call)].flatMap((arg) => {
        const at = strip(p, file, arg);
        return nodes.kind[at] === NodeKind.literal ? wordsOf(stringAt(p, file, nodes.b[at]!)) : [];
      });
      return [wordsOf(nameOf(p, file, callee)), on, ...told, wordsOf(statementRun(ctx, file, call) ?? "")];
    }),
  );
}

/** A migration that adds a column fills it, too. */
function addsColumns(ctx: FlowContext, file: number, callable: number): boolean {
  const { callables, nodes } = factsOf(ctx.p, file);
  return (callables[callable]?.calls ?? []).some(
    (call) =>
      /^(addColumns?|alterTable|alterColumn|renameColumn)$/.test(nameOf(ctx.p, file, nodes.a[call]!)) ||
      /alter\s+table/i.test(statementRun(ctx, file, call) ?? ""),
  );
}
