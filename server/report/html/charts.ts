// Heat map of findings by area and tier, and the rate of passed control points by rule group: tables whose cells carry the
// picture, so that they read the same without it.
import { SEVERITIES, type Severity } from "../../engine/api.js";
import type { MessageKey } from "../locales.js";
import type { Report } from "../view.js";
import { html, type Markup, nothing, path } from "./markup.js";

const MAX_AREAS = 24;
const TIERS = [4, 3, 2, 1, 0];

/** Rows are folders, two names deep from where all findings are. */
export function heatMap(r: Report): Markup {
  if (r.findings.length === 0) return nothing;
  const common = commonFolder(r.findings.map((f) => f.location.file));
  const areas = new Map<string, { count: number; cells: Map<number, { count: number; worst: number }> }>();
  for (const f of r.findings) {
    const area = areaOf(f.location.file, common);
    const row = areas.get(area) ?? { count: 0, cells: new Map() };
    areas.set(area, row);
    row.count++;
    const tier = Math.max(0, ...f.data.map((d) => d.tier));
    const cell = row.cells.get(tier) ?? { count: 0, worst: 0 };
    row.cells.set(tier, { count: cell.count + 1, worst: Math.max(cell.worst, SEVERITIES.indexOf(f.severity)) });
  }
  const rows = [...areas].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const shown = rows.slice(0, MAX_AREAS);
  const head = TIERS.map((t) => html`<th scope="col">${t === 0 ? r.say("noTier") : r.say("tier", { tier: t })}</th>`);
  const body = shown.map(
    ([area, row]) =>
      html`<tr><th scope="row">${path(area)}</th>${TIERS.map((t) => {
        const cell = row.cells.get(t);
        if (!cell) return html`<td class="heat"></td>`;
        const severity = SEVERITIES[cell.worst]!;
        return html`<td class="heat ${severity}" title="${r.say("worst", { severity: r.say(severity) })}">${cell.count}</td>`;
      })}<td class="sum">${row.count}</td></tr>`,
  );
  const more =
    rows.length > shown.length && html`<p class="note">${r.say("more", { count: rows.length - shown.length })}</p>`;
  return html`<div class="scroll"><table class="heatmap"><thead><tr><th scope="col">${r.say("area")}</th>${head}<th scope="col">${r.say("sum")}</th></tr></thead><tbody>${body}</tbody></table></div>${more}`;
}

function commonFolder(files: readonly string[]): string[] {
  let common = files[0]!.split("/").slice(0, -1);
  for (const file of files) {
    const parts = file.split("/").slice(0, -1);
    let same = 0;
    while (same < common.length && common[same] === parts[same]) same++;
    common = common.slice(0, same);
  }
  return common;
}

function areaOf(file: string, common: readonly string[]): string {
  const rest = file.split("/").slice(common.length, -1).slice(0, 2);
  return [...common.slice(-1), ...rest].join("/") || ".";
}

const GROUPS = ["A", "B", "C", "D", "E", "F", "G", "S"] as const;

/** Passed control points of all that were decided, a bar a group of rules. */
export function passRates(r: Report): Markup {
  const rows = GROUPS.flatMap((group) => {
    const sum = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0 };
    let rules = 0;
    for (const { meta } of r.run.rules) {
      const count = r.run.result.rules[meta.id];
      if (meta.group !== group || !count || count.off) continue;
      rules++;
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += count[key];
    }
    if (rules === 0 || ((group === "G" || group === "S") && sum.checked === 0)) return [];
    const name = r.say(`group_${group}` as MessageKey);
    if (sum.checked === 0)
      return [
        html`<tr><th scope="row">${name}</th><td class="rate">–</td><td colspan="2">${r.say("nothingToCheck")}</td></tr>`,
      ];
    const decided = sum.passed + sum.failed + sum.suppressed;
    const rate = decided === 0 ? "–" : `${Math.floor((100 * sum.passed) / decided)} %`;
    const parts = (["passed", "suppressed", "unknown", "failed"] as const).filter((key) => sum[key] > 0);
    let x = 0;
    const bar = parts.map((key) => {
      const width = (200 * sum[key]) / sum.checked;
      const piece = html`<rect class="${key}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="14"><title>${r.say(key === "suppressed" ? "suppressedState" : key)}: ${sum[key]}</title></rect>`;
      x += width;
      return piece;
    });
    const words = parts.map((key) => `${sum[key]} ${r.say(key === "suppressed" ? "suppressedState" : key)}`);
    return [
      html`<tr><th scope="row">${name}</th><td class="rate">${rate}</td><td><svg class="bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">${bar}</svg></td><td>${words.join(r.say("listSeparator"))}</td></tr>`,
    ];
  });
  return rows.length === 0
    ? nothing
    : html`<div class="scroll"><table class="rates"><tbody>${rows}</tbody></table></div>`;
}

export function severityTag(r: Report, severity: Severity): Markup {
  return html`<b class="tag ${severity}">${r.say(severity)}</b>`;
}
