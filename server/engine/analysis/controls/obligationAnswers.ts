// Obligation requests of rules → answers: what must have happened around or before a place, and whether it does.
import { tokenise } from "../../classify/tokens.js";
import { compiled, wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { type FileFacts, NodeKind } from "../../facts/types.js";
import { noteTakenNames } from "../../flow/controls/chosenPersons.js";
import { disclosures, findAskedRecipients } from "../../flow/controls/disclosures.js";
import { doneAround, isReading } from "../../flow/endpoints/accessed.js";
import { storeWatchers } from "../../flow/endpoints/changes.js";
import { protectionOf } from "../../flow/endpoints/gatekeepers.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { recordedSubjects, type UnlikeChange, unlikeChanges } from "../../flow/endpoints/unlikeChanges.js";
import { everywhere, lookUp, putDown, question } from "../../flow/questions.js";
import type { ArrivalSite } from "../../flow/sinks/arrivals.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { MESSAGE, PARTNER } from "../../flow/sinks/sinks.js";
import { plainSubject, runsHook, type StoreHook } from "../../flow/stores/storeHooks.js";
import { triggerHooks } from "../../flow/stores/triggers.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { exported } from "../data/exportAnswers.js";
import { changesBesideRecorded, tellsOfPerson } from "../evidence/besideRecorded.js";
import { callsThatChangeKnown, changesOf, distinct } from "../evidence/changesOf.js";
import { isOwn, isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import { speaksOf } from "../evidence/speaksOf.js";
import { isHeldForStrangers } from "../evidence/strangers.js";
import { askedAbout, consentControls } from "../mending/consentControls.js";
import { askedOfHanded, atEndpoint, missingAt } from "../mending/handedAnswers.js";
import { type Missing, placeAfter, recordingControls } from "../mending/missingControls.js";
import { responseCarriers } from "../mending/responseCarriers.js";
import { withControls } from "../mending/withControls.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { AccessTrigger, ChangeTrigger, DisclosureTrigger, ObligationRequest } from "../requests/requests.js";
import { guardianAnswers } from "../rights/guardianAnswers.js";
import { approvalAnswers } from "./approvalAnswers.js";
import { assignmentsOfCases, conflictsAtApprovals } from "./assignmentsOfCases.js";
import { decisionAnswers } from "./decisionAnswers.js";
import { giftAnswers, limitAnswers } from "./limitAnswers.js";
import { lookupAnswers } from "./lookupAnswers.js";
import { overrideAnswers } from "./overrideAnswers.js";
import { payeeAnswers } from "./payeeAnswers.js";
import { purposeAnswers } from "./purposeAnswers.js";
import { readAnswers } from "./readAnswers.js";
import { stepUpAnswers } from "./stepUpAnswers.js";

export function obligationAnswers(index: FlowIndex, request: ObligationRequest): ObligationAnswer[] {
  switch (request.trigger) {
    case "access":
      return withSiblings(accesses(index, request, request));
    case "read":
      return readAnswers(index, request, request, hasAudit(index));
    case "change":
      return [...withSiblings(changed(index, request, request)), ...unlike(index, request, request)];
    case "disclosure":
      return withSiblings(disclosed(index, request, request));
    case "export":
      return exported(index, request, request);
    case "limit":
      return [
        ...withSiblings(limitAnswers(index, request, request)),
        ...withSiblings(giftAnswers(index, request, request)),
      ];
    case "lookup":
      return withSiblings(lookupAnswers(index, request, request));
    case "payee":
      return withSiblings(payeeAnswers(index, request, request));
    case "approval":
      return withSiblings(approvalAnswers(index, request, request));
    case "assignment":
      return [
        ...withSiblings(assignmentsOfCases(index, request, request)),
        ...withSiblings(conflictsAtApprovals(index, request, request)),
      ];
    case "step-up":
      return withSiblings(stepUpAnswers(index, request, request));
    case "purpose":
      return purposeAnswers(index, request, request);
    case "decision":
      return withSiblings(decisionAnswers(index, request, request));
    case "guardian":
      return withSiblings(guardianAnswers(index, request, request));
    case "override":
      return withSiblings(overrideAnswers(index, request, request));
  }
}

function withSiblings(answers: readonly ObligationAnswer[]): ObligationAnswer[] {
  const asked = answers.filter((a) => !a.exempt);
  const done = asked.filter((a) => a.status === "done").length;
  return answers.map((a) => ({ ...a, siblings: { done, total: asked.length } }));
}

function accesses(index: FlowIndex, request: ObligationRequest, terms: AccessTrigger): ObligationAnswer[] {
  const mechanism = hasAudit(index);
  const handed = index.handed(2);
  const masking = handed.filter((out) => out.masked.length > 0).length;
  const asked = askedOfHanded(index, "audited", (out) => doneAround(index.effects, out, "audit"));
  const carriers = askedOfHanded(index, "carriers of answers", (out) => responseCarriers(index, out));
  const beside = new Set(
    handed.filter((out) => mechanism && asked(out).status === "done").map(({ endpoint }) => endpoint.file),
  );
  const done: Endpoint[] = [];
  const missing: HandedOut[] = [];
  const answers = handed.flatMap((out): ObligationAnswer[] => {
    const { endpoint } = out;
    const { p } = index.ctx;
    const data = out.data.filter((d) => !d.dataType.startsWith("credential."));
    const isBeside = () => tellsOfPerson(out, data) && beside.has(endpoint.file);
    if (!isCustomerFile(data, out, terms.minTier) && !isBeside()) return [];
    const fact = factsOf(p, endpoint.file).callables[endpoint.callable]!;
    const words = tokenise(`${fact.name} ${endpoint.route}`);
    if (!isReading(endpoint, words)) return [];
    const { status, by } = asked(out);
    if (status === "done") done.push(endpoint);
    if (status === "missing") missing.push(out);
    const maskedBy = handed.filter((other) => other.masked.some((m) => data.some((d) => d.dataType === m.dataType)));
    const masked = new Set(maskedBy.flatMap((other) => other.masked.map((m) => m.dataType)));
    const anything = masking - Number(out.masked.length > 0);
    const elsewhere = { dataTypes: [...masked].sort(), endpoints: maskedBy.length, anything };
    const staff = namesAround(index, out).some((word) => terms.staff.includes(word));
    const before = [
      ...endpoint.around.flatMap(({ name, texts = [] }) => [name, ...texts]),
      ...fact.annotations.map(({ name }) => name),
    ];
    const maskedBeside = [...new Set(out.masked.map((m) => m.dataType))].sort();
    const bring = masked.size > 0 ? { carriers: carriers(out) } : {};
    const what = { mechanism, staff, maskedElsewhere: elsewhere, maskedBeside, before, ...bring };
    return [{ ...atEndpoint(index, request, out, data), status, by, ...what }];
  });
  const wanted = mechanism ? missing.map((out) => missingAt(index, out)) : [];
  return withControls(asOthersOfOwn(answers), recordingControls(index, "accesses", wanted, done));
}

/** One's own data needs no record, unless the same file records what else one does with one's own. */
function asOthersOfOwn(answers: readonly ObligationAnswer[]): readonly ObligationAnswer[] {
  const isOfOwn = ({ place, exempt }: ObligationAnswer) =>
    exempt && isOwn(place) && !isPublicByPurpose(place, "") && !BY_MACHINE.test(place);
  const files = new Set(answers.filter((a) => a.status === "done" && isOfOwn(a)).map(({ at }) => at.file));
  if (files.size === 0) return answers;
  return answers.map((a) =>
    a.status === "missing" && files.has(a.at.file) && isOfOwn(a) ? { ...a, exempt: false } : a,
  );
}

/** Words of the path, the handler, its class, and of what stands before it. */
function namesAround({ ctx: { p } }: FlowIndex, { endpoint }: HandedOut): string[] {
  const { callables, records } = factsOf(p, endpoint.file);
  const { route, callable, record, protection, around } = endpoint;
  const names = [route, callables[callable]!.name, records[record]?.name ?? "", protection.by];
  return [...names, ...around.map((a) => a.name)].flatMap(tokenise);
}

/** Called by another system: it says what happened there, and nobody here changed anything. */
const BY_MACHINE = /webhook|callback|receive|tracker|hook|ingest|(^|[/_-])sync|(^|\/)(cron|scheduler|jobs?)(\/|$)/i;

function changed(index: FlowIndex, request: ObligationRequest, terms: ChangeTrigger): ObligationAnswer[] {
  const mechanism = hasAudit(index) || triggerHooks(index.ctx).length > 0;
  const known = changesOf(index, terms.minTier);
  const all = mechanism ? [...known, ...changesBesideRecorded(index, terms.minTier, known)] : known;
  const done = all.filter(({ status }) => status === "done").map(({ endpoint }) => endpoint);
  const missing = mechanism ? all.filter(({ status }) => status === "missing") : [];
  const wanted = missing.map(({ endpoint, steps }): Missing => {
    return { places: [placeAfter(index.ctx.p, steps.at(-1)!)], route: endpoint.route };
  });
  const answers = all.map((change): ObligationAnswer => {
    const { data } = change;
    const at = atEndpoint(
      index,
      request,
      { endpoint: change.endpoint, data: [], masked: [], many: false, places: [] },
      data,
    );
    // What matters most is recorded even where one changes one's own.
    const isMinor = data[0]!.tier < 3 || isPublicByPurpose(change.endpoint.route, "");
    const { status, by, spelled, act } = change;
    // Nobody is there to be recorded.
    const isByStranger = act === "create" && isLeftByStranger(index, change.endpoint);
    const exempt = ((at.exempt || isByStranger) && isMinor) || BY_MACHINE.test(change.endpoint.route);
    return { ...at, exempt, status, by, mechanism, subject: spelled, act, trace: wayOf(index.ctx.p, change.steps) };
  });
  return withControls(asOthersOfOwn(answers), recordingControls(index, "changes", wanted, done));
}

function isLeftByStranger(index: FlowIndex, endpoint: Endpoint): boolean {
  return protectionOf(index.effects, endpoint).status === "none" && isHeldForStrangers(index, endpoint);
}

/** What runs when rows are written, as questions about single files see it. */
const HOOKS = "hooks of stores";

function placeOf({ step: { file, call } }: UnlikeChange): string {
  return `${file} ${call}`;
}

/** Outside endpoints: only where the project records the changes of the same table elsewhere. */
function unlike(index: FlowIndex, request: ObligationRequest, terms: ChangeTrigger): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  const { hooks } = storeWatchers(effects);
  const subjects = everywhere(ctx, "recorded subjects", (file) =>
    recordedSubjects(effects, file).map((subject) => ({ file, subject })),
  );
  const recorded = new Set(subjects.map(({ subject }) => plainSubject(subject)));
  const recording = new Set(subjects.map(({ file }) => file));
  const persons = compiled(terms.persons);
  for (const { subject } of hooks) if (subject !== "") recorded.add(plainSubject(subject));
  if (recorded.size === 0) return [];
  const ask = (file: number) =>
    unlikeChanges(
      effects,
      index.arrivals("store", terms.minTier)(file),
      callsThatChangeKnown(index, file, terms.minTier).map((change) => ({ file, ...change })),
      handlers,
    );
  const name = `unlike ${terms.minTier}`;
  const changes = everywhere(ctx, name, ask);
  const inFile = question(ctx, name, ask);
  putDown(ctx, HOOKS, "", hooks);
  const hooked = new Set(
    everywhere(ctx, `hooked ${name}`, (file) => {
      const known = lookUp<readonly StoreHook[]>(ctx, HOOKS, "") ?? [];
      const runs = ({ subject, step: { call } }: UnlikeChange) => runsHook(effects, known, { file, call, subject });
      return inFile(file).filter(runs).map(placeOf);
    }),
  );
  const isHooked = (change: UnlikeChange) => hooked.has(placeOf(change));
  // A file whose writes of one table are recorded by what is told of them knows of records.
  for (const change of changes) if (isHooked(change)) recording.add(change.step.file);
  const found = changes.filter(
    (change) => (recorded.has(plainSubject(change.subject)) || recording.has(change.step.file)) && !isHooked(change),
  );
  const byPlace = new Map<string, UnlikeChange>();
  for (const change of found) {
    const key = callableKey(change.step.file, change.step.callable);
    if (!byPlace.has(key)) byPlace.set(key, change);
  }
  const missing = [...byPlace.values()].filter(({ partial }) => !partial);
  const wanted = missing.map(({ step }): Missing => ({ places: [placeAfter(ctx.p, step)] }));
  const controls = recordingControls(index, "other changes", wanted, []);
  return [...byPlace.values()].flatMap((change): ObligationAnswer[] => {
    const control = controls[missing.indexOf(change)];
    const data = distinct(change.data.filter((d) => d.tier >= terms.minTier));
    if (data.length === 0 && !persons.test(wordsOf(change.subject))) return [];
    const { file: index, call } = change.step;
    const file = ctx.p.files[index]!;
    const { nodes } = factsOf(ctx.p, index);
    const symbol = symbolPath(ctx.p, index, nodes.start[call]!);
    return [
      {
        kind: "obligation",
        request,
        at: { file: file.path, start: nodes.start[call]!, end: nodes.end[call]! },
        place: symbol.replaceAll(">", "."),
        data,
        many: false,
        status: change.partial ? "partial" : "missing",
        by: "",
        exempt: false,
        siblings: { done: 0, total: 0 },
        mechanism: true,
        subject: change.spelled,
        act: change.act,
        ...(control ? { control } : {}),
        trace: [],
        pathClass: file.pathClass,
        symbol,
        form: `${symbol}|${change.spelled}`,
      },
    ];
  });
}

/** Sensitive data of one person, or a list of persons told by more than one thing, be it masked. */
function isCustomerFile(data: readonly FindingData[], { many, masked }: HandedOut, minTier: number): boolean {
  if (data.some((d) => d.tier >= minTier)) return true;
  // `surveys.injuredPersons(id)`: persons as they are kept.
  if (data.some((d) => d.dataType.startsWith("relation.") && /[a-z]s$/.test(d.label))) return true;
  return many && data.length > 0 && new Set([...data, ...masked].map((d) => d.dataType)).size > 1;
}

/** Some code of the project, outside tests, writes an audit record. */
function hasAudit({ ctx }: FlowIndex): boolean {
  const asked = question(
    ctx,
    "has audit",
    (file) =>
      ctx.p.files[file]!.pathClass === "source" &&
      rowCallsOf(ctx, file).effects.some(({ effect }) => effect === "audit"),
  );
  return ctx.p.files.some(({ index }) => asked(index));
}

function disclosed(index: FlowIndex, request: ObligationRequest, terms: DisclosureTrigger): ObligationAnswer[] {
  const asksForHosts = findAskedRecipients(index.effects, index.usesIn, index.handlers, terms);
  const mechanism = asksForHosts || speaksOf(index, terms.about);
  noteTakenNames(index.effects, terms);
  const found = new Map<string, Disclosed>();
  for (const sink of ["third-party", "http", MESSAGE, PARTNER]) {
    const arrivals = index.arrivals(sink, terms.minTier);
    const asked = question(index.ctx, `disclosed ${sink} ${dataHash(request)}`, (file) =>
      disclosedBy(index, request, terms, arrivals(file)),
    );
    for (const one of index.filesWith(sink).flatMap(asked)) {
      const key = callableKey(one.file, one.call);
      if (!found.has(key)) found.set(key, one);
    }
  }
  const all = [...found.values()];
  const missing = mechanism ? all.filter(({ answer }) => answer.status === "missing") : [];
  const sendings = missing.map(({ file, callable, call, answer: { subject } }) => {
    const alike = all.filter(({ answer }) => answer.subject === subject);
    return { file, callable, call, fields: [...new Set(alike.flatMap(({ asked }) => asked))].sort() };
  });
  // Who is asked nowhere here may be asked by the program that this is a part of.
  const exempt = !mechanism && all.length > 0 && !meetsPersons(index, terms);
  const answers = all.map(({ answer }) => ({ ...answer, mechanism, exempt }));
  return withControls(answers, consentControls(index, sendings));
}

/** The program has endpoints or pages, where persons could be asked, or keeps what they said. */
function meetsPersons({ ctx, handlers }: FlowIndex, terms: DisclosureTrigger): boolean {
  if (handlers.files().length > 0) return true;
  const isRoot = compiled(terms.roots);
  const about = compiled(terms.about);
  const asked = question(ctx, `pages ${terms.roots} ${terms.about}`, (file) => {
    const { facts, pathClass } = ctx.p.files[file]!;
    if (pathClass !== "source" || facts.language !== "typescript") return false;
    const { nodes, callables, records } = facts;
    return (
      nodes.kind.includes(NodeKind.element) ||
      records.some(
        ({ annotations, fields }) =>
          annotations.some((a) => isRoot.test(a.name)) || fields.some((f) => about.test(wordsOf(f.name))),
      ) ||
      (callables[0]?.calls ?? []).some((call) => isRoot.test(nameOf(ctx.p, file, nodes.a[call]!)))
    );
  });
  return ctx.p.files.some(({ index }) => asked(index));
}

/** A call that sends something, and words of the names that its function asks about before it does. */
interface Disclosed {
  file: number;
  callable: number;
  call: number;
  asked: string[];
  answer: ObligationAnswer;
}

function disclosedBy(
  { ctx, effects, handlers }: FlowIndex,
  request: ObligationRequest,
  terms: DisclosureTrigger,
  sites: readonly ArrivalSite[],
): Disclosed[] {
  const about = compiled(terms.about);
  return disclosures(effects, sites, handlers, terms).map((one) => {
    const { use, step, call, arrivals, recipient, status } = one;
    const file = ctx.p.files[step.file]!;
    const { nodes } = factsOf(ctx.p, step.file);
    const answer: ObligationAnswer = {
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
      mechanism: false,
      subject: recipient,
      ...(use.sink === MESSAGE ? { toPersons: true } : {}),
      ...(one.wrong ? { wrongConsent: one.wrong } : {}),
      ...(one.handed ? { handed: true } : {}),
      trace: [],
      pathClass: file.pathClass,
      symbol: symbolPath(ctx.p, step.file, nodes.start[call]!),
      form: `${use.spelled}|${recipient}|${one.wrong?.kind ?? status}`,
    };
    const asked = status === "done" ? askedAbout(effects, step, about) : [];
    return { file: step.file, callable: step.callable, call, asked, answer };
  });
}

/** A function's name may be a node elsewhere, where it is imported; then all of the call is meant. */
function endOfCallee(nodes: FileFacts["nodes"], call: number): number {
  const end = nodes.end[nodes.a[call]!] ?? -1;
  return end > nodes.start[call]! && end <= nodes.end[call]! ? end : nodes.end[call]!;
}
