// Tables that are made of many rows of which nothing is declared, by the columns that they are given: `sheet.columns = [{ key:
// "nationalId" }]`, `new Parser({ fields: ["nationalId"] })`. Input: a file that makes tables. Output: one entry per call that
// makes one. Invariant: the rows come straight from where they are kept; what is mapped on the way is something else.
import { MODEL_NAME } from "../../classify/tokens.js";
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { ANY_KEY, NONE, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { SinkUse } from "../sinks/sinks.js";
import { constantText } from "../walk/constantText.js";
import { constantNames, property } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";
import { MAKES_TABLE } from "./exports.js";
import { handedTables } from "./handedTables.js";

export interface NamedTable {
  call: number;
  spelled: string;
  data: FindingData[];
}

const OPTIONS = ["fields", "columns", "header", "headers", "keys"];
/** Of a column that is an object: what the row has it under. */
const KEYS = ["key", "id", "value", "field", "accessor", "dataIndex"];
const MAX_CHAIN = 12;

export function namedTables(e: EffectContext, uses: readonly SinkUse[], file: number, minTier: number): NamedTable[] {
  const { p } = e.ctx;
  const { facts, pathClass, path } = p.files[file]!;
  if (pathClass !== "source" || /\.[jt]sx$/.test(path)) return [];
  const made = uses.filter(({ spelled }) => MAKES_TABLE.test(spelled.slice(spelled.lastIndexOf(".") + 1)));
  const found = new Map<number, NamedTable>();
  const makers = new Set(made.map(({ call }) => callableOf(e, file, call)));
  for (const { call, rows: list, names } of handedTables(e, file, makers)) {
    const rows = rowsBehind(e, file, list) ?? rowsOfStore(e, file, list);
    const data = rows === undefined ? [] : dataOf(e, names, rows, minTier);
    if (tellsEnough(data, minTier))
      found.set(-1 - call, { call, spelled: nameOf(p, file, facts.nodes.a[call]!), data });
  }
  if (made.length === 0) return [...found.values()];
  const columns = columnsIn(e, file);
  for (const { call, spelled, arguments: given } of made) {
    const outer = outerOf(facts.callables, callableOf(e, file, call));
    if (found.has(outer)) continue;
    const spelledOut =
      given.map(({ node }) => membersGiven(e, file, node)).find((one) => one !== undefined) ??
      membersNamed(e, file, call);
    const rows =
      spelledOut?.rows ?? given.map(({ node }) => rowsBehind(e, file, node)).find((one) => one !== undefined);
    const names = spelledOut?.names ?? columns.get(outer) ?? columns.get(0) ?? [];
    if (names.length === 0 || rows === undefined) continue;
    const data = dataOf(e, names, rows, minTier);
    if (tellsEnough(data, minTier)) found.set(outer, { call, spelled, data });
  }
  return [...found.values()];
}

/** `rows`: what they are looked up by. */
function dataOf({ ctx: { p } }: EffectContext, names: readonly string[], rows: string, minTier: number): FindingData[] {
  return names.flatMap((name): FindingData[] => {
    const c = p.classifier.classify({ name, owner: rows, siblings: names });
    return c && c.confidence >= HIGH_CONFIDENCE && c.tier >= minTier
      ? [{ ...c, label: rows ? `${rows}.${name}` : name }]
      : [];
  });
}

/** One alone may be a code. */
function tellsEnough(data: readonly FindingData[], minTier: number): boolean {
  return data.length > 1 || data.some(({ tier }) => tier > minTier);
}

/** `await this.repo.claimants()`: a store that is asked for several by what they are called. */
function rowsOfStore({ ctx: { p } }: EffectContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, onlyValue(p, file, node));
  const callee = nodes.kind[at] === NodeKind.call ? strip(p, file, nodes.a[at]!) : -1;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load) return undefined;
  const isStore = /(repo|repository|dao|store)$/i.test(nameOf(p, file, nodes.a[callee]!));
  const name = nameOf(p, file, callee);
  return isStore && /[a-z]s$/.test(name) && !/(ss|us|status|totals?\w*|counts?|stats|sums)$/i.test(name)
    ? ""
    : undefined;
}

function callableOf({ ctx: { p } }: EffectContext, file: number, call: number): number {
  return factsOf(p, file).callables.findIndex(({ calls }) => calls.includes(call));
}

/** The function of the file that it is written in; functions within it belong to it. */
function outerOf(callables: readonly { parent: number }[], callable: number): number {
  let at = callable;
  while (at > 0 && callables[at]!.parent > 0) at = callables[at]!.parent;
  return at;
}

/** By the outermost function, 0 for those that all of the file have. */
function columnsIn(e: EffectContext, file: number): Map<number, string[]> {
  const { callables } = factsOf(e.ctx.p, file);
  const found = new Map<number, string[]>();
  const add = (callable: number, names: readonly string[]) => {
    if (names.length === 0) return;
    const outer = outerOf(callables, callable);
    found.set(outer, [...(found.get(outer) ?? []), ...names]);
  };
  callables.forEach(({ stores, calls }, callable) => {
    for (const { key, value } of stores)
      if (key >= 0 && stringAt(e.ctx.p, file, key) === "columns") add(callable, namesOfColumns(e, file, value));
    for (const call of calls) {
      for (const arg of listOf(e.ctx.p, file, call)) {
        const options = objectBehind(e.ctx.p, file, arg, 0);
        if (!options) continue;
        for (const option of OPTIONS) {
          const value = property(e.ctx, options.file, options.node, option);
          if (value !== undefined) add(callable, namesOfColumns(e, options.file, value));
        }
      }
    }
  });
  return found;
}

/** `["a", "b"]`, `[{ key: "a" }]`, `{ a: "A" }` */
function namesOfColumns(e: EffectContext, file: number, value: number): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const plain = constantNames(e.ctx, file, value);
  if (plain.length > 1) return [...plain];
  const at = strip(p, file, value);
  // `["a", "b"].map((key) => ({ header: key, key }))`
  const mapped = nodes.kind[at] === NodeKind.call ? strip(p, file, nodes.a[at]!) : NONE;
  if (mapped >= 0 && nodes.kind[mapped] === NodeKind.load && nameOf(p, file, mapped) === "map")
    return namesOfColumns(e, file, nodes.a[mapped]!);
  if (nodes.kind[at] === NodeKind.array)
    return [...listOf(p, file, at)].flatMap((item) => {
      const column = objectBehind(p, file, item, 0);
      if (!column) return [];
      const key = KEYS.map((name) => property(e.ctx, column.file, column.node, name)).find((one) => one !== undefined);
      const text = key === undefined ? undefined : constantText(e.ctx, column.file, key);
      return text === undefined ? [] : [text];
    });
  return [];
}

/** `addRow({ id: row.nationalId })`, `addRow([row.nationalId, row.name])`: the members of each of many rows. */
function membersGiven(e: EffectContext, file: number, node: number): { names: string[]; rows: string } | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isObject = nodes.kind[at] === NodeKind.object;
  if (!isObject && nodes.kind[at] !== NodeKind.array) return undefined;
  const names: string[] = [];
  let rows: string | undefined;
  for (const [i, item] of listOf(p, file, at).entries()) {
    const value = isObject && i % 2 === 0 ? NONE : strip(p, file, item);
    if (value < 0 || nodes.kind[value] !== NodeKind.load || nodes.b[value]! < 0) continue;
    const of = rowsBehind(e, file, nodes.a[value]!);
    if (of === undefined) continue;
    rows ||= of;
    names.push(stringAt(p, file, nodes.b[value]!));
  }
  return names.length > 0 ? { names, rows: rows ?? "" } : undefined;
}

/** `zip.append(scan, { name: `${row.fullName}-${row.idCardNo}.jpg` })`: what the files of an archive are called says whose they are. */
function membersNamed(e: EffectContext, file: number, call: number): { names: string[]; rows: string } | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const texts = [...listOf(p, file, call)].flatMap((arg) => {
    const options = nodes.kind[strip(p, file, arg)] === NodeKind.object ? strip(p, file, arg) : NONE;
    const named = options < 0 ? arg : property(e.ctx, file, options, "name");
    const at = named === undefined ? NONE : strip(p, file, named);
    return at >= 0 && nodes.kind[at] === NodeKind.text ? [at] : [];
  });
  const names: string[] = [];
  let rows: string | undefined;
  for (const part of texts.flatMap((text) => [...listOf(p, file, text)])) {
    const value = strip(p, file, part);
    if (nodes.kind[value] !== NodeKind.load || nodes.b[value]! < 0) continue;
    const of = rowsBehind(e, file, nodes.a[value]!);
    if (of === undefined) continue;
    rows ||= of;
    names.push(stringAt(p, file, nodes.b[value]!));
  }
  return names.length > 0 ? { names, rows: rows ?? "" } : undefined;
}

/** Name of what the rows are looked up by, "" where it has none; undefined where they are not known to be many, and as they are. */
function rowsBehind(e: EffectContext, file: number, node: number): string | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  // `for (const row of rows)`
  if (nodes.kind[at] === NodeKind.load && nodes.b[at] === ANY_KEY) at = strip(p, file, nodes.a[at]!);
  else if (nodes.kind[at] === NodeKind.param) at = listOfCallback(e, file, at);
  // `const { rows } = await pool.query(…)`
  if (at >= 0 && nodes.kind[at] === NodeKind.load && /^(rows|data|items|docs|\d)$/.test(nameOf(p, file, at)))
    at = strip(p, file, nodes.a[at]!);
  let isMany = false;
  for (let hops = 0; at >= 0 && hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    const name = nameOf(p, file, callee);
    if (ONE.test(name) || WORKED_ON.test(name)) return undefined;
    isMany ||= MANY.test(name);
    if (nodes.kind[callee] !== NodeKind.load) return isMany ? "" : undefined;
    const model = nameOf(p, file, nodes.a[callee]!);
    if (isMany && MODEL_NAME.test(model)) return model;
    at = strip(p, file, nodes.a[callee]!);
  }
  return isMany ? "" : undefined;
}
const MANY =
  /^(find|findAll|findMany|findAndCountAll|findBy|getMany|getAll\w*|list\w*|select|query|search\w*|all([A-Z]\w*)?|(load|fetch)(All|Many)\w*|scan)$/;
const ONE =
  /^(findOne\w*|findUnique\w*|findFirst\w*|findBy(Pk|Id)\w*|first|one|getOne\w*|count\w*|aggregate|groupBy|sum)$/;
const WORKED_ON = /^(map|flatMap|reduce|mask\w*|redact\w*|anonymi[sz]e\w*|project|pick|omit)$/;

/** `rows.forEach((row) => sheet.addRow(row))`: the list that a callback is handed one by one. */
function listOfCallback({ ctx: { p } }: EffectContext, file: number, param: number): number {
  const { nodes } = factsOf(p, file);
  const { by } = nodeUses(p, file);
  const callback = nodes.kind.findIndex((kind, i) => kind === NodeKind.function && nodes.a[i] === nodes.a[param]);
  const call = (by.get(callback) ?? []).find((user) => nodes.kind[user] === NodeKind.call);
  const callee = call === undefined ? -1 : strip(p, file, nodes.a[call]!);
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load || !/^(forEach|each|eachAsync)$/.test(nameOf(p, file, callee)))
    return -1;
  return strip(p, file, nodes.a[callee]!);
}
