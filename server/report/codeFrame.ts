// Lines of code around a finding, with what they hold masked, and a caret under the place. Wide characters count twice.
import stringWidth from "string-width";
import { type Location, type MaskedLine, maskLine } from "../engine/api.js";
import type { ReportRun, SourceView } from "./run.js";

export interface FrameMark {
  file: string;
  start: number;
  end: number;
  /** Written behind the line. */
  label: string;
  caret: boolean;
}

/** Ranges of a file that are values or secrets themselves. */
export type HiddenRanges = (file: string) => readonly Location[];

const MAX_WIDTH = 160;
/** A longer line is generated or minified: nobody reads it, and a part of it could be a part of a value. */
const MAX_LINE = 2_000;
/** In these, texts stand in quotes. */
const CODE = /\.(?:[cm]?[jt]sx?|prisma|sql|json|jsonc|json5)$/i;

/** Findings of rules that ask for literals point at the value itself. */
export function hiddenRanges(run: ReportRun): HiddenRanges {
  const literal = new Set(run.rules.filter((r) => r.requests.some((q) => q.kind === "literal")).map((r) => r.meta.id));
  const byFile = new Map<string, Location[]>();
  for (const { ruleId, location } of run.result.findings) {
    if (!literal.has(ruleId)) continue;
    const list = byFile.get(location.file);
    if (list) list.push(location);
    else byFile.set(location.file, [location]);
  }
  return (file) => byFile.get(file) ?? [];
}

/** Frame lines without indentation; empty when the file cannot be read any more. */
export function codeFrame(run: ReportRun, marks: readonly FrameMark[], hidden: HiddenRanges): string[] {
  const lines: string[] = [];
  const width = Math.max(...marks.map((m) => String(run.source(m.file)?.lines.position(m.start).line ?? 0).length));
  let lastLine = -1;
  for (const mark of marks) {
    const source = run.source(mark.file);
    if (!source) continue;
    const from = source.lines.position(mark.start);
    const to = source.lines.position(mark.end);
    const raw = source.lines.line(from.line);
    const gutter = (number: string) => `${number.padStart(width)} │ `;
    if (raw.length > MAX_LINE) {
      if (from.line !== lastLine) lines.push(`${gutter(String(from.line))}‹line, ${raw.length} chars›`);
      lastLine = from.line;
      continue;
    }
    const masked = maskedLine(run, mark.file, source, from.line, hidden);
    const indent = /^[\t ]*/.exec(raw)![0].length;
    const start = Math.max(indent, masked.column(from.column - 1));
    const end = to.line === from.line ? masked.column(to.column - 1) : masked.text.length;
    const window = windowOf(masked.text, indent, start, end);
    if (from.line !== lastLine || window.cutBefore)
      lines.push(`${gutter(String(from.line))}${window.text}${mark.label ? `   ← ${mark.label}` : ""}`);
    lastLine = from.line;
    if (!mark.caret) continue;
    const before = stringWidth(window.before);
    const span = stringWidth(window.marked);
    lines.push(`${gutter("")}${" ".repeat(before)}${"^".repeat(Math.max(1, span))}`);
  }
  return lines;
}

/** A line of a text that a fix has changed. A value that it took out may have stood beside others, which stay. */
export function changedLine(
  run: ReportRun,
  file: string,
  line: number,
  hidden: HiddenRanges,
  before: HiddenRanges,
): string {
  return shownLine(run, file, line, hidden, before(file).length > 0);
}

/** One whole line, as frames show it. */
export function shownLine(run: ReportRun, file: string, line: number, hidden: HiddenRanges, strict = false): string {
  const source = run.source(file);
  const raw = source?.lines.line(line) ?? "";
  if (!source || raw.length > MAX_LINE) return `‹line, ${raw.length} chars›`;
  return maskedLine(run, file, source, line, hidden, strict).text;
}

function maskedLine(
  run: ReportRun,
  file: string,
  source: SourceView,
  line: number,
  hidden: HiddenRanges,
  strict = false,
): MaskedLine {
  const start = source.lines.startOf(line);
  const raw = source.lines.line(line);
  return maskLine(raw, run.values, {
    kind: CODE.test(file) ? "code" : "data",
    strict,
    hidden: hidden(file)
      .filter((h) => h.start < start + raw.length && h.end > start)
      .map((h) => ({ start: h.start - start, end: h.end - start })),
  });
}

interface Window {
  text: string;
  before: string;
  marked: string;
  cutBefore: boolean;
}

/** The part of a line around the mark, in whole characters, with "…" where it is cut. */
function windowOf(line: string, indent: number, start: number, end: number): Window {
  let from = indent;
  if (start - indent > MAX_WIDTH / 2 && line.length - indent > MAX_WIDTH)
    from = Math.max(indent, Math.min(start - MAX_WIDTH / 2, line.length - MAX_WIDTH));
  let to = Math.min(line.length, from + MAX_WIDTH);
  from = wholeCharacter(line, from);
  to = wholeCharacter(line, to);
  const head = from > indent ? "… " : "";
  const stop = Math.max(start, Math.min(end, to));
  return {
    text: `${head}${expandTabs(line.slice(from, to))}${to < line.length ? " …" : ""}`,
    before: head + expandTabs(line.slice(from, start)),
    marked: expandTabs(line.slice(start, stop)),
    cutBefore: from > indent,
  };
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function expandTabs(text: string): string {
  return text.replaceAll("\t", "  ");
}
