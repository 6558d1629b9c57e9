// Reports that are made in confidence and reach whom they must not: a suspicion that the customer is told of, or sees on his own page;
// somebody who reported misconduct and is kept beside his report, written to a log, or named to whom he reported.
// Input: a file and the words that count. Output: one entry per call or element. Invariant: what is sealed, and what goes to those
// who handle reports, is none.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { spellsCipher } from "../../link/cipherNames.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip, symbolPath } from "../../link/program.js";
import { MESSAGE, type SinkUse, spell } from "../sinks/sinks.js";
import { memberWritesIn } from "../stores/memberWrites.js";
import type { EffectContext } from "../ways/effects.js";
import { isLogCall } from "../ways/onlyTold.js";
import { namesWithin } from "./namesWithin.js";

/** Regular expressions: on words in lower case, parted by blanks; `tells` on texts as written. */
export interface ConfidedTerms {
  /** Texts that say that somebody is suspected or was reported; members that hold it. */
  tells: string;
  suspicions: string;
  /** Functions that send something to a person. */
  sends: string;
  /** By what a customer is reached, and texts that speak to him; whom it may be sent to. */
  customers: string;
  addressed: string;
  handlers: string;
  /** Names and paths of pages of customers; those of staff. */
  pages: string;
  staffPages: string;
  /** Files, records and functions that are about misconduct which somebody reports. */
  channels: string;
  /** Who reported, and by what he is found: in one name. */
  traces: string;
  reporters: string;
  /** Whom it is about. */
  accused: string;
  /** Of names that tell nobody: ids of cases, counts, what is sealed. */
  sealed: string;
}

export interface Confided {
  what: "tipped" | "shown" | "traced" | "logged" | "accused";
  start: number;
  end: number;
  act: string;
  about: string;
}

export function confidedReports(
  e: EffectContext,
  usesIn: (file: number) => readonly SinkUse[],
  terms: ConfidedTerms,
  file: number,
): Confided[] {
  const { facts, path, pathClass } = e.ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  const names = [path, ...facts.strings, ...facts.records.map((r) => r.name), ...facts.callables.map((c) => c.name)];
  const says = (terms: string) => names.some((name) => name.length <= MAX_NAME && matches(terms, wordsOf(name)));
  const tells = compiled(terms.tells, "i");
  const isSuspecting = says(terms.suspicions) || facts.strings.some((text) => tells.test(text));
  const isChannel = says(terms.channels);
  if (!isSuspecting && !isChannel) return [];
  const found = facts.callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call): Confided[] => {
      const sent = sentBy(e, usesIn, terms, file, call, tells);
      return isChannel ? [...sent, ...keptOf(e, terms, file, callable, call)] : sent;
    }),
  );
  return [...found, ...(isSuspecting ? shownIn(e, terms, file, tells) : [])];
}
const MAX_NAME = 120;

/** Messages: to the customer who is suspected, to the person that was reported. */
function sentBy(
  e: EffectContext,
  usesIn: (file: number) => readonly SinkUse[],
  terms: ConfidedTerms,
  file: number,
  call: number,
  tells: RegExp,
): Confided[] {
  const { ctx } = e;
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const act = `${spell(ctx, file, strip(p, file, nodes.a[call]!))}()`;
  const place = { start: nodes.start[call]!, end: nodes.end[call]!, act };
  if (isLogCall(e, file, call)) return loggedBy(p, terms, file, call, place);
  const isMessage =
    matches(terms.sends, wordsOf(act)) || usesIn(file).some((use) => use.call === call && use.sink === MESSAGE);
  if (!isMessage || matches(terms.handlers, wordsOf(act))) return [];
  const args = [...listOf(p, file, call)].map((arg) => namesWithin(p, file, arg));
  const to = recipientOf(p, file, call);
  const all = args.flatMap(({ values }) => values);
  const texts = args.flatMap((one) => one.texts);
  const says = (wanted: string) => (name: string) => matches(wanted, wordsOf(name));
  // Of texts, addresses say who gets it.
  if ([...all, ...texts.filter((text) => text.includes("@"))].some(says(terms.handlers))) return [];
  const reporter = all.find((name) => !to.includes(name) && isReporter(terms, name));
  if (reporter !== undefined && to.some(says(terms.accused))) return [{ ...place, what: "accused", about: reporter }];
  const suspicion = all.find(says(terms.suspicions));
  if (suspicion === undefined && !texts.some((text) => tells.test(text))) return [];
  const addressed = compiled(terms.addressed, "i");
  return to.some(says(terms.customers)) || texts.some((text) => addressed.test(text))
    ? [{ ...place, what: "tipped", about: suspicion ?? "" }]
    : [];
}

/** Names of whom it goes to: the first argument, or the member of it that says so. */
function recipientOf(p: EffectContext["ctx"]["p"], file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  const [first] = listOf(p, file, call);
  if (first === undefined) return [];
  const at = onlyValue(p, file, first);
  if (nodes.kind[at] !== NodeKind.object) return namesWithin(p, file, first).values;
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) =>
    i % 2 === 0 && key >= 0 && TO.test(stringAt(p, file, key)) ? namesWithin(p, file, pairs[i + 1]!).values : [],
  );
}
const TO = /^(to|recipients?|mobile|phone|email|touser|openid|target|user_?id|customer_?id|receiver)$/i;

function isReporter({ reporters, sealed }: ConfidedTerms, name: string): boolean {
  const words = wordsOf(name);
  return matches(reporters, words) && !matches(sealed, words) && !spellsCipher(name);
}

function loggedBy(
  p: EffectContext["ctx"]["p"],
  terms: ConfidedTerms,
  file: number,
  call: number,
  place: Pick<Confided, "start" | "end" | "act">,
): Confided[] {
  for (const arg of listOf(p, file, call)) {
    if (isSealed(p, file, arg)) continue;
    const about = namesWithin(p, file, arg).values.find((name) => isReporter(terms, name));
    if (about !== undefined) return [{ ...place, what: "logged", about }];
  }
  return [];
}

/** `Jubao.create({ jubaorenIp: ctx.ip })` */
function keptOf(e: EffectContext, terms: ConfidedTerms, file: number, callable: number, call: number): Confided[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
  const around = `${wordsOf(spelled)} ${wordsOf(symbolPath(p, file, nodes.start[call]!))}`;
  if (!matches(terms.channels, around)) return [];
  const kept = memberWritesIn(e, file, callable).filter(
    ({ call: by, key, value }) =>
      by === call && matches(terms.traces, wordsOf(key)) && !spellsCipher(key) && isGiven(e, file, value),
  );
  if (kept.length === 0) return [];
  const about = kept.map(({ key }) => key).join(", ");
  return [{ what: "traced", start: kept[0]!.start, end: kept[0]!.end, act: `${spelled}()`, about }];
}

function isGiven({ ctx: { p } }: EffectContext, file: number, value: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, value);
  if (nodes.kind[at] === NodeKind.literal)
    return (
      nodes.a[at] !== LiteralKind.null && nodes.a[at] !== LiteralKind.undefined && nodes.a[at] !== LiteralKind.boolean
    );
  return !isSealed(p, file, at);
}

/** Some function made it into something else: sealed, hashed, cut. */
function isSealed(p: EffectContext["ctx"]["p"], file: number, node: number): boolean {
  const at = onlyValue(p, file, node);
  return namesWithin(p, file, at).calls.some((name) => SEALS.test(wordsOf(name)) || spellsCipher(name));
}
const SEALS =
  /\b(hash|hmac|mask|redact|digest|anonymi[sz]e|pseudonym\w*|truncate|jia ?mi|tuo ?min|yan ?ma)\b|加密|脱敏|脫敏|遮/;

/** Elements of a customer's page that show it, innermost. */
function shownIn({ ctx: { p } }: EffectContext, terms: ConfidedTerms, file: number, tells: RegExp): Confided[] {
  const { nodes, callables } = factsOf(p, file);
  const { path } = p.files[file]!;
  const place = [path, ...callables.map(({ name }) => name)].map(wordsOf).join(" ");
  if (!matches(terms.pages, place) || matches(terms.staffPages, place)) return [];
  const spoken = new Map<number, string>();
  const [elements, choices]: [number[], number[]] = [[], []];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] === NodeKind.element) elements.push(node);
    if (nodes.kind[node] === NodeKind.join && (nodes.flags[node]! & NodeFlag.expression) !== 0) choices.push(node);
    if (nodes.kind[node] === NodeKind.load) {
      const name = nameOf(p, file, node);
      if (matches(terms.suspicions, wordsOf(name))) spoken.set(node, name);
    }
    if (nodes.kind[node] === NodeKind.literal && tells.test(literalText(p, file, node) ?? "")) spoken.set(node, "");
  }
  const isIn = (inner: number, outer: number) =>
    nodes.start[outer]! <= nodes.start[inner]! && nodes.end[outer]! >= nodes.end[inner]!;
  const innermost = (all: readonly number[], node: number) =>
    all.filter((one) => isIn(node, one)).sort((one, other) => nodes.start[other]! - nodes.start[one]!)[0];
  const found = new Map<number, Confided>();
  for (const [node, about] of spoken) {
    // `{policy.strFiled && <p>…</p>}`
    const choice = innermost(choices, node);
    const shown = choice === undefined ? undefined : elements.find((one) => isIn(one, choice));
    const around = shown ?? innermost(elements, node);
    if (around === undefined) continue;
    const [start, end] = [nodes.start[around]!, nodes.end[around]!];
    found.set(around, { what: "shown", start, end, act: "", about: about || (found.get(around)?.about ?? "") });
  }
  return [...found.values()];
}
