// How far ahead of now a moment is, and how long a length of time is, where code says so. Input: a node, and for a length the unit that
// a name gives to a bare number. Output: days. Invariant: a bare number without a unit is a length only where it is a product that
// makes whole hours of milliseconds, a day or more.
import { daysOfText, daysOfUnit } from "../../facts/periods.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { inUnit, movedBy, numberAt } from "./cutoffs.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MAX_DEPTH = 8;
/** Functions that give back the same moment in another form. */
const SAME =
  /^(Date|to\w*|valueOf|getTime|unix|format\w*|startOf\w*|endOf\w*|utc|local|clone|Timestamp|fromDate|fromMillis)$/;
const NOW =
  /^(now|Date|getTime|valueOf|today|unix|current\w*|start|(created|received|opened|submitted|requested|detected|discovered)(At|On)?)$/i;

/** `addDays(now, 60)`, `dayjs().add(60, "day")`, `Date.now() + 60 * DAY`, `due.setDate(due.getDate() + 60)` */
export function daysAhead(ctx: FlowContext, file: number, node: number, depth = 0): number | undefined {
  const { p } = ctx;
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > MAX_DEPTH) return undefined;
  if (nodes.kind[at] === NodeKind.local) {
    const versions = bindings[nodes.a[at]!]?.versions ?? [];
    return versions.length === 1 ? daysAhead(ctx, file, versions[0]!, depth + 1) : undefined;
  }
  if (nodes.kind[at] === NodeKind.text) return later(ctx, file, at);
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  const args = [...listOf(p, file, at)];
  const name = nameOf(p, file, nodes.a[at]!);
  const unit = /^add(Day|BusinessDay|Week|Month|Year|Hour|Minute|Quarter)s$/.exec(name)?.[1];
  if (unit !== undefined) return args[1] === undefined ? undefined : inUnit(ctx, file, args[1], UNITS[unit] ?? unit);
  if (/^(add|plus)$/.test(name)) return movedBy(ctx, file, args);
  const set = movedOn(ctx, file, at);
  if (set !== undefined) return set;
  if (!SAME.test(name)) return undefined;
  const inner = args.map((arg) => daysAhead(ctx, file, arg, depth + 1)).find((days) => days !== undefined);
  const callee = strip(p, file, nodes.a[at]!);
  if (inner !== undefined || nodes.kind[callee] !== NodeKind.load) return inner;
  return daysAhead(ctx, file, nodes.a[callee]!, depth + 1);
}
const UNITS: Readonly<Record<string, string>> = { BusinessDay: "business days" };

/** `Date.now() + 60 * DAY` */
function later(ctx: FlowContext, file: number, node: number): number | undefined {
  const [from, length, ...more] = listOf(ctx.p, file, node);
  if (from === undefined || length === undefined || more.length > 0 || !NOW.test(nameOf(ctx.p, file, from)))
    return undefined;
  const value = numberAt(ctx, file, length);
  return value === undefined || value < HOUR ? undefined : value / DAY;
}

const SETTERS: Readonly<Record<string, string>> = { Date: "day", Month: "month", FullYear: "year", Hours: "hour" };

/** `due.setDate(due.getDate() + 60)`, for a `new Date()` in the same function. */
function movedOn(ctx: FlowContext, file: number, made: number): number | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  if (nameOf(p, file, nodes.a[made]!) !== "Date" || listOf(p, file, made).length > 0) return undefined;
  for (const call of callables[callableAt(p, file, nodes.start[made]!)]!.calls) {
    const callee = strip(p, file, nodes.a[call]!);
    const [, unit] = /^set(?:UTC)?(Date|Month|FullYear|Hours)$/.exec(nameOf(p, file, callee)) ?? [];
    const given = listOf(p, file, call)[0];
    if (!unit || given === undefined || nodes.kind[callee] !== NodeKind.load) continue;
    let on = strip(p, file, nodes.a[callee]!);
    while (nodes.kind[on] === NodeKind.update) on = strip(p, file, nodes.a[on]!);
    const at = strip(p, file, given);
    const length = on === made && nodes.kind[at] === NodeKind.text ? listOf(p, file, at)[1] : undefined;
    if (length !== undefined) return inUnit(ctx, file, length, SETTERS[unit]!);
  }
  return undefined;
}

/** Functions that take a number or a text for what it is, and such that make a length of it. */
const TAKES =
  /^(Number|parseInt|parseFloat|toNumber|int|num|number|default|Duration|duration|ms|parse|parseDuration|fromISO)$/;
const COUNTS = /^(?:of)?(hours|days|weeks|months|years)$/i;

/** `60` under a name with a unit, `"60d"`, `45 * 24 * 60 * 60 * 1000`, `{ days: 60 }`, `Number(env.X ?? 60)`, `z.number().default(60)`. */
export function lengthAt(
  ctx: FlowContext,
  file: number,
  node: number,
  unit: string | undefined,
  depth = 0,
): number | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > MAX_DEPTH) return undefined;
  const inside = (one: number, its = unit) => lengthAt(ctx, file, one, its, depth + 1);
  if (nodes.kind[at] === NodeKind.join)
    return (nodes.flags[at]! & NodeFlag.expression) === 0
      ? undefined
      : [...listOf(p, file, at)].map((one) => inside(one)).find((days) => days !== undefined);
  const args = nodes.kind[at] === NodeKind.call ? [...listOf(p, file, at)] : [];
  if (args.length > 0) {
    const name = calleeName(ctx, file, nodes.a[at]!);
    const counted = COUNTS.exec(name)?.[1];
    if (counted !== undefined) return inside(args[0]!, counted);
    if (/^(add|plus|duration)$/i.test(name) && args.length > 1) return movedBy(ctx, file, args);
    if (TAKES.test(name)) return inside(args[0]!);
    // `z.coerce.number().default(60).describe("…")`
    const callee = strip(p, file, nodes.a[at]!);
    return nodes.kind[callee] === NodeKind.load && CHAINED.test(name) ? inside(nodes.a[callee]!) : undefined;
  }
  if (nodes.kind[at] === NodeKind.object) {
    const pairs = listOf(p, file, at);
    if (pairs.length !== 2 || pairs[0]! < 0) return undefined;
    const key = stringAt(p, file, pairs[0]!);
    if (key === "default") return inside(pairs[1]!);
    return COUNTS.test(key) ? inside(pairs[1]!, key) : undefined;
  }
  const number = numberAt(ctx, file, at);
  if (number !== undefined) {
    if (unit !== undefined) return daysOfUnit(number, unit);
    return number >= DAY && number % HOUR === 0 ? number / DAY : undefined;
  }
  const text = constantText(ctx, file, at);
  if (text === undefined || text.length > MAX_TEXT) return undefined;
  return unit !== undefined && /^\d{1,9}$/.test(text) ? daysOfUnit(Number(text), unit) : daysOfText(text);
}
const CHAINED = /^(min|max|int|positive|nonnegative|optional|describe|meta|label|integer|required)$/;
const MAX_TEXT = 40;
