// Things that need a consent of their own, before which only a consent for everything is asked for. Input: a file, and what of
// personal data leaves by its calls. Output: the calls, each with the consent that is asked for. Invariant: where a consent may be
// one of several, or something else asks too, nothing is said.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import { type Host, hostAt } from "../sinks/hosts.js";
import { typeCalled } from "../sinks/ownEffects.js";
import { spell } from "../sinks/sinks.js";
import { constantText } from "../walk/constantText.js";
import { certainlyBefore, type Wanted } from "../ways/before.js";
import { type Step, stepAt } from "../ways/climbing.js";
import { bodyHas, type EffectContext, isItself, namesIn } from "../ways/effects.js";
import { asksFor } from "./disclosures.js";

/** Regular expressions on the words of names, parted by blanks. */
export interface BundledTerms {
  /** What is spelled says that somebody agreed; a name, that he agreed to all there is. */
  asks: string;
  toAll: string;
  /** What is spelled, or its type, comes with the request itself: a consent in it is one for what is requested. */
  contexts: string;
  /** It is about consent at all; how all such names are spelled. */
  consents: string;
  spelled: string;
  /** Names a purpose, a recipient, or that there are several. */
  purposes: string;
  /** Constants that stand for all purposes, and that stand for a yes. */
  all: string;
  yes: string;
  /** Calls that need a consent of their own: what they are called with all before the last dot, and their own name. */
  acts: readonly { about: string; words: string; verb: string }[];
  /** Types of data that need one when they leave, and classes of recipients that need one for any. */
  sensitive: string;
  recipients: readonly string[];
  /** Words of hosts that serve the contract, and of settings with addresses of somebody else. */
  services: string;
  outsiders: string;
}

export interface BundledUse {
  step: Step;
  call: number;
  consent: string;
  by: string;
  about: string;
  arrivals: Arrival[];
}

/** Calls of a file that are acts by their names. */
export function bundledActs(e: EffectContext, terms: BundledTerms, file: number): BundledUse[] {
  const { callables, nodes, strings } = factsOf(e.ctx.p, file);
  const looks = compiled(terms.spelled, "i");
  const isAbout = (text: string) =>
    text.length < MAX_NAME && looks.test(text) && matches(terms.consents, wordsOf(text));
  if (!strings.some(isAbout)) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): BundledUse[] => {
      const callee = strip(e.ctx.p, file, nodes.a[call]!);
      const verb = wordsOf(nameOf(e.ctx.p, file, callee));
      const by = spell(e.ctx, file, callee);
      const acts = terms.acts.filter((one) => matches(one.verb, verb));
      if (acts.length === 0) return [];
      const actOf = (words: string) => acts.find((one) => matches(one.words, words));
      // `this.vendor.compare(…)` of a FaceVendor
      const receiver = nodes.kind[callee] === NodeKind.load ? entityOf(e.ctx.p, file, nodes.a[callee]!) : undefined;
      const act = actOf(wordsOf(by)) ?? actOf(wordsOf(typeCalled(receiver)));
      if (!act || listOf(e.ctx.p, file, call).length === 0 || asksInside(e, terms, file, call)) return [];
      return bundledAt(e, terms, stepAt(e.ctx, file, call), { by, about: act.about, arrivals: [] });
    }),
  );
}

const MAX_NAME = 40;

/** Places where personal data leaves, among what arrives at sinks. */
export function bundledLeaving(e: EffectContext, terms: BundledTerms, sites: readonly ArrivalSite[]): BundledUse[] {
  const sensitive = compiled(terms.sensitive);
  return sites.flatMap((site): BundledUse[] => {
    const { file, call, use, arrivals } = site;
    const isWanted = terms.recipients.includes(use.row?.recipientClass ?? "");
    const host = use.sink === "http" ? hostAt(e.ctx, site) : undefined;
    if (host && !isOthers(terms, host)) return [];
    // `https://face.vendor.example/compare`: whoever gets a picture there makes more of it.
    const act =
      host?.kind === "external" ? terms.acts.find((one) => matches(one.words, wordsOf(host.text))) : undefined;
    const given = arrivals.filter(
      ({ item: { classification: c } }) =>
        c.confidence >= MEDIUM_CONFIDENCE && (isWanted || act !== undefined || sensitive.test(c.dataType)),
    );
    if (given.length === 0) return [];
    const found = { by: use.spelled, about: isWanted ? "profiling" : (act?.about ?? ""), arrivals: given };
    // A consent without a name is the one for cookies and the like there.
    return bundledAt(e, isWanted ? { ...terms, asks: NOTHING } : terms, stepAt(e.ctx, file, call), found);
  });
}

/** Of an address that only a setting knows, the name of the setting says whose it is. */
function isOthers({ services, outsiders }: BundledTerms, { kind, text }: Host): boolean {
  const words = wordsOf(text);
  return !matches(services, words) && (kind === "external" || (kind === "unknown" && matches(outsiders, words)));
}
const NOTHING = "(?!)";

function bundledAt(
  e: EffectContext,
  terms: BundledTerms,
  step: Step,
  found: Pick<BundledUse, "by" | "about" | "arrivals">,
): BundledUse[] {
  if (e.ctx.p.files[step.file]!.pathClass === "test" || asksElse(e, terms, step)) return [];
  let consent = "";
  const notes = (asked: string | undefined) => {
    consent ||= asked ?? "";
    return asked !== undefined;
  };
  const general: Wanted = {
    decides: (file, condition) => notes(askedFor(e, terms, file, condition)),
    settles: (file, call) => notes(requiredOf(e, terms, file, call)),
    declares: () => false,
  };
  if (!certainlyBefore(e, general, step, step.call) || consent === "") return [];
  const own: Wanted = {
    decides: (file, condition) => isAboutOther(e, terms, file, condition),
    settles: (file, call) =>
      isAboutOther(e, terms, file, call) || (asksFor(e, { file, call }) && !requiredOf(e, terms, file, call)),
    declares: ({ file, callable }) =>
      factsOf(e.ctx.p, file).callables[callable]!.annotations.some((a) => matches(terms.consents, wordsOf(a.name))),
  };
  return certainlyBefore(e, own, step, step.call) ? [] : [{ step, call: step.call, consent, ...found }];
}

/** Something in the same function speaks of a consent that may be another one. */
function asksElse(e: EffectContext, terms: BundledTerms, { file, callable }: Step): boolean {
  const { blocks, calls } = factsOf(e.ctx.p, file).callables[callable]!;
  const asked = [...blocks.map(({ condition }) => condition).filter((node) => node >= 0), ...calls];
  return asked.some((node) => isAboutOther(e, terms, file, node));
}

/** Speaks of consent and of a purpose. */
function isAboutOther(e: EffectContext, terms: BundledTerms, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  // What a call does with a consent that it is given is another matter.
  const asked = nodes.kind[at] === NodeKind.call ? [nodes.a[at]!] : [at];
  const names = asked.flatMap((one) => namesIn(e, file, one)).map((tokens) => tokens.join(" "));
  if (!names.some((words) => matches(terms.consents, words))) return false;
  return nodes.kind[at] === NodeKind.call
    ? isItself(e, file, at, "consent") && requiredOf(e, terms, file, at) === undefined && !isToldAll(e, terms, file, at)
    : askedFor(e, terms, file, at) === undefined;
}

/** The function of the project that is called asks itself. */
function asksInside(e: EffectContext, terms: BundledTerms, file: number, call: number): boolean {
  const body = e.behind(file, call);
  if (!body) return false;
  const { blocks } = factsOf(e.ctx.p, body.file).callables[body.callable]!;
  return (
    bodyHas(e, body, "consent") ||
    blocks.some(
      ({ condition }) =>
        condition >= 0 && namesIn(e, body.file, condition).some((tokens) => matches(terms.consents, tokens.join(" "))),
    )
  );
}

/** `consents.require(id, "all")` */
function requiredOf(e: EffectContext, terms: BundledTerms, file: number, call: number): string | undefined {
  if (!asksFor(e, { file, call })) return undefined;
  return isToldAll(e, terms, file, call)
    ? spell(e.ctx, file, strip(e.ctx.p, file, factsOf(e.ctx.p, file).nodes.a[call]!))
    : undefined;
}

/** It is told a purpose that stands for all, and no other. */
function isToldAll(e: EffectContext, terms: BundledTerms, file: number, call: number): boolean {
  const args = [...listOf(e.ctx.p, file, call)];
  const texts = args.flatMap((arg) => constantText(e.ctx, file, arg) ?? []);
  const names = namesIn(e, file, call).map((tokens) => tokens.join(" "));
  return (
    texts.length > 0 &&
    texts.every((text) => matches(terms.all, wordsOf(text))) &&
    !names.some((words) => matches(terms.purposes, words))
  );
}

/** The consent that a condition is about, as spelled, if it is one for everything. */
function askedFor(e: EffectContext, terms: BundledTerms, file: number, condition: number): string | undefined {
  const names = namesIn(e, file, condition).map((tokens) => tokens.join(" "));
  if (!names.some((words) => matches(terms.consents, words))) return undefined;
  if (names.some((words) => matches(terms.purposes, words))) return undefined;
  const found: Looked = { names: [], isOther: false };
  look(e, terms, file, condition, found, 0);
  return found.isOther ? undefined : found.names[0];
}

interface Looked {
  names: string[];
  /** Something in it may stand for a purpose. */
  isOther: boolean;
}

function look(e: EffectContext, terms: BundledTerms, file: number, node: number, found: Looked, depth: number): void {
  const { p } = e.ctx;
  const { nodes, bindings, callables } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > MAX_DEPTH) return;
  const down = (one: number) => look(e, terms, file, one, found, depth + 1);
  const name = nameOf(p, file, at);
  const isAll = matches(terms.toAll, wordsOf(name));
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      if (nodes.a[at] === LiteralKind.string && !isYes(terms, stringAt(p, file, nodes.b[at]!))) found.isOther = true;
      return;
    case NodeKind.local: {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      if (isAll) found.names.push(name);
      else if (versions.length === 1) down(versions[0]!);
      else if (matches(terms.consents, wordsOf(name))) found.isOther = true;
      return;
    }
    case NodeKind.param:
      // What a function is handed may be any consent, unless its name says that it is for all.
      if (isAll) found.names.push(name);
      else if (matches(terms.consents, wordsOf(name))) found.isOther = true;
      return;
    case NodeKind.load: {
      const base = strip(p, file, nodes.a[at]!);
      const spelled = spell(e.ctx, file, at);
      const isFromHere = matches(terms.contexts, wordsOf(spelled)) || isOfContext(e, terms, file, base);
      const isHanded =
        nodes.kind[base] === NodeKind.param && callables[nodes.a[base]!]!.params[nodes.b[base]!]?.name === "";
      if (isAll) found.names.push(spelled);
      else if (matches(terms.asks, wordsOf(spelled))) {
        if (isHanded || isFromHere || keepsSeveral(e, terms, file, base)) found.isOther = true;
        else found.names.push(spelled);
      }
      if (nodes.kind[base] !== NodeKind.param) down(base);
      return;
    }
    case NodeKind.call:
      lookIntoCall(e, terms, file, at, found);
      return;
    case NodeKind.clean:
    case NodeKind.join:
      if (nodes.kind[at] === NodeKind.join || nodes.a[at]! >= 0) for (const item of listOf(p, file, at)) down(item);
      return;
  }
}
const MAX_DEPTH = 8;

function isYes(terms: BundledTerms, text: string): boolean {
  const words = wordsOf(text);
  return matches(terms.yes, words) || matches(terms.all, words);
}

/** `await consents.findOne({ customerId })`, `hasConsent(customer)`, `consents.isGranted(id, "general")` */
function lookIntoCall(e: EffectContext, terms: BundledTerms, file: number, call: number, found: Looked): void {
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  // What comes in is only looked over.
  if (CHECKS.test(nameOf(e.ctx.p, file, callee))) return;
  const spelled = spell(e.ctx, file, callee);
  const asked = tableAsked(e, file, call);
  if (asked && matches(terms.consents, wordsOf(asked.table))) {
    const isForOne = asked.keys.some((key) => matches(terms.purposes, wordsOf(key)));
    if (matches(terms.toAll, wordsOf(asked.table)) && !isForOne) found.names.push(asked.table);
    else found.isOther = true;
    return;
  }
  const texts = [...listOf(e.ctx.p, file, call)].flatMap((arg) => constantText(e.ctx, file, arg) ?? []);
  const body = e.behind(file, call);
  const isPlain = texts.length > 0 ? texts.every((text) => matches(terms.all, wordsOf(text))) : true;
  const isKnown = texts.length > 0 || LOOKUP.test(nameOf(e.ctx.p, file, callee)) || body !== undefined;
  if (!isPlain || !isKnown || (body && speaksOfPurposes(e, terms, body))) found.isOther = true;
  else if (texts.length > 0 || matches(terms.asks, wordsOf(spelled)) || matches(terms.toAll, wordsOf(spelled)))
    found.names.push(spelled);
  // `GeneralConsent.findOne({ customerId })`: what is looked up says that it is one for all.
  else if (spelled.includes(".") && matches(terms.toAll, wordsOf(spelled.slice(0, spelled.lastIndexOf(".")))))
    found.names.push(spelled);
}
/** `db("blanket_consents").where({ customerId }).first("id")`: the table, and the columns that are asked for. */
function tableAsked(e: EffectContext, file: number, call: number): { table: string; keys: string[] } | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const keys: string[] = [];
  let at = call;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const args = [...listOf(p, file, at)];
    const texts = args.flatMap((arg) => constantText(e.ctx, file, arg) ?? []);
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load)
      return hops > 0 && args.length === 1 && texts.length === 1 ? { table: texts[0]!, keys } : undefined;
    const before = strip(p, file, nodes.a[callee]!);
    if (nodes.kind[before] !== NodeKind.call) return undefined;
    for (const arg of args) {
      const object = strip(p, file, arg);
      if (nodes.kind[object] === NodeKind.object)
        keys.push(
          ...[...listOf(p, file, object)].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? stringAt(p, file, key) : [])),
        );
    }
    keys.push(...texts);
    at = before;
  }
  return undefined;
}
const MAX_CHAIN = 10;

const CHECKS = /^(parse|safeParse|validate|cast|assert|coerce|check|decode|create)(Async|Sync)?$|^json$/;
const LOOKUP =
  /^(find|get|load|fetch|query|select|by[A-Z]|read|lookup|retrieve|(latest|current|last|active|one|of|for)([A-Z]|$))/;

function speaksOfPurposes(e: EffectContext, terms: BundledTerms, { file, callable }: Body): boolean {
  const { blocks, calls, returns } = factsOf(e.ctx.p, file).callables[callable]!;
  return [...blocks.map(({ condition }) => condition), ...calls, ...returns].some(
    (node) => node >= 0 && namesIn(e, file, node).some((tokens) => matches(terms.purposes, tokens.join(" "))),
  );
}

function isOfContext(e: EffectContext, terms: BundledTerms, file: number, base: number): boolean {
  const entity = entityOf(e.ctx.p, file, base);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  return type?.k === "record" && matches(terms.contexts, wordsOf(type.record.name));
}

/** What it is a member of has consents for single purposes, too, or says which one it is. */
function keepsSeveral(e: EffectContext, terms: BundledTerms, file: number, base: number): boolean {
  const entity = entityOf(e.ctx.p, file, base);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  if (type?.k !== "record") return false;
  const isConsent = matches(terms.consents, wordsOf(type.record.name));
  return [...type.record.fields.keys()].some((name) => {
    const words = wordsOf(name);
    return matches(terms.purposes, words) && (isConsent || matches(terms.consents, words));
  });
}
