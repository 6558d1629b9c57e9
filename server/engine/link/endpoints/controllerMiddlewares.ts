// Middlewares before the handlers of controllers: those that a module gives to some routes or controllers
// (`consumer.apply(Session).forRoutes(ClaimsController)`), those that the decorator of a controller or handler names among its
// options (`@Controller("/claims", { middleware: [Session] })`), and the decorators that a controller inherits from its class.
// Input: a file of the program. Output: what stands before which route. Invariant: a route that cannot be read may be any.
import { type AnnotationFact, NodeKind } from "../../facts/types.js";
import type { EndpointRow } from "../../models/endpointRows.js";
import { entityOf } from "../entities.js";
import { nameOf } from "../names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { resolveType, unwrap } from "../types.js";
import type { Around } from "./endpoints.js";
import { aroundOf } from "./handlers.js";
import { memberOfOptions } from "./routeOptions.js";
import { covers, textOf } from "./routePaths.js";

/** What stands before some routes. */
export interface Routed {
  around: Around;
  routes: Route[];
  except: Route[];
}

/** A controller by its class or its name, or a path, for one verb or all; without any, what cannot be read. */
interface Route {
  controller?: string;
  path?: string;
  verb?: string;
}

/** A controller's handler, as such routes name it. */
interface Named {
  keys: readonly string[];
  verb: string;
  route: string;
}

const MAX_CHAIN = 8;
const MAX_BASES = 4;

/** `consumer.apply(…).exclude(…).forRoutes(…)` in a file. */
export function routedIn(p: Program, { applies }: EndpointRow, file: number): Routed[] {
  const { callables, strings } = factsOf(p, file);
  const [by = "", to = "", except = ""] = applies ?? [];
  if (to === "" || !strings.includes(to)) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): Routed[] => {
      const chain = chainOf(p, file, call);
      if (chain[0]?.name !== to) return [];
      const given = (name: string) => chain.filter((one) => one.name === name).flatMap(({ args }) => args);
      const left = given(except).flatMap((arg) => routeAt(p, file, arg));
      const routes = chain[0].args.flatMap((arg) => routeAt(p, file, arg));
      return given(by).flatMap((arg) =>
        itemsOf(p, file, arg).map((item) => ({
          around: aroundOf(p, file, item, "middleware"),
          routes,
          except: left,
        })),
      );
    }),
  );
}

/** The calls of one chain, the last one first. */
function chainOf(p: Program, file: number, call: number): { name: string; args: number[] }[] {
  const { nodes } = factsOf(p, file);
  const found: { name: string; args: number[] }[] = [];
  for (let at = call; nodes.kind[at] === NodeKind.call && found.length < MAX_CHAIN; ) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    found.push({ name: stringAt(p, file, nodes.b[callee]!), args: [...listOf(p, file, at)] });
    at = strip(p, file, nodes.a[callee]!);
  }
  return found;
}

/** Keys by which such routes name a controller. */
export function controllerKeys(p: Program, file: number, record: number): string[] {
  return [`${file}:${record}`, factsOf(p, file).records[record]!.name];
}

export function routedBefore(all: readonly Routed[], handler: Named): Around[] {
  return all.flatMap(({ around, routes, except }) =>
    routes.some((route) => meets(route, handler, false)) && !except.some((route) => meets(route, handler, true))
      ? [around]
      : [],
  );
}

/** `exactly`: what is left out is left out by its whole path. */
function meets({ controller, path, verb }: Route, { keys, verb: own, route }: Named, exactly: boolean): boolean {
  if (controller !== undefined) return keys.includes(controller);
  if (path === undefined) return !exactly;
  if (verb !== undefined && verb !== own && own !== "ALL") return false;
  const plain = path.replace(/\(\.\*\)|\{\*\w+\}/g, "*");
  return covers(plain, route) && (!exactly || plain.endsWith("*") || covers(route, plain));
}

function routeAt(p: Program, file: number, node: number): Route[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.array) return itemsOf(p, file, at).flatMap((item) => routeAt(p, file, item));
  const text = textOf(p, file, at);
  if (text !== undefined) return [{ path: text }];
  if (nodes.kind[at] === NodeKind.object) {
    const path = memberOfOptions(p, file, at, "path");
    const method = memberOfOptions(p, file, at, "method");
    const verb = method === undefined ? "ALL" : nameOf(p, method.file, method.node);
    const said = path && textOf(p, path.file, path.node);
    return [{ ...(said === undefined ? {} : { path: said }), ...(verb === "ALL" ? {} : { verb }) }];
  }
  const entity = entityOf(p, file, at);
  if (entity?.k === "class") return [{ controller: `${entity.file}:${entity.record}` }];
  const name = nameOf(p, file, at);
  return [nodes.kind[at] === NodeKind.import && name !== "" ? { controller: name } : {}];
}

function itemsOf(p: Program, file: number, node: number): number[] {
  const at = strip(p, file, node);
  return factsOf(p, file).nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [at];
}

/** `@Get("/:id", { middleware: [Session] })` */
export function optionMiddlewares(
  p: Program,
  { middlewareOption }: EndpointRow,
  file: number,
  { node }: Pick<AnnotationFact, "node">,
): Around[] {
  if (middlewareOption === undefined || node < 0 || factsOf(p, file).nodes.kind[node] !== NodeKind.call) return [];
  return [...listOf(p, file, node)].flatMap((arg) => {
    const held = memberOfOptions(p, file, arg, middlewareOption);
    return held ? itemsOf(p, held.file, held.node).map((one) => aroundOf(p, held.file, one, "middleware")) : [];
  });
}

/** Decorators of the classes that a controller extends, nearest first: one of a class further out is replaced by its like. */
export function inheritedAnnotations(p: Program, file: number, record: number): { file: number; a: AnnotationFact }[] {
  const found: { file: number; a: AnnotationFact }[] = [];
  const fact = factsOf(p, file).records[record]!;
  const names = new Set(fact.annotations.map(({ name }) => name));
  let at = { file, extends: fact.extends };
  for (let depth = 0; depth < MAX_BASES && at.extends.length > 0; depth++) {
    const [base] = at.extends.flatMap((type) => {
      const one = unwrap(resolveType(p, at.file, type));
      return one?.k === "record" && one.record.kind === "class" && one.record.fact ? [one.record.fact] : [];
    });
    if (!base) break;
    const { annotations, extends: further } = factsOf(p, base.file).records[base.record]!;
    const added = annotations.filter(({ name }) => !names.has(name));
    found.push(...added.map((a) => ({ file: base.file, a })));
    for (const { name } of added) names.add(name);
    at = { file: base.file, extends: further };
  }
  return found;
}
