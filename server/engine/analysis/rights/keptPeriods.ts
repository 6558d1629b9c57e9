// How long records are kept, where a setting, a constant or an index says so. Input: a file, and the words of such names. Output: the place, the days, and what
// is kept. Invariant: a number without a unit is no period.
import { compiled, wordsOf } from "../../classify/words.js";
import { daysOfText, daysOfUnit } from "../../facts/periods.js";
import { NodeFlag, NodeKind, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { numberAt } from "../../flow/stores/cutoffs.js";
import type { Target } from "../../flow/stores/rowActs.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { PeriodTerms } from "../requests/terms.js";

export interface KeptPeriod {
  start: number;
  end: number;
  days: number;
  /** What says it: "auditRetentionDays", "expireAfterSeconds". */
  by: string;
  /** Names around it that may say what is kept; none where the name says it. */
  about: Target[];
}

/** "123456789 milliseconds" */
const MAX_LENGTH = 40;
const UNIT = /\b(millis\w*|ms|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?)$/;

export function keptPeriods(ctx: FlowContext, file: number, terms: PeriodTerms): KeptPeriod[] {
  const { settings, language } = factsOf(ctx.p, file);
  const about = compiled(terms.periods);
  const found: KeptPeriod[] = [];
  for (const { path, value, keyStart, end } of settings) {
    // Most settings are texts: their names need no reading.
    if (value === undefined || !/\d/.test(value) || value.length > MAX_LENGTH) continue;
    const words = wordsOf(path);
    const days = about.test(words) ? daysOfValue(value, words) : undefined;
    if (days !== undefined) found.push({ start: keyStart, end, days, by: path, about: [] });
    else if (GROUP_KEPT.test(path) && /^\d{1,5}$/.test(value))
      found.push({ start: keyStart, end, days: Number(value), by: path, about: groupAt(settings, path) });
  }
  if (language === "typescript") found.push(...namedPeriods(ctx, file, about), ...timesToLive(ctx, file));
  return found;
}

/** Days of a group of logs in a template: `Resources.AuditLogGroup.Properties.RetentionInDays`. */
const GROUP_KEPT = /\.(RetentionInDays|retention_in_days)$/;

/** What the group is called there, and what it calls itself: `LogGroupName: /claims/audit`. */
function groupAt(settings: readonly SettingFact[], path: string): Target[] {
  const holder = path.slice(0, path.lastIndexOf("."));
  const own = settings.find((one) => one.path === `${holder}.LogGroupName` || one.path === `${holder}.name`)?.value;
  const resource = /([^.]+)(?:\.Properties|\.\d+)?$/.exec(holder)?.[1] ?? "";
  const names = [resource.replace(/_?(log)?_?groups?$/i, ""), own?.replace(/^.*\//, "") ?? ""];
  return names.filter((name) => name !== "").map((name) => ({ name: /log$/i.test(name) ? name : `${name}_log` }));
}

function daysOfValue(value: string, words: string): number | undefined {
  const unit = UNIT.exec(words)?.[1];
  if (/^\d{1,9}$/.test(value)) return unit === undefined ? undefined : daysOfUnit(Number(value), unit);
  return daysOfText(value);
}

/** `auditRetentionDays: 30`, `audit: { retentionDays: 30 }`, `const AUDIT_LOG_TTL_DAYS = 30`. */
function* namedPeriods(ctx: FlowContext, file: number, about: RegExp): Generator<KeptPeriod> {
  const { p } = ctx;
  const { nodes, strings, records, bindings } = factsOf(p, file);
  if (!strings.some((text) => /audit|log/i.test(text))) return;
  const at = (name: string, node: number): KeptPeriod[] => {
    const words = wordsOf(name);
    if (!about.test(words)) return [];
    const value = strip(p, file, node);
    if (nodes.kind[value] !== NodeKind.literal && nodes.kind[value] !== NodeKind.clean) return [];
    const number = numberAt(ctx, file, value);
    const text = number === undefined ? constantText(ctx, file, value) : String(number);
    const days = text === undefined ? undefined : daysOfValue(text, words);
    return days === undefined
      ? []
      : [{ start: nodes.start[value]!, end: nodes.end[value]!, days, by: name, about: [] }];
  };
  for (const { fields } of records) for (const { name, init } of fields) if (init >= 0) yield* at(name, init);
  for (const { name, versions } of bindings) if (versions.length === 1) yield* at(name, versions[0]!);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    for (const [key, value] of pairsOf(ctx, file, node)) {
      yield* at(key, value);
      const inner = strip(p, file, value);
      if (nodes.kind[inner] === NodeKind.object)
        for (const [below, its] of pairsOf(ctx, file, inner))
          if (!about.test(wordsOf(below))) yield* at(`${key}.${below}`, its);
    }
  }
}

function pairsOf({ p }: FlowContext, file: number, object: number): [string, number][] {
  const pairs = listOf(p, file, object);
  return [...pairs].flatMap((key, i): [string, number][] =>
    i % 2 === 0 && key >= 0 ? [[stringAt(p, file, key), pairs[i + 1]!]] : [],
  );
}

const TTL: Readonly<Record<string, string>> = {
  expireAfterSeconds: "seconds",
  expires: "seconds",
  maxFiles: "files",
  retention: "named",
  retentionInDays: "days",
  retention_in_days: "days",
};

/** An index that deletes, a field that expires, files that are rotated away. */
function* timesToLive(ctx: FlowContext, file: number): Generator<KeptPeriod> {
  const { nodes, strings } = factsOf(ctx.p, file);
  const options = Object.keys(TTL).filter((option) => strings.includes(option));
  if (options.length === 0) return;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    for (const option of options) {
      const value = property(ctx, file, node, option);
      if (value === undefined) continue;
      const number = numberAt(ctx, file, value);
      const text = constantText(ctx, file, value);
      const unit = TTL[option]!;
      const days =
        unit === "named"
          ? daysOfName(ctx, file, value)
          : number === undefined
            ? daysOfText(text ?? "")
            : daysOfUnit(number, unit);
      if (days === undefined) continue;
      const inside = nodes.start[value]! >= nodes.start[node]! && nodes.end[value]! <= nodes.end[node]!;
      const at = inside ? value : node;
      yield { start: nodes.start[at]!, end: nodes.end[at]!, days, by: option, about: around(ctx, file, node) };
    }
  }
}

const NUMBERS = "one two three four five six seven eight nine ten".split(" ");

/** `RetentionDays.ONE_WEEK` */
function daysOfName(ctx: FlowContext, file: number, node: number): number | undefined {
  const at = strip(ctx.p, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] !== NodeKind.load) return undefined;
  const [number = "", unit = ""] = wordsOf(nameOf(ctx.p, file, at)).split(" ");
  const count = NUMBERS.indexOf(number) + 1;
  return count > 0 && /^(days?|weeks?|months?|years?)$/.test(unit) ? daysOfUnit(count, unit) : undefined;
}

/** What is called with it, what holds it, and the file that is written to. */
function around(ctx: FlowContext, file: number, object: number): Target[] {
  const { p } = ctx;
  const { nodes, records, callables } = factsOf(p, file);
  const [start, end] = [nodes.start[object]!, nodes.end[object]!];
  const names: string[] = [];
  for (const key of ["filename", "fileName", "dirname", "logGroupName", "name"]) {
    const value = property(ctx, file, object, key);
    const text = value === undefined ? undefined : constantText(ctx, file, value);
    if (text !== undefined && (key !== "name" || /\//.test(text)))
      names.push(text.replace(/^.*\//, "").replace(/\.log$|[.-]?%.*$/, "_log"));
  }
  if (names.length > 0) return names.map((name) => ({ name }));
  for (const { calls } of callables)
    for (const call of calls) {
      if (nodes.start[call]! > start || nodes.end[call]! < end) continue;
      names.push(...spelledIn(ctx, file, call));
    }
  for (let node = 0; node < nodes.kind.length; node++)
    if (
      nodes.kind[node] === NodeKind.named &&
      (nodes.flags[node]! & NodeFlag.use) === 0 &&
      nodes.start[nodes.a[node]!]! <= start &&
      end <= nodes.end[nodes.a[node]!]!
    )
      names.push(stringAt(p, file, nodes.b[node]!));
  for (const record of records)
    if (
      record.kind === "class" &&
      Math.min(record.start, ...record.annotations.map((a) => a.start)) <= start &&
      end <= record.end
    )
      names.push(record.name);
  return names.map((name) => ({ name: name.replace(/schema$/i, "") }));
}

/** `auditLogSchema.index(…)`, `db.collection("audit_log").createIndex(…)`, `model("AuditLog", …)` */
function spelledIn(ctx: FlowContext, file: number, call: number): string[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const names: string[] = [];
  let at = call;
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.call; hops++) {
    const [first] = listOf(p, file, at);
    const text = first === undefined ? undefined : constantText(ctx, file, first);
    if (text !== undefined) names.push(text);
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    names.push(nameOf(p, file, nodes.a[callee]!));
    at = strip(p, file, nodes.a[callee]!);
  }
  return names;
}
