// Whether code that sends an advertisement says how the persons were chosen. Input: where their addresses come from. Output:
// "here" where it chooses them itself; "handed" where whoever calls it hands over persons, and with them whether each agreed, so
// that it can ask; undefined where a queue or another service has chosen them.
import { tokenise } from "../../classify/tokens.js";
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { elementOf, fieldsOf, memberType, type RType, resolveType, unwrap } from "../../link/types.js";
import { refill } from "../context.js";
import type { Origin } from "../origin.js";
import { keysOfPath } from "../paths.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { callableKey } from "../walk/callers.js";
import { argumentsFor } from "../walk/calls.js";
import { origins } from "../walk/origins.js";
import type { EffectContext } from "../ways/effects.js";
import { type MessageTerms, namesSending } from "./advertisements.js";

/** Words of consents, as regular expressions on the words of a name, parted by blanks. */
export interface AnswerTerms extends MessageTerms {
  /** It is one to advertising; it is one to something else. */
  advertising: string;
  otherPurposes: string;
}

export type Chosen = "here" | "handed";

/** `mayBeHanded`: that they are handed over with their answers is enough. */
export function chosenBy(
  e: EffectContext,
  terms: AnswerTerms,
  origin: Origin,
  mayBeHanded: boolean,
  depth = 0,
): Chosen | undefined {
  const { kind, file, callable, parameter, path } = origin;
  if (kind !== "param") return "here";
  if (depth > MAX_DEPTH) return undefined;
  if (isToldOf(e, file, callable)) return "here";
  const sites = (e.callers.get(callableKey(file, callable)) ?? []).filter(
    (site) => e.ctx.p.files[site.file]!.pathClass !== "test",
  );
  if (sites.length === 0) return mayBeHanded && isHandedWithAnswer(e, terms, origin) ? "handed" : undefined;
  const found = sites.slice(0, MAX_CALLERS).flatMap((site) =>
    argumentsFor(e.ctx, site.file, site.call, file, callable, parameter, path).flatMap((arg) => {
      refill(e.ctx);
      return origins(e.ctx, arg.file, arg.node, arg.path).map((o) => chosenBy(e, terms, o, mayBeHanded, depth + 1));
    }),
  );
  return found.find((one) => one === "here") ?? found.find((one) => one !== undefined);
}
const MAX_DEPTH = 3;
const MAX_CALLERS = 20;

/** `bus.on("policy.lapsed", (event) => …)`: what happened chooses nobody for an advertisement, unless it is one that is told. */
function isToldOf({ ctx: { p } }: EffectContext, file: number, callable: number): boolean {
  const site = callbackSiteOf(p, file, callable);
  if (!site) return false;
  const { nodes } = factsOf(p, site.file);
  if (!/^(on|once|addListener|addEventListener|subscribe)$/.test(nameOf(p, site.file, nodes.a[site.call]!)))
    return false;
  const event = listOf(p, site.file, site.call)[0];
  const at = event === undefined ? undefined : strip(p, site.file, event);
  const isText = at !== undefined && nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string;
  const words = isText ? tokenise(stringAt(p, site.file, nodes.b[at]!)) : [];
  return words.length > 1 && !words.some((word) => ORDERS.test(word));
}
/** Somebody orders it to be sent, and has chosen to whom. */
const ORDERS =
  /^(send|sends|deliver|notify|notifications?|e?mails?|sms|campaigns?|promos?|promotions?|marketing|newsletters?|broadcasts?|blasts?|consents?|consented|subscribe|subscribed|opt|optin|agreed|jobs?|tasks?|queue)$/;

/**
 * `sendNewsletter(customers: Customer[])` that nothing here calls, where a Customer says whether he agreed: nobody else need have
 * asked, and who is handed over is not called one of those who agreed.
 */
function isHandedWithAnswer(e: EffectContext, terms: AnswerTerms, origin: Origin): boolean {
  const { p, paths } = e.ctx;
  const { file, callable, parameter, path } = origin;
  const { callables, records } = factsOf(p, file);
  const fact = callables[callable]!;
  const param = fact.params[parameter];
  if (fact.name === "" || fact.annotations.length > 0 || !param || param.type < 0) return false;
  if (callbackSiteOf(p, file, callable)) return false;
  const given = resolveType(p, file, param.type);
  const isOfMany = elementOf(given) !== undefined;
  const person = unwrap(isOfMany ? elementOf(given) : given);
  if (person?.k !== "record" || !hasAnswer(p, terms, person)) return false;
  const [first] = keysOfPath(paths, path);
  if (!isOfMany && first !== undefined && !person.record.fields.has(first)) return false;
  // `queueCrossSell()` is what it does, and no queue.
  const names = [fact.name.replace(QUEUES, ""), param.name, records[fact.owner]?.name ?? "", person.record.name];
  const about = compiled(terms.about);
  if (names.some((name) => CHOSEN.test(wordsOf(name)) || about.test(wordsOf(name)))) return false;
  return namesSending(terms, fact.name) && lookUp<boolean>(e.ctx, TAKEN, fact.name) !== true;
}
const QUEUES = /^(en)?queue(?=[A-Z_])/;
/** Who is called so has been chosen, or is handed over by what is worked off. */
const CHOSEN =
  /\b(recipients?|audiences?|targets?|targeted|subscribers?|segments?|eligible|willing|agreed|agreeing|accepted|opted|selected|chosen|filtered|allowed|permitted|contactable|reachable|jobs?|events?|payloads?|tasks?|batch(es)?|queued?|queues|processors?|consumers?|workers?|listeners?|handlers?)\b|[同愿願]意|名[单單]|[目收]标|目標|收件|[订訂][阅閱]|任[务務]|[队隊]列/;

/** A member says whether the person agreed to advertising, or to anything at all; or a member of that. */
function hasAnswer(p: Program, terms: AnswerTerms, person: RType & { k: "record" }, depth = 0): boolean {
  const is = (pattern: string, name: string) => compiled(pattern).test(wordsOf(name));
  return [...fieldsOf(person)].some(([name]) => {
    const isAbout = is(terms.about, name);
    const inner = depth === 0 ? unwrap(memberType(p, person, name)) : undefined;
    if (inner?.k !== "record") return isAbout && (is(terms.advertising, name) || !is(terms.otherPurposes, name));
    return (
      hasAnswer(p, terms, inner, 1) || (isAbout && [...fieldsOf(inner)].some(([key]) => is(terms.advertising, key)))
    );
  });
}

const TAKEN = "functions that run unseen";

/**
 * Notes the names of functions that are called on what is not seen, or taken as values: whoever does that may ask before. Only
 * names that speak of sending are asked for.
 */
export function noteTakenNames(e: EffectContext, terms: MessageTerms): void {
  const names = everywhere(e.ctx, `functions taken ${dataHash(terms.messages)}`, (file) =>
    [...takenIn(e, terms, file)].sort(),
  );
  putAll(e.ctx, TAKEN, new Map(names.map((name) => [name, true])));
}

function takenIn(e: EffectContext, terms: MessageTerms, file: number): ReadonlySet<string> {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  const found = new Set<string>();
  if (pathClass === "test" || facts.language !== "typescript") return found;
  const { nodes } = facts;
  const known = new Map<string, boolean>();
  const isSending = (name: string) => {
    let is = known.get(name);
    if (is === undefined) {
      is = name !== "" && namesSending(terms, name);
      known.set(name, is);
    }
    return is;
  };
  const add = (name: string) => {
    if (isSending(name)) found.add(name);
  };
  const addTaken = (node: number) => {
    const kind = node < 0 ? NodeKind.unknown : nodes.kind[strip(p, file, node)];
    if (kind === NodeKind.import || kind === NodeKind.load || kind === NodeKind.local || kind === NodeKind.function)
      add(nameOf(p, file, node));
  };
  const exported = new Set(
    facts.exports.flatMap(({ target }) => (target.kind === "node" ? [strip(p, file, target.node)] : [])),
  );
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = exported.has(node) ? NodeKind.unknown : nodes.kind[node];
    if (kind === NodeKind.object || kind === NodeKind.array || kind === NodeKind.call)
      for (const [i, item] of listOf(p, file, node).entries())
        if (kind !== NodeKind.object || i % 2 === 1) addTaken(item);
    const called = kind === NodeKind.call ? nameOf(p, file, nodes.a[node]!) : "";
    // What stands behind a call is asked only where it matters.
    if (isSending(called) && !found.has(called) && !e.behind(file, node)) found.add(called);
  }
  return found;
}
