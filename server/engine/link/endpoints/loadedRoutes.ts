// Routes of frameworks that load handlers and middlewares from folders: texts that name them, objects whose members answer one
// verb each, and settings that list what stands before every route. Input: what a call or a setting is given. Output: handlers,
// registrations and what runs around. What leads to no file is known by its name alone.
import { compiled } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { RouteRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { type Entity, entityOf } from "../entities.js";
import { namedMember, resultOf } from "../loadedFolders.js";
import { memberEntity } from "../memberEntities.js";
import { type Body, factsOf, listOf, literalText, type Program, stringAt, strip } from "../program.js";
import type { Around } from "./endpoints.js";
import { isRegExp } from "./exceptedPaths.js";
import { type Handler, handlerOf } from "./handlers.js";
import type { Registration } from "./registrations.js";
import { items, memberOfOptions } from "./routeOptions.js";
import { textOf } from "./routePaths.js";

export interface Acted {
  handler: Handler;
  /** Absent: as the route says. */
  verb?: string;
  /** Below the path of the route. */
  path: string;
}

/** What answers at a route: a function, or members of an object with a verb each. */
export function actedBy(p: Program, row: RouteRow, file: number, node: number): Acted[] {
  const text = row.named === undefined ? undefined : literalText(p, file, node);
  const named = text === undefined ? undefined : namedMember(p, file, row.package ?? "", row.named!, text);
  if (row.actions) {
    const whole = named ?? entityOf(p, file, node);
    return row.actions.flatMap((action): Acted[] => {
      const [name = "", verb = "", path = ""] = action.split(" ");
      const handler = functionIn(memberEntity(p, whole, name, 0));
      return handler ? [{ handler, verb, path }] : [];
    });
  }
  const handler = text === undefined ? handlerOf(p, file, node) : functionIn(named);
  return handler ? [{ handler, path: "" }] : [];
}

/** `app.config.coreMiddleware.push("audit")`: one mount for all that it names. */
export function namedMount(row: RouteRow, file: number, call: number, start: number, args: number[]): Registration {
  return { row, file, call, start, verb: "", on: "", path: "", args };
}

/** `config.middleware = ["session", "audit"]`, `exports.middleware = […]`, `return { middleware: […] }` */
export function configuredMounts(p: Program, file: number): Registration[] {
  const { path, facts } = p.files[file]!;
  return p.models.rows.flatMap((row) => {
    if (row.kind !== "route" || row.setting === undefined || !compiled(row.files ?? "").test(path)) return [];
    return settingsOf(p, file, row.setting).map((node) =>
      namedMount(row, file, node, facts.nodes.start[node]!, items(p, file, node)),
    );
  });
}

/** What stands before routes by a text that names it. */
export function namedAround(p: Program, m: Registration, node: number): Around[] {
  const text = literalText(p, m.file, node);
  if (text === undefined) return [];
  const loaded = namedMember(p, m.file, m.row.package ?? "", m.row.loaded!, text);
  const bodies = [loaded, resultOf(p, loaded)].flatMap((entity): Body[] =>
    entity?.k === "function" ? [{ file: entity.file, callable: entity.callable }] : [],
  );
  const options = settingsOf(p, m.file, text);
  if (options.some((at) => saysOff(p, m.file, at))) return [];
  const except = options.flatMap((at) => exceptions(p, m.file, at));
  return [{ kind: "middleware", name: text, package: "", bodies, ...(except.length > 0 ? { except } : {}) }];
}

function functionIn(entity: Entity | undefined): Handler | undefined {
  return entity?.k === "function" ? { file: entity.file, callable: entity.callable, wrappers: [] } : undefined;
}

/** Values of a setting in a file of settings: a member of an object literal, or of what is exported or given back. */
function settingsOf(p: Program, file: number, name: string): number[] {
  const { strings, exports, bindings, callables, nodes } = factsOf(p, file);
  const key = strings.indexOf(name);
  if (key < 0) return [];
  const found: number[] = [];
  for (const { stores } of callables) for (const store of stores) if (store.key === key) found.push(store.value);
  for (const { name: exported, target } of exports) {
    if (exported !== name) continue;
    if (target.kind === "node") found.push(target.node);
    else if (target.kind === "binding") found.push(...(bindings[target.binding]?.versions ?? []));
  }
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] === key) found.push(pairs[i + 1]!);
  }
  return [...new Set(found.map((node) => strip(p, file, node)))];
}

function saysOff(p: Program, file: number, node: number): boolean {
  const enable = memberOfOptions(p, file, node, "enable");
  return enable !== undefined && textOf(p, enable.file, enable.node) === "false";
}

/** Patterns of the paths that the options of a middleware leave out: those it ignores, or all but those that it matches. */
function exceptions(p: Program, file: number, node: number): string[] {
  const object = objectBehind(p, file, node, 0);
  if (!object) return [];
  const patterns = (name: string) => {
    const at = memberOfOptions(p, object.file, object.node, name);
    return at ? items(p, at.file, at.node).map((item) => pathPattern(p, at.file, item)) : [];
  };
  const matched = patterns("match");
  const ignored = patterns("ignore");
  const isKnown = matched.length > 0 && !matched.includes(undefined);
  const outside = isKnown
    ? [`^(?!${matched.map((one) => (one!.startsWith("^") ? one!.slice(1) : `.*${one}`)).join("|")})`]
    : [];
  return [...outside, ...ignored.flatMap((one) => one ?? [])].filter(isRegExp);
}

/** Of a path, which stands for all below it, or of a regular expression. */
function pathPattern(p: Program, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.b[at]! < 0) return undefined;
  const text = stringAt(p, file, nodes.b[at]!);
  if (nodes.a[at] === LiteralKind.regexp) return text.replace(/^\/(.*)\/[a-z]*$/s, "$1");
  const escaped = text.replace(/\/$/, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return `^${escaped.replace(/\*/g, ".*").replace(/:\w+/g, "[^/]+")}(?:/|$)`;
}
