// Rows that are deleted when they are so and so old, and nothing else is asked of them. Input: a file, with the names of methods that
// delete. Output: the deletion, what is deleted, and the days. Invariant: what is moved elsewhere first, or chosen by more than its age,
// is none.
import { wordsOf } from "../../classify/words.js";
import { actsInText } from "../../facts/sqlActs.js";
import type { FlowContext } from "../../flow/context.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { cutoffOf } from "../../flow/stores/cutoffs.js";
import { rowActs } from "../../flow/stores/rowActs.js";
import { calleeName } from "../../flow/walk/calls.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { StatedPeriodRequest } from "../requests/endingRequests.js";
import type { Stated } from "./statedPeriods.js";

const MOVES = /archiv|cold|glacier|export|back_?up|copy|move|offload|upload|transfer/i;
/** Names of moments, of parts of conditions, and of comparisons. */
const TIMES =
  /(at|on|date|time|until|before|after|end|ended|ts|since|expiry)$|^(where|and|lte?|gte?|\$\w+|data|filter|query|created|updated|closed)$|[时時]间|[时時]間|日期/i;

export function earlyDeletions(ctx: FlowContext, file: number, request: StatedPeriodRequest): Stated[] {
  const { p } = ctx;
  const { nodes, callables, records, language } = factsOf(p, file);
  const told = (start: number, end: number, by: string, names: readonly string[], days: number): Stated[] =>
    names.map((name) => ({
      start,
      end,
      by,
      own: wordsOf(name),
      around: symbolPath(p, file, start).split(">").map(wordsOf).join(" "),
      how: "deletion",
      days,
    }));
  if (language === "sql")
    return records.flatMap(({ kind, name, start, end, annotations }) => {
      const days = annotations.find((note) => note.name === "timed")?.args?.[0];
      const isWhole = annotations[0]?.name === "delete" && !annotations.some((note) => note.name === "moves");
      return kind === "sql-act" && isWhole && days !== undefined
        ? told(start, end, `DELETE FROM ${name}`, [name], Number(days))
        : [];
    });
  const isMoved = (callable: number) =>
    MOVES.test(symbolPath(p, file, callables[callable]!.start)) ||
    callables[callable]!.calls.some((call) => MOVES.test(calleeName(ctx, file, nodes.a[call]!)));
  const byCall = rowActs(ctx, file, request).flatMap(({ call, whole, callable, act, spelled, targets }) => {
    if (act !== "delete" || isMoved(callable)) return [];
    const { days, keys } = cutoffOf(ctx, file, whole);
    if (days === undefined || !keys.every((key) => TIMES.test(key))) return [];
    const names = targets.map(({ name }) => name);
    return told(nodes.start[call]!, nodes.end[call]!, spelled, names, days);
  });
  const byText = callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call) => {
      const text = statementRun(ctx, file, call);
      if (text === undefined || !/^\s*delete\s/i.test(text) || /\s(and|or|in)\s/i.test(text) || isMoved(callable))
        return [];
      return actsInText(text).flatMap((act) => {
        const days = act.days ?? cutoffOf(ctx, file, call).days;
        if (act.kind !== "delete" || act.moves || days === undefined) return [];
        return told(nodes.start[call]!, nodes.end[call]!, `DELETE FROM ${act.table}`, [act.table], days);
      });
    }),
  );
  return [...byCall, ...byText];
}
