// Endpoints at which somebody can try until it fits: one-time codes, passwords; and those that send a code to whom the caller
// names. Input: a file with handlers, and the words that count. Output: one entry per handler, with what counts its calls or
// holds them back: something around it, or what it does itself. Generous with the latter: a name is enough.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import type { Around, Endpoint } from "../../link/endpoints/endpoints.js";
import { definition } from "../../link/endpoints/handlers.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { statementOf } from "../sinks/statementChanges.js";
import { constantText } from "../walk/constantText.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { reached } from "../ways/reached.js";
import { protectionOf } from "./gatekeepers.js";
import { nameIn } from "./nameInBodies.js";

/** Regular expressions on words of names, parted by blanks. */
export interface GuessingTerms {
  /** Words of the address and the handler: one-time codes, with which it checks or sends one; logging in with a password. */
  codes: string;
  checks: string;
  sends: string;
  logIns: string;
  /** Calls that compare a code which somebody was sent, and codes of something else. */
  proves: string;
  otherCodes: string;
  /** With which it sends a way in to whoever says that he has lost his; calls that send it, and what it is. */
  forgets: string;
  links: string;
  /** With which it is about something else. */
  unless: string;
  /** Calls that compare a password, and those that are given one to do so; what such a one is called. */
  compares: string;
  takers: string;
  passwords: string;
  /** Words with which it says whether a person is known. */
  asks: string;
  /** Data types by which persons are looked up, and names as they are spelled that may be such (flag "i"). */
  numberTypes: string;
  numbers: string;
  /** Middlewares, packages, calls and members by which calls are counted or held back. */
  limits: string;
}

export interface Guessing {
  callable: number;
  /** "POST /otp/verify" */
  route: string;
  framework: string;
  what: "check" | "send" | "password" | "exists";
  /** The number by which it says whether a person is known. */
  key: string;
  /** Something that is not shown is handed the password or the code to compare it, and may count. */
  isHandedOn?: true;
  /** What holds calls back; "" for nothing that is seen here. `around`: it stands before the handler; `guard`: as one of its guards. */
  limit: { by: string; around: boolean; guard?: boolean };
  /** The mark by which it is left out of what counts calls: `@SkipThrottle()`. */
  exemptBy?: string;
}

export function guessingIn(e: EffectContext, handlers: Handlers, terms: GuessingTerms, file: number): Guessing[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass === "test") return [];
  return handlers.in(file).flatMap(({ callable, endpoints }): Guessing[] => {
    const endpoint = endpoints[0]!;
    const words = spokenBy(endpoint, facts.callables[callable]!.name);
    const said = guessedAt(terms, words);
    if (!said && matches(terms.unless, words)) return [];
    const bodies = reached(e, { file, callable });
    const isCompared = said === "password" && comparesPassword(e, terms, bodies);
    const isHandedOn = said === "password" && !isCompared && handsPasswordOn(e, terms, bodies);
    const isVague = said === undefined || (said === "password" && !isCompared && !isHandedOn);
    const isCheck =
      (isVague && (provesCode(e, terms, bodies) || (said !== undefined && comparesCode(e, terms, bodies)))) ||
      // `PUT /otp` checks what `POST /otp` has sent.
      (said === "code" && (asksForCode(e, bodies) || comparesCode(e, terms, bodies, true)));
    const first = isCheck ? "check" : said;
    if (!first) return [];
    const isOther = first === "password" && isVague;
    if (isOther && !matches(terms.asks, words)) return [];
    const what = isOther ? "exists" : first;
    if (what === "code" && !sendsCode(e, terms, bodies)) return [];
    if (what === "link" && !someCall(e, bodies, (said) => matches(terms.sends, said) && matches(terms.links, said)))
      return [];
    const key = what === "exists" ? (keySent(e, terms, { file, callable }) ?? "") : "";
    if (what === "exists" && (key === "" || !/^(none|open|void)$/.test(protectionOf(e, endpoint).status))) return [];
    return [
      {
        callable,
        route: `${endpoint.verb} ${endpoint.route}`,
        framework: endpoint.framework,
        what: what === "code" || what === "link" ? "send" : what,
        key,
        ...(isHandedOn || (!said && isOwnProof(e, terms, endpoint, bodies)) ? { isHandedOn: true as const } : {}),
        ...limitsOf(e, terms, endpoint, bodies),
      },
    ];
  });
}

/** Of the address without its parameters, and of the handler. */
function spokenBy({ route }: Endpoint, name: string): string {
  return `${wordsOf(route.replace(/:\w+/g, ""))} ${wordsOf(name)}`;
}

/** "code", "link": what it does with one is told by what it calls. */
function guessedAt(terms: GuessingTerms, words: string): Guessing["what"] | "code" | "link" | undefined {
  if (matches(terms.unless, words)) return undefined;
  if (matches(terms.codes, words)) {
    if (matches(terms.checks, words)) return "check";
    return matches(terms.sends, words) ? "send" : "code";
  }
  if (matches(terms.forgets, words)) return "link";
  if (matches(terms.logIns, words)) return "password";
  return matches(terms.asks, words) ? "exists" : undefined;
}

/** `verifyResetCode(customer.id, code)`, whatever the address says. */
function provesCode(e: EffectContext, { proves, otherCodes }: GuessingTerms, bodies: readonly Body[]): boolean {
  return someCall(e, bodies, (words) => matches(proves, words) && !matches(otherCodes, words));
}

/**
 * `verifyOtp(req.customer.mobile, code)` before something else: whoever has signed in proves once more that it is he, by a function
 * that is not shown and may count.
 */
function isOwnProof(e: EffectContext, terms: GuessingTerms, endpoint: Endpoint, bodies: readonly Body[]): boolean {
  if (/^(none|open|void)$/.test(protectionOf(e, endpoint).status)) return false;
  return !someCall(e, bodies, (words, file, call) => {
    if (!matches(terms.proves, words) || matches(terms.otherCodes, words)) return false;
    return (
      e.behind(file, call) !== undefined || ![...listOf(e.ctx.p, file, call)].some((arg) => isOfWhoCalls(e, file, arg))
    );
  });
}

function isOfWhoCalls(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const on = strip(e.ctx.p, file, node);
  if (nodes.kind[on] !== NodeKind.load) return false;
  return SIGNED_IN.test(nameOf(e.ctx.p, file, nodes.a[on]!));
}
const SIGNED_IN = /^(user|customer|member|principal|currentUser|currentCustomer|holder|policyholder)$/;

/** `stored !== req.body.otp`, in what lets somebody in; `isSaid`: the address says of which code it is. */
function comparesCode(e: EffectContext, { codes }: GuessingTerms, bodies: readonly Body[], isSaid = false): boolean {
  return bodies.some(({ file, callable }) => {
    const { nodes, callables } = factsOf(e.ctx.p, file);
    const { start, end } = callables[callable]!;
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.kind[node] !== NodeKind.clean || nodes.start[node]! < start || nodes.end[node]! > end) continue;
      if (!/^[!=]==?$/.test(stringAt(e.ctx.p, file, nodes.a[node]!))) continue;
      const sides = [...listOf(e.ctx.p, file, node)];
      const isSent = (side: number) => {
        const words = wordsOf(nameOf(e.ctx.p, file, side));
        return (matches(codes, words) || (isSaid && PLAIN_CODE.test(words))) && isOfCaller(e, file, side, 0);
      };
      const other = sides.find((side) => !isSent(side));
      if (sides.some(isSent) && other !== undefined && nodes.kind[strip(e.ctx.p, file, other)] !== NodeKind.literal)
        return true;
    }
    return false;
  });
}

const PLAIN_CODE = /^((given|entered|submitted|input) )?(code|pin)$/;

/** `DELETE FROM otps WHERE mobile = $1 AND code = $2 RETURNING id`: the store compares it. */
function asksForCode(e: EffectContext, bodies: readonly Body[]): boolean {
  return someCall(e, bodies, (_, file, call) => CODE_ASKED.test(statementOf(e.ctx, file, call) ?? ""));
}
const CODE_ASKED = /\bwhere\b.*\b(?:\w+_)?(?:code|otp|pin|yzm|yan_?zheng_?ma)\s*=\s*[$?:@]/is;

/** `sms.sendCode(req.body.phone)`, `core.post("/notify/agent", { agent, template, code })` */
function sendsCode(e: EffectContext, { sends, codes }: GuessingTerms, bodies: readonly Body[]): boolean {
  const isCode = (words: string) => matches(`${codes}|\\bcode\\b`, words);
  return someCall(
    e,
    bodies,
    (words, file, call) =>
      (matches(sends, words) && isCode(words)) ||
      (SENDS.test(words) && saysOf(e, file, call, (text) => TELLS.test(text)) && hasMember(e, file, call, isCode)),
  );
}
const TELLS = /(^| )(notify|notif\w+|sms|mails?|emails?|messages?|messaging|send|push|voice)( |$)/;

function someCall(
  e: EffectContext,
  bodies: readonly Body[],
  is: (words: string, file: number, call: number) => boolean,
): boolean {
  return bodies.some(({ file, callable }) => {
    const { nodes, callables } = factsOf(e.ctx.p, file);
    return callables[callable]!.calls.some((call) =>
      is(wordsOf(spell(e.ctx, file, strip(e.ctx.p, file, nodes.a[call]!))), file, call),
    );
  });
}

/** A member of what the caller sends that tells a person from all others. */
export function keySent(
  e: EffectContext,
  terms: Pick<GuessingTerms, "numbers" | "numberTypes"> & { named?: string },
  { file, callable }: Body,
): string | undefined {
  const { p } = e.ctx;
  const { nodes, callables, strings } = factsOf(p, file);
  const place = /([^/.]*)[^/]*$/.exec(p.files[file]!.path)?.[1];
  const may = compiled(terms.numbers, "i");
  const named = compiled(terms.named ?? "(?!)");
  const isNumber = (name: string) => {
    if (named.test(name)) return true;
    if (!may.test(name)) return false;
    // `plate` alone may be a dish's: of vehicles.js it is theirs.
    return [undefined, place].some((owner) => {
      const found = p.classifier.classify(owner === undefined ? { name } : { name, owner });
      return found !== undefined && found.confidence >= MEDIUM_CONFIDENCE && matches(terms.numberTypes, found.dataType);
    });
  };
  const { start, end, params } = callables[callable]!;
  const given = params.find(({ name, annotations }) => annotations.length > 0 && isNumber(name));
  if (given || !strings.some((text) => may.test(text) || named.test(text))) return given?.name;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const name = nodes.b[node]! < 0 ? "" : stringAt(p, file, nodes.b[node]!);
    if (isNumber(name) && isOfCaller(e, file, nodes.a[node]!, 0)) return name;
  }
  return undefined;
}
const MAX_DEPTH = 8;

/** `req.body`, `await c.req.json()`, a variable that is one of them. */
function isOfCaller(e: EffectContext, file: number, node: number, depth: number): boolean {
  const { nodes, bindings } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  if (depth > MAX_DEPTH) return false;
  switch (nodes.kind[at]) {
    case NodeKind.param:
      return !isOfRows(e, file, nodes.a[at]!, depth);
    case NodeKind.load:
    case NodeKind.call:
      return isOfCaller(e, file, nodes.a[at]!, depth + 1);
    case NodeKind.local: {
      const { versions } = bindings[nodes.a[at]!]!;
      return versions.length === 1 && isOfCaller(e, file, versions[0]!, depth + 1);
    }
    default:
      return false;
  }
}

/** `rows.forEach((row) => …)`: what a list of something else has, nobody sent. */
function isOfRows(e: EffectContext, file: number, callable: number, depth: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const site = callbackSiteOf(e.ctx.p, file, callable);
  const callee = site ? strip(e.ctx.p, file, nodes.a[site.call]!) : -1;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load) return false;
  return EACH.test(nameOf(e.ctx.p, file, callee)) && !isOfCaller(e, file, nodes.a[callee]!, depth + 1);
}
const EACH = /^(map|forEach|filter|flatMap|find|some|every|reduce|sort|each|eachRow|mapSeries)$/;

/** By a call that says so, or by one that is given a password and cannot be looked into. */
function comparesPassword(e: EffectContext, terms: GuessingTerms, bodies: readonly Body[]): boolean {
  return someCall(
    e,
    bodies,
    (words, file, call) =>
      matches(terms.compares, words) || (matches(terms.takers, words) && isUnseenWithPassword(e, terms, file, call)),
  );
}

/** `identity.post("/users/verify", { account, password })` */
function handsPasswordOn(e: EffectContext, terms: GuessingTerms, bodies: readonly Body[]): boolean {
  return someCall(e, bodies, (words, file, call) => {
    if (!SENDS.test(words) || !isUnseenWithPassword(e, terms, file, call)) return false;
    return saysOf(e, file, call, (text) => matches(terms.takers, text) || matches(terms.logIns, text));
  });
}
const SENDS = /(^| )(post|request|send|fetch|invoke|mutate|call)$/;

/** A text that a call is given says so, such as the path of an address. */
function saysOf(e: EffectContext, file: number, call: number, is: (words: string) => boolean): boolean {
  return [...listOf(e.ctx.p, file, call)].some((arg) => is(wordsOf(constantText(e.ctx, file, arg) ?? "")));
}

/** A member of an object that a call is given is called so. */
function hasMember(e: EffectContext, file: number, call: number, is: (words: string) => boolean): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, call)].some((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] !== NodeKind.object) return false;
    return [...listOf(p, file, at)].some((key, i) => i % 2 === 0 && key >= 0 && is(wordsOf(stringAt(p, file, key))));
  });
}

function isUnseenWithPassword(e: EffectContext, { passwords }: GuessingTerms, file: number, call: number): boolean {
  if (e.behind(file, call) !== undefined) return false;
  const isPassword = (words: string) => matches(passwords, words);
  const args = [...listOf(e.ctx.p, file, call)];
  return args.some((arg) => isPassword(wordsOf(nameOf(e.ctx.p, file, arg)))) || hasMember(e, file, call, isPassword);
}

export function limitsOf(
  e: EffectContext,
  terms: Pick<GuessingTerms, "limits">,
  endpoint: Endpoint,
  bodies: readonly Body[],
): Pick<Guessing, "limit" | "exemptBy"> {
  const isNamed = (name: string) => matches(terms.limits, wordsOf(name)) && !SKIPS.test(wordsOf(name));
  const exemptBy = exemptedBy(e, endpoint, isNamed);
  if (exemptBy === undefined) return { limit: limitOf(e, endpoint, bodies, isNamed) };
  const by = nameIn(e, isNamed, bodies) ?? counterIn(e, isNamed, bodies);
  return by === undefined ? { limit: { by: "", around: false }, exemptBy } : { limit: { by, around: false } };
}

/** `@SkipThrottle()`, `@NoRateLimit()` */
const SKIPS = /^(skip|no|without|disable|bypass|ignore)s? /;

/** By its own mark or that of its class, unless it has a limit of its own, or takes the mark back: `@SkipThrottle({ default: false })`. */
function exemptedBy(e: EffectContext, endpoint: Endpoint, isNamed: (name: string) => boolean): string | undefined {
  const { p } = e.ctx;
  const { callables, records, nodes } = factsOf(p, endpoint.file);
  const own = callables[endpoint.callable]!.annotations;
  if (own.some(({ name }) => isNamed(name))) return undefined;
  const isSkip = ({ name }: { name: string }) =>
    SKIPS.test(wordsOf(name)) && isNamed(wordsOf(name).replace(SKIPS, "").replaceAll(" ", "_"));
  const found = own.find(isSkip) ?? records[endpoint.record]?.annotations.find(isSkip);
  if (!found) return undefined;
  const args = found.node >= 0 && nodes.kind[found.node] === NodeKind.call ? listOf(p, endpoint.file, found.node) : [];
  const isBack = [...args].some((arg) => saysFalse(e, endpoint.file, arg));
  return isBack ? undefined : found.name;
}

function saysFalse(e: EffectContext, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.object)
    return [...listOf(p, file, at)].some((value, i) => i % 2 === 1 && saysFalse(e, file, value));
  return nodes.kind[at] === NodeKind.literal && stringAt(p, file, nodes.b[at]!) === "false";
}

function limitOf(
  e: EffectContext,
  endpoint: Endpoint,
  bodies: readonly Body[],
  isNamed: (name: string) => boolean,
): Guessing["limit"] {
  const guard = endpoint.counts ?? endpoint.protection.by.split(", ").find(isNamed);
  if (guard) return { by: guard, around: true, guard: true };
  const mark = endpoint.marks?.find(isNamed);
  const around = endpoint.around.find(
    (one) =>
      !one.asked &&
      (isNamed(one.name) || isNamed(one.package) || CALLED_LIMIT.test(wordsOf(one.name)) || one.texts?.some(isNamed)),
  );
  if (around) return { by: around.name, around: true };
  if (mark) return { by: mark, around: true };
  const by =
    nameIn(e, isNamed, bodies) ??
    counterIn(e, isNamed, bodies) ??
    endpoint.around.flatMap((one) => ofAround(e, isNamed, one) ?? [])[0];
  return by === undefined ? marked(e, isNamed, endpoint) : { by, around: false };
}

/** What stands before a handler and is called so limits its calls: `loginLimit`, `perMinuteLimits`. */
const CALLED_LIMIT = /(^| )limits?$/;

function ofAround(e: EffectContext, isNamed: (name: string) => boolean, { bodies }: Around): string | undefined {
  return nameIn(
    e,
    isNamed,
    bodies.flatMap((body) => reached(e, body)),
  );
}

/** `perMobile.consume(number)` of a `new RateLimiterRedis(…)`, or of a variable that is named for it. */
function counterIn(e: EffectContext, isNamed: (name: string) => boolean, bodies: readonly Body[]): string | undefined {
  const { p } = e.ctx;
  for (const { file, callable } of bodies) {
    const { nodes, callables } = factsOf(p, file);
    for (const call of callables[callable]!.calls) {
      const callee = strip(p, file, nodes.a[call]!);
      const of = nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : callee;
      const name = nameOf(p, file, of);
      if (isNamed(name) || madeBy(e, file, of).some(isNamed)) return name;
    }
  }
  return undefined;
}

/** The class or function by which a value was made, and its package. */
function madeBy({ ctx: { p } }: EffectContext, file: number, node: number): string[] {
  const at = definition(p, file, node);
  const made = at && factsOf(p, at.file).nodes;
  if (!made || made.kind[at.node] !== NodeKind.call) return [];
  const maker = entityOf(p, at.file, made.a[at.node]!);
  return [nameOf(p, at.file, made.a[at.node]!), maker?.k === "pkg" ? maker.pkg : ""];
}

/** `@Throttle({ limit: 5 })` on the handler or its class. */
function marked(e: EffectContext, isNamed: (name: string) => boolean, endpoint: Endpoint): Guessing["limit"] {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const annotations = [...callables[endpoint.callable]!.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const found = annotations.find(({ name }) => isNamed(name));
  return found ? { by: found.name, around: true } : { by: "", around: false };
}
