// A report that fits into a terminal of a given size, for one that is drawn again and again: the worst findings, a line each,
// as many as there is room for; then the summary.
import stringWidth from "string-width";
import { STYLES, summaryLines } from "./text.js";
import { pad, positionOf, type Report, safe, shownPath, worstFirst } from "./view.js";

export interface ScreenSize {
  rows: number;
  columns: number;
}

/** `foot`: the last line. */
export function screenReport(r: Report, { rows, columns }: ScreenSize, foot: string): string {
  const summary = r.quiet ? [] : summaryLines(r);
  const room = Math.max(1, rows - summary.length - 3);
  const order = worstFirst(r.findings);
  const shown = order.slice(0, order.length > room ? room - 1 : room);
  const places = shown.map(({ location: { file, start } }) => {
    const { line, column } = positionOf(r.run, file, start);
    return `${shownPath(r.run, file)}:${line}:${column}`;
  });
  const lines = shown.map((f, i) => {
    const severity = pad(r.say(f.severity), SEVERITY_WIDTH);
    const rest = ` ${places[i]} ${safe(f.message)}`;
    return r.paint(STYLES[f.severity], severity) + cut(rest, columns - SEVERITY_WIDTH);
  });
  if (order.length > shown.length) lines.push(r.say("more", { count: order.length - shown.length }));
  return `${[...lines, "", ...summary, "", r.paint("dim", foot)].join("\n")}`;
}

const SEVERITY_WIDTH = 9;

/** To so many columns, of which a Chinese character takes two. */
function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = "";
  let width = 1;
  for (const letter of text) {
    width += stringWidth(letter);
    if (width > columns) break;
    kept += letter;
  }
  return `${kept}…`;
}
