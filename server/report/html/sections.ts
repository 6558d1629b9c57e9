// The tables of the report: inventory, recipients, suppressions, coverage, laws, rules.
import { daysUntil, type Exposure, inventoryRows, useOf } from "../../engine/api.js";
import { inventoryCells } from "../inventoryCells.js";
import { gaps, positionOf, type Report, shownReason } from "../view.js";
import { html, type Markup, nothing } from "./markup.js";
import { filePlace, place } from "./places.js";

const MAX_ROWS = 300;

export function table(heads: readonly string[], rows: readonly (readonly (Markup | string | number)[])[]): Markup {
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((c) => html`<td>${c}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

/** The first rows, and a line that says how many more there are. */
export function capped(r: Report, heads: readonly string[], rows: (Markup | string | number)[][]): Markup {
  const more = rows.length > MAX_ROWS && html`<p class="note">${r.say("more", { count: rows.length - MAX_ROWS })}</p>`;
  return html`${table(heads, rows.slice(0, MAX_ROWS))}${more}`;
}

export function inventorySection(r: Report): Markup {
  const { inventory } = r.run.result;
  if (!inventory) return html`<p class="note">${r.say("noInventory")}</p>`;
  const rows = inventoryRows(inventory, r.run.dataTypes, r.language);
  if (rows.length === 0) return html`<p>${r.say("noPersonalData")}</p>`;
  const heads = (
    ["dataType", "tierTitle", "declaredTitle", "storedTitle", "loggedTitle", "sentTitle", "displayedTitle"] as const
  ).map((key) => r.say(key));
  return table(
    heads,
    rows.map((row) => {
      const [name, ...rest] = inventoryCells(row, r.say);
      const places = row.declared.slice(0, 12).map((p) => {
        return html`<li><code>${p.label}</code> ${place(r, p.at)}</li>`;
      });
      const more = row.declared.length - places.length;
      const listed =
        places.length > 0
          ? html`<details><summary>${name!}</summary><code>${row.dataType}</code><ul>${places}${more > 0 && html`<li>${r.say("more", { count: more })}</li>`}</ul></details>`
          : html`${name!}<br/><code>${row.dataType}</code>`;
      return [listed, ...rest];
    }),
  );
}

export function recipientsSection(r: Report): Markup {
  const byName = new Map<string, Exposure[]>();
  for (const e of r.run.result.inventory?.exposures ?? []) {
    if (useOf(e.sink) !== "sent" || e.recipient === "") continue;
    const list = byName.get(e.recipient);
    if (list) list.push(e);
    else byName.set(e.recipient, [e]);
  }
  if (byName.size === 0) return html`<p>${r.say("noRecipients")}</p>`;
  const rows = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => {
      const types = [...new Set(list.map((e) => e.dataType))];
      const names = types.map((t) => r.run.dataTypes.get(t)?.names[r.language] ?? t);
      const tier = Math.max(...list.map((e) => r.run.dataTypes.get(e.dataType)?.tier ?? e.tier));
      const lineOf = ({ at }: Exposure) => `${at.file}:${positionOf(r.run, at.file, at.start).line}`;
      const places = [...new Map(list.map((e) => [lineOf(e), e.at])).values()];
      const more = places.length > 5 ? ` ${r.say("more", { count: places.length - 5 })}` : "";
      return [
        name,
        list[0]!.recipientClass || "–",
        tier,
        names.join(r.say("listSeparator")),
        html`${places.slice(0, 5).map((at) => html`${place(r, at)}<br/>`)}${more}`,
      ];
    });
  return capped(r, [r.say("recipient"), r.say("kind"), r.say("tierTitle"), r.say("dataType"), r.say("place")], rows);
}

export function suppressionsSection(r: Report): Markup {
  const all = r.run.result.suppressions.filter((s) => s.origin !== "annotation" || s.reason !== "");
  if (all.length === 0) return html`<p>${r.say("noSuppressions")}</p>`;
  const today = r.startedAt?.toISOString().slice(0, 10);
  const rows = [...all]
    .sort((a, b) => ((a.until ?? "9999") < (b.until ?? "9999") ? -1 : 1))
    .map((s) => {
      const days = s.until !== undefined && today !== undefined ? daysUntil(today, s.until) : undefined;
      const left = days !== undefined && days >= 0 ? ` (${r.say("daysLeft", { count: days })})` : "";
      return [
        html`<span class="state ${s.status}">${r.say(`state_${s.status}`)}</span>`,
        html`${s.rules.map((id) => html`<code>${id}</code> `)}`,
        place(r, s.at),
        shownReason(r, s.reason) || "–",
        s.by ?? "–",
        s.until === undefined ? "–" : html`<span class="day">${s.until}</span>${left}`,
        s.fingerprints.length,
      ];
    });
  const heads = [
    r.say("state"),
    r.say("rule"),
    r.say("place"),
    r.say("reason"),
    r.say("owner"),
    r.say("untilTitle"),
    r.say("findings"),
  ];
  return capped(r, heads, rows);
}

export function coverageSection(r: Report): Markup {
  const { analysed, files, byLanguage, notes } = r.run.result.coverage;
  const missed = gaps(notes);
  const others = notes.filter((n) => !missed.includes(n));
  const languages = Object.entries(byLanguage).map(([name, count]) => `${name} ${count}`);
  const listed = (list: readonly (typeof notes)[number][]) =>
    capped(
      r,
      [r.say("file"), r.say("cause")],
      list.map((n) => [filePlace(r, n.file), n.message]),
    );
  return html`<p>${r.say("files", { analysed, total: files })}${languages.length > 0 && html` (${languages.join(r.say("listSeparator"))})`}</p>${missed.length > 0 && html`<p class="warning">⚠ ${r.say("incomplete")}</p>${listed(missed)}`}${others.length > 0 && html`<details><summary>${r.say("otherNotes", { count: others.length })}</summary>${listed(others)}</details>`}`;
}

export function lawsSection(r: Report): Markup {
  const laws = new Map<string, { findings: number; rules: Set<string> }>();
  for (const f of r.findings)
    for (const law of f.laws) {
      const known = laws.get(law) ?? { findings: 0, rules: new Set() };
      laws.set(law, known);
      known.findings++;
      known.rules.add(f.ruleId);
    }
  if (laws.size === 0) return html`<p>${r.say("noLaws")}</p>`;
  return table(
    [r.say("law"), r.say("findings"), r.say("rules")],
    [...laws]
      .sort((a, b) => b[1].findings - a[1].findings || (a[0] < b[0] ? -1 : 1))
      .map(([law, { findings, rules }]) => [
        law,
        findings,
        html`${[...rules].sort().map((id) => html`<code>${id}</code> `)}`,
      ]),
  );
}

export function rulesSection(r: Report): Markup {
  const heads = [
    r.say("rule"),
    r.say("checked"),
    r.say("passed"),
    r.say("failed"),
    r.say("suppressedState"),
    r.say("unknown"),
  ];
  const rows = r.run.rules.map(({ meta }) => {
    const c = r.run.result.rules[meta.id];
    return [
      html`${meta.title[r.language]}<br/><code>${meta.id}</code>${c?.off ? html` (${r.say("ruleOff")})` : nothing}`,
      ...(c ? [c.checked, c.passed, c.failed, c.suppressed, c.unknown] : ["–", "–", "–", "–", "–"]),
    ];
  });
  return table(heads, rows);
}
