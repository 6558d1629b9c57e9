// `goodfaith check --suppress --reason <text>`: comments that accept what the report shows, written above it in the notation
// of each language. Only those stay that silence their finding when all is judged again: a comment that the terms of the
// project refuse, or that no place can hold, would be a finding itself. Messages go to stderr; the report of what is left follows.
import {
  type CommentTexts,
  type Finding,
  frontendOf,
  frontendsFor,
  isDate,
  suppressionEdit,
  type TextEdit,
} from "../engine/api.js";
import { createOxcParser, createTypeScriptEslintParser, replaceText, UsageError, unwritable } from "../node/api.js";
import { contentFor } from "../project/api.js";
import { safe, shownPath } from "../report/api.js";
import { type AnalysisRun, type RunOptions, runAnalysis } from "./analyse.js";
import type { MessageKey } from "./locales.js";
import type { Terminal } from "./terminal.js";

export interface SuppressFlags {
  suppress?: boolean;
  reason?: string;
  until?: string;
  by?: string;
}

export type SuppressTerms = CommentTexts;

/** Undefined without --suppress. @throws UsageError. */
export function suppressTerms(flags: SuppressFlags, { say }: Terminal): SuppressTerms | undefined {
  const { suppress, reason, until, by } = flags;
  if (!suppress) {
    const alone = (["reason", "until", "by"] as const).find((name) => flags[name] !== undefined);
    if (alone) throw new UsageError(say("suppressAlone", { option: `--${alone}` }));
    return undefined;
  }
  if (reason === undefined || reason.trim() === "") throw new UsageError(say("suppressWithout"));
  if (until !== undefined && !isDate(until)) throw new UsageError(say("suppressDate", { value: safe(until) }));
  if (by !== undefined && !/^\S+$/.test(by)) throw new UsageError(say("suppressOwner", { value: safe(by) }));
  return { reason: reason.trim(), ...(until === undefined ? {} : { until }), ...(by === undefined ? {} : { by }) };
}

interface Wanted {
  finding: Finding;
  /** Where it is by now. */
  start: number;
  why?: MessageKey;
}

/** The run over what is written. */
export function suppressedRun(
  options: RunOptions,
  chosen: (run: AnalysisRun) => readonly Finding[],
  terms: SuppressTerms,
  terminal: Terminal,
): AnalysisRun {
  const first = runAnalysis(options);
  let wanted = chosen(first)
    .filter((f) => !f.ruleId.startsWith("suppression-"))
    .map((finding): Wanted => ({ finding, start: finding.location.start }));
  const left: Wanted[] = [];
  let last = first;
  let texts = new Map<string, string>();
  while (wanted.length > 0) {
    texts = commented(first, options, wanted, terms);
    last = texts.size === 0 ? first : runAnalysis({ ...options, overlay: texts });
    const refused = wanted.filter((w) => !isSilent(last, w));
    if (refused.length === 0) break;
    left.push(...refused);
    wanted = wanted
      .filter((w) => !refused.includes(w))
      .map(({ finding }) => ({ finding, start: finding.location.start }));
    if (wanted.length === 0) {
      texts = new Map();
      last = first;
    }
  }
  const unwritten = new Set<string>();
  for (const [file, text] of texts) {
    const reason = replaceText(first.root, file, first.source(file)!.text, text);
    if (!reason) continue;
    unwritten.add(file);
    for (const w of wanted) if (w.finding.location.file === file) left.push({ ...w, why: `notFixed_${reason}` });
  }
  tell(first, wanted.length - left.filter((w) => w.why?.startsWith("notFixed_")).length, left, terminal);
  return unwritten.size === 0 ? last : runAnalysis(options);
}

/** Texts of the files with a comment for each; a comment that stands there already may do for several findings. */
function commented(
  run: AnalysisRun,
  options: RunOptions,
  wanted: readonly Wanted[],
  terms: SuppressTerms,
): Map<string, string> {
  const frontends = frontendsFor(options.parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser());
  const content = contentFor(run.config);
  const texts = new Map<string, string>();
  for (const w of wanted) {
    const { file } = w.finding.location;
    const frontend = frontendOf(frontends, file);
    const before = run.source(file)?.text;
    const text = texts.get(file) ?? before;
    const reason = before === undefined ? "failed" : unwritable(run.root, file, before);
    if (reason) w.why = `notFixed_${reason}`;
    if (reason || !frontend || text === undefined) continue;
    const input = {
      fileName: file,
      text,
      lexicon: content.lexicon(),
      values: content.values,
      secrets: content.secrets(),
    };
    const directives = frontend.extract(input).directives;
    const { ruleId } = w.finding;
    const covered = directives.some(
      (d) => d.rules.includes(ruleId) && d.target && d.target.start <= w.start && w.start < d.target.end,
    );
    const edit = covered ? undefined : suppressionEdit(frontend, input, ruleId, w.start, terms);
    if (!edit) continue;
    texts.set(file, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
    for (const other of wanted) if (other.finding.location.file === file) other.start = moved(other.start, edit);
  }
  return texts;
}

/** A comment stands before what it is about. */
function moved(offset: number, { start, end, text }: TextEdit): number {
  return start <= offset ? offset + text.length - (end - start) : offset;
}

function isSilent({ result }: AnalysisRun, { finding, start }: Wanted): boolean {
  return result.suppressed.some(
    (f) => f.ruleId === finding.ruleId && f.location.file === finding.location.file && f.location.start === start,
  );
}

function tell(run: AnalysisRun, count: number, left: readonly Wanted[], { say }: Terminal): void {
  for (const { finding, why } of left) {
    const { file, start } = finding.location;
    const place = `${shownPath(run, file)}:${run.source(file)?.lines.position(start).line ?? 1}`;
    process.stderr.write(`goodfaith: ${place}: ${finding.ruleId}: ${say(why ?? "notSuppressed")}\n`);
  }
  process.stderr.write(`goodfaith: ${say("suppressedCount", { count })}\n`);
}
