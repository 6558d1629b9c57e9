// The report as one file that needs nothing else: no script, no network, charts as inline SVG. Input: a Report. Output: a
// whole HTML document. Invariant: everything from the analysed code goes through `html`; a policy in the file forbids all
// but its own style.
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { SEVERITIES, type Severity } from "../../engine/api.js";
import type { MessageKey } from "../locales.js";
import { asideLines, countBySeverity, gaps, type Report } from "../view.js";
import { heatMap, passRates } from "./charts.js";
import { findingsSection } from "./findings.js";
import { governanceSection } from "./governance.js";
import { html, type Markup, nothing } from "./markup.js";
import { exposureMap, exposurePairs } from "./sankey.js";
import {
  coverageSection,
  inventorySection,
  lawsSection,
  recipientsSection,
  rulesSection,
  suppressionsSection,
  table,
} from "./sections.js";
import { editorStyle, style } from "./style.js";
import { trendSection } from "./trend.js";

/** Of the whole file. */
const MAX_BYTES = 1_980_000;
/** Above that many pairs a picture tells nothing. */
const MAX_PAIRS = 200;

export function htmlReport(r: Report): string {
  const sections: [id: string, title: MessageKey, body: Markup][] = [
    ["exposure", "exposureMap", exposure(r)],
    ["areas", "heatMapTitle", html`${heatMap(r)}`],
    ["rates", "passRates", passRates(r)],
    ["trend", "trendTitle", trendSection(r)],
    ["governance", "group_G", governanceSection(r)],
    ["findings", "findings", nothing],
    ["inventory", "inventoryTitle", inventorySection(r)],
    ["recipients", "recipients", recipientsSection(r)],
    ["suppressions", "suppressions", suppressionsSection(r)],
    ["coverage", "coverage", coverageSection(r)],
    ["laws", "laws", lawsSection(r)],
    ["rules", "rules", rulesSection(r)],
  ];
  const others = sections.reduce((n, [, , body]) => n + Buffer.byteLength(body.markup), 20_000);
  sections.find(([id]) => id === "findings")![2] = findingsSection(r, MAX_BYTES - others);
  const shown = sections.filter(([, , body]) => body.markup !== "");
  const sheet = r.open ? style + editorStyle : style;
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(sheet).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const body = html`<a class="skip" href="#main">${r.say("skipToContent")}</a>
<header>${header(r)}</header>
<nav aria-label="${r.say("contents")}">${shown.map(([id, title]) => html`<a href="#${id}">${r.say(title)}</a> `)}</nav>
<main id="main">${verdict(r)}${tiles(r)}${shown.map(
    ([id, title, part]) => html`
<section id="${id}"><h2>${r.say(title)}</h2>${part}</section>`,
  )}</main>`;
  return `<!DOCTYPE html>
<html lang="${r.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${html`${r.say("reportTitle")}`.markup}</title>
<style>${sheet}</style>
</head>
<body>
${body.markup}
</body>
</html>
`;
}

function header(r: Report): Markup {
  // The name of a folder may differ from machine to machine, as the time does.
  const project = r.startedAt && basename(r.run.root);
  const when = r.startedAt?.toISOString().slice(0, 16).replace("T", " ");
  const facts = [project, when && `${when} UTC`, `Goodfaith ${r.version}`, r.say("valuesMasked")].filter(
    Boolean,
  ) as string[];
  return html`<h1>${r.say("reportTitle")}</h1><p>${facts.join(" · ")}</p>`;
}

function verdict(r: Report): Markup {
  const severity = r.say(r.failOn as Severity);
  const missed = gaps(r.run.result.coverage.notes).length;
  const hidden = r.failingHidden > 0 ? `; ${r.say("gateHidden", { count: r.failingHidden })}` : "";
  const gate =
    r.failing > 0
      ? html`<p class="verdict bad">✖ ${r.say("gate", { count: r.failing, severity })}${hidden}</p>`
      : html`<p class="verdict ${missed > 0 ? "unsure" : "good"}">${missed > 0 ? "⚠" : "✔"} ${r.say("gatePassed", { severity })}</p>`;
  const incomplete =
    missed > 0 &&
    html`<p class="verdict unsure">⚠ ${r.say("partsMissed", { count: missed })} <a href="#coverage">${r.say("coverage")}</a></p>`;
  const { mild, unsure } = r.hidden;
  const notShown = [
    mild > 0 && r.say("hiddenSeverity", { count: mild }),
    unsure > 0 && r.say("hiddenLow", { count: unsure }),
    ...asideLines(r),
  ].filter(Boolean) as string[];
  return html`${gate}${incomplete}${notShown.length > 0 && html`<p class="note">${notShown.join(r.say("listSeparator"))}</p>`}`;
}

function tiles(r: Report): Markup {
  const counts = countBySeverity(r.findings);
  const { coverage, suppressions } = r.run.result;
  const silenced = Object.values(r.run.result.rules).reduce((n, rule) => n + rule.suppressed, 0);
  const covered = coverage.files === 0 ? 0 : Math.floor((100 * coverage.analysed) / coverage.files);
  const tile = (value: string | number, label: string, kind = "") =>
    html`<li class="tile ${kind}"><b>${value}</b> <span>${label}</span></li>`;
  return html`<ul class="tiles">${[...SEVERITIES].reverse().map((s) => tile(counts[s], r.say(s), counts[s] > 0 ? s : ""))}${tile(silenced, r.say("suppressedState"))}${tile(
    suppressions.filter((s) => s.status === "expiring").length,
    r.say("endSoon"),
  )}${tile(`${covered} %`, r.say("coverage"))}</ul>`;
}

function exposure(r: Report): Markup {
  if (!r.run.result.inventory) return nothing;
  const pairs = exposurePairs(r);
  if (pairs.length === 0) return html`<p>${r.say("noExposures")}</p>`;
  const map = pairs.length <= MAX_PAIRS ? exposureMap(r, pairs) : nothing;
  const rows = pairs
    .slice(0, 400)
    .map((p) => [p.name, p.tier, p.target, p.places, p.protectedPlaces === 0 ? "–" : p.protectedPlaces]);
  const heads = [
    r.say("dataType"),
    r.say("tierTitle"),
    r.say("reaches"),
    r.say("placesTitle"),
    r.say("protectedTitle"),
  ];
  const legend = [4, 3, 2, 1].map((t) => html`<span class="key t${t}">${r.say("tier", { tier: t })}</span> `);
  return html`${map.markup !== "" && html`<p class="note">${r.say("mapNote")} ${legend}</p><figure>${map}</figure>`}<details${map.markup === "" && OPEN}><summary>${r.say("asTable")}</summary>${table(heads, rows)}</details>`;
}

const OPEN = html` open="open"`;
