// The default output: findings by file with code frame, help, laws and evidence; then what was found, covered and taken.
import { type Finding, SEVERITIES, type Severity } from "../../engine/api.js";
import { codeFrame, type FrameMark } from "./codeFrame.js";
import { gaps, positionOf, type Report, type Style, safe, shortId } from "./view.js";

const STYLES: Record<Severity, Style> = {
  critical: "magenta",
  high: "red",
  medium: "yellow",
  low: "cyan",
  info: "dim",
};
const MAX_NOTES = 12;

export function textReport(r: Report): string {
  const out: string[] = [];
  const shown = r.findings.slice(0, r.maxFindings);
  let file = "";
  for (const finding of shown) {
    if (finding.location.file !== file) {
      file = finding.location.file;
      out.push(r.paint("underline", safe(file)));
    }
    out.push(...findingLines(r, finding), "");
  }
  if (r.findings.length > shown.length)
    out.push(`  ${r.say("tooMany", { count: r.findings.length - shown.length })}`, "");
  out.push(...closing(r));
  return `${out.join("\n")}\n`;
}

function findingLines(r: Report, finding: Finding): string[] {
  const { say, run } = r;
  const { line, column } = positionOf(run, finding.location.file, finding.location.start);
  const at = `${line}:${column}`.padEnd(8);
  const severity = r.paint(STYLES[finding.severity], say(finding.severity).padEnd(9));
  const kinds = [...new Set(finding.data.map((d) => d.dataType))];
  const way = finding.trace.length > 3 ? say("flow", { count: finding.trace.length }) : say("direct");
  const lines = [
    `  ${at} ${severity} ${r.paint("bold", safe(finding.message))}  ${r.paint("dim", finding.ruleId)}`,
    `           ${r.paint("dim", [kinds.slice(0, 4).join(", ") + (kinds.length > 4 ? " …" : ""), way, say("confidence", { value: say(finding.confidence) }), shortId(finding)].join(" · "))}`,
  ];
  if (r.snippets) for (const frame of codeFrame(run, marksOf(r, finding))) lines.push(`           ${frame}`);
  lines.push(`           ${r.paint("green", `${say("help")}:`)} ${safe(finding.help)}`);
  const because = evidenceOf(finding);
  if (because.length > 0) lines.push(`           ${say("because")}: ${because.map(safe).join("; ")}`);
  const hint = finding.trace.length > 3 ? `   ${r.paint("dim", say("traceHint", { id: shortId(finding) }))}` : "";
  if (finding.laws.length > 0) lines.push(`           ${say("why")}: ${finding.laws.slice(0, 4).join("; ")}${hint}`);
  return lines;
}

/** Evidence of the most sensitive item and of the way. */
function evidenceOf(finding: Finding): string[] {
  const first = finding.data[0];
  return [...(first?.evidence.slice(0, 2).map((e) => e.detail) ?? []), ...finding.evidence].slice(0, 3);
}

function marksOf(r: Report, finding: Finding): FrameMark[] {
  const { file, start, end } = finding.location;
  const main: FrameMark = { file, start, end, label: "", caret: true };
  const line = positionOf(r.run, file, start).line;
  const source = finding.trace.find(
    (s) =>
      s.role === "source" &&
      s.file === file &&
      positionOf(r.run, file, s.start).line < line &&
      line - positionOf(r.run, file, s.start).line < 40,
  );
  return source
    ? [
        {
          file,
          start: source.start,
          end: source.end,
          label: `${r.say("source")}  ${safe(source.label)}`,
          caret: false,
        },
        main,
      ]
    : [main];
}

function closing(r: Report): string[] {
  const { say, run } = r;
  const { coverage } = run.result;
  const seconds = (run.ms / 1000).toFixed(1);
  const out: string[] = [];
  const incomplete = gaps(coverage.notes);
  if (incomplete.length > 0) {
    out.push(`⚠ ${say("incomplete")}`);
    const names = incomplete.map((n) => safe(n.file));
    const width = Math.min(60, Math.max(...names.slice(0, MAX_NOTES).map((n) => n.length)));
    incomplete.slice(0, MAX_NOTES).forEach((n, i) => out.push(`  ${names[i]!.padEnd(width)}  ${safe(n.message)}`));
    if (incomplete.length > MAX_NOTES) out.push(`  ${say("more", { count: incomplete.length - MAX_NOTES })}`);
    out.push("");
  }
  if (r.findings.length === 0 && incomplete.length === 0)
    out.push(
      `${r.paint("green", "✔")} ${say("clean", { count: coverage.analysed, rules: run.rules.length, seconds })}`,
    );
  else {
    const counts = [...SEVERITIES]
      .reverse()
      .map((s) => `${r.findings.filter((f) => f.severity === s).length} ${say(s)}`);
    out.push(` ${say("findings")}   ${counts.join("   ")}`);
  }
  if (r.hidden > 0) out.push(`            ${r.paint("dim", say("hiddenLow", { count: r.hidden }))}`);
  const parts = [say("files", { analysed: coverage.analysed, total: coverage.files })];
  const count = (kind: string) => new Set(coverage.notes.filter((n) => n.kind === kind).map((n) => n.file)).size;
  if (count("skipped") > 0) parts.push(say("skipped", { count: count("skipped") }));
  if (count("partial") > 0) parts.push(say("partial", { count: count("partial") }));
  if (count("unsupported") > 0) parts.push(say("unsupported", { count: count("unsupported") }));
  out.push(` ${say("coverage")}   ${parts.join(" · ")}`);
  if (r.findings.length > 0) out.push(` ${say("time")}       ${say("seconds", { value: seconds })}`);
  out.push("");
  if (r.failing > 0)
    out.push(
      `${r.paint("red", "✖")} ${say("gate", { count: r.failing, severity: say(r.failOn as Severity) })}   ${r.paint("dim", say("explainHint"))}`,
    );
  if (r.requireComplete && incomplete.length > 0) out.push(`${r.paint("red", "✖")} ${say("requireComplete")}`);
  return out.length > 0 && out[out.length - 1] === "" ? out.slice(0, -1) : out;
}
