// Cookie requests of rules → answers: calls, assignments and headers that set a cookie which says who somebody is, and which
// of the attributes that protect it they leave out. What cannot be read is taken to be there.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, madeOf } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { spell } from "../../flow/sinks/sinks.js";
import { property } from "../../flow/walk/modelled.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip, symbolPath } from "../../link/program.js";
import type { CookieRow } from "../../models/cookieRows.js";
import { parsePort } from "../../models/index.js";
import { valueAt } from "../evidence/givenOptions.js";
import { constants } from "../evidence/hazards.js";
import type { CookieAnswer } from "../requests/answers.js";
import type { CookieRequest } from "../requests/requests.js";
import { flagsOfCall, flagsOfText } from "./cookieFlags.js";
import { bindingOf, type CookieName, cookieName, isSameForAll, valueNames } from "./cookieNames.js";
import { cookieText } from "./cookieTexts.js";

interface Terms {
  about: RegExp;
  unless: RegExp;
  ways: { about: RegExp; holds: RegExp };
  ends: RegExp;
}

interface Cookie {
  answer: CookieAnswer;
  /** See CookieRow. */
  unless?: string;
}

/** What is found at a place, before the place is told. */
type Found = Pick<CookieAnswer, "call" | "cookie" | "named" | "setBy" | "missing" | "unknown" | "room"> &
  Range &
  Pick<Cookie, "unless">;

export function cookieAnswers(ctx: FlowContext, request: CookieRequest): readonly CookieAnswer[] {
  const rows = ctx.p.models.rows.filter((row) => row.kind === "cookie");
  const terms: Terms = {
    about: compiled(request.about),
    unless: compiled(request.unless),
    ways: { about: compiled(request.ways.about), holds: compiled(request.ways.holds) },
    ends: compiled(request.ends),
  };
  const key = dataHash(request);
  const found = everywhere(ctx, `cookies ${key}`, (file) => cookiesIn(ctx, rows, terms, file, request));
  const forAll = new Set(everywhere(ctx, "options for all cookies", (file) => optionsForAll(ctx, rows, file)));
  return madeOf(found, `${key} ${[...forAll].sort().join(" ")}`, () =>
    found.flatMap(({ answer, unless }) => (unless !== undefined && forAll.has(unless) ? [] : [answer])),
  );
}

/** Another file may say so: what is asked of one file must lean on it alone, or on files that it leads to. */
function optionsForAll(ctx: FlowContext, rows: readonly CookieRow[], file: number): string[] {
  const { strings } = factsOf(ctx.p, file);
  return rows.flatMap(({ unless }) => (unless !== undefined && strings.includes(unless) ? [unless] : []));
}

function cookiesIn(
  ctx: FlowContext,
  rows: readonly CookieRow[],
  terms: Terms,
  file: number,
  request: CookieRequest,
): Cookie[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  const places = new Map<number, Cookie>();
  for (const { start, end, unless, ...found } of [
    ...ofCalls(ctx, rows, terms, file),
    ...ofTexts(ctx, rows, terms, file),
  ]) {
    const symbol = symbolPath(ctx.p, file, start);
    if (functionsAround(ctx, file, start).some((name) => terms.ends.test(wordsOf(name)))) continue;
    const form = `${found.call}|${found.cookie}`;
    const at = { file: path, start, end };
    const answer: CookieAnswer = { kind: "cookie", request, at, ...found, pathClass, symbol, form };
    places.set(start, unless === undefined ? { answer } : { answer, unless });
  }
  return [...places.values()].sort((a, b) => a.answer.at.start - b.answer.at.start);
}

function functionsAround(ctx: FlowContext, file: number, position: number): string[] {
  const { callables } = factsOf(ctx.p, file);
  const names: string[] = [];
  for (let at = callableAt(ctx.p, file, position); at > 0; at = callables[at]!.parent) names.push(callables[at]!.name);
  return names;
}

function* ofCalls(ctx: FlowContext, rows: readonly CookieRow[], terms: Terms, file: number): Generator<Found> {
  const seen = new Set<number>();
  for (const call of rowCallsOf(ctx, file).cookies) {
    seen.add(call);
    for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!)))
      if (row.kind === "cookie" && !row.assigned) yield* ofCall(ctx, file, call, row, terms);
  }
  const spelled = new Map<string, CookieRow[]>();
  for (const row of rows)
    for (const text of row.spelled ?? []) {
      const method = text.slice(text.lastIndexOf(".") + 1);
      spelled.set(method, [...(spelled.get(method) ?? []), row]);
    }
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => spelled.has(text))) return;
  for (const { calls } of callables)
    for (const call of calls) {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (seen.has(call) || nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) continue;
      const found = spelled.get(stringAt(ctx.p, file, nodes.b[callee]!));
      const entity = found && entityOf(ctx.p, file, callee);
      if (!found || entity?.k === "function" || entity?.k === "class") continue;
      const said = receiverAndMethod(ctx, file, callee);
      // What rows tell otherwise about is known by more than its name; a header says itself what it is.
      const isKnown = matchesOf(ctx.p, entity).length > 0;
      for (const row of found)
        if (!row.assigned && (row.header || !isKnown) && row.spelled!.some((text) => isSpelled(said, text)))
          yield* ofCall(ctx, file, call, row, terms);
    }
}

/** "res.cookie" of `res.status(200).cookie`, "response.cookies.set". */
function receiverAndMethod(ctx: FlowContext, file: number, callee: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const names: string[] = [];
  let node = callee;
  for (let hops = 0; hops < 8; hops++) {
    const at = strip(ctx.p, file, node);
    const isVariable = nodes.kind[node] === NodeKind.named;
    if (!isVariable && nodes.kind[at] === NodeKind.call) {
      const inner = strip(ctx.p, file, nodes.a[at]!);
      if (nodes.kind[inner] !== NodeKind.load) break;
      node = nodes.a[inner]!;
      continue;
    }
    const name = nameOf(ctx.p, file, node);
    if (name) names.unshift(name);
    if (isVariable || nodes.kind[at] !== NodeKind.load) break;
    node = nodes.a[at]!;
  }
  return names.join(".");
}

/** "res.cookie" of `this.res.cookie`, "*.append" of anything. */
function isSpelled(said: string, text: string): boolean {
  return text.startsWith("*.") ? said.endsWith(text.slice(1)) : said === text || said.endsWith(`.${text}`);
}

function* ofCall(ctx: FlowContext, file: number, call: number, row: CookieRow, terms: Terms): Generator<Found> {
  const args = [...listOf(ctx.p, file, call)];
  const { nodes } = factsOf(ctx.p, file);
  if (args.some((arg) => nodes.kind[arg] === NodeKind.spread) || !applies(ctx, file, call, row)) return;
  const callee = nodes.a[call]!;
  const called = spell(ctx, file, strip(ctx.p, file, callee)) || bindingOf(ctx, file, strip(ctx.p, file, callee));
  if (row.header !== undefined) {
    const text = valueAt(ctx, file, call, parsePort(row.header)!);
    if (text?.file === file) yield* ofText(ctx, file, text.node, row, terms, called);
    return;
  }
  const name = nameAt(ctx, file, call, row);
  const value = row.value === undefined ? undefined : valueAt(ctx, file, call, parsePort(row.value)!);
  if (!name || (row.value !== undefined && (!value || isSameForAll(ctx, value.file, value.node)))) return;
  const names = value ? valueNames(ctx, value.file, value.node) : [];
  const session = row.session ? "name" : isSession(name, names, terms);
  const flags = session && flagsOfCall(ctx, file, call, row);
  if (!flags) return;
  yield {
    ...(optionsRange(ctx, file, call, row) ?? rangeOf(ctx, file, call)),
    call: called,
    cookie: name.text,
    named: session === "name",
    setBy: setBy(row),
    ...flags,
    ...roomIn(ctx, file, call, row),
    ...(row.unless === undefined ? {} : { unless: row.unless }),
  };
}

function nameAt(ctx: FlowContext, file: number, call: number, row: CookieRow): CookieName | undefined {
  const at = row.name === undefined ? undefined : valueAt(ctx, file, call, parsePort(row.name)!);
  const name = at && cookieName(ctx, at.file, at.node);
  if (row.called === undefined || name?.text) return name;
  return { text: row.called, constant: true };
}

function applies(ctx: FlowContext, file: number, call: number, row: CookieRow): boolean {
  const { given, plugin, optional, options } = row;
  if (given) {
    const at = valueAt(ctx, file, call, parsePort(given.port)!);
    if (!at || !constants(ctx, at.file, at.node).some((text) => given.equals.includes(text))) return false;
  }
  if (plugin) {
    const first = listOf(ctx.p, file, call)[0];
    const object = first === undefined ? undefined : onlyValue(ctx.p, file, first);
    const isObject = object !== undefined && factsOf(ctx.p, file).nodes.kind[object] === NodeKind.object;
    const given = isObject ? property(ctx, file, object, "plugin") : first;
    const entity = given === undefined ? undefined : entityOf(ctx.p, file, given);
    if (entity?.k !== "pkg" || !plugin.includes(entity.pkg)) return false;
  }
  return !optional || valueAt(ctx, file, call, parsePort(options!)!) !== undefined;
}

function isSession(
  name: CookieName,
  values: readonly string[],
  { about, unless, ways }: Terms,
): "name" | "value" | undefined {
  const words = (text: string) => wordsOf(text);
  // What holds the name may say so: `SESSION_COOKIE_NAME`.
  const called = name.constant ? words(name.text) : words(name.text).replace(/( (cookie|name|key))+$/, "");
  if (ways.about.test(called) && values.map(words).some((text) => ways.holds.test(text))) return "value";
  if (unless.test(called)) return undefined;
  if (about.test(called)) return "name";
  return values.map(words).some((text) => about.test(text) && !unless.test(text)) ? "value" : undefined;
}

function setBy(row: CookieRow): Found["setBy"] {
  return row.script === "always" ? "script" : (row.script ?? "server");
}

/** `document.cookie = …`, members that are headers. */
function* ofTexts(ctx: FlowContext, rows: readonly CookieRow[], terms: Terms, file: number): Generator<Found> {
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  const assigned = rows.filter((row) => row.assigned);
  const properties = new Map(rows.flatMap((row) => (row.properties ?? []).map((name) => [name, row] as const)));
  for (const { stores } of callables)
    for (const store of stores) {
      if (store.key < 0) continue;
      const said = `${nameOf(ctx.p, file, store.object)}.${stringAt(ctx.p, file, store.key)}`;
      const row = assigned.find((one) => one.spelled?.some((text) => isSpelled(said, text)));
      if (row) yield* ofText(ctx, file, store.value, row, terms, said);
      const header = properties.get(stringAt(ctx.p, file, store.key));
      if (header) yield* ofText(ctx, file, store.value, header, terms, said);
    }
  if (!strings.some((text) => properties.has(text))) return;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
      const row = properties.get(key);
      if (row) yield* ofText(ctx, file, pairs[i + 1]!, row, terms, key);
    }
  }
}

/** A text, or each of a list. */
function* ofText(
  ctx: FlowContext,
  file: number,
  node: number,
  row: CookieRow,
  terms: Terms,
  call: string,
): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.array) {
    for (const item of listOf(ctx.p, file, at)) yield* ofText(ctx, file, item, row, terms, call);
    return;
  }
  const text = cookieText(ctx, file, at);
  if (!text || isSameForAll(ctx, file, text.value)) return;
  const session = isSession(text.name, valueNames(ctx, file, text.value), terms);
  const flags = session && flagsOfText(text, row);
  if (flags)
    yield {
      ...rangeOf(ctx, file, at),
      call,
      cookie: text.name.text,
      named: session === "name",
      setBy: setBy(row),
      ...flags,
    };
}

function rangeOf(ctx: FlowContext, file: number, node: number): Range {
  const { nodes } = factsOf(ctx.p, file);
  return { start: nodes.start[node]!, end: nodes.end[node]! };
}

/** `cookie: { … }` among many other options of a session: there it is to be mended. */
function optionsRange(ctx: FlowContext, file: number, call: number, { options }: CookieRow): Range | undefined {
  const port = options === undefined ? undefined : parsePort(options);
  if (!port || port.path.length === 0) return undefined;
  const given = valueAt(ctx, file, call, port);
  const { start, end } = rangeOf(ctx, file, call);
  const isObject = given?.file === file && factsOf(ctx.p, file).nodes.kind[given.node] === NodeKind.object;
  const range = isObject ? rangeOf(ctx, file, given.node) : undefined;
  return range && start < range.start && range.end < end ? range : undefined;
}

/** An object that is written there, or the place of an argument that is not there. */
function roomIn(ctx: FlowContext, file: number, call: number, row: CookieRow): Pick<Found, "room"> {
  const port = row.options === undefined ? undefined : parsePort(row.options);
  if (port?.base.kind !== "arg") return {};
  const args = listOf(ctx.p, file, call);
  if (args.length === port.base.index && port.path.length === 0)
    return { room: { kind: "call", ...rangeOf(ctx, file, call) } };
  const [member, ...deeper] = port.path;
  const given = objectAt(ctx, file, valueAt(ctx, file, call, port));
  if (given !== undefined) return { room: { kind: "object", ...rangeOf(ctx, file, given) } };
  if (member === undefined || deeper.length > 0) return {};
  const around = objectAt(ctx, file, valueAt(ctx, file, call, { ...port, path: [] }));
  return around !== undefined && property(ctx, file, around, member) === undefined
    ? { room: { kind: "object", member, ...rangeOf(ctx, file, around) } }
    : {};
}

function objectAt(ctx: FlowContext, file: number, at: { file: number; node: number } | undefined): number | undefined {
  const object = at?.file === file ? onlyValue(ctx.p, file, at.node) : undefined;
  return object !== undefined && factsOf(ctx.p, file).nodes.kind[object] === NodeKind.object ? object : undefined;
}
