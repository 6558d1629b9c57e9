// Days of the calendar as texts, YYYY-MM-DD, which compare as they stand.
const DAY = 86_400_000;

/** The last day on which what was done is recent enough. */
export function dayAfter(day: string, period: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (const [, count, unit] of period.matchAll(/(\d{1,4})([YMWD])/g)) {
    const n = Number(count);
    if (unit === "W" || unit === "D") date.setTime(date.getTime() + n * (unit === "W" ? 7 : 1) * DAY);
    else addMonths(date, unit === "Y" ? 12 * n : n);
  }
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? "9999-12-31" : date.toISOString().slice(0, 10);
}

/** The 31st of January and a month is the last of February. */
function addMonths(date: Date, months: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
}

/** The last day that so many hours from a moment reach, which may say the day only. */
export function dayReached(moment: string, hours: number): string {
  return new Date(endOf(moment) + hours * 3_600_000).toISOString().slice(0, 10);
}

/** The least hours that may lie between two moments, of which one may say the day only. */
export function hoursBetween(from: string, to: string): number {
  const start = Date.parse(to.includes("T") ? to : `${to}T00:00:00Z`);
  return (start - endOf(from)) / 3_600_000;
}

function endOf(moment: string): number {
  return moment.includes("T") ? Date.parse(moment) : Date.parse(`${moment}T00:00:00Z`) + DAY;
}
