// Endpoints of hosts that call an exported function with an event: functions whose first parameter, or whose own type, is
// one of those that the "eventHandler" rows name, and exports of the usual name that answer with the members of such an
// answer. Who may call is often said outside of the code: where the project speaks of that, nothing is known here.
import { NONE, NodeKind, type SettingFact } from "../../facts/types.js";
import type { EventHandlerRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { Endpoint } from "./endpoints.js";
import { exportedNode, type Handler, handlerOf } from "./handlers.js";

/**
 * Those of a file, by row. `guarded`: what speaks of a guard of the row. `listed`: what a configuration says of
 * one handler.
 */
export function eventEndpoints(
  p: Program,
  file: number,
  guarded: (row: number) => SpokenOf["by"] | undefined,
  listed: (key: string) => ListedHandler | undefined,
): Endpoint[][] {
  const path = withoutEnding(p.files[file]!.path);
  return rowsOf(p).map((row, i) => {
    const all = handlersIn(p, row, file).map((handler) => ({ handler, endpoint: endpointOf(p, row, file, handler) }));
    // Where others of the file have something put around them, what the host lets through is not enough.
    const isSaidByEach = all.some(({ endpoint }) => endpoint.around.length > 0);
    return all.map(({ handler, endpoint }) => {
      const { called, at } = listed(`${path}.${handler.name}`) ?? {};
      const placed = at ? { ...endpoint, ...at } : endpoint;
      const isUnspoken = guarded(i) === undefined || (isSaidByEach && guarded(i) === "code");
      if (called === "freely" || (called === undefined && isUnspoken)) return placed;
      const by = row.guards[0] ?? "";
      return { ...placed, protection: { status: called === "checked" ? "guarded" : "unknown", by } };
    });
  });
}

/** A function that a configuration lists. */
export interface ListedHandler {
  /** Path of its file without ending, and its name: "src/claims.get". */
  key: string;
  /** Freely from outside, from outside after a check by the host, or by something else. */
  called: "freely" | "checked" | "inside";
  /** What calls it by HTTP, where that is said. */
  at?: Pick<Endpoint, "verb" | "route">;
}

/** Functions that a configuration file lists. */
export function listedHandlers(p: Program, file: number): ListedHandler[] {
  const { language, settings } = factsOf(p, file);
  if (language === "typescript" || settings.length === 0) return [];
  const path = p.files[file]!.path;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return rowsOf(p).flatMap(({ listed, calls = [], listedGuards = [] }) => {
    const entries = entriesOf(settings, listed);
    return settings.flatMap(({ path: at, value }): ListedHandler[] => {
      const [head, name, last, ...more] = at.split(".");
      if (head !== listed || last !== "handler" || more.length > 0 || value === undefined) return [];
      const entry = entries.get(name!) ?? [];
      const below = entry.map((s) => s.path.split(".").slice(2));
      // Not its environment, where anything may be named anyhow.
      const own = below.filter(([first = ""]) => first === "events" || calls.includes(first)).flat();
      const isCalled = own.some((part) => calls.includes(part));
      const called = !isCalled ? "inside" : own.some((part) => listedGuards.includes(part)) ? "checked" : "freely";
      const place = calledAt(entry, `${head}.${name}.events.`, calls);
      return [{ key: `${folder}${value.replace(/^\.\//, "")}`, called, ...(place ? { at: place } : {}) }];
    });
  });
}

/** What stands below each name of a list: a configuration may list very many. */
function entriesOf(settings: readonly SettingFact[], listed: string | undefined): Map<string, SettingFact[]> {
  const found = new Map<string, SettingFact[]>();
  for (const setting of settings) {
    const [head, name, ...more] = setting.path.split(".");
    if (head !== listed || name === undefined || more.length === 0) continue;
    const entry = found.get(name);
    if (entry) entry.push(setting);
    else found.set(name, [setting]);
  }
  return found;
}

/** `httpApi: GET /claims/{id}`, `http: { method: get, path: claims/{id} }`: the first that says both. */
function calledAt(
  settings: readonly SettingFact[],
  below: string,
  calls: readonly string[],
): ListedHandler["at"] | undefined {
  const said = new Map<string, Partial<Pick<Endpoint, "verb" | "route">>>();
  for (const { path, value } of settings) {
    const [event = "", by = "", member] = path.startsWith(below) ? path.slice(below.length).split(".") : [];
    if (value === undefined || !calls.includes(by)) continue;
    const known = said.get(event) ?? {};
    const whole = member === undefined ? PLACED.exec(value.trim()) : null;
    if (whole) Object.assign(known, { verb: whole[1], route: whole[2] });
    else if (member === "method") known.verb = value;
    else if (member === "path") known.route = value;
    said.set(event, known);
  }
  for (const { verb, route } of said.values())
    if (verb && route) return { verb: verb === "*" ? "ALL" : verb.toUpperCase(), route: pathOf(route) };
  return undefined;
}

/** "/claims/:id" of "claims/{id}", "/files/:path" of "/files/{path+}". */
function pathOf(route: string): string {
  return `/${route.replace(/^\//, "").replace(/\{(\w+)\+?\}/g, ":$1")}`;
}
const PLACED = /^([A-Za-z]+|\*) +(\S+)$/;

function withoutEnding(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "");
}

/** Tells whether a file has such handlers. */
export function eventFiles(p: Program): (file: number) => boolean {
  return (file) => rowsOf(p).some((row) => handlersIn(p, row, file).length > 0);
}

function rowsOf(p: Program): EventHandlerRow[] {
  return p.models.rows.filter((r): r is EventHandlerRow => r.kind === "eventHandler");
}

interface Exported {
  name: string;
  handler: Handler;
  /** The type that says so, or "". */
  type: string;
}

function handlersIn(p: Program, row: EventHandlerRow, file: number): Exported[] {
  const facts = factsOf(p, file);
  if (facts.language !== "typescript") return [];
  const types = new Set([...row.events, ...row.handlers]);
  const speaks =
    facts.imports.some((i) => types.has(i.imported)) ||
    (row.answer.every((name) => facts.strings.includes(name)) &&
      facts.exports.some((e) => row.exports.includes(e.name))) ||
    (row.given !== undefined && facts.callables.some(({ params: [first] }) => first?.name === row.given)) ||
    row.members?.some((name) => facts.strings.includes(name)) === true;
  if (!speaks) return [];
  return facts.exports.flatMap(({ name }): Exported[] => {
    const at = exportedNode(p, file, name);
    const handler = at && handlerOf(p, at.file, at.node);
    if (!at || !handler) return [];
    const type = eventOf(p, row, handler) || (at.file === file ? typeOf(p, row, file, name) : "");
    const isNamed =
      row.exports.includes(name) ||
      (row.given !== undefined && paramOf(p, handler) === row.given) ||
      readsEvent(p, row, handler);
    return type !== "" || (isNamed && answers(p, row, handler)) ? [{ name, handler, type }] : [];
  });
}

/** `(event: APIGatewayProxyEvent) => …` */
function eventOf(p: Program, row: EventHandlerRow, { file, callable }: Handler): string {
  return nameAmong(p, file, factsOf(p, file).callables[callable]!.params[0]?.type ?? NONE, row.events);
}

/** `const handler: APIGatewayProxyHandler = …`, `: Handler<APIGatewayProxyEvent>` */
function typeOf(p: Program, row: EventHandlerRow, file: number, name: string): string {
  const binding = factsOf(p, file).bindings.find((b) => b.name === name && b.callable === 0);
  return nameAmong(p, file, binding?.type ?? NONE, [...row.handlers, ...row.events]);
}

/** The type's name, or that of a type argument, if it is one of these; else "". */
function nameAmong(p: Program, file: number, type: number, names: readonly string[]): string {
  const { types, imports } = factsOf(p, file);
  const fact = type < 0 ? undefined : types[type];
  if (fact?.k !== "ref") return "";
  const name = imports.find((i) => i.local === fact.name)?.imported ?? fact.name.slice(fact.name.lastIndexOf(".") + 1);
  if (names.includes(name)) return name;
  return (fact.args ?? []).map((arg) => nameAmong(p, file, arg, names)).find((inner) => inner !== "") ?? "";
}

function paramOf(p: Program, { file, callable }: Handler): string {
  return factsOf(p, file).callables[callable]!.params[0]?.name ?? "";
}

/** `(e) => … e.pathParameters.id …` */
function readsEvent(p: Program, { members = [] }: EventHandlerRow, { file, callable }: Body): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  return nodes.kind.some((kind, node) => {
    if (kind !== NodeKind.load || nodes.b[node]! < 0 || nodes.start[node]! < start || nodes.end[node]! > end)
      return false;
    if (!members.includes(stringAt(p, file, nodes.b[node]!))) return false;
    const on = strip(p, file, nodes.a[node]!);
    return nodes.kind[on] === NodeKind.param && nodes.a[on] === callable && nodes.b[on] === 0;
  });
}

const MAX_HELPERS = 3;

/** Some of what it gives back has all members of an answer, or a function of the project makes it: `return json(rows)`. */
function answers(p: Program, row: EventHandlerRow, { file, callable }: Body, depth = 0): boolean {
  return factsOf(p, file).callables[callable]!.returns.some((value) => {
    const { nodes } = factsOf(p, file);
    const at = strip(p, file, value);
    if (nodes.kind[at] === NodeKind.call) {
      const helper = depth < MAX_HELPERS ? entityOf(p, file, nodes.a[at]!) : undefined;
      return helper?.k === "function" && answers(p, row, helper, depth + 1);
    }
    const object = objectBehind(p, file, value, 0);
    if (!object) return false;
    const pairs = listOf(p, object.file, object.node);
    const keys = [...pairs].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(p, object.file, key)] : []));
    return row.answer.every((name) => keys.includes(name));
  });
}

/** Names of files that say where they are, not what they do. */
const PLACE = /^(index|handler|handlers|main|app|lambda|function|src|route)$/;

/** "functions/getClaim/index.ts" → "getClaim.handler". */
function endpointOf(p: Program, row: EventHandlerRow, file: number, { name, handler, type }: Exported): Endpoint {
  const parts = withoutEnding(p.files[file]!.path).split("/");
  while (parts.length > 1 && PLACE.test(parts[parts.length - 1]!)) parts.pop();
  return {
    file: handler.file,
    callable: handler.callable,
    record: NONE,
    framework: row.framework,
    verb: "CALL",
    route: `${parts[parts.length - 1]}.${name}`,
    // `APIGatewayProxyEventV2WithJWTAuthorizer`: such an event comes only after a check.
    protection: isGuardName(row, type) ? { status: "unknown", by: type } : { status: "none", by: "" },
    around: handler.wrappers,
  };
}

function isGuardName({ guards }: EventHandlerRow, type: string): boolean {
  return guards.some((guard) => type.toLowerCase().includes(guard.toLowerCase()));
}

/** A row of whose guards something speaks: code that reads what they leave, or configuration. */
export interface SpokenOf {
  row: number;
  by: "code" | "configuration";
}

export function guardsSpokenOf(p: Program, file: number): SpokenOf[] {
  const facts = factsOf(p, file);
  return rowsOf(p).flatMap(({ guards }, row): SpokenOf[] => {
    if (facts.language === "typescript")
      return facts.strings.some((text) => guards.includes(text)) ? [{ row, by: "code" }] : [];
    const speaks = facts.settings.some(({ path }) => guards.some((guard) => path.split(".").includes(guard)));
    return speaks ? [{ row, by: "configuration" }] : [];
  });
}
