// What calls register with routers and applications: handlers, middlewares, mounts, in the order of a file.
import { NodeKind } from "../../facts/types.js";
import type { RouteRow } from "../../models/endpointRows.js";
import { matchesOf } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { heldBy } from "./connections.js";
import { configuredMounts, namedMount } from "./loadedRoutes.js";
import { items, memberOfOptions, saidInOptions } from "./routeOptions.js";
import { basePath, chainPath, textOf, under } from "./routePaths.js";

export interface Registration {
  row: RouteRow;
  file: number;
  call: number;
  /** Position: earlier ones of one file come first. */
  start: number;
  verb: string;
  /** Router or application, as far as it can be told apart. */
  on: string;
  path: string;
  /** Parameter of the paths before which it stands. */
  param?: string;
  /** Arguments that are neither path nor options. */
  args: number[];
}

/** Of members, and not of what is mounted. */
export function saysOfMembers({ row }: Registration): boolean {
  return row.role === "permissions" || row.role === "directive" || row.plugins !== undefined;
}

export function registrationsIn(p: Program, file: number): Registration[] {
  const { language, callables } = factsOf(p, file);
  if (language !== "typescript") return [];
  const called = callables.flatMap(({ calls }) => calls.flatMap((call) => registeredBy(p, file, call)));
  return [...configuredMounts(p, file), ...called];
}

/** What stands at every registration of a call. */
type At = Pick<Registration, "row" | "file" | "call" | "start">;

function registeredBy(p: Program, file: number, call: number): Registration[] {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const isMember = nodes.kind[callee] === NodeKind.load;
  const args = [...listOf(p, file, call)];
  if (!isMember && args.length === 0) return [];
  const row = matchesOf(p, entityOf(p, file, callee)).find((m) => m.row.kind === "route")?.row;
  if (row?.kind !== "route") return [];
  const at: At = { row, file, call, start: nodes.end[callee]! };
  if (row.role === "members" || row.role === "permissions") return [{ ...at, verb: "CALL", on: "", path: "", args }];
  if (row.role === "scope") return [];
  if (row.loaded !== undefined) return [namedMount(row, file, call, at.start, args)];
  const text = (arg: number | undefined) => (arg === undefined ? undefined : textOf(p, file, arg));
  if (row.role === "directive")
    return args.flatMap((arg) => {
      const path = text(arg);
      return path === undefined ? [] : [{ ...at, verb: "", on: "", path, args: [] }];
    });
  if (row.role === "guardAll") return [{ ...at, verb: "", on: "", path: text(args[0]) ?? "", args }];
  // `export const holder = onCall(handler)`: a function that answers every call by itself. `http("readCard", handler)` names it.
  if (row.alone) {
    const own = args.filter((arg) => text(arg) === undefined);
    return [{ ...at, verb: row.verb ?? "CALL", on: "", path: text(args[0]) ?? "", args: own }];
  }
  return isMember ? onRouter(p, at, callee, args) : [];
}

/** `router.get("/claims/:id", check, handler)` */
function onRouter(p: Program, at: At, callee: number, args: number[]): Registration[] {
  const { row, file } = at;
  const { nodes } = factsOf(p, file);
  const router = nodes.a[callee]!;
  if (isNamedRoute(p, file, args)) args.shift();
  // `router.use(["/claims", "/policies"], signedIn)`: for each of them alone.
  const paths = pathsIn(p, file, args[0]);
  if (paths.length > 0) return paths.flatMap((path) => onRouter(p, at, callee, [path, ...args.slice(1)]));
  const first = args[0] === undefined ? undefined : textOf(p, file, args[0]);
  const method = stringAt(p, file, nodes.b[callee]!);
  // `server.route([{ method, path, handler }, …])`
  const routes = row.role === "handle" && args.length === 1 ? items(p, file, args[0]!) : [];
  const several = routes.flatMap((one) => {
    const said = saidInOptions(p, file, one);
    return said ? [{ one, said }] : [];
  });
  const base = basePath(p, file, router);
  if (several.length > 1 || (several.length === 1 && routes[0] !== args[0])) {
    const on = receiver(p, file, router);
    return several.map(({ one, said }) => ({ ...at, verb: said.verb, on, path: under(base, said.path), args: [one] }));
  }
  const said = several[0]?.said;
  // The text that a hook is given names the moment, not a path.
  const path =
    method === "addHook" || method === "ext"
      ? ""
      : (first ?? said?.path ?? (prefixIn(p, file, args) || chainPath(p, file, router)));
  const rest = first === undefined ? args : args.slice(1);
  // `app.get("setting")` reads a setting.
  if (rest.length === 0) return [];
  const on = row.within ? heldBy(p, file, router) : receiver(p, file, router);
  const verb = row.verb ?? said?.verb ?? method.toUpperCase();
  if (method === "param" && first !== undefined) return [{ ...at, verb, on, path: "", param: first, args: rest }];
  return [{ ...at, verb, on, path: under(base, path), args: rest }];
}

/** Of a list of nothing else. */
function pathsIn(p: Program, file: number, node: number | undefined): number[] {
  const at = node === undefined ? -1 : strip(p, file, node);
  if (at < 0 || factsOf(p, file).nodes.kind[at] !== NodeKind.array) return [];
  const items = [...listOf(p, file, at)];
  return items.every((item) => textOf(p, file, item) !== undefined) ? items : [];
}

/**
 * Key of the router that a value is: the call that made it, or the plugin function that is handed it (its hooks end with
 * it); "" when it cannot be told.
 */
export function receiver(p: Program, file: number, node: number): string {
  const facts = factsOf(p, file);
  const at = strip(p, file, node);
  if (facts.nodes.kind[at] === NodeKind.param) {
    const entity = entityOf(p, file, at);
    if (entity?.k !== "inst" || entity.pkg !== "fastify" || entity.type !== "App") return "";
    return scopeOf(p, file, facts.nodes.a[at]!);
  }
  const entity = entityOf(p, file, node);
  // One application has one router.
  if (entity?.k === "inst" && p.models.loading.has(entity.pkg)) return "";
  // A member of a router (`app.authenticate`) is none.
  if (entity?.k !== "inst" || !entity.origin || entity.path.length > 0) return "";
  return `${entity.origin.file}:${entity.origin.node}`;
}

/** A plugin that is not encapsulated adds its hooks to whoever registers it. */
function scopeOf(p: Program, file: number, callable: number): string {
  return `${isOpened(p, file, callable) ? "plugin" : "scope"} ${file}:${callable}`;
}

const OPENS = "fastify-plugin";

/** `fp(records)` opens what it is given; where that is not seen in the file, all of the file's. */
function isOpened(p: Program, file: number, callable: number): boolean {
  const { nodes, imports, callables } = factsOf(p, file);
  if (!imports.some((i) => i.specifier === OPENS)) return false;
  const opened = callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const callee = entityOf(p, file, nodes.a[call]!);
      if (callee?.k !== "pkg" || callee.pkg !== OPENS) return [];
      return [...listOf(p, file, call)].flatMap((arg) => {
        const given = entityOf(p, file, arg);
        return given?.k === "function" ? [given] : [];
      });
    }),
  );
  return opened.length === 0 || opened.some((one) => one.file === file && one.callable === callable);
}

export function isPlugin(on: string): boolean {
  return on.startsWith("plugin ");
}

export function isScope(on: string): boolean {
  return isPlugin(on) || on.startsWith("scope ");
}

/** The router that an argument of a mount is: itself, or the function that receives one. */
export function mountedBy(p: Program, file: number, node: number): string {
  const entity = entityOf(p, file, node);
  return entity?.k === "function" ? scopeOf(p, entity.file, entity.callable) : receiver(p, file, node);
}

/** `router.get("claim", "/claims/:id", handler)`: the first text names the route, the second one is its path. */
function isNamedRoute(p: Program, file: number, args: readonly number[]): boolean {
  const [name, path] = args.slice(0, 2).map((arg) => textOf(p, file, arg));
  return args.length > 2 && name !== undefined && name !== "" && !/^[/*:]/.test(name) && path?.startsWith("/") === true;
}

/** `prefix` of the options among arguments. */
export function prefixIn(p: Program, file: number, args: readonly number[]): string {
  for (const arg of args) {
    const prefix = memberOfOptions(p, file, arg, "prefix");
    if (prefix) return textOf(p, prefix.file, prefix.node) ?? "";
  }
  return "";
}
