// The default output: findings by file with code frame, help, laws and evidence; then what was found, covered and taken.
import stringWidth from "string-width";
import { type CoverageNote, type Finding, passRateOf, SEVERITIES, type Severity } from "../engine/api.js";
import { codeFrame, type FrameMark, type HiddenRanges, hiddenRanges } from "./codeFrame.js";
import {
  asideLines,
  gaps,
  pad,
  positionOf,
  type Report,
  type Style,
  safe,
  shortId,
  shownFindings,
  shownPath,
  shownReason,
} from "./view.js";

export const STYLES: Record<Severity, Style> = {
  critical: "magenta",
  high: "red",
  medium: "yellow",
  low: "cyan",
  info: "dim",
};
const MAX_NOTES = 12;

export function textReport(r: Report): string {
  const out: string[] = [];
  const { shown, left } = shownFindings(r);
  const hidden = hiddenRanges(r.run);
  for (const { title, findings } of groups(r, shown)) {
    out.push(r.paint("underline", title));
    for (const finding of findings) out.push(...findingLines(r, finding, hidden), "");
  }
  if (left !== "") out.push(`  ${left}`, "");
  if (r.suppressed.length > 0) out.push(...suppressedBlock(r), "");
  if (!r.quiet) out.push(...summaryLines(r));
  return out.length > 0 ? `${out.join("\n")}\n` : "";
}

/** In the order of their titles, those of nothing last; in each the findings as they were. */
function groups(r: Report, findings: readonly Finding[]): { title: string; findings: Finding[] }[] {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = groupOf(r, finding);
    const known = grouped.get(name);
    if (known) known.push(finding);
    else grouped.set(name, [finding]);
  }
  const named = [...grouped].map(([name, members]) => ({ name, title: titleOf(r, name), findings: members }));
  if (!r.groupBy || r.groupBy === "file") return named;
  return named.sort((a, b) => Number(a.name === "") - Number(b.name === "") || (a.name < b.name ? -1 : 1));
}

function groupOf({ groupBy, owners }: Report, { location, ruleId, data }: Finding): string {
  switch (groupBy) {
    case "rule":
      return ruleId;
    case "data-type":
      return data[0]?.dataType ?? "";
    case "owner":
      return owners?.(location.file).join(", ") ?? "";
    default:
      return location.file;
  }
}

function titleOf(r: Report, name: string): string {
  switch (r.groupBy) {
    case "rule":
      return safe(
        `${name}   ${r.run.rules.find((rule) => rule.meta.id === name)?.meta.title[r.language] ?? ""}`.trimEnd(),
      );
    case "data-type":
      return name === ""
        ? r.say("ungroupedType")
        : safe(`${name}   ${r.run.dataTypes.get(name)?.names[r.language] ?? ""}`.trimEnd());
    case "owner":
      return name === "" ? r.say("ungroupedOwner") : safe(name);
    default:
      return shownPath(r.run, name);
  }
}

/** "12:3", with the file before it where the group does not say it. */
function placeOf(r: Report, { location }: Finding): string {
  const { line, column } = positionOf(r.run, location.file, location.start);
  const at = `${line}:${column}`;
  return !r.groupBy || r.groupBy === "file" ? at.padEnd(8) : `${shownPath(r.run, location.file)}:${at} `;
}

function findingLines(r: Report, finding: Finding, hidden: HiddenRanges): string[] {
  const { say, run } = r;
  const colon = say("colon");
  const at = placeOf(r, finding);
  const severity = r.paint(STYLES[finding.severity], pad(say(finding.severity), 9));
  const kinds = [...new Set(finding.data.map((d) => d.dataType))];
  const way = finding.trace.length > 3 ? say("flow", { count: finding.trace.length }) : say("direct");
  const about = [
    kinds.slice(0, 4).join(", ") + (kinds.length > 4 ? " …" : ""),
    way,
    say("confidence", { value: say(finding.confidence) }),
    shortId(finding),
  ];
  const lines = [
    `  ${at} ${severity} ${r.paint("bold", safe(finding.message))}  ${r.paint("dim", finding.ruleId)}`,
    `           ${r.paint("dim", about.filter((part) => part !== "").join(" · "))}`,
  ];
  if (r.snippets) for (const frame of codeFrame(run, marksOf(r, finding), hidden)) lines.push(`           ${frame}`);
  lines.push(`           ${r.paint("green", `${say("help")}${colon}`)}${safe(finding.help)}`);
  const because = evidenceOf(finding);
  if (because.length > 0)
    lines.push(`           ${say("because")}${colon}${because.map(safe).join(say("clauseSeparator"))}`);
  const hint = finding.trace.length > 3 ? `   ${r.paint("dim", say("traceHint", { id: shortId(finding) }))}` : "";
  if (finding.laws.length > 0)
    lines.push(`           ${say("why")}${colon}${finding.laws.slice(0, 4).join("; ")}${hint}`);
  if (r.verbose)
    for (const reason of finding.severityReasons)
      lines.push(`           ${say(finding.severity)}${colon}${safe(reason.text)}`);
  return lines;
}

/** What --include-suppressed adds: one line each, with who accepted it, until when and why. */
function suppressedBlock(r: Report): string[] {
  return [
    r.paint("underline", r.say("suppressedTitle")),
    ...r.suppressed.map((f) => {
      const { line } = positionOf(r.run, f.location.file, f.location.start);
      const { until, by, reason } = f.suppression;
      const terms = [until && r.say("until", { date: until }), by && r.say("by", { name: safe(by) })].filter(Boolean);
      return `  ${shownPath(r.run, f.location.file)}:${line}  ${r.say(f.severity)}  ${f.ruleId}  ${terms.map((t) => `${t}  `).join("")}${r.paint("dim", shownReason(r, reason))}`;
    }),
  ];
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

/** What was covered and found, and what decides the exit code. */
export function summaryLines(r: Report): string[] {
  const { say, run } = r;
  const { coverage } = run.result;
  const seconds = (run.ms / 1000).toFixed(1);
  const incomplete = gaps(coverage.notes);
  const named = coverage.notes.filter((n) => n.kind === "ignored");
  const rest = r.verbose ? coverage.notes.filter((n) => !incomplete.includes(n) && !named.includes(n)) : [];
  const out = [
    ...noteBlock(r, `⚠ ${say("incomplete")}`, incomplete),
    ...noteBlock(r, `⚠ ${say("ignored")}`, named),
    ...noteBlock(r, `${say("coverage")}${say("colon").trimEnd()}`, rest),
  ];
  const clean = r.findings.length === 0 && incomplete.length === 0 && r.hidden.mild === 0 && coverage.analysed > 0;
  const counts = [...SEVERITIES].reverse().map((s) => `${r.findings.filter((f) => f.severity === s).length} ${say(s)}`);
  const row = (title: string, text: string) => ` ${pad(title, 11)}${text}`;
  const files = coverage.analysed;
  const judged = r.scope?.files ?? files;
  const nothing = clean && judged === 0;
  if (nothing) out.push(row(say("findings"), say("noneChosen")));
  else if (clean) out.push(`${r.paint("green", "✔")} ${say("clean", { count: judged, rules: ruleCount(r), seconds })}`);
  else out.push(row(say("findings"), counts.join("   ")));
  if (r.hidden.mild > 0) out.push(row("", r.paint("dim", say("hiddenSeverity", { count: r.hidden.mild }))));
  if (r.hidden.unsure > 0) out.push(row("", r.paint("dim", say("hiddenLow", { count: r.hidden.unsure }))));
  const aside = asideLines(nothing ? { ...r, scope: undefined } : r);
  out.push(...aside.map((text) => row("", r.paint("dim", text))));
  if (run.result.suppressed.length > 0) out.push(row("", r.paint("dim", suppressedCount(r))));
  const parts = [say("files", { analysed: files, total: coverage.files })];
  for (const kind of ["skipped", "partial", "unsupported", "notGiven"] as const) {
    const count = new Set(coverage.notes.filter((n) => n.kind === kind).map((n) => n.file)).size;
    if (count > 0) parts.push(say(kind, { count }));
  }
  out.push(row(say("coverage"), parts.join(" · ")));
  if (!clean) {
    out.push(row(say("rules"), say("rulesAndTypes", { rules: ruleCount(r), types: run.dataTypes.size })));
    out.push(row(say("time"), say("seconds", { value: seconds })));
  }
  out.push(row(say("controls"), controlsLine(r)));
  const verdict: string[] = [];
  const cross = r.paint("red", "✖");
  if (r.failing > 0) {
    const hidden = r.failingHidden > 0 ? `; ${say("gateHidden", { count: r.failingHidden })}` : "";
    const gate = say("gate", { count: r.failing, severity: say(r.failOn as Severity) });
    verdict.push(`${cross} ${gate}${hidden}   ${r.paint("dim", say("explainHint"))}`);
  }
  if (r.requireComplete && incomplete.length > 0) verdict.push(`${cross} ${say("requireComplete")}`);
  return verdict.length > 0 ? [...out, "", ...verdict] : out;
}

/** Those that ran, and how many the configuration puts off. */
function ruleCount({ say, run }: Report): string {
  const off = run.rules.filter(({ meta }) => run.result.rules[meta.id]?.off).length;
  const count = run.rules.length - off;
  return off > 0 ? say("ruleCountOff", { count, off }) : say("ruleCount", { count });
}

/** The last line of the summary: how many places were judged, and how many of them are as they should be. */
function controlsLine(r: Report): string {
  const { rate, ...points } = passRateOf(r.run.result.rules, r.run.rules);
  if (points.checked === 0) return r.say("noControls");
  const parts = (["passed", "failed", "suppressed", "unknown"] as const).filter((key) => points[key] > 0);
  const words = parts.map((key) => `${points[key]} ${r.say(key === "suppressed" ? "suppressedState" : key)}`);
  const percent = rate === null ? "–" : (100 * rate).toFixed(1);
  return `${r.say("pointsChecked", { count: points.checked })} · ${words.join(r.say("listSeparator"))} · ${r.say("passRate", { percent })}`;
}

function suppressedCount(r: Report): string {
  const { suppressed, suppressions } = r.run.result;
  const expiring = suppressions.filter((s) => s.status === "expiring").length;
  const count = r.say("suppressed", { count: suppressed.length });
  return expiring > 0 ? `${count} · ${r.say("expiringSoon", { count: expiring })}` : count;
}

function noteBlock(r: Report, title: string, notes: readonly CoverageNote[]): string[] {
  if (notes.length === 0) return [];
  const shown = r.verbose ? notes : notes.slice(0, MAX_NOTES);
  const width = Math.min(60, Math.max(...shown.map((n) => stringWidth(shownPath(r.run, n.file)))));
  // What is said of the whole project stands in no file.
  const lines = shown.map(
    (n) => `  ${n.file === "" ? "" : `${pad(shownPath(r.run, n.file), width)}  `}${safe(n.message)}`,
  );
  if (notes.length > shown.length) lines.push(`  ${r.say("more", { count: notes.length - shown.length })}`);
  return [title, ...lines, ""];
}
