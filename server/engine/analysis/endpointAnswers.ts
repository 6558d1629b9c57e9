// Endpoint requests of rules → answers: handlers that hand out personal data, and what stands before them.
import type { EndpointSummary } from "../diagnostics/finding.js";
import type { EffectContext } from "../flow/effects.js";
import { protectionOf } from "../flow/gatekeepers.js";
import type { HandedOut } from "../flow/handedOut.js";
import type { Handlers } from "../flow/handlerTable.js";
import { question } from "../flow/questions.js";
import type { Protection } from "../link/endpoints.js";
import { factsOf, symbolPath } from "../link/program.js";
import type { EndpointAnswer, EndpointRequest, RuleAnswer } from "./rule.js";

export function endpointAnswers(
  e: EffectContext,
  handlers: Handlers,
  request: EndpointRequest,
  handed: readonly HandedOut[],
): EndpointAnswer[] {
  const guards = question(e.ctx, "guards", (file) =>
    handlers.in(file).map(({ endpoints }) => endpoints.map((endpoint) => protectionOf(e, endpoint))),
  );
  const guardsOf = ({ endpoint }: HandedOut): Protection => {
    const all = handlers.in(endpoint.file);
    const at = all.findIndex((h) => h.callable === endpoint.callable);
    return guards(endpoint.file)[at]![all[at]!.endpoints.indexOf(endpoint)]!;
  };
  const answers = handed.flatMap((out) => {
    const data = out.data.filter((d) => d.tier >= request.minTier);
    return data.length === 0 ? [] : [answerOf(e, request, { ...out, data }, guardsOf(out))];
  });
  const guarded = answers.filter((a) => a.protection.status === "guarded").length;
  return answers.map((a) => ({ ...a, siblings: { guarded, total: answers.length } }));
}

/** Each endpoint once, with all that any rule asked for. */
export function endpointSummaries(answers: readonly RuleAnswer[]): EndpointSummary[] {
  const found = new Map<string, EndpointSummary>();
  for (const answer of answers) {
    if (answer.kind !== "endpoint") continue;
    const { at, route, data } = answer;
    const access = answer.publicByPurpose ? "unknown" : answer.protection.status;
    const key = `${at.file} ${at.start} ${route}`;
    const known = found.get(key);
    if (!known || known.data.length < data.length) found.set(key, { at, route, data, access });
  }
  return [...found.values()];
}

const PURPOSE =
  /log-?in|sign-?in|sign-?up|log-?out|register|registration|health|ping|ready|live|metrics|webhook|callback|oauth|forgot|reset|verify|captcha/i;

/** Open by its purpose, as its path or its name says. */
export function isPublicByPurpose(route: string, handler: string): boolean {
  return PURPOSE.test(route) || PURPOSE.test(handler);
}

/** One's own data, as the path says. */
export function isOwn(route: string): boolean {
  return /(^|[/:_-])(me|self|mine|my|own|profile|whoami)([/:_-]|$)/i.test(route);
}

function answerOf(e: EffectContext, request: EndpointRequest, out: HandedOut, protection: Protection): EndpointAnswer {
  const { p } = e.ctx;
  const { endpoint } = out;
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
    data: out.data,
    protection,
    publicByPurpose: isPublicByPurpose(endpoint.route, fact.name),
    siblings: { guarded: 0, total: 0 },
    trace: [],
    pathClass: file.pathClass,
    symbol: symbolPath(p, endpoint.file, fact.nameStart),
    form: `${endpoint.framework}|${route}|${protection.status}`,
  };
}

/** The handler's name, or where a nameless one begins. */
export function placeOf(fact: { nameStart: number; nameEnd: number; start: number; end: number; name: string }): {
  start: number;
  end: number;
} {
  if (fact.name !== "") return { start: fact.nameStart, end: fact.nameEnd };
  return { start: fact.start, end: fact.end };
}
