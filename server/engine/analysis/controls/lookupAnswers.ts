// Lookups of personal records by what the caller of an endpoint gives → answers: one per handler and record.
import { dataHash } from "../../facts/textHash.js";
import { isGivenBack, isRendered } from "../../flow/endpoints/givenBack.js";
import { isGroup, type OwnedLookup, ownedLookups } from "../../flow/endpoints/ownership.js";
import { settled } from "../../flow/endpoints/settledLookups.js";
import { keysOfRecord, plainName, tiedRecords } from "../../flow/endpoints/tiedRecords.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { askedByName, SAYS_NOTHING, setByName } from "../../flow/sinks/askedOf.js";
import { calledLookups } from "../../flow/stores/calledLookups.js";
import type { Lookup } from "../../flow/stores/lookups.js";
import { callableKey } from "../../flow/walk/callers.js";
import { withPages } from "../../flow/ways/pageTable.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { PAGE } from "../../link/endpoints/fileEndpoints.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import { personalFields } from "../evidence/personalFields.js";
import { type LookedUp, putTold, recordLookups, SURE_BY_NAME, toldOf } from "../evidence/recordLookups.js";
import { lookupControls } from "../mending/lookupControls.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { LookupTrigger, ObligationRequest } from "../requests/requests.js";

/** Called by another system, which knows every record. */
const BY_MACHINE = /webhook|callback(?!s)|(^|\/)callbacks|(^|[/_-])(cron|internal|sync)/i;
/** A folder is one of hooks by its whole name. */
const OF_MACHINES =
  /(^|\/)(webhooks?|callbacks?|cron|internal|sync)\/|(webhook|callback|(^|[/_-])(cron|internal|sync))[^/]*$/i;

export function lookupAnswers(index: FlowIndex, request: ObligationRequest, terms: LookupTrigger): ObligationAnswer[] {
  const { ctx, effects } = index;
  const handlers = withPages(ctx, index.handlers);
  putTold(index);
  const tied = everywhere(ctx, `tied records ${terms.owners.join()}`, (file) =>
    tiedRecords(
      effects,
      [...recordLookups(index, file).map(({ lookup }) => lookup), ...calledLookups(ctx, file)],
      handlers,
      terms,
    ),
  );
  putDown(ctx, TIED, 0, Object.fromEntries(tied.map((key) => [key, true])));
  const owned = everywhere(ctx, `looked up ${dataHash(terms)}`, (file) => {
    const shown = recordLookups(index, file).map(({ lookup, data }) => {
      const isTied = isTiedRecord(index, lookup);
      const told = withTold(index, lookup, data);
      return { lookup, data: isTied ? withName(index, lookup, told) : told, isTied };
    });
    const all = [...shown, ...(handlers.in(file).length > 0 ? calledFor(index, file) : [])];
    // One that says nothing of persons still says what is asked beside it of the same object.
    const asked = all.flatMap(({ lookup, data, isTied }) => {
      if ((isTied && data.length > 0) || isPersonal(index, lookup, data, terms)) return [{ lookup, data }];
      return lookup.beside === undefined ? [] : [{ lookup, data: [] }];
    });
    return ownedLookups(effects, asked, handlers, terms).map((one) => ({ ...one, isGiven: isGiven(index, one) }));
  });
  const handed = handedTypes(index);
  const all = settled(owned).filter((one) => {
    const { act, data, endpoint } = one;
    // A record that is only looked at on the way to something else reaches nobody.
    const types = handed.get(callableKey(endpoint.file, endpoint.callable));
    if (act !== "read" || data.some((d) => types?.has(d.dataType))) return true;
    return one.isGiven || isHandedByName(data, endpoint);
  });
  const missing = all.filter(({ status, steps }) => status === "missing" && steps.length === 1);
  const done = all.filter(({ status }) => status === "done");
  const controls = lookupControls(index, terms, missing, done);
  return all.map((one) => {
    const control = controls[missing.indexOf(one)];
    return { ...answerOf(index, request, one), ...(control ? { control } : {}) };
  });
}

function isPersonal(
  { ctx }: FlowIndex,
  { act, record }: Lookup,
  data: readonly LookedUp[],
  { minTier }: LookupTrigger,
): boolean {
  const relationOf = (name: string) => {
    const c = ctx.p.classifier.classify({ name });
    return c && c.confidence >= SURE_BY_NAME ? c.dataType : "";
  };
  const isOf = (name: string) => ctx.p.classifier.classify({ name })?.dataType === "relation.relationship-type";
  return (
    data.some((d) => d.tier >= minTier) ||
    new Set(data.map((d) => d.dataType)).size > 1 ||
    // Who he is, and to whom.
    (data.length > 0 && ([...record.fields.keys()].some(isOf) || relationOf(record.name).startsWith("relation."))) ||
    data.some(({ byName, dataType }) => byName && dataType.startsWith("relation.")) ||
    // All that is seen of the record is what is written.
    (act === "change" && record.partial === true && data.length > 0)
  );
}

/** Calls of functions that nobody can look into, with the columns that they are asked for, and what their names say. */
function calledFor(index: FlowIndex, file: number): { lookup: Lookup; data: LookedUp[]; isTied: boolean }[] {
  const { ctx } = index;
  return calledLookups(ctx, file).map((lookup) => {
    const { call, act, record } = lookup;
    const named = act === "read" ? askedByName(ctx, file, call, 2) : setByName(ctx, file, call);
    const said = named.map(({ classification, label }): LookedUp => ({ ...classification, label, byName: true }));
    const name = said[0]?.label ?? record.name;
    const known = { ...lookup, record: { ...record, name } };
    const isTied = isTiedRecord(index, known);
    const data = [...said, ...personalFields(index, record)];
    return { lookup: known, data: isTied ? withName(index, known, data) : data, isTied };
  });
}

const TIED = "tied records";

/** Elsewhere it is asked for with whose it is, or it hangs on a record that is. */
function isTiedRecord({ ctx }: FlowIndex, { record, condition }: Lookup): boolean {
  const tied = lookUp<Record<string, true>>(ctx, TIED, 0);
  if (!tied) return false;
  const holders = [holderOf(condition), namedAfter(record)];
  return [...keysOfRecord(record), ...holders].some((key) => key !== undefined && tied[key]);
}

/** "customer" of `customer_appointments`. */
function namedAfter({ name }: LinkedRecord): string | undefined {
  return /^([A-Za-z][a-z]+)(?=_|[A-Z])/.exec(name)?.[1]?.toLowerCase();
}

/** "claim" of `where claim_id = ?`, the one thing that is asked for. */
function holderOf(condition: Lookup["condition"]): string | undefined {
  const [part, ...others] = condition ?? [];
  const holder = others.length > 0 ? undefined : /^(.*[a-z0-9])(?:Id|_id)$/.exec(part?.key ?? "")?.[1];
  return holder === undefined || isGroup(holder) ? undefined : plainName(holder);
}

/** Where no column tells what it is, its name may: claims tell of claims, what is written of a customer tells of him. */
function withName({ ctx }: FlowIndex, { act, record, condition }: Lookup, data: LookedUp[]): LookedUp[] {
  if (data.length > 0) return data;
  const { name, fields } = record;
  const label = { label: name, byName: true };
  const says = act !== "read" || fields.size === 0 || [...fields.keys()].some((key) => !SAYS_NOTHING.test(key));
  const said = says ? ctx.p.classifier.classify({ name: `${name} detail` }) : undefined;
  if (said && said.confidence > SURE_BY_NAME) return [{ ...said, ...label }];
  const holder = holderOf(condition) ?? namedAfter(record);
  const person = holder === undefined ? undefined : ctx.p.classifier.classify({ name: `${holder}_name` });
  const isOfPerson = person?.dataType === "identity.person-name" && person.confidence > SURE_BY_NAME;
  const tells = act !== "read" || [...fields.keys()].some((key) => WRITTEN_OF.test(key));
  return isOfPerson && tells && !isGroup(name) ? [{ ...person, ...label }] : data;
}
/** What somebody wrote down of another. */
const WRITTEN_OF = /(^|_|[a-z](?=[A-Z]))(text|notes?|body|content|message|comment|remarks?|memo|beizhu|neirong)$/i;

/** A call that deletes, or changes by what cannot be seen, names no columns. */
function withTold(index: FlowIndex, { act, record }: Lookup, data: LookedUp[]): LookedUp[] {
  return act !== "delete" || data.length > 0 ? data : toldOf(index, record);
}

/** Data types that a handler gives back, by its key. */
function handedTypes(index: FlowIndex): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { endpoint, data, masked } of index.handed(2)) {
    const key = callableKey(endpoint.file, endpoint.callable);
    const types = found.get(key) ?? new Set();
    for (const { dataType } of [...data, ...masked]) types.add(dataType);
    found.set(key, types);
  }
  return found;
}

/** What is asked for by such a name is asked for to be given out, and what a page asks for to be shown. */
function isHandedByName(data: readonly LookedUp[], { verb }: Endpoint): boolean {
  return verb === PAGE || (verb === "GET" && data.some(({ byName }) => byName === true));
}

/** Where the types of what a handler hands out do not tell it. */
function isGiven({ ctx }: FlowIndex, one: OwnedLookup): boolean {
  const { act, data, endpoint, reads = [] } = one;
  if (act !== "read" || data.length === 0) return false;
  const isKnownBy = data.some((d) => (d as LookedUp).byName) || reads.length > 0;
  return (isKnownBy && isGivenBack(ctx, endpoint, one)) || isRendered(ctx, endpoint, one);
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: ObligationRequest,
  { call: own, act, spelled, record, data, endpoint, steps, key, status }: OwnedLookup,
): ObligationAnswer {
  const last = steps[steps.length - 1]!;
  const { nodes } = factsOf(p, last.file);
  const call = last.call >= 0 ? last.call : own;
  const fact = factsOf(p, endpoint.file).callables[endpoint.callable]!;
  const file = p.files[last.file]!;
  const place = `${endpoint.verb} ${endpoint.route}`;
  return {
    kind: "obligation",
    request,
    at: { file: file.path, start: nodes.start[call]!, end: nodes.end[nodes.a[call]!]! },
    place,
    data,
    many: false,
    status: status === "done" ? "done" : "missing",
    by: "",
    exempt:
      status === "unknown" ||
      isPublicByPurpose(endpoint.route, fact.name) ||
      BY_MACHINE.test(place) ||
      OF_MACHINES.test(file.path),
    siblings: { done: 0, total: 0 },
    mechanism: true,
    subject: record.name,
    lookup: { act, key, call: spelled },
    trace: wayOf(p, steps),
    pathClass: file.pathClass,
    symbol: symbolPath(p, last.file, nodes.start[call]!),
    form: `${place}|${record.name}|${act}`,
  };
}
