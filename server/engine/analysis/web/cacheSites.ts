// Places where code says how long an answer may be kept, and by whom: headers, also in lists of a configuration, and what a file
// of handlers exports about them. Input: one file. Output: each place with what it says, and for which answers. Values without
// the linked program in them: they are kept.
import { matches } from "../../classify/words.js";
import { LiteralKind, NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { type Callers, callableKey } from "../../flow/walk/callers.js";
import { definition } from "../../link/endpoints/handlers.js";
import { callableAt, factsOf, listOf, strip } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { constantOf } from "../evidence/hazards.js";
import { headersIn, isCalled, NOWHERE, routePattern } from "../evidence/writtenHeaders.js";
import type { CachedRequest } from "../requests/responseRequests.js";

/** "shared": by caches that serve everybody; "stored": by whoever gets it; "fixed": it is made once; "off": by nobody else. */
export type Kept = "shared" | "stored" | "fixed" | "off";

export interface CacheSite {
  file: number;
  start: number;
  end: number;
  kept: Kept;
  /** As code spells it: "Cache-Control: public". */
  choice: string;
  /** The function that says so; those that use the constant, where it stands outside of functions. */
  callables: readonly number[];
  /** Regular expression on routes, where a list says so. */
  routes?: string;
}

export function cacheSites({ ctx, callers }: FlowIndex, request: CachedRequest, file: number): CacheSite[] {
  const { facts, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test") return [];
  if (facts.language !== "typescript") return ofLists(ctx, request, file);
  return [...ofHeaders(ctx, callers, request, file), ...ofExports(ctx, request, file)];
}

function ofHeaders(ctx: FlowContext, callers: Callers, { headers, spelled }: CachedRequest, file: number): CacheSite[] {
  const { strings } = factsOf(ctx.p, file);
  const named = headers.filter((name) => strings.some((text) => isCalled(text, name)));
  return named.flatMap((name) =>
    [...headersIn(ctx, file, spelled, name)].flatMap(({ start, end, value, routes }): CacheSite[] => {
      const text = textOf(ctx, file, value);
      const said = text === undefined ? undefined : readDirectives(text, isOfCaches(name));
      if (text === undefined && routes === undefined) return ofCallers(ctx, callers, name, { file, node: value });
      if (!said) return [];
      const callable = decoratedAt(ctx, file, start) ?? callableAt(ctx.p, file, start);
      const callables = callable > 0 ? [callable] : usersOf(ctx, file, start, end);
      const choice = `${name}: ${said.by}`;
      return [{ file, start, end, kept: said.kept, choice, callables, ...(routes === undefined ? {} : { routes }) }];
    }),
  );
}

/** `answer(data, "public, max-age=60")`: what is handed to a function that writes the header. */
function ofCallers(
  ctx: FlowContext,
  callers: Callers,
  name: string,
  { file, node }: { file: number; node: number },
): CacheSite[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = paramBehind(ctx, file, node);
  if (at === undefined) return [];
  const sites = callers.get(callableKey(file, nodes.a[at]!)) ?? [];
  return sites.slice(0, MAX_CALLERS).flatMap((site): CacheSite[] => {
    const given = listOf(ctx.p, site.file, site.call)[nodes.b[at]!];
    const text = given === undefined ? undefined : textOf(ctx, site.file, given);
    const said = text === undefined ? undefined : readDirectives(text, isOfCaches(name));
    if (given === undefined || !said) return [];
    const of = factsOf(ctx.p, site.file).nodes;
    const place = { file: site.file, start: of.start[given]!, end: of.end[given]! };
    const callables = [callableAt(ctx.p, site.file, place.start)];
    return [{ ...place, kept: said.kept, choice: `${name}: ${said.by}`, callables }];
  });
}
const MAX_CALLERS = 200;

/** A parameter, also one with a value for when it is left out. */
function paramBehind(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.param) return at;
  if (nodes.kind[at] !== NodeKind.join) return undefined;
  return [...listOf(ctx.p, file, at)]
    .map((one) => strip(ctx.p, file, one))
    .find((one) => nodes.kind[one] === NodeKind.param);
}

/** `@Header("Cache-Control", "no-store")`: the method that it is put on. */
function decoratedAt(ctx: FlowContext, file: number, position: number): number | undefined {
  const { callables } = factsOf(ctx.p, file);
  const holds = ({ start, end }: Range) => start <= position && position < end;
  const found = callables.findIndex(({ annotations }) => annotations.some(holds));
  return found < 0 ? undefined : found;
}

/** `CDN-Cache-Control` and the like speak to shared caches only. */
function isOfCaches(name: string): boolean {
  return name.toLowerCase() !== "cache-control";
}

/** Also of a constant of another file. */
function textOf(ctx: FlowContext, file: number, node: number): string | undefined {
  const own = constantOf(ctx, file, node);
  if (own !== undefined) return own;
  const at = definition(ctx.p, file, node);
  return at && (at.file !== file || at.node !== node) ? constantOf(ctx, at.file, at.node) : undefined;
}

const LEAST_SECONDS = 60;

/** What the directives of a header say (RFC 9111, section 5.2.2); undefined where they say nothing of it, or end in a number that is not known. */
export function readDirectives(text: string, ofCaches: boolean): { kept: Kept; by: string } | undefined {
  const directives = text
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  const seconds = (name: string) => {
    const found = directives.find((d) => d.startsWith(`${name}=`));
    return found === undefined || !/=\d+$/.test(found) ? undefined : Number(found.slice(name.length + 1));
  };
  const has = (name: string) => directives.includes(name);
  const [age, shared] = [seconds("max-age"), seconds("s-maxage")];
  if (has("no-store") || has("private") || has("no-cache") || shared === 0) return { kept: "off", by: text };
  if (age === 0 && shared === undefined) return { kept: "off", by: "max-age=0" };
  if (shared !== undefined && shared > 0) return { kept: "shared", by: `s-maxage=${shared}` };
  if (ofCaches) return age !== undefined && age > 0 ? { kept: "shared", by: `max-age=${age}` } : undefined;
  if (has("public")) return { kept: "shared", by: age === undefined ? "public" : `public, max-age=${age}` };
  return age !== undefined && age >= LEAST_SECONDS ? { kept: "stored", by: `max-age=${age}` } : undefined;
}

/** `const CACHED = { "Cache-Control": … }` of a module: the functions that name it. */
function usersOf(ctx: FlowContext, file: number, start: number, end: number): number[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const holds = (node: number) => nodes.start[node]! <= start && end <= nodes.end[node]!;
  const held = new Set(
    bindings.flatMap(({ versions }, i) => (versions.some((v) => holds(strip(ctx.p, file, v))) ? [i] : [])),
  );
  const users = new Set<number>();
  if (held.size === 0) return [];
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.local && held.has(nodes.a[node]!))
      users.add(callableAt(ctx.p, file, nodes.start[node]!));
  users.delete(0);
  return [...users];
}

/** `export const dynamic = "force-static"`, `export const revalidate = 60` */
function ofExports(ctx: FlowContext, { segments }: CachedRequest, file: number): CacheSite[] {
  const { path, facts } = ctx.p.files[file]!;
  if (!matches(segments.files, path)) return [];
  return facts.exports.flatMap(({ name, target }): CacheSite[] => {
    const said = segments.exports.find((one) => one.name === name);
    const node = target.kind === "binding" ? facts.bindings[target.binding]?.versions[0] : undefined;
    if (!said || node === undefined) return [];
    const at = strip(ctx.p, file, node);
    const { kind, a, b } = facts.nodes;
    // Of a large number facts do not keep which.
    const isLarge = kind[at] === NodeKind.literal && a[at] === LiteralKind.number && b[at]! < 0;
    const value = isLarge ? "…" : (constantOf(ctx, file, node) ?? "");
    const isKept = said.value === undefined ? isLarge || /^([1-9]\d*|false)$/.test(value) : value === said.value;
    if (!isKept) return [];
    return [
      {
        file,
        start: facts.nodes.start[at]!,
        end: facts.nodes.end[at]!,
        kept: "fixed",
        choice: `${name} = ${value}`,
        callables: said.unlessAsked ? [] : [0],
      },
    ];
  });
}

/** `{ "source": "/api/(.*)", "headers": [{ "key", "value" }] }` of a settings file. */
function ofLists(ctx: FlowContext, { headers }: CachedRequest, file: number): CacheSite[] {
  const { settings } = factsOf(ctx.p, file);
  return settings.flatMap(({ path, value, keyStart, end }): CacheSite[] => {
    const base = path.endsWith(".key") ? /^(.*)\.headers\.\d+\.key$/.exec(path)?.[1] : undefined;
    const name = base === undefined ? undefined : headers.find((one) => isCalled(value ?? "", one));
    if (name === undefined) return [];
    const textAt = (key: string) => settings.find((s) => s.path === key)?.value;
    const text = textAt(path.replace(/key$/, "value"));
    const said = text === undefined ? undefined : readDirectives(text, isOfCaches(name));
    const source = textAt(`${base}.source`);
    if (!said || source === undefined) return [];
    const routes = source === "" ? NOWHERE : `^${routePattern(source)}$`;
    return [{ file, start: keyStart, end, kept: said.kept, choice: `${name}: ${said.by}`, callables: [], routes }];
  });
}
