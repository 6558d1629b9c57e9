// Personal data that is put where analyses are made: calls that write to something named for it, statements in code and in
// scripts that copy columns into such a table or view. Input: a file, and the words that count. Output: one entry per place,
// with the data that arrives as it is. Invariant: what comes from something named as made harmless is not looked at.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { matches, wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { type SqlFill, sqlFill } from "../../facts/sqlFills.js";
import { sqlTokens } from "../../facts/sqlTokens.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, pathClassOf, stringAt, strip } from "../../link/program.js";
import { tableFields } from "../../link/sqlRows.js";
import { refill } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { spell } from "../sinks/sinks.js";
import { isMany, sure } from "../sinks/toldData.js";
import { namesAround } from "../stores/memberWrites.js";
import { selectedColumns } from "../stores/selectedColumns.js";
import { subjectOf } from "../stores/subjects.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import { origins } from "../walk/origins.js";
import { classifyField, personalOf } from "../walk/personal.js";
import { QUERY_CALLS } from "../walk/queried.js";
import type { EffectContext } from "../ways/effects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface AnalyticsTerms {
  /** Tables, stores, clients and variables that are there for analyses. */
  marts: string;
  /** The start of a name with its schema, in lower case as it is spelled. */
  schemas: string;
  /** Tables that are for analyses where many rows are put in: one alone may be about a case. */
  tables: string;
  /** Functions that put in many. */
  many: string;
  /** Tables, views, columns and functions that say that persons were taken out. */
  harmless: string;
  /** Functions that put rows somewhere. */
  puts: string;
  /** Functions for which somebody has to be known: letters, payments. */
  purposes: string;
}

export interface AnalyticsFill {
  start: number;
  end: number;
  target: string;
  data: FindingData[];
}

const MIN_TIER = 2;
const MADE_HARMLESS =
  Transform.masked |
  Transform.tokenised |
  Transform["keyed-hash"] |
  Transform.hash |
  Transform.aggregated |
  Transform.encrypted;

export function analyticsFills(e: EffectContext, terms: AnalyticsTerms, file: number): AnalyticsFill[] {
  const { facts, pathClass, path } = e.ctx.p.files[file]!;
  // Sets for training are made by scripts, which are no samples.
  const isRun = pathClass === "source" || pathClassOf(path.replace(/(^|\/)scripts\//g, "$1")) === "source";
  if (!isRun || /\.[jt]sx$/.test(path)) return [];
  if (facts.language === "sql") return scripted(e, terms, file);
  return facts.language === "typescript" ? [...stated(e, terms, file), ...called(e, terms, file)] : [];
}

// --- statements ---

function scripted(e: EffectContext, terms: AnalyticsTerms, file: number): AnalyticsFill[] {
  return factsOf(e.ctx.p, file).records.flatMap((record): AnalyticsFill[] => {
    if (record.kind !== "sql-fill") return [];
    const note = (name: string) => record.annotations.find((a) => a.name === name)?.args ?? [];
    const fill = { target: record.name, columns: note("columns"), from: note("from") };
    const data = copied(e, terms, fill);
    return data ? [{ start: record.nameStart, end: record.nameEnd, target: fill.target, data }] : [];
  });
}

const COPIES = /^\s*(insert\s+(into|overwrite)|create\s)[\s\S]*\sselect\s/i;

/** Texts of statements in code. */
function stated(e: EffectContext, terms: AnalyticsTerms, file: number): AnalyticsFill[] {
  const { nodes, strings } = factsOf(e.ctx.p, file);
  if (!strings.some((text) => COPIES.test(text))) return [];
  const found: AnalyticsFill[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const isText = nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.string && nodes.b[node]! >= 0;
    const text = isText ? stringAt(e.ctx.p, file, nodes.b[node]!) : "";
    const fill = COPIES.test(text) ? sqlFill([...sqlTokens(text)].filter(({ kind }) => kind !== "comment")) : undefined;
    const data = fill && copied(e, terms, fill);
    if (data) found.push({ start: nodes.start[node]!, end: nodes.end[node]!, target: fill.target, data });
  }
  return found;
}

/** Undefined where the target is not for analyses, or where it is not known what is copied. */
function copied(
  e: EffectContext,
  terms: AnalyticsTerms,
  { target, columns, from }: Pick<SqlFill, "target" | "columns" | "from">,
): FindingData[] | undefined {
  const isHarmless = (name: string) => matches(terms.harmless, wordsOf(name));
  if (!isMart(terms, target, true) || isHarmless(target) || from.some(isHarmless)) return undefined;
  // What one mart hands on to the next is told where it enters.
  if (from.every((table) => isMart(terms, table, true))) return undefined;
  const { p } = e.ctx;
  const names = columns.filter((name) => name !== "*");
  const declared = from.flatMap((table) => [...(tableFields(p, bare(table))?.values() ?? [])]);
  const whole = columns.includes("*") ? declared : [];
  const named = names.flatMap((name): FindingData[] => {
    if (isHarmless(name)) return [];
    const field = declared.find((one) => wordsOf(one.name) === wordsOf(name));
    const known = field
      ? classifyField(e.ctx, field)
      : p.classifier.classify({ name, owner: bare(from[0]!), siblings: names });
    const least = field ? MEDIUM_CONFIDENCE : HIGH_CONFIDENCE;
    return known && known.confidence >= least && known.tier >= MIN_TIER ? [{ ...known, label: name }] : [];
  });
  const all = whole.flatMap((field): FindingData[] => {
    const known = classifyField(e.ctx, field);
    return known && known.confidence >= MEDIUM_CONFIDENCE && known.tier >= MIN_TIER
      ? [{ ...known, label: field.name }]
      : [];
  });
  return [...named, ...all];
}

function isMart(terms: AnalyticsTerms, name: string, hasMany: boolean): boolean {
  const words = wordsOf(name);
  return (
    matches(terms.marts, words) ||
    matches(terms.schemas, name.toLowerCase()) ||
    (hasMany && matches(terms.tables, words))
  );
}

function bare(table: string): string {
  return table.slice(table.lastIndexOf(".") + 1);
}

// --- calls ---

function called(e: EffectContext, terms: AnalyticsTerms, file: number): AnalyticsFill[] {
  const { p } = e.ctx;
  const { nodes, callables, records } = factsOf(p, file);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): AnalyticsFill[] => {
      const callee = nodes.a[call]!;
      const name = nameOf(p, file, callee);
      const isPut = matches(terms.puts, wordsOf(name));
      if (!isPut && !QUERY_CALLS.test(name)) return [];
      const target = isPut ? targetOf(e, terms, file, call) : insertedInto(e, terms, file, call);
      if (target === undefined) return [];
      const around = callables[callableAt(p, file, nodes.start[call]!)]!;
      const says = `${around.name} ${records[around.owner]?.name ?? ""}`;
      if (matches(terms.purposes, wordsOf(says)) || matches(terms.harmless, wordsOf(says))) return [];
      return [{ ...rangeOf(e, file, call), target, data: arriving(e, terms, file, call) }];
    }),
  );
}

/** `execute("INSERT INTO mart.claims (…) VALUES (…)", rows)`, `execute({ sqlText, binds })`: the table of the statement. */
function insertedInto(e: EffectContext, terms: AnalyticsTerms, file: number, call: number): string | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const [first, ...values] = listOf(p, file, call);
  if (first === undefined) return undefined;
  const options = nodes.kind[strip(p, file, first)] === NodeKind.object ? strip(p, file, first) : -1;
  const given = options < 0 ? [first] : STATEMENTS.flatMap((key) => property(e.ctx, file, options, key) ?? []);
  const into = given.map((node) => INSERTS.exec(constantText(e.ctx, file, node) ?? "")?.[1]).find(Boolean);
  const target = into?.replace(/["`[\]]/g, "");
  if (target === undefined || !isMart(terms, target, true) || matches(terms.harmless, wordsOf(target)))
    return undefined;
  const rows = [...values, ...(options < 0 ? [] : BINDS.flatMap((key) => property(e.ctx, file, options, key) ?? []))];
  // A list of values is one row, a list of lists are many.
  const isOfMany = rows.some((node) => isListOfRows(e, file, node));
  return rows.length > 0 && (isMart(terms, target, false) || isOfMany) ? target : undefined;
}
const INSERTS = /^\s*insert\s+(?:into|overwrite)\s+(?:table\s+)?([\w."`[\]]{1,80})[\s\S]*\bvalues\b/i;
const STATEMENTS = ["sqlText", "sql", "text", "query", "statement"];
const BINDS = ["binds", "values", "params", "parameters", "bind", "replacements"];

function isListOfRows(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.array) return isList(e, file, node);
  return [...listOf(e.ctx.p, file, at)].some((item) => isList(e, file, item));
}

/** `mart`, "claim_analysis", `{ table: "claim_analysis" }`, `ClaimAnalysis` */
function targetOf(e: EffectContext, terms: AnalyticsTerms, file: number, call: number): string | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const args = [...listOf(p, file, call)];
  const first = args[0] === undefined ? -1 : strip(p, file, args[0]);
  const option = (key: string) =>
    first >= 0 && nodes.kind[first] === NodeKind.object ? property(e.ctx, file, first, key) : undefined;
  const texts = [args[0], option("table"), option("dataset"), option("tableId")].flatMap((node) =>
    constant(e, file, node),
  );
  // Lists are of no record, and there are many.
  const held = nameOf(p, file, nodes.a[call]!) === "push" ? variableOf(e, file, call) : subjectOf(e, file, call);
  const names = [...texts, ...namesAround(e, file, call), ...madeBy(e, file, call), held];
  const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
  const receiver = spelled.includes(".") ? spelled.slice(0, spelled.lastIndexOf(".")) : "";
  const all = [...names, receiver].filter((name) => name !== "" && name.length < 80);
  if (all.some((name) => matches(terms.harmless, wordsOf(name)))) return undefined;
  const mart = all.find((name) => isMart(terms, name, true));
  if (mart === undefined || isMart(terms, mart, false)) return mart;
  const hasMany = matches(terms.many, wordsOf(nameOf(p, file, nodes.a[call]!)));
  // `insert({ table, values })`
  const given = [...args, ...["values", "rows", "data"].flatMap((key) => option(key) ?? [])];
  return hasMany || given.some((arg) => isList(e, file, arg)) ? mart : undefined;
}

/** `const features = warehouse.dataset("feature_store")`: what the receiver, or a function of it, was made by, and from what. */
function madeBy(e: EffectContext, file: number, call: number): string[] {
  const { p } = e.ctx;
  const { nodes, bindings } = factsOf(p, file);
  const found: string[] = [];
  let at = nodes.a[call]!;
  for (let hops = 0; at >= 0 && hops < MAX_HOPS; hops++) {
    at = strip(p, file, at);
    if (nodes.kind[at] === NodeKind.load) at = nodes.a[at]!;
    else if (nodes.kind[at] === NodeKind.local) {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      if (versions.length !== 1) break;
      at = versions[0]!;
    } else if (nodes.kind[at] === NodeKind.call) {
      found.push(nameOf(p, file, nodes.a[at]!), ...[...listOf(p, file, at)].flatMap((arg) => constant(e, file, arg)));
      at = nodes.a[at]!;
    } else break;
  }
  return found;
}
const MAX_HOPS = 12;

/** `all`, `all.map(…)`, `[…]` */
function isList(e: EffectContext, file: number, arg: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, arg);
  if (nodes.kind[at] === NodeKind.array) return true;
  if (nodes.kind[at] === NodeKind.call && nameOf(e.ctx.p, file, nodes.a[at]!) === "map") return true;
  refill(e.ctx);
  return origins(e.ctx, file, arg, EMPTY_PATH).some((o) => isMany(e.ctx, o));
}

/** Of a list that grows in a loop: which of its states is meant has no name of its own. */
function variableOf(e: EffectContext, file: number, call: number): string {
  const { p } = e.ctx;
  const { nodes, bindings } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const at = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : -1;
  if (at < 0 || nodes.kind[at] !== NodeKind.join) return "";
  const states = new Set([at, ...[...listOf(p, file, at)].map((one) => strip(p, file, one))]);
  return bindings.find(({ versions }) => versions.some((one) => states.has(strip(p, file, one))))?.name ?? "";
}

function constant(e: EffectContext, file: number, node: number | undefined): string[] {
  if (node === undefined) return [];
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? [stringAt(e.ctx.p, file, nodes.b[at]!)] : [];
}

function rangeOf(e: EffectContext, file: number, call: number): { start: number; end: number } {
  const { nodes } = factsOf(e.ctx.p, file);
  const last = [...listOf(e.ctx.p, file, call)].at(-1) ?? call;
  return { start: nodes.start[last]!, end: nodes.end[last]! };
}

function arriving(e: EffectContext, terms: AnalyticsTerms, file: number, call: number): FindingData[] {
  const { ctx } = e;
  return [...listOf(ctx.p, file, call)].flatMap((arg) => {
    refill(ctx);
    const list = origins(ctx, file, arg, EMPTY_PATH).filter((o) => !isMadeHarmless(e, terms, o));
    const data = list.flatMap((o) => sure(personalOf(ctx, o, MIN_TIER).map((item) => believed(item))));
    return data.length > 0 ? data : selected(e, terms, file, arg);
  });
}

/** Of a table that nothing declares, the columns say what they hold. */
function selected({ ctx }: EffectContext, terms: AnalyticsTerms, file: number, arg: number): FindingData[] {
  const rows = selectedColumns(ctx, file, arg);
  if (!rows || matches(terms.harmless, wordsOf(rows.table))) return [];
  return rows.columns.flatMap((name): FindingData[] => {
    if (matches(terms.harmless, wordsOf(name))) return [];
    const known = ctx.p.classifier.classify({ name, owner: rows.table, siblings: rows.columns });
    const isSure = known && known.confidence >= HIGH_CONFIDENCE && known.tier >= MIN_TIER;
    return isSure ? [{ ...known, label: rows.table === "" ? name : `${rows.table}.${name}` }] : [];
  });
}

/** A sensitive member that nothing declares speaks for itself. */
function believed<T extends ReturnType<typeof personalOf>[number]>(item: T): T {
  const { tier, confidence } = item.classification;
  return tier >= 3 && confidence >= HIGH_CONFIDENCE && !item.inferred ? { ...item, declared: true } : item;
}

function isMadeHarmless({ ctx }: EffectContext, terms: AnalyticsTerms, o: Origin): boolean {
  if ((o.transforms & (MADE_HARMLESS | Transform.altered)) !== 0) return true;
  const { nodes } = factsOf(ctx.p, o.file);
  const name = nodes.kind[o.node] === NodeKind.call ? nameOf(ctx.p, o.file, nodes.a[o.node]!) : o.name;
  return [name, ...o.keys].some((one) => matches(terms.harmless, wordsOf(one)));
}
