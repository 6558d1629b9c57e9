// How findings and passed controls changed: two line charts over time, and the table of quarters behind them.
import { type HistoryLine, kpisOf, SEVERITIES, sampled, stateOf } from "../../engine/api.js";
import { overdueCells, percent, quarterCells, quarterHeads, rateLine } from "../historyFormats.js";
import type { Report } from "../view.js";
import { html, type Markup, nothing } from "./markup.js";
import { table } from "./sections.js";

const MAX_POINTS = 80;
const MAX_OVERDUE = 50;
const TARGET = 0.95;

const WIDTH = 720;
const HEIGHT = 190;
const LEFT = 48;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;

export function trendSection(r: Report): Markup {
  if (!r.history) return nothing;
  const last = r.history.lines.at(-1);
  const today = r.startedAt?.toISOString().slice(0, 10) ?? last?.date.slice(0, 10) ?? "";
  const { quarters, overdue } = kpisOf(r.history.lines, today);
  const quarter = quarters.at(-1);
  if (!quarter) return html`<p>${r.say("historyEmpty", { date: today })}</p>`;
  const lines = r.history.lines.filter((line) => line.date.slice(0, 10) <= today);
  const points = sampled(lines, MAX_POINTS);
  const charts =
    points.length > 1 &&
    html`<p class="note">${r.say("trendNote")}<br/>${[...SEVERITIES].reverse().map((s) => html`<span class="key ${s}">${r.say(s)}</span> `)}</p>
<div class="charts"><figure><figcaption>${r.say("openChart")}</figcaption>${openChart(r, points)}</figure>
<figure><figcaption>${r.say("rateChart")}</figcaption>${rateChart(r, points)}</figure></div>`;
  const heads = [r.say("severity"), r.say("rule"), r.say("finding"), r.say("since"), r.say("open")];
  const late =
    overdue.length > 0 &&
    html`<h3>${r.say("overdueTitle")}</h3> <span class="note">${r.say("overdueNote", { count: overdue.length, date: today })}</span>${table(
      heads,
      overdue.slice(0, MAX_OVERDUE).map((f) => overdueCells(f, r.say)),
    )}${overdue.length > MAX_OVERDUE && html`<p class="note">${r.say("more", { count: overdue.length - MAX_OVERDUE })}</p>`}`;
  return html`<p>${rateLine(quarter, r.say)}</p>${charts}${table(
    quarterHeads(r.say),
    quarters.map((q) => quarterCells(q).map((cell) => cell.replace(" ", "\u00a0"))),
  )}${late}`;
}

/** Open findings, the severities on top of each other, the worst at the bottom. */
function openChart(r: Report, lines: readonly HistoryLine[]): Markup {
  const states = lines.map(stateOf);
  const x = timeScale(lines);
  const totals = states.map((s) => SEVERITIES.reduce((sum, severity) => sum + s.open[severity], 0));
  const most = niceTop(Math.max(1, ...totals));
  const y = (n: number) => HEIGHT - BOTTOM - (n / most) * (HEIGHT - TOP - BOTTOM);
  const below = states.map(() => 0);
  const areas = [...SEVERITIES].reverse().map((severity) => {
    const floor = states.map((s, i) => `${at(x(s.date))},${at(y(below[i]!))}`);
    states.forEach((s, i) => {
      below[i]! += s.open[severity];
    });
    const roof = states.map((s, i) => `${at(x(s.date))},${at(y(below[i]!))}`);
    return html`<polygon class="area ${severity}" points="${[...roof, ...floor.reverse()].join(" ")}"><title>${r.say(severity)}: ${states.at(-1)!.open[severity]}</title></polygon>`;
  });
  const ticks = [0, most / 2, most].map((n) => ({ at: y(n), label: String(n) }));
  const name = `${r.say("openChart")}: ${states.map((s, i) => `${s.date.slice(0, 10)} ${totals[i]}`).join(r.say("listSeparator"))}`;
  return frame(name, lines, ticks, areas);
}

function rateChart(r: Report, lines: readonly HistoryLine[]): Markup {
  const states = lines.map(stateOf).filter((s) => s.rates.weighted !== undefined);
  const x = timeScale(lines);
  const y = (rate: number) => HEIGHT - BOTTOM - rate * (HEIGHT - TOP - BOTTOM);
  const marks = states.map(
    (s) =>
      html`<circle class="mark" cx="${at(x(s.date))}" cy="${at(y(s.rates.weighted!))}" r="2.5"><title>${s.date.slice(0, 10)}: ${percent(s.rates.weighted)}</title></circle>`,
  );
  const path = states.map((s) => `${at(x(s.date))},${at(y(s.rates.weighted!))}`).join(" ");
  const target = html`<line class="target" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(TARGET))}" y2="${at(y(TARGET))}"><title>${r.say("target", { value: percent(TARGET) })}</title></line>`;
  const ticks = [0, 0.5, 1].map((rate) => ({ at: y(rate), label: `${rate * 100} %` }));
  const name = `${r.say("rateChart")}: ${states.map((s) => `${s.date.slice(0, 10)} ${percent(s.rates.weighted)}`).join(r.say("listSeparator"))}`;
  return frame(name, lines, ticks, [html`${target}<polyline class="line" points="${path}"/>`, ...marks]);
}

function frame(
  name: string,
  lines: readonly HistoryLine[],
  ticks: readonly { at: number; label: string }[],
  inside: readonly Markup[],
): Markup {
  const [first, last] = [lines[0]!.date.slice(0, 10), lines.at(-1)!.date.slice(0, 10)];
  const grid = ticks.map(
    (t) =>
      html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(t.at)}" y2="${at(t.at)}"/><text x="${LEFT - 6}" y="${at(t.at + 4)}" text-anchor="end">${t.label}</text>`,
  );
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}">${grid}${inside}<text x="${LEFT}" y="${HEIGHT - 8}">${first}</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">${last}</text></svg>`;
}

function timeScale(lines: readonly HistoryLine[]): (date: string) => number {
  const start = Date.parse(lines[0]!.date);
  const span = Date.parse(lines.at(-1)!.date) - start || 1;
  return (date) => LEFT + ((Date.parse(date) - start) / span) * (WIDTH - LEFT - RIGHT);
}

/** An even number at or above, of one or two leading digits. */
function niceTop(most: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1);
  return Math.ceil(most / (2 * step)) * 2 * step;
}

const at = (n: number): string => n.toFixed(1);
