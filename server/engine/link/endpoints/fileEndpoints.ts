// Endpoints of frameworks that find handlers by file: route files with their exported verbs, API pages, functions behind a
// "use server" directive, and the middleware file that runs before the routes it matches.
import { compiled } from "../../classify/words.js";
import { type FileFacts, NodeKind } from "../../facts/types.js";
import type { FileRouteRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { letPass } from "./askedPaths.js";
import type { Around, Endpoint } from "./endpoints.js";
import { aroundOf, exportedNode, handlerOf } from "./handlers.js";

/** Endpoints of a file, by row. `files`: those that have to do with endpoints, in order. */
export function fileEndpoints(p: Program, file: number, files: readonly number[]): Endpoint[][] {
  return rowsOf(p).map((row) => endpointsOfRow(p, row, file, files));
}

/**
 * Pages that the server renders for whoever goes there: what they ask for by their address is asked for by the caller. They are
 * no endpoints otherwise: what they show is another matter, and layouts around them may turn somebody away.
 */
export function pageEndpoints(p: Program, file: number, files: readonly number[]): Endpoint[] {
  return p.models.rows.flatMap((row) =>
    row.kind === "fileRoute" && row.page ? endpointsOfRow(p, row, file, files) : [],
  );
}

function endpointsOfRow(p: Program, row: FileRouteRow, file: number, files: readonly number[]): Endpoint[] {
  const { path, facts } = p.files[file]!;
  if (facts.language !== "typescript") return [];
  if (row.directive !== undefined) return openedFunctions(p, row, file);
  const match = row.path === undefined ? null : compiled(row.path).exec(path);
  if (!match && !importsFor(row, facts)) return [];
  const [, folder, verb] = /^(.*?)(?:\.(get|post|put|patch|delete|head))?$/.exec(match?.[1] ?? placeOf(path))!;
  const route = routeOf(folder!);
  const middlewares = middlewareFiles(p, row, files);
  const before = middlewares
    .filter((m) => path.startsWith(m.folder) && m.matches(route))
    .map(({ around }) => (letPass(p, around.bodies, route) ? { ...around, passes: true as const } : around));
  return exported(p, row, file).flatMap(([name, at]) => {
    const called = row.page ? PAGE : (name === "default" ? (verb ?? "ALL") : name).toUpperCase();
    return membersAt(p, at).flatMap((member) => endpoint(p, row, member, called, route, before));
  });
}

/** What a page is asked with, which browsers do by going there. */
export const PAGE = "PAGE";

function importsFor({ importing }: FileRouteRow, { imports }: FileFacts): boolean {
  return importing !== undefined && imports.some((i) => importing.some((start) => i.specifier.startsWith(start)));
}

/** "app/features/claim.route.tsx" → "claim.route". */
function placeOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]sx?$/, "");
}

/** The value, or those of an object: `export const actions = { create: async (event) => … }`. */
function membersAt(p: Program, at: { file: number; node: number }): { file: number; node: number }[] {
  const { nodes } = factsOf(p, at.file);
  const node = strip(p, at.file, at.node);
  if (nodes.kind[node] !== NodeKind.object) return [at];
  return [...listOf(p, at.file, node)].flatMap((value, i) => (i % 2 === 1 ? [{ file: at.file, node: value }] : []));
}

function rowsOf(p: Program): FileRouteRow[] {
  return p.models.rows.filter((r): r is FileRouteRow => r.kind === "fileRoute" && !r.page);
}

/** Tells, by path or directive, whether handlers of a file are found by such rows. */
export function handlerFiles(p: Program): (file: number) => boolean {
  const rows = rowsOf(p);
  const patterns = rows.flatMap((row) => [row.path, row.middleware]).flatMap((text) => (text ? [compiled(text)] : []));
  const directives = new Set(rows.flatMap((row) => row.directive ?? []));
  const importing = rows.filter((row) => row.importing !== undefined);
  return (file) => {
    const { path, facts } = p.files[file]!;
    return (
      patterns.some((pattern) => pattern.test(path)) ||
      importing.some((row) => importsFor(row, facts)) ||
      facts.callables.some((c) => c.prologue?.some((d) => directives.has(d)))
    );
  };
}

/** "app/(admin)/api/claims/[id]" → "/api/claims/:id". */
function routeOf(folder: string): string {
  const parts = folder.split("/").filter((part) => part !== "" && !/^\(.*\)$|^index$/.test(part));
  const named = parts.map((part) => part.replace(/^\[\[?(?:\.\.\.)?(.+?)\]?\]$/, ":$1").replace(/\$(?=\w)/g, ":"));
  return `/${named.join("/")}`;
}

function exported(p: Program, row: FileRouteRow, file: number): [string, { file: number; node: number }][] {
  const every = row.exports.includes("*");
  return factsOf(p, file).exports.flatMap((fact): [string, { file: number; node: number }][] => {
    if (!every && !row.exports.includes(fact.name)) return [];
    const at = exportedNode(p, file, fact.name);
    return at ? [[fact.name, at]] : [];
  });
}

function openedFunctions(p: Program, row: FileRouteRow, file: number): Endpoint[] {
  const facts = factsOf(p, file);
  const opened = (prologue: string[] | undefined) => prologue?.includes(row.directive!) === true;
  if (opened(facts.callables[0]?.prologue))
    return exported(p, row, file).flatMap(([name, at]) => endpoint(p, row, at, "ACTION", name, []));
  return facts.callables.flatMap((fact, callable) =>
    opened(fact.prologue)
      ? [
          {
            file,
            callable,
            record: fact.owner,
            framework: row.framework,
            verb: "ACTION",
            route: fact.name,
            protection: { status: "none" as const, by: "" },
            around: [],
          },
        ]
      : [],
  );
}

function endpoint(
  p: Program,
  row: FileRouteRow,
  at: { file: number; node: number },
  verb: string,
  route: string,
  before: Around[],
): Endpoint[] {
  const handler = handlerOf(p, at.file, at.node);
  const made = row.made === undefined ? undefined : compiled(row.made);
  if (!handler || (made && !handler.wrappers.some(({ name }) => made.test(name)))) return [];
  return [
    {
      file: handler.file,
      callable: handler.callable,
      record: factsOf(p, handler.file).callables[handler.callable]!.owner,
      framework: row.framework,
      verb,
      route,
      protection: { status: row.page ? "unknown" : "none", by: "" },
      around: [...before, ...handler.wrappers],
    },
  ];
}

interface MiddlewareFile {
  folder: string;
  around: Around;
  matches(route: string): boolean;
}

function middlewareFiles(p: Program, row: FileRouteRow, files: readonly number[]): MiddlewareFile[] {
  if (row.middleware === undefined) return [];
  const isMiddleware = compiled(row.middleware);
  return files.flatMap((index): MiddlewareFile[] => {
    const { path } = p.files[index]!;
    // The path first: who is no middleware is not leant on.
    if (!isMiddleware.test(path)) return [];
    const facts = factsOf(p, index);
    if (facts.language !== "typescript") return [];
    const name = row.middlewareExports?.find((n) => facts.exports.some((e) => e.name === n));
    const at = name === undefined ? undefined : exportedNode(p, index, name);
    if (!at) return [];
    const around = aroundOf(p, at.file, at.node, "middleware");
    const patterns = matcherOf(p, index);
    return [
      {
        folder: path.slice(0, path.lastIndexOf("/") + 1).replace(/(^|\/)(src|middleware)\/$/, "$1"),
        around: { ...around, name: around.name || name! },
        matches: (route) => patterns === undefined || patterns.some((pattern) => pattern.test(route)),
      },
    ];
  });
}

/** `export const config = { matcher: [...] }`; undefined when there is none, or one that is not constant. */
function matcherOf(p: Program, file: number): RegExp[] | undefined {
  const config = exportedNode(p, file, "config");
  const object = config && objectBehind(p, config.file, config.node, 0);
  if (!object) return undefined;
  const pairs = listOf(p, object.file, object.node);
  const patterns: RegExp[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0 || stringAt(p, object.file, pairs[i]!) !== "matcher") continue;
    const { nodes } = factsOf(p, object.file);
    const value = strip(p, object.file, pairs[i + 1]!);
    for (const item of nodes.kind[value] === NodeKind.array ? listOf(p, object.file, value) : [value]) {
      const at = strip(p, object.file, item);
      const text = nodes.kind[at] === NodeKind.literal ? stringAt(p, object.file, nodes.b[at]!) : "";
      const pattern = text === "" ? undefined : patternOf(text);
      if (!pattern) return undefined;
      patterns.push(pattern);
    }
    return patterns;
  }
  return undefined;
}

/** "/admin/:path*" and "/((?!api).*)" as the framework reads them. */
function patternOf(text: string): RegExp | undefined {
  const source = text
    .replace(/\/:\w+\*/g, "(?:/.*)?")
    .replace(/\/:\w+\+/g, "/.+")
    .replace(/:\w+/g, "[^/]+");
  try {
    return compiled(`^${source}/?$`);
  } catch {
    return undefined;
  }
}
