// What the policy and its evidence show: the indicators with their targets, and what is overdue or missing.
import type { GovernanceSummary, Indicator } from "../../engine/api.js";
import { dueCells, dueLine, indicatorCells } from "../governanceCells.js";
import type { Report } from "../view.js";
import { html, type Markup, nothing, path } from "./markup.js";
import { filePlace, place } from "./places.js";
import { capped, table } from "./sections.js";

export function governanceSection(r: Report): Markup {
  const { governance } = r.run.result;
  return governance.length === 0 ? nothing : html`${governance.map((one) => summary(r, one))}`;
}

function summary(r: Report, one: GovernanceSummary): Markup {
  const { say } = r;
  const due = html`<h3>${say("dueTitle")}</h3> <span class="note">${dueLine(one, say)}</span>`;
  return html`<p class="note">${say("policyTitle")} ${filePlace(r, one.policy)} · ${say("policyAsOf", { date: one.asOf })} · ${evidence(r, one)}</p>${!one.complete && html`<p class="warning">⚠ ${say("evidencePartly")}</p>`}${indicators(r, one)}<div class="due">${due}${one.due.length > 0 && dueTable(r, one)}</div>`;
}

/** Names as the policy would write them; the message has a place for them, as they are markup. */
function evidence(r: Report, { policy, evidence: files }: GovernanceSummary): Markup {
  if (files.length === 0) return html`${r.say("noEvidenceRead")}`;
  const [before, after] = r.say("evidenceRead").split("{files}");
  const folder = policy.slice(0, policy.lastIndexOf("/") + 1);
  const names = files.map(
    (file, i) =>
      html`${i > 0 && r.say("listSeparator")}${path(file.startsWith(folder) ? file.slice(folder.length) : file)}`,
  );
  return html`${before}${names}${after}`;
}

const SIGNS: Record<Indicator["state"], string> = { met: "✔", missed: "✖", untargeted: "", unknown: "" };

function indicators(r: Report, { indicators: list }: GovernanceSummary): Markup | false {
  const { say } = r;
  const heads = (["indicator", "indicatorValue", "indicatorTarget", "state", "indicatorPeriod", "owner"] as const).map(
    (key) => say(key),
  );
  const rows = list.map((indicator) => {
    const { name, value, target, period, state, owner } = indicatorCells(indicator, say);
    const shown = html`<span class="state ${indicator.state}">${[SIGNS[indicator.state], state].join(" ").trim()}</span>`;
    return [
      name,
      html`<b class="amount">${value}</b>`,
      html`<span class="amount">${target}</span>`,
      shown,
      period,
      owner,
    ];
  });
  return rows.length > 0 && table(heads, rows);
}

function dueTable(r: Report, one: GovernanceSummary): Markup {
  const { say } = r;
  const rows = one.due.map((item) => {
    const { since, days, title, message, owner } = dueCells(r, one, item);
    const accepted = item.accepted && html` <span class="state">(${say("suppressedState")})</span>`;
    return [
      html`<span class="day">${since}</span>${days !== "" && html`<br/><span class="note">${days}</span>`}`,
      html`${title}${accepted}<br/><span class="note">${message}</span>`,
      owner,
      place(r, item.location),
    ];
  });
  return capped(r, [say("dueSince"), say("dueWhat"), say("owner"), say("place")], rows);
}
