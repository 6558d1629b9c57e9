// Lookups of personal records by what the caller of an endpoint gives → answers: one per handler and record.
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { type OwnedLookup, ownedLookups } from "../../flow/endpoints/ownership.js";
import { settled } from "../../flow/endpoints/settledLookups.js";
import { tiedRecords } from "../../flow/endpoints/tiedRecords.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { askedByName, setByName } from "../../flow/sinks/askedOf.js";
import { calledLookups } from "../../flow/stores/calledLookups.js";
import { type Lookup, lookupsIn } from "../../flow/stores/lookups.js";
import { queryLookups } from "../../flow/stores/queryLookups.js";
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
import { lookupControls } from "../mending/lookupControls.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { LookupTrigger, ObligationRequest } from "../requests/requests.js";

interface LookedUp extends FindingData {
  /** Only the name of the record tells of it. */
  byName?: boolean;
}

/** Called by another system, which knows every record. */
const BY_MACHINE = /webhook|callback(?!s)|(^|\/)callbacks|(^|[/_-])(cron|internal|sync)/i;
/** A folder is one of hooks by its whole name. */
const OF_MACHINES =
  /(^|\/)(webhooks?|callbacks?|cron|internal|sync)\/|(webhook|callback|(^|[/_-])(cron|internal|sync))[^/]*$/i;

export function lookupAnswers(index: FlowIndex, request: ObligationRequest, terms: LookupTrigger): ObligationAnswer[] {
  const { ctx, effects } = index;
  const handlers = withPages(ctx, index.handlers);
  const told = everywhere(ctx, "told of records", (file) =>
    allLookups(index, file).flatMap(({ lookup: { record }, data }) =>
      record.partial && data.length > 0 ? [{ of: nameKey(record), data }] : [],
    ),
  );
  putDown(ctx, TOLD, 0, toldByName(told));
  const tied = everywhere(ctx, `tied records ${terms.owners.join()}`, (file) =>
    tiedRecords(
      effects,
      allLookups(index, file).map(({ lookup }) => lookup),
      terms,
    ),
  );
  putDown(ctx, TIED, 0, Object.fromEntries(tied.map((key) => [key, true])));
  const owned = everywhere(ctx, `looked up ${dataHash(terms)}`, (file) => {
    const shown = allLookups(index, file).map(({ lookup, data }) => {
      const isTied = isTiedRecord(index, lookup);
      return { lookup, data: isTied ? withName(index, lookup, data) : withTold(index, lookup, data), isTied };
    });
    const all = [...shown, ...(handlers.in(file).length > 0 ? calledFor(index, file) : [])];
    // One that says nothing of persons still says what is asked beside it of the same object.
    const asked = all.flatMap(({ lookup, data, isTied }) => {
      if ((isTied && data.length > 0) || isPersonal(index, lookup, data, terms)) return [{ lookup, data }];
      return lookup.beside === undefined ? [] : [{ lookup, data: [] }];
    });
    return ownedLookups(effects, asked, handlers, terms);
  });
  const handed = handedTypes(index);
  const all = settled(owned).filter(({ act, data, endpoint }) => {
    // A record that is only looked at on the way to something else reaches nobody.
    const types = handed.get(callableKey(endpoint.file, endpoint.callable));
    return act !== "read" || data.some((d) => types?.has(d.dataType)) || isHandedByName(data, endpoint);
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
  const isOf = (name: string) => ctx.p.classifier.classify({ name })?.dataType === "relation.relationship-type";
  return (
    data.some((d) => d.tier >= minTier) ||
    new Set(data.map((d) => d.dataType)).size > 1 ||
    // Who he is, and to whom.
    (data.length > 0 && [...record.fields.keys()].some(isOf)) ||
    data.some(({ byName, dataType }) => byName && dataType.startsWith("relation.")) ||
    // All that is seen of the record is what is written.
    (act === "change" && record.partial === true && data.length > 0)
  );
}

/** All of a file, with what the records hold, and what their names say that they are: `payout_account`, `prescription`. */
function allLookups(index: FlowIndex, file: number): { lookup: Lookup; data: LookedUp[] }[] {
  const { ctx } = index;
  return [...lookupsIn(ctx, file), ...queryLookups(ctx, file)].map((lookup) => {
    const data: LookedUp[] = personalFields(index, lookup.record);
    const { partial, name, fields } = lookup.record;
    const isWhat = partial ? ctx.p.classifier.classify({ name }) : undefined;
    const isSure = isWhat !== undefined && isWhat.confidence > SURE_BY_NAME && isWhat.tier >= 3;
    // What is chosen of it must be more than keys and states.
    const tells = lookup.act !== "read" || [...fields.keys()].some((key) => !TELLS_NOTHING.test(key));
    return { lookup, data: isSure && tells ? [{ ...isWhat, label: name, byName: true }, ...data] : data };
  });
}
/** Calls of functions that nobody can look into, with the columns that they are asked for, and what their names say. */
function calledFor(index: FlowIndex, file: number): { lookup: Lookup; data: LookedUp[]; isTied: boolean }[] {
  const { ctx } = index;
  return calledLookups(ctx, file).map((lookup) => {
    const { call, act, record } = lookup;
    const named = act === "read" ? askedByName(ctx, file, call, 2) : setByName(ctx, file, call);
    const said = named.map(({ classification, label }): LookedUp => ({ ...classification, label, byName: true }));
    const name = said[0]?.label ?? record.name;
    const data = [...said, ...personalFields(index, record)];
    return { lookup: { ...lookup, record: { ...record, name } }, data, isTied: false };
  });
}

const TIED = "tied records";

/** Elsewhere it is asked for with whose it is. */
function isTiedRecord({ ctx }: FlowIndex, { record }: Lookup): boolean {
  return lookUp<Record<string, true>>(ctx, TIED, 0)?.[record.key] === true;
}

/** Where no column tells what it is, its name may: claims tell of claims. */
function withName({ ctx }: FlowIndex, { record: { name } }: Lookup, data: LookedUp[]): LookedUp[] {
  const said = data.length > 0 ? undefined : ctx.p.classifier.classify({ name: `${name} detail` });
  return said && said.confidence > SURE_BY_NAME ? [{ ...said, label: name, byName: true }] : data;
}

const SURE_BY_NAME = 0.6;
const TELLS_NOTHING =
  /^(id|_id|uuid|no|code|key|data|error|count|total|exists|length|rows|status|state|type|version|\w*(_?id|_at|At|By|_by|Id))$/;

/** Of records that nothing declares: what is seen of them at other calls. */
function toldByName(told: readonly { of: string; data: LookedUp[] }[]): Record<string, LookedUp[]> {
  const found: Record<string, LookedUp[]> = {};
  for (const { of, data } of told) {
    found[of] ??= [];
    const list = found[of];
    for (const one of data) if (!list.some(({ dataType }) => dataType === one.dataType)) list.push(one);
  }
  for (const list of Object.values(found)) list.sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
  return found;
}
const TOLD = "told of records";

/** A call that deletes, or changes by what cannot be seen, names no columns. */
function withTold({ ctx }: FlowIndex, { act, record }: Lookup, data: LookedUp[]): LookedUp[] {
  if (act !== "delete" || !record.partial || record.name === "") return data;
  const known = lookUp<Record<string, LookedUp[]>>(ctx, TOLD, 0)?.[nameKey(record)] ?? [];
  return data.length > 0 ? data : known;
}

function nameKey({ name }: LinkedRecord): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/s$/, "");
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
