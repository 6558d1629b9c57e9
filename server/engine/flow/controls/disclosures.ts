// Personal data that goes where consent is asked for: to analytics, session recording and marketing services, and to others
// where the code says that it is marketing, a campaign, a lead or a partner. Input: the sinks of the program. Output: places
// with what arrives there and whether consent was certainly asked for before. Which recipients and words count, the request
// says.
import { tokenise } from "../../classify/tokens.js";
import { MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import { compiled } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOfHolder } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { recipientOfHost } from "../../models/index.js";
import { Transform } from "../origin.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import { type Host, hostAt, hostOf } from "../sinks/hosts.js";
import { MESSAGE, type SinkUse } from "../sinks/sinks.js";
import { callableKey, isUncalledMethod } from "../walk/callers.js";
import { callbackAnswers, certainlyBefore, type Wanted } from "../ways/before.js";
import { type Step, stepAt } from "../ways/climbing.js";
import { aroundHas, bodyHas, type EffectContext, isItself, isMeant, namesIn } from "../ways/effects.js";
import { onlyPassesOn } from "../ways/guardBodies.js";
import type { Handlers } from "../ways/handlerTable.js";
import { isWanted } from "./advertisements.js";
import { listsAgreed } from "./agreedLists.js";
import { chosenBy } from "./chosenPersons.js";
import { type WrongConsent, type WrongTerms, wrongConsent } from "./wrongConsents.js";

export interface Disclosure {
  use: SinkUse;
  step: Step;
  call: number;
  arrivals: Arrival[];
  recipient: string;
  status: "done" | "missing" | "ignored";
  /** Missing, although something is asked. */
  wrong?: WrongConsent;
  /** Whoever calls it hands over to whom it is sent. */
  handed?: true;
}

const CLEAN = Transform.masked | Transform.tokenised | Transform.aggregated | Transform["keyed-hash"];

/** What counts; words are tokens of names, in lower case. */
export interface DisclosureTerms extends WrongTerms {
  minTier: Tier;
  /** Recipient classes that always count. */
  recipients: readonly string[];
  /** Words of functions, classes and clients that make any other recipient count, in the singular. */
  purposes: readonly string[];
  /** Words of hosts that make them count; those, in the singular, of who serves the contract, whatever else it is called. */
  hosts: readonly string[];
  services: readonly string[];
  /** Words of hosts, among `purposes`, that count whatever service it is. */
  firstOfAll: readonly string[];
}

/** Disclosures among what arrives at sinks. */
export function disclosures(
  e: EffectContext,
  sites: readonly ArrivalSite[],
  handlers: Handlers,
  terms: DisclosureTerms,
): Disclosure[] {
  const about = compiled(terms.about);
  const isAbout = (tokens: readonly string[]) => about.test(tokens.join(" "));
  const wanted = consentWanted(e, handlers, isAbout);
  /** Whoever calls it, if anybody, leaves the question to it: other methods of its class that send by the same call ask. */
  const othersAsk = (step: Step, { spelled }: SinkUse): boolean =>
    isUncalledMethod(e.ctx.p, e.callers, step) &&
    sites.some(({ file, call, use }) => {
      if (file !== step.file || use.spelled !== spelled) return false;
      const other = stepAt(e.ctx, file, call);
      const { callables } = factsOf(e.ctx.p, file);
      if (other.callable === step.callable) return false;
      if (callables[other.callable]!.owner !== callables[step.callable]!.owner) return false;
      return certainlyBefore(e, wanted, other, call);
    });
  return sites.flatMap((site): Disclosure[] => {
    const { use } = site;
    const step = stepAt(e.ctx, site.file, site.call);
    // The function that sends may ask for whoever calls it.
    const sending = use.call === site.call && use.file === site.file ? step : stepAt(e.ctx, use.file, use.call);
    const isAskedThere = carriesConsent(e, use) || certainlyBefore(e, wanted, sending, use.call);
    const statusAt = (at: Step) =>
      isAskedThere || certainlyBefore(e, wanted, at, at.call) ? "done" : ignored(e, at) ? "ignored" : "missing";
    const disclosed = (at: Step, arrivals: Arrival[], recipient: string, isMessage: boolean): Disclosure => {
      const spelled = at === step ? use.spelled : nameOf(e.ctx.p, at.file, factsOf(e.ctx.p, at.file).nodes.a[at.call]!);
      const place = { use: { ...use, spelled }, step: at, call: at.call, arrivals, recipient };
      const status = statusAt(at);
      const isAnswered = isMessage && status === "done" && !carriesConsent(e, use);
      const wrong = isAnswered ? wrongConsent(e, terms, wanted, at, sending) : undefined;
      return wrong ? { ...place, status: "missing", wrong } : { ...place, status };
    };
    const sure = site.arrivals.filter(
      ({ origin, item: { classification: c } }) =>
        (origin.transforms & CLEAN) === 0 && c.confidence >= MEDIUM_CONFIDENCE,
    );
    const addresses = use.row?.recipientClass === "im" ? CHAT_ADDRESSES : /^contact\./;
    const contacts = sure.filter(({ item }) => addresses.test(item.classification.dataType));
    const recipient = recipientOf(e, terms, step, site);
    if (recipient === undefined) {
      if (use.sink !== MESSAGE && !isMessageOnly(site, calledHost(e, site))) return [];
      // A function that sends whatever it is given does not know what for.
      return placesGiving(e, step, contacts)
        .filter((at) => isWanted(e, terms, at, at.call))
        .map((at) => disclosed(at, contacts, use.row?.recipient ?? calledHost(e, site)?.text ?? use.spelled, true));
    }
    const isMessage = use.sink === MESSAGE || recipient.isGateway === true;
    const isAskedHere = () => isAskedThere || isAsked(e, step, isAbout) || asksInVain(e, step) || othersAsk(step, use);
    const chosen = contacts.map(({ origin }) =>
      isMessage ? chosenBy(e, terms, origin, use.sink === MESSAGE) : undefined,
    );
    const isHanded = isMessage && !chosen.includes("here") && !isAskedHere();
    const arrivals = isMessage ? contacts.filter((_, i) => chosen[i] ?? isAskedHere()) : sure;
    if (arrivals.length === 0) return [];
    const here = disclosed(step, arrivals, recipient.name, isMessage);
    if (isHanded) here.handed = true;
    const given = here.status === "missing" && use.sink === "http" ? placesGiving(e, step, arrivals) : [];
    const there = given.map((at) => disclosed(at, arrivals, recipient.name, isMessage));
    // Where some who use a client ask and some do not, those that do not are meant.
    return there.some(({ status }) => status === "done") ? there : [here];
  });
}

/** `partner.lead({ mobile, consentId })`: which consent it rests on goes with it. */
function carriesConsent(e: EffectContext, { file, call }: SinkUse): boolean {
  const args = [...listOf(e.ctx.p, file, call)];
  return args.some((arg) => namesIn(e, file, arg).some((tokens) => CONSENT_KEY.test(tokens.join(" "))));
}
const CONSENT_KEY = /^(\w+ )?consent (id|ids|ref|reference|no|token|record|proof)$/;

/** By which a person is written to in a chat. */
const CHAT_ADDRESSES = /^contact\.|^online\.open-id$/;

/** Calls that hand over all of what arrives in a function by its parameters. */
function placesGiving(e: EffectContext, { file, callable }: Step, arrivals: readonly Arrival[]): Step[] {
  const isGiven = ({ origin }: Arrival) =>
    origin.kind === "param" && origin.file === file && origin.callable === callable;
  if (arrivals.length === 0 || !arrivals.every(isGiven)) return [];
  const sites = e.callers.get(callableKey(file, callable)) ?? [];
  return sites.slice(0, MAX_CALLERS).flatMap((site) => {
    const at = e.ctx.p.files[site.file]!;
    return at.pathClass === "source" ? [stepAt(e.ctx, site.file, site.call)] : [];
  });
}

interface Recipient {
  name: string;
  /** A gateway of the project's own that sends messages to persons. */
  isGateway?: boolean;
}

/** Who receives it, if that needs consent. */
function recipientOf(e: EffectContext, terms: DisclosureTerms, step: Step, site: ArrivalSite): Recipient | undefined {
  const { use, call } = site;
  const named = (name: string) => ({ name });
  if (use.sink === MESSAGE)
    return isWanted(e, terms, step, call) ? named(use.row?.recipient ?? use.spelled) : undefined;
  if (use.party) {
    // Who works for the insurer serves the contract as a rule; where the project asks elsewhere, it says that he does not.
    const serves =
      use.party.works || tokenise(use.party.name).some((w) => terms.services.includes(w.replace(/s$/, "")));
    const isNamed = !serves || lookUp<boolean>(e.ctx, ASKED_PARTIES, partyOf(use)) === true;
    return isNamed ? named(use.spelled.split(".").at(-2) ?? use.spelled) : undefined;
  }
  if (terms.recipients.includes(use.row?.recipientClass ?? "")) return named(use.row?.recipient ?? use.package);
  const host = calledHost(e, site);
  if (host?.kind === "own") {
    const sends = tokenise(host.text).some((word) => GATEWAYS.test(word)) && isWanted(e, terms, step, call);
    return sends ? { name: host.text, isGateway: true } : undefined;
  }
  const { p } = e.ctx;
  const facts = factsOf(p, step.file);
  const fact = facts.callables[step.callable]!;
  const owner = facts.records[fact.owner]?.name ?? "";
  const callee = facts.nodes.a[call]!;
  const receiver = facts.nodes.kind[callee] === NodeKind.load ? nameOf(p, step.file, facts.nodes.a[callee]!) : "";
  const holder = nameOfHolder(p, step.file, step.callable);
  const names = [fact.name, owner, holder, receiver, nameOf(p, step.file, callee)].flatMap(tokenise);
  if (use.sink === "http") names.push(...purposesIn(p, step.file, call));
  // The host, or the setting that holds it.
  const ofHost = host ? tokenise(host.text) : [];
  const isWord = (w: string) => terms.purposes.includes(w.replace(/s$/, ""));
  if (names.some(isWord)) return named(use.row?.recipient ?? receiver);
  if (ofHost.some((w) => terms.firstOfAll.includes(w.replace(/s$/, "")))) return named(host!.text);
  if (ofHost.some((w) => terms.services.includes(w.replace(/s$/, "")))) return undefined;
  // What sends a message to whom it is about is asked what it sends.
  if (isMessageOnly(site, host))
    return isWanted(e, terms, step, call) ? { name: host!.text, isGateway: true } : undefined;
  const isNamed = ofHost.some((w) => isWord(w) || terms.hosts.includes(w));
  const isAsked = host?.kind === "external" && lookUp<boolean>(e.ctx, ASKED_HOSTS, host.text) === true;
  return isNamed || isAsked ? named(use.row?.recipient ?? host!.text) : undefined;
}

/** `mail.partner.example` is told an address and a name: more than that is told for another reason. */
function isMessageOnly({ arrivals }: ArrivalSite, host: Host | undefined): boolean {
  if (host?.kind !== "external" || !tokenise(host.text).some((word) => GATEWAYS.test(word))) return false;
  return arrivals.every(({ item }) => ADDRESSED.test(item.classification.dataType));
}
function calledHost(e: EffectContext, site: ArrivalSite): Host | undefined {
  const { use } = site;
  return use.sink === "http" && use.row?.host !== undefined ? hostAt(e.ctx, site) : undefined;
}
const ADDRESSED = /^contact\.|^identity\.person-name$/;

const ASKED_HOSTS = "hosts asked for";
const ASKED_PARTIES = "parties asked for";

function partyOf({ party }: SinkUse): string {
  return party ? `${party.name}.${party.method}` : "";
}

/**
 * Looks for hosts, beside those of services that the models know, and for partners and vendors that are not seen, to which some
 * place of the project hands something only with consent; answers whether there is one.
 */
export function findAskedRecipients(
  e: EffectContext,
  usesIn: (file: number) => readonly SinkUse[],
  handlers: Handlers,
  terms: DisclosureTerms,
): boolean {
  const about = compiled(terms.about);
  const wanted = consentWanted(e, handlers, (tokens) => about.test(tokens.join(" ")));
  const found = everywhere(e.ctx, `recipients asked for ${terms.about}`, (file) =>
    (e.ctx.p.files[file]!.pathClass === "source" ? usesIn(file) : []).flatMap((use): [string, string][] => {
      const host = use.sink === "http" && use.row?.host !== undefined ? hostOf(e.ctx, use) : undefined;
      const isUnknown = host?.kind === "external" && !recipientOfHost(e.ctx.p.models, host.text);
      if (!isUnknown && !use.party) return [];
      if (!certainlyBefore(e, wanted, stepAt(e.ctx, file, use.call), use.call)) return [];
      return [use.party ? [ASKED_PARTIES, partyOf(use)] : [ASKED_HOSTS, host!.text]];
    }),
  );
  for (const table of [ASKED_HOSTS, ASKED_PARTIES])
    putAll(e.ctx, table, new Map(found.flatMap(([kind, name]) => (kind === table ? [[name, true]] : []))));
  return found.length > 0;
}
const GATEWAYS = /^(e?mails?|mailer|smtp|sms|mms|push|messages?|messaging|notify|notifications?|edm|whatsapp)$/;

const MAX_CALLERS = 20;

/** `{ people, campaign: "…" }`: members that name what it is sent for; a lead or partner beside may be anybody's. */
function purposesIn(p: Program, file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, call)].flatMap((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] !== NodeKind.object) return [];
    const pairs = listOf(p, file, at);
    return [...pairs].flatMap((key, i) =>
      i % 2 === 0 && key >= 0 ? tokenise(stringAt(p, file, key)).filter((word) => PURPOSES.test(word)) : [],
    );
  });
}
const PURPOSES = /^(campaigns?|promos?|promotions?|marketing|newsletters?|adverts?|advertising)$/;

/** Names of calls that choose records, and their first words: by the arguments it is told which. */
const READS = /^(find|filter|query|select|where|search|list|get|count)/i;
const CHOOSES =
  /^(all|many|fetch|load|read|page|paginate|scan|stream|iterate|each|pick|choose|by|matching|audience|segment|recipients?)$/;

type IsAbout = (tokens: readonly string[]) => boolean;

function consentWanted(e: EffectContext, handlers: Handlers, isAbout: IsAbout): Wanted {
  const speaks = (file: number, node: number) => speaksOf(e, file, node, isAbout);
  return {
    decides: speaks,
    settles(file, call) {
      const { nodes } = factsOf(e.ctx.p, file);
      if (asksFor(e, { file, call })) return true;
      if (asksAndThrows(e, file, call, speaks)) return true;
      // A question for those who agreed: `find({ where: { marketingConsent: true } })`, `filter((c) => c.optedIn)`.
      const name = nameOf(e.ctx.p, file, nodes.a[call]!);
      if (READS.test(name) || CHOOSES.test(tokenise(name)[0] ?? ""))
        return (
          [...listOf(e.ctx.p, file, call)].some((arg) => speaks(file, arg)) ||
          callbackAnswers(e, file, call).some((value) => speaks(file, value)) ||
          listsAgreed(e, file, call, speaks)
        );
      return listsAgreed(e, file, call, speaks);
    },
    declares: (body) => declared(e, handlers, isAbout, body),
  };
}

/** The call asks for consent, and goes on only if there is one. */
export function asksFor(e: EffectContext, { file, call }: Pick<Step, "file" | "call">): boolean {
  return isItself(e, file, call, "consent") && comesBackOnlyIfSo(e, file, call);
}

/** `require`, `assert` …; `has` and `is` only answer. A function of the project must be able to throw. */
function comesBackOnlyIfSo(e: EffectContext, file: number, call: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  if (/^(has|is|can|get|granted)/i.test(nameOf(e.ctx.p, file, nodes.a[call]!))) return false;
  const behind = e.behind(file, call);
  return behind === undefined || throws(e, behind, 0);
}

/** A helper of the project that asks, by a call or a condition, and can throw. */
function asksAndThrows(
  e: EffectContext,
  file: number,
  call: number,
  speaks: (file: number, node: number) => boolean,
): boolean {
  const behind = e.behind(file, call);
  if (behind === undefined || !throws(e, behind, 0)) return false;
  const fact = factsOf(e.ctx.p, behind.file).callables[behind.callable]!;
  return (
    bodyHas(e, behind, "consent") ||
    fact.blocks.some(({ condition }) => condition >= 0 && speaks(behind.file, condition))
  );
}

function throws(e: EffectContext, body: Body, depth: number): boolean {
  const fact = factsOf(e.ctx.p, body.file).callables[body.callable]!;
  if (fact.throws.length > 0) return true;
  if (depth > 3) return false;
  return fact.calls.some((call) => {
    const behind = e.behind(body.file, call);
    if (behind === undefined) return isItself(e, body.file, call, "consent");
    return bodyHas(e, behind, "consent") && throws(e, behind, depth + 1);
  });
}

const BASIS = /^lawful-?basis$|^legal-?basis$/i;

/** `@lawfulBasis` in the comment, `@RequireConsent()` on the method, a middleware or wrapper that asks. */
function declared(e: EffectContext, handlers: Handlers, isAbout: IsAbout, body: Body): boolean {
  const facts = factsOf(e.ctx.p, body.file);
  const fact = facts.callables[body.callable]!;
  const owner = facts.records[fact.owner];
  if ([fact.comment, owner?.comment].some((c) => c?.marks?.some((mark) => BASIS.test(mark)))) return true;
  const annotations = [...fact.annotations, ...(owner?.annotations ?? [])];
  if (annotations.some((a) => BASIS.test(a.name) || isAbout(tokenise(a.name)))) return true;
  return (handlers.of(callableKey(body.file, body.callable)) ?? []).some((endpoint) =>
    endpoint.around.some(
      (a) =>
        a.kind !== "decorator" &&
        (aroundHas(e, a, "consent") || isMeant(e, a, "consent")) &&
        !(a.bodies.length > 0 && a.bodies.every((one) => onlyPassesOn(e, one))),
    ),
  );
}

/** Consent is asked for in the callable, and the answer changes nothing. */
function ignored(e: EffectContext, { file, callable }: Step): boolean {
  return factsOf(e.ctx.p, file).callables[callable]!.calls.some((call) => isItself(e, file, call, "consent"));
}

/** `hasConsent(id);`: who asks for one person knows whom it is sent to, and nothing takes the answer. */
function asksInVain(e: EffectContext, { file, callable }: Step): boolean {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const { by, returned } = nodeUses(e.ctx.p, file);
  return callables[callable]!.calls.some((call) => {
    if (!ASKS.test(nameOf(e.ctx.p, file, nodes.a[call]!)) || !isItself(e, file, call, "consent")) return false;
    const taken = by.get(call)?.[0];
    const isAwaited = taken !== undefined && nodes.kind[taken] === NodeKind.await && !by.has(taken);
    return !returned.has(call) && (taken === undefined || isAwaited);
  });
}
const ASKS = /^(has|is|can|may|check|verify)(?![a-z])/;

/** A condition of the callable is about it. */
function isAsked(e: EffectContext, { file, callable }: Step, isAbout: IsAbout): boolean {
  const { blocks } = factsOf(e.ctx.p, file).callables[callable]!;
  return blocks.some(
    ({ condition, next }) => condition >= 0 && next.length > 1 && speaksOf(e, file, condition, isAbout),
  );
}

/** Some name in an expression is about it, or what a function of the project gives back that is called there. */
function speaksOf(e: EffectContext, file: number, node: number, isAbout: IsAbout): boolean {
  if (namesIn(e, file, node).some(isAbout)) return true;
  return callsIn(e, file, node).some((call) => {
    const behind = e.behind(file, call);
    const returns = behind ? factsOf(e.ctx.p, behind.file).callables[behind.callable]!.returns : [];
    return returns.some((value) => namesIn(e, behind!.file, value).some(isAbout));
  });
}

/** Calls that a condition is made of. */
function callsIn(e: EffectContext, file: number, node: number, depth = 0): number[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.call) return [at];
  if ((kind !== NodeKind.clean && kind !== NodeKind.join) || depth > 4) return [];
  return [...listOf(e.ctx.p, file, at)].flatMap((inner) => callsIn(e, file, inner, depth + 1));
}
