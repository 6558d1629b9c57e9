// What a history tells, as a table for the terminal, json, csv and Markdown.
import stringWidth from "string-width";
import { type Kpis, type OverdueFinding, type Quarter, SEVERITIES, TIERS } from "../engine/api.js";
import { csvCell } from "./csvCell.js";
import { jsonText } from "./jsonText.js";
import type { MessageKey, Say } from "./locales.js";
import { code, text } from "./markdown.js";
import { pad, type Style, safe } from "./view.js";

export interface HistoryView {
  kpis: Kpis;
  /** Numbers of lines that could not be read. */
  bad: readonly number[];
  /** YYYY-MM-DD. */
  today: string;
  say: Say;
  paint(style: Style, text: string): string;
}

const WORST_FIRST = [...SEVERITIES].reverse();
const MOST = 20;

/** Rounded down: what is not all must not look like all. "–" where nothing was decided. */
export function percent(rate: number | undefined): string {
  return rate === undefined ? "–" : `${(Math.floor(rate * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

export function quarterHeads(say: Say): string[] {
  const counts = WORST_FIRST.map((s) => say(s));
  const rest = ["weightedRate", "newTitle", "fixedTitle", "suppressedTitle", "daysToFix", "inTime", "overdueTitle"];
  return [say("quarter"), say("runs"), ...counts, ...rest.map((key) => say(key as MessageKey))];
}

export function quarterCells(q: Quarter): string[] {
  return [
    q.name,
    String(q.runs),
    ...WORST_FIRST.map((s) => String(q.open[s])),
    percent(q.rates.weighted),
    String(q.found),
    String(q.fixed),
    String(q.accepted),
    q.daysToFix === undefined ? "–" : String(q.daysToFix),
    percent(q.fixedInTime),
    String(q.overdue),
  ];
}

/** "Passed, weighted by tier 94.3 %; unweighted 91.0 %; tier 4 88.2 %": the last run. */
export function rateLine({ rates }: Quarter, say: Say): string {
  const tiers = TIERS.filter((t) => t > 0 && rates.tiers[`${t}`] !== undefined);
  return [
    `${say("weightedRate")} ${percent(rates.weighted)}`,
    `${say("plainRate")} ${percent(rates.plain)}`,
    ...tiers.map((t) => `${say("tier", { tier: t })} ${percent(rates.tiers[`${t}`])}`),
  ].join(say("listSeparator"));
}

export function overdueCells(f: OverdueFinding, say: Say): string[] {
  return [say(f.severity), safe(f.rule), f.id.slice(0, 8), f.since.slice(0, 10), say("daysOpen", { count: f.days })];
}

export function historyTable({ kpis, today, say, paint }: HistoryView): string {
  const last = kpis.quarters.at(-1);
  if (!last) return `${say("historyEmpty", { date: today })}\n`;
  const more = (count: number) => (count > MOST ? [`  ${say("more", { count: count - MOST })}`] : []);
  const lines = [
    `${paint("bold", say("trendTitle"))}   ${rateLine(last, say)}`,
    "",
    ...columns([quarterHeads(say), ...kpis.quarters.map(quarterCells)], 1),
  ];
  if (kpis.rules.length > 0)
    lines.push(
      "",
      `${paint("bold", say("byRule"))}   ${say("byRuleNote")}`,
      ...columns(
        kpis.rules.slice(0, MOST).map((r) => [`  ${safe(r.rule)}`, String(r.open), signed(r.change)]),
        1,
      ),
      ...more(kpis.rules.length),
    );
  if (kpis.overdue.length > 0)
    lines.push(
      "",
      `${paint("bold", say("overdueTitle"))}   ${say("overdueNote", { count: kpis.overdue.length, date: today })}`,
      ...columns(
        kpis.overdue
          .slice(0, MOST)
          .map((f) => overdueCells(f, say))
          .map(([head, ...cells]) => [`  ${head}`, ...cells]),
        9,
      ),
      ...more(kpis.overdue.length),
    );
  return `${lines.join("\n")}\n`;
}

/** Cells from `right` on stand at the right. */
function columns(rows: readonly string[][], right: number): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i]!))));
  const spaces = (cell: string, i: number) => " ".repeat(Math.max(0, widths[i]! - stringWidth(cell)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < right ? pad(cell, widths[i]!) : spaces(cell, i) + cell))
      .join("  ")
      .trimEnd(),
  );
}

function signed(change: number | undefined): string {
  if (change === undefined) return "";
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "=";
}

/** Shape: version, asOf, quarters[], rules[], overdue[], unreadable lines. Rates are 0 to 1, null where nothing was decided. */
export function historyJson({ kpis, bad, today }: HistoryView): string {
  const rate = (value: number | undefined) => (value === undefined ? null : Math.round(value * 1e6) / 1e6);
  return jsonText({
    version: 1,
    asOf: today,
    quarters: kpis.quarters.map(({ rates, daysToFix, fixedInTime, ...quarter }) => ({
      ...quarter,
      rates: {
        weighted: rate(rates.weighted),
        plain: rate(rates.plain),
        tiers: Object.fromEntries(Object.entries(rates.tiers).map(([tier, value]) => [tier, rate(value)])),
      },
      daysToFix: daysToFix ?? null,
      fixedInTime: rate(fixedInTime),
    })),
    rules: kpis.rules.map((r) => ({ ...r, change: r.change ?? null })),
    overdue: kpis.overdue.map(({ accepted, ...f }) => f),
    unreadable: bad,
  });
}

/** One line a quarter; rates 0 to 1, empty where nothing was decided. */
export function historyCsv({ kpis }: HistoryView): string {
  const number = (value: number | undefined) => (value === undefined ? "" : String(Math.round(value * 1e6) / 1e6));
  const rows = kpis.quarters.map((q) => [
    q.name,
    q.date,
    q.commit,
    q.version,
    String(q.runs),
    ...WORST_FIRST.map((s) => String(q.open[s])),
    ...[q.points.passed, q.points.failed, q.points.suppressed, q.points.unknown].map(String),
    number(q.rates.weighted),
    number(q.rates.plain),
    ...TIERS.map((t) => number(q.rates.tiers[`${t}`])),
    ...[q.found, q.fixed, q.accepted].map(String),
    number(q.daysToFix),
    number(q.fixedInTime),
    String(q.overdue),
  ]);
  const heads = ["quarter", "lastRun", "commit", "version", "runs", ...WORST_FIRST];
  heads.push("passed", "failed", "suppressed", "unknown", "weightedRate", "plainRate");
  heads.push(
    ...TIERS.map((t) => `rateTier${t}`),
    "found",
    "fixed",
    "accepted",
    "medianDaysToFix",
    "fixedInTime",
    "overdue",
  );
  return [heads, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

export function historyMarkdown({ kpis, today, say }: HistoryView): string {
  const last = kpis.quarters.at(-1);
  if (!last) return `${text(say("historyEmpty", { date: today }))}\n`;
  const table = (heads: readonly string[], rows: readonly string[][]) => [
    `| ${heads.map(text).join(" | ")} |`,
    `|${" --- |".repeat(heads.length)}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ];
  const lines = [
    `## ${text(say("trendTitle"))}`,
    "",
    text(rateLine(last, say)),
    "",
    ...table(
      quarterHeads(say),
      kpis.quarters.map((q) => quarterCells(q).map(text)),
    ),
  ];
  if (kpis.rules.length > 0)
    lines.push(
      `### ${text(say("byRule"))}`,
      "",
      ...table(
        [say("rule"), say("findings"), say("change")],
        kpis.rules.map((r) => [code(r.rule), String(r.open), signed(r.change)]),
      ),
    );
  if (kpis.overdue.length > 0)
    lines.push(
      `### ${text(say("overdueTitle"))}`,
      "",
      ...table(
        [say("severity"), say("rule"), say("finding"), say("since"), say("open")],
        kpis.overdue.map((f) => {
          const [severity, rule, id, since, days] = overdueCells(f, say);
          return [text(severity!), code(rule!), code(id!), since!, text(days!)];
        }),
      ),
    );
  return `${lines.join("\n").trimEnd()}\n`;
}
