// Endpoint requests of rules → answers: handlers that hand out or write personal data, and what stands before them.
import type { Tier } from "../../classify/types.js";
import { compiled } from "../../classify/words.js";
import type { EndpointSummary, FindingData } from "../../diagnostics/finding.js";
import { cameFrom } from "../../flow/endpoints/callersScope.js";
import { protectionOf } from "../../flow/endpoints/gatekeepers.js";
import { missingPermissions } from "../../flow/endpoints/permissions.js";
import { everywhere, question } from "../../flow/questions.js";
import { setByName } from "../../flow/sinks/askedOf.js";
import { calledLookups } from "../../flow/stores/calledLookups.js";
import { calledWrites } from "../../flow/stores/calledWrites.js";
import type { WriteAct } from "../../flow/stores/writeActs.js";
import { callableKey } from "../../flow/walk/callers.js";
import { climb } from "../../flow/ways/climbing.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import type { Endpoint, Protection } from "../../link/endpoints/endpoints.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { changesOf } from "../evidence/changesOf.js";
import { isPublicByPurpose, placeOf } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { givenWholeIn } from "../evidence/givenWhole.js";
import { putTold } from "../evidence/recordLookups.js";
import { isHeldForStrangers } from "../evidence/strangers.js";
import { guardingControls, type Missing, placeAtStart } from "../mending/missingControls.js";
import type { EndpointAnswer, RuleAnswer } from "../requests/answers.js";
import type { EndpointRequest } from "../requests/requests.js";

export function endpointAnswers(index: FlowIndex, request: EndpointRequest): EndpointAnswer[] {
  const answer = answering(index, request);
  putTold(index);
  const whole = everywhere(index.ctx, `given whole ${request.minTier}`, (file) =>
    givenWholeIn(index, file, request.minTier),
  );
  const seen = readingAnswers(index, request);
  const told = new Set(seen.map((a) => a.form));
  const byForm = new Map(whole.map(({ endpoint, data }) => [answer(endpoint, data).form, { endpoint, data }]));
  const unseen = [...byForm].flatMap(([form, { endpoint, data }]) => (told.has(form) ? [] : [answer(endpoint, data)]));
  const reads = unseen.length === 0 ? seen : withSiblings([...seen, ...unseen], [...seen, ...unseen]);
  const read = new Set(reads.map((a) => a.form));
  const shown = changesOf(index, request.minTier);
  const written = new Set(shown.map(({ endpoint }) => callableKey(endpoint.file, endpoint.callable)));
  const named = everywhere(index.ctx, `set by name ${request.minTier}`, (file) =>
    setByNameIn(index, file, request.minTier),
  );
  const changed = [
    ...shown,
    ...named.filter(({ endpoint }) => !written.has(callableKey(endpoint.file, endpoint.callable))),
  ];
  const writes = changed.flatMap(({ endpoint, data, spelled, act }) => {
    const one = answer(endpoint, data);
    const forStrangers = isHeldForStrangers(index, endpoint);
    const isHook = HOOK.test(one.route) && !forStrangers;
    const write = { by: spelled, act, adds: adds(endpoint, act), isHook, forStrangers };
    return read.has(one.form) ? [] : [{ ...one, write, form: `${one.form}|write` }];
  });
  const all = [...reads, ...withSiblings(writes, [...reads, ...writes]), ...maskedAnswers(index, request)];
  return withControls(
    index,
    all,
    [...index.handed(request.minTier), ...whole, ...changed].map(({ endpoint }) => endpoint),
  );
}

interface NamedChange {
  endpoint: Endpoint;
  data: FindingData[];
  spelled: string;
  act: WriteAct;
}

/**
 * What handlers of a file let functions set that nobody can look into: `holders.correctAddress(params.id, address)`. A name alone is
 * little: it counts where another handler of the file is guarded.
 */
function setByNameIn(index: FlowIndex, file: number, minTier: Tier): NamedChange[] {
  const { ctx, callers, handlers, effects } = index;
  const isGuarded = (endpoint: Endpoint) => protectionOf(effects, endpoint).status === "guarded";
  if (!handlers.in(file).some(({ endpoints }) => endpoints.some(isGuarded))) return [];
  const set = calledLookups(ctx, file).flatMap(({ call, act, spelled }): NamedChange[] => {
    if (act !== "change") return [];
    const set = setByName(ctx, file, call).filter(({ classification }) => classification.tier >= minTier);
    const data = set.map(({ classification, label }): FindingData => ({ ...classification, label }));
    if (data.length === 0) return [];
    const ends = climb(ctx, callers, handlers, file, call).map((steps) => steps[steps.length - 1]!);
    return ends.flatMap(({ file: of, callable }) =>
      (handlers.of(callableKey(of, callable)) ?? []).map(
        (endpoint): NamedChange => ({ endpoint, data, spelled, act: "change" }),
      ),
    );
  });
  return [...toldToKeep(index, file, minTier), ...set];
}

/** What such functions are told to keep of what the caller sent. */
function toldToKeep({ ctx, callers, handlers, effects }: FlowIndex, file: number, minTier: Tier): NamedChange[] {
  return calledWrites(ctx, file, minTier).flatMap(({ call, spelled, act, told }) =>
    climb(ctx, callers, handlers, file, call).flatMap((steps) => {
      const last = steps[steps.length - 1]!;
      return (handlers.of(callableKey(last.file, last.callable)) ?? []).flatMap((endpoint): NamedChange[] => {
        const sent = told.filter(({ part }) => cameFrom(effects, endpoint, steps, part) === "caller");
        // Added to what the path names, it changes that, and is no form for everybody.
        const isMore = act === "create" && /[:{]/.test(endpoint.route);
        const data = sent.map((one) => one.data);
        return sent.length === 0 ? [] : [{ endpoint, data, spelled, act: isMore ? "change" : act }];
      });
    }),
  );
}

/** Those that hold nothing back, with what does so before others. */
function withControls(
  index: FlowIndex,
  answers: readonly EndpointAnswer[],
  endpoints: readonly Endpoint[],
): EndpointAnswer[] {
  const { p } = index.ctx;
  const keyOf = (file: string, start: number, route: string) => `${file} ${start} ${route}`;
  const byKey = new Map(
    endpoints.map((endpoint) => {
      const { start } = placeOf(factsOf(p, endpoint.file).callables[endpoint.callable]!);
      const key = keyOf(p.files[endpoint.file]!.path, start, `${endpoint.verb} ${endpoint.route}`);
      return [key, endpoint];
    }),
  );
  const endpointOf = ({ at, route }: EndpointAnswer) => byKey.get(keyOf(at.file, at.start, route));
  const withStatus = (is: (status: EndpointAnswer["protection"]["status"]) => boolean) =>
    answers.filter((a) => is(a.protection.status) && endpointOf(a) !== undefined);
  const open = withStatus((status) => status === "none" || status === "void");
  const guarded = withStatus((status) => status === "guarded").map((a) => endpointOf(a)!);
  const missing = open.map((a): Missing => {
    const endpoint = endpointOf(a)!;
    return { places: [placeAtStart(p, endpoint)], route: endpoint.route };
  });
  const controls = guardingControls(index, missing, guarded);
  const control = new Map(open.map((a, i) => [a, controls[i]]));
  return answers.map((a) => (control.get(a) ? { ...a, control: control.get(a)! } : a));
}

/** Those that hand out personal data. */
export function readingAnswers(index: FlowIndex, request: EndpointRequest): EndpointAnswer[] {
  const answer = answering(index, request);
  const reads = index.handed(request.minTier).map(({ endpoint, data }) => answer(endpoint, data));
  const found = reads.filter(({ data }) => data.length > 0);
  return withSiblings(found, found);
}

/** Those that hand out nothing in clear, and masked what counts even so. */
function maskedAnswers(index: FlowIndex, request: EndpointRequest): EndpointAnswer[] {
  if (request.evenMasked === undefined) return [];
  const counts = compiled(request.evenMasked);
  const answer = answering(index, request);
  const besideIn = (file: number) => {
    const all = index.handed(request.minTier).filter((out) => out.endpoint.file === file);
    const guarded = all.filter((out) => answer(out.endpoint, out.data).protection.status === "guarded").length;
    return { guarded, total: all.length };
  };
  return index.handed(request.minTier).flatMap(({ endpoint, data, masked }) => {
    const told = masked.filter(({ dataType }) => counts.test(dataType));
    if (told.length === 0 || data.some(({ tier }) => tier >= request.minTier)) return [];
    const one = answer(endpoint, told);
    return [{ ...one, masked: true, siblings: besideIn(endpoint.file), form: `${one.form}|masked` }];
  });
}

function answering(
  { effects: e, handlers }: FlowIndex,
  request: EndpointRequest,
): (endpoint: Endpoint, data: readonly FindingData[]) => EndpointAnswer {
  const unpermitted = missingPermissions(e, handlers);
  const guards = question(e.ctx, "guards", (file) =>
    handlers.in(file).map(({ endpoints }) => endpoints.map((endpoint) => protectionOf(e, endpoint))),
  );
  return (endpoint, data) => {
    const all = handlers.in(endpoint.file);
    const at = all.findIndex((h) => h.callable === endpoint.callable);
    const same = all[at]!.endpoints.findIndex((other) => isSame(other, endpoint));
    const protection = guards(endpoint.file)[at]![same]!;
    const wanted = data.filter((d) => d.tier >= request.minTier);
    const open = protection.status === "guarded" ? unpermitted(endpoint.file)[at]![same]! : undefined;
    const answer = answerOf(e, request, endpoint, wanted, protection);
    return open ? { ...answer, unpermitted: open } : answer;
  };
}

/** Kept answers may hold an endpoint that was put down anew since, equal and another object. */
function isSame(a: Endpoint, b: Endpoint): boolean {
  return a.route === b.route && a.verb === b.verb && a.framework === b.framework && a.record === b.record;
}

function withSiblings(answers: readonly EndpointAnswer[], all: readonly EndpointAnswer[]): EndpointAnswer[] {
  const guarded = all.filter((a) => a.protection.status === "guarded").length;
  return answers.map((a) => ({ ...a, siblings: { guarded, total: all.length } }));
}

/** Called by another system, which proves itself by a signature. */
const HOOK = /web-?hook|callback|(^|[/_.-])(hook|notify|ipn)([/_.-]|$)/i;

/** Neither its verb nor the write says that it changes what is there; what is only added may be a form for everybody. */
function adds({ verb }: Endpoint, act: WriteAct): boolean {
  return !/^(PUT|PATCH|DELETE)$/.test(verb) && (act === "create" || act === "write");
}

/** Each endpoint once, with all that any rule asked for. `answers`: by request; those to one are all of a kind. */
export function endpointSummaries(answers: Iterable<readonly RuleAnswer[]>): EndpointSummary[] {
  const found = new Map<string, EndpointSummary>();
  const asked = [...answers].filter(([first]) => first?.kind === "endpoint").flat();
  for (const answer of asked) {
    if (answer.kind !== "endpoint") continue;
    const { at, route, data } = answer;
    const access = answer.publicByPurpose ? "unknown" : answer.protection.status;
    const key = `${at.file} ${at.start} ${route}`;
    const known = found.get(key);
    if (!known || known.data.length < data.length) found.set(key, { at, route, data, access });
  }
  return [...found.values()];
}

function answerOf(
  e: EffectContext,
  request: EndpointRequest,
  endpoint: Endpoint,
  data: FindingData[],
  protection: Protection,
): EndpointAnswer {
  const { p } = e.ctx;
  const facts = factsOf(p, endpoint.file);
  const file = p.files[endpoint.file]!;
  const fact = facts.callables[endpoint.callable]!;
  const route = `${endpoint.verb} ${endpoint.route}`;
  return {
    kind: "endpoint",
    request,
    at: { file: file.path, ...placeOf(fact) },
    framework: endpoint.framework,
    route,
    handler: fact.name || endpoint.verb,
    controller: facts.records[endpoint.record]?.name ?? "",
    data,
    protection,
    publicByPurpose: isPublicByPurpose(endpoint.route, fact.name),
    siblings: { guarded: 0, total: 0 },
    trace: [],
    pathClass: file.pathClass,
    symbol: symbolPath(p, endpoint.file, fact.nameStart),
    form: `${endpoint.framework}|${route}|${protection.status}`,
  };
}
