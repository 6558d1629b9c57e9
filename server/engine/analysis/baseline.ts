// Findings that were there before. An entry holds a structural fingerprint and where it was, no line and no value, so that
// moved lines, formatting and renamed files do not bring a finding back, and a new leak at an old place is new.
// Equal fingerprints are counted, not numbered: three of a kind, one mended, two remain.
import type { Finding } from "../diagnostics/finding.js";
import { unnumbered } from "../diagnostics/fingerprint.js";
import { isDate } from "../frontends/directives.js";
import { compareText } from "./findings.js";

/** One line of the file. */
export interface BaselineEntry {
  v: 1;
  rule: string;
  /** Relative to the root. */
  path: string;
  symbol: string;
  /** Data types, joined by "+"; "" when it is not about data. */
  type: string;
  /** Fingerprint of the finding, without the number that tells equal ones apart. */
  fp: string;
  /** How many such findings, if more than one. */
  n?: number;
  owner: string;
  /** YYYY-MM-DD; "" for never. */
  reviewBy: string;
}

export interface BaselineMatch {
  /** Findings that an entry knows. */
  known: ReadonlySet<Finding>;
  /** Entries, or a part of their count, that no finding needs. */
  stale: BaselineEntry[];
  /** Entries as the project is now: paths and symbols of today, counts that are needed. */
  current: BaselineEntry[];
}

/** Lines that cannot be read are told with their number; union merges may double lines. */
export function parseBaseline(text: string): { entries: BaselineEntry[]; bad: number[] } {
  const byKey = new Map<string, BaselineEntry>();
  const bad: number[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const entry = readLine(line);
    if (!entry) return bad.push(i + 1);
    const key = `${entry.path} ${entry.fp}`;
    const known = byKey.get(key);
    if (!known || countOf(known) < countOf(entry)) byKey.set(key, entry);
  });
  return { entries: [...byKey.values()], bad };
}

function readLine(line: string): BaselineEntry | undefined {
  let data: Partial<Record<keyof BaselineEntry, unknown>> | null;
  try {
    data = JSON.parse(line) as typeof data;
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null || data.v !== 1) return undefined;
  const { rule, path, symbol = "", type = "", fp, n, owner = "", reviewBy = "" } = data;
  const texts = [rule, path, symbol, type, fp, owner, reviewBy];
  if (texts.some((t) => typeof t !== "string") || !/^[0-9a-f]{64}$/.test(fp as string)) return undefined;
  if (n !== undefined && !(Number.isInteger(n) && (n as number) > 0)) return undefined;
  if (reviewBy !== "" && !isDate(reviewBy as string)) return undefined;
  return { v: 1, rule, path, symbol, type, fp, ...(n === undefined ? {} : { n }), owner, reviewBy } as BaselineEntry;
}

const countOf = (entry: BaselineEntry): number => entry.n ?? 1;

/** First at the same path, then what is left anywhere: a file may have another name by now. */
export function matchBaseline(findings: readonly Finding[], entries: readonly BaselineEntry[]): BaselineMatch {
  const left = new Map(entries.map((e) => [e, countOf(e)]));
  const known = new Set<Finding>();
  const found = new Map<string, BaselineEntry>();
  const take = (finding: Finding, entry: BaselineEntry) => {
    left.set(entry, left.get(entry)! - 1);
    known.add(finding);
    const path = finding.location.file;
    const key = `${path} ${entry.fp}`;
    const before = found.get(key);
    const { n: _, ...rest } = entry;
    const count = (before ? countOf(before) : 0) + 1;
    found.set(key, { ...rest, ...entryData(finding), ...(count > 1 ? { n: count } : {}) });
  };
  const byPlace = new Map(entries.map((e) => [`${e.path} ${e.fp}`, e]));
  const byPrint = new Map<string, BaselineEntry[]>();
  for (const entry of entries) byPrint.set(entry.fp, [...(byPrint.get(entry.fp) ?? []), entry]);
  for (const finding of findings) {
    const entry = byPlace.get(`${finding.location.file} ${unnumbered(finding.fingerprint)}`);
    if (entry && left.get(entry)! > 0) take(finding, entry);
  }
  for (const finding of findings) {
    if (known.has(finding)) continue;
    const entry = byPrint.get(unnumbered(finding.fingerprint))?.find((e) => left.get(e)! > 0);
    if (entry) take(finding, entry);
  }
  const stale = [...left].flatMap(([entry, n]) =>
    n === 0 ? [] : [{ ...entry, ...(n > 1 ? { n } : { n: undefined }) }],
  );
  return { known, stale, current: [...found.values()] };
}

function entryData(finding: Finding): Pick<BaselineEntry, "rule" | "path" | "symbol" | "type"> {
  return {
    rule: finding.ruleId,
    path: finding.location.file,
    symbol: finding.symbol,
    type: [...new Set(finding.data.map((d) => d.dataType))].sort().join("+"),
  };
}

/** The entries with one more for each finding that has none yet. */
export function addEntries(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
  { owner, reviewBy }: { owner: string; reviewBy: string },
): BaselineEntry[] {
  const byKey = new Map(entries.map((e) => [`${e.path} ${e.fp}`, { ...e }]));
  for (const finding of findings) {
    const key = `${finding.location.file} ${unnumbered(finding.fingerprint)}`;
    const known = byKey.get(key);
    if (known) known.n = countOf(known) + 1;
    else byKey.set(key, { v: 1, ...entryData(finding), fp: unnumbered(finding.fingerprint), owner, reviewBy });
  }
  return [...byKey.values()];
}

/** By path, rule, symbol, fingerprint; keys in a fixed order, so that equal projects give equal files. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  return [...entries]
    .sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        compareText(a.rule, b.rule) ||
        compareText(a.symbol, b.symbol) ||
        compareText(a.fp, b.fp),
    )
    .map(({ v, rule, path, symbol, type, fp, n, owner, reviewBy }) => {
      const count = n !== undefined && n > 1 ? { n } : {};
      return `${JSON.stringify({ v, rule, path, symbol, type, fp, ...count, owner, reviewBy })}\n`;
    })
    .join("");
}
