// Endpoint requests of rules → answers: handlers that hand out personal data, directly or from what they call.
import type { Tier } from "../classify/types.js";
import type { FindingData } from "../diagnostics/finding.js";
import { calleeName } from "../flow/calls.js";
import { type FlowContext, refill } from "../flow/context.js";
import { Transform } from "../flow/origin.js";
import { origins } from "../flow/origins.js";
import { EMPTY_PATH } from "../flow/paths.js";
import { personalOf } from "../flow/personal.js";
import { type Endpoint, endpointsOf } from "../link/endpoints.js";
import { factsOf, symbolPath } from "../link/program.js";
import { functionMeaning } from "../models/index.js";
import type { EndpointAnswer, EndpointRequest } from "./rule.js";

export function endpointAnswers(ctx: FlowContext, request: EndpointRequest): EndpointAnswer[] {
  const answers = endpointsOf(ctx.p).flatMap((endpoint) => {
    const data = handedOut(ctx, endpoint, request.minTier);
    return data.length === 0 ? [] : [answerOf(ctx, request, endpoint, data)];
  });
  const guarded = answers.filter((a) => a.protection.status === "guarded").length;
  return answers.map((a) => ({ ...a, siblings: { guarded, total: answers.length } }));
}

/** Personal data in what a handler returns, masked and encrypted data left out. */
function handedOut(ctx: FlowContext, endpoint: Endpoint, minTier: Tier): FindingData[] {
  const fact = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
  const clean =
    Transform.masked | Transform.encrypted | Transform.tokenised | Transform.aggregated | Transform["keyed-hash"];
  const found = new Map<string, FindingData>();
  for (const value of fact.returns) {
    refill(ctx);
    for (const o of origins(ctx, endpoint.file, value, EMPTY_PATH)) {
      // What the caller sent himself tells him nothing.
      if (o.kind === "param" || (o.transforms & clean) !== 0) continue;
      for (const item of personalOf(ctx, o, minTier)) {
        if (item.classification.confidence < SURE || !item.declared) continue;
        found.set(`${item.classification.dataType} ${item.label}`, { ...item.classification, label: item.label });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}

const SURE = 0.5;
const PURPOSE =
  /log-?in|sign-?in|sign-?up|log-?out|register|registration|health|ping|ready|live|metrics|webhook|callback|oauth|forgot|reset|verify|captcha/i;

function answerOf(ctx: FlowContext, request: EndpointRequest, endpoint: Endpoint, data: FindingData[]): EndpointAnswer {
  const facts = factsOf(ctx.p, endpoint.file);
  const file = ctx.p.files[endpoint.file]!;
  const fact = facts.callables[endpoint.callable]!;
  const inCode = fact.calls.some(
    (call) =>
      functionMeaning(ctx.p.models, calleeName(ctx, endpoint.file, facts.nodes.a[call]!))?.meaning === "authorization",
  );
  const protection =
    endpoint.protection.status === "guarded" || !inCode
      ? endpoint.protection
      : { status: "guarded" as const, by: "a check in the handler" };
  const route = `${endpoint.verb} ${endpoint.route}`;
  return {
    kind: "endpoint",
    request,
    at: { file: file.path, start: fact.nameStart, end: fact.nameEnd },
    framework: endpoint.framework,
    route,
    handler: fact.name,
    controller: facts.records[endpoint.record]!.name,
    data,
    protection,
    publicByPurpose: PURPOSE.test(endpoint.route) || PURPOSE.test(fact.name),
    siblings: { guarded: 0, total: 0 },
    trace: [],
    pathClass: file.pathClass,
    symbol: symbolPath(ctx.p, endpoint.file, fact.nameStart),
    form: `${endpoint.framework}|${route}|${protection.status}`,
  };
}
