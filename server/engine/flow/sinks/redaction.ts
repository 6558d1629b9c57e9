// Path-based redaction of a logger (`redact: ["password", "*.idNo", "user.email"]`): does it cover a member that is
// printed under these keys? Paths are in the notation of fast-redact.
import { NodeKind } from "../../facts/types.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { importValue } from "../../link/exports.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import { HIDING, type SinkRow } from "../../models/types.js";
import { type FlowContext, refill } from "../context.js";
import type { Origin } from "../origin.js";
import { cons, EMPTY_PATH, excludedBy, keysOfPath } from "../paths.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { constantList, namesGoneThrough, patternList } from "../walk/constantLists.js";
import { hiddenWhereAsked, memberFilterOf } from "../walk/memberFilters.js";
import { property } from "../walk/modelled.js";
import { functionsAt } from "../walk/optionFunctions.js";
import { origins } from "../walk/origins.js";
import { fits } from "../walk/replacers.js";
import { rowCallsOf } from "./rowCalls.js";
import { HARMLESS, isHarmless } from "./sendFilters.js";
import { byPackage, type SetUp, sharedByNearest } from "./setUps.js";
import { optionOf, type SinkUse } from "./sinks.js";

const TABLE = "redacted";
const REPLACED = "replaced loggers";

/** What every call redacts that sets up loggers of a package, as far as they are no tests'. */
export function putRedaction(ctx: FlowContext): void {
  const made = everywhere(ctx, TABLE, (file) =>
    rowCallsOf(ctx, file).redacting.flatMap((call): ({ pkg: string } & SetUp<string[]>)[] => {
      const entity = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
      if (ctx.p.files[file]!.pathClass === "test" || (entity?.k !== "pkg" && entity?.k !== "inst")) return [];
      const row = matchesOf(ctx.p, entity).find((m) => m.row.kind === "instance")?.row;
      return row?.kind === "instance"
        ? [{ pkg: entity.pkg, file, hides: hiddenPaths(ctx, { file, node: call }, row) }]
        : [];
    }),
  );
  putAll(ctx, TABLE, byPackage(made));
  putAll(ctx, REPLACED, replacedLoggers(ctx));
}

/** Packages of the loggers that take over what those of a package print, by that package. */
function replacedLoggers(ctx: FlowContext): Map<string, string[]> {
  const found = everywhere(ctx, REPLACED, (file) =>
    ctx.p.files[file]!.pathClass === "test"
      ? []
      : rowCallsOf(ctx, file).replacing.flatMap(({ call, of }) =>
          [...listOf(ctx.p, file, call)].flatMap((arg) => loggerPackage(ctx, file, arg)).map((by) => ({ of, by })),
        ),
  );
  const all = new Map<string, string[]>();
  for (const { of, by } of found) all.set(of, [...(all.get(of) ?? []), by]);
  return all;
}

/** `new Logger()`, `app.get(Logger)`: the package of the logger. */
function loggerPackage(ctx: FlowContext, file: number, node: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const made = entityOf(ctx.p, file, node);
  if (made?.k === "inst") return [made.pkg];
  const at = strip(ctx.p, file, node);
  const first = nodes.kind[at] === NodeKind.call ? listOf(ctx.p, file, at)[0] : undefined;
  const token = first === undefined ? undefined : entityOf(ctx.p, file, first);
  return token?.k === "pkg" ? [token.pkg] : [];
}

/** Some logger of the package leaves something out: what is sent was thought of. */
export function redactsSomething(ctx: FlowContext, pkg: string): boolean {
  return (lookUp<SetUp<string[]>[]>(ctx, TABLE, pkg) ?? []).some(({ hides }) => hides.length > 0);
}

/**
 * Of the logger that a use prints with; where nobody sees it being made, of all those of its package. What another logger
 * takes over is redacted as that one does.
 */
export function redactionOf(ctx: FlowContext, use: SinkUse, row: SinkRow): readonly string[][] {
  const by = row.replacedBy === undefined ? undefined : lookUp<string[]>(ctx, REPLACED, use.package);
  // Two that take over, each in its own application, may redact different things.
  const hiddenBy = (pkg: string) => sharedByNearest(ctx, lookUp<SetUp<string[]>[]>(ctx, TABLE, pkg) ?? [], use.file);
  if (by) return new Set(by).size > 1 ? [] : hiddenBy(by[0]!);
  const saidThere = (row.leftOut ?? []).flatMap((port) => leftOutAt(ctx, use, port));
  if (HIDING.every((option) => row[option] === undefined)) return saidThere;
  return [...saidThere, ...(use.origin ? hiddenPaths(ctx, use.origin, row) : hiddenBy(use.package))];
}

/** `{ email, _meta: { privateAttributes: ["email", "/address/street"] } }`: what is given says itself what of it stays here. */
function leftOutAt(ctx: FlowContext, { file, call }: SinkUse, port: string): string[][] {
  const { base, path } = parsePort(port)!;
  const arg = base.kind === "arg" ? listOf(ctx.p, file, call)[base.index] : undefined;
  let at = arg === undefined ? undefined : { file, node: arg };
  for (const key of path) {
    const object = at && objectBehind(ctx.p, at.file, at.node, 0);
    const inner = object && property(ctx, object.file, object.node, key);
    at = object && inner !== undefined ? { file: object.file, node: inner } : undefined;
  }
  const names = at ? constantList(ctx, at.file, at.node) : [];
  return names.map((name) => (name.startsWith("/") ? name.slice(1).split("/") : [name]));
}

const ANY_DEPTH = "**";

function hiddenPaths(
  ctx: FlowContext,
  origin: { file: number; node: number },
  { redactOption, redactedNames, serializedBy }: Pick<SinkRow, (typeof HIDING)[number]>,
): string[][] {
  const named =
    redactedNames === undefined
      ? []
      : [...redactionPaths(ctx, origin, redactedNames), ...patternsIn(ctx, origin, redactedNames)];
  return [
    ...(redactOption === undefined ? [] : redactionPaths(ctx, origin, redactOption)),
    ...named.map((path) => [ANY_DEPTH, ...path]),
    ...(serializedBy === undefined ? [] : serializedPaths(ctx, origin, serializedBy)),
  ];
}

/** Members in whose place a function of the project gives something else; what that is, is looked at there. */
function serializedPaths(ctx: FlowContext, origin: { file: number; node: number }, option: string): string[][] {
  return functionsAt(ctx, origin.file, origin.node, option).flatMap(({ key, file, node }) => {
    const entity = key === "" ? undefined : entityOf(ctx.p, file, node);
    if (entity?.k !== "function") return [];
    const { returns } = factsOf(ctx.p, entity.file).callables[entity.callable]!;
    const isGivenBack = returns.some((value) => isLine(ctx, entity.file, value, entity.callable, 0));
    return isGivenBack ? [] : [[key]];
  });
}

/** `redactedKeys: ["pin", /card/i]` */
function patternsIn(ctx: FlowContext, origin: { file: number; node: number }, option: string): string[][] {
  const given = optionOf(ctx, origin, option);
  return given ? patternList(ctx, given.file, given.node).map((pattern) => [pattern]) : [];
}

function redactionPaths(ctx: FlowContext, origin: { file: number; node: number }, option: string): string[][] {
  const [first, ...deeper] = option.split(".");
  const given = optionOf(ctx, origin, first!);
  if (!given) return [];
  return deeper.length > 0 ? redactionBelow(ctx, given, deeper) : listed(ctx, given.file, given.node);
}

/** `{ logger: { redact } }`; `{ logger: pino({ redact }) }` says it where the logger is made. */
function redactionBelow(ctx: FlowContext, given: { file: number; node: number }, path: readonly string[]): string[][] {
  const made = entityOf(ctx.p, given.file, given.node);
  if (made?.k === "inst" && made.origin) return redactionPaths(ctx, made.origin, path[path.length - 1]!);
  const object = objectBehind(ctx.p, given.file, given.node, 0);
  const inner = object && property(ctx, object.file, object.node, path[0]!);
  if (!object || inner === undefined) return [];
  return path.length > 1
    ? redactionBelow(ctx, { file: object.file, node: inner }, path.slice(1))
    : listed(ctx, object.file, inner);
}

/** A list of paths, by itself or as the member `paths`. */
function listed(ctx: FlowContext, file: number, node: number): string[][] {
  const object = objectBehind(ctx.p, file, node, 0);
  const inner = object && property(ctx, object.file, object.node, "paths");
  const list = inner !== undefined && object ? { file: object.file, node: inner } : { file, node };
  return constantList(ctx, list.file, list.node).map(parsePath);
}

/** `a["b-c"].d[*]` → ["a", "b-c", "d", "*"]. */
export function parsePath(path: string): string[] {
  return [...path.matchAll(/\[(?:"([^"]*)"|'([^']*)'|(\*|\d+))\]|([^.[\]]+)/g)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? m[4] ?? "",
  );
}

export function isRedacted(paths: readonly string[][], keys: readonly string[]): boolean {
  return paths.some((path) => {
    if (path[0] !== ANY_DEPTH) return isAt(path, keys);
    return keys.some((_, from) => isAt(path.slice(1), keys.slice(from)));
  });
}

function isAt(path: readonly string[], keys: readonly string[]): boolean {
  return (
    path.length <= keys.length &&
    path.every((part, i) => part === "*" || part === keys[i] || (part.startsWith("/") && fits(part, keys[i]!)))
  );
}

/** Members that functions of a logger's format (`combine(hide(), json())`) overwrite with a constant before a line is written. */
export function overwrittenPaths(
  ctx: FlowContext,
  origin: { file: number; node: number } | undefined,
  option: string,
): string[][] {
  const given = optionOf(ctx, origin, option);
  return given ? writersIn(ctx, given.file, given.node, 0).flatMap((w) => overwritten(ctx, w.file, w.callable)) : [];
}

/** Functions that a format is made of: those given to the calls that make it. */
function writersIn(
  ctx: FlowContext,
  file: number,
  node: number,
  depth: number,
): readonly { file: number; callable: number }[] {
  if (depth > 8) return [];
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const behind = (from: number, versions: readonly number[]) =>
    versions.length === 1 ? writersIn(ctx, from, versions[0]!, depth + 1) : [];
  switch (nodes.kind[at]) {
    case NodeKind.function:
      return [{ file, callable: nodes.a[at]! }];
    case NodeKind.call:
      return [nodes.a[at]!, ...listOf(ctx.p, file, at)].flatMap((part) => writersIn(ctx, file, part, depth + 1));
    case NodeKind.local:
      return behind(file, bindings[nodes.a[at]!]?.versions ?? []);
    case NodeKind.import: {
      const value = importValue(ctx.p, file, nodes.a[at]!);
      if (value?.kind === "node") return behind(value.file, [value.node]);
      return value?.kind === "binding"
        ? behind(value.file, factsOf(ctx.p, value.file).bindings[value.binding]?.versions ?? [])
        : [];
    }
    default:
      return [];
  }
}

/** `info.email = "***"`, `delete info.email`, `for (const key of HIDDEN) delete info[key]`, `({ email, ...rest }) => rest`. */
function overwritten(ctx: FlowContext, file: number, callable: number): string[][] {
  const { callables } = factsOf(ctx.p, file);
  const { start, end } = callables[callable]!;
  const inside = withNested(ctx.p, { file, callable });
  const paths: string[][] = [...leftOutOfResult(ctx, file, callable), ...allButKept(ctx, file, callable)];
  for (const { object, key, value } of inside.flatMap((inner) => callables[inner]!.stores)) {
    if (!isLine(ctx, file, object, callable, 0) || !isHarmless(ctx, file, value)) continue;
    if (key >= 0) {
      paths.push([stringAt(ctx.p, file, key)]);
      continue;
    }
    const { names, patterns } = hiddenWhereAsked(ctx, file, callable);
    for (const name of [...names, ...patterns, ...namesGoneThrough(ctx, file, start, end)]) paths.push([name]);
  }
  for (const inner of inside) for (const call of callables[inner]!.calls) paths.push(...hiddenBy(ctx, file, call));
  return paths;
}

/** Members of the line that the function gives none of back, or something else in their place. */
function leftOutOfResult(ctx: FlowContext, file: number, callable: number): string[][] {
  const { returns } = factsOf(ctx.p, file).callables[callable]!;
  const askedFor = (path: number) => {
    refill(ctx);
    return returns.flatMap((value) => origins(ctx, file, value, path));
  };
  const ofLine = (o: Origin) => o.kind === "param" && o.file === file && o.callable === callable && o.parameter === 0;
  const names = askedFor(EMPTY_PATH)
    .filter(ofLine)
    .flatMap(({ path }) => keysOfPath(ctx.paths, path).slice(0, 1))
    .flatMap((key) => [...(excludedBy(key) ?? [])]);
  return [...new Set(names)]
    .filter((name) => !askedFor(cons(ctx.paths, name, EMPTY_PATH)!).some((o) => (o.transforms & HARMLESS) === 0))
    .map((name) => [name]);
}

/** `({ level, message, code }) => ({ level, message, code })`: nothing else of the line is written. */
function allButKept(ctx: FlowContext, file: number, callable: number): string[][] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const made = callables[callable]!.returns.map((value) => strip(ctx.p, file, value));
  const isObject = (at: number) => nodes.kind[at] === NodeKind.object;
  if (!made.some(isObject) || !made.every((at) => isObject(at) || isHarmless(ctx, file, at))) return [];
  refill(ctx);
  const kept = made.filter(isObject).flatMap((at) => origins(ctx, file, at, EMPTY_PATH));
  const names = kept.map(({ path }) => keysOfPath(ctx.paths, path)[0]);
  const isNamed = (name: string | undefined) => name !== undefined && /^[\w$]+$/.test(name);
  const isRead = kept.every((o) => o.kind === "param" && o.file === file && o.callable === callable);
  return isRead && names.length > 0 && names.every(isNamed) ? [[`/^(?!(?:${[...new Set(names)].join("|")})$)/`]] : [];
}

/** `walk(info)`: a function that goes through the line and hides members of some names, however deep they lie. */
function hiddenBy(ctx: FlowContext, file: number, call: number): string[][] {
  const entity = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  const filter = entity?.k === "function" ? memberFilterOf(ctx, entity.file, entity.callable) : undefined;
  const names = filter && !filter.only ? [...filter.names, ...(filter.patterns ?? [])] : [];
  return names.flatMap((name) => DEPTHS.map((above) => [...above, name]));
}
const DEPTHS = [[], ["*"], ["*", "*"], ["*", "*", "*"]];

/** The first parameter, also after members of it were assigned, in a loop or not, and as a function in it sees it. */
function isLine(ctx: FlowContext, file: number, node: number, callable: number, depth: number): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 8) return false;
  if (nodes.kind[at] === NodeKind.local)
    return (bindings[nodes.a[at]!]?.versions ?? []).some((one) => isLine(ctx, file, one, callable, depth + 1));
  if (nodes.kind[at] === NodeKind.update) return isLine(ctx, file, nodes.a[at]!, callable, depth + 1);
  if (nodes.kind[at] === NodeKind.join)
    return [...listOf(ctx.p, file, at)].some((input) => isLine(ctx, file, input, callable, depth + 1));
  return nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === 0;
}
