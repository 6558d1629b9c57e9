// Flows between the ports of a call, as rows describe them, callbacks included: what a callback receives and gives back.
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf, memberSiteOf } from "../../link/callbacks.js";
import { matchesOf, returnedType } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { withNested } from "../../link/nested.js";
import { type CallSite, factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import { type Port, parsePort } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union } from "../origin.js";
import { EMPTY_PATH, excludedBy, isAny } from "../paths.js";
import { builtinRows } from "./builtins.js";
import { argumentsFor, calleeName, compose, sanitizerOf } from "./calls.js";
import { callbackPort, constantNames } from "./modelled.js";
import { opaque, origins, originsAt } from "./origins.js";
import { beforeStage } from "./stages.js";

/** One "from -> to" flow of a row, if its target is wanted and agrees with the path asked for. */
export function flowInto(
  ctx: FlowContext,
  file: number,
  node: number,
  flow: string,
  wanted: (to: Port) => boolean,
  path: number,
): readonly Origin[] | undefined {
  const arrow = flow.indexOf("->");
  const from = parsePort(flow.slice(0, arrow).trim());
  const to = parsePort(flow.slice(arrow + 2).trim());
  if (!from || !to || !wanted(to)) return undefined;
  const rest = without(ctx, to.path, path);
  return rest === undefined ? [] : portOrigins(ctx, file, node, from, rest);
}

/** `path` less a leading `prefix`; a whole value asked for takes in its members. */
export function without(ctx: FlowContext, prefix: readonly string[], path: number): number | undefined {
  let at = path;
  for (const key of prefix) {
    if (at === EMPTY_PATH) return EMPTY_PATH;
    const head = ctx.paths.head[at]!;
    if (excludedBy(head)) return EMPTY_PATH;
    if (!isAny(key) && !isAny(head) && head !== key) return undefined;
    if (isAny(key) && !isAny(head) && !/^\d+$/.test(head)) return undefined;
    at = ctx.paths.tail[at]!;
  }
  return at;
}

export function portOrigins(ctx: FlowContext, file: number, node: number, port: Port, path: number): readonly Origin[] {
  const facts = factsOf(ctx.p, file);
  const args = listOf(ctx.p, file, node);
  switch (port.base.kind) {
    case "arg": {
      const many = port.base.rest
        ? [...args].slice(port.base.index)
        : [...args].slice(port.base.index, port.base.index + 1);
      return union(many.map((arg) => originsAt(ctx, file, arg, keysOf(ctx, file, node, port), path)));
    }
    case "this": {
      const callee = strip(ctx.p, file, facts.nodes.a[node]!);
      if (facts.nodes.kind[callee] !== NodeKind.load) return [];
      return originsAt(ctx, file, facts.nodes.a[callee]!, keysOf(ctx, file, node, port), path);
    }
    case "piped": {
      const fed = beforeStage(ctx.p, file, node);
      return fed === undefined ? [] : originsAt(ctx, file, fed, keysOf(ctx, file, node, port), path);
    }
    case "callbackReturn":
      return callbackResult(ctx, file, node, port.base.arg, path);
    default:
      return [];
  }
}

/** Members of a port; "$0" is the one that argument 0 names, or any when that is not a constant. */
function keysOf(ctx: FlowContext, file: number, node: number, port: Port): string[] {
  return port.path.map((key) => {
    if (!/^\$\d$/.test(key)) return key;
    const arg = listOf(ctx.p, file, node)[Number(key[1])];
    return (arg === undefined ? undefined : constantNames(ctx, file, arg)[0]) ?? "*";
  });
}

/** What a callback argument returns, its parameters fed by the rows of the call it is given to. */
function callbackResult(
  ctx: FlowContext,
  file: number,
  node: number,
  argument: number,
  path: number,
): readonly Origin[] {
  const arg = listOf(ctx.p, file, node)[argument];
  if (arg === undefined) return [];
  const entity = entityOf(ctx.p, file, arg);
  if (entity?.k !== "function") return [];
  const fact = factsOf(ctx.p, entity.file).callables[entity.callable]!;
  const inline = factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, arg)] === NodeKind.function;
  const inner = union(fact.returns.map((value) => origins(ctx, entity.file, value, path)));
  const { kind, declared } = sanitizerOf(ctx, entity.file, entity.callable, fact.name);
  if (inline) return inner;
  const site: CallSite = { file, call: node, argument };
  return union(
    inner.map((o) => {
      if (o.kind !== "param" || o.file !== entity.file || o.callable !== entity.callable) return [o];
      const honest = kind !== undefined && (declared || (o.transforms & ~Transform.text) !== 0);
      return compose(fedBy(ctx, site, o.parameter, o.path) ?? [], o, honest && kind ? Transform[kind] : 0);
    }),
  );
}

/** What a parameter of an inline callback receives; undefined when no row of the call feeds it. */
export function callbackOrigins(
  ctx: FlowContext,
  file: number,
  callable: number,
  position: number,
  path: number,
): readonly Origin[] | undefined {
  const site = callbackSiteOf(ctx.p, file, callable);
  if (site) return fedBy(ctx, site, position, path);
  // `subscribe({ next: (claim) => … })`
  if (factsOf(ctx.p, file).callables[callable]!.name !== NEXT) return undefined;
  const member = memberSiteOf(ctx.p, file, callable);
  return member?.under.join() === NEXT ? fedBy(ctx, member.site, position, path, NEXT) : undefined;
}
const NEXT = "next";

/** `under`: the member of the argument that the function is. */
function fedBy(
  ctx: FlowContext,
  site: CallSite,
  position: number,
  path: number,
  under?: string,
): readonly Origin[] | undefined {
  const facts = factsOf(ctx.p, site.file);
  const calleeNode = facts.nodes.a[site.call]!;
  const callee = entityOf(ctx.p, site.file, calleeNode);
  if (callee?.k === "function")
    return under === undefined ? calledBackWith(ctx, site, callee, position, path) : undefined;
  let rows = callee && (callee.k === "pkg" || callee.k === "inst") ? matchesOf(ctx.p, callee) : [];
  if (rows.length === 0) rows = builtinRows(ctx, calleeName(ctx, site.file, calleeNode));
  const found: (readonly Origin[])[] = [];
  let said = false;
  for (const { row, captures } of rows) {
    if (row.kind === "returns" && callee) {
      const port = callbackPort(row.at);
      if (port?.arg !== site.argument || port.param !== position || port.under?.join() !== under) continue;
      const type = returnedType(ctx.p, site.file, site.call, callee, row.type, captures);
      const rest = without(ctx, parsePort(row.at!)?.path ?? [], path);
      if (!type || rest === undefined) continue;
      said = true;
      found.push([opaque(site.file, site.call, rest, type, "")]);
    }
    if (row.kind !== "propagator") continue;
    for (const flow of row.flows) {
      const list = flowInto(
        ctx,
        site.file,
        site.call,
        flow,
        ({ base }) =>
          base.kind === "callback" &&
          base.arg === site.argument &&
          base.param === position &&
          base.under?.join() === under,
        path,
      );
      if (!list) continue;
      said = true;
      found.push(list);
    }
  }
  return said ? union(found) : undefined;
}

/** `function load(id, done) { …; done(null, row); }`: what a function of the project calls back with. */
function calledBackWith(
  ctx: FlowContext,
  site: CallSite,
  { file, callable }: { file: number; callable: number },
  position: number,
  path: number,
): readonly Origin[] | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  const param = callables[callable]!.params[site.argument];
  if (!param || param.rest) return undefined;
  const found: (readonly Origin[])[] = [];
  for (const inner of withNested(p, { file, callable }))
    for (const call of callables[inner]!.calls) {
      // Seen from a function inside, a parameter is a variable of the outer one.
      const at = onlyValue(p, file, nodes.a[call]!);
      if (nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable || nodes.b[at] !== site.argument) continue;
      const given = listOf(p, file, call)[position];
      if (given !== undefined) found.push(origins(ctx, file, given, path));
    }
  const all = union(found);
  // A wrapper that passes on what it will be called with tells nothing of it: `(req, res) => work(req, res)`.
  const inside = new Set(withNested(p, { file, callable }).slice(1));
  if (found.length === 0 || all.some((o) => o.kind === "param" && o.file === file && inside.has(o.callable)))
    return undefined;
  return union(
    all.map((o) => {
      if (o.kind !== "param" || o.file !== file || o.callable !== callable) return [o];
      const args = argumentsFor(ctx, site.file, site.call, file, callable, o.parameter, o.path);
      return args.flatMap((arg) => compose(origins(ctx, arg.file, arg.node, arg.path), o));
    }),
  );
}
