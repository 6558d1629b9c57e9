// Indicators, and what is overdue or missing, in words, for tables.
import { localiseMessage } from "../../rules/index.js";
import { type DueItem, daysUntil, type GovernanceSummary, type Indicator } from "../engine/api.js";
import type { MessageKey, Say } from "./locales.js";
import { type Report, safe } from "./view.js";

export interface IndicatorCells {
  name: string;
  value: string;
  target: string;
  period: string;
  state: string;
  owner: string;
}

const NONE = "–";

export function indicatorCells(indicator: Indicator, say: Say): IndicatorCells {
  const { name, value, atLeast, atMost, state, owner } = indicator;
  const amount = (n: number) => (indicator.unit === "percent" ? `${n} %` : String(n));
  const targets = [
    atLeast === undefined ? "" : `≥ ${amount(atLeast)}`,
    atMost === undefined ? "" : `≤ ${amount(atMost)}`,
  ];
  return {
    name: nameOf(name, say),
    value: value === undefined ? NONE : amount(value),
    target: targets.filter(Boolean).join(say("listSeparator")) || NONE,
    period: periodOf(indicator, say),
    state: say(`kpiState_${state}`),
    owner: ownerCell(owner, say),
  };
}

/** Those of the policy's own are called as it calls them. */
const NAMED: readonly string[] = [
  "leak-incidents",
  "training-coverage",
  "access-reviews",
  "compliance-pass-rate",
  "customer-satisfaction",
];

function nameOf(name: string, say: Say): string {
  return NAMED.includes(name) ? say(`kpi_${name}` as MessageKey) : safe(name);
}

function periodOf({ source, period, on }: Indicator, say: Say): string {
  if (source === "run") return say("ofThisRun");
  if (on !== undefined) return say("handedInOn", { date: on });
  return period === undefined ? NONE : say("lastPeriod", { period: duration(period, say) });
}

/** "P3M": "3 months", "P1Y": "12 months". */
function duration(period: string, say: Say): string {
  const parts = [...period.matchAll(/(\d{1,4})([YMWD])/g)];
  return parts
    .map(([, n, unit]) => {
      const [count, key] = unit === "Y" ? [12 * Number(n), "period_M"] : [Number(n), `period_${unit}`];
      return say(key as MessageKey, { count });
    })
    .join(" ");
}

function ownerCell(owner: string | undefined, say: Say): string {
  return owner === undefined ? NONE : owner === "" ? say("ownerWithheld") : safe(owner);
}

export interface DueCells {
  since: string;
  /** How long ago that is; "" where nothing says when it was due. */
  days: string;
  /** Title of the rule. */
  title: string;
  message: string;
  owner: string;
}

export function dueCells(r: Report, { asOf }: GovernanceSummary, item: DueItem): DueCells {
  const { ruleId, owner, since } = item;
  return {
    since: since ?? NONE,
    days: since === undefined ? "" : r.say("dueDays", { count: daysUntil(since, asOf) }),
    title: r.run.rules.find((rule) => rule.meta.id === ruleId)?.meta.title[r.language] ?? ruleId,
    message: safe(localiseMessage(item, r.language, r.run.dataTypes)),
    owner: ownerCell(owner, r.say),
  };
}

/** "3 overdue, 2 missing"; what is accepted is not counted. */
export function dueLine({ due }: GovernanceSummary, say: Say): string {
  const open = due.filter((item) => !item.accepted);
  const overdue = open.filter((item) => item.since !== undefined).length;
  return due.length === 0 ? say("dueNone") : say("dueCount", { overdue, missing: open.length - overdue });
}
