// Annotations of GitHub Actions as workflow commands, worst findings first, within the ten a level that a step may show;
// and the summary of the step. Values of commands are escaped as the runner unescapes them; they hold no line ends.
import type { Severity } from "../engine/api.js";
import { markdownWithin } from "./markdown.js";
import { gapPlaces, type Report, rangeOf, safe, sentences, worstFirst } from "./view.js";

type Level = "error" | "warning" | "notice";
const LEVEL: Record<Severity, Level | undefined> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: undefined,
};
const MAX_PER_LEVEL = 10;
/** A summary of a step may have 1 MiB. */
const MAX_SUMMARY_BYTES = 1_000_000;

export function githubReport(r: Report): string {
  const lines: string[] = [];
  // The last notice tells what is left out.
  const room: Record<Level, number> = { error: MAX_PER_LEVEL, warning: MAX_PER_LEVEL, notice: MAX_PER_LEVEL - 1 };
  const missed = gapPlaces(r);
  if (missed.length > 0) {
    room.warning--;
    const text = r.say("gapsAt", {
      count: missed.length,
      files: missed
        .slice(0, 5)
        .map((gap) => gap.file)
        .join(", "),
    });
    lines.push(command("warning", { title: "Goodfaith" }, text));
  }
  let left = 0;
  for (const f of worstFirst(r.findings)) {
    const level = LEVEL[f.severity];
    if (level === undefined) continue;
    if (room[level]-- <= 0) {
      left++;
      continue;
    }
    const { start, end } = rangeOf(r.run, f.location);
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const title = r.run.rules.find((rule) => rule.meta.id === f.ruleId)?.meta.title[r.language] ?? f.ruleId;
    const place = { file: f.location.file, line: start.line, endLine: end.line, ...columns };
    lines.push(command(level, { ...place, title: `${title} (${f.ruleId})` }, sentences(r, f)));
  }
  if (left > 0) lines.push(command("notice", { title: "Goodfaith" }, r.say("annotationsLeft", { count: left })));
  return lines.join("");
}

/** Markdown for the file that $GITHUB_STEP_SUMMARY names. */
export function githubSummary(r: Report): string {
  return markdownWithin(r, MAX_SUMMARY_BYTES);
}

function command(level: Level, properties: Record<string, string | number | undefined>, message: string): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${list.join(",")}::${data(message)}\n`;
}

function data(text: string): string {
  return safe(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
