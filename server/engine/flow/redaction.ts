// Path-based redaction of a logger (`redact: ["password", "*.idNo", "user.email"]`): does it cover a member that is
// printed under these keys? Paths are in the notation of fast-redact.
import { NodeKind } from "../facts/types.js";
import { matchesOf, objectBehind } from "../link/callEntities.js";
import { entityOf } from "../link/entities.js";
import { importValue } from "../link/exports.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { SinkRow } from "../models/types.js";
import { constantList, namesGoneThrough } from "./constantLists.js";
import type { FlowContext } from "./context.js";
import { memberFilterOf } from "./memberFilters.js";
import { property } from "./modelled.js";
import { withNested } from "./ownEffects.js";
import { everywhere, lookUp, putAll } from "./questions.js";
import { rowCallsOf } from "./rowCalls.js";
import { optionOf, type SinkUse } from "./sinks.js";

const TABLE = "redacted";
const REPLACED = "replaced loggers";

/** What every call redacts that sets up loggers of a package, as far as they are no tests'. */
export function putRedaction(ctx: FlowContext): void {
  const made = everywhere(ctx, TABLE, (file) =>
    rowCallsOf(ctx, file).redacting.flatMap((call): { pkg: string; paths: string[][] }[] => {
      const entity = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
      if (ctx.p.files[file]!.pathClass === "test" || (entity?.k !== "pkg" && entity?.k !== "inst")) return [];
      const row = matchesOf(ctx.p, entity).find((m) => m.row.kind === "instance")?.row;
      const option = row?.kind === "instance" ? row.redactOption : undefined;
      return option === undefined
        ? []
        : [{ pkg: entity.pkg, paths: redactionPaths(ctx, { file, node: call }, option) }];
    }),
  );
  const all = new Map<string, string[][]>();
  for (const { pkg, paths } of made) {
    const known = all.get(pkg);
    const isLike = (one: readonly string[]) => paths.some((other) => other.join("\n") === one.join("\n"));
    // A line of a logger that is handed in may be any one's.
    all.set(pkg, known === undefined ? paths : known.filter(isLike));
  }
  putAll(ctx, TABLE, all);
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

/**
 * Of the logger that a use prints with; where nobody sees it being made, of all those of its package. What another logger
 * takes over is redacted as that one does.
 */
export function redactionOf(ctx: FlowContext, use: SinkUse, row: SinkRow): readonly string[][] {
  const by = row.replacedBy === undefined ? undefined : lookUp<string[]>(ctx, REPLACED, use.package);
  // Two that take over, each in its own application, may redact different things.
  if (by) return new Set(by).size > 1 ? [] : (lookUp<string[][]>(ctx, TABLE, by[0]!) ?? []);
  const option = row.redactOption;
  if (option === undefined) return [];
  if (use.origin) return redactionPaths(ctx, use.origin, option);
  return lookUp<string[][]>(ctx, TABLE, use.package) ?? [];
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
  return paths.some((path) => path.length <= keys.length && path.every((part, i) => part === "*" || part === keys[i]));
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

/** `info.email = "***"`, `for (const key of HIDDEN) info[key] = "***"`. */
function overwritten(ctx: FlowContext, file: number, callable: number): string[][] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { stores, start, end } = callables[callable]!;
  const paths: string[][] = [];
  for (const { object, key, value } of stores) {
    if (!isLine(ctx, file, object, callable, 0) || nodes.kind[strip(ctx.p, file, value)] !== NodeKind.literal) continue;
    if (key >= 0) paths.push([stringAt(ctx.p, file, key)]);
    else paths.push(...namesGoneThrough(ctx, file, start, end).map((name) => [name]));
  }
  for (const inner of withNested(ctx.p, { file, callable }))
    for (const call of callables[inner]!.calls) paths.push(...hiddenBy(ctx, file, call));
  return paths;
}

/** `walk(info)`: a function that goes through the line and hides members of some names, however deep they lie. */
function hiddenBy(ctx: FlowContext, file: number, call: number): string[][] {
  const entity = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  const filter = entity?.k === "function" ? memberFilterOf(ctx, entity.file, entity.callable) : undefined;
  const names = filter && !filter.only ? filter.names : [];
  return names.flatMap((name) => DEPTHS.map((above) => [...above, name]));
}
const DEPTHS = [[], ["*"], ["*", "*"], ["*", "*", "*"]];

/** The first parameter, also after members of it were assigned, in a loop or not. */
function isLine(ctx: FlowContext, file: number, node: number, callable: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 8) return false;
  if (nodes.kind[at] === NodeKind.update) return isLine(ctx, file, nodes.a[at]!, callable, depth + 1);
  if (nodes.kind[at] === NodeKind.join)
    return [...listOf(ctx.p, file, at)].some((input) => isLine(ctx, file, input, callable, depth + 1));
  return nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === 0;
}
