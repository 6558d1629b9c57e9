// Cross-origin requests of rules → answers: places where pages of any site may read what a server answers, with the personal
// data that the endpoints behind them hand out. Places are found file by file; what stands behind them is asked of the program.
import type { FindingData } from "../diagnostics/finding.js";
import { callableKey } from "../flow/callers.js";
import { calleeName } from "../flow/calls.js";
import type { FlowContext } from "../flow/context.js";
import type { HandedOut } from "../flow/handedOut.js";
import { property } from "../flow/modelled.js";
import { everywhere } from "../flow/questions.js";
import { callbackSiteOf } from "../link/callbacks.js";
import { callableAt, factsOf, listOf, type Program, symbolPath } from "../link/program.js";
import type { CrossOriginAnswer } from "./answers.js";
import { type CrossOriginSite, crossOriginSites, type Scope } from "./crossOriginSites.js";
import { isPublicByPurpose } from "./endpointAnswers.js";
import type { FlowIndex } from "./flowAnswers.js";
import { onlyValue } from "./hazards.js";
import { isNext } from "./headers.js";
import type { CrossOriginRequest } from "./requests.js";

type Placed = CrossOriginSite & { file: number };

export function crossOriginAnswers(index: FlowIndex, request: CrossOriginRequest): CrossOriginAnswer[] {
  const { ctx } = index;
  // Where the rest of the program is not known, nothing is known of who is behind it.
  if (ctx.p.outside) return [];
  const rows = ctx.p.models.rows.filter((row) => row.kind === "crossOrigin");
  const sites = everywhere(ctx, "cross-origin sites", (file): Placed[] =>
    crossOriginSites(ctx, rows, file).map((site) => ({ ...site, file })),
  );
  if (sites.length === 0) return [];
  const handed = index
    .handed(request.asked)
    .map((out) => ({ ...out, data: out.data.filter((d) => isMeant(d, request)) }))
    .filter(({ endpoint, data }) => {
      const { name } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
      return data.length > 0 && !isPublicByPurpose(endpoint.route, name);
    });
  return sites.flatMap((site) => {
    if (isSent(index, site)) return [];
    const scopes = site.scopes.flatMap((scope) => widened(index, site.file, scope));
    const isWhole = scopes.some(({ kind }) => kind === "application");
    const behind = handed.filter((out) => scopes.some((scope) => isBehind(index, site.file, scope, out)));
    return scopes.length === 0 ? [] : [answerOf(ctx, request, site, behind, isWhole)];
  });
}

function isMeant(data: FindingData, request: CrossOriginRequest): boolean {
  return data.tier >= request.minTier && !request.without.includes(data.dataType.split(".")[0]!);
}

/** Headers of a request that goes out say nothing about answers. */
function isSent(index: FlowIndex, site: Placed): boolean {
  const { ctx } = index;
  const { nodes } = factsOf(ctx.p, site.file);
  const isHeaders = (arg: number) => {
    const headers = property(ctx, site.file, onlyValue(ctx, site.file, arg), "headers");
    return headers !== undefined && nodes.start[onlyValue(ctx, site.file, headers)] === site.start;
  };
  return index
    .usesIn(site.file)
    .some(
      ({ sink, call }) =>
        sink === "http" &&
        ((nodes.start[call]! <= site.start && site.end <= nodes.end[call]!) ||
          [...listOf(ctx.p, site.file, call)].some(isHeaders)),
    );
}

/** A function that runs before others speaks for all of them. */
function widened(index: FlowIndex, file: number, scope: Scope): Scope[] {
  if (scope.kind !== "function") return [scope];
  const { ctx } = index;
  const { callables } = factsOf(ctx.p, file);
  for (let at = scope.callable; at > 0; at = callables[at]!.parent) {
    if (index.handlers.of(callableKey(file, at))) break;
    const passesOn = callables[at]!.calls.some((call) => isNext(ctx, file, call));
    const site = callbackSiteOf(ctx.p, file, at);
    const isHook = site && HOOKS.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[site.call]!));
    if (passesOn || isHook) return [{ kind: "application" }];
  }
  return [scope];
}
const HOOKS = /^(use|addHook|onRequest|onSend)$/;

function isBehind(index: FlowIndex, file: number, scope: Scope, { endpoint }: HandedOut): boolean {
  const { p } = index.ctx;
  const [own, other] = [p.files[file]!.path, p.files[endpoint.file]!.path];
  switch (scope.kind) {
    case "application":
      return isTogether(p, own, other);
    case "file":
      return other.replace(/\.\w+$/, "") === scope.path;
    case "routes":
      return scope.own && endpoint.file !== file
        ? false
        : isTogether(p, own, other) && new RegExp(scope.pattern).test(endpoint.route);
    case "function":
      // Headers of a module are for the handlers beside them.
      if (scope.callable === 0) return endpoint.file === file;
      return isReached(index, file, scope.callable, callableKey(endpoint.file, endpoint.callable), 0);
  }
}

/** In one package, and not in two applications that share it. */
function isTogether({ resolver }: Program, a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => APPLICATION.exec(path)?.[0]);
  const isApart = one !== undefined && other !== undefined && one !== other;
  return !isApart && resolver.packageOf?.(a) === resolver.packageOf?.(b);
}
const APPLICATION = /^(.*\/)?(apps|services)\/[^/]+\//;

/** The handler is the function, is around it, or calls it. */
function isReached(index: FlowIndex, file: number, callable: number, handler: string, depth: number): boolean {
  const { p } = index.ctx;
  const { callables } = factsOf(p, file);
  for (let at = callable; at > 0; at = callables[at]!.parent) {
    if (callableKey(file, at) === handler) return true;
    if (depth >= MAX_CALLERS) continue;
    for (const site of index.callers.get(callableKey(file, at)) ?? []) {
      const from = callableAt(p, site.file, factsOf(p, site.file).nodes.start[site.call]!);
      if (from > 0 && isReached(index, site.file, from, handler, depth + 1)) return true;
    }
  }
  return false;
}
const MAX_CALLERS = 2;

function answerOf(
  ctx: FlowContext,
  request: CrossOriginRequest,
  { file, start, end, lets, credentials, choice, sockets }: Placed,
  behind: readonly HandedOut[],
  isWhole: boolean,
): CrossOriginAnswer {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  const data = behind.flatMap((out) => out.data).sort((a, b) => b.tier - a.tier || b.confidence - a.confidence);
  const worst = behind.find((out) => out.data.includes(data[0]!));
  return {
    kind: "crossOrigin",
    request,
    at: { file: path, start, end },
    choice,
    lets,
    credentials,
    sockets: sockets === true,
    whole: isWhole,
    data: [...new Map(data.map((d) => [d.dataType, d])).values()],
    route: worst ? `${worst.endpoint.verb} ${worst.endpoint.route}` : "",
    pathClass,
    symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "",
    form: `${choice}|${credentials}`,
  };
}
