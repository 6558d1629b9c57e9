// Statements that write a yes for many at once: `UPDATE subscriber SET marketing_consent = true WHERE …`. Input: a file. Output: the
// call and the column. Invariant: a statement that is given values may be about one person who has answered; one that chooses
// its rows by a consent only moves what was said.
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import type { FlowContext } from "../../flow/context.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { factsOf, listOf } from "../../link/program.js";
import type { Found, IsAbout } from "../evidence/defaultValues.js";

export function* ofStatements(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { callables, nodes } = factsOf(ctx.p, file);
  for (const { calls } of callables)
    for (const call of calls) {
      const args = listOf(ctx.p, file, call);
      const text = args.length === 1 ? statementRun(ctx, file, call) : undefined;
      const name = text === undefined ? undefined : setToYes(text, isAbout);
      if (name !== undefined) yield { start: nodes.start[call]!, end: nodes.end[call]!, name, where: "statement" };
    }
}

function setToYes(text: string, isAbout: IsAbout): string | undefined {
  const tokens = [...sqlTokens(text)].filter(({ kind }) => kind !== "comment");
  if (wordAt(tokens, 0) !== "update" || tokens.some(({ text: part }) => PLACE.test(part))) return undefined;
  const set = tokens.findIndex((_, i) => wordAt(tokens, i) === "set");
  const where = tokens.findIndex((_, i) => i > set && wordAt(tokens, i) === "where");
  const end = where < 0 ? tokens.length : where;
  if (set < 0 || tokens.slice(end).some(({ kind, text: part }) => NAMES.has(kind) && isAbout(part))) return undefined;
  for (let i = set + 1; i + 2 < end; i++) {
    const { kind, text: name } = tokens[i]!;
    const isYes =
      tokens[i + 1]!.text === "=" && YES.test(tokens[i + 2]!.text) && !GOES_ON.test(tokens[i + 3]?.text ?? "");
    if (NAMES.has(kind) && isYes && isAbout(name)) return name;
  }
  return undefined;
}
const NAMES: ReadonlySet<SqlToken["kind"]> = new Set(["word", "name"]);
/** A value that is given, or one that facts do not keep. */
const PLACE = /^(\?|\$\d+|[:@]\w*)$/;
const YES = /^(true|1|y|yes|t)$/i;
/** `a = true AND b` is no answer. */
const GOES_ON = /^(and|or|[=<>+*/-])$/i;

function wordAt(tokens: readonly SqlToken[], at: number): string {
  return tokens[at]?.kind === "word" ? tokens[at]!.text.toLowerCase() : "";
}
