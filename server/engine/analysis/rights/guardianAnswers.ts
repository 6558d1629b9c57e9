// Endpoints that take up a child, or a person of any age, and what on the way asks for a guardian or for the age. Input: the
// changes of the program. Output: one answer per endpoint, or function that nothing calls, that creates such a record. Invariant:
// any word of it in what is called or named on the way counts; what is checked is not looked into.
import { matches, wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { recordKey } from "../../flow/controls/endings.js";
import { placesOf, type Spoken, spokenWithin } from "../../flow/controls/spokenWithin.js";
import type { Change } from "../../flow/endpoints/changes.js";
import { uncalledChanges } from "../../flow/endpoints/uncalledChanges.js";
import { KEEPER } from "../../flow/sinks/sinks.js";
import { importedNode } from "../../link/exports.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import { changesOf } from "../evidence/changesOf.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import { saysIn, speaksOf } from "../evidence/speaksOf.js";
import { atEndpoint } from "../mending/handedAnswers.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest } from "../requests/requests.js";
import type { GuardianTerms } from "../requests/terms.js";

export function guardianAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: GuardianTerms,
): ObligationAnswer[] {
  const uncalled = ["store", KEEPER].flatMap((sink) => {
    const writes = { sink, files: index.filesWith(sink), arrivals: index.arrivals(sink, 2) };
    return uncalledChanges(index.effects, writes, index.handlers, 2);
  });
  const taken = [...changesOf(index, 2), ...uncalled].flatMap((change) => takenUp(index, terms, change) ?? []);
  // Where its neighbour writes such a record only after it has asked, one that does not ask is meant.
  const asking = new Set(taken.filter(({ asks }) => asks.guardian || asks.age).map(({ key }) => key));
  const knows = taken.length > 0 && speaksOf(index, terms.guardians);
  return taken.map(({ change, data, isNamed, isOfChild, isImport, key, asks }): ObligationAnswer => {
    // Whoever knows of guardians elsewhere may have asked for one before.
    const isElsewhere =
      (!isNamed && (asks.parent || asks.age || (knows && !asking.has(key)))) ||
      (isImport && !(isOfChild && asking.has(key)));
    const isOpen = change.endpoint.verb === "";
    const out = { endpoint: change.endpoint, data: [], masked: [], many: false, places: [] };
    const answer = atEndpoint(index, request, out, data);
    return {
      ...answer,
      ...(isOpen ? { place: placeName(index, answer.symbol, change.endpoint) } : {}),
      exempt: false,
      status: asks.guardian || asks.consent || isElsewhere ? "done" : "missing",
      subject: change.spelled,
      minor: { isNamed, hasParent: asks.parent, isOpen },
      trace: wayOf(index.ctx.p, change.steps),
    };
  });
}

/** `PupilService.addPupil`: where a method begins, its class is all that is around. */
function placeName({ ctx: { p } }: FlowIndex, symbol: string, { file, callable }: Change["endpoint"]): string {
  const { name } = factsOf(p, file).callables[callable]!;
  const parts = symbol.split(">");
  return (parts.at(-1) === name || name === "" ? parts : [...parts, name]).filter((part) => part !== "").join(".");
}

interface Taken {
  change: Change;
  data: FindingData[];
  isNamed: boolean;
  /** The data itself is that of a child. */
  isOfChild: boolean;
  /** What comes from elsewhere may have been asked for there. */
  isImport: boolean;
  /** Of the file and the record. */
  key: string;
  asks: Record<"guardian" | "consent" | "parent" | "age", boolean>;
}

function takenUp(index: FlowIndex, terms: GuardianTerms, change: Change): Taken | undefined {
  if (!isCreated(index, change)) return undefined;
  // Facts are asked for only where there may be something to tell.
  if (childData(change, terms, true).length + birthData(change, terms).length === 0) return undefined;
  const words = wordsAt(index, change);
  if (matches(terms.machines, words.all)) return undefined;
  const child = childData(change, terms, matches(terms.underage, words.place));
  const isNamed = child.length > 0;
  const data = isNamed ? child : birthData(change, terms);
  if (data.length === 0) return undefined;
  const [guardian, consent, parent, age] = saidOnWay(index, terms, change) as [boolean, boolean, boolean, boolean];
  return {
    change,
    data,
    isNamed,
    isOfChild: data.some(({ dataType }) => matches(terms.childTypes, dataType)),
    isImport: matches(terms.imports, words.all),
    key: `${change.endpoint.file} ${recordKey(change.write.stored)}`,
    asks: { guardian, consent, parent, age },
  };
}

/** Saving says neither: what it is sent to by tells whether something is added, or that what is saved has no key. */
function isCreated({ ctx }: FlowIndex, { act, endpoint: { verb, route }, write: { file, call } }: Change): boolean {
  if (act === "create") return true;
  if (act !== "write" && act !== "upsert") return false;
  return verb === "" ? act === "write" && isKeyless(ctx.p, file, call) : verb === "POST" && !/[:[{]/.test(route);
}

const OWN_KEY = /^_?(id|uuid)$/i;

/** `save({ childName, birthDate })`: all of it is seen, and nothing says which row it is. */
function isKeyless(p: Program, file: number, call: number): boolean {
  const [first, ...more] = listOf(p, file, call);
  const at = first === undefined ? NONE : strip(p, file, first);
  if (at < 0 || more.length > 0 || factsOf(p, file).nodes.kind[at] !== NodeKind.object) return false;
  const pairs = listOf(p, file, at);
  return [...pairs].every((key, i) => i % 2 === 1 || (key >= 0 && !OWN_KEY.test(stringAt(p, file, key))));
}

function childData({ data, write }: Change, terms: GuardianTerms, isUnderage: boolean): FindingData[] {
  const isOfChild = isUnderage || matches(`${terms.children}|${terms.underage}`, wordsOf(write.stored));
  return data.filter(({ dataType, label, confidence }) => {
    if (confidence < SURE) return false;
    if (matches(terms.childTypes, dataType)) return true;
    return matches(terms.about, dataType) && (isOfChild || matches(terms.children, wordsOf(label)));
  });
}

function birthData({ data, write }: Change, terms: GuardianTerms): FindingData[] {
  const birth = data.filter(({ dataType, confidence }) => confidence >= SURE && matches(terms.birthTypes, dataType));
  const owners = birth.map(({ label }) => label.split(".")[0]!);
  return [write.stored, ...owners].some((name) => matches(terms.persons, wordsOf(name))) ? birth : [];
}
const SURE = 0.6;

/** Of the address and the function; with those of the file. */
function wordsAt({ ctx: { p } }: FlowIndex, { endpoint }: Change): { place: string; all: string } {
  const { callables } = factsOf(p, endpoint.file);
  const place = `${wordsOf(endpoint.route)} ${wordsOf(callables[endpoint.callable]!.name)}`;
  return { place, all: `${place} ${wordsOf(p.files[endpoint.file]!.path)}` };
}

/** A file that says nothing needs no look at what stands where in it. */
function saidOnWay(index: FlowIndex, terms: GuardianTerms, change: Change): readonly boolean[] {
  const words = [terms.guardians, terms.consents, terms.parents, terms.ages];
  const says = saysIn(index, words);
  const files = filesOnWay(index, change).map(says);
  const loosely = words.map((_, i) => files.some((one) => one[i]));
  if (!loosely.some((said) => said)) return loosely;
  const { effects: e } = index;
  const { endpoint, steps } = change;
  const bodies = [endpoint, ...steps, ...endpoint.around.flatMap((one) => one.bodies)];
  const places = bodies.flatMap(({ file, callable }) => placesOf(e, file, callable));
  const within = spokenWithin(e, words, [...places, ...registration(index, endpoint)]);
  const named = endpoint.around.flatMap(({ name, of, texts }) => [name, of ?? "", ...(texts ?? [])]).map(wordsOf);
  return words.map((pattern, i) => within[i] === true || named.some((name) => matches(pattern, name)));
}

/** `router.post("/insured", guard, handler)`, and what the router is told to use. */
function registration({ ctx: { p } }: FlowIndex, { file, callable }: Change["endpoint"]): Spoken[] {
  const { nodes, callables } = factsOf(p, file);
  const handler = callables[callable]!;
  return callables[0]!.calls.flatMap((call) => {
    const [start, end] = [nodes.start[call]!, nodes.end[call]!];
    const isAround = start <= handler.start && handler.end <= end;
    return isAround || nameOf(p, file, nodes.a[call]!) === "use" ? [{ file, start, end }] : [];
  });
}

/** Of the functions on the way, of what they call, of the types of what they are given, and of what is brought in beside them. */
function filesOnWay({ ctx: { p }, effects }: FlowIndex, { endpoint, steps }: Change): number[] {
  const files = new Set<number>();
  for (const { file, callable } of [endpoint, ...steps]) {
    files.add(file);
    const { callables, imports } = factsOf(p, file);
    for (const i of imports.keys()) {
      const brought = importedNode(p, file, i);
      if (brought) files.add(brought.file);
    }
    const { calls, params } = callables[callable]!;
    for (const call of calls) {
      const behind = effects.behind(file, call);
      if (behind) files.add(behind.file);
    }
    for (const { type } of params) {
      const one = type < 0 ? undefined : unwrap(resolveType(p, file, type));
      if (one?.k === "record") files.add(one.record.file);
    }
  }
  return [...files];
}
