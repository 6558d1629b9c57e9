// `goodfaith baseline create|update|show|prune`.
import { existsSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { addEntries, type BaselineEntry, baselineText, type Finding, SEVERITIES } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { baselinable, localDay } from "../project/api.js";
import { pad, safe, shownPath } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { type BaselineUse, baselinePlace, baselineUse } from "./baselineUse.js";
import type { MessageKey } from "./locales.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { wholeRun } from "./wholeRun.js";

export interface BaselineCommandFlags extends CommonFlags {
  baseline?: string;
  config?: string;
  owner?: string;
  add?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

const DEFAULT_REVIEW_DAYS = 90;

/** @throws UsageError when there is one already. */
export function createBaseline(flags: BaselineCommandFlags, version: string): void {
  const terminal = terminalFor(flags);
  const run = wholeRun(flags, version, terminal);
  const { path } = baselinePlace(run, flags)!;
  const shown = safe(relative(process.cwd(), path));
  if (existsSync(path)) throw new UsageError(terminal.say("baselineExists", { file: shown }));
  const findings = run.result.findings.filter(baselinable);
  const reviewBy = reviewDay(run);
  save(path, addEntries([], findings, { owner: flags.owner ?? "", reviewBy }), flags, terminal);
  const count = { count: findings.length, severities: bySeverity(findings, terminal) };
  const told = terminal.say(flags.dryRun ? "baselineWouldWrite" : "baselineWrote", { file: shown, ...count });
  process.stdout.write(`${told}\n`);
  if (!flags.dryRun) process.stdout.write(`${terminal.say("baselineNext", { date: reviewBy })}\n`);
}

/** Takes out what is mended, follows what moved; with --add takes in what is new. */
export function updateBaseline(flags: BaselineCommandFlags, version: string): void {
  const terminal = terminalFor(flags);
  const { run, use } = existing(flags, version, terminal);
  const fresh = run.result.findings.filter((f) => baselinable(f) && !use.known.has(f));
  const review = { owner: flags.owner ?? "", reviewBy: reviewDay(run) };
  const entries = flags.add ? addEntries(use.current, fresh, review) : use.current;
  write(use, entries, flags, terminal);
  const told = { removed: count(use.stale), added: flags.add ? fresh.length : 0, kept: use.known.size };
  process.stdout.write(
    `${terminal.say(flags.dryRun ? "baselineWouldUpdate" : "baselineUpdated", { file: safe(use.file), ...told })}\n`,
  );
  if (!flags.add && fresh.length > 0) process.stdout.write(`${terminal.say("baselineNew", { count: fresh.length })}\n`);
}

/** Takes out what is mended and changes nothing else. */
export function pruneBaseline(flags: BaselineCommandFlags, version: string): void {
  const terminal = terminalFor(flags);
  const { use } = existing(flags, version, terminal);
  const needless = new Map(use.stale.map((e) => [`${e.path} ${e.fp}`, e.n ?? 1]));
  const entries = use.entries.flatMap((e): BaselineEntry[] => {
    const left = (e.n ?? 1) - (needless.get(`${e.path} ${e.fp}`) ?? 0);
    return left > 0 ? [{ ...e, n: left }] : [];
  });
  write(use, entries, flags, terminal);
  const told = { removed: count(use.stale), added: 0, kept: use.known.size };
  process.stdout.write(
    `${terminal.say(flags.dryRun ? "baselineWouldUpdate" : "baselineUpdated", { file: safe(use.file), ...told })}\n`,
  );
}

/** By owner and date, the most urgent first. */
export function showBaseline(flags: BaselineCommandFlags, version: string): void {
  const terminal = terminalFor(flags);
  const { run, use } = existing(flags, version, terminal);
  const today = localDay(new Date());
  const rows = [...use.current].sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ entries: rows, stale: use.stale }, null, 2)}\n`);
    return;
  }
  const table = rows.map((e) => [
    e.reviewBy !== "" && e.reviewBy < today ? terminal.say("overdue", { date: e.reviewBy }) : e.reviewBy,
    e.owner || terminal.say("noOwner"),
    e.rule,
    e.type,
    `${shownPath(run, e.path)}${e.symbol ? ` ${e.symbol}` : ""}${e.n ? ` ×${e.n}` : ""}`,
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.min(50, Math.max(0, ...table.map((r) => r[i]!.length))));
  for (const row of table)
    process.stdout.write(`${row.map((cell, i) => (i < 4 ? pad(safe(cell), widths[i]!) : safe(cell))).join("  ")}\n`);
  process.stdout.write(`${terminal.say("baselineCount", { count: use.known.size, stale: count(use.stale) })}\n`);
}

function count(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, e) => sum + (e.n ?? 1), 0);
}

function existing(
  flags: BaselineCommandFlags,
  version: string,
  terminal: Terminal,
): { run: AnalysisRun; use: BaselineUse } {
  const run = wholeRun(flags, version, terminal);
  const use = baselineUse(run, { baseline: baselinePlace(run, flags)!.path }, terminal)!;
  return { run, use };
}

function reviewDay({ config }: AnalysisRun): string {
  const day = new Date();
  day.setDate(day.getDate() + (config.baseline.reviewWithinDays ?? DEFAULT_REVIEW_DAYS));
  return localDay(day);
}

function bySeverity(findings: readonly Finding[], { say }: Terminal): string {
  return [...SEVERITIES]
    .reverse()
    .map((s) => ({ s, n: findings.filter((f) => f.severity === s).length }))
    .filter(({ n }) => n > 0)
    .map(({ s, n }) => `${n} ${say(s as MessageKey)}`)
    .join(", ");
}

function write(
  use: BaselineUse,
  entries: readonly BaselineEntry[],
  flags: BaselineCommandFlags,
  terminal: Terminal,
): void {
  save(resolve(use.file), entries, flags, terminal);
}

function save(path: string, entries: readonly BaselineEntry[], flags: BaselineCommandFlags, { say }: Terminal): void {
  if (flags.dryRun) return;
  try {
    writeFileSync(path, baselineText(entries));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "?";
    throw new UsageError(say("cannotWrite", { file: safe(relative(process.cwd(), path)), reason }));
  }
}
