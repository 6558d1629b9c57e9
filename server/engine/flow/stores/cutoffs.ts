// Which rows a condition chooses by their age. Input: a call that deletes or changes rows. Output: whether it asks for a time, and how
// many days before now that is, where the code says it: by functions of dates, by arithmetic on milliseconds, through
// variables and constants of other files. Invariant: a period that is read from a setting is none that the code says.
import { tokenise } from "../../classify/tokens.js";
import { daysOfUnit } from "../../facts/periods.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { definition } from "../../link/endpoints/handlers.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";

export interface Cutoff {
  timed: boolean;
  days?: number;
  /** Names that the condition sets a value for. */
  keys: string[];
}

const DAY = 86_400_000;
const MAX_NODES = 120;
/** Words of conditions on a time, and of what is compared with it. */
const EARLIER =
  /^(lt|lte|before|older|cutoff|threshold|expire|expires|expired|expiry|until|retention|deadline|outdated|stale)$/;

export function cutoffOf(ctx: FlowContext, file: number, call: number): Cutoff {
  const { p } = ctx;
  const { nodes, bindings, strings } = factsOf(p, file);
  const seen = new Set<number>();
  const keys: string[] = [];
  let timed = false;
  let days: number | undefined;
  const visit = (node: number): void => {
    if (node < 0 || seen.has(node) || seen.size > MAX_NODES || days !== undefined) return;
    seen.add(node);
    days = cutoffDays(ctx, file, node);
    const kind = nodes.kind[node];
    const name = kind === NodeKind.literal ? "" : nameOf(p, file, node);
    timed ||= days !== undefined || tokenise(name).some((word) => EARLIER.test(word));
    if (kind === NodeKind.literal && nodes.a[node] === LiteralKind.string)
      timed ||= /^<=?$|<\s*[:?$@]/.test(nodes.b[node]! < 0 ? "" : strings[nodes.b[node]!]!);
    if (kind === NodeKind.local) return void bindings[nodes.a[node]!]?.versions.forEach(visit);
    if (HELD.has(kind!)) visit(nodes.a[node]!);
    if (LISTED.has(kind!)) listOf(p, file, node).forEach(visit);
    if (kind !== NodeKind.object) return;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
      if (key !== "") keys.push(key);
      timed ||= tokenise(key).some((word) => EARLIER.test(word));
      visit(pairs[i + 1]!);
    }
  };
  visit(call);
  return { timed, keys, ...(days === undefined ? {} : { days }) };
}

const HELD = new Set<number>([
  NodeKind.call,
  NodeKind.load,
  NodeKind.named,
  NodeKind.await,
  NodeKind.typed,
  NodeKind.spread,
  NodeKind.update,
]);
const LISTED = new Set<number>([NodeKind.call, NodeKind.array, NodeKind.join, NodeKind.text]);

/** Functions that give back the same moment in another form. */
const SAME =
  /^(Date|to\w*|valueOf|getTime|unix|format\w*|startOf\w*|endOf\w*|utc|local|clone|LessThan\w*|lte?|Timestamp|fromDate|fromMillis)$/;

/** How many days before now a value is. */
function cutoffDays(ctx: FlowContext, file: number, node: number, depth = 0): number | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > 8) return undefined;
  if (nodes.kind[at] === NodeKind.local) {
    const versions = factsOf(p, file).bindings[nodes.a[at]!]?.versions ?? [];
    return versions.length === 1 ? cutoffDays(ctx, file, versions[0]!, depth + 1) : undefined;
  }
  if (nodes.kind[at] === NodeKind.clean) return earlier(ctx, file, at);
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  const args = [...listOf(p, file, at)];
  const name = nameOf(p, file, nodes.a[at]!);
  const unit =
    /^sub(Day|Week|Month|Year|Hour|Minute|Quarter)s$/.exec(name)?.[1] ??
    /^(day|week|month|year)s?Ago$/i.exec(name)?.[1];
  const count = args[unit !== undefined && /^sub/.test(name) ? 1 : 0];
  if (unit !== undefined) return count === undefined ? undefined : inUnit(ctx, file, count, unit);
  if (/^(sub|subtract|minus)$/.test(name)) return movedBy(ctx, file, args);
  const set = movedBack(ctx, file, at);
  if (set !== undefined) return set;
  if (!SAME.test(name)) return undefined;
  const inner = args.map((arg) => cutoffDays(ctx, file, arg, depth + 1)).find((days) => days !== undefined);
  const callee = strip(p, file, nodes.a[at]!);
  if (inner !== undefined || nodes.kind[callee] !== NodeKind.load) return inner;
  return cutoffDays(ctx, file, nodes.a[callee]!, depth + 1);
}

/** `subtract(30, "days")`, `plus({ days: 30 })`, `sub(now, { days: 30 })`: by how many days a moment is moved. */
export function movedBy(ctx: FlowContext, file: number, args: readonly number[]): number | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  for (const arg of args) {
    const object = nodes.kind[strip(p, file, arg)] === NodeKind.object ? objectBehind(p, file, arg, 0) : undefined;
    const pairs = object ? listOf(p, object.file, object.node) : [];
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0) return inUnit(ctx, object!.file, pairs[i + 1]!, stringAt(p, object!.file, pairs[i]!));
  }
  const [count, unit] = args;
  const at = unit === undefined ? -1 : strip(p, file, unit);
  if (count === undefined || at < 0 || nodes.kind[at] !== NodeKind.literal) return undefined;
  return inUnit(ctx, file, count, stringAt(p, file, nodes.b[at]!));
}

export function inUnit(ctx: FlowContext, file: number, node: number, unit: string): number | undefined {
  const count = numberAt(ctx, file, node);
  return count === undefined ? undefined : daysOfUnit(count, unit);
}

/** `Date.now() - 30 * DAY` */
function earlier(ctx: FlowContext, file: number, node: number): number | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if (stringAt(p, file, nodes.a[node]!) !== "-") return undefined;
  const [from, length, ...more] = listOf(p, file, node);
  if (from === undefined || length === undefined || more.length > 0) return undefined;
  if (!/^(now|Date|getTime|valueOf|today|unix|current\w*|start|floor)$/i.test(nameOf(p, file, from))) return undefined;
  const value = numberAt(ctx, file, length);
  if (value === undefined) return undefined;
  // Times are counted in seconds, too.
  return value < DAY && value % 86_400 === 0 ? value / 86_400 : value / DAY;
}

const SETTERS: Readonly<Record<string, string>> = { Date: "day", Month: "month", FullYear: "year", Hours: "hour" };

/** `cutoff.setDate(cutoff.getDate() - 30)`, for a `new Date()` in the same function. */
function movedBack(ctx: FlowContext, file: number, made: number): number | undefined {
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
    if (on !== made || nodes.kind[at] !== NodeKind.clean || stringAt(p, file, nodes.a[at]!) !== "-") continue;
    const length = listOf(p, file, at)[1];
    if (length !== undefined) return inUnit(ctx, file, length, SETTERS[unit]!);
  }
  return undefined;
}

/** A number that the code says, by itself or as a product, through variables, members of tables and imports. */
export function numberAt(ctx: FlowContext, file: number, node: number, depth = 0): number | undefined {
  const { p } = ctx;
  const at = definition(p, file, node);
  if (!at || depth > 8) return undefined;
  const { nodes, records, callables } = factsOf(p, at.file);
  const kind = nodes.kind[at.node];
  if (kind === NodeKind.literal) {
    const text = nodes.b[at.node]! < 0 ? "" : stringAt(p, at.file, nodes.b[at.node]!);
    return /^-?\d+$/.test(text) ? Number(text) : undefined;
  }
  if (kind === NodeKind.clean) {
    const operator = nodes.a[at.node]! < 0 ? "" : stringAt(p, at.file, nodes.a[at.node]!);
    const parts = [...listOf(p, at.file, at.node)].map((part) => numberAt(ctx, at.file, part, depth + 1));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
    if (operator === "-" && parts.length === 1) return -parts[0]!;
    return operator === "*" ? parts.reduce<number>((product, part) => product * part!, 1) : undefined;
  }
  if (kind !== NodeKind.load || nodes.b[at.node]! < 0) return undefined;
  const key = stringAt(p, at.file, nodes.b[at.node]!);
  const base = strip(p, at.file, nodes.a[at.node]!);
  if (nodes.kind[base] === NodeKind.this) {
    const owner = callables[nodes.a[base]!]?.owner ?? -1;
    const field = records[owner]?.fields.find(({ name }) => name === key);
    return field && field.init >= 0 ? numberAt(ctx, at.file, field.init, depth + 1) : undefined;
  }
  const table = objectBehind(p, at.file, nodes.a[at.node]!, 0);
  const member = table && property(ctx, table.file, table.node, key);
  return table && member !== undefined ? numberAt(ctx, table.file, member, depth + 1) : undefined;
}
