// Endpoints of frameworks that register handlers by calls: `router.get("/claims/:id", check, handler)`. Follows mounts
// (`app.use("/api", router)`) and keeps the order: a middleware stands before what is registered after it. A router that
// cannot be followed to its application is taken to stand behind every middleware of the program.
import { compiled } from "../../classify/words.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { matchesOf, objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { listedByAnswer } from "./answerSchemas.js";
import { guardedByMaker, mountedAnywhere, openedBy } from "./connections.js";
import { withDirectives } from "./directives.js";
import type { Around, Endpoint, Protection } from "./endpoints.js";
import { exceptedBy } from "./exceptedPaths.js";
import { guardedMember } from "./graphqlGuards.js";
import { aroundOf, BEFORE_KEYS, definition } from "./handlers.js";
import { type Acted, actedBy, namedAround } from "./loadedRoutes.js";
import { membersOf, type Place, rootMembers } from "./memberEndpoints.js";
import { eachListed, eachListedHere } from "./middlewareLists.js";
import { isFromOutside, mayMount } from "./otherApplications.js";
import { behindHidden } from "./otherTrades.js";
import { isPlugin, isScope, mountedBy, prefixIn, type Registration, receiver, saysOfMembers } from "./registrations.js";
import {
  checkedByOption,
  guardedByOption,
  handlerIn,
  memberAmong,
  memberOfOptions,
  membersOfOptions,
  optionsAt,
} from "./routeOptions.js";
import { covers, textOf } from "./routePaths.js";

const MAX_MOUNTS = 8;
/** Keys of functions that run when the answer is there. */
const AFTER_KEYS = new Set(["onResponse", "onSend", "preSerialization"]);

/** Endpoints that a file registers. `mountsOf`: what is mounted in all files, in order. */
export function routeEndpoints(
  p: Program,
  registrations: readonly Registration[],
  mountsOf: () => readonly Registration[],
): Endpoint[] {
  const everyMiddleware = (r: Registration) =>
    mountsOf()
      // What one framework runs never stands before the routes of another.
      .filter((m) => m.row.framework === r.row.framework)
      .filter((m) => r.on === "" || !isForAnother(p, m, r.on, mountsOf()))
      .filter((m) => r.on === "" || m.on === r.on || mayMount(p, m, r, mountsOf(), (mount) => routersOf(p, mount)))
      .filter((m) =>
        (m.on === r.on && m.on !== "") || m.param !== undefined
          ? m.on === r.on && isBefore(p, m, r, r.path)
          : m.on === "" || isPlugin(m.on) || isApplication(p, m.on),
      )
      .flatMap((m) => middlewaresOf(p, m, mountsOf()));
  return registrations.flatMap((r) => {
    if (r.row.role === "members") {
      const members = membersOf(p, r.row, { file: r.file, node: r.call });
      return (
        r.args
          .flatMap((arg) => rootMembers(p, members, { file: r.file, node: arg }, holderOf(p, r)))
          .map((endpoint) => guardedMember(p, endpoint, mountsOf().filter(saysOfMembers)))
          .map((endpoint) => withDirectives(p, r, endpoint, mountsOf()))
          // A contract or schema says what each of them is given.
          .map((endpoint): Endpoint => ({ ...endpoint, input: "unknown" }))
      );
    }
    return r.row.role === "handle" ? endpointOf(p, r, mountsOf(), everyMiddleware) : [];
  });
}

/** What stands before another router stands there only, unless that mounts what cannot be followed, which may be this one. */
function isForAnother(p: Program, m: Registration, on: string, mounts: readonly Registration[]): boolean {
  const others = m.args.map((arg) => receiver(p, m.file, arg)).filter((other) => other !== "");
  const hides = (other: string) =>
    mounts.some((inner) => inner.on === other && inner.args.some((arg) => !entityOf(p, inner.file, arg)));
  return others.length > 0 && others.every((other) => other !== on && !hides(other));
}

/** Files of the routers that a mount names. */
function routersOf(p: Program, { file, args, row }: Registration): (number | undefined)[] {
  if (row.role !== "mount") return [];
  return args.flatMap((arg): (number | undefined)[] => {
    const on = mountedBy(p, file, arg);
    if (on !== "") return [isScope(on) ? Number(on.split(/[ :]/)[1]) : makerOf(on).file];
    return entityOf(p, file, arg) || isFromOutside(p, file, arg) ? [] : [undefined];
  });
}

function endpointOf(
  p: Program,
  r: Registration,
  mounts: readonly Registration[],
  everyMiddleware: (r: Registration) => Around[],
): Endpoint[] {
  const flat = r.args.flatMap((arg) => eachListedHere(p, r.file, arg));
  const options = flat.flatMap((arg) => optionsOf(p, r.file, arg, mounts));
  const { kind } = factsOf(p, r.file).nodes;
  // What a variable holds is options where something stands after it.
  const candidates = flat.filter((arg, i) =>
    i + 1 < flat.length ? optionsAt(p, r.file, arg) === undefined : kind[strip(p, r.file, arg)] !== NodeKind.object,
  );
  const last = candidates.pop();
  const held =
    last === undefined ? flat.map((arg) => handlerIn(p, r.file, arg)).find(Boolean) : { file: r.file, node: last };
  const acted = held ? actedBy(p, r.row, held.file, held.node) : [];
  if (acted.length === 0) return [];
  const opening = r.row.within === undefined ? undefined : openedBy(p, r.file, r.start, r.row.within);
  if (r.row.within !== undefined && !opening) return [];
  const scope = scopeAround(p, r, mounts);
  const own = [
    ...scope.before,
    ...candidates.flatMap((arg) => middlewaresAt(p, r.file, arg, mounts)),
    ...(opening ? [opening] : []),
  ];
  const chain = chainTo(p, r.on, r, r.path, mounts, []);
  // What answers every request by itself has nothing mounted before it.
  const alone = r.row.verb !== undefined || r.row.alone === true;
  const before = chain ? chain.before : alone ? [] : everyMiddleware(r);
  const within = `/${[chain?.prefix ?? ownPrefix(p, r.on), ...scope.paths, r.row.alone ? r.path || holderOf(p, r) : r.path].join("/")}`;
  const outer = [...before, ...options, ...chained(p, r, mounts), ...own];
  const listed = listedByAnswer(p, r.row, r.file, flat);
  return acted.map(({ handler, verb, path }: Acted): Endpoint => {
    const route = `${within}${path}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
    const around = [...outer, ...handler.wrappers].filter(
      ({ except }) => !except?.some((pattern) => compiled(pattern).test(route)),
    );
    return {
      file: handler.file,
      callable: handler.callable,
      record: factsOf(p, handler.file).callables[handler.callable]!.owner,
      framework: r.row.framework,
      ...(r.row.answers === undefined ? {} : { answers: r.row.answers }),
      ...(r.row.held === undefined ? {} : { held: r.row.held }),
      ...(listed === undefined ? {} : { listed }),
      ...(r.row.alone ? { given: NONE } : {}),
      verb: verb ?? r.verb,
      route,
      protection:
        guardedByOption(p, r.row, r.file, flat) ??
        guardedAtAll(r, mounts) ??
        mountedAnywhere(r.row, mounts) ??
        guardedByMaker(p, r.row, r.file, r.start) ??
        behindHidden(around),
      around,
      ...(checkedByOption(p, r.row, r.file, flat) ? { input: "unknown" } : {}),
      marks: flat.flatMap((arg) => configOf(p, r.file, arg)),
    };
  });
}

/** `router.namespace("/claims", signedIn).get("/:id", handler)`, also by a variable. */
function scopeAround(
  p: Program,
  r: Registration,
  mounts: readonly Registration[],
): { before: Around[]; paths: string[] } {
  const scope: { before: Around[]; paths: string[] } = { before: [], paths: [] };
  let at: Place | undefined = { file: r.file, node: r.call };
  for (let hops = 0; at && hops < MAX_MOUNTS; hops++) {
    const { file, node }: Place = at;
    const { nodes } = factsOf(p, file);
    const callee = nodes.kind[node] === NodeKind.call ? strip(p, file, nodes.a[node]!) : NONE;
    if (callee < 0 || nodes.kind[callee] !== NodeKind.load) break;
    const rows = hops === 0 ? [] : matchesOf(p, entityOf(p, file, callee));
    const isScope = rows.some(({ row }) => row.kind === "route" && row.role === "scope");
    const [path, ...given] = isScope ? listOf(p, file, node) : [];
    if (path !== undefined) scope.paths.unshift(textOf(p, file, path) ?? "");
    scope.before.unshift(...given.flatMap((arg) => middlewaresAt(p, file, arg, mounts)));
    at = definition(p, file, nodes.a[callee]!);
  }
  return scope;
}

/** `server.auth.default("jwt")`: the host checks who calls, but for routes that say otherwise. */
function guardedAtAll({ row }: Registration, mounts: readonly Registration[]): Protection | undefined {
  const said = mounts.find((m) => m.row.role === "guardAll" && m.row.framework === row.framework);
  return said && { status: "guarded", by: said.path };
}

/** `app.route("/claims").all(requireUser).get(…)`: what the same route has for all verbs, before. */
function chained(p: Program, { file, call }: Registration, mounts: readonly Registration[]): Around[] {
  const { nodes } = factsOf(p, file);
  const calleeOf = (node: number) => strip(p, file, nodes.a[node]!);
  const found: Around[] = [];
  for (let at = call; ; ) {
    const callee = calleeOf(at);
    at = nodes.kind[callee] === NodeKind.load ? calleeOf(callee) : NONE;
    if (at < 0 || nodes.kind[at] !== NodeKind.call) return found;
    const args = [...listOf(p, file, at)];
    const isForAll = nodes.kind[calleeOf(at)] === NodeKind.load && stringAt(p, file, nodes.b[calleeOf(at)]!) === "all";
    // With a path of its own it stands before that one only.
    if (!isForAll || args[0] === undefined || textOf(p, file, args[0]) !== undefined) continue;
    found.unshift(...args.flatMap((arg) => middlewaresAt(p, file, arg, mounts)));
  }
}

/** Keys of a route's `config`, or of `app` in its `options`, which hooks can ask for. */
function configOf(p: Program, file: number, node: number): string[] {
  const options = memberOfOptions(p, file, node, "options");
  const own = memberOfOptions(p, file, node, "config");
  const app = (options ?? own) && memberOfOptions(p, (options ?? own)!.file, (options ?? own)!.node, "app");
  return [own, app].flatMap((object) => {
    const held = object && objectBehind(p, object.file, object.node, 0);
    const pairs = held ? [...listOf(p, held.file, held.node)] : [];
    return pairs.flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(p, held!.file, key)] : []));
  });
}

/** The variable that holds the router. */
function holderOf(p: Program, r: Registration): string {
  const { bindings } = factsOf(p, r.file);
  return bindings.find((b) => b.versions.some((version) => strip(p, r.file, version) === r.call))?.name ?? "";
}

function optionsOf(p: Program, file: number, node: number, mounts: readonly Registration[]): Around[] {
  const found: Around[] = [];
  for (const { key, value } of membersOfOptions(p, file, node)) {
    if (key === "options" || key === "config") found.push(...optionsOf(p, value.file, value.node, mounts));
    const after = AFTER_KEYS.has(key);
    if (!after && !BEFORE_KEYS.has(key)) continue;
    for (const item of eachListed(p, value.file, value.node)) {
      // `pre: [{ method: loadClaim, assign: "claim" }]`
      const method = memberOfOptions(p, item.file, item.node, "method") ?? item;
      const around = middlewareOf(p, method.file, method.node, mounts);
      found.push(after ? { ...around, after } : around);
    }
  }
  return found;
}

/**
 * What stands before a registration on its router and on those that this one is mounted on. `path`: the whole path there,
 * with what was mounted below. Undefined: not known.
 */
function chainTo(
  p: Program,
  on: string,
  at: Registration,
  path: string,
  mounts: readonly Registration[],
  seen: readonly string[],
): { before: Around[]; prefix: string } | undefined {
  if (on === "" || seen.includes(on) || seen.length > MAX_MOUNTS) return undefined;
  const here = mounts.filter((m) => m.on === on && isBefore(p, m, at, path));
  const before = here.flatMap((m) => middlewaresOf(p, m, mounts));
  const parents = mounts.filter((m) => m.on !== on && m.args.some((arg) => mountedBy(p, m.file, arg) === on));
  const parent = parents[0];
  const prefix = ownPrefix(p, on);
  if (!parent) return isApplication(p, on) ? { before, prefix } : undefined;
  // No path may be one that is computed.
  const whole = parent.path === "" ? "" : [parent.path, prefix, path].join("/");
  const outer = chainTo(p, parent.on, parent, whole, mounts, [...seen, on]);
  if (!outer) return undefined;
  return {
    before: [...outer.before, ...(isPlugin(on) ? [] : middlewaresOf(p, parent, mounts)), ...before],
    prefix: [outer.prefix, parent.path, prefix].join("/"),
  };
}

/** On the same router, a mount runs before what is registered after it, for the paths that it covers. */
function isBefore(p: Program, m: Registration, at: Registration, path: string): boolean {
  // What a parameter has before it runs wherever it is registered.
  if (m.param !== undefined)
    return path.split("/").some((part) => part.replace(/\W/g, "") === m.param && part.startsWith(":"));
  const isAhead = m.file === at.file ? m.start < at.start : !isMadeWhole(p, at);
  return m.call !== at.call && isAhead && covers(m.path, path);
}

/**
 * `export const router = new Router(); router.get(…)` as the file is loaded: what another file puts on the router it puts on
 * behind. Where a plugin is given a scope, hooks of the whole scope run, whenever they come.
 */
function isMadeWhole(p: Program, { on, file, call, row }: Registration): boolean {
  if (on === "" || isScope(on) || !IN_ORDER.has(row.framework) || makerOf(on).file !== file) return false;
  return factsOf(p, file).callables[0]!.calls.includes(call);
}
const IN_ORDER: ReadonlySet<string> = new Set(["Express", "Koa", "Hono"]);

/** Middlewares that a mount names beside a router, or that a plugin which is not encapsulated brings along. */
function middlewaresOf(p: Program, m: Registration, mounts: readonly Registration[], depth = 0): Around[] {
  if (m.row.role !== "mount") return [];
  if (m.verb === "REGISTER") {
    if (depth > MAX_MOUNTS) return [];
    const isBrought = broughtBy(p, m);
    const brought = mounts
      .filter((other) => isPlugin(other.on) && isBrought(other.on))
      .flatMap((other) => middlewaresOf(p, other, mounts, depth + 1));
    const plugin = m.args[0] === undefined ? undefined : aroundOf(p, m.file, m.args[0], "middleware");
    const asked = isAsked(p, m) ? { asked: true as const } : {};
    const from = { file: m.file, start: factsOf(p, m.file).nodes.start[m.call]! };
    return plugin && plugin.package !== "" ? [{ ...plugin, plugin: true, from, ...asked }, ...brought] : brought;
  }
  if (m.row.loaded !== undefined) return m.args.flatMap((arg) => namedAround(p, m, arg));
  return m.args
    .flatMap((arg) => eachListed(p, m.file, arg))
    .filter(({ file, node }) => receiver(p, file, node) === "")
    .map(({ file, node }) => middlewareOf(p, file, node, mounts))
    .map((around) => (m.param === undefined ? around : { ...around, param: m.param }))
    .map((around) => (isAfter(p, m) ? { ...around, after: true } : around));
}

/** `app.register(rateLimit, { global: false })` */
function isAsked(p: Program, { file, args }: Registration): boolean {
  const given = memberAmong(p, file, args.slice(1), "global");
  return given !== undefined && textOf(p, given.file, given.node) === "false";
}

/** `app.addHook("onResponse", record)` */
function isAfter(p: Program, { verb, file, call }: Registration): boolean {
  const [moment] = verb === "ADDHOOK" ? listOf(p, file, call) : [];
  return moment !== undefined && AFTER_KEYS.has(textOf(p, file, moment) ?? "");
}

/** Tells the plugins that a registration brings: those it names, or all where it loads a folder of them. */
function broughtBy(p: Program, m: Registration): (plugin: string) => boolean {
  const first = m.args[0] === undefined ? undefined : entityOf(p, m.file, m.args[0]);
  if (first?.k === "pkg" && /autoload$/i.test(first.pkg)) return () => true;
  const named = new Set(m.args.map((arg) => mountedBy(p, m.file, arg)));
  return (plugin) => named.has(plugin);
}

function middlewaresAt(p: Program, file: number, arg: number, mounts: readonly Registration[]): Around[] {
  return eachListed(p, file, arg).map((one) => middlewareOf(p, one.file, one.node, mounts));
}

/** `app.authenticate`, `app.need("claims:read")`: what a plugin gave the application under that name. */
function middlewareOf(p: Program, file: number, node: number, mounts: readonly Registration[]): Around {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const except = exceptedBy(p, file, at);
  const around = { ...aroundOf(p, file, node, "middleware"), ...(except.length > 0 ? { except } : {}) };
  const target = entityOf(p, file, nodes.kind[at] === NodeKind.call ? nodes.a[at]! : at);
  if (target?.k !== "inst" || target.pkg !== "fastify" || target.path.length !== 1) return around;
  const given = mounts.filter((m) => m.row.role === "decorate" && m.path === target.path[0]);
  const bodies = given.flatMap((m) => m.args.flatMap((arg) => aroundOf(p, m.file, arg, "middleware").bodies));
  // A plugin of a package gives it: nobody here can look into it.
  return { ...around, package: "", bodies: [...around.bodies, ...bodies] };
}

/** Made by a call that gives an application, not a router: neither its last name nor its package is one of routers. */
function isApplication(p: Program, on: string): boolean {
  if (on === "" || isScope(on)) return false;
  const { file, node } = makerOf(on);
  const callee = entityOf(p, file, factsOf(p, file).nodes.a[node]!);
  return callee?.k !== "pkg" || (callee.path[callee.path.length - 1] !== "Router" && !/router$/.test(callee.pkg));
}

/** The call that made a router or an application, by its key. */
function makerOf(on: string): { file: number; node: number } {
  const [file, node] = on.split(":").map(Number) as [number, number];
  return { file, node };
}

/** `new Router({ prefix: "/claims" })` */
function ownPrefix(p: Program, on: string): string {
  if (on === "" || isScope(on)) return "";
  const { file, node } = makerOf(on);
  return prefixIn(p, file, [...listOf(p, file, node)].slice(0, 1));
}
