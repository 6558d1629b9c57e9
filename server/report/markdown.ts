// Markdown as GitHub and GitLab render it: verdict, findings as a table, what was suppressed and not covered. Names and
// messages come from the analysed code: every sign that means something in Markdown is written as a reference.
import { dueCells, dueLine, indicatorCells } from "./governanceCells.js";
import type { MessageKey, Say } from "./locales.js";
import {
  asideLines,
  countsInWords,
  gapPlaces,
  positionOf,
  type Report,
  safe,
  shortId,
  shownReason,
  worstFirst,
} from "./view.js";

export function markdownReport(r: Report): string {
  return markdownWithin(r, Number.POSITIVE_INFINITY);
}

/** At most about so many bytes of UTF-8: the mildest findings are left out, and it says so. */
export function markdownWithin(r: Report, bytes: number): string {
  const { say } = r;
  const tail = [...governanceLines(r, 10), ...suppressedLines(r), ...coverageLines(r, 200), ""].join("\n");
  const lines = [`## ${say("reportTitle")}`, "", `${verdict(r)}`, ""];
  let size = Buffer.byteLength(lines.join("\n")) + Buffer.byteLength(tail) + 400;
  const rows: string[] = [];
  for (const f of worstFirst(r.findings)) {
    const { line } = positionOf(r.run, f.location.file, f.location.start);
    const row = `| ${say(f.severity)} | ${code(`${f.location.file}:${line}`)} | ${text(f.message)}<br>${text(f.help)} | ${code(f.ruleId)} ${shortId(f)} |`;
    size += Buffer.byteLength(row) + 1;
    if (size > bytes) break;
    rows.push(row);
  }
  if (rows.length > 0)
    lines.push(
      `| ${say("severity")} | ${say("place")} | ${say("finding")} | ${say("rule")} |`,
      "| --- | --- | --- | --- |",
      ...rows,
      "",
    );
  const left = r.findings.length - rows.length;
  if (left > 0) lines.push(say("findingsLeft", { count: left }), "");
  return `${lines.join("\n")}\n${tail}`;
}

function verdict(r: Report): string {
  const { say } = r;
  const parts: string[] = [];
  if (r.failing > 0) parts.push(`❌ ${text(say("gate", { count: r.failing, severity: say(r.failOn as "high") }))}`);
  else if (gapPlaces(r).length === 0 && r.findings.length === 0) parts.push(`✅ ${say("nothingFound")}`);
  else parts.push(`${text(say("gatePassed", { severity: say(r.failOn as "high") }))}`);
  if (r.findings.length > 0) parts.push(`${say("findings")}: ${countsInWords(r)}`);
  const { analysed, files } = r.run.result.coverage;
  parts.push(`${say("coverage")}: ${say("files", { analysed, total: files })}`);
  if (r.hidden.mild > 0) parts.push(text(say("hiddenSeverity", { count: r.hidden.mild })));
  parts.push(...asideLines(r).map(text));
  return parts.join(" · ");
}

/** The indicators, and what is due the longest. */
function governanceLines(r: Report, max: number): string[] {
  const { say } = r;
  return r.run.result.governance.flatMap((one) => {
    const indicators = one.indicators.map((indicator) => {
      const { name, value, target, state, period } = indicatorCells(indicator, say);
      return `| ${[name, value, target, state, period].map(text).join(" | ")} |`;
    });
    const due = one.due.slice(0, max).map((item) => {
      const { since, message, owner } = dueCells(r, one, item);
      const accepted = item.accepted ? ` (${say("suppressedState")})` : "";
      return `| ${since} | ${text(message + accepted)} | ${text(owner)} |`;
    });
    if (one.due.length > max) due.push(`| … | ${say("more", { count: one.due.length - max })} | |`);
    return [
      `### ${say("group_G")}: ${code(one.policy)}`,
      "",
      ...table(["indicator", "indicatorValue", "indicatorTarget", "state", "indicatorPeriod"], indicators, say),
      text(dueLine(one, say)),
      "",
      ...table(["dueSince", "dueWhat", "owner"], due, say),
    ];
  });
}

function table(heads: readonly MessageKey[], rows: readonly string[], say: Say): string[] {
  if (rows.length === 0) return [];
  return [`| ${heads.map((key) => say(key)).join(" | ")} |`, `|${" --- |".repeat(heads.length)}`, ...rows, ""];
}

function suppressedLines(r: Report): string[] {
  if (r.suppressed.length === 0) return [];
  const rows = r.suppressed.slice(0, 200).map((f) => {
    const { line } = positionOf(r.run, f.location.file, f.location.start);
    return `| ${r.say(f.severity)} | ${code(`${f.location.file}:${line}`)} | ${code(f.ruleId)} | ${text(shownReason(r, f.suppression.reason))} |`;
  });
  const { say } = r;
  return [
    `### ${say("suppressedTitle")}`,
    "",
    `| ${say("severity")} | ${say("place")} | ${say("rule")} | ${say("reason")} |`,
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

function coverageLines(r: Report, max: number): string[] {
  const missed = gapPlaces(r);
  if (missed.length === 0) return [];
  const rows = missed.slice(0, max).map((gap) => `| ${code(gap.file)} | ${text(gap.message)} |`);
  if (missed.length > max) rows.push(`| … | ${r.say("more", { count: missed.length - max })} |`);
  const { say } = r;
  return [`### ⚠ ${say("incomplete")}`, "", `| ${say("file")} | ${say("cause")} |`, "| --- | --- |", ...rows, ""];
}

/** Plain words: no markup, no link, no mention, no cell border. */
export function text(value: string): string {
  return safe(value)
    .replace(/[\\`*_{}[\]<>()#+!|~&:$]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/www\./gi, (c) => `${c.slice(0, 3)}&#46;`)
    .replace(/@(?=\w)/g, "@\u2060");
}

/** A name in a fixed-width face. */
export function code(value: string): string {
  return `<code>${text(value)}</code>`;
}
