// `goodfaith history add|show`: a file with one line for each run, and what it tells about the quarters.
import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, writeSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import {
  CONFIDENCES,
  changesIn,
  failureLines,
  type History,
  type HistoryLine,
  historyDate,
  historyText,
  kpisOf,
  nextLine,
  parseHistory,
} from "../engine/api.js";
import { findRoot, GitError, openRepository, UsageError } from "../node/api.js";
import { localDay } from "../project/api.js";
import { historyCsv, historyJson, historyMarkdown, historyTable, safe } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { choose } from "./choices.js";
import { sayIn } from "./locales.js";
import { writtenTo } from "./outputs.js";
import { closeParts, openParts } from "./parts.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { wholeRun } from "./wholeRun.js";

/** In the root of the project. */
export const HISTORY_FILE = ".goodfaith/history.jsonl";

const FORMATS = { text: historyTable, json: historyJson, csv: historyCsv, md: historyMarkdown };
export const HISTORY_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

interface HistoryFlags extends CommonFlags {
  file?: string;
}

export interface AddHistoryFlags extends HistoryFlags {
  config?: string;
  commit?: string;
  date?: string;
  dryRun?: boolean;
}

export interface ShowHistoryFlags extends HistoryFlags {
  format: string;
  asOf?: string;
}

/**
 * Analyses all of the project, from parts if there are any, and appends a line. @throws UsageError for a wrong flag, or where
 * it cannot be written.
 */
export function addHistory(parts: readonly string[], flags: AddHistoryFlags, version: string): void {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const date = flags.date === undefined ? historyDate(new Date().toISOString())! : historyDate(flags.date);
  if (date === undefined) throw new UsageError(say("noDate", { value: safe(flags.date!) }));
  if (flags.commit !== undefined && !/^[0-9a-f]{7,64}$/.test(flags.commit))
    throw new UsageError(say("noCommitId", { value: safe(flags.commit) }));
  const { shards } = parts.length > 0 ? openParts(parts, flags, version, say) : {};
  const run = wholeRun({ ...flags, ...(shards ? { shards } : {}) }, version, terminal);
  if (shards) closeParts(shards, say);
  // What was not judged would look mended.
  const [failure] = failureLines(run.result.coverage.notes);
  if (failure !== undefined) throw new UsageError(say("historyFailed", { reason: safe(failure) }));
  const place = flags.file === undefined ? join(run.root, HISTORY_FILE) : resolve(flags.file);
  const shown = safe(relative(process.cwd(), place));
  const { history, text } = readHistory(place, false, terminal);
  const commit = flags.commit ?? headOf(run);
  const { result } = run;
  const findings = result.findings.filter((f) => CONFIDENCES.indexOf(f.confidence) >= CONFIDENCES.indexOf("medium"));
  // A run of the past goes between those that are there.
  const before = history.lines.filter((l) => l.date <= date);
  const line = nextLine(before, { date, commit, version, findings, result });
  warnOfDamage(shown, history, terminal);
  const last = before.at(-1);
  if (last && commit !== "" && sameResult(last, line)) {
    process.stdout.write(`${say("historyThere", { file: shown, date: last.date })}\n`);
    return;
  }
  const written = historyText(line);
  if (flags.dryRun) process.stdout.write(written);
  else {
    if (flags.file === undefined && leadsOut(run.root, place))
      throw new UsageError(say("historyOutside", { file: shown }));
    append(place, text === "" || text.endsWith("\n") ? written : `\n${written}`, shown, terminal);
    const told = { file: shown, open: findings.length, ...changesIn(line, before) };
    process.stdout.write(`${say("historyAdded", told)}\n`);
    if (text === "") process.stdout.write(`${say("historyNext", { file: shown })}\n`);
  }
}

/** A pipeline may run again on the same commit; another day is worth a line. */
function sameResult(last: HistoryLine, line: HistoryLine): boolean {
  const { date, found, accepted, reopened, fixed } = last;
  const changes = line.found.length + line.accepted.length + line.reopened.length + line.fixed.length;
  return (
    date.slice(0, 10) === line.date.slice(0, 10) &&
    changes === 0 &&
    historyText({ ...line, date, found, accepted, reopened, fixed }) === historyText(last)
  );
}

/** @throws UsageError when there is no history, or for a wrong flag. */
export function showHistory(flags: ShowHistoryFlags): void {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const equals = flags.format.indexOf("=");
  const name = choose(equals < 0 ? flags.format : flags.format.slice(0, equals), HISTORY_FORMATS, "--format", say);
  const today = flags.asOf === undefined ? localDay(new Date()) : historyDate(flags.asOf)?.slice(0, 10);
  if (today === undefined) throw new UsageError(say("noDate", { value: safe(flags.asOf!) }));
  const place = flags.file === undefined ? join(findRoot(process.cwd(), []), HISTORY_FILE) : resolve(flags.file);
  const shown = safe(relative(process.cwd(), place));
  const { history } = readHistory(place, true, terminal);
  if (name !== "json") warnOfDamage(shown, history, terminal);
  const forPeople = name === "text" || name === "md" || flags.locale !== undefined;
  const view = {
    kpis: kpisOf(history.lines, today),
    bad: history.bad,
    today,
    say: forPeople ? say : sayIn("en"),
    paint: equals < 0 ? terminal.paint : (_style: unknown, text: string) => text,
  };
  const output = FORMATS[name](view);
  if (equals < 0) process.stdout.write(output);
  else writtenTo(flags.format.slice(equals + 1), output, terminal);
}

/** For a report. @throws UsageError when it is not there. */
export function historyFor(file: string, terminal: Terminal): History {
  const { history } = readHistory(resolve(file), true, terminal);
  warnOfDamage(safe(file), history, terminal);
  return history;
}

function readHistory(place: string, needed: boolean, { say }: Terminal): { history: History; text: string } {
  const file = safe(relative(process.cwd(), place));
  try {
    const text = readFileSync(place, "utf8");
    return { history: parseHistory(text), text };
  } catch (error) {
    const { code = "?" } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") throw new UsageError(say("cannotRead", { file, reason: code }));
    if (needed) throw new UsageError(say("historyNone", { file }));
    return { history: { lines: [], bad: [] }, text: "" };
  }
}

/** A note, never a failure: the other lines still tell. */
function warnOfDamage(file: string, { bad }: History, { say }: Terminal): void {
  if (bad.length === 0) return;
  const lines = bad.slice(0, 10).join(", ") + (bad.length > 10 ? " …" : "");
  process.stderr.write(`goodfaith: ${say("historyDamaged", { file, count: bad.length, lines })}\n`);
}

/** A repository may hold links to anywhere. */
function leadsOut(root: string, place: string): boolean {
  for (const path of [place, dirname(place)]) {
    try {
      const inside = relative(realpathSync(root), realpathSync(path));
      return inside.startsWith("..") || isAbsolute(inside);
    } catch {
      // Not there yet, or a link that leads nowhere: then opening it would make what it names.
      if (isLink(path)) return true;
    }
  }
  return false;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function append(place: string, text: string, shown: string, { say }: Terminal): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    const fd = openSync(place, "a");
    writeSync(fd, text);
    closeSync(fd);
  } catch (error) {
    throw new UsageError(say("cannotWrite", { file: shown, reason: (error as NodeJS.ErrnoException).code ?? "?" }));
  }
}

/** "" outside of git, and where nothing is committed. */
function headOf({ root }: AnalysisRun): string {
  try {
    return openRepository(root).commit("HEAD") ?? "";
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}
