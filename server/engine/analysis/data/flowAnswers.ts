// Flow requests of rules → answers: one per place where a sink (or a wrapper around one) is called.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { Confidence, FindingData, TraceStep } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { consentToShare } from "../../flow/controls/sharingConsents.js";
import { Transform } from "../../flow/origin.js";
import { inFiles } from "../../flow/questions.js";
import { goesToThatPerson, toldBetween } from "../../flow/sinks/addressees.js";
import type { Arrival, ArrivalSite } from "../../flow/sinks/arrivals.js";
import { expires, saysWhenItEnds } from "../../flow/sinks/expiry.js";
import { isHandedOnly } from "../../flow/sinks/handedOnly.js";
import { type Host, hostAt } from "../../flow/sinks/hosts.js";
import { isPrompt } from "../../flow/sinks/prompts.js";
import { isRedacted, overwrittenPaths, redactionOf } from "../../flow/sinks/redaction.js";
import { isTakenOut } from "../../flow/sinks/sendFilters.js";
import { optionOf, type SinkUse } from "../../flow/sinks/sinks.js";
import { targetOf } from "../../flow/sinks/statements.js";
import { isGathered } from "../../flow/sinks/toldOnce.js";
import { callableKey } from "../../flow/walk/callers.js";
import { expressionForm } from "../../flow/walk/form.js";
import { isOff } from "../../flow/walk/modelled.js";
import { callableAt, factsOf, symbolPath } from "../../link/program.js";
import { recipientOfHost } from "../../models/index.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { recorded } from "../evidence/recordedData.js";
import { carriersOf } from "../mending/carriers.js";
import { innerRange, narrowest } from "../mending/narrowest.js";
import { callersBehind, gravestOf, ofGravestFiles, placesToMend, withParameter } from "../mending/placesToMend.js";
import type { FlowAnswer } from "../requests/answers.js";
import type { FlowRequest } from "../requests/requests.js";
import { destinationOf } from "./destinations.js";

export function flowAnswers(index: FlowIndex, request: FlowRequest): FlowAnswer[] {
  const accepted = request.accepts.reduce((bits, name) => bits | Transform[name], 0);
  return request.sinks.flatMap((sink) => {
    const arrivals = index.arrivals(sink, request.minTier);
    return inFiles(index.ctx, `flow ${sink} ${dataHash(request)}`, index.filesWith(sink), (file) => {
      const sites = request.into === undefined ? arrivals(file) : recorded(index, arrivals(file), request.into);
      const { between } = request;
      const told = between ? sites.flatMap((site) => toldBetween(index.ctx, site, between) ?? []) : sites;
      return placesToMend(index, request, told).map((site) => answerOf(index, request, site, accepted));
    });
  });
}

function answerOf(index: FlowIndex, request: FlowRequest, site: ArrivalSite, accepted: number): FlowAnswer {
  const { ctx } = index;
  const { origin, row } = site.use;
  const redaction = [
    ...(row ? redactionOf(ctx, site.use, row) : []),
    ...(row?.formatOption ? overwrittenPaths(ctx, origin, row.formatOption) : []),
  ];
  const through = request.through?.reduce((bits, name) => bits | Transform[name], 0);
  const asked = site.arrivals.filter(
    (a) =>
      !request.without?.includes(categoryOf(a)) && (through === undefined || (a.origin.transforms & through) !== 0),
  );
  const sealing = row?.encryptOption === undefined ? undefined : optionOf(ctx, origin, row.encryptOption);
  const isSealed = sealing !== undefined && !isOff(ctx, sealing.file, sealing.node);
  const at = row?.filteredAt;
  const isOut = (a: Arrival) => at !== undefined && a.argument.structured && isTakenOut(ctx, site.use, at, a.keys);
  const { use } = site;
  const file = ctx.p.files[site.file]!;
  const { pathClass, arrivals: bad } = ofGravestFiles(
    ctx,
    file.pathClass,
    isSealed ? [] : sureFirst(asked.filter((a) => !isAccepted(a, accepted, redaction) && !isOut(a))),
  );
  const shown = bad.length > 0 ? bad : asked;
  const callers = callersBehind(ctx, bad, (arrival) => traceOf(ctx, site, arrival));
  const range = placeOf(ctx, site, shown);
  const data = unique(bad.map(dataOf));
  // How callers name what they hand in is theirs: one more of them is no other finding.
  const direct = bad.filter((a) => !isGathered(a));
  const labels = unique(direct.map(dataOf)).map((d) => d.label);
  const host = use.row?.host === undefined ? undefined : hostAt(ctx, site);
  const agreed = request.consent && bad.length > 0 ? consentToShare(index.effects, request.consent, site) : "";
  const behind =
    host?.kind === "external" ? (recipientOfHost(ctx.p.models, host.text) ?? model(ctx, use, host)) : undefined;
  return {
    kind: "flow",
    request,
    at: { file: file.path, ...range },
    data,
    remedied: bad.length === 0 && asked.length > 0,
    maskedBeside: asked.flatMap((a) =>
      (a.origin.transforms & Transform.masked) !== 0 ? [a.item.classification.dataType] : [],
    ),
    ...(asked.length > 0 ? { tier: Math.max(...asked.map((a) => a.item.classification.tier)) as Tier } : {}),
    wholeObject: shown.some((a) => a.item.keys.length > 0),
    carriers: mayGiveOther(ctx, site, bad)
      ? carriersOf(ctx, site, bad, (node, arrival) => narrowest(ctx, site, node, arrival), index.helpers)
      : [],
    trace: traceOf(ctx, site, callers.length > 0 ? gravestOf(ctx, direct) : (carrying(bad, data[0]) ?? shown[0])),
    ...(callers.length > 0 ? { callers } : {}),
    sink: {
      kind: use.sink,
      call: use.spelled,
      package: use.package,
      level: use.row?.level,
      recipient: use.row?.recipient ?? behind?.recipient,
      recipientClass: use.row?.recipientClass ?? behind?.recipientClass,
      host,
      ...(goesToThatPerson(ctx, use, bad) ? { toThatPerson: true } : {}),
      ...(agreed !== "" ? { agreed } : {}),
      ...(use.sink === "given-back" ? { called: isCalled(index, use) } : {}),
      ...(use.sink === "cache" ? { expires: expires(ctx, use) } : {}),
      ...(use.sink === "store" ? { expires: saysWhenItEnds(ctx, use) } : {}),
      ...(use.guarded ? { guarded: true } : {}),
      ...(use.written ? { target: targetOf(ctx, use.written) } : {}),
      ...(request.destination ? { destination: destinationOf(ctx, use, request.destination) } : {}),
      wrappers: site.wrappers,
    },
    evidence: evidenceOf(bad, use),
    confidence: confidenceOf(bad, use),
    pathClass,
    symbol: symbolPath(ctx.p, site.file, range.start),
    form: `${use.spelled}|${expressionForm(ctx, site.file, site.call)}|${labels.join(",")}`,
  };
}

/** Whoever is sent a prompt runs a model. */
function model(ctx: FlowContext, use: SinkUse, { text, isInHouse }: Host): Recipient | undefined {
  return !isInHouse && isPrompt(ctx, use) ? { recipient: text, recipientClass: "llm" } : undefined;
}
type Recipient = Pick<FlowAnswer["sink"], "recipientClass"> & { recipient: string };

function isCalled({ ctx, callers }: FlowIndex, { file, call }: SinkUse): boolean {
  const { start } = factsOf(ctx.p, file).nodes;
  return callers.get(callableKey(file, callableAt(ctx.p, file, start[call]!))) !== undefined;
}

/** The functions on the way do nothing else with what they are given. */
function mayGiveOther(ctx: FlowContext, { use, hops }: ArrivalSite, bad: readonly Arrival[]): boolean {
  return bad.length > 0 && !use.handed && hops.every((hop) => isHandedOnly(ctx.p, hop));
}

function categoryOf(arrival: Arrival): string {
  return arrival.item.classification.dataType.split(".")[0]!;
}

/** What is recognised with low confidence is named only where nothing better arrives. */
function sureFirst(arrivals: readonly Arrival[]): readonly Arrival[] {
  const sure = arrivals.filter((a) => a.item.classification.confidence >= MEDIUM_CONFIDENCE);
  return sure.length > 0 ? sure : arrivals;
}

function isAccepted(arrival: Arrival, accepted: number, redaction: readonly string[][]): boolean {
  if ((arrival.origin.transforms & accepted) !== 0) return true;
  if (redaction.length === 0 || !arrival.argument.structured || (arrival.origin.transforms & Transform.text) !== 0)
    return false;
  return isRedacted(redaction, arrival.keys);
}

function dataOf(arrival: Arrival): FindingData {
  return { ...arrival.item.classification, label: arrival.item.label };
}

/** The way that is shown is that of what weighs most. */
function carrying(arrivals: readonly Arrival[], first: FindingData | undefined): Arrival | undefined {
  return arrivals.find(({ item }) => item.classification.dataType === first?.dataType && item.label === first.label);
}

function unique(list: FindingData[]): FindingData[] {
  const seen = new Set<string>();
  const kept = list.filter((d) => {
    const key = `${d.dataType} ${d.label}`;
    return !seen.has(key) && seen.add(key);
  });
  return kept.sort(
    (a, b) => b.tier - a.tier || b.confidence - a.confidence || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
}

/** The narrowest range that holds what carries the data: single expressions inside the argument where the way tells. */
function placeOf(ctx: FlowContext, site: ArrivalSite, shown: readonly Arrival[]): { start: number; end: number } {
  const nodes = factsOf(ctx.p, site.file).nodes;
  const ranges: { start: number; end: number }[] = [];
  // What another file exports stands in the imports: the call is where it is handed on.
  for (const node of site.nodes.filter((one) => nodes.kind[one] !== NodeKind.import)) {
    const outer = { start: nodes.start[node]!, end: nodes.end[node]! };
    const inner = shown.flatMap((a) => innerRange(ctx, a, site.file, outer) ?? []);
    if (inner.length === 0) ranges.push(outer);
    else ranges.push({ start: Math.min(...inner.map((r) => r.start)), end: Math.max(...inner.map((r) => r.end)) });
  }
  if (ranges.length === 0) return { start: nodes.start[site.call]!, end: nodes.end[site.call]! };
  return { start: Math.min(...ranges.map((r) => r.start)), end: Math.max(...ranges.map((r) => r.end)) };
}

function traceOf(ctx: FlowContext, site: ArrivalSite, first: Arrival | undefined): TraceStep[] {
  if (!first) return [];
  const path = (file: number) => ctx.p.files[file]!.path;
  const steps: TraceStep[] = [];
  const { item, origin } = first;
  if (item.field) {
    const owner = item.field.owner.name;
    steps.push({
      role: "declared",
      file: path(item.field.file),
      start: item.field.start,
      end: item.field.end,
      label: owner ? `${owner}.${item.field.name}` : item.field.name,
    });
  }
  const nodes = factsOf(ctx.p, origin.file).nodes;
  steps.push({
    role: "source",
    file: path(origin.file),
    start: nodes.start[origin.node]!,
    end: nodes.end[origin.node]!,
    label: origin.name || item.label,
  });
  for (const step of origin.trace)
    if (step.role !== "used")
      steps.push({ role: step.role, file: path(step.file), start: step.start, end: step.end, label: step.label });
  const sink = factsOf(ctx.p, site.use.file).nodes;
  steps.push({
    role: "sink",
    file: path(site.use.file),
    start: sink.start[site.use.call]!,
    end: sink.end[site.use.call]!,
    label: site.use.spelled,
  });
  return withParameter(ctx, first, steps).filter(
    (step, i, steps) =>
      i === 0 ||
      step.file !== steps[i - 1]!.file ||
      step.start !== steps[i - 1]!.start ||
      step.end !== steps[i - 1]!.end,
  );
}

function evidenceOf(bad: readonly Arrival[], use: SinkUse): string[] {
  const evidence: string[] = [];
  if (!use.row && use.sink === "log") evidence.push(`"${use.spelled}" is taken for a logger by its name`);
  for (const { item, origin } of bad) {
    const path = item.keys.join(".");
    if (item.route !== undefined) evidence.push(`requests of "${item.route}" bring "${path}"`);
    else if (item.inferred && origin.name !== "") evidence.push(`this code reads "${path}" from "${origin.name}"`);
  }
  return [...new Set(evidence)].slice(0, 5);
}

/** How sure the way is; how sure the data type is stands in the data. */
function confidenceOf(bad: readonly Arrival[], use: SinkUse): Confidence {
  const best = Math.max(0, ...bad.map((a) => a.item.classification.confidence));
  if (best < MEDIUM_CONFIDENCE) return "low";
  const sure = bad.some((a) => a.item.classification.confidence >= HIGH_CONFIDENCE && !a.item.inferred);
  return sure && (use.row || use.sink === "error") ? "high" : "medium";
}
