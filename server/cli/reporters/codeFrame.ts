// Lines of code around a finding, with what they hold masked, and a caret under the place. Wide characters count twice.
import stringWidth from "string-width";
import { maskLine } from "../../engine/api.js";
import type { AnalysisRun } from "../analyse.js";

export interface FrameMark {
  file: string;
  start: number;
  end: number;
  /** Written behind the line. */
  label: string;
  caret: boolean;
}

const MAX_WIDTH = 160;

/** Frame lines without indentation; empty when the file cannot be read any more. */
export function codeFrame(run: AnalysisRun, marks: readonly FrameMark[]): string[] {
  const lines: string[] = [];
  const width = Math.max(...marks.map((m) => String(run.source(m.file)?.lines.position(m.start).line ?? 0).length));
  let lastLine = -1;
  for (const mark of marks) {
    const source = run.source(mark.file);
    if (!source) continue;
    const from = source.lines.position(mark.start);
    const to = source.lines.position(mark.end);
    const raw = source.lines.line(from.line);
    const masked = maskLine(raw, run.values);
    const indent = /^[\t ]*/.exec(raw)![0].length;
    const shown = expandTabs(masked.text.slice(indent));
    if (from.line !== lastLine) {
      const cut = shown.length > MAX_WIDTH ? `${shown.slice(0, MAX_WIDTH)} …` : shown;
      lines.push(`${String(from.line).padStart(width)} │ ${cut}${mark.label ? `   ← ${mark.label}` : ""}`);
    }
    lastLine = from.line;
    if (!mark.caret) continue;
    const startColumn = masked.column(from.column - 1) - indent;
    const endColumn = to.line === from.line ? masked.column(to.column - 1) - indent : masked.text.length - indent;
    if (startColumn > MAX_WIDTH) continue;
    const before = stringWidth(expandTabs(masked.text.slice(indent, indent + startColumn)));
    const span = stringWidth(
      expandTabs(masked.text.slice(indent + startColumn, indent + Math.min(endColumn, MAX_WIDTH))),
    );
    lines.push(`${" ".repeat(width)} │ ${" ".repeat(before)}${"^".repeat(Math.max(1, span))}`);
  }
  return lines;
}

function expandTabs(text: string): string {
  return text.replaceAll("\t", "  ");
}
