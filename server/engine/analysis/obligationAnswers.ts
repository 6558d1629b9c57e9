// Obligation requests of rules → answers: what must have happened around or before a place, and whether it does.
import { tokenise } from "../classify/tokens.js";
import type { FindingData } from "../diagnostics/finding.js";
import type { FileFacts } from "../facts/types.js";
import { doneAround, isRead } from "../flow/accessed.js";
import { approvals } from "../flow/approvals.js";
import { endpointsByHandler } from "../flow/before.js";
import { changes } from "../flow/changes.js";
import { disclosures } from "../flow/disclosures.js";
import { isItself } from "../flow/effects.js";
import { exportsOf } from "../flow/exports.js";
import type { HandedOut } from "../flow/handedOut.js";
import { endpointsOf } from "../link/endpoints.js";
import { factsOf, symbolPath } from "../link/program.js";
import { isPublicByPurpose, placeOf } from "./endpointAnswers.js";
import type { FlowIndex } from "./flowAnswers.js";
import type {
  AccessTrigger,
  ApprovalTrigger,
  ChangeTrigger,
  DisclosureTrigger,
  ExportTrigger,
  ObligationAnswer,
  ObligationRequest,
} from "./rule.js";

export function obligationAnswers(index: FlowIndex, request: ObligationRequest): ObligationAnswer[] {
  switch (request.trigger) {
    case "access":
      return withSiblings(accesses(index, request, request));
    case "change":
      return withSiblings(changed(index, request, request));
    case "disclosure":
      return withSiblings(disclosed(index, request, request));
    case "export":
      return exported(index, request, request);
    case "approval":
      return withSiblings(approved(index, request, request));
  }
}

function withSiblings(answers: readonly ObligationAnswer[]): ObligationAnswer[] {
  const asked = answers.filter((a) => !a.exempt);
  const done = asked.filter((a) => a.status === "done").length;
  return answers.map((a) => ({ ...a, siblings: { done, total: asked.length } }));
}

/** One's own data, as the path says. */
const OWN = /(^|[/:_-])(me|self|mine|my|own|profile|whoami)([/:_-]|$)/i;

function accesses(index: FlowIndex, request: ObligationRequest, terms: AccessTrigger): ObligationAnswer[] {
  const mechanism = hasAudit(index);
  const handed = index.handed(2);
  return handed.flatMap((out): ObligationAnswer[] => {
    const { endpoint } = out;
    const { p } = index.ctx;
    const fact = factsOf(p, endpoint.file).callables[endpoint.callable]!;
    const data = out.data.filter((d) => !d.dataType.startsWith("credential."));
    const words = tokenise(`${fact.name} ${endpoint.route}`);
    if (!isCustomerFile(data, out.many, terms.minTier) || !isRead(endpoint, words)) return [];
    const done = doneAround(index.effects, out, "audit");
    const maskedBy = handed.filter((other) => other.masked.some((m) => data.some((d) => d.dataType === m.dataType)));
    const masked = new Set(maskedBy.flatMap((other) => other.masked.map((m) => m.dataType)));
    const elsewhere = { dataTypes: [...masked].sort(), endpoints: maskedBy.length };
    return [{ ...atEndpoint(index, request, out, data), ...done, mechanism, maskedElsewhere: elsewhere }];
  });
}

function atEndpoint(
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
    exempt: isPublicByPurpose(endpoint.route, fact.name) || OWN.test(endpoint.route),
    siblings: { done: 0, total: 0 },
    mechanism: true,
    subject: "",
    trace: [],
    pathClass: file.pathClass,
    symbol: symbolPath(p, endpoint.file, fact.nameStart),
    form: `${endpoint.framework}|${place}`,
  };
}

/** Called by another system: it says what happened there, and nobody here changed anything. */
const BY_MACHINE = /webhook|callback|receive|tracker|hook|ingest|(^|[/_-])sync/i;

function changed(index: FlowIndex, request: ObligationRequest, terms: ChangeTrigger): ObligationAnswer[] {
  const { ctx, effects, uses } = index;
  const mechanism = hasAudit(index);
  const endpoints = endpointsByHandler(endpointsOf(ctx.p));
  const writes = uses.get("store") ?? [];
  return changes(effects, writes, endpoints, terms.minTier).flatMap((change): ObligationAnswer[] => {
    const data = distinct(change.data.filter((d) => !d.dataType.startsWith("credential.")));
    if (data.length === 0) return [];
    const at = atEndpoint(
      index,
      request,
      { endpoint: change.endpoint, data: [], masked: [], many: false, places: [] },
      data,
    );
    const exempt = at.exempt || BY_MACHINE.test(change.endpoint.route);
    return [{ ...at, exempt, status: change.status, by: change.by, mechanism, subject: change.spelled }];
  });
}

function exported(index: FlowIndex, request: ObligationRequest, terms: ExportTrigger): ObligationAnswer[] {
  return exportsOf(index.effects, index.handed(2), terms).map(({ out, data, controls }) => ({
    ...atEndpoint(
      index,
      request,
      out,
      data.filter((d) => !d.dataType.startsWith("credential.")),
    ),
    controls,
  }));
}

/** Sensitive data of one person, or a list of persons told by more than one thing. */
function isCustomerFile(data: readonly FindingData[], many: boolean, minTier: number): boolean {
  return data.some((d) => d.tier >= minTier) || (many && new Set(data.map((d) => d.dataType)).size > 1);
}

/** Some code of the project, outside tests, writes an audit record. */
function hasAudit({ ctx, effects }: FlowIndex): boolean {
  return ctx.p.files.some(
    ({ facts, index, pathClass }) =>
      pathClass === "source" &&
      facts.callables.some((fact) => fact.calls.some((call) => isItself(effects, index, call, "audit"))),
  );
}

function disclosed(index: FlowIndex, request: ObligationRequest, terms: DisclosureTrigger): ObligationAnswer[] {
  const { ctx, effects, uses } = index;
  const endpoints = endpointsByHandler(endpointsOf(ctx.p));
  const mechanism = speaksOf(index, new RegExp(terms.about));
  return disclosures(effects, uses, endpoints, terms).map(({ use, step, call, arrivals, recipient, status }) => {
    const file = ctx.p.files[step.file]!;
    const { nodes } = factsOf(ctx.p, step.file);
    return {
      kind: "obligation",
      request,
      at: { file: file.path, start: nodes.start[call]!, end: endOfCallee(nodes, call) },
      place: use.spelled,
      data: distinct(arrivals.map((a) => ({ ...a.item.classification, label: a.item.label }))),
      many: false,
      status,
      by: "",
      exempt: false,
      siblings: { done: 0, total: 0 },
      mechanism,
      subject: recipient,
      trace: [],
      pathClass: file.pathClass,
      symbol: symbolPath(ctx.p, step.file, nodes.start[call]!),
      form: `${use.spelled}|${recipient}|${status}`,
    };
  });
}

/** A function's name may be a node elsewhere, where it is imported; then all of the call is meant. */
function endOfCallee(nodes: FileFacts["nodes"], call: number): number {
  const end = nodes.end[nodes.a[call]!] ?? -1;
  return end > nodes.start[call]! && end <= nodes.end[call]! ? end : nodes.end[call]!;
}

function distinct(list: readonly FindingData[]): FindingData[] {
  const byKey = new Map(list.map((d) => [`${d.dataType} ${d.label}`, d]));
  return [...byKey.values()].sort(
    (a, b) => b.tier - a.tier || b.confidence - a.confidence || (a.label < b.label ? -1 : 1),
  );
}

/** Some name of the project's own code, outside tests, is about it. */
function speaksOf({ ctx }: FlowIndex, about: RegExp): boolean {
  return ctx.p.files.some(
    ({ facts, pathClass }) =>
      pathClass === "source" &&
      facts.language !== "text" &&
      (facts.strings.some((s) => s.length < 40 && about.test(tokenise(s).join(" "))) ||
        facts.records.some((r) => about.test(tokenise(r.name).join(" ")))),
  );
}

function approved(index: FlowIndex, request: ObligationRequest, terms: ApprovalTrigger): ObligationAnswer[] {
  const { ctx, effects } = index;
  const found = approvals(effects, terms);
  const mechanism = found.some((a) => a.done);
  return found.map(({ step, start, end, subject, state, done }) => {
    const file = ctx.p.files[step.file]!;
    const symbol = symbolPath(ctx.p, step.file, start);
    return {
      kind: "obligation",
      request,
      at: { file: file.path, start, end },
      place: symbol.replaceAll(">", "."),
      data: [],
      many: false,
      status: done ? "done" : "missing",
      by: state,
      exempt: false,
      siblings: { done: 0, total: 0 },
      mechanism,
      subject,
      trace: [],
      pathClass: file.pathClass,
      symbol,
      form: `${subject}|${state}`,
    };
  });
}
