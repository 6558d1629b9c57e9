// Answers about endpoints that hand out personal data, as several obligations ask for them.
import type { FindingData } from "../../diagnostics/finding.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { lookUp, putAll, putDown, question, standsAt } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { isOwn, isPublicByPurpose, placeOf } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest } from "../requests/requests.js";
import { type Missing, placesBefore } from "./missingControls.js";

export function atEndpoint(
  { ctx: { p } }: FlowIndex,
  request: ObligationRequest,
  out: HandedOut,
  data: FindingData[],
): ObligationAnswer {
  const { endpoint } = out;
  const fact = factsOf(p, endpoint.file).callables[endpoint.callable]!;
  const file = p.files[endpoint.file]!;
  const place = `${endpoint.verb} ${endpoint.route}`;
  return {
    kind: "obligation",
    request,
    at: { file: file.path, ...placeOf(fact) },
    place,
    data,
    many: out.many,
    status: "missing",
    by: "",
    exempt: isPublicByPurpose(endpoint.route, fact.name) || isOwn(endpoint.route),
    siblings: { done: 0, total: 0 },
    mechanism: true,
    subject: "",
    trace: [],
    pathClass: file.pathClass,
    symbol: symbolPath(p, endpoint.file, fact.nameStart),
    form: `${endpoint.framework}|${place}`,
  };
}

export function missingAt({ ctx: { p } }: FlowIndex, out: HandedOut): Missing {
  return { places: placesBefore(p, out), route: out.endpoint.route };
}

const ALL_HANDED = "all handed out";

/** A question about something that is handed out, kept by handler. */
export function askedOfHanded<T>(index: FlowIndex, name: string, ask: (out: HandedOut) => T): (out: HandedOut) => T {
  const { ctx } = index;
  const byFile = new Map<number, HandedOut[]>();
  const handed = index.handed(2);
  for (const out of handed) {
    const list = byFile.get(out.endpoint.file);
    if (list) list.push(out);
    else byFile.set(out.endpoint.file, [out]);
  }
  const table = "handed out";
  if (standsAt(ctx, ALL_HANDED, 0) !== handed) {
    putAll(ctx, table, byFile);
    putDown(ctx, ALL_HANDED, 0, handed);
  }
  const asked = question(ctx, name, (file) => (lookUp<HandedOut[]>(ctx, table, file) ?? []).map(ask));
  return (out) => {
    const { file } = out.endpoint;
    return asked(file)[byFile.get(file)!.indexOf(out)]!;
  };
}
