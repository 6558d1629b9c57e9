// The findings, worst rules first, a table a rule. Severities are filtered by check boxes and style alone. The worst have
// their data flow and evidence with them, as many as the size of the file allows; the rest one line each.
import { type Finding, SEVERITIES, suppressionForms } from "../../engine/api.js";
import { positionOf, type Report, shortId, worstFirst } from "../view.js";
import { severityTag } from "./charts.js";
import { html, type Markup, path } from "./markup.js";
import { linked, place } from "./places.js";

const MAX_STEPS = 30;
const MAX_TEXT = 280;

/** `bytes` are for rows first; what is left is for details. */
export function findingsSection(r: Report, bytes: number): Markup {
  if (r.findings.length === 0) return html`<p>${r.say("nothingFound")}</p>`;
  const sorted = worstFirst(r.findings);
  let room = bytes;
  let listed = 0;
  for (const f of sorted) {
    const size = sizeOf(rowOf(r, f, undefined));
    if (size > room) break;
    room -= size;
    listed++;
  }
  const byRule = new Map<string, Listed[]>();
  const worst = new Map<string, number>();
  for (const f of sorted.slice(0, listed)) {
    const detail = detailOf(r, f);
    const row = rowOf(r, f, detail);
    const more = sizeOf(row) - sizeOf(rowOf(r, f, undefined));
    const fits = more <= room;
    if (fits) room -= more;
    const rows = byRule.get(f.ruleId) ?? [];
    byRule.set(f.ruleId, rows);
    rows.push({ finding: f, row: fits ? row : rowOf(r, f, undefined) });
    worst.set(f.ruleId, Math.max(worst.get(f.ruleId) ?? 0, SEVERITIES.indexOf(f.severity)));
  }
  const left = sorted.length - listed;
  const groups = [...byRule].sort((a, b) => worst.get(b[0])! - worst.get(a[0])! || b[1].length - a[1].length);
  const boxes = [...SEVERITIES]
    .reverse()
    .map(
      (s) =>
        html`<label><input type="checkbox" id="show-${s}" checked="checked"/> ${severityTag(r, s)} ${r.findings.filter((f) => f.severity === s).length}</label>`,
    );
  return html`<fieldset class="filter"><legend>${r.say("show")}</legend>${boxes}</fieldset>${groups.map(([id, rows]) => group(r, id, rows))}${left > 0 && html`<p class="note">${r.say("findingsLeft", { count: left })}</p>`}`;
}

interface Listed {
  finding: Finding;
  row: Markup;
}

function group(r: Report, id: string, rows: readonly Listed[]): Markup {
  const rule = r.run.rules.find((one) => one.meta.id === id);
  const title = rule?.meta.title[r.language] ?? id;
  const laws =
    rule && rule.meta.laws.length > 0 && html`<p class="note">${r.say("why")}: ${rule.meta.laws.join("; ")}</p>`;
  return html`<details open="open" class="rule"><summary><h3>${title}</h3> <code>${id}</code> <span class="number">${rows.length}</span></summary>${laws}${acceptance(r, id, rows)}<div class="scroll"><table class="findings"><thead><tr><th scope="col">${r.say("severity")}</th><th scope="col">${r.say("place")}</th><th scope="col">${r.say("finding")}</th><th scope="col">Id</th></tr></thead><tbody>${rows.map(({ row }) => row)}</tbody></table></div></details>`;
}

/** How findings of a rule are accepted, in the notations of the files they are in. Suppressions themselves cannot be. */
function acceptance(r: Report, id: string, rows: readonly Listed[]): Markup | false {
  if (id.startsWith("suppression-")) return false;
  const forms = suppressionForms(
    id,
    rows.map(({ finding: { location } }) => {
      return { path: location.file, offset: location.start, text: r.run.source(location.file)?.text || undefined };
    }),
  );
  const entry = `"suppressions": { "entries": [{ "rule": "${id}", "files": ["…"], "reason": "…" }] }`;
  const comments = [...forms].filter((form) => form !== undefined).map((form) => html`<code>${form}</code> `);
  const lines = [
    ...(comments.length > 0 ? [html`${r.say("toAccept")}${r.say("colon")}${comments}`] : []),
    ...(forms.has(undefined) ? [html`${r.say("toAcceptInConfig")}${r.say("colon")}<code>${entry}</code>`] : []),
  ];
  return html`${lines.map((line) => html`<p class="note">${line}</p>`)}`;
}

function rowOf(r: Report, f: Finding, detail: Markup | undefined): Markup {
  const { line, column } = positionOf(r.run, f.location.file, f.location.start);
  const rest = `:${line}:${column}`;
  const shown = detail ? path(f.location.file, rest) : html`<code>${f.location.file}${rest}</code>`;
  const place = linked(r, f.location, shown);
  return html`<tr class="row-${f.severity}"><td>${severityTag(r, f.severity)}</td><td>${place}</td><td>${cut(f.message)}${detail}</td><td>${shortId(f)}</td></tr>
`;
}

function sizeOf(markup: Markup): number {
  return Buffer.byteLength(markup.markup);
}

function detailOf(r: Report, f: Finding): Markup {
  const steps = f.trace.slice(0, MAX_STEPS).map((s) => {
    return html`<li>${place(r, s)} <code>${cut(s.label)}</code> ${r.say(`step_${s.role}`)}</li>`;
  });
  const evidence = [...(f.data[0]?.evidence.slice(0, 2).map((e) => e.detail) ?? []), ...f.evidence].slice(0, 4);
  const kinds = [...new Set(f.data.map((d) => d.dataType))].slice(0, 8);
  return html`<p class="help">${cut(f.help)}</p><details><summary>${r.say("details")}</summary>${steps.length > 0 && html`<ol>${steps}</ol>`}<dl>${kinds.length > 0 && html`<dt>${r.say("dataType")}</dt><dd>${kinds.map((k) => html`<code>${k}</code> `)}</dd>`}<dt>${r.say("confidenceTitle")}</dt><dd>${r.say(f.confidence)}</dd>${evidence.length > 0 && html`<dt>${r.say("because")}</dt><dd>${cut(evidence.join(r.say("clauseSeparator")))}</dd>`}<dt>${r.say("severity")}</dt><dd>${cut(f.severityReasons.map((s) => s.text).join(r.say("clauseSeparator")))}</dd></dl></details>`;
}

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}
