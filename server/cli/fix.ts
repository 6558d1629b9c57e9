// `goodfaith check --fix`: fixes done, written or only shown, and told. Messages go to stderr; the report of what is left
// follows, over the fixed texts, also when nothing was written. A difference takes the place of the report.
import { fixTitle } from "../../rules/index.js";
import type { Finding } from "../engine/api.js";
import { replaceText, UsageError } from "../node/api.js";
import { changedLine, hiddenRanges, safe, shownLine, shownPath } from "../report/api.js";
import type { AnalysisRun, RunOptions } from "./analyse.js";
import { type FixRounds, fixInRounds } from "./fixRounds.js";
import type { Terminal } from "./terminal.js";
import { unifiedDiff } from "./unifiedDiff.js";

export interface FixFlags {
  fix?: boolean;
  unsafeFixes?: boolean;
  fixDryRun?: boolean;
  diff?: boolean;
}

/** @throws UsageError for --unsafe-fixes alone. */
export function wantsFixes({ fix, unsafeFixes, fixDryRun, diff }: FixFlags, { say }: Terminal): boolean {
  const wanted = fix === true || fixDryRun === true || diff === true;
  if (unsafeFixes && !wanted) throw new UsageError(say("unsafeAlone"));
  return wanted;
}

/** The run over the fixed texts. Only --fix without --fix-dry-run and --diff writes. */
export function fixedRun(
  options: RunOptions,
  flags: FixFlags & { quiet?: boolean },
  chosen: (run: AnalysisRun) => readonly Finding[],
  terminal: Terminal,
): AnalysisRun {
  const rounds = fixInRounds(options, chosen, flags.unsafeFixes === true);
  const writes = flags.fix === true && !flags.fixDryRun && !flags.diff;
  if (writes)
    for (const [file, { before, after }] of rounds.texts) {
      const reason = replaceText(rounds.last.root, file, before, after);
      if (reason) rounds.left.set(file, reason);
    }
  if (flags.diff) process.stdout.write(diffOf(rounds));
  tell(rounds, writes, flags, terminal);
  return rounds.last;
}

function tell(
  { done, left, gone, fresh, unsafe, last }: FixRounds,
  writes: boolean,
  { quiet }: { quiet?: boolean },
  { say, language }: Terminal,
): void {
  const line = (text: string) => process.stderr.write(`${text}\n`);
  const made = done.filter((d) => !left.has(d.file));
  if (!quiet)
    for (const { file, line: at, ruleId, plan } of made)
      line(
        `${say(writes ? "fixed" : "wouldFix")}: ${shownPath(last, file)}:${at}: ${safe(fixTitle(plan, language))} (${ruleId})`,
      );
  for (const [file, reason] of left) line(`goodfaith: ${shownPath(last, file)}: ${say(`notFixed_${reason}`)}`);
  if (quiet && made.length === 0) return;
  const mended = [...gone].filter(([file]) => !left.has(file)).reduce((sum, [, count]) => sum + count, 0);
  const counts = { count: mended, files: new Set(made.map((d) => d.file)).size };
  line(`goodfaith: ${made.length === 0 ? say("nothingFixed") : say(writes ? "fixedCount" : "wouldFixCount", counts)}`);
  if (fresh > 0 && made.length > 0) line(`goodfaith: ${say("freshAfter", { count: fresh })}`);
  if (unsafe > 0 && !quiet) line(`goodfaith: ${say("unsafeLeft", { count: unsafe })}`);
}

/** For people: what could be a value is masked, so such a difference is no patch. */
function diffOf({ first, last, texts }: FixRounds): string {
  const hidden = { before: hiddenRanges(first), after: hiddenRanges(last) };
  const out: string[] = [];
  for (const [file, { before, after }] of texts) {
    out.push(`--- a/${safe(file)}`, `+++ b/${safe(file)}`);
    out.push(
      ...unifiedDiff(before, after, (side, line) =>
        side === "before"
          ? shownLine(first, file, line, hidden.before)
          : changedLine(last, file, line, hidden.after, hidden.before),
      ),
    );
  }
  return out.map((line) => `${line}\n`).join("");
}
