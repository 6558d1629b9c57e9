// How long a period is, in days, as statements, settings and code spell it. Input: a number with a unit, or tokens of a
// statement. Output: days; undefined where it is none.
import type { SqlToken } from "./sqlTokens.js";

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(milliseconds?|millis|ms)$/, 1 / 86_400_000],
  [/^(seconds?|secs?|s)$/, 1 / 86_400],
  [/^(minutes?|mins?)$/, 1 / 1440],
  [/^(hours?|hrs?|h|小[时時]|xiao ?shi)$/, 1 / 24],
  [/^(days?|d|[天日]|tian)$/, 1],
  [/^((working|business) ?days?|work ?days?|个?工作[天日]|個工作[天日]|gong ?zuo ?ri)$/, 7 / 5],
  [/^(weeks?|w|周|週|zhou)$/, 7],
  [/^(months?|mons?|mo|[个個]?月)$/, 30.4],
  [/^(quarters?)$/, 91.3],
  [/^(years?|yrs?|y|年|nian)$/, 365],
];

export function daysOfUnit(count: number, unit: string): number | undefined {
  const days = DAYS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
  return days === undefined || !Number.isFinite(count) ? undefined : Math.abs(count) * days;
}

const SPELLED = /^-?\s*(\d{1,9})\s*([a-z]{1,12}|(?:working|business) days?|[\u4e00-\u9fff]{1,4})$/i;
const ISO = /^P(\d{1,4})([DWMY])$/;
const ISO_HOURS = /^PT(\d{1,5})H$/;

/** "30d", "30 days", "20 working days", "30天", "P30D", "PT96H" */
export function daysOfText(text: string): number | undefined {
  const hours = ISO_HOURS.exec(text);
  if (hours) return daysOfUnit(Number(hours[1]), "hours");
  const found = ISO.exec(text) ?? SPELLED.exec(text.trim());
  if (!found) return undefined;
  // "m" alone is a minute to some, and a month to others.
  const unit = text.startsWith("P") && found[2] === "M" ? "month" : found[2]!;
  return daysOfUnit(Number(found[1]), unit);
}

const NOW = /^(now|sysdate|getdate|current_date|current_timestamp|curdate|systimestamp|localtimestamp)$/;

/** Of a condition: `NOW() - INTERVAL '30 days'`, `DATEADD(day, -30, …)`, `ADD_MONTHS(SYSDATE, -3)`, `CURRENT_DATE - 30`. */
export function daysIn(tokens: readonly SqlToken[]): number | undefined {
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === "string") {
      const days = daysOfText(text);
      if (days !== undefined && /[a-z]{3}/i.test(text)) return days;
    }
    const word = text.toLowerCase();
    const next = (step: number) => tokens[i + step]?.text.toLowerCase() ?? "";
    if (word === "interval" && /^\d+$/.test(next(1))) return daysOfUnit(Number(next(1)), next(2));
    if (word === "dateadd" && next(4) === "-") return daysOfUnit(Number(next(5)), next(2));
    if (word === "add_months") {
      const minus = tokens.findIndex((token, at) => at > i && token.text === "-");
      if (minus > 0 && minus < i + 8) return daysOfUnit(Number(tokens[minus + 1]?.text), "month");
    }
    if (NOW.test(word)) {
      const minus = next(1) === "(" ? 3 : 1;
      if (next(minus) === "-" && /^\d+$/.test(next(minus + 1))) return daysOfUnit(Number(next(minus + 1)), "day");
    }
  }
  return undefined;
}
