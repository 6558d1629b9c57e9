// Cached requests of rules → answers: places that let caches keep what endpoints hand out of persons, each with the worst of the
// endpoints behind it. Places are found file by file; what stands behind them is asked of the program.
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { protectionOf } from "../../flow/endpoints/gatekeepers.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { everywhere } from "../../flow/questions.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { deciding, reaches } from "../../flow/walk/controlPaths.js";
import type { Step } from "../../flow/ways/climbing.js";
import { namesIn } from "../../flow/ways/effects.js";
import type { Around } from "../../link/endpoints/endpoints.js";
import { withNested } from "../../link/nested.js";
import { callableAt, factsOf, symbolPath } from "../../link/program.js";
import { isOwn, isPublicByPurpose, placeOf } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isBehind, isSent } from "../evidence/scopes.js";
import type { CachedAnswer } from "../requests/responseAnswers.js";
import type { CachedRequest } from "../requests/responseRequests.js";
import { type CacheSite, cacheSites } from "./cacheSites.js";
import { builtOnce, keptFetches, type LooseCache, sentBeside } from "./looseCaches.js";

export function cachedAnswers(index: FlowIndex, request: CachedRequest): CachedAnswer[] {
  const { ctx } = index;
  // Where the rest of the program is not known, nothing is known of who is behind it.
  if (ctx.p.outside) return [];
  const sites = everywhere(ctx, `cache sites ${dataHash(request)}`, (file) => cacheSites(index, request, file));
  const wrapped = index.handlers
    .files()
    .some((file) =>
      index.handlers.in(file).some(({ endpoints }) => endpoints.some((e) => keeperOf(request, e.around))),
    );
  const fetched = [
    ...keptFetches(index, request).map((one) => looseAnswer(index, request, one, "fetched")),
    ...builtOnce(index, request).map((one) => looseAnswer(index, request, one, "fixed")),
  ];
  if (!wrapped && !sites.some(({ kept }) => kept !== "off")) return fetched;
  const handed = index.handed(request.asked).flatMap((out) => {
    const own = out.data.filter((d) => isMeant(d, request, out.endpoint.route));
    const data = own.length > 0 ? own : ofOneWhoSignedIn(index, request, out);
    const { name } = factsOf(ctx.p, out.endpoint.file).callables[out.endpoint.callable]!;
    const isAsked = READS.test(out.endpoint.verb) && data.length > 0 && !isPublicByPurpose(out.endpoint.route, name);
    return isAsked ? [{ ...out, data, onlyShared: own.length === 0 }] : [];
  });
  const off = sites.filter(({ kept }) => kept === "off");
  const open = handed.filter((out) => !off.some((site) => site.routes === undefined && speaksFor(index, site, out)));
  const grave = open.filter((out) => !out.onlyShared);
  const found: CachedAnswer[] = handed
    .filter((out) => !open.includes(out))
    .map((out) => answerOf(index, request, placeOfHandler(index, out), "off", "", [out]));
  for (const site of sites) {
    if (site.kept === "off" || isSent(index, site)) continue;
    const meant = site.kept === "shared" ? open : grave;
    const behind = meant.filter((out) => speaksFor(index, site, out) && !isLive(index, request, site, out));
    if (behind.length > 0) found.push(answerOf(index, request, site, site.kept, site.choice, behind));
    else if (site.routes === undefined && site.kept !== "fixed") found.push(...ofLoose(index, request, site, off));
  }
  return [...found, ...keptAround(index, request, grave), ...fetched];
}

/** A function that writes it and sends, and no route is seen for it. */
function ofLoose(index: FlowIndex, request: CachedRequest, site: CacheSite, off: readonly CacheSite[]): CachedAnswer[] {
  if (off.some(({ file, callables }) => file === site.file && callables.some((one) => site.callables.includes(one))))
    return [];
  return sentBeside(index, request, site).flatMap((one) => {
    const data = one.data.filter((d) => isMeant(d, request, one.name));
    const isMeantForAll = data.length === 0 || isPublicByPurpose("", one.name);
    return isMeantForAll ? [] : [looseAnswer(index, request, { ...one, data }, site.kept)];
  });
}

function looseAnswer(
  index: FlowIndex,
  request: CachedRequest,
  one: LooseCache,
  kept: CachedAnswer["kept"],
): CachedAnswer {
  return answerAt(index, request, one, { kept, own: false, data: one.data, route: one.name, others: 0 });
}

function sorted(data: readonly FindingData[]): FindingData[] {
  return [...new Map(data.map((d) => [d.dataType, d])).values()].sort(
    (a, b) => b.tier - a.tier || b.confidence - a.confidence,
  );
}

/** What changes nothing; a handler for all verbs is one of them. */
const READS = /^(GET|HEAD|ALL|USE|\*|)$/;

function isMeant({ tier, dataType }: FindingData, request: CachedRequest, route: string): boolean {
  return tier >= (isOwn(route) ? request.asked : request.minTier) && !request.without.includes(dataType.split(".")[0]!);
}

/**
 * A name with a birthday or an address is nothing that a browser may not keep for whom it is handed to; a cache of all
 * gives it to the next one, whoever had to sign in for it.
 */
function ofOneWhoSignedIn(index: FlowIndex, request: CachedRequest, { data, endpoint }: HandedOut): FindingData[] {
  const known = data.filter((d) => d.tier >= request.asked && d.confidence >= HIGH_CONFIDENCE);
  const pointing = known.filter(({ dataType }) => /^(identity|contact)\./.test(dataType));
  if (new Set(pointing.map(({ dataType }) => dataType)).size < 2) return [];
  const { status } = protectionOf(index.effects, endpoint);
  return status === "guarded" ? pointing : [];
}

/** Interceptors and middlewares that keep answers by their address; those of one class or file are one. */
function keptAround(index: FlowIndex, request: CachedRequest, open: readonly HandedOut[]): CachedAnswer[] {
  const groups = new Map<string, { by: string; behind: HandedOut[] }>();
  for (const out of open) {
    const keeper = keeperOf(request, out.endpoint.around);
    if (!keeper) continue;
    const key = `${out.endpoint.file} ${out.endpoint.record} ${keeper.name}`;
    const group = groups.get(key) ?? { by: keeper.name, behind: [] };
    group.behind.push(out);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ by, behind }) => {
    const worst = worstOf(behind);
    return answerOf(index, request, placeOfHandler(index, worst), "kept", by, behind);
  });
}

function keeperOf({ keepers }: CachedRequest, around: readonly Around[]): Around | undefined {
  return around.find((one) => keepers.some((row) => row.package === one.package && matches(row.names, one.name)));
}

function placeOfHandler({ ctx }: FlowIndex, { endpoint }: HandedOut): { file: number; start: number; end: number } {
  return { file: endpoint.file, ...placeOf(factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!) };
}

/** A header is written on the way on which the data leaves, or before it by what runs around the handler. */
function speaksFor(index: FlowIndex, site: CacheSite, out: HandedOut): boolean {
  const { file, routes, callables, kept } = site;
  if (routes !== undefined) return isBehind(index, file, { kind: "routes", pattern: routes, own: false }, out);
  if (kept === "fixed") return out.endpoint.file === file;
  const { p } = index.ctx;
  const isIn = (body: { file: number; callable: number }) =>
    body.file === file && callables.some((callable) => withNested(p, body).includes(callable));
  if (out.endpoint.around.some(({ bodies }) => bodies.some(isIn)))
    return callables.every((callable) => !isBypassed(index, file, callable, site, undefined));
  return callables.some((callable) => isOnWay(index, site, callable, out));
}

function isOnWay(index: FlowIndex, site: CacheSite, callable: number, out: HandedOut): boolean {
  const { endpoint, places } = out;
  const steps = places.flatMap((place) => place.steps);
  const own = steps.filter((step) => step.file === site.file && step.callable === callable);
  const { start, end } = site;
  if (own.length > 0) return own.some((step) => isBeside(index, site.file, callable, { start, end }, step.block));
  if (site.file === endpoint.file && callable === endpoint.callable) return true;
  // `keep(res)`: a function of its own writes it, and the handler calls that.
  return (index.callers.get(callableKey(site.file, callable)) ?? []).some((call) => {
    const { nodes } = factsOf(index.ctx.p, call.file);
    const range = { start: nodes.start[call.call]!, end: nodes.end[call.call]! };
    const from = callableAt(index.ctx.p, call.file, range.start);
    return steps.some(
      (step) =>
        step.file === call.file && step.callable === from && isBeside(index, call.file, from, range, step.block),
    );
  });
}

/** Where the header is written, the data leaves, and no condition about who may see it decides. */
function isBeside(
  index: FlowIndex,
  file: number,
  callable: number,
  range: { start: number; end: number },
  block: Step["block"],
): boolean {
  const fact = factsOf(index.ctx.p, file).callables[callable]!;
  const at = blockAt(index, file, callable, range);
  if (!reaches(fact, [at], (b) => b === block, new Set())) return false;
  return !isBypassed(index, file, callable, range, block);
}

/** The data can leave without it: only conditions about where the program runs may say so. */
function isBypassed(
  index: FlowIndex,
  file: number,
  callable: number,
  range: { start: number; end: number },
  place: number | undefined,
): boolean {
  const fact = factsOf(index.ctx.p, file).callables[callable]!;
  const at = blockAt(index, file, callable, range);
  const form = (condition: number) =>
    namesIn(index.effects, file, condition)
      .map((words) => words.join(" "))
      .join(" ");
  if (deciding(fact, at, (condition) => FOR_ALL.test(form(condition))).size > 0) return true;
  if (at === 0 || at === place) return false;
  const isPlace = (block: number) => (place === undefined ? fact.blocks[block]!.next.length === 0 : block === place);
  if (!reaches(fact, [0], isPlace, new Set([at]))) return false;
  const conditions = deciding(fact, at, () => true);
  return [...conditions].some((block) => !RUNS_IN.test(form(fact.blocks[block]!.condition)));
}
const FOR_ALL = /\b(public|published|shared|anonymous|guest|visibility|open)\b/;
const RUNS_IN = /\b(env|prod|production|node)\b/;

function blockAt(
  { ctx }: FlowIndex,
  file: number,
  callable: number,
  { start, end }: { start: number; end: number },
): number {
  const { nodes, callables } = factsOf(ctx.p, file);
  const fact = callables[callable]!;
  const holds = (node: number) => nodes.start[node]! <= start && end <= nodes.end[node]!;
  const around = fact.calls.findIndex(holds);
  if (around >= 0) return fact.callBlocks[around]!;
  const returned = fact.returns.findIndex(holds);
  if (returned >= 0) return fact.returnBlocks[returned]!;
  return fact.stores.find((store) => store.start <= start && end <= store.end)?.block ?? 0;
}

/** A handler that looks at the request is asked each time, whatever period is written beside it. */
function isLive({ ctx }: FlowIndex, { segments }: CachedRequest, site: CacheSite, { endpoint }: HandedOut): boolean {
  if (site.kept !== "fixed" || site.callables.length > 0) return false;
  const { nodes, callables } = factsOf(ctx.p, endpoint.file);
  const asks = compiled(segments.asks);
  const bodies = withNested(ctx.p, endpoint);
  const isAsking = bodies.some((callable) =>
    callables[callable]!.calls.some((call) => asks.test(calleeName(ctx, endpoint.file, nodes.a[call]!))),
  );
  const [request] = callables[endpoint.callable]!.params;
  return isAsking || (request !== undefined && !/^_/.test(request.name));
}

function worstOf(behind: readonly HandedOut[]): HandedOut {
  return [...behind].sort((a, b) => rank(b) - rank(a) || (a.endpoint.route < b.endpoint.route ? -1 : 1))[0]!;
}

function rank({ endpoint, data }: HandedOut): number {
  return (isOwn(endpoint.route) ? 10 : 0) + Math.max(...data.map((d) => d.tier));
}

function answerOf(
  index: FlowIndex,
  request: CachedRequest,
  place: { file: number; start: number; end: number },
  kept: CachedAnswer["kept"],
  choice: string,
  behind: readonly HandedOut[],
): CachedAnswer {
  const { endpoint, data } = worstOf(behind);
  const route = `${endpoint.verb} ${endpoint.route}`;
  const what = { kept, own: isOwn(endpoint.route), data, route, others: behind.length - 1 };
  return answerAt(index, request, { ...place, choice }, what);
}

function answerAt(
  { ctx }: FlowIndex,
  request: CachedRequest,
  { file, start, end, choice }: { file: number; start: number; end: number; choice: string },
  what: Pick<CachedAnswer, "kept" | "own" | "data" | "route" | "others">,
): CachedAnswer {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  return {
    kind: "cached",
    request,
    at: { file: path, start, end },
    choice,
    ...what,
    data: sorted(what.data),
    pathClass,
    symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "",
    form: `${what.kept}|${choice}|${what.route}`,
  };
}
