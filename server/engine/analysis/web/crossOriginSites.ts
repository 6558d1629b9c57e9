// Places where a server lets pages of any site read its answers: options of libraries, headers that code writes, settings of a
// description. Input: one file. Output: each place with what it lets in, whether cookies come along, and for which answers it
// speaks. Values without the linked program in them: they are kept.
import { compiled } from "../../classify/words.js";
import { NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { deciding, reaches } from "../../flow/walk/controlPaths.js";
import { expressionForm } from "../../flow/walk/form.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import type { CrossOriginRow } from "../../models/crossOriginRows.js";
import { type Port, parsePort } from "../../models/index.js";
import { valueAt } from "../evidence/givenOptions.js";
import { constantOf } from "../evidence/hazards.js";
import type { Scope } from "../evidence/scopes.js";
import { headersIn, isCalled, NOWHERE, routePattern } from "../evidence/writtenHeaders.js";
import { writtenOption } from "../evidence/writtenOptions.js";
import { headerOrigin, isOn, type Let, type Origin, optionOrigin } from "./siteOrigins.js";

export interface CrossOriginSite {
  start: number;
  end: number;
  lets: Let;
  credentials: boolean;
  /** As code spells it. */
  choice: string;
  /** See CrossOriginRow. */
  sockets?: true;
  /** A middleware or a plugin, made by the call that the site is. */
  made?: true;
  scopes: readonly Scope[];
}

const APPLICATION: readonly Scope[] = [{ kind: "application" }];

export function crossOriginSites(ctx: FlowContext, rows: readonly CrossOriginRow[], file: number): CrossOriginSite[] {
  const { facts, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test") return [];
  if (facts.language !== "typescript") return ofSettings(ctx, rows, file);
  return [...ofCalls(ctx, file), ...ofHeaders(ctx, rows, file)]
    .filter((site) => !isOptional(ctx, file, site))
    .sort((a, b) => a.start - b.start);
}

/** One of two ways, or there only where the environment or a setting says so. */
function isOptional(ctx: FlowContext, file: number, { start, end }: CrossOriginSite): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const isIt = (node: number) => nodes.start[node] === start && nodes.end[node] === end;
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.join && [...listOf(ctx.p, file, node)].some(isIt)) return true;
  const fact = callables[callableAt(ctx.p, file, start)]!;
  const holds = (range: Range) => range.start <= start && end <= range.end;
  const around = fact.calls.findIndex((call) => holds({ start: nodes.start[call]!, end: nodes.end[call]! }));
  const block = around < 0 ? fact.stores.find(holds)?.block : fact.callBlocks[around];
  if (block === undefined) return false;
  // Made for one request: what chooses it may have asked who sent that.
  const isForOne = fact.calls.some((call) => isIt(strip(ctx.p, file, nodes.a[call]!)));
  const asks = (condition: number) => isForOne || SETTING.test(formBehind(ctx, file, condition));
  // What is asked later decides nothing here.
  return [...deciding(fact, block, asks)].some((asked) => reaches(fact, [asked], (b) => b === block, new Set()));
}
const SETTING = /env|prod|dev(?!ice)|local|stag(e|ing)|test|debug|config|setting|enabled?|cors/i;

/** Names in a condition, and those behind its variable. */
function formBehind(ctx: FlowContext, file: number, condition: number): string {
  return `${expressionForm(ctx, file, condition)} ${expressionForm(ctx, file, onlyValue(ctx.p, file, condition))}`;
}

function* ofCalls(ctx: FlowContext, file: number): Generator<CrossOriginSite> {
  const { nodes } = factsOf(ctx.p, file);
  for (const call of rowCallsOf(ctx, file).crossOrigins) {
    if ([...listOf(ctx.p, file, call)].some((arg) => nodes.kind[arg] === NodeKind.spread)) continue;
    for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!))) {
      const site = row.kind === "crossOrigin" ? ofCall(ctx, file, call, row) : undefined;
      if (!site) continue;
      yield site;
      break;
    }
  }
}

function ofCall(ctx: FlowContext, file: number, call: number, row: CrossOriginRow): CrossOriginSite | undefined {
  const port = row.options === undefined ? undefined : parsePort(row.options);
  if (!port || !isPlugin(ctx, file, call, row)) return undefined;
  const { nodes } = factsOf(ctx.p, file);
  const name = calleeName(ctx, file, nodes.a[call]!) || nameOf(ctx.p, file, nodes.a[call]!);
  const place = {
    start: nodes.start[call]!,
    end: nodes.end[call]!,
    scopes: scopesOf(ctx, file, call),
    made: true as const,
    ...(row.sockets ? { sockets: true as const } : {}),
  };
  const member = port.path[port.path.length - 1];
  if (port.base.kind === "arg" && member !== undefined) {
    const given = listOf(ctx.p, file, call)[port.base.index];
    const written = given === undefined ? undefined : writtenOption(ctx, file, given, port.path);
    if (!written || written.state === "absent") return undefined;
    if (written.state === "constant")
      return row.switched && written.value === "true"
        ? { ...place, lets: "any", credentials: false, choice: `${member}: true` }
        : undefined;
    const object = valueAt(ctx, file, call, port);
    if (!object || !isObject(ctx, object.file, object.node)) return undefined;
  }
  const answered = row.delegates ? answeredOptions(ctx, file, call, port) : undefined;
  if (answered === "unseen") return undefined;
  const at = answered ?? { file, call, port };
  const credentials = isOn(ctx, at.file, at.call, at.port, row.credentials);
  const said = optionOrigin(ctx, at.file, at.call, at.port, row.origin, row.list === true);
  const origin: Origin | undefined =
    said === "open"
      ? row.open
        ? { lets: row.echoes && credentials ? "echoed" : "any", spelled: `${name}() without ${row.origin}` }
        : undefined
      : said;
  // A server that takes a list may look for "*" in it, and answer with the name of who asks.
  const lets = origin?.lets === "any" && row.list && row.echoes && credentials ? "echoed" : origin?.lets;
  return origin && lets && { ...place, lets, credentials, choice: origin.spelled };
}

/**
 * `cors((req, callback) => callback(null, { origin: true }))`: the call that gives the options, where that is all the function
 * does; "unseen" for a function that decides anything. Undefined where it is none.
 */
function answeredOptions(
  ctx: FlowContext,
  file: number,
  call: number,
  port: Port,
): { file: number; call: number; port: Port } | "unseen" | undefined {
  const given = port.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  const entity = given === undefined || port.path.length > 0 ? undefined : entityOf(ctx.p, file, given);
  if (entity?.k !== "function") return undefined;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  const { calls, blocks, params } = callables[entity.callable]!;
  // A call of a function that gives the options: `cors(optionsFor("claims"))`.
  if (params.length !== 2) return undefined;
  const answers = calls.filter((one) => {
    const callee = strip(ctx.p, entity.file, nodes.a[one]!);
    return nodes.kind[callee] === NodeKind.param && nodes.a[callee] === entity.callable && nodes.b[callee] === 1;
  });
  if (answers.length !== 1 || blocks.some(({ next }) => next.length > 1)) return "unseen";
  return { file: entity.file, call: answers[0]!, port: { base: { kind: "arg", index: 1, rest: false }, path: [] } };
}

function isObject(ctx: FlowContext, file: number, node: number): boolean {
  return factsOf(ctx.p, file).nodes.kind[onlyValue(ctx.p, file, node)] === NodeKind.object;
}

function isPlugin(ctx: FlowContext, file: number, call: number, { plugin }: CrossOriginRow): boolean {
  if (!plugin) return true;
  const first = listOf(ctx.p, file, call)[0];
  const entity = first === undefined ? undefined : entityOf(ctx.p, file, first);
  return entity?.k === "pkg" && plugin.includes(entity.pkg);
}

/** What the middleware is put before: `app.get("/products", cors(), list)`, `app.use("/public", open)`. */
function scopesOf(ctx: FlowContext, file: number, middleware: number): readonly Scope[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const scopes: Scope[] = [];
  for (const { calls } of callables)
    for (const call of calls) {
      const args = [...listOf(ctx.p, file, call)];
      const position = args.findIndex((arg) => onlyValue(ctx.p, file, arg) === middleware);
      const method = calleeName(ctx, file, nodes.a[call]!);
      if (position < 0 || !PUTS.test(method)) continue;
      // Asked beforehand, and no answer.
      if (method === "options") continue;
      scopes.push(scopeOf(ctx, file, call, position > 0 ? args[0] : undefined, method));
    }
  return scopes.length > 0 || isOnlyAsked(ctx, file, middleware) ? scopes : APPLICATION;
}
const PUTS = /^(use|all|get|post|put|patch|delete|del|head|options|route)$/;

function isOnlyAsked(ctx: FlowContext, file: number, middleware: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.some(({ calls }) =>
    calls.some(
      (call) =>
        calleeName(ctx, file, nodes.a[call]!) === "options" &&
        [...listOf(ctx.p, file, call)].some((arg) => onlyValue(ctx.p, file, arg) === middleware),
    ),
  );
}

function scopeOf(ctx: FlowContext, file: number, call: number, path: number | undefined, method: string): Scope {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const receiver = nodes.kind[callee] === NodeKind.load ? nameOf(ctx.p, file, nodes.a[callee]!) : "";
  const own = method !== "use" || /rout(er|es)/i.test(receiver);
  const text = path === undefined ? "*" : constantText(ctx, file, path);
  if (/^\/?\*?$/.test(text ?? "")) return own ? { kind: "routes", pattern: "", own } : { kind: "application" };
  if (text === undefined) return { kind: "routes", pattern: NOWHERE, own };
  return { kind: "routes", pattern: method === "use" ? `^${routePattern(text)}` : `${routePattern(text)}$`, own };
}

function* ofHeaders(ctx: FlowContext, rows: readonly CrossOriginRow[], file: number): Generator<CrossOriginSite> {
  const { strings, nodes } = factsOf(ctx.p, file);
  for (const row of rows) {
    if (!row.spelled || !strings.some((text) => isCalled(text, row.origin))) continue;
    const credentials = [...headersIn(ctx, file, row.spelled, row.credentials)].filter(
      ({ value }) => constantOf(ctx, file, value) === "true",
    );
    for (const header of headersIn(ctx, file, row.spelled, row.origin)) {
      const lets = headerOrigin(ctx, file, header.value);
      if (!lets) continue;
      const callable = callableAt(ctx.p, file, header.start);
      const scope: Scope =
        header.routes === undefined
          ? { kind: "function", callable }
          : { kind: "routes", pattern: header.routes, own: false };
      yield {
        start: header.start,
        end: header.end,
        lets,
        credentials: credentials.some(
          (one) => one.group === header.group || callableAt(ctx.p, file, nodes.start[one.value]!) === callable,
        ),
        choice: `${row.origin}: ${lets === "any" ? "*" : "the origin that asks"}`,
        scopes: [scope],
      };
    }
  }
}

function ofSettings(ctx: FlowContext, rows: readonly CrossOriginRow[], file: number): CrossOriginSite[] {
  const { facts, path } = ctx.p.files[file]!;
  const sites: CrossOriginSite[] = [];
  for (const row of rows) {
    if (row.settings === undefined) continue;
    const asked = compiled(row.settings);
    const values = new Map(facts.settings.map((setting) => [setting.path, setting.value]));
    for (const { path: key, value, keyStart, end } of facts.settings) {
      const [, base, said] = asked.exec(key) ?? [];
      if (base === undefined) continue;
      const isAny = said === undefined || said === "" ? value === "true" : value === "*";
      if (!isAny) continue;
      sites.push({
        start: keyStart,
        end,
        lets: "any",
        credentials: values.get(`${base}.${row.credentials}`) === "true",
        choice: said ? `${row.origin}: *` : `${base.slice(base.lastIndexOf(".") + 1)}: true`,
        scopes: [handlerScope(values, path, base, row)],
      });
    }
  }
  return sites;
}

/** `functions.list.events.0.http.cors` and `functions.list.handler: src/claims.list`. */
function handlerScope(
  values: ReadonlyMap<string, string | undefined>,
  path: string,
  base: string,
  { handler }: CrossOriginRow,
): Scope {
  const parts = base.split(".");
  for (let length = parts.length; length > 0 && handler !== undefined; length--) {
    const key = [...parts.slice(0, length), handler].join(".");
    if (!values.has(key)) continue;
    const named = (values.get(key) ?? "").replace(/\.[^./]*$/, "").replace(/^\.\//, "");
    return { kind: "file", path: `${path.slice(0, path.lastIndexOf("/") + 1)}${named}` };
  }
  return { kind: "application" };
}
