// `goodfaith suppressions list|expiring|prune`: what is accepted in the project, until when, by whom and why.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { daysUntil, maskLine, neutralise, removalEdit, type SuppressionRecord, type TextEdit } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { localDay } from "../project/api.js";
import { pad, positionOf, safe, shownPath } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { wholeRun } from "./wholeRun.js";

export interface SuppressionFlags extends CommonFlags {
  config?: string;
  json?: boolean;
  within?: string;
  dryRun?: boolean;
}

const DEFAULT_WITHIN = "30";

export function listSuppressions(flags: SuppressionFlags, version: string): void {
  const terminal = terminalFor(flags);
  const run = wholeRun(flags, version, terminal);
  print(run, run.result.suppressions, flags, terminal);
}

/** Those that end within so many days, or have ended. @throws UsageError for a number that is none. */
export function expiringSuppressions(flags: SuppressionFlags, version: string): void {
  const terminal = terminalFor(flags);
  const days = Number(flags.within ?? DEFAULT_WITHIN);
  if (!Number.isInteger(days) || days < 0)
    throw new UsageError(terminal.say("notDays", { value: safe(flags.within ?? "") }));
  const today = localDay(new Date());
  const run = wholeRun(flags, version, terminal);
  const ending = run.result.suppressions
    .filter((s) => s.until !== undefined && daysUntil(today, s.until) <= days)
    .sort((a, b) => (a.until! < b.until! ? -1 : a.until! > b.until! ? 1 : 0));
  print(run, ending, flags, terminal);
}

/** Takes comments that silence nothing out of the files. Entries of the configuration are named only: it is written by hand. */
export function pruneSuppressions(flags: SuppressionFlags, version: string): void {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const run = wholeRun(flags, version, terminal);
  const needless = run.result.suppressions.filter((s) => s.unusedRules.length > 0);
  const comments = needless.filter((s) => s.origin === "comment");
  const byFile = new Map<string, SuppressionRecord[]>();
  for (const record of comments) byFile.set(record.at.file, [...(byFile.get(record.at.file) ?? []), record]);
  for (const [file, records] of byFile) {
    const text = run.source(file)?.text;
    if (text === undefined || flags.dryRun) continue;
    const path = join(run.root, file);
    try {
      writeFileSync(
        path,
        edited(
          text,
          records.map((r) => removalEdit(text, r)),
        ),
      );
    } catch (error) {
      throw new UsageError(
        say("cannotWrite", { file: safe(file), reason: (error as NodeJS.ErrnoException).code ?? "?" }),
      );
    }
  }
  for (const s of needless) process.stdout.write(`${rowsOf(run, [s], terminal)[0]!.join("  ")}\n`);
  process.stdout.write(`${say("pruned", { count: comments.length, files: byFile.size })}\n`);
  const entries = needless.length - comments.length;
  if (entries > 0) process.stdout.write(`${say("prunedByHand", { count: entries })}\n`);
}

/** Edits do not overlap: every comment is one. */
function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}

function print(
  run: AnalysisRun,
  records: readonly SuppressionRecord[],
  flags: SuppressionFlags,
  terminal: Terminal,
): void {
  if (flags.json) {
    const shown = records.map(({ at, reason, ...s }) => ({
      ...s,
      reason: reasonOf(run, reason),
      file: at.file,
      line: positionOf(run, at.file, at.start).line,
    }));
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const rows = rowsOf(run, records, terminal);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.min(48, Math.max(0, ...rows.map((r) => r[i]!.length))));
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, i) => (i < 5 ? pad(cell, widths[i]!) : cell))
        .join("  ")
        .trimEnd()}\n`,
    );
  const active = records.reduce((sum, r) => sum + r.fingerprints.length, 0);
  process.stdout.write(`${terminal.say("suppressionCount", { count: records.length, findings: active })}\n`);
}

/** Place, status, rules, end, owner, reason. */
function rowsOf(run: AnalysisRun, records: readonly SuppressionRecord[], { say }: Terminal): string[][] {
  return records.map((s) => [
    `${shownPath(run, s.at.file)}:${positionOf(run, s.at.file, s.at.start).line}`,
    say(`suppression_${s.status}`),
    safe(s.rules.join(",")),
    s.until ?? "",
    safe(s.by ?? ""),
    reasonOf(run, s.reason),
  ]);
}

/** A value in a reason is no reason to show it. */
function reasonOf({ values }: AnalysisRun, reason: string): string {
  return neutralise(maskLine(reason, values, { kind: "data" }).text);
}
